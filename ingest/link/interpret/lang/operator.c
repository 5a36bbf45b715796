/*
 * operator.c: operators of one and two operands, await and yield.
 */
#include "ingest/link/interpret/lang/operator.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/protocol.h"
#include "ingest/link/interpret/guard/asked.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/guard/order.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/lang/eval_text.h"
#include "ingest/link/interpret/lang/join.h"
#include "ingest/link/interpret/lang/union.h"
#include "ingest/link/interpret/library/effect_method.h"
#include "ingest/link/interpret/library/frozen_set.h"
#include "ingest/link/interpret/object/iterate.h"
#include "ingest/link/interpret/object/namespace.h"
#include "ingest/link/source/program.h"
#include "ingest/link/types/extent.h"
#include "ingest/link/types/number.h"

enum { PAIRS_AT_MOST = 64 }; /* of numbers that an operator is applied to */

/* Without a configuration: is it exact arithmetic with whole numbers alone? */
static bool is_exact(const struct ot_analysis *a, const char *operator, size_t base)
{
    for (size_t i = base; i < a->top; i++)
        if (a->values[a->stack[i]].kind != OT_V_INTEGER || a->values[a->stack[i]].b)
            return false;
    return strcmp(operator, "+") == 0 || strcmp(operator, "-") == 0 || strcmp(operator, "*") == 0 ||
           strcmp(operator, "//") == 0;
}

/* Replaces the operands stack[base .. rights) and [rights .. top) by what the operator gives for each pair, where all
 * of them are numbers or, under a configuration, one is a tensor. */
static bool compute(struct ot_analysis *a, const char *operator, size_t base, size_t rights)
{
    size_t end = a->top;
    bool is_known = (ot_given_is_run(a) || is_exact(a, operator, base)) && rights > base && end > rights &&
                    (rights - base) * (end - rights) <= PAIRS_AT_MOST;
    for (size_t l = base; is_known && l < rights; l++)
        for (size_t r = rights; is_known && r < end; r++) {
            if (a->stack[l] == OT_NONE_VALUE || a->stack[r] == OT_NONE_VALUE)
                continue; /* it raises */
            uint32_t tensor = ot_extent_operate(a, operator, a->stack[l], a->stack[r]);
            uint32_t result = tensor ? tensor : ot_number_operate(a, operator, a->stack[l], a->stack[r]);
            is_known = result != 0;
            ot_stack_push(a, result);
        }
    if (!is_known) {
        a->top = end;
        return false;
    }
    ot_stack_drop(a, base, end);
    ot_stack_unique(a, base);
    return true;
}

/* Puts the elements of a sequence into another one, from a place on; the place behind the last. */
static uint32_t put_all(struct ot_analysis *a, const struct ot_here *here, uint32_t into, uint32_t place,
                        uint32_t sequence, int count)
{
    for (int i = 0; i < count; i++) {
        size_t base = a->top;
        ot_order_at(a, here, sequence, (uint32_t)i);
        ot_container_put(a, here, into, ot_value_integer(a, place++), base, a->top - base);
        a->top = base;
    }
    return place;
}

enum { JOINED_AT_MOST = 64 }; /* elements that keep their places */

/* Replaces a sequence of which each element has its place, and a number or another such one, by what "[x] * 2" and
 * "[x] + [y]" make of them; by nothing while an element has no value. False where they are none. */
static bool join_sequences(struct ot_analysis *a, const struct ot_here *here, uint32_t n, size_t base, size_t rights)
{
    const char *operator = ot_text(a, here->file->ast.nodes[n].text);
    bool is_product = strcmp(operator, "*") == 0, is_ready = true, is_right_ready = true;
    if (a->top - base != 2 || rights - base != 1 || (!is_product && strcmp(operator, "+") != 0) || a->is_peeking)
        return false;
    uint32_t left = a->stack[base], right = a->stack[rights], place = 0;
    const struct ot_value l = a->values[left], r = a->values[right];
    int count = l.kind == OT_V_CONTAINER ? ot_order_places(a, here, left, &is_ready) : -1;
    long times = is_product && r.kind == OT_V_INTEGER && !r.b ? strtol(ot_text(a, r.a), NULL, 10) : is_product ? -1 : 1;
    int more = !is_product && r.kind == OT_V_CONTAINER ? ot_order_places(a, here, right, &is_right_ready) : -1;
    if (count < 0 || times < 0 || (!is_product && more < 0) || count * times > JOINED_AT_MOST)
        return false;
    if (!(is_ready && is_right_ready) && !ot_guard_is_awaited(a, here, n)) {
        a->top = base;
        return true;
    }
    uint32_t joined = ot_container_make(a, here, (uint8_t)l.a, n);
    for (long t = 0; t < times; t++)
        place = put_all(a, here, joined, place, left, count);
    put_all(a, here, joined, place, right, more);
    a->top = base;
    ot_stack_push(a, joined);
    return true;
}

