/*
 * fallback.h: what annotations stand in for where nothing arrived.
 */
#ifndef OT_LINK_FALLBACK_H
#define OT_LINK_FALLBACK_H

#include "ingest/link/base/analysis.h"

/* At quiescence: gives annotated variables that nothing reached the instances of their
 * declared classes; those of layers and of what registries build only once one is made, unless
 * this is the last resort. Returns true if anything was added. */
bool ot_fallback_run(struct ot_analysis *a, bool is_last_resort);

/* Makes and frees what the module keeps. */
void ot_fallback_init(struct ot_analysis *a);
void ot_fallback_release(struct ot_analysis *a);

#endif
