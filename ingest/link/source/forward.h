/*
 * forward.h: names of which only what stands in front of a use has told.
 */
#ifndef OT_LINK_FORWARD_H
#define OT_LINK_FORWARD_H

#include "ingest/link/base/analysis.h"

/* Is the name at syntax node n of a function one that the test of an if asks for and its arms assign, where control
 * comes to the test once and assignments alone bind the name? Then only those in front of n have told it. */
bool ot_forward_is_asked(struct ot_analysis *a, struct ot_code *code, ot_sym name, uint32_t n);
/* Is the NAME at a syntax node one where such a name is bound? */
bool ot_forward_is_target(struct ot_analysis *a, struct ot_code *code, ot_sym name, uint32_t target);

/* Is a name of a function a parameter that its code binds again? */
bool ot_forward_is_rebound(struct ot_analysis *a, ot_id code, ot_sym name);
/* Is the name at syntax node n such a parameter, where nothing has bound it again yet? Then it is what calls passed. */
bool ot_forward_is_entry(struct ot_analysis *a, struct ot_code *code, ot_sym name, uint32_t n);
/* Is it a parameter that assignments alone bind again, where control comes to n once? Then it is what calls passed, or
 * what those in front of n have told. */
bool ot_forward_is_parameter(struct ot_analysis *a, struct ot_code *code, ot_sym name, uint32_t n);

#endif
