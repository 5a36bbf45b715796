/*
 * carried.c: the ways on which an argument of a call is handed on, below that call.
 *
 * A call carries the argument on that passes it by its plain name, a name that its function never binds again, in its
 * place, by keyword, or among *args that are handed on. A parameter is the argument on these ways where each call on
 * them passes it there. What a generator or an async function is called with it has when it runs, which is later: by
 * then a field may have been stored.
 *
 * Reads: edges. Must not know: what the argument is.
 */
#include "ingest/link/write/carried.h"

#include <stdlib.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/map.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"

enum { NODES_AT_MOST = 4000, STARS_AT_MOST = 8 };

void ot_carried_init(struct ot_carried *carried, struct ot_analysis *a)
{
    *carried = (struct ot_carried){.a = a};
    carried->newest = ot_calloc(a->node_count + 1, sizeof(*carried->newest));
    carried->before = ot_calloc(a->edge_count + 1, sizeof(*carried->before));
    carried->first_of = ot_calloc(a->code_count + 1, sizeof(*carried->first_of));
    carried->next_of = ot_calloc(a->node_count + 1, sizeof(*carried->next_of));
    for (ot_id node = 1; node < a->node_count; node++) {
        carried->next_of[node] = carried->first_of[a->nodes[node].code];
        carried->first_of[a->nodes[node].code] = node;
    }
    for (size_t i = 0; i < a->edge_count; i++) {
        carried->before[i] = carried->newest[a->edges[i].caller];
        carried->newest[a->edges[i].caller] = (uint32_t)i + 1;
    }
}

void ot_carried_release(struct ot_carried *carried)
{
    free(carried->newest);
    free(carried->before);
    free(carried->first_of);
    free(carried->next_of);
    free(carried->starts);
    free(carried->nodes);
    ot_map_release(&carried->reached);
    ot_map_release(&carried->slots);
}

static bool reach(struct ot_carried *carried, ot_id node)
{
    if (!node || !ot_map_add(&carried->reached, node))
        return true;
    ot_grow(&carried->nodes, &carried->capacity, carried->count + 1, sizeof(*carried->nodes));
    carried->nodes[carried->count++] = node;
    return carried->count < NODES_AT_MOST;
}

static uint32_t star_of(const struct ot_code *code)
{
    uint32_t i = 0;
    while (i < code->param_count && code->params[i].kind != OT_PARAM_STAR)
        i++;
    return i;
}

/* The slot of a callee that a positional argument has, UINT32_MAX: none. */
static uint32_t slot_at(const struct ot_code *code, uint32_t place)
{
    uint32_t star = star_of(code);
    if (place < star)
        return place < code->param_count && code->params[place].kind < OT_PARAM_KEYWORD_ONLY ? place : UINT32_MAX;
    return star < code->param_count ? OT_SLOT_STAR + place - star : UINT32_MAX;
}

/* Is the name a parameter that still holds the argument, in the code that passes it, or the one that is followed? */
struct passed {
    struct ot_carried *carried;
    ot_id node;  /* that passes; 0: the call that is followed */
    ot_sym name; /* the argument there */
};

static bool holds(const struct passed *passed, uint32_t slot)
{
    uint32_t held = 0;
    return ot_map_get(&passed->carried->slots, ot_map_pair(passed->node, slot + 1), &held) && held;
}

static bool is_argument(const struct passed *passed, const struct ot_ast *ast, uint32_t n)
{
    if (ast->nodes[n].kind != OT_NAME)
        return false;
    if (!passed->node)
        return ast->nodes[n].text == passed->name;
    struct ot_analysis *a = passed->carried->a;
    const struct ot_code *code = ot_scan_code(a, a->nodes[passed->node].code);
    int index = ot_scan_param(code, ast->nodes[n].text);
    return index >= 0 && index < OT_SLOT_STAR && holds(passed, (uint32_t)index);
}

