/*
 * trait.c: what is known of the attribute of a class by what its classes declare and store.
 */
#include "ingest/link/types/trait.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/mro.h"

enum { OBJECTS = 2, HANDED_CLASS = 3 /* keys of OT_S_MADE */ };
enum { TRAIT_BITS = 3, TRAITS = (1 << TRAIT_BITS) - 1 };

struct ot_trait_state {
    struct ot_map traits; /* (class value, sym) → OT_TRAIT_… bits, above them times_set of the order they follow */
    struct ot_map constructed; /* class value → the worlds that a call of it was met in */
};

bool ot_trait_is_class_variable(struct ot_analysis *a, const struct ot_ast *ast, uint32_t annotation)
{
    uint32_t named = ast->nodes[annotation].kind == OT_SUBSCRIPT ? annotation + 1 : annotation;
    uint8_t kind = ast->nodes[named].kind;
    const char *text = ot_text(a, ast->nodes[named].text);
    if (kind == OT_STRING)
        return strncmp(text + 7 * (strncmp(text, "typing.", 7) == 0), "ClassVar", 8) == 0;
    return (kind == OT_NAME || kind == OT_ATTRIBUTE) && strcmp(text, "ClassVar") == 0;
}

/* Does the body of a class declare a name so, and bind it? */
static bool declares_of_class(struct ot_analysis *a, const struct ot_code *code, ot_sym name)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t annotation = ot_scan_annotation(code, name);
    return annotation && ot_trait_is_class_variable(a, ast, annotation) &&
           ast->nodes[ast->nodes[annotation].end].kind != OT_NONE;
}

bool ot_trait_is_of_class(struct ot_analysis *a, uint32_t class_value, ot_sym name)
{
    const struct ot_mro *mro = ot_given_is_run(a) ? ot_mro_of(a, class_value) : NULL;
    bool is_declared = false;
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        const struct ot_code *code = v.kind == OT_V_CLASS ? ot_scan_code(a, v.a) : NULL;
        if (code && ot_list_sorted_has(&code->stores, name))
            return false;
        is_declared |= code && declares_of_class(a, code, name);
    }
    return is_declared;
}

/* Under a configuration what a class holds itself is no field. */
static bool is_annotated_in(struct ot_analysis *a, ot_id id, ot_sym name)
{
    const struct ot_code *code = ot_scan_code(a, id);
    return ot_list_sorted_has(&code->locals, name) && ot_scan_annotation(code, name) &&
           !(ot_given_is_run(a) && declares_of_class(a, code, name));
}

ot_sym ot_trait_listed(struct ot_analysis *a, uint32_t base, ot_sym name)
{
    return ot_library_method(a, a->values[base].a, name);
}

uint32_t ot_trait_of(struct ot_analysis *a, uint32_t class_value, ot_sym name)
{
    struct ot_trait_state *own = a->own.trait;
    bool is_new;
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    uint32_t found = 0;
    if (!mro)
        return 0;
    uint32_t *slot = ot_map_put(&own->traits, ot_map_pair(class_value, name), 0, &is_new);
    if (!is_new && *slot >> TRAIT_BITS == mro->times_set)
        return *slot & TRAITS;
    for (size_t i = 0; i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        if (v.kind == OT_V_EXTERNAL && ot_trait_listed(a, mro->items.items[i], name))
            found |= OT_TRAIT_LISTED;
        if (v.kind != OT_V_CLASS)
            continue;
        found |= is_annotated_in(a, v.a, name) ? OT_TRAIT_ANNOTATED : 0;
        found |= ot_list_sorted_has(&ot_scan_code(a, v.a)->stores, name) ? OT_TRAIT_STORED : 0;
    }
    *ot_map_put(&own->traits, ot_map_pair(class_value, name), 0, &is_new) = found | mro->times_set << TRAIT_BITS;
    return found;
}

bool ot_trait_is_in_body(struct ot_analysis *a, uint32_t class_value, ot_sym name)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        if (v.kind == OT_V_CLASS && ot_list_sorted_has(&ot_scan_code(a, v.a)->locals, name))
            return true;
    }
    return false;
}

