/*
 * slice.c: fields of objects that are made outside the analysis.
 *
 * An instance that only an annotation brought in has no constructor run, so its fields are
 * empty. When such a field is read, the statements of its methods that store it are run under
 * their guards, with the statements that bind the names they use, and nothing else of the
 * method: a backward slice (M. Weiser, "Program Slicing", 1981) without the calls.
 *
 * So are the calls of a function that the runtime calls from code out of reach: what they pass is
 * what its parameters get.
 */
#include "ingest/link/drive/slice.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/task.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/drive/entry_given.h"
#include "ingest/link/source/path.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/source/seek.h"
#include "ingest/link/start/block.h"
#include "ingest/link/start/class_value.h"
#include "ingest/link/start/module_start.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/trait.h"
#include "ingest/link/types/type.h"
#include "schema/db.h"

struct ot_slice_state {
    struct ot_map sliced;       /* (class value, field) whose stores were run */
    struct ot_map called_back;  /* (file, function or the name of a registry) whose calls there were all run */
    struct ot_map called_calls; /* (file, syntax node of such a call) that was run */
    struct ot_map called_all;   /* (pattern of modules, what called_back has) → modules when all there were run */
    struct ot_list registries;  /* names of those whose importers are loaded */
};

struct slice {
    struct ot_analysis *a;
    const struct ot_ast *ast;
    uint32_t body;
    ot_id node;
};

/* The statement that syntax node n is part of. */
static uint32_t statement_of(const struct ot_ast *ast, uint32_t n)
{
    while (ast->nodes[ast->nodes[n].parent].kind != OT_BLOCK)
        n = ast->nodes[n].parent;
    return n;
}

static bool is_block(const struct ot_ast *ast, uint32_t n)
{
    return ast->nodes[n].kind == OT_BLOCK;
}

static bool binds_here(const struct ot_ast *ast, uint32_t n, ot_sym name)
{
    const struct ot_ast_node *node = &ast->nodes[n];
    if (node->text != name)
        return false;
    if (node->kind == OT_IMPORT_NAME || node->kind == OT_FUNCTION || node->kind == OT_CLASS)
        return true;
    return node->kind == OT_NAME &&
           (ast->nodes[node->parent].kind == OT_IMPORT_NAME || ot_ast_is_target(ast, n));
}

static void want(struct slice *slice, uint32_t statement);

/* Wants what binds the names that statement uses; of one with blocks, that its head uses. */
static void want_names(struct slice *slice, uint32_t statement)
{
    const struct ot_ast *ast = slice->ast;
    for (uint32_t n = statement + 1; n < ast->nodes[statement].end;
         n = is_block(ast, n) ? ast->nodes[n].end : n + 1) {
        if (ast->nodes[n].kind != OT_NAME)
            continue;
        for (uint32_t m = slice->body + 1; m < ast->nodes[slice->body].end; m = ot_ast_next_own(ast, m))
            if (binds_here(ast, m, ast->nodes[n].text))
                want(slice, statement_of(ast, m));
    }
}

/* Wants a statement, and with it those around it, whose guards it stands under. */
static void want(struct slice *slice, uint32_t statement)
{
    for (uint32_t s = statement; s > slice->body; s = slice->ast->nodes[s].parent) {
        if (slice->ast->nodes[slice->ast->nodes[s].parent].kind != OT_BLOCK)
            continue;
        if (!ot_block_want(slice->a, slice->node, s))
            return;
        want_names(slice, s);
    }
}

/* Does attribute n tell what self.name holds? Under a configuration what reads a part of it does not. */
static bool stores_here(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t n, ot_sym self, ot_sym name)
{
    return ast->nodes[n].kind == OT_ATTRIBUTE && ast->nodes[n].text == name && ast->nodes[n + 1].kind == OT_NAME &&
           ast->nodes[n + 1].text == self && ast->nodes[ast->nodes[n].parent].kind != OT_CALL &&
           !(ot_given_is_run(a) && ot_path_reads_part(ast, n));
}

/* The default of a parameter, where it is a constant; 0 else. */
static uint32_t default_of(struct ot_analysis *a, const struct ot_code *code, uint32_t index)
{
    const struct ot_ast_node *node = &a->files[code->file].ast.nodes[code->params[index].fallback];
    switch (node->kind) {
    case OT_CONST_NONE: return OT_NONE_VALUE;
    case OT_TRUE: return OT_TRUE_VALUE;
    case OT_FALSE: return OT_FALSE_VALUE;
    case OT_STRING: return ot_value(a, OT_V_STRING, node->text, 0, 0);
    case OT_INTEGER: return ot_value_literal(a, node->text);
    default: return 0;
    }
}

