/*
 * effect_instance.h: isinstance and issubclass.
 */
#ifndef OT_LINK_EFFECT_INSTANCE_H
#define OT_LINK_EFFECT_INSTANCE_H

#include "ingest/link/interpret/library/effect.h"

/* Pushes whether the first argument is an instance of the second, or a class below it; asks metaclasses that say so. */
void ot_effect_isinstance(struct ot_analysis *a, const struct ot_effect *e);
/* Calls what the metaclasses of classes define as a method, "__instancecheck__", with an object. */
void ot_effect_ask_classes(struct ot_analysis *a, const struct ot_here *here, const struct ot_argument *object,
                           const struct ot_argument *classes, const char *method, uint32_t ast);

#endif
