/*
 * page.h: the kernel traces document as text, and its lines as they are to be.
 */
#ifndef OT_FIX_PAGE_H
#define OT_FIX_PAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "tools/base/buf.h"

struct ot_err;

/* A line of the document. Positions are of bytes in ot_fix_page.text. */
struct ot_fix_page_line {
    const char *text;    /* without its line end; not ended by NUL */
    size_t length;
    bool is_crlf;        /* it ends in CR LF */
    struct ot_buf now;   /* what stands in its place, and behind it: whole lines, each ended by '\n' */
    bool is_changed;     /* now is valid; empty: the line goes */
};

struct ot_fix_page {
    char *path;
    struct ot_buf text;  /* the file */
    size_t mark;         /* bytes before its first line: of a byte order mark */
    struct ot_fix_page_line *lines;
    size_t line_count;
    bool is_ended;       /* the last line has a line end */
};

/* Reads the file at path and compares it with hash, the content hash that ingest-traces noted. Returns 0, or -1 with
 * *err set where it can not be read or has changed since. The caller releases the page in every case. */
int ot_fix_page_load(struct ot_fix_page *page, const char *path, const char *hash, struct ot_err *err);
void ot_fix_page_release(struct ot_fix_page *page);

/* Makes next a page of the same path, whose lines are those that page is to have. The caller releases it. */
void ot_fix_page_next(const struct ot_fix_page *page, struct ot_fix_page *next);

/* The changes of next, which ot_fix_page_next made of page, are changes of page, too. */
void ot_fix_page_follow(struct ot_fix_page *page, const struct ot_fix_page *next);

/* The text of a line as ingest-traces reads it: no-break spaces as blanks, without CR. Appends to out. */
void ot_fix_page_plain(const struct ot_fix_page_line *line, struct ot_buf *out);

/* Writes the document as it was to FILE~ beside it, in the place of what is there. Returns 0, or -1 with *err set. */
int ot_fix_page_keep(const struct ot_fix_page *page, struct ot_err *err);

/* Appends the document as it is to be. */
void ot_fix_page_write(const struct ot_fix_page *page, struct ot_buf *out);

/* Appends a unified diff of the document as it is and as it is to be; nothing if they are the same. */
void ot_fix_page_diff(const struct ot_fix_page *page, struct ot_buf *out);

#endif
