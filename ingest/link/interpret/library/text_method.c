/*
 * text_method.c: what methods of texts give for texts that are known.
 *
 * "getattr(self, "forward_" + device.lower())" names the method for each text that device may be. Without a
 * configuration, where something is selected by the text, as for f-strings.
 */
#include "ingest/link/interpret/library/text_method.h"

#include <ctype.h>
#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/lang/eval_text.h"
#include "tools/base/buf.h"

enum { LENGTH_AT_MOST = 256 }; /* of what is made: a text that is made of itself would grow without end */

static uint32_t part(struct ot_analysis *a, const char *text, size_t length)
{
    return ot_value(a, OT_V_STRING, ot_intern_add(&a->names, text, length), 0, 0);
}

/* Has a text letters that ASCII lacks? Of these nothing is known. */
static bool has_others(const char *text)
{
    while (*text && (unsigned char)*text < 128)
        text++;
    return *text != 0;
}

/* The first letter changed by one function, the others by another. */
static uint32_t change_case(struct ot_analysis *a, const char *text, int (*first)(int), int (*others)(int))
{
    struct ot_buf buf = OT_BUF_INIT;
    for (const char *c = text; *c; c++)
        ot_buf_add_char(&buf, (char)(c == text ? first : others)((unsigned char)*c));
    uint32_t value = ot_value_string(a, *text ? buf.data : "");
    ot_buf_release(&buf);
    return value;
}

static bool is_among(char c, const char *set)
{
    return c && (set ? strchr(set, c) != NULL : isspace((unsigned char)c) != 0);
}

/* Without what of the set, blanks where it is NULL, stands at the sides. */
static uint32_t strip(struct ot_analysis *a, const char *text, const char *set, bool is_left, bool is_right)
{
    size_t length = strlen(text);
    while (is_right && length && is_among(text[length - 1], set))
        length--;
    while (is_left && length && is_among(*text, set))
        text++, length--;
    return part(a, text, length);
}

static bool starts_with(const char *text, const char *start)
{
    return strncmp(text, start, strlen(start)) == 0;
}

static bool ends_with(const char *text, const char *end)
{
    size_t length = strlen(text), wanted = strlen(end);
    return length >= wanted && strcmp(text + length - wanted, end) == 0;
}

static uint32_t replace(struct ot_analysis *a, const char *text, const char *old, const char *new)
{
    struct ot_buf buf = OT_BUF_INIT;
    if (!*old)
        return 0;
    for (const char *found; (found = strstr(text, old)); text = found + strlen(old)) {
        ot_buf_add(&buf, text, (size_t)(found - text));
        ot_buf_add_str(&buf, new);
    }
    ot_buf_add_str(&buf, text);
    uint32_t value = buf.length > LENGTH_AT_MOST ? 0 : ot_value_string(a, buf.data);
    ot_buf_release(&buf);
    return value;
}

static const char *find_last(const char *text, const char *part)
{
    const char *last = NULL;
    for (const char *found = text; (found = strstr(found, part)); found++)
        last = found;
    return last;
}

static void put(struct ot_analysis *a, const struct ot_here *here, uint32_t parts, uint32_t position, uint32_t value)
{
    size_t base = a->top;
    ot_stack_push(a, value);
    ot_container_put(a, here, parts, ot_value_integer(a, position), base, 1);
    a->top = base;
}

/* text.partition(by) and text.rpartition(by): what stands before it, itself and what follows. */
static void push_partition(struct ot_analysis *a, const struct ot_here *here, const char *text, const char *by,
                           bool is_last, uint32_t ast)
{
    const char *found = is_last ? find_last(text, by) : strstr(text, by);
    uint32_t parts = ot_container_make(a, here, OT_TUPLE_OF, ast), empty = ot_value_string(a, "");
    put(a, here, parts, 0, found ? part(a, text, (size_t)(found - text)) : is_last ? empty : ot_value_string(a, text));
    put(a, here, parts, 1, found ? ot_value_string(a, by) : empty);
    put(a, here, parts, 2, found ? ot_value_string(a, found + strlen(by)) : is_last ? ot_value_string(a, text) : empty);
    ot_stack_push(a, parts);
}

/* text.split(by, once) and text.rsplit(by, once): all parts, or two where it is split once at most. By more than one
 * letter, all parts may be others from the end: "aaa" by "aa". */
static void push_split(struct ot_analysis *a, const struct ot_here *here, const char *text, const char *by,
                       bool is_last, bool is_once, uint32_t ast)
{
    uint32_t parts = ot_container_make(a, here, OT_LIST_VALUE, ast), position = 0;
    const char *found = is_once && is_last ? find_last(text, by) : strstr(text, by);
    for (; found; found = is_once ? NULL : strstr(text, by)) {
        put(a, here, parts, position++, part(a, text, (size_t)(found - text)));
        text = found + strlen(by);
    }
    put(a, here, parts, position, ot_value_string(a, text));
    ot_stack_push(a, parts);
}

