/*
 * alias.h: names of enum members.
 */
#ifndef OT_LINK_ALIAS_H
#define OT_LINK_ALIAS_H

#include "ingest/link/base/analysis.h"

/* The member that a name of an enum class is, under the first of its names; 0 if it names none. */
uint32_t ot_alias_member(struct ot_analysis *a, uint32_t class_value, ot_sym name);
/* Has a member several names? */
bool ot_alias_has_others(struct ot_analysis *a, uint32_t member);
/* May two members be one, or equal though they are not: a class says what is equal, or what each has is not known? */
bool ot_alias_may_be(struct ot_analysis *a, uint32_t left, uint32_t right);

/* Is the class an enum of members only: no text is one, and none is made of others? */
bool ot_alias_is_plain(struct ot_analysis *a, uint32_t class_value);

/* Makes and frees what the module keeps. */
void ot_alias_init(struct ot_analysis *a);
void ot_alias_release(struct ot_analysis *a);

#endif
