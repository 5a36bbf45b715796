/*
 * word.c: the words of rows, and the arguments that each can have.
 *
 * Must not know: what is done with them.
 */
#include "ingest/link/rows/word.h"

#include <ctype.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "tools/base/buf.h"
#include "tools/base/err.h"

/* What an argument is; all but NOTHING and ONE_OF end with what the message calls them. */
enum shape { NOTHING, ONE_OF, NUMBER, NAME, NAME_OR_NOTHING, NAMES, FOUR_NAMES, RESULTS };

static const char *const shape_words[] = {
    "nothing", NULL, "a number", "a name", "a name or nothing", "names, a blank between",
    "four names, a blank between", "'5:module.Class', a blank between several",
};

struct word {
    const char *word;
    enum shape shape;
    const char *known; /* of ONE_OF: the words, a blank between; one at its start: '' will do, too */
};

static const struct word behaviours[OT_BEHAVIOUR_COUNT] = {
    [OT_DOES_IDENTITY] = {"identity", ONE_OF, " _apply train"},
    [OT_DOES_DECORATOR] = {"decorator", NOTHING, NULL},
    [OT_DOES_ARGUMENT] = {"argument", NUMBER, NULL},
    [OT_DOES_PARTIAL] = {"partial", ONE_OF, " method"},
    [OT_DOES_REFERENCE] = {"reference", NOTHING, NULL},
    [OT_DOES_OBJECT] = {"object", NAME_OR_NOTHING, NULL},
    [OT_DOES_JIT_MODULE] = {"jit module", NAME, NULL},
    [OT_DOES_RESULTS] = {"results", RESULTS, NULL},
    [OT_DOES_SCALAR] = {"scalar", ONE_OF, " __bool__ __add__"},
    [OT_DOES_UNKNOWN] = {"unknown", NOTHING, NULL},
    [OT_DOES_METHOD] = {"method", NAMES, NULL},
    [OT_DOES_CONTAINER] = {"container", ONE_OF, "tuple list set dict frozenset keys view list-like set-like dict-like"},
    [OT_DOES_DEFAULT_DICT] = {"default dict", NOTHING, NULL},
    [OT_DOES_REPLACE] = {"replace", NOTHING, NULL},
    [OT_DOES_RECORD] = {"record", ONE_OF, "tuple dict"},
    [OT_DOES_ELEMENTS] = {"elements", ONE_OF, " now __reversed__"},
    [OT_DOES_EXTREME] = {"extreme", ONE_OF, " __lt__ __gt__"},
    [OT_DOES_ORDERED] = {"ordered", ONE_OF, " put take exchange"},
    [OT_DOES_ZIP] = {"zip", NOTHING, NULL},
    [OT_DOES_ENUMERATE] = {"enumerate", NOTHING, NULL},
    [OT_DOES_MAP] = {"map", ONE_OF, " star"},
    [OT_DOES_FILTER] = {"filter", NOTHING, NULL},
    [OT_DOES_REDUCE] = {"reduce", ONE_OF, " accumulate"},
    [OT_DOES_NEXT] = {"next", NOTHING, NULL},
    [OT_DOES_ITER] = {"iter", NOTHING, NULL},
    [OT_DOES_GETATTR] = {"getattr", NOTHING, NULL},
    [OT_DOES_SETATTR] = {"setattr", ONE_OF, " plain new"},
    [OT_DOES_DELATTR] = {"delattr", NOTHING, NULL},
    [OT_DOES_VARS] = {"vars", NOTHING, NULL},
    [OT_DOES_NAMESPACE] = {"namespace", ONE_OF, " open"},
    [OT_DOES_GLOBALS] = {"globals", NOTHING, NULL},
    [OT_DOES_HASATTR] = {"hasattr", NOTHING, NULL},
    [OT_DOES_ISINSTANCE] = {"isinstance", NOTHING, NULL},
    [OT_DOES_ISSUBCLASS] = {"issubclass", NOTHING, NULL},
    [OT_DOES_SUPER] = {"super", NOTHING, NULL},
    [OT_DOES_TYPE] = {"type", NOTHING, NULL},
    [OT_DOES_PROPERTY] = {"property", ONE_OF, " cached"},
    [OT_DOES_STATICMETHOD] = {"staticmethod", NOTHING, NULL},
    [OT_DOES_CLASSMETHOD] = {"classmethod", NOTHING, NULL},
    [OT_DOES_IMPORT] = {"import", NOTHING, NULL},
    [OT_DOES_IMPORT_TOP] = {"import top", NOTHING, NULL},
    [OT_DOES_RESOLVE] = {"resolve", NOTHING, NULL},
    [OT_DOES_REGISTER_OP] = {"register op", FOUR_NAMES, NULL},
    [OT_DOES_CUSTOM_OP] = {"custom op", NAME, NULL},
    [OT_DOES_OP_LIBRARY] = {"op library", NOTHING, NULL},
    [OT_DOES_OP_IMPLEMENTATION] = {"op implementation", NAME, NULL},
    [OT_DOES_TRITON] = {"triton", NAME_OR_NOTHING, NULL},
    [OT_DOES_DATACLASS] = {"dataclass", NOTHING, NULL},
    [OT_DOES_FIELD] = {"field", NOTHING, NULL},
    [OT_DOES_CHAIN] = {"chain", NOTHING, NULL},
    [OT_DOES_NEW] = {"new", NOTHING, NULL},
    [OT_DOES_DISPATCH] = {"dispatch", NOTHING, NULL},
    [OT_DOES_DISPATCH_REGISTER] = {"dispatch register", NOTHING, NULL},
    [OT_DOES_PLATFORM] = {"platform", NAMES, NULL},
    [OT_DOES_SENTINEL] = {"sentinel", NOTHING, NULL},
    [OT_DOES_CELL] = {"cell", NOTHING, NULL},
    [OT_DOES_BIND] = {"bind", NOTHING, NULL},
    [OT_DOES_HOOK] = {"hook", ONE_OF, "before after"},
    [OT_DOES_PARTS] = {"parts", ONE_OF, "children named-children modules named-modules at apply"},
    [OT_DOES_GETTER] = {"getter", ONE_OF, "item attribute method one-item one-attribute one-method"},
    [OT_DOES_OPERATOR] = {"operator", NAME, NULL},
    [OT_DOES_GROUPS] = {"groups", NOTHING, NULL},
    [OT_DOES_TUPLES] = {"tuples", NOTHING, NULL},
    [OT_DOES_SEVERAL] = {"several", ONE_OF, " all"},
    [OT_DOES_ENTER] = {"enter", ONE_OF, " async"},
    [OT_DOES_CALLBACK] = {"callback", ONE_OF, " result places later behind awaited"},
    [OT_DOES_CALL] = {"call", NOTHING, NULL},
    [OT_DOES_LEAVE] = {"leave", ONE_OF, " async"},
    [OT_DOES_NAMED_TUPLE] = {"named tuple", ONE_OF, " new make replace class record"},
    [OT_DOES_END] = {"end", NOTHING, NULL},
    [OT_DOES_RUN] = {"run", RESULTS, NULL},
    [OT_DOES_KEEP] = {"keep", NAME, NULL},
    [OT_DOES_THREAD] = {"thread", RESULTS, NULL},
    [OT_DOES_START] = {"start", ONE_OF, " own"},
    [OT_DOES_OWN] = {"own object", NAME_OR_NOTHING, NULL},
    [OT_DOES_DECLARE] = {"declare", NOTHING, NULL},
    [OT_DOES_PARSE] = {"parse", NAMES, NULL},
    [OT_DOES_DECORATE] = {"decorate", NOTHING, NULL},
    [OT_DOES_HOLDER] = {"holder", NAMES, NULL},
    [OT_DOES_COPY] = {"copy", ONE_OF, "shallow deep"},
    [OT_DOES_MIXIN] = {"mixin", NAMES, NULL},
    [OT_DOES_HOLD] = {"hold", NAME, NULL},
    [OT_DOES_HELD] = {"held", NAME, NULL},
    [OT_DOES_NAMES] = {"names", NOTHING, NULL},
    [OT_DOES_MEMBERS] = {"members", NOTHING, NULL},
    [OT_DOES_SUBCLASSES] = {"subclasses", NOTHING, NULL},
    [OT_DOES_KIND] = {"kind", ONE_OF, "function method class module coroutine generator"},
};

