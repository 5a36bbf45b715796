/*
 * shared.h: the lines of chains that were read, for those that refer to them: '(as in 6.22)', '(as above)'.
 */
#ifndef OT_TRACES_SHARED_H
#define OT_TRACES_SHARED_H

#include <stdbool.h>
#include <stddef.h>

#include "ingest/traces/inline.h"
#include "tools/base/intern.h"

struct ot_arena;
struct ot_traces_kernel;

/* Lines that are looked at for references at most: each repeats what it names, references within it, too. The longest
 * real document repeats 11,000. */
enum { OT_TRACES_MAX_SHARED = 300000 };

/* No step, of an index. */
#define OT_TRACES_NO_STEP ((size_t)-1)

struct ot_traces_step {
    const struct ot_traces_kernel *kernel;
    struct ot_traces_item item; /* its texts belong to the document's arena */
    size_t parent;              /* OT_TRACES_NO_STEP of a root */
    long depth;
    long doc_line;              /* where it is written */
    bool is_at_op;              /* an op, or above one */
    bool is_held;               /* a line hangs from it */
};

struct ot_traces_shared {
    struct ot_traces_step *steps; /* what hangs from a step stands behind it */
    size_t count, capacity;
    struct ot_intern lines;       /* of lines from which something hangs: section and text */
    size_t *first;                /* the first step of each */
    size_t first_capacity;
    struct ot_intern ends;        /* of lines that refer to none: what reads as they do, with its line, is they */
    long looked_at;               /* steps, for what refers to them */
};

/* Init makes it empty, release frees all. */
void ot_traces_shared_init(struct ot_traces_shared *shared);
void ot_traces_shared_release(struct ot_traces_shared *shared);

/* Adds a step behind the others; is_written: on a line of its own. Returns its index. */
size_t ot_traces_shared_add(struct ot_traces_shared *shared, const struct ot_traces_kernel *kernel, size_t parent,
                            const struct ot_traces_item *item, long doc_line, bool is_written);

/* Whether the item refers to another line, by the last of its notes. section: which one, NULL: its own. */
bool ot_traces_reference_read(const struct ot_traces_item *item, struct ot_arena *arena, const char **section);

/* The first step of a section (NULL: that of kernel) that reads as the item does, and from which something hangs; one
 * with another line of code where none has the item's. OT_TRACES_NO_STEP if there is none. */
size_t ot_traces_shared_find(const struct ot_traces_shared *shared, const struct ot_traces_kernel *kernel,
                             const char *section, const struct ot_traces_item *item);

/* At an op or above: false where the item says that what stands above it, or above another call ('on as self.o_proj()
 * L12 in 6.22'), is written in a section, and no line of that section (*section) with this line of code has anything
 * above it. */
bool ot_traces_shared_is_there(const struct ot_traces_shared *shared, const struct ot_traces_item *item,
                               struct ot_arena *arena, const char **section);

/* Of the steps that hang from top, those that a reference from a step (is_at_op: at an op or above) repeats: up to the
 * ops, and all where none follows. The flags are in the order of the steps behind top; the caller frees them. Returns
 * how many steps hang from top. */
size_t ot_traces_shared_choose(const struct ot_traces_shared *shared, size_t top, bool is_at_op, bool **is_repeated);

#endif
