/*
 * key.c: whether a dict has a key when it is asked for it.
 */
#include "ingest/link/interpret/guard/key.h"

#include <stdlib.h>

#include "ingest/facts/ast.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/region.h"
#include "ingest/link/core/task.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/keywords.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"

/* Under a configuration, in a function: is all that stands under a key functions which decorators filed there when the
 * modules were imported, before any function runs? */
static bool is_registered(struct ot_analysis *a, uint32_t container, uint32_t key)
{
    ot_id var = ot_var_find(a, OT_S_ELEMENT, container, key);
    ot_id node = a->running ? a->regions[a->tasks[a->running].region].node : 0;
    if (!ot_given_is_run(a) || !var || !node || a->codes[a->nodes[node].code]->kind == OT_MODULE)
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

/* The place of the parameter under which the first statement of a function puts something, "table[param] = value"; -1:
 * it is no such statement. */
static int keyed_by(const struct ot_code *code, const struct ot_ast *ast, uint32_t s)
{
    uint32_t target = ast->nodes[s].kind == OT_ASSIGN ? ast->nodes[s + 1].end : 0;
    uint32_t index = target && ast->nodes[target].kind == OT_SUBSCRIPT ? ast->nodes[target + 1].end : 0;
    bool is_plain = index && ast->nodes[s].parent == code->body && s == code->body + 1 &&
                    ast->nodes[index].kind == OT_NAME && ast->nodes[index].end == ast->nodes[target].end;
    return is_plain ? ot_scan_param(code, ast->nodes[index].text) : -1;
}

/* Is the call of an edge a statement of a module that is imported before any function runs, with the key at a place? */
static bool files(struct ot_analysis *a, const struct ot_edge *edge, int place, uint32_t key)
{
    const struct ot_ast *ast = &a->files[edge->file].ast;
    uint32_t statement = ast->nodes[edge->ast].parent, argument = ast->nodes[edge->ast + 1].end;
    if (edge->through || !a->files[edge->file].is_imported_early || ast->nodes[edge->ast].kind != OT_CALL ||
        ast->nodes[statement].kind != OT_EXPRESSION || ast->nodes[ast->nodes[statement].parent].parent != 0)
        return false;
    for (; place > 0 && argument < ast->nodes[edge->ast].end; place--)
        argument = ast->nodes[argument].end;
    return argument < ast->nodes[edge->ast].end && ast->nodes[argument].kind == OT_STRING &&
           ast->nodes[argument].text == a->values[key].a;
}

/* Is a node no module's and no class statement's? None is none's. */
static bool is_of_function(const struct ot_analysis *a, ot_id node)
{
    const struct ot_code *code = node ? a->codes[a->nodes[node].code] : NULL;
    return !code || code->kind == OT_FUNCTION || code->kind == OT_LAMBDA;
}

/* Does the code of a module or a class statement come to a node by calls? */
static bool is_of_modules(const struct ot_analysis *a, ot_id node)
{
    struct ot_map seen = {0};
    ot_id *open = NULL;
    size_t count = 0, capacity = 0;
    bool is_any = false;
    for (ot_id at = node; at && !is_any; at = count ? open[--count] : 0)
        for (uint32_t i = a->nodes[at].called; i && !is_any; i = a->edges[i - 1].before) {
            ot_id caller = a->edges[i - 1].caller;
            is_any = !is_of_function(a, caller);
            if (!caller || !ot_map_add(&seen, caller))
                continue;
            ot_grow(&open, &capacity, count + 1, sizeof(*open));
            open[count++] = caller;
        }
    free(open);
    ot_map_release(&seen);
    return is_any;
}

/* Under a configuration, in a function that no module or class statement comes to: was what a task puts under a key of
 * a dict that one of these makes put there when modules were imported, by "register("key", value)"? */
static bool is_filed(struct ot_analysis *a, uint32_t dict, ot_id task, uint32_t key)
{
    ot_id node = task ? a->regions[a->tasks[task].region].node : 0;
    ot_id here = a->running ? a->regions[a->tasks[a->running].region].node : 0;
    if (!ot_given_is_run(a) || !node || !here || a->values[key].kind != OT_V_STRING ||
        is_of_function(a, a->values[dict].c) ||
        a->codes[a->nodes[node].code]->kind != OT_FUNCTION || a->codes[a->nodes[here].code]->kind != OT_FUNCTION)
        return false;
    int place = keyed_by(ot_scan_code(a, a->nodes[node].code), &ot_node_file(a, node)->ast, a->tasks[task].ast);
    bool is_any = false;
    for (uint32_t i = a->nodes[node].called; place >= 0 && i && !is_any; i = a->edges[i - 1].before)
        is_any = files(a, &a->edges[i - 1], place - (a->nodes[node].receiver != 0), key);
    return is_any && !is_of_modules(a, here);
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
        if (ot_given_is_run(a) && a->values[container].c == a->regions[a->tasks[task].region].node && s < made &&
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
            return !ot_key_is_put_later(a, dict, key) || is_registered(a, dict, key) ||
                   is_filed(a, dict, a->vars[var].facts[i].task, key);
    return false;
}

/* Is the dict written out, with that key for sure: "{"key": value}"? So is each of its keys where it has no more of
 * them than are written. */
static bool is_written(struct ot_analysis *a, uint32_t dict, uint32_t key)
{
    const struct ot_value v = a->values[dict];
    ot_id var = ot_var_find(a, OT_S_KEYS, dict, 0);
    if (!v.b || !v.c || !var)
        return false;
    const struct ot_ast *ast = &ot_node_file(a, v.c)->ast;
    uint32_t display = ot_value_site_ast(a, v.b), pairs = 0;
    bool is_literal = false, is_key = false, is_all = true;
    if (ast->nodes[display].kind != OT_DICT)
        return false;
    for (uint32_t c = display + 1; c < ast->nodes[display].end; c = ast->nodes[c].end) {
        bool is_pair = ast->nodes[c].kind == OT_PAIR, is_text = is_pair && ast->nodes[c + 1].kind == OT_STRING;
        pairs += is_pair;
        is_all = is_all && is_pair;
        is_literal = is_literal || (is_text && a->values[key].kind == OT_V_STRING &&
                                    ast->nodes[c + 1].text == a->values[key].a);
    }
    for (uint32_t i = 0; i < a->vars[var].fact_count; i++)
        is_key = is_key || a->vars[var].facts[i].value == key;
    return is_literal || (is_key && is_all && a->vars[var].fact_count <= pairs);
}

bool ot_key_are_there(struct ot_analysis *a, const struct ot_here *here, uint32_t dict, size_t base, size_t end)
{
    bool is_known = end > base && a->values[dict].kind == OT_V_CONTAINER && a->values[dict].a == OT_DICT_OF;
    for (size_t i = base; is_known && i < end; i++)
        is_known = (ot_given_is_run(a) ? ot_key_is_there(a, dict, a->stack[i]) : is_written(a, dict, a->stack[i])) &&
                   !ot_keywords_lack(a, here, dict, a->stack[i]);
    return is_known;
}
