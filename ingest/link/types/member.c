/*
 * member.c: enum members that no code gives on the linked platform.
 *
 * "if _is_hip: return Method.FUSED" is all that gives Method.FUSED: elsewhere nothing is that member, not
 * even something unknown. A member is excluded if it is named outside comparisons, and everywhere in an
 * arm that the platform rules out, and if nobody calls, subscripts, goes through or passes on the enum, by
 * which any member can be had. Files are taken at their word: what has the name of the enum is the enum.
 */
#include "ingest/link/types/member.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/outcome.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/source/seek.h"
#include "ingest/link/types/alias.h"
#include "ingest/link/types/mro.h"
#include "schema/db.h"

struct ot_member_state {
    struct ot_list *sites; size_t site_count, site_capacity; /* pairs: file, syntax node */
    struct ot_map lists;    /* (class name, member name) → of sites */
    struct ot_map escapes;  /* class name → 1: any member may be had */
    struct ot_map verdicts; /* enum member → 1 not excluded, 2 excluded */
    struct ot_map distinct; /* enum class → 1: members may be equal, 2: they are not */
    size_t indexed;         /* modules */
};

enum { SITES_AT_MOST = 8 }; /* places that name a member; of one that more do, none is looked at */

static bool is_capital(struct ot_analysis *a, ot_sym name)
{
    const char *text = ot_text(a, name);
    return *text >= 'A' && *text <= 'Z';
}

/* Is n part of an annotation? */
static bool is_annotation(const struct ot_ast *ast, uint32_t n)
{
    uint32_t p = ast->nodes[n].parent;
    for (; ast->nodes[p].kind == OT_SUBSCRIPT || ast->nodes[p].kind == OT_TUPLE || ast->nodes[p].kind == OT_BINARY;
         n = p, p = ast->nodes[p].parent)
        continue;
    return (ast->nodes[p].kind == OT_PARAM && n == p + 1) || ast->nodes[p].kind == OT_FUNCTION ||
           (ast->nodes[p].kind == OT_ANNOTATED && n == ast->nodes[p + 1].end);
}

/* May any member be had by what is done with the class named at n: by everything but Class.MEMBER, comparing,
 * declaring and isinstance? */
static bool escapes(struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    uint32_t parent = ast->nodes[n].parent;
    switch (ast->nodes[parent].kind) {
    case OT_ATTRIBUTE:
        return !is_capital(a, ast->nodes[parent].text);
    case OT_IMPORT_NAME:
        return false;
    case OT_CALL:
        return n == parent + 1 || strcmp(ot_text(a, ast->nodes[parent + 1].text), "isinstance") != 0;
    default:
        return !is_annotation(ast, n) && !ot_ast_is_compared(ast, n);
    }
}

/* Does the body of a class name members without the class, or hand itself on? */
static bool is_open_class(struct ot_analysis *a, const struct ot_ast *ast, uint32_t class_node)
{
    for (uint32_t n = class_node + 1; n < ast->nodes[class_node].end; n++) {
        bool is_value = ast->nodes[n].kind == OT_NAME && ast->nodes[ast->nodes[n].parent].kind == OT_ASSIGN &&
                        !ot_ast_is_target(ast, n) && ot_ast_scope(ast, n) == class_node;
        if (is_value || (ast->nodes[n].kind == OT_NAME && strcmp(ot_text(a, ast->nodes[n].text), "cls") == 0))
            return true;
    }
    return false;
}

static void note_site(struct ot_analysis *a, ot_id file, uint32_t n, ot_sym class_name)
{
    struct ot_member_state *own = a->own.member;
    bool is_new;
    uint64_t key = ot_map_pair(class_name, a->files[file].ast.nodes[n].text);
    uint32_t *slot = ot_map_put(&own->lists, key, (uint32_t)own->site_count, &is_new);
    if (is_new) {
        ot_grow(&own->sites, &own->site_capacity, own->site_count + 1, sizeof(*own->sites));
        own->sites[own->site_count++] = (struct ot_list){0};
    }
    struct ot_list *sites = &own->sites[*slot];
    if (sites->count <= 2 * SITES_AT_MOST) {
        ot_list_add(sites, file);
        ot_list_add(sites, n);
    }
}

