/*
 * module_start.h: a module comes in reach.
 */
#ifndef OT_LINK_MODULE_START_H
#define OT_LINK_MODULE_START_H

#include "ingest/link/base/analysis.h"

/* Starts the module, once. Does not if it cannot be loaded on the platform. */
void ot_module_start(struct ot_analysis *a, ot_id file);
/* Starts the module and pushes it. Does neither if it cannot be loaded on the platform. */
void ot_module_push(struct ot_analysis *a, ot_id file);

#endif
