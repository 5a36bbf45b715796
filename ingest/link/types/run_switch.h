/*
 * run_switch.h: attributes that tell whether a run has what few runs have (table run_switch).
 */
#ifndef OT_LINK_RUN_SWITCH_H
#define OT_LINK_RUN_SWITCH_H

#include "ingest/link/base/analysis.h"

/* What an attribute is in runs without a switch and in those with it; value 0: what it may be. */
struct ot_run_switch {
    uint32_t number;  /* of the switch, see world.h */
    uint32_t without, with;
};

/* An attribute of the name, of whatever object, tells a switch; a name that ends in "()", "NAME.METHOD()": what the
 * method of such an attribute gives; "NAME()": what a function of a module gives that is called by the name. */
void ot_run_switch_add(struct ot_analysis *a, const char *name, const struct ot_run_switch *item);
/* What stands in stack[base .. top), the values of an attribute of the name, is what the switch says in the runs at
 * hand; where node ast, that reads it, is compared with something, or where it is true, false or None and is tested or
 * kept. 0: no node alone does. */
void ot_run_switch_tell(struct ot_analysis *a, const struct ot_here *here, uint32_t ast, ot_sym name, size_t base);
/* The same of what a call gives. */
void ot_run_switch_tell_call(struct ot_analysis *a, const struct ot_here *here, uint32_t call, size_t base);
/* The worlds in which a setting, 'server.NAME', is on: all where no attribute of the name is on and off by a switch. */
ot_worlds ot_run_switch_on(struct ot_analysis *a, const char *setting);

/* Makes and frees what the module keeps. */
void ot_run_switch_init(struct ot_analysis *a);
void ot_run_switch_release(struct ot_analysis *a);

#endif
