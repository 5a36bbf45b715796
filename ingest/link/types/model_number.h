/*
 * model_number.h: numbers that an attribute has in the models that are linked, where nothing tells which.
 */
#ifndef OT_LINK_MODEL_NUMBER_H
#define OT_LINK_MODEL_NUMBER_H

#include "ingest/link/base/analysis.h"

/* Reads table model_number, for the models of table model_file. Returns 0, or -1 with *err set. */
int ot_model_number_open(struct ot_analysis *a, struct ot_err *err);
/* Puts the numbers of the attribute into the place of what is not known among its values, stack[base .. top). */
void ot_model_number_tell(struct ot_analysis *a, ot_sym attribute, size_t base);

/* Makes and frees what the module keeps. */
void ot_model_number_init(struct ot_analysis *a);
void ot_model_number_release(struct ot_analysis *a);

#endif
