/*
 * texts.h: which texts a syntax record has: its names and its strings, without the tree.
 */
#ifndef OT_TEXTS_H
#define OT_TEXTS_H

#include <stddef.h>
#include <stdint.h>

struct ot_buf;
struct ot_err;

enum { OT_TEXTS_BITS = 29 }; /* of a hash */

/* A hash of a text. Two texts may have the same one. */
uint32_t ot_texts_hash(const char *text, size_t length);
/* What follows the last dot or colon of a text: "C" of "package.module:C"; the text if it has none. */
const char *ot_texts_last(const char *text, size_t length);
/* Calls each with the hash of every text of a record, of what follows its last dot or colon. Room is what it unpacks
 * to. Returns 0, or -1 with *err set where the record is damaged. */
int ot_texts_each(const void *record, size_t size, struct ot_buf *room, void (*each)(void *context, uint32_t hash),
                  void *context, struct ot_err *err);

#endif
