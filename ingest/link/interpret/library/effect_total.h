/*
 * effect_total.h: any(), all() and sum(): what they call of what they go through.
 */
#ifndef OT_LINK_EFFECT_TOTAL_H
#define OT_LINK_EFFECT_TOTAL_H

#include "ingest/link/interpret/library/effect.h"

/* Calls the method that the row names, "__bool__" or "__add__", of the objects that the first argument goes through;
 * pushes what adding them gives. True if it added objects. */
bool ot_effect_total(struct ot_analysis *a, const struct ot_effect *e);

#endif
