/*
 * put.h: attributes that code of the tree puts on tensors, which torch does not know.
 */
#ifndef OT_LINK_PUT_H
#define OT_LINK_PUT_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/core/here.h"

/* Code in reach stores an attribute to a value; name 0: under a text that is not known. Here may be NULL. */
void ot_put_note(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name);
/* Code in reach reads an attribute through which others can be stored, as __dict__ or __setattr__; of any other name,
 * does nothing. */
void ot_put_note_read(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name);
/* The body of a class whose objects may be tensors, now that its bases are known, binds names. */
void ot_put_note_class(struct ot_analysis *a, uint32_t class_value);
/* May a tensor have an attribute, that of a row or one that the tree puts on it? Here comes to know where that
 * changes. What no code in reach has put there yet may still come. */
bool ot_put_may_be(struct ot_analysis *a, const struct ot_here *here, ot_sym name);

#endif
