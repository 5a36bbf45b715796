/*
 * shape.c: calls that look the sizes of a weight up in tables: "use_tuned(m, weight.shape[0], weight.shape[1])" of
 *
 *     def use_tuned(m, n, k):
 *         key = (m, n, k)
 *         return key in TUNED or key in MORE_TUNED     # or "(m, n, k) in TUNED"
 *
 * whose tables are written out: "TUNED = {(1, 256, 8192): …}". They name the sizes that somebody has tuned for; where
 * none is that of a weight of the linked models (table model_weight), nothing is found. What has the sizes is a weight
 * where the same function hands it to a library as one: "F.linear(x, weight)". Decided by syntax alone: code of other
 * files is taken for no change of the tables.
 */
#include "ingest/link/interpret/call/shape.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/value.h"
#include "ingest/link/rows/weight.h"
#include "ingest/link/source/display.h"
#include "ingest/link/source/path.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/static.h"

/* Which arguments of the call are "x.shape[0]" and "x.shape[1]" of one x: their places, and x. */
struct sizes {
    int rows, columns;
    uint32_t tensor;
};

/* The tensor of "x.shape[place]", 0 if the expression is none. */
static uint32_t tensor_of(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t n, const char *place)
{
    uint32_t shape = n + 1, index = ast->nodes[shape].end;
    bool is_size = ast->nodes[n].kind == OT_SUBSCRIPT && ast->nodes[shape].kind == OT_ATTRIBUTE &&
                   strcmp(ot_text(a, ast->nodes[shape].text), "shape") == 0 && ast->nodes[index].kind == OT_INTEGER &&
                   strcmp(ot_text(a, ast->nodes[index].text), place) == 0;
    return is_size ? shape + 1 : 0;
}

static bool find_sizes(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t call, struct sizes *sizes)
{
    uint32_t rows_of = 0, columns_of = 0;
    int place = 0;
    for (uint32_t c = ast->nodes[call + 1].end; c < ast->nodes[call].end; c = ast->nodes[c].end, place++) {
        uint8_t kind = ast->nodes[c].kind;
        uint32_t of_rows = tensor_of(a, ast, c, "0"), of_columns = tensor_of(a, ast, c, "1");
        if (kind == OT_STAR || kind == OT_DOUBLE_STAR || kind == OT_KEYWORD || (of_rows && rows_of) ||
            (of_columns && columns_of))
            return false;
        if (of_rows) {
            rows_of = sizes->tensor = of_rows;
            sizes->rows = place;
        } else if (of_columns) {
            columns_of = of_columns;
            sizes->columns = place;
        }
    }
    return rows_of && columns_of && ot_path_equal(ast, rows_of, columns_of);
}

/* Is a name bound more than once in the code of a function, its parameters counted? */
static bool is_rebound(const struct ot_ast *ast, const struct ot_code *code, ot_sym name)
{
    int count = ot_scan_param(code, name) >= 0;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n++)
        count += ast->nodes[n].kind == OT_NAME && ast->nodes[n].text == name && ot_ast_is_target(ast, n);
    return count > 1;
}

/* Does the code that runs here hand the tensor to a function of a library as a weight? */
static bool is_weight(struct ot_analysis *a, const struct ot_here *here, uint32_t tensor)
{
    const struct ot_ast *ast = &here->file->ast;
    ot_id id = a->nodes[here->node].code;
    const struct ot_code *code = a->codes[id];
    uint32_t root = tensor;
    for (; ast->nodes[root].kind == OT_ATTRIBUTE; root++) {}
    if (ast->nodes[root].kind != OT_NAME || is_rebound(ast, code, ast->nodes[root].text))
        return false;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n = ot_ast_next_own(ast, n)) {
        ot_sym external = 0;
        if (ast->nodes[n].kind != OT_CALL)
            continue;
        ot_static_class(a, code->file, id, n + 1, &external);
        int place = external ? ot_weight_place(a, external) : -1;
        uint32_t c = ast->nodes[n + 1].end;
        for (; place > 0 && c < ast->nodes[n].end; place--)
            c = ast->nodes[c].end;
        if (place == 0 && c < ast->nodes[n].end && ot_path_equal(ast, c, tensor))
            return true;
    }
    return false;
}

