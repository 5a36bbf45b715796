/*
 * supply.h: the objects that a variable declared as a class is given.
 */
#ifndef OT_LINK_SUPPLY_H
#define OT_LINK_SUPPLY_H

#include "ingest/link/base/analysis.h"

/* Adds objects of the class to a variable, in the worlds that one is made in; none as long as it is seen that nothing
 * makes one. True if that is new. */
bool ot_supply_give(struct ot_analysis *a, ot_id var, uint32_t class_value);
/* Adds what was made since, or in other worlds, to the variables that were given some, and gives what is no longer seen
 * to be made by nothing; at the last resort what is not seen yet, too. True if there was any. */
bool ot_supply_again(struct ot_analysis *a, bool is_last_resort);

/* Was a variable given an object of the class, so that one is there which no call in reach need have made? */
bool ot_supply_has_given(const struct ot_analysis *a, uint32_t class_value);

/* Makes and frees what the module keeps. */
void ot_supply_init(struct ot_analysis *a);
void ot_supply_release(struct ot_analysis *a);

#endif
