/*
 * defaulted.c: dicts that make what stands under a key that is missing.
 */
#include "ingest/link/interpret/object/defaulted.h"

#include "ingest/facts/ast.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/source/program.h"

/* Calls the factories of the dict, and pushes what they give; false if it has none. */
static bool make(struct ot_analysis *a, const struct ot_here *here, uint32_t dict, uint32_t ast)
{
    ot_id factories = ot_var_find(a, OT_S_DEFAULT, dict, 0);
    size_t base = a->top;
    if (!factories || a->is_peeking)
        return false;
    ot_var_push(a, here, factories);
    size_t end = a->top;
    for (size_t i = base; i < end; i++)
        ot_call_implicit(a, here, a->stack[i], ast, "subscript");
    ot_stack_drop(a, base, end);
    return true;
}

void ot_defaulted_put(struct ot_analysis *a, const struct ot_here *here, uint32_t dict, uint32_t key, uint32_t ast)
{
    size_t base = a->top;
    if (make(a, here, dict, ast))
        ot_container_put(a, here, dict, key, base, a->top - base);
    a->top = base;
}

static bool is_filled(const struct ot_ast *ast, uint32_t n)
{
    uint32_t up = ast->nodes[n].parent;
    uint8_t kind = ast->nodes[up].kind;
    return kind == OT_AUGMENTED || kind == OT_SUBSCRIPT ||
           (kind == OT_ATTRIBUTE && ast->nodes[ast->nodes[up].parent].kind == OT_CALL);
}

void ot_defaulted_fill(struct ot_analysis *a, const struct ot_here *here, uint32_t dict, uint32_t ast)
{
    size_t base = a->top;
    make(a, here, dict, ast);
    for (size_t i = base; i < a->top && is_filled(&here->file->ast, ast); i++)
        if (a->values[a->stack[i]].kind == OT_V_CONTAINER)
            ot_container_put(a, here, dict, 0, i, 1);
    a->top = base;
}
