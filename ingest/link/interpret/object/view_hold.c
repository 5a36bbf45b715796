/*
 * view_hold.c: whether what a constructor found of its object still holds behind it.
 *
 * A store to a field that was tested is harmless where it stands before the test, in the constructor or in a function
 * that is called there alone, and stores to the very object that is being made: to self, or to a parameter that is
 * passed self on every way. So it is in a method that the constructor calls behind the test on what another field of
 * self holds, "self.method.set_up(self)", if that is not of the classes which this way tells of.
 *
 * Reads: edges, bindings. Must not know: values.
 */
#include "ingest/link/interpret/object/view_hold.h"

#include <stdlib.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/list.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/value.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/start/class_value.h"
#include "ingest/link/types/mro.h"

enum { CALLS_AT_MOST = 4096 }; /* that are looked at for one store */

struct ot_held_store {
    uint32_t class_value, ast;
    ot_id node;
    ot_sym name;
    uint32_t before; /* the store + 1 before it to an attribute of the name */
};

struct search {
    struct ot_analysis *a;
    const struct ot_held *held;
    const struct ot_told *told;
    uint32_t test; /* the syntax node of the test */
    int calls;
    struct ot_map seen;     /* (node, parameter) that is to be passed the object */
    struct ot_list pending; /* these, still to be looked at: node, parameter */
};

/* Is it a store of a constructor to its own object? */
static bool is_by_constructor(struct ot_analysis *a, ot_id node, uint32_t n)
{
    const struct ot_code *code = node ? a->codes[a->nodes[node].code] : NULL;
    const struct ot_ast *ast = code ? &a->files[code->file].ast : NULL;
    return code && code->param_count && code->name == ot_symbol(a, "__init__") &&
           ast->nodes[n].kind == OT_ATTRIBUTE && ast->nodes[n + 1].kind == OT_NAME &&
           ast->nodes[n + 1].text == code->params[0].name && ot_ast_scope(ast, n) == code->ast;
}

void ot_view_hold_note(struct ot_analysis *a, struct ot_held *held, const struct ot_here *here, uint32_t class_value,
                       ot_sym name, uint32_t ast)
{
    uint64_t key = ot_map_mix(ot_map_pair(here->node, ast)) ^ ot_map_pair(class_value, name);
    bool is_new;
    if (!ot_map_add(&held->seen, ot_map_mix(key) | 1))
        return;
    if (!is_by_constructor(a, here->node, ast))
        ot_map_add(&held->others, (uint64_t)name + 1);
    uint32_t *newest = ot_map_put(&held->newest, (uint64_t)name + 1, 0, &is_new);
    ot_grow(&held->stores, &held->capacity, held->count + 1, sizeof(*held->stores));
    held->stores[held->count] = (struct ot_held_store){class_value, ast, here->node, name, *newest};
    *newest = (uint32_t)++held->count;
}

static void file_bindings(const struct ot_analysis *a, struct ot_held *held)
{
    ot_grow(&held->bound_before, &held->bound_capacity, a->binding_count + 1, sizeof(*held->bound_before));
    for (; held->bound_count < a->binding_count; held->bound_count++) {
        bool is_new;
        const struct ot_binding *binding = &a->bindings[held->bound_count];
        uint32_t *newest = ot_map_put(&held->bindings, ot_map_pair(binding->callee, binding->param), 0, &is_new);
        held->bound_before[held->bound_count] = *newest;
        *newest = (uint32_t)held->bound_count + 1;
    }
}

/* What a call passes to a parameter of a node: the syntax node, 0: nothing by itself. */
static uint32_t passed(const struct search *search, const struct ot_edge *edge, ot_id node, ot_sym param)
{
    const struct ot_analysis *a = search->a;
    const struct ot_ast *ast = &a->files[edge->file].ast;
    uint32_t i = 0;
    ot_map_get(&search->held->bindings, ot_map_pair(node, param), &i);
    for (; i; i = search->held->bound_before[i - 1]) {
        const struct ot_binding *binding = &a->bindings[i - 1];
        if (binding->caller == edge->caller && binding->ast > edge->ast && binding->ast < ast->nodes[edge->ast].end)
            return binding->ast;
    }
    return 0;
}

/* Is one of two classes the other, or derived from it? An object of the one above may be any below. */
static bool are_related(struct ot_analysis *a, uint32_t left, uint32_t right)
{
    return ot_mro_derives(a, left, a->values[right].a) || ot_mro_derives(a, right, a->values[left].a);
}

/* Is the object none of the way: does its constructor pass self to a method that an edge calls on a field of it, which
 * holds there what the way tells it does not? */
