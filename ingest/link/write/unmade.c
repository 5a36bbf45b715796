/*
 * unmade.c: objects that nothing makes, because their constructor never comes to its end.
 *
 * A constructor that runs into "raise", or into an assertion that is false, whatever way it takes, gives no object: the
 * rest of its body has no task. Where every call of the class ends so, its methods are not called on such an object,
 * whoever declares that he has one. Whatever is not certain counts as an end: a return, a loop, a part of a function.
 * Nor are they where what it gives tells that it was made for other runs (table choice_method), nor in the worlds of
 * models in which "self.rank = config.rank" got no value although it got one in others: there the object has no such
 * attribute, and Python raises an AttributeError.
 */
#include "ingest/link/write/unmade.h"

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/budget.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/region.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/task.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/core/world.h"
#include "ingest/link/drive/chosen.h"
#include "ingest/link/source/program.h"
#include "ingest/link/types/mro.h"

/* Is it a name, or an attribute of such a path? */
static bool is_path(const struct ot_ast *ast, uint32_t n)
{
    for (; ast->nodes[n].kind == OT_ATTRIBUTE; n++) {}
    return ast->nodes[n].kind == OT_NAME;
}

/* Pushes what a variable holds in some worlds. */
static void push_facts(struct ot_analysis *a, ot_id var, ot_worlds worlds)
{
    for (uint32_t i = 0; var && i < a->vars[var].fact_count; i++)
        if (ot_world_meet(a, ot_world_set(a, a->vars[var].facts[i].set), worlds))
            ot_stack_push(a, a->vars[var].facts[i].value);
}

/* Pushes what a path in the code of a node is in some worlds. */
static void push_path(struct ot_analysis *a, ot_id node, const struct ot_ast *ast, uint32_t path, ot_worlds worlds)
{
    size_t base = a->top;
    if (ast->nodes[path].kind == OT_NAME) {
        push_facts(a, ot_var_find(a, OT_S_LOCAL, node, ast->nodes[path].text), worlds);
        return;
    }
    push_path(a, node, ast, path + 1, worlds);
    size_t end = a->top;
    for (size_t i = base; i < end; i++)
        if (a->values[a->stack[i]].kind == OT_V_INSTANCE)
            push_facts(a, ot_var_find(a, OT_S_FIELD, ot_value_field_owner(a, a->stack[i]), ast->nodes[path].text),
                       worlds);
    ot_stack_drop(a, base, end);
}

/* Is an attribute of objects of the class stored under a name that is not known? */
static bool is_loose(struct ot_analysis *a, uint32_t class_value)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    bool is_any = !mro;
    for (size_t i = 0; mro && i < mro->items.count; i++)
        is_any = is_any || ot_mro_is_stored_to(a, mro->items.items[i]);
    return is_any;
}

/* May what a path is in some worlds have an attribute that no code names? */
static bool may_hide(struct ot_analysis *a, ot_id node, const struct ot_ast *ast, uint32_t path, ot_worlds worlds)
{
    size_t base = a->top;
    push_path(a, node, ast, path, worlds);
    bool is_any = a->top == base;
    for (size_t i = base; i < a->top && !is_any; i++) {
        const struct ot_value v = a->values[a->stack[i]];
        is_any = v.kind != OT_V_NONE && (v.kind != OT_V_INSTANCE || is_loose(a, v.a));
    }
    a->top = base;
    return is_any;
}

/* The worlds in which "self.name = path.attribute", statement s of a constructor, gets a value: all where it gets one
 * in none, for then it is not known why. What is stored in a model is there for those derived from it, too. */
static ot_worlds valued_in(struct ot_analysis *a, ot_id node, const struct ot_ast *ast, uint32_t s)
{
    uint32_t target = ast->nodes[s].kind == OT_ASSIGN ? ast->nodes[s + 1].end : 0;
    const struct ot_code *code = a->codes[a->nodes[node].code];
    if (!target || ast->nodes[target].end != ast->nodes[s].end || ast->nodes[s + 1].kind != OT_ATTRIBUTE ||
        !is_path(ast, s + 1) || ast->nodes[target].kind != OT_ATTRIBUTE || ast->nodes[target + 1].kind != OT_NAME ||
        ast->nodes[target + 1].text != code->params[0].name)
        return a->all_worlds;
    uint32_t owner = ot_value_field_owner(a, a->nodes[node].receiver);
    ot_id var = ot_var_find(a, OT_S_FIELD, owner, ast->nodes[target].text);
    ot_worlds worlds = ot_world_runs(a);
    for (uint32_t i = 0; var && i < a->vars[var].fact_count; i++)
        worlds |= ot_world_set(a, a->vars[var].facts[i].set);
    bool is_some = worlds != a->all_worlds && ot_world_meet(a, worlds, a->all_worlds);
    ot_worlds others = (a->all_worlds & (ot_worlds)~worlds) | ot_world_runs(a);
    return is_some && !may_hide(a, node, ast, s + 2, others) ? worlds : a->all_worlds;
}

/* The worlds in which a function returns, or comes to the last statement of its body and does not raise there. */
static ot_worlds ends_in(struct ot_analysis *a, ot_id node)
{
    const struct ot_code *code = a->codes[a->nodes[node].code];
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t last = code->body + 1;
    ot_worlds worlds = 0, valued = a->all_worlds;
    if (!a->nodes[node].is_started || code->kind != OT_FUNCTION || code->is_given_up || code->is_generator)
        return a->all_worlds;
    bool is_left = false; /* it may have returned before */
    for (uint32_t s = last; s < ast->nodes[code->body].end; s = ast->nodes[s].end) {
        last = s;
        for (uint32_t n = s; n < ast->nodes[s].end; n++)
            is_left = is_left || ast->nodes[n].kind == OT_RETURN;
        if (!is_left && code->param_count)
            valued &= valued_in(a, node, ast, s);
    }
    if (ast->nodes[last].kind == OT_PASS)
        return a->all_worlds;
    for (ot_id t = a->nodes[node].tasks; t; t = a->tasks[t].next) {
        uint32_t s = a->tasks[t].ast;
        if (ast->nodes[s].kind == OT_RETURN || (s == last && ast->nodes[s].kind != OT_RAISE))
            worlds |= ot_world_of(a, a->tasks[t].region);
    }
    return worlds & valued;
}

