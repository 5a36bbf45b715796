/*
 * tried.c: what a test came to before in the same run of a statement.
 */
#include "ingest/link/interpret/guard/tried.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/core/here.h"
#include "ingest/link/source/path.h"

enum { KEPT_AT_MOST = 64, VALUES_AT_MOST = 32 };

struct tried {
    uint64_t run; /* 0: none yet */
    struct ot_here here;
    struct ot_trial trial;
    uint32_t test;
    bool is_peeking;
    uint32_t values[VALUES_AT_MOST];
    uint8_t outcomes[VALUES_AT_MOST];
};

struct ot_tried_state {
    struct tried kept[KEPT_AT_MOST];
};

/* Where a trial is kept, if it is one of those that are. */
static struct tried *place_of(struct ot_analysis *a, const struct ot_here *here, uint32_t test,
                              const struct ot_trial *trial)
{
    if (!here->task || !a->running || trial->is_named || trial->count > VALUES_AT_MOST)
        return NULL;
    uint32_t spread = test * 31 + here->file->ast.nodes[trial->path].text * 7 + here->region;
    return &a->own.tried->kept[spread % KEPT_AT_MOST];
}

static bool is_at(const struct ot_here *one, const struct ot_here *other)
{
    return one->region == other->region && one->task == other->task && one->through == other->through &&
           one->factory == other->factory && one->iteration == other->iteration &&
           one->decorated == other->decorated && one->decorator_call == other->decorator_call &&
           one->is_importing == other->is_importing;
}

bool ot_tried_get(struct ot_analysis *a, const struct ot_here *here, uint32_t test, const struct ot_trial *trial,
                  uint8_t *outcomes)
{
    const struct tried *kept = place_of(a, here, test, trial);
    bool is_same = kept && kept->run == a->run && kept->test == test && kept->is_peeking == a->is_peeking &&
                   is_at(&kept->here, here) && kept->trial.owner == trial->owner &&
                   kept->trial.region == trial->region && kept->trial.count == trial->count &&
                   ot_path_equal(&here->file->ast, kept->trial.path, trial->path) &&
                   memcmp(kept->values, a->stack + trial->base, trial->count * sizeof(*kept->values)) == 0;
    if (is_same)
        memcpy(outcomes, kept->outcomes, trial->count);
    return is_same;
}

void ot_tried_put(struct ot_analysis *a, const struct ot_here *here, uint32_t test, const struct ot_trial *trial,
                  const uint8_t *outcomes)
{
    struct tried *kept = place_of(a, here, test, trial);
    if (!kept)
        return;
    kept->run = a->run;
    kept->here = *here;
    kept->trial = *trial;
    kept->test = test;
    kept->is_peeking = a->is_peeking;
    memcpy(kept->values, a->stack + trial->base, trial->count * sizeof(*kept->values));
    memcpy(kept->outcomes, outcomes, trial->count);
}

void ot_tried_init(struct ot_analysis *a)
{
    a->own.tried = ot_calloc(1, sizeof(*a->own.tried));
}

void ot_tried_release(struct ot_analysis *a)
{
    free(a->own.tried);
}
