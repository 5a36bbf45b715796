/*
 * lower.c: the frame of the lowering: nodes, children, blocks, what is left over.
 */
#include "ingest/python/lower_internal.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct ot_lower *ot_lower_new(void)
{
    struct ot_lower *lower = ot_calloc(1, sizeof *lower);
    ot_arena_init(&lower->arena);
    ot_buf_init(&lower->scratch);
    ot_intern_init(&lower->strings);
    return lower;
}

void ot_lower_free(struct ot_lower *lower)
{
    if (!lower)
        return;
    ot_arena_release(&lower->arena);
    ot_buf_release(&lower->scratch);
    ot_intern_release(&lower->strings);
    free(lower->result.ast.nodes);
    free(lower->result.spans);
    free(lower->result.troubles);
    free(lower->counts);
    free(lower->kids);
    free(lower->leftovers);
    free(lower);
}

uint32_t ot_lower_open(struct ot_lower *lower, enum ot_kind kind, TSNode node)
{
    struct ot_lowered *result = &lower->result;
    uint32_t index = result->ast.node_count++;
    size_t need = (size_t)index + 1;
    uint32_t start = ts_node_start_byte(node);
    if (start == lower->star) /* the star is not part of it */
        start += 1 + (uint32_t)strspn(lower->source + start + 1, " \t");
    ot_grow(&result->ast.nodes, &lower->node_capacity, need + OT_AST_SPARE, sizeof *result->ast.nodes);
    ot_grow(&result->spans, &lower->span_capacity, need, sizeof *result->spans);
    ot_grow(&lower->counts, &lower->count_capacity, need, sizeof *lower->counts);
    result->ast.nodes[index] = (struct ot_ast_node){
        .kind = (uint8_t)kind,
        .line = ts_node_start_point(node).row + 1,
        .parent = lower->open,
    };
    result->spans[index] = (struct ot_span){start, ts_node_end_byte(node), 0};
    lower->counts[index] = 0;
    if (index)
        lower->counts[lower->open]++;
    lower->open = index;
    return index;
}

void ot_lower_close(struct ot_lower *lower, uint32_t index)
{
    lower->open = ot_lower_at(lower, index)->parent;
}

uint32_t ot_lower_leaf(struct ot_lower *lower, enum ot_kind kind, TSNode node)
{
    uint32_t index = ot_lower_open(lower, kind, node);
    ot_lower_close(lower, index);
    return index;
}

void ot_lower_absent(struct ot_lower *lower, TSNode near)
{
    ot_lower_leaf(lower, OT_NONE, near);
}

uint32_t ot_lower_string_of(struct ot_lower *lower, const char *text, size_t length)
{
    return ot_intern_add(&lower->strings, text, length);
}

uint32_t ot_lower_text(struct ot_lower *lower, TSNode node)
{
    uint32_t start = ts_node_start_byte(node);
    return ot_lower_string_of(lower, lower->source + start, ts_node_end_byte(node) - start);
}

void ot_lower_trouble(struct ot_lower *lower, uint32_t line, const char *kind,
                      const char *format, ...)
{
    char text[256];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    struct ot_lowered *result = &lower->result;
    ot_grow(&result->troubles, &lower->trouble_capacity, result->trouble_count + 1,
            sizeof *result->troubles);
    result->troubles[result->trouble_count++] = (struct ot_trouble){
        line, kind, ot_arena_strndup(&lower->arena, text, strlen(text))};
}

static inline struct ot_kids kids_of(struct ot_lower *lower, TSNode node, bool with_fields)
{
    struct ot_kids kids = {lower->kid_count, 0};
    uint32_t left = ts_node_child_count(node);
    if (left == 0)
        return kids;
    TSTreeCursor *cursor = &lower->cursor;
    ts_tree_cursor_reset(cursor, node);
    if (!ts_tree_cursor_goto_first_child(cursor))
        return kids;
    do {
        TSNode child = ts_tree_cursor_current_node(cursor);
        enum ot_symbol symbol = ot_grammar_symbol(child);
        if (symbol == OT_SYM_SIGN || symbol == OT_SYM_comment ||
            symbol == OT_SYM_line_continuation)
            continue;
        ot_grow(&lower->kids, &lower->kid_capacity, lower->kid_count + 1, sizeof *lower->kids);
        bool is_named = ts_node_is_named(child);
        lower->kids[lower->kid_count++] = (struct ot_kid){
            .node = child,
            .symbol = (uint8_t)symbol,
            .field = with_fields
                         ? (uint8_t)ot_grammar_field(ts_tree_cursor_current_field_id(cursor))
                         : OT_FIELD_NONE,
            .is_named = is_named,
            .is_taken = !is_named,
        };
    } while (--left > 0 && ts_tree_cursor_goto_next_sibling(cursor)); /* it is dear to find none */
    kids.count = lower->kid_count - kids.base;
    return kids;
}

struct ot_kids ot_lower_kids(struct ot_lower *lower, TSNode node)
{
    return kids_of(lower, node, true);
}

