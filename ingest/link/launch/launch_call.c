/*
 * launch_call.c: calls of functions and classes of the tree.
 */
#include "ingest/link/launch/launch_call.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/launch/launch_builtin.h"
#include "ingest/link/launch/launch_eval.h"
#include "ingest/link/launch/launch_made.h"
#include "ingest/link/launch/launch_method.h"
#include "ingest/link/launch/launch_name.h"
#include "ingest/link/launch/launch_option.h"
#include "ingest/link/launch/launch_run.h"
#include "ingest/link/launch/launch_statement.h"
#include "ingest/link/launch/launch_thing.h"
#include "ingest/link/launch/launch_trail.h"
#include "ingest/link/source/program.h"

/* Calls within calls; and of one function within itself where it is not known whether it runs. */
enum { DEPTH_AT_MOST = 60, AGAIN_AT_MOST = 3 };

void ot_launch_pass(struct ot_passed *passed, struct ot_thing *key, struct ot_thing *value, struct ot_place place)
{
    ot_grow(&passed->items, &passed->capacity, passed->count + 1, sizeof(*passed->items));
    passed->items[passed->count++] = (struct ot_thing_item){key, value, place};
}

struct ot_thing *ot_launch_passed(struct ot_launch *l, const struct ot_passed *passed, size_t position,
                                  const char *name)
{
    for (size_t i = 0, at = 0; i < passed->count; i++)
        if (passed->items[i].key ? name && strcmp(ot_launch_string(l, passed->items[i].key), name) == 0
                                 : at++ == position)
            return passed->items[i].value;
    return NULL;
}

/* What a parameter is given; NULL where nothing is passed for it. Marks what was used. */
static struct ot_thing *take(const struct ot_passed *passed, bool *used, ot_sym name, bool by_position, bool by_name)
{
    for (size_t i = 0; i < passed->count; i++) {
        const struct ot_thing_item *item = &passed->items[i];
        if (used[i] || (item->key ? !by_name || item->key->text != name : !by_position))
            continue;
        used[i] = true;
        return item->value;
    }
    return NULL;
}

/* The rest, of *args or **kwargs. */
static struct ot_thing *take_rest(struct ot_launch *l, const struct ot_passed *passed, bool *used, bool is_named)
{
    struct ot_thing *rest = ot_launch_container(l, is_named ? OT_THING_DICT : OT_THING_TUPLE, NULL, 0);
    for (size_t i = 0; i < passed->count; i++)
        if (!used[i] && (passed->items[i].key != NULL) == is_named) {
            used[i] = true;
            ot_launch_put(l, rest, passed->items[i].key, passed->items[i].value, passed->items[i].place);
        }
    rest->marks |= passed->is_open ? OT_THING_VAGUE : 0;
    return rest;
}

/* Is the default of a parameter another when it is made again, or read again? It is made where the function is. */
static bool is_made_once(const struct ot_launch *l, const struct ot_thing *function, uint32_t fallback)
{
    const struct ot_ast *ast = &l->a->files[function->file].ast;
    bool is_local = function->base->kind != OT_THING_MODULE;
    for (uint32_t n = fallback; l->is_running && n < ast->nodes[fallback].end; n++) {
        uint8_t kind = ast->nodes[n].kind;
        if (kind == OT_LIST || kind == OT_SET || kind == OT_DICT || kind == OT_CALL || kind == OT_LAMBDA ||
            (is_local && kind == OT_NAME))
            return true;
    }
    return false;
}