static bool is_path(const struct ot_ast_node *node)
{
    return node->kind == OT_NAME || node->kind == OT_ATTRIBUTE;
}

/* Notes where the file names what may be members of enums, and what is done with enums as a whole. */
static void index_file(struct ot_analysis *a, ot_id file)
{
    struct ot_member_state *own = a->own.member;
    const struct ot_ast *ast = &a->files[file].ast;
    for (uint32_t n = 1; n < ast->node_count; n++) {
        const struct ot_ast_node *node = &ast->nodes[n];
        bool is_alias = node->kind == OT_IMPORT_NAME && node->end > n + 1;
        bool is_open = node->kind == OT_CLASS && is_open_class(a, ast, n);
        if (is_alias || is_open)
            ot_map_add(&own->escapes, (uint64_t)node->text + 1);
        if (!is_path(node) || !is_capital(a, node->text))
            continue;
        if (escapes(a, ast, n))
            ot_map_add(&own->escapes, (uint64_t)node->text + 1);
        if (node->kind == OT_ATTRIBUTE && is_path(&node[1]) && is_capital(a, node[1].text) &&
            !ot_ast_is_compared(ast, n))
            note_site(a, file, n, node[1].text);
    }
}

static int outcome_of_value(struct ot_analysis *a, uint32_t value)
{
    switch (a->values[value].kind) {
    case OT_V_PLATFORM_TRUE: return OT_MAY_BE_TRUE;
    case OT_V_PLATFORM_FALSE: return OT_MAY_BE_FALSE;
    default: return OT_MAY_BE_BOTH;
    }
}

/* What a call of value says if a row says that it asks for the platform. */
static int outcome_of_call(struct ot_analysis *a, uint32_t value)
{
    const struct ot_value v = a->values[value];
    const struct ot_model *model = v.kind == OT_V_FUNCTION   ? ot_library_function(a, v.a)
                                   : v.kind == OT_V_EXTERNAL ? ot_library_model(a, v.a)
                                                             : NULL;
    if (!model || model->behaviour != OT_DOES_PLATFORM)
        return OT_MAY_BE_BOTH;
    return ot_library_has_platform(a, model->argument) ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE;
}

/* Does a function or class around n bind the name that stands there? */
static bool is_bound_around(struct ot_analysis *a, ot_id file, uint32_t n)
{
    const struct ot_ast *ast = &a->files[file].ast;
    for (uint32_t scope = ot_ast_scope(ast, n); ast->nodes[scope].kind != OT_MODULE; scope = ot_ast_scope(ast, scope))
        if (ot_list_sorted_has(&ot_scan_code(a, ot_program_code(a, file, scope))->locals, ast->nodes[n].text))
            return true;
    return false;
}

/* What the name of a module at n holds comes to, called or not. */
static int outcome_of_name(struct ot_analysis *a, ot_id file, uint32_t n, bool is_called)
{
    const struct ot_ast *ast = &a->files[file].ast;
    ot_id var = ot_var_find(a, OT_S_LOCAL, a->files[file].module_node, ast->nodes[n].text);
    int outcome = 0;
    if (ast->nodes[n].kind != OT_NAME || is_bound_around(a, file, n))
        return OT_MAY_BE_BOTH;
    for (uint32_t i = 0; var && i < a->vars[var].fact_count; i++) {
        uint32_t value = a->vars[var].facts[i].value;
        outcome |= is_called ? outcome_of_call(a, value) : outcome_of_value(a, value);
    }
    return outcome ? outcome : OT_MAY_BE_BOTH;
}

