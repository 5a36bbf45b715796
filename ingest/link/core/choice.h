/*
 * choice.h: what a run chooses once, and the worlds that a choice holds in.
 */
#ifndef OT_LINK_CHOICE_H
#define OT_LINK_CHOICE_H

#include "ingest/link/base/analysis.h"

enum { OT_CHOICES_AT_MOST = 4 }; /* worlds are few, see world.h */

/* The next choice is of the members of an enum (0: of something else) whose names match one of the GLOBs, a blank
 * between, which live as long as the analysis. There is room for OT_CHOICES_AT_MOST. */
void ot_choice_add(struct ot_analysis *a, ot_id enum_code, const char *members);
/* Objects of a class are told apart by what is chosen: none is made before that is known. */
void ot_choice_object(struct ot_analysis *a, ot_id class_code);
bool ot_choice_selects(const struct ot_analysis *a, ot_id class_code);
/* A member of an enum comes with choice number position, from 0, in no run. */
void ot_choice_refuse(struct ot_analysis *a, ot_id enum_code, ot_sym member, uint32_t position);
/* How many choices there are. */
uint32_t ot_choice_count(const struct ot_analysis *a);
/* The worlds, see world.h, that a member of an enum is chosen in, or not chosen. All for other enums. */
ot_worlds ot_choice_worlds(const struct ot_analysis *a, ot_id enum_code, ot_sym member);
/* Does a run choose a member of the enum? */
bool ot_choice_is_of(const struct ot_analysis *a, ot_id enum_code);
/* Methods of a name give what choice number position, from 0, is of; or None. */
void ot_choice_method(struct ot_analysis *a, ot_sym name, uint32_t position);
/* The enum that methods of a name give a member of; 0 where no row of choice_method has the name. */
ot_id ot_choice_given_by(const struct ot_analysis *a, ot_sym name);
/* Those in which choice number position, from 0, is made. */
ot_worlds ot_choice_made(const struct ot_analysis *a, uint32_t position);

/* Makes and frees what the module keeps. */
void ot_choice_init(struct ot_analysis *a);
void ot_choice_release(struct ot_analysis *a);

#endif
