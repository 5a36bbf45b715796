/*
 * got.c: a parameter where a test speaks of what was got from it.
 *
 * In "part = getattr(config, name, None); if isinstance(part, dict): setattr(config, name, make(part))" what is stored
 * is no attribute of a config that has no such part. The name and the parameter are bound once in a call, so they
 * belong together; and what the attribute is, at whatever time, is among what it can be.
 */
#include "ingest/link/interpret/guard/got.h"

#include "ingest/facts/ast.h"
#include "ingest/link/base/outcome.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/guard/refine.h"
#include "ingest/link/interpret/guard/through.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/lang/name.h"
#include "ingest/link/interpret/lang/own_name.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/attribute_known.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/whence.h"
#include "ingest/link/types/mro.h"

/* Is what the object has under the name what was stored there, and nothing that its class or a method gives, or that
 * is stored under a text that is not known? */
static bool holds(struct ot_analysis *a, const struct ot_here *here, uint32_t object, ot_sym name)
{
    const struct ot_value v = a->values[object];
    const ot_sym others[] = {name, ot_symbol(a, "__getattr__"), ot_symbol(a, "__getattribute__")};
    if (object == ot_given_model(a))
        return true;
    const struct ot_mro *mro = v.kind == OT_V_INSTANCE ? ot_mro_of(a, v.a) : NULL;
    bool holds = mro != NULL;
    if (holds)
        ot_mro_await(a, here, v.a);
    for (size_t i = 0; holds && i < mro->items.count; i++)
        holds = !ot_mro_is_stored_to(a, mro->items.items[i]);
    for (size_t i = 0; holds && i < sizeof(others) / sizeof(*others); i++)
        holds = !ot_mro_definer(a, v.a, others[i], 0, NULL);
    return holds;
}

/* Pushes what an attribute of an object can be. *lacks: it may have none. False where that is not known. */
static bool push_attribute(struct ot_analysis *a, const struct ot_here *here, uint32_t object, ot_sym name, bool *lacks)
{
    if (!holds(a, here, object, name))
        return false;
    int known = ot_attribute_known(a, here, object, name);
    if (known & OT_MAY_BE_TRUE)
        ot_attribute_push(a, here, object, name, 0);
    *lacks |= known & OT_MAY_BE_FALSE;
    return true;
}

static bool has_call(const struct ot_ast *ast, uint32_t first, uint32_t end)
{
    for (uint32_t n = first; n < end; n++)
        if (ast->nodes[n].kind == OT_CALL || ast->nodes[n].kind == OT_AWAIT || ast->nodes[n].kind == OT_YIELD)
            return true;
    return false;
}

/* Pushes what "getattr(x, name, default)" can be of an object. False where that is not known; so it is while a loop is
 * gone through element by element: what the test asks may be left of the element before. */
static bool push_by_name(struct ot_analysis *a, const struct ot_here *here, uint32_t call, uint32_t object)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t name = ast->nodes[ast->nodes[call + 1].end].end, fallback = ast->nodes[name].end;
    bool lacks = false, is_known = true;
    size_t base = a->top;
    if ((ast->nodes[name].kind != OT_STRING && ot_name_pins(a)) || has_call(ast, name, ast->nodes[call].end) ||
        !ot_own_name_is_getattr(a, here, call + 1))
        return false;
    ot_eval(a, here, name);
    size_t end = a->top;
    for (size_t i = base; is_known && i < end; i++) {
        const struct ot_value v = a->values[a->stack[i]];
        is_known = v.kind == OT_V_STRING && push_attribute(a, here, object, v.a, &lacks);
    }
    if (is_known && lacks && fallback < ast->nodes[call].end)
        ot_eval(a, here, fallback);
    ot_stack_drop(a, base, end);
    return is_known;
}

/* May the object be what the parameter is in an arm whose test speaks of the NAME n, which was got from it? */
static bool comes_there(struct ot_analysis *a, const struct ot_here *above, const struct ot_region *arm, uint32_t n,
                        uint32_t expression, uint32_t object)
{
    struct ot_here anywhere = *above;
    size_t base = a->top;
    const struct ot_ast_node node = above->file->ast.nodes[expression];
    bool lacks = false, is_known;
    anywhere.region = a->nodes[above->node].region; /* the guards here may speak of another name, in a loop */
    if (node.kind == OT_ATTRIBUTE)
        is_known = push_attribute(a, &anywhere, object, node.text, &lacks);
    else
        is_known = push_by_name(a, &anywhere, expression, object);
    bool is_empty = a->top == base;
    if (is_known && !is_empty)
        ot_refine_arm(a, above, arm, n, base);
    bool comes = !is_known || a->top > base || (is_empty && !ot_through_awaits(a, above, arm->owner));
    a->top = base;
    return comes;
}

void ot_got_keep(struct ot_analysis *a, const struct ot_here *above, const struct ot_region *arm, uint32_t path,
                 size_t base)
{
    const struct ot_ast *ast = &above->file->ast;
    const struct ot_code *code = a->codes[a->nodes[above->node].code];
    if (code->whence.count == 0 || ast->nodes[path].kind != OT_NAME)
        return;
    for (uint32_t n = arm->test; n < ast->nodes[arm->test].end; n++) {
        uint32_t expression = ast->nodes[n].kind == OT_NAME ? ot_whence_of(code, ast->nodes[n].text) : 0;
        if (!expression || ast->nodes[ot_whence_object(ast, expression)].text != ast->nodes[path].text)
            continue;
        size_t end = a->top, kept = base;
        for (size_t i = base; i < end; i++)
            if (comes_there(a, above, arm, n, expression, a->stack[i]))
                a->stack[kept++] = a->stack[i];
        a->top = kept;
    }
}
