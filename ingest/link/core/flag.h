/*
 * flag.h: objects that keep flags: what a method is given is what their attributes are.
 */
#ifndef OT_LINK_FLAG_H
#define OT_LINK_FLAG_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/core/here.h"

/* A class keeps what its method is given; defaults is the attribute of it that has a dict of them. */
void ot_flag_add(struct ot_analysis *a, ot_id class_code, ot_sym method, ot_sym defaults);
/* Pushes what an object keeps under a name, or the default; false where its class keeps no flag of that name. */
bool ot_flag_push(struct ot_analysis *a, const struct ot_here *here, uint32_t instance, ot_sym name);
/* The variable of what an object was given for a flag. */
ot_id ot_flag_var(struct ot_analysis *a, uint32_t instance, ot_sym name);
/* Is it a method that an object keeps by what it is given? */
bool ot_flag_is_method(const struct ot_analysis *a, uint32_t receiver, ot_sym method);

/* Makes and frees what the module keeps. */
void ot_flag_init(struct ot_analysis *a);
void ot_flag_release(struct ot_analysis *a);

#endif
