/*
 * effect_tensor.c: what becomes of the dtype and the sizes of tensors, by the rows of tensor_result.
 *
 * Must not know: the names of functions.
 */
#include "ingest/link/interpret/library/effect_tensor.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/library/parts.h"
#include "ingest/link/interpret/library/sizes.h"
#include "ingest/link/rows/kernel.h"
#include "ingest/link/rows/tensor.h"
#include "ingest/link/types/extent.h"
#include "ingest/link/types/number.h"
#include "tools/base/buf.h"

enum { RESULTS_AT_MOST = 64 };

/* A call that a row describes. */
struct effect {
    const struct ot_here *here;
    const struct ot_tensor_result *row;
    const struct ot_arguments *arguments;
    uint32_t ast;
};

static const struct ot_argument *argument_of(struct ot_analysis *a, const struct effect *e, size_t position)
{
    static const char *const names[] = {"data", "weight"}; /* of arguments 0 and 1, where they are keywords */
    return ot_call_argument(e->arguments, position, position < 2 ? ot_symbol(a, names[position]) : 0);
}

/* Pushes the dtypes among the values of an argument, 0 for what is none; false where it has none at all. */
static bool push_dtypes(struct ot_analysis *a, const struct ot_argument *argument, bool is_named)
{
    size_t base = a->top;
    bool is_any = is_named && argument;
    for (size_t i = 0; argument && i < argument->count; i++) {
        uint32_t value = a->stack[argument->base + i];
        bool is = ot_extent_is_dtype(a, value);
        is_any = is_any || is || value == OT_UNKNOWN_VALUE;
        ot_stack_push(a, is ? value : 0);
    }
    if (!is_any)
        a->top = base;
    ot_stack_unique(a, base);
    return is_any;
}

/* The number that a row names, -1 if it names none. */
static int number_in(const char *text)
{
    const char *digit = text + strcspn(text, "0123456789");
    return *digit && (digit == text || digit[-1] == ' ') ? atoi(digit) : -1;
}

/* The tensor that an argument is, if it is one alone; first is that of argument 0. */
static uint32_t tensor_at(struct ot_analysis *a, const struct effect *e, int position, uint32_t first)
{
    const struct ot_argument *argument = position > 0 ? argument_of(a, e, (size_t)position) : NULL;
    if (position == 0)
        return first;
    return argument && argument->count == 1 ? ot_extent_of(a, a->stack[argument->base]) : 0;
}

/* Pushes the dtypes of the result where argument 0 is the tensor first; 0 is one that is not known. */
static void push_result_dtypes(struct ot_analysis *a, const struct effect *e, uint32_t first)
{
    const char *text = e->row->dtype;
    bool is_cast = strncmp(text, "to ", 3) == 0;
    if (push_dtypes(a, ot_call_argument(e->arguments, SIZE_MAX, ot_symbol(a, "dtype")), true) ||
        push_dtypes(a, ot_call_argument(e->arguments, SIZE_MAX, ot_symbol(a, "out_dtype")), true))
        return;
    for (size_t position = 1; is_cast && position < 3; position++)
        if (push_dtypes(a, ot_call_argument(e->arguments, position, 0), false))
            return;
    if (strchr(text, '.')) {
        ot_stack_push(a, ot_extent_dtype(a, ot_symbol(a, text)));
        return;
    }
    uint32_t tensor = tensor_at(a, e, number_in(text), first);
    ot_stack_push(a, tensor ? a->values[tensor].a : 0);
}

/* Sizes of which two have changed places: the last two, or those that arguments 1 and 2 name. */
static uint32_t turned(struct ot_analysis *a, const struct effect *e, uint32_t tuple)
{
    uint32_t sizes[OT_RANK_AT_MOST], kept;
    long places[2] = {-2, -1}, rank = (long)ot_extent_read(a, tuple, sizes);
    for (size_t i = 0; i < 2; i++) {
        const struct ot_argument *argument = ot_call_argument(e->arguments, i + 1, 0);
        if (argument && (argument->count != 1 || !ot_number_is(a, a->stack[argument->base])))
            return 0;
        if (argument)
            places[i] = strtol(ot_text(a, a->values[a->stack[argument->base]].a), NULL, 10);
        places[i] += places[i] < 0 ? rank : 0;
        if (places[i] < 0 || places[i] >= rank)
            return 0;
    }
    kept = sizes[places[0]];
    sizes[places[0]] = sizes[places[1]];
    sizes[places[1]] = kept;
    return ot_extent_sizes(a, sizes, (size_t)rank);
}

