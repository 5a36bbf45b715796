/*
 * source.h: the text of one Python file, as UTF-8.
 *
 * Must not know: tree-sitter, SQL.
 */
#ifndef OT_SOURCE_H
#define OT_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include "tools/base/buf.h"

enum { OT_SOURCE_MOST = 100 * 1000 * 1000 }; /* bytes of a file that is still read */

struct ot_source {
    struct ot_buf text; /* UTF-8, lines ended by "\n" or "\r\n" */
    size_t bytes;       /* of the file */
    size_t lines;
    char hash[33];      /* xxh3 128 of the file's bytes, hexadecimal */
    /* Something wrong with it: kind is NULL if nothing is. The text is usable if is_usable. */
    const char *problem_kind;
    char problem[200];
    unsigned problem_line; /* 0 if the whole file is meant */
    bool is_usable;
    bool is_denied; /* no permission: a problem of this file */
    bool is_failed; /* it went away, there are no descriptors left, the disk is broken: what is in
                       the tree cannot be told, problem says why */
};

/* Init makes it empty, to be read into file after file; release frees the text. */
void ot_source_init(struct ot_source *source);
void ot_source_release(struct ot_source *source);

/* Reads the bytes of path into text, and hashes them; ot_source_decode does the rest.
 * Never follows a pipe or device. */
void ot_source_read(struct ot_source *source, const char *path);

/* Makes the text UTF-8 (PEP 263), counts lines. */
void ot_source_decode(struct ot_source *source);

#endif
