/*
 * effect_container.c: functions that make containers of what they are given.
 */
#include "ingest/link/interpret/library/effect_container.h"

#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/call/ordered.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/guard/order.h"
#include "ingest/link/interpret/library/frozen_set.h"
#include "ingest/link/interpret/object/container_method.h"
#include "ingest/link/interpret/object/iterate.h"
#include "ingest/link/interpret/object/module_part.h"
#include "ingest/link/rows/library.h"

/* dict.fromkeys(keys, value): a dict that has value, None by default, under each key. */
static void put_keys(struct ot_analysis *a, const struct ot_effect *e, uint32_t dict)
{
    const struct ot_argument *keys = ot_effect_positional(e, 0), *given = ot_effect_positional(e, 1);
    size_t base = a->top;
    for (size_t i = 0; given && i < given->count; i++)
        ot_stack_push(a, a->stack[given->base + i]);
    if (!given)
        ot_stack_push(a, OT_NONE_VALUE);
    size_t first = a->top;
    ot_iterate(a, e->here, keys->base, keys->count, e->ast);
    ot_ordered_keys(a, e->here, first, dict, e->ast);
    for (size_t i = first, end = a->top; i < end; i++)
        ot_container_put(a, e->here, dict, ot_value_is_constant(a, a->stack[i]) ? a->stack[i] : 0, base, first - base);
    a->top = base;
}

/* Under a configuration: list(x) and tuple(x) of a sequence of which each element has its place. False where it is
 * none. */
static bool put_places(struct ot_analysis *a, const struct ot_effect *e, const struct ot_argument *argument,
                       uint32_t container)
{
    bool is_ready, is_one = ot_given_is_run(a) && argument->count == 1 && a->values[container].a <= OT_LIST_VALUE;
    uint32_t sequence = is_one ? a->stack[argument->base] : 0;
    int count = is_one ? ot_order_places(a, e->here, sequence, &is_ready) : -1;
    for (int i = 0; i < count; i++) {
        size_t base = a->top;
        ot_order_at(a, e->here, sequence, (uint32_t)i);
        ot_container_put(a, e->here, container, ot_value_integer(a, (uint32_t)i), base, a->top - base);
        a->top = base;
    }
    return count >= 0;
}

enum { FROZEN_SET = 4, OF_KEYS, VIEW, LIKE }; /* LIKE and more: what is no list, set or dict, but kept as one */

static uint8_t word_of(const char *argument)
{
    static const char *const kinds[] = {"tuple", "list", "set", "dict", "frozenset", "keys", "view",
                                        "list-like", "set-like", "dict-like"};
    for (uint8_t k = 0; k < sizeof(kinds) / sizeof(*kinds); k++)
        if (strcmp(kinds[k], argument) == 0)
            return k;
    return OT_LIST_VALUE;
}

uint8_t ot_effect_container_kind(const char *argument)
{
    uint8_t word = word_of(argument);
    return word >= LIKE ? word - LIKE + OT_LIST_VALUE
           : word == FROZEN_SET ? OT_SET_OF : word == OF_KEYS ? OT_DICT_OF : word == VIEW ? OT_VIEW_OF : word;
}

void ot_effect_container(struct ot_analysis *a, const struct ot_effect *e)
{
    uint8_t kind = word_of(e->model->argument);
    bool is_of_keys = kind == OF_KEYS, is_like = kind >= LIKE || kind == FROZEN_SET;
    if (kind == FROZEN_SET && e->arguments->count == 0) {
        ot_stack_push(a, ot_container_empty(a));
        return;
    }
    if (kind == FROZEN_SET && ot_frozen_set_push(a, e->here, e->arguments, e->ast))
        return;
    kind = ot_effect_container_kind(e->model->argument);
    const struct ot_argument *argument = ot_effect_positional(e, 0);
    if (ot_given_is_run(a) && argument && !argument->count && !ot_guard_is_awaited(a, e->here, e->ast))
        return; /* an empty one would be asked what it does not hold */
    uint32_t container = ot_container_make(a, e->here, kind, e->ast);
    size_t base = a->top;
    if (is_like)
        ot_container_note_like(a, e->here, container);
    if (a->values[e->callee].kind == OT_V_EXTERNAL && ot_library_runs(a, a->values[e->callee].a))
        ot_module_part_mark(a, container);
    if (argument)
        ot_iterate_generators(a, e->here, argument->base, argument->count, e->ast);
    if (argument && (kind == OT_LIST_VALUE || kind == OT_TUPLE_OF) && !is_like)
        ot_iterate_length(a, e->here, argument->base, argument->count, e->ast);
    if (is_of_keys && argument) {
        put_keys(a, e, container);
    } else if (kind == OT_DICT_OF || kind == OT_VIEW_OF) {
        ot_container_method(a, e->here, container, ot_symbol(a, "update"), e->arguments, e->ast);
    } else if (argument && !put_places(a, e, argument, container)) {
        ot_iterate(a, e->here, argument->base, argument->count, e->ast);
        if (kind == OT_SET_OF)
            ot_ordered_keys(a, e->here, base, container, e->ast);
        ot_container_put(a, e->here, container, 0, base, a->top - base);
    }
    a->top = base;
    ot_stack_push(a, container);
}

void ot_effect_chain_fill(struct ot_analysis *a, const struct ot_here *here, uint32_t chain,
                          const struct ot_arguments *arguments, uint32_t ast)
{
    uint32_t position = 0;
    for (size_t i = 0; i < arguments->count; i++) {
        const struct ot_argument *argument = &arguments->items[i];
        for (size_t k = 0; argument->kind != 1 && k < argument->count; k++) {
            uint32_t value = a->stack[argument->base + k];
            const struct ot_value v = a->values[value];
            size_t base = a->top;
            bool is_dict = v.kind == OT_V_CONTAINER && v.a == OT_DICT_OF, is_one = argument->kind == 0 && !is_dict;
            if (is_dict)
                ot_container_all(a, here, value);
            else if (is_one)
                ot_stack_push(a, value);
            else
                ot_iterate(a, here, argument->base + k, 1, ast);
            ot_container_put(a, here, chain, is_one ? ot_value_integer(a, position) : 0, base, a->top - base);
            a->top = base;
        }
        position++;
    }
}

/* torch.nn.Sequential(first, second), or of a dict of them. */
void ot_effect_chain(struct ot_analysis *a, const struct ot_effect *e)
{
    uint32_t chain = ot_container_make(a, e->here, OT_CHAIN_OF, e->ast);
    ot_effect_chain_fill(a, e->here, chain, e->arguments, e->ast);
    ot_stack_push(a, chain);
}
