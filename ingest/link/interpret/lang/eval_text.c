/*
 * eval_text.c: f-strings, which are composed in the code of modules only.
 */
#include "ingest/link/interpret/lang/eval_text.h"

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/source/program.h"
#include "tools/base/buf.h"

enum {
    TEXTS_KEPT = 64,  /* texts that a composed one may be; beyond this it is just some text */
    TEXT_LENGTH = 256 /* of such a text, or one that is composed of itself would grow without end */
};

/* Replaces the texts at stack[texts .. parts) by each of them with each of the constants at
 * stack[parts .. top) behind it. False where that is not a constant, or are too many. */
static bool append_parts(struct ot_analysis *a, size_t texts, size_t parts)
{
    size_t end = a->top;
    if (parts == texts || parts == end || (parts - texts) * (end - parts) > TEXTS_KEPT)
        return false;
    for (size_t p = parts; p < end; p++)
        if (a->values[a->stack[p]].kind != OT_V_STRING && a->values[a->stack[p]].kind != OT_V_INTEGER)
            return false;
    for (size_t t = texts; t < parts; t++)
        for (size_t p = parts; p < end; p++) {
            struct ot_buf buf = OT_BUF_INIT;
            ot_buf_printf(&buf, "%s%s", ot_text(a, a->values[a->stack[t]].a), ot_text(a, a->values[a->stack[p]].a));
            bool is_long = buf.length > TEXT_LENGTH;
            if (!is_long)
                ot_stack_push(a, ot_value_string(a, buf.data));
            ot_buf_release(&buf);
            if (is_long)
                return false;
        }
    ot_stack_drop(a, texts, end);
    return true;
}

/* Evaluates one interpolation, its format too; leaves on the stack what it may be. */
static void eval_part(struct ot_analysis *a, const struct ot_here *here, uint32_t part)
{
    const struct ot_ast *ast = &here->file->ast;
    size_t base = a->top;
    ot_eval(a, here, part + 1);
    size_t end = a->top;
    for (size_t i = base; i < end; i++) {
        size_t methods = a->top;
        if (a->values[a->stack[i]].kind == OT_V_INSTANCE && ot_attribute_method(a, here, a->stack[i], "__str__"))
            for (size_t m = methods, last = a->top; m < last; m++)
                ot_call_implicit(a, here, a->stack[m], part, "format");
    }
    a->top = end;
    for (uint32_t s = ast->nodes[part + 1].end; s < ast->nodes[part].end; s = ast->nodes[s].end)
        ot_eval_discard(a, here, s);
}

/* f"{group}.{name}" of constants in the code of a module is a constant: each text that it may be is pushed. Where a
 * part is not known, or has a format, it is just some text. Not in functions: there a text could be the context of
 * what composes it. Each part is evaluated once, or a nest of f-strings would take twice the time at each level. */
void ot_eval_text(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    const struct ot_ast *ast = &here->file->ast;
    size_t base = a->top;
    bool is_known = a->codes[a->nodes[here->node].code]->kind == OT_MODULE && n + 1 < ast->nodes[n].end;
    if (is_known)
        ot_stack_push(a, ot_value_string(a, ""));
    for (uint32_t c = n + 1; c < ast->nodes[n].end; c = ast->nodes[c].end) {
        size_t parts = a->top;
        bool is_part = ast->nodes[c].kind == OT_INTERPOLATION;
        if (is_part)
            eval_part(a, here, c);
        else
            ot_eval(a, here, c);
        bool has_format = is_part && ast->nodes[c + 1].end < ast->nodes[c].end;
        is_known = is_known && !has_format && append_parts(a, base, parts);
        if (!is_known)
            a->top = base;
    }
    if (!is_known)
        ot_stack_push(a, OT_SCALAR_VALUE);
}