struct ot_kids ot_lower_plain_kids(struct ot_lower *lower, TSNode node)
{
    return kids_of(lower, node, false);
}

void ot_lower_release(struct ot_lower *lower, struct ot_kids kids)
{
    for (size_t i = 0; i < kids.count; i++) {
        struct ot_kid *kid = ot_lower_kid(lower, kids, i);
        if (kid->is_taken || ts_node_child_count(kid->node) == 0)
            continue;
        ot_grow(&lower->leftovers, &lower->leftover_capacity, lower->leftover_count + 1,
                sizeof *lower->leftovers);
        lower->leftovers[lower->leftover_count++] = kid->node;
    }
    lower->kid_count = kids.base;
}

/* The first child that may be untaken: the place is kept in the first child, or taking n of n
 * children one by one would look at n * n. */
static size_t first_left(struct ot_lower *lower, struct ot_kids kids)
{
    if (kids.count == 0)
        return 0;
    uint32_t i = ot_lower_kid(lower, kids, 0)->left;
    while (i < kids.count && ot_lower_kid(lower, kids, i)->is_taken)
        i++;
    ot_lower_kid(lower, kids, 0)->left = i;
    return i;
}

bool ot_lower_take(struct ot_lower *lower, struct ot_kids kids, enum ot_field field,
                   TSNode *node)
{
    for (size_t i = first_left(lower, kids); i < kids.count; i++) {
        struct ot_kid *kid = ot_lower_kid(lower, kids, i);
        if (kid->is_taken || kid->field != field)
            continue;
        kid->is_taken = true;
        *node = kid->node;
        return true;
    }
    return false;
}

bool ot_lower_take_symbol(struct ot_lower *lower, struct ot_kids kids, enum ot_symbol symbol,
                          TSNode *node)
{
    for (size_t i = first_left(lower, kids); i < kids.count; i++) {
        struct ot_kid *kid = ot_lower_kid(lower, kids, i);
        if (kid->is_taken || kid->symbol != symbol)
            continue;
        kid->is_taken = true;
        *node = kid->node;
        return true;
    }
    return false;
}

bool ot_lower_take_any(struct ot_lower *lower, struct ot_kids kids, TSNode *node)
{
    for (size_t i = first_left(lower, kids); i < kids.count; i++) {
        struct ot_kid *kid = ot_lower_kid(lower, kids, i);
        if (kid->is_taken || kid->symbol == OT_SYM_ERROR)
            continue;
        kid->is_taken = true;
        *node = kid->node;
        return true;
    }
    return false;
}

bool ot_lower_has_sign(struct ot_lower *lower, struct ot_kids kids, enum ot_symbol sign)
{
    for (size_t i = 0; i < kids.count; i++)
        if (ot_lower_kid(lower, kids, i)->symbol == sign)
            return true;
    return false;
}

void ot_lower_taken(struct ot_lower *lower, bool is_found, TSNode node, TSNode near)
{
    if (is_found)
        ot_lower_node(lower, node);
    else
        ot_lower_absent(lower, near);
}

void ot_lower_rest(struct ot_lower *lower, struct ot_kids kids)
{
    for (size_t i = 0; i < kids.count; i++) {
        if (ot_lower_kid(lower, kids, i)->is_taken)
            continue;
        ot_lower_kid(lower, kids, i)->is_taken = true;
        ot_lower_node(lower, ot_lower_kid(lower, kids, i)->node);
    }
}

