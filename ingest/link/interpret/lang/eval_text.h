/*
 * eval_text.h: f-strings.
 */
#ifndef OT_LINK_EVAL_TEXT_H
#define OT_LINK_EVAL_TEXT_H

#include "ingest/link/base/analysis.h"

/* Pushes what the f-string n comes to. */
void ot_eval_text(struct ot_analysis *a, const struct ot_here *here, uint32_t n);

#endif
