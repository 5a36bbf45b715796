/*
 * launch_trail.c: what an arm of an undecided test did, taken back and joined with what the other did.
 */
#include "ingest/link/launch/launch_trail.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/launch/launch_thing.h"

static const struct ot_trail_entry *find(const struct ot_trail *trail, size_t first, const struct ot_thing *thing)
{
    for (size_t i = first; i < trail->count; i++)
        if (trail->entries[i].thing == thing)
            return &trail->entries[i];
    return NULL;
}

static void add(struct ot_trail *trail, const struct ot_trail_entry *entry)
{
    ot_grow(&trail->entries, &trail->capacity, trail->count + 1, sizeof(*trail->entries));
    trail->entries[trail->count++] = *entry;
}

struct ot_trail ot_launch_snapshot(const struct ot_launch *l, size_t mark)
{
    struct ot_trail snapshot = {0};
    for (size_t i = mark; i < l->trail.count; i++) {
        struct ot_thing *thing = l->trail.entries[i].thing;
        if (!find(&snapshot, 0, thing))
            add(&snapshot, &(struct ot_trail_entry){thing, thing->table, thing->marks, l->trail.entries[i].is_new});
    }
    return snapshot;
}

void ot_launch_undo(struct ot_launch *l, size_t mark)
{
    while (l->trail.count > mark) {
        const struct ot_trail_entry *entry = &l->trail.entries[--l->trail.count];
        entry->thing->table = entry->table;
        entry->thing->marks = entry->marks;
    }
}

static void become(struct ot_launch *l, struct ot_thing *thing, struct ot_thing_table *table, uint16_t marks)
{
    add(&l->trail, &(struct ot_trail_entry){thing, thing->table, thing->marks, false});
    thing->table = table;
    thing->marks = marks;
}

void ot_launch_redo(struct ot_launch *l, const struct ot_trail *snapshot)
{
    for (size_t i = 0; i < snapshot->count; i++)
        become(l, snapshot->entries[i].thing, snapshot->entries[i].table, snapshot->entries[i].marks);
}

/* One of two dicts: a key that one alone has is perhaps there. */
static struct ot_thing *either_dict(struct ot_launch *l, const struct ot_thing *a, const struct ot_thing *b)
{
    struct ot_thing *both = ot_launch_container(l, OT_THING_DICT, NULL, 0);
    both->marks = (a->marks | b->marks) & (OT_THING_VAGUE | OT_THING_AGED);
    for (int side = 0; side < 2; side++) {
        const struct ot_thing *one = side ? b : a, *other = side ? a : b;
        for (uint32_t i = 0; one->table && i < one->table->count; i++) {
            const struct ot_thing_item *own = &one->table->items[i], *like = ot_launch_find(l, other, own->key);
            both->marks |= like ? 0 : OT_THING_VAGUE;
            if (!like || side == 0)
                ot_launch_put(l, both, own->key, like ? ot_launch_either(l, own->value, like->value) : l->unknown,
                              own->place);
        }
    }
    return both;
}

struct ot_thing *ot_launch_either(struct ot_launch *l, struct ot_thing *a, struct ot_thing *b)
{
    if (a && b && a != b && a->kind == OT_THING_DICT && b->kind == OT_THING_DICT) {
        if (l->nested == OT_LAUNCH_NESTED || ++l->steps > OT_LAUNCH_STEPS)
            return l->unknown;
        l->nested++;
        struct ot_thing *both = either_dict(l, a, b);
        l->nested--;
        return both;
    }
    if (a == b || (a && b && a->kind == b->kind && a->kind != OT_THING_OBJECT && !ot_launch_is_container(a) &&
                   ot_launch_equal(l, a, b) == 1))
        return a;
    if (a && b && a->kind == OT_THING_TUPLE && ot_launch_equal(l, a, b) == 1)
        return a;
    return l->unknown;
}

