/*
 * library.h: what rows say of libraries, by dotted name.
 */
#ifndef OT_LINK_LIBRARY_H
#define OT_LINK_LIBRARY_H

#include "ingest/link/base/analysis.h"

struct ot_model {
    const char *pattern;  /* dotted name or GLOB; module:qualname for functions of the tree */
    const char *behaviour;
    const char *argument;
};

struct ot_kernel_row {
    const char *package, *pattern, *source, *platform;
    bool is_kernel;
};

int ot_library_open(struct ot_analysis *a, struct ot_err *err);
/* The rows of a query of three texts, in its order, its texts owned by the arena; *rows is the caller's to free. */
int ot_library_read(struct ot_analysis *a, const char *sql, struct ot_model **rows, size_t *count, struct ot_err *err);
/* True if a row names dotted, something below it, or the kernel package it lies in. Other
 * names from outside are not kept as values. */
bool ot_library_is_listed(struct ot_analysis *a, ot_sym dotted);
/* The row of library_function for a dotted name; NULL if there is none. */
const struct ot_model *ot_library_model(struct ot_analysis *a, ot_sym dotted);
/* The same for a function of the tree. */
const struct ot_model *ot_library_function(struct ot_analysis *a, ot_id code);
/* The kernel row that a dotted name falls under on the linked platform, NULL if it is no kernel. */
const struct ot_kernel_row *ot_library_kernel(struct ot_analysis *a, ot_sym dotted);
/* What library_class says of a class outside the tree; NULL if nothing. */
const char *ot_library_base(struct ot_analysis *a, ot_sym dotted);
/* True if a row of library_class names dotted itself, not by a pattern. */
bool ot_library_is_exact(struct ot_analysis *a, ot_sym dotted);
/* Is the linked platform in a list, "cuda hip"? */
bool ot_library_has_platform(const struct ot_analysis *a, const char *list);

/* Makes and frees what the module keeps. */
void ot_library_init(struct ot_analysis *a);
void ot_library_release(struct ot_analysis *a);

#endif
