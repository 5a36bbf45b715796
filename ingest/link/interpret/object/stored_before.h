/*
 * stored_before.h: whether a method has come past a store of an attribute of its object.
 */
#ifndef OT_LINK_STORED_BEFORE_H
#define OT_LINK_STORED_BEFORE_H

#include "ingest/link/base/analysis.h"

/* The edges by call, the bindings by callee; what was found so far for one attribute. All but a is zero at first. */
struct ot_stored {
    struct ot_analysis *a;
    ot_sym name;
    struct ot_map calls; /* the newest edge + 1 of (node, call) */
    uint32_t *before;    /* the edge + 1 of the call before each of the edges; 0: none */
    size_t count, capacity; /* of the edges that are filed */
    struct ot_map bindings; /* the newest binding + 1 of the parameters of a node */
    uint32_t *bound_before; /* the binding + 1 of the node before each of the bindings; 0: none */
    size_t bound_count, bound_capacity; /* of the bindings that are filed */
    struct ot_map values; /* (class, name) of attributes that it names, not calls; (class, 0): it was looked through */
    struct ot_map entries, methods; /* node → whether it is sure; not while that is asked */
};

/* Release frees what begin makes; begin files what is new of edges and bindings, and asks of another attribute. */
void ot_stored_release(struct ot_stored *stored);
void ot_stored_begin(struct ot_stored *stored, ot_sym name);
/* Has each way to syntax node n of a node of a method, from where the step began, come past a store of the attribute of
 * the same object: in a statement before it, in what such a one calls on self, or in the method's callers, which call
 * it on self? Calls found later may make it untrue. */
bool ot_stored_before(struct ot_stored *stored, ot_id node, uint32_t n);

#endif
