/*
 * edge.c: the call edges found, each once; calls that no call expression shows; frames of comprehensions.
 */
#include "ingest/link/core/edge.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/limits.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/value.h"
#include "ingest/link/source/program.h"
#include "tools/base/buf.h"

struct ot_edge_state {
    size_t capacity; /* of a.edges */
    struct ot_map set;
    size_t implicit_capacity; /* of a.implicits */
    struct ot_map implicit_set;
};

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
    for (uint64_t key = edge_key(&edge); ot_map_get(&a->own.edge->set, key, &found); key += 2)
        if (is_same_edge(&a->edges[found], &edge))
            return true;
    return false;
}

void ot_edge_add(struct ot_analysis *a, const struct ot_here *here, uint32_t ast, ot_id callee, uint32_t external,
                 enum ot_edge_kind kind, uint32_t callee_value)
{
    struct ot_edge_state *own = a->own.edge;
    if (a->is_peeking || ast == 0)
        return;
    struct ot_edge edge = {.worlds = a->worlds,
                           .caller = here->node, .file = (ot_id)(here->file - a->files), .ast = ast, .callee = callee,
                           .external = external, .kind = kind, .callee_value = callee_value, .through = here->through};
    for (uint64_t key = edge_key(&edge);; key += 2) {
        bool is_new;
        uint32_t *slot = ot_map_put(&own->set, key, (uint32_t)a->edge_count, &is_new);
        if (is_new)
            break;
        if (is_same_edge(&a->edges[*slot], &edge)) {
            a->edges[*slot].worlds |= a->worlds;
            return;
        }
    }
    ot_grow(&a->edges, &own->capacity, a->edge_count + 1, sizeof(*a->edges));
    edge.before = callee ? a->nodes[callee].called : 0;
    a->edges[a->edge_count++] = edge;
    if (callee)
        a->nodes[callee].called = (uint32_t)a->edge_count;
    a->work += OT_WORK_OF_ROW;
}

void ot_edge_implicit(struct ot_analysis *a, const struct ot_here *here, uint32_t ast, const char *kind)
{
    struct ot_edge_state *own = a->own.edge;
    ot_id file = (ot_id)(here->file - a->files);
    if (!ot_map_add(&own->implicit_set, ot_map_pair(file, ast) + 1))
        return;
    ot_grow(&a->implicits, &own->implicit_capacity, a->implicit_count + 1, sizeof(*a->implicits));
    a->implicits[a->implicit_count++] = (struct ot_implicit){file, ast, here->node, kind};
}

static const char *frame_kind(uint8_t kind)
{
    switch (kind) {
    case OT_LIST_COMP: return "<listcomp>";
    case OT_SET_COMP: return "<setcomp>";
    case OT_DICT_COMP: return "<dictcomp>";
    case OT_GENERATOR_EXP: return "<genexpr>";
    default: return NULL;
    }
}

/* Appends what Python 3.11 says is the __qualname__ of the frame of comprehension n, which stands in the code
 * of a node. The first iterable of a comprehension is evaluated outside of it. */
static void add_frame_name(struct ot_analysis *a, const struct ot_here *here, uint32_t n, struct ot_buf *name)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t scope = ot_ast_scope(ast, n), around = ast->nodes[n].parent;
    while (around > scope && (!frame_kind(ast->nodes[around].kind) || n < ast->nodes[around + 2].end))
        around = ast->nodes[around].parent;
    ot_id code = a->nodes[here->node].code;
    uint8_t kind = a->codes[code]->kind;
    if (around > scope)
        add_frame_name(a, here, around, name);
    else if (kind != OT_MODULE)
        ot_buf_add_str(name, strchr(ot_program_label(a, code), ':') + 1);
    bool has_locals = around <= scope && (kind == OT_FUNCTION || kind == OT_LAMBDA);
    ot_buf_printf(name, "%s%s", has_locals ? ".<locals>." : name->length ? "." : "", frame_kind(ast->nodes[n].kind));
}

void ot_edge_frame(struct ot_analysis *a, const struct ot_here *here, uint32_t at, uint32_t n)
{
    struct ot_buf name = OT_BUF_INIT;
    struct ot_here inner = *here;
    if (a->is_peeking)
        return;
    add_frame_name(a, here, n, &name);
    uint32_t frame = ot_value(a, OT_V_EXTERNAL, ot_symbol(a, name.data), 0, 0);
    ot_buf_release(&name);
    inner.through = frame; /* no alternative to what is called */
    ot_edge_add(a, &inner, at, 0, frame, OT_E_FUNCTION, frame);
}

void ot_edge_init(struct ot_analysis *a)
{
    a->own.edge = ot_calloc(1, sizeof(*a->own.edge));
}

void ot_edge_release(struct ot_analysis *a)
{
    struct ot_edge_state *own = a->own.edge;
    free(a->edges);
    free(a->implicits);
    ot_map_release(&a->call_seen);
    ot_map_release(&own->set);
    ot_map_release(&own->implicit_set);
    free(own);
}
