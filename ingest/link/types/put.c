/*
 * put.c: attributes that code of the tree puts on tensors, which torch does not know.
 *
 * "x._partial = True", which is read as hasattr(x, "_partial"), is there on no tensor while no store to an attribute
 * of that name has run. The name must be the tree's own, stored somewhere in it, and none of torch's; each place that
 * stores must be followed, or in code of which it is seen that nothing runs it.
 */
#include "ingest/link/types/put.h"

#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/rows/tensor.h"
#include "ingest/link/rows/torch.h"
#include "ingest/link/source/foreign.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/outsider.h"

/* May objects of the class be tensors: has it a base outside the tree, but one of which rows tell all? */
static bool is_tensor_class(struct ot_analysis *a, uint32_t class_value)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    if (!mro || mro->is_cut)
        return true;
    for (size_t i = 0; i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        bool is_told = v.kind == OT_V_EXTERNAL && v.a != ot_tensor_class(a) && ot_torch_lacks(a, v.a, ot_symbol(a, ""));
        if (v.kind != OT_V_CLASS && !is_told)
            return true;
    }
    return false;
}

/* May a value be a tensor, or its class? */
static bool may_be_tensor(struct ot_analysis *a, uint32_t value)
{
    switch (a->values[value].kind) {
    case OT_V_UNKNOWN: case OT_V_SCALAR: case OT_V_TENSOR: case OT_V_EXTERNAL: case OT_V_EXTERNAL_OBJECT:
        return value != ot_given_model(a);
    case OT_V_INSTANCE: case OT_V_CLASS:
        return is_tensor_class(a, ot_value_class(a, value));
    case OT_V_SUPER:
        return may_be_tensor(a, a->values[value].b);
    default:
        return false;
    }
}

void ot_put_note(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name)
{
    if (ot_given_is_run(a) && (!name || ot_foreign_has(a, name)) && may_be_tensor(a, value))
        ot_var_add(a, here, ot_var(a, OT_S_PUT, 0, name), OT_TRUE_VALUE);
}

void ot_put_note_read(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name)
{
    static const char *const names[] = {"__dict__", "__setattr__", "__setstate__"};
    const struct ot_value v = a->values[value];
    if (!ot_given_is_run(a) || strncmp(ot_text(a, name), "__", 2) != 0 ||
        (v.kind == OT_V_EXTERNAL && v.a != ot_tensor_class(a))) /* a call of object.__setattr__ is followed */
        return;
    for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
        if (strcmp(ot_text(a, name), names[i]) == 0)
            ot_put_note(a, here, value, 0);
}

void ot_put_note_class(struct ot_analysis *a, uint32_t class_value)
{
    if (!ot_given_is_run(a) || !is_tensor_class(a, class_value))
        return;
    const struct ot_list *names = &ot_scan_code(a, a->values[class_value].a)->locals;
    for (size_t i = 0; i < names->count; i++)
        if (ot_foreign_has(a, names->items[i]))
            ot_var_add(a, NULL, ot_var(a, OT_S_PUT, 0, names->items[i]), OT_TRUE_VALUE);
}

bool ot_put_may_be(struct ot_analysis *a, const struct ot_here *here, ot_sym name)
{
    size_t base = a->top;
    if (!ot_torch_lacks(a, ot_tensor_class(a), name) || !ot_outsider_is_followed(a, here, name))
        return true;
    ot_var_push(a, here, ot_var(a, OT_S_PUT, 0, name));
    ot_var_push(a, here, ot_var(a, OT_S_PUT, 0, 0));
    bool is_any = a->top > base;
    a->top = base;
    return is_any;
}
