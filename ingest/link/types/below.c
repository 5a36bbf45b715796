/*
 * below.c: attributes that only classes below an object's class store.
 *
 *     class Attention(nn.Module):                     class SplitAttention(Attention):
 *         def forward(self, x):                           def __init__(self):
 *             if getattr(self, "is_split", False):            self.is_split = True
 *                 ...
 *
 * What torch.nn.Module has by itself rows tell, and "is_split" is a word between these classes: an Attention lacks it.
 * A name that no class of the tree stores may be one that a library gives to objects which it is handed.
 */
#include "ingest/link/types/below.h"

#include <stdlib.h>

#include "ingest/facts/ast.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/rows/torch.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/start/class_value.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/subclass.h"
#include "ingest/link/types/trait.h"

/* Of a class. */
struct below {
    struct ot_list classes; /* below it, codes */
    struct ot_list names;   /* that these store through self, sorted */
};

struct ot_below_state {
    struct ot_map of_class; /* code of a class → its place in items */
    struct below *items; size_t count, capacity;
};

/* The place of what stands below a class. */
static uint32_t place_of(struct ot_analysis *a, ot_id code)
{
    struct ot_below_state *own = a->own.below;
    struct ot_list family = {0};
    struct below below = {0};
    uint32_t place;
    bool is_new;
    if (ot_map_get(&own->of_class, code, &place))
        return place;
    ot_subclass_family(a, code, &family);
    for (size_t i = 0; i < family.count; i++) {
        if (family.items[i] == code)
            continue;
        const struct ot_list *stores = &ot_scan_code(a, family.items[i])->stores;
        ot_list_add(&below.classes, family.items[i]);
        for (size_t k = 0; k < stores->count; k++)
            ot_list_add(&below.names, stores->items[k]);
        a->work += stores->count;
    }
    ot_list_sort(&below.names);
    ot_list_release(&family);
    ot_map_put(&own->of_class, code, (uint32_t)own->count, &is_new);
    ot_grow(&own->items, &own->capacity, own->count + 1, sizeof(*own->items));
    own->items[own->count] = below;
    return (uint32_t)own->count++;
}

/* Does a call in reach make an object of a class, or may other code? Here comes to know where that changes. */
static bool may_be_made(struct ot_analysis *a, const struct ot_here *here, ot_id code)
{
    ot_id file = a->codes[code]->file;
    uint32_t class_value = a->files[file].module_node ? ot_class_value(a, code) : 0;
    size_t base = a->top;
    if (class_value)
        return ot_trait_may_be_made(a, here, class_value);
    ot_var_push(a, here, ot_var(a, OT_S_MADE, ot_value(a, OT_V_MODULE, file, 0, 0), 0));
    a->top = base;
    return a->files[file].module_node != 0;
}

/* May one of the classes below one be made that store the name? */
static bool are_made(struct ot_analysis *a, const struct ot_here *here, ot_id code, ot_sym name)
{
    uint32_t place = place_of(a, code);
    for (size_t i = 0; i < a->own.below->items[place].classes.count; i++) {
        ot_id below = a->own.below->items[place].classes.items[i];
        if (ot_list_sorted_has(&ot_scan_code(a, below)->stores, name) && may_be_made(a, here, below))
            return true;
    }
    return false;
}

/* May a class along the order say by itself what its objects have: one of the tree that is decorated or fills them
 * otherwise, one outside it of which no rows tell? */
static bool is_open_at(struct ot_analysis *a, uint32_t item, ot_sym name)
{
    const struct ot_value v = a->values[item];
    if (v.kind == OT_V_CLASS) {
        const struct ot_code *code = ot_scan_code(a, v.a);
        return a->files[code->file].ast.nodes[code->ast + 1].end > code->ast + 2 || ot_subclass_is_odd(a, v.a);
    }
    enum ot_meaning meaning = v.kind == OT_V_EXTERNAL ? ot_library_meaning(a, v.a) : OT_MEANS_NOTHING;
    bool is_open = meaning == OT_MEANS_NOTHING || meaning == OT_MEANS_RUNS;
    return is_open && !(v.kind == OT_V_EXTERNAL && ot_torch_lacks(a, v.a, name));
}

/* Is the name one that a class below the one of the order stores? */
static bool is_below(struct ot_analysis *a, uint32_t item, ot_sym name)
{
    uint32_t place = a->values[item].kind == OT_V_CLASS ? place_of(a, a->values[item].a) : 0;
    return a->values[item].kind == OT_V_CLASS && ot_list_sorted_has(&a->own.below->items[place].names, name);
}

bool ot_below_stores(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value, ot_sym name)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    bool is_stored = false;
    for (size_t i = 0; mro && mro->is_module && !mro->is_cut && !is_stored && i < mro->items.count; i++)
        is_stored = is_below(a, mro->items.items[i], name);
    if (!is_stored)
        return false;
    ot_mro_await(a, here, class_value);
    for (size_t i = 0; i < mro->items.count; i++)
        if (ot_mro_is_stored_to(a, mro->items.items[i]) || is_open_at(a, mro->items.items[i], name))
            return false;
    return !ot_mro_is_loose(a, class_value) || !are_made(a, here, a->values[class_value].a, name);
}

void ot_below_init(struct ot_analysis *a)
{
    a->own.below = ot_calloc(1, sizeof(*a->own.below));
}

void ot_below_release(struct ot_analysis *a)
{
    struct ot_below_state *own = a->own.below;
    for (size_t i = 0; i < own->count; i++) {
        ot_list_release(&own->items[i].classes);
        ot_list_release(&own->items[i].names);
    }
    free(own->items);
    ot_map_release(&own->of_class);
    free(own);
}
