/*
 * fallback.c: at quiescence, annotated variables that nothing (or nothing known) reached get
 * instances of their declared classes; of an abstract class, its concrete subclasses. Fields of objects that nothing in
 * reach makes are sliced first (slice.c).
 *
 * Asked again and again: a variable is looked at only if it has grown since, or if it was too early.
 */
#include "ingest/link/drive/fallback.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/task.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/drive/entry_given.h"
#include "ingest/link/drive/none_field.h"
#include "ingest/link/drive/slice.h"
#include "ingest/link/drive/supply.h"
#include "ingest/link/source/foreign.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/start/class_value.h"
#include "ingest/link/types/configuration.h"
#include "ingest/link/types/entry_class.h"
#include "ingest/link/types/member.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/subclass.h"
#include "ingest/link/types/trait.h"
#include "ingest/link/types/type.h"

struct ot_fallback_state {
    struct ot_map fallen; /* var → 1 once its annotation was used */
    bool is_last_resort;
    size_t changes_seen; /* of the orders of classes */
    struct ot_marks returning; /* nodes of which what they give back is to be looked at */
};

/* What came of a look at a variable. DONE: no later look will find anything. */
enum outcome { NOTHING, ADDED, TOO_EARLY, DONE };

static bool is_bare(const struct ot_analysis *a, ot_id var, bool is_none_bare)
{
    for (uint32_t i = 0; i < a->vars[var].fact_count; i++) {
        enum ot_value_kind kind = a->values[a->vars[var].facts[i].value].kind;
        if (kind != OT_V_UNKNOWN && kind != OT_V_SCALAR && !(is_none_bare && kind == OT_V_NONE))
            return false;
    }
    return true;
}

/* Have the statements of the declared classes been run? Asking starts their modules. */
static bool are_defined(struct ot_analysis *a, const struct ot_type *type)
{
    bool is_complete = true;
    for (size_t i = 0; i < type->classes.count; i++) {
        uint32_t value = ot_class_value(a, type->classes.items[i]);
        is_complete = is_complete && (!value || ot_mro_of(a, value) || !ot_task_is_waiting(a));
    }
    return is_complete;
}

static bool is_made(const struct ot_analysis *a, uint32_t class_value)
{
    return ot_trait_is_constructed(a, class_value);
}

/* Drops from stack[base .. top) the subclasses that no value of a declared class is expected to
 * be: of a class that can be made itself all, of a layer and of what registries build those that
 * nothing in reach makes although it makes others. False if it is too early to tell. */
static bool keep_likely(struct ot_analysis *a, ot_id declared, size_t base)
{
    bool is_any_made = false, is_concrete = false, is_open = false, is_early = false;
    size_t kept = base;
    for (size_t i = base; i < a->top; i++) {
        is_any_made |= is_made(a, a->stack[i]);
        is_concrete |= a->values[a->stack[i]].a == declared;
    }
    for (size_t i = base; i < a->top; i++) {
        const struct ot_mro *mro = ot_mro_of(a, a->stack[i]);
        bool is_layer = (mro && mro->is_module) || ot_entry_class_is_built(a, a->stack[i]);
        bool is_itself = a->values[a->stack[i]].a == declared;
        is_open |= is_layer && !is_any_made;
        is_early |= !mro && ot_task_is_waiting(a);
        if (is_made(a, a->stack[i]) || (is_layer ? !is_any_made : !is_concrete || is_itself))
            a->stack[kept++] = a->stack[i];
    }
    a->top = kept;
    return !is_early && (!is_open || a->own.fallback->is_last_resort);
}

/* Is none of the classes in stack[base .. top) made in reach, although the declared one stands beside others, below a
 * class of the tree? Then what makes those may yet tell what comes. */
static bool is_doubtful(struct ot_analysis *a, ot_id declared, size_t base)
{
    uint32_t value = ot_class_value(a, declared);
    const struct ot_mro *mro = value ? ot_mro_of(a, value) : NULL;
    bool is_below = false;
    for (size_t i = 1; mro && i < mro->items.count; i++)
        is_below = is_below || a->values[mro->items.items[i]].kind == OT_V_CLASS;
    for (size_t i = base; i < a->top; i++)
        if (is_made(a, a->stack[i]))
            return false;
    return is_below;
}

