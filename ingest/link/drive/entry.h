/*
 * entry.h: where the analysis starts.
 */
#ifndef OT_LINK_ENTRY_H
#define OT_LINK_ENTRY_H

#include "ingest/link/base/analysis.h"

struct ot_entry {
    ot_id node;
    const char *role;      /* 'root', 'loader', 'constructor', 'registry', 'runtime', 'entry' */
    uint32_t class_value;  /* entry class of a root, 0 otherwise */
    uint32_t definer;      /* of a root: class value that defines its forward */
    ot_id file;            /* of a root: the model file */
};

/* Starts the modules that hold entries; fails as ot_option_start. */
int ot_entry_start(struct ot_analysis *a, struct ot_err *err);
/* At quiescence: starts what has become an entry since. Returns true if anything was. */
bool ot_entry_continue(struct ot_analysis *a);

/* Makes and frees what the module keeps. */
void ot_entry_init(struct ot_analysis *a);
void ot_entry_release(struct ot_analysis *a);

#endif
