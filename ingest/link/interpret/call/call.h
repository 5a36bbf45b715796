/*
 * call.h: calls, by what the called value is.
 */
#ifndef OT_LINK_CALL_H
#define OT_LINK_CALL_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/core/edge.h"

enum ot_argument_kind { OT_GIVEN_PLAIN, OT_GIVEN_KEYWORD, OT_GIVEN_STAR, OT_GIVEN_DOUBLE_STAR };

struct ot_argument {
    enum ot_argument_kind kind;
    ot_sym name;   /* of a keyword */
    uint32_t ast;  /* its expression, 0 if there is none */
    uint32_t skip; /* of a *star: leading elements that are bound already */
    size_t base, count; /* values on the stack */
    ot_id from;         /* of a partial's: the node that it was written in, and its expression there; 0: it is not */
    uint32_t from_ast;
};

struct ot_arguments {
    struct ot_argument *items;
    size_t count;
    uint32_t decorated; /* value that the call decorates or makes a decorator for, 0 if none */
    uint32_t alternative; /* the dict behind **, where it is one of several that are written out, 0 if not */
    bool is_written;    /* they stand in the call, as what is called gets them */
};

/* Calls each of stack[base .. base + count) with arguments; pushes the results. */
void ot_call_values(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t count,
                    const struct ot_arguments *arguments, uint32_t ast, enum ot_edge_kind kind);
/* The same for one. */
void ot_call_value(struct ot_analysis *a, const struct ot_here *here, uint32_t callee,
                   const struct ot_arguments *arguments, uint32_t ast, enum ot_edge_kind kind);
/* Calls without arguments at a place that shows no call; kind is a literal. */
void ot_call_implicit(struct ot_analysis *a, const struct ot_here *here, uint32_t callee, uint32_t ast,
                      const char *kind);
void ot_call_implicit_with(struct ot_analysis *a, const struct ot_here *here, uint32_t callee,
                           const struct ot_arguments *arguments, uint32_t ast, const char *kind);
/* A generator made earlier starts to run at a place that shows no call. */
void ot_call_generator(struct ot_analysis *a, const struct ot_here *here, uint32_t generator, uint32_t ast,
                       const char *kind);
/* The positional argument at position, or that of keyword name; NULL if neither is given as such: behind a *sequence
 * no position is known. */
const struct ot_argument *ot_call_argument(const struct ot_arguments *arguments, size_t position, ot_sym name);

/* Makes and frees what the module keeps. */
void ot_call_init(struct ot_analysis *a);
void ot_call_release(struct ot_analysis *a);

#endif
