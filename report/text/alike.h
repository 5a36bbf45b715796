/*
 * alike.h: two long texts that differ in a few words, shown by these.
 */
#ifndef OT_ALIKE_H
#define OT_ALIKE_H

#include "tools/base/buf.h"

/* Appends a text without the words at its start and its end that the other has, too, '…' in their place: one word is
 * left before what differs, as the name of an option. A short text stays whole, and one with little to leave out. */
void ot_alike_add(struct ot_buf *out, const char *text, const char *other);

#endif
