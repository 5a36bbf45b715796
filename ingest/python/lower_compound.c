/*
 * lower_compound.c: if, while, for, try, with, match.
 */
#include "ingest/python/lower_internal.h"

/* The block below an else or finally clause, or OT_NONE. */
static void lower_clause(struct ot_lower *lower, bool is_found, TSNode clause, TSNode near)
{
    if (!is_found) {
        ot_lower_absent(lower, near);
        return;
    }
    struct ot_kids kids = ot_lower_kids(lower, clause);
    TSNode block;
    bool has_block = ot_lower_take_symbol(lower, kids, OT_SYM_block, &block);
    ot_lower_block(lower, has_block, block, clause);
    ot_lower_release(lower, kids);
}

/* The else side of an if: elif is an IF alone in a block. */
static void lower_alternative(struct ot_lower *lower, struct ot_kids alternatives, TSNode near);

static void lower_elif(struct ot_lower *lower, TSNode clause, struct ot_kids alternatives)
{
    uint32_t block = ot_lower_open(lower, OT_BLOCK, clause);
    if (lower->depth >= OT_DEPTH_LIMIT) {
        ot_lower_node(lower, clause); /* says that it is too deep */
        TSNode next;
        while (ot_lower_take(lower, alternatives, OT_FIELD_alternative, &next))
            ot_lower_node(lower, next);
        ot_lower_close(lower, block);
        return;
    }
    lower->depth++;
    uint32_t index = ot_lower_open(lower, OT_IF, clause);
    ot_lower_at(lower, index)->flags = OT_ELIF;
    struct ot_kids kids = ot_lower_kids(lower, clause);
    TSNode part;
    bool is_found = ot_lower_take(lower, kids, OT_FIELD_condition, &part);
    ot_lower_taken(lower, is_found, part, clause);
    is_found = ot_lower_take(lower, kids, OT_FIELD_consequence, &part);
    ot_lower_block(lower, is_found, part, clause);
    ot_lower_release(lower, kids);
    lower_alternative(lower, alternatives, clause);
    ot_lower_close(lower, index);
    ot_lower_close(lower, block);
    lower->depth--;
}

static void lower_alternative(struct ot_lower *lower, struct ot_kids alternatives, TSNode near)
{
    TSNode clause;
    bool is_found = ot_lower_take(lower, alternatives, OT_FIELD_alternative, &clause);
    if (is_found && ot_grammar_symbol(clause) == OT_SYM_elif_clause)
        lower_elif(lower, clause, alternatives);
    else
        lower_clause(lower, is_found, clause, near);
}

