/*
 * text_method.h: what methods of texts give for texts that are known.
 */
#ifndef OT_LINK_TEXT_METHOD_H
#define OT_LINK_TEXT_METHOD_H

#include "ingest/link/base/analysis.h"

/* Pushes what a method, 'lower', of a text gives; false, and pushes nothing, where that is not known. */
bool ot_text_method(struct ot_analysis *a, const struct ot_here *here, uint32_t string, const char *method,
                    const struct ot_arguments *arguments, uint32_t ast);

#endif
