/*
 * setting_made.c: values that are made of the numbers of a configuration.
 */
#include "ingest/link/drive/setting_made.h"

#include <stdlib.h>

#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"

bool ot_setting_number(struct ot_analysis *a, uint32_t value, long *number)
{
    *number = a->values[value].kind == OT_V_INTEGER ? strtol(ot_text(a, a->values[value].a), NULL, 10) : -1;
    return *number >= 0;
}

uint32_t ot_setting_pair(struct ot_analysis *a, uint32_t value)
{
    long number;
    if (!ot_setting_number(a, value, &number))
        number = 0;
    uint32_t tuple = ot_value(a, OT_V_CONTAINER, OT_TUPLE_OF, ot_value_site(a, 0, (uint32_t)a->value_count), 0);
    for (uint32_t i = 0; i < 2; i++) {
        size_t base = a->top;
        ot_stack_push(a, ot_value_integer(a, (uint32_t)(i == 0 ? number / 10 : number % 10)));
        ot_container_put(a, NULL, tuple, ot_value_integer(a, i), base, 1);
        a->top = base;
    }
    return tuple;
}

uint32_t ot_setting_tensor_of_sum(struct ot_analysis *a, uint32_t sum)
{
    long number;
    if (!ot_setting_number(a, sum, &number) || number == 0)
        return 0;
    uint32_t tensor = ot_value(a, OT_V_TENSOR, 0, 0, (uint32_t)a->value_count);
    ot_var_add(a, NULL, ot_var(a, OT_S_SUM, tensor, 0), sum);
    return tensor;
}

uint32_t ot_setting_list_of_sum(struct ot_analysis *a, uint32_t sum)
{
    long number;
    size_t base = a->top;
    if (!ot_setting_number(a, sum, &number) || number == 0)
        return 0;
    uint32_t list = ot_value(a, OT_V_CONTAINER, OT_LIST_VALUE, ot_value_site(a, 0, (uint32_t)a->value_count), 0);
    ot_stack_push(a, OT_SCALAR_VALUE);
    ot_container_put(a, NULL, list, 0, base, 1);
    a->top = base;
    ot_var_add(a, NULL, ot_var(a, OT_S_SUM, list, 0), sum);
    return list;
}