/* Is a key of a table one that no weight of the models has? place: that of each parameter in the key. */
static bool is_foreign_key(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t key,
                           const struct sizes *sizes)
{
    uint32_t rows = ot_ast_child(ast, key, (uint32_t)sizes->rows);
    uint32_t columns = ot_ast_child(ast, key, (uint32_t)sizes->columns);
    return ast->nodes[key].kind == OT_TUPLE && ast->nodes[rows].kind == OT_INTEGER &&
           ast->nodes[columns].kind == OT_INTEGER &&
           !ot_weight_may_have(a, strtol(ot_text(a, ast->nodes[rows].text), NULL, 10),
                               strtol(ot_text(a, ast->nodes[columns].text), NULL, 10));
}

/* Is it the tuple of all parameters, in their order? */
static bool is_tuple_of(const struct ot_ast *ast, uint32_t tuple, const struct ot_code *code)
{
    uint32_t i = 0;
    for (uint32_t c = tuple + 1; c < ast->nodes[tuple].end; c = ast->nodes[c].end, i++)
        if (i >= code->param_count || ast->nodes[c].kind != OT_NAME || ast->nodes[c].text != code->params[i].name)
            return false;
    return ast->nodes[tuple].kind == OT_TUPLE && i == code->param_count;
}

/* Does "key in TABLE", or such tests joined by or, find nothing? key: the name that the tuple has, 0: none. */
static bool finds_nothing(const struct ot_analysis *a, const struct ot_code *code, uint32_t test, ot_sym key,
                          const struct sizes *sizes)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t what = test + 1, with = ast->nodes[what].end, table;
    if (ast->nodes[test].kind == OT_OR)
        return finds_nothing(a, code, what, key, sizes) && finds_nothing(a, code, with, key, sizes);
    bool is_key = key && ast->nodes[what].kind == OT_NAME && ast->nodes[what].text == key;
    if (ast->nodes[test].kind != OT_COMPARE || (!is_key && !is_tuple_of(ast, what, code)) ||
        ast->nodes[with].flags != OT_IN || ast->nodes[with].end != ast->nodes[test].end ||
        ast->nodes[with + 1].kind != OT_NAME)
        return false;
    table = ot_display_of(a, ast, ast->nodes[with + 1].text);
    for (uint32_t c = table + 1; table && c < ast->nodes[table].end; c = ast->nodes[c].end)
        if (!is_foreign_key(a, ast, ast->nodes[c].kind == OT_PAIR ? c + 1 : c, sizes))
            return false;
    return table != 0;
}

bool ot_shape_is_foreign(struct ot_analysis *a, const struct ot_here *here, uint32_t call, uint32_t function)
{
    struct sizes sizes = {0};
    if (!ot_weight_is_known(a) || a->values[function].kind != OT_V_FUNCTION ||
        !find_sizes(a, &here->file->ast, call, &sizes) || !is_weight(a, here, sizes.tensor))
        return false;
    const struct ot_code *code = ot_scan_code(a, a->values[function].a);
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t s = code->body + 1;
    while (ast->nodes[s].kind == OT_PASS)
        s = ast->nodes[s].end;
    ot_sym key = 0;
    if (ast->nodes[s].kind == OT_ASSIGN && is_tuple_of(ast, s + 1, code)) {
        uint32_t name = ast->nodes[s + 1].end;
        if (ast->nodes[name].kind == OT_NAME && ast->nodes[name].end == ast->nodes[s].end)
            key = ast->nodes[name].text;
        s = ast->nodes[s].end;
    }
    return ast->nodes[s].kind == OT_RETURN && finds_nothing(a, code, s + 1, key, &sizes);
}
