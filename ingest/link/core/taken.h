/*
 * taken.h: what a variable holds of a value that is added to it.
 */
#ifndef OT_LINK_TAKEN_H
#define OT_LINK_TAKEN_H

#include "ingest/link/base/analysis.h"

/* What a variable holds of a value: where rows tell what is not known of it, what is not known is as they say, and so
 * are the sizes of a tensor. None in the place of such a tensor is one, too, where no model is given: calls that leave
 * it out are not told apart from those that give it. A view goes where calls take it: what is kept elsewhere is the
 * object itself. */
uint32_t ot_taken_value(struct ot_analysis *a, ot_id var, uint32_t value);

#endif
