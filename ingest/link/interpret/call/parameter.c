/*
 * parameter.c: which parameters the arguments of a call become.
 */
#include "ingest/link/interpret/call/parameter.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/outcome.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/passed.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/any_key.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/keywords.h"
#include "ingest/link/interpret/call/places.h"
#include "ingest/link/interpret/call/rest.h"
#include "ingest/link/interpret/call/truth.h"
#include "ingest/link/interpret/call/written.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/attribute_known.h"
#include "ingest/link/interpret/object/iterate.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/trait.h"
#include "ingest/link/types/type.h"

struct ot_parameter_state {
    size_t capacity; /* of a.bindings */
    struct ot_map set; /* of a.bindings */
};

enum { PLACES_KEPT = 64 }; /* elements of *args beyond this share one variable: "def f(*a): f(1, *a)" has no end */

void ot_parameter_note(struct ot_analysis *a, ot_id caller, uint32_t callee, ot_sym param,
                       const struct ot_argument *argument)
{
    struct ot_parameter_state *own = a->own.parameter;
    uint32_t ast = argument->from ? argument->from_ast : argument->ast;
    if (!ast)
        return;
    if (argument->from)
        caller = argument->from;
    uint64_t key = ot_map_mix(ot_map_pair(callee, param)) ^ ot_map_mix(ot_map_pair(caller, ast));
    if (!ot_map_add(&own->set, key | 1))
        return;
    ot_grow(&a->bindings, &own->capacity, a->binding_count + 1, sizeof(*a->bindings));
    a->bindings[a->binding_count++] = (struct ot_binding){callee, param, caller, ast};
}

/* Has an object of the class each attribute that the function reads of the parameter? */
static bool has_asked(struct ot_analysis *a, const struct ot_here *here, const struct ot_code *code, uint32_t index,
                      uint32_t object)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n++)
        if (ast->nodes[n].kind == OT_ATTRIBUTE && ast->nodes[n + 1].kind == OT_NAME &&
            ast->nodes[n + 1].text == code->params[index].name &&
            ot_attribute_known(a, here, object, ast->nodes[n].text) != OT_MAY_BE_TRUE)
            return false;
    return true;
}

/* Under a configuration, pushes those of stack[base .. base + count) that are made in reach and have what is asked of
 * the parameter although they are no objects of the class that it declares: LogitsMetadata for a ForwardBatch. */
static void push_in_its_place(struct ot_analysis *a, const struct ot_call *call, const struct ot_code *code,
                              uint32_t index, size_t base, size_t count)
{
    uint32_t object = a->nodes[call->here->node].argument; /* the one that the caller's context is for */
    for (size_t i = 0; ot_given_is_run(a) && i < count; i++) {
        uint32_t value = a->stack[base + i];
        const struct ot_value v = a->values[value];
        if (v.kind == OT_V_INSTANCE && ot_trait_is_constructed(a, v.a) &&
            ((value == object && call->receiver) || has_asked(a, call->here, code, index, value)))
            ot_stack_push(a, value);
    }
}

static void bind_values(struct ot_analysis *a, const struct ot_call *call, ot_id node, const struct ot_code *code,
                        uint32_t index, size_t base, size_t count)
{
    size_t start = a->top;
    ot_id var = ot_var(a, OT_S_LOCAL, node, code->params[index].name);
    if (call->tested == (int)index) {
        ot_var_add(a, call->here, var, call->tested_value);
        return;
    }
    for (size_t i = 0; i < count; i++)
        ot_stack_push(a, a->stack[base + i]);
    size_t kept = ot_type_filter(a, ot_type_of_param(a, code, index), start, count);
    if (kept == 0 && count)
        push_in_its_place(a, call, code, index, base, count);
    ot_passed_note(a, node, code->params[index].name, start);
    ot_var_add_values(a, call->here, var, start, kept);
    ot_var_add_values(a, call->here, var, start + count, a->top - start - count);
    a->top = start;
}

static uint32_t rest_container(struct ot_analysis *a, ot_id node, const struct ot_code *code, uint32_t index,
                               uint8_t kind)
{
    uint32_t site = ot_value_site(a, code->file, code->params[index].annotation);
    uint32_t container = ot_value(a, OT_V_CONTAINER, kind, site, node);
    ot_var_add(a, NULL, ot_var(a, OT_S_LOCAL, node, code->params[index].name), container);
    return container;
}

