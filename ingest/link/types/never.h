/*
 * never.h: texts and lists that an attribute never holds, although nothing else is known of it.
 */
#ifndef OT_LINK_NEVER_H
#define OT_LINK_NEVER_H

#include "ingest/link/base/analysis.h"

/* Reads the rows of never_text that count for the platform and the models that are linked. */
int ot_never_open(struct ot_analysis *a, struct ot_err *err);
/* Something unknown of a kind of its own, and a text that it is not. */
uint32_t ot_never_make(struct ot_analysis *a);
void ot_never_note(struct ot_analysis *a, uint32_t value, uint32_t text);
/* Makes what is unknown in stack[base .. top), what an attribute of this name is, unknown but for what rows say that it
 * never is; notes the containers among it where they speak of lists. Where they speak of texts alone, nothing counts as
 * unknown, too. */
void ot_never_tell(struct ot_analysis *a, ot_sym attribute, size_t base);
/* The lists that a value, something unknown or a container of which nothing is known, for sure is not, nor a tuple of
 * their elements: the next of them from *next on, which starts at 0; 0: there are no more. */
uint32_t ot_never_list(const struct ot_analysis *a, uint32_t value, size_t *next);
/* Is the value, something unknown, for sure not this text? It may be one that contains it. */
bool ot_never_is(const struct ot_analysis *a, uint32_t value, uint32_t text);
/* Is it for sure no dict that has this text as a key? */
bool ot_never_has(const struct ot_analysis *a, uint32_t value, uint32_t text);

/* Makes and frees what the module keeps. */
void ot_never_init(struct ot_analysis *a);
void ot_never_release(struct ot_analysis *a);

#endif
