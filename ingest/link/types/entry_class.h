/*
 * entry_class.h: classes whose objects the runtime makes.
 *
 * Reads: entry_class, entry_list.
 */
#ifndef OT_LINK_ENTRY_CLASS_H
#define OT_LINK_ENTRY_CLASS_H

#include "ingest/link/base/analysis.h"

/* Reads these tables. */
int ot_entry_class_open(struct ot_analysis *a, struct ot_err *err);
/* Is it of a kind that registries build (table entry_class)? */
bool ot_entry_class_is_built(struct ot_analysis *a, uint32_t class_value);
/* The rows of entry_class: a base and a method. */
const struct ot_library_row *ot_entry_class_rows(const struct ot_analysis *a, size_t *count);
/* The name under which a model file lists its entry classes, by its number from 0; 0 behind the last. */
ot_sym ot_entry_class_list(const struct ot_analysis *a, size_t i);
bool ot_entry_class_is_list(const struct ot_analysis *a, ot_sym name);

/* Makes and frees what the module keeps. */
void ot_entry_class_init(struct ot_analysis *a);
void ot_entry_class_release(struct ot_analysis *a);

#endif
