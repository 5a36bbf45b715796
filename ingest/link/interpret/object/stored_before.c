/*
 * stored_before.c: whether a method has come past a store of an attribute of its object: "self.kind = 1" stands before
 * it in its block or in one around it, or a call of a method of self that stores it on each way to its end; or each
 * call of the method, on self, has come past one.
 *
 * A method that may end early does not store it on each way. Where it gives back None in one place of a tuple then,
 * code behind a test that this is not None has still come past the store: see tells_end.
 *
 * Reads: edges, bindings, tasks. Must not know: values.
 */
#include "ingest/link/interpret/object/stored_before.h"

#include <stdlib.h>

#include "ingest/facts/ast.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/task.h"
#include "ingest/link/source/foreign.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"

static bool is_entered(struct ot_stored *stored, ot_id node);
static bool stores_always(struct ot_stored *stored, ot_id node);

void ot_stored_release(struct ot_stored *stored)
{
    ot_map_release(&stored->calls);
    ot_map_release(&stored->bindings);
    ot_map_release(&stored->values);
    ot_map_release(&stored->entries);
    ot_map_release(&stored->methods);
    free(stored->before);
    free(stored->bound_before);
}

static void file_bindings(struct ot_stored *stored)
{
    const struct ot_analysis *a = stored->a;
    ot_grow(&stored->bound_before, &stored->bound_capacity, a->binding_count + 1, sizeof(*stored->bound_before));
    for (; stored->bound_count < a->binding_count; stored->bound_count++) {
        bool is_new;
        uint64_t callee = (uint64_t)a->bindings[stored->bound_count].callee + 1;
        uint32_t *newest = ot_map_put(&stored->bindings, callee, 0, &is_new);
        stored->bound_before[stored->bound_count] = *newest;
        *newest = (uint32_t)stored->bound_count + 1;
    }
}

void ot_stored_begin(struct ot_stored *stored, ot_sym name)
{
    const struct ot_analysis *a = stored->a;
    ot_grow(&stored->before, &stored->capacity, a->edge_count + 1, sizeof(*stored->before));
    for (; stored->count < a->edge_count; stored->count++) {
        const struct ot_edge *edge = &a->edges[stored->count];
        bool is_new;
        uint32_t *call = ot_map_put(&stored->calls, ot_map_pair(edge->caller, edge->ast), 0, &is_new);
        stored->before[stored->count] = *call;
        *call = (uint32_t)stored->count + 1;
    }
    file_bindings(stored);
    ot_map_release(&stored->entries);
    ot_map_release(&stored->methods);
    stored->name = name;
}

/* The code of a node, if it is a plain method that does not bind self again; NULL if not. */
static const struct ot_code *method(struct ot_analysis *a, ot_id node)
{
    const struct ot_code *code = ot_scan_code(a, a->nodes[node].code);
    const struct ot_ast *ast = &a->files[code->file].ast;
    bool is_method = a->nodes[node].receiver && code->kind == OT_FUNCTION && code->param_count && !code->is_generator &&
                     a->codes[code->parent]->kind == OT_CLASS && !(ast->nodes[code->ast].flags & OT_ASYNC) &&
                     ast->nodes[code->ast + 1].end == code->ast + 2; /* no decorators */
    return is_method && !ot_scan_binds(a, ast, code->body, ast->nodes[code->body].end, code->params[0].name) ? code
                                                                                                              : NULL;
}

static bool is_self(const struct ot_code *code, const struct ot_ast *ast, uint32_t n)
{
    return ast->nodes[n].kind == OT_NAME && ast->nodes[n].text == code->params[0].name;
}

/* Is it a call "self.method(…)"? */
static bool is_own_call(const struct ot_code *code, const struct ot_ast *ast, uint32_t n)
{
    return ast->nodes[n].kind == OT_CALL && ast->nodes[n + 1].kind == OT_ATTRIBUTE && is_self(code, ast, n + 2);
}

/* Is the statement, or what it stands in, known to run in the node? */
static bool is_run(const struct ot_analysis *a, ot_id node, uint32_t s)
{
    for (ot_id task = a->nodes[node].tasks; task; task = a->tasks[task].next)
        if (a->tasks[task].ast == s)
            return true;
    return false;
}

/* Do all that a call of self enters store the attribute? */
static bool call_stores(struct ot_stored *stored, ot_id node, uint32_t call)
{
    struct ot_analysis *a = stored->a;
    uint32_t i = 0;
    if (!ot_map_get(&stored->calls, ot_map_pair(node, call), &i) || !i)
        return false;
    for (; i; i = stored->before[i - 1]) {
        ot_id callee = a->edges[i - 1].through ? 0 : a->edges[i - 1].callee;
        if (!callee || a->nodes[callee].receiver != a->nodes[node].receiver || !stores_always(stored, callee) ||
            ot_foreign_has(a, a->codes[a->nodes[callee].code]->name)) /* an object may have another in its place */
            return false;
    }
    return true;
}

