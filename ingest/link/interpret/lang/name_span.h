/*
 * name_span.h: what a name of a function is where one assignment, or one of a few, has bound it (source/span.h).
 */
#ifndef OT_LINK_NAME_SPAN_H
#define OT_LINK_NAME_SPAN_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/core/here.h"
#include "ingest/link/source/program.h"

/* Does what is noted of a name of a node count? Under a configuration rows tell what some names hold, or what is not
 * known of them. */
bool ot_name_span_counts(struct ot_analysis *a, ot_id node, const struct ot_loop_name *loop);
/* Does syntax node n stand in a generator expression at node first or behind it? That runs later, but for its first
 * iterable. */
bool ot_name_span_is_later(const struct ot_ast *ast, uint32_t n, uint32_t first);
/* The variable of a name that the loop around syntax node n, or the assignment before it, binds and nothing else there;
 * 0 if there is none. */
ot_id ot_name_span_var(struct ot_analysis *a, const struct ot_here *here, ot_sym name, uint32_t n);
/* Pushes what a name is where one of a few assignments bound it; false where that is not told, or a configuration is
 * given, by which most arms are decided. */
bool ot_name_span_push(struct ot_analysis *a, const struct ot_here *here, ot_sym name, uint32_t n);

#endif
