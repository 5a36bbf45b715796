/*
 * named_store.c: stores of an attribute to classes that a module names where it stores.
 *
 * "for each in (A, B): each.reason = why" at the top of a module, and "A.reason = why" there, store to A and B, class
 * statements of the module, and to no class that does not derive from one of them. A name counts where the module binds
 * it by that one statement.
 */
#include "ingest/link/interpret/object/named_store.h"

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/given.h"
#include "ingest/link/interpret/object/lineage.h"
#include "ingest/link/source/foreign.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/mro.h"

enum { PLACES_AT_MOST = 4 };

/* Does a file bind a name as a whole in nodes first .. end alone: do its module code elsewhere and "global" nowhere,
 * and is no star imported? */
static bool binds_here_alone(struct ot_analysis *a, const struct ot_ast *ast, uint32_t first, uint32_t end, ot_sym name)
{
    ot_sym star = ot_symbol(a, "*");
    for (uint32_t n = 0; n < ast->node_count; n++)
        if ((ast->nodes[n].kind == OT_IMPORT_NAME && ast->nodes[n].text == star) ||
            (ast->nodes[n].kind == OT_NAME && ast->nodes[n].text == name &&
             ast->nodes[ast->nodes[n].parent].kind == OT_GLOBAL))
            return false;
    return !ot_scan_binds(a, ast, ot_ast_first(1), first, name) && !ot_scan_binds(a, ast, end, ast->node_count, name);
}

/* The class that a name of a module stands for: a plain class statement of its top level; 0 if it may be anything
 * else. */
static ot_id class_named(struct ot_analysis *a, ot_id file, ot_sym name)
{
    const struct ot_ast *ast = &a->files[file].ast;
    for (uint32_t s = ot_ast_first(1); s < ast->nodes[1].end; s = ast->nodes[s].end) {
        bool is_it = ast->nodes[s].kind == OT_CLASS && ast->nodes[s].text == name;
        bool is_decorated = ast->nodes[s + 1].end > s + 2;
        if (is_it && !is_decorated && !ot_foreign_has(a, name) &&
            binds_here_alone(a, ast, s, ast->nodes[s].end, name))
            return ot_program_code(a, file, s);
    }
    return 0;
}

/* The loop over a tuple or list at the top of a module whose target is the name, which nothing else binds, with node in
 * its body; 0 if there is none. */
static uint32_t loop_around(struct ot_analysis *a, const struct ot_ast *ast, uint32_t node, ot_sym name)
{
    uint32_t loop = node;
    while (loop && ast->nodes[loop].kind != OT_FOR)
        loop = ast->nodes[loop].parent;
    uint32_t iterable = loop + 1, target = ast->nodes[iterable].end;
    bool is_display = loop && (ast->nodes[iterable].kind == OT_TUPLE || ast->nodes[iterable].kind == OT_LIST);
    return is_display && ot_ast_scope(ast, node) == 0 && ast->nodes[target].kind == OT_NAME &&
                   ast->nodes[target].text == name && node > ast->nodes[target].end &&
                   binds_here_alone(a, ast, loop, ast->nodes[target].end, name) ? loop : 0;
}

/* Is a name one of a class that is not the class, or one above it? */
static bool names_other(struct ot_analysis *a, ot_id file, uint32_t expression, uint32_t class_value)
{
    const struct ot_ast_node *node = &a->files[file].ast.nodes[expression];
    ot_id named = node->kind == OT_NAME ? class_named(a, file, node->text) : 0;
    return named && !ot_mro_derives(a, class_value, named);
}

/* Does the store at a place name other classes alone? */
static bool is_to_others(struct ot_analysis *a, const struct ot_foreign_place *place, uint32_t class_value)
{
    if (!place->file || !ot_program_file(a, place->file))
        return false;
    const struct ot_ast *ast = &a->files[place->file].ast;
    uint32_t base = place->node + 1;
    if (base >= ast->node_count || ast->nodes[place->node].kind != OT_ATTRIBUTE || ast->nodes[base].kind != OT_NAME)
        return false;
    uint32_t loop = loop_around(a, ast, place->node, ast->nodes[base].text), display = loop + 1;
    if (!loop)
        return ot_ast_scope(ast, base) == 0 && names_other(a, place->file, base, class_value);
    for (uint32_t c = display + 1; c < ast->nodes[display].end; c = ast->nodes[c].end)
        if (!names_other(a, place->file, c, class_value))
            return false;
    return true;
}

bool ot_named_store_spares(struct ot_analysis *a, uint32_t class_value, ot_sym name)
{
    size_t count = 0;
    const struct ot_foreign_place *places = ot_given_is_run(a) ? ot_foreign_places(a, name, &count) : NULL;
    bool is_spared = places && count <= PLACES_AT_MOST && ot_lineage_is_told(a, class_value);
    for (size_t i = 0; is_spared && i < count; i++)
        is_spared = is_to_others(a, &places[i], class_value);
    return is_spared;
}