/* A tuple of sizes in which the only one that is not known is what the others leave of all elements of another. */
static uint32_t filled(struct ot_analysis *a, uint32_t tuple, uint32_t of)
{
    uint32_t sizes[OT_RANK_AT_MOST], own[OT_RANK_AT_MOST], place = OT_RANK_AT_MOST;
    size_t rank = ot_extent_read(a, tuple, sizes), own_rank = ot_extent_read(a, of, own);
    long long left = 1, number;
    for (size_t i = 0; i < own_rank; i++) {
        if (!ot_number_integer(a, own[i], &number) || (number && left > (1LL << 40) / number))
            return tuple;
        left *= number;
    }
    for (size_t i = 0; i < rank; i++) {
        bool is_known = ot_number_integer(a, sizes[i], &number);
        if ((!is_known && place < OT_RANK_AT_MOST) || (is_known && (number <= 0 || left % number != 0)))
            return tuple;
        place = is_known ? place : (uint32_t)i;
        left /= is_known ? number : 1;
    }
    if (!own_rank || place == OT_RANK_AT_MOST)
        return tuple;
    sizes[place] = ot_number_of(a, left);
    return ot_extent_sizes(a, sizes, rank);
}

/* The bytes of an element, 0 where they are not known. */
static int bytes_of(const struct ot_analysis *a, uint32_t dtype)
{
    const struct ot_tensor_dtype *row = dtype ? ot_tensor_dtype_of(a, a->values[dtype].a) : NULL;
    return row ? row->bytes : 0;
}

/* The sizes of a tensor whose memory is seen as another dtype, "x.view(torch.uint8)": those it has, but the last one
 * where elements may not be as long. 0 where what is passed is not known to be a dtype. */
static uint32_t seen_as(struct ot_analysis *a, const struct effect *e, uint32_t first)
{
    const struct ot_argument *only = e->arguments->count == 2 ? ot_call_argument(e->arguments, 1, 0) : NULL;
    uint32_t sizes[OT_RANK_AT_MOST];
    size_t rank = first ? ot_extent_read(a, a->values[first].b, sizes) : 0;
    if (!rank || !only || !only->count || strncmp(e->row->dtype, "to ", 3) != 0)
        return 0;
    int bytes = bytes_of(a, a->values[first].a);
    for (size_t i = only->base; i < only->base + only->count; i++) {
        if (!ot_extent_is_dtype(a, a->stack[i]))
            return 0;
        if (!bytes || bytes != bytes_of(a, a->stack[i]))
            sizes[rank - 1] = OT_SCALAR_VALUE;
    }
    return ot_extent_sizes(a, sizes, rank);
}

/* Pushes the tuples of sizes of the result where argument 0 is the tensor first; 0 is one that is not known. */
static void push_result_sizes(struct ot_analysis *a, const struct effect *e, uint32_t first)
{
    const char *text = e->row->shape;
    int position = number_in(text);
    uint32_t sizes[OT_RANK_AT_MOST], own = first ? a->values[first].b : 0;
    uint32_t seen = *text == 'v' ? seen_as(a, e, first) : 0;
    if (seen) {
        ot_stack_push(a, seen);
    } else if (strncmp(text, "sizes", 5) == 0 || strncmp(text, "view", 4) == 0) {
        size_t base = a->top;
        ot_sizes_push(a, e->here, e->arguments, (size_t)position, *text == 'v');
        for (size_t i = base; *text == 'v' && own && i < a->top; i++)
            a->stack[i] = filled(a, a->stack[i], own);
    } else if (strncmp(text, "turned", 6) == 0) {
        ot_stack_push(a, turned(a, e, own));
    } else if (strcmp(text, "unsqueezed") == 0) {
        ot_stack_push(a, ot_parts_unsqueezed(a, e->arguments, own));
    } else if (strcmp(text, "linear") == 0 || strcmp(text, "product") == 0) {
        uint32_t weight = tensor_at(a, e, 1, first);
        size_t rank = ot_extent_read(a, own, sizes);
        uint32_t last = weight ? ot_extent_at(a, a->values[weight].b, *text == 'l' ? 0 : -1) : 0;
        if (rank)
            sizes[rank - 1] = last ? last : OT_SCALAR_VALUE;
        ot_stack_push(a, ot_extent_sizes(a, sizes, rank));
    } else {
        uint32_t tensor = tensor_at(a, e, position, first);
        ot_stack_push(a, tensor ? a->values[tensor].b : 0);
    }
}

