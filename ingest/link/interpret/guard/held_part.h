/*
 * held_part.h: the part of a value that a test compares: "x.name == 1", "x.method() == 1".
 */
#ifndef OT_LINK_HELD_PART_H
#define OT_LINK_HELD_PART_H

#include "ingest/facts/ast.h"
#include "ingest/link/base/analysis.h"

/* Is an expression a part of a path: "path.name", "getattr(path, "name", …)", "path[0]", "path.method()",
 * "type(path).__name__"? */
bool ot_held_part_is(struct ot_analysis *a, const struct ot_ast *ast, uint32_t expression, uint32_t path);
/* Pushes what a part is of a value of the path: what the object, or those of its class, hold under the name, a tuple at
 * the place, what the method has given, or the name of its class. True where something is yet
 * to come. */
bool ot_held_part_push(struct ot_analysis *a, const struct ot_here *here, uint32_t part, uint32_t value);
/* Pushes what a method without arguments has given for a receiver so far. True where something is yet to come. */
bool ot_held_part_results(struct ot_analysis *a, const struct ot_here *here, uint32_t receiver, ot_sym method);

#endif
