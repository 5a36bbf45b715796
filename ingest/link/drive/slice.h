/*
 * slice.h: code that nothing in reach runs, and of which some is run all the same.
 */
#ifndef OT_LINK_SLICE_H
#define OT_LINK_SLICE_H

#include "ingest/link/base/analysis.h"

/* At quiescence: runs what stores a field of a class that is never constructed. Returns true
 * if anything was started. */
bool ot_slice_field(struct ot_analysis *a, uint32_t class_value, ot_sym name);
/* At quiescence: runs the calls of a function, by its name, in code of loaded modules that nothing in reach runs,
 * each once. */
void ot_slice_callers(struct ot_analysis *a, ot_id function);
/* The same for the calls "registry[key](…)" of the dict that a decorator of the same module files a function in, in
 * modules whose names match a pattern; those that import the dict are loaded. */
void ot_slice_registry(struct ot_analysis *a, ot_id file, uint32_t function, const char *modules);

/* Makes and frees what the module keeps. */
void ot_slice_init(struct ot_analysis *a);
void ot_slice_release(struct ot_analysis *a);

#endif
