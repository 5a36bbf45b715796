/*
 * effect_record.h: dataclasses.asdict, and what is like it.
 */
#ifndef OT_LINK_EFFECT_RECORD_H
#define OT_LINK_EFFECT_RECORD_H

#include "ingest/link/interpret/library/effect.h"

/* A dict or tuple of the fields of its first argument, as the row says. */
void ot_effect_record(struct ot_analysis *a, const struct ot_effect *e);

#endif
