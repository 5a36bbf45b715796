/*
 * names.c: which names the attributes of an object, a class or a module have.
 *
 * An object has what the methods of its class store through self, and the fields that it declares; a class and a module
 * what their code binds.
 */
#include "ingest/link/interpret/object/names.h"

#include "ingest/link/base/list.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/value.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/mro.h"

static void add(struct ot_list *names, const struct ot_list *more)
{
    for (size_t i = 0; i < more->count; i++)
        ot_list_add(names, more->items[i]);
}

/* What a class says of its objects: the attributes that its methods store, the fields that it declares. */
static void add_fields(struct ot_list *names, const struct ot_code *code)
{
    add(names, &code->stores);
    for (size_t i = 0; i + 1 < code->annotations.count; i += 2)
        ot_list_add(names, code->annotations.items[i]);
}

/* Goes through the classes along the order; false if one of them is outside the tree and may have more. */
static bool add_classes(struct ot_analysis *a, uint32_t class_value, bool has_fields, bool has_bodies,
                        struct ot_list *names)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    bool is_all = mro && !mro->is_open;
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        enum ot_meaning meaning = v.kind == OT_V_EXTERNAL ? ot_library_meaning(a, v.a) : OT_MEANS_PLAIN;
        is_all = is_all && meaning == OT_MEANS_PLAIN;
        if (v.kind != OT_V_CLASS)
            continue;
        if (has_fields)
            add_fields(names, ot_scan_code(a, v.a));
        if (has_bodies)
            add(names, &ot_scan_code(a, v.a)->locals);
        mro = ot_mro_of(a, class_value);
    }
    return is_all;
}

static bool collect(struct ot_analysis *a, uint32_t value, bool is_all, struct ot_list *names)
{
    const struct ot_value v = a->values[ot_value_plain(a, value)];
    if (v.kind == OT_V_INSTANCE)
        return add_classes(a, v.a, true, is_all, names);
    if (v.kind == OT_V_CLASS && is_all)
        return add_classes(a, value, false, true, names);
    if (v.kind == OT_V_CLASS)
        add(names, &ot_scan_code(a, v.a)->locals);
    else if (v.kind == OT_V_MODULE)
        add(names, &ot_scan_code(a, a->nodes[a->files[v.a].module_node].code)->locals);
    else
        return false;
    return v.kind == OT_V_CLASS;
}

bool ot_names_own(struct ot_analysis *a, uint32_t value, struct ot_list *names)
{
    bool is_all = collect(a, value, false, names);
    ot_list_sort(names);
    return is_all;
}

bool ot_names_all(struct ot_analysis *a, uint32_t value, struct ot_list *names)
{
    bool is_all = collect(a, value, true, names);
    ot_list_sort(names);
    return is_all;
}
