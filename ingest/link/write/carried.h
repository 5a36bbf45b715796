/*
 * carried.h: the ways on which an argument of a call is handed on, below that call.
 */
#ifndef OT_LINK_CARRIED_H
#define OT_LINK_CARRIED_H

#include "ingest/link/base/analysis.h"

struct ot_edge;

/* The edges, by caller; what is reached below one call, and the parameters of it that are the argument. */
struct ot_carried {
    struct ot_analysis *a;
    uint32_t *newest, *before;  /* by node: the newest edge + 1 out of it; by edge: the one before it */
    ot_id *first_of, *next_of;  /* by code: a node of it; by node: another of the same code, 0: none */
    ot_id *starts; size_t start_count, start_capacity; /* the nodes that the call stands in */
    ot_id *nodes; size_t count, capacity; /* what is reached */
    struct ot_map reached;      /* those, as a set */
    struct ot_map slots;        /* (node, slot) → 1: still held to be the argument, 0: not */
};

enum { OT_SLOT_STAR = 64 };     /* slots from here on are places of *args, below parameters */

/* Files the edges. */
void ot_carried_init(struct ot_carried *carried, struct ot_analysis *a);
/* Frees what it holds. */
void ot_carried_release(struct ot_carried *carried);
/* Finds what the call at ast, in any node of code, reaches, and where its argument that is the name of a variable goes.
 * False where that is too much. */
bool ot_carried_follow(struct ot_carried *carried, ot_id code, uint32_t ast, ot_sym name);
/* Tells the edges that carry the argument on: of the call that was followed, and below it. */
void ot_carried_ways(struct ot_carried *carried, uint32_t ast, ot_sym name,
                     void (*way)(void *context, const struct ot_edge *edge), void *context);
/* The parameter of a node that is the argument, on each of these ways there; -1: none is. */
int ot_carried_param(const struct ot_carried *carried, ot_id node);

#endif