/* Can a statement be the last of its function that runs? */
static bool may_leave(const struct ot_ast *ast, uint32_t s)
{
    for (uint32_t n = s; n < ast->nodes[s].end; n++)
        if (ast->nodes[n].kind == OT_RETURN)
            return true;
    return false;
}

/* Does a statement of the body of a function itself assign an attribute of its first parameter, whatever ran before? */
static bool stores(const struct ot_code *code, const struct ot_ast *ast, ot_sym name)
{
    for (uint32_t s = code->body + 1; s < ast->nodes[code->body].end; s = ast->nodes[s].end) {
        if (may_leave(ast, s))
            return false;
        for (uint32_t n = ast->nodes[s].kind == OT_ASSIGN ? ast->nodes[s + 1].end : ast->nodes[s].end;
             n < ast->nodes[s].end; n++)
            if (ast->nodes[n].kind == OT_ATTRIBUTE && ast->nodes[n].text == name && ot_ast_is_target(ast, n) &&
                ast->nodes[n + 1].kind == OT_NAME && ast->nodes[n + 1].text == code->params[0].name)
                return true;
    }
    return false;
}

/* Is all that a class statement binds to the name a constant? */
static bool is_constant(struct ot_analysis *a, uint32_t definer, ot_sym name)
{
    ot_id var = ot_var_find(a, OT_S_CLASS, definer, name);
    for (uint32_t i = 0; var && i < a->vars[var].fact_count; i++) {
        uint8_t kind = a->values[a->vars[var].facts[i].value].kind;
        if (kind != OT_V_STRING && kind != OT_V_INTEGER && (kind < OT_V_NONE || kind > OT_V_FALSE))
            return false;
    }
    return var && a->vars[var].fact_count;
}

/* Is "super().__init__(…)" a statement of the body of a function itself? */
static bool goes_up(struct ot_analysis *a, const struct ot_code *code, const struct ot_ast *ast)
{
    for (uint32_t s = code->body + 1; s < ast->nodes[code->body].end && !may_leave(ast, s);
         s = ast->nodes[s].end)
        if (ast->nodes[s].kind == OT_EXPRESSION && ast->nodes[s + 1].kind == OT_CALL &&
            ast->nodes[s + 2].kind == OT_ATTRIBUTE && ast->nodes[s + 3].kind == OT_CALL &&
            strcmp(ot_text(a, ast->nodes[s + 2].text), "__init__") == 0 &&
            strcmp(ot_text(a, ast->nodes[s + 4].text), "super") == 0)
            return true;
    return false;
}

bool ot_trait_is_always_stored(struct ot_analysis *a, uint32_t class_value, ot_sym name)
{
    ot_sym init = ot_symbol(a, "__init__");
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        if (v.kind != OT_V_CLASS || !ot_list_sorted_has(&ot_scan_code(a, v.a)->locals, init))
            continue;
        ot_id var = ot_var_find(a, OT_S_CLASS, mro->items.items[i], init);
        if (!var || a->vars[var].fact_count != 1 || a->values[a->vars[var].facts[0].value].kind != OT_V_FUNCTION)
            return false;
        const struct ot_code *code = ot_scan_code(a, a->values[a->vars[var].facts[0].value].a);
        const struct ot_ast *ast = &a->files[code->file].ast;
        if (code->kind != OT_FUNCTION || !code->param_count)
            return false;
        if (stores(code, ast, name))
            return true;
        if (!goes_up(a, code, ast))
            return false;
    }
    return false;
}

bool ot_trait_is_hidden(struct ot_analysis *a, uint32_t class_value, ot_sym name)
{
    uint32_t definer = ot_mro_definer(a, class_value, name, 0, NULL);
    return definer && is_constant(a, definer, name) && ot_trait_is_always_stored(a, class_value, name);
}

/* Does a class of the tree write the __init__ that a call of the class runs, where all is known of the bases outside?
 * Then none of those gives its fields values by their names. */
