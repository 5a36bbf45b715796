/*
 * global.c: names of a module that functions declare global.
 *
 * What such a function stores may depend on its caller, and not all callers are in reach, so the
 * name may hold anything. Not so when the stored value mentions nothing of the function's own:
 * "_platform = find_platform()" stores the same whoever calls. Of such a name all is known once
 * the statement was run. Under a configuration no name is open before that, and what is worked out in locals that no
 * caller decides counts, too.
 */
#include "ingest/link/start/global.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/region.h"
#include "ingest/link/core/task.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"

/* A statement that must have run before all that is stored in a global is known; 0: one that never tells. */
struct store {
    ot_id file;
    uint32_t statement;
    ot_id var;
};

struct ot_global_state {
    struct store *stores; size_t count, capacity; /* since ot_global_open */
    struct ot_map worked_out; /* of the code that is declared: local → is what is stored in it free? */
};

/* Does an expression use no name that code binds itself? */
static bool is_free(const struct ot_code *code, const struct ot_ast *ast, uint32_t expression, ot_sym except)
{
    for (uint32_t n = expression; n < ast->nodes[expression].end; n++)
        if (ast->nodes[n].kind == OT_NAME && ast->nodes[n].text != except &&
            ot_list_sorted_has(&code->locals, ast->nodes[n].text))
            return false;
    return true;
}

static void add_store(struct ot_analysis *a, ot_id file, uint32_t statement, ot_id var)
{
    struct ot_global_state *own = a->own.globals;
    ot_grow(&own->stores, &own->capacity, own->count + 1, sizeof(*own->stores));
    own->stores[own->count++] = (struct store){file, statement, var};
}

/* The assignment that binds the name at n, alone or in a tuple; 0 if something else binds it. */
static uint32_t assignment_of(const struct ot_ast *ast, uint32_t n)
{
    uint32_t up = ast->nodes[n].parent;
    while (ast->nodes[up].kind == OT_TUPLE)
        up = ast->nodes[up].parent;
    return ast->nodes[up].kind == OT_ASSIGN ? up : 0;
}

/* Do all assignments that bind a local of a function store what no caller decides? Notes them, for all of them must
 * have run. */
static bool look_for_free(struct ot_analysis *a, const struct ot_code *code, ot_sym name, ot_sym except, ot_id var)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    bool is_any = false;
    if (ot_list_sorted_has(&code->shared, name))
        return false;
    for (uint32_t i = 0; i < code->param_count; i++)
        if (code->params[i].name == name)
            return false;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n++) {
        if (ast->nodes[n].kind != OT_NAME || ast->nodes[n].text != name || !ot_ast_is_target(ast, n))
            continue;
        uint32_t statement = assignment_of(ast, n);
        if (!statement || !is_free(code, ast, statement + 1, except))
            return false;
        add_store(a, code->file, statement, var);
        is_any = true;
    }
    return is_any;
}

/* The same under a configuration, where the body is looked through once for each local. */
static bool is_local_free(struct ot_analysis *a, const struct ot_code *code, ot_sym name, ot_sym except, ot_id var)
{
    bool is_new;
    uint32_t verdict;
    if (ot_map_get(&a->own.globals->worked_out, name, &verdict))
        return verdict;
    return *ot_map_put(&a->own.globals->worked_out, name, look_for_free(a, code, name, except, var), &is_new);
}

enum { LOCALS_AT_MOST = 8 }; /* in what is stored */

/* The same of all names of an expression that the code binds itself. */
static bool is_worked_out(struct ot_analysis *a, const struct ot_code *code, uint32_t expression, ot_sym except,
                          ot_id var)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    int count = 0;
    for (uint32_t n = expression; n < ast->nodes[expression].end; n++)
        if (ast->nodes[n].kind == OT_NAME && ast->nodes[n].text != except &&
            ot_list_sorted_has(&code->locals, ast->nodes[n].text) &&
            (count++ == LOCALS_AT_MOST || !is_local_free(a, code, ast->nodes[n].text, except, var)))
            return false;
    return true;
}

