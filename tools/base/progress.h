/*
 * progress.h: one line of progress on a terminal, nothing elsewhere.
 */
#ifndef OT_PROGRESS_H
#define OT_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <time.h>

struct ot_progress {
    const char *label; /* "reading" */
    size_t total;      /* 0 where it is not known */
    bool is_shown;
    struct timespec shown_at;
};

/* Starts a line if stderr is a terminal and is_quiet is false. */
void ot_progress_start(struct ot_progress *progress, const char *label, size_t total,
                       bool is_quiet);
/* Redraws at most ten times a second. */
void ot_progress_update(struct ot_progress *progress, size_t done);
/* Wipes the line. */
void ot_progress_end(struct ot_progress *progress);

/* Takes the line away, if one is there, for a message in its place; the next update shows it again. */
void ot_progress_clear(void);

#endif
