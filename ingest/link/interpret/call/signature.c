/*
 * signature.c: which keywords a function can be given: those of its parameters, or any where it has **keywords; and
 * whether its defaults are those that it was written with.
 */
#include "ingest/link/interpret/call/signature.h"

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"

enum { WRAPPED_AT_MOST = 8 };

/* The parameter **keywords, NULL if there is none. */
static const struct ot_param *keywords_of(const struct ot_code *code)
{
    for (uint32_t i = 0; i < code->param_count; i++)
        if (code->params[i].kind == OT_PARAM_DOUBLE_STAR)
            return &code->params[i];
    return NULL;
}

/* Does the code give **name to a call, and do nothing else with it but show it? */
static bool hands_on(const struct ot_code *code, const struct ot_ast *ast, ot_sym name)
{
    bool is_given = false;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n++) {
        if (ast->nodes[n].kind != OT_NAME || ast->nodes[n].text != name)
            continue;
        uint8_t above = ast->nodes[ast->nodes[n].parent].kind;
        if (above == OT_ATTRIBUTE || above == OT_SUBSCRIPT || ot_ast_is_target(ast, n))
            return false;
        is_given |= above == OT_DOUBLE_STAR;
    }
    return is_given;
}

bool ot_signature_takes(struct ot_analysis *a, uint32_t function, ot_sym keyword)
{
    for (int i = 0; i < WRAPPED_AT_MOST; i++) {
        const struct ot_value f = a->values[function];
        const struct ot_code *code = ot_scan_code(a, f.a);
        const struct ot_param *rest = keywords_of(code);
        uint32_t wrapped = f.b ? a->nodes[f.b].argument : 0;
        if (wrapped && a->values[wrapped].kind == OT_V_BOUND)
            wrapped = a->values[wrapped].a;
        if (ot_scan_param(code, keyword) >= 0)
            return true;
        if (!rest)
            return false;
        if (!wrapped || a->values[wrapped].kind != OT_V_FUNCTION ||
            !hands_on(code, &a->files[code->file].ast, rest->name))
            return true;
        function = wrapped;
    }
    return true;
}

bool ot_signature_is_renewed(struct ot_analysis *a, const struct ot_here *here, uint32_t function,
                             const char *attribute)
{
    size_t base = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_FUNCTION, function, ot_symbol(a, attribute)));
    bool is_any = a->top > base;
    a->top = base;
    return is_any;
}
