/*
 * platform.h: modules that do not load on the linked platform.
 */
#ifndef OT_LINK_PLATFORM_H
#define OT_LINK_PLATFORM_H

#include "ingest/link/base/analysis.h"

/* Does loading the module fail on the linked platform, for want of a package of another one, or is it
 * another one's? */
bool ot_platform_fails(struct ot_analysis *a, ot_id file);
/* Reads platform_package and platform_file. */
int ot_platform_open(struct ot_analysis *a, struct ot_err *err);

/* A configuration says of a package whether it is there. */
void ot_platform_give(struct ot_analysis *a, const char *package, bool is_present);
/* Was one that a configuration speaks of asked for, by an import? */
bool ot_platform_is_asked(const struct ot_analysis *a, ot_sym package);

/* Makes and frees what the module keeps. */
void ot_platform_init(struct ot_analysis *a);
void ot_platform_release(struct ot_analysis *a);

#endif
