/*
 * storing.c: what the text says of a place that stores an attribute through something other than self, looked at once.
 */
#include "ingest/link/source/storing.h"

#include <stdlib.h>

#include "ingest/facts/ast.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"

struct seen {
    bool has_code, has_call; /* were they looked for? */
    ot_id code;              /* 0: none */
    uint32_t call;           /* 0: none */
};

struct ot_storing_state {
    struct seen *places; /* by the number of the place; NULL before one is asked for */
};

static struct seen *seen_at(struct ot_analysis *a, const struct ot_foreign_place *place)
{
    struct ot_storing_state *own = a->own.storing;
    if (!own->places)
        own->places = ot_calloc(ot_foreign_count(a), sizeof(*own->places));
    return &own->places[ot_foreign_number(a, place)];
}

static ot_id find_code(struct ot_analysis *a, const struct ot_foreign_place *place)
{
    const struct ot_ast *ast = &a->files[place->file].ast;
    uint32_t base = place->node + 1;
    if (base >= ast->node_count || ast->nodes[base].kind != OT_NAME)
        return 0;
    ot_id code = ot_program_code(a, place->file, ot_ast_scope(ast, base));
    return ot_scan_code(a, code)->kind == OT_FUNCTION ? code : 0;
}

static uint32_t find_call(const struct ot_ast *ast, const struct ot_code *code, ot_sym name)
{
    uint32_t found = 0;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n++) {
        if (ast->nodes[n].kind != OT_NAME || ast->nodes[n].text != name || !ot_ast_is_target(ast, n))
            continue;
        uint32_t statement = ast->nodes[n].parent;
        bool is_call = ast->nodes[statement].kind == OT_ASSIGN && ast->nodes[statement + 1].kind == OT_CALL &&
                       ast->nodes[statement + 1].end == n;
        if (found || !is_call)
            return 0;
        found = statement + 1;
    }
    return found;
}

const struct ot_code *ot_storing_code(struct ot_analysis *a, const struct ot_foreign_place *place)
{
    if (!place->file || !a->files[place->file].module_node) /* it may yet run */
        return NULL;
    struct seen *seen = seen_at(a, place);
    if (!seen->has_code) {
        ot_id code = find_code(a, place);
        *seen = (struct seen){.has_code = true, .code = code};
    }
    return seen->code ? a->codes[seen->code] : NULL;
}

uint32_t ot_storing_call(struct ot_analysis *a, const struct ot_foreign_place *place)
{
    const struct ot_code *code = ot_storing_code(a, place);
    if (!code)
        return 0;
    struct seen *seen = seen_at(a, place);
    if (!seen->has_call) {
        const struct ot_ast *ast = &a->files[place->file].ast;
        seen->call = find_call(ast, code, ast->nodes[place->node + 1].text);
        seen->has_call = true;
    }
    return seen->call;
}

void ot_storing_init(struct ot_analysis *a)
{
    a->own.storing = ot_calloc(1, sizeof(*a->own.storing));
}

void ot_storing_release(struct ot_analysis *a)
{
    free(a->own.storing->places);
    free(a->own.storing);
}
