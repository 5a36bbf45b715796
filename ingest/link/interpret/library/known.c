/*
 * known.c: what functions of Python give for values that are known.
 */
#include "ingest/link/interpret/library/known.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/outcome.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/guard/order.h"
#include "ingest/link/interpret/object/iterate.h"
#include "ingest/link/types/number.h"

enum { RESULTS_AT_MOST = 16, RANGE_AT_MOST = 16 };

static uint32_t of_truth(int truth)
{
    return truth == OT_MAY_BE_TRUE ? OT_TRUE_VALUE : truth == OT_MAY_BE_FALSE ? OT_FALSE_VALUE : 0;
}

/* The keys of a dict that display or configuration made, nothing of which is unknown. */
static uint32_t length_of(struct ot_analysis *a, const struct ot_here *here, uint32_t value)
{
    const struct ot_value v = a->values[value];
    size_t base = a->top;
    if (v.kind == OT_V_STRING)
        return ot_number_of(a, (long long)strlen(ot_text(a, v.a)));
    if (!ot_order_elements(a, here, value))
        return 0;
    uint32_t length = ot_number_of(a, (long long)(a->top - base));
    a->top = base;
    return length;
}

static uint32_t text_of(struct ot_analysis *a, uint32_t value)
{
    const struct ot_value v = a->values[value];
    switch (v.kind) {
    case OT_V_STRING: return value;
    case OT_V_INTEGER: return v.b ? 0 : ot_value_string(a, ot_text(a, v.a));
    case OT_V_NONE: return ot_value_string(a, "None");
    case OT_V_TRUE: return ot_value_string(a, "True");
    case OT_V_FALSE: return ot_value_string(a, "False");
    default: return 0;
    }
}

static uint32_t whole_of(struct ot_analysis *a, uint32_t value)
{
    const struct ot_value v = a->values[value];
    return v.kind == OT_V_STRING ? ot_number_parse(a, ot_text(a, v.a)) : ot_number_whole(a, value);
}

/* What the numbers of a list that a configuration gives sum up to, above zero; 0 of any other value. */
static uint32_t given_sum(struct ot_analysis *a, uint32_t value)
{
    ot_id sum = ot_var_find(a, OT_S_SUM, value, 0);
    return sum && a->vars[sum].fact_count ? a->vars[sum].facts[0].value : 0;
}

/* Whether all, or any, of the elements are true. */
static uint32_t truth_of_all(struct ot_analysis *a, const struct ot_here *here, uint32_t sequence, bool is_any)
{
    size_t base = a->top;
    int outcome = is_any ? OT_MAY_BE_FALSE : OT_MAY_BE_TRUE;
    if (is_any && given_sum(a, sequence))
        return OT_TRUE_VALUE;
    if (!ot_order_elements(a, here, sequence))
        return 0;
    for (size_t i = base; i < a->top; i++) {
        int truth = ot_guard_truth(a, a->stack[i]);
        if (truth == (is_any ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE)) {
            outcome = truth;
            break;
        }
        outcome = truth == OT_MAY_BE_BOTH ? OT_MAY_BE_BOTH : outcome;
    }
    a->top = base;
    return of_truth(outcome);
}

uint32_t ot_known_callable(const struct ot_analysis *a, uint32_t value)
{
    switch (a->values[value].kind) {
    case OT_V_FUNCTION: case OT_V_BOUND: case OT_V_CLASS: case OT_V_PARTIAL: case OT_V_CONTAINER_METHOD:
        return OT_TRUE_VALUE;
    case OT_V_NONE: case OT_V_TRUE: case OT_V_FALSE: case OT_V_PLATFORM_TRUE: case OT_V_PLATFORM_FALSE:
    case OT_V_STRING: case OT_V_INTEGER: case OT_V_TENSOR: case OT_V_TUPLE_KEY: case OT_V_MODULE:
        return OT_FALSE_VALUE;
    case OT_V_CONTAINER:
        return a->values[value].a <= OT_DICT_OF ? OT_FALSE_VALUE : 0;
    default:
        return 0;
    }
}

static uint32_t of_one(struct ot_analysis *a, const struct ot_here *here, const char *function, uint32_t value)
{
    if (strcmp(function, "len") == 0)
        return length_of(a, here, value);
    if (strcmp(function, "callable") == 0)
        return ot_known_callable(a, value);
    if (strcmp(function, "math.log2") == 0)
        return ot_number_log2(a, value);
    if (strcmp(function, "triton.next_power_of_2") == 0)
        return ot_number_power_of_two(a, value);
    if (strcmp(function, "int") == 0)
        return whole_of(a, value);
    if (strcmp(function, "str") == 0)
        return text_of(a, value);
    if (strcmp(function, "bool") == 0)
        return of_truth(ot_guard_truth(a, value));
    if (strcmp(function, "any") == 0 || strcmp(function, "all") == 0)
        return truth_of_all(a, here, value, function[1] == 'n');
    return 0;
}

