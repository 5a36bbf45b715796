/*
 * effect_container.h: functions that make containers of what they are given.
 */
#ifndef OT_LINK_EFFECT_CONTAINER_H
#define OT_LINK_EFFECT_CONTAINER_H

#include "ingest/link/interpret/library/effect.h"

void ot_effect_container(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_chain(struct ot_analysis *a, const struct ot_effect *e);

#endif
