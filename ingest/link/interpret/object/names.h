/*
 * names.h: which names the attributes of an object, a class or a module have.
 */
#ifndef OT_LINK_NAMES_H
#define OT_LINK_NAMES_H

#include "ingest/link/base/analysis.h"

/* Adds the names of the attributes that a value has itself, as its __dict__ has them, or with all those of its class
 * and of what that derives from, as dir() gives them, each once. False if it may have others, too. names is for the
 * caller to release. */
bool ot_names_own(struct ot_analysis *a, uint32_t value, struct ot_list *names);
bool ot_names_all(struct ot_analysis *a, uint32_t value, struct ot_list *names);

#endif
