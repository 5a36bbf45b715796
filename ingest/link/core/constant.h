/*
 * constant.h: what rows say that a name from outside is.
 */
#ifndef OT_LINK_CONSTANT_H
#define OT_LINK_CONSTANT_H

#include "ingest/link/base/analysis.h"

/* The value of a dotted name: what library_value says, else an external value. */
uint32_t ot_constant_value(struct ot_analysis *a, ot_sym dotted);
/* Reads library_value. */
int ot_constant_open(struct ot_analysis *a, struct ot_err *err);

/* Makes and frees what the module keeps. */
void ot_constant_init(struct ot_analysis *a);
void ot_constant_release(struct ot_analysis *a);

#endif