static const struct word meanings[OT_MEANING_COUNT] = {
    [OT_MEANS_NOTHING] = {"", NOTHING, NULL},
    [OT_MEANS_RUNS] = {"runs", NAME, NULL},
    [OT_MEANS_APPLIES] = {"applies", NAME, NULL},
    [OT_MEANS_ENUM] = {"enum", ONE_OF, " mixed"},
    [OT_MEANS_ABSTRACT] = {"abstract", NOTHING, NULL},
    [OT_MEANS_PROTOCOL] = {"protocol", NOTHING, NULL},
    [OT_MEANS_TUPLE] = {"tuple", ONE_OF, " elements"},
    [OT_MEANS_PLAIN] = {"plain", NOTHING, NULL},
    [OT_MEANS_FIELDS] = {"fields", NOTHING, NULL},
    [OT_MEANS_VALUE] = {"value", NOTHING, NULL},
    [OT_MEANS_OVERLOADS] = {"overloads", NOTHING, NULL},
    [OT_MEANS_MISSING] = {"missing", NOTHING, NULL},
    [OT_MEANS_ANY] = {"any", NOTHING, NULL},
    [OT_MEANS_UNION] = {"union", ONE_OF, " none"},
    [OT_MEANS_INNER] = {"inner", NOTHING, NULL},
    [OT_MEANS_TYPE] = {"type", NOTHING, NULL},
    [OT_MEANS_CALLABLE] = {"callable", NOTHING, NULL},
    [OT_MEANS_CONTAINER] = {"container", NOTHING, NULL},
    [OT_MEANS_NONE] = {"none", NOTHING, NULL},
};

