/*
 * partial.c: calling what functools.partial made: its own arguments first, then the call's.
 */
#include "ingest/link/interpret/call/partial.h"

#include "ingest/facts/ast.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"

enum { ARGUMENTS_AT_MOST = 128 }; /* those behind are not followed */

/* Where an argument is written in the call that made the partial: at position, or of keyword name; 0: nowhere. */
static uint32_t given_at(struct ot_analysis *a, uint32_t partial, uint32_t position, ot_sym name)
{
    ot_id from = a->values[partial].c;
    if (!from)
        return 0;
    const struct ot_ast *ast = &ot_node_file(a, from)->ast;
    uint32_t call = ot_value_site_ast(a, a->values[partial].b);
    if (call >= ast->node_count || ast->nodes[call].kind != OT_CALL)
        return 0;
    for (uint32_t c = ast->nodes[call + 1].end; c < ast->nodes[call].end; c = ast->nodes[c].end) {
        bool is_keyword = ast->nodes[c].kind == OT_KEYWORD;
        if (is_keyword && ast->nodes[c].text == name)
            return c + 1;
        if (!is_keyword && !name && position-- == 0)
            return c;
    }
    return 0;
}

/* Is all that the partial holds, so many arguments by place, written out in the call that made it, without a star? */
static bool is_written_out(struct ot_analysis *a, uint32_t partial, size_t count)
{
    ot_id from = a->values[partial].c;
    const struct ot_ast *ast = from ? &ot_node_file(a, from)->ast : NULL;
    uint32_t call = from ? ot_value_site_ast(a, a->values[partial].b) : 0;
    size_t places = 0;
    if (!from || call >= ast->node_count || ast->nodes[call].kind != OT_CALL)
        return false;
    for (uint32_t c = ast->nodes[call + 1].end; c < ast->nodes[call].end; c = ast->nodes[c].end) {
        if (ast->nodes[c].kind == OT_STAR || ast->nodes[c].kind == OT_DOUBLE_STAR)
            return false;
        places += ast->nodes[c].kind != OT_KEYWORD;
    }
    return places == count + 1; /* the function comes first */
}

/* The values of an argument that a partial holds, at the end of all. */
static void add(struct ot_analysis *a, const struct ot_here *here, struct ot_arguments *all, ot_id var,
                struct ot_argument argument)
{
    argument.base = a->top;
    ot_var_push(a, here, var);
    argument.count = a->top - argument.base;
    all->items[all->count++] = argument;
}

/* Adds what a partial gives by place, and what its *iterables unpack between. */
static void add_places(struct ot_analysis *a, const struct ot_here *here, uint32_t partial, struct ot_arguments *all)
{
    for (uint32_t position = 1; position < ARGUMENTS_AT_MOST / 2; position++) {
        ot_id var = ot_var_find(a, OT_S_PARTIAL, partial, position);
        ot_id star = ot_var_find(a, OT_S_PARTIAL, partial, position + OT_PARTIAL_STAR);
        if (!var && !star)
            break;
        if (star)
            add(a, here, all, star, (struct ot_argument){.kind = OT_GIVEN_STAR});
        else
            add(a, here, all, var, (struct ot_argument){.from = a->values[partial].c,
                                                        .from_ast = given_at(a, partial, position, 0)});
    }
}

/* Adds the keywords of a partial that its call does not give, and what its **mappings unpack. */
static void add_keywords(struct ot_analysis *a, const struct ot_here *here, uint32_t partial,
                         const struct ot_arguments *given, struct ot_arguments *all)
{
    size_t keys = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_KEYS, partial, 0));
    size_t keys_end = a->top;
    for (size_t i = keys; i < keys_end && all->count < ARGUMENTS_AT_MOST; i++) {
        ot_sym name = a->values[a->stack[i]].a;
        if (!ot_call_argument(given, SIZE_MAX, name))
            add(a, here, all, ot_var(a, OT_S_PARTIAL, partial, name + OT_PARTIAL_KEYWORD),
                (struct ot_argument){.kind = OT_GIVEN_KEYWORD, .name = name, .from = a->values[partial].c,
                                     .from_ast = given_at(a, partial, 0, name)});
    }
    for (uint32_t i = 1; i < ARGUMENTS_AT_MOST && all->count < ARGUMENTS_AT_MOST; i++) {
        ot_id var = ot_var_find(a, OT_S_PARTIAL, partial, i + OT_PARTIAL_DOUBLE_STAR);
        if (var)
            add(a, here, all, var, (struct ot_argument){.kind = OT_GIVEN_DOUBLE_STAR});
    }
}

/* Is it made once, by the body of a module? */
static bool is_of_module(const struct ot_analysis *a, uint32_t partial)
{
    ot_id maker = a->values[partial].c;
    return maker && a->codes[a->nodes[maker].code]->kind == OT_MODULE;
}

void ot_partial_call(struct ot_analysis *a, const struct ot_here *here, uint32_t partial, uint32_t receiver,
                     const struct ot_arguments *arguments, uint32_t ast)
{
    struct ot_argument items[ARGUMENTS_AT_MOST];
    struct ot_arguments all = {.items = items, .partial = is_of_module(a, partial) ? partial : 0};
    size_t base = a->top, functions;
    add_places(a, here, partial, &all);
    all.is_written = arguments->is_written && is_written_out(a, partial, all.count);
    for (size_t i = 0; i < arguments->count && all.count < ARGUMENTS_AT_MOST; i++)
        items[all.count++] = arguments->items[i];
    add_keywords(a, here, partial, arguments, &all);
    functions = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_PARTIAL, partial, 0));
    size_t end = a->top;
    for (size_t i = functions; i < end; i++)
        ot_call_value(a, here, receiver ? ot_value(a, OT_V_BOUND, a->stack[i], receiver, 0) : a->stack[i], &all, ast,
                      a->values[partial].c ? OT_E_CALLBACK : OT_E_METHOD);
    ot_stack_drop(a, base, end);
}