/* Has one of the operands stack[base .. rights) and [rights .. top) no value yet, and the other one whole numbers?
 * Under a configuration, whatever the other one has. */
static bool is_waiting(struct ot_analysis *a, const struct ot_here *here, uint32_t n, size_t base, size_t rights)
{
    if ((rights != base && a->top != rights) || a->is_peeking || !here->task)
        return false;
    bool has_number = a->top > base && is_exact(a, ot_text(a, here->file->ast.nodes[n].text), base);
    return (ot_given_is_run(a) || has_number) && !ot_guard_is_awaited(a, here, n);
}

/* Is what stands at n a call of the builtin len, which gives an int whatever it is asked of? */
static bool is_length(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    size_t base = a->top;
    if (!ot_asked_is(a, &here->file->ast, n, "len"))
        return false;
    ot_eval(a, here, n + 1);
    bool is_builtin = a->top == base + 1 && a->values[a->stack[base]].kind == OT_V_EXTERNAL &&
                      strcmp(ot_text(a, a->values[a->stack[base]].a), "builtins.len") == 0;
    a->top = base;
    return is_builtin;
}

/* Replaces the operands by the list that "[None] * len(x)" makes: each element in any place. False where they are
 * others. */
static bool repeat_list(struct ot_analysis *a, const struct ot_here *here, uint32_t n, size_t base, size_t rights)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t count = ast->nodes[n + 1].end;
    if (ast->nodes[n + 1].kind != OT_LIST || rights != base + 1 || a->is_peeking ||
        strcmp(ot_text(a, ast->nodes[n].text), "*") != 0 || !is_length(a, here, count))
        return false;
    uint32_t made = ot_container_make(a, here, OT_LIST_VALUE, n);
    a->top = rights;
    ot_container_all(a, here, a->stack[base]);
    ot_container_put(a, here, made, 0, rights, a->top - rights);
    a->top = base;
    ot_stack_push(a, made);
    return true;
}

void ot_operator_binary(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    const struct ot_ast *ast = &here->file->ast;
    int event = ot_protocol_operator(a, OT_ON_BINARY, ast->nodes[n].text);
    size_t base = a->top;
    ot_eval(a, here, n + 1);
    size_t rights = a->top;
    ot_eval(a, here, ast->nodes[n + 1].end);
    if (is_waiting(a, here, n, base, rights)) {
        a->top = base;
        return;
    }
    if (strcmp(ot_text(a, ast->nodes[n].text), "|") == 0 && ot_union_join(a, here, n, base, rights))
        return;
    if (compute(a, ot_text(a, ast->nodes[n].text), base, rights))
        return;
    if (ot_join_sizes(a, here, n, base, rights) || ot_frozen_set_operate(a, here, n, base, rights))
        return;
    bool is_once = a->codes[a->nodes[here->node].code]->kind == OT_MODULE; /* a table of names, put together */
    if ((ot_given_is_run(a) || is_once) && join_sequences(a, here, n, base, rights))
        return;
    if (repeat_list(a, here, n, base, rights))
        return;
    bool is_percent = strcmp(ot_text(a, ast->nodes[n].text), "%") == 0;
    if (is_percent)
        ot_effect_method_percent(a, here, base, rights, n);
    if ((event == OT_ON_BINARY && ot_eval_text_join(a, here, n, base, rights)) ||
        (is_percent && ot_eval_text_percent(a, here, n, base, rights)))
        return;
    size_t end = a->top;
    bool is_unknown = end == base, is_container = ot_given_is_run(a) && end > base;
    for (size_t i = base; i < end; i++) {
        is_unknown = is_unknown || a->stack[i] == OT_UNKNOWN_VALUE;
        is_container = is_container && a->values[a->stack[i]].kind == OT_V_CONTAINER;
        if (a->values[a->stack[i]].kind == OT_V_CONTAINER)
            ot_stack_push(a, a->stack[i]);
    }
    if (event >= 0)
        ot_protocol_operate(a, here, (enum ot_event)event, base, rights, end, n);
    if (!is_container)
        ot_stack_push(a, is_unknown ? OT_UNKNOWN_VALUE : OT_SCALAR_VALUE);
    ot_stack_drop(a, base, end);
    ot_stack_unique(a, base);
}

