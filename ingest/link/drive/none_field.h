/*
 * none_field.h: fields that hold None and nothing else, though their declaration says more.
 */
#ifndef OT_LINK_NONE_FIELD_H
#define OT_LINK_NONE_FIELD_H

#include "ingest/link/base/analysis.h"

struct ot_var;

/* Under a configuration, was every object of the class made by a call in reach, or by the runtime, which passes what is
 * known to a model, and given what the field holds, or what methods store there that have all run? Then None is all
 * that it is. */
bool ot_none_field_is_given(struct ot_analysis *a, uint32_t class_value, const struct ot_var *var);
/* Do objects of which nothing changes hold None, as each call that made one left it, and is there no other? */
bool ot_none_field_is_left(struct ot_analysis *a, uint32_t class_value, const struct ot_var *var);

#endif
