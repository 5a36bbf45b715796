/*
 * mro.c: method resolution order and what follows from it.
 *
 * Source: the C3 linearization of Python's language reference (M. Simionato, "The Python 2.3
 * Method Resolution Order"). Where bases cannot be merged, what is left is taken in order.
 */
#include "ingest/link/types/mro.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/limits.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/limit.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/scan.h"

struct ot_mro_state {
    size_t capacity; /* of a.mros */
    uint32_t *of_class; size_t of_class_capacity; /* by class value: 1 + place in a.mros, 0 where there is none */
    struct ot_list *heirs; size_t heirs_count, heirs_capacity; /* classes that have or had one in their order */
    struct ot_map heirs_of; /* class value → of heirs */
    struct ot_map heir_set; /* pairs of these */
    size_t changes;
    ot_id awaiting; uint32_t awaited; /* the task that awaited a class last, 0: none, and that class */
    struct ot_map loose; /* class value → why fields of its objects may hold what nothing in reach gave */
};

/* No call in reach made an object; what is done with one is not followed. */
enum { INVENTED = 1, STORED = OT_LOOSE_NAMED, STORED_TO_CLASS = 4, UNSEEN = 8 };
_Static_assert(OT_LOOSE_ANY == (STORED | UNSEEN) && OT_LOOSE_CLASS == (STORED | STORED_TO_CLASS | UNSEEN), "bits");

struct ot_mro *ot_mro_of(struct ot_analysis *a, uint32_t class_value)
{
    const struct ot_mro_state *own = a->own.mro;
    uint32_t place = class_value < own->of_class_capacity ? own->of_class[class_value] : 0;
    return place ? &a->mros[place - 1] : NULL;
}

/* What merge knows of an item: how many lists have it behind their heads, and whether it was taken. */
struct merging {
    struct ot_list *lists;
    size_t *heads;
    size_t count;
    struct ot_map tails; /* item → in how many tails, + 1 */
    struct ot_map taken;
};

static uint32_t *tails_of(struct merging *m, uint32_t item)
{
    bool is_new;
    return ot_map_put(&m->tails, item, 0, &is_new);
}

static void count_tails(struct merging *m)
{
    for (size_t i = 0; i < m->count; i++)
        for (size_t k = 1; k < m->lists[i].count; k++)
            ++*tails_of(m, m->lists[i].items[k]);
}

/* The first head that is in no tail, else the first head; 0 when all lists are used up. */
static uint32_t pick_head(struct merging *m)
{
    uint32_t first = 0;
    for (size_t i = 0; i < m->count; i++) {
        if (m->heads[i] >= m->lists[i].count)
            continue;
        uint32_t candidate = m->lists[i].items[m->heads[i]];
        first = first ? first : candidate;
        if (*tails_of(m, candidate) == 0)
            return candidate;
    }
    return first;
}

/* Merges count lists into out. False if that is more than OT_ORDER_AT_MOST items: the rest is left out. */
static bool merge(struct ot_analysis *a, struct ot_list *lists, size_t count, struct ot_list *out)
{
    struct merging m = {.lists = lists, .heads = ot_calloc(count + 1, sizeof(*m.heads)), .count = count};
    count_tails(&m);
    uint32_t pick;
    while ((pick = pick_head(&m)) && out->count < OT_ORDER_AT_MOST) {
        if (ot_map_add(&m.taken, pick))
            ot_list_add(out, pick);
        a->work += count;
        for (size_t i = 0; i < count; i++) {
            if (m.heads[i] >= lists[i].count || lists[i].items[m.heads[i]] != pick)
                continue;
            if (++m.heads[i] < lists[i].count)
                --*tails_of(&m, lists[i].items[m.heads[i]]);
        }
    }
    free(m.heads);
    ot_map_release(&m.tails);
    ot_map_release(&m.taken);
    return pick == 0;
}

