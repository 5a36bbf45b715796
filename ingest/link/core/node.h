/*
 * node.h: nodes: a code object in a context: receiver class, tested argument, closure, what was told of an object.
 */
#ifndef OT_LINK_NODE_H
#define OT_LINK_NODE_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/source/program.h"

struct ot_node {
    ot_id code;
    ot_id outer;       /* node of the closure or class around it */
    uint32_t receiver; /* value of self or cls, 0 if there is none */
    uint32_t argument; /* value of the tested argument, 0 if there is none */
    uint32_t way;      /* of view.h: it runs for what was told of an object, 0: for any */
    uint32_t class_value; /* of a class body */
    ot_id region;      /* root region */
    ot_id tasks;       /* the newest task in it, 0: none */
    uint32_t called;   /* the newest edge + 1 into it, 0: none */
    bool is_entry;     /* its parameters are open */
    bool is_setup;     /* the runtime calls it before it makes a model */
    bool is_held;      /* a method of a model that is not made yet */
    bool is_started;   /* its body runs */
    bool is_slice;     /* of its body, the wanted statements run */
    bool has_fallen, has_returned; /* of fallback.c: nothing is to come of its parameters, of what it returns */
    ot_worlds worlds;    /* it is called in, see world.h; 0 of what no call enters: all */
    uint8_t depth;     /* of contexts: how often closures and arguments are nested in one another */
};

/* The node of a code object in a context, made if there is none. */
ot_id ot_node(struct ot_analysis *a, ot_id code, ot_id outer, uint32_t receiver, uint32_t argument, bool *is_new);
/* The same for a call, for what way tells (0: nothing). A function of very many contexts gets no more of them by its
 * argument. */
ot_id ot_node_of_call(struct ot_analysis *a, ot_id code, ot_id outer, uint32_t receiver, uint32_t argument,
                      uint32_t way);
/* The node if there is one, 0 if not. */
ot_id ot_node_find(const struct ot_analysis *a, ot_id code, ot_id outer, uint32_t receiver, uint32_t argument);

/* The file that the code of a node stands in. */
static inline struct ot_file *ot_node_file(struct ot_analysis *a, ot_id node)
{
    return &a->files[a->codes[a->nodes[node].code]->file];
}

/* Is it told apart by the keywords that its calls give, or by what they give its switches? */
bool ot_node_is_keyed(const struct ot_analysis *a, ot_id node);

/* The variable of a name bound by node itself (a class body's names are the class's). */
ot_id ot_node_var(struct ot_analysis *a, ot_id node, ot_sym name);
/* The loop in the code of a node may run more than once. Returns true if that is new. */
bool ot_node_repeat(struct ot_analysis *a, ot_id node, uint32_t loop);
bool ot_node_repeats(const struct ot_analysis *a, ot_id node, uint32_t loop);

/* Makes and frees what the module keeps. */
void ot_node_init(struct ot_analysis *a);
void ot_node_release(struct ot_analysis *a);

#endif
