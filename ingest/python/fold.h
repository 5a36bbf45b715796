/*
 * fold.h: source text as one line.
 */
#ifndef OT_FOLD_H
#define OT_FOLD_H

#include <stddef.h>

struct ot_buf;

/* Longer texts are cut. */
enum { OT_FOLD_MOST = 400 };

enum ot_fold_end { OT_FOLD_KEEP_HEAD, OT_FOLD_KEEP_TAIL };

/* Appends text with white space folded into one blank, without line breaks next to brackets
 * and dots, without comments; strings stay as they are but for their line breaks. What is
 * longer than OT_FOLD_MOST loses its tail or its head, shown by "…". */
void ot_fold(const char *text, size_t length, enum ot_fold_end end, struct ot_buf *out);

#endif
