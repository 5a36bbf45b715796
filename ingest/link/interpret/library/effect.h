/*
 * effect.h: what the files of behaviours share: the call that a row describes, and its effects.
 *
 * Must not know: which row names which behaviour.
 */
#ifndef OT_LINK_EFFECT_H
#define OT_LINK_EFFECT_H

#include "ingest/link/core/here.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/rows/library.h"

/* A call of something that a row of library_function describes. */
struct ot_effect {
    const struct ot_here *here;
    const struct ot_model *model;
    uint32_t callee;
    const struct ot_arguments *arguments;
    uint32_t ast;
};

/* The positional argument, NULL if there is none. */
const struct ot_argument *ot_effect_positional(const struct ot_effect *e, size_t position);
/* Pushes its values. */
void ot_effect_push(struct ot_analysis *a, const struct ot_effect *e, size_t position);
/* Pushes a decorator that gives the function back. */
void ot_effect_decorator(struct ot_analysis *a, const struct ot_effect *e);
/* What gives its argument back when it is called. It has no name in the source: an edge shows it
 * as a call of an object of class shown, and of none when shown is 0. */
uint32_t ot_effect_given_back(struct ot_analysis *a, ot_sym shown);
/* An object of a class of a library that the call makes: of the object whose method it is, or one of its own for each
 * place and context. Its methods are values with the same ot_value.c. */
uint32_t ot_effect_owned(struct ot_analysis *a, const struct ot_effect *e, ot_sym class_name);

/* Pushes True, False or both, as a test comes out: OT_MAY_BE_TRUE, OT_MAY_BE_FALSE. */
void ot_effect_push_outcome(struct ot_analysis *a, int outcome);

#endif
