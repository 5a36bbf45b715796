/*
 * factory.h: parameters that decide what a function makes.
 *
 * Each gives the index of the parameter, -1 if there is none.
 */
#ifndef OT_LINK_FACTORY_H
#define OT_LINK_FACTORY_H

#include "ingest/link/context/candidate.h"

/* Does the function give back anything but True or False? */
bool ot_factory_gives(const struct ot_candidate *c);
/* isinstance(param, Class) of a class of the tree. */
int ot_factory_tests(struct ot_analysis *a, struct ot_candidate *c);
/* return f(param), where f has contexts by what it is given; they are of the same kind. */
int ot_factory_passes_on(struct ot_analysis *a, struct ot_candidate *c);
/* @functools.wraps(param) of a function in the body. */
int ot_factory_decorates(struct ot_analysis *a, struct ot_candidate *c);
/* functools.wraps(param), getattr(x, param) or getattr(param, name). */
int ot_factory_selects(struct ot_analysis *a, struct ot_candidate *c);
/* table[param] = other_param. */
int ot_factory_files(struct ot_analysis *a, struct ot_candidate *c);
/* param.name = function, which the body defines. */
int ot_factory_wraps(struct ot_analysis *a, struct ot_candidate *c);
/* The function that a call in code names: f(…), self.f(…), super().f(…), or C.f(…) in the class C; 0: none is found. */
ot_id ot_factory_callee(struct ot_analysis *a, ot_id code, const struct ot_ast *ast, uint32_t call, bool *is_method);

#endif
