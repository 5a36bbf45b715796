/*
 * shared.h: what ops have in common with ops that are listed before them: classes with the kernels that they choose.
 */
#ifndef OT_REPORT_SHARED_H
#define OT_REPORT_SHARED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tools/base/buf.h"
#include "tools/base/intern.h"

/* An op that is listed, and all that it has, wherever that is written. */
struct ot_shared_op {
    char *name;
    bool has_phase;  /* all its kernels have one */
    bool has_switch; /* they all run in some runs alone */
    uint32_t *items;
    size_t count, capacity;
};

struct ot_shared {
    struct ot_intern items; /* a class and what it chooses, as it is written: "class\n text" */
    struct ot_shared_op *ops;
    size_t count, capacity;
    uint8_t *marks; /* by item: of the op at hand */
    size_t mark_capacity;
};

/* Init makes it empty; release frees all that it holds. */
void ot_shared_init(struct ot_shared *shared);
void ot_shared_release(struct ot_shared *shared);
/* Begins an op; only is the phase, and what the runs have, that all its kernels share: "decode, with …". */
void ot_shared_begin(struct ot_shared *shared, const char *name, size_t length, const char *only);
/* The op at hand has a class ("": what no class chooses) that chooses what is written so. True: so has no op before. */
bool ot_shared_add(struct ot_shared *shared, const char *name, size_t length, const struct ot_buf *text);
/* Ends the op at hand: a line for each op before under which some of the rest stands. */
void ot_shared_end(struct ot_shared *shared, struct ot_buf *out);

#endif