/* Pushes what the elements of a sequence may sum up to, numbers each. False, and nothing, where that is not known. */
static bool push_sums(struct ot_analysis *a, const struct ot_here *here, uint32_t sequence)
{
    size_t base = a->top;
    bool is_ready;
    uint32_t given = given_sum(a, sequence);
    if (given) {
        ot_stack_push(a, given);
        return true;
    }
    int count = ot_order_places(a, here, sequence, &is_ready);
    bool is_known = count >= 0;
    if (is_known && !is_ready)
        return true; /* nothing yet */
    ot_stack_push(a, ot_value_integer(a, 0));
    for (int i = 0; i < count && is_known; i++) {
        size_t sums = a->top;
        ot_order_at(a, here, sequence, (uint32_t)i);
        size_t end = a->top;
        for (size_t s = base; s < sums && is_known; s++)
            for (size_t e = sums; e < end && is_known; e++) {
                uint32_t sum = ot_number_operate(a, "+", a->stack[s], a->stack[e]);
                is_known = sum != 0 && a->top - end < RESULTS_AT_MOST;
                ot_stack_push(a, sum);
            }
        ot_stack_drop(a, base, end);
        ot_stack_unique(a, base);
    }
    a->top = is_known ? a->top : base;
    return is_known;
}

/* Pushes the smallest or largest of stack[base .. top), numbers each. False if one is none. */
static bool push_extreme(struct ot_analysis *a, size_t base, bool is_least)
{
    uint32_t best = a->top > base ? a->stack[base] : 0;
    for (size_t i = base; i < a->top; i++) {
        if (!ot_number_is(a, a->stack[i]))
            return false;
        if (ot_number_compare(a, is_least ? OT_LT : OT_GT, a->stack[i], best) == OT_MAY_BE_TRUE)
            best = a->stack[i];
    }
    if (best)
        ot_stack_push(a, best);
    return best != 0;
}

/* min and max of several arguments of one value each. */
static bool call_extreme(struct ot_analysis *a, bool is_least, const struct ot_arguments *arguments)
{
    size_t base = a->top;
    bool is_known = arguments->count > 1;
    for (size_t i = 0; is_known && i < arguments->count; i++) {
        const struct ot_argument *argument = &arguments->items[i];
        is_known = argument->kind == OT_GIVEN_PLAIN && argument->count == 1;
        if (is_known)
            ot_stack_push(a, a->stack[argument->base]);
    }
    size_t end = a->top;
    is_known = is_known && push_extreme(a, base, is_least);
    if (is_known)
        ot_stack_drop(a, base, end);
    else
        a->top = base;
    return is_known;
}

/* range() of one known value for each argument: an empty list, or one of few numbers. */
static bool call_range(struct ot_analysis *a, const struct ot_here *here, const struct ot_arguments *arguments,
                       uint32_t ast)
{
    long bounds[3] = {0, 0, 1};
    for (size_t i = 0; i < arguments->count; i++) {
        const struct ot_argument *argument = &arguments->items[i];
        const struct ot_value v = a->values[argument->count == 1 ? a->stack[argument->base] : 0];
        if (i > 2 || argument->kind != OT_GIVEN_PLAIN || v.kind != OT_V_INTEGER || v.b)
            return false;
        bounds[arguments->count == 1 ? 1 : i] = strtol(ot_text(a, v.a), NULL, 0);
    }
    long count = bounds[2] > 0 && bounds[1] > bounds[0] ? (bounds[1] - bounds[0] + bounds[2] - 1) / bounds[2] : 0;
    if (arguments->count == 0 || bounds[2] <= 0 || count > RANGE_AT_MOST || a->is_peeking)
        return false;
    uint32_t list = ot_container_make(a, here, OT_LIST_VALUE, ast);
    for (long i = 0; i < count; i++) {
        size_t base = a->top;
        ot_stack_push(a, ot_number_of(a, bounds[0] + i * bounds[2]));
        ot_container_put(a, here, list, ot_value_integer(a, (uint32_t)i), base, 1);
        a->top = base;
    }
    ot_stack_push(a, list);
    return true;
}

/* Is the expression of something that others may hold and fill, too? */
static bool is_shared(const struct ot_ast *ast, uint32_t n)
{
    uint8_t kind = ast->nodes[n].kind;
    return kind == OT_NAME || kind == OT_ATTRIBUTE || kind == OT_SUBSCRIPT || kind == OT_CALL;
}

/* Without a configuration: what any(…) and all(…) of a display or a comprehension may be by what it holds; nothing
 * while that has not come. */
