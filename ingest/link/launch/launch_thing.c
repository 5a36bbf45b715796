/*
 * launch_thing.c: things that the evaluator of a launch command computes with.
 */

#include "ingest/link/launch/launch_thing.h"

#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"

static void note(struct ot_launch *l, struct ot_thing *thing, bool is_new)
{
    ot_grow(&l->trail.entries, &l->trail.capacity, l->trail.count + 1, sizeof(*l->trail.entries));
    l->trail.entries[l->trail.count++] = (struct ot_trail_entry){thing, thing->table, thing->marks, is_new};
}

struct ot_thing *ot_launch_thing(struct ot_launch *l, enum ot_thing_kind kind)
{
    struct ot_thing *thing = ot_arena_calloc(&l->arena, sizeof(*thing));
    thing->kind = (uint8_t)kind;
    if (kind == OT_THING_OBJECT || ot_launch_is_container(thing))
        note(l, thing, true);
    return thing;
}

struct ot_thing *ot_launch_truth(struct ot_launch *l, int truth)
{
    return truth < 0 ? l->unknown : truth ? l->yes : l->no;
}

struct ot_thing *ot_launch_integer(struct ot_launch *l, int64_t number)
{
    struct ot_thing *thing = ot_launch_thing(l, OT_THING_INTEGER);
    thing->number = number;
    return thing;
}

struct ot_thing *ot_launch_real(struct ot_launch *l, double real)
{
    struct ot_thing *thing = ot_launch_thing(l, OT_THING_REAL);
    thing->real = real;
    return thing;
}

struct ot_thing *ot_launch_symbol(struct ot_launch *l, ot_sym text)
{
    bool is_new;
    uint32_t *index = ot_map_put(&l->texts, (uint64_t)text + 1, (uint32_t)l->text_count, &is_new);
    if (is_new) {
        struct ot_thing *thing = ot_launch_thing(l, OT_THING_TEXT);
        thing->text = text;
        ot_grow(&l->text_things, &l->text_capacity, l->text_count + 1, sizeof(*l->text_things));
        l->text_things[l->text_count++] = thing;
        return thing;
    }
    return l->text_things[*index];
}

struct ot_thing *ot_launch_text(struct ot_launch *l, const char *text)
{
    return ot_launch_symbol(l, ot_symbol(l->a, text));
}

struct ot_thing *ot_launch_outside(struct ot_launch *l, const char *dotted)
{
    struct ot_thing *thing = ot_launch_thing(l, OT_THING_OUTSIDE);
    thing->text = ot_symbol(l->a, dotted);
    return thing;
}

static struct ot_thing_table *make_table(struct ot_launch *l, const struct ot_thing_item *items, size_t count,
                                         size_t room)
{
    struct ot_thing_table *table = ot_arena_alloc(&l->arena, sizeof(*table) + (count + room) * sizeof(*items));
    table->count = (uint32_t)(count + room);
    if (count)
        memcpy(table->items, items, count * sizeof(*items));
    return table;
}

struct ot_thing *ot_launch_container(struct ot_launch *l, enum ot_thing_kind kind, const struct ot_thing_item *items,
                                     size_t count)
{
    struct ot_thing *thing = ot_launch_thing(l, kind);
    thing->table = make_table(l, items, count, 0);
    return thing;
}

struct ot_thing *ot_launch_method(struct ot_launch *l, struct ot_thing *receiver, struct ot_thing *function,
                                  ot_sym name)
{
    struct ot_thing *thing = ot_launch_thing(l, OT_THING_METHOD);
    thing->base = receiver;
    thing->function = function;
    thing->text = name;
    return thing;
}

const char *ot_launch_string(const struct ot_launch *l, const struct ot_thing *thing)
{
    return ot_text(l->a, thing->text);
}

bool ot_launch_is_plain(const char *text)
{
    while (*text && !(*text & 0x80))
        text++;
    return !*text;
}

bool ot_launch_is_container(const struct ot_thing *thing)
{
    return thing->kind >= OT_THING_LIST && thing->kind <= OT_THING_DICT;
}

bool ot_launch_is_whole(const struct ot_thing *thing)
{
    return ot_launch_is_container(thing) && !(thing->marks & (OT_THING_VAGUE | OT_THING_AGED));
}

