/*
 * launch_target.c: what assignments and comprehensions bind, and what loops see.
 */
#include "ingest/link/launch/launch_target.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/launch/launch_eval.h"
#include "ingest/link/launch/launch_run.h"
#include "ingest/link/launch/launch_thing.h"
#include "ingest/link/source/program.h"

enum { ELEMENTS_AT_MOST = 4096 };

/* Is the name of a member of an enum another than its own? */
static bool is_alias(const struct ot_launch *l, const struct ot_thing_item *item)
{
    const struct ot_thing_item *name = ot_launch_find_name(l, item->value, ot_symbol(l->a, "name"));
    return name && item->key && name->value->text != item->key->text;
}

bool ot_launch_elements(struct ot_launch *l, struct ot_thing *thing, struct ot_thing ***elements, size_t *count)
{
    bool is_enum = thing->kind == OT_THING_CLASS && thing->marks & OT_THING_ENUM;
    const struct ot_thing_table *table = thing->table;
    *count = 0;
    if (thing->kind == OT_THING_TEXT && !ot_launch_is_plain(ot_launch_string(l, thing)))
        return false;
    if (thing->kind == OT_THING_TEXT) {
        const char *text = ot_launch_string(l, thing);
        *elements = ot_arena_alloc(&l->arena, (strlen(text) + 1) * sizeof(**elements));
        for (; *text; text++)
            (*elements)[(*count)++] = ot_launch_symbol(l, ot_intern_add(&l->a->names, text, 1));
        return true;
    }
    if (!is_enum && !ot_launch_is_whole(thing))
        return false;
    *elements = ot_arena_alloc(&l->arena, ((table ? table->count : 0) + 1) * sizeof(**elements));
    for (uint32_t i = 0; table && i < table->count && *count < ELEMENTS_AT_MOST; i++)
        if (!is_enum || (table->items[i].value->marks & OT_THING_ENUM && !is_alias(l, &table->items[i])))
            (*elements)[(*count)++] = thing->kind == OT_THING_DICT ? table->items[i].key : table->items[i].value;
    return true;
}

/* a, b = value */
static void spread(struct ot_launch *l, struct ot_thing *scope, uint32_t target, struct ot_thing *value)
{
    const struct ot_ast *ast = &l->a->files[scope->file].ast;
    struct ot_thing **elements;
    size_t count, at = 0;
    bool is_known = ot_launch_elements(l, value, &elements, &count);
    for (uint32_t c = target + 1; c < ast->nodes[target].end; c = ast->nodes[c].end, at++) {
        is_known &= ast->nodes[c].kind != OT_STAR;
        ot_launch_assign(l, scope, ast->nodes[c].kind == OT_STAR ? c + 1 : c,
                         is_known && at < count ? elements[at] : l->unknown);
    }
}

/* Does a class, or a base of it, run code of its own when the attribute of an object is stored? */
static bool has_setter(struct ot_launch *l, const struct ot_thing *class_thing, ot_sym name)
{
    if (!class_thing || class_thing->kind != OT_THING_CLASS)
        return false;
    const struct ot_thing_item *item = ot_launch_find_name(l, class_thing, name);
    if (item && (item->value->kind == OT_THING_UNKNOWN || item->value->kind == OT_THING_OBJECT ||
                 item->value->marks & OT_THING_PROPERTY))
        return true;
    for (uint32_t i = 0; i < class_thing->function->table->count; i++)
        if (has_setter(l, class_thing->function->table->items[i].value, name))
            return true;
    item = ot_launch_find_name(l, class_thing, ot_symbol(l->a, "__setattr__"));
    return item && item->value->kind == OT_THING_FUNCTION;
}

static void store_attribute(struct ot_launch *l, struct ot_thing *object, ot_sym name, struct ot_thing *value,
                            struct ot_place place)
{
    if (object == l->record && name == l->declared && value->kind == OT_THING_LIST)
        value->marks |= OT_THING_DECLARED;
    if (l->is_running && object->kind == OT_THING_OBJECT && has_setter(l, object->base, name)) {
        ot_launch_open_up(l, object);
        value = l->unknown;
    }
    if (object->kind == OT_THING_OBJECT && !(object->marks & (OT_THING_ENUM | OT_THING_PARSER)))
        ot_launch_put(l, object, ot_launch_symbol(l, name), value, place);
    else if (object->kind == OT_THING_CLASS || object->kind == OT_THING_MODULE)
        ot_launch_put(l, object, ot_launch_symbol(l, name), value, place);
}

