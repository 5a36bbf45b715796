/*
 * guards.c: the conditions above a node, and what one that is made of others asks: its parts, and what each must be.
 */
#include "ingest/python/guards.h"

#include <stdlib.h>
#include <string.h>
#include "ingest/python/fold.h"
#include "tools/base/mem.h"

/* A chain of conditions longer than this is cut at its head: the innermost say most. */
enum { CHAIN_MOST = 600 };
static const char joint[] = " and ";

void ot_guards_init(struct ot_guards *guards, struct ot_rows *rows,
                    const struct ot_lowered *lowered, const char *source)
{
    *guards = (struct ot_guards){.rows = rows, .lowered = lowered, .source = source};
    ot_buf_init(&guards->scratch);
    guards->slot_count = 64;
    guards->slots = ot_calloc(guards->slot_count, sizeof *guards->slots);
}

void ot_guards_release(struct ot_guards *guards)
{
    ot_buf_release(&guards->scratch);
    free(guards->slots);
    guards->slots = NULL;
}

static void add_text(struct ot_guards *guards, uint32_t node, enum ot_fold_end end)
{
    struct ot_span span = guards->lowered->spans[node];
    ot_fold(guards->source + span.start, span.end - span.start, end, &guards->scratch);
}

uint32_t ot_guards_text(struct ot_guards *guards, uint32_t node, bool is_tail_kept)
{
    ot_buf_clear(&guards->scratch);
    add_text(guards, node, is_tail_kept ? OT_FOLD_KEEP_TAIL : OT_FOLD_KEEP_HEAD);
    return ot_intern_add(&guards->rows->texts, guards->scratch.data, guards->scratch.length);
}

uint32_t ot_guards_value(struct ot_guards *guards, uint32_t node)
{
    enum { ENOUGH = 4 * OT_VALUE_MOST }; /* blanks and line breaks of a layout do not count */
    struct ot_span span = guards->lowered->spans[node];
    struct ot_buf *text = &guards->scratch;
    size_t length = span.end - span.start, kept = length < ENOUGH ? length : ENOUGH;
    ot_buf_clear(text);
    ot_fold(guards->source + span.start, kept, OT_FOLD_KEEP_HEAD, text);
    if (length > kept || text->length > OT_VALUE_MOST) {
        text->length = text->length < OT_VALUE_MOST ? text->length : OT_VALUE_MOST;
        while (text->length > 0 && ((unsigned char)text->data[text->length] & 0xC0) == 0x80)
            text->length--;
        ot_buf_add_str(text, "\xE2\x80\xA6"); /* … */
    }
    return ot_intern_add(&guards->rows->texts, text->data, text->length);
}

static size_t slot_of(const struct ot_guards *guards, uint32_t node, int arm)
{
    size_t mask = guards->slot_count - 1;
    size_t slot = (node * (size_t)2654435761u + (size_t)arm * 97) & mask;
    while (guards->slots[slot]) {
        const struct ot_guard_row *row = &guards->rows->guards[guards->slots[slot] - 1];
        if (row->node == node && row->arm == arm)
            break;
        slot = (slot + 1) & mask;
    }
    return slot;
}

static void grow_slots(struct ot_guards *guards)
{
    free(guards->slots);
    guards->slot_count *= 2;
    guards->slots = ot_calloc(guards->slot_count, sizeof *guards->slots);
    for (size_t i = 0; i < guards->rows->guard_count; i++) {
        const struct ot_guard_row *row = &guards->rows->guards[i];
        guards->slots[slot_of(guards, row->node, row->arm)] = i + 1;
    }
}

/* Whether a condition needs parentheses beside "and". */
static bool is_loose(const struct ot_ast_node *test)
{
    if (test->flags & OT_PARENTHESIZED)
        return false;
    return test->kind == OT_OR || test->kind == OT_TERNARY || test->kind == OT_LAMBDA ||
           test->kind == OT_WALRUS;
}

