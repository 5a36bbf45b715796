/*
 * held_flag.h: what one object holds that a test asks of: "if part.name", "if part.name == 1".
 */
#ifndef OT_LINK_HELD_FLAG_H
#define OT_LINK_HELD_FLAG_H

#include "ingest/facts/ast.h"
#include "ingest/link/base/analysis.h"

struct ot_here;

/* Is it an instance with fields of its own? */
bool ot_held_flag_is_own(const struct ot_analysis *a, uint32_t value);
/* The node in which a function, a method or the getter of a property, runs for a receiver, or will as the code that the
 * test stands in calls it; 0 where it is not known what that gives. */
ot_id ot_held_node(struct ot_analysis *a, uint32_t function, uint32_t receiver);
/* Does an expression read an attribute of a path: "path.name", "getattr(path, "name", …)"? */
bool ot_held_is_read(struct ot_analysis *a, const struct ot_ast *ast, uint32_t expression, uint32_t path);
/* Pushes what such a read gives of an object: what it, or those of its class, hold under the name, or what its property
 * has given. False, and nothing, where that is not known. *is_pending where it is known, and nothing has come. */
bool ot_held_push(struct ot_analysis *a, const struct ot_here *here, uint32_t value, uint32_t read, bool *is_pending);
/* What such a read comes to as a test; 0 where that is not known. */
int ot_held_flag(struct ot_analysis *a, const struct ot_here *here, uint32_t value, uint32_t test, bool *is_pending);

#endif
