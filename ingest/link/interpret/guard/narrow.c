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
    if (!classes)
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