static void note_external(struct ot_analysis *a, struct ot_mro *mro, uint32_t external)
{
    ot_sym dotted = a->values[external].a;
    bool is_named = a->values[external].kind == OT_V_EXTERNAL;
    enum ot_meaning meaning = is_named ? ot_library_meaning(a, dotted) : OT_MEANS_NOTHING;
    if (meaning == OT_MEANS_NOTHING) {
        mro->is_open = true;
    } else if (meaning == OT_MEANS_RUNS) {
        mro->is_module = mro->is_open = true;
        mro->call_runs = ot_symbol(a, ot_library_runs(a, dotted));
    } else if (meaning == OT_MEANS_ENUM) {
        mro->is_enum = true;
    } else if (meaning == OT_MEANS_TUPLE) {
        mro->is_namedtuple = true;
        mro->is_sequence = strcmp(ot_library_argument(a, dotted), "elements") == 0;
    }
}

static bool is_direct_base(struct ot_analysis *a, const struct ot_list *bases, enum ot_meaning meaning)
{
    for (size_t i = 0; i < bases->count; i++) {
        const struct ot_value *v = &a->values[bases->items[i]];
        if (v->kind == OT_V_EXTERNAL && ot_library_meaning(a, v->a) == meaning)
            return true;
    }
    return false;
}

void ot_mro_await(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value)
{
    struct ot_mro_state *own = a->own.mro;
    size_t base = a->top;
    bool is_known = here->task && own->awaiting == here->task && own->awaited == class_value;
    if (a->values[class_value].kind != OT_V_CLASS || is_known)
        return;
    ot_var_push(a, here, ot_var(a, OT_S_KEYS, class_value, 0));
    a->top = base;
    own->awaiting = a->is_peeking ? 0 : here->task;
    own->awaited = class_value;
}

static void renew(struct ot_analysis *a, uint32_t class_value)
{
    ot_id versions = ot_var(a, OT_S_KEYS, class_value, 0);
    ot_var_add(a, NULL, versions, ot_value_integer(a, a->vars[versions].fact_count));
}

/* The order that follows from the bases; false if it is cut. */
static bool order_of(struct ot_analysis *a, uint32_t class_value, const struct ot_list *bases, struct ot_list *order)
{
    struct ot_list *lists = ot_calloc(bases->count + 2, sizeof(*lists));
    ot_list_add(&lists[0], class_value);
    for (size_t i = 0; i < bases->count; i++) {
        const struct ot_mro *base = ot_mro_of(a, bases->items[i]);
        if (!base)
            ot_list_add(&lists[i + 1], bases->items[i]);
        for (size_t j = 0; base && j < base->items.count; j++)
            ot_list_add(&lists[i + 1], base->items.items[j]);
        ot_list_add(&lists[bases->count + 1], bases->items[i]);
    }
    bool is_whole = merge(a, lists, bases->count + 2, order);
    for (size_t i = 0; i < bases->count + 2; i++)
        ot_list_release(&lists[i]);
    free(lists);
    return is_whole;
}

static bool same_items(const struct ot_list *left, const struct ot_list *right)
{
    return left->count == right->count &&
           memcmp(left->items, right->items, left->count * sizeof(*left->items)) == 0;
}

/* The record of the order of a class, made empty if there is none. */
static struct ot_mro *record_of(struct ot_analysis *a, uint32_t class_value)
{
    struct ot_mro_state *own = a->own.mro;
    size_t before = own->of_class_capacity;
    ot_grow(&own->of_class, &own->of_class_capacity, (size_t)class_value + 1, sizeof(*own->of_class));
    memset(own->of_class + before, 0, (own->of_class_capacity - before) * sizeof(*own->of_class));
    if (own->of_class[class_value] == 0) {
        ot_grow(&a->mros, &own->capacity, a->mro_count + 1, sizeof(*a->mros));
        a->mros[a->mro_count++] = (struct ot_mro){.class_value = class_value};
        own->of_class[class_value] = (uint32_t)a->mro_count;
    }
    return &a->mros[own->of_class[class_value] - 1];
}

