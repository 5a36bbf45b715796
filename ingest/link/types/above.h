/*
 * above.h: classes that something unknown was asked for before an object of them, or of one above them, was made.
 */
#ifndef OT_LINK_ABOVE_H
#define OT_LINK_ABOVE_H

#include "ingest/link/base/analysis.h"

/* Something unknown is asked whether it is one of a class of the tree. True: no object of the class is made as far as
 * is known by now, but one of a class above it may yet be, which would tell that there is none; here comes to know
 * where that is over. It is supposed that what is not known is of no class of which another process, or a library by
 * its name, makes objects and the tree none. */
bool ot_above_is_awaited(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value);
/* At quiescence: what was awaited has not come. Returns true if anything was. */
bool ot_above_end(struct ot_analysis *a);

/* Makes and frees what the module keeps. */
void ot_above_init(struct ot_analysis *a);
void ot_above_release(struct ot_analysis *a);

#endif
