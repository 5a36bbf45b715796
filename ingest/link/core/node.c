/*
 * node.c: nodes: a code object in a context, interned.
 */
#include "ingest/link/core/node.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/limits.h"
#include "ingest/link/core/limit.h"
#include "ingest/link/core/region.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/source/program.h"

/* Values and nodes stay below 2^21 and 2^22 by far; mixing makes a clash of two keys as
 * likely as one of 64-bit hashes, and a clash is detected by comparing. */
static uint64_t node_key(ot_id code, ot_id outer, uint32_t receiver, uint32_t argument)
{
    return ot_map_mix(ot_map_mix(ot_map_pair(code, outer)) + ot_map_pair(receiver, argument)) | 1;
}

static bool is_node(const struct ot_node *node, ot_id code, ot_id outer, uint32_t receiver, uint32_t argument)
{
    return node->code == code && node->outer == outer && node->receiver == receiver && node->argument == argument;
}

ot_id ot_node(struct ot_analysis *a, ot_id code, ot_id outer, uint32_t receiver, uint32_t argument, bool *is_new)
{
    for (uint64_t key = node_key(code, outer, receiver, argument);; key += 2) {
        uint32_t *slot = ot_map_put(&a->node_slots, key, (uint32_t)a->node_count, is_new);
        if (!*is_new && !is_node(&a->nodes[*slot], code, outer, receiver, argument))
            continue;
        if (!*is_new)
            return *slot;
        break;
    }
    ot_id id = (ot_id)a->node_count++;
    ot_grow(&a->nodes, &a->node_capacity, a->node_count, sizeof(*a->nodes));
    a->work += OT_WORK_OF_ROW;
    struct ot_node *node = &a->nodes[id];
    memset(node, 0, sizeof(*node));
    node->code = code;
    node->outer = outer;
    node->receiver = receiver;
    node->argument = argument;
    uint8_t around = a->nodes[outer].depth, inner = argument ? a->values[argument].depth : 0;
    uint8_t deepest = around > inner ? around : inner;
    node->depth = argument && deepest < UINT8_MAX ? (uint8_t)(deepest + 1) : deepest;
    ot_id region = ot_region_root(a, id);
    a->nodes[id].region = region;
    return id;
}

ot_id ot_node_find(const struct ot_analysis *a, ot_id code, ot_id outer, uint32_t receiver, uint32_t argument)
{
    uint32_t found;
    for (uint64_t key = node_key(code, outer, receiver, argument); ot_map_get(&a->node_slots, key, &found); key += 2)
        if (is_node(&a->nodes[found], code, outer, receiver, argument))
            return found;
    return 0;
}

ot_id ot_node_of_call(struct ot_analysis *a, ot_id id, ot_id outer, uint32_t receiver, uint32_t argument)
{
    bool is_new;
    struct ot_code *code = a->codes[id];
    if (argument && code->context_count >= OT_CONTEXTS_AT_MOST && !ot_node_find(a, id, outer, receiver, argument)) {
        ot_limit_note_at(a, code->file, a->files[code->file].ast.nodes[code->ast].line, "too many contexts",
                         "the function is called with too many different arguments; the rest is taken together");
        argument = 0;
    }
    ot_id node = ot_node(a, id, outer, receiver, argument, &is_new);
    code->context_count += is_new && argument;
    return node;
}

ot_id ot_node_var(struct ot_analysis *a, ot_id node, ot_sym name)
{
    uint32_t class_value = a->nodes[node].class_value;
    return class_value ? ot_var(a, OT_S_CLASS, class_value, name) : ot_var(a, OT_S_LOCAL, node, name);
}