/* Notes the class with each of its order, which tells it when that one is extended. */
static void note_heir(struct ot_analysis *a, uint32_t class_value, const struct ot_list *order)
{
    struct ot_mro_state *own = a->own.mro;
    for (size_t i = 0; i < order->count; i++) {
        bool is_new;
        uint32_t index = *ot_map_put(&own->heirs_of, order->items[i], (uint32_t)own->heirs_count, &is_new);
        if (is_new) {
            ot_grow(&own->heirs, &own->heirs_capacity, own->heirs_count + 1, sizeof(*own->heirs));
            own->heirs[own->heirs_count++] = (struct ot_list){0};
        }
        if (ot_map_add(&own->heir_set, ot_map_pair(order->items[i], class_value)))
            ot_list_add(&own->heirs[index], class_value);
    }
}

void ot_mro_set(struct ot_analysis *a, uint32_t class_value, const struct ot_list *bases)
{
    struct ot_list order = {0};
    bool is_whole = order_of(a, class_value, bases, &order);
    struct ot_mro *mro = record_of(a, class_value);
    if (mro->items.count && (same_items(&mro->items, &order) || mro->times_set == OT_ORDERS_AT_MOST)) {
        if (mro->times_set == OT_ORDERS_AT_MOST)
            ot_limit_note(a, "too many orders", "the bases of the class come to no end; it keeps those known first");
        ot_list_release(&order);
        return;
    }
    ot_list_release(&mro->items);
    *mro = (struct ot_mro){.class_value = class_value, .items = order, .is_open = !is_whole,
                           .is_stored_to = ot_mro_is_stored_to(a, class_value), .times_set = mro->times_set + 1};
    for (size_t i = 0; i < bases->count; i++) {
        const struct ot_mro *base = ot_mro_of(a, bases->items[i]);
        mro->is_cut |= base && base->is_cut;
        mro->is_stored_to |= base && base->is_stored_to;
    }
    if (!is_whole && !mro->is_cut) /* said once, not of all the classes below it */
        ot_limit_note(a, "too many bases", "the class has too many bases; those behind are unknown");
    mro->is_cut |= !is_whole;
    for (size_t i = 1; i < mro->items.count; i++)
        if (a->values[mro->items.items[i]].kind != OT_V_CLASS)
            note_external(a, mro, mro->items.items[i]);
    mro->is_protocol = is_direct_base(a, bases, OT_MEANS_PROTOCOL);
    note_heir(a, class_value, &mro->items);
    a->own.mro->changes++;
    renew(a, class_value);
}

void ot_mro_extended(struct ot_analysis *a, uint32_t class_value)
{
    struct ot_mro_state *own = a->own.mro;
    uint32_t heirs;
    bool has = ot_map_get(&own->heirs_of, class_value, &heirs);
    for (size_t i = 0; has && i < own->heirs[heirs].count; i++) {
        struct ot_mro *mro = ot_mro_of(a, own->heirs[heirs].items[i]);
        a->work++;
        if (!ot_list_has(&mro->items, class_value))
            continue;
        mro->is_stored_to |= ot_mro_is_stored_to(a, class_value);
        renew(a, mro->class_value);
    }
}

void ot_mro_loosen(struct ot_analysis *a, uint32_t class_value, uint32_t why)
{
    bool is_new;
    uint32_t *known = ot_map_put(&a->own.mro->loose, class_value, 0, &is_new);
    bool is_more = why & ~*known;
    *known |= why;
    if (is_more)
        ot_mro_extended(a, class_value);
}

uint32_t ot_mro_invent(struct ot_analysis *a, uint32_t class_value)
{
    ot_mro_loosen(a, class_value, INVENTED);
    return ot_value(a, OT_V_INSTANCE, class_value, 0, 0);
}

bool ot_mro_derives(struct ot_analysis *a, uint32_t class_value, ot_id base_code)
{
    if (a->values[class_value].a == base_code)
        return true;
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        const struct ot_value *v = &a->values[mro->items.items[i]];
        if (v->kind == OT_V_CLASS && v->a == base_code)
            return true;
    }
    return false;
}

/* May a base that is no class of the tree have attributes that are not known? */
static bool is_open_at(struct ot_analysis *a, uint32_t item)
{
    enum ot_meaning meaning = a->values[item].kind == OT_V_EXTERNAL ? ot_library_meaning(a, a->values[item].a)
                                                                    : OT_MEANS_NOTHING;
    return meaning == OT_MEANS_NOTHING || meaning == OT_MEANS_RUNS;
}

