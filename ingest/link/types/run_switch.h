/*
 * run_switch.h: attributes that tell whether a run has what few runs have (table run_switch).
 */
#ifndef OT_LINK_RUN_SWITCH_H
#define OT_LINK_RUN_SWITCH_H

#include "ingest/link/base/analysis.h"

/* An attribute of the name, of whatever object, is the value in runs that have it not. */
void ot_run_switch_add(struct ot_analysis *a, ot_sym name, uint32_t without);
/* What stands in stack[base .. top), the values of an attribute of the name, is that value in such runs at hand; where
 * node ast, that reads it, is what something is compared with. 0: no node alone does. */
void ot_run_switch_tell(struct ot_analysis *a, const struct ot_here *here, uint32_t ast, ot_sym name, size_t base);

/* Makes and frees what the module keeps. */
void ot_run_switch_init(struct ot_analysis *a);
void ot_run_switch_release(struct ot_analysis *a);

#endif
