/*
 * launch_builtin.c: builtins of Python on things that are known, and what rows say of libraries.
 */
#include "ingest/link/launch/launch_builtin.h"

#include <regex.h>
#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/launch/launch_call.h"
#include "ingest/link/launch/launch_class.h"
#include "ingest/link/launch/launch_eval.h"
#include "ingest/link/launch/launch_made.h"
#include "ingest/link/launch/launch_name.h"
#include "ingest/link/launch/launch_operator.h"
#include "ingest/link/launch/launch_rule.h"
#include "ingest/link/launch/launch_run.h"
#include "ingest/link/launch/launch_shown.h"
#include "ingest/link/launch/launch_target.h"
#include "ingest/link/launch/launch_thing.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"

enum { RANGE_AT_MOST = 4096 };

/* Is the configuration of the model an object of a class? Its own class is not known: one of the tree tells in its body
 * for which type of model it is. */
static struct ot_thing *is_model(struct ot_launch *l, struct ot_thing *model, struct ot_thing *type)
{
    ot_sym name = ot_symbol(l->a, "model_type");
    if (type->kind == OT_THING_OUTSIDE)
        return type->text == model->text ? l->yes : strncmp(ot_launch_string(l, type), "builtins.", 9) == 0 ? l->no
                                                                                                           : l->unknown;
    struct ot_thing *other = type->kind == OT_THING_CLASS ? ot_launch_in_class(l, type, name) : NULL;
    struct ot_thing_item *own = ot_launch_find_name(l, model, name);
    return other && own && other->kind == OT_THING_TEXT && ot_launch_equal(l, own->value, other) == 0 ? l->no
                                                                                                     : l->unknown;
}

static struct ot_thing *is_instance(struct ot_launch *l, struct ot_thing *thing, struct ot_thing *type)
{
    static const struct {
        const char *name;
        uint8_t kind;
    } plain[] = {{"builtins.str", OT_THING_TEXT}, {"builtins.dict", OT_THING_DICT}, {"builtins.list", OT_THING_LIST},
                 {"builtins.tuple", OT_THING_TUPLE}, {"builtins.set", OT_THING_SET}, {"builtins.bool", OT_THING_TRUTH},
                 {"builtins.int", OT_THING_INTEGER}, {"builtins.float", OT_THING_REAL}};
    if (type->kind == OT_THING_TUPLE && ot_launch_is_whole(type)) {
        int truth = 0;
        for (uint32_t i = 0; i < type->table->count && truth != 1; i++) {
            struct ot_thing *own = is_instance(l, thing, type->table->items[i].value);
            truth = own == l->yes ? 1 : own == l->unknown ? -1 : truth;
        }
        return ot_launch_truth(l, truth);
    }
    if (thing->kind == OT_THING_UNKNOWN || thing->kind == OT_THING_OUTSIDE)
        return l->unknown;
    if (thing->kind == OT_THING_OBJECT) {
        if (thing->marks & OT_THING_VIEW)
            return l->no;
        if (thing->marks & OT_THING_MODEL)
            return is_model(l, thing, type);
        return thing->base ? ot_launch_truth(l, ot_launch_derives(l, thing->base, type)) : l->unknown;
    }
    const char *name = type->kind == OT_THING_OUTSIDE ? ot_launch_string(l, type) : "";
    for (size_t i = 0; i < sizeof(plain) / sizeof(*plain); i++)
        if (strcmp(name, plain[i].name) == 0)
            return ot_launch_truth(l, thing->kind == plain[i].kind ||
                                          (plain[i].kind == OT_THING_INTEGER && thing->kind == OT_THING_TRUTH));
    bool is_general = strncmp(name, "builtins.", 9) == 0 || ot_launch_is_abstract(l, name);
    return type->kind == OT_THING_CLASS || (*name && !is_general) ? l->no : l->unknown;
}

/* Is something of a library there? A device's is where the device is; else it is where rows tell of what is in it. */
static struct ot_thing *is_there(struct ot_launch *l, const char *dotted)
{
    struct ot_buf question = OT_BUF_INIT;
    ot_buf_printf(&question, "%s.is_available", dotted);
    const struct ot_launch_rule *rule = ot_launch_rule_of(l, question.data);
    ot_buf_release(&question);
    return rule && rule->role == OT_LAUNCH_RETURNS ? rule->value : ot_launch_has_rules_below(l, dotted) ? l->yes
                                                                                                       : l->unknown;
}