/* The text that is the only value of an argument; NULL if it is none. */
static const char *text_argument(const struct ot_analysis *a, const struct ot_arguments *arguments, size_t position)
{
    const struct ot_argument *argument = ot_call_argument(arguments, position, 0);
    const struct ot_value *v = argument && argument->count == 1 ? &a->values[a->stack[argument->base]] : NULL;
    return v && v->kind == OT_V_STRING ? ot_text(a, v->a) : NULL;
}

/* Is the second argument of two the number one? */
static bool is_one(struct ot_analysis *a, const struct ot_arguments *arguments)
{
    const struct ot_argument *most = arguments->count == 2 ? ot_call_argument(arguments, 1, ot_symbol(a, "maxsplit"))
                                                           : NULL;
    return most && most->count == 1 && a->stack[most->base] == ot_value_integer(a, 1);
}

/* A list or a tuple of the parts of a text, where it is split at one that is known. */
static bool push_parts(struct ot_analysis *a, const struct ot_here *here, const char *text, const char *method,
                       const struct ot_arguments *arguments, uint32_t ast)
{
    const char *by = text_argument(a, arguments, 0);
    bool is_last = *method == 'r', is_once = is_one(a, arguments);
    method += is_last;
    if (!by || !*by || a->is_peeking)
        return false;
    if (strcmp(method, "partition") == 0 && arguments->count == 1)
        push_partition(a, here, text, by, is_last, ast);
    else if (strcmp(method, "split") == 0 && (is_once || (arguments->count == 1 && !(is_last && by[1]))))
        push_split(a, here, text, by, is_last, is_once, ast);
    else
        return false;
    return true;
}

static uint32_t without_arguments(struct ot_analysis *a, const char *text, const char *method)
{
    if (has_others(text))
        return 0;
    if (strcmp(method, "lower") == 0)
        return change_case(a, text, tolower, tolower);
    if (strcmp(method, "upper") == 0)
        return change_case(a, text, toupper, toupper);
    if (strcmp(method, "capitalize") == 0)
        return change_case(a, text, toupper, tolower);
    if (strcmp(method, "isdigit") == 0)
        return *text && !text[strspn(text, "0123456789")] ? OT_TRUE_VALUE : OT_FALSE_VALUE;
    return 0;
}

static uint32_t with_text(struct ot_analysis *a, const char *text, const char *method, const char *given)
{
    size_t length = strlen(text), given_length = strlen(given);
    if (strcmp(method, "startswith") == 0)
        return starts_with(text, given) ? OT_TRUE_VALUE : OT_FALSE_VALUE;
    if (strcmp(method, "endswith") == 0)
        return ends_with(text, given) ? OT_TRUE_VALUE : OT_FALSE_VALUE;
    if (strcmp(method, "removeprefix") == 0)
        return ot_value_string(a, starts_with(text, given) ? text + given_length : text);
    if (strcmp(method, "removesuffix") == 0)
        return part(a, text, ends_with(text, given) ? length - given_length : length);
    return 0;
}

bool ot_text_method(struct ot_analysis *a, const struct ot_here *here, uint32_t string, const char *method,
                    const struct ot_arguments *arguments, uint32_t ast)
{
    const char *text = ot_text(a, a->values[string].a);
    const char *first = text_argument(a, arguments, 0), *second = text_argument(a, arguments, 1);
    uint32_t value = 0;
    bool is_left = strcmp(method, "strip") == 0 || strcmp(method, "lstrip") == 0;
    bool is_right = strcmp(method, "strip") == 0 || strcmp(method, "rstrip") == 0;
    bool is_worth = ot_given_is_run(a) || strcmp(method, "startswith") == 0 || ot_eval_text_is_built(a, here, ast);
    if (push_parts(a, here, text, method, arguments, ast))
        return true;
    if (!is_worth)
        return false;
    if ((is_left || is_right) && (arguments->count == 0 || (arguments->count == 1 && first)))
        value = has_others(text) || (first && has_others(first)) ? 0 : strip(a, text, first, is_left, is_right);
    else if (arguments->count == 0)
        value = without_arguments(a, text, method);
    else if (arguments->count == 1 && first)
        value = with_text(a, text, method, first);
    else if (arguments->count == 2 && first && second && strcmp(method, "replace") == 0)
        value = replace(a, text, first, second);
    if (value)
        ot_stack_push(a, value);
    return value != 0;
}
