/*
 * narrow.c: what something unknown is where a guard tells its class.
 *
 * Under "isinstance(layer.scheme, Packed) and layer.scheme.is_fast" the scheme is one of the objects of Packed, whoever
 * stored it.
 */
#include "ingest/link/interpret/guard/narrow.h"

#include "ingest/facts/ast.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/guard/asked.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/source/path.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/start/rebind.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/trait.h"

/* The class operand of an isinstance of the path that a test which came out as wanted says is true; 0 if there is
 * none. */
static uint32_t class_of(struct ot_analysis *a, const struct ot_ast *ast, uint32_t test, uint32_t path, bool wanted)
{
    uint8_t kind = ast->nodes[test].kind;
    if (kind == OT_NOT)
        return class_of(a, ast, test + 1, path, !wanted);
    if (kind == (wanted ? OT_AND : OT_OR)) {
        uint32_t left = class_of(a, ast, test + 1, path, wanted);
        return left ? left : class_of(a, ast, ast->nodes[test + 1].end, path, wanted);
    }
    uint32_t first = wanted && ot_asked_is(a, ast, test, "isinstance") ? ast->nodes[test + 1].end : 0;
    bool is_path = first && first < ast->nodes[test].end && ot_path_equal(ast, first, path);
    return is_path && ast->nodes[first].end < ast->nodes[test].end ? ast->nodes[first].end : 0;
}

/* Does a syntax node run code that is not looked at here? */
static bool runs_code(const struct ot_ast *ast, uint32_t n)
{
    switch (ast->nodes[n].kind) {
    case OT_CALL: case OT_AWAIT: case OT_YIELD: case OT_YIELD_FROM: case OT_FOR: case OT_WITH: case OT_COMP_FOR:
    case OT_WALRUS: case OT_DELETE: case OT_IMPORT: case OT_IMPORT_FROM: return true;
    default: return false;
    }
}

/* Does a syntax node run what it holds again, or later? */
static bool is_repeated(const struct ot_ast *ast, uint32_t n)
{
    switch (ast->nodes[n].kind) {
    case OT_FOR: case OT_WHILE: case OT_GENERATOR_EXP: case OT_LIST_COMP: case OT_SET_COMP: case OT_DICT_COMP:
        return true;
    default: return false;
    }
}

/* Is what a path holds where it stands what it held when a call in the test was run? A name of the function is bound
 * again by its own code alone; anything else, by whatever runs between. Plain stores end a region. */
static bool is_same(struct ot_analysis *a, const struct ot_here *here, uint32_t test, uint32_t call, uint32_t path)
{
    const struct ot_ast *ast = &here->file->ast;
    const struct ot_code *code = ot_scan_code(a, a->nodes[here->node].code);
    ot_sym name = ast->nodes[path].text;
    bool is_own = ast->nodes[path].kind == OT_NAME && ot_list_sorted_has(&code->locals, name) &&
                  ot_rebind_is_own(code, ast, name);
    if (is_own && ot_scan_binds(a, ast, ast->nodes[call].end, ast->nodes[test].end, name))
        return false;
    for (uint32_t up = ast->nodes[path].parent; up > test; up = ast->nodes[up].parent)
        if (is_repeated(ast, up) && (!is_own || ast->nodes[up].kind == OT_GENERATOR_EXP ||
                                     ot_scan_binds(a, ast, up, ast->nodes[up].end, name)))
            return false;
    for (uint32_t n = ast->nodes[call].end; n < path && !is_own; n++)
        if (runs_code(ast, n) && ast->nodes[n].rank < ast->nodes[path].rank)
            return false;
    return true;
}

/* Pushes the objects of each of the classes stack[base .. end), or of a tuple of them, that calls in reach made; false
 * where these are not all. */
static bool push_made(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t end)
{
    bool are_all = end > base;
    for (size_t i = base; are_all && i < end; i++) {
        size_t elements = a->top;
        if (a->values[a->stack[i]].kind == OT_V_CONTAINER) {
            ot_container_all(a, here, a->stack[i]);
            size_t last = a->top;
            are_all = push_made(a, here, elements, last);
            ot_stack_drop(a, elements, last);
            continue;
        }
        const struct ot_mro *mro = a->values[a->stack[i]].kind == OT_V_CLASS ? ot_mro_of(a, a->stack[i]) : NULL;
        are_all = mro && !mro->is_protocol && ot_trait_push_made(a, here, a->stack[i]);
    }
    return are_all;
}

void ot_narrow(struct ot_analysis *a, const struct ot_here *here, uint32_t test, uint32_t path, bool wanted,
               size_t base)
{
    uint32_t classes =
        ot_stack_has(a, base, OT_UNKNOWN_VALUE) ? class_of(a, &here->file->ast, test, path, wanted) : 0;
    if (!classes || !is_same(a, here, test, here->file->ast.nodes[classes].parent, path))
        return;
    size_t end = a->top, kept = base;
    ot_eval(a, here, classes);
    size_t made = a->top;
    bool are_all = push_made(a, here, end, made);
    ot_stack_drop(a, end, made);
    if (!are_all) {
        a->top = end;
        return;
    }
    for (size_t i = base; i < a->top; i++)
        if (a->stack[i] != OT_UNKNOWN_VALUE)
            a->stack[kept++] = a->stack[i];
    a->top = kept;
    ot_stack_unique(a, base);
}
