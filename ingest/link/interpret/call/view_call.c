/*
 * view_call.c: which views a call is made on, and which it runs for.
 *
 *     ready = wanted and self.layer.is_ready
 *     ready = ready or (forced and size > 1)
 *     if ready:
 *         self.layer.run()
 *
 * Where forced, a parameter, is false in all calls, the layer is ready. What the call is made on must be the object
 * that was asked: a parameter, or a field of one that constructors alone store. Which test tells of a call is decided
 * by syntax, once.
 */
#include "ingest/link/interpret/call/view_call.h"

#include <stdlib.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/outcome.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/parameter.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/object/view.h"
#include "ingest/link/source/path.h"
#include "ingest/link/source/scan.h"

/* What is looked at for one call: ifs around it, expressions, syntax nodes before an if in its block. */
enum { FALSE_AT_MOST = 3, IFS_AT_MOST = 64, NESTED_AT_MOST = 24, STEPS_AT_MOST = 256, NODES_AT_MOST = 1 << 13,
       CLASSES_AT_MOST = 16 };

/* What tests tell of a call: that a field of what it is made on is true, where these parameters are false. */
struct told {
    ot_sym flag;      /* 0: nothing */
    ot_sym root, own; /* it is made on the parameter root, or on its attribute own (0: none) */
    ot_sym falses[FALSE_AT_MOST];
    uint32_t false_count;
    struct ot_list classes; /* of root, without the attribute none */
    bool is_void;     /* what it is made on may be another in between */
};

struct ot_view_call_state {
    struct ot_map calls; /* (file, call) → 1 + its place among the items; 0: nothing is told of it */
    struct told *items; size_t count, capacity;
    struct ot_map params;   /* (function, name) → 1 if it is a parameter that is not bound again */
    struct ot_map stored;   /* (function, name) → 1 if it stores to an attribute of the name */
    struct ot_map assigned; /* (function, statement, name) → the last assignment before it, 0: none */
    size_t seen;            /* how much had been found at the last look */
};

struct search {
    struct ot_analysis *a;
    ot_id id;
    const struct ot_code *code;
    const struct ot_ast *ast;
    uint32_t path; /* that the call is made on */
    int steps;
};

static bool is_param(const struct search *search, uint32_t n)
{
    const struct ot_code *code = search->code;
    ot_sym name = search->ast->nodes[n].text;
    bool is_new;
    if (search->ast->nodes[n].kind != OT_NAME || ot_scan_param(code, name) < 0)
        return false;
    uint32_t *is = ot_map_put(&search->a->own.view_call->params, ot_map_pair(search->id, name), 0, &is_new);
    if (is_new)
        *is = !ot_list_sorted_has(&code->shared, name) &&
              !ot_scan_binds(search->a, search->ast, code->body, search->ast->nodes[code->body].end, name);
    return *is;
}

/* Does the function store to an attribute of the name? */
static bool is_stored(const struct search *search, ot_sym name)
{
    const struct ot_ast *ast = search->ast;
    bool is_new;
    uint32_t *is = ot_map_put(&search->a->own.view_call->stored, ot_map_pair(search->id, name), 0, &is_new);
    for (uint32_t n = search->code->body; is_new && !*is && n < ast->nodes[search->code->body].end; n++)
        *is = ast->nodes[n].kind == OT_ATTRIBUTE && ast->nodes[n].text == name && ot_ast_is_target(ast, n);
    return *is;
}

/* Is the path of a call a parameter, or an attribute of one, that the function does not store to? A constructor may
 * call another one, which does. */
static bool is_lasting(const struct search *search, struct told *told)
{
    const struct ot_ast *ast = search->ast;
    uint32_t root = search->path + (ast->nodes[search->path].kind == OT_ATTRIBUTE);
    told->root = ast->nodes[root].text;
    told->own = root > search->path ? ast->nodes[search->path].text : 0;
    bool is_kept = search->code->name != ot_symbol(search->a, "__init__") && !is_stored(search, told->own);
    return is_param(search, root) && (!told->own || is_kept);
}

static uint32_t find_assignment(const struct search *search, uint32_t before, ot_sym name)
{
    const struct ot_ast *ast = search->ast;
    uint32_t block = ast->nodes[before].parent, found = 0;
    if (ast->nodes[block].kind != OT_BLOCK || before - block > NODES_AT_MOST ||
        !ot_list_sorted_has(&search->code->locals, name) || ot_list_sorted_has(&search->code->shared, name))
        return 0;
    for (uint32_t s = block + 1; s < before; s = ast->nodes[s].end) {
        if (!ot_scan_binds(search->a, ast, s, ast->nodes[s].end, name))
            continue;
        uint32_t target = ast->nodes[s].kind == OT_ASSIGN ? ast->nodes[s + 1].end : 0;
        bool is_only = target && ast->nodes[target].kind == OT_NAME && ast->nodes[target].end == ast->nodes[s].end &&
                       !ot_scan_binds(search->a, ast, s + 1, target, name);
        found = is_only ? s : 0;
    }
    return found;
}

