/*
 * key.c: whether a dict has a key when it is asked for it.
 */
#include "ingest/link/interpret/guard/key.h"

#include "ingest/facts/ast.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/region.h"
#include "ingest/link/core/task.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/source/program.h"

/* Under a configuration, in a function: is all that stands under a key functions which decorators filed there when the
 * modules were imported, before any function runs? */
static bool is_registered(struct ot_analysis *a, uint32_t container, uint32_t key)
{
    ot_id var = ot_var_find(a, OT_S_ELEMENT, container, key);
    ot_id node = a->running ? a->regions[a->tasks[a->running].region].node : 0;
    if (!ot_given_is_any(a) || !var || !node || a->codes[a->nodes[node].code]->kind == OT_MODULE)
        return false;
    for (uint32_t i = 0; i < a->vars[var].fact_count; i++) {
        const struct ot_value v = a->values[a->vars[var].facts[i].value];
        const struct ot_code *code = v.kind == OT_V_FUNCTION ? a->codes[v.a] : NULL;
        const struct ot_ast *ast = code ? &a->files[code->file].ast : NULL;
        bool is_decorated = code && code->kind == OT_FUNCTION && ast->nodes[code->ast + 1].end > code->ast + 2;
        if (!is_decorated || a->codes[code->parent]->kind != OT_MODULE || !a->files[code->file].is_imported_early)
            return false;
    }
    return a->vars[var].fact_count > 0;
}

bool ot_key_is_put_later(struct ot_analysis *a, uint32_t container, uint32_t key)
{
    ot_id var = ot_var_find(a, OT_S_KEYS, container, 0);
    for (uint32_t i = 0; var && i < a->vars[var].fact_count; i++) {
        ot_id task = a->vars[var].facts[i].task;
        if (a->vars[var].facts[i].value != key || !task)
            continue;
        const struct ot_ast *ast = &ot_node_file(a, a->regions[a->tasks[task].region].node)->ast;
        uint32_t s = a->tasks[task].ast, made = ot_value_site_ast(a, a->values[container].b);
        if (ot_given_is_any(a) && a->values[container].c == a->regions[a->tasks[task].region].node && s < made &&
            made < ast->nodes[s].end) /* a display of the statement: "run({key: value})" */
            return false;
        return ast->nodes[s].kind != OT_ASSIGN || ast->nodes[ast->nodes[s + 1].end].kind == OT_SUBSCRIPT;
    }
    return false;
}

bool ot_key_is_there(struct ot_analysis *a, uint32_t dict, uint32_t key)
{
    ot_id var = ot_var_find(a, OT_S_KEYS, dict, 0);
    for (uint32_t i = 0; var && i < a->vars[var].fact_count; i++)
        if (a->vars[var].facts[i].value == key)
            return !ot_key_is_put_later(a, dict, key) || is_registered(a, dict, key);
    return false;
}
