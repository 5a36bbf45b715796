/*
 * member.c: enum members that no code gives on the linked platform.
 *
 * "if _is_hip: return Method.FUSED" is all that gives Method.FUSED: elsewhere nothing is that member, not
 * even something unknown. A member is excluded if it is named outside comparisons, and everywhere in an
 * arm that the platform rules out, and if nobody calls, subscripts, goes through or passes on the enum, by
 * which any member can be had. Files are taken at their word: what has the name of the enum is the enum.
 */
#include "ingest/link/analysis.h"

#include <string.h>

#include "schema/db.h"

enum { SITES_AT_MOST = 8 }; /* places that name a member; of one that more do, none is looked at */

static bool is_capital(struct ot_analysis *a, ot_sym name)
{
    const char *text = ot_text(a, name);
    return *text >= 'A' && *text <= 'Z';
}

/* Is syntax node n compared, alone or as an element of a display? */
static bool is_compared(const struct ot_ast *ast, uint32_t n)
{
    uint8_t kind;
    do {
        n = ast->nodes[n].parent;
        kind = ast->nodes[n].kind;
    } while (kind == OT_TUPLE || kind == OT_LIST || kind == OT_SET);
    return kind == OT_COMPARE || kind == OT_COMPARE_WITH;
}

/* May any member be had by what is done with the name n of a class? */
static bool escapes(const struct ot_ast *ast, uint32_t n)
{
    uint32_t parent = ast->nodes[n].parent;
    switch (ast->nodes[parent].kind) {
    case OT_CALL:
    case OT_KEYWORD:
    case OT_STAR:
    case OT_ASSIGN:
    case OT_RETURN:
        return true;
    case OT_SUBSCRIPT:
    case OT_FOR:
    case OT_COMP_FOR:
        return n == parent + 1;
    default:
        return false;
    }
}

static void note_site(struct ot_analysis *a, ot_id file, uint32_t n, ot_sym class_name)
{
    bool is_new;
    uint64_t key = ot_map_pair(class_name, a->files[file].ast.nodes[n].text);
    uint32_t *slot = ot_map_put(&a->member_lists, key, (uint32_t)a->member_site_count, &is_new);
    if (is_new) {
        ot_grow(&a->member_sites, &a->member_site_capacity, a->member_site_count + 1, sizeof(*a->member_sites));
        a->member_sites[a->member_site_count++] = (struct ot_list){0};
    }
    struct ot_list *sites = &a->member_sites[*slot];
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
    const struct ot_ast *ast = &a->files[file].ast;
    for (uint32_t n = 1; n < ast->node_count; n++) {
        const struct ot_ast_node *node = &ast->nodes[n];
        if (!is_path(node) || !is_capital(a, node->text))
            continue;
        if (escapes(ast, n))
            ot_map_add(&a->enum_escapes, (uint64_t)node->text + 1);
        if (node->kind == OT_ATTRIBUTE && is_path(&node[1]) && is_capital(a, node[1].text) && !is_compared(ast, n))
            note_site(a, file, n, node[1].text);
    }
}

static int outcome_of_value(struct ot_analysis *a, uint32_t value)
{
    switch (a->values[value].kind) {
    case OT_V_TRUE:
    case OT_V_PLATFORM_TRUE: return OT_MAY_BE_TRUE;
    case OT_V_FALSE:
    case OT_V_NONE:
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
    if (!model || strcmp(model->behaviour, "platform") != 0)
        return OT_MAY_BE_BOTH;
    return ot_library_has_platform(a, model->argument) ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE;
}

/* What the name of a module at n holds comes to, called or not. */
static int outcome_of_name(struct ot_analysis *a, ot_id file, uint32_t n, bool is_called)
{
    const struct ot_ast *ast = &a->files[file].ast;
    const struct ot_code *code = ot_program_scan(a, ot_program_code(a, file, ot_ast_scope(ast, n)));
    ot_id var = ot_var_find(a, OT_S_LOCAL, a->files[file].module_node, ast->nodes[n].text);
    bool is_local = code->kind != OT_MODULE && ot_list_sorted_has(&code->locals, ast->nodes[n].text);
    int outcome = 0;
    if (ast->nodes[n].kind != OT_NAME || is_local)
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
    case OT_NOT: return ot_guard_swap(outcome_of_test(a, file, test + 1));
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

/* Does a file that is not loaded import something of the name? Trouble with the database counts as yes. */
static bool is_imported_elsewhere(struct ot_analysis *a, ot_sym class_name)
{
    static const char sql[] = "SELECT DISTINCT file_id FROM import JOIN name USING (name_id) WHERE name.text = ?1";
    struct ot_err err;
    sqlite3_stmt *rows = NULL;
    bool found = false;
    int step = -1;
    if (ot_db_prepare(a->db, sql, &rows, &err))
        return true;
    sqlite3_bind_text(rows, 1, ot_text(a, class_name), -1, SQLITE_STATIC);
    while (!found && (step = ot_db_step(rows, &err)) == 1)
        for (size_t f = 1; f < a->file_count; f++)
            found = found || (a->files[f].file_id == sqlite3_column_int64(rows, 0) && !a->files[f].module_node);
    sqlite3_finalize(rows);
    return found || step < 0;
}

bool ot_member_is_excluded(struct ot_analysis *a, uint32_t member)
{
    const struct ot_value v = a->values[member];
    ot_sym class_name = a->codes[a->values[v.a].a]->name;
    uint32_t found;
    if (ot_map_get(&a->member_verdicts, member, &found))
        return found == 2;
    for (size_t f = 1; f < a->file_count; f++)
        if (a->files[f].module_node && !a->files[f].is_indexed) {
            a->files[f].is_indexed = true;
            index_file(a, (ot_id)f);
        }
    if (ot_map_get(&a->enum_escapes, (uint64_t)class_name + 1, &found) ||
        !ot_map_get(&a->member_lists, ot_map_pair(class_name, v.b), &found))
        return false;
    const struct ot_list *sites = &a->member_sites[found];
    for (size_t i = 0; i < sites->count; i += 2)
        if (sites->count > 2 * SITES_AT_MOST || !is_ruled_out(a, sites->items[i], sites->items[i + 1]))
            return false;
    bool is_new, is_excluded = !is_imported_elsewhere(a, class_name);
    ot_map_put(&a->member_verdicts, member, is_excluded ? 2 : 1, &is_new);
    return is_excluded;
}