/* Does an expression or statement without blocks store it, whatever its values are? */
static bool leaf_stores(struct ot_stored *stored, ot_id node, const struct ot_code *code, uint32_t s)
{
    const struct ot_ast *ast = &stored->a->files[code->file].ast;
    for (uint32_t n = s; n < ast->nodes[s].end;) {
        uint8_t kind = ast->nodes[n].kind;
        if (kind == OT_ATTRIBUTE && ast->nodes[n].text == stored->name && is_self(code, ast, n + 1) &&
            ot_ast_is_target(ast, n) && ast->nodes[s].kind == OT_ASSIGN)
            return ast->nodes[s + 1].kind != OT_CONST_NONE;
        if (is_own_call(code, ast, n) && call_stores(stored, node, n))
            return true;
        bool is_partial = kind == OT_LAMBDA || kind == OT_AND || kind == OT_OR || kind == OT_TERNARY ||
                          kind == OT_COMPARE || (kind >= OT_LIST_COMP && kind <= OT_DICT_COMP);
        n = is_partial ? ast->nodes[n].end : n + 1;
    }
    return false;
}

/* Does a way that runs in the node leave the method in a statement? */
static bool returns_in(struct ot_analysis *a, ot_id node, const struct ot_ast *ast, uint32_t s)
{
    for (uint32_t n = s; n < ast->nodes[s].end; n = ot_ast_next_own(ast, n))
        if (ast->nodes[n].kind == OT_RETURN && is_run(a, node, n))
            return true;
    return false;
}

static bool block_stores(struct ot_stored *stored, ot_id node, const struct ot_code *code, uint32_t block);

static bool statement_stores(struct ot_stored *stored, ot_id node, const struct ot_code *code, uint32_t s)
{
    const struct ot_ast *ast = &stored->a->files[code->file].ast;
    uint32_t first = ast->nodes[s + 1].end, second = ast->nodes[first].end;
    switch (ast->nodes[s].kind) {
    case OT_ASSIGN: case OT_EXPRESSION: case OT_RETURN: return leaf_stores(stored, node, code, s);
    case OT_WITH: return false; /* may swallow what is raised before the store */
    case OT_IF:
        return first < ast->nodes[s].end && second < ast->nodes[s].end && ast->nodes[first].kind == OT_BLOCK &&
               ast->nodes[second].kind == OT_BLOCK &&
               block_stores(stored, node, code, first) && block_stores(stored, node, code, second);
    default: return false;
    }
}

/* Does each way to the end of a block, or out of the method in it, store it? */
static bool block_stores(struct ot_stored *stored, ot_id node, const struct ot_code *code, uint32_t block)
{
    const struct ot_ast *ast = &stored->a->files[code->file].ast;
    for (uint32_t s = block + 1; s < ast->nodes[block].end; s = ast->nodes[s].end) {
        if (statement_stores(stored, node, code, s))
            return true;
        if (returns_in(stored->a, node, ast, s))
            return false;
    }
    return false;
}

static bool stores_always(struct ot_stored *stored, ot_id node)
{
    const struct ot_code *code = method(stored->a, node);
    bool is_new;
    uint32_t *known = ot_map_put(&stored->methods, (uint64_t)node + 1, 0, &is_new);
    if (!is_new || !code)
        return *known;
    bool is_sure = block_stores(stored, node, code, code->body);
    *ot_map_put(&stored->methods, (uint64_t)node + 1, 0, &is_new) = is_sure;
    return is_sure;
}

/* The only assignment that binds a name of a method; 0 if it is bound otherwise, or is a parameter. */
static uint32_t only_assignment(const struct ot_code *code, const struct ot_ast *ast, ot_sym name)
{
    uint32_t found = 0;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n++) {
        if (ast->nodes[n].kind != OT_NAME || ast->nodes[n].text != name || !ot_ast_is_target(ast, n))
            continue;
        uint32_t s = ast->nodes[n].parent;
        s = ast->nodes[s].kind == OT_TUPLE ? ast->nodes[s].parent : s;
        if (found || ast->nodes[s].kind != OT_ASSIGN)
            return 0;
        found = s;
    }
    return ot_scan_param(code, name) >= 0 ? 0 : found;
}