static struct ot_thing *get_attribute(struct ot_launch *l, struct ot_passed *passed, bool is_question)
{
    struct ot_thing *object = ot_launch_passed(l, passed, 0, NULL), *name = ot_launch_passed(l, passed, 1, NULL);
    struct ot_thing *otherwise = ot_launch_passed(l, passed, 2, NULL);
    if (!object || !name || name->kind != OT_THING_TEXT || object->kind == OT_THING_UNKNOWN)
        return ot_launch_doubt(l);
    struct ot_thing *found = ot_launch_attribute(l, object, name->text);
    if (is_question && found && found->kind == OT_THING_OUTSIDE)
        return is_there(l, ot_launch_string(l, found));
    if (is_question)
        return found == NULL ? l->no : object->kind == OT_THING_OBJECT || object->kind == OT_THING_CLASS
                                           ? (found == l->unknown && !(object->marks & OT_THING_MODEL) &&
                                              !ot_launch_find_name(l, object, name->text) ? l->unknown : l->yes)
                                           : l->unknown;
    if (object->kind == OT_THING_OUTSIDE && found && found->kind == OT_THING_OUTSIDE)
        return l->unknown;
    return found ? found : otherwise ? otherwise : ot_launch_doubt(l);
}

/* Does a text match from its start? Only that it does not can be told: None. */
static struct ot_thing *match(struct ot_launch *l, struct ot_thing *pattern, struct ot_thing *text)
{
    regex_t compiled;
    struct ot_buf whole_pattern = OT_BUF_INIT;
    struct ot_thing *result = l->unknown;
    if (!text || pattern->kind != OT_THING_TEXT || text->kind != OT_THING_TEXT ||
        strpbrk(ot_launch_string(l, pattern), "\\?"))
        return ot_launch_doubt(l);
    ot_buf_printf(&whole_pattern, "^(%s)", ot_launch_string(l, pattern));
    if (regcomp(&compiled, whole_pattern.data, REG_EXTENDED | REG_NOSUB) == 0) {
        if (regexec(&compiled, ot_launch_string(l, text), 0, NULL, 0) == REG_NOMATCH)
            result = l->none;
        regfree(&compiled);
    }
    ot_buf_release(&whole_pattern);
    return result;
}

/* What a text of JSON says. */
static struct ot_thing *read_json(struct ot_launch *l, struct ot_thing *text, struct ot_place place)
{
    struct ot_err err = {""};
    struct ot_thing *value = text->kind == OT_THING_TEXT ? ot_launch_json(l, ot_launch_string(l, text), place, &err)
                                                         : NULL;
    return value ? value : ot_launch_doubt(l);
}

/* any and all. */
static struct ot_thing *quantify(struct ot_launch *l, struct ot_thing *of, int decides)
{
    int truth = ot_launch_is_whole(of) ? !decides : -1;
    if (!ot_launch_is_container(of))
        return l->unknown;
    for (uint32_t i = 0; of->table && i < of->table->count; i++) {
        int own = ot_launch_truth_of(of->kind == OT_THING_DICT ? of->table->items[i].key : of->table->items[i].value);
        if (own == decides)
            return ot_launch_truth(l, decides);
        truth = own < 0 ? -1 : truth;
    }
    return ot_launch_truth(l, truth);
}

static struct ot_thing *extreme(struct ot_launch *l, struct ot_passed *passed, uint8_t operator)
{
    struct ot_thing *first = ot_launch_passed(l, passed, 0, NULL), *best = NULL, **elements;
    size_t count = 0;
    if (!first || (passed->count == 1 && !ot_launch_elements(l, first, &elements, &count)) || passed->is_open)
        return ot_launch_doubt(l);
    for (size_t i = 0; i < (passed->count == 1 ? count : passed->count); i++) {
        struct ot_thing *own = passed->count == 1 ? elements[i] : passed->items[i].value;
        int is_better = passed->count > 1 && passed->items[i].key ? -1 : !best ? 1
                        : ot_launch_compare(l, operator, own, best);
        if (is_better < 0)
            return l->unknown;
        best = is_better ? own : best;
    }
    return best && best->kind != OT_THING_UNKNOWN ? best : ot_launch_doubt(l);
}

