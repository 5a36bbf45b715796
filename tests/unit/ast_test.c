/*
 * ast_test.c: the syntax tree and its record: what is encoded is decoded, damage is refused.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include "ingest/facts/ast.h"
#include "ingest/facts/shape.h"
#include "ingest/python/grammar.h"
#include "ingest/python/lower.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"

static const char source[] =
    "import a.b as c\n"
    "from ..d import e\n"
    "class A(B, metaclass=M):\n"
    "    '''doc'''\n"
    "    @property\n"
    "    async def f(self, x: int = 1, /, *args, k=g(), **kw) -> T:\n"
    "        if x and not y or z:\n"
    "            return await self.h(*args, **kw)\n"
    "        elif x is not None:\n"
    "            yield\n"
    "        h = lambda q, r=s(): q\n"
    "        def inner(): pass\n"
    "        x.y = z[1:2, ...] = w\n"
    "try:\n"
    "    with a() as b, c(): pass\n"
    "except E as e:\n"
    "    raise\n"
    "match v:\n"
    "    case [1, _] if t: x: int\n"
    "print(f'{a!r:>{b}} c', 'd' b'e', {**f, 'g': 1}, {i for i in j if i < 3 <= k})\n";

struct fixture {
    struct ot_lower *lower;
    TSParser *parser;
    TSTree *tree;
    const struct ot_lowered *lowered;
    struct ot_buf record;
    struct ot_arena arena;
};

static int set_up(void **state)
{
    struct fixture *f = ot_calloc(1, sizeof *f);
    ot_grammar_load();
    f->parser = ts_parser_new();
    ts_parser_set_language(f->parser, ot_grammar_language);
    f->tree = ts_parser_parse_string(f->parser, NULL, source, sizeof source - 1);
    f->lower = ot_lower_new();
    f->lowered = ot_lower_tree(f->lower, ts_tree_root_node(f->tree), source, sizeof source - 1);
    ot_buf_init(&f->record);
    ot_arena_init(&f->arena);
    ot_ast_encode(&f->lowered->ast, &f->record);
    *state = f;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *f = *state;
    ot_lower_free(f->lower);
    ts_tree_delete(f->tree);
    ts_parser_delete(f->parser);
    ot_buf_release(&f->record);
    ot_arena_release(&f->arena);
    free(f);
    return 0;
}

static void test_decoded_is_what_was_encoded(void **state)
{
    struct fixture *f = *state;
    const struct ot_ast *ast = &f->lowered->ast;
    struct ot_ast copy;
    struct ot_err err = {""};
    assert_int_equal(f->lowered->trouble_count, 0);
    assert_int_equal(ot_ast_misshapen(ast), UINT32_MAX);
    assert_int_equal(ot_ast_decode(f->record.data, f->record.length, &f->arena, &copy, &err), 0);
    assert_int_equal(copy.node_count, ast->node_count);
    for (uint32_t n = 0; n < ast->node_count; n++) {
        assert_memory_equal(&copy.nodes[n], &ast->nodes[n], sizeof *copy.nodes);
        assert_string_equal(ot_ast_text(&copy, n), ot_ast_text(ast, n));
    }
}

static void test_truncated_records_are_refused(void **state)
{
    struct fixture *f = *state;
    for (size_t size = 0; size < f->record.length; size++) {
        struct ot_ast copy;
        struct ot_err err = {""};
        char *part = ot_malloc(size); /* its own block, so that ASan sees its end */
        memcpy(part, f->record.data, size);
        assert_int_equal(ot_ast_decode(part, size, &f->arena, &copy, &err), -1);
        assert_string_not_equal(err.message, "");
        free(part);
        ot_arena_reset(&f->arena);
    }
}

/* A flipped bit may give another valid tree; then it must be safe to walk. */
static void test_flipped_bits_never_crash(void **state)
{
    struct fixture *f = *state;
    for (size_t i = 0; i < f->record.length * 8; i++) {
        struct ot_ast copy;
        struct ot_err err = {""};
        struct ot_buf name = OT_BUF_INIT;
        f->record.data[i / 8] = (char)(f->record.data[i / 8] ^ (1 << (i % 8)));
        if (ot_ast_decode(f->record.data, f->record.length, &f->arena, &copy, &err) == 0) {
            assert_int_equal(ot_ast_misshapen(&copy), UINT32_MAX);
            for (uint32_t n = 0; n < copy.node_count; n++) {
                assert_true(ot_ast_child_count(&copy, n) <= copy.node_count);
                ot_ast_scope(&copy, n);
            }
        }
        f->record.data[i / 8] = (char)(f->record.data[i / 8] ^ (1 << (i % 8)));
        ot_buf_release(&name);
        ot_arena_reset(&f->arena);
    }
}

static void test_other_versions_are_refused_by_name(void **state)
{
    struct fixture *f = *state;
    struct ot_ast copy;
    struct ot_err err = {""};
    f->record.data[0] = OT_AST_VERSION + 1;
    assert_int_equal(ot_ast_decode(f->record.data, f->record.length, &f->arena, &copy, &err), -1);
    assert_non_null(strstr(err.message, "version"));
    f->record.data[0] = OT_AST_VERSION;
}

