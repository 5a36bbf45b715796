/*
 * sizes.c: the sizes that arguments of a call name: "empty(n, k)", "empty((n, k))", "view(*x.shape[:-1], n)".
 */
#include "ingest/link/interpret/library/sizes.h"

#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/types/extent.h"

enum { TUPLES_AT_MOST = 64 };

/* The values that each place may have, stack[base .. end). */
struct places {
    struct { size_t base, end; } items[OT_RANK_AT_MOST];
    size_t count;
    bool is_known;
};

static void add_place(const struct ot_analysis *a, struct places *places, size_t base)
{
    places->is_known = places->is_known && places->count < OT_RANK_AT_MOST;
    if (places->is_known) {
        places->items[places->count].base = base;
        places->items[places->count++].end = a->top;
    }
}

/* A tuple of sizes, or a tuple or list of which each element has its place. */
static void add_sequence(struct ot_analysis *a, const struct ot_here *here, struct places *places, uint32_t sequence)
{
    const struct ot_value v = a->values[sequence];
    uint32_t sizes[OT_RANK_AT_MOST];
    size_t base = a->top, count = ot_extent_read(a, sequence, sizes);
    bool is_container = v.kind == OT_V_CONTAINER && (v.a == OT_TUPLE_OF || v.a == OT_LIST_VALUE);
    if (is_container) {
        ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, sequence, 0));
        places->is_known = places->is_known && a->top == base;
        a->top = base;
        ot_var_push(a, here, ot_var(a, OT_S_KEYS, sequence, 0));
        count = a->top - base;
        a->top = base;
    }
    places->is_known = places->is_known && (is_container || count);
    for (size_t i = 0; places->is_known && i < count; i++) {
        size_t place = a->top;
        if (is_container)
            ot_container_get(a, here, sequence, ot_value_integer(a, (uint32_t)i));
        else
            ot_stack_push(a, sizes[i]);
        add_place(a, places, place);
    }
}

static bool is_sequence(const struct ot_analysis *a, uint32_t value)
{
    return a->values[value].kind == OT_V_TUPLE_KEY || a->values[value].kind == OT_V_CONTAINER;
}

/* Are all values of an argument numbers? Where it stands alone anything else may be a tuple, or the dtype of a view. */
static bool is_number(const struct ot_analysis *a, const struct ot_argument *argument)
{
    for (size_t k = 0; k < argument->count; k++)
        if (a->values[a->stack[argument->base + k]].kind != OT_V_INTEGER)
            return false;
    return argument->count > 0;
}

/* The first argument behind the one at position that is no keyword; the count where there is none. */
static size_t first_behind(const struct ot_arguments *arguments, size_t position)
{
    size_t last = position + 1;
    while (last < arguments->count && arguments->items[last].kind == OT_GIVEN_KEYWORD)
        last++;
    return last;
}

static void add_arguments(struct ot_analysis *a, const struct ot_here *here, const struct ot_arguments *arguments,
                          size_t position, struct places *places)
{
    size_t last = first_behind(arguments, position);
    for (size_t i = 0; i < arguments->count && places->is_known; i++) {
        const struct ot_argument *argument = &arguments->items[i];
        if (i < position || argument->kind == OT_GIVEN_KEYWORD)
            continue;
        uint32_t only = argument->count == 1 ? a->stack[argument->base] : OT_UNKNOWN_VALUE;
        if (argument->kind == OT_GIVEN_STAR || is_sequence(a, only)) {
            add_sequence(a, here, places, only);
            continue;
        }
        size_t base = a->top;
        bool is_alone = i == position && last >= arguments->count;
        places->is_known = argument->kind == OT_GIVEN_PLAIN && (!is_alone || is_number(a, argument));
        for (size_t k = 0; k < argument->count; k++)
            ot_stack_push(a, a->stack[argument->base + k]);
        add_place(a, places, base);
    }
}

/* The size at a place: a number, -1 only where the others do not leave it. */
static uint32_t size_of(const struct ot_analysis *a, uint32_t value, bool is_part)
{
    const struct ot_value *v = &a->values[value];
    bool is_number = v->kind == OT_V_INTEGER && !v->b && !(is_part && *ot_text(a, v->a) == '-');
    return is_number ? value : OT_SCALAR_VALUE;
}

/* Pushes the tuples that begin with sizes[0 .. i). */
static void push_tuples(struct ot_analysis *a, const struct places *places, size_t i, uint32_t *sizes, bool is_part,
                        bool is_few)
{
    if (i == places->count) {
        ot_stack_push(a, ot_extent_sizes(a, sizes, places->count));
        return;
    }
    size_t base = places->items[i].base, end = places->items[i].end;
    bool is_open = base == end || (end - base > 1 && !is_few);
    sizes[i] = OT_SCALAR_VALUE;
    if (is_open)
        push_tuples(a, places, i + 1, sizes, is_part, is_few);
    for (size_t k = base; k < end && !is_open; k++) {
        sizes[i] = size_of(a, a->stack[k], is_part);
        push_tuples(a, places, i + 1, sizes, is_part, is_few);
    }
}

/* Pushes the sizes that a sole argument names where it is one of several tuples of sizes; false where it is not. */
static bool push_alternatives(struct ot_analysis *a, const struct ot_arguments *arguments, size_t position,
                              bool is_part)
{
    const struct ot_argument *argument = position < arguments->count ? &arguments->items[position] : NULL;
    uint32_t sizes[OT_RANK_AT_MOST];
    size_t base = a->top, rank;
    if (!argument || argument->kind != OT_GIVEN_PLAIN || argument->count < 2 || argument->count > TUPLES_AT_MOST ||
        first_behind(arguments, position) < arguments->count)
        return false;
    for (size_t k = 0; k < argument->count; k++) {
        if ((rank = ot_extent_read(a, a->stack[argument->base + k], sizes)) == 0) {
            a->top = base;
            return false;
        }
        for (size_t i = 0; i < rank; i++)
            sizes[i] = size_of(a, sizes[i], is_part);
        ot_stack_push(a, ot_extent_sizes(a, sizes, rank));
    }
    return true;
}

void ot_sizes_push(struct ot_analysis *a, const struct ot_here *here, const struct ot_arguments *arguments,
                   size_t position, bool is_part)
{
    struct places places = {.is_known = true};
    uint32_t sizes[OT_RANK_AT_MOST];
    size_t base = a->top, product = 1;
    if (push_alternatives(a, arguments, position, is_part))
        return;
    add_arguments(a, here, arguments, position, &places);
    size_t end = a->top;
    for (size_t i = 0; i < places.count && product <= TUPLES_AT_MOST; i++)
        product *= places.items[i].end - places.items[i].base ? places.items[i].end - places.items[i].base : 1;
    if (places.is_known)
        push_tuples(a, &places, 0, sizes, is_part, product <= TUPLES_AT_MOST);
    else
        ot_stack_push(a, 0);
    ot_stack_drop(a, base, end);
}
