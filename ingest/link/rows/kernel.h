/*
 * kernel.h: which names of libraries are kernels, which only prepare them, and what each is called.
 */
#ifndef OT_LINK_KERNEL_H
#define OT_LINK_KERNEL_H

#include "ingest/link/base/analysis.h"

/* A row of kernel_package. */
struct ot_kernel_row {
    const char *package, *pattern, *source, *platform;
    bool is_named_by_module;
};

/* Reads all rows. Returns 0, or -1 with *err set. */
int ot_kernel_open(struct ot_analysis *a, struct ot_err *err);
/* The package of a row, by its number from 0; NULL behind the last. */
const char *ot_kernel_package_at(const struct ot_analysis *a, size_t row);
/* Does a name lie in a package that has rows for all its names, or is it a kernel? */
bool ot_kernel_is_listed(struct ot_analysis *a, ot_sym dotted);
/* The rest of dotted below package, NULL if it does not lie in it. */
const char *ot_kernel_below(const char *dotted, const char *package);
/* The row that a dotted name falls under on the linked platform, NULL if it is no kernel. */
const struct ot_kernel_row *ot_kernel_find(struct ot_analysis *a, ot_sym dotted);
/* The same where it may be a name that launches nothing: NULL if it lies in no package of kernels. */
const struct ot_kernel_row *ot_kernel_package(struct ot_analysis *a, ot_sym dotted);
/* Where, in a dotted name of a row, the name begins that it is known by: 'Wrapper.run', 'activation.run'. */
const char *ot_kernel_name(const struct ot_kernel_row *row, const char *dotted);

/* Makes and frees what the module keeps. */
void ot_kernel_init(struct ot_analysis *a);
void ot_kernel_release(struct ot_analysis *a);

#endif
