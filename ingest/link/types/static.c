/*
 * static.c: names followed through imports by syntax alone (annotations, tests of factories), where nothing may be
 * started.
 */
#include "ingest/link/types/static.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/base/work.h"
#include "ingest/link/rows/builtin.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "tools/base/buf.h"

struct ot_static_state {
    struct ot_map entered; /* (file, name) on the way of a search */
    struct ot_map members; /* (file, name) → what was found there */
    struct ot_map modules; /* (file, name) → the module that an import binds to it */
};

enum { STATIC_DEPTH = 64 }; /* imports followed from one module to the next */

static ot_id static_member(struct ot_analysis *a, ot_id file, ot_sym name, ot_sym *external, int depth);

/* The statement below code's body that binds name as a class or an import; the class's code. */
static ot_id static_in_code(struct ot_analysis *a, ot_id file, uint32_t body, ot_sym name, ot_sym *external, int depth)
{
    const struct ot_ast *ast = &a->files[file].ast;
    a->work += (ast->nodes[body].end - body) / 64; /* a look at a syntax node is cheap */
    for (uint32_t n = body; n < ast->nodes[body].end;) {
        const struct ot_ast_node *node = &ast->nodes[n];
        if (node->kind == OT_CLASS && node->text == name)
            return ot_program_code(a, file, n);
        if (node->kind == OT_IMPORT_FROM) {
            for (uint32_t c = n + 1; c < node->end; c = ast->nodes[c].end) {
                bool has_alias = c + 1 < ast->nodes[c].end;
                if ((has_alias ? ast->nodes[c + 1].text : ast->nodes[c].text) != name)
                    continue;
                const char *module = ot_program_import_name(a, file, n);
                ot_id from = ot_program_module(a, module, strlen(module));
                if (from)
                    return static_member(a, from, ast->nodes[c].text, external, depth + 1);
                struct ot_buf buf = OT_BUF_INIT;
                ot_buf_printf(&buf, "%s.%s", module, ot_text(a, ast->nodes[c].text));
                *external = ot_symbol(a, buf.data);
                ot_buf_release(&buf);
                return 0;
            }
        }
        n = node->kind == OT_FUNCTION || node->kind == OT_CLASS || node->kind == OT_LAMBDA ? node->end : n + 1;
    }
    return 0;
}

/* The modules that a file star-imports, in the order of its statements. */
static const struct ot_list *stars_of(struct ot_analysis *a, ot_id number)
{
    struct ot_file *file = &a->files[number];
    const struct ot_ast *ast = &file->ast;
    for (uint32_t n = 0; !file->has_stars && n < ast->node_count; n++) {
        if (ast->nodes[n].kind != OT_IMPORT_FROM ||
            strcmp(ot_text(a, ast->nodes[ot_ast_child(ast, n, 0)].text), "*") != 0)
            continue;
        const char *module = ot_program_import_name(a, number, n);
        ot_id from = ot_program_module(a, module, strlen(module));
        if (from && from != number && !ot_list_has(&file->stars, from))
            ot_list_add(&file->stars, from);
    }
    file->has_stars = true;
    return &file->stars;
}

static ot_id find_member(struct ot_analysis *a, ot_id file, ot_sym name, ot_sym *external, int depth)
{
    ot_id found = 0;
    if (depth > STATIC_DEPTH || ot_work_is_cut(a) || !ot_map_add(&a->own.statics->entered, ot_map_pair(file, name)) ||
        !ot_program_file(a, file))
        return 0;
    found = static_in_code(a, file, 1, name, external, depth);
    const struct ot_list *stars = found || *external ? NULL : stars_of(a, file);
    for (size_t i = 0; stars && i < stars->count && !found; i++) {
        a->work++;
        found = static_member(a, stars->items[i], name, external, depth + 1);
    }
    return found;
}

/* The same, remembered: a class's code shifted by one, or an external name's symbol with the lowest bit set. Each
 * module is entered once, however many star imports lead to it. */
static ot_id static_member(struct ot_analysis *a, ot_id file, ot_sym name, ot_sym *external, int depth)
{
    struct ot_static_state *own = a->own.statics;
    bool is_new;
    uint32_t known = 0;
    if (!ot_map_get(&own->members, ot_map_pair(file, name), &known)) {
        ot_sym outside = 0;
        ot_id found = find_member(a, file, name, &outside, depth);
        known = outside ? outside << 1 | 1 : found << 1;
        if (depth == 0) {
            ot_map_put(&own->members, ot_map_pair(file, name), known, &is_new);
            ot_map_release(&own->entered);
        }
    }
    if (known & 1)
        *external = known >> 1;
    return known & 1 ? 0 : known >> 1;
}

/* The module that "import a.b as name" or "from a import b as name" binds; its dotted name, 0 if there is none. */
static ot_sym find_module(struct ot_analysis *a, ot_id file, ot_sym name)
{
    const struct ot_ast *ast = &a->files[file].ast;
    for (uint32_t n = 0; n < ast->node_count; n++) {
        if (ast->nodes[n].kind != OT_IMPORT_NAME)
            continue;
        const char *dotted = ot_text(a, ast->nodes[n].text);
        bool has_alias = n + 1 < ast->nodes[n].end;
        bool is_from = ast->nodes[ast->nodes[n].parent].kind == OT_IMPORT_FROM;
        if (has_alias ? ast->nodes[n + 1].text != name
                      : strcspn(dotted, ".") != strlen(ot_text(a, name)) ||
                            strncmp(dotted, ot_text(a, name), strcspn(dotted, ".")) != 0)
            continue;
        if (!is_from)
            return has_alias ? ast->nodes[n].text : name;
        return ot_symbol_dotted(a, ot_program_import_name(a, file, ast->nodes[n].parent), dotted);
    }
    return 0;
}

