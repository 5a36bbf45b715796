/*
 * lower_statement.c: simple statements.
 */
#include "ingest/python/lower_internal.h"

#include <string.h>

enum { MOST_TARGETS = 64 };

/* a = b = v: the value first, then the targets from left to right. */
static void lower_assignment_chain(struct ot_lower *lower, TSNode node)
{
    uint32_t index = ot_lower_open(lower, OT_ASSIGN, node);
    TSNode targets[MOST_TARGETS], part = node;
    size_t count = 0;
    bool has_value = true;
    while (count < MOST_TARGETS && has_value && ot_grammar_symbol(part) == OT_SYM_assignment) {
        struct ot_kids kids = ot_lower_kids(lower, part);
        TSNode right = part;
        if (ot_lower_take(lower, kids, OT_FIELD_left, &targets[count]))
            count++;
        has_value = ot_lower_take(lower, kids, OT_FIELD_right, &right);
        ot_lower_release(lower, kids);
        part = right;
    }
    ot_lower_taken(lower, has_value, part, node);
    for (size_t i = 0; i < count; i++)
        ot_lower_node(lower, targets[i]);
    if (count == 0)
        ot_lower_absent(lower, node);
    ot_lower_close(lower, index);
}

/* x: T, x: T = v. */
static void lower_annotated(struct ot_lower *lower, TSNode node)
{
    uint32_t index = ot_lower_open(lower, OT_ANNOTATED, node);
    struct ot_kids kids = ot_lower_kids(lower, node);
    static const enum ot_field order[] = {OT_FIELD_left, OT_FIELD_type, OT_FIELD_right};
    for (size_t i = 0; i < 3; i++) {
        TSNode part;
        bool is_found = ot_lower_take(lower, kids, order[i], &part);
        ot_lower_taken(lower, is_found, part, node);
    }
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

static void lower_assignment(struct ot_lower *lower, TSNode node)
{
    if (ts_node_is_null(ot_grammar_child(node, OT_FIELD_type)))
        lower_assignment_chain(lower, node);
    else
        lower_annotated(lower, node);
}

static void lower_augmented(struct ot_lower *lower, TSNode node)
{
    uint32_t index = ot_lower_open(lower, OT_AUGMENTED, node);
    TSNode sign = ot_grammar_child(node, OT_FIELD_operator);
    if (!ts_node_is_null(sign)) {
        uint32_t start = ts_node_start_byte(sign), end = ts_node_end_byte(sign);
        if (end > start) /* without its "=" */
            ot_lower_at(lower, index)->text =
                ot_lower_string_of(lower, lower->source + start, end - start - 1);
    }
    struct ot_kids kids = ot_lower_kids(lower, node);
    TSNode part;
    bool is_found = ot_lower_take(lower, kids, OT_FIELD_left, &part);
    ot_lower_taken(lower, is_found, part, node);
    is_found = ot_lower_take(lower, kids, OT_FIELD_right, &part);
    ot_lower_taken(lower, is_found, part, node);
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

static void lower_expression_statement(struct ot_lower *lower, TSNode node)
{
    struct ot_kids kids = ot_lower_plain_kids(lower, node);
    TSNode part;
    size_t count = 0;
    for (size_t i = 0; i < kids.count; i++) {
        struct ot_kid *kid = ot_lower_kid(lower, kids, i);
        if (!kid->is_taken && kid->symbol != OT_SYM_ERROR)
            count++;
    }
    bool is_found = count == 1 && ot_lower_take_any(lower, kids, &part);
    enum ot_symbol symbol = is_found ? ot_grammar_symbol(part) : OT_SYM_OTHER;
    if (symbol == OT_SYM_assignment) {
        lower_assignment(lower, part);
    } else if (symbol == OT_SYM_augmented_assignment) {
        lower_augmented(lower, part);
    } else if (is_found && ot_lower_is_plain_string(lower, part)) {
        ot_lower_leaf(lower, OT_PASS, node);
    } else {
        uint32_t index = ot_lower_open(lower, OT_EXPRESSION, node);
        uint32_t tuple = is_found ? 0 : ot_lower_open(lower, OT_TUPLE, node);
        if (is_found)
            ot_lower_node(lower, part);
        while (!is_found && ot_lower_take_any(lower, kids, &part))
            ot_lower_node(lower, part);
        if (tuple)
            ot_lower_close(lower, tuple);
        ot_lower_close(lower, index);
    }
    ot_lower_release(lower, kids);
}

/* kind with its first child and, if there are two, the second: return, assert. */
static void lower_children(struct ot_lower *lower, TSNode node, enum ot_kind kind, int count)
{
    uint32_t index = ot_lower_open(lower, kind, node);
    struct ot_kids kids = ot_lower_plain_kids(lower, node);
    for (int i = 0; i < count; i++) {
        TSNode part;
        bool is_found = ot_lower_take_any(lower, kids, &part);
        ot_lower_taken(lower, is_found, part, node);
    }
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

static void lower_raise(struct ot_lower *lower, TSNode node)
{
    uint32_t index = ot_lower_open(lower, OT_RAISE, node);
    struct ot_kids kids = ot_lower_kids(lower, node);
    TSNode exception, cause;
    bool has_cause = ot_lower_take(lower, kids, OT_FIELD_cause, &cause);
    bool has_exception = ot_lower_take_any(lower, kids, &exception);
    ot_lower_taken(lower, has_exception, exception, node);
    ot_lower_taken(lower, has_cause, cause, node);
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

/* del a, b: the targets; global a, b: the names. */
static void lower_list(struct ot_lower *lower, TSNode node, enum ot_kind kind)
{
    uint32_t index = ot_lower_open(lower, kind, node);
    struct ot_kids kids = ot_lower_plain_kids(lower, node);
    TSNode list;
    if (ot_lower_take_symbol(lower, kids, OT_SYM_expression_list, &list))
        ot_lower_arguments(lower, list);
    ot_lower_rest(lower, kids);
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

uint32_t ot_lower_dotted(struct ot_lower *lower, TSNode node)
{
    ot_buf_clear(&lower->scratch);
    uint32_t end = ts_node_end_byte(node);
    for (uint32_t i = ts_node_start_byte(node); i < end; i++) {
        char c = lower->source[i];
        if (!strchr(" \t\r\n\\", c) && c)
            ot_buf_add_char(&lower->scratch, c);
    }
    uint32_t text = ot_lower_string_of(lower, lower->scratch.data, lower->scratch.length);
    ot_buf_clear(&lower->scratch);
    return text;
}

static void lower_import_name(struct ot_lower *lower, TSNode node)
{
    uint32_t index = ot_lower_open(lower, OT_IMPORT_NAME, node);
    if (ot_grammar_symbol(node) == OT_SYM_aliased_import) {
        struct ot_kids kids = ot_lower_kids(lower, node);
        TSNode part;
        if (ot_lower_take(lower, kids, OT_FIELD_name, &part))
            ot_lower_at(lower, index)->text = ot_lower_dotted(lower, part);
        if (ot_lower_take(lower, kids, OT_FIELD_alias, &part))
            ot_lower_node(lower, part);
        ot_lower_release(lower, kids);
    } else {
        ot_lower_at(lower, index)->text = ot_lower_dotted(lower, node);
    }
    ot_lower_close(lower, index);
}

/* Sets text and flags of an IMPORT_FROM from what stands between "from" and "import". */
static void set_module(struct ot_lower *lower, uint32_t index, TSNode module)
{
    uint32_t written = ot_lower_dotted(lower, module);
    const char *text = ot_intern_text(&lower->strings, written);
    size_t dots = strspn(text, ".");
    ot_lower_at(lower, index)->flags = (uint8_t)(dots > 255 ? 255 : dots);
    ot_lower_at(lower, index)->text =
        ot_lower_string_of(lower, text + dots, strlen(text + dots));
}

static void lower_import(struct ot_lower *lower, TSNode node, enum ot_symbol symbol)
{
    uint32_t index =
        ot_lower_open(lower, symbol == OT_SYM_import_statement ? OT_IMPORT : OT_IMPORT_FROM, node);
    struct ot_kids kids = ot_lower_kids(lower, node);
    TSNode part;
    if (symbol == OT_SYM_future_import_statement)
        ot_lower_at(lower, index)->text = ot_lower_string_of(lower, "__future__", 10);
    else if (ot_lower_take(lower, kids, OT_FIELD_module_name, &part))
        set_module(lower, index, part);
    while (ot_lower_take(lower, kids, OT_FIELD_name, &part) ||
           ot_lower_take_symbol(lower, kids, OT_SYM_wildcard_import, &part))
        lower_import_name(lower, part);
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

/* Blanks before a statement, a tab counts for eight; -1 if it is not the first of its line. */
static int indent_of(const struct ot_lower *lower, TSNode statement)
{
    int indent = 0;
    for (uint32_t at = ts_node_start_byte(statement); at > 0 && lower->source[at - 1] != '\n'; at--) {
        char c = lower->source[at - 1];
        if (c != ' ' && c != '\t' && c != '\r' && c != '\f')
            return -1;
        indent += c == '\t' ? 8 : c == ' ';
    }
    return indent;
}

bool ot_lower_is_in_line(struct ot_lower *lower, TSNode first, TSNode statement)
{
    if (ts_node_start_point(first).column == ts_node_start_point(statement).column)
        return true;
    int indent = indent_of(lower, statement), expected = indent_of(lower, first);
    if (indent < 0 || expected < 0 || indent == expected)
        return true;
    uint32_t start = ts_node_start_byte(statement);
    int length = (int)strcspn(lower->source + start, "\r\n");
    ot_lower_trouble(lower, ts_node_start_point(statement).row + 1, "syntax",
                     "'%.*s' is indented like no block before it; not read", length > 60 ? 60 : length,
                     lower->source + start);
    return false;
}

bool ot_lower_statement(struct ot_lower *lower, TSNode node, enum ot_symbol symbol)
{
    switch ((int)symbol) {
    case OT_SYM_expression_statement: lower_expression_statement(lower, node); return true;
    case OT_SYM_assignment: lower_assignment(lower, node); return true;
    case OT_SYM_augmented_assignment: lower_augmented(lower, node); return true;
    case OT_SYM_return_statement: lower_children(lower, node, OT_RETURN, 1); return true;
    case OT_SYM_assert_statement: lower_children(lower, node, OT_ASSERT, 2); return true;
    case OT_SYM_raise_statement: lower_raise(lower, node); return true;
    case OT_SYM_delete_statement: lower_list(lower, node, OT_DELETE); return true;
    case OT_SYM_pass_statement: ot_lower_leaf(lower, OT_PASS, node); return true;
    case OT_SYM_break_statement: ot_lower_leaf(lower, OT_BREAK, node); return true;
    case OT_SYM_continue_statement: ot_lower_leaf(lower, OT_CONTINUE, node); return true;
    case OT_SYM_global_statement: lower_list(lower, node, OT_GLOBAL); return true;
    case OT_SYM_nonlocal_statement: lower_list(lower, node, OT_NONLOCAL); return true;
    case OT_SYM_import_statement:
    case OT_SYM_import_from_statement:
    case OT_SYM_future_import_statement: lower_import(lower, node, symbol); return true;
    default: return false;
    }
}
