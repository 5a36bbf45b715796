/*
 * eval_text.h: f-strings.
 */
#ifndef OT_LINK_EVAL_TEXT_H
#define OT_LINK_EVAL_TEXT_H

#include "ingest/link/base/analysis.h"

/* Is the text that is made at n worth knowing, as something is selected by it? Of module code, any is. */
bool ot_eval_text_is_built(struct ot_analysis *a, const struct ot_here *here, uint32_t n);
/* Pushes what the f-string n comes to. */
void ot_eval_text(struct ot_analysis *a, const struct ot_here *here, uint32_t n);
/* Replaces the operands of the + at n, texts on stack[base .. right) and [right .. top), by what they give together.
 * Returns false, and does nothing, if one is no known text, or nothing is selected by it. */
bool ot_eval_text_join(struct ot_analysis *a, const struct ot_here *here, uint32_t n, size_t base, size_t right);

/* Makes and frees what the module keeps. */
/* The same for "text %s" % operands. */
bool ot_eval_text_percent(struct ot_analysis *a, const struct ot_here *here, uint32_t n, size_t base, size_t right);
/* Pushes what "text {}".format(…) gives; false, and pushes nothing, as above. */
bool ot_eval_text_format(struct ot_analysis *a, const struct ot_here *here, uint32_t call, uint32_t string,
                         const struct ot_arguments *arguments);
void ot_eval_text_init(struct ot_analysis *a);
void ot_eval_text_release(struct ot_analysis *a);

#endif
