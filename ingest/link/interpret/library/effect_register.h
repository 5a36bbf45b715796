/*
 * effect_register.h: what gives the ops of torch an implementation.
 */
#ifndef OT_LINK_EFFECT_REGISTER_H
#define OT_LINK_EFFECT_REGISTER_H

#include "ingest/link/interpret/library/effect.h"

/* A function of the tree whose parameters are a name and an implementation. */
void ot_effect_register_op(struct ot_analysis *a, const struct ot_effect *e);
/* @torch.library.custom_op("namespace::name"), and with a library and a name for these. */
void ot_effect_custom_op(struct ot_analysis *a, const struct ot_effect *e);
/* torch.library.Library("namespace", …): an object that knows its namespace. */
void ot_effect_op_library(struct ot_analysis *a, const struct ot_effect *e);
/* Its method impl(name, function, dispatch key). */
void ot_effect_op_implementation(struct ot_analysis *a, const struct ot_effect *e);

#endif