/* The place of a name among the targets "a, b, c = …" of an assignment; -1 if that has other targets. */
static int place_of(const struct ot_ast *ast, uint32_t s, ot_sym name)
{
    uint32_t target = ast->nodes[s + 1].end;
    int place = 0;
    if (ast->nodes[target].kind != OT_TUPLE || ast->nodes[target].end != ast->nodes[s].end)
        return -1;
    for (uint32_t c = target + 1; c < ast->nodes[target].end; c = ast->nodes[c].end, place++)
        if (ast->nodes[c].kind != OT_NAME)
            return -1;
        else if (ast->nodes[c].text == name)
            return place;
    return -1;
}

/* Does a method, wherever it ends without having come past a store, give a tuple back that is None at a place? */
static bool tells_end(struct ot_stored *stored, ot_id node, int place)
{
    struct ot_analysis *a = stored->a;
    const struct ot_code *code = method(a, node);
    const struct ot_ast *ast = code ? &a->files[code->file].ast : NULL;
    for (uint32_t n = code ? code->body : 0; code && n < ast->nodes[code->body].end; n = ot_ast_next_own(ast, n)) {
        if (ast->nodes[n].kind != OT_RETURN || !is_run(a, node, n) || ot_stored_before(stored, node, n))
            continue;
        uint32_t c = ast->nodes[n + 1].kind == OT_TUPLE ? n + 2 : 0;
        for (int i = 0; c && i < place; i++)
            c = ast->nodes[c].kind != OT_STAR && ast->nodes[c].end < ast->nodes[n + 1].end ? ast->nodes[c].end : 0;
        if (!c || ast->nodes[c].kind != OT_CONST_NONE)
            return false;
    }
    return code != NULL;
}

/* Is an expression in a node what "self.method(…)" gave, of methods that tell their end at a place? */
static bool is_told(struct ot_stored *stored, ot_id node, uint32_t expression, int place)
{
    struct ot_analysis *a = stored->a;
    const struct ot_code *code = method(a, node);
    const struct ot_ast *ast = code ? &a->files[code->file].ast : NULL;
    uint32_t i = 0, call = expression;
    if (code && ast->nodes[call].kind == OT_NAME) {
        uint32_t s = only_assignment(code, ast, ast->nodes[call].text), target = s ? ast->nodes[s + 1].end : 0;
        call = s && ast->nodes[target].kind == OT_NAME && ast->nodes[target].end == ast->nodes[s].end ? s + 1 : 0;
    }
    if (!code || !call || !is_own_call(code, ast, call) ||
        !ot_map_get(&stored->calls, ot_map_pair(node, call), &i))
        return false;
    for (; i; i = stored->before[i - 1]) {
        ot_id callee = a->edges[i - 1].through ? 0 : a->edges[i - 1].callee;
        if (!callee || a->nodes[callee].receiver != a->nodes[node].receiver || !tells_end(stored, callee, place))
            return false;
    }
    return true;
}

/* Is each argument that calls of self give to a parameter of a node told so? */
static bool are_told(struct ot_stored *stored, ot_id node, ot_sym param, int place)
{
    struct ot_analysis *a = stored->a;
    uint32_t i = a->nodes[node].called, newest = 0;
    if (a->nodes[node].is_entry || !i || !ot_map_get(&stored->bindings, (uint64_t)node + 1, &newest))
        return false;
    for (; i; i = a->edges[i - 1].before) {
        const struct ot_edge *edge = &a->edges[i - 1];
        const struct ot_code *code = edge->through || !edge->caller ? NULL : method(a, edge->caller);
        const struct ot_ast *ast = code ? &a->files[edge->file].ast : NULL;
        bool is_any = false;
        if (!code || a->nodes[edge->caller].receiver != a->nodes[node].receiver || edge->file != code->file ||
            !is_own_call(code, ast, edge->ast))
            return false;
        for (uint32_t b = newest; b; b = stored->bound_before[b - 1]) {
            const struct ot_binding *binding = &a->bindings[b - 1];
            if (binding->param != param || binding->caller != edge->caller ||
                binding->ast <= edge->ast || binding->ast >= ast->nodes[edge->ast].end)
                continue;
            is_any = true;
            if (!is_told(stored, edge->caller, binding->ast, place))
                return false;
        }
        if (!is_any)
            return false;
    }
    return true;
}

/* Is the name at n, where it is not None, of what a method gave back that has come past a store? */
static bool is_end(struct ot_stored *stored, ot_id node, const struct ot_code *code, uint32_t n)
{
    const struct ot_ast *ast = &stored->a->files[code->file].ast;
    uint32_t s = ast->nodes[n].kind == OT_NAME ? only_assignment(code, ast, ast->nodes[n].text) : 0;
    int place = s ? place_of(ast, s, ast->nodes[n].text) : -1;
    if (place < 0 || s > n)
        return false;
    if (ast->nodes[s + 1].kind == OT_NAME && ot_scan_param(code, ast->nodes[s + 1].text) >= 0 &&
        !ot_scan_binds(stored->a, ast, code->body, ast->nodes[code->body].end, ast->nodes[s + 1].text))
        return are_told(stored, node, ast->nodes[s + 1].text, place);
    return is_told(stored, node, s + 1, place);
}

