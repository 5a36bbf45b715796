/*
 * lower_display.c: tuples, lists, sets, dictionaries, comprehensions, and the patterns that
 * look like them.
 */
#include "ingest/python/lower_internal.h"

#include <string.h>

/* kind with all children as they stand. */
static void lower_all(struct ot_lower *lower, TSNode node, enum ot_kind kind)
{
    uint32_t index = ot_lower_open(lower, kind, node);
    struct ot_kids kids = ot_lower_plain_kids(lower, node);
    ot_lower_rest(lower, kids);
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

/* A target or pattern in parentheses: no tuple where they hold one without a comma. */
static void lower_target_tuple(struct ot_lower *lower, TSNode node)
{
    bool has_comma = false;
    for (uint32_t i = 0; i < ts_node_child_count(node) && !has_comma; i++)
        has_comma = strcmp(ts_node_type(ts_node_child(node, i)), ",") == 0;
    if (has_comma || ts_node_named_child_count(node) == 0)
        lower_all(lower, node, OT_TUPLE);
    else
        ot_lower_parenthesized(lower, node);
}

static void lower_pair(struct ot_lower *lower, TSNode node)
{
    uint32_t index = ot_lower_open(lower, OT_PAIR, node);
    struct ot_kids kids = ot_lower_kids(lower, node);
    TSNode part;
    bool is_found = ot_lower_take(lower, kids, OT_FIELD_key, &part);
    ot_lower_taken(lower, is_found, part, node);
    is_found = ot_lower_take(lower, kids, OT_FIELD_value, &part);
    ot_lower_taken(lower, is_found, part, node);
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

/* for target in iterable: the iterable comes first. */
static void lower_comp_for(struct ot_lower *lower, TSNode node)
{
    uint32_t index = ot_lower_open(lower, OT_COMP_FOR, node);
    struct ot_kids kids = ot_lower_kids(lower, node);
    TSNode part, target;
    bool has_target = ot_lower_take(lower, kids, OT_FIELD_left, &target);
    bool is_found = ot_lower_take(lower, kids, OT_FIELD_right, &part);
    TSNode more;
    bool is_tuple = ot_lower_take(lower, kids, OT_FIELD_right, &more);
    if (ot_lower_has_sign(lower, kids, OT_SIGN_async))
        ot_lower_at(lower, index)->flags = OT_ASYNC;
    if (is_tuple) { /* for x in a, b */
        uint32_t tuple = ot_lower_open(lower, OT_TUPLE, part);
        ot_lower_node(lower, part);
        do
            ot_lower_node(lower, more);
        while (ot_lower_take(lower, kids, OT_FIELD_right, &more));
        ot_lower_close(lower, tuple);
    } else {
        ot_lower_taken(lower, is_found, part, node);
    }
    ot_lower_taken(lower, has_target, target, node);
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

/* The clauses as written, the element last: evaluation order. */
static void lower_comprehension(struct ot_lower *lower, TSNode node, enum ot_kind kind)
{
    uint32_t index = ot_lower_open(lower, kind, node);
    struct ot_kids kids = ot_lower_kids(lower, node);
    TSNode body;
    bool has_body = ot_lower_take(lower, kids, OT_FIELD_body, &body);
    ot_lower_rest(lower, kids);
    ot_lower_taken(lower, has_body, body, node);
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

void ot_lower_through(struct ot_lower *lower, TSNode node)
{
    struct ot_kids kids = ot_lower_kids(lower, node);
    TSNode part;
    if (ot_lower_take_any(lower, kids, &part))
        ot_lower_node(lower, part);
    else if (ot_lower_has_sign(lower, kids, OT_SIGN_underscore))
        ot_lower_at(lower, ot_lower_leaf(lower, OT_NAME, node))->text =
            ot_lower_string_of(lower, "_", 1);
    else
        ot_lower_absent(lower, node);
    ot_lower_release(lower, kids);
}

bool ot_lower_display(struct ot_lower *lower, TSNode node, enum ot_symbol symbol)
{
    switch ((int)symbol) {
    case OT_SYM_tuple:
    case OT_SYM_expression_list:
    case OT_SYM_pattern_list: lower_all(lower, node, OT_TUPLE); return true;
    case OT_SYM_tuple_pattern: lower_target_tuple(lower, node); return true;
    case OT_SYM_list:
    case OT_SYM_list_pattern: lower_all(lower, node, OT_LIST); return true;
    case OT_SYM_set: lower_all(lower, node, OT_SET); return true;
    case OT_SYM_dictionary: lower_all(lower, node, OT_DICT); return true;
    case OT_SYM_pair: lower_pair(lower, node); return true;
    case OT_SYM_list_comprehension: lower_comprehension(lower, node, OT_LIST_COMP); return true;
    case OT_SYM_set_comprehension: lower_comprehension(lower, node, OT_SET_COMP); return true;
    case OT_SYM_dictionary_comprehension:
        lower_comprehension(lower, node, OT_DICT_COMP);
        return true;
    case OT_SYM_generator_expression:
        lower_comprehension(lower, node, OT_GENERATOR_EXP);
        return true;
    case OT_SYM_for_in_clause: lower_comp_for(lower, node); return true;
    case OT_SYM_if_clause: ot_lower_one(lower, node, OT_COMP_IF); return true;
    case OT_SYM_list_splat:
    case OT_SYM_list_splat_pattern:
    case OT_SYM_splat_type: ot_lower_one(lower, node, OT_STAR); return true;
    case OT_SYM_dictionary_splat:
    case OT_SYM_dictionary_splat_pattern: ot_lower_one(lower, node, OT_DOUBLE_STAR); return true;
    case OT_SYM_type:
    case OT_SYM_case_pattern:
    case OT_SYM_as_pattern_target:
    case OT_SYM_parenthesized_list_splat: ot_lower_through(lower, node); return true;
    default: return false;
    }
}
