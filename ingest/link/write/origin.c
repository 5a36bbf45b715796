/*
 * origin.c: the attribute that a module called through a parameter or a local came from:
 * followed backwards through assignments and the arguments bound at calls.
 *
 * What is followed is a name: the module itself, or what the module is an attribute of ("moe.topk(x)", where moe
 * is the self of a module that handed itself over).
 *
 * Writes: call_origin.
 */
#include "ingest/link/write/origin.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/write/write_edge.h"
#include "ingest/link/write/writer.h"

enum { STEPS_AT_MOST = 8 };

struct search {
    struct ot_writer *writer;
    struct ot_map seen; /* (node, name) looked at */
    const struct ot_edge *edge;
    uint32_t value; /* the module that the name holds; 0: the name holds what the module is an attribute of */
    size_t count;   /* of origins found */
    const char *as_written; /* the first path that came from something unknown, owned by the arena; NULL: none */
    struct ot_err *err;
    int result;
};

static void follow(struct search *search, ot_id node, uint32_t expression, const char *tail, int steps);

static bool holds(struct ot_analysis *a, ot_id node, uint32_t expression, uint32_t value)
{
    struct ot_here here = ot_here_at(a, a->nodes[node].region, 0);
    size_t base = a->top;
    ot_eval(a, &here, expression);
    bool found = ot_stack_has(a, base, value);
    a->top = base;
    return found;
}

/* An origin: a path and what follows it at the call. */
static void found(struct search *search, const char *path, const char *tail)
{
    struct ot_writer *writer = search->writer;
    struct ot_buf origin;
    ot_buf_init(&origin);
    ot_buf_add_str(&origin, path);
    ot_buf_add_str(&origin, tail);
    ot_writer_integer(writer, 1, ot_key(writer->a->files[search->edge->file].file_id, search->edge->ast));
    ot_writer_integer(writer, 2, writer->row_of_node[search->edge->caller]);
    ot_writer_text(writer, 3, origin.data);
    search->result |= ot_writer_insert(writer, search->err);
    search->count++;
    ot_buf_release(&origin);
}

/* The name at the root of "a.b.c", 0 if it has none. */
static uint32_t path_root(const struct ot_ast *ast, uint32_t expression)
{
    while (ast->nodes[expression].kind == OT_ATTRIBUTE)
        expression++;
    return ast->nodes[expression].kind == OT_NAME ? expression : 0;
}

static bool has_param(const struct ot_code *code, ot_sym name)
{
    for (uint32_t i = 0; i < code->param_count; i++)
        if (code->params[i].name == name)
            return true;
    return false;
}

/* Is the name the self of a method, here or of the function around? */
static bool is_self(struct ot_analysis *a, ot_id node, ot_sym name, bool of_module)
{
    for (; node; node = a->nodes[node].outer) {
        const struct ot_code *code = ot_scan_code(a, a->nodes[node].code);
        if (!has_param(code, name))
            continue;
        uint32_t receiver = a->nodes[node].receiver;
        if (code->params[0].name != name || !receiver || a->values[receiver].kind != OT_V_INSTANCE)
            return false;
        const struct ot_mro *mro = ot_mro_of(a, a->values[receiver].a);
        return !of_module || (mro && mro->is_module);
    }
    return false;
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

static void follow_bindings(struct search *search, ot_id node, ot_sym name, const char *tail, int steps)
{
    struct ot_analysis *a = search->writer->a;
    for (size_t b = first_binding(a, node, name);
         b < a->binding_count && a->bindings[b].callee == node && a->bindings[b].param == name; b++)
        if (a->bindings[b].caller)
            follow(search, a->bindings[b].caller, a->bindings[b].ast, tail, steps + 1);
}

static void follow_name(struct search *search, ot_id node, ot_sym name, const char *tail, int steps)
{
    struct ot_analysis *a = search->writer->a;
    if (!ot_map_add(&search->seen, (ot_map_pair(node, name) << 1 | !search->value) + 1))
        return;
    const struct ot_code *code = ot_scan_code(a, a->nodes[node].code);
    const struct ot_ast *ast = &a->files[code->file].ast;
    if (has_param(code, name)) {
        follow_bindings(search, node, name, tail, steps);
        return;
    }
    bool is_assigned = false;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n++) {
        if (ast->nodes[n].kind != OT_ASSIGN)
            continue;
        uint32_t target = ast->nodes[n + 1].end;
        if (ast->nodes[target].kind != OT_NAME || ast->nodes[target].text != name)
            continue;
        is_assigned = true;
        follow(search, node, n + 1, tail, steps + 1);
    }
    if (!is_assigned && a->nodes[node].outer)
        follow_name(search, a->nodes[node].outer, name, tail, steps);
}

