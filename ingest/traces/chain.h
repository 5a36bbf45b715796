/*
 * chain.h: the tree of one chain, line by line.
 */
#ifndef OT_TRACES_CHAIN_H
#define OT_TRACES_CHAIN_H

#include <stdbool.h>
#include <stddef.h>

#include "ingest/traces/shared.h"

struct ot_arena;
struct ot_traces_item;
struct ot_traces_writer;

/* A line further from the kernel is not read, nor is what hangs from it: each way up from a kernel is stored whole. The
 * deepest real one has 20 lines. */
enum { OT_TRACES_MAX_DEPTH = 100 };

/* A kernel section, from its heading on. */
struct ot_traces_kernel {
    const char *name;
    const char *source;          /* of the heading, else of the first chain; NULL if none */
    const char *category;        /* of the summary table; NULL until that is read, or if it has no row */
    const char *section;         /* '1.10', NULL if none */
    const char *heading;         /* the heading above: 'Attention Kernels', NULL if none */
    const char *first_line_name; /* NULL until its first chain */
    long doc_line;
    long chain_count;
    struct ot_traces_kernel *next;
};

/* A line from which later ones may hang. */
struct ot_traces_branch {
    long column;   /* of its arrow; -4 for the root */
    long position; /* -1: the line was not read */
    long depth;
    long doc_line;
    bool is_last;  /* └─>: no sibling may follow */
    size_t step;   /* of shared */
};

struct ot_traces_chain {
    struct ot_traces_kernel *kernel; /* NULL: no chain is open */
    const char *label;               /* **Path 1: …** above it, NULL if none */
    long next_position;
    struct ot_traces_branch *branches; /* the way from the root to the last line */
    size_t branch_count;
    size_t capacity;
    struct ot_traces_shared shared; /* what the chains before hold, too */
};

/* An arrow line: '│   └─> …'. */
struct ot_traces_arrow {
    long column;      /* of the arrow's level, tabs to multiples of four */
    long aside;       /* columns that it stands to the right of it, -1: to the left */
    bool is_last;     /* └ */
    bool is_odd;      /* an arrow that is read, and not written as it must be: '+->' */
    const char *text; /* behind the arrow; NULL: looks like an arrow and is none */
};

/* Whether line is an arrow line, or one that tries to be. */
bool ot_traces_arrow_read(const char *line, struct ot_traces_arrow *arrow);

/* Init makes it empty; release frees all. */
void ot_traces_chain_init(struct ot_traces_chain *chain);
void ot_traces_chain_release(struct ot_traces_chain *chain);

/* Starts a chain of kernel with its root line. */
void ot_traces_chain_start(struct ot_traces_chain *chain, struct ot_traces_kernel *kernel,
                           const struct ot_traces_item *item, long doc_line,
                           struct ot_traces_writer *writer);

/* Adds an arrow line, and what it refers to. item NULL: the line could not be read, and nothing may hang from it.
 * Returns NULL when all is well. With *is_added false the return value says why the line was not added; with *is_added
 * true, what is odd about its place, and *reference why what it refers to was not added, NULL if it was or there is
 * none. Valid in the arena. */
const char *ot_traces_chain_add(struct ot_traces_chain *chain, const struct ot_traces_arrow *arrow,
                                const struct ot_traces_item *item, long doc_line,
                                struct ot_arena *arena, struct ot_traces_writer *writer,
                                bool *is_added, const char **reference);

/* Leaves the chain: what comes next hangs from nothing. */
void ot_traces_chain_end(struct ot_traces_chain *chain);

#endif
