/*
 * weight.h: the sizes of the weights of the models that are linked.
 */
#ifndef OT_LINK_WEIGHT_H
#define OT_LINK_WEIGHT_H

#include "ingest/link/base/analysis.h"

/* Reads model_weight, for the models of table model_file, and weight_argument. Returns 0, or -1 with *err set. */
int ot_weight_open(struct ot_analysis *a, struct ot_err *err);
/* Are there rows, so that what is none of them is no weight? */
bool ot_weight_is_known(const struct ot_analysis *a);
/* May a weight, or the part of it that one of several ranks holds, have that many rows and columns? */
bool ot_weight_may_have(const struct ot_analysis *a, long rows, long columns);
/* The place of the argument that a function outside the tree, by its dotted name, takes for a weight; -1 if none. */
int ot_weight_place(const struct ot_analysis *a, ot_sym function);

/* Makes and frees what the module keeps. */
void ot_weight_init(struct ot_analysis *a);
void ot_weight_release(struct ot_analysis *a);

#endif
