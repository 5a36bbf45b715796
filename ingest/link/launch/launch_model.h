/*
 * launch_model.h: what the source makes of a model's config.json before it reads it.
 */
#ifndef OT_LINK_LAUNCH_MODEL_H
#define OT_LINK_LAUNCH_MODEL_H

#include "ingest/link/launch/launch_run.h"

struct ot_err;

/* Changes the attributes of l->model by the rows of launch_model. Returns 0, or -1 with *err set. */
int ot_launch_model(struct ot_launch *l, struct ot_err *err);

#endif
