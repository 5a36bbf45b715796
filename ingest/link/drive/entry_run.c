/*
 * entry_run.c: running functions as entries.
 */
#include "ingest/link/drive/entry_run.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/text.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/drive/entry.h"
#include "ingest/link/drive/entry_argument.h"
#include "ingest/link/interpret/call/bind.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/type.h"

struct ot_entry_run_state {
    size_t capacity; /* of a.entries */
    struct ot_map set;   /* (callable, receiver) that were run */
    struct ot_map noted; /* nodes of a.entries */
};

static ot_id find_node(struct ot_analysis *a, uint32_t function, uint32_t receiver)
{
    const struct ot_value f = a->values[function];
    bool is_new;
    return ot_node(a, f.a, f.b, receiver, 0, &is_new);
}

void ot_entry_run_note(struct ot_analysis *a, const struct ot_entry *entry)
{
    struct ot_entry_run_state *own = a->own.entry_run;
    if (!ot_map_add(&own->noted, (uint64_t)entry->node + 1))
        return;
    ot_grow(&a->entries, &own->capacity, a->entry_count + 1, sizeof(*a->entries));
    a->entries[a->entry_count++] = *entry;
}

void ot_entry_run(struct ot_analysis *a, uint32_t callable, const char *role, uint32_t class_value, uint32_t definer,
                  ot_id file)
{
    struct ot_entry_run_state *own = a->own.entry_run;
    static const struct ot_arguments none = {0};
    uint32_t receiver = 0;
    if (a->values[callable].kind == OT_V_BOUND) {
        receiver = a->values[callable].b;
        callable = a->values[callable].a;
    }
    if (a->values[callable].kind != OT_V_FUNCTION || ot_program_is_beside(a, a->values[callable].a) ||
        !ot_map_add(&own->set, ot_map_pair(callable, receiver) + 1))
        return;
    struct ot_here here = {.file = &a->files[a->codes[a->values[callable].a]->file]};
    size_t base = a->top;
    ot_id node = find_node(a, callable, receiver);
    if (class_value) /* what is passed takes the place of defaults */
        ot_entry_argument_give(a, node);
    ot_bind_call(a, &here, callable, receiver, &none, 0, OT_E_FUNCTION, callable);
    a->top = base;
    a->nodes[node].is_entry = true;
    a->nodes[node].is_setup = strcmp(role, "setup") == 0;
    a->nodes[node].has_fallen = false;
    ot_marks_set(&a->grown_nodes, node);
    const struct ot_code *code = ot_scan_code(a, a->values[callable].a);
    for (uint32_t i = receiver ? 1 : 0; i < code->param_count; i++) {
        const struct ot_type *type = ot_type_of_param(a, code, i);
        bool is_default = ot_given_is_whole(a) && ot_scan_has_default(a, code, i);
        if (code->params[i].kind < OT_PARAM_STAR && !is_default && (!type || !type->classes.count))
            ot_var_add(a, NULL, ot_var(a, OT_S_LOCAL, node, code->params[i].name),
                       type && type->flags & OT_T_MODEL ? ot_given_model(a) : OT_UNKNOWN_VALUE);
    }
    ot_entry_run_note(a, &(struct ot_entry){node, role, class_value, definer, file});
}

void ot_entry_run_method(struct ot_analysis *a, uint32_t instance, ot_sym name, const char *role, ot_id file)
{
    static const struct ot_here nowhere = {0};
    size_t base = a->top;
    uint32_t class_value = a->values[instance].a, definer = ot_mro_definer(a, class_value, name, 0, NULL);
    if (ot_attribute_method(a, &nowhere, instance, ot_text(a, name)))
        for (size_t i = base, end = a->top; i < end; i++)
            ot_entry_run(a, a->stack[i], role, class_value, definer, file);
    a->top = base;
}

void ot_entry_run_methods(struct ot_analysis *a, uint32_t instance, const char *pattern, const char *role, ot_id file)
{
    struct ot_list names = {0};
    const struct ot_mro *mro = ot_mro_of(a, a->values[instance].a);
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        const struct ot_list *locals = v.kind == OT_V_CLASS ? &ot_scan_code(a, v.a)->locals : NULL;
        for (size_t k = 0; locals && k < locals->count; k++)
            if (sqlite3_strglob(pattern, ot_text(a, locals->items[k])) == 0 && !ot_list_has(&names, locals->items[k]))
                ot_list_add(&names, locals->items[k]);
    }
    for (size_t i = 0; i < names.count; i++)
        ot_entry_run_method(a, instance, names.items[i], role, file);
    ot_list_release(&names);
}

void ot_entry_run_name(struct ot_analysis *a, ot_id file, ot_sym name, const char *role)
{
    static const struct ot_here nowhere = {0};
    size_t base = a->top;
    ot_var_push(a, &nowhere, ot_var(a, OT_S_LOCAL, a->files[file].module_node, name));
    for (size_t i = base, end = a->top; i < end; i++)
        ot_entry_run(a, a->stack[i], role, 0, 0, 0);
    a->top = base;
}

void ot_entry_run_init(struct ot_analysis *a)
{
    a->own.entry_run = ot_calloc(1, sizeof(*a->own.entry_run));
}

void ot_entry_run_release(struct ot_analysis *a)
{
    free(a->entries);
    ot_map_release(&a->own.entry_run->set);
    ot_map_release(&a->own.entry_run->noted);
    free(a->own.entry_run);
}
