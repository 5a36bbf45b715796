/*
 * origin.c: the attribute that a module called through a parameter or a local came from:
 * followed backwards through assignments and the arguments bound at calls.
 *
 * Writes: call_origin.
 */
#include "ingest/link/write/origin.h"

#include <stdlib.h>

#include "ingest/facts/ast.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/write/writer.h"

enum { STEPS_AT_MOST = 8 };

struct search {
    struct ot_writer *writer;
    struct ot_map seen; /* (node, name) looked at */
    const struct ot_edge *edge;
    uint32_t value; /* the module that was called */
    struct ot_err *err;
    int result;
};

static void follow(struct search *search, ot_id node, uint32_t expression, int steps);

static bool holds(struct ot_analysis *a, ot_id node, uint32_t expression, uint32_t value)
{
    struct ot_here here = ot_here_at(a, a->nodes[node].region, 0);
    size_t base = a->top;
    ot_eval(a, &here, expression);
    bool found = ot_stack_has(a, base, value);
    a->top = base;
    return found;
}

static void found(struct search *search, const char *origin)
{
    struct ot_writer *writer = search->writer;
    ot_writer_integer(writer, 1, ot_key(writer->a->files[search->edge->file].file_id, search->edge->ast));
    ot_writer_integer(writer, 2, writer->row_of_node[search->edge->caller]);
    ot_writer_text(writer, 3, origin);
    search->result |= ot_writer_insert(writer, search->err);
}

static int compare_bindings(const void *left, const void *right)
{
    const struct ot_binding *l = left, *r = right;
    if (l->callee != r->callee)
        return l->callee < r->callee ? -1 : 1;
    if (l->param != r->param)
        return l->param < r->param ? -1 : 1;
    if (l->caller != r->caller)
        return l->caller < r->caller ? -1 : 1;
    return l->ast < r->ast ? -1 : l->ast > r->ast;
}

/* The first binding, in the order of compare_bindings, of a parameter. */
static size_t first_binding(const struct ot_analysis *a, ot_id callee, ot_sym param)
{
    size_t low = 0, high = a->binding_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        const struct ot_binding *b = &a->bindings[middle];
        if (b->callee < callee || (b->callee == callee && b->param < param))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void follow_name(struct search *search, ot_id node, ot_sym name, int steps)
{
    struct ot_analysis *a = search->writer->a;
    if (!ot_map_add(&search->seen, ot_map_pair(node, name) + 1))
        return;
    const struct ot_code *code = ot_scan_code(a, a->nodes[node].code);
    const struct ot_ast *ast = &a->files[code->file].ast;
    for (uint32_t i = 0; i < code->param_count; i++) {
        if (code->params[i].name != name)
            continue;
        for (size_t b = first_binding(a, node, name);
             b < a->binding_count && a->bindings[b].callee == node && a->bindings[b].param == name; b++)
            if (a->bindings[b].caller)
                follow(search, a->bindings[b].caller, a->bindings[b].ast, steps + 1);
        return;
    }
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n++) {
        if (ast->nodes[n].kind != OT_ASSIGN)
            continue;
        uint32_t target = ast->nodes[n + 1].end;
        if (ast->nodes[target].kind == OT_NAME && ast->nodes[target].text == name)
            follow(search, node, n + 1, steps + 1);
    }
}

static void follow(struct search *search, ot_id node, uint32_t expression, int steps)
{
    struct ot_analysis *a = search->writer->a;
    const struct ot_ast *ast = &ot_node_file(a, node)->ast;
    if (steps > STEPS_AT_MOST || search->result)
        return;
    if (ast->nodes[expression].kind == OT_NAME)
        follow_name(search, node, ast->nodes[expression].text, steps);
    else if (ast->nodes[expression].kind == OT_ATTRIBUTE && holds(a, node, expression, search->value))
        found(search, ot_writer_path(a, ast, expression));
}

int ot_origin_write(struct ot_writer *writer, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    if (ot_writer_prepare(writer,
                          "INSERT OR IGNORE INTO call_origin (call_id, caller_node, origin) VALUES (?1, ?2, ?3)", err))
        return -1;
    if (a->binding_count)
        qsort(a->bindings, a->binding_count, sizeof(*a->bindings), compare_bindings);
    for (size_t i = 0; i < a->edge_count; i++) {
        const struct ot_edge *edge = &a->edges[i];
        const struct ot_ast *ast = &a->files[edge->file].ast;
        uint32_t callee = edge->ast + 1;
        if ((!edge->module_class && !edge->external_class) || ast->nodes[edge->ast].kind != OT_CALL)
            continue;
        if (ast->nodes[callee].kind == OT_ATTRIBUTE) /* layernorm.forward_with_allreduce_fusion(…) */
            callee++;
        if (ast->nodes[callee].kind != OT_NAME)
            continue;
        uint32_t value = edge->callee ? a->nodes[edge->callee].receiver : edge->callee_value;
        struct search search = {.writer = writer, .edge = edge, .value = value, .err = err};
        follow_name(&search, edge->caller, ast->nodes[callee].text, 0);
        ot_map_release(&search.seen);
        if (search.result)
            return -1;
    }
    return 0;
}
