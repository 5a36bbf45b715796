/*
 * view_hold.h: whether what a constructor found of its object still holds behind it.
 */
#ifndef OT_LINK_VIEW_HOLD_H
#define OT_LINK_VIEW_HOLD_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/core/here.h"
#include "ingest/link/interpret/object/ways.h"

/* A way in which a constructor makes a field of its object true. */
struct ot_told {
    struct ot_way way;
    ot_id init;
    ot_sym flag;
    bool is_last; /* of the constructor's */
    bool is_open; /* its parameters can be what it needs */
    bool is_void; /* it tells nothing */
    struct ot_list nodes; size_t looked; /* of the constructor, of which it was seen that they are; how far */
};

struct ot_held_store;

/* The stores to attributes that ran. All is zero at first. */
struct ot_held {
    struct ot_held_store *stores; size_t count, capacity;
    struct ot_map seen;     /* of a store: that it is there */
    struct ot_map newest;   /* name → its newest store + 1 */
    struct ot_map others;   /* names to which something else than constructors, each to its own object, stores */
    struct ot_map bindings; /* (node, parameter) → its newest binding + 1 */
    uint32_t *bound_before; size_t bound_count, bound_capacity; /* of a binding: the one before it + 1 */
};

/* Notes that a statement in here stores to an attribute of an object of a class, at a syntax node. */
void ot_view_hold_note(struct ot_analysis *a, struct ot_held *held, const struct ot_here *here, uint32_t class_value,
                       ot_sym name, uint32_t ast);
/* Do all stores that ran leave alone what a way tells: do those to the fields that it tests run before the tests, and
 * is the flag stored by the constructor alone? */
bool ot_view_holds(struct ot_analysis *a, struct ot_held *held, const struct ot_told *told);
/* Is an attribute of that name stored by constructors alone, each to its own object? */
bool ot_view_hold_by_constructors(const struct ot_held *held, ot_sym name);
void ot_view_hold_release(struct ot_held *held);

#endif
