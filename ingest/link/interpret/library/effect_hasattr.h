/*
 * effect_hasattr.h: hasattr(x, "name").
 */
#ifndef OT_LINK_EFFECT_HASATTR_H
#define OT_LINK_EFFECT_HASATTR_H

#include "ingest/link/interpret/library/effect.h"

/* Pushes what it comes to; nothing while code in reach may yet store the attribute. */
void ot_effect_hasattr(struct ot_analysis *a, const struct ot_effect *e);

#endif
