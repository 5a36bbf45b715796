/*
 * frozen_class.h: classes of which the objects refuse that an attribute is stored.
 */
#ifndef OT_LINK_FROZEN_CLASS_H
#define OT_LINK_FROZEN_CLASS_H

#include "ingest/link/base/analysis.h"

/* "class C(Struct, frozen=True)" or "@dataclass(frozen=True)" of a library, said of the class itself: "x.name = value"
 * raises where x is an object of the class. object.__setattr__ and the like, which are given the name, do not. */
bool ot_frozen_class_is(struct ot_analysis *a, uint32_t class_value);

#endif
