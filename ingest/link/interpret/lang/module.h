/*
 * module.h: what a module holds under a name.
 */
#ifndef OT_LINK_MODULE_H
#define OT_LINK_MODULE_H

#include "ingest/link/base/analysis.h"

/* Pushes what the modules that file star-imports hold under name. True if one of them binds it, whether it has
 * come to it or not. */
bool ot_module_stars(struct ot_analysis *a, const struct ot_here *here, ot_id file, ot_sym name, uint32_t ast);
/* Pushes what the module file holds under name. */
void ot_module_attribute(struct ot_analysis *a, const struct ot_here *here, ot_id file, ot_sym name, uint32_t ast);

#endif