/* What constants of the module make of a test. */
static int outcome_of_test(struct ot_analysis *a, ot_id file, uint32_t test)
{
    const struct ot_ast *ast = &a->files[file].ast;
    int left, right, decisive;
    switch (ast->nodes[test].kind) {
    case OT_NAME: return outcome_of_name(a, file, test, false);
    case OT_CALL: return outcome_of_name(a, file, test + 1, true);
    case OT_NOT: return ot_outcome_swap(outcome_of_test(a, file, test + 1));
    case OT_AND:
    case OT_OR:
        left = outcome_of_test(a, file, test + 1);
        right = outcome_of_test(a, file, ast->nodes[test + 1].end);
        decisive = ast->nodes[test].kind == OT_AND ? OT_MAY_BE_FALSE : OT_MAY_BE_TRUE;
        return left == decisive || right == decisive ? decisive : left == right ? left : OT_MAY_BE_BOTH;
    default: return OT_MAY_BE_BOTH;
    }
}

/* Does n stand in an arm that constants of its module rule out? */
static bool is_ruled_out(struct ot_analysis *a, ot_id file, uint32_t n)
{
    const struct ot_ast *ast = &a->files[file].ast;
    for (uint32_t child = n, p = ast->nodes[n].parent; p; child = p, p = ast->nodes[p].parent) {
        if (ast->nodes[p].kind != OT_IF || child == p + 1)
            continue;
        bool is_then = child == ast->nodes[p + 1].end;
        if (outcome_of_test(a, file, p + 1) == (is_then ? OT_MAY_BE_FALSE : OT_MAY_BE_TRUE))
            return true;
    }
    return false;
}

/* May a file that is not loaded have the class: by its name, by a star, by its module? */
static bool is_imported_elsewhere(struct ot_analysis *a, ot_id code)
{
    const char *module = a->files[a->codes[code]->file].module, *last = strrchr(module, '.');
    struct ot_err err = {""};
    sqlite3_stmt *rows = NULL;
    bool found = false;
    int step = -1;
    ot_seek_note(a, OT_SOUGHT_IMPORT, a->codes[code]->name);
    ot_seek_note(a, OT_SOUGHT_IMPORT, ot_symbol(a, last ? last + 1 : module));
    if (ot_db_prepare_file(a->db, "queries/link/importer", &rows, &err) == 0 &&
        ot_db_bind_text(rows, 1, ot_text(a, a->codes[code]->name), &err) == 0)
        step = ot_db_bind_text(rows, 2, last ? last + 1 : module, &err);
    while (!found && step >= 0 && (step = ot_db_step(rows, &err)) == 1)
        for (size_t f = 1; f < a->file_count; f++)
            found = found || (a->files[f].file_id == sqlite3_column_int64(rows, 0) && !a->files[f].module_node);
    sqlite3_finalize(rows);
    if (step < 0)
        ot_program_fail(a, &err);
    return found || step < 0;
}

bool ot_member_is_excluded(struct ot_analysis *a, uint32_t member)
{
    struct ot_member_state *own = a->own.member;
    const struct ot_value v = a->values[member];
    ot_sym class_name = a->codes[a->values[v.a].a]->name;
    uint32_t found;
    if (ot_map_get(&own->verdicts, member, &found))
        return found == 2;
    for (size_t f = 1; f < a->file_count && own->indexed < a->module_count; f++)
        if (a->files[f].module_node && !a->files[f].is_indexed) {
            a->files[f].is_indexed = true;
            own->indexed++;
            index_file(a, (ot_id)f);
        }
    if (!ot_alias_is_plain(a, v.a) || ot_alias_has_others(a, member) ||
        ot_map_get(&own->escapes, (uint64_t)class_name + 1, &found) ||
        !ot_map_get(&own->lists, ot_map_pair(class_name, v.b), &found))
        return false;
    const struct ot_list *sites = &own->sites[found];
    for (size_t i = 0; i < sites->count; i += 2)
        if (sites->count > 2 * SITES_AT_MOST || !is_ruled_out(a, sites->items[i], sites->items[i + 1]))
            return false;
    bool is_new, is_excluded = !is_imported_elsewhere(a, a->values[v.a].a);
    ot_map_put(&own->verdicts, member, is_excluded ? 2 : 1, &is_new);
    return is_excluded;
}