/* Pushes the classes that a value of the type may be of: none that nothing makes, where objects of classes beside it
 * are what is stored there. False if it is too early to tell. */
static bool push_candidates(struct ot_analysis *a, const struct ot_type *type, bool is_stored)
{
    for (size_t i = 0; i < type->classes.count; i++) {
        size_t base = a->top;
        ot_subclass_concrete(a, type->classes.items[i]);
        if (!keep_likely(a, type->classes.items[i], base))
            return false;
        bool is_open = is_stored && is_doubtful(a, type->classes.items[i], base);
        if (is_open && !a->own.fallback->is_last_resort)
            return false;
        if (is_open && type->refuses)
            a->top = base;
    }
    return true;
}

static bool has_unknown(const struct ot_analysis *a, ot_id var)
{
    for (uint32_t i = 0; i < a->vars[var].fact_count; i++)
        if (a->vars[var].facts[i].value == OT_UNKNOWN_VALUE)
            return true;
    return false;
}

/* Is the declared class an enum? Something unknown there is one of its members, whatever else is known. */
static bool is_enum(struct ot_analysis *a, const struct ot_type *type)
{
    uint32_t value = type && type->classes.count == 1 ? ot_class_value(a, type->classes.items[0]) : 0;
    const struct ot_mro *mro = value ? ot_mro_of(a, value) : NULL;
    return mro && mro->is_enum;
}

/* Adds what stack[base ..] can be: instances of its classes, members of its enums. */
static bool add_candidates(struct ot_analysis *a, ot_id var, size_t base)
{
    bool is_any = false;
    for (size_t k = base, end = a->top; k < end; k++) {
        const struct ot_mro *mro = ot_mro_of(a, a->stack[k]);
        if (ot_configuration_is_foreign(a, a->stack[k]))
            continue;
        if (mro && mro->is_enum) {
            size_t members = a->top;
            ot_member_push(a, a->stack[k]);
            for (size_t m = members; m < a->top; m++)
                is_any |= ot_var_add(a, NULL, var, a->stack[m]);
            a->top = members;
        } else {
            is_any |= ot_supply_give(a, var, a->stack[k]);
        }
    }
    return is_any;
}

/* Is a variable a field that a method stores? */
static bool is_stored(struct ot_analysis *a, ot_id var)
{
    const struct ot_var *v = &a->vars[var];
    return v->space == OT_S_FIELD &&
           (v->fact_count > 0 || ot_trait_of(a, ot_value_class(a, v->owner), v->key) & OT_TRAIT_STORED);
}

static enum outcome give(struct ot_analysis *a, ot_id var, const struct ot_type *type)
{
    struct ot_fallback_state *own = a->own.fallback;
    size_t base = a->top;
    uint32_t unused;
    if (!type || ot_map_get(&own->fallen, (uint64_t)var + 1, &unused))
        return DONE;
    if (!are_defined(a, type))
        return TOO_EARLY;
    if (!push_candidates(a, type, is_stored(a, var))) {
        a->top = base;
        return TOO_EARLY;
    }
    ot_map_add(&own->fallen, (uint64_t)var + 1);
    bool is_empty = a->vars[var].fact_count == 0;
    bool is_any = add_candidates(a, var, base);
    a->top = base;
    if (type->flags & OT_T_MODEL)
        is_any |= ot_var_add(a, NULL, var, ot_given_model(a));
    for (size_t i = 0; i < type->externals.count; i++)
        is_any |= ot_var_add(a, NULL, var, ot_value(a, OT_V_EXTERNAL_OBJECT, type->externals.items[i], 0, 0));
    if (is_empty && !type->classes.count && !type->externals.count && !(type->flags & OT_T_MODEL))
        is_any |= ot_var_add(a, NULL, var, type->flags == OT_T_SCALAR ? OT_SCALAR_VALUE : OT_UNKNOWN_VALUE);
    if (is_empty && type->flags & OT_T_NONE)
        is_any |= ot_var_add(a, NULL, var, OT_NONE_VALUE);
    return is_any ? ADDED : DONE;
}