/* Is the item at i the same in the other table, or where is its like? */
static const struct ot_thing_item *like(const struct ot_launch *l, const struct ot_thing *thing,
                                        const struct ot_thing_table *table, const struct ot_thing_table *other,
                                        uint32_t i)
{
    bool has_keys = thing->kind != OT_THING_LIST && thing->kind != OT_THING_SET;
    struct ot_thing as = *thing;
    as.table = (struct ot_thing_table *)other;
    if (has_keys && table->items[i].key)
        return ot_launch_find(l, &as, table->items[i].key);
    return other && i < other->count ? &other->items[i] : NULL;
}

/* The thing may have its table, or another. */
static void join_one(struct ot_launch *l, struct ot_thing *thing, struct ot_thing_table *other, uint16_t marks)
{
    struct ot_thing_table *own = thing->table;
    uint32_t count = own ? own->count : 0, more = 0;
    if (own == other)
        return;
    l->steps += count + (uint64_t)count * (other ? other->count : 0) / 32;
    struct ot_thing_table *both = ot_arena_alloc(&l->arena, sizeof(*both) + (count + (other ? other->count : 0)) *
                                                                                sizeof(*both->items));
    uint16_t joined = thing->marks | marks;
    for (uint32_t i = 0; i < count; i++) {
        const struct ot_thing_item *item = like(l, thing, own, other, i);
        both->items[i] = own->items[i];
        both->items[i].value = item ? ot_launch_either(l, own->items[i].value, item->value) : l->unknown;
        if (!item && ot_launch_is_container(thing))
            joined |= OT_THING_VAGUE;
    }
    for (uint32_t i = 0; other && i < other->count; i++) {
        if (like(l, thing, other, own, i))
            continue;
        both->items[count + more] = other->items[i];
        both->items[count + more++].value = l->unknown;
        joined |= ot_launch_is_container(thing) ? OT_THING_VAGUE : 0;
    }
    both->count = count + more;
    become(l, thing, both, joined);
}

/* Is it too much? Then nothing is known any more, and nothing has to be joined. */
static bool is_cut(struct ot_launch *l)
{
    l->is_cut |= l->steps > OT_LAUNCH_STEPS;
    return l->is_cut;
}

void ot_launch_join(struct ot_launch *l, const struct ot_trail *snapshot, size_t mark)
{
    if (is_cut(l))
        return;
    struct ot_trail touched = ot_launch_snapshot(l, mark);
    l->steps += touched.count * touched.count / 8;
    for (size_t i = 0; i < touched.count; i++) {
        struct ot_thing *thing = touched.entries[i].thing;
        const struct ot_trail_entry *before = find(&l->trail, mark, thing), *entry = find(snapshot, 0, thing);
        if (touched.entries[i].is_new)
            continue;
        join_one(l, thing, entry ? entry->table : before->table, entry ? entry->marks : before->marks);
    }
    for (size_t i = 0; i < snapshot->count; i++) {
        const struct ot_trail_entry *entry = &snapshot->entries[i];
        if (entry->is_new)
            become(l, entry->thing, entry->table, entry->marks);
        else if (!find(&touched, 0, entry->thing))
            join_one(l, entry->thing, entry->table, entry->marks);
    }
    free(touched.entries);
}

void ot_launch_forget(struct ot_launch *l, size_t mark)
{
    if (is_cut(l))
        return;
    struct ot_trail touched = ot_launch_snapshot(l, mark);
    for (size_t i = 0; i < touched.count; i++) {
        struct ot_thing *thing = touched.entries[i].thing;
        struct ot_thing_table *before = find(&l->trail, mark, thing)->table, *now = thing->table;
        if (touched.entries[i].is_new)
            continue;
        become(l, thing, now, thing->marks);
        struct ot_thing_table *table = ot_arena_alloc(&l->arena, sizeof(*table) + (now ? now->count : 0) *
                                                                                      sizeof(*table->items));
        table->count = now ? now->count : 0;
        for (uint32_t k = 0; k < table->count; k++) {
            const struct ot_thing_item *item = like(l, thing, now, before, k);
            table->items[k] = now->items[k];
            if (!item || item->value != now->items[k].value)
                table->items[k].value = l->unknown;
        }
        thing->table = table;
        if (ot_launch_is_container(thing) && table->count != (before ? before->count : 0))
            thing->marks |= OT_THING_VAGUE;
    }
    free(touched.entries);
}