static bool push_quantified(struct ot_analysis *a, const struct ot_here *here, const char *function,
                            const struct ot_arguments *arguments, uint32_t ast)
{
    bool is_any = strcmp(function, "any") == 0;
    const struct ot_argument *argument = ot_call_argument(arguments, 0, 0);
    size_t base = a->top;
    int outcome = is_any ? OT_MAY_BE_FALSE : OT_MAY_BE_TRUE;
    if ((!is_any && strcmp(function, "all") != 0) || !argument || argument->kind != OT_GIVEN_PLAIN ||
        is_shared(&here->file->ast, here->file->ast.nodes[ast + 1].end))
        return false;
    ot_iterate(a, here, argument->base, argument->count, ast);
    if (a->top == base)
        return !a->is_peeking && here->task && !ot_guard_is_awaited(a, here, ast);
    for (size_t i = base; i < a->top; i++)
        outcome |= ot_guard_truth(a, a->stack[i]) & (is_any ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE);
    a->top = base;
    if (outcome & OT_MAY_BE_TRUE)
        ot_stack_push(a, OT_TRUE_VALUE);
    if (outcome & OT_MAY_BE_FALSE)
        ot_stack_push(a, OT_FALSE_VALUE);
    return true;
}

/* Without a configuration: bool(…) is what the test of its argument comes to, and callable(…) tells of each value;
 * nothing while none has come. */
static bool push_answers(struct ot_analysis *a, const struct ot_here *here, const char *function,
                         const struct ot_arguments *arguments, uint32_t ast)
{
    bool is_truth = strcmp(function, "bool") == 0;
    const struct ot_argument *argument = arguments->count == 1 ? &arguments->items[0] : NULL;
    if ((!is_truth && strcmp(function, "callable") != 0) || !argument || argument->kind != OT_GIVEN_PLAIN)
        return false;
    size_t base = a->top, first = argument->base, end = first + argument->count;
    if (first == end)
        return !a->is_peeking && here->task && !ot_guard_is_awaited(a, here, ast);
    if (is_truth)
        ot_guard_ask(a, here, ast, first, end);
    for (size_t i = first; i < end; i++) {
        uint32_t value = a->stack[i];
        uint8_t kind = a->values[value].kind;
        uint32_t answer = !is_truth ? ot_known_callable(a, value)
                          : kind == OT_V_PLATFORM_TRUE || kind == OT_V_PLATFORM_FALSE
                              ? value
                              : of_truth(ot_guard_truth(a, value));
        ot_stack_push(a, answer ? answer : OT_TRUE_VALUE);
        if (!answer)
            ot_stack_push(a, OT_FALSE_VALUE);
    }
    ot_stack_unique(a, base);
    return true;
}

/* Without a configuration: int(…) of whole numbers alone is each of them. */
static bool push_whole(struct ot_analysis *a, const char *function, const struct ot_arguments *arguments)
{
    const struct ot_argument *argument = arguments->count == 1 ? &arguments->items[0] : NULL;
    if (strcmp(function, "int") != 0 || !argument || argument->kind != OT_GIVEN_PLAIN || !argument->count)
        return false;
    for (size_t i = argument->base; i < argument->base + argument->count; i++)
        if (a->values[a->stack[i]].kind != OT_V_INTEGER || a->values[a->stack[i]].b)
            return false;
    for (size_t i = argument->base; i < argument->base + argument->count; i++)
        ot_stack_push(a, a->stack[i]);
    return true;
}

bool ot_known_call(struct ot_analysis *a, const struct ot_here *here, const char *function,
                   const struct ot_arguments *arguments, uint32_t ast)
{
    size_t base = a->top;
    bool is_least = strcmp(function, "min") == 0;
    if (!ot_given_is_run(a))
        return push_quantified(a, here, function, arguments, ast) ||
               push_answers(a, here, function, arguments, ast) ||
               push_whole(a, function, arguments);
    if (strcmp(function, "range") == 0)
        return call_range(a, here, arguments, ast);
    if (is_least || strcmp(function, "max") == 0)
        return call_extreme(a, is_least, arguments);
    if (arguments->count != 1 || arguments->items[0].kind != OT_GIVEN_PLAIN || arguments->items[0].count == 0 ||
        arguments->items[0].count > RESULTS_AT_MOST)
        return false;
    for (size_t i = 0; i < arguments->items[0].count; i++) {
        if (strcmp(function, "sum") == 0) {
            if (!push_sums(a, here, a->stack[arguments->items[0].base + i])) {
                a->top = base;
                return false;
            }
            continue;
        }
        uint32_t result = of_one(a, here, function, a->stack[arguments->items[0].base + i]);
        if (!result) {
            a->top = base;
            return false;
        }
        ot_stack_push(a, result);
    }
    ot_stack_unique(a, base);
    return true;
}
