/*
 * node.c: nodes (a code object in a context), regions and tasks, each interned.
 */
#include "ingest/link/analysis.h"

#include <string.h>

static ot_id new_region(struct ot_analysis *a, struct ot_region region)
{
    ot_grow(&a->regions, &a->region_capacity, a->region_count + 2, sizeof(*a->regions));
    if (a->region_count == 0)
        a->regions[a->region_count++] = (struct ot_region){0};
    a->regions[a->region_count] = region;
    return (ot_id)a->region_count++;
}

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
    ot_id region = new_region(a, (struct ot_region){.kind = OT_R_ROOT, .node = id});
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

/* The region of a key, made if there is none; a test that it stands under adds what it mentions. */
static ot_id region(struct ot_analysis *a, uint64_t key, struct ot_region made)
{
    uint32_t found;
    if (ot_map_get(&a->region_slots, key, &found))
        return found;
    const struct ot_region *parent = &a->regions[made.parent];
    made.node = parent->node;
    made.mentions = parent->mentions;
    made.arm_above = parent->arm_above;
    if (made.test)
        made.mentions |= ot_guard_mentions(a, ot_node_file(a, made.node), made.test);
    ot_id id = new_region(a, made);
    if (made.kind == OT_R_ARM)
        a->regions[id].arm_above = id;
    bool is_new;
    ot_map_put(&a->region_slots, key, id, &is_new);
    return id;
}

ot_id ot_region_arm(struct ot_analysis *a, ot_id parent, uint32_t owner, uint8_t arm, uint32_t test)
{
    struct ot_region made = {.kind = OT_R_ARM, .arm = arm, .parent = parent, .test = test, .owner = owner};
    return region(a, (ot_map_pair(parent, owner) << 2 | arm) + 1, made);
}

ot_id ot_region_kill(struct ot_analysis *a, ot_id parent, ot_sym killed)
{
    struct ot_region made = {.kind = OT_R_KILL, .parent = parent, .killed = killed};
    return region(a, ot_map_pair(parent, killed) << 2 | 3, made);
}

ot_id ot_region_rebound(struct ot_analysis *a, ot_id parent, uint32_t owner, uint8_t arm, ot_sym name)
{
    struct ot_region made = {.kind = OT_R_REBOUND, .arm = arm, .parent = parent, .test = owner + 1 /* of an if */,
                             .owner = owner, .killed = name};
    return region(a, ot_map_mix(ot_map_pair(parent, name) + owner) << 2 | (arm + 1U), made);
}

ot_id ot_task(struct ot_analysis *a, ot_id in_region, uint32_t ast)
{
    bool is_new;
    if (a->task_count == 0) {
        ot_grow(&a->tasks, &a->task_capacity, 1, sizeof(*a->tasks));
        memset(&a->tasks[0], 0, sizeof(a->tasks[0]));
        a->task_count = 1;
    }
    uint32_t *slot = ot_map_put(&a->task_slots, ot_map_pair(in_region, ast) + 1, (uint32_t)a->task_count, &is_new);
    ot_id id = *slot;
    if (is_new) {
        ot_grow(&a->tasks, &a->task_capacity, a->task_count + 1, sizeof(*a->tasks));
        struct ot_node *node = &a->nodes[a->regions[in_region].node];
        a->tasks[id] = (struct ot_task){.region = in_region, .ast = ast, .next = node->tasks};
        node->tasks = id;
        a->task_count++;
        ot_task_queue(a, id);
    }
    return id;
}

ot_id ot_node_var(struct ot_analysis *a, ot_id node, ot_sym name)
{
    uint32_t class_value = a->nodes[node].class_value;
    return class_value ? ot_var(a, OT_S_CLASS, class_value, name) : ot_var(a, OT_S_LOCAL, node, name);
}

struct ot_here ot_here_at(struct ot_analysis *a, ot_id in_region, ot_id task)
{
    ot_id node = a->regions[in_region].node;
    return (struct ot_here){.node = node, .region = in_region, .task = task, .file = ot_node_file(a, node)};
}
