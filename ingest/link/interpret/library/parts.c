/*
 * parts.c: the sizes of the parts of a tensor: x.split([m, n], dim=-1), x.chunk(2, dim=-1), x.unsqueeze(1).
 */
#include "ingest/link/interpret/library/parts.h"

#include "ingest/link/base/symbol.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/guard/order.h"
#include "ingest/link/types/extent.h"
#include "ingest/link/types/number.h"

enum { PARTS_AT_MOST = 16 };

/* The whole number that an argument is, if it is one alone; if_absent where there is no such argument. */
static bool number_of(struct ot_analysis *a, const struct ot_argument *argument, long long if_absent, long long *number)
{
    *number = if_absent;
    return !argument || (argument->count == 1 && ot_number_integer(a, a->stack[argument->base], number));
}

/* The place that an argument names of a number of them, negative from the end. */
static bool place_of(struct ot_analysis *a, const struct ot_arguments *arguments, size_t position, long long if_absent,
                     size_t count, size_t *place)
{
    long long number;
    if (!number_of(a, ot_call_argument(arguments, position, ot_symbol(a, "dim")), if_absent, &number))
        return false;
    number += number < 0 ? (long long)count : 0;
    *place = (size_t)number;
    return number >= 0 && number < (long long)count;
}

/* The numbers in a tuple or list of which each element has its place; gives how many there are, 0 where that is not
 * known, and 0 with has_come false while one has no value. */
static size_t numbers_in(struct ot_analysis *a, const struct ot_here *here, uint32_t sequence, uint32_t *numbers,
                         bool *has_come)
{
    int count = a->values[sequence].kind == OT_V_CONTAINER ? ot_order_places(a, here, sequence, has_come) : 0;
    if (count <= 0 || count > PARTS_AT_MOST || !*has_come)
        return 0;
    for (int i = 0; i < count; i++) {
        size_t base = a->top;
        ot_order_at(a, here, sequence, (uint32_t)i);
        bool is_one = a->top == base + 1 && a->values[a->stack[base]].kind == OT_V_INTEGER;
        numbers[i] = is_one ? a->stack[base] : OT_SCALAR_VALUE;
        a->top = base;
    }
    return (size_t)count;
}

/* The parts that a size falls into, all of one size; gives how many there are, 0 where that is not known. */
static size_t even_parts(struct ot_analysis *a, uint32_t size, uint32_t by, bool is_count, uint32_t *numbers)
{
    long long all, number;
    if (!ot_number_integer(a, size, &all) || !ot_number_integer(a, by, &number) || number <= 0 || all % number != 0)
        return 0;
    long long count = is_count ? number : all / number;
    for (long long i = 0; i < count && count <= PARTS_AT_MOST; i++)
        numbers[i] = ot_number_of(a, all / count);
    return count <= PARTS_AT_MOST ? (size_t)count : 0;
}

void ot_parts_push(struct ot_analysis *a, const struct ot_here *here, const struct ot_arguments *arguments,
                   uint32_t tensor, bool is_count, uint32_t ast)
{
    uint32_t sizes[OT_RANK_AT_MOST], numbers[PARTS_AT_MOST], dtype = tensor ? a->values[tensor].a : 0;
    size_t rank = tensor ? ot_extent_read(a, a->values[tensor].b, sizes) : 0, place, count = 0;
    const struct ot_argument *by = ot_call_argument(arguments, 1, 0);
    uint32_t all = 0;
    bool has_come = true;
    if (rank && place_of(a, arguments, 2, 0, rank, &place)) {
        uint32_t value = by && by->count == 1 ? a->stack[by->base] : 0, size = sizes[place];
        count = value && !is_count ? numbers_in(a, here, value, numbers, &has_come) : 0;
        if (value && !count)
            count = even_parts(a, size, value, is_count, numbers);
        sizes[place] = OT_SCALAR_VALUE;
        all = ot_extent_sizes(a, sizes, rank);
    }
    if (!has_come && !ot_guard_is_awaited(a, here, ast))
        return;
    uint32_t parts = ot_container_make(a, here, OT_TUPLE_OF, ast);
    for (size_t i = 0; i < (count ? count : 1); i++) {
        size_t base = a->top;
        if (count)
            sizes[place] = numbers[i];
        ot_stack_push(a, ot_extent_tensor(a, dtype, count ? ot_extent_sizes(a, sizes, rank) : all));
        ot_container_put(a, here, parts, count ? ot_value_integer(a, (uint32_t)i) : 0, base, 1);
        a->top = base;
    }
    ot_stack_push(a, parts);
}

uint32_t ot_parts_unsqueezed(struct ot_analysis *a, const struct ot_arguments *arguments, uint32_t tuple)
{
    uint32_t sizes[OT_RANK_AT_MOST + 1];
    size_t rank = ot_extent_read(a, tuple, sizes), place;
    if (!rank || !ot_call_argument(arguments, 1, ot_symbol(a, "dim")) ||
        !place_of(a, arguments, 1, 0, rank + 1, &place))
        return 0;
    for (size_t i = rank; i > place; i--)
        sizes[i] = sizes[i - 1];
    sizes[place] = ot_number_of(a, 1);
    return ot_extent_sizes(a, sizes, rank + 1);
}