/* Makes the node of a function, for a receiver if it is a method (0: it is none), its parameters open as an
 * entry's. */
static ot_id open_node(struct ot_analysis *a, ot_id function, ot_id outer, uint32_t instance)
{
    bool is_new;
    ot_id node = ot_node(a, function, outer, instance, 0, &is_new);
    if (!is_new)
        return node;
    const struct ot_code *code = ot_scan_code(a, function);
    a->nodes[node].is_entry = a->nodes[node].is_slice = true;
    if (instance)
        ot_var_add(a, NULL, ot_var(a, OT_S_LOCAL, node, code->params[0].name), instance);
    for (uint32_t i = instance ? 1 : 0; i < code->param_count; i++) {
        const struct ot_type *type = ot_type_of_param(a, code, i);
        uint32_t fixed = ot_given_is_run(a) ? default_of(a, code, i) : 0;
        if (fixed)
            ot_var_add(a, NULL, ot_var(a, OT_S_LOCAL, node, code->params[i].name), fixed);
        else if (code->params[i].kind >= OT_PARAM_STAR || !type || !type->classes.count ||
                 type->flags & OT_T_CONTAINER)
            ot_var_add(a, NULL, ot_var(a, OT_S_LOCAL, node, code->params[i].name),
                       type && type->flags & OT_T_MODEL ? ot_given_model(a) : OT_UNKNOWN_VALUE);
    }
    return node;
}

static ot_id method_node(struct ot_analysis *a, ot_id method, uint32_t definer, uint32_t instance)
{
    bool is_new;
    return open_node(a, method, ot_node(a, a->values[definer].a, a->values[definer].b, 0, 0, &is_new), instance);
}

static bool slice_method(struct ot_analysis *a, ot_id method, uint32_t definer, uint32_t instance, ot_sym name)
{
    const struct ot_code *code = ot_scan_code(a, method);
    const struct ot_ast *ast = &a->files[code->file].ast;
    ot_id node = 0;
    if (code->param_count == 0 || ot_program_is_beside(a, method))
        return false;
    for (uint32_t n = code->body + 1; n < ast->nodes[code->body].end; n = ot_ast_next_own(ast, n)) {
        if (!stores_here(a, ast, n, code->params[0].name, name))
            continue;
        node = node ? node : method_node(a, method, definer, instance);
        if (a->nodes[node].is_started)
            return false;
        struct slice slice = {.a = a, .ast = ast, .body = code->body, .node = node};
        want(&slice, statement_of(ast, n));
    }
    if (node)
        ot_block_restart(a, node);
    return node != 0;
}

/* Runs what stores the field in the methods of the class: in __init__, or in all others. */
static bool slice_class(struct ot_analysis *a, uint32_t class_value, uint32_t instance, ot_sym name, bool in_init)
{
    const struct ot_code *code = ot_scan_code(a, a->values[class_value].a);
    const struct ot_ast *ast = &a->files[code->file].ast;
    ot_sym init = ot_symbol(a, "__init__");
    bool is_any = false;
    for (uint32_t s = code->body + 1; s < ast->nodes[code->body].end; s = ast->nodes[s].end)
        if (ast->nodes[s].kind == OT_FUNCTION && (ast->nodes[s].text == init) == in_init)
            is_any |= slice_method(a, ot_program_code(a, code->file, s), class_value, instance, name);
    return is_any;
}

bool ot_slice_field(struct ot_analysis *a, uint32_t class_value, ot_sym name)
{
    uint32_t instance = ot_value(a, OT_V_INSTANCE, class_value, 0, 0);
    if (ot_trait_is_constructed(a, class_value) || ot_entry_given_is_model(a, instance))
        return false;
    for (int round = 0; round < 2; round++) {
        bool is_any = false;
        if (!ot_map_add(&a->own.slice->sliced, ot_map_pair(class_value, name) << 1 | (uint64_t)round))
            continue;
        const struct ot_mro *mro = ot_mro_of(a, class_value);
        for (size_t i = 0; mro && i < mro->items.count; i++) {
            const struct ot_value v = a->values[mro->items.items[i]];
            if (v.kind == OT_V_CLASS && ot_list_sorted_has(&ot_scan_code(a, v.a)->stores, name))
                is_any |= slice_class(a, mro->items.items[i], instance, name, round == 0);
            mro = ot_mro_of(a, class_value);
        }
        if (is_any)
            return true;
    }
    return false;
}

