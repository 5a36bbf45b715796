/*
 * region.c: regions: stretches of the code of a node under the same guards, each interned.
 */
#include "ingest/link/core/region.h"

#include <stdlib.h>

#include "ingest/link/core/node.h"
#include "ingest/link/source/named.h"
#include "ingest/link/source/path.h"
#include "ingest/link/source/whence.h"

struct ot_region_state {
    size_t count, capacity; /* of a.regions */
    struct ot_map slots;
};

static ot_id new_region(struct ot_analysis *a, struct ot_region region)
{
    struct ot_region_state *own = a->own.region;
    ot_grow(&a->regions, &own->capacity, own->count + 2, sizeof(*a->regions));
    if (own->count == 0)
        a->regions[own->count++] = (struct ot_region){0};
    a->regions[own->count] = region;
    return (ot_id)own->count++;
}

ot_id ot_region_root(struct ot_analysis *a, ot_id node)
{
    return new_region(a, (struct ot_region){.kind = OT_R_ROOT, .node = node});
}

/* The region of a key, made if there is none; a test that it stands under adds what it mentions. */
static ot_id region(struct ot_analysis *a, uint64_t key, struct ot_region made)
{
    struct ot_region_state *own = a->own.region;
    uint32_t found;
    if (ot_map_get(&own->slots, key, &found))
        return found;
    const struct ot_region *parent = &a->regions[made.parent];
    made.node = parent->node;
    made.mentions = parent->mentions;
    made.arm_above = parent->arm_above;
    if (made.path)
        made.mentions |= UINT64_C(1) << (made.killed & 63);
    if (made.test) {
        struct ot_file *file = ot_node_file(a, made.node);
        const struct ot_code *code = a->codes[a->nodes[made.node].code];
        made.mentions |= ot_path_mentions(a, file, made.test) | ot_whence_mentions(code, &file->ast, made.test) |
                         ot_named_mentions(code, &file->ast, made.test);
    }
    ot_id id = new_region(a, made);
    if (made.kind == OT_R_ARM)
        a->regions[id].arm_above = id;
    bool is_new;
    ot_map_put(&own->slots, key, id, &is_new);
    return id;
}

ot_id ot_region_arm(struct ot_analysis *a, ot_id parent, uint32_t owner, uint8_t arm, uint32_t test)
{
    struct ot_region made = {.kind = OT_R_ARM, .arm = arm, .parent = parent, .test = test, .owner = owner};
    return region(a, (ot_map_pair(parent, owner) << 2 | arm) + 1, made);
}

ot_id ot_region_case(struct ot_analysis *a, ot_id parent, uint32_t owner, uint32_t subject)
{
    struct ot_region made = {.kind = OT_R_CASE, .parent = parent, .test = subject, .owner = owner};
    return region(a, ot_map_pair(parent, owner) << 2, made);
}

ot_id ot_region_kill(struct ot_analysis *a, ot_id parent, ot_sym killed)
{
    struct ot_region made = {.kind = OT_R_KILL, .parent = parent, .killed = killed};
    return region(a, ot_map_pair(parent, killed) << 2 | 3, made);
}

ot_id ot_region_rebound(struct ot_analysis *a, ot_id parent, ot_id before, uint32_t owner, uint8_t arm, uint32_t path)
{
    ot_sym name = ot_node_file(a, a->regions[parent].node)->ast.nodes[path].text;
    struct ot_region made = {.kind = OT_R_REBOUND, .arm = arm, .parent = parent, .test = owner + 1 /* of an if */,
                             .owner = owner, .killed = name, .path = path, .before = before};
    return region(a, ot_map_mix(ot_map_pair(parent, name) + owner) << 2 | (arm + 1U), made);
}

void ot_region_init(struct ot_analysis *a)
{
    a->own.region = ot_calloc(1, sizeof(*a->own.region));
}

void ot_region_release(struct ot_analysis *a)
{
    free(a->regions);
    ot_map_release(&a->own.region->slots);
    free(a->own.region);
}
