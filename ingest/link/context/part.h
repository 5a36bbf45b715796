/*
 * part.h: parameters of which a part is called, or read where it is one object's own.
 */
#ifndef OT_LINK_PART_CALLED_H
#define OT_LINK_PART_CALLED_H

#include "ingest/link/context/candidate.h"

/* The parameter that "param.scheme.apply(x)" or "scheme = param.scheme; scheme.apply(x)" calls a part of, -1 if there
 * is none; no receiver, nor under a configuration, where objects are told apart anyway. */
int ot_part_is_called(struct ot_analysis *a, struct ot_candidate *c);
/* The same of a call that gives the part its owner first: "param.scheme.apply(param, x)". */
int ot_part_is_handed(struct ot_analysis *a, struct ot_candidate *c);
/* The parameter that is declared as a record which each object of a class keeps for itself, keeper.h, and of which the
 * function reads an attribute; -1 if there is none, nor under a configuration. */
int ot_part_is_kept(struct ot_analysis *a, struct ot_candidate *c);
/* The attribute that is called first of the parameter of ot_part_is_called, where the function neither binds that
 * again nor stores the attribute of anything; else 0. */
ot_sym ot_part_name(struct ot_analysis *a, ot_id code);

#endif