/* The name that a test "name is None" or "name is not None" asks; 0: it is another test. */
static uint32_t asked(const struct ot_ast *ast, uint32_t test, bool is_none)
{
    uint32_t with = ast->nodes[test].kind == OT_COMPARE ? ast->nodes[test + 1].end : 0;
    bool is_it = with && ast->nodes[with].end == ast->nodes[test].end &&
                 ast->nodes[with].flags == (is_none ? OT_IS : OT_IS_NOT) && ast->nodes[with + 1].kind == OT_CONST_NONE;
    return is_it && ast->nodes[test + 1].kind == OT_NAME ? test + 1 : 0;
}

/* Does what stands behind statement s of a block run only where s has come past a store? */
static bool is_past(struct ot_stored *stored, ot_id node, const struct ot_code *code, uint32_t s)
{
    const struct ot_ast *ast = &stored->a->files[code->file].ast;
    uint32_t yes = ast->nodes[s + 1].end, name = ast->nodes[s].kind == OT_IF ? asked(ast, s + 1, true) : 0;
    if (statement_stores(stored, node, code, s))
        return true;
    return name && ot_ast_leaves(ast, yes) && is_end(stored, node, code, name);
}

bool ot_stored_before(struct ot_stored *stored, ot_id node, uint32_t n)
{
    const struct ot_code *code = method(stored->a, node);
    if (!code)
        return false;
    const struct ot_ast *ast = &stored->a->files[code->file].ast;
    for (uint32_t up = ast->nodes[n].parent; n > code->body; n = up, up = ast->nodes[n].parent) {
        uint8_t kind = ast->nodes[up].kind;
        if (kind == OT_LAMBDA || kind == OT_FUNCTION || kind == OT_CLASS || kind == OT_GENERATOR_EXP)
            return false;
        if (kind == OT_IF && ast->nodes[up + 1].end == n) {
            uint32_t name = asked(ast, up + 1, false);
            if (name && is_end(stored, node, code, name))
                return true;
        }
        for (uint32_t s = up + 1; kind == OT_BLOCK && s < n; s = ast->nodes[s].end)
            if (is_past(stored, node, code, s))
                return true;
    }
    return is_entered(stored, node);
}

/* Does its class name a method other than to call it, "Thread(target=self.read)"? */
static bool is_handed_on(struct ot_stored *stored, ot_id node)
{
    const struct ot_analysis *a = stored->a;
    const struct ot_code *code = a->codes[a->nodes[node].code], *class = a->codes[code->parent];
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t unused, n = class->ast;
    bool is_new = class->kind == OT_CLASS && ot_map_add(&stored->values, ot_map_pair(code->parent, 0));
    for (; is_new && n < ast->nodes[class->ast].end; n++) {
        uint32_t parent = ast->nodes[n].parent;
        if (ast->nodes[n].kind == OT_ATTRIBUTE && !(ast->nodes[parent].kind == OT_CALL && parent + 1 == n))
            ot_map_add(&stored->values, ot_map_pair(code->parent, ast->nodes[n].text));
    }
    return ot_map_get(&stored->values, ot_map_pair(code->parent, code->name), &unused);
}

/* Has each call of a node come past a store? */
static bool is_entered(struct ot_stored *stored, ot_id node)
{
    struct ot_analysis *a = stored->a;
    uint32_t i = a->nodes[node].called;
    bool is_new;
    uint32_t *known = ot_map_put(&stored->entries, (uint64_t)node + 1, 0, &is_new);
    if (!is_new)
        return *known;
    bool is_sure = !a->nodes[node].is_entry && i && !is_handed_on(stored, node);
    for (; is_sure && i; i = a->edges[i - 1].before) {
        const struct ot_edge *edge = &a->edges[i - 1];
        const struct ot_code *code = edge->through || !edge->caller ? NULL : method(a, edge->caller);
        is_sure = code && edge->file == code->file && a->nodes[edge->caller].receiver == a->nodes[node].receiver &&
                  is_own_call(code, &a->files[edge->file].ast, edge->ast) &&
                  ot_stored_before(stored, edge->caller, edge->ast);
    }
    *ot_map_put(&stored->entries, (uint64_t)node + 1, 0, &is_new) = is_sure;
    return is_sure;
}
