/*
 * runtime.h: functions beside the models that the runtime calls.
 */
#ifndef OT_LINK_RUNTIME_H
#define OT_LINK_RUNTIME_H

#include "ingest/link/base/analysis.h"

/* Reads the rows. Returns 0, or -1 with *err set. */
int ot_runtime_open(struct ot_analysis *a, struct ot_err *err);
/* At quiescence: runs the functions of modules that have come in reach. */
void ot_runtime_run(struct ot_analysis *a);
/* When nothing else is left to run: what the runtime calls on the model that it made may run from here on, and when
 * that has run, what begins other stages. True if something may. */
bool ot_runtime_end(struct ot_analysis *a);

/* Was the model followed to its end, so that what is called on it runs? */
bool ot_runtime_is_late(const struct ot_analysis *a);

/* Makes and frees what the module keeps. */
void ot_runtime_init(struct ot_analysis *a);
void ot_runtime_release(struct ot_analysis *a);

#endif