static void bind(struct ot_launch *l, struct ot_thing *function, struct ot_thing *scope, uint32_t params,
                 const struct ot_passed *passed)
{
    const struct ot_ast *ast = &l->a->files[function->file].ast;
    bool *used = ot_calloc(passed->count + 1, sizeof(*used));
    for (uint32_t p = params + 1; p < ast->nodes[params].end; p = ast->nodes[p].end) {
        uint8_t kind = ast->nodes[p].flags;
        uint32_t fallback = ast->nodes[p + 1].end;
        struct ot_thing *value;
        if (kind == OT_PARAM_STAR || kind == OT_PARAM_DOUBLE_STAR)
            value = take_rest(l, passed, used, kind == OT_PARAM_DOUBLE_STAR);
        else
            value = take(passed, used, ast->nodes[p].text, kind != OT_PARAM_KEYWORD_ONLY,
                         kind != OT_PARAM_POSITIONAL_ONLY);
        if (!value && passed->is_open)
            value = l->unknown;
        if (!value && ast->nodes[fallback].kind != OT_NONE && fallback < ast->nodes[p].end)
            value = is_made_once(l, function, fallback) ? l->unknown : ot_launch_eval(l, function->base, fallback);
        ot_launch_put(l, scope, ot_launch_symbol(l, ast->nodes[p].text), value ? value : ot_launch_doubt(l),
                      (struct ot_place){function->file, ast->nodes[p].line});
    }
    free(used);
}

/* Joins the ways that were perhaps taken with the one to the end. */
static struct ot_thing *join_ways(struct ot_launch *l, struct ot_frame *frame, enum ot_launch_end end)
{
    struct ot_thing *result = end == OT_ENDS_RETURNING ? frame->result : l->none;
    for (size_t i = 0; i < frame->way_count; i++) {
        struct ot_way *way = &frame->ways[i];
        if (i == 0 && end == OT_ENDS_RAISING) { /* that end is none */
            ot_launch_undo(l, frame->mark);
            ot_launch_redo(l, &way->snapshot);
            result = way->result;
        } else {
            ot_launch_join(l, &way->snapshot, frame->mark);
            result = ot_launch_either(l, result, way->result);
        }
        free(way->snapshot.entries);
    }
    l->unsure -= frame->way_count > 0;
    free(frame->ways);
    return result;
}

/* Would it call itself without end? What perhaps ends it is not known. */
static bool is_endless(const struct ot_launch *l, const struct ot_thing *function)
{
    int again = 0;
    for (const struct ot_frame *frame = l->unsure ? l->frame : NULL; frame; frame = frame->caller)
        again += frame->function && frame->function->node == function->node && frame->function->file == function->file;
    return l->depth >= DEPTH_AT_MOST || again > AGAIN_AT_MOST;
}

static struct ot_thing *run(struct ot_launch *l, struct ot_thing *function, const struct ot_passed *passed)
{
    const struct ot_ast *ast = &l->a->files[function->file].ast;
    const struct ot_ast_node *node = &ast->nodes[function->node];
    struct ot_frame frame = {.caller = l->frame, .function = function, .mark = l->trail.count};
    struct ot_thing *scope = ot_launch_thing(l, OT_THING_SCOPE), *result;
    if (node->flags & OT_GENERATOR || is_endless(l, function)) {
        ot_launch_hand_out(l, passed);
        return ot_launch_doubt(l);
    }
    scope->file = function->file;
    scope->base = function->base;
    bool is_lambda = node->kind == OT_LAMBDA;
    uint32_t params = is_lambda ? function->node + 1 : ast->nodes[function->node + 1].end;
    bind(l, function, scope, params, passed);
    if (is_lambda)
        return ot_launch_eval(l, scope, ast->nodes[params].end);
    l->frame = &frame;
    l->depth++;
    ot_map_add(&l->ran, ot_map_pair(function->file, function->node));
    enum ot_launch_end end = ot_launch_block(l, scope, ast->nodes[ast->nodes[params].end].end);
    bool is_sure = end == OT_ENDS_RAISING && frame.way_count == 0;
    result = join_ways(l, &frame, end);
    l->depth--;
    l->frame = frame.caller;
    if (is_sure && !l->raised.is_sure)
        l->doubts++;
    return is_sure ? l->unknown : ot_launch_declared_result(l, function, result);
}

