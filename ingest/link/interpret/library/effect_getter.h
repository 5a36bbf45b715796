/*
 * effect_getter.h: functools.partial, and the functions of the module operator.
 */
#ifndef OT_LINK_EFFECT_GETTER_H
#define OT_LINK_EFFECT_GETTER_H

#include "ingest/link/interpret/library/effect.h"

/* functools.partial(f, x), and what is like it: pushes the partial. */
void ot_effect_partial(struct ot_analysis *a, const struct ot_effect *e);
/* itemgetter(k), attrgetter("a.b"), methodcaller("m", x): what gets an item, an attribute or the result of a method of
 * what it is called with; or, by its own row, that call. */
void ot_effect_getter(struct ot_analysis *a, const struct ot_effect *e);
/* operator.add(x, y) and the like: what the operator calls, and what that gives, or something unknown. */
void ot_effect_operator(struct ot_analysis *a, const struct ot_effect *e);

#endif
