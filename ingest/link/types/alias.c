/*
 * alias.c: names of enum members.
 *
 * "A = 1; DEFAULT = A" are two names of one member, as "A = 1; OLD = 1" are: it goes by the first one. So are names of
 * one value that is computed, which is not looked at: whether those are equal is not known.
 */
#include "ingest/link/types/alias.h"

#include <stdlib.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/value.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/mro.h"

enum verdict { SAYS_NOTHING = 1, SAYS_WHAT_IS_EQUAL = 2 };

struct ot_alias_state {
    struct ot_map firsts;   /* (enum class, name) → the first name of its member */
    struct ot_map shared;   /* (enum class, first name) that others are names of, too */
    struct ot_map computed; /* (enum class, first name) of which the value is not known */
    struct ot_map classes;  /* enum class → enum verdict */
};

/* The name that had the value at syntax node n first; 0 where that is not known. Of a constant, a name that had none
 * before has it now. */
static ot_sym first_of(struct ot_analysis *a, const struct ot_ast_node *value, uint32_t class_value, ot_sym name,
                       struct ot_map *constants)
{
    uint32_t first = 0;
    bool is_new;
    if (value->kind == OT_NAME)
        return ot_map_get(&a->own.alias->firsts, ot_map_pair(class_value, value->text), &first) ? first : 0;
    if (value->kind != OT_INTEGER && (value->kind != OT_STRING || value->flags & OT_CUT))
        return 0;
    return *ot_map_put(constants, ot_map_pair(value->kind, value->text) + 1, name, &is_new);
}

/* Notes the names that an assignment of an enum's body gives one member. */
static void read_assignment(struct ot_analysis *a, const struct ot_ast *ast, uint32_t s, uint32_t class_value,
                            struct ot_map *constants)
{
    struct ot_alias_state *own = a->own.alias;
    const struct ot_ast_node *value = &ast->nodes[s + 1];
    bool is_computed = value->kind == OT_BINARY || value->kind == OT_ATTRIBUTE, is_new;
    ot_sym first = 0;
    for (uint32_t t = value->end; t < ast->nodes[s].end; t = ast->nodes[t].end) {
        ot_sym name = ast->nodes[t].text;
        if (ast->nodes[t].kind != OT_NAME)
            continue;
        if (!first && constants)
            first = first_of(a, value, class_value, name, constants);
        if (!first && (is_computed || value->kind == OT_NAME))
            ot_map_add(&own->computed, ot_map_pair(class_value, name));
        if (first && first != name)
            ot_map_add(&own->shared, ot_map_pair(class_value, first));
        first = first ? first : name;
        ot_map_put(&own->firsts, ot_map_pair(class_value, name), first, &is_new);
    }
}

/* What an enum class says of its members' equality. Its names are read where that is asked first. */
static enum verdict read_class(struct ot_analysis *a, uint32_t class_value)
{
    struct ot_map constants = {0};
    bool is_new;
    uint32_t *verdict = ot_map_put(&a->own.alias->classes, class_value, SAYS_NOTHING, &is_new);
    if (!is_new)
        return *verdict;
    const struct ot_code *code = ot_scan_code(a, a->values[class_value].a);
    const struct ot_ast *ast = &a->files[code->file].ast;
    bool has_new = ot_mro_definer(a, class_value, ot_symbol(a, "__new__"), 0, NULL);
    bool says = has_new || ot_mro_definer(a, class_value, ot_symbol(a, "__eq__"), 0, NULL);
    for (uint32_t s = code->body + 1; s < ast->nodes[code->body].end; s = ast->nodes[s].end)
        if (ast->nodes[s].kind == OT_ASSIGN)
            read_assignment(a, ast, s, class_value, has_new ? NULL : &constants);
    ot_map_release(&constants);
    return *ot_map_put(&a->own.alias->classes, class_value, 0, &is_new) = says ? SAYS_WHAT_IS_EQUAL : SAYS_NOTHING;
}

uint32_t ot_alias_member(struct ot_analysis *a, uint32_t class_value, ot_sym name)
{
    uint32_t first;
    read_class(a, class_value);
    bool is = ot_map_get(&a->own.alias->firsts, ot_map_pair(class_value, name), &first);
    return is ? ot_value(a, OT_V_ENUM, class_value, first, 0) : 0;
}

bool ot_alias_has_others(struct ot_analysis *a, uint32_t member)
{
    uint32_t unused;
    read_class(a, a->values[member].a);
    return ot_map_get(&a->own.alias->shared, ot_map_pair(a->values[member].a, a->values[member].b), &unused);
}

static bool is_computed(const struct ot_analysis *a, uint32_t member)
{
    uint32_t unused;
    return ot_map_get(&a->own.alias->computed, ot_map_pair(a->values[member].a, a->values[member].b), &unused);
}

bool ot_alias_is_plain(struct ot_analysis *a, uint32_t class_value)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        if (v.kind == OT_V_EXTERNAL &&
            (ot_library_meaning(a, v.a) != OT_MEANS_ENUM || *ot_library_argument(a, v.a)))
            return false;
    }
    return mro != NULL;
}

bool ot_alias_may_be(struct ot_analysis *a, uint32_t left, uint32_t right)
{
    uint32_t l = a->values[left].a, r = a->values[right].a;
    if (read_class(a, l) == SAYS_WHAT_IS_EQUAL || read_class(a, r) == SAYS_WHAT_IS_EQUAL)
        return true;
    if (l == r)
        return left != right && (is_computed(a, left) || is_computed(a, right));
    return !ot_alias_is_plain(a, l) && !ot_alias_is_plain(a, r);
}

void ot_alias_init(struct ot_analysis *a)
{
    a->own.alias = ot_calloc(1, sizeof(*a->own.alias));
}

void ot_alias_release(struct ot_analysis *a)
{
    struct ot_alias_state *own = a->own.alias;
    ot_map_release(&own->firsts);
    ot_map_release(&own->shared);
    ot_map_release(&own->computed);
    ot_map_release(&own->classes);
    free(own);
}