static uint32_t find(const struct ot_ast *ast, int kind, const char *text)
{
    for (uint32_t n = 0; n < ast->node_count; n++)
        if (ast->nodes[n].kind == kind && strcmp(ot_ast_text(ast, n), text) == 0)
            return n;
    fail_msg("no node of kind %d and text '%s'", kind, text);
    return 0;
}

static void check_qualname(const struct ot_ast *ast, uint32_t scope, const char *expected)
{
    struct ot_buf name = OT_BUF_INIT;
    ot_ast_qualname(ast, scope, &name);
    assert_string_equal(name.data, expected);
    ot_buf_release(&name);
}

static void test_scopes_and_qualnames(void **state)
{
    struct fixture *f = *state;
    const struct ot_ast *ast = &f->lowered->ast;
    uint32_t class = find(ast, OT_CLASS, "A"), function = find(ast, OT_FUNCTION, "f");
    uint32_t lambda = find(ast, OT_LAMBDA, "");
    check_qualname(ast, 0, "<module>");
    check_qualname(ast, function, "A.f");
    check_qualname(ast, find(ast, OT_FUNCTION, "inner"), "A.f.<locals>.inner");
    check_qualname(ast, lambda, "A.f.<locals>.<lambda>");
    assert_int_equal(ot_ast_scope(ast, find(ast, OT_NAME, "B")), 0);       /* a base */
    assert_int_equal(ot_ast_scope(ast, find(ast, OT_NAME, "property")), class); /* a decorator */
    assert_int_equal(ot_ast_scope(ast, find(ast, OT_NAME, "g")), class);   /* a default */
    assert_int_equal(ot_ast_scope(ast, find(ast, OT_NAME, "T")), class);   /* an annotation */
    assert_int_equal(ot_ast_scope(ast, find(ast, OT_PARAM, "x")), function);
    assert_int_equal(ot_ast_scope(ast, find(ast, OT_NAME, "s")), function); /* of the lambda */
    assert_int_equal(ot_ast_scope(ast, find(ast, OT_NAME, "q")), lambda);
    assert_int_equal(ast->nodes[function].flags, OT_ASYNC | OT_GENERATOR);
    assert_int_equal(ast->nodes[find(ast, OT_PARAM, "x")].flags, OT_PARAM_POSITIONAL_ONLY);
    assert_int_equal(ast->nodes[find(ast, OT_PARAM, "args")].flags, OT_PARAM_STAR);
    assert_int_equal(ast->nodes[find(ast, OT_PARAM, "k")].flags, OT_PARAM_KEYWORD_ONLY);
    assert_int_equal(ast->nodes[find(ast, OT_PARAM, "kw")].flags, OT_PARAM_DOUBLE_STAR);
}

static void test_ranks_follow_evaluation(void **state)
{
    struct fixture *f = *state;
    const struct ot_ast *ast = &f->lowered->ast;
    for (uint32_t n = 1; n < ast->node_count; n++) {
        assert_true(ast->nodes[n].rank < ast->nodes[ast->nodes[n].parent].rank);
        uint32_t next = ast->nodes[n].end;
        if (next < ast->node_count && ast->nodes[next].parent == ast->nodes[n].parent)
            assert_true(ast->nodes[n].rank < ast->nodes[next].rank);
    }
    assert_int_equal(ast->nodes[0].rank, ast->node_count - 1);
}

static void test_counts_that_make_no_tree(void **state)
{
    (void)state;
    struct ot_ast_node nodes[3 + OT_AST_SPARE] = {{0}};
    struct ot_ast ast = {.nodes = nodes, .node_count = 3};
    const uint32_t too_few[] = {1, 0, 0}, too_many[] = {2, 1, 0}, huge[] = {UINT32_MAX, 0, 0};
    const uint32_t right[] = {2, 0, 0};
    assert_int_equal(ot_ast_finish(&ast, too_few), -1);
    assert_int_equal(ot_ast_finish(&ast, too_many), -1);
    assert_int_equal(ot_ast_finish(&ast, huge), -1);
    assert_int_equal(ot_ast_finish(&ast, right), 0);
    /* What is not there is a node of no kind, without text, children and siblings. */
    assert_int_equal(ot_ast_child(&ast, 0, 1), 2);
    assert_int_equal(ot_ast_child(&ast, 0, 2), 3);
    assert_int_equal(ot_ast_child(&ast, 2, 0), 3);
    assert_int_equal(ot_ast_child(&ast, 3, 0), 3);
    for (uint32_t n = 3; n < 3 + OT_AST_SPARE; n++) {
        assert_int_equal(nodes[n].kind, OT_NONE);
        assert_int_equal(nodes[n].text, 0);
        assert_int_equal(nodes[n].end, 3);
    }
    ast.node_count = 0;
    assert_int_equal(ot_ast_finish(&ast, right), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_decoded_is_what_was_encoded),
        cmocka_unit_test(test_truncated_records_are_refused),
        cmocka_unit_test(test_flipped_bits_never_crash),
        cmocka_unit_test(test_other_versions_are_refused_by_name),
        cmocka_unit_test(test_scopes_and_qualnames),
        cmocka_unit_test(test_ranks_follow_evaluation),
        cmocka_unit_test(test_counts_that_make_no_tree),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
