/*
 * container_key.h: methods of containers that call a key or store under one, and their constructor.
 */
#ifndef OT_LINK_CONTAINER_KEY_H
#define OT_LINK_CONTAINER_KEY_H

#include "ingest/link/base/analysis.h"

/* Calls a method of a list, set, dict or the like, if it is one of these: pushes what it gives. */
bool ot_container_key_method(struct ot_analysis *a, const struct ot_here *here, uint32_t container, const char *name,
                             const struct ot_arguments *arguments, uint32_t ast);

#endif
