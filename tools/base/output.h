/*
 * output.h: an output file that is whole or not there.
 *
 * It is written beside its name and renamed into place by ot_output_commit; NULL or "-"
 * means standard output. Whatever ends the program early takes the unfinished file away.
 */
#ifndef OT_OUTPUT_H
#define OT_OUTPUT_H

#include <stdio.h>

struct ot_err;

struct ot_output {
    FILE *file;      /* where ot_output_write writes */
    char *path;      /* NULL for standard output */
    char *temporary; /* its name until commit */
    int why;         /* errno of a write that failed; 0: none has */
};

/* Called once by every program, before it opens anything. Closed standard streams are opened on
 * nothing, so that no file takes their place; a standard output that can not be written, or was closed
 * and is written to, is said at the end and makes the status OT_EXIT_USAGE; a reader that went away
 * (| head) ends the program without a word; a file that grew too large is an error, no signal. */
void ot_output_start(const char *program);

/* Writes to standard output at once. -1 where that fails; why, the program says when it ends. */
int ot_output_print(const void *data, size_t length);

/* Makes the folders above path. A failure shows when the file is opened. */
void ot_output_make_folders(const char *path);

/* Opens the file; makes the folder of path if it is missing. A link stays, what it leads to is written; a file that
 * was there keeps its rights, and its owner and group where the user may give them. */
int ot_output_open(struct ot_output *output, const char *path, struct ot_err *err);
/* Writes to it. Returns -1 where that fails; why, ot_output_commit says. */
int ot_output_write(struct ot_output *output, const void *data, size_t length);
/* Flushes, closes and renames. After a failure nothing is left behind. */
int ot_output_commit(struct ot_output *output, struct ot_err *err);
/* Throws away what was written. Fine after commit, too. */
void ot_output_abandon(struct ot_output *output);

#endif
