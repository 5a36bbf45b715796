/*
 * lasting.h: how long what a test says of a field or a global lasts.
 */
#ifndef OT_LINK_LASTING_H
#define OT_LINK_LASTING_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/region.h"

/* Code in reach stores to, or deletes, an attribute of a value. */
void ot_lasting_note(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name);
/* Code in reach binds a name; of one that is not of another code object alone, does nothing. */
void ot_lasting_note_name(struct ot_analysis *a, const struct ot_here *here, ot_sym name);
/* Python calls code by itself at a syntax node: a property, the method of an operator. */
void ot_lasting_note_run(struct ot_analysis *a, const struct ot_here *here, uint32_t ast);
/* Has the test of an arm seen all that the path holds where it stands: has no code run in between? Behind an if whose
 * test was false, its first block has not run. A test that does not name the path asked before the code object began.
 * Here comes to know where that changes. */
bool ot_lasting_is_seen(struct ot_analysis *a, const struct ot_here *here, const struct ot_region *arm, uint32_t path);
/* Is what the test of an arm says of a path still so where the path stands, behind it; or, of what is behind an if that
 * rebinds the path, what that left? Here comes to know where that changes. */
bool ot_lasting_is(struct ot_analysis *a, const struct ot_here *here, const struct ot_region *region, uint32_t path);

#endif