static struct ot_thing *range(struct ot_launch *l, const struct ot_passed *passed)
{
    int64_t bounds[3] = {0, 0, 1};
    struct ot_thing *all = ot_launch_container(l, OT_THING_LIST, NULL, 0);
    for (size_t i = 0; i < passed->count && i < 3; i++) {
        if (passed->items[i].value->kind != OT_THING_INTEGER)
            return ot_launch_doubt(l);
        bounds[passed->count == 1 ? 1 : i] = passed->items[i].value->number;
    }
    if (bounds[2] <= 0 || bounds[1] - bounds[0] > RANGE_AT_MOST)
        return l->unknown;
    for (int64_t i = bounds[0]; i < bounds[1]; i += bounds[2])
        ot_launch_put(l, all, NULL, ot_launch_integer(l, i), passed->place);
    return all;
}

/* list(x), set(x), sorted(x) … */
static struct ot_thing *convert(struct ot_launch *l, struct ot_passed *passed, enum ot_thing_kind kind)
{
    struct ot_thing *of = ot_launch_passed(l, passed, 0, NULL), **elements;
    struct ot_thing *all = ot_launch_container(l, kind, NULL, 0);
    size_t count;
    if (kind == OT_THING_DICT) {
        if (of && of->kind == OT_THING_DICT) {
            all->table = of->table;
            all->marks = ot_launch_is_whole(of) ? 0 : OT_THING_VAGUE;
        } else {
            all->marks |= of ? OT_THING_VAGUE : 0;
        }
        for (size_t i = 0; i < passed->count; i++)
            if (passed->items[i].key)
                ot_launch_put(l, all, passed->items[i].key, passed->items[i].value, passed->items[i].place);
        return all;
    }
    if (of && !ot_launch_elements(l, of, &elements, &count)) {
        all->marks |= OT_THING_VAGUE;
        return all;
    }
    for (size_t i = 0; of && i < count; i++)
        if (kind != OT_THING_SET || !ot_launch_find(l, all, elements[i]))
            ot_launch_put(l, all, NULL, elements[i], passed->place);
    return all;
}

static struct ot_thing *whole(struct ot_launch *l, struct ot_thing *of)
{
    if (of->kind == OT_THING_INTEGER || of->kind == OT_THING_TRUTH)
        return ot_launch_integer(l, of->number);
    if (of->kind == OT_THING_REAL && of->real > -9e15 && of->real < 9e15)
        return ot_launch_integer(l, (int64_t)of->real);
    struct ot_thing *number = of->kind == OT_THING_TEXT ? ot_launch_number(l, ot_launch_string(l, of)) : l->unknown;
    return number->kind == OT_THING_INTEGER ? number : ot_launch_doubt(l);
}

/* map(f, x) */
static struct ot_thing *map(struct ot_launch *l, struct ot_passed *passed)
{
    struct ot_thing *function = ot_launch_passed(l, passed, 0, NULL), *of = ot_launch_passed(l, passed, 1, NULL);
    struct ot_thing *all = ot_launch_container(l, OT_THING_LIST, NULL, 0), **elements;
    size_t count;
    if (!function || !of || passed->count != 2 || !ot_launch_elements(l, of, &elements, &count))
        return ot_launch_doubt(l);
    for (size_t i = 0; i < count; i++) {
        struct ot_passed own = {.place = passed->place};
        ot_launch_pass(&own, NULL, elements[i], own.place);
        ot_launch_put(l, all, NULL, ot_launch_call(l, function, &own), own.place);
        free(own.items);
    }
    return all;
}

