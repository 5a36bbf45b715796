/*
 * edge.c: the call edges found, each once.
 */
#include "ingest/link/analysis.h"

static bool is_same_edge(const struct ot_edge *e, const struct ot_edge *f)
{
    return e->caller == f->caller && e->file == f->file && e->ast == f->ast && e->callee == f->callee &&
           e->external == f->external;
}

static uint64_t edge_key(const struct ot_edge *e)
{
    return ot_map_mix(ot_map_mix(ot_map_pair(e->caller, e->ast)) + ot_map_pair(e->callee, e->external)) | 1;
}

bool ot_edge_has(struct ot_analysis *a, const struct ot_here *here, uint32_t ast, ot_id callee)
{
    ot_id file = (ot_id)(here->file - a->files);
    const struct ot_edge edge = {.caller = here->node, .file = file, .ast = ast, .callee = callee};
    uint32_t found;
    for (uint64_t key = edge_key(&edge); ot_map_get(&a->edge_set, key, &found); key += 2)
        if (is_same_edge(&a->edges[found], &edge))
            return true;
    return false;
}

void ot_edge_add(struct ot_analysis *a, const struct ot_here *here, uint32_t ast, ot_id callee, uint32_t external,
                 uint8_t kind, uint32_t callee_value)
{
    if (a->is_peeking || ast == 0)
        return;
    struct ot_edge edge = {.caller = here->node, .file = (ot_id)(here->file - a->files), .ast = ast, .callee = callee,
                           .external = external, .kind = kind, .callee_value = callee_value, .through = a->through};
    for (uint64_t key = edge_key(&edge);; key += 2) {
        bool is_new;
        uint32_t *slot = ot_map_put(&a->edge_set, key, (uint32_t)a->edge_count, &is_new);
        if (is_new)
            break;
        if (is_same_edge(&a->edges[*slot], &edge))
            return;
    }
    ot_grow(&a->edges, &a->edge_capacity, a->edge_count + 1, sizeof(*a->edges));
    a->edges[a->edge_count++] = edge;
}