static bool is_other(struct search *search, const struct ot_edge *edge, uint32_t argument)
{
    struct ot_analysis *a = search->a;
    const ot_id init = search->told->init;
    const struct ot_code *code = a->codes[init];
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t method = edge->ast + 1, field = method + 1, receiver = a->nodes[edge->callee].receiver;
    ot_sym self = code->params[0].name;
    if (a->nodes[edge->caller].code != init || edge->file != code->file || ast->nodes[edge->ast].kind != OT_CALL ||
        ast->nodes[method].kind != OT_ATTRIBUTE || ast->nodes[field].kind != OT_ATTRIBUTE ||
        ast->nodes[field + 1].kind != OT_NAME || ast->nodes[field + 1].text != self ||
        ast->nodes[argument].kind != OT_NAME || ast->nodes[argument].text != self ||
        a->values[receiver].kind != OT_V_INSTANCE || ot_ast_scope(ast, edge->ast) != code->ast)
        return false;
    for (uint32_t i = 0; i < search->told->way.test_count; i++) {
        const struct ot_way_test *test = &search->told->way.tests[i];
        bool is_one = test->field != ast->nodes[field].text || edge->ast < test->test;
        for (uint32_t k = 0; k < test->class_count && !is_one; k++)
            is_one = are_related(a, a->values[receiver].a, test->classes[k]);
        if (!is_one)
            return true;
    }
    return false;
}

/* Does the name at n hold, in a node, the object that the constructor is making, before the test? Of a parameter of
 * another function that is still to be looked at. */
static bool is_made(struct search *search, ot_id node, uint32_t n)
{
    struct ot_analysis *a = search->a;
    const ot_id id = a->nodes[node].code;
    const struct ot_code *code = ot_scan_code(a, id);
    const struct ot_ast *ast = &a->files[code->file].ast;
    ot_sym name = ast->nodes[n].text;
    if (code->kind != OT_FUNCTION || code->is_generator || ast->nodes[code->ast].flags & OT_ASYNC ||
        ast->nodes[n].kind != OT_NAME || n >= ast->nodes[code->ast].end || n < code->body ||
        ot_ast_scope(ast, n) != code->ast || ot_scan_param(code, name) < 0 ||
        ot_scan_binds(a, ast, code->body, ast->nodes[code->body].end, name))
        return false;
    if (id == search->told->init)
        return name == code->params[0].name && n < search->test;
    if (ot_map_add(&search->seen, ot_map_pair(node, name))) {
        ot_list_add(&search->pending, node);
        ot_list_add(&search->pending, name);
    }
    return true;
}

/* Is every call of a node one before the test that passes the object to a parameter, or of no object of the way? */
static bool is_entered(struct search *search, ot_id node, ot_sym param)
{
    struct ot_analysis *a = search->a;
    uint32_t i = a->nodes[node].called;
    bool is_sure = i && !a->nodes[node].is_entry && !a->nodes[node].is_slice;
    for (; is_sure && i; i = a->edges[i - 1].before) {
        const struct ot_edge *edge = &a->edges[i - 1];
        a->work++;
        uint32_t argument = edge->through || !edge->caller || ++search->calls > CALLS_AT_MOST
                                ? 0 : passed(search, edge, node, param);
        is_sure = argument && (is_other(search, edge, argument) || is_made(search, edge->caller, argument));
    }
    return is_sure;
}

/* Does a store leave alone what a test found? */
static bool is_before(struct ot_analysis *a, const struct ot_held *held, const struct ot_held_store *store,
                      const struct ot_told *told, uint32_t test)
{
    const struct ot_ast *ast = store->node ? &ot_node_file(a, store->node)->ast : NULL;
    struct search search = {.a = a, .held = held, .told = told, .test = test};
    bool is_sure = ast && ast->nodes[store->ast].kind == OT_ATTRIBUTE && ast->nodes[store->ast].text == store->name &&
                   is_made(&search, store->node, store->ast + 1);
    while (is_sure && search.pending.count) {
        ot_sym param = search.pending.items[--search.pending.count];
        is_sure = is_entered(&search, search.pending.items[--search.pending.count], param);
    }
    ot_list_release(&search.pending);
    ot_map_release(&search.seen);
    return is_sure;
}

bool ot_view_holds(struct ot_analysis *a, struct ot_held *held, const struct ot_told *told)
{
    const uint32_t class_value = ot_class_value(a, a->codes[told->init]->parent);
    file_bindings(a, held);
    for (uint32_t k = 0; k <= told->way.test_count; k++) {
        bool is_flag = k == told->way.test_count;
        ot_sym name = is_flag ? told->flag : told->way.tests[k].field;
        uint32_t i = 0;
        ot_map_get(&held->newest, (uint64_t)name + 1, &i);
        for (; i; i = held->stores[i - 1].before) {
            const struct ot_held_store *store = &held->stores[i - 1];
            a->work++;
            if (class_value && !are_related(a, class_value, store->class_value))
                continue;
            if (is_flag ? !store->node || a->nodes[store->node].code != told->init
                        : !is_before(a, held, store, told, told->way.tests[k].test))
                return false;
        }
    }
    return true;
}

bool ot_view_hold_by_constructors(const struct ot_held *held, ot_sym name)
{
    uint32_t found;
    return !ot_map_get(&held->others, (uint64_t)name + 1, &found);
}

void ot_view_hold_release(struct ot_held *held)
{
    free(held->stores);
    free(held->bound_before);
    ot_map_release(&held->seen);
    ot_map_release(&held->newest);
    ot_map_release(&held->others);
    ot_map_release(&held->bindings);
}
