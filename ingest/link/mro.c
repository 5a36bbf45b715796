/*
 * mro.c: method resolution order and what follows from it.
 *
 * Source: the C3 linearization of Python's language reference (M. Simionato, "The Python 2.3
 * Method Resolution Order"). Where bases cannot be merged, what is left is taken in order.
 */
#include "ingest/link/analysis.h"

#include <stdlib.h>
#include <string.h>

struct ot_mro *ot_class_mro(struct ot_analysis *a, uint32_t class_value)
{
    uint32_t index;
    if (!ot_map_get(&a->class_of_value_mro, class_value, &index))
        return NULL;
    return &a->mros[index];
}

static bool is_in_tail(const struct ot_list *list, size_t head, uint32_t item)
{
    for (size_t i = head + 1; i < list->count; i++)
        if (list->items[i] == item)
            return true;
    return false;
}

/* Merges count lists into out. */
static void merge(struct ot_list *lists, size_t count, struct ot_list *out)
{
    size_t *heads = ot_calloc(count + 1, sizeof(*heads));
    for (;;) {
        uint32_t pick = 0, first = 0;
        for (size_t i = 0; i < count && !pick; i++) {
            if (heads[i] >= lists[i].count)
                continue;
            uint32_t candidate = lists[i].items[heads[i]];
            bool is_blocked = false;
            if (!first)
                first = candidate;
            for (size_t j = 0; j < count && !is_blocked; j++)
                is_blocked = is_in_tail(&lists[j], heads[j], candidate) && heads[j] < lists[j].count;
            if (!is_blocked)
                pick = candidate;
        }
        if (!pick)
            pick = first;
        if (!pick)
            break;
        if (!ot_list_has(out, pick))
            ot_list_add(out, pick);
        for (size_t i = 0; i < count; i++)
            if (heads[i] < lists[i].count && lists[i].items[heads[i]] == pick)
                heads[i]++;
    }
    free(heads);
}

static void note_external(struct ot_analysis *a, struct ot_mro *mro, uint32_t external)
{
    const char *behaviour = a->values[external].kind == OT_V_EXTERNAL
                                ? ot_library_base(a, a->values[external].a) : NULL;
    if (!behaviour) {
        mro->is_open = true;
    } else if (strncmp(behaviour, "runs ", 5) == 0) {
        mro->is_module = mro->is_open = true;
        mro->call_runs = ot_symbol(a, behaviour + 5);
    } else if (strcmp(behaviour, "enum") == 0) {
        mro->is_enum = true;
    } else if (strcmp(behaviour, "tuple") == 0) {
        mro->is_namedtuple = true;
    }
}

static bool is_direct_base(struct ot_analysis *a, const struct ot_list *bases, const char *behaviour)
{
    for (size_t i = 0; i < bases->count; i++) {
        const struct ot_value *v = &a->values[bases->items[i]];
        const char *found = v->kind == OT_V_EXTERNAL ? ot_library_base(a, v->a) : NULL;
        if (found && strcmp(found, behaviour) == 0)
            return true;
    }
    return false;
}

void ot_class_await(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value)
{
    size_t base = a->top;
    if (a->values[class_value].kind == OT_V_CLASS)
        ot_var_push(a, here, ot_var(a, OT_S_KEYS, class_value, 0));
    a->top = base;
}

static void renew(struct ot_analysis *a, uint32_t class_value)
{
    ot_id versions = ot_var(a, OT_S_KEYS, class_value, 0);
    ot_var_add(a, NULL, versions, ot_value_integer(a, a->vars[versions].fact_count));
}