void ot_launch_assign(struct ot_launch *l, struct ot_thing *scope, uint32_t target, struct ot_thing *value)
{
    const struct ot_ast *ast = &l->a->files[scope->file].ast;
    const struct ot_ast_node *node = &ast->nodes[target];
    struct ot_place place = {scope->file, node->line};
    struct ot_thing *base;
    switch (node->kind) {
    case OT_NAME:
        ot_launch_put(l, scope, ot_launch_symbol(l, node->text), value, place);
        return;
    case OT_ATTRIBUTE:
        store_attribute(l, ot_launch_eval(l, scope, target + 1), node->text, value, place);
        return;
    case OT_SUBSCRIPT:
        base = ot_launch_eval(l, scope, target + 1);
        if (base->kind == OT_THING_DICT) {
            struct ot_thing *key = ot_launch_eval(l, scope, ast->nodes[target + 1].end);
            if (key->kind == OT_THING_UNKNOWN)
                ot_launch_blur(l, base);
            else
                ot_launch_put(l, base, key, value, place);
        } else if (base->kind == OT_THING_LIST) {
            ot_launch_blur(l, base);
        }
        return;
    case OT_TUPLE: case OT_LIST:
        spread(l, scope, target, value);
        return;
    default:
        return;
    }
}

void ot_launch_delete(struct ot_launch *l, struct ot_thing *scope, uint32_t n)
{
    const struct ot_ast *ast = &l->a->files[scope->file].ast;
    for (uint32_t c = n + 1; c < ast->nodes[n].end; c = ast->nodes[c].end) {
        uint8_t kind = ast->nodes[c].kind;
        bool is_part = kind == OT_SUBSCRIPT || kind == OT_ATTRIBUTE;
        struct ot_thing *base = is_part ? ot_launch_eval(l, scope, c + 1) : l->unknown;
        if (kind == OT_SUBSCRIPT && ot_launch_is_container(base))
            ot_launch_blur(l, base);
        else if (kind == OT_ATTRIBUTE && base->kind == OT_THING_OBJECT && !(base->marks & OT_THING_ENUM))
            ot_launch_put(l, base, ot_launch_symbol(l, ast->nodes[c].text), l->unknown,
                          (struct ot_place){scope->file, ast->nodes[c].line});
    }
}

/* The loops and tests of a comprehension from part on, the element last. False: its elements are not known. */
static bool go_through(struct ot_launch *l, struct ot_thing *scope, uint32_t n, uint32_t part, struct ot_thing *all)
{
    const struct ot_ast *ast = &l->a->files[scope->file].ast;
    struct ot_place place = {scope->file, ast->nodes[part].line};
    if (ast->nodes[part].kind == OT_COMP_IF) {
        int truth = ot_launch_test(l, scope, part + 1);
        return truth < 0 ? false : truth ? go_through(l, scope, n, ast->nodes[part].end, all) : true;
    }
    if (ast->nodes[part].kind == OT_COMP_FOR) {
        struct ot_thing **elements;
        size_t count;
        if (!ot_launch_elements(l, ot_launch_eval(l, scope, part + 1), &elements, &count))
            return false;
        for (size_t i = 0; i < count; i++) {
            ot_launch_assign(l, scope, ast->nodes[part + 1].end, elements[i]);
            if (!go_through(l, scope, n, ast->nodes[part].end, all))
                return false;
        }
        return true;
    }
    if (ast->nodes[part].kind == OT_PAIR) {
        struct ot_thing *key = ot_launch_eval(l, scope, part + 1);
        ot_launch_put(l, all, key, ot_launch_eval(l, scope, ast->nodes[part + 1].end), place);
        return key->kind != OT_THING_UNKNOWN;
    }
    struct ot_thing *element = ot_launch_eval(l, scope, part);
    if (all->kind != OT_THING_SET || !ot_launch_find(l, all, element))
        ot_launch_put(l, all, NULL, element, place);
    return true;
}

struct ot_thing *ot_launch_comprehend(struct ot_launch *l, struct ot_thing *scope, uint32_t n)
{
    static const uint8_t kinds[] = {OT_THING_LIST, OT_THING_SET, OT_THING_LIST, OT_THING_DICT};
    uint8_t kind = l->a->files[scope->file].ast.nodes[n].kind;
    struct ot_thing *inner = ot_launch_thing(l, OT_THING_SCOPE);
    struct ot_thing *all = ot_launch_container(l, (enum ot_thing_kind)kinds[kind - OT_LIST_COMP], NULL, 0);
    inner->file = scope->file;
    inner->base = scope;
    if (!go_through(l, inner, n, n + 1, all))
        all->marks |= OT_THING_VAGUE;
    return all;
}