/* "self.attention" of an object that is no module: what its __init__ keeps there. */
static void follow_field(struct search *search, ot_id node, ot_sym field, const char *tail, int steps)
{
    struct ot_analysis *a = search->writer->a;
    ot_sym init = ot_symbol(a, "__init__");
    for (ot_id n = 1; n < a->node_count; n++) {
        if (a->nodes[n].receiver != a->nodes[node].receiver || a->codes[a->nodes[n].code]->name != init)
            continue;
        const struct ot_code *code = ot_scan_code(a, a->nodes[n].code);
        const struct ot_ast *ast = &a->files[code->file].ast;
        for (uint32_t i = code->body; i < ast->nodes[code->body].end; i++) {
            uint32_t target = ast->nodes[i].kind == OT_ASSIGN ? ast->nodes[i + 1].end : 0;
            if (target && ast->nodes[target].kind == OT_ATTRIBUTE && ast->nodes[target].text == field &&
                ast->nodes[target + 1].kind == OT_NAME && ast->nodes[target + 1].text == code->params[0].name)
                follow(search, n, i + 1, tail, steps + 1);
        }
    }
}

/* "plan.norm": what plan came from. */
static void follow_path(struct search *search, ot_id node, uint32_t expression, const char *tail, int steps)
{
    struct ot_analysis *a = search->writer->a;
    const struct ot_ast *ast = &ot_node_file(a, node)->ast;
    uint32_t root = path_root(ast, expression), value = search->value;
    if (!root || (value && !holds(a, node, expression, value)))
        return;
    const char *path = ot_writer_path(a, ast, expression);
    if (!value && root == expression + 1 && a->nodes[node].receiver &&
        is_self(a, node, ast->nodes[root].text, false) && !is_self(a, node, ast->nodes[root].text, true)) {
        follow_field(search, node, ast->nodes[expression].text, tail, steps);
        return;
    }
    if (is_self(a, node, ast->nodes[root].text, !value)) {
        found(search, path, tail);
        return;
    }
    struct ot_buf rest;
    size_t count = search->count;
    ot_buf_init(&rest);
    ot_buf_add_str(&rest, strchr(path, '.'));
    ot_buf_add_str(&rest, tail);
    search->value = 0;
    follow_name(search, node, ast->nodes[root].text, rest.data, steps);
    search->value = value;
    if (value && search->count == count && !search->as_written)
        search->as_written = path;
    ot_buf_release(&rest);
}

static void follow(struct search *search, ot_id node, uint32_t expression, const char *tail, int steps)
{
    struct ot_analysis *a = search->writer->a;
    const struct ot_ast *ast = &ot_node_file(a, node)->ast;
    if (steps > STEPS_AT_MOST || search->result)
        return;
    if (ast->nodes[expression].kind == OT_ATTRIBUTE)
        follow_path(search, node, expression, tail, steps);
    else if (ast->nodes[expression].kind != OT_NAME)
        return;
    else if (is_self(a, node, ast->nodes[expression].text, true))
        found(search, "self", tail);
    else
        follow_name(search, node, ast->nodes[expression].text, tail, steps);
}

/* What stands before the first point of the called expression is looked for. */
static int write_origin(struct ot_writer *writer, const struct ot_edge *edge, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    const struct ot_ast *ast = &a->files[edge->file].ast;
    uint32_t callee = edge->ast + 1, root = path_root(ast, callee);
    if (!root || is_self(a, edge->caller, ast->nodes[root].text, false))
        return 0;
    struct search search = {.writer = writer, .edge = edge, .err = err};
    bool is_method = edge->kind != OT_E_MODULE_CALL && root == callee + 1; /* layernorm.forward_with_allreduce(…) */
    if (root == callee || is_method)
        search.value = edge->callee ? a->nodes[edge->callee].receiver : edge->callee_value;
    follow_name(&search, edge->caller, ast->nodes[root].text, "", 0);
    ot_map_release(&search.seen);
    if (!search.count && search.as_written)
        found(&search, search.as_written, "");
    return search.result;
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
        bool is_module = ot_write_edge_module_class(a, edge) || edge->external_class;
        if (is_module && a->files[edge->file].ast.nodes[edge->ast].kind == OT_CALL && write_origin(writer, edge, err))
            return -1;
    }
    return 0;
}
