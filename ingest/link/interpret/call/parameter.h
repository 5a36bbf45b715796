/*
 * parameter.h: which parameters the arguments of a call become.
 */
#ifndef OT_LINK_PARAMETER_H
#define OT_LINK_PARAMETER_H

#include "ingest/link/core/edge.h"

/* A call of a function of the tree. */
struct ot_call {
    const struct ot_here *here;
    uint32_t function, receiver;
    const struct ot_arguments *arguments;
    uint32_t ast;
    enum ot_edge_kind kind;
    uint32_t callee_value;
    int tested;            /* parameter with one value, -1 if none */
    uint32_t tested_value;
    uint32_t vouched;      /* its context, see vouched.h; 0: none */
};

/* Gives the parameters of code, run as node, what the call passes, and where it passes nothing their defaults. */
void ot_parameter_bind(struct ot_analysis *a, const struct ot_call *call, ot_id node,
                       const struct ot_code *code);
/* Notes that an argument of a call in the node caller becomes a parameter of callee: a node, or what
 * ot_edge_binding_class gives. */
void ot_parameter_note(struct ot_analysis *a, ot_id caller, uint32_t callee, ot_sym param,
                       const struct ot_argument *argument);
/* Takes the parameter positional arguments? */
bool ot_parameter_is_positional(const struct ot_code *code, uint32_t index);

/* Pushes what stands first in the arguments of a call: the first one, or the first element of *first. */
void ot_parameter_push_first(struct ot_analysis *a, const struct ot_call *call);

/* Makes and frees what the module keeps. */
void ot_parameter_init(struct ot_analysis *a);
void ot_parameter_release(struct ot_analysis *a);

#endif
