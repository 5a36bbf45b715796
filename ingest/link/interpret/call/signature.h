/*
 * signature.h: which keywords a function can be given, and whether it has the defaults that it was written with.
 */
#ifndef OT_LINK_SIGNATURE_H
#define OT_LINK_SIGNATURE_H

#include "ingest/link/core/here.h"

/* Can the function be given a keyword? A wrapper that hands its **keywords on as they are takes those of the function
 * that it decorates. */
bool ot_signature_takes(struct ot_analysis *a, uint32_t function, ot_sym keyword);
/* Was "function.__defaults__ = …" run, or what else the attribute is called? */
bool ot_signature_is_renewed(struct ot_analysis *a, const struct ot_here *here, uint32_t function,
                             const char *attribute);

#endif
