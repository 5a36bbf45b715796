/*
 * tried.h: what a test came to before in the same run of a statement.
 *
 * "run(x.a, x.b, x.c)" below "if x.kind == READY" asks thrice what lets x through. What is read is subscribed to: where
 * more of it comes, the statement runs again.
 */
#ifndef OT_LINK_TRIED_H
#define OT_LINK_TRIED_H

#include "ingest/link/interpret/guard/trial.h"

/* Gives the outcomes of the same trial of a test from before; false if there is none. */
bool ot_tried_get(struct ot_analysis *a, const struct ot_here *here, uint32_t test, const struct ot_trial *trial,
                  uint8_t *outcomes);
/* Keeps the outcomes of a trial as long as the run lasts, or until another takes its place. */
void ot_tried_put(struct ot_analysis *a, const struct ot_here *here, uint32_t test, const struct ot_trial *trial,
                  const uint8_t *outcomes);

/* Makes and frees what the module keeps. */
void ot_tried_init(struct ot_analysis *a);
void ot_tried_release(struct ot_analysis *a);

#endif
