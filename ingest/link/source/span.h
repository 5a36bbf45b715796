/*
 * span.h: where a name is what one assignment made it.
 */
#ifndef OT_LINK_SPAN_H
#define OT_LINK_SPAN_H

#include "ingest/link/base/analysis.h"

/* Adds to the names of code, a function whose body is scanned, those that assignments bind, with the syntax nodes
 * behind each in which nothing else can have. */
void ot_span_note(struct ot_analysis *a, struct ot_code *code, const struct ot_ast *ast, size_t *capacity);
/* Tells of the statements first .. end of a block, down into the arms of an if, in which nothing has bound the name
 * since first: syntax nodes first .. end. */
void ot_span_each(struct ot_analysis *a, const struct ot_ast *ast, uint32_t first, uint32_t end, ot_sym name,
                  void (*found)(void *context, uint32_t first, uint32_t end), void *context);
/* Does a function within that of code, of which that is noted, bind a name of it? */
bool ot_span_is_shared(const struct ot_code *code, ot_sym name);

#endif
