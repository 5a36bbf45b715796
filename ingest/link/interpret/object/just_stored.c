/*
 * just_stored.c: what an attribute holds right behind the statement that stored it.
 *
 *     self.gather = find(self.kind, x.kind)
 *     self.gather(x)
 *
 * The second statement calls what the first found for this kind of x, not what the field holds of other runs. That is
 * told in the same block, as long as no more than names and constants is evaluated in between, and nothing binds the
 * name: any other expression may run code that stores to the attribute, by whatever name of the object.
 */
#include "ingest/link/interpret/object/just_stored.h"

#include <stdlib.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/map.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/source/path.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/mro.h"

enum { NODES_AT_MOST = 200 }; /* syntax nodes from the end of the store to what reads it */

struct ot_just_stored_state {
    struct ot_map stores; /* (file, node that reads) → the target before it; 0: none */
    struct ot_map read;   /* (file, target) → 1 if one reads it */
};

/* "x.name = value" for a path, as a whole statement: the target; 0 if a statement is none. */
static uint32_t target_in(const struct ot_ast *ast, uint32_t s, uint32_t path)
{
    uint32_t target = ast->nodes[s].kind == OT_ASSIGN ? ast->nodes[s + 1].end : 0;
    bool is = target && ast->nodes[target].kind == OT_ATTRIBUTE && ast->nodes[target].end == ast->nodes[s].end &&
              ot_path_equal(ast, target, path);
    return is ? target : 0;
}

/* Does evaluating a syntax node by itself run nothing, and store to no attribute? */
static bool is_still(const struct ot_ast *ast, uint32_t n)
{
    switch (ast->nodes[n].kind) {
    case OT_NAME: case OT_STRING: case OT_INTEGER: case OT_FLOAT: case OT_CONST_NONE: case OT_TRUE: case OT_FALSE:
    case OT_ASSIGN: case OT_EXPRESSION: case OT_PASS:
        return true;
    case OT_TUPLE: case OT_LIST:
        return !ot_ast_is_target(ast, n); /* that iterates over what it takes apart */
    default:
        return false;
    }
}

/* Does nothing run behind syntax node first and before node n? */
static bool is_next(const struct ot_ast *ast, uint32_t first, uint32_t n)
{
    for (uint32_t up = ast->nodes[n].parent; up >= first; up = ast->nodes[up].parent)
        if (ot_path_repeats(ast, up))
            return false;
    for (uint32_t before = first; before < ast->nodes[n].end; before++)
        if (ast->nodes[before].rank < ast->nodes[n].rank && !is_still(ast, before))
            return false;
    return true;
}

/* The target of the last statement before the one that node n stands in, in its block, that stores what n reads. */
static uint32_t find_store(struct ot_analysis *a, const struct ot_code *code, const struct ot_ast *ast, uint32_t n)
{
    uint32_t s = n, found = 0;
    while (s > code->body && ast->nodes[ast->nodes[s].parent].kind != OT_BLOCK)
        s = ast->nodes[s].parent;
    const uint32_t block = ast->nodes[s].parent;
    for (uint32_t before = block + 1; s > code->body && before < s; before = ast->nodes[before].end)
        if (ast->nodes[before].end + NODES_AT_MOST > n && target_in(ast, before, n))
            found = before;
    uint32_t end = found ? ast->nodes[found].end : 0;
    bool is = found && is_next(ast, end, n) && !ot_scan_binds(a, ast, end, n, ast->nodes[n + 1].text);
    return is ? target_in(ast, found, n) : 0;
}

/* The target of the store that node n reads from, in the function at hand; 0: none. */
static uint32_t store_of(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    const struct ot_ast *ast = &here->file->ast;
    const struct ot_code *code = a->codes[a->nodes[here->node].code];
    bool is_new, is = code->kind == OT_FUNCTION && n > code->body && n < ast->nodes[code->body].end &&
                      ast->nodes[n].kind == OT_ATTRIBUTE && ast->nodes[n + 1].kind == OT_NAME;
    if (!is)
        return 0;
    uint64_t key = ot_map_pair((uint32_t)(here->file - a->files), n) + 1;
    uint32_t *store = ot_map_put(&a->own.just_stored->stores, key, 0, &is_new);
    if (!is_new)
        return *store;
    uint32_t found = ot_ast_scope(ast, n) == code->ast && !ot_ast_is_target(ast, n) ? find_store(a, code, ast, n) : 0;
    *ot_map_put(&a->own.just_stored->stores, key, 0, &is_new) = found;
    return found;
}

