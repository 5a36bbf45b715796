/*
 * property.h: objects of the builtin class property.
 */
#ifndef OT_LINK_PROPERTY_H
#define OT_LINK_PROPERTY_H

#include <stdbool.h>

#include "ingest/link/base/analysis.h"
#include "ingest/link/core/here.h"
#include "ingest/link/interpret/call/call.h"

/* property(fget, fset, fdel), functools.cached_property(func): pushes one for each function that gets. */
void ot_property_make(struct ot_analysis *a, const struct ot_here *here, const struct ot_arguments *arguments,
                      bool is_cached);
/* "@x.getter", "@x.setter", "@x.deleter": pushes the property that has that function, too. */
void ot_property_method(struct ot_analysis *a, const struct ot_here *here, uint32_t property, ot_sym name,
                        const struct ot_arguments *arguments);
/* Pushes what x.fget, x.fset and x.fdel are; false if name is none of these. */
bool ot_property_attribute(struct ot_analysis *a, const struct ot_here *here, uint32_t property, ot_sym name);

#endif
