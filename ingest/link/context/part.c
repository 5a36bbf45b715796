/*
 * part.c: parameters of which a part is called, or read where it is one object's own.
 */
#include "ingest/link/context/part.h"

#include "ingest/facts/ast.h"
#include "ingest/link/core/given.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/keeper.h"
#include "ingest/link/types/type.h"

/* Syntax nodes of the longest body that is looked at, since each name's assignments are looked for in it. */
#define NODES_AT_MOST 8000

/* The parameter of which "param.name" at n is a part, -1 if it is none. */
static int owner_of(const struct ot_candidate *c, uint32_t n)
{
    bool is_part = c->ast->nodes[n].kind == OT_ATTRIBUTE && c->ast->nodes[n + 1].kind == OT_NAME;
    return is_part ? ot_scan_param(c->code, c->ast->nodes[n + 1].text) : -1;
}

/* What the only assignment that binds a name in the body assigns; 0 if it is bound otherwise. */
static uint32_t assigned_to(const struct ot_candidate *c, ot_sym name)
{
    uint32_t found = 0;
    if (c->ast->nodes[c->code->body].end - c->code->body > NODES_AT_MOST)
        return 0;
    for (uint32_t n = c->code->body; n < c->ast->nodes[c->code->body].end; n++) {
        if (c->ast->nodes[n].kind != OT_NAME || c->ast->nodes[n].text != name || !ot_ast_is_target(c->ast, n))
            continue;
        uint32_t statement = c->ast->nodes[n].parent;
        if (found || c->ast->nodes[statement].kind != OT_ASSIGN || c->ast->nodes[statement + 1].end != n)
            return 0;
        found = statement + 1;
    }
    return found;
}

/* The call of a part of a parameter at n: its parameter, -1 if it is none. *part: the expression of the part. */
static int called_at(struct ot_analysis *a, const struct ot_candidate *c, uint32_t n, uint32_t *part)
{
    bool is_method = a->codes[c->code->parent]->kind == OT_CLASS;
    if (c->ast->nodes[n].kind != OT_CALL || c->ast->nodes[n + 1].kind != OT_ATTRIBUTE)
        return -1;
    *part = n + 2;
    if (c->ast->nodes[*part].kind == OT_NAME)
        *part = assigned_to(c, c->ast->nodes[*part].text);
    int index = *part ? owner_of(c, *part) : -1;
    return index > 0 || (index == 0 && !is_method) ? index : -1;
}

int ot_part_is_called(struct ot_analysis *a, struct ot_candidate *c)
{
    int found = -1;
    uint32_t part;
    for (uint32_t n = c->code->body; !ot_given_is_run(a) && found < 0 && n < c->ast->nodes[c->code->body].end;
         n = ot_ast_next_own(c->ast, n))
        found = called_at(a, c, n, &part);
    return found;
}

/* Is the parameter the first that the call at n gives? */
static bool is_given_first(const struct ot_candidate *c, uint32_t n, int index)
{
    uint32_t first = c->ast->nodes[n + 1].end;
    return first < c->ast->nodes[n].end && c->ast->nodes[first].kind == OT_NAME &&
           c->ast->nodes[first].text == c->code->params[index].name;
}

int ot_part_is_handed(struct ot_analysis *a, struct ot_candidate *c)
{
    int found = -1;
    uint32_t part;
    for (uint32_t n = c->code->body; !ot_given_is_run(a) && found < 0 && n < c->ast->nodes[c->code->body].end;
         n = ot_ast_next_own(c->ast, n)) {
        int index = called_at(a, c, n, &part);
        found = index >= 0 && is_given_first(c, n, index) ? index : -1;
    }
    return found;
}

/* Does the function read an attribute of its parameter called name? */
static bool is_read(const struct ot_candidate *c, ot_sym name)
{
    for (uint32_t n = c->code->body; n < c->ast->nodes[c->code->body].end; n = ot_ast_next_own(c->ast, n))
        if (c->ast->nodes[n].kind == OT_ATTRIBUTE && c->ast->nodes[n + 1].kind == OT_NAME &&
            c->ast->nodes[n + 1].text == name && !ot_ast_is_target(c->ast, n))
            return true;
    return false;
}

int ot_part_is_kept(struct ot_analysis *a, struct ot_candidate *c)
{
    bool is_method = a->codes[c->code->parent]->kind == OT_CLASS;
    for (uint32_t i = is_method; !ot_given_is_run(a) && i < c->code->param_count; i++) {
        const struct ot_type *type = c->code->params[i].kind < OT_PARAM_STAR ? ot_type_of_param(a, c->code, i) : NULL;
        if (type && type->classes.count == 1 && ot_keeper_is_record(a, type->classes.items[0]) &&
            is_read(c, c->code->params[i].name))
            return (int)i;
    }
    return -1;
}

ot_sym ot_part_name(struct ot_analysis *a, ot_id id)
{
    const struct ot_code *code = ot_scan_code(a, id);
    const struct ot_candidate c = {.id = id, .code = code, .ast = &a->files[code->file].ast};
    const struct ot_ast_node *nodes = c.ast->nodes;
    uint32_t part = 0, end = nodes[code->body].end;
    for (uint32_t n = code->body; n < end && !part; n = ot_ast_next_own(c.ast, n))
        part = called_at(a, &c, n, &part) >= 0 ? part : 0;
    for (uint32_t n = code->body; part && n < end; n++)
        if (ot_ast_is_target(c.ast, n) && ((nodes[n].kind == OT_NAME && nodes[n].text == nodes[part + 1].text) ||
                                           (nodes[n].kind == OT_ATTRIBUTE && nodes[n].text == nodes[part].text &&
                                            nodes[n + 1].text == nodes[part + 1].text)))
            return 0;
    return part ? nodes[part].text : 0;
}
