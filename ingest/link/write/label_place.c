/*
 * label_place.c: where functions hand back the enum members that label paths, and which calls are true there.
 *
 * A member is handed back by a return statement of it alone. What is true there: the operands of "and" in the tests of
 * the if statements around it.
 *
 * Writes: label_place.
 */
#include "ingest/link/write/label_place.h"

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/source/program.h"

struct place {
    int64_t key;
    const char *enum_name, *label;
};

static int write_test(struct ot_writer *writer, const struct place *place, const char *test, struct ot_err *err)
{
    ot_writer_integer(writer, 1, place->key);
    ot_writer_text(writer, 2, place->enum_name);
    ot_writer_text(writer, 3, place->label);
    ot_writer_text(writer, 4, test);
    return ot_writer_insert(writer, err);
}

/* The calls among the operands of "and". */
static int write_true(struct ot_writer *writer, const struct place *place, const struct ot_ast *ast, uint32_t test,
                      struct ot_err *err)
{
    while (ast->nodes[test].kind == OT_AND) {
        if (write_true(writer, place, ast, ast->nodes[test + 1].end, err))
            return -1;
        test++;
    }
    return ast->nodes[test].kind == OT_CALL
               ? write_test(writer, place, ot_writer_path(writer->a, ast, test), err) : 0;
}

static int write_place(struct ot_writer *writer, const struct place *place, const struct ot_ast *ast, uint32_t n,
                       struct ot_err *err)
{
    if (write_test(writer, place, "", err))
        return -1;
    for (uint32_t scope = ot_ast_scope(ast, n), inner = n; ast->nodes[inner].parent != scope;
         inner = ast->nodes[inner].parent) {
        uint32_t owner = ast->nodes[inner].parent;
        if (ast->nodes[owner].kind == OT_IF && inner == ast->nodes[owner + 1].end &&
            write_true(writer, place, ast, owner + 1, err))
            return -1;
    }
    return 0;
}

/* The only value that the code of node gives an expression, if that is an enum member; 0 if not. */
static uint32_t enum_member(struct ot_analysis *a, ot_id node, uint32_t expression)
{
    struct ot_here here = ot_here_at(a, a->nodes[node].region, 0);
    size_t base = a->top;
    ot_eval(a, &here, expression);
    uint32_t found = a->top == base + 1 && a->values[a->stack[base]].kind == OT_V_ENUM ? a->stack[base] : 0;
    a->top = base;
    return found;
}

static int write_function(struct ot_writer *writer, ot_id node, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    const struct ot_code *code = a->codes[a->nodes[node].code];
    const struct ot_file *file = ot_node_file(a, node);
    const struct ot_ast *ast = &file->ast;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n = ot_ast_next_own(ast, n)) {
        if (ast->nodes[n].kind != OT_RETURN || ast->nodes[n + 1].kind != OT_ATTRIBUTE ||
            ast->nodes[n + 2].kind != OT_NAME)
            continue;
        uint32_t member = enum_member(a, node, n + 1);
        if (!member)
            continue;
        struct place place = {ot_key(file->file_id, n), ot_text(a, a->codes[a->values[a->values[member].a].a]->name),
                              ot_text(a, a->values[member].b)};
        if (write_place(writer, &place, ast, n, err))
            return -1;
    }
    return 0;
}

int ot_label_place_write(struct ot_writer *writer, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    struct ot_map seen = {0};
    int result = ot_writer_prepare(writer,
                                   "INSERT OR IGNORE INTO label_place (place, enum, label, test)"
                                   " VALUES (?1, ?2, ?3, ?4)", err);
    for (ot_id node = 1; node < a->node_count && result == 0; node++) {
        bool is_new = false;
        if (a->nodes[node].is_started && a->codes[a->nodes[node].code]->kind == OT_FUNCTION)
            ot_map_put(&seen, a->nodes[node].code, 0, &is_new);
        if (is_new)
            result = write_function(writer, node, err);
    }
    ot_map_release(&seen);
    return result ? -1 : 0;
}
