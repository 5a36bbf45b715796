/*
 * registry.h: functions that a registry calls to build something.
 */
#ifndef OT_LINK_REGISTRY_H
#define OT_LINK_REGISTRY_H

#include "ingest/link/base/analysis.h"

struct ot_registered {
    ot_id file;
    uint32_t function; /* its syntax node */
    ot_sym callers;    /* a pattern: the modules that call through the registry */
};

/* Finds them: the functions under the decorators of table entry_decorator. */
int ot_registry_open(struct ot_analysis *a, struct ot_err *err);
/* At quiescence: loads their modules, and runs the calls through the registry in code that nothing in reach runs. */
void ot_registry_run(struct ot_analysis *a);
/* Those found. */
const struct ot_registered *ot_registry_functions(const struct ot_analysis *a, size_t *count);

/* Makes and frees what the module keeps. */
void ot_registry_init(struct ot_analysis *a);
void ot_registry_release(struct ot_analysis *a);

#endif