static enum outcome node_param(struct ot_analysis *a, ot_id node, const struct ot_code *code, uint32_t index)
{
    const struct ot_type *type = code->params[index].kind < OT_PARAM_STAR ? ot_type_of_param(a, code, index) : NULL;
    bool is_entry = a->nodes[node].is_entry;
    if (!type)
        return DONE;
    ot_id var = ot_var(a, OT_S_LOCAL, node, code->params[index].name);
    bool is_default = ot_given_is_whole(a) && (is_entry || a->nodes[node].is_slice) && a->vars[var].fact_count > 0 &&
                      ot_scan_has_default(a, code, index);
    if (a->vars[var].is_fixed || is_default)
        return DONE;
    if (a->vars[var].fact_count == 0 && !is_entry && !a->nodes[node].is_slice)
        return NOTHING;
    return is_bare(a, var, is_entry) ? give(a, var, type) : DONE;
}

static enum outcome node_params(struct ot_analysis *a, ot_id node)
{
    const struct ot_code *code = ot_scan_code(a, a->nodes[node].code);
    enum outcome all = DONE;
    for (uint32_t i = 0; i < code->param_count; i++) {
        enum outcome outcome = node_param(a, node, code, i);
        if (all != ADDED && outcome != DONE && (all == DONE || outcome != NOTHING))
            all = outcome;
    }
    return all;
}

/* A return annotation stands in only where something unknown was returned. */
static enum outcome node_return(struct ot_analysis *a, ot_id node)
{
    const struct ot_code *code = a->codes[a->nodes[node].code];
    if (code->kind != OT_FUNCTION || code->is_generator)
        return DONE;
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t annotation = ast->nodes[ast->nodes[code->ast + 1].end].end;
    if (ast->nodes[annotation].kind == OT_NONE)
        return DONE;
    ot_id var = ot_var_find(a, OT_S_RETURN, node, 0);
    if (!var || a->vars[var].fact_count == 0 || !has_unknown(a, var))
        return NOTHING;
    if (!is_bare(a, var, true))
        return DONE;
    const struct ot_type *type = ot_type_of(a, code->file, code->parent, annotation);
    return type && (type->classes.count || type->externals.count) ? give(a, var, type) : DONE;
}

/* Does a variable hold no value, or None alone? */
static bool is_nothing(const struct ot_analysis *a, ot_id var)
{
    for (uint32_t i = 0; i < a->vars[var].fact_count; i++)
        if (a->vars[var].facts[i].value != OT_NONE_VALUE)
            return false;
    return true;
}

/* Was all that a field holds stored by single statements that were run of methods out of reach? That tells nothing of
 * what the constructor stores. */
static bool is_by_slices(struct ot_analysis *a, ot_id var)
{
    for (uint32_t i = 0; i < a->vars[var].fact_count; i++) {
        ot_id task = a->vars[var].facts[i].task;
        const struct ot_node *node = task ? &a->nodes[a->regions[a->tasks[task].region].node] : NULL;
        if (!node || !node->is_slice || node->is_started ||
            strcmp(ot_text(a, a->codes[node->code]->name), "__init__") == 0)
            return false;
    }
    return a->vars[var].fact_count > 0;
}

static enum outcome field(struct ot_analysis *a, ot_id id)
{
    const struct ot_var var = a->vars[id];
    uint32_t class_value = ot_value_class(a, var.owner);
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    bool is_known = !is_bare(a, id, true);
    if (!mro)
        return TOO_EARLY;
    if (is_by_slices(a, id) && ot_slice_field(a, class_value, var.key))
        return ADDED;
    if (is_known && !has_unknown(a, id))
        return NOTHING;
    if (is_nothing(a, id) && ot_entry_given_waits(a, class_value))
        return TOO_EARLY;
    if (is_nothing(a, id) && ot_slice_field(a, class_value, var.key))
        return ADDED;
    if (is_nothing(a, id) && ot_none_field_is_given(a, class_value, &var))
        return ot_foreign_has(a, var.key) ? TOO_EARLY : NOTHING; /* a store that is not run may yet be */
    if (is_nothing(a, id) && ot_none_field_is_left(a, class_value, &var))
        return TOO_EARLY; /* an object that no call made may yet come */
    struct ot_type *type = ot_type_of_field(a, class_value, var.key);
    if (type && ot_given_is_run(a) && is_nothing(a, id) && is_made(a, class_value) &&
        !a->own.fallback->is_last_resort)
        return TOO_EARLY; /* what its constructor is given may yet come */
    if (type && is_known && !are_defined(a, type))
        return TOO_EARLY;
    bool is_wanted = type && (is_known ? is_enum(a, type) : type->classes.count || type->externals.count ||
                                                                    type->flags & OT_T_MODEL);
    return is_wanted ? give(a, id, type) : NOTHING;
}

