/*
 * trace_section.h: what the parts of the kernel traces document share. Private to report/.
 */
#ifndef OT_TRACE_SECTION_H
#define OT_TRACE_SECTION_H

#include "report/kernel_traces/trace_kernels.h"
#include "report/kernel_traces/trace_print.h"
#include "report/kernel_traces/trace_tree.h"
#include "report/op_traces/section.h"
#include "tools/base/intern.h"

/* Chains of a kernel in one stage. */
struct ot_trace_part {
    char *label; /* above its chains; NULL for those that meet ops */
    struct ot_trace_tree tree;
    struct ot_trace_part *next;
};

struct ot_trace_kernel {
    char *category, *title, *name, *source, *file;
    long line;
    bool is_known; /* a document that is merged with has it */
    bool is_added; /* to that document */
    long left_out;         /* ways to it that are not shown */
    char *left_classes;    /* that choose them, NULL: none */
    struct ot_trace_part *parts, **last;
};

struct ot_trace_document {
    sqlite3 *db;
    struct ot_report_link link;
    struct ot_trace_kernel *kernels; /* in the order of the document */
    size_t count, capacity;
    struct ot_intern names; /* number of a kernel's name: its place, from 1 */
};

/* The kernel with that name, NULL if there is none. */
struct ot_trace_kernel *ot_trace_kernel_find(const struct ot_trace_document *document, const char *name);

/* Reads kernels and chains; with is_all, those of every pair of caller and class. */
int ot_trace_document_load(struct ot_trace_document *document, bool is_all, struct ot_err *err);

/* Prepares the embedded file queries/traces/<name>; the caller finalizes it. */
int ot_trace_query(sqlite3 *db, const char *name, sqlite3_stmt **statement, struct ot_err *err);

/* Reads all that the document says; release frees it, and is due after a failure, too. */
int ot_trace_document_open(struct ot_trace_document *document, sqlite3 *db, const struct ot_trace_options *options,
                           struct ot_err *err);
void ot_trace_document_release(struct ot_trace_document *document);

/* What stands below the heading of a kernel. text: what a document says of it already, of which only what is missing is
 * added; NULL: all. printed: what the sections before hold; NULL: each part of this one stands for itself. */
void ot_trace_add_chains(const struct ot_trace_document *document, const struct ot_trace_kernel *kernel,
                         const struct ot_trace_options *options, const char *text, struct ot_trace_printed *printed,
                         struct ot_buf *out);

/* A heading '#### 1.2 kernel **(source)**', and the row of a kernel in the summary. */
void ot_trace_add_heading(const struct ot_trace_kernel *kernel, size_t group, size_t number, struct ot_buf *out);
void ot_trace_add_summary_row(const struct ot_trace_kernel *kernel, struct ot_buf *out);

/* The kernel → ops table; with is_missing, rows for kernels alone that are not known, each with its files. */
int ot_trace_add_ops(const struct ot_trace_document *document, bool is_missing, struct ot_buf *out, struct ot_err *err);

/* The groups of the source breakdown, of kernels that are not known, but of sources that done has a line of. With a
 * title, that of a heading, 'triton (JIT)': those of its source alone, which done has then, below the table that ends
 * out if that has the same columns. */
int ot_trace_add_modules(const struct ot_trace_document *document, const char *title, struct ot_buf *done,
                         struct ot_buf *out, struct ot_err *err);

/* The tables, and what stands behind the chains. Each appends its section with its heading. */
void ot_trace_add_summary(const struct ot_trace_document *document, struct ot_buf *out);
int ot_trace_add_breakdown(const struct ot_trace_document *document, struct ot_buf *out, struct ot_err *err);
int ot_trace_add_notes(const struct ot_trace_document *document, struct ot_buf *out, struct ot_err *err);

#endif
