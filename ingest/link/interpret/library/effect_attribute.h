/*
 * effect_attribute.h: attributes by computed names.
 */
#ifndef OT_LINK_EFFECT_ATTRIBUTE_H
#define OT_LINK_EFFECT_ATTRIBUTE_H

#include "ingest/link/interpret/library/effect.h"

/* Each does what the remark of its behaviour in library_behaviour says. */
void ot_effect_getattr(struct ot_analysis *a, const struct ot_effect *e);
/* Something is given to the objects or classes that an argument is, and it is not known under what name. */
void ot_effect_loosen(struct ot_analysis *a, const struct ot_argument *argument);
/* A class is made of bases, a tuple, and nothing is known of its objects. */
void ot_effect_loosen_bases(struct ot_analysis *a, const struct ot_here *here, const struct ot_argument *bases);
/* A class is made of bases and a dict by hand: pushes what stands for it. */
void ot_effect_derive(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_setattr(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_delattr(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_vars(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_bind(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_replace(struct ot_analysis *a, const struct ot_effect *e);

#endif