void ot_operator_unary(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    int event = ot_protocol_operator(a, OT_ON_UNARY, here->file->ast.nodes[n].text);
    size_t base = a->top;
    bool is_plain = false;
    ot_eval(a, here, n + 1);
    size_t end = a->top;
    if (ot_given_is_run(a) && strcmp(ot_text(a, here->file->ast.nodes[n].text), "-") == 0) {
        ot_stack_push(a, ot_value_integer(a, 0));
        for (size_t i = base; i < end; i++)
            ot_stack_push(a, a->stack[i]);
        if (compute(a, "-", end, end + 1)) {
            ot_stack_drop(a, base, end);
            return;
        }
        a->top = end;
    }
    for (size_t i = base; i < end; i++)
        is_plain |= event < 0 || !ot_protocol_call(a, here, (enum ot_event)event, a->stack[i], NULL, n);
    if (is_plain || end == base)
        ot_stack_push(a, OT_SCALAR_VALUE);
    ot_stack_drop(a, base, end);
    ot_stack_unique(a, base);
}

/* Are all of stack[base .. end) True or False? */
static bool are_truths(const struct ot_analysis *a, size_t base, size_t end)
{
    for (size_t i = base; i < end; i++)
        if (a->stack[i] != OT_TRUE_VALUE && a->stack[i] != OT_FALSE_VALUE)
            return false;
    return end > base;
}

/* Pushes what the operator gives for each pair of the truths stack[base .. rights) and of stack[rights .. end); false
 * where that is not known. */
static bool push_truths(struct ot_analysis *a, const char *operator, size_t base, size_t rights, size_t end)
{
    if (!are_truths(a, base, rights) || !are_truths(a, rights, end) || !strchr("&|^", *operator))
        return false;
    for (size_t l = base; l < rights; l++)
        for (size_t r = rights; r < end; r++)
            ot_stack_push(a, ot_number_operate(a, operator, a->stack[l], a->stack[r]));
    ot_stack_unique(a, end);
    return true;
}

/* Without a configuration: pushes what "n -= m" makes of whole numbers, for a name. False where they are others; true
 * with nothing pushed while an operand has no value. */
static bool push_exact(struct ot_analysis *a, const struct ot_here *here, uint32_t s, size_t base, size_t rights)
{
    const struct ot_ast *ast = &here->file->ast;
    size_t end = a->top;
    if (ot_given_is_run(a) || ast->nodes[s + 1].kind != OT_NAME)
        return false;
    if (is_waiting(a, here, s, base, rights))
        return true;
    for (size_t i = base; i < end; i++)
        ot_stack_push(a, a->stack[i]);
    bool is_known = compute(a, ot_text(a, ast->nodes[s].text), end, end + (rights - base));
    if (!is_known)
        a->top = end;
    return is_known;
}

/* Are all of stack[base .. end) lists? What is added to one in place it holds from then on. */
static bool are_lists(const struct ot_analysis *a, size_t base, size_t end)
{
    for (size_t i = base; i < end; i++)
        if (a->values[a->stack[i]].kind != OT_V_CONTAINER || a->values[a->stack[i]].a != OT_LIST_VALUE)
            return false;
    return end > base;
}

