/*
 * launch_text.h: what one step launches, for people: an op, then its launches below the conditions that are left open.
 */
#ifndef OT_LAUNCH_TEXT_H
#define OT_LAUNCH_TEXT_H

#include <stddef.h>

#include "tools/base/buf.h"

/* A launch of a step; the texts are the caller's. */
struct ot_launch_row {
    const char *part, *op; /* "" for no op */
    const char *text;      /* as it is written */
    const char *loop;      /* what repeats it, "" if nothing does */
    const char *guard;     /* the conditions left open, joined by "and" */
};

/* What an op launches, line by line, to be found again. */
struct ot_launch_block {
    char *part, *op, *lines;
};

/* An op of the part, as it is written from an offset of the text on. */
struct ot_launch_op {
    char *name, *lines;
    size_t start, launches;
};

/* The text as it grows. Starts as {0} with out set. */
struct ot_launch_text {
    struct ot_buf *out; /* the caller's */
    struct ot_launch_leaf *leaves; size_t count, capacity; /* of the op that is gone through */
    struct ot_launch_block *blocks; size_t block_count, block_capacity; /* that are written */
    struct ot_launch_op *ops; size_t op_count, op_capacity;
    struct ot_buf part, op;
    size_t op_start;
};

/* Adds a launch; copies what it keeps. */
void ot_launch_text_add(struct ot_launch_text *text, const struct ot_launch_row *row);
/* Writes what is left. */
void ot_launch_text_end(struct ot_launch_text *text);
void ot_launch_text_release(struct ot_launch_text *text);

#endif
