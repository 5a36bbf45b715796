/*
 * unmade.c: objects that nothing makes, because their constructor never comes to its end.
 *
 * A constructor that runs into "raise", or into an assertion that is false, whatever way it takes, gives no object: the
 * rest of its body has no task. Where every call of the class ends so, its methods are not called on such an object,
 * whoever declares that he has one. Whatever is not certain counts as an end: a return, a loop, a part of a function.
 */
#include "ingest/link/write/unmade.h"

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/budget.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/region.h"
#include "ingest/link/core/task.h"
#include "ingest/link/source/program.h"

/* Does a function return, or come to the last statement of its body and not raise there? */
static bool comes_to_end(const struct ot_analysis *a, ot_id node)
{
    const struct ot_code *code = a->codes[a->nodes[node].code];
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t last = code->body + 1;
    if (!a->nodes[node].is_started || code->kind != OT_FUNCTION || code->is_given_up || code->is_generator)
        return true;
    for (uint32_t s = last; s < ast->nodes[code->body].end; s = ast->nodes[s].end)
        last = s;
    if (ast->nodes[last].kind == OT_PASS)
        return true;
    for (ot_id t = a->nodes[node].tasks; t; t = a->tasks[t].next) {
        uint32_t s = a->tasks[t].ast;
        if (ast->nodes[s].kind == OT_RETURN || (s == last && ast->nodes[s].kind != OT_RAISE))
            return true;
    }
    return false;
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

/* Adds the constructors that do not come to their end, and those that must run one of these. */
static void find_endless(struct ot_analysis *a, ot_sym init, struct ot_map *endless)
{
    bool is_more = false;
    for (ot_id node = 1; node < a->node_count; node++)
        if (a->nodes[node].receiver && a->codes[a->nodes[node].code]->name == init && !comes_to_end(a, node))
            is_more |= ot_map_add(endless, node);
    while (is_more) {
        is_more = false;
        for (size_t i = 0; i < a->edge_count; i++) {
            uint32_t unused;
            if (is_inner(a, &a->edges[i], init) && ot_map_get(endless, a->edges[i].callee, &unused))
                is_more |= ot_map_add(endless, a->edges[i].caller);
        }
    }
}

void ot_unmade_find(struct ot_analysis *a, struct ot_map *unmade)
{
    ot_sym init = ot_symbol(a, "__init__");
    struct ot_map endless = {0}, made = {0};
    uint32_t unused;
    if (!ot_budget_was_short(a))
        find_endless(a, init, &endless);
    for (size_t i = 0; endless.count && i < a->edge_count; i++) {
        const struct ot_edge *edge = &a->edges[i];
        if (edge->kind == OT_E_CONSTRUCTOR && edge->callee && a->nodes[edge->callee].receiver &&
            !ot_map_get(&endless, edge->callee, &unused))
            ot_map_add(&made, a->nodes[edge->callee].receiver);
    }
    for (size_t i = 0; endless.count && i < a->edge_count; i++) {
        const struct ot_edge *edge = &a->edges[i];
        if (edge->kind == OT_E_CONSTRUCTOR && edge->callee && ot_map_get(&endless, edge->callee, &unused) &&
            !ot_map_get(&made, a->nodes[edge->callee].receiver, &unused))
            ot_map_add(unmade, a->nodes[edge->callee].receiver);
    }
    ot_map_release(&endless);
    ot_map_release(&made);
}

bool ot_unmade_is_called(struct ot_analysis *a, const struct ot_edge *edge, const struct ot_map *unmade)
{
    uint32_t receiver = edge->callee ? a->nodes[edge->callee].receiver : 0, unused;
    return receiver && a->nodes[edge->caller].receiver != receiver && edge->kind != OT_E_CONSTRUCTOR &&
           ot_map_get(unmade, receiver, &unused);
}