static struct ot_thing *member_of(struct ot_launch *l, const struct ot_thing *class_thing,
                                  const struct ot_passed *passed)
{
    struct ot_thing *value = ot_launch_passed(l, passed, 0, "value");
    for (uint32_t i = 0; value && value->kind != OT_THING_UNKNOWN && class_thing->table &&
                         i < class_thing->table->count; i++) {
        struct ot_thing *member = class_thing->table->items[i].value;
        struct ot_thing_item *own = member->marks & OT_THING_ENUM ? ot_launch_find_name(l, member,
                                                                             ot_symbol(l->a, "value")) : NULL;
        if (own && (member == value || ot_launch_equal(l, own->value, value) == 1))
            return member;
    }
    return ot_launch_doubt(l);
}

static struct ot_thing *make(struct ot_launch *l, struct ot_thing *class_thing, struct ot_passed *passed)
{
    if (class_thing->marks & OT_THING_ENUM)
        return member_of(l, class_thing, passed);
    struct ot_thing *object = ot_launch_thing(l, OT_THING_OBJECT);
    object->base = class_thing;
    struct ot_thing *init = ot_launch_in_class(l, class_thing, ot_symbol(l->a, "__init__"));
    if (init && init->kind == OT_THING_FUNCTION) {
        ot_launch_call(l, ot_launch_method(l, object, init, 0), passed);
        return object;
    }
    for (size_t i = 0; i < passed->count; i++) /* a record: its fields, by name */
        if (passed->items[i].key)
            ot_launch_put(l, object, passed->items[i].key, passed->items[i].value, passed->items[i].place);
        else
            return init || passed->is_open ? l->unknown : object;
    return object;
}

/* The keywords of a declaration of an option, as a dict. */
static struct ot_thing *keywords(struct ot_launch *l, const struct ot_passed *passed)
{
    struct ot_thing *dict = ot_launch_container(l, OT_THING_DICT, NULL, 0);
    for (size_t i = 0; i < passed->count; i++)
        if (passed->items[i].key)
            ot_launch_put(l, dict, passed->items[i].key, passed->items[i].value, passed->items[i].place);
    return dict;
}


struct ot_thing *ot_launch_view(struct ot_launch *l)
{
    if (!l->view) {
        l->view = ot_launch_thing(l, OT_THING_OBJECT);
        l->view->marks = OT_THING_VIEW;
        l->view->function = l->record;
    }
    return l->view;
}

/* A view of an object: of the record with what was declared, else the object. */
static struct ot_thing *view_of(struct ot_launch *l, struct ot_thing *object)
{
    if (object != l->record && object != l->view)
        return object ? object : l->unknown;
    return ot_launch_view(l);
}

/* Gives fields of the record values by name. Where more may be there and none is named, it may be any field. */
static void declare_fields(struct ot_launch *l, const struct ot_thing_item *items, size_t count, bool is_open)
{
    struct ot_thing *view = view_of(l, l->record);
    bool is_any = false;
    for (size_t i = 0; i < count; i++)
        is_any |= items[i].key && items[i].key->kind == OT_THING_TEXT;
    if (is_open && !is_any)
        ot_launch_blur(l, view);
    for (size_t i = 0; i < count; i++)
        if (items[i].key && items[i].key->kind == OT_THING_TEXT)
            ot_launch_put(l, view, items[i].key, items[i].value, items[i].place);
}

static struct ot_thing *declare(struct ot_launch *l, const struct ot_passed *passed)
{
    const struct ot_thing *object = ot_launch_passed(l, passed, 0, NULL);
    if (object && (object == l->record || object == l->view))
        declare_fields(l, passed->items, passed->count, passed->is_open);
    return l->none;
}

void ot_launch_declare(struct ot_launch *l, struct ot_thing *pair)
{
    struct ot_thing *fields = pair->kind == OT_THING_TUPLE && ot_launch_is_whole(pair) && pair->table->count == 2
                                  ? pair->table->items[1].value : l->unknown;
    bool is_known = fields->kind == OT_THING_DICT;
    declare_fields(l, is_known ? fields->table->items : NULL, is_known ? fields->table->count : 0,
                   !is_known || fields->marks & OT_THING_VAGUE);
}

