/*
 * effect_name.h: what names modules, and registers ops under names.
 */
#ifndef OT_LINK_EFFECT_NAME_H
#define OT_LINK_EFFECT_NAME_H

#include "ingest/link/interpret/library/effect.h"

void ot_effect_import(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_resolve(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_register_op(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_custom_op(struct ot_analysis *a, const struct ot_effect *e);

#endif
