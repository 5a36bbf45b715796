/*
 * lower_expression.c: calls, attributes, subscripts and operators.
 */
#include "ingest/python/lower_internal.h"

/* The called name: the last identifier before the "(", or before the "[" of k[grid](…);
 * that of the innermost call for f()(x). */
static TSPoint called_name(TSNode call)
{
    TSNode at = call, next = call;
    while (!ts_node_is_null(next)) {
        at = next;
        switch ((int)ot_grammar_symbol(at)) {
        case OT_SYM_call: next = ot_grammar_child(at, OT_FIELD_function); break;
        case OT_SYM_subscript: next = ot_grammar_child(at, OT_FIELD_value); break;
        case OT_SYM_attribute: next = ot_grammar_child(at, OT_FIELD_attribute); break;
        case OT_SYM_parenthesized_expression:
        case OT_SYM_list_splat:
        case OT_SYM_await: next = ts_node_named_child(at, 0); break;
        default: return ts_node_start_point(at);
        }
    }
    return ts_node_start_point(at);
}

void ot_lower_arguments(struct ot_lower *lower, TSNode node)
{
    struct ot_kids kids = ot_lower_plain_kids(lower, node);
    ot_lower_rest(lower, kids);
    ot_lower_release(lower, kids);
}

static void lower_call(struct ot_lower *lower, TSNode node)
{
    uint32_t index = ot_lower_open(lower, OT_CALL, node);
    TSPoint name = called_name(node);
    ot_lower_at(lower, index)->line = name.row + 1;
    lower->result.spans[index].column = name.column + 1;
    lower->result.call_count++;
    struct ot_kids kids = ot_lower_kids(lower, node);
    TSNode part;
    bool is_found = ot_lower_take(lower, kids, OT_FIELD_function, &part);
    ot_lower_taken(lower, is_found, part, node);
    if (ot_lower_take(lower, kids, OT_FIELD_arguments, &part)) {
        if (ot_grammar_symbol(part) == OT_SYM_argument_list)
            ot_lower_arguments(lower, part);
        else
            ot_lower_node(lower, part); /* f(x for x in y) */
    }
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

static void lower_attribute(struct ot_lower *lower, TSNode node)
{
    uint32_t index = ot_lower_open(lower, OT_ATTRIBUTE, node);
    struct ot_kids kids = ot_lower_kids(lower, node);
    TSNode base, name;
    bool has_name = ot_lower_take(lower, kids, OT_FIELD_attribute, &name);
    bool has_base = ot_lower_take(lower, kids, OT_FIELD_object, &base);
    if (!has_base) /* member_type: T.x */
        has_base = ot_lower_take_any(lower, kids, &base);
    if (!has_name)
        has_name = ot_lower_take_any(lower, kids, &name);
    if (has_name) {
        ot_lower_at(lower, index)->text = ot_lower_text(lower, name);
        ot_lower_at(lower, index)->line = ts_node_start_point(name).row + 1;
        lower->result.spans[index].column = ts_node_start_point(name).column + 1;
    }
    ot_lower_taken(lower, has_base, base, node);
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

static void lower_subscript(struct ot_lower *lower, TSNode node)
{
    uint32_t index = ot_lower_open(lower, OT_SUBSCRIPT, node);
    struct ot_kids kids = ot_lower_kids(lower, node);
    TSNode part;
    bool is_found = ot_lower_take(lower, kids, OT_FIELD_value, &part);
    ot_lower_taken(lower, is_found, part, node);
    ot_lower_rest(lower, kids);
    if (lower->counts[index] < 2) /* a[] */
        ot_lower_absent(lower, node);
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

/* list[T] in a type: a name, then its parameters, each a type. */
static void lower_generic_type(struct ot_lower *lower, TSNode node)
{
    uint32_t index = ot_lower_open(lower, OT_SUBSCRIPT, node);
    struct ot_kids kids = ot_lower_plain_kids(lower, node);
    TSNode part;
    bool has_parameters = ot_lower_take_symbol(lower, kids, OT_SYM_type_parameter, &part);
    TSNode base;
    bool has_base = ot_lower_take_any(lower, kids, &base);
    ot_lower_taken(lower, has_base, base, node);
    if (has_parameters)
        ot_lower_arguments(lower, part);
    if (lower->counts[index] < 2)
        ot_lower_absent(lower, node);
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

/* start:stop:step: which is which is told by the colons before it. */
static void lower_slice(struct ot_lower *lower, TSNode node)
{
    uint32_t index = ot_lower_open(lower, OT_SLICE, node);
    struct ot_kids kids = ot_lower_plain_kids(lower, node);
    size_t parts[3] = {0}, place = 0;
    for (size_t i = 0; i < kids.count; i++) {
        struct ot_kid *kid = ot_lower_kid(lower, kids, i);
        if (kid->symbol == OT_SIGN_colon)
            place++;
        else if (!kid->is_taken && kid->symbol != OT_SYM_ERROR && place < 3 && !parts[place])
            parts[place] = i + 1;
    }
    for (place = 0; place < 3; place++) {
        if (!parts[place]) {
            ot_lower_absent(lower, node);
            continue;
        }
        ot_lower_kid(lower, kids, parts[place] - 1)->is_taken = true;
        ot_lower_node(lower, ot_lower_kid(lower, kids, parts[place] - 1)->node);
    }
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

/* kind with the children of two fields in order; text of the operator if it is kept. */
static void lower_two(struct ot_lower *lower, TSNode node, enum ot_kind kind,
                      enum ot_field first, enum ot_field second)
{
    uint32_t index = ot_lower_open(lower, kind, node);
    struct ot_kids kids = ot_lower_kids(lower, node);
    TSNode part;
    bool is_found = ot_lower_take(lower, kids, first, &part);
    ot_lower_taken(lower, is_found, part, node);
    is_found = ot_lower_take(lower, kids, second, &part);
    ot_lower_taken(lower, is_found, part, node);
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

/* Sets the text of the node just made from the operator of the tree-sitter node. */
static void set_operator(struct ot_lower *lower, uint32_t index, TSNode node)
{
    TSNode sign = ot_grammar_child(node, OT_FIELD_operator);
    if (!ts_node_is_null(sign))
        ot_lower_at(lower, index)->text = ot_lower_text(lower, sign);
}

static enum ot_compare compare_of(enum ot_symbol sign)
{
    switch ((int)sign) {
    case OT_SIGN_ne:
    case OT_SIGN_ne2: return OT_NE;
    case OT_SIGN_lt: return OT_LT;
    case OT_SIGN_le: return OT_LE;
    case OT_SIGN_gt: return OT_GT;
    case OT_SIGN_ge: return OT_GE;
    case OT_SIGN_in: return OT_IN;
    case OT_SIGN_not_in: return OT_NOT_IN;
    case OT_SIGN_is: return OT_IS;
    case OT_SIGN_is_not: return OT_IS_NOT;
    default: return OT_EQ;
    }
}

static void lower_comparison(struct ot_lower *lower, TSNode node)
{
    uint32_t index = ot_lower_open(lower, OT_COMPARE, node);
    struct ot_kids kids = ot_lower_kids(lower, node);
    enum ot_symbol sign = OT_SYM_OTHER;
    for (size_t i = 0; i < kids.count; i++) {
        struct ot_kid kid = *ot_lower_kid(lower, kids, i);
        if (kid.symbol == OT_SYM_ERROR)
            continue;
        if (kid.field == OT_FIELD_operators || kid.is_taken) {
            sign = (enum ot_symbol)kid.symbol;
            ot_lower_kid(lower, kids, i)->is_taken = true;
            continue;
        }
        ot_lower_kid(lower, kids, i)->is_taken = true;
        if (lower->counts[index] == 0) {
            ot_lower_node(lower, kid.node);
            continue;
        }
        uint32_t with = ot_lower_open(lower, OT_COMPARE_WITH, kid.node);
        ot_lower_at(lower, with)->flags = (uint8_t)compare_of(sign);
        ot_lower_node(lower, kid.node);
        ot_lower_close(lower, with);
    }
    if (lower->counts[index] == 0)
        ot_lower_absent(lower, node);
    if (lower->counts[index] < 2) { /* a < */
        uint32_t with = ot_lower_open(lower, OT_COMPARE_WITH, node);
        ot_lower_at(lower, with)->flags = (uint8_t)compare_of(sign);
        ot_lower_absent(lower, node);
        ot_lower_close(lower, with);
    }
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

/* a if test else b: the test is evaluated first. */
static void lower_ternary(struct ot_lower *lower, TSNode node)
{
    uint32_t index = ot_lower_open(lower, OT_TERNARY, node);
    struct ot_kids kids = ot_lower_plain_kids(lower, node);
    TSNode yes, test, no;
    bool has_yes = ot_lower_take_any(lower, kids, &yes);
    bool has_test = ot_lower_take_any(lower, kids, &test);
    bool has_no = ot_lower_take_any(lower, kids, &no);
    ot_lower_taken(lower, has_test, test, node);
    ot_lower_taken(lower, has_yes, yes, node);
    ot_lower_taken(lower, has_no, no, node);
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

void ot_lower_parenthesized(struct ot_lower *lower, TSNode node)
{
    uint32_t index = lower->result.ast.node_count;
    struct ot_kids kids = ot_lower_plain_kids(lower, node);
    TSNode part;
    bool is_found = ot_lower_take_any(lower, kids, &part);
    ot_lower_taken(lower, is_found, part, node);
    ot_lower_release(lower, kids);
    ot_lower_at(lower, index)->flags |= OT_PARENTHESIZED;
    lower->result.spans[index].start = ts_node_start_byte(node);
    lower->result.spans[index].end = ts_node_end_byte(node);
}

static void lower_yield(struct ot_lower *lower, TSNode node)
{
    struct ot_kids kids = ot_lower_plain_kids(lower, node);
    bool is_from = ot_lower_has_sign(lower, kids, OT_SIGN_from);
    uint32_t index = ot_lower_open(lower, is_from ? OT_YIELD_FROM : OT_YIELD, node);
    ot_lower_at(lower, lower->function)->flags |= OT_GENERATOR;
    TSNode part;
    bool is_found = ot_lower_take_any(lower, kids, &part);
    ot_lower_taken(lower, is_found, part, node);
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

static void lower_keyword(struct ot_lower *lower, TSNode node)
{
    uint32_t index = ot_lower_open(lower, OT_KEYWORD, node);
    struct ot_kids kids = ot_lower_kids(lower, node);
    TSNode part;
    if (ot_lower_take(lower, kids, OT_FIELD_name, &part))
        ot_lower_at(lower, index)->text = ot_lower_text(lower, part);
    bool is_found = ot_lower_take(lower, kids, OT_FIELD_value, &part);
    ot_lower_taken(lower, is_found, part, node);
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

static void lower_operator(struct ot_lower *lower, TSNode node, enum ot_symbol symbol)
{
    uint32_t index = lower->result.ast.node_count;
    if (symbol == OT_SYM_unary_operator) {
        ot_lower_one(lower, node, OT_UNARY);
        set_operator(lower, index, node);
    } else if (symbol == OT_SYM_binary_operator) {
        lower_two(lower, node, OT_BINARY, OT_FIELD_left, OT_FIELD_right);
        set_operator(lower, index, node);
    } else {
        TSNode sign = ot_grammar_child(node, OT_FIELD_operator);
        bool is_or = !ts_node_is_null(sign) && ot_grammar_symbol(sign) == OT_SIGN_or;
        lower_two(lower, node, is_or ? OT_OR : OT_AND, OT_FIELD_left, OT_FIELD_right);
    }
}

/* A | B in a type. */
static void lower_union_type(struct ot_lower *lower, TSNode node)
{
    uint32_t index = ot_lower_open(lower, OT_BINARY, node);
    ot_lower_at(lower, index)->text = ot_lower_string_of(lower, "|", 1);
    struct ot_kids kids = ot_lower_plain_kids(lower, node);
    for (int i = 0; i < 2; i++) {
        TSNode part;
        bool is_found = ot_lower_take_any(lower, kids, &part);
        ot_lower_taken(lower, is_found, part, node);
    }
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

bool ot_lower_expression(struct ot_lower *lower, TSNode node, enum ot_symbol symbol)
{
    switch ((int)symbol) {
    case OT_SYM_call: lower_call(lower, node); return true;
    case OT_SYM_attribute:
    case OT_SYM_member_type: lower_attribute(lower, node); return true;
    case OT_SYM_subscript: lower_subscript(lower, node); return true;
    case OT_SYM_generic_type: lower_generic_type(lower, node); return true;
    case OT_SYM_union_type: lower_union_type(lower, node); return true;
    case OT_SYM_slice: lower_slice(lower, node); return true;
    case OT_SYM_keyword_argument: lower_keyword(lower, node); return true;
    case OT_SYM_boolean_operator:
    case OT_SYM_binary_operator:
    case OT_SYM_unary_operator: lower_operator(lower, node, symbol); return true;
    case OT_SYM_not_operator: ot_lower_one(lower, node, OT_NOT); return true;
    case OT_SYM_await: ot_lower_one(lower, node, OT_AWAIT); return true;
    case OT_SYM_comparison_operator: lower_comparison(lower, node); return true;
    case OT_SYM_conditional_expression: lower_ternary(lower, node); return true;
    case OT_SYM_parenthesized_expression: ot_lower_parenthesized(lower, node); return true;
    case OT_SYM_yield: lower_yield(lower, node); return true;
    case OT_SYM_named_expression:
        lower_two(lower, node, OT_WALRUS, OT_FIELD_value, OT_FIELD_name);
        return true;
    default: return false;
    }
}
