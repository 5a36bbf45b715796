/*
 * origin.c: the attribute that a module called through a parameter or a local came from.
 *
 * Writes: call_origin.
 */
#include "ingest/link/write/origin.h"

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/node.h"
#include "ingest/link/source/program.h"
#include "ingest/link/write/flow.h"
#include "ingest/link/write/write_edge.h"
#include "ingest/link/write/writer.h"

/* A call, and what its called expression has behind the module: "forward_cuda" of "norm.forward_cuda(x)". */
struct search {
    struct ot_writer *writer;
    const struct ot_edge *edge;
    ot_sym method; /* 0: the module itself is called */
    struct ot_err *err;
    int result;
};

/* An origin: what is called, by the path that it came from, named in a node. */
static void found(void *context, ot_id node, const char *path)
{
    struct search *search = context;
    struct ot_writer *writer = search->writer;
    struct ot_buf origin;
    ot_buf_init(&origin);
    ot_buf_add_str(&origin, path);
    if (search->method)
        ot_buf_printf(&origin, ".%s", ot_text(writer->a, search->method));
    ot_writer_integer(writer, 1, ot_key(writer->a->files[search->edge->file].file_id, search->edge->ast));
    ot_writer_integer(writer, 2, writer->row_of_node[search->edge->caller]);
    ot_writer_text(writer, 3, origin.data);
    ot_writer_integer(writer, 4, writer->row_of_node[node]);
    search->result |= ot_writer_insert(writer, search->err);
    ot_buf_release(&origin);
}

/* The name at the root of "a.b.c", 0 if it has none. */
static uint32_t path_root(const struct ot_ast *ast, uint32_t expression)
{
    while (ast->nodes[expression].kind == OT_ATTRIBUTE)
        expression++;
    return ast->nodes[expression].kind == OT_NAME ? expression : 0;
}

static int write_origin(struct ot_writer *writer, struct ot_flow *flow, const struct ot_edge *edge,
                        struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    const struct ot_ast *ast = &a->files[edge->file].ast;
    uint32_t module = edge->ast + 1, root = path_root(ast, module);
    struct search search = {.writer = writer, .edge = edge, .err = err};
    if (!root || ot_flow_receiver(a, edge->caller, ast->nodes[root].text))
        return 0;
    if (edge->kind != OT_E_MODULE_CALL && root != module)
        search.method = ast->nodes[module++].text;
    flow->found = found;
    flow->context = &search;
    ot_flow_trace(flow, edge->caller, module, edge->callee ? a->nodes[edge->callee].receiver : edge->callee_value);
    if (!flow->count && flow->of_object.text)
        found(&search, flow->of_object.node, flow->of_object.text);
    else if (!flow->count && flow->as_written.text && root == module)
        found(&search, flow->as_written.node, flow->as_written.text);
    return search.result;
}

int ot_origin_write(struct ot_writer *writer, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    struct ot_flow flow;
    int result = 0;
    if (ot_writer_prepare(writer,
                          "INSERT OR IGNORE INTO call_origin (call_id, caller_node, origin, from_node)"
                          " VALUES (?1, ?2, ?3, ?4)", err))
        return -1;
    ot_flow_init(&flow, a);
    for (size_t i = 0; i < a->edge_count && !result; i++) {
        const struct ot_edge *edge = &a->edges[i];
        bool is_module = ot_write_edge_module_class(a, edge) || edge->external_class;
        if (is_module && a->files[edge->file].ast.nodes[edge->ast].kind == OT_CALL)
            result = write_origin(writer, &flow, edge, err);
    }
    ot_flow_release(&flow);
    return result;
}
