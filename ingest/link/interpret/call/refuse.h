/*
 * refuse.h: calls that a function of the tree refuses, by the rules of Python and by what it declares.
 */
#ifndef OT_LINK_REFUSE_H
#define OT_LINK_REFUSE_H

#include "ingest/link/interpret/call/parameter.h"
#include "ingest/link/source/program.h"

/* Is an argument of the call refused, or one missing, so that the function is not what is called? A keyword that is no
 * parameter is refused, an object where the function declares another, and a module where it declares a number and
 * another function takes what the call gives. */
bool ot_refuse_call(struct ot_analysis *a, const struct ot_call *call, const struct ot_code *code);

/* Makes and frees what the module keeps. */
void ot_refuse_init(struct ot_analysis *a);
void ot_refuse_release(struct ot_analysis *a);

#endif
