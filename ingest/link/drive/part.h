/*
 * part.h: what the runtime calls on what was made for a part of a model, once it has the weights.
 */
#ifndef OT_LINK_PART_H
#define OT_LINK_PART_H

#include "ingest/link/base/analysis.h"

/* Reads table part_method. */
int ot_part_open(struct ot_analysis *a, struct ot_err *err);
/* Under a configuration, runs these methods of what was made since, each on the part that it was made for. */
void ot_part_run(struct ot_analysis *a);

/* Makes and frees what the module keeps. */
void ot_part_init(struct ot_analysis *a);
void ot_part_release(struct ot_analysis *a);

#endif