void ot_mro_set(struct ot_analysis *a, uint32_t class_value, const struct ot_list *bases)
{
    bool is_new;
    uint32_t *slot = ot_map_put(&a->class_of_value_mro, class_value, (uint32_t)a->mro_count, &is_new);
    uint32_t index = *slot;
    if (is_new) {
        ot_grow(&a->mros, &a->mro_capacity, a->mro_count + 1, sizeof(*a->mros));
        a->mro_count++;
    } else {
        ot_list_release(&a->mros[index].items);
        ot_map_release(&a->attribute_traits); /* what it keeps follows from the orders */
    }
    struct ot_mro *mro = &a->mros[index];
    memset(mro, 0, sizeof(*mro));
    mro->class_value = class_value;
    struct ot_list *lists = ot_calloc(bases->count + 2, sizeof(*lists));
    ot_list_add(&lists[0], class_value);
    for (size_t i = 0; i < bases->count; i++) {
        const struct ot_mro *base = ot_class_mro(a, bases->items[i]);
        if (!base)
            ot_list_add(&lists[i + 1], bases->items[i]);
        for (size_t j = 0; base && j < base->items.count; j++)
            ot_list_add(&lists[i + 1], base->items.items[j]);
    }
    for (size_t i = 0; i < bases->count; i++)
        ot_list_add(&lists[bases->count + 1], bases->items[i]);
    merge(lists, bases->count + 2, &mro->items);
    for (size_t i = 0; i < bases->count + 2; i++)
        free(lists[i].items);
    free(lists);
    for (size_t i = 1; i < mro->items.count; i++)
        if (a->values[mro->items.items[i]].kind != OT_V_CLASS)
            note_external(a, mro, mro->items.items[i]);
    mro->is_protocol = is_direct_base(a, bases, "protocol");
    a->mro_changes++;
    renew(a, class_value);
}

void ot_class_extended(struct ot_analysis *a, uint32_t class_value)
{
    for (size_t i = 0; i < a->mro_count; i++)
        if (ot_list_has(&a->mros[i].items, class_value))
            renew(a, a->mros[i].class_value);
}

void ot_class_loosen(struct ot_analysis *a, uint32_t class_value)
{
    if (ot_map_add(&a->loose, class_value))
        ot_class_extended(a, class_value);
}

uint32_t ot_instance_invented(struct ot_analysis *a, uint32_t class_value)
{
    ot_class_loosen(a, class_value);
    return ot_value(a, OT_V_INSTANCE, class_value, 0, 0);
}

uint32_t ot_value_class(const struct ot_analysis *a, uint32_t value)
{
    const struct ot_value *v = &a->values[value];
    if (v->kind == OT_V_CLASS)
        return value;
    return v->kind == OT_V_INSTANCE || v->kind == OT_V_ENUM ? v->a : 0;
}

bool ot_class_derives(struct ot_analysis *a, uint32_t class_value, ot_id base_code)
{
    if (a->values[class_value].a == base_code)
        return true;
    const struct ot_mro *mro = ot_class_mro(a, class_value);
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        const struct ot_value *v = &a->values[mro->items.items[i]];
        if (v->kind == OT_V_CLASS && v->a == base_code)
            return true;
    }
    return false;
}

uint32_t ot_class_definer(struct ot_analysis *a, uint32_t class_value, ot_sym name, size_t start, bool *is_open)
{
    const struct ot_mro *mro = ot_class_mro(a, class_value);
    for (size_t i = start; mro && i < mro->items.count; i++) {
        uint32_t item = mro->items.items[i];
        if (a->values[item].kind != OT_V_CLASS) {
            if (is_open && (a->values[item].kind != OT_V_EXTERNAL || !ot_library_base(a, a->values[item].a) ||
                            strncmp(ot_library_base(a, a->values[item].a), "runs ", 5) == 0))
                *is_open = true;
            continue;
        }
        if (ot_list_sorted_has(&ot_program_scan(a, a->values[item].a)->locals, name))
            return item;
        ot_id var = ot_var_find(a, OT_S_CLASS, item, name);
        if (var && a->vars[var].fact_count)
            return item;
        mro = ot_class_mro(a, class_value);
    }
    return 0;
}

ot_sym ot_class_call_runs(struct ot_analysis *a, uint32_t value)
{
    uint32_t class_value = ot_value_class(a, value);
    const struct ot_mro *mro = class_value ? ot_class_mro(a, class_value) : NULL;
    return mro ? mro->call_runs : 0;
}
