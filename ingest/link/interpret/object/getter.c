/*
 * getter.c: what the class of an object runs where an attribute is asked for.
 *
 * Source: the Python Language Reference, section 3.3.2, "Customizing attribute access".
 */
#include "ingest/link/interpret/object/getter.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/outcome.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/protocol.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/attribute_known.h"
#include "ingest/link/rows/builtin.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/start/class_value.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/static.h"

static const char ERROR[] = "AttributeError";

/* May an object of a class of the tree be an AttributeError? */
static bool derives(struct ot_analysis *a, ot_id code)
{
    uint32_t class_value = ot_class_value(a, code);
    const struct ot_mro *mro = class_value ? ot_mro_of(a, class_value) : NULL;
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        const char *dot = v.kind == OT_V_EXTERNAL ? strrchr(ot_text(a, v.a), '.') : NULL;
        if (v.kind == OT_V_EXTERNAL && (!ot_builtin_is(dot ? dot + 1 : "") || strcmp(dot + 1, ERROR) == 0))
            return true;
    }
    return !mro || mro->is_cut;
}

/* May what a raise statement of a function raises be an AttributeError? */
static bool may_be_error(struct ot_analysis *a, ot_id id, uint32_t s)
{
    const struct ot_code *code = a->codes[id];
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t n = s + 1 < ast->nodes[s].end ? s + 1 : 0;
    n += n && ast->nodes[n].kind == OT_CALL;
    if (!n || (ast->nodes[n].kind != OT_NAME && ast->nodes[n].kind != OT_ATTRIBUTE))
        return true;
    ot_sym external = 0;
    ot_id found = ot_static_class(a, code->file, id, n, &external);
    const char *text = ot_text(a, ast->nodes[n].text);
    if (found)
        return derives(a, found);
    return external || !ot_builtin_is(text) || strcmp(text, ERROR) == 0;
}

/* Is it an attribute of the object itself, the first parameter, that nothing gives it? */
static bool is_lacking(struct ot_analysis *a, const struct ot_here *here, uint32_t object, const struct ot_code *code,
                       uint32_t n)
{
    const struct ot_ast_node *nodes = a->files[code->file].ast.nodes;
    ot_sym name = nodes[n].text;
    return nodes[n].kind == OT_ATTRIBUTE && nodes[n + 1].kind == OT_NAME && code->param_count &&
           nodes[n + 1].text == code->params[0].name && !ot_mro_definer(a, a->values[object].a, name, 0, NULL) &&
           ot_attribute_known(a, here, object, name) == OT_MAY_BE_FALSE;
}

static bool may_fail(struct ot_analysis *a, const struct ot_here *here, uint32_t object, uint32_t function)
{
    const struct ot_value v = a->values[function];
    const struct ot_code *code = v.kind == OT_V_FUNCTION ? ot_scan_code(a, v.a) : NULL;
    const struct ot_ast *ast = code ? &a->files[code->file].ast : NULL;
    for (uint32_t n = code ? code->body : 0, end = code ? ast->nodes[n].end : 0; n < end; n = ot_ast_next_own(ast, n))
        if ((ast->nodes[n].kind == OT_RAISE && may_be_error(a, v.a, n)) || is_lacking(a, here, object, code, n))
            return true;
    return false;
}

/* Pushes the getters that a class holds under a name: what a property calls, the __get__ of an object. */
static void push_getters(struct ot_analysis *a, const struct ot_here *here, uint32_t definer, ot_sym name)
{
    ot_sym get = ot_symbol(a, "__get__");
    size_t base = a->top, kept = base;
    ot_var_push(a, here, ot_var(a, OT_S_CLASS, definer, name));
    size_t end = a->top;
    for (size_t i = base; i < end; i++) {
        const struct ot_value v = a->values[a->stack[i]];
        uint32_t of = v.kind == OT_V_INSTANCE ? ot_mro_definer(a, v.a, get, 0, NULL) : 0;
        if (of)
            ot_var_push(a, here, ot_var(a, OT_S_CLASS, of, get));
        if (v.kind == OT_V_PROPERTY)
            a->stack[kept++] = v.a;
    }
    ot_stack_drop(a, kept, end);
}

bool ot_getter_may_fail(struct ot_analysis *a, const struct ot_here *here, uint32_t object, uint32_t definer,
                        ot_sym name)
{
    size_t base = a->top;
    bool may = false;
    if (a->values[object].kind != OT_V_INSTANCE || a->values[definer].kind != OT_V_CLASS)
        return false;
    push_getters(a, here, definer, name);
    for (size_t i = base, end = a->top; i < end && !may; i++)
        may = may_fail(a, here, object, a->stack[i]);
    a->top = base;
    return may;
}

void ot_getter_run(struct ot_analysis *a, const struct ot_here *here, uint32_t object, ot_sym name, uint32_t ast)
{
    const struct ot_value v = a->values[object];
    struct ot_here inner = *here;
    size_t base = a->top;
    if (v.kind != OT_V_INSTANCE || a->is_peeking)
        return;
    ot_mro_await(a, here, v.a);
    uint32_t definer = ot_mro_definer(a, v.a, name, 0, NULL);
    if (definer)
        push_getters(a, here, definer, name);
    bool is = definer ? a->top > base : ot_protocol_has(a, OT_ON_MISSING, v.a);
    a->top = base;
    inner.through = object; /* no alternative to hasattr() itself */
    if (is)
        ot_attribute_push(a, &inner, object, name, ast);
    a->top = base;
}