/* Has the statement that defines the function been run at a node? */
static bool is_defined(const struct ot_analysis *a, ot_id node, const struct ot_code *code)
{
    for (ot_id t = a->nodes[node].tasks; t; t = a->tasks[t].next)
        if (a->tasks[t].ast == code->ast)
            return true;
    return false;
}

/* Has the variable that a def statement binds a value of the kind that wraps the function? */
static bool is_wrapped(const struct ot_analysis *a, ot_id var, ot_id function, enum ot_value_kind kind)
{
    for (uint32_t i = 0; var && i < a->vars[var].fact_count; i++) {
        const struct ot_value v = a->values[a->vars[var].facts[i].value];
        if (v.kind == kind && a->values[v.a].kind == OT_V_FUNCTION && a->values[v.a].a == function)
            return true;
    }
    return false;
}

/* The node that a call in code out of reach is run in; 0 as long as the function is not defined. */
static ot_id caller_node(struct ot_analysis *a, ot_id id)
{
    const struct ot_code *code = ot_scan_code(a, id);
    ot_id parent = code->parent, module = a->files[code->file].module_node;
    bool is_new;
    if (a->codes[parent]->kind == OT_MODULE)
        return is_defined(a, module, code) ? open_node(a, id, module, 0) : 0;
    uint32_t class_value = ot_class_value(a, parent);
    if (!class_value || !ot_mro_of(a, class_value))
        return 0;
    ot_id body = ot_node(a, parent, a->values[class_value].b, 0, 0, &is_new);
    if (!is_defined(a, body, code))
        return 0;
    ot_id var = ot_var_find(a, OT_S_CLASS, class_value, code->name);
    if (code->param_count == 0 || is_wrapped(a, var, id, OT_V_STATIC))
        return open_node(a, id, body, 0);
    bool is_of_class = is_wrapped(a, var, id, OT_V_CLASSMETHOD);
    return open_node(a, id, body, is_of_class ? class_value : ot_value(a, OT_V_INSTANCE, class_value, 0, 0));
}

/* Runs the statement of a call; false if its function is not there yet. What stands in a function of a function
 * is not run, nor what a module does when it is loaded: that is run anyway. */
static bool slice_call(struct ot_analysis *a, ot_id file, uint32_t call)
{
    const struct ot_ast *ast = &a->files[file].ast;
    ot_id code = ot_program_code(a, file, ot_ast_scope(ast, call));
    uint8_t around = a->codes[a->codes[code]->parent]->kind;
    if (a->codes[code]->kind != OT_FUNCTION || (around != OT_MODULE && around != OT_CLASS))
        return true;
    ot_id node = caller_node(a, code);
    if (!node || a->nodes[node].is_started)
        return node != 0;
    struct slice slice = {.a = a, .ast = ast, .body = a->codes[code]->body, .node = node};
    want(&slice, statement_of(ast, call));
    ot_block_restart(a, node);
    return true;
}

static bool is_call_of(const struct ot_ast *ast, uint32_t n, ot_sym name)
{
    return ast->nodes[n].kind == OT_CALL && ast->nodes[n + 1].text == name &&
           (ast->nodes[n + 1].kind == OT_NAME || ast->nodes[n + 1].kind == OT_ATTRIBUTE);
}

/* "registry[key](…)" */
static bool is_call_through(const struct ot_ast *ast, uint32_t n, ot_sym registry)
{
    return ast->nodes[n].kind == OT_CALL && ast->nodes[n + 1].kind == OT_SUBSCRIPT &&
           ast->nodes[n + 2].kind == OT_NAME && ast->nodes[n + 2].text == registry;
}

/* Runs the calls that a test finds by a name, in modules of a pattern that were not gone through for it yet: what tells
 * the name from others is owner. */
