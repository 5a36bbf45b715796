/*
 * node.c: nodes: a code object in a context, interned.
 */
#include "ingest/link/core/node.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/limits.h"
#include "ingest/link/core/limit.h"
#include "ingest/link/core/region.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/source/program.h"

struct ot_node_state {
    size_t capacity; /* of a.nodes */
    struct ot_map slots;
    struct ot_map keyed;     /* (function, keywords or switches that it has a context for) */
    struct ot_map counts;    /* function → how many of these */
    struct ot_map repeating; /* (node, for statement) → 1 once it may run more than once */
};

/* Values and nodes stay below 2^21 and 2^22 by far; mixing makes a clash of two keys as
 * likely as one of 64-bit hashes, and a clash is detected by comparing. */
struct context {
    ot_id code, outer;
    uint32_t receiver, argument, way;
};

static uint64_t node_key(const struct context *c)
{
    uint64_t code = ot_map_pair(c->code, c->outer) + ((uint64_t)c->way << 56);
    return ot_map_mix(ot_map_mix(code) + ot_map_pair(c->receiver, c->argument)) | 1;
}

static bool is_node(const struct ot_node *node, const struct context *c)
{
    return node->code == c->code && node->outer == c->outer && node->receiver == c->receiver &&
           node->argument == c->argument && node->way == c->way;
}

static ot_id node_of(struct ot_analysis *a, const struct context *c, bool *is_new)
{
    struct ot_node_state *own = a->own.node;
    for (uint64_t key = node_key(c);; key += 2) {
        uint32_t *slot = ot_map_put(&own->slots, key, (uint32_t)a->node_count, is_new);
        if (!*is_new && !is_node(&a->nodes[*slot], c))
            continue;
        if (!*is_new)
            return *slot;
        break;
    }
    ot_id id = (ot_id)a->node_count++;
    ot_grow(&a->nodes, &own->capacity, a->node_count, sizeof(*a->nodes));
    a->work += OT_WORK_OF_ROW;
    struct ot_node *node = &a->nodes[id];
    memset(node, 0, sizeof(*node));
    node->code = c->code;
    node->outer = c->outer;
    node->receiver = c->receiver;
    node->argument = c->argument;
    node->way = c->way;
    uint8_t around = a->nodes[c->outer].depth, inner = c->argument ? a->values[c->argument].depth : 0;
    uint8_t deepest = around > inner ? around : inner;
    bool is_deeper = c->argument && a->values[c->argument].kind != OT_V_TUPLE_KEY; /* constants have nothing in them */
    node->depth = is_deeper && deepest < UINT8_MAX ? (uint8_t)(deepest + 1) : deepest;
    ot_marks_set(&a->grown_nodes, id);
    ot_id region = ot_region_root(a, id);
    a->nodes[id].region = region;
    return id;
}

ot_id ot_node(struct ot_analysis *a, ot_id code, ot_id outer, uint32_t receiver, uint32_t argument, bool *is_new)
{
    return node_of(a, &(struct context){code, outer, receiver, argument, 0}, is_new);
}

static ot_id find(const struct ot_analysis *a, const struct context *c)
{
    uint32_t found;
    const struct ot_map *slots = &a->own.node->slots;
    for (uint64_t key = node_key(c); ot_map_get(slots, key, &found); key += 2)
        if (is_node(&a->nodes[found], c))
            return found;
    return 0;
}

ot_id ot_node_find(const struct ot_analysis *a, ot_id code, ot_id outer, uint32_t receiver, uint32_t argument)
{
    return find(a, &(struct context){code, outer, receiver, argument, 0});
}

/* Is it one combination of keywords or switches too many for the function, which is another for each node that it was
 * made in? Those grow as the power set of what is handed on. */
static bool is_beyond(struct ot_analysis *a, ot_id id, ot_id outer, uint32_t argument)
{
    struct ot_node_state *own = a->own.node;
    uint64_t function = ot_map_pair(id, outer), key = ot_map_mix(function) ^ ot_map_mix(argument);
    uint32_t unused;
    bool is_new;
    if (a->values[argument].kind != OT_V_TUPLE_KEY || ot_map_get(&own->keyed, key | 1, &unused))
        return false;
    uint32_t *count = ot_map_put(&own->counts, function, 0, &is_new);
    if (*count == OT_KEYED_CONTEXTS_AT_MOST)
        return true;
    ++*count;
    ot_map_add(&own->keyed, key | 1);
    return false;
}

/* Is half of the work done, and this one context more? To take calls together loses less than to give functions up. */
static bool is_late(struct ot_analysis *a, const struct context *c)
{
    if (a->work <= a->work_limit / 2 || a->values[c->argument].kind != OT_V_TUPLE_KEY || find(a, c))
        return false;
    ot_limit_note_at(a, 0, 0, "too many contexts",
                     "half of the work is done; from here on calls with different arguments are taken together");
    return true;
}

ot_id ot_node_of_call(struct ot_analysis *a, ot_id id, ot_id outer, uint32_t receiver, uint32_t argument, uint32_t way)
{
    bool is_new;
    struct context context = {id, outer, receiver, argument, way};
    struct ot_code *code = a->codes[id];
    bool is_keyed = a->values[argument].kind == OT_V_TUPLE_KEY;
    uint32_t most = is_keyed ? OT_KEYED_CONTEXTS_OF_CODE_AT_MOST : OT_CONTEXTS_AT_MOST;
    bool is_full = code->context_count >= most && !find(a, &context);
    if (argument && (is_full || is_beyond(a, id, outer, argument))) {
        ot_limit_note_at(a, code->file, a->files[code->file].ast.nodes[code->ast].line, "too many contexts",
                         "the function is called with too many different arguments; the rest is taken together");
        context.argument = 0;
    }
    if (context.argument && is_late(a, &context))
        context.argument = 0;
    ot_id node = node_of(a, &context, &is_new);
    code->context_count += is_new && context.argument;
    return node;
}

bool ot_node_is_keyed(const struct ot_analysis *a, ot_id node)
{
    uint32_t argument = a->nodes[node].argument;
    return argument && a->values[argument].kind == OT_V_TUPLE_KEY;
}

ot_id ot_node_var(struct ot_analysis *a, ot_id node, ot_sym name)
{
    uint32_t class_value = a->nodes[node].class_value;
    return class_value ? ot_var(a, OT_S_CLASS, class_value, name) : ot_var(a, OT_S_LOCAL, node, name);
}

bool ot_node_repeat(struct ot_analysis *a, ot_id node, uint32_t loop)
{
    return ot_map_add(&a->own.node->repeating, ot_map_pair(node, loop));
}

bool ot_node_repeats(const struct ot_analysis *a, ot_id node, uint32_t loop)
{
    uint32_t unused;
    return ot_map_get(&a->own.node->repeating, ot_map_pair(node, loop), &unused);
}

void ot_node_init(struct ot_analysis *a)
{
    a->own.node = ot_calloc(1, sizeof(*a->own.node));
    a->node_count = 1;
    ot_grow(&a->nodes, &a->own.node->capacity, 1, sizeof(*a->nodes));
    memset(&a->nodes[0], 0, sizeof(a->nodes[0]));
}

void ot_node_release(struct ot_analysis *a)
{
    struct ot_node_state *own = a->own.node;
    free(a->nodes);
    ot_marks_release(&a->grown_nodes);
    ot_map_release(&own->slots);
    ot_map_release(&own->keyed);
    ot_map_release(&own->counts);
    ot_map_release(&own->repeating);
    free(own);
}
