/*
 * kept.c: objects that keep a record of what they were given, these records, and named tuples that carry one on.
 *
 *     class Gate:                                    def choose(x, options: Options):
 *         def __init__(self, is_grouped=False):          if options.is_grouped:
 *             self.options = Options(is_grouped)             return grouped(x)
 *
 *         def forward(self, x):
 *             return choose(x, self.options)
 *
 * "Gate(is_grouped=True)" here and "Gate()" there are two objects with fields of their own, and so are their records:
 * what one was given the other never holds. Each call that makes one stands for all objects that it makes. An object of
 * the class that no such call gave, as where "isinstance(x, Gate)" tells what x is, may be any of them.
 */
#include "ingest/link/interpret/object/kept.h"

#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/source/program.h"
#include "ingest/link/types/keeper.h"

enum { OF_CLASS_AT_MOST = 64 }; /* objects of one class that are told apart */
enum { NESTED_AT_MOST = 4 };    /* that are made by one another's methods */
enum { KEPT = 5 };              /* key of OT_S_MADE */

/* Does the code at node run for an object that was made by code which ran for one, and so on, too often? */
static bool is_deep(const struct ot_analysis *a, ot_id node)
{
    for (int depth = 0; node; depth++) {
        if (depth == NESTED_AT_MOST)
            return true;
        ot_id above = 0;
        for (; node && !above; node = a->nodes[node].outer) {
            uint32_t receiver = a->nodes[node].receiver;
            const struct ot_value *v = &a->values[receiver];
            if (receiver && v->kind == OT_V_INSTANCE && a->values[v->b].kind == OT_V_CALLER)
                above = a->values[v->b].b;
        }
        node = above;
    }
    return false;
}

static bool is_told_apart(struct ot_analysis *a, uint32_t class_value)
{
    struct ot_code *code = a->codes[a->values[class_value].a];
    if (code->is_kept < 0)
        code->is_kept = ot_keeper_record(a, a->values[class_value].a) ||
                        ot_keeper_is_record(a, a->values[class_value].a) ||
                        ot_keeper_carries_record(a, a->values[class_value].a);
    return code->is_kept;
}

uint32_t ot_kept_identity(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value, uint32_t ast)
{
    if (ot_given_is_run(a) || !ast || !here->node || a->values[class_value].kind != OT_V_CLASS ||
        !is_told_apart(a, class_value))
        return 0;
    ot_id var = ot_var(a, OT_S_MADE, class_value, KEPT);
    uint32_t own = ot_value(a, OT_V_CALLER, ot_value_site(a, (ot_id)(here->file - a->files), ast), here->node, 0);
    bool is_known = false;
    for (uint32_t i = 0; !is_known && i < a->vars[var].fact_count; i++)
        is_known = a->vars[var].facts[i].value == own;
    if (!is_known && (a->vars[var].fact_count >= OF_CLASS_AT_MOST || is_deep(a, here->node)))
        own = OT_TRUE_VALUE;
    if (!a->is_peeking)
        ot_var_add(a, here, var, own);
    return own;
}

void ot_kept_push(struct ot_analysis *a, const struct ot_here *here, uint32_t value)
{
    const struct ot_value v = a->values[value];
    size_t base = a->top;
    if (v.kind != OT_V_INSTANCE || v.b || ot_given_is_run(a) || !is_told_apart(a, v.a))
        return;
    ot_var_push(a, here, ot_var(a, OT_S_MADE, v.a, KEPT));
    for (size_t i = base; i < a->top; i++)
        a->stack[i] = ot_value(a, OT_V_INSTANCE, v.a, a->stack[i], 0);
}

void ot_kept_push_field(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name)
{
    size_t base = a->top;
    ot_kept_push(a, here, value);
    size_t end = a->top;
    for (size_t i = base; i < end; i++)
        ot_var_push_earlier(a, here, ot_var(a, OT_S_FIELD, a->stack[i], name));
    if (end > base)
        ot_stack_drop(a, base, end);
}
