/*
 * part.c: what the runtime calls on what was made for a part of a model, once it has the weights: the loader goes
 * through the modules of the model and calls a method of what each of them holds on it. What the method stores in the
 * part is there when the model runs.
 *
 * Reads: part_method. The objects that were made tell which part each was made for (interpret/object/identity.h).
 */
#include "ingest/link/drive/part.h"

#include <stdlib.h>

#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/drive/entry_run.h"
#include "ingest/link/interpret/call/bind.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/class.h"
#include "ingest/link/interpret/object/identity.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/types/mro.h"

struct ot_part_state {
    struct ot_library_row *methods; size_t count;
    size_t seen; /* of the objects that were made */
};

int ot_part_open(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_part_state *own = a->own.part;
    return ot_library_read(a, "SELECT method, '', '' FROM part_method ORDER BY method", &own->methods, &own->count,
                           err);
}

/* Calls a method of an object on a part. */
static void run_on(struct ot_analysis *a, uint32_t object, const char *method, uint32_t part)
{
    static const struct ot_here nowhere = {0};
    size_t base = a->top;
    if (!ot_attribute_method(a, &nowhere, object, method))
        return;
    size_t end = a->top;
    ot_stack_push(a, part);
    struct ot_argument given = {.base = end, .count = 1};
    const struct ot_arguments arguments = {.items = &given, .count = 1};
    for (size_t i = base; i < end; i++) {
        uint32_t function = a->values[a->stack[i]].kind == OT_V_BOUND ? a->values[a->stack[i]].a : 0;
        if (!function || a->values[function].kind != OT_V_FUNCTION)
            continue;
        struct ot_here here = {.file = &a->files[a->codes[a->values[function].a]->file]};
        size_t results = a->top;
        ot_bind_call(a, &here, function, object, &arguments, 0, OT_E_FUNCTION, function);
        a->top = results;
    }
    a->top = base;
}

void ot_part_run(struct ot_analysis *a)
{
    struct ot_part_state *own = a->own.part;
    const struct ot_list *made = ot_class_all_instantiated(a);
    for (; ot_given_is_run(a) && own->seen < made->count; own->seen++) {
        uint32_t object = made->items[own->seen], part = ot_identity_part_of(a, object);
        for (size_t i = 0; part && i < own->count; i++)
            run_on(a, object, own->methods[i].pattern, part);
    }
}

void ot_part_init(struct ot_analysis *a)
{
    a->own.part = ot_calloc(1, sizeof(*a->own.part));
}

void ot_part_release(struct ot_analysis *a)
{
    free(a->own.part->methods);
    free(a->own.part);
}
