/*
 * outside.c: what a function or method of a library runs of the library, and may run of what it is given.
 */
#include "ingest/link/interpret/call/outside.h"

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/handed.h"
#include "ingest/link/interpret/call/matrix.h"
#include "ingest/link/rows/kernel.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/rows/torch.h"

uint32_t ot_outside_method(struct ot_analysis *a, const char *class_name, const char *method)
{
    return ot_value(a, OT_V_EXTERNAL, ot_symbol_dotted(a, class_name, method), 0, 0);
}

void ot_outside_run(struct ot_analysis *a, const struct ot_here *here, uint32_t method,
                    const struct ot_arguments *arguments, uint32_t ast)
{
    ot_sym function = ot_torch_method(a, a->values[method].a);
    struct ot_here inner = *here;
    size_t base = a->top;
    if (!ot_library_model(a, a->values[method].a))
        ot_handed_note(a, here, arguments);
    if (!function)
        return;
    inner.through = method; /* no alternative to it */
    ot_edge_add(a, &inner, ast, 0, ot_value(a, OT_V_EXTERNAL, function, 0, 0),
                ot_kernel_find(a, function) ? OT_E_KERNEL : OT_E_EXTERNAL, method);
    ot_var_push(a, here, ot_var(a, OT_S_OVERRIDE, OT_OVERRIDE_PATCHED, function));
    for (size_t i = base, end = a->top; i < end; i++)
        if (a->values[a->stack[i]].kind == OT_V_FUNCTION)
            ot_call_value(a, &inner, a->stack[i], arguments, ast, OT_E_CALLBACK);
    a->top = base;
}

/* Is an operand that the call at ast names a matrix, as it is written? */
static bool has_matrix(struct ot_analysis *a, const struct ot_here *here, uint32_t ast)
{
    const struct ot_ast *tree = &here->file->ast;
    for (uint32_t c = tree->nodes[ast + 1].end; c < tree->nodes[ast].end; c = tree->nodes[c].end)
        if (ot_matrix_is(a, here, c))
            return true;
    return false;
}

/* Does the call at ast name the tensor that is to hold what comes of it, "out=x.view(…)", which gives no None? */
static bool has_out(struct ot_analysis *a, const struct ot_here *here, const struct ot_arguments *arguments,
                    uint32_t ast)
{
    const struct ot_ast *tree = &here->file->ast;
    ot_sym out = ot_symbol(a, "out");
    const struct ot_argument *argument = arguments->is_written ? ot_call_argument(arguments, SIZE_MAX, out) : NULL;
    bool is_tensor = false;
    for (uint32_t c = tree->nodes[ast + 1].end; argument && c < tree->nodes[ast].end; c = tree->nodes[c].end)
        if (tree->nodes[c].kind == OT_KEYWORD && tree->nodes[c].text == out)
            is_tensor = ot_matrix_is_tensor(a, here, c + 1);
    for (size_t i = 0; is_tensor && i < argument->count; i++)
        is_tensor = a->stack[argument->base + i] != OT_NONE_VALUE;
    return is_tensor;
}

void ot_outside_run_batched(struct ot_analysis *a, const struct ot_here *here, uint32_t function,
                            const struct ot_arguments *arguments, uint32_t ast)
{
    bool is_call = here->file->ast.nodes[ast].kind == OT_CALL;
    ot_sym name = a->values[function].a;
    size_t base = a->top;
    if (!ot_torch_is_batched(a, name))
        return;
    if (!is_call || !has_out(a, here, arguments, ast))
        ot_var_push(a, here, ot_var(a, OT_S_OVERRIDE, OT_OVERRIDE_BATCHED, name));
    ot_var_push(a, here, ot_var(a, OT_S_OVERRIDE, OT_OVERRIDE_BATCHED_OUT, name));
    size_t end = a->top;
    bool is_matrix = end > base && is_call && has_matrix(a, here, ast);
    for (size_t i = base; i < end && !is_matrix; i++)
        if (a->values[a->stack[i]].kind == OT_V_FUNCTION)
            ot_call_value(a, here, a->stack[i], arguments, ast, OT_E_CALLBACK);
    a->top = base;
}
