/*
 * just_stored.h: what an attribute holds right behind the statement that stored it.
 */
#ifndef OT_LINK_JUST_STORED_H
#define OT_LINK_JUST_STORED_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/core/here.h"

/* Notes that stack[base .. base + count) are stored at a target, "x.name". */
void ot_just_stored_note(struct ot_analysis *a, const struct ot_here *here, uint32_t target, size_t base, size_t count);
/* Pushes what was stored to the attribute of an object that node ast reads, if that stands right behind the store.
 * False, and nothing, where it does not, or it may hold something else. Here comes to know where that changes. */
bool ot_just_stored_push(struct ot_analysis *a, const struct ot_here *here, uint32_t object, ot_sym name, uint32_t ast);

/* Makes and frees what the module keeps. */
void ot_just_stored_init(struct ot_analysis *a);
void ot_just_stored_release(struct ot_analysis *a);

#endif
