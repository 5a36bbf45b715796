/*
 * set.h: operators and comparisons of frozensets that are known.
 */
#ifndef OT_LINK_SET_H
#define OT_LINK_SET_H

#include "ingest/link/base/analysis.h"

/* What an operator of Python, "-", gives for two of them; 0 where that is not known. */
uint32_t ot_set_operate(struct ot_analysis *a, const char *operator, uint32_t left, uint32_t right);
/* What comparing two of them by an enum ot_compare comes to, as bits OT_MAY_BE_…; both where one holds texts and the
 * other members. */
int ot_set_compare(const struct ot_analysis *a, uint8_t operator, uint32_t left, uint32_t right);

#endif
