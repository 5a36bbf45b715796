/*
 * heritage.h: what classes of the tree have of bases outside, as rows say.
 */
#ifndef OT_LINK_HERITAGE_H
#define OT_LINK_HERITAGE_H

#include "ingest/link/base/analysis.h"

/* Pushes a method of a library's class along the order from start on, if a row says what it runs, or what one of
 * a class whose calls run a method or a container does, bound to the receiver if that is not 0; false if none does. */
bool ot_heritage_method(struct ot_analysis *a, const struct ot_here *here, const struct ot_mro *mro, size_t start,
                        ot_sym name, uint32_t receiver);
/* Pushes what "Class.apply" is where a base, as torch.autograd.Function does, has it run a method of the class behind a
 * context, and what its __subclasses__ is. False if it is neither. */
bool ot_heritage_apply(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value, ot_sym name);

#endif
