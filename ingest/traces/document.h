/*
 * document.h: one kernel traces document in memory, split into lines.
 */
#ifndef OT_TRACES_DOCUMENT_H
#define OT_TRACES_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>
#include "tools/base/buf.h"

struct ot_err;

/* A document larger than this is refused: the largest real one has 0.1 MB. */
enum { OT_TRACES_MAX_BYTES = 64 * 1024 * 1024 };

/* Names are kept with every row that they stand in: a longer one (a heading, a label, a call, the target of a link, the
 * title of a column) is not read. The longest real one has 0.1 KB. */
enum { OT_TRACES_MAX_NAME = 1000 };

struct ot_traces_line {
    const char *text;   /* without its line end, no-break spaces as blanks, NUL-terminated */
    size_t length;
    const char *problem; /* it is not UTF-8, or has NUL bytes: text is not to be used; NULL: it may be */
};

struct ot_traces_document {
    char *path;             /* as given, "-" for standard input */
    const char *name;       /* last part of path, "standard input" for "-" */
    const char *missing;    /* 'no such file', 'the file is empty'; NULL: there is something to read */
    size_t bytes;
    char hash[33];          /* xxh3 128 of the bytes, hexadecimal */
    struct ot_traces_line *lines;
    size_t line_count;
    char generated[11];     /* YYYY-MM-DD of the first readable Generated: line, "" if none */
    size_t generated_line;  /* 1-based, 0 if none */
    bool is_future;         /* that date lies in the future: ot_traces_require */
    char source_hash[33];   /* of the source that it was made of: of its Content hash: line; "" if none */
    struct ot_buf text;     /* what the lines point into */
};

/* Reads the document at path. Returns 0, also for a missing one (missing), or -1 with
 * *err set for what is there and cannot be read: a directory, a device, no permission, too
 * large, UTF-16. The caller releases it in every case. */
int ot_traces_document_load(struct ot_traces_document *document, const char *path,
                            struct ot_err *err);
/* The document at path as it would be with text in it. Returns 0, or -1 with *err set for UTF-16. The caller releases
 * it in every case. */
int ot_traces_document_take(struct ot_traces_document *document, const char *path, const struct ot_buf *text,
                            struct ot_err *err);
void ot_traces_document_release(struct ot_traces_document *document);

/* Whether the line is a Generated: line; then date is its date or, if none can be read, "". */
bool ot_traces_is_date_line(const char *line, char date[11]);

/* Whether the line is a Content hash: line with a hash, of 32 hexadecimal digits; then hash is it. */
bool ot_traces_is_hash_line(const char *line, char hash[33]);

/* Days since 1970-01-01 of YYYY-MM-DD, or -1 when there is no such day. */
long ot_traces_day(const char *date);

#endif
