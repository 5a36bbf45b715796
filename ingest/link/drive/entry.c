/*
 * entry.c: where the analysis starts.
 *
 * Reads: entry_method, decorator.
 */
#include "ingest/link/drive/entry.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/options.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/drive/entry_given.h"
#include "ingest/link/drive/entry_run.h"
#include "ingest/link/drive/chosen.h"
#include "ingest/link/drive/listing.h"
#include "ingest/link/drive/option.h"
#include "ingest/link/drive/part.h"
#include "ingest/link/drive/registry.h"
#include "ingest/link/drive/runtime.h"
#include "ingest/link/interpret/call/bind.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/class.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/start/class_value.h"
#include "ingest/link/start/module_start.h"
#include "ingest/link/types/configuration.h"
#include "ingest/link/types/entry_class.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/trait.h"
#include "ingest/link/types/type.h"
#include "schema/db.h"

struct ot_entry_state {
    struct ot_library_row *methods; size_t method_count; /* pattern, role */
    size_t instantiated_seen; /* classes looked at for entries */
};

int ot_entry_start(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_entry_state *own = a->own.entry;
    if (ot_chosen_read(a, err))
        return -1;
    if (a->options->entries)
        return ot_option_start(a, err);
    if (ot_library_read(a, "SELECT method, role, '' FROM entry_method ORDER BY role DESC, method", &own->methods,
                        &own->method_count, err) ||
        ot_entry_class_open(a, err) || ot_configuration_open(a, err) || ot_registry_open(a, err))
        return -1;
    if (ot_entry_given_open(a, err) || ot_runtime_open(a, err) || ot_part_open(a, err) ||
        ot_option_start(a, err) ||
        ot_entry_given_model(a, err))
        return -1;
    ot_listing_read(a);
    return ot_entry_given_check(a, err);
}

/* Runs the methods that an instance's constructor gives it: self.forward = self.part.forward. */
static void run_given(struct ot_analysis *a, uint32_t instance, const struct ot_library_row *method, ot_id file)
{
    static const struct ot_here nowhere = {0};
    uint32_t class_value = a->values[instance].a;
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        uint32_t definer = mro->items.items[i];
        const struct ot_list *stores = v.kind == OT_V_CLASS ? &ot_scan_code(a, v.a)->stores : NULL;
        for (size_t k = 0; stores && k < stores->count; k++) {
            if (sqlite3_strglob(method->pattern, ot_text(a, stores->items[k])) != 0)
                continue;
            size_t base = a->top;
            ot_var_push(a, &nowhere, ot_var(a, OT_S_FIELD, ot_value_field_owner(a, instance), stores->items[k]));
            for (size_t n = base, end = a->top; n < end; n++)
                ot_entry_run(a, a->stack[n], method->text, class_value, definer, file);
            a->top = base;
        }
        mro = ot_mro_of(a, class_value);
    }
}

static void run_entry_class(struct ot_analysis *a, uint32_t class_value, ot_id file)
{
    struct ot_entry_state *own = a->own.entry;
    uint32_t instance = ot_mro_invent(a, class_value);
    ot_entry_run_methods(a, instance, "__init__", "constructor", 0);
    if (ot_given_is_run(a)) /* the one object of a run */
        ot_trait_construct(a, class_value);
    for (size_t i = 0; !ot_entry_given_awaits(a) && i < own->method_count; i++) {
        ot_entry_run_methods(a, instance, own->methods[i].pattern, own->methods[i].text, file);
        run_given(a, instance, &own->methods[i], file);
    }
}

/* The classes that a model file lists, one or a list. */
static void run_model(struct ot_analysis *a, ot_id file)
{
    static const struct ot_here nowhere = {0};
    ot_id module = a->files[file].module_node;
    ot_sym name;
    size_t base = a->top;
    for (size_t i = 0; module && (name = ot_entry_class_list(a, i)) != 0; i++) {
        ot_id var = ot_var_find(a, OT_S_LOCAL, module, name);
        if (var)
            ot_var_push(a, &nowhere, var);
    }
    size_t end = a->top;
    for (size_t i = base; i < end; i++) {
        if (a->values[a->stack[i]].kind == OT_V_CONTAINER)
            ot_container_all(a, &nowhere, a->stack[i]);
        else
            ot_stack_push(a, a->stack[i]);
    }
    for (size_t i = end, last = a->top; i < last; i++)
        if (a->values[a->stack[i]].kind == OT_V_CLASS && ot_mro_of(a, a->stack[i]) &&
            ot_entry_given_is_root(a, a->codes[a->values[a->stack[i]].a]->name))
            run_entry_class(a, a->stack[i], file);
    a->top = base;
}

/* Every method of the entry classes' bases that the runtime calls on what was made since. */
static void run_instantiated(struct ot_analysis *a)
{
    struct ot_entry_state *own = a->own.entry;
    const struct ot_list *made = ot_class_all_instantiated(a);
    size_t count;
    const struct ot_library_row *rows = ot_entry_class_rows(a, &count);
    for (; own->instantiated_seen < made->count; own->instantiated_seen++) {
        uint32_t made_one = made->items[own->instantiated_seen], class_value = a->values[made_one].a;
        const struct ot_mro *mro = ot_mro_of(a, class_value);
        for (size_t i = 0; mro && i < mro->items.count; i++) {
            const struct ot_value v = a->values[mro->items.items[i]];
            if (v.kind != OT_V_CLASS)
                continue;
            const char *dotted = ot_program_dotted(a, v.a);
            for (size_t k = 0; k < count; k++)
                if (strcmp(rows[k].pattern, dotted) == 0)
                    ot_entry_run_methods(a, a->values[made_one].b ? made_one : ot_mro_invent(a, class_value),
                                         rows[k].text, "runtime", 0);
            mro = ot_mro_of(a, class_value);
        }
    }
}

/* The functions that entries name, those of a class on an object of it. */
static void run_named(struct ot_analysis *a)
{
    const struct ot_list *named = ot_option_functions(a);
    for (size_t i = 0; i < named->count; i++) {
        const struct ot_code *code = a->codes[named->items[i]];
        ot_id parent = code->parent;
        if (a->codes[parent]->kind == OT_CLASS) {
            uint32_t class_value = ot_class_value(a, parent);
            if (class_value && ot_mro_of(a, class_value))
                ot_entry_run_method(a, ot_mro_invent(a, class_value), code->name, "entry", 0);
        } else if (a->codes[parent]->kind == OT_MODULE) {
            ot_entry_run_name(a, code->file, code->name, "entry");
        }
    }
}

bool ot_entry_continue(struct ot_analysis *a)
{
    size_t before = a->entry_count, modules = a->node_count;
    if (a->options->entries) {
        run_named(a);
    } else {
        const struct ot_list *models = ot_option_files(a);
        bool is_awaited = ot_entry_given_continue(a);
        for (size_t i = 0; !is_awaited && i < models->count; i++)
            run_model(a, models->items[i]);
        ot_runtime_run(a);
        ot_registry_run(a);
        run_instantiated(a);
        if (ot_runtime_is_late(a))
            ot_part_run(a);
    }
    return a->entry_count > before || a->node_count > modules;
}

void ot_entry_init(struct ot_analysis *a)
{
    a->own.entry = ot_calloc(1, sizeof(*a->own.entry));
}

void ot_entry_release(struct ot_analysis *a)
{
    struct ot_entry_state *own = a->own.entry;
    free(own->methods);
    free(own);
}
