/*
 * keywords.h: the keywords that a call is sure to pass on by the **keywords of a function.
 */
#ifndef OT_LINK_KEYWORDS_H
#define OT_LINK_KEYWORDS_H

#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/parameter.h"
#include "ingest/link/source/program.h"

/* What tells calls of a function apart, as a tuple key in the order of the alphabet: the keywords that the call is sure
 * to give it for its **keywords, where it hands these on; of those that the caller hands on itself, the ones of
 * parameters that would be None without. 0: there are none. */
uint32_t ot_keywords_context(struct ot_analysis *a, const struct ot_call *call, const struct ot_code *code);
/* Has each dict behind ** a keyword for sure that the function can not be given? */
bool ot_keywords_refuse(struct ot_analysis *a, const struct ot_here *here, uint32_t function,
                        const struct ot_argument *argument);
/* Has each dict behind ** the keyword, a text, for sure? */
bool ot_keywords_gives(struct ot_analysis *a, const struct ot_here *here, const struct ot_argument *argument,
                       uint32_t key);
/* May an argument give the keyword, a text? */
bool ot_keywords_may_give(struct ot_analysis *a, const struct ot_here *here, const struct ot_argument *argument,
                          uint32_t key);
/* Is no argument of the call what a keyword-only parameter without default wants? */
bool ot_keywords_missing(struct ot_analysis *a, const struct ot_call *call, const struct ot_code *code);
/* A key is taken out of a dict, something out of a list or set; 0: any. */
void ot_keywords_drop(struct ot_analysis *a, uint32_t dict, uint32_t key);
/* May a key of a dict be taken out of it, or something out of a list or set? */
bool ot_keywords_lack(struct ot_analysis *a, const struct ot_here *here, uint32_t dict, uint32_t key);
/* Code that is not followed has the value: where it is a dict, it may put any key there, and take any out. */
void ot_keywords_open(struct ot_analysis *a, const struct ot_here *here, uint32_t value);

#endif