uint32_t ot_mro_definer(struct ot_analysis *a, uint32_t class_value, ot_sym name, size_t start, bool *is_open)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    for (size_t i = start; mro && i < mro->items.count; i++) {
        uint32_t item = mro->items.items[i];
        a->work++;
        if (a->values[item].kind != OT_V_CLASS) {
            if (is_open && !*is_open)
                *is_open = is_open_at(a, item);
            continue;
        }
        if (ot_list_sorted_has(&ot_scan_code(a, a->values[item].a)->locals, name))
            return item;
        ot_id var = ot_marks_has(&a->added_attributes, name) ? ot_var_find(a, OT_S_CLASS, item, name) : 0;
        if (var && a->vars[var].fact_count)
            return item;
        mro = ot_mro_of(a, class_value);
    }
    if (is_open && mro && mro->is_cut)
        *is_open = true;
    return 0;
}

bool ot_mro_is_open(struct ot_analysis *a, uint32_t class_value)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    return !mro || mro->is_open;
}

bool ot_mro_may_be_empty(struct ot_analysis *a, uint32_t class_value)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    bool may_be = false;
    for (size_t i = 0; mro && i < mro->items.count && !may_be; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        enum ot_meaning meaning = v.kind == OT_V_EXTERNAL ? ot_library_meaning(a, v.a) : OT_MEANS_PLAIN;
        may_be = v.kind == OT_V_UNKNOWN || meaning == OT_MEANS_NOTHING || meaning == OT_MEANS_VALUE ||
                 meaning == OT_MEANS_CONTAINER;
    }
    return may_be;
}

ot_sym ot_mro_call_runs(struct ot_analysis *a, uint32_t value)
{
    uint32_t class_value = ot_value_class(a, value);
    const struct ot_mro *mro = class_value ? ot_mro_of(a, class_value) : NULL;
    return mro ? mro->call_runs : 0;
}

size_t ot_mro_changes(const struct ot_analysis *a)
{
    return a->own.mro->changes;
}

bool ot_mro_is_loose(const struct ot_analysis *a, uint32_t class_value)
{
    uint32_t unused;
    return ot_map_get(&a->own.mro->loose, class_value, &unused);
}

bool ot_mro_has_others(struct ot_analysis *a, uint32_t class_value)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    uint32_t why;
    for (size_t i = 0; mro && i < mro->items.count; i++)
        if (ot_map_get(&a->own.mro->loose, mro->items.items[i], &why) && why & (INVENTED | UNSEEN))
            return true;
    return false;
}

bool ot_mro_is_stored_to(const struct ot_analysis *a, uint32_t class_value)
{
    uint32_t why;
    return ot_map_get(&a->own.mro->loose, class_value, &why) && why & STORED;
}

bool ot_mro_is_unseen(const struct ot_analysis *a, uint32_t class_value)
{
    uint32_t why;
    return ot_map_get(&a->own.mro->loose, class_value, &why) && why & UNSEEN;
}

bool ot_mro_is_class_loose(const struct ot_analysis *a, uint32_t class_value)
{
    uint32_t why;
    return ot_map_get(&a->own.mro->loose, class_value, &why) && why & STORED_TO_CLASS;
}

void ot_mro_init(struct ot_analysis *a)
{
    a->own.mro = ot_calloc(1, sizeof(*a->own.mro));
}

void ot_mro_release(struct ot_analysis *a)
{
    struct ot_mro_state *own = a->own.mro;
    for (size_t i = 0; i < a->mro_count; i++)
        ot_list_release(&a->mros[i].items);
    free(a->mros);
    for (size_t i = 0; i < own->heirs_count; i++)
        ot_list_release(&own->heirs[i]);
    free(own->heirs);
    free(own->of_class);
    ot_map_release(&own->heirs_of);
    ot_map_release(&own->heir_set);
    ot_map_release(&own->loose);
    free(own);
}
