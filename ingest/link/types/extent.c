/*
 * extent.c: tensors of which something is known.
 */
#include "ingest/link/types/extent.h"

#include <string.h>

#include "ingest/link/core/value.h"
#include "ingest/link/rows/tensor.h"
#include "ingest/link/types/number.h"

uint32_t ot_extent_tensor(struct ot_analysis *a, uint32_t dtype, uint32_t sizes)
{
    return ot_value(a, OT_V_TENSOR, dtype, sizes, 0);
}

uint32_t ot_extent_of(const struct ot_analysis *a, uint32_t value)
{
    const struct ot_value *v = &a->values[value];
    if (v->kind == OT_V_TENSOR)
        return value;
    return v->kind == OT_V_INSTANCE && a->values[v->b].kind == OT_V_TENSOR ? v->b : 0;
}

uint32_t ot_extent_dtype(struct ot_analysis *a, ot_sym dotted)
{
    const struct ot_tensor_dtype *dtype = ot_tensor_dtype_of(a, dotted);
    return dtype ? ot_value(a, OT_V_EXTERNAL, dtype->dtype, 0, 0) : 0;
}

bool ot_extent_is_dtype(const struct ot_analysis *a, uint32_t value)
{
    return a->values[value].kind == OT_V_EXTERNAL && ot_tensor_dtype_of(a, a->values[value].a) != NULL;
}

uint32_t ot_extent_sizes(struct ot_analysis *a, const uint32_t *sizes, size_t count)
{
    uint32_t tuple = 0;
    if (count > OT_RANK_AT_MOST)
        return 0;
    for (size_t i = count; i-- > 0;) {
        bool is_open = a->values[sizes[i]].kind != OT_V_INTEGER;
        tuple = ot_value(a, OT_V_TUPLE_KEY, is_open ? OT_UNKNOWN_VALUE : sizes[i], tuple,
                         is_open || a->values[tuple].c);
    }
    return tuple;
}

size_t ot_extent_read(const struct ot_analysis *a, uint32_t tuple, uint32_t *sizes)
{
    size_t count = 0;
    for (; a->values[tuple].kind == OT_V_TUPLE_KEY; tuple = a->values[tuple].b) {
        if (count == OT_RANK_AT_MOST)
            return 0;
        uint32_t size = a->values[tuple].a;
        sizes[count++] = a->values[size].kind == OT_V_INTEGER ? size : OT_SCALAR_VALUE;
    }
    return count;
}

uint32_t ot_extent_part(struct ot_analysis *a, uint32_t tuple, long first, long end)
{
    uint32_t sizes[OT_RANK_AT_MOST];
    long count = (long)ot_extent_read(a, tuple, sizes);
    first = first < 0 ? first + count : first;
    end = end < 0 ? end + count : end > count ? count : end;
    return first >= 0 && first < end ? ot_extent_sizes(a, sizes + first, (size_t)(end - first)) : 0;
}

uint32_t ot_extent_at(const struct ot_analysis *a, uint32_t tuple, long place)
{
    uint32_t sizes[OT_RANK_AT_MOST];
    long count = (long)ot_extent_read(a, tuple, sizes);
    place = place < 0 ? place + count : place;
    return place >= 0 && place < count ? sizes[place] : 0;
}

/* Does the value change no dtype of a tensor that it is combined with? A fraction makes one of whole numbers
 * another. */
static bool is_neutral(const struct ot_analysis *a, uint32_t value, uint32_t dtype)
{
    const struct ot_tensor_dtype *of = dtype ? ot_tensor_dtype_of(a, a->values[dtype].a) : NULL;
    return of && (of->is_floating ? ot_number_is(a, value)
                                  : a->values[value].kind == OT_V_INTEGER && !a->values[value].b);
}

uint32_t ot_extent_operate(struct ot_analysis *a, const char *operator, uint32_t left, uint32_t right)
{
    uint32_t l = ot_extent_of(a, left), r = ot_extent_of(a, right), one = l ? l : r;
    bool is_product = strcmp(operator, "@") == 0, is_quotient = strcmp(operator, "/") == 0;
    if (!one)
        return 0;
    const struct ot_value first = a->values[one], second = a->values[l && r ? r : one];
    uint32_t dtype = first.a == second.a ? first.a : 0, sizes = first.b == second.b && !is_product ? first.b : 0;
    if (!(l && r) && !is_neutral(a, l ? right : left, dtype))
        dtype = 0;
    if (is_quotient && dtype && !ot_tensor_dtype_of(a, a->values[dtype].a)->is_floating)
        dtype = 0;
    return ot_extent_tensor(a, dtype, l && r ? sizes : ot_number_is(a, l ? right : left) ? first.b : 0);
}