static int find_param(const struct ot_code *code, uint8_t kind)
{
    for (uint32_t i = 0; i < code->param_count; i++)
        if (code->params[i].kind == kind)
            return (int)i;
    return -1;
}

bool ot_parameter_is_positional(const struct ot_code *code, uint32_t index)
{
    return index < code->param_count &&
           (code->params[index].kind == OT_PARAM_PLAIN || code->params[index].kind == OT_PARAM_POSITIONAL_ONLY);
}

static void bind_position(struct ot_analysis *a, const struct ot_call *call, ot_id node, const struct ot_code *code,
                          uint32_t position, const struct ot_argument *argument, size_t base, size_t count,
                          uint64_t *bound)
{
    if (ot_parameter_is_positional(code, position)) {
        bind_values(a, call, node, code, position, base, count);
        if (argument)
            ot_parameter_note(a, call->here->node, node, code->params[position].name, argument);
        if (position < 64)
            *bound |= UINT64_C(1) << position;
        return;
    }
    int star = find_param(code, OT_PARAM_STAR);
    if (star >= 0 && *ot_text(a, code->params[star].name)) {
        uint32_t tuple = rest_container(a, node, code, (uint32_t)star, OT_TUPLE_OF);
        uint32_t first = (uint32_t)star;
        uint32_t place = position >= first ? position - first : 0;
        ot_container_put(a, call->here, tuple, place < PLACES_KEPT ? ot_value_integer(a, place) : 0, base, count);
        if (argument)
            ot_parameter_note(a, call->here->node, node, code->params[star].name, argument);
    }
}

static void bind_keyword(struct ot_analysis *a, const struct ot_call *call, ot_id node, const struct ot_code *code,
                         ot_sym name, const struct ot_argument *argument, size_t base, size_t count, uint64_t *bound)
{
    for (uint32_t i = 0; i < code->param_count; i++) {
        if (code->params[i].name != name || code->params[i].kind >= OT_PARAM_STAR)
            continue;
        bind_values(a, call, node, code, i, base, count);
        if (argument)
            ot_parameter_note(a, call->here->node, node, name, argument);
        if (i < 64)
            *bound |= UINT64_C(1) << i;
        return;
    }
    int rest = find_param(code, OT_PARAM_DOUBLE_STAR);
    if (rest >= 0) {
        uint32_t dict = rest_container(a, node, code, (uint32_t)rest, OT_DICT_OF);
        ot_container_put(a, call->here, dict, ot_value(a, OT_V_STRING, name, 0, 0), base, count);
    }
}

/* Under a configuration: can a tuple stand behind the star, which gives all that is left from position on? One that is
 * written out has as many elements as the function takes, neither more nor, where nothing else is given, less. */
static bool fits_star(struct ot_analysis *a, const struct ot_call *call, const struct ot_code *code, uint32_t position,
                      const struct ot_argument *argument, uint32_t tuple)
{
    uint32_t least, most, wanted = 0, allowed = 0, before = argument->skip;
    if (!ot_given_is_run(a) || !ot_container_length(a, tuple, &least, &most) || least < before ||
        find_param(code, OT_PARAM_STAR) >= 0)
        return true;
    for (uint32_t i = 0; i < code->param_count; i++) {
        allowed += ot_parameter_is_positional(code, i);
        wanted += ot_parameter_is_positional(code, i) && !ot_scan_has_default(a, code, i);
    }
    bool is_less = most != UINT32_MAX && position + most - before < wanted && call->arguments->count == 1;
    return position + least - before <= allowed && !is_less;
}

/* Does each call pass what stands at a place of the only tuple behind a star? */
static bool is_sure(struct ot_analysis *a, const struct ot_call *call, const struct ot_argument *argument,
                    uint32_t place)
{
    return argument->count == 1 &&
           ot_rest_always_has(a, call->here, a->stack[argument->base], ot_value_integer(a, place));
}

/* stack[base .. top) may come to each place from position on. */
static void bind_left(struct ot_analysis *a, const struct ot_call *call, ot_id node, const struct ot_code *code,
                      uint32_t position, size_t base)
{
    uint64_t unsure = 0;
    for (uint32_t p = position; p < code->param_count && a->top > base; p++) {
        if (ot_parameter_is_positional(code, p))
            bind_position(a, call, node, code, p, NULL, base, a->top - base, &unsure);
        else if (code->params[p].kind == OT_PARAM_STAR && *ot_text(a, code->params[p].name))
            ot_container_put(a, call->here, rest_container(a, node, code, p, OT_TUPLE_OF), 0, base, a->top - base);
    }
}