void ot_member_push(struct ot_analysis *a, uint32_t class_value)
{
    const struct ot_code *code = ot_scan_code(a, a->values[class_value].a);
    const struct ot_ast *ast = &a->files[code->file].ast;
    for (uint32_t s = code->body + 1; s < ast->nodes[code->body].end; s = ast->nodes[s].end) {
        if (ast->nodes[s].kind != OT_ASSIGN)
            continue;
        for (uint32_t t = ast->nodes[s + 1].end; t < ast->nodes[s].end; t = ast->nodes[t].end)
            if (ast->nodes[t].kind == OT_NAME) {
                uint32_t member = ot_alias_member(a, class_value, ast->nodes[t].text);
                if (a->values[member].b == ast->nodes[t].text)
                    ot_stack_push(a, member);
            }
    }
}

/* Is it "auto()", and nothing says what that gives? */
static bool is_auto(struct ot_analysis *a, const struct ot_ast *ast, uint32_t n, uint32_t class_value)
{
    return ast->nodes[n].kind == OT_CALL && ast->nodes[n + 1].end == ast->nodes[n].end &&
           strcmp(ot_text(a, ast->nodes[n + 1].text), "auto") == 0 &&
           !ot_mro_definer(a, class_value, ot_symbol(a, "_generate_next_value_"), 0, NULL);
}

/* Is the value of a member, the assignment s, that of no assignment before it? */
static bool is_new_value(struct ot_analysis *a, const struct ot_ast *ast, uint32_t body, uint32_t s, bool is_counted)
{
    const struct ot_ast_node *value = &ast->nodes[s + 1];
    bool is_text = value->kind == OT_STRING && !(value->flags & OT_CUT) && *ot_text(a, value->text);
    if ((value->kind != OT_INTEGER && !is_text && !is_counted) || ast->nodes[value->end].end != ast->nodes[s].end)
        return false;
    for (uint32_t b = body + 1; b < s; b = ast->nodes[b].end) {
        const struct ot_ast_node *other = &ast->nodes[b + 1];
        if (ast->nodes[b].kind == OT_ASSIGN &&
            (other->kind != value->kind || (!is_counted && other->text == value->text)))
            return false; /* numbers are written in several ways, so one kind stands alone */
    }
    return true;
}

bool ot_member_are_distinct(struct ot_analysis *a, uint32_t class_value)
{
    struct ot_member_state *own = a->own.member;
    bool is_new;
    uint32_t *verdict = ot_map_put(&own->distinct, class_value, 1, &is_new);
    if (!is_new)
        return *verdict == 2;
    const struct ot_code *code = ot_scan_code(a, a->values[class_value].a);
    const struct ot_ast *ast = &a->files[code->file].ast;
    bool are = !ot_mro_definer(a, class_value, ot_symbol(a, "__eq__"), 0, NULL) &&
               !ot_mro_definer(a, class_value, ot_symbol(a, "__new__"), 0, NULL);
    for (uint32_t s = code->body + 1; are && s < ast->nodes[code->body].end; s = ast->nodes[s].end)
        if (ast->nodes[s].kind == OT_ASSIGN)
            are = is_new_value(a, ast, code->body, s, is_auto(a, ast, s + 1, class_value));
    *ot_map_put(&own->distinct, class_value, 1, &is_new) = are ? 2 : 1;
    return are;
}

void ot_member_init(struct ot_analysis *a)
{
    a->own.member = ot_calloc(1, sizeof(*a->own.member));
}

void ot_member_release(struct ot_analysis *a)
{
    struct ot_member_state *own = a->own.member;
    for (size_t i = 0; i < own->site_count; i++)
        ot_list_release(&own->sites[i]);
    free(own->sites);
    ot_map_release(&own->lists);
    ot_map_release(&own->escapes);
    ot_map_release(&own->verdicts);
    ot_map_release(&own->distinct);
    free(own);
}
