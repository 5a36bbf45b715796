/*
 * effect_record.c: dataclasses.asdict, and what is like it: a new dict, or tuple, of what the fields of an object hold.
 *
 * A field with such an object gets another dict. What that holds is not told apart: it is not known.
 */
#include "ingest/link/interpret/library/effect_record.h"

#include "ingest/link/core/container.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/library/effect_container.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/dataclass.h"
#include "ingest/link/rows/library.h"

/* Does a value go by fields that its class declares? */
static bool is_record(struct ot_analysis *a, uint32_t value)
{
    return a->values[value].kind == OT_V_INSTANCE && ot_dataclass_has_init(a, a->values[value].a);
}

static void put_fields(struct ot_analysis *a, const struct ot_effect *e, uint32_t object, uint32_t made)
{
    uint32_t class_value = a->values[object].a, index = 0;
    size_t base = a->top;
    for (ot_sym name; (name = ot_dataclass_name(a, class_value, index)) != 0; index++, a->top = base) {
        uint32_t key = a->values[made].a == OT_DICT_OF ? ot_value(a, OT_V_STRING, name, 0, 0)
                                                       : ot_value_integer(a, index);
        ot_attribute_push(a, e->here, object, name, 0);
        for (size_t i = base; i < a->top; i++)
            a->stack[i] = is_record(a, a->stack[i]) ? OT_UNKNOWN_VALUE : a->stack[i];
        ot_container_put(a, e->here, made, key, base, a->top - base);
    }
}

void ot_effect_record(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *of = ot_effect_positional(e, 0);
    uint32_t made = 0;
    bool is_other = !of;
    for (size_t i = 0; of && i < of->count; i++) {
        if (!is_record(a, a->stack[of->base + i])) {
            is_other = is_other || a->stack[of->base + i] != OT_NONE_VALUE;
            continue;
        }
        made = made ? made : ot_container_make(a, e->here, ot_effect_container_kind(e->model->argument), e->ast);
        put_fields(a, e, a->stack[of->base + i], made);
    }
    if (made)
        ot_stack_push(a, made);
    if (is_other)
        ot_stack_push(a, OT_UNKNOWN_VALUE);
}
