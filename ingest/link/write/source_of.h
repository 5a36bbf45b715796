/*
 * source_of.h: which name of the configuration the value of an expression comes from.
 */
#ifndef OT_LINK_SOURCE_OF_H
#define OT_LINK_SOURCE_OF_H

#include "ingest/link/core/here.h"
#include "ingest/link/write/flow.h"

struct ot_source_of {
    const char *setting; /* NULL: of none, the source alone says it */
    const char *origin;  /* 'decode.conf:12', 'sglang/srt/layers/linear.py:88', NULL: not known */
};

/* Follows an expression back: from an attribute and a local to what is put there, from a parameter to the arguments
 * bound to it, from a call to what is returned; the first name of the configuration that it comes to. Texts are owned
 * by the arena. flow was made when the analysis had come to its end. */
struct ot_source_of ot_source_of(struct ot_flow *flow, const struct ot_here *here, uint32_t expression);
/* Pushes the values of an expression, of a call those that its callees return. */
void ot_source_of_values(struct ot_flow *flow, const struct ot_here *here, uint32_t expression);

#endif
