/*
 * limit.c: the limits that were reached, each once for its kind and line.
 */
#include "ingest/link/core/limit.h"

#include <stdlib.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/region.h"
#include "ingest/link/core/task.h"
#include "ingest/link/source/program.h"

struct ot_limit_state {
    size_t capacity; /* of a.troubles */
    struct ot_map set; /* (kind, file, line) */
};

void ot_limit_note_at(struct ot_analysis *a, ot_id file, uint32_t line, const char *kind, const char *text)
{
    struct ot_limit_state *own = a->own.limit;
    uint64_t key = ot_map_mix(ot_map_pair(file, line)) + ot_symbol(a, kind);
    if (!ot_map_add(&own->set, ot_map_mix(key) | 1))
        return;
    ot_grow(&a->troubles, &own->capacity, a->trouble_count + 1, sizeof(*a->troubles));
    a->troubles[a->trouble_count++] = (struct ot_trouble){file, line, kind, text};
}

void ot_limit_note(struct ot_analysis *a, const char *kind, const char *text)
{
    ot_id file = 0;
    uint32_t line = 0;
    if (a->running) {
        const struct ot_task *task = &a->tasks[a->running];
        file = a->codes[a->nodes[a->regions[task->region].node].code]->file;
        line = a->files[file].ast.nodes[task->ast].line;
    }
    ot_limit_note_at(a, file, line, kind, text);
}

void ot_limit_init(struct ot_analysis *a)
{
    a->own.limit = ot_calloc(1, sizeof(*a->own.limit));
}

void ot_limit_release(struct ot_analysis *a)
{
    free(a->troubles);
    ot_map_release(&a->own.limit->set);
    free(a->own.limit);
}
