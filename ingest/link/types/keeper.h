/*
 * keeper.h: classes of which each object keeps a record of what it was given.
 */
#ifndef OT_LINK_KEEPER_H
#define OT_LINK_KEEPER_H

#include "ingest/link/base/analysis.h"

/* The dataclass of which the __init__ that a class statement writes keeps an object, made of what it was given:
 * "self.options = Options(size=size)", both classes of one file; 0 if there is none. */
ot_id ot_keeper_record(struct ot_analysis *a, ot_id class_code);
/* Is the class such a dataclass, of a class that its module writes? */
bool ot_keeper_is_record(struct ot_analysis *a, ot_id class_code);
/* Is the class a typing.NamedTuple with a field that is declared to hold such a dataclass? */
bool ot_keeper_carries_record(struct ot_analysis *a, ot_id class_code);

#endif
