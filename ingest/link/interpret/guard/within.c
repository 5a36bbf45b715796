/*
 * within.c: whether something is in a container.
 *
 * What a container may hold is in it for sure only where it is written out with it, and nothing takes anything out.
 */
#include "ingest/link/interpret/guard/within.h"

#include "ingest/facts/ast.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/region.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/task.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/keywords.h"
#include "ingest/link/interpret/call/rest.h"
#include "ingest/link/interpret/guard/key.h"
#include "ingest/link/interpret/guard/order.h"
#include "ingest/link/interpret/object/iterate.h"
#include "ingest/link/source/program.h"
#include "ingest/link/types/compare.h"

/* Has a tuple all of its elements at their places? */
static bool has_places(struct ot_analysis *a, const struct ot_here *here, uint32_t container)
{
    const struct ot_value v = a->values[container];
    size_t base = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, container, 0));
    bool has_any = a->top > base;
    a->top = base;
    return v.a == OT_TUPLE_OF && !has_any;
}

/* What "value == element" comes to; one of a tuple that equals it by what both hold is there. */
static int equals(struct ot_analysis *a, const struct ot_here *here, uint32_t value, uint32_t element,
                  uint32_t container)
{
    int equal = ot_compare_equal(a, value, element);
    if (equal != OT_MAY_BE_BOTH || !ot_given_is_run(a))
        return equal;
    equal = ot_order_compare(a, here, OT_EQ, value, element);
    return equal == OT_MAY_BE_TRUE && !has_places(a, here, container) ? OT_MAY_BE_BOTH : equal;
}

/* Was a value of a set put there by the statement that makes the set? */
static bool is_put_first(struct ot_analysis *a, uint32_t set, uint32_t value)
{
    ot_id var = ot_var_find(a, OT_S_ELEMENT, set, 0);
    uint32_t made = ot_value_site_ast(a, a->values[set].b);
    for (uint32_t i = 0; var && i < a->vars[var].fact_count; i++) {
        ot_id task = a->vars[var].facts[i].task;
        if (a->vars[var].facts[i].value != value || !task)
            continue;
        ot_id node = a->regions[a->tasks[task].region].node;
        uint32_t s = a->tasks[task].ast;
        return node == a->values[set].c && s < made && made < ot_node_file(a, node)->ast.nodes[s].end;
    }
    return false;
}

/* Is a value of a set, which has so many, in it wherever it is made: it is written out, and each element is one value?
 */
static bool set_always_has(struct ot_analysis *a, uint32_t set, uint32_t value, size_t count)
{
    const struct ot_ast *ast = &ot_node_file(a, a->values[set].c)->ast;
    uint32_t display = ot_value_site_ast(a, a->values[set].b);
    if (ast->nodes[display].kind == OT_CALL) /* set([a, b]) */
        display = ast->nodes[display + 1].end;
    if (ast->nodes[display].kind != OT_SET && ast->nodes[display].kind != OT_LIST &&
        ast->nodes[display].kind != OT_TUPLE)
        return false;
    for (uint32_t c = display + 1; c < ast->nodes[display].end; c = ast->nodes[c].end) {
        if (ast->nodes[c].kind == OT_STAR)
            return false;
        count -= count > 0;
    }
    return count == 0 && is_put_first(a, set, value);
}

/* Is a value the only one that some place of a sequence can hold, and that place always there? */
static bool sequence_always_has(struct ot_analysis *a, const struct ot_here *here, uint32_t sequence, uint32_t value)
{
    size_t base = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, sequence, 0));
    bool is = false, may_move = ot_stack_has(a, base, value);
    a->top = base;
    ot_var_push(a, here, ot_var(a, OT_S_KEYS, sequence, 0));
    size_t end = a->top;
    for (size_t k = base; k < end && !is && !may_move; k++) {
        ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, sequence, a->stack[k]));
        is = a->top == end + 1 && a->stack[end] == value &&
             (!ot_rest_is_noted(a, sequence) || ot_rest_always_has(a, here, sequence, a->stack[k]));
        a->top = end;
    }
    a->top = base;
    return is;
}

/* A value that a container may hold: does it, at any time? */
static bool always_has(struct ot_analysis *a, const struct ot_here *here, uint32_t container, uint32_t value,
                       size_t count)
{
    uint8_t kind = (uint8_t)a->values[container].a;
    if (kind == OT_DICT_OF || kind == OT_VIEW_OF)
        return kind == OT_DICT_OF && !ot_key_is_put_later(a, container, value) &&
               !ot_keywords_lack(a, here, container, value);
    if (!a->values[container].c) /* what a configuration gives */
        return true;
    switch (kind) {
    case OT_SET_OF:
        return set_always_has(a, container, value, count) && !ot_keywords_lack(a, here, container, OT_UNKNOWN_VALUE);
    case OT_LIST_VALUE: case OT_TUPLE_OF:
        return sequence_always_has(a, here, container, value) &&
               !ot_keywords_lack(a, here, container, OT_UNKNOWN_VALUE);
    default:
        return true;
    }
}

int ot_within_has(struct ot_analysis *a, const struct ot_here *here, uint32_t value, size_t position)
{
    uint32_t container = a->stack[position], same = 0;
    size_t base = a->top;
    int found = OT_MAY_BE_FALSE;
    ot_iterate(a, here, position, 1, 0);
    for (size_t e = base; e < a->top && found != OT_MAY_BE_TRUE; e++) {
        int equal = equals(a, here, value, a->stack[e], container);
        found = equal == OT_MAY_BE_TRUE ? OT_MAY_BE_TRUE : found | equal;
        same = a->stack[e];
    }
    size_t count = a->top - base;
    a->top = base;
    if (found == OT_MAY_BE_TRUE && !always_has(a, here, container, same, count))
        found = OT_MAY_BE_BOTH;
    return found;
}