/* Moves position behind what *sequence gives; false where that has no one length. */
static bool skip_star(struct ot_analysis *a, const struct ot_argument *argument, uint32_t *position)
{
    uint32_t value = argument->count == 1 ? a->stack[argument->base] : 0, least, most;
    if (a->values[value].kind != OT_V_CONTAINER || ot_value_has_keys(a, value))
        return false;
    if (ot_places_length(a, value, &least))
        most = least;
    else if (!ot_container_length(a, value, &least, &most))
        return false;
    *position += least > argument->skip ? least - argument->skip : 0;
    return least == most;
}

/* What stands behind a *sequence of any length. */
static void bind_behind(struct ot_analysis *a, const struct ot_call *call, ot_id node, const struct ot_code *code,
                        uint32_t position, const struct ot_argument *argument)
{
    size_t base = a->top;
    if (argument->kind == OT_GIVEN_STAR)
        ot_iterate(a, call->here, argument->base, argument->count, argument->ast);
    else
        for (size_t i = 0; i < argument->count; i++)
            ot_stack_push(a, a->stack[argument->base + i]);
    bind_left(a, call, node, code, position, base);
    a->top = base;
}

/* *sequence: known positions one by one, the rest to every parameter that is left. */
static void bind_star(struct ot_analysis *a, const struct ot_call *call, ot_id node, const struct ot_code *code,
                      uint32_t position, const struct ot_argument *argument, uint64_t *bound)
{
    for (size_t i = 0; i < argument->count; i++) {
        uint32_t value = a->stack[argument->base + i];
        size_t base = a->top;
        uint32_t least = 0, most;
        uint64_t unsure = 0;
        bool is_tuple = a->values[value].kind == OT_V_CONTAINER && !ot_value_has_keys(a, value);
        if (argument->count > 1 || !is_tuple ||
            !(ot_container_length(a, value, &least, &most) || ot_places_length(a, value, &least)))
            least = 0;
        if (!fits_star(a, call, code, position, argument, value))
            continue;
        if (is_tuple) {
            ot_var_push(a, call->here, ot_var(a, OT_S_KEYS, value, 0));
            size_t keys = a->top - base;
            a->top = base;
            for (uint32_t k = argument->skip; k < keys; k++) {
                ot_container_get(a, call->here, value, ot_value_integer(a, k));
                bind_position(a, call, node, code, position + k - argument->skip, NULL, base, a->top - base,
                              k < least || is_sure(a, call, argument, k) ? bound : &unsure);
                a->top = base;
            }
            ot_container_get(a, call->here, value, 0);
        } else {
            ot_iterate(a, call->here, argument->base + i, 1, argument->ast);
        }
        bind_left(a, call, node, code, position, base);
        a->top = base;
    }
}

/* **something that may have any key: each parameter that need not be given may be, and so may any other keyword. */
static void bind_anything(struct ot_analysis *a, const struct ot_call *call, ot_id node, const struct ot_code *code)
{
    int rest = find_param(code, OT_PARAM_DOUBLE_STAR);
    for (uint32_t i = 0; i < code->param_count; i++)
        if (code->params[i].kind < OT_PARAM_STAR && ot_scan_has_default(a, code, i) && call->tested != (int)i)
            ot_var_add(a, call->here, ot_var(a, OT_S_LOCAL, node, code->params[i].name), OT_UNKNOWN_VALUE);
    if (rest >= 0)
        ot_keywords_open(a, call->here, rest_container(a, node, code, (uint32_t)rest, OT_DICT_OF));
}

/* **dict: each of its keys. A dict that callers fill need not have them all, so defaults stay possible, unless each of
 * them is known to pass it. */
static void bind_double_star(struct ot_analysis *a, const struct ot_call *call, ot_id node, const struct ot_code *code,
                             const struct ot_argument *argument, uint64_t *always)
{
    struct ot_map written = {0};
    ot_written_keys(a, call, argument, &written);
    for (size_t i = 0; i < argument->count; i++) {
        uint32_t value = a->stack[argument->base + i], unused;
        size_t base = a->top;
        if (a->values[value].kind != OT_V_CONTAINER) {
            bind_anything(a, call, node, code);
            continue;
        }
        ot_var_push(a, call->here, ot_var(a, OT_S_KEYS, value, 0));
        size_t end = a->top;
        for (size_t k = base; k < end; k++) {
            size_t start = a->top;
            if (a->values[a->stack[k]].kind != OT_V_STRING) {
                bind_anything(a, call, node, code);
                continue;
            }
            uint64_t bound = 0;
            ot_var_push(a, call->here, ot_var(a, OT_S_ELEMENT, value, a->stack[k]));
            bind_keyword(a, call, node, code, a->values[a->stack[k]].a, NULL, start, a->top - start, &bound);
            if (ot_keywords_gives(a, call->here, argument, a->stack[k]) ||
                ot_truth_gives(a, call->here, argument, a->stack[k]) ||
                (argument->count == 1 && ot_rest_always_has(a, call->here, value, a->stack[k])) ||
                ot_map_get(&written, a->values[a->stack[k]].a, &unused))
                *always |= bound;
            a->top = start;
        }
        a->top = base;
    }
    ot_map_release(&written);
}

