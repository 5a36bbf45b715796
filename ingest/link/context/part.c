/*
 * part.c: parameters of which a part is called.
 */
#include "ingest/link/context/part.h"

#include "ingest/facts/ast.h"
#include "ingest/link/core/given.h"
#include "ingest/link/source/scan.h"

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

int ot_part_is_called(struct ot_analysis *a, struct ot_candidate *c)
{
    bool is_method = a->codes[c->code->parent]->kind == OT_CLASS;
    for (uint32_t n = c->code->body; !ot_given_is_any(a) && n < c->ast->nodes[c->code->body].end;
         n = ot_ast_next_own(c->ast, n)) {
        if (c->ast->nodes[n].kind != OT_CALL || c->ast->nodes[n + 1].kind != OT_ATTRIBUTE)
            continue;
        uint32_t part = n + 2;
        if (c->ast->nodes[part].kind == OT_NAME)
            part = assigned_to(c, c->ast->nodes[part].text);
        int index = part ? owner_of(c, part) : -1;
        if (index > 0 || (index == 0 && !is_method))
            return index;
    }
    return -1;
}