/* The statement "name = value" that is the last before a statement, in its block, to bind the name; 0: none. */
static uint32_t last_assignment(const struct search *search, uint32_t before, ot_sym name)
{
    uint64_t key = ot_map_mix(ot_map_pair(search->id, before)) ^ name;
    bool is_new;
    uint32_t *found = ot_map_put(&search->a->own.view_call->assigned, ot_map_mix(key) | 1, 0, &is_new);
    if (is_new)
        *found = find_assignment(search, before, name);
    return *found;
}

/* Notes the parameters of which one that is false makes the expression false; false: there is none. */
static bool find_false(const struct search *search, uint32_t n, struct told *told, int depth)
{
    const struct ot_ast *ast = search->ast;
    if (depth < NESTED_AT_MOST && ast->nodes[n].kind == OT_AND)
        return find_false(search, n + 1, told, depth + 1) ||
               find_false(search, ast->nodes[n + 1].end, told, depth + 1);
    if (told->false_count == FALSE_AT_MOST || !is_param(search, n))
        return false;
    told->falses[told->false_count++] = ast->nodes[n].text;
    return true;
}

/* Finds a field of the path that is true where the test at n, in a statement, is. */
static bool find_true(struct search *search, uint32_t n, uint32_t statement, struct told *told, int depth)
{
    const struct ot_ast *ast = search->ast;
    const uint32_t right = ast->nodes[n + 1].end;
    if (depth > NESTED_AT_MOST || ++search->steps > STEPS_AT_MOST)
        return false;
    if (ast->nodes[n].kind == OT_AND)
        return find_true(search, n + 1, statement, told, depth + 1) ||
               find_true(search, right, statement, told, depth + 1);
    if (ast->nodes[n].kind == OT_OR) {
        const struct told before = *told;
        if (find_false(search, right, told, 0) && find_true(search, n + 1, statement, told, depth + 1))
            return true;
        *told = before;
        return find_false(search, n + 1, told, 0) && find_true(search, right, statement, told, depth + 1);
    }
    if (ast->nodes[n].kind == OT_ATTRIBUTE && ot_path_equal(ast, n + 1, search->path)) {
        told->flag = ast->nodes[n].text;
        return true;
    }
    uint32_t s = ast->nodes[n].kind == OT_NAME ? last_assignment(search, statement, ast->nodes[n].text) : 0;
    return s && find_true(search, s + 1, s, told, depth + 1);
}

/* What the ifs around a call tell of it. */
static struct told find(struct ot_analysis *a, const struct ot_here *here, uint32_t call)
{
    const struct ot_code *code = ot_scan_code(a, a->nodes[here->node].code);
    const struct ot_ast *ast = &here->file->ast;
    struct search search = {.a = a, .id = a->nodes[here->node].code, .code = code, .ast = ast, .path = call + 2};
    struct told told = {0};
    int ifs = 0;
    if (code->kind != OT_FUNCTION || call < code->body || call >= ast->nodes[code->body].end ||
        ot_ast_scope(ast, call) != code->ast)
        return told;
    for (uint32_t n = call, up = ast->nodes[n].parent; n > code->body; n = up, up = ast->nodes[n].parent) {
        const struct told none = {0};
        if (++ifs > IFS_AT_MOST)
            break;
        if (ast->nodes[up].kind != OT_IF || ast->nodes[up + 1].end != n)
            continue;
        told = none;
        if (find_true(&search, up + 1, up, &told, 0))
            return is_lasting(&search, &told) ? told : none;
    }
    return (struct told){0};
}

/* 1 + the place of what is told of a call; 0: nothing is. */
static uint32_t told_of(struct ot_analysis *a, const struct ot_here *here, uint32_t call)
{
    struct ot_view_call_state *own = a->own.view_call;
    uint64_t key = ot_map_pair((uint32_t)(here->file - a->files), call) + 1;
    uint32_t place;
    if (ot_map_get(&own->calls, key, &place))
        return place;
    struct told told = find(a, here, call);
    bool is_new;
    place = told.flag ? (uint32_t)own->count + 1 : 0;
    ot_map_put(&own->calls, key, place, &is_new);
    if (place) {
        ot_grow(&own->items, &own->capacity, own->count + 1, sizeof(*own->items));
        own->items[own->count++] = told;
    }
    return place;
}