static struct ot_thing *set_attribute(struct ot_launch *l, struct ot_passed *passed)
{
    struct ot_thing *object = ot_launch_passed(l, passed, 0, NULL), *name = ot_launch_passed(l, passed, 1, NULL);
    struct ot_thing *value = ot_launch_passed(l, passed, 2, NULL);
    if (!object || !name || !value || object->kind != OT_THING_OBJECT)
        return ot_launch_doubt(l);
    if (name->kind == OT_THING_TEXT)
        ot_launch_put(l, object, name, value, passed->place);
    else
        ot_launch_blur(l, object);
    return l->none;
}

/* len(x) */
static struct ot_thing *length(struct ot_launch *l, struct ot_thing *of)
{
    if (of->kind == OT_THING_TEXT && ot_launch_is_plain(ot_launch_string(l, of)))
        return ot_launch_integer(l, (int64_t)strlen(ot_launch_string(l, of)));
    return ot_launch_is_whole(of) ? ot_launch_integer(l, of->table->count) : ot_launch_doubt(l);
}

struct ot_thing *ot_launch_builtin(struct ot_launch *l, const char *name, struct ot_passed *passed)
{
    static const struct {
        const char *name;
        enum ot_thing_kind kind;
    } containers[] = {{"list", OT_THING_LIST}, {"tuple", OT_THING_TUPLE}, {"set", OT_THING_SET},
                      {"frozenset", OT_THING_SET}, {"dict", OT_THING_DICT}};
    struct ot_thing *first = ot_launch_passed(l, passed, 0, NULL);
    for (size_t i = 0; i < sizeof(containers) / sizeof(*containers); i++)
        if (strcmp(name, containers[i].name) == 0)
            return convert(l, passed, containers[i].kind);
    if (strcmp(name, "range") == 0)
        return range(l, passed);
    if (!first)
        return NULL;
    if (strcmp(name, "getattr") == 0 || strcmp(name, "hasattr") == 0)
        return get_attribute(l, passed, *name == 'h');
    if (strcmp(name, "object.__getattribute__") == 0 && passed->count == 2) {
        struct ot_thing_item *item = ot_launch_find(l, first, passed->items[1].value);
        return item ? item->value : ot_launch_doubt(l);
    }
    if (strcmp(name, "setattr") == 0 || strcmp(name, "object.__setattr__") == 0)
        return set_attribute(l, passed);
    if (strcmp(name, "isinstance") == 0 && passed->count == 2)
        return is_instance(l, first, passed->items[1].value);
    if (strcmp(name, "any") == 0 || strcmp(name, "all") == 0)
        return quantify(l, first, name[1] == 'n');
    bool is_lazy = l->is_running && (passed->items[passed->count - 1].key || strcmp(name, "map") == 0);
    if (is_lazy && strcmp(name, "isinstance") != 0) /* what it calls is called later, or by it */
        return NULL;
    if (strcmp(name, "min") == 0 || strcmp(name, "max") == 0)
        return extreme(l, passed, name[1] == 'i' ? OT_LT : OT_GT);
    if (strcmp(name, "callable") == 0)
        return first->kind == OT_THING_FUNCTION || first->kind == OT_THING_CLASS || first->kind == OT_THING_METHOD ||
               first->kind == OT_THING_PARTIAL ? l->yes
               : first->kind == OT_THING_UNKNOWN || first->kind >= OT_THING_OBJECT ? l->unknown : l->no;
    if (strcmp(name, "len") == 0)
        return length(l, first);
    if (strcmp(name, "map") == 0)
        return map(l, passed);
    if (strcmp(name, "int") == 0 && passed->count == 1)
        return whole(l, first);
    if (strcmp(name, "bool") == 0)
        return ot_launch_truth(l, ot_launch_truth_of(first));
    if (strcmp(name, "str") == 0) {
        struct ot_thing *shown = ot_launch_shown(l, first);
        return shown ? shown : l->unknown;
    }
    if (strcmp(name, "reversed") == 0 && ot_launch_is_whole(first)) {
        struct ot_thing *all = ot_launch_container(l, OT_THING_LIST, NULL, 0);
        for (uint32_t i = first->table->count; i-- > 0;)
            ot_launch_put(l, all, NULL, first->table->items[i].value, passed->place);
        return all;
    }
    if (strcmp(name, "type") == 0 && passed->count == 1)
        return first->kind == OT_THING_OBJECT && first->base ? first->base : l->unknown;
    return NULL;
}

