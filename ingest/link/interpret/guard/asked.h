/*
 * asked.h: objects of a model that was made, in what the runtime calls on it.
 */
#ifndef OT_LINK_ASKED_H
#define OT_LINK_ASKED_H

#include "ingest/link/base/analysis.h"

/* Is a syntax node a call of that builtin? */
bool ot_asked_is(struct ot_analysis *a, const struct ot_ast *ast, uint32_t call, const char *name);
/* In what the runtime calls on the model that it made (ot_runtime_end): where stack[base .. top), the values of a path,
 * are not known and the test asks "isinstance(path, (A, B))", pushes objects of these classes. */
void ot_asked_push(struct ot_analysis *a, const struct ot_here *here, uint32_t test, uint32_t path, size_t base);

#endif