/* Is slot of the callee the argument, as the call at n passes it? offset: 1 of a method that is bound. */
static bool is_passed(const struct passed *passed, const struct ot_ast *ast, uint32_t n, const struct ot_code *callee,
                      uint32_t offset, uint32_t slot)
{
    struct ot_analysis *a = passed->carried->a;
    const struct ot_code *caller = passed->node ? a->codes[a->nodes[passed->node].code] : NULL;
    uint32_t place = offset;
    bool is_counted = true;
    for (uint32_t c = ast->nodes[n + 1].end; c < ast->nodes[n].end; c = ast->nodes[c].end) {
        uint8_t kind = ast->nodes[c].kind;
        if (kind == OT_DOUBLE_STAR)
            continue;
        if (kind == OT_KEYWORD) {
            if (slot < OT_SLOT_STAR && callee->params[slot].name == ast->nodes[c].text)
                return is_argument(passed, ast, c + 1);
        } else if (kind == OT_STAR) {
            uint32_t star = caller ? star_of(caller) : 0;
            bool is_own = caller && star < caller->param_count && ast->nodes[c + 1].kind == OT_NAME &&
                          ast->nodes[c + 1].text == caller->params[star].name;
            for (uint32_t i = 0; is_counted && is_own && i < OT_SLOT_STAR; i++)
                if (slot_at(callee, place + i) == slot)
                    return holds(passed, OT_SLOT_STAR + i);
            is_counted = false;
        } else if (is_counted && slot_at(callee, place++) == slot) {
            return is_argument(passed, ast, c);
        }
    }
    return false;
}

/* Is what the call at n calls something that takes its arguments from place offset on, whatever its value is? Not
 * "Base.run(self, x)", and no partial. */
static bool is_plain(struct ot_analysis *a, ot_id node, uint32_t n, uint32_t offset)
{
    struct ot_here here = ot_here_at(a, a->nodes[node].region, 0);
    size_t base = a->top;
    bool are_plain = true;
    ot_eval(a, &here, n + 1);
    for (size_t i = base; i < a->top; i++) {
        uint8_t kind = a->values[a->stack[i]].kind;
        are_plain = are_plain && (kind == OT_V_BOUND || kind == OT_V_INSTANCE || kind == OT_V_CLASS ||
                                  kind == OT_V_UNKNOWN || (kind == OT_V_FUNCTION && !offset));
    }
    are_plain = are_plain && a->top > base;
    a->top = base;
    return are_plain;
}

/* Is slot of an edge's callee the argument? */
static bool is_carried(struct passed *passed, const struct ot_edge *edge, uint32_t slot)
{
    struct ot_analysis *a = passed->carried->a;
    const struct ot_code *callee = ot_scan_code(a, a->nodes[edge->callee].code);
    const struct ot_ast *ast = &a->files[edge->file].ast;
    uint32_t offset = a->nodes[edge->callee].receiver && a->codes[callee->parent]->kind == OT_CLASS;
    bool is_later = a->files[callee->file].ast.nodes[callee->ast].flags & (OT_ASYNC | OT_GENERATOR);
    return !edge->through && ast->nodes[edge->ast].kind == OT_CALL && callee->kind == OT_FUNCTION && !is_later &&
           is_passed(passed, ast, edge->ast, callee, offset, slot) &&
           is_plain(a, edge->caller, edge->ast, offset);
}

/* Is a slot steady: a parameter that its function never binds again? */
static bool is_steady(struct ot_analysis *a, ot_id node, uint32_t slot)
{
    const struct ot_code *code = ot_scan_code(a, a->nodes[node].code);
    uint32_t index = slot < OT_SLOT_STAR ? slot : star_of(code);
    const struct ot_ast *ast = &a->files[code->file].ast;
    return index < code->param_count && !ot_list_sorted_has(&code->shared, code->params[index].name) &&
           !ot_scan_binds(a, ast, code->body, ast->nodes[code->body].end, code->params[index].name);
}

/* The slot of a callee behind slot, of those that are told apart; UINT32_MAX: none. */
static uint32_t slot_behind(const struct ot_code *code, uint32_t slot)
{
    uint32_t most = star_of(code) < code->param_count ? OT_SLOT_STAR + STARS_AT_MOST : code->param_count;
    slot = slot + 1 < code->param_count || slot + 1 >= OT_SLOT_STAR ? slot + 1 : OT_SLOT_STAR;
    return slot < most ? slot : UINT32_MAX;
}

/* Does an edge carry the argument on, in any slot that holds it? */
static bool is_way(struct passed *passed, const struct ot_edge *edge)
{
    struct ot_carried *carried = passed->carried;
    const struct ot_code *code = ot_scan_code(carried->a, carried->a->nodes[edge->callee].code);
    uint32_t held = 0;
    for (uint32_t slot = slot_behind(code, UINT32_MAX); slot != UINT32_MAX; slot = slot_behind(code, slot))
        if (ot_map_get(&carried->slots, ot_map_pair(edge->callee, slot + 1), &held) && held &&
            is_carried(passed, edge, slot))
            return true;
    return false;
}

/* Adds the slots of a callee that an edge passes the argument in, or takes away, of an edge that carries it on, those
 * in which it does not. */
