/*
 * behaviour.h: what the files of behaviours share: the call that a row describes, and its effects.
 *
 * Must not know: which row names which behaviour.
 */
#ifndef OT_LINK_BEHAVIOUR_H
#define OT_LINK_BEHAVIOUR_H

#include "ingest/link/analysis.h"

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

/* ---- behaviour_attribute.c ---- */
void ot_effect_getattr(struct ot_analysis *a, const struct ot_effect *e);
/* Something is given to the objects or classes that an argument is, and it is not known under what name. */
void ot_effect_loosen(struct ot_analysis *a, const struct ot_argument *argument);
void ot_effect_setattr(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_vars(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_replace(struct ot_analysis *a, const struct ot_effect *e);

/* ---- behaviour_name.c ---- */
void ot_effect_import(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_resolve(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_register_op(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_custom_op(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_jit_module(struct ot_analysis *a, const struct ot_effect *e);

/* ---- behaviour_iteration.c ---- */
void ot_effect_elements(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_extreme(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_zip(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_enumerate(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_map(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_reduce(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_next(struct ot_analysis *a, const struct ot_effect *e);
void ot_effect_iter(struct ot_analysis *a, const struct ot_effect *e);

#endif