/* The same, remembered. */
static ot_sym static_module(struct ot_analysis *a, ot_id file, ot_sym name)
{
    struct ot_static_state *own = a->own.statics;
    uint32_t module;
    bool is_new;
    if (!ot_map_get(&own->modules, ot_map_pair(file, name), &module)) {
        module = find_module(a, file, name);
        ot_map_put(&own->modules, ot_map_pair(file, name), module, &is_new);
    }
    return module;
}

static ot_id static_attribute(struct ot_analysis *a, ot_id file, ot_id code, uint32_t expression, ot_sym *external)
{
    const struct ot_ast *ast = &a->files[file].ast;
    struct ot_buf dotted = OT_BUF_INIT;
    uint32_t base = expression + 1;
    ot_id found = 0;
    if (ast->nodes[base].kind == OT_NAME) {
        ot_sym module = static_module(a, file, ast->nodes[base].text);
        if (module)
            ot_buf_add_str(&dotted, ot_text(a, module));
    } else if (ast->nodes[base].kind == OT_ATTRIBUTE) {
        ot_sym outer = 0;
        static_attribute(a, file, code, base, &outer);
        if (outer)
            ot_buf_add_str(&dotted, ot_text(a, outer));
    }
    if (dotted.length) {
        ot_id from = ot_program_module(a, dotted.data, dotted.length);
        if (from)
            found = static_member(a, from, ast->nodes[expression].text, external, 0);
        if (!found && !*external) {
            ot_buf_printf(&dotted, ".%s", ot_text(a, ast->nodes[expression].text));
            *external = ot_symbol(a, dotted.data);
        }
    }
    ot_buf_release(&dotted);
    return found;
}

ot_id ot_static_name(struct ot_analysis *a, ot_id file, ot_id code, ot_sym name, ot_sym *external)
{
    for (ot_id c = code; c; c = a->codes[c]->parent) {
        if (a->codes[c]->kind == OT_MODULE)
            break;
        if (!ot_list_sorted_has(&ot_scan_code(a, c)->locals, name))
            continue;
        ot_id found = static_in_code(a, file, a->codes[c]->body, name, external, 0);
        ot_map_release(&a->own.statics->entered);
        if (found || *external)
            return found;
    }
    return static_member(a, file, name, external, 0);
}

ot_id ot_static_class(struct ot_analysis *a, ot_id file, ot_id code, uint32_t expression, ot_sym *external)
{
    const struct ot_ast *ast = &a->files[file].ast;
    *external = 0;
    if (ast->nodes[expression].kind == OT_ATTRIBUTE)
        return static_attribute(a, file, code, expression, external);
    return ast->nodes[expression].kind == OT_NAME
               ? ot_static_name(a, file, code, ast->nodes[expression].text, external) : 0;
}

/* Does the code, or what stands around it, bind a name? */
static bool is_bound(struct ot_analysis *a, ot_id code, ot_sym name)
{
    for (ot_id c = code; c; c = a->codes[c]->parent)
        if (ot_list_sorted_has(&ot_scan_code(a, c)->locals, name))
            return true;
    return false;
}

ot_sym ot_static_builtin(struct ot_analysis *a, ot_sym name)
{
    struct ot_buf buf = OT_BUF_INIT;
    ot_buf_printf(&buf, "builtins.%s", ot_text(a, name));
    ot_sym dotted = ot_symbol(a, buf.data);
    ot_buf_release(&buf);
    return dotted;
}

enum ot_behaviour ot_static_behaviour(struct ot_analysis *a, ot_id file, ot_id code, uint32_t expression)
{
    const struct ot_ast_node *node = &a->files[file].ast.nodes[expression];
    bool is_method = node->kind == OT_ATTRIBUTE && node[1].kind == OT_NAME && ot_builtin_is(ot_text(a, node[1].text));
    ot_sym dotted = 0;
    if (is_method && !is_bound(a, code, node[1].text)) /* "object.__setattr__" */
        dotted = ot_symbol_dotted(a, ot_text(a, ot_static_builtin(a, node[1].text)), ot_text(a, node->text));
    else if (node->kind == OT_NAME && !is_bound(a, code, node->text))
        dotted = ot_static_builtin(a, node->text);
    else if (ot_static_class(a, file, code, expression, &dotted))
        return OT_BEHAVIOUR_COUNT;
    const struct ot_model *model = dotted ? ot_library_model(a, dotted) : NULL;
    return model ? model->behaviour : OT_BEHAVIOUR_COUNT;
}

void ot_static_init(struct ot_analysis *a)
{
    a->own.statics = ot_calloc(1, sizeof(*a->own.statics));
}

void ot_static_release(struct ot_analysis *a)
{
    struct ot_static_state *own = a->own.statics;
    ot_map_release(&own->entered);
    ot_map_release(&own->members);
    ot_map_release(&own->modules);
    free(own);
}
