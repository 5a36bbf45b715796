/*
 * outsider.c: stores of an attribute through something other than self, and the classes that they are about.
 */
#include "ingest/link/types/outsider.h"

#include <stdlib.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/source/foreign.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/start/class_value.h"
#include "ingest/link/types/frozen_class.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/static.h"
#include "ingest/link/types/stored_object.h"
#include "ingest/link/types/trait.h"

enum { PLACES_AT_MOST = 4, PLACES_TOLD_AT_MOST = 32, HANDED = 1 /* key of OT_S_MADE */ };

struct ot_outsider_state {
    struct ot_map others; /* (class value, sym) → 1: all stores are about other classes */
    struct ot_map named; /* 1 + number of a place → the class that it names, 0: none */
};

/* Does a call in reach enter the function that stores at a place? */
static bool is_run(struct ot_analysis *a, const struct ot_foreign_place *place)
{
    const struct ot_ast *ast = &a->files[place->file].ast;
    if (!place->file || !a->files[place->file].module_node || place->node >= ast->node_count)
        return false;
    ot_id code = ot_program_code(a, place->file, ot_ast_scope(ast, place->node)); /* may move the array */
    return a->codes[code]->is_run;
}

/* The class of a module of which the code at a place is a plain method; 0 if it is none. */
static uint32_t method_class(struct ot_analysis *a, const struct ot_foreign_place *place)
{
    const struct ot_ast *ast = &a->files[place->file].ast;
    if (!place->file || !a->files[place->file].module_node || place->node >= ast->node_count)
        return 0;
    const struct ot_code *code = ot_scan_code(a, ot_program_code(a, place->file, ot_ast_scope(ast, place->node)));
    const struct ot_code *around = code->kind == OT_FUNCTION ? ot_scan_code(a, code->parent) : NULL;
    bool is_plain = around && around->kind == OT_CLASS && ast->nodes[code->ast + 1].end == code->ast + 2;
    return is_plain ? ot_class_value(a, code->parent) : 0;
}

/* Does one stand in a method of a class of which nothing in reach makes objects, so that it is not run? */
static bool is_idle(struct ot_analysis *a, const struct ot_here *here, const struct ot_foreign_place *place)
{
    uint32_t class_value = is_run(a, place) ? 0 : method_class(a, place);
    size_t base = a->top;
    if (!class_value)
        return false;
    ot_var_push(a, here, ot_var(a, OT_S_MADE, class_value, 0));
    bool is_made = a->top > base;
    a->top = base;
    return !is_made;
}

/* Is one in a class or a plain function in the file of other models, which no import that is seen reaches, or in a
 * class there of which nothing in reach makes objects? The runtime imports all of these, which runs neither. Here comes
 * to know where a seen import comes, or an object. */
static bool is_of_others(struct ot_analysis *a, const struct ot_here *here, const struct ot_foreign_place *place)
{
    if (!here || !place->is_of_model || !place->file)
        return false;
    bool is_seen = a->files[place->file].module_node;
    uint32_t class_value = !is_seen || is_run(a, place) ? 0 : method_class(a, place);
    if (is_seen && !class_value)
        return false;
    size_t base = a->top;
    uint32_t awaited = is_seen ? class_value : ot_value(a, OT_V_MODULE, place->file, 0, 0);
    ot_var_push(a, here, ot_var(a, OT_S_MADE, awaited, 0));
    bool has_come = a->top > base;
    a->top = base;
    return !has_come;
}

/* Does one stand in a file that no import which is seen reaches, where the run is told as a whole, with its model? */
static bool is_unseen(struct ot_analysis *a, const struct ot_here *here, const struct ot_foreign_place *place)
{
    if (!here || !place->file || a->files[place->file].module_node || !ot_given_is_whole(a) ||
        !ot_given_tells_model(a))
        return false;
    size_t base = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_MADE, ot_value(a, OT_V_MODULE, place->file, 0, 0), 0));
    bool has_come = a->top > base;
    a->top = base;
    return !has_come;
}

