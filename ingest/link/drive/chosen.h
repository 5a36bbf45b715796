/*
 * chosen.h: what rows say that a run chooses.
 */
#ifndef OT_LINK_CHOSEN_H
#define OT_LINK_CHOSEN_H

#include "ingest/link/base/analysis.h"

/* Reads the rows of flag_class, and of run_choice, choice_object, choice_method, choice_refused, run_switch and
 * switch_refused where no configuration is given, which tells what is chosen; those whose classes the source has.
 * Before the models are listed. Returns 0, or -1 with *err set. */
int ot_chosen_read(struct ot_analysis *a, struct ot_err *err);
/* The worlds that the receiver of a node can be in, by its class or by what the node gives; 0 where no row speaks of
 * them. */
ot_worlds ot_chosen_worlds(struct ot_analysis *a, ot_id node);

/* The name of a switch by its number in world.h, NULL if there is none. */
const char *ot_chosen_switch(const struct ot_analysis *a, uint32_t number);

/* Makes and frees what the module keeps. */
void ot_chosen_init(struct ot_analysis *a);
void ot_chosen_release(struct ot_analysis *a);

#endif
