/*
 * signature.h: which keywords a function can be given.
 */
#ifndef OT_LINK_SIGNATURE_H
#define OT_LINK_SIGNATURE_H

#include "ingest/link/base/analysis.h"

/* Can the function be given a keyword? A wrapper that hands its **keywords on as they are takes those of the function
 * that it decorates. */
bool ot_signature_takes(struct ot_analysis *a, uint32_t function, ot_sym keyword);

#endif