/* What the code of a module first binds a name to; 0: nothing. */
static uint32_t first_bound(const struct ot_ast *ast, ot_sym name)
{
    for (uint32_t s = 2; s < ast->nodes[1].end; s = ast->nodes[s].end) {
        bool is_annotated = ast->nodes[s].kind == OT_ANNOTATED;
        uint32_t second = ast->nodes[s + 1].end, third = is_annotated ? ast->nodes[second].end : 0;
        uint32_t target = is_annotated ? s + 1 : ast->nodes[s].kind == OT_ASSIGN ? second : 0;
        if (target && ast->nodes[target].kind == OT_NAME && ast->nodes[target].text == name)
            return !is_annotated ? s + 1 : ast->nodes[third].kind != OT_NONE ? third : 0;
    }
    return 0;
}

/* Does the code of the module bind the name to a constant other than None, or to the name of an object()? Under a
 * configuration it has that until something in reach binds another. */
static bool is_constant(struct ot_analysis *a, const struct ot_ast *ast, ot_sym name)
{
    uint32_t value = first_bound(ast, name);
    uint8_t kind = ast->nodes[value].kind;
    uint32_t made = value && kind == OT_NAME ? first_bound(ast, ast->nodes[value].text) : 0;
    bool is_object = made && ast->nodes[made].kind == OT_CALL && ast->nodes[made + 1].kind == OT_NAME &&
                     strcmp(ot_text(a, ast->nodes[made + 1].text), "object") == 0;
    return value && (kind == OT_TRUE || kind == OT_FALSE || kind == OT_INTEGER || kind == OT_STRING ||
                     kind == OT_FLOAT || is_object);
}

/* Declares what code stores in name, a global of its file. */
static void declare(struct ot_analysis *a, ot_id id, ot_sym name)
{
    const struct ot_code *code = ot_scan_code(a, id);
    const struct ot_ast *ast = &a->files[code->file].ast;
    ot_id var = ot_var(a, OT_S_LOCAL, a->files[code->file].module_node, name);
    if (ot_given_is_run(a) && is_constant(a, ast, name))
        return;
    bool is_given = ot_given_is_run(a);
    bool is_nested = code->kind != OT_FUNCTION || a->codes[code->parent]->kind != OT_MODULE;
    ot_map_release(&a->own.globals->worked_out);
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n = ot_ast_next_own(ast, n)) {
        if (ast->nodes[n].kind != OT_NAME || ast->nodes[n].text != name || !ot_ast_is_target(ast, n))
            continue;
        uint32_t statement = ast->nodes[n].parent;
        bool is_assigned = !is_nested && ast->nodes[statement].kind == OT_ASSIGN;
        bool is_own = is_assigned && (is_free(code, ast, statement + 1, name) ||
                                      (is_given && is_worked_out(a, code, statement + 1, name, var)));
        if (!is_own && !is_given) {
            ot_var_add(a, NULL, var, OT_UNKNOWN_VALUE);
            return;
        }
        add_store(a, code->file, is_own ? statement : 0, var);
    }
}

void ot_global_declare(struct ot_analysis *a, ot_id file)
{
    const struct ot_ast *ast = &a->files[file].ast;
    for (uint32_t n = 0; n < ast->node_count; n++)
        if (ast->nodes[n].kind == OT_GLOBAL)
            for (uint32_t c = n + 1; c < ast->nodes[n].end; c++)
                declare(a, ot_program_code(a, file, ot_ast_scope(ast, n)), ast->nodes[c].text);
}

bool ot_global_open(struct ot_analysis *a)
{
    struct ot_global_state *own = a->own.globals;
    struct ot_map run = {0};
    bool is_any = false;
    if (own->count == 0)
        return false;
    for (size_t t = 1; t < a->task_count; t++) {
        ot_id code = a->nodes[a->regions[a->tasks[t].region].node].code;
        ot_map_add(&run, ot_map_pair(a->codes[code]->file, a->tasks[t].ast));
    }
    for (size_t i = 0; i < own->count; i++) {
        uint32_t unused;
        const struct store *store = &own->stores[i];
        if (!store->statement || !ot_map_get(&run, ot_map_pair(store->file, store->statement), &unused))
            is_any |= ot_var_add(a, NULL, store->var, OT_UNKNOWN_VALUE);
    }
    own->count = 0;
    ot_map_release(&run);
    return is_any;
}

void ot_global_init(struct ot_analysis *a)
{
    a->own.globals = ot_calloc(1, sizeof(*a->own.globals));
}

void ot_global_release(struct ot_analysis *a)
{
    free(a->own.globals->stores);
    ot_map_release(&a->own.globals->worked_out);
    free(a->own.globals);
}
