/*
 * own_store.c: attributes of self that a method reads right behind its store of them: a statement "self.name = …" that
 * stands before the read in its block, or in one around it. No call, import or arithmetic, which may run code that
 * stores it, no other store to an attribute of that name and no __dict__ stands between the two, nor a loop around the
 * read, which would come to it again behind what stands in it.
 *
 * What Python calls at other places, getters of attributes and items, comparisons, is supposed not to store it.
 */
#include "ingest/link/source/own_store.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/source/program.h"

struct pair {
    uint32_t read, target;
};

static bool is_of_self(const struct ot_ast *ast, uint32_t n, ot_sym self)
{
    return ast->nodes[n].kind == OT_ATTRIBUTE && ast->nodes[n + 1].kind == OT_NAME && ast->nodes[n + 1].text == self;
}

/* The target of a statement "self.name = …", 0 if it is none. */
static uint32_t target_of(const struct ot_ast *ast, uint32_t s, ot_sym self)
{
    uint32_t target = ast->nodes[s].kind == OT_ASSIGN ? ast->nodes[s + 1].end : 0;
    return target && is_of_self(ast, target, self) && ast->nodes[target].end == ast->nodes[s].end ? target : 0;
}

/* Where what a syntax node runs may store an attribute anew: behind a call what is in it was read before. */
static uint32_t stored_from(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    switch (ast->nodes[n].kind) {
    case OT_CALL: case OT_BINARY: case OT_AUGMENTED: case OT_IMPORT: case OT_IMPORT_FROM: return ast->nodes[n].end;
    case OT_ATTRIBUTE: return strcmp(ot_text(a, ast->nodes[n].text), "__dict__") == 0 ? n : UINT32_MAX;
    case OT_FOR: case OT_WHILE: case OT_WITH: case OT_AWAIT: case OT_YIELD: case OT_YIELD_FROM: case OT_FUNCTION:
    case OT_CLASS: case OT_LIST_COMP: case OT_SET_COMP: case OT_GENERATOR_EXP: case OT_DICT_COMP: case OT_OTHER:
        return n;
    default: return UINT32_MAX;
    }
}

/* The reads behind a store. */
static void note_reads(const struct ot_analysis *a, struct ot_code *code, const struct ot_ast *ast, uint32_t s,
                       uint32_t target)
{
    ot_sym self = ast->nodes[target + 1].text, name = ast->nodes[target].text;
    uint32_t end = ast->nodes[ast->nodes[s].parent].end;
    for (uint32_t n = ast->nodes[s].end; n < end; n = ot_ast_next_own(ast, n)) {
        uint32_t from = stored_from(a, ast, n);
        end = from < end ? from : end;
        if (n >= end || ast->nodes[n].kind != OT_ATTRIBUTE || ast->nodes[n].text != name)
            continue;
        if (ot_ast_is_target(ast, n))
            return;
        if (is_of_self(ast, n, self)) {
            ot_list_add(&code->own_stores, n);
            ot_list_add(&code->own_stores, target);
        }
    }
}

static int compare(const void *left, const void *right)
{
    const struct pair *a = left, *b = right;
    return a->read < b->read ? -1 : a->read > b->read;
}

void ot_own_store_note(const struct ot_analysis *a, struct ot_code *code, const struct ot_ast *ast)
{
    uint32_t up = ast->nodes[ast->nodes[code->ast].parent].parent;
    if (code->kind != OT_FUNCTION || !code->param_count || ast->nodes[up].kind != OT_CLASS ||
        ot_list_sorted_has(&code->again, code->params[0].name))
        return;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n = ot_ast_next_own(ast, n)) {
        uint32_t target = target_of(ast, n, code->params[0].name);
        if (target)
            note_reads(a, code, ast, n, target);
    }
    if (code->own_stores.count)
        qsort(code->own_stores.items, code->own_stores.count / 2, sizeof(struct pair), compare);
}

uint32_t ot_own_store_before(const struct ot_code *code, uint32_t n)
{
    const struct pair key = {.read = n};
    const uint32_t *items = code->own_stores.items;
    const struct pair *found =
        items ? bsearch(&key, items, code->own_stores.count / 2, sizeof(struct pair), compare) : NULL;
    return found ? found->target : 0;
}

bool ot_own_store_is_target(const struct ot_code *code, uint32_t target)
{
    for (size_t i = 1; i < code->own_stores.count; i += 2)
        if (code->own_stores.items[i] == target)
            return true;
    return false;
}
