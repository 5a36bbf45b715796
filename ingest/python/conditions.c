/*
 * conditions.c: what a test that is made of others asks: its parts, and what each must be.
 */
#include "ingest/python/guards.h"

#include <string.h>
#include "ingest/python/fold.h"
#include "tools/base/mem.h"

/* How the parts above one come to it, once every "not" is pushed down to the parts. */
struct way {
    bool is_negated;
    bool has_and, has_or;
};

static void add_parts(struct ot_guards *guards, uint32_t test, uint32_t node, struct way way, uint32_t *position)
{
    const struct ot_ast *ast = &guards->lowered->ast;
    switch (ast->nodes[node].kind) {
    case OT_NOT:
        way.is_negated = !way.is_negated;
        add_parts(guards, test, ot_ast_first(node), way, position);
        return;
    case OT_AND:
    case OT_OR:
        if ((ast->nodes[node].kind == OT_AND) != way.is_negated)
            way.has_and = true;
        else
            way.has_or = true;
        for (uint32_t c = ot_ast_first(node); c < ast->nodes[node].end; c = ast->nodes[c].end)
            add_parts(guards, test, c, way, position);
        return;
    default: {
        struct ot_rows *rows = guards->rows;
        struct ot_condition_row row = {.test = test, .position = (*position)++, .is_negated = way.is_negated,
                                       .joined = (uint8_t)(way.has_and | way.has_or << 1)};
        row.part = ot_guards_text(guards, node, false);
        ot_grow(&rows->conditions, &rows->condition_capacity, rows->condition_count + 1, sizeof row);
        rows->conditions[rows->condition_count++] = row;
    }
    }
}

void ot_guards_split(struct ot_guards *guards, uint32_t text, uint32_t node)
{
    int kind = guards->lowered->ast.nodes[node].kind;
    uint32_t position = 0;
    if (strlen(ot_intern_text(&guards->rows->texts, text)) > OT_FOLD_MOST)
        return;
    if (kind == OT_NOT || kind == OT_AND || kind == OT_OR)
        add_parts(guards, text, node, (struct way){false, false, false}, &position);
}
