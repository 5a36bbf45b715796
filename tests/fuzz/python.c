/*
 * python.c: any bytes as a Python file: what is made of it has a record, and the record is the same tree.
 */
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/python/grammar.h"
#include "ingest/python/lower.h"
#include "ingest/python/parse.h"
#include "ingest/python/rows.h"
#include "ingest/python/source.h"
#include "tests/fuzz/fuzz.h"
#include "tools/base/err.h"

static void lower(const struct ot_source *source, struct ot_parser *parser, struct ot_lower *lower)
{
    struct ot_rows rows;
    ot_rows_init(&rows);
    TSTree *tree = ot_parser_run(parser, source->text.data, source->text.length, &rows);
    if (tree) {
        struct ot_err err = { "" };
        struct ot_arena arena;
        struct ot_ast ast;
        struct ot_buf again = OT_BUF_INIT;
        ot_arena_init(&arena);
        ot_rows_fill(&rows, ot_lower_tree(lower, ts_tree_root_node(tree), source->text.data, source->text.length),
                     source->text.data, "package.module");
        ot_fuzz_expect(ot_ast_decode(rows.record.data, rows.record.length, &arena, &ast, &err) == 0, err.message);
        ot_ast_encode(&ast, &again);
        ot_fuzz_expect(again.length == rows.record.length && memcmp(again.data, rows.record.data, again.length) == 0,
                       "the record of what a record holds is that record");
        ts_tree_delete(tree);
        ot_buf_release(&again);
        ot_arena_release(&arena);
    }
    ot_rows_release(&rows);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *path;
    if (!path)
        path = ot_fuzz_path("source.py");
    ot_grammar_load();
    ot_fuzz_write(path, data, size);
    struct ot_source source;
    ot_source_init(&source);
    ot_source_read(&source, path);
    if (source.is_usable)
        ot_source_decode(&source);
    if (source.is_usable) {
        struct ot_parser *parser = ot_parser_new();
        struct ot_lower *lowering = ot_lower_new();
        lower(&source, parser, lowering);
        ot_lower_free(lowering);
        ot_parser_free(parser);
    }
    ot_source_release(&source);
    return 0;
}
