/*
 * truth.h: the False, True or None that a call gives, through *args and **keywords too.
 */
#ifndef OT_LINK_TRUTH_H
#define OT_LINK_TRUTH_H

#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/parameter.h"
#include "ingest/link/source/program.h"

/* The argument that a call gives parameter index, its receiver left out; NULL: it is given none that is written out. */
const struct ot_argument *ot_truth_argument(const struct ot_call *call, const struct ot_code *code, uint32_t index);
/* What the call, which gives so many positional arguments, gives parameter index, or its default: False, True or None;
 * unknown where that is not known. */
uint32_t ot_truth_given(struct ot_analysis *a, const struct ot_call *call, const struct ot_code *code, uint32_t index,
                        uint32_t places);
/* Is **dict the keywords of a context in which a keyword, a text, is False or True? */
bool ot_truth_gives(struct ot_analysis *a, const struct ot_here *here, const struct ot_argument *argument,
                    uint32_t key);
/* Is the function that the call enters one that wraps another, and has that switches? */
bool ot_truth_is_asked(struct ot_analysis *a, const struct ot_call *call);
/* What tells calls of a function apart that hands on the keywords and places of a context, 0: none, a tuple key: what
 * it is, and where False or True stands for one of these, a tuple (False, name) or (False, place) for each. */
uint32_t ot_truth_context(struct ot_analysis *a, const struct ot_call *call, const struct ot_code *code,
                          uint32_t context);

#endif
