/*
 * flow.h: where the value of an expression came from, backwards through the source.
 */
#ifndef OT_LINK_FLOW_H
#define OT_LINK_FLOW_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/base/map.h"

struct ot_flow_edge {
    uint64_t call;   /* node and syntax node */
    uint32_t number; /* in a.edges */
};

/* A search for the attributes of modules that an expression's value came from. */
struct ot_flow {
    struct ot_analysis *a;
    struct ot_flow_edge *edges; /* all, ordered by call */
    struct ot_map seen;     /* (node, name, what is read from it) looked at in this search */
    uint32_t value;         /* what is looked for */
    size_t count;           /* of attributes found */
    struct ot_flow_path { const char *text; ot_id node; }
        as_written, /* the first path that came from something unknown, owned by the arena; NULL: none */
        of_object;  /* likewise, the first attribute of an object that is no module */
    void (*found)(void *context, ot_id node, const char *path);
    void *context;
};

/* Orders the arguments noted and the edges: to be called when the analysis has come to its end. */
void ot_flow_init(struct ot_flow *flow, struct ot_analysis *a);
void ot_flow_release(struct ot_flow *flow);
/* The first edge of a call in flow->edges, where those of one call follow each other; the count of all edges if it has
 * none. */
size_t ot_flow_first_edge(const struct ot_flow *flow, ot_id node, uint32_t call);
/* Calls found(context, node, "self.norm") for each attribute of a module that an expression of a node holds value by:
 * in node it is named. */
void ot_flow_trace(struct ot_flow *flow, ot_id node, uint32_t expression, uint32_t value);
/* The object that a name is the self of, in a node or the function around it; 0: of none. */
uint32_t ot_flow_receiver(struct ot_analysis *a, ot_id node, ot_sym name);

#endif