static uint32_t size_of(const struct ot_thing *thing)
{
    return thing->table ? thing->table->count : 0;
}

int ot_launch_truth_of(const struct ot_thing *thing)
{
    switch (thing->kind) {
    case OT_THING_NONE: return 0;
    case OT_THING_TRUTH: case OT_THING_INTEGER: return thing->number != 0;
    case OT_THING_REAL: return thing->real != 0;
    case OT_THING_TEXT: return thing->text != 0;
    case OT_THING_LIST: case OT_THING_TUPLE: case OT_THING_SET: case OT_THING_DICT:
        return size_of(thing) > 0 ? 1 : ot_launch_is_whole(thing) ? 0 : -1;
    case OT_THING_FUNCTION: case OT_THING_CLASS: case OT_THING_MODULE: case OT_THING_METHOD: case OT_THING_PARTIAL:
        return 1;
    case OT_THING_OBJECT:
        return thing->marks & (OT_THING_MODEL | OT_THING_VIEW) ? 1 : -1;
    default: return -1;
    }
}

static double real_of(const struct ot_thing *thing)
{
    return thing->kind == OT_THING_REAL ? thing->real : (double)thing->number;
}

static bool is_number(const struct ot_thing *thing)
{
    return thing->kind == OT_THING_TRUTH || thing->kind == OT_THING_INTEGER || thing->kind == OT_THING_REAL;
}

enum { COMPARED_AT_MOST = 100000 };

/* How much may still be compared: what holds itself has no end. */
struct room {
    int depth; /* of containers in one another */
    int left;  /* things; 0: it is not known any more */
};

static int equal(const struct ot_launch *l, const struct ot_thing *a, const struct ot_thing *b, struct room *room);

/* The item of a key; of what is cut, NULL. */
static struct ot_thing_item *find(const struct ot_launch *l, const struct ot_thing *thing, const struct ot_thing *key,
                                  struct room *room)
{
    bool is_set = thing->kind == OT_THING_SET || thing->kind == OT_THING_LIST || thing->kind == OT_THING_TUPLE;
    for (uint32_t i = 0; i < size_of(thing); i++) {
        const struct ot_thing *own = is_set ? thing->table->items[i].value : thing->table->items[i].key;
        if (own && equal(l, own, key, room) == 1)
            return &thing->table->items[i];
    }
    return NULL;
}

/* Two containers of one kind. */
static int equal_tables(const struct ot_launch *l, const struct ot_thing *a, const struct ot_thing *b,
                        struct room *room)
{
    int result = 1;
    if (!ot_launch_is_whole(a) || !ot_launch_is_whole(b))
        return -1;
    if (size_of(a) != size_of(b))
        return 0;
    room->left = room->depth == OT_LAUNCH_NESTED ? 0 : room->left;
    room->depth++;
    for (uint32_t i = 0; i < size_of(a) && result && room->left; i++) {
        const struct ot_thing_item *item = &a->table->items[i], *other = &b->table->items[i];
        if (a->kind == OT_THING_DICT || a->kind == OT_THING_SET)
            other = find(l, b, a->kind == OT_THING_DICT ? item->key : item->value, room);
        int own = other ? equal(l, item->value, other->value, room) : 0;
        result = own == 0 ? 0 : own < 0 ? -1 : result;
    }
    room->depth--;
    return room->left ? result : -1;
}

static int equal(const struct ot_launch *l, const struct ot_thing *a, const struct ot_thing *b, struct room *room)
{
    room->left -= room->left > 0;
    if (!room->left || a->kind == OT_THING_UNKNOWN || b->kind == OT_THING_UNKNOWN)
        return -1;
    if (a == b)
        return 1;
    if (is_number(a) && is_number(b))
        return real_of(a) == real_of(b);
    if (a->kind == OT_THING_OBJECT && b->kind != OT_THING_OBJECT)
        return equal(l, b, a, room);
    if (b->kind == OT_THING_OBJECT) { /* a member of an enum may equal its value */
        if (!(b->marks & OT_THING_ENUM)) /* its __eq__ is not run */
            return !l->is_running && (a->kind == OT_THING_OBJECT || a->kind == OT_THING_NONE) ? 0 : -1;
        if (a->kind == OT_THING_OBJECT || b->marks & OT_THING_PLAIN_ENUM)
            return 0;
        struct ot_thing_item *value = ot_launch_find_name(l, b, ot_symbol(l->a, "value"));
        return value ? equal(l, a, value->value, room) : -1;
    }
    if (a->kind == OT_THING_OUTSIDE || b->kind == OT_THING_OUTSIDE)
        return a->kind == b->kind && a->text == b->text ? 1 : -1;
    if (a->kind != b->kind)
        return 0;
    if (l->is_running && (a->kind == OT_THING_METHOD || a->kind == OT_THING_PARTIAL))
        return -1;
    if (a->kind == OT_THING_TEXT)
        return a->text == b->text;
    return ot_launch_is_container(a) ? equal_tables(l, a, b, room) : a->kind == OT_THING_NONE ? 1 : 0;
}