void ot_operator_in_place(struct ot_analysis *a, const struct ot_here *here, uint32_t s, size_t base, size_t rights,
                          size_t end)
{
    const char *operator = ot_text(a, here->file->ast.nodes[s].text);
    bool is_given = ot_given_is_run(a), is_plain = base == rights;
    bool is_product = strcmp(operator, "@") == 0; /* gives another tensor */
    bool is_open = is_plain || (end == rights && are_truths(a, base, rights)); /* an operand has not come */
    if (is_open && is_given && !ot_guard_is_awaited(a, here, s))
        return;
    if ((is_given && push_truths(a, operator, base, rights, end)) || push_exact(a, here, s, base, rights))
        return;
    if (strcmp(operator, "+") == 0 && are_lists(a, base, rights)) {
        for (size_t i = base; i < rights; i++)
            ot_stack_push(a, a->stack[i]);
        return;
    }
    ot_frozen_set_thaw(a, here, base, s);
    for (size_t i = base; i < rights; i++) {
        uint32_t value = a->stack[i];
        if (a->values[value].kind == OT_V_NAMESPACE) {
            ot_namespace_fill(a, here, value, rights, end - rights, s);
            if (here->file->ast.nodes[s + 1].kind == OT_NAME) /* else that of the same object again */
                ot_stack_push(a, value);
        }
        bool is_kept = is_given && (value == OT_UNKNOWN_VALUE || (!is_product && ot_extent_of(a, value)));
        if (is_kept)
            ot_stack_push(a, value);
        is_plain = is_plain || !is_kept;
    }
    for (size_t i = rights; i < end; i++) /* a number that something is combined with is not what that gives */
        if (!is_given || !ot_number_is(a, a->stack[i]))
            ot_stack_push(a, a->stack[i]);
    if (is_plain)
        ot_stack_push(a, OT_SCALAR_VALUE);
}

/* What an object with __await__ gives is what its iterator comes to, which is not followed. */
void ot_operator_await(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    size_t base = a->top;
    ot_eval(a, here, n + 1);
    size_t end = a->top;
    for (size_t i = base; i < end; i++) {
        size_t results = a->top;
        bool is_awaitable = ot_protocol_call(a, here, OT_ON_AWAIT, a->stack[i], NULL, n);
        a->top = results;
        ot_stack_push(a, is_awaitable ? OT_UNKNOWN_VALUE : a->stack[i]);
    }
    ot_stack_drop(a, base, end);
}

/* What "yield from" gives is what the generators return; what is sent to this one they get. Anything else that is
 * gone through: unknown. */
static void push_returned(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t end)
{
    size_t start = a->top;
    for (size_t i = base; i < end; i++) {
        const struct ot_value v = a->values[a->stack[i]];
        if (v.kind != OT_V_GENERATOR) {
            ot_stack_push(a, OT_UNKNOWN_VALUE);
            continue;
        }
        size_t sent = a->top;
        ot_var_push(a, here, ot_var(a, OT_S_SENT, here->node, 0));
        ot_var_add_values(a, here, ot_var(a, OT_S_SENT, v.a, 0), sent, a->top - sent);
        a->top = sent;
        ot_var_push(a, here, ot_var(a, OT_S_RETURN, v.a, 0));
    }
    ot_stack_unique(a, start);
}

void ot_operator_yield(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    const struct ot_ast *ast = &here->file->ast;
    ot_id yields = ot_var(a, OT_S_YIELD, here->node, 0);
    size_t base = a->top;
    ot_eval(a, here, n + 1);
    size_t end = a->top;
    if (ast->nodes[n].kind == OT_YIELD_FROM) {
        ot_iterate(a, here, base, end - base, n);
        ot_var_add_values(a, here, yields, end, a->top - end);
        a->top = end;
        push_returned(a, here, base, end);
    } else {
        if (ast->nodes[n + 1].kind == OT_NONE)
            ot_stack_push(a, OT_NONE_VALUE);
        ot_var_add_values(a, here, yields, base, a->top - base);
        a->top = end = base;
        ot_var_push(a, here, ot_var(a, OT_S_SENT, here->node, 0));
        if (a->top == base)
            ot_stack_push(a, OT_UNKNOWN_VALUE);
    }
    ot_stack_drop(a, base, end);
}