static bool has_written_init(struct ot_analysis *a, const struct ot_mro *mro)
{
    ot_sym init = ot_symbol(a, "__init__");
    bool is_written = false, is_outside = false;
    for (size_t i = 0; i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        if (v.kind != OT_V_CLASS && (v.kind != OT_V_EXTERNAL || ot_library_is_open(a, v.a)))
            return false;
        is_outside = is_outside || v.kind != OT_V_CLASS;
        is_written = is_written || (!is_outside && ot_list_sorted_has(&ot_scan_code(a, v.a)->locals, init));
    }
    return is_written;
}

/* Do calls in reach make objects of the class, by a constructor that is known? */
static bool is_made(struct ot_analysis *a, uint32_t class_value)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    return mro && (!mro->is_open || (!mro->is_cut && has_written_init(a, mro))) &&
           ot_trait_is_constructed(a, class_value);
}

bool ot_trait_is_made_in_reach(struct ot_analysis *a, uint32_t class_value)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    for (size_t i = 0; mro && i < mro->items.count; i++)
        if (ot_mro_is_loose(a, mro->items.items[i]))
            return false;
    return is_made(a, class_value);
}

bool ot_trait_is_set(struct ot_analysis *a, uint32_t class_value, bool has_value)
{
    return ot_trait_is_made_in_reach(a, class_value) ||
           (has_value && ot_given_is_run(a) && ot_trait_is_constructed(a, class_value));
}

void ot_trait_construct(struct ot_analysis *a, uint32_t class_value)
{
    bool is_new;
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    if (ot_program_is_beside(a, a->values[class_value].a))
        return;
    *ot_map_put(&a->own.trait->constructed, class_value, 0, &is_new) |= a->stores;
    for (size_t i = 0; mro && i < mro->items.count; i++)
        if (a->values[mro->items.items[i]].kind == OT_V_CLASS)
            ot_var_add(a, NULL, ot_var(a, OT_S_MADE, mro->items.items[i], 0), OT_TRUE_VALUE);
}

void ot_trait_made(struct ot_analysis *a, const struct ot_here *here, uint32_t instance)
{
    const struct ot_mro *mro = ot_mro_of(a, a->values[instance].a);
    for (size_t i = 0; mro && i < mro->items.count; i++)
        if (a->values[mro->items.items[i]].kind == OT_V_CLASS)
            ot_var_add(a, here, ot_var(a, OT_S_MADE, mro->items.items[i], OBJECTS), instance);
}

void ot_trait_hand(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    for (size_t i = 0; mro && i < mro->items.count; i++)
        if (a->values[mro->items.items[i]].kind == OT_V_CLASS)
            ot_var_add(a, here, ot_var(a, OT_S_MADE, mro->items.items[i], HANDED_CLASS), OT_TRUE_VALUE);
}

bool ot_trait_may_be_made(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value)
{
    size_t base = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_MADE, class_value, 0));
    ot_var_push(a, here, ot_var(a, OT_S_MADE, class_value, HANDED_CLASS));
    bool may_be = a->top > base;
    a->top = base;
    return may_be;
}

bool ot_trait_push_made(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value)
{
    size_t base = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_MADE, class_value, OBJECTS));
    bool are_all = a->top > base;
    for (size_t i = base; are_all && i < a->top; i++)
        are_all = a->values[a->stack[i]].kind == OT_V_INSTANCE && !ot_mro_has_others(a, a->values[a->stack[i]].a) &&
                  is_made(a, a->values[a->stack[i]].a);
    a->top = are_all ? a->top : base;
    return are_all;
}

bool ot_trait_is_constructed(const struct ot_analysis *a, uint32_t class_value)
{
    uint32_t unused;
    return ot_map_get(&a->own.trait->constructed, class_value, &unused);
}

ot_worlds ot_trait_worlds(const struct ot_analysis *a, uint32_t class_value)
{
    uint32_t worlds;
    return ot_map_get(&a->own.trait->constructed, class_value, &worlds) ? (ot_worlds)worlds : a->all_worlds;
}

void ot_trait_init(struct ot_analysis *a)
{
    a->own.trait = ot_calloc(1, sizeof(*a->own.trait));
}

void ot_trait_release(struct ot_analysis *a)
{
    struct ot_trait_state *own = a->own.trait;
    ot_map_release(&own->traits);
    ot_map_release(&own->constructed);
    free(own);
}
