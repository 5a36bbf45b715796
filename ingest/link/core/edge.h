/*
 * edge.h: the calls found.
 */
#ifndef OT_LINK_EDGE_H
#define OT_LINK_EDGE_H

#include "ingest/link/base/analysis.h"

enum ot_edge_kind {
    OT_E_FUNCTION = 1, OT_E_METHOD, OT_E_CONSTRUCTOR, OT_E_MODULE_CALL, OT_E_CALLBACK,
    OT_E_DISPATCH, OT_E_KERNEL, OT_E_EXTERNAL
};

struct ot_edge {
    ot_id caller;
    ot_id file;       /* of the call */
    uint32_t ast;     /* syntax node of the call */
    ot_id callee;     /* node, or 0 */
    uint32_t external;/* value: external name, external object's method, triton function */
    enum ot_edge_kind kind;
    uint32_t module_class; /* class value of an nn.Module receiver, 0 if it is none */
    ot_sym external_class; /* dotted, for a receiver outside the tree */
    uint32_t callee_value; /* what was called */
    ot_worlds worlds;        /* in which it is, see world.h */
    uint32_t through;      /* what calls it back, a library value or a default factory; 0 if the call itself does */
    uint32_t before;       /* the edge + 1 before it into the same node, 0: none */
};

struct ot_implicit {
    ot_id file;
    uint32_t ast;
    ot_id node;
    const char *kind; /* 'property', … a literal */
};

/* One argument bound to one parameter, for call_origin. */
struct ot_binding {
    uint32_t callee; /* node, or ot_edge_binding_class of a dataclass, whose fields are the parameters */
    ot_sym param;
    ot_id caller;
    uint32_t ast; /* argument expression in the caller */
};

static inline uint32_t ot_edge_binding_class(uint32_t class_value)
{
    return class_value | UINT32_C(1) << 31;
}

/* Why a call stays unresolved, in ot_analysis.call_seen: OT_RESOLVED + a row of table unresolved_reason. The last is
 * none: a decorator without brackets leaves the function as it is. */
enum { OT_RESOLVED = 1, OT_UNRESOLVED_NOTHING, OT_UNRESOLVED_UNKNOWN, OT_UNRESOLVED_PLAIN, OT_UNRESOLVED_OTHER,
       OT_UNRESOLVED_BESIDE, OT_UNDECORATED };
/* Notes that the call at ast in here (0: nobody wrote it) calls a node, or something external. */
void ot_edge_add(struct ot_analysis *a, const struct ot_here *here, uint32_t ast, ot_id callee, uint32_t external,
                 enum ot_edge_kind kind, uint32_t callee_value);
/* Is there an edge of the call at ast in here's node to the node callee? */
bool ot_edge_has(struct ot_analysis *a, const struct ot_here *here, uint32_t ast, ot_id callee);
/* Notes that node ast, which is no call expression, calls; kind is a literal. */
void ot_edge_implicit(struct ot_analysis *a, const struct ot_here *here, uint32_t ast, const char *kind);
/* An edge at a node to the frame that comprehension or generator expression n runs in (until Python 3.11). */
void ot_edge_frame(struct ot_analysis *a, const struct ot_here *here, uint32_t at, uint32_t n);

/* Makes and frees what the module keeps. */
void ot_edge_init(struct ot_analysis *a);
void ot_edge_release(struct ot_analysis *a);

#endif
