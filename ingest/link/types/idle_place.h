/*
 * idle_place.h: does code that stands at a place run?
 */
#ifndef OT_LINK_IDLE_PLACE_H
#define OT_LINK_IDLE_PLACE_H

#include "ingest/link/base/analysis.h"

/* RUNS: it does, or it may. SHUT: its code runs, and a guard that is decided keeps it from there. UNRUN: it stands in a
 * function of which nothing in reach runs. */
enum ot_idle_place { OT_PLACE_RUNS, OT_PLACE_SHUT, OT_PLACE_UNRUN };

/* What is known by now of a syntax node; *code is the function or module that runs it. */
enum ot_idle_place ot_idle_place(struct ot_analysis *a, ot_id file, uint32_t n, ot_id *code);
/* Are the parameters of a function open, as what runs it is not known? */
bool ot_idle_place_is_entry(struct ot_analysis *a, ot_id code);

/* Makes and frees what the module keeps. */
void ot_idle_place_init(struct ot_analysis *a);
void ot_idle_place_release(struct ot_analysis *a);

#endif
