/*
 * registry.h: functions that a registry calls to build something.
 */
#ifndef OT_LINK_REGISTRY_H
#define OT_LINK_REGISTRY_H

#include "ingest/link/base/analysis.h"

/* Finds them: the functions under the decorators of table entry_decorator. */
int ot_registry_open(struct ot_analysis *a, struct ot_err *err);
/* At quiescence: loads their modules, and runs the calls through the registry in code that nothing in reach runs. */
void ot_registry_run(struct ot_analysis *a);
/* At quiescence: runs those that no call through the registry enters, with something unknown. True if any was. */
bool ot_registry_end(struct ot_analysis *a);

/* Makes and frees what the module keeps. */
void ot_registry_init(struct ot_analysis *a);
void ot_registry_release(struct ot_analysis *a);

#endif
