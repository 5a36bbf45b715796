/*
 * seek.c: what is looked up in all files of the tree, decoded or not.
 */
#include "ingest/link/source/seek.h"

#include <stdlib.h>

#include "ingest/link/base/marks.h"
#include "ingest/link/base/text.h"

struct ot_seek_state {
    struct ot_marks names[OT_SOUGHT_KINDS];
};

void ot_seek_note(const struct ot_analysis *a, enum ot_sought_kind kind, ot_sym name)
{
    ot_marks_set(&a->own.seek->names[kind], name);
}

void ot_seek_add_all(const struct ot_analysis *a, struct ot_sought *sought)
{
    for (size_t kind = 0; kind < OT_SOUGHT_KINDS; kind++) {
        const struct ot_marks *names = &a->own.seek->names[kind];
        for (ot_sym name = ot_marks_next(names, 1); name; name = ot_marks_next(names, name + 1))
            ot_sought_add(sought, (enum ot_sought_kind)kind, ot_text(a, name));
    }
}

void ot_seek_init(struct ot_analysis *a)
{
    a->own.seek = ot_calloc(1, sizeof(*a->own.seek));
}

void ot_seek_release(struct ot_analysis *a)
{
    for (size_t kind = 0; kind < OT_SOUGHT_KINDS; kind++)
        ot_marks_release(&a->own.seek->names[kind]);
    free(a->own.seek);
}
