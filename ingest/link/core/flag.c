/*
 * flag.c: objects that keep flags, as rows of flag_class say.
 */
#include "ingest/link/core/flag.h"

#include <stdlib.h>

#include "ingest/link/core/container.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"

struct ot_flag_state {
    struct keeper { ot_id code; ot_sym method, defaults; } *keepers;
    size_t count, capacity;
};

void ot_flag_add(struct ot_analysis *a, ot_id class_code, ot_sym method, ot_sym defaults)
{
    struct ot_flag_state *own = a->own.flag;
    ot_grow(&own->keepers, &own->capacity, own->count + 1, sizeof(*own->keepers));
    own->keepers[own->count++] = (struct keeper){class_code, method, defaults};
}

static const struct keeper *keeper_of(const struct ot_analysis *a, uint32_t value)
{
    const struct ot_flag_state *own = a->own.flag;
    const struct ot_value *v = &a->values[value];
    for (size_t i = 0; v->kind == OT_V_INSTANCE && i < own->count; i++)
        if (a->values[v->a].a == own->keepers[i].code)
            return &own->keepers[i];
    return NULL;
}

ot_id ot_flag_var(struct ot_analysis *a, uint32_t instance, ot_sym name)
{
    return ot_var(a, OT_S_FLAG, ot_value_field_owner(a, instance), name);
}

bool ot_flag_push(struct ot_analysis *a, const struct ot_here *here, uint32_t instance, ot_sym name)
{
    const struct keeper *keeper = keeper_of(a, instance);
    size_t base = a->top;
    if (!keeper)
        return false;
    ot_var_push(a, here, ot_var(a, OT_S_CLASS, a->values[instance].a, keeper->defaults));
    size_t end = a->top;
    for (size_t i = base; i < end; i++)
        if (a->values[a->stack[i]].kind == OT_V_CONTAINER)
            ot_container_get(a, here, a->stack[i], ot_value(a, OT_V_STRING, name, 0, 0));
    bool is_flag = a->top > end;
    ot_stack_drop(a, base, end);
    if (is_flag)
        ot_var_push(a, here, ot_flag_var(a, instance, name));
    ot_stack_unique(a, base);
    return is_flag;
}

bool ot_flag_is_method(const struct ot_analysis *a, uint32_t receiver, ot_sym method)
{
    const struct ot_flag_state *own = a->own.flag;
    const struct keeper *keeper = keeper_of(a, receiver);
    for (; keeper && keeper < own->keepers + own->count; keeper++)
        if (keeper->code == a->values[a->values[receiver].a].a && keeper->method == method)
            return true;
    return false;
}

void ot_flag_init(struct ot_analysis *a)
{
    a->own.flag = ot_calloc(1, sizeof(*a->own.flag));
}

void ot_flag_release(struct ot_analysis *a)
{
    free(a->own.flag->keepers);
    free(a->own.flag);
}