int ot_launch_equal(const struct ot_launch *l, const struct ot_thing *a, const struct ot_thing *b)
{
    struct room room = {.left = COMPARED_AT_MOST};
    return equal(l, a, b, &room);
}

struct ot_thing_item *ot_launch_find(const struct ot_launch *l, const struct ot_thing *thing,
                                     const struct ot_thing *key)
{
    struct room room = {.left = COMPARED_AT_MOST};
    return find(l, thing, key, &room);
}

struct ot_thing_item *ot_launch_find_read(const struct ot_launch *l, const struct ot_thing *dict,
                                          const struct ot_thing *key)
{
    if (dict == l->environment && key->kind == OT_THING_TEXT)
        ot_given_note_read(l->a, OT_GIVEN_ENV, key->text);
    return ot_launch_find(l, dict, key);
}

struct ot_thing_item *ot_launch_find_name(const struct ot_launch *l, const struct ot_thing *thing, ot_sym name)
{
    (void)l;
    for (uint32_t i = 0; i < size_of(thing); i++)
        if (thing->table->items[i].key && thing->table->items[i].key->kind == OT_THING_TEXT &&
            thing->table->items[i].key->text == name)
            return &thing->table->items[i];
    return NULL;
}

/* Keeps the table of a thing, and gives it a copy with room for more items. */
static void change(struct ot_launch *l, struct ot_thing *thing, size_t room)
{
    l->steps += size_of(thing) / 16;
    note(l, thing, false);
    thing->table = make_table(l, thing->table ? thing->table->items : NULL, size_of(thing), room);
}

void ot_launch_put(struct ot_launch *l, struct ot_thing *thing, struct ot_thing *key, struct ot_thing *value,
                   struct ot_place place)
{
    struct ot_thing_item *found = key ? ot_launch_find(l, thing, key) : NULL;
    size_t at = found ? (size_t)(found - thing->table->items) : size_of(thing);
    bool is_fixed = found && l->fixed && thing == (l->view ? l->view : l->record) && ot_launch_find(l, l->fixed, key);
    if (is_fixed)
        return;
    change(l, thing, found ? 0 : 1);
    thing->table->items[at] = (struct ot_thing_item){key, value, place};
}

void ot_launch_drop(struct ot_launch *l, struct ot_thing *thing, const struct ot_thing_item *item)
{
    size_t at = (size_t)(item - thing->table->items);
    change(l, thing, 0);
    thing->table->count--;
    memmove(&thing->table->items[at], &thing->table->items[at + 1],
            (thing->table->count - at) * sizeof(*thing->table->items));
}

void ot_launch_open_up(struct ot_launch *l, struct ot_thing *thing)
{
    change(l, thing, 0);
    thing->marks |= OT_THING_VAGUE;
}

void ot_launch_blur(struct ot_launch *l, struct ot_thing *thing)
{
    ot_launch_open_up(l, thing);
    if (ot_launch_is_container(thing) && thing->kind != OT_THING_TUPLE)
        thing->table = make_table(l, NULL, 0, 0); /* there may be none left */
    for (uint32_t i = 0; i < size_of(thing); i++)
        thing->table->items[i].value = l->unknown;
}

void ot_launch_become(struct ot_launch *l, struct ot_thing *thing, const struct ot_thing *other)
{
    if (other->kind != thing->kind) {
        ot_launch_blur(l, thing);
        return;
    }
    note(l, thing, false);
    thing->table = make_table(l, other->table->items, size_of(other), 0);
    thing->marks |= other->marks & (OT_THING_VAGUE | OT_THING_AGED);
}
