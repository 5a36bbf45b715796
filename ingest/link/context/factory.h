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
/* setattr(x, param, value), object.__setattr__(x, param, value). */
int ot_factory_stores(struct ot_analysis *a, struct ot_candidate *c);
/* param.name = function, which the body defines. */
int ot_factory_wraps(struct ot_analysis *a, struct ot_candidate *c);
/* Do several parameters together select, as the key of a table, so that each call is for itself? */
bool ot_factory_is_keyed(struct ot_analysis *a, ot_id code);

#endif