static struct ot_thing *by_rule(struct ot_launch *l, const struct ot_launch_rule *rule, const struct ot_passed *passed)
{
    struct ot_thing *first = ot_launch_passed(l, passed, 0, NULL);
    switch (rule->role) {
    case OT_LAUNCH_DECLARE: return declare(l, passed);
    case OT_LAUNCH_VIEW: return view_of(l, first);
    case OT_LAUNCH_UNDER: return first == l->view ? l->record : first ? first : l->unknown;
    case OT_LAUNCH_ARGUMENT: return keywords(l, passed);
    default: return rule->value;
    }
}

static struct ot_thing *call_partial(struct ot_launch *l, const struct ot_thing *partial, const struct ot_passed *own)
{
    struct ot_passed passed = {.place = own->place, .is_open = own->is_open};
    for (uint32_t i = 0; i < partial->table->count; i++)
        if (!partial->table->items[i].key)
            ot_launch_pass(&passed, NULL, partial->table->items[i].value, partial->table->items[i].place);
    for (size_t i = 0; i < own->count; i++)
        ot_launch_pass(&passed, own->items[i].key, own->items[i].value, own->items[i].place);
    for (uint32_t i = 0; i < partial->table->count; i++)
        if (partial->table->items[i].key &&
            !ot_launch_passed(l, own, SIZE_MAX, ot_launch_string(l, partial->table->items[i].key)))
            ot_launch_pass(&passed, partial->table->items[i].key, partial->table->items[i].value,
                           partial->table->items[i].place);
    struct ot_thing *result = ot_launch_call(l, partial->function, &passed);
    free(passed.items);
    return result;
}

static struct ot_thing *call_method(struct ot_launch *l, const struct ot_thing *method, struct ot_passed *own)
{
    struct ot_thing *receiver = method->base;
    const char *name = ot_text(l->a, method->text);
    if (method->function) {
        struct ot_passed passed = {.place = own->place, .is_open = own->is_open};
        ot_launch_pass(&passed, NULL, receiver, own->place);
        for (size_t i = 0; i < own->count; i++)
            ot_launch_pass(&passed, own->items[i].key, own->items[i].value, own->items[i].place);
        struct ot_thing *result = ot_launch_call(l, method->function, &passed);
        free(passed.items);
        return result;
    }
    if (receiver->marks & OT_THING_PARSER && receiver->kind == OT_THING_OBJECT) {
        if (strcmp(name, "add_argument") == 0)
            ot_launch_option_add(l, own);
        return receiver; /* a group of options is the parser */
    }
    if (receiver->kind == OT_THING_TEXT)
        return ot_launch_of_text(l, receiver, name, own);
    if (ot_launch_is_container(receiver))
        return ot_launch_of_container(l, receiver, name, own);
    ot_launch_hand_out(l, own);
    return ot_launch_doubt(l);
}

struct ot_thing *ot_launch_call(struct ot_launch *l, struct ot_thing *callee, struct ot_passed *passed)
{
    const struct ot_launch_rule *rule;
    if (l->is_cut || l->raised.is_sure)
        return l->unknown;
    switch (callee->kind) {
    case OT_THING_FUNCTION:
        rule = ot_launch_rule_of_code(l, callee);
        return rule ? by_rule(l, rule, passed) : run(l, callee, passed);
    case OT_THING_CLASS:
        rule = ot_launch_rule_of_code(l, callee);
        return rule ? by_rule(l, rule, passed) : make(l, callee, passed);
    case OT_THING_METHOD: return call_method(l, callee, passed);
    case OT_THING_PARTIAL: return call_partial(l, callee, passed);
    case OT_THING_OUTSIDE: return ot_launch_library(l, callee, passed);
    case OT_THING_OBJECT:
        if (callee->base && callee->base->kind == OT_THING_CLASS) {
            struct ot_thing *method = ot_launch_in_class(l, callee->base, ot_symbol(l->a, "__call__"));
            if (method && method->kind == OT_THING_FUNCTION)
                return ot_launch_call(l, ot_launch_method(l, callee, method, 0), passed);
        }
        ot_launch_hand_out(l, passed);
        return ot_launch_doubt(l);
    default:
        ot_launch_hand_out(l, passed);
        return ot_launch_doubt(l);
    }
}
