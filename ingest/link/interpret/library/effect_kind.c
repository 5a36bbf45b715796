/*
 * effect_kind.c: what inspect tells of a function, a method or a class.
 */
#include "ingest/link/interpret/library/effect_kind.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/outcome.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/library/known.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"

/* What a call of the function makes: neither is what an async generator is. */
static bool makes(struct ot_analysis *a, ot_id id, const char *wanted)
{
    const struct ot_code *code = ot_scan_code(a, id);
    bool is_async = a->files[code->file].ast.nodes[code->ast].flags & OT_ASYNC;
    return strcmp(wanted, "coroutine") == 0 ? is_async && !code->is_generator : code->is_generator && !is_async;
}

static int kind_of(struct ot_analysis *a, uint32_t value, const char *wanted)
{
    const struct ot_value v = a->values[value];
    const bool is_called = strcmp(wanted, "coroutine") == 0 || strcmp(wanted, "generator") == 0;
    bool is = false;
    switch (v.kind) {
    case OT_V_FUNCTION:
        is = is_called ? makes(a, v.a, wanted) : strcmp(wanted, "function") == 0;
        break;
    case OT_V_BOUND:
        if (is_called)
            return kind_of(a, v.a, wanted);
        is = strcmp(wanted, "method") == 0;
        break;
    case OT_V_CLASS:
        is = strcmp(wanted, "class") == 0;
        break;
    case OT_V_MODULE:
        is = strcmp(wanted, "module") == 0;
        break;
    case OT_V_NONE: case OT_V_TRUE: case OT_V_FALSE: case OT_V_STRING: case OT_V_INTEGER: case OT_V_INSTANCE:
    case OT_V_CONTAINER: case OT_V_ENUM: case OT_V_TENSOR:
        break;
    case OT_V_PARTIAL:
        if (is_called)
            return OT_MAY_BE_BOTH;
        break;
    default:
        return OT_MAY_BE_BOTH;
    }
    return is ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE;
}

int ot_effect_kind_of(struct ot_analysis *a, const struct ot_model *model, uint32_t value)
{
    if (strcmp(model->pattern, "builtins.callable") == 0) {
        uint32_t answer = ot_known_callable(a, value);
        return answer == OT_TRUE_VALUE ? OT_MAY_BE_TRUE : answer ? OT_MAY_BE_FALSE : OT_MAY_BE_BOTH;
    }
    return model->behaviour == OT_DOES_KIND ? kind_of(a, value, model->argument) : OT_MAY_BE_BOTH;
}

void ot_effect_kind(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *argument = ot_effect_positional(e, 0);
    int outcome = 0;
    for (size_t i = 0; argument && i < argument->count; i++)
        outcome |= ot_effect_kind_of(a, e->model, a->stack[argument->base + i]);
    bool is_awaited = argument && argument->count == 0 && !a->is_peeking && e->here->task &&
                      !ot_guard_is_awaited(a, e->here, e->ast);
    ot_effect_push_outcome(a, outcome || is_awaited ? outcome : OT_MAY_BE_BOTH);
}