/* Annotated names of modules: "_server_args: Optional[ServerArgs] = None". */
static enum outcome global(struct ot_analysis *a, ot_id id)
{
    const struct ot_var var = a->vars[id];
    ot_id code = a->nodes[var.owner].code;
    if (a->codes[code]->kind != OT_MODULE || !is_bare(a, id, true))
        return NOTHING;
    const struct ot_code *module = ot_scan_code(a, code);
    if (a->vars[id].fact_count == 0 && ot_list_sorted_has(&module->locals, ot_symbol(a, "__getattr__")))
        return NOTHING; /* which gives what "name: T" alone does not bind */
    uint32_t annotation = ot_scan_annotation(module, var.key);
    const struct ot_type *type = annotation ? ot_type_of(a, module->file, code, annotation) : NULL;
    return type && type->classes.count ? give(a, id, type) : NOTHING;
}

/* Keeps what was looked at for another look, if something may come of that though it does not grow. Returns true if
 * something came now. */
static bool settle(struct ot_marks *grown, uint32_t number, enum outcome outcome)
{
    if (outcome == ADDED || outcome == TOO_EARLY)
        ot_marks_set(grown, number);
    return outcome == ADDED;
}

static bool look_at_node(struct ot_analysis *a, ot_id node)
{
    bool is_any = false;
    if (!a->nodes[node].has_fallen) {
        enum outcome outcome = node_params(a, node);
        a->nodes[node].has_fallen = outcome == DONE;
        is_any |= settle(&a->grown_nodes, node, outcome);
    }
    if (!a->nodes[node].has_returned)
        ot_marks_set(&a->own.fallback->returning, node);
    return is_any;
}

/* What nodes give back, when nothing is to come of what they get. */
static bool look_at_returns(struct ot_analysis *a)
{
    bool is_any = false;
    for (ot_id node = 0; (node = ot_marks_next(&a->own.fallback->returning, node + 1)) != 0;) {
        ot_marks_clear(&a->own.fallback->returning, node);
        enum outcome outcome = node_return(a, node);
        a->nodes[node].has_returned = outcome == DONE;
        is_any |= settle(&a->own.fallback->returning, node, outcome);
    }
    return is_any;
}

bool ot_fallback_run(struct ot_analysis *a, bool is_last_resort)
{
    struct ot_fallback_state *own = a->own.fallback;
    bool is_any = false, is_renewed = ot_mro_changes(a) != own->changes_seen;
    own->is_last_resort = is_last_resort;
    own->changes_seen = ot_mro_changes(a);
    is_any |= ot_supply_again(a, is_last_resort);
    for (ot_id node = 0; (node = ot_marks_next(&a->grown_nodes, node + 1)) != 0;) {
        ot_marks_clear(&a->grown_nodes, node);
        is_any |= look_at_node(a, node);
    }
    if (is_renewed)
        ot_var_renew_fields(a); /* other classes may annotate them now */
    for (ot_id var = 0; (var = ot_marks_next(&a->grown_vars, var + 1)) != 0;) {
        ot_marks_clear(&a->grown_vars, var);
        if (a->vars[var].is_fixed || a->vars[var].is_replaced)
            continue;
        is_any |= settle(&a->grown_vars, var, a->vars[var].space == OT_S_FIELD ? field(a, var) : global(a, var));
    }
    return is_any || look_at_returns(a);
}

void ot_fallback_init(struct ot_analysis *a)
{
    a->own.fallback = ot_calloc(1, sizeof(*a->own.fallback));
}

void ot_fallback_release(struct ot_analysis *a)
{
    ot_map_release(&a->own.fallback->fallen);
    ot_marks_release(&a->own.fallback->returning);
    free(a->own.fallback);
}