/* The length of a dotted name at the start of text, 0 for none. */
static size_t name_length(const char *text)
{
    size_t length = 0;
    if (!isdigit((unsigned char)*text))
        while (isalnum((unsigned char)text[length]) || text[length] == '_' || (length && text[length] == '.'))
            length++;
    return length;
}

/* How many names text is, a blank between; 0 where it is anything else. With numbers, each has one before it, "5:". */
static int count_names(const char *text, bool has_numbers)
{
    for (int count = 1;; count++) {
        size_t digits = has_numbers ? strspn(text, "0123456789") : 0;
        if (has_numbers && (digits == 0 || text[digits] != ':'))
            return 0;
        text += has_numbers ? digits + 1 : 0;
        size_t length = name_length(text);
        if (length == 0 || (text[length] && text[length] != ' '))
            return 0;
        if (!text[length])
            return count;
        text += length + 1;
    }
}

static bool is_one_of(const char *known, const char *text)
{
    const char *found = strstr(known, text);
    size_t length = strlen(text);
    if (length == 0)
        return *known == ' ';
    return found && (found == known || found[-1] == ' ') && (found[length] == ' ' || !found[length]);
}

static bool fits(const struct word *word, const char *argument)
{
    switch (word->shape) {
    case NOTHING: return !*argument;
    case ONE_OF: return is_one_of(word->known, argument);
    case NUMBER: return *argument && argument[strspn(argument, "0123456789")] == '\0';
    case NAME: return count_names(argument, false) == 1;
    case NAME_OR_NOTHING: return !*argument || count_names(argument, false) == 1;
    case NAMES: return count_names(argument, false) > 0;
    case FOUR_NAMES: return count_names(argument, false) == 4;
    case RESULTS: return count_names(argument, true) > 0;
    }
    return false;
}

/* The index of the word in the list of a table; -1 with *err set. */
static int find(const char *table, const struct word *words, int count, const char *row[3], struct ot_err *err)
{
    struct ot_buf known = OT_BUF_INIT;
    for (int i = 0; i < count; i++) {
        if (strcmp(words[i].word, row[1]) != 0 || !*row[1]) {
            ot_buf_printf(&known, "%s%s", known.length ? ", " : "", words[i].word);
            continue;
        }
        ot_buf_release(&known);
        if (fits(&words[i], row[2]))
            return i;
        if (words[i].shape != ONE_OF)
            return ot_err_set(err, "%s: row '%s': '%s' takes no '%s'; known: %s", table, row[0], row[1], row[2],
                              shape_words[words[i].shape]);
        return ot_err_set(err, "%s: row '%s': '%s' takes no '%s'; known:%s%s%s", table, row[0], row[1], row[2],
                          *words[i].known == ' ' ? "" : " ", words[i].known,
                          *words[i].known == ' ' ? ", or nothing" : "");
    }
    ot_err_set(err, "%s: row '%s': nothing is called '%s'; known: %s", table, row[0], row[1], known.data);
    ot_buf_release(&known);
    return -1;
}

int ot_word_behaviour(const char *pattern, const char *word, const char *argument, struct ot_err *err)
{
    return find("library_function", behaviours, OT_BEHAVIOUR_COUNT, (const char *[]){pattern, word, argument}, err);
}

int ot_word_meaning(const char *pattern, const char *word, const char *argument, struct ot_err *err)
{
    return find("library_class", meanings, OT_MEANING_COUNT, (const char *[]){pattern, word, argument}, err);
}
