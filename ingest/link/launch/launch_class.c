/*
 * launch_class.c: classes, their members where they are enums, and what derives from what.
 */
#include "ingest/link/launch/launch_class.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/launch/launch_call.h"
#include "ingest/link/launch/launch_eval.h"
#include "ingest/link/launch/launch_name.h"
#include "ingest/link/launch/launch_run.h"
#include "ingest/link/launch/launch_statement.h"
#include "ingest/link/launch/launch_thing.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"

/* Is the class an enum, by its bases? With the marks of its members. */
static uint16_t enum_marks(struct ot_launch *l, const struct ot_thing *class_thing)
{
    uint16_t marks = 0;
    bool is_mixed = false;
    for (uint32_t i = 0; i < class_thing->function->table->count; i++) {
        const struct ot_thing *base = class_thing->function->table->items[i].value;
        if (base->kind == OT_THING_CLASS) {
            marks |= base->marks & (OT_THING_ENUM | OT_THING_PLAIN_ENUM);
        } else if (base->kind == OT_THING_OUTSIDE) {
            bool is_enum = ot_library_meaning(l->a, base->text) == OT_MEANS_ENUM;
            marks |= is_enum ? OT_THING_ENUM : 0;
            is_mixed |= is_enum ? strcmp(ot_library_argument(l->a, base->text), "mixed") == 0
                                : strncmp(ot_launch_string(l, base), "builtins.", 9) == 0;
        }
    }
    return marks & OT_THING_ENUM ? (uint16_t)(OT_THING_ENUM | (is_mixed ? 0 : OT_THING_PLAIN_ENUM)) : 0;
}

/* The member before the one at i that has its value: of that it is another name. */
static struct ot_thing *member_like(struct ot_launch *l, const struct ot_thing_table *table, uint32_t i)
{
    for (uint32_t k = 0; k < i; k++) {
        struct ot_thing *other = table->items[k].value;
        struct ot_thing_item *own = other->marks & OT_THING_ENUM ? ot_launch_find_name(l, other,
                                                                            ot_symbol(l->a, "value")) : NULL;
        if (own && other->kind == OT_THING_OBJECT && ot_launch_equal(l, own->value, table->items[i].value) == 1)
            return other;
    }
    return NULL;
}

static void make_members(struct ot_launch *l, struct ot_thing *class_thing)
{
    struct ot_thing_table *table = class_thing->table;
    for (uint32_t i = 0; table && i < table->count; i++) {
        struct ot_thing *value = table->items[i].value;
        if (value->kind == OT_THING_FUNCTION || ot_launch_string(l, table->items[i].key)[0] == '_')
            continue;
        struct ot_thing *alias = member_like(l, table, i);
        if (alias) {
            table->items[i].value = alias;
            continue;
        }
        struct ot_thing *member = ot_launch_thing(l, OT_THING_OBJECT);
        const struct ot_thing_item items[] = {
            {ot_launch_text(l, "name"), table->items[i].key, table->items[i].place},
            {ot_launch_text(l, "value"), value, table->items[i].place}};
        member->table = ot_launch_container(l, OT_THING_DICT, items, 2)->table;
        member->base = class_thing;
        member->marks = class_thing->marks & (OT_THING_ENUM | OT_THING_PLAIN_ENUM);
        table->items[i].value = member; /* the table is this class's alone */
    }
}

/* Tells objects in the body of a class under which names they are there. */
static void name_members(struct ot_launch *l, struct ot_thing *class_thing)
{
    struct ot_thing_table *table = class_thing->table;
    for (uint32_t i = 0; table && i < table->count; i++) {
        struct ot_thing *value = table->items[i].value;
        if (value->kind != OT_THING_OBJECT || !value->base || value->base->kind != OT_THING_CLASS)
            continue;
        struct ot_thing *setter = ot_launch_in_class(l, value->base, ot_symbol(l->a, "__set_name__"));
        struct ot_passed passed = {.place = table->items[i].place};
        if (!setter || setter->kind != OT_THING_FUNCTION)
            continue;
        ot_launch_pass(&passed, NULL, class_thing, passed.place);
        ot_launch_pass(&passed, NULL, table->items[i].key, passed.place);
        ot_launch_call(l, ot_launch_method(l, value, setter, 0), &passed);
        free(passed.items);
    }
}