/* Pushes the tensors that come of one of argument 0. */
static void push_tensors(struct ot_analysis *a, const struct effect *e, uint32_t first)
{
    size_t base = a->top;
    push_result_dtypes(a, e, first);
    size_t sizes = a->top;
    push_result_sizes(a, e, first);
    size_t end = a->top;
    bool is_many = (sizes - base) * (end - sizes) > RESULTS_AT_MOST;
    for (size_t d = base; d < sizes && !is_many; d++)
        for (size_t s = sizes; s < end; s++)
            ot_stack_push(a, ot_extent_tensor(a, a->stack[d], a->stack[s]));
    if (is_many)
        ot_stack_push(a, ot_extent_tensor(a, 0, 0));
    ot_stack_drop(a, base, end);
}

/* The number of elements, where all sizes are known, or that there are some. */
static uint32_t count_of(struct ot_analysis *a, uint32_t tuple)
{
    uint32_t sizes[OT_RANK_AT_MOST], count = ot_value_integer(a, 1);
    size_t rank = ot_extent_read(a, tuple, sizes);
    if (ot_number_is_above_zero(a, tuple))
        return tuple;
    for (size_t i = 0; count && i < rank; i++)
        count = ot_number_operate(a, "*", count, sizes[i]);
    return rank && count ? count : OT_SCALAR_VALUE;
}

/* What an attribute of a tensor is. */
static uint32_t read_of(struct ot_analysis *a, enum ot_tensor_gives gives, uint32_t tensor)
{
    uint32_t sizes[OT_RANK_AT_MOST];
    const struct ot_value v = a->values[tensor];
    const struct ot_tensor_dtype *dtype = v.a ? ot_tensor_dtype_of(a, a->values[v.a].a) : NULL;
    size_t rank = ot_extent_read(a, v.b, sizes);
    switch (gives) {
    case OT_GIVES_DTYPE: return v.a ? v.a : OT_UNKNOWN_VALUE;
    case OT_GIVES_SHAPE: return rank ? v.b : OT_UNKNOWN_VALUE;
    case OT_GIVES_RANK: return rank ? ot_number_of(a, (long long)rank) : OT_SCALAR_VALUE;
    case OT_GIVES_COUNT: return count_of(a, v.b);
    case OT_GIVES_BYTES: return dtype ? ot_number_of(a, dtype->bytes) : OT_SCALAR_VALUE;
    case OT_GIVES_TENSOR:
    case OT_GIVES_PARTS: break;
    }
    return OT_UNKNOWN_VALUE;
}

/* Pushes what a call reads of a tensor: size(), size(0). */
static void push_read(struct ot_analysis *a, const struct effect *e, uint32_t first)
{
    const struct ot_argument *place = ot_call_argument(e->arguments, 1, 0);
    uint32_t value = first ? read_of(a, e->row->gives, first) : OT_UNKNOWN_VALUE;
    for (size_t i = 0; place && i < place->count; i++) {
        uint32_t key = a->stack[place->base + i];
        bool is_known = a->values[key].kind == OT_V_INTEGER && a->values[value].kind == OT_V_TUPLE_KEY;
        uint32_t size = is_known ? ot_extent_at(a, value, strtol(ot_text(a, a->values[key].a), NULL, 10)) : 0;
        ot_stack_push(a, size ? size : OT_SCALAR_VALUE);
    }
    if (!place)
        ot_stack_push(a, value);
}