/* if and while: test, body, else. */
static void lower_conditional(struct ot_lower *lower, TSNode node, enum ot_symbol symbol)
{
    bool is_if = symbol == OT_SYM_if_statement;
    uint32_t index = ot_lower_open(lower, is_if ? OT_IF : OT_WHILE, node);
    struct ot_kids kids = ot_lower_kids(lower, node);
    TSNode part;
    bool is_found = ot_lower_take(lower, kids, OT_FIELD_condition, &part);
    ot_lower_taken(lower, is_found, part, node);
    is_found = ot_lower_take(lower, kids, is_if ? OT_FIELD_consequence : OT_FIELD_body, &part);
    ot_lower_block(lower, is_found, part, node);
    lower_alternative(lower, kids, node);
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

static void lower_for(struct ot_lower *lower, TSNode node)
{
    uint32_t index = ot_lower_open(lower, OT_FOR, node);
    struct ot_kids kids = ot_lower_kids(lower, node);
    TSNode part;
    if (ot_lower_has_sign(lower, kids, OT_SIGN_async))
        ot_lower_at(lower, index)->flags = OT_ASYNC;
    bool is_found = ot_lower_take(lower, kids, OT_FIELD_right, &part);
    ot_lower_taken(lower, is_found, part, node);
    is_found = ot_lower_take(lower, kids, OT_FIELD_left, &part);
    ot_lower_taken(lower, is_found, part, node);
    is_found = ot_lower_take(lower, kids, OT_FIELD_body, &part);
    ot_lower_block(lower, is_found, part, node);
    is_found = ot_lower_take(lower, kids, OT_FIELD_alternative, &part);
    lower_clause(lower, is_found, part, node);
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

/* except E as name: the type, and the name as text. */
static void lower_handler(struct ot_lower *lower, TSNode node)
{
    uint32_t index = ot_lower_open(lower, OT_HANDLER, node);
    struct ot_kids kids = ot_lower_kids(lower, node);
    TSNode value, block, alias;
    bool has_block = ot_lower_take_symbol(lower, kids, OT_SYM_block, &block);
    bool has_alias = ot_lower_take(lower, kids, OT_FIELD_alias, &alias);
    bool has_value = ot_lower_take_any(lower, kids, &value);
    if (has_value && ot_grammar_symbol(value) == OT_SYM_as_pattern) {
        struct ot_kids inner = ot_lower_kids(lower, value);
        has_alias = ot_lower_take(lower, inner, OT_FIELD_alias, &alias);
        has_value = ot_lower_take_any(lower, inner, &value);
        ot_lower_release(lower, inner);
    } else if (has_value && !has_alias) { /* older grammars: two children */
        has_alias = ot_lower_take_any(lower, kids, &alias);
    }
    if (has_alias)
        ot_lower_at(lower, index)->text = ot_lower_text(lower, alias);
    ot_lower_taken(lower, has_value, value, node);
    ot_lower_block(lower, has_block, block, node);
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

static void lower_try(struct ot_lower *lower, TSNode node)
{
    uint32_t index = ot_lower_open(lower, OT_TRY, node);
    struct ot_kids kids = ot_lower_kids(lower, node);
    TSNode part;
    bool is_found = ot_lower_take(lower, kids, OT_FIELD_body, &part);
    ot_lower_block(lower, is_found, part, node);
    uint32_t handlers = ot_lower_open(lower, OT_LIST_OF, node);
    while (ot_lower_take_symbol(lower, kids, OT_SYM_except_clause, &part) ||
           ot_lower_take_symbol(lower, kids, OT_SYM_except_group_clause, &part))
        lower_handler(lower, part);
    ot_lower_close(lower, handlers);
    is_found = ot_lower_take_symbol(lower, kids, OT_SYM_else_clause, &part);
    lower_clause(lower, is_found, part, node);
    is_found = ot_lower_take_symbol(lower, kids, OT_SYM_finally_clause, &part);
    lower_clause(lower, is_found, part, node);
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

/* One item; a tuple in parentheses that holds "as" is several items in older grammars. */
static void lower_with_value(struct ot_lower *lower, TSNode value)
{
    enum ot_symbol symbol = ot_grammar_symbol(value);
    struct ot_kids kids = ot_lower_kids(lower, value);
    TSNode part;
    bool has_as = false;
    for (size_t i = 0; i < kids.count; i++)
        has_as |= ot_lower_kid(lower, kids, i)->symbol == OT_SYM_as_pattern;
    if (symbol == OT_SYM_tuple && has_as) {
        while (ot_lower_take_any(lower, kids, &part))
            lower_with_value(lower, part);
        ot_lower_release(lower, kids);
        return;
    }
    uint32_t index = ot_lower_open(lower, OT_WITH_ITEM, value);
    if (symbol == OT_SYM_as_pattern) {
        TSNode alias;
        bool has_alias = ot_lower_take(lower, kids, OT_FIELD_alias, &alias);
        bool is_found = ot_lower_take_any(lower, kids, &part);
        ot_lower_taken(lower, is_found, part, value);
        ot_lower_taken(lower, has_alias, alias, value);
        ot_lower_release(lower, kids);
    } else {
        lower->kid_count = kids.base; /* its children belong to the expression */
        ot_lower_node(lower, value);
        ot_lower_absent(lower, value);
    }
    ot_lower_close(lower, index);
}

static void lower_with(struct ot_lower *lower, TSNode node)
{
    uint32_t index = ot_lower_open(lower, OT_WITH, node);
    struct ot_kids kids = ot_lower_kids(lower, node);
    TSNode clause, item, value, block;
    if (ot_lower_has_sign(lower, kids, OT_SIGN_async))
        ot_lower_at(lower, index)->flags = OT_ASYNC;
    bool has_clause = ot_lower_take_symbol(lower, kids, OT_SYM_with_clause, &clause);
    uint32_t items = ot_lower_open(lower, OT_LIST_OF, has_clause ? clause : node);
    if (has_clause) {
        struct ot_kids inner = ot_lower_kids(lower, clause);
        while (ot_lower_take_symbol(lower, inner, OT_SYM_with_item, &item)) {
            struct ot_kids parts = ot_lower_kids(lower, item);
            while (ot_lower_take_any(lower, parts, &value))
                lower_with_value(lower, value);
            ot_lower_release(lower, parts);
        }
        ot_lower_release(lower, inner);
    }
    ot_lower_close(lower, items);
    bool is_found = ot_lower_take(lower, kids, OT_FIELD_body, &block);
    ot_lower_block(lower, is_found, block, node);
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

/* What stands between "match" or "case" and ":", a tuple if it is several. */
static void lower_subject(struct ot_lower *lower, struct ot_kids kids, enum ot_symbol symbol,
                          TSNode near)
{
    size_t count = 0;
    for (size_t i = 0; i < kids.count; i++) {
        struct ot_kid *kid = ot_lower_kid(lower, kids, i);
        if (!kid->is_taken &&
            (symbol ? kid->symbol == symbol : kid->field == OT_FIELD_subject))
            count++;
    }
    uint32_t tuple = count == 1 ? 0 : ot_lower_open(lower, OT_TUPLE, near);
    TSNode part;
    while (symbol ? ot_lower_take_symbol(lower, kids, symbol, &part)
                  : ot_lower_take(lower, kids, OT_FIELD_subject, &part))
        ot_lower_node(lower, part);
    if (tuple)
        ot_lower_close(lower, tuple);
}

static void lower_case(struct ot_lower *lower, TSNode node)
{
    uint32_t index = ot_lower_open(lower, OT_CASE, node);
    struct ot_kids kids = ot_lower_kids(lower, node);
    lower_subject(lower, kids, OT_SYM_case_pattern, node);
    TSNode part;
    if (ot_lower_take(lower, kids, OT_FIELD_guard, &part)) {
        struct ot_kids inner = ot_lower_kids(lower, part);
        TSNode test;
        bool is_found = ot_lower_take_any(lower, inner, &test);
        ot_lower_taken(lower, is_found, test, part);
        ot_lower_release(lower, inner);
    } else {
        ot_lower_absent(lower, node);
    }
    bool is_found = ot_lower_take(lower, kids, OT_FIELD_consequence, &part);
    ot_lower_block(lower, is_found, part, node);
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

static void lower_match(struct ot_lower *lower, TSNode node)
{
    uint32_t index = ot_lower_open(lower, OT_MATCH, node);
    struct ot_kids kids = ot_lower_kids(lower, node);
    lower_subject(lower, kids, OT_SYM_OTHER, node);
    uint32_t cases = ot_lower_open(lower, OT_LIST_OF, node);
    TSNode block;
    if (ot_lower_take(lower, kids, OT_FIELD_body, &block)) {
        struct ot_kids inner = ot_lower_kids(lower, block);
        TSNode part;
        while (ot_lower_take_symbol(lower, inner, OT_SYM_case_clause, &part))
            lower_case(lower, part);
        ot_lower_release(lower, inner);
    }
    ot_lower_close(lower, cases);
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

bool ot_lower_compound(struct ot_lower *lower, TSNode node, enum ot_symbol symbol)
{
    switch ((int)symbol) {
    case OT_SYM_if_statement:
    case OT_SYM_while_statement: lower_conditional(lower, node, symbol); return true;
    case OT_SYM_for_statement: lower_for(lower, node); return true;
    case OT_SYM_try_statement: lower_try(lower, node); return true;
    case OT_SYM_with_statement: lower_with(lower, node); return true;
    case OT_SYM_match_statement: lower_match(lower, node); return true;
    default: return false;
    }
}
