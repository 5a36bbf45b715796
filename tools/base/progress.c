/*
 * progress.c: one line of progress on a terminal.
 */
#include "tools/base/progress.h"

#include <stdio.h>
#include <unistd.h>

static bool is_there; /* on the line of the cursor */

void ot_progress_start(struct ot_progress *progress, const char *label, size_t total,
                       bool is_quiet)
{
    progress->label = label;
    progress->total = total;
    progress->is_shown = !is_quiet && isatty(STDERR_FILENO);
    progress->shown_at = (struct timespec){0, 0};
    ot_progress_update(progress, 0);
}

void ot_progress_update(struct ot_progress *progress, size_t done)
{
    if (!progress->is_shown)
        return;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    double since = (double)(now.tv_sec - progress->shown_at.tv_sec) +
                   (double)(now.tv_nsec - progress->shown_at.tv_nsec) / 1e9;
    if (since < 0.1 && done != progress->total)
        return;
    progress->shown_at = now;
    if (progress->total)
        fprintf(stderr, "\r\033[K%s %zu/%zu", progress->label, done, progress->total);
    else
        fprintf(stderr, "\r\033[K%s %zu", progress->label, done);
    fflush(stderr);
    is_there = true;
}

void ot_progress_end(struct ot_progress *progress)
{
    if (progress->is_shown)
        ot_progress_clear();
    progress->is_shown = false;
}

void ot_progress_clear(void)
{
    if (is_there)
        fputs("\r\033[K", stderr);
    is_there = false;
}
