/*
 * record.c: any bytes as the record of a file: it is refused, or a tree that its readers can walk.
 */
#include "ingest/facts/ast.h"
#include "tests/fuzz/fuzz.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"

/* Asks of each node what the readers ask. */
static void walk(const struct ot_ast *ast)
{
    struct ot_buf name = OT_BUF_INIT;
    size_t seen = 0;
    for (uint32_t node = 0; node < ast->node_count; node++) {
        const struct ot_ast_node *at = &ast->nodes[node];
        ot_fuzz_expect(at->end > node && at->end <= ast->node_count && at->parent <= node && at->kind < OT_KIND_COUNT,
                       "a node within the tree");
        for (uint32_t child = ot_ast_first(node); child < at->end; child = ast->nodes[child].end)
            ot_fuzz_expect(ast->nodes[child].parent == node, "a child that knows its parent");
        seen += ot_ast_text(ast, node)[0] != '\0';
        seen += ot_ast_child(ast, node, 2) + ot_ast_child_count(ast, node) + ot_ast_scope(ast, node);
        seen += ot_ast_is_target(ast, node) + ot_ast_leaves(ast, node) + ot_ast_next_own(ast, node);
        if (at->kind == OT_MODULE || at->kind == OT_CLASS || at->kind == OT_FUNCTION || at->kind == OT_LAMBDA) {
            ot_buf_clear(&name);
            ot_ast_qualname(ast, node, &name);
        }
    }
    (void)seen;
    ot_buf_release(&name);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct ot_err err = { "" };
    struct ot_arena arena;
    struct ot_ast ast;
    ot_arena_init(&arena);
    if (ot_ast_decode(data, size, &arena, &ast, &err) == 0) {
        struct ot_buf record = OT_BUF_INIT;
        walk(&ast);
        ot_ast_encode(&ast, &record);
        ot_fuzz_expect(ot_ast_decode(record.data, record.length, &arena, &ast, &err) == 0, err.message);
        ot_buf_release(&record);
    } else {
        ot_fuzz_expect(err.message[0] != '\0', "a reason");
    }
    ot_arena_release(&arena);
    return 0;
}