static void bind_defaults(struct ot_analysis *a, const struct ot_call *call, ot_id node, const struct ot_code *code,
                          uint64_t bound)
{
    for (uint32_t i = 0; i < code->param_count; i++) {
        if ((i < 64 && (bound >> i & 1)) || !ot_scan_has_default(a, code, i))
            continue;
        size_t base = a->top;
        ot_var_push(a, call->here, ot_var(a, OT_S_DEFAULT, call->function, code->params[i].name));
        bind_values(a, call, node, code, i, base, a->top - base);
        a->top = base;
    }
}

void ot_parameter_bind(struct ot_analysis *a, const struct ot_call *call, ot_id node, const struct ot_code *code)
{
    uint64_t bound = 0;
    uint32_t position = 0;
    if (call->receiver && ot_parameter_is_positional(code, 0)) {
        ot_var_add(a, call->here, ot_var(a, OT_S_LOCAL, node, code->params[0].name), call->receiver);
        bound = 1;
        position = 1;
    } else if (call->receiver) { /* def wrapper(*args, **kwargs) as a method */
        size_t base = a->top;
        ot_stack_push(a, call->receiver);
        bind_position(a, call, node, code, position++, NULL, base, 1, &bound);
        a->top = base;
    }
    for (size_t i = 0, is_behind = 0; i < call->arguments->count; i++) {
        const struct ot_argument *argument = &call->arguments->items[i];
        if (is_behind && (argument->kind == OT_GIVEN_PLAIN || argument->kind == OT_GIVEN_STAR)) {
            bind_behind(a, call, node, code, position, argument);
            continue;
        }
        switch (argument->kind) {
        case OT_GIVEN_PLAIN:
            bind_position(a, call, node, code, position++, argument, argument->base, argument->count, &bound);
            break;
        case OT_GIVEN_KEYWORD:
            bind_keyword(a, call, node, code, argument->name, argument, argument->base, argument->count, &bound);
            break;
        case OT_GIVEN_STAR:
            bind_star(a, call, node, code, position, argument, &bound);
            is_behind = !skip_star(a, argument, &position);
            break;
        case OT_GIVEN_DOUBLE_STAR:
            bind_double_star(a, call, node, code, argument, &bound);
            break;
        }
    }
    ot_any_key_bind(a, call, node, code, bound);
    bind_defaults(a, call, node, code, bound);
    for (uint32_t i = 0; i < code->param_count; i++) /* *args and **kwargs exist even when empty */
        if (code->params[i].kind == OT_PARAM_STAR && *ot_text(a, code->params[i].name))
            ot_rest_note_places(a, call, code, rest_container(a, node, code, i, OT_TUPLE_OF));
        else if (code->params[i].kind == OT_PARAM_DOUBLE_STAR)
            ot_rest_note(a, call, rest_container(a, node, code, i, OT_DICT_OF));
}

void ot_parameter_push_first(struct ot_analysis *a, const struct ot_call *call)
{
    const struct ot_argument *first = &call->arguments->items[0];
    for (size_t i = 0; i < first->count; i++) {
        uint32_t value = a->stack[first->base + i];
        if (first->kind == OT_GIVEN_PLAIN)
            ot_stack_push(a, value);
        else if (first->kind == OT_GIVEN_STAR && a->values[value].kind == OT_V_CONTAINER)
            ot_container_get(a, call->here, value, ot_value_integer(a, first->skip));
    }
}

void ot_parameter_init(struct ot_analysis *a)
{
    a->own.parameter = ot_calloc(1, sizeof(*a->own.parameter));
}

void ot_parameter_release(struct ot_analysis *a)
{
    free(a->bindings);
    ot_map_release(&a->own.parameter->set);
    free(a->own.parameter);
}
