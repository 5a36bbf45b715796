/*
 * effect_names.h: what gives the names of attributes, or the attributes under all names.
 */
#ifndef OT_LINK_EFFECT_NAMES_H
#define OT_LINK_EFFECT_NAMES_H

#include "ingest/link/interpret/library/effect.h"

/* dir(x): pushes a list of the names of the attributes of x. */
void ot_effect_names(struct ot_analysis *a, const struct ot_effect *e);
/* inspect.getmembers(x, predicate): pushes a list of pairs of a name and what x has under it, of those for which the
 * predicate, a second argument, may be true. */
void ot_effect_members(struct ot_analysis *a, const struct ot_effect *e);

#endif
