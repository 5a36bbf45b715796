/*
 * ending.c: calls that never come back, by the text alone.
 *
 * "def fail(): raise ValueError" ends what calls it by its name, as "sys.exit()" does, of which a row tells.
 */
#include "ingest/link/start/ending.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/path.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"

enum { HOPS_AT_MOST = 4 }; /* imports followed from one module to the next */

struct ot_ending_state {
    struct ot_map names; /* of the functions found */
};

/* The name that an IMPORT_NAME binds is this one. */
static bool imports(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t n, ot_sym name)
{
    if (n + 1 < ast->nodes[n].end)
        return ast->nodes[n + 1].text == name;
    const char *dotted = ot_text(a, ast->nodes[n].text), *text = ot_text(a, name);
    size_t length = strcspn(dotted, ".");
    return strlen(text) == length && strncmp(dotted, text, length) == 0;
}

/* Does a node bind the name by itself? */
static bool binds(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t n, ot_sym name)
{
    const struct ot_ast_node *node = &ast->nodes[n];
    switch (node->kind) {
    case OT_FUNCTION: case OT_CLASS: case OT_HANDLER:
        return node->text == name;
    case OT_NAME:
        return node->text == name && (ot_ast_is_target(ast, n) || ot_path_binds(a, ast, n));
    case OT_IMPORT_NAME:
        return imports(a, ast, n, name);
    default:
        return false;
    }
}

/* The FUNCTION or IMPORT_NAME that alone binds a name of code; 0 if there is none. */
static uint32_t binder(struct ot_analysis *a, ot_id id, ot_sym name)
{
    const struct ot_code *code = ot_scan_code(a, id);
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t found = 0;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n = ot_ast_next_own(ast, n)) {
        if (!binds(a, ast, n, name))
            continue;
        if (found || (ast->nodes[n].kind != OT_FUNCTION && ast->nodes[n].kind != OT_IMPORT_NAME))
            return 0;
        found = n;
    }
    for (uint32_t n = 0; n < ast->node_count && found; n++)
        for (uint32_t c = n + 1; (ast->nodes[n].kind == OT_GLOBAL || ast->nodes[n].kind == OT_NONLOCAL) &&
                                 c < ast->nodes[n].end; c++)
            if (ast->nodes[c].text == name)
                return 0;
    return found;
}

/* Has a function neither a decorator nor a way that gives anything back, now or later? */
static bool may_end(const struct ot_ast *ast, uint32_t function)
{
    uint32_t decorators = function + 1, body = ot_ast_child(ast, function, 3);
    if (decorators + 1 < ast->nodes[decorators].end || ast->nodes[function].flags & OT_ASYNC)
        return false;
    for (uint32_t n = body; n < ast->nodes[body].end; n = ot_ast_next_own(ast, n))
        if (ast->nodes[n].kind == OT_RETURN || ast->nodes[n].kind == OT_YIELD || ast->nodes[n].kind == OT_YIELD_FROM)
            return false;
    return true;
}

/* Those that end by a call of one are told where that stands before. Methods are none: what a call of them calls is not
 * told by a name. */
void ot_ending_note(struct ot_analysis *a, ot_id number)
{
    struct ot_file *file = &a->files[number];
    const struct ot_ast *ast = &file->ast;
    if (file->has_endings)
        return;
    file->has_endings = true;
    for (uint32_t n = 0; n < ast->node_count; n++) {
        if (ast->nodes[n].kind != OT_FUNCTION || ast->nodes[ot_ast_scope(ast, n)].kind == OT_CLASS ||
            !may_end(ast, n))
            continue;
        struct ot_ending within = {a, ot_program_code(a, number, n)};
        if (!ot_ast_is_left(ast, ot_ast_child(ast, n, 3), ot_ending_says, &within))
            continue;
        ot_list_add(&file->endings, n);
        ot_map_add(&a->own.ending->names, (uint64_t)ast->nodes[n].text + 1);
    }
}

static bool is_ending(struct ot_analysis *a, ot_id file, uint32_t bound, ot_sym part, int hops);

/* Does a member of a module of that name never come back: of a file that is loaded, or of a library? */
static bool is_ending_member(struct ot_analysis *a, const char *module, ot_sym name, int hops)
{
    ot_id from = ot_program_module(a, module, strlen(module));
    if (from && (!a->files[from].is_loaded || a->files[from].is_damaged || hops >= HOPS_AT_MOST))
        return false;
    if (!from)
        return ot_library_ends(a, module, name);
    ot_id code = ot_program_code(a, from, 0);
    uint32_t bound = ot_list_sorted_has(&ot_scan_code(a, code)->locals, name) ? binder(a, code, name) : 0;
    return bound && is_ending(a, from, bound, 0, hops + 1);
}

/* Does what a FUNCTION or IMPORT_NAME binds never come back, or of a module the part? */
static bool is_ending(struct ot_analysis *a, ot_id file, uint32_t bound, ot_sym part, int hops)
{
    const struct ot_ast *ast = &a->files[file].ast;
    uint32_t statement = ast->nodes[bound].parent;
    if (ast->nodes[bound].kind == OT_FUNCTION)
        return !part && ot_list_has(&a->files[file].endings, bound);
    bool has_alias = bound + 1 < ast->nodes[bound].end;
    const char *text = ot_text(a, ast->nodes[bound].text);
    if (ast->nodes[statement].kind != OT_IMPORT_FROM)
        return part && (has_alias || !strchr(text, '.')) && is_ending_member(a, text, part, hops);
    const char *module = ot_program_import_name(a, file, statement);
    if (part)
        return is_ending_member(a, ot_text(a, ot_symbol_dotted(a, module, text)), part, hops);
    return is_ending_member(a, module, ast->nodes[bound].text, hops);
}

/* May a name be one of what never comes back? A look-up, before others are made. */
static bool is_known(struct ot_analysis *a, ot_sym name)
{
    uint32_t unused;
    return ot_map_get(&a->own.ending->names, (uint64_t)name + 1, &unused) || ot_library_may_end(a, name);
}

bool ot_ending_says(void *context, uint32_t expression)
{
    const struct ot_ending *within = context;
    struct ot_analysis *a = within->a;
    ot_id file = a->codes[within->code]->file;
    const struct ot_ast *ast = &a->files[file].ast;
    const struct ot_ast_node *node = &ast->nodes[expression];
    if (node->kind == OT_INTEGER)
        return strcmp(ot_text(a, node->text), "0") != 0;
    uint32_t callee = expression + 1, base = ast->nodes[callee].kind == OT_ATTRIBUTE ? callee + 1 : callee;
    if (node->kind != OT_CALL || ast->nodes[base].kind != OT_NAME)
        return false;
    ot_sym name = ast->nodes[base].text, part = base > callee ? ast->nodes[callee].text : 0;
    if (!is_known(a, part ? part : name))
        return false;
    for (ot_id c = within->code; c; c = a->codes[c]->parent) {
        bool is_seen = a->codes[c]->kind != OT_CLASS || c == within->code;
        if (!is_seen || !ot_list_sorted_has(&ot_scan_code(a, c)->locals, name))
            continue;
        uint32_t bound = ot_list_has(&ot_scan_code(a, c)->globals, name) ? 0 : binder(a, c, name);
        return bound && is_ending(a, file, bound, part, 0);
    }
    return !part && ot_library_ends(a, "builtins", name);
}

void ot_ending_init(struct ot_analysis *a)
{
    a->own.ending = ot_calloc(1, sizeof(*a->own.ending));
}

void ot_ending_release(struct ot_analysis *a)
{
    ot_map_release(&a->own.ending->names);
    free(a->own.ending);
}