/* What stands before the test in a condition, as in table guard_kind; NULL: a place, no condition. */
static const char *const operators[] = {
    [OT_GUARD_IF] = "", [OT_GUARD_ELSE] = "not ", [OT_GUARD_AFTER] = "not ", [OT_GUARD_WHILE] = "",
    [OT_GUARD_EXCEPT] = "except ", [OT_GUARD_CASE] = "case ", [OT_GUARD_AND] = "", [OT_GUARD_OR] = "not ",
};

static bool is_closed(const struct ot_guards *guards, enum ot_guard_kind kind, uint32_t test)
{
    if (kind == OT_GUARD_EXCEPT || kind == OT_GUARD_CASE || test == OT_NO_NODE)
        return true;
    const struct ot_ast_node *node = &guards->lowered->ast.nodes[test];
    return operators[kind] && operators[kind][0] ? node->flags & OT_PARENTHESIZED : !is_loose(node);
}

/* Adds the condition of one guard, as view guard_chain gives it. */
static void add_condition(const struct ot_guards *guards, const struct ot_guard_row *row, struct ot_buf *out)
{
    const char *test = ot_intern_text(&guards->rows->texts, row->test);
    if (!*test) /* a bare except */
        ot_buf_add(out, operators[row->kind], strcspn(operators[row->kind], " "));
    else
        ot_buf_printf(out, row->is_closed ? "%s%s" : "%s(%s)", operators[row->kind], test);
}

/* Adds the chain of conditions down to a guard. Short: it ends where a chain was cut. */
static void add_chain(const struct ot_guards *guards, uint32_t guard, struct ot_buf *out)
{
    const struct ot_guard_row *row = &guards->rows->guards[guard];
    if (row->cut != OT_NO_TEXT) {
        ot_buf_add_str(out, ot_intern_text(&guards->rows->texts, row->cut));
        return;
    }
    if (row->parent != OT_NO_NODE)
        add_chain(guards, row->parent, out);
    if (!operators[row->kind])
        return;
    if (out->length)
        ot_buf_add_str(out, joint);
    add_condition(guards, row, out);
}

/* The chain of a guard whose conditions above are too long: their tail, and the guard's own. */
static uint32_t cut_chain(struct ot_guards *guards, const struct ot_guard_row *row)
{
    struct ot_buf above = OT_BUF_INIT;
    add_chain(guards, row->parent, &above);
    const char *tail = strstr(above.data + above.length - CHAIN_MOST, joint);
    ot_buf_clear(&guards->scratch);
    ot_buf_printf(&guards->scratch, "\xE2\x80\xA6%s%s", tail ? tail : "", joint); /* … */
    add_condition(guards, row, &guards->scratch);
    ot_buf_release(&above);
    return ot_intern_add(&guards->rows->texts, guards->scratch.data, guards->scratch.length);
}

/* Sets how long the chain down to the row is, and what it is where that is too long. */
static void measure_chain(struct ot_guards *guards, struct ot_guard_row *row)
{
    row->cut = OT_NO_TEXT;
    row->length = row->parent == OT_NO_NODE ? 0 : guards->rows->guards[row->parent].length;
    if (!operators[row->kind])
        return;
    if (row->length > CHAIN_MOST) {
        row->cut = cut_chain(guards, row);
        row->length = (uint32_t)strlen(ot_intern_text(&guards->rows->texts, row->cut));
        return;
    }
    ot_buf_clear(&guards->scratch);
    add_condition(guards, row, &guards->scratch);
    row->length += (uint32_t)guards->scratch.length + (row->length ? (uint32_t)strlen(joint) : 0);
}