/* Is what a call is made on what the test asked? Notes whose attribute it is. */
static bool is_same(struct ot_analysis *a, const struct ot_here *here, uint32_t place)
{
    struct told *told = &a->own.view_call->items[place - 1];
    size_t base = a->top;
    if (told->own)
        ot_var_push(a, here, ot_var(a, OT_S_LOCAL, here->node, told->root));
    for (size_t i = base; i < a->top && !told->is_void; i++) {
        const struct ot_value v = a->values[a->stack[i]];
        if (a->stack[i] == OT_UNKNOWN_VALUE || a->stack[i] == OT_NONE_VALUE)
            continue;
        if (v.kind == OT_V_INSTANCE && ot_list_has(&told->classes, v.a))
            continue;
        if (v.kind == OT_V_INSTANCE)
            ot_list_add(&told->classes, v.a);
        told->is_void = v.kind != OT_V_INSTANCE /* what is stored to others is not noted */ ||
                        told->classes.count > CLASSES_AT_MOST || ot_view_changes(a, v.a, told->own);
    }
    ot_var_push(a, here, ot_var(a, OT_S_VIEW, 0, place));
    a->top = base;
    return !told->is_void;
}

/* Are the parameters false in all calls of the node at hand? */
static bool are_false(struct ot_analysis *a, const struct ot_here *here, const struct told *told)
{
    bool are = true;
    for (uint32_t i = 0; are && i < told->false_count; i++) {
        size_t base = a->top;
        ot_var_push(a, here, ot_var(a, OT_S_LOCAL, here->node, told->falses[i]));
        are = a->top > base;
        for (size_t k = base; are && k < a->top; k++)
            are = ot_guard_truth(a, a->stack[k]) == OT_MAY_BE_FALSE;
        a->top = base;
    }
    return are;
}

void ot_view_call(struct ot_analysis *a, const struct ot_here *here, uint32_t call, size_t base)
{
    const struct ot_ast *ast = &here->file->ast;
    if (ot_given_is_run(a) || ast->nodes[call + 1].kind != OT_ATTRIBUTE || !a->regions[here->region].arm_above)
        return;
    const uint32_t place = told_of(a, here, call);
    if (!place)
        return;
    const struct told told = a->own.view_call->items[place - 1];
    const size_t end = a->top;
    bool is_any = false;
    for (size_t i = base; i < end; i++) {
        const struct ot_value v = a->values[a->stack[i]];
        size_t top = a->top;
        if (v.kind != OT_V_BOUND || !ot_view_push(a, here, v.b, told.flag)) {
            ot_stack_push(a, a->stack[i]);
            continue;
        }
        is_any = true;
        for (size_t k = top; k < a->top; k++)
            a->stack[k] = ot_value(a, OT_V_BOUND, v.a, a->stack[k], v.c);
    }
    if (is_any && is_same(a, here, place) && are_false(a, here, &told))
        ot_stack_drop(a, base, end);
    else
        a->top = end;
}

/* The way of a view, or of what is unpacked and was made for one; 0: none. */
static uint32_t way_of(const struct ot_analysis *a, uint32_t value, bool is_unpacked)
{
    const struct ot_value *v = &a->values[value];
    return is_unpacked && v->kind == OT_V_CONTAINER ? a->nodes[v->c].way : ot_value_way(a, value);
}

uint32_t ot_view_call_way(const struct ot_analysis *a, const struct ot_call *call)
{
    const uint32_t around = a->nodes[call->here->node].way;
    uint32_t way = call->receiver ? ot_value_way(a, call->receiver) : 0;
    bool is_awaited = false;
    for (size_t i = 0; i < call->arguments->count && !way; i++) {
        const struct ot_argument *argument = &call->arguments->items[i];
        for (size_t k = 0; k < argument->count && !way; k++)
            way = way_of(a, a->stack[argument->base + k], argument->kind >= OT_GIVEN_STAR);
        is_awaited |= argument->count == 0;
    }
    return way || !is_awaited ? way : around; /* what has not come yet may be a view */
}

bool ot_view_call_look(struct ot_analysis *a)
{
    struct ot_view_call_state *own = a->own.view_call;
    const size_t seen = a->edge_count + a->task_count + ot_var_facts(a);
    bool is_any = false;
    if (own->seen == seen)
        return false;
    own->seen = seen;
    for (size_t i = 0; i < own->count; i++) {
        struct told *told = &own->items[i];
        bool changes = false;
        for (size_t k = 0; !told->is_void && !changes && k < told->classes.count; k++)
            changes = ot_view_changes(a, told->classes.items[k], told->own);
        told->is_void |= changes;
        is_any |= changes && ot_var_add(a, NULL, ot_var(a, OT_S_VIEW, 0, (uint32_t)i + 1), OT_FALSE_VALUE);
    }
    return is_any;
}

void ot_view_call_init(struct ot_analysis *a)
{
    a->own.view_call = ot_calloc(1, sizeof(*a->own.view_call));
}

void ot_view_call_release(struct ot_analysis *a)
{
    struct ot_view_call_state *own = a->own.view_call;
    for (size_t i = 0; i < own->count; i++)
        ot_list_release(&own->items[i].classes);
    free(own->items);
    ot_map_release(&own->calls);
    ot_map_release(&own->params);
    ot_map_release(&own->stored);
    ot_map_release(&own->assigned);
    free(own);
}