static void push_of(struct ot_analysis *a, const struct effect *e, uint32_t first)
{
    size_t base = a->top;
    if (e->row->gives > OT_GIVES_PARTS) {
        push_read(a, e, first);
        return;
    }
    if (e->row->gives == OT_GIVES_PARTS && *e->row->shape) {
        ot_parts_push(a, e->here, e->arguments, first, strcmp(e->row->shape, "count") == 0, e->ast);
        return;
    }
    push_tensors(a, e, first);
    if (e->row->gives == OT_GIVES_PARTS) {
        uint32_t parts = ot_container_make(a, e->here, OT_TUPLE_OF, e->ast);
        ot_container_put(a, e->here, parts, 0, base, a->top - base);
        a->top = base;
        ot_stack_push(a, parts);
    }
}

/* Is there an argument of which no value has come? */
static bool is_waiting(const struct ot_arguments *arguments)
{
    for (size_t i = 0; i < arguments->count; i++)
        if (arguments->items[i].count == 0)
            return true;
    return false;
}

static void run(struct ot_analysis *a, const struct effect *e)
{
    const struct ot_argument *argument = argument_of(a, e, 0);
    size_t base = a->top;
    if (is_waiting(e->arguments) && !ot_guard_is_awaited(a, e->here, e->ast))
        return;
    bool is_first = strchr(e->row->dtype, '0') || strcmp(e->row->shape, "0") == 0 || e->row->gives > OT_GIVES_PARTS;
    size_t count = is_first && argument ? argument->count : 0;
    for (size_t i = 0; i < count && i < RESULTS_AT_MOST; i++)
        push_of(a, e, ot_extent_of(a, a->stack[argument->base + i]));
    if (count == 0)
        push_of(a, e, 0);
    ot_stack_unique(a, base);
}

bool ot_effect_tensor(struct ot_analysis *a, const struct ot_here *here, ot_sym dotted,
                      const struct ot_arguments *arguments, uint32_t ast)
{
    const struct effect e = {here, ot_given_is_whole(a) ? ot_tensor_result_of(a, dotted) : NULL, arguments, ast};
    if (e.row)
        run(a, &e);
    return e.row != NULL;
}

bool ot_effect_tensor_attribute(struct ot_analysis *a, uint32_t value, ot_sym name)
{
    const struct ot_tensor_result *row = ot_tensor_written(a, name);
    static const struct ot_arguments none = {0};
    const struct effect e = {NULL, row, &none, 0};
    if (!row)
        return false;
    if (!row->is_read)
        ot_stack_push(a, ot_value(a, OT_V_CONTAINER_METHOD, value, name, 0));
    else
        push_of(a, &e, ot_extent_of(a, value));
    return true;
}

bool ot_effect_tensor_method(struct ot_analysis *a, const struct ot_here *here, uint32_t method,
                             const struct ot_arguments *arguments, uint32_t ast)
{
    const struct ot_value v = a->values[method];
    struct ot_arguments all = {.count = arguments->count + 1};
    struct ot_buf dotted = OT_BUF_INIT;
    size_t base = a->top;
    if (!ot_extent_of(a, v.a))
        return false;
    const struct effect e = {here, ot_tensor_written(a, v.b), &all, ast};
    ot_buf_printf(&dotted, "%s.%s", ot_text(a, ot_tensor_named(a)), ot_text(a, v.b));
    ot_sym name = ot_symbol(a, dotted.data);
    ot_buf_release(&dotted);
    ot_edge_add(a, here, ast, 0, ot_value(a, OT_V_EXTERNAL, name, 0, 0),
                ot_kernel_find(a, name) ? OT_E_KERNEL : OT_E_EXTERNAL, method);
    all.items = ot_calloc(all.count, sizeof(*all.items));
    if (arguments->count)
        memcpy(all.items + 1, arguments->items, arguments->count * sizeof(*all.items));
    ot_stack_push(a, v.a);
    all.items[0] = (struct ot_argument){.base = base, .count = 1};
    if (e.row)
        run(a, &e);
    free(all.items);
    ot_stack_drop(a, base, base + 1);
    return true;
}
