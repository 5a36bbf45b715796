/*
 * effect.c: what the behaviours share: arguments by position, decorators that give the function back.
 */
#include "ingest/link/interpret/library/effect.h"

#include "ingest/link/base/outcome.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/call/call.h"
#include "tools/base/buf.h"

const struct ot_argument *ot_effect_positional(const struct ot_effect *e, size_t position)
{
    return ot_call_argument(e->arguments, position, 0);
}

void ot_effect_push(struct ot_analysis *a, const struct ot_effect *e, size_t position)
{
    const struct ot_argument *argument = ot_effect_positional(e, position);
    for (size_t i = 0; argument && i < argument->count; i++)
        ot_stack_push(a, a->stack[argument->base + i]);
}

uint32_t ot_effect_given_back(struct ot_analysis *a, ot_sym shown)
{
    return ot_value(a, OT_V_EXTERNAL, ot_symbol(a, "typing.final"), 1, shown);
}

void ot_effect_decorator(struct ot_analysis *a, const struct ot_effect *e)
{
    (void)e;
    ot_stack_push(a, ot_effect_given_back(a, 0));
}

void ot_effect_push_outcome(struct ot_analysis *a, int outcome)
{
    if (outcome & OT_MAY_BE_TRUE)
        ot_stack_push(a, OT_TRUE_VALUE);
    if (outcome & OT_MAY_BE_FALSE)
        ot_stack_push(a, OT_FALSE_VALUE);
}

uint32_t ot_effect_owned(struct ot_analysis *a, const struct ot_effect *e, ot_sym class_name)
{
    struct ot_buf own = OT_BUF_INIT;
    ot_sym owner = a->values[e->callee].c;
    ot_buf_printf(&own, "%u.%u", ot_value_site(a, (ot_id)(e->here->file - a->files), e->ast), e->here->node);
    owner = owner ? owner : ot_symbol(a, own.data);
    ot_buf_release(&own);
    return ot_value(a, OT_V_EXTERNAL_OBJECT, class_name, 0, owner);
}