/* Does one of so many say nothing of objects in reach, but for what is followed? */
static bool says_nothing(struct ot_analysis *a, const struct ot_here *here, const struct ot_foreign_place *place,
                         size_t count)
{
    return is_of_others(a, here, place) ||
           (count <= PLACES_TOLD_AT_MOST && ot_stored_object_is_elsewhere(a, here, place));
}

/* Under a configuration: is one followed, or seen not to run? */
static bool is_known(struct ot_analysis *a, const struct ot_here *here, const struct ot_foreign_place *place,
                     size_t count)
{
    return says_nothing(a, here, place, count) || is_run(a, place) || is_idle(a, here, place) ||
           is_unseen(a, here, place);
}

/* Are all of them, under a configuration? */
static bool are_known(struct ot_analysis *a, const struct ot_here *here, ot_sym name)
{
    size_t count = 0;
    const struct ot_foreign_place *places = ot_given_is_run(a) ? ot_foreign_places(a, name, &count) : NULL;
    bool are = places && count <= PLACES_TOLD_AT_MOST;
    for (size_t i = 0; are && i < count; i++)
        are = is_known(a, here, &places[i], count);
    return are;
}

/* The class of the tree that is named where a place stores; 0 if none is. */
static ot_id class_named(struct ot_analysis *a, const struct ot_foreign_place *place)
{
    struct ot_map *named = &a->own.outsider->named;
    uint64_t number = ot_foreign_number(a, place) + 1;
    uint32_t found;
    bool is_new;
    if (ot_map_get(named, number, &found))
        return found;
    const struct ot_ast *ast = &a->files[place->file].ast;
    ot_sym external = 0;
    uint32_t base = place->node + 1;
    found = ot_static_class(a, place->file, ot_program_code(a, place->file, ot_ast_scope(ast, base)), base, &external);
    ot_map_put(named, number, found, &is_new);
    return found;
}

/* Does one store to the class itself, one above it or below it by its name, or at a place that is not known? */
static bool names_class(struct ot_analysis *a, uint32_t class_value, ot_sym name)
{
    size_t count = 0;
    const struct ot_foreign_place *places = ot_foreign_places(a, name, &count);
    for (size_t i = 0; places && i < count; i++) {
        const struct ot_ast *ast = &a->files[places[i].file].ast;
        if (!places[i].file || !a->files[places[i].file].module_node || places[i].node + 1 >= ast->node_count)
            continue;
        ot_id of = class_named(a, &places[i]);
        uint32_t other = of ? ot_class_value(a, of) : 0;
        if (of && (ot_mro_derives(a, class_value, of) || !other ||
                   ot_mro_derives(a, other, a->values[class_value].a)))
            return true;
    }
    return !places;
}

/* Do all of them raise on an object of the class, for it is frozen, and does none store to the class itself? Objects of
 * a library's frozen records may keep private names that change. */
static bool are_refused(struct ot_analysis *a, uint32_t class_value, ot_sym name)
{
    return a->values[class_value].kind == OT_V_CLASS && *ot_text(a, name) != '_' &&
           ot_frozen_class_is(a, class_value) && !names_class(a, class_value, name);
}

/* Is it a dataclass? */
static bool has_fields(struct ot_analysis *a, uint32_t class_value)
{
    const struct ot_code *code = ot_scan_code(a, a->values[class_value].a);
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t decorators = code->ast + 1;
    for (uint32_t c = decorators + 1; c < ast->nodes[decorators].end; c = ast->nodes[c].end)
        if (ot_static_behaviour(a, code->file, code->parent, c + (ast->nodes[c].kind == OT_CALL)) == OT_DOES_DATACLASS)
            return true;
    return false;
}

/* Does a method of the class store it, or is it a field? */
static bool is_own(struct ot_analysis *a, uint32_t class_value, ot_sym name)
{
    uint32_t found = ot_trait_of(a, class_value, name);
    return found & OT_TRAIT_STORED || (found & OT_TRAIT_ANNOTATED && has_fields(a, class_value));
}