/* Is the edge that of a statement by itself in the body of a function, as "super().__init__()"? */
static bool is_statement(const struct ot_analysis *a, const struct ot_edge *edge)
{
    const struct ot_code *code = a->codes[a->nodes[edge->caller].code];
    const struct ot_ast *ast = &a->files[edge->file].ast;
    uint32_t statement = ast->nodes[edge->ast].parent;
    return code->kind == OT_FUNCTION && code->file == edge->file && ast->nodes[statement].kind == OT_EXPRESSION &&
           ast->nodes[statement].parent == code->body;
}

/* Is the constructor of an object run by the constructor of the class derived from it, as its own? */
static bool is_inner(const struct ot_analysis *a, const struct ot_edge *edge, ot_sym init)
{
    return edge->callee && a->codes[a->nodes[edge->callee].code]->name == init &&
           a->codes[a->nodes[edge->caller].code]->name == init && a->nodes[edge->caller].receiver &&
           a->nodes[edge->caller].receiver == a->nodes[edge->callee].receiver && is_statement(a, edge);
}

/* The worlds that the map has of a constructor: those in which it comes to its end. */
static ot_worlds worlds_in(const struct ot_analysis *a, const struct ot_map *ends, uint32_t key)
{
    uint32_t worlds;
    return ot_map_get(ends, key, &worlds) ? (ot_worlds)worlds : a->all_worlds;
}

/* Adds the constructors that do not come to their end in some worlds, and those that must run one of these. */
static void find_ends(struct ot_analysis *a, ot_sym init, struct ot_map *ends)
{
    bool is_more = false, is_new;
    for (ot_id node = 1; node < a->node_count; node++) {
        bool is_init = a->nodes[node].receiver && a->codes[a->nodes[node].code]->name == init;
        ot_worlds entered = a->nodes[node].worlds, worlds = is_init ? ends_in(a, node) : a->all_worlds;
        if (is_init && (entered ? entered : a->all_worlds) & ~worlds)
            is_more |= *ot_map_put(ends, node, worlds, &is_new) != a->all_worlds;
    }
    while (is_more) {
        is_more = false;
        for (size_t i = 0; i < a->edge_count; i++) {
            if (!is_inner(a, &a->edges[i], init))
                continue;
            ot_worlds own = worlds_in(a, ends, a->edges[i].caller), inner = worlds_in(a, ends, a->edges[i].callee);
            if (!(own & ~inner))
                continue;
            *ot_map_put(ends, a->edges[i].caller, 0, &is_new) = own & inner;
            is_more = true;
        }
    }
}

/* Leaves of the worlds of objects those in which they are there by what they give: where one call of a method tells
 * nothing of a world another may. */
static void keep_chosen(struct ot_analysis *a, struct ot_map *made)
{
    struct ot_map told = {0};
    uint32_t worlds;
    bool is_new;
    for (ot_id node = 1; node < a->node_count; node++) {
        ot_worlds chosen = ot_chosen_worlds(a, node);
        if (chosen)
            *ot_map_put(&told, a->nodes[node].receiver, 0, &is_new) |= chosen;
    }
    for (ot_id node = 1; told.count && node < a->node_count; node++)
        if (ot_map_get(&told, a->nodes[node].receiver, &worlds))
            *ot_map_put(made, a->nodes[node].receiver, a->all_worlds, &is_new) &= worlds;
    ot_map_release(&told);
}

void ot_unmade_find(struct ot_analysis *a, struct ot_map *made)
{
    ot_sym init = ot_symbol(a, "__init__");
    struct ot_map ends = {0};
    bool is_new;
    if (!ot_budget_was_short(a))
        find_ends(a, init, &ends);
    for (size_t i = 0; ends.count && i < a->edge_count; i++) {
        const struct ot_edge *edge = &a->edges[i];
        uint32_t worlds;
        if (edge->kind == OT_E_CONSTRUCTOR && edge->callee && ot_map_get(&ends, edge->callee, &worlds))
            *ot_map_put(made, a->nodes[edge->callee].receiver, 0, &is_new) |= worlds;
    }
    for (size_t i = 0; made->count && i < a->edge_count; i++) {
        const struct ot_edge *edge = &a->edges[i];
        uint32_t receiver = edge->kind == OT_E_CONSTRUCTOR && edge->callee ? a->nodes[edge->callee].receiver : 0;
        uint32_t worlds;
        if (receiver && ot_map_get(made, receiver, &worlds))
            *ot_map_put(made, receiver, 0, &is_new) |= worlds_in(a, &ends, edge->callee);
    }
    ot_map_release(&ends);
    keep_chosen(a, made);
}

ot_worlds ot_unmade_worlds(const struct ot_analysis *a, const struct ot_edge *edge, const struct ot_map *made)
{
    uint32_t receiver = edge->callee ? a->nodes[edge->callee].receiver : 0;
    bool is_own = !receiver || a->nodes[edge->caller].receiver == receiver || edge->kind == OT_E_CONSTRUCTOR;
    ot_worlds worlds = is_own ? edge->worlds : edge->worlds & worlds_in(a, made, receiver);
    return ot_world_meet(a, worlds, a->all_worlds) ? worlds : 0;
}
