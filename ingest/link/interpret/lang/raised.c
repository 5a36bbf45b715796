/*
 * raised.c: what is raised, by the name of its class, and the handlers that take it.
 *
 * Followed through one call: "try: return look_up(x)" takes what look_up raises, not what that calls.
 */
#include "ingest/link/interpret/lang/raised.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/source/program.h"

/* The name of the class that an expression names or makes an object of: "ValueError", "errors.Missing(x)"; 0: none. */
static ot_sym class_name(const struct ot_ast *ast, uint32_t n)
{
    n = ast->nodes[n].kind == OT_CALL ? n + 1 : n;
    return ast->nodes[n].kind == OT_NAME || ast->nodes[n].kind == OT_ATTRIBUTE ? ast->nodes[n].text : 0;
}

/* The try statement whose body holds n, in the same function; 0 if there is none. */
static uint32_t attempt_around(const struct ot_ast *ast, uint32_t n)
{
    for (uint32_t up = ast->nodes[n].parent; up; n = up, up = ast->nodes[n].parent) {
        uint8_t kind = ast->nodes[up].kind;
        if (kind == OT_FUNCTION || kind == OT_LAMBDA || kind == OT_CLASS)
            return 0;
        if (kind == OT_TRY && n == up + 1)
            return up;
    }
    return 0;
}

void ot_raised_note(struct ot_analysis *a, const struct ot_here *here, uint32_t s)
{
    const struct ot_ast *ast = &here->file->ast;
    ot_sym name = class_name(ast, s + 1);
    if (name && ot_given_is_run(a))
        ot_var_add(a, here, ot_var(a, OT_S_RAISED, here->node, attempt_around(ast, s)),
                   ot_value(a, OT_V_STRING, name, 0, 0));
}

void ot_raised_pass(struct ot_analysis *a, const struct ot_here *here, ot_id node, uint32_t ast)
{
    uint32_t attempt = ot_given_is_run(a) && ast ? attempt_around(&here->file->ast, ast) : 0;
    size_t base = a->top;
    if (!attempt)
        return;
    ot_var_push(a, here, ot_var(a, OT_S_RAISED, node, 0));
    ot_var_add_values(a, here, ot_var(a, OT_S_RAISED, here->node, attempt), base, a->top - base);
    a->top = base;
}

/* Does the type of a handler name the class, or one that all are derived from? */
static bool names(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t type, ot_sym name)
{
    if (ast->nodes[type].kind == OT_NONE)
        return true;
    for (uint32_t n = type; n < ast->nodes[type].end; n++)
        if ((ast->nodes[n].kind == OT_NAME || ast->nodes[n].kind == OT_ATTRIBUTE) &&
            (ast->nodes[n].text == name || strcmp(ot_text(a, ast->nodes[n].text), "Exception") == 0 ||
             strcmp(ot_text(a, ast->nodes[n].text), "BaseException") == 0))
            return true;
    return false;
}

bool ot_raised_takes(struct ot_analysis *a, const struct ot_here *here, uint32_t s, uint32_t handler, bool *is_any)
{
    size_t base = a->top;
    bool takes = false;
    ot_var_push(a, here, ot_var(a, OT_S_RAISED, here->node, s));
    *is_any = a->top > base;
    for (size_t i = base; i < a->top && !takes; i++)
        takes = names(a, &here->file->ast, handler + 1, a->values[a->stack[i]].a);
    a->top = base;
    return takes;
}