uint32_t ot_guards_add(struct ot_guards *guards, uint32_t node, int arm,
                       enum ot_guard_kind kind, uint32_t test, uint32_t above)
{
    struct ot_rows *rows = guards->rows;
    size_t slot = slot_of(guards, node, arm);
    if (guards->slots[slot])
        return (uint32_t)(guards->slots[slot] - 1);
    struct ot_guard_row row = {.node = node, .arm = (uint8_t)arm, .kind = (uint8_t)kind,
                               .parent = above, .line = guards->lowered->ast.nodes[node].line};
    row.test = test == OT_NO_NODE ? 0 : ot_guards_text(guards, test, false);
    row.is_closed = is_closed(guards, kind, test);
    measure_chain(guards, &row);
    ot_grow(&rows->guards, &rows->guard_capacity, rows->guard_count + 1, sizeof row);
    rows->guards[rows->guard_count++] = row;
    guards->slots[slot] = rows->guard_count;
    if (operators[kind] && kind != OT_GUARD_EXCEPT && kind != OT_GUARD_CASE)
        ot_guards_split(guards, row.test, test);
    if (rows->guard_count * 2 > guards->slot_count)
        grow_slots(guards);
    return (uint32_t)(rows->guard_count - 1);
}

void ot_guards_use(struct ot_guards *guards, uint32_t guard)
{
    while (guard != OT_NO_NODE && !guards->rows->guards[guard].is_used) {
        guards->rows->guards[guard].is_used = 1;
        guard = guards->rows->guards[guard].parent;
    }
}

uint32_t ot_guards_after(struct ot_guards *guards, uint32_t statement, uint32_t above)
{
    const struct ot_ast *ast = &guards->lowered->ast;
    if (ast->nodes[statement].kind != OT_IF)
        return above;
    uint32_t test = ot_ast_child(ast, statement, 0);
    uint32_t then = ot_ast_child(ast, statement, 1);
    uint32_t other = ot_ast_child(ast, statement, 2);
    bool has_other = ast->nodes[other].kind == OT_BLOCK;
    if (ot_ast_leaves(ast, then)) {
        uint32_t guard = ot_guards_add(guards, statement, 1,
                                       has_other ? OT_GUARD_ELSE : OT_GUARD_AFTER, test, above);
        uint32_t inner = ot_ast_first(other);
        bool is_elif = has_other && inner < ast->nodes[other].end &&
                       ast->nodes[inner].flags & OT_ELIF && ast->nodes[inner].kind == OT_IF;
        return is_elif ? ot_guards_after(guards, inner, guard) : guard;
    }
    if (has_other && ot_ast_leaves(ast, other))
        return ot_guards_add(guards, statement, 0, OT_GUARD_IF, test, above);
    return above;
}

/* How the parts above one come to it, once every "not" is pushed down to the parts. */
struct way {
    bool is_negated;
    bool has_and, has_or;
};

static void add_parts(struct ot_guards *guards, uint32_t test, uint32_t node, struct way way, uint32_t *position)
{
    const struct ot_ast *ast = &guards->lowered->ast;
    switch (ast->nodes[node].kind) {
    case OT_NOT:
        way.is_negated = !way.is_negated;
        add_parts(guards, test, ot_ast_first(node), way, position);
        return;
    case OT_AND:
    case OT_OR:
        if ((ast->nodes[node].kind == OT_AND) != way.is_negated)
            way.has_and = true;
        else
            way.has_or = true;
        for (uint32_t c = ot_ast_first(node); c < ast->nodes[node].end; c = ast->nodes[c].end)
            add_parts(guards, test, c, way, position);
        return;
    default: {
        struct ot_rows *rows = guards->rows;
        struct ot_condition_row row = {.test = test, .position = (*position)++, .is_negated = way.is_negated,
                                       .joined = (uint8_t)(way.has_and | way.has_or << 1)};
        row.part = ot_guards_text(guards, node, false);
        ot_grow(&rows->conditions, &rows->condition_capacity, rows->condition_count + 1, sizeof row);
        rows->conditions[rows->condition_count++] = row;
    }
    }
}

void ot_guards_split(struct ot_guards *guards, uint32_t text, uint32_t node)
{
    int kind = guards->lowered->ast.nodes[node].kind;
    uint32_t position = 0;
    if (strlen(ot_intern_text(&guards->rows->texts, text)) > OT_FOLD_MOST)
        return;
    if (kind == OT_NOT || kind == OT_AND || kind == OT_OR)
        add_parts(guards, text, node, (struct way){false, false, false}, &position);
}
