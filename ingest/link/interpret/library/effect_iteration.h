/*
 * effect_iteration.h: behaviours that go through what their arguments hold.
 */
#ifndef OT_LINK_EFFECT_ITERATION_H
#define OT_LINK_EFFECT_ITERATION_H

#include "ingest/link/interpret/library/effect.h"

/* Each does what the remark of its behaviour in library_behaviour says. */
void ot_effect_elements(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_extreme(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_ordered(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_zip(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_enumerate(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_map(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_reduce(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_groups(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_tuples(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_several(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_next(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_iter(struct ot_analysis *a, const struct ot_effect *e);

#endif
