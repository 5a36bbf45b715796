/*
 * member.h: the members of enums.
 */
#ifndef OT_LINK_MEMBER_H
#define OT_LINK_MEMBER_H

#include "ingest/link/base/analysis.h"

/* Pushes the members of an enum class, each once. */
void ot_member_push(struct ot_analysis *a, uint32_t class_value);
/* Is an enum member one that no code gives on the linked platform, so that nothing unknown is it? */
bool ot_member_is_excluded(struct ot_analysis *a, uint32_t member);
/* Are the members of an enum class unequal to each other as they are written: each has a constant of its own, and no
 * class of it says what is equal? */
bool ot_member_are_distinct(struct ot_analysis *a, uint32_t class_value);

/* Makes and frees what the module keeps. */
void ot_member_init(struct ot_analysis *a);
void ot_member_release(struct ot_analysis *a);

#endif