/* A variable of the environment; the second argument where it is not set. */
static struct ot_thing *environment(struct ot_launch *l, struct ot_passed *passed)
{
    struct ot_thing *name = ot_launch_passed(l, passed, 0, NULL);
    struct ot_thing *otherwise = ot_launch_passed(l, passed, 1, "default");
    if (!name || name->kind != OT_THING_TEXT)
        return l->unknown;
    struct ot_thing_item *item = ot_launch_find_read(l, l->environment, name);
    return item ? item->value : ot_launch_may_be_set(l, name->text) ? l->unknown : otherwise ? otherwise : l->none;
}

/* Is the package there? None, or something else. */
static struct ot_thing *package(struct ot_launch *l, struct ot_passed *passed)
{
    struct ot_thing *name = ot_launch_passed(l, passed, 0, "name");
    if (!name || name->kind != OT_THING_TEXT)
        return l->unknown;
    const char *text = ot_launch_string(l, name);
    ot_sym top = ot_intern_add(&l->a->names, text, strcspn(text, "."));
    struct ot_thing_item *item = ot_launch_find_name(l, l->packages, top);
    ot_given_note_read(l->a, OT_GIVEN_PACKAGES, top);
    return item ? item->value : l->unknown;
}

/* A module of the tree, imported now if it was not before; what is not of the tree may be there or not. */
static struct ot_thing *module(struct ot_launch *l, const char *dotted)
{
    ot_id file = ot_program_module(l->a, dotted, strlen(dotted));
    return file ? ot_launch_module(l, file) : l->unknown;
}

struct ot_thing *ot_launch_library(struct ot_launch *l, struct ot_thing *callee, struct ot_passed *passed)
{
    const char *dotted = ot_launch_string(l, callee);
    const struct ot_launch_rule *rule = ot_launch_rule_of(l, dotted);
    struct ot_thing *first = ot_launch_passed(l, passed, 0, NULL), *result;
    if (rule && rule->role == OT_LAUNCH_GETENV)
        return environment(l, passed);
    if (rule && rule->role == OT_LAUNCH_SPEC)
        return package(l, passed);
    if (rule && rule->role == OT_LAUNCH_RETURNS)
        return rule->value;
    if (strncmp(dotted, "builtins.", 9) == 0) {
        result = ot_launch_builtin(l, dotted + 9, passed);
        if (result)
            return result;
    }
    if (first && rule && rule->role == OT_LAUNCH_MATCH)
        return match(l, first, ot_launch_passed(l, passed, 1, NULL));
    if (first && rule && rule->role == OT_LAUNCH_JSON)
        return read_json(l, first, passed->place);
    if (first && first->kind == OT_THING_TEXT && rule && rule->role == OT_LAUNCH_MODULE)
        return module(l, ot_launch_string(l, first));
    const struct ot_model *model = ot_library_model(l->a, callee->text);
    if (model && (model->behaviour == OT_DOES_IDENTITY || model->behaviour == OT_DOES_COPY ||
                  model->behaviour == OT_DOES_DECORATOR))
        return first && (first->kind == OT_THING_FUNCTION || first->kind == OT_THING_PARTIAL ||
                         first->kind == OT_THING_CLASS) ? first : callee; /* or a decorator with arguments */
    if (model && model->behaviour == OT_DOES_PARTIAL && first) {
        struct ot_thing *partial = ot_launch_thing(l, OT_THING_PARTIAL);
        partial->function = first;
        partial->table = ot_launch_container(l, OT_THING_DICT, passed->items + 1, passed->count - 1)->table;
        return partial;
    }
    if (model && model->behaviour == OT_DOES_FIELD) {
        struct ot_thing *value = ot_launch_passed(l, passed, SIZE_MAX, "default");
        struct ot_thing *factory = ot_launch_passed(l, passed, SIZE_MAX, "default_factory");
        struct ot_passed none = {.place = passed->place};
        return value ? value : factory ? ot_launch_call(l, factory, &none) : l->unknown;
    }
    ot_launch_hand_out(l, passed);
    return ot_launch_doubt(l);
}
