/*
 * history.h: many versions side by side, as markdown, JSON or a page of HTML.
 *
 * All is made from the tables that queries/history fills.
 */
#ifndef OT_HISTORY_H
#define OT_HISTORY_H

#include <sqlite3.h>
#include <stddef.h>
#include "tools/base/buf.h"
#include "tools/base/mem.h"

struct ot_err;

struct ot_history_version {
    const char *label, *name; /* 'sglang 0.5.7'; name: the last word, or as much as tells it from the others */
    const char *platform;     /* NULL: not linked */
    long ops, kernels, pairs;
};

/* A kernel, an op, or what has a value by default; marks has a character each version, '#' where it is there. */
struct ot_history_span {
    const char *name, *marks, *ops;
    long first, last;           /* positions from 1 */
};

/* What an op runs in one version, names one a line; gained and lost: against the version before. */
struct ot_history_cell {
    const char *kernels, *gained, *lost;
    long count;
};

/* A value by default, where it is not that of the version before; those of one name in order. */
struct ot_history_default {
    const char *name, *value;
    size_t version; /* from 0 */
};

struct ot_history {
    struct ot_arena arena;
    struct ot_history_version *versions;
    size_t version_count, version_capacity;
    struct ot_history_span *kernels, *ops;
    size_t kernel_count, kernel_capacity, op_count, op_capacity;
    struct ot_history_default *defaults;
    size_t default_count, default_capacity;
    struct ot_history_cell *cells; /* op after op, a cell each version; count -1: it is not there */
};

/* Reads all from the connection. Release frees it, also after an error. */
int ot_history_read(struct ot_history *history, sqlite3 *db, struct ot_err *err);
void ot_history_release(struct ot_history *history);

/* How many names stand in a list, one a line; NULL: none. */
size_t ot_history_count(const char *names);

/* Append the whole document. */
void ot_history_add_markdown(const struct ot_history *history, struct ot_buf *out);
void ot_history_add_json(const struct ot_history *history, struct ot_buf *out);
void ot_history_add_html(const struct ot_history *history, struct ot_buf *out);

#endif
