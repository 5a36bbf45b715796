/*
 * place.c: tests that ask for one element of a tuple.
 *
 * "if pair[0] is not None: return pair" returns no tuple that is made with None in front: "return None, None" is
 * another tuple than "return a, b".
 */
#include "ingest/link/interpret/guard/place.h"

#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"

bool ot_place_is(const struct ot_ast *ast, uint32_t expression)
{
    uint32_t index = ast->nodes[expression + 1].end;
    return ast->nodes[expression].kind == OT_SUBSCRIPT && ast->nodes[index].kind == OT_INTEGER &&
           ast->nodes[index].end == ast->nodes[expression].end;
}

void ot_place_push(struct ot_analysis *a, const struct ot_here *here, uint32_t expression, uint32_t value)
{
    const struct ot_ast *ast = &here->file->ast;
    const struct ot_value v = a->values[value];
    size_t base = a->top;
    if (!ot_given_is_run(a) || v.kind != OT_V_CONTAINER || v.a != OT_TUPLE_OF)
        return;
    ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, value, 0));
    bool has_places = a->top == base;
    a->top = base;
    if (has_places)
        ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, value,
                                    ot_value_literal(a, ast->nodes[ast->nodes[expression + 1].end].text)));
}
