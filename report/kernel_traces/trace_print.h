/*
 * trace_print.h: the call chains of a kernel, written as trees. Private to report/.
 */
#ifndef OT_TRACE_PRINT_H
#define OT_TRACE_PRINT_H

#include <stdbool.h>

#include "tools/base/intern.h"

struct ot_buf;
struct ot_report_link;
struct ot_trace_place;
struct ot_trace_tree;

/* What a document says already. The trees that were printed must live as long. */
struct ot_trace_printed {
    struct ot_intern names;        /* of sections */
    struct ot_intern shapes, keys; /* what hangs from nodes; with the call that it hangs from */
    struct ot_trace_place *places; /* by the number of the key */
    size_t capacity;
    struct ot_intern firsts;       /* the lines of each section, as they read */
    uint32_t *first_shapes;        /* what hangs from the first of each */
    size_t first_capacity;
    uint32_t section;              /* the one that is written */
    bool is_first;                 /* none of its chains came to its end */
};

/* Init makes it empty, release frees all. */
void ot_trace_printed_init(struct ot_trace_printed *printed);
void ot_trace_printed_release(struct ot_trace_printed *printed);
/* A section begins, '6.22'. */
void ot_trace_printed_section(struct ot_trace_printed *printed, const char *section);

/* Appends a tree for each call of the kernel, with a blank line before each. What printed holds is named and not
 * written again; NULL: all is written out. */
void ot_trace_print(const struct ot_trace_tree *tree, const struct ot_report_link *link,
                    struct ot_trace_printed *printed, struct ot_buf *out);

#endif
