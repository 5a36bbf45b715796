/*
 * lower_star.c: "a, *b * n": the star goes with all of b * n, as in Python. The grammar binds it
 * to the first operand, as a splat or, where parse.c put a "~" in its place, as a sign.
 */
#include "ingest/python/lower_internal.h"

static bool takes_star(enum ot_symbol symbol)
{
    switch ((int)symbol) {
    case OT_SYM_call:
    case OT_SYM_attribute:
    case OT_SYM_subscript:
    case OT_SYM_binary_operator:
    case OT_SYM_boolean_operator:
    case OT_SYM_comparison_operator:
    case OT_SYM_conditional_expression: return true;
    default: return false;
    }
}

bool ot_lower_star(struct ot_lower *lower, TSNode node, enum ot_symbol symbol)
{
    uint32_t start = ts_node_start_byte(node);
    bool is_sign = symbol == OT_SYM_unary_operator;
    if (start == lower->star) { /* below the STAR that was made of it */
        if (!is_sign && symbol != OT_SYM_list_splat && symbol != OT_SYM_list_splat_pattern)
            return false;
        ot_lower_through(lower, node);
        return true;
    }
    if (is_sign) {
        ot_lower_one(lower, node, OT_STAR);
        return true;
    }
    if (!takes_star(symbol))
        return false;
    uint32_t index = ot_lower_open(lower, OT_STAR, node), outer = lower->star;
    lower->star = start;
    ot_lower_node(lower, node);
    lower->star = outer;
    ot_lower_close(lower, index);
    return true;
}
