/*
 * way_mention.h: code that makes more of what is chosen for a batch than is read.
 */
#ifndef OT_LINK_WAY_MENTION_H
#define OT_LINK_WAY_MENTION_H

#include "ingest/link/write/way_kind.h"

/* What code names otherwise than as it is read may be chosen in any mode: a member; where it is the enum, the registry
 * or a function that is read, each of them. Once all functions are read. */
void ot_way_mention_note(struct ot_way *way);

#endif