static bool update(struct passed *passed, const struct ot_edge *edge, bool is_adding)
{
    struct ot_carried *carried = passed->carried;
    const struct ot_code *code = ot_scan_code(carried->a, carried->a->nodes[edge->callee].code);
    bool is_new = false, is_changed = false;
    if (!is_adding && !is_way(passed, edge))
        return false;
    for (uint32_t slot = slot_behind(code, UINT32_MAX); slot != UINT32_MAX; slot = slot_behind(code, slot)) {
        uint64_t key = ot_map_pair(edge->callee, slot + 1);
        uint32_t held = 0;
        bool is_known = ot_map_get(&carried->slots, key, &held);
        if (is_adding ? is_known : !held)
            continue;
        if (is_carried(passed, edge, slot) != is_adding)
            continue;
        if (is_adding && !is_steady(carried->a, edge->callee, slot))
            continue;
        *ot_map_put(&carried->slots, key, 0, &is_new) = is_adding;
        is_changed = true;
    }
    return is_changed;
}

/* One look at the edges out of a node: of the call that is followed alone, or all. */
static bool look_at(struct passed *passed, ot_id node, uint32_t call, bool is_adding)
{
    struct ot_analysis *a = passed->carried->a;
    bool is_changed = false;
    for (uint32_t i = passed->carried->newest[node]; i; i = passed->carried->before[i - 1]) {
        const struct ot_edge *edge = &a->edges[i - 1];
        if (edge->callee && (!call || edge->ast == call))
            is_changed = update(passed, edge, is_adding) || is_changed;
    }
    return is_changed;
}

/* One look at the edges of the call that is followed, and of all that is reached. */
static bool look(struct ot_carried *carried, uint32_t ast, ot_sym name, bool is_adding)
{
    struct passed start = {carried, 0, name};
    bool is_changed = false;
    for (size_t i = 0; i < carried->start_count; i++)
        is_changed = look_at(&start, carried->starts[i], ast, is_adding) || is_changed;
    for (size_t i = 0; i < carried->count; i++) {
        struct passed passed = {carried, carried->nodes[i], name};
        is_changed = look_at(&passed, carried->nodes[i], 0, is_adding) || is_changed;
    }
    return is_changed;
}

bool ot_carried_follow(struct ot_carried *carried, ot_id code, uint32_t ast, ot_sym name)
{
    struct ot_analysis *a = carried->a;
    bool is_little = true;
    carried->count = carried->start_count = 0;
    ot_map_release(&carried->reached);
    ot_map_release(&carried->slots);
    for (uint32_t start = carried->first_of[code]; start; start = carried->next_of[start]) {
        ot_grow(&carried->starts, &carried->start_capacity, carried->start_count + 1, sizeof(*carried->starts));
        carried->starts[carried->start_count++] = start;
        for (uint32_t i = carried->newest[start]; i; i = carried->before[i - 1])
            if (a->edges[i - 1].ast == ast)
                is_little = reach(carried, a->edges[i - 1].callee) && is_little;
    }
    for (size_t k = 0; k < carried->count && is_little; k++)
        for (uint32_t i = carried->newest[carried->nodes[k]]; i; i = carried->before[i - 1])
            is_little = reach(carried, a->edges[i - 1].callee) && is_little;
    while (is_little && look(carried, ast, name, true)) {}
    while (is_little && look(carried, ast, name, false)) {}
    return is_little;
}

/* The ways out of a node: of the call that is followed alone, or all. */
static void visit(struct passed *passed, ot_id node, uint32_t call,
                  void (*way)(void *context, const struct ot_edge *edge), void *context)
{
    const struct ot_analysis *a = passed->carried->a;
    for (uint32_t i = passed->carried->newest[node]; i; i = passed->carried->before[i - 1]) {
        const struct ot_edge *edge = &a->edges[i - 1];
        if (edge->callee && (!call || edge->ast == call) && is_way(passed, edge))
            way(context, edge);
    }
}

void ot_carried_ways(struct ot_carried *carried, uint32_t ast, ot_sym name,
                     void (*way)(void *context, const struct ot_edge *edge), void *context)
{
    struct passed start = {carried, 0, name};
    for (size_t i = 0; i < carried->start_count; i++)
        visit(&start, carried->starts[i], ast, way, context);
    for (size_t i = 0; i < carried->count; i++) {
        struct passed passed = {carried, carried->nodes[i], name};
        visit(&passed, carried->nodes[i], 0, way, context);
    }
}

int ot_carried_param(const struct ot_carried *carried, ot_id node)
{
    uint32_t held = 0;
    for (int slot = 0; slot < OT_SLOT_STAR; slot++)
        if (ot_map_get(&carried->slots, ot_map_pair(node, (uint32_t)slot + 1), &held) && held)
            return slot;
    return -1;
}
