/*
 * run_switch.c: attributes that tell whether a run has what few runs have.
 *
 * In runs that have it not they are one constant, whatever they may hold in others, or the other way round. So what
 * stands below a test for the others is in those alone, and so is what is handed on from there. A number is told only
 * where it is compared: what is computed of the constant would tell runs apart that do the same. What is on or off is
 * told where it is tested, and where it is kept or returned as it is, to be tested there.
 */
#include "ingest/link/types/run_switch.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/world.h"
#include "ingest/link/source/scan.h"

struct ot_run_switch_state {
    struct ot_run_switch *items;
    size_t count, capacity;
    struct ot_map names, calls; /* sym → place in items; (attribute or 0, callee) → place in items */
};

void ot_run_switch_add(struct ot_analysis *a, const char *name, const struct ot_run_switch *item)
{
    struct ot_run_switch_state *own = a->own.run_switch;
    size_t length = strlen(name);
    bool is_call = length > 2 && strcmp(name + length - 2, "()") == 0;
    const char *dot = is_call ? strrchr(name, '.') : NULL, *called = dot ? dot + 1 : name;
    bool is_new;
    ot_grow(&own->items, &own->capacity, own->count + 1, sizeof(*own->items));
    own->items[own->count] = *item;
    if (is_call) {
        ot_sym of = dot ? ot_symbol(a, ot_arena_strndup(&a->arena, name, (size_t)(dot - name))) : 0;
        ot_sym callee = ot_symbol(a, ot_arena_strndup(&a->arena, called, length - (size_t)(called - name) - 2));
        ot_map_put(&own->calls, ot_map_pair(of, callee), (uint32_t)own->count, &is_new);
    } else {
        ot_map_put(&own->names, ot_symbol(a, name), (uint32_t)own->count, &is_new);
    }
    own->count++;
}

/* Is a value on, off or nothing? */
static bool is_flag(uint32_t value)
{
    return value == OT_TRUE_VALUE || value == OT_FALSE_VALUE || value == OT_NONE_VALUE;
}

/* Does a node stand where a switch is told? */
static bool is_told(const struct ot_here *here, uint32_t ast, const struct ot_run_switch *item)
{
    uint8_t kind = ast ? here->file->ast.nodes[here->file->ast.nodes[ast].parent].kind : OT_COMPARE;
    switch (kind) {
    case OT_COMPARE: case OT_COMPARE_WITH: return true;
    case OT_IF: case OT_WHILE: case OT_TERNARY: case OT_NOT: case OT_AND: case OT_OR: case OT_ASSIGN: case OT_RETURN:
        return is_flag(item->without ? item->without : item->with);
    default: return false;
    }
}

static void tell(struct ot_analysis *a, const struct ot_run_switch *item, size_t base)
{
    const ot_worlds off = ot_world_without(item->number), on = ot_world_with(item->number);
    const ot_worlds others = (ot_worlds)~(off | on);
    bool is_off = ot_world_shows(a, others | off), is_on = ot_world_shows(a, others | on);
    if ((!is_off || item->without) && (!is_on || item->with))
        a->top = base;
    if (is_off && item->without)
        ot_stack_push(a, item->without);
    if (is_on && item->with)
        ot_stack_push(a, item->with);
}

void ot_run_switch_tell(struct ot_analysis *a, const struct ot_here *here, uint32_t ast, ot_sym name, size_t base)
{
    const struct ot_run_switch_state *own = a->own.run_switch;
    uint32_t place;
    if (a->switches && a->top > base && ot_map_get(&own->names, name, &place) &&
        is_told(here, ast, &own->items[place]))
        tell(a, &own->items[place], base);
}

/* Is a name that of a module, where the code that runs reads it: has no function around it one of its own? */
static bool is_global(struct ot_analysis *a, const struct ot_here *here, ot_sym name)
{
    ot_id id = a->nodes[here->node].code;
    for (; a->codes[id]->kind != OT_MODULE; id = a->codes[id]->parent)
        if (ot_list_sorted_has(&ot_scan_code(a, id)->locals, name))
            return false;
    return true;
}

void ot_run_switch_tell_call(struct ot_analysis *a, const struct ot_here *here, uint32_t call, size_t base)
{
    const struct ot_run_switch_state *own = a->own.run_switch;
    const struct ot_ast_node *callee = &here->file->ast.nodes[call + 1], *of = callee + 1;
    uint32_t place;
    bool is_method = callee->kind == OT_ATTRIBUTE && of->kind == OT_ATTRIBUTE;
    if (a->top > base && (is_method || callee->kind == OT_NAME) &&
        ot_map_get(&own->calls, ot_map_pair(is_method ? of->text : 0, callee->text), &place) &&
        is_told(here, call, &own->items[place]) && (is_method || is_global(a, here, callee->text)))
        tell(a, &own->items[place], base);
}

ot_worlds ot_run_switch_on(struct ot_analysis *a, const char *setting)
{
    const struct ot_run_switch_state *own = a->own.run_switch;
    uint32_t place;
    if (strncmp(setting, "server.", 7) != 0 || !ot_map_get(&own->names, ot_symbol(a, setting + 7), &place))
        return a->all_worlds;
    const struct ot_run_switch *item = &own->items[place];
    bool is_switch = item->without == OT_FALSE_VALUE && item->with == OT_TRUE_VALUE;
    return is_switch ? a->all_worlds & (ot_worlds)~ot_world_without(item->number) : a->all_worlds;
}

void ot_run_switch_init(struct ot_analysis *a)
{
    a->own.run_switch = ot_calloc(1, sizeof(*a->own.run_switch));
}

void ot_run_switch_release(struct ot_analysis *a)
{
    free(a->own.run_switch->items);
    ot_map_release(&a->own.run_switch->names);
    ot_map_release(&a->own.run_switch->calls);
    free(a->own.run_switch);
}
