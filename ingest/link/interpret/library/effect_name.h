/*
 * effect_name.h: what names modules, and objects that are but themselves.
 */
#ifndef OT_LINK_EFFECT_NAME_H
#define OT_LINK_EFFECT_NAME_H

#include "ingest/link/interpret/library/effect.h"

/* Each does what the remark of its behaviour in library_behaviour says. */
void ot_effect_import_top(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_import(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_resolve(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_jit_module(struct ot_analysis *a, const struct ot_effect *e);
/* Under a configuration: does the code of a module make it, once? */
bool ot_effect_is_once(const struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_sentinel(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_identity(struct ot_analysis *a, const struct ot_effect *e);

#endif
