/*
 * outside.c: what a function or method of a library runs of the library, and may run of what it is given.
 */
#include "ingest/link/interpret/call/outside.h"

#include "ingest/link/core/edge.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/handed.h"
#include "ingest/link/rows/kernel.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/rows/torch.h"

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