/* Does a node behind a target read what is stored there? */
static bool is_read(struct ot_analysis *a, const struct ot_here *here, uint32_t target)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t s = ast->nodes[target].parent, end = ast->nodes[ast->nodes[s].parent].end;
    bool is_new;
    uint64_t key = ot_map_pair((uint32_t)(here->file - a->files), target) + 1;
    uint32_t *known = ot_map_put(&a->own.just_stored->read, key, 0, &is_new);
    if (!is_new)
        return *known;
    bool is = false;
    for (uint32_t n = ast->nodes[s].end; !is && n < end && n < ast->nodes[s].end + NODES_AT_MOST; n++)
        is = ast->nodes[n].kind == OT_ATTRIBUTE && ast->nodes[n].text == ast->nodes[target].text &&
             store_of(a, here, n) == target;
    *ot_map_put(&a->own.just_stored->read, key, 0, &is_new) = is;
    return is;
}

/* Does reading an attribute of an object of a class give what was stored there, whatever it is? */
static bool is_plain(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value, ot_sym name)
{
    static const char *const hooks[] = {"__getattribute__", "__setattr__"};
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    ot_mro_await(a, here, class_value);
    if (!mro || mro->is_cut || mro->is_enum || mro->is_namedtuple || ot_mro_definer(a, class_value, name, 0, NULL))
        return false;
    for (size_t i = 0; i < sizeof(hooks) / sizeof(*hooks); i++)
        if (ot_mro_definer(a, class_value, ot_symbol(a, hooks[i]), 0, NULL))
            return false;
    for (size_t i = 0; i < mro->items.count; i++)
        if (ot_mro_is_unseen(a, mro->items.items[i]))
            return false;
    return true;
}

void ot_just_stored_note(struct ot_analysis *a, const struct ot_here *here, uint32_t target, size_t base, size_t count)
{
    if (!ot_given_is_run(a) && !a->is_peeking && here->node && is_read(a, here, target))
        ot_var_add_values(a, here, ot_var(a, OT_S_JUST, here->node, target), base, count);
}

/* Do rows or a run's choices tell what the field holds? */
static bool is_told(struct ot_analysis *a, uint32_t object, ot_sym name)
{
    ot_id field = ot_var(a, OT_S_FIELD, ot_value_field_owner(a, object), name);
    return a->vars[field].is_set_up || a->vars[field].is_chosen || a->vars[field].is_assumed;
}

bool ot_just_stored_push(struct ot_analysis *a, const struct ot_here *here, uint32_t object, ot_sym name, uint32_t ast)
{
    const struct ot_value v = a->values[object];
    if (ot_given_is_run(a) || !ast || !here->node || a->nodes[here->node].is_slice || v.kind != OT_V_INSTANCE ||
        a->values[v.a].kind != OT_V_CLASS || a->values[v.b].kind == OT_V_TENSOR)
        return false;
    uint32_t target = here->file->ast.nodes[ast].text == name ? store_of(a, here, ast) : 0;
    if (!target || is_told(a, object, name) || !is_plain(a, here, v.a, name))
        return false;
    ot_var_push(a, here, ot_var(a, OT_S_JUST, here->node, target));
    return true;
}

void ot_just_stored_init(struct ot_analysis *a)
{
    a->own.just_stored = ot_calloc(1, sizeof(*a->own.just_stored));
}

void ot_just_stored_release(struct ot_analysis *a)
{
    ot_map_release(&a->own.just_stored->stores);
    ot_map_release(&a->own.just_stored->read);
    free(a->own.just_stored);
}