void ot_lower_one(struct ot_lower *lower, TSNode node, enum ot_kind kind)
{
    uint32_t index = ot_lower_open(lower, kind, node);
    struct ot_kids kids = ot_lower_plain_kids(lower, node);
    TSNode part;
    bool is_found = ot_lower_take_any(lower, kids, &part);
    ot_lower_taken(lower, is_found, part, node);
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

void ot_lower_other(struct ot_lower *lower, TSNode node)
{
    const char *name = ts_node_type(node);
    uint32_t index = ot_lower_open(lower, OT_OTHER, node);
    ot_lower_at(lower, index)->text = ot_lower_string_of(lower, name, strlen(name));
    struct ot_kids kids = ot_lower_plain_kids(lower, node);
    ot_lower_rest(lower, kids);
    ot_lower_release(lower, kids);
    ot_lower_close(lower, index);
}

/* Calls in a subtree that is not entered; without recursion. */
static uint32_t count_calls(TSNode node)
{
    uint32_t calls = 0;
    TSTreeCursor cursor = ts_tree_cursor_new(node);
    for (bool is_done = false; !is_done;) {
        calls += ot_grammar_symbol(ts_tree_cursor_current_node(&cursor)) == OT_SYM_call;
        if (ts_tree_cursor_goto_first_child(&cursor))
            continue;
        while (!is_done && !ts_tree_cursor_goto_next_sibling(&cursor))
            is_done = !ts_tree_cursor_goto_parent(&cursor);
    }
    ts_tree_cursor_delete(&cursor);
    return calls;
}

void ot_lower_node(struct ot_lower *lower, TSNode node)
{
    enum ot_symbol symbol = ot_grammar_symbol(node);
    if (lower->depth >= OT_DEPTH_LIMIT) {
        uint32_t line = ts_node_start_point(node).row + 1;
        ot_lower_trouble(lower, line, "too deep",
                         "nested more than %d levels deep; %u calls not read", OT_DEPTH_LIMIT,
                         count_calls(node));
        uint32_t index = ot_lower_leaf(lower, OT_OTHER, node);
        ot_lower_at(lower, index)->text = ot_lower_string_of(lower, "too deep", 8);
        return;
    }
    lower->depth++;
    if (lower->source[ts_node_start_byte(node)] == '*' && ot_lower_star(lower, node, symbol))
        ;
    else if (symbol == OT_SYM_block)
        ot_lower_block(lower, true, node, node);
    else if (!ot_lower_expression(lower, node, symbol) && !ot_lower_literal(lower, node, symbol) &&
             !ot_lower_display(lower, node, symbol) && !ot_lower_statement(lower, node, symbol) &&
             !ot_lower_compound(lower, node, symbol) && !ot_lower_definition(lower, node, symbol))
        ot_lower_other(lower, node);
    lower->depth--;
}

void ot_lower_block(struct ot_lower *lower, bool is_found, TSNode node, TSNode near)
{
    uint32_t index = ot_lower_open(lower, OT_BLOCK, is_found ? node : near);
    if (is_found) {
        size_t mark = lower->leftover_count;
        struct ot_kids kids = ot_lower_plain_kids(lower, node);
        for (size_t i = 0; i < kids.count; i++) {
            struct ot_kid *kid = ot_lower_kid(lower, kids, i);
            if (kid->is_taken)
                continue;
            kid->is_taken = true;
            TSNode statement = kid->node;
            if (ot_lower_is_in_line(lower, ot_lower_kid(lower, kids, 0)->node, statement))
                ot_lower_node(lower, statement);
            while (lower->leftover_count > mark)
                ot_lower_node(lower, lower->leftovers[--lower->leftover_count]);
        }
        ot_lower_release(lower, kids);
    }
    ot_lower_close(lower, index);
}

/* A problem for each region that tree-sitter could not parse or had to complete. */
static void note_errors(struct ot_lower *lower, TSNode root)
{
    if (!ts_node_has_error(root))
        return;
    TSTreeCursor cursor = ts_tree_cursor_new(root);
    for (bool is_done = false; !is_done;) {
        TSNode node = ts_tree_cursor_current_node(&cursor);
        uint32_t line = ts_node_start_point(node).row + 1;
        bool is_error = ts_node_is_error(node);
        if (is_error) {
            uint32_t start = ts_node_start_byte(node);
            int length = (int)strcspn(lower->source + start, "\n");
            ot_lower_trouble(lower, line, "syntax", "cannot parse '%.*s'",
                             length > 60 ? 60 : length, lower->source + start);
        } else if (ts_node_is_missing(node)) {
            ot_lower_trouble(lower, line, "syntax", "missing '%s'", ts_node_type(node));
        }
        if (!is_error && ts_node_has_error(node) && ts_tree_cursor_goto_first_child(&cursor))
            continue;
        while (!is_done && !ts_tree_cursor_goto_next_sibling(&cursor))
            is_done = !ts_tree_cursor_goto_parent(&cursor);
    }
    ts_tree_cursor_delete(&cursor);
}

static void clear(struct ot_lower *lower)
{
    lower->result.ast.node_count = 0;
    lower->result.trouble_count = 0;
    lower->result.call_count = 0;
    lower->open = lower->function = lower->depth = 0;
    lower->star = OT_NO_STAR;
    lower->kid_count = lower->leftover_count = 0;
    ot_arena_reset(&lower->arena);
    ot_intern_release(&lower->strings);
    ot_intern_init(&lower->strings);
}

const struct ot_lowered *ot_lower_tree(struct ot_lower *lower, TSNode root, const char *source,
                                       size_t length)
{
    struct ot_lowered *result = &lower->result;
    clear(lower);
    lower->source = source;
    lower->length = length;
    lower->cursor = ts_tree_cursor_new(root);
    uint32_t module = ot_lower_open(lower, OT_MODULE, root);
    ot_lower_at(lower, module)->line = 1;
    result->spans[module].column = ts_node_end_point(root).row + 1;
    if (ot_grammar_symbol(root) == OT_SYM_module) {
        ot_lower_block(lower, true, root, root);
    } else { /* nothing but an error */
        uint32_t block = ot_lower_open(lower, OT_BLOCK, root);
        ot_lower_node(lower, root);
        ot_lower_close(lower, block);
    }
    note_errors(lower, root);
    ts_tree_cursor_delete(&lower->cursor);
    result->ast.strings = lower->strings.texts;
    result->ast.string_count = lower->strings.count;
    if (ot_ast_finish(&result->ast, lower->counts) < 0)
        abort(); /* every node was closed, so this cannot happen */
    return result;
}