bool ot_outsider_stores(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value, ot_sym name)
{
    struct ot_map *others = &a->own.outsider->others;
    uint64_t key = ot_map_pair(class_value, name);
    size_t count;
    uint32_t unused;
    if (!ot_foreign_has(a, name) || (ot_trait_is_of_class(a, class_value, name) && !names_class(a, class_value, name)))
        return false;
    if (ot_map_get(others, key, &unused))
        return false;
    if (are_refused(a, class_value, name) || are_known(a, here, name))
        return false;
    const struct ot_foreign_place *places = ot_foreign_places(a, name, &count);
    size_t speaking = 0, at_most = is_own(a, class_value, name) ? PLACES_AT_MOST : 0;
    for (size_t i = 0; places && i < count && speaking <= at_most; i++)
        speaking += !says_nothing(a, here, &places[i], count);
    if (!places || speaking > at_most)
        return true;
    if (!speaking)
        return false;
    bool is_unseen = false;
    for (size_t i = 0; i < count; i++) {
        if (says_nothing(a, here, &places[i], count) || ot_stored_object_is_other(a, &places[i], class_value))
            continue;
        if (!ot_stored_object_is_unseen(a, here, &places[i], class_value))
            return true;
        is_unseen = true;
    }
    if (speaking == count && !is_unseen)
        ot_map_add(others, key);
    return false;
}

void ot_outsider_hand(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value)
{
    ot_var_add(a, here, ot_var(a, OT_S_MADE, class_value, HANDED), OT_TRUE_VALUE);
}

bool ot_outsider_hides(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    bool is_loose = false;
    size_t base = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_MADE, class_value, HANDED));
    bool is_handed = a->top > base;
    a->top = base;
    for (size_t i = 0; mro && i < mro->items.count; i++)
        is_loose = is_loose || ot_mro_is_loose(a, mro->items.items[i]);
    return is_handed || is_loose;
}

/* Pushes what is stored through something other than self, where that is constants; else false. */
static bool push_constants(struct ot_analysis *a, ot_sym name)
{
    static const uint32_t values[] = {0, OT_NONE_VALUE, OT_TRUE_VALUE, OT_FALSE_VALUE};
    size_t count = 0, base = a->top;
    const struct ot_foreign_place *places = ot_foreign_places(a, name, &count);
    for (size_t i = 0; i < count; i++) {
        if (places[i].value == OT_STORES_ANY) {
            a->top = base;
            return false;
        }
        if (!ot_stack_has(a, base, values[places[i].value]))
            ot_stack_push(a, values[places[i].value]);
    }
    return count > 0;
}

bool ot_outsider_push(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value, ot_sym name,
                      bool has_values)
{
    return ot_outsider_stores(a, here, class_value, name) &&
           !(has_values && !ot_outsider_hides(a, here, class_value) && push_constants(a, name));
}

bool ot_outsider_is_run(struct ot_analysis *a, ot_sym name)
{
    size_t count = 0;
    const struct ot_foreign_place *places = ot_foreign_places(a, name, &count);
    for (size_t i = 0; places && i < count; i++)
        if (is_run(a, &places[i]))
            return true;
    return false;
}

bool ot_outsider_is_followed(struct ot_analysis *a, const struct ot_here *here, ot_sym name)
{
    size_t count = 0;
    const struct ot_foreign_place *places = ot_foreign_places(a, name, &count);
    bool is = places && count > 0 && count <= PLACES_TOLD_AT_MOST;
    for (size_t i = 0; is && i < count; i++)
        is = is_run(a, &places[i]) || is_of_others(a, here, &places[i]) || is_idle(a, here, &places[i]);
    return is;
}

void ot_outsider_init(struct ot_analysis *a)
{
    a->own.outsider = ot_calloc(1, sizeof(*a->own.outsider));
}

void ot_outsider_release(struct ot_analysis *a)
{
    ot_map_release(&a->own.outsider->others);
    ot_map_release(&a->own.outsider->named);
    free(a->own.outsider);
}
