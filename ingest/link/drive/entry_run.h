/*
 * entry_run.h: running functions as entries.
 */
#ifndef OT_LINK_ENTRY_RUN_H
#define OT_LINK_ENTRY_RUN_H

#include "ingest/link/base/analysis.h"

/* Adds a node to the entries, once. */
void ot_entry_run_note(struct ot_analysis *a, const struct ot_entry *entry);
/* Runs a function as an entry: parameters that no class annotation speaks for are unknown. */
void ot_entry_run(struct ot_analysis *a, uint32_t callable, const char *role, uint32_t class_value, uint32_t definer,
                  ot_id file);
/* Runs the method of an instance that has a name; those whose names match a pattern. */
void ot_entry_run_method(struct ot_analysis *a, uint32_t instance, ot_sym name, const char *role, ot_id file);
void ot_entry_run_methods(struct ot_analysis *a, uint32_t instance, const char *pattern, const char *role, ot_id file);
/* Runs what a name of a module holds. */
void ot_entry_run_name(struct ot_analysis *a, ot_id file, ot_sym name, const char *role);

/* Makes and frees what the module keeps. */
void ot_entry_run_init(struct ot_analysis *a);
void ot_entry_run_release(struct ot_analysis *a);

#endif
