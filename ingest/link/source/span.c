/*
 * span.c: where a name is what one assignment made it.
 *
 * "buffer = buffers.get(name)", then "if buffer is None: buffer = make()", then "buffers[name] = buffer" in that arm:
 * what is stored there was made.
 */
#include "ingest/link/source/span.h"

#include "ingest/facts/ast.h"
#include "ingest/link/source/again.h"
#include "ingest/link/source/named.h"
#include "ingest/link/source/one_of.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/source/whence.h"

/* Bounds of what is looked at: syntax nodes behind one assignment, and spans of one function, since each use of a name
 * is looked for in them. What is behind a bound is not told apart. */
#define NODES_AT_MOST 2000
#define SPANS_AT_MOST 1000

/* What is noted of one assignment. */
struct span {
    struct ot_code *code;
    size_t *capacity;
    ot_sym name;
    uint32_t target;
};

static void note(void *context, uint32_t first, uint32_t end)
{
    const struct span *span = context;
    struct ot_code *code = span->code;
    if (first >= end || code->loop_count >= SPANS_AT_MOST)
        return;
    ot_grow(&code->loops, span->capacity, code->loop_count + 1, sizeof(*code->loops));
    code->loops[code->loop_count++] = (struct ot_loop_name){span->name, span->target, first, end, true, false, false};
}

static void note_one_of(void *context, const uint32_t *targets, uint32_t count, uint32_t first, uint32_t end)
{
    const struct span *span = context;
    struct ot_code *code = span->code;
    if (code->loop_count + count >= SPANS_AT_MOST)
        return;
    ot_grow(&code->loops, span->capacity, code->loop_count + count, sizeof(*code->loops));
    for (uint32_t i = 0; i < count; i++)
        code->loops[code->loop_count++] = (struct ot_loop_name){span->name, targets[i], first, end, true, false, true};
}

/* Notes where each name that is bound in several places is what some of these made it. */
static void note_several(struct ot_analysis *a, struct ot_code *code, const struct ot_ast *ast, size_t *capacity)
{
    for (size_t i = 1; ast->nodes[code->body].end - code->body < NODES_AT_MOST && i < code->locals.count; i++) {
        ot_sym name = code->locals.items[i];
        bool is_first = name == code->locals.items[i - 1] && (i == 1 || name != code->locals.items[i - 2]);
        if (is_first && !ot_span_is_shared(code, name) && !ot_list_has(&code->globals, name) &&
            !ot_list_has(&code->nonlocals, name))
            ot_one_of_each(a, code, ast, name, note_one_of, &(struct span){code, capacity, name, 0});
    }
}

void ot_span_each(struct ot_analysis *a, const struct ot_ast *ast, uint32_t first, uint32_t end, ot_sym name,
                  void (*found)(void *context, uint32_t first, uint32_t end), void *context)
{
    uint32_t s = first;
    while (s < end && s - first < NODES_AT_MOST && !ot_scan_binds(a, ast, s, ast->nodes[s].end, name))
        s = ast->nodes[s].end;
    uint8_t kind = s < end ? ast->nodes[s].kind : OT_BLOCK;
    bool is_asked = (kind == OT_IF || kind == OT_ASSIGN) && !ot_scan_binds(a, ast, s + 1, ast->nodes[s + 1].end, name);
    found(context, first, is_asked ? ast->nodes[s + 1].end : s);
    if (!is_asked || kind != OT_IF)
        return;
    for (uint32_t arm = ast->nodes[s + 1].end; arm < ast->nodes[s].end; arm = ast->nodes[arm].end)
        if (ast->nodes[arm].kind == OT_BLOCK)
            ot_span_each(a, ast, arm + 1, ast->nodes[arm].end, name, found, context);
}

bool ot_span_is_shared(const struct ot_code *code, ot_sym name)
{
    return ot_list_sorted_has(&code->shared, name);
}

/* Lists the names that functions within that of code declare nonlocal. */
static void list_shared(struct ot_code *code, const struct ot_ast *ast)
{
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n++)
        for (uint32_t c = n + 1; ast->nodes[n].kind == OT_NONLOCAL && c < ast->nodes[n].end; c = ast->nodes[c].end)
            ot_list_add(&code->shared, ast->nodes[c].text);
    ot_list_sort(&code->shared);
}

void ot_span_note(struct ot_analysis *a, struct ot_code *code, const struct ot_ast *ast, size_t *capacity)
{
    list_shared(code, ast);
    note_several(a, code, ast, capacity); /* in front: what is told apart better comes first where it is looked for */
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n = ot_ast_next_own(ast, n)) {
        uint32_t block = ast->nodes[n].parent;
        if (ast->nodes[n].kind != OT_ASSIGN || ast->nodes[block].kind != OT_BLOCK)
            continue;
        ot_whence_note(a, code, ast, n);
        ot_named_note(a, code, ast, n);
        for (uint32_t t = ast->nodes[n + 1].end; t < ast->nodes[n].end; t++) {
            ot_sym name = ast->nodes[t].text;
            uint8_t up = ast->nodes[ast->nodes[t].parent].kind;
            bool is_plain = up == OT_ASSIGN || up == OT_TUPLE || up == OT_LIST;
            if (ast->nodes[t].kind == OT_NAME && is_plain && ot_ast_is_target(ast, t) &&
                ot_scan_is_bound_again(code, name) && !ot_span_is_shared(code, name)) {
                struct span span = {code, capacity, name, t};
                ot_span_each(a, ast, ast->nodes[n].end, ast->nodes[block].end, name, note, &span);
                ot_again_each(a, code, ast, n, name, note, &span);
            }
        }
    }
}
