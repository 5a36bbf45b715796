/*
 * effect_mixin.c: methods that a class has of collections.abc, which call its own: "class Table(Mapping)" that has
 * __getitem__, __iter__ and __len__ has get() and items() by them.
 */
#include "ingest/link/interpret/library/effect_mixin.h"

#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/call/protocol.h"
#include "ingest/link/interpret/object/iterate.h"

/* Calls the method of an event of an object with a key, stack[base .. end), and a value, if there is one; what is not
 * given is not known. Pushes what that gives. */
static void call(struct ot_analysis *a, const struct ot_effect *e, enum ot_event event, uint32_t object, size_t base,
                 size_t end, const struct ot_argument *value)
{
    struct ot_here inner = *e->here;
    size_t top = a->top;
    ot_stack_push(a, OT_UNKNOWN_VALUE);
    struct ot_argument items[2] = {{.base = end > base ? base : top, .count = end > base ? end - base : 1},
                                   {.base = value ? value->base : top, .count = value ? value->count : 1}};
    const struct ot_arguments arguments = {.items = items, .count = event == OT_ON_ITEM_STORE ? 2 : 1};
    inner.through = ot_value(a, OT_V_EXTERNAL, a->values[e->callee].a, 0, (uint32_t)event);
    ot_protocol_call(a, &inner, event, object, &arguments, e->ast);
    ot_stack_drop(a, top, top + 1);
}

/* Goes through an object; pushes the keys, and puts what stands under them behind; *values is where that begins. */
static void go_through(struct ot_analysis *a, const struct ot_effect *e, const struct ot_argument *object,
                       size_t *values)
{
    size_t base = a->top;
    ot_iterate(a, e->here, object->base, object->count, e->ast);
    *values = a->top;
    for (size_t i = 0; i < object->count && *e->model->argument != 'k'; i++)
        call(a, e, OT_ON_ITEM, a->stack[object->base + i], base, *values, NULL);
}

/* Pushes a list of the keys, of the values, or of pairs of both. */
static void push_view(struct ot_analysis *a, const struct ot_effect *e, const struct ot_argument *object)
{
    bool is_pair = strcmp(e->model->argument, "items") == 0, is_key = strcmp(e->model->argument, "keys") == 0;
    uint32_t list = ot_container_make(a, e->here, OT_LIST_VALUE, e->ast);
    uint32_t into = is_pair ? ot_container_make(a, e->here, OT_TUPLE_OF, e->ast) : list;
    size_t base = a->top, values;
    ot_container_note_like(a, e->here, list);
    go_through(a, e, object, &values);
    if (is_pair || is_key)
        ot_container_put(a, e->here, into, is_pair ? ot_value_integer(a, 0) : 0, base, values - base);
    if (!is_key)
        ot_container_put(a, e->here, into, is_pair ? ot_value_integer(a, 1) : 0, values, a->top - values);
    a->top = base;
    ot_stack_push(a, into);
    if (is_pair)
        ot_container_put(a, e->here, list, 0, base, 1);
    a->stack[base] = list;
}

void ot_effect_mixin(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *object = ot_effect_positional(e, 0), *key = ot_effect_positional(e, 1);
    const struct ot_argument *value = ot_effect_positional(e, 2);
    const char *text = e->model->argument;
    size_t base = a->top, from = key ? key->base : 0, to = key ? key->base + key->count : 0;
    if (object && *text != '_') {
        push_view(a, e, object);
        return;
    }
    for (size_t length; object && *text; text += length + (text[length] == ' ')) {
        length = strcspn(text, " ");
        int event = ot_protocol_named(a, ot_intern_add(&a->names, text, length));
        size_t results = a->top;
        bool is_update = event == OT_ON_ITEM_STORE && !value;
        for (size_t i = 0; event >= 0 && i < object->count; i++)
            call(a, e, (enum ot_event)event, a->stack[object->base + i], is_update ? to : from, to, value);
        a->top = event == OT_ON_ITEM ? a->top : results;
    }
    ot_effect_push(a, e, 2);
    ot_stack_push(a, OT_NONE_VALUE);
    ot_stack_unique(a, base);
}
