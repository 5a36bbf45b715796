/*
 * outsider.h: stores of an attribute through something other than self, and the classes that they are about.
 */
#ifndef OT_LINK_OUTSIDER_H
#define OT_LINK_OUTSIDER_H

#include "ingest/link/base/analysis.h"

/* May one store to an attribute of an object of the class? Under a configuration here comes to know where that changes;
 * without one it may be NULL. */
bool ot_outsider_stores(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value, ot_sym name);
/* The same of an attribute that is read: where all of them store constants, no code that is not followed has an object
 * of the class and it has other values, these are pushed, and it is false. */
bool ot_outsider_push(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value, ot_sym name,
                      bool has_values);
/* May an attribute of objects of the class be stored where no code names it: has code that is not followed one of them,
 * or is one stored under a text that is not known? Here comes to know where that changes. */
bool ot_outsider_hides(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value);
/* Code that is not followed is handed an object of the class. */
void ot_outsider_hand(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value);
/* Does one to an attribute of that name stand in a function that a call in reach enters, so that what it stores
 * arrives? */
bool ot_outsider_is_run(struct ot_analysis *a, ot_sym name);

/* Are there such stores, and is each followed: does it stand in a function that a call in reach enters, or in one of
 * which it is seen that nothing runs it? Here comes to know where that changes. */
bool ot_outsider_is_followed(struct ot_analysis *a, const struct ot_here *here, ot_sym name);

/* Makes and frees what the module keeps. */
void ot_outsider_init(struct ot_analysis *a);
void ot_outsider_release(struct ot_analysis *a);

#endif