static void slice_calls(struct ot_analysis *a, uint32_t owner, ot_sym name, const char *modules,
                        bool (*is_wanted)(const struct ot_ast *ast, uint32_t n, ot_sym name))
{
    struct ot_slice_state *own = a->own.slice;
    uint32_t count = (uint32_t)a->module_count, before = 0;
    uint64_t all = ot_map_pair(ot_symbol(a, modules) + 1, owner);
    bool are_done = true, is_new;
    if (ot_map_get(&own->called_all, all, &before) && before == count)
        return;
    for (size_t f = 1; f < a->file_count; f++) {
        const struct ot_ast *ast = &a->files[f].ast;
        uint64_t key = ot_map_pair((uint32_t)f, owner);
        uint32_t unused;
        bool is_done = true;
        if (!a->files[f].module_node || ot_map_get(&own->called_back, key, &unused) ||
            sqlite3_strglob(modules, a->files[f].module) != 0)
            continue;
        for (uint32_t n = 0; n < ast->node_count; n++) {
            uint64_t call = ot_map_pair((uint32_t)f, n);
            if (!is_wanted(ast, n, name) || ot_map_get(&own->called_calls, call, &unused))
                continue;
            if (slice_call(a, (ot_id)f, n))
                ot_map_add(&own->called_calls, call);
            else
                is_done = false;
        }
        if (is_done)
            ot_map_add(&own->called_back, key);
        are_done = are_done && is_done;
    }
    if (are_done)
        *ot_map_put(&own->called_all, all, 0, &is_new) = count;
}

void ot_slice_callers(struct ot_analysis *a, ot_id function)
{
    slice_calls(a, function, a->codes[function]->name, "*", is_call_of);
}

/* The name of a dict that the code of a function files its parameters in, "registry[key] = parameter"; 0 if it files
 * none. */
static ot_sym filed_in(const struct ot_ast *ast, uint32_t function)
{
    for (uint32_t n = function; n < ast->nodes[function].end; n++) {
        uint32_t target = ast->nodes[n].kind == OT_ASSIGN ? ast->nodes[n + 1].end : 0;
        if (target && ast->nodes[n + 1].kind == OT_NAME && ast->nodes[target].kind == OT_SUBSCRIPT &&
            ast->nodes[target + 1].kind == OT_NAME)
            return ast->nodes[target + 1].text;
    }
    return 0;
}

/* Loads the modules of a pattern that import a name of a file. */
static void load_importers(struct ot_analysis *a, ot_id file, ot_sym name, const char *modules)
{
    const char *module = a->files[file].module, *last = strrchr(module, '.');
    struct ot_err err = {""};
    sqlite3_stmt *rows = NULL;
    int step = -1;
    ot_seek_note(a, OT_SOUGHT_IMPORT, name);
    ot_seek_note(a, OT_SOUGHT_IMPORT, ot_symbol(a, last ? last + 1 : module));
    if (ot_db_prepare_file(a->db, "queries/link/importer", &rows, &err) == 0 &&
        ot_db_bind_text(rows, 1, ot_text(a, name), &err) == 0)
        step = ot_db_bind_text(rows, 2, last ? last + 1 : module, &err);
    while (step >= 0 && (step = ot_db_step(rows, &err)) == 1)
        for (size_t f = 1; f < a->file_count; f++)
            if (a->files[f].file_id == sqlite3_column_int64(rows, 0) &&
                sqlite3_strglob(modules, a->files[f].module) == 0)
                ot_module_start(a, (ot_id)f);
    sqlite3_finalize(rows);
    if (step < 0)
        ot_program_fail(a, &err);
}

void ot_slice_registry(struct ot_analysis *a, ot_id file, uint32_t function, const char *modules)
{
    const struct ot_ast *ast = &a->files[file].ast;
    uint32_t decorators = function + 1;
    for (uint32_t c = decorators + 1; c < ast->nodes[decorators].end; c = ast->nodes[c].end) {
        ot_sym maker = ast->nodes[c].kind == OT_CALL ? ast->nodes[c + 1].text : ast->nodes[c].text;
        for (uint32_t s = 2; s < ast->nodes[1].end; s = ast->nodes[s].end) {
            ot_sym registry = ast->nodes[s].kind == OT_FUNCTION && ast->nodes[s].text == maker ? filed_in(ast, s) : 0;
            if (registry && !ot_list_has(&a->own.slice->registries, registry)) {
                ot_list_add(&a->own.slice->registries, registry);
                load_importers(a, file, registry, modules);
            }
            if (registry)
                slice_calls(a, registry | UINT32_C(1) << 31, registry, modules, is_call_through);
        }
    }
}

void ot_slice_init(struct ot_analysis *a)
{
    a->own.slice = ot_calloc(1, sizeof(*a->own.slice));
}

void ot_slice_release(struct ot_analysis *a)
{
    struct ot_slice_state *own = a->own.slice;
    ot_map_release(&own->sliced);
    ot_map_release(&own->called_back);
    ot_map_release(&own->called_calls);
    ot_map_release(&own->called_all);
    ot_list_release(&own->registries);
    free(own);
}
