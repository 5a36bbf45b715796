/*
 * text.c: f-strings, which are composed in the code of modules only.
 */
#include "ingest/link/analysis.h"

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
                ot_push(a, ot_value_string(a, buf.data));
            ot_buf_release(&buf);
            if (is_long)
                return false;
        }
    ot_stack_drop(a, texts, end);
    return true;
}

/* f"{group}.{name}" of constants in the code of a module is a constant; pushes each text that it may be, false
 * if one is not known. Not in functions: there a text could be the context of what composes it. */
static bool push_texts(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    const struct ot_ast *ast = &here->file->ast;
    size_t base = a->top;
    if (a->codes[a->nodes[here->node].code]->kind != OT_MODULE)
        return false;
    ot_push(a, ot_value_string(a, ""));
    for (uint32_t c = n + 1; c < ast->nodes[n].end; c = ast->nodes[c].end) {
        bool is_part = ast->nodes[c].kind == OT_INTERPOLATION;
        size_t parts = a->top;
        if (is_part && ast->nodes[c + 1].end < ast->nodes[c].end) /* a format */
            break;
        ot_eval(a, here, is_part ? c + 1 : c);
        if (!append_parts(a, base, parts))
            break;
        if (ast->nodes[c].end == ast->nodes[n].end)
            return true;
    }
    a->top = base;
    return false;
}

void ot_eval_text(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    const struct ot_ast *ast = &here->file->ast;
    if (push_texts(a, here, n))
        return;
    for (uint32_t c = n + 1; c < ast->nodes[n].end; c = ast->nodes[c].end) {
        size_t base = a->top;
        if (ast->nodes[c].kind != OT_INTERPOLATION) {
            ot_eval_discard(a, here, c);
            continue;
        }
        ot_eval(a, here, c + 1);
        size_t end = a->top;
        for (size_t i = base; i < end; i++) {
            size_t methods = a->top;
            if (a->values[a->stack[i]].kind == OT_V_INSTANCE && ot_method_push(a, here, a->stack[i], "__str__"))
                for (size_t m = methods, last = a->top; m < last; m++)
                    ot_call_implicit(a, here, a->stack[m], c, "format");
        }
        a->top = base;
        for (uint32_t s = ast->nodes[c + 1].end; s < ast->nodes[c].end; s = ast->nodes[s].end)
            ot_eval_discard(a, here, s);
    }
    ot_push(a, OT_SCALAR_VALUE);
}
