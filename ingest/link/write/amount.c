/*
 * amount.c: what in a function is how much there is of something, by its syntax. A number that is no such amount may be
 * what something is called, "rank == 0".
 *
 * Reads: syntax. Must not know: what asks.
 */
#include "ingest/link/write/amount.h"

#include <string.h>

#include "ingest/link/base/text.h"

enum { ZERO, AMOUNT, OTHER }; /* what a name is bound to, the most of it */

static bool is_text(const struct ot_amounts *of, uint32_t n, uint8_t kind, const char *text)
{
    return of->ast->nodes[n].kind == kind && strcmp(ot_text(of->a, of->ast->nodes[n].text), text) == 0;
}

static bool is_size(const struct ot_amounts *of, uint32_t n)
{
    uint8_t kind = of->ast->nodes[n].kind;
    if (kind == OT_CALL)
        return is_text(of, n + 1, OT_NAME, "len") || is_text(of, n + 1, OT_ATTRIBUTE, "numel") ||
               is_text(of, n + 1, OT_ATTRIBUTE, "size");
    return is_text(of, kind == OT_SUBSCRIPT ? n + 1 : n, OT_ATTRIBUTE, "shape");
}

static void bind(struct ot_amounts *of, ot_sym name, uint32_t to)
{
    bool is_new;
    uint32_t *bound = ot_map_put(&of->names, name, to, &is_new);
    if (*bound < to)
        *bound = to;
}

/* What the name at node n, a target, is bound to there: it stands alone, or is one of those that a shape is unpacked
 * to. */
static uint32_t bound_to(const struct ot_amounts *of, uint32_t n)
{
    const struct ot_ast_node *nodes = of->ast->nodes;
    uint32_t up = nodes[n].parent;
    while (nodes[up].kind == OT_TUPLE || nodes[up].kind == OT_LIST)
        up = nodes[up].parent;
    uint32_t value = up + 1;
    if (nodes[up].kind == OT_ANNOTATED) /* target, annotation, value */
        value = nodes[nodes[value].end].end < nodes[up].end ? nodes[nodes[value].end].end : 0;
    else if (nodes[up].kind != OT_ASSIGN && nodes[up].kind != OT_WALRUS)
        value = 0;
    if (value && is_size(of, value))
        return AMOUNT;
    return value && nodes[n].parent == up && is_text(of, value, OT_INTEGER, "0") ? ZERO : OTHER;
}

/* Binds what node n binds by itself. */
static void bind_node(struct ot_amounts *of, uint32_t n)
{
    const struct ot_ast_node *node = &of->ast->nodes[n];
    switch (node->kind) {
    case OT_NAME:
        if (ot_ast_is_target(of->ast, n))
            bind(of, node->text, bound_to(of, n));
        break;
    case OT_PARAM:
    case OT_HANDLER:
    case OT_FUNCTION:
    case OT_CLASS:
        if (node->text)
            bind(of, node->text, OTHER);
        break;
    case OT_GLOBAL:
    case OT_NONLOCAL:
    case OT_IMPORT_NAME:
    case OT_CASE: /* all that it names */
        for (uint32_t c = n; c < (node->kind == OT_CASE ? of->ast->nodes[n + 1].end : node->end); c++)
            if (of->ast->nodes[c].text)
                bind(of, of->ast->nodes[c].text, OTHER);
        break;
    default:
        break;
    }
}

static void fill(struct ot_amounts *of)
{
    uint32_t end = of->ast->nodes[of->scope].end;
    for (uint32_t n = of->scope + 1; n < end; n = ot_ast_next_own(of->ast, n))
        bind_node(of, n);
    for (uint32_t n = of->scope + 1; n < end; n++)
        if (of->ast->nodes[n].kind == OT_NONLOCAL) /* of a function in it */
            bind_node(of, n);
    of->is_filled = true;
}

bool ot_amount_is(struct ot_amounts *amounts, uint32_t expression)
{
    uint32_t bound;
    if (amounts->ast->nodes[expression].kind != OT_NAME)
        return is_size(amounts, expression);
    if (!amounts->is_filled)
        fill(amounts);
    return ot_map_get(&amounts->names, amounts->ast->nodes[expression].text, &bound) && bound == AMOUNT;
}