struct ot_thing *ot_launch_class(struct ot_launch *l, struct ot_thing *scope, ot_id file, uint32_t node)
{
    const struct ot_ast *ast = &l->a->files[file].ast;
    bool is_new;
    uint32_t *index = ot_map_put(&l->classes, ot_map_pair(file, node), (uint32_t)l->module_count, &is_new);
    if (!is_new)
        return l->module_things[*index];
    struct ot_thing *made = ot_launch_thing(l, OT_THING_CLASS), *names = ot_launch_thing(l, OT_THING_SCOPE);
    ot_grow(&l->module_things, &l->module_capacity, l->module_count + 1, sizeof(*l->module_things));
    l->module_things[l->module_count++] = made;
    names->file = made->file = file;
    names->marks = OT_THING_OF_CLASS;
    made->node = node;
    names->base = scope ? scope : ot_launch_module(l, file);
    made->function = ot_launch_container(l, OT_THING_TUPLE, NULL, 0);
    uint32_t bases = ast->nodes[node + 1].end;
    for (uint32_t c = bases + 1; c < ast->nodes[bases].end; c = ast->nodes[c].end)
        if (ast->nodes[c].kind != OT_KEYWORD)
            ot_launch_put(l, made->function, NULL, ot_launch_eval(l, names->base, c), (struct ot_place){file, 0});
    made->marks = enum_marks(l, made);
    ot_launch_block(l, names, ast->nodes[bases].end);
    for (uint32_t i = 0; names->table && i < names->table->count; i++)
        if (names->table->items[i].key)
            ot_launch_put(l, made, names->table->items[i].key, names->table->items[i].value,
                          names->table->items[i].place);
    if (made->marks & OT_THING_ENUM)
        make_members(l, made);
    else
        name_members(l, made);
    return made;
}

/* A class, then its bases, the last first: so that the order turned around has each behind all that derive from it. */
static void add_bases_first(struct ot_launch *l, struct ot_thing *all, struct ot_thing *class_thing)
{
    const struct ot_thing_table *bases = class_thing->kind == OT_THING_CLASS ? class_thing->function->table : NULL;
    all->marks |= class_thing->kind == OT_THING_UNKNOWN ? OT_THING_VAGUE : 0;
    if (ot_launch_find(l, all, class_thing))
        return;
    for (uint32_t i = bases ? bases->count : 0; i-- > 0;)
        add_bases_first(l, all, bases->items[i].value);
    ot_launch_put(l, all, NULL, class_thing, (struct ot_place){class_thing->file, 0});
}

struct ot_thing *ot_launch_linear(struct ot_launch *l, struct ot_thing *class_thing)
{
    struct ot_thing *all = ot_launch_container(l, OT_THING_TUPLE, NULL, 0);
    struct ot_thing *order = ot_launch_container(l, OT_THING_TUPLE, NULL, 0);
    add_bases_first(l, all, class_thing);
    for (uint32_t i = all->table->count; i-- > 0;)
        ot_launch_put(l, order, NULL, all->table->items[i].value, all->table->items[i].place);
    ot_launch_put(l, order, NULL, ot_launch_outside(l, "builtins.object"), (struct ot_place){class_thing->file, 0});
    order->marks |= all->marks & OT_THING_VAGUE;
    return order;
}

int ot_launch_derives(struct ot_launch *l, struct ot_thing *class_thing, struct ot_thing *other)
{
    int derives = 0;
    if (class_thing->kind == OT_THING_OUTSIDE)
        return other->kind == OT_THING_OUTSIDE && class_thing->text == other->text ? 1 : -1;
    if (class_thing->kind != OT_THING_CLASS || other->kind == OT_THING_UNKNOWN)
        return -1;
    if (other->kind == OT_THING_CLASS && class_thing->file == other->file && class_thing->node == other->node)
        return 1;
    for (uint32_t i = 0; i < class_thing->function->table->count; i++) {
        struct ot_thing *base = class_thing->function->table->items[i].value;
        /* no class of a library derives from one of the tree */
        bool is_plain = base->kind == OT_THING_OUTSIDE && other->kind == OT_THING_CLASS;
        int own = is_plain ? 0 : ot_launch_derives(l, base, other);
        if (own == 1)
            return 1;
        derives = own < 0 ? -1 : derives;
    }
    return derives;
}
