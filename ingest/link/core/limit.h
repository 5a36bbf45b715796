/*
 * limit.h: limits that were reached.
 */
#ifndef OT_LINK_LIMIT_H
#define OT_LINK_LIMIT_H

#include "ingest/link/base/analysis.h"

/* A limit that was reached. */
struct ot_trouble {
    ot_id file;
    uint32_t line;
    const char *kind, *text; /* literals, or owned by the arena */
};

/* Notes that a limit of limits.h was reached, once for each kind and line; kind and text are literals or owned by
 * the arena. The place is that of the statement at hand, or a given one (file 0: none). */
void ot_limit_note(struct ot_analysis *a, const char *kind, const char *text);
void ot_limit_note_at(struct ot_analysis *a, ot_id file, uint32_t line, const char *kind, const char *text);

/* Makes and frees what the module keeps. */
void ot_limit_init(struct ot_analysis *a);
void ot_limit_release(struct ot_analysis *a);

#endif
