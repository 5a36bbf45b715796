/*
 * setting_made.h: values that are made of the numbers of a configuration.
 */
#ifndef OT_LINK_SETTING_MADE_H
#define OT_LINK_SETTING_MADE_H

#include "ingest/link/base/analysis.h"

/* Is the value a whole number, none below 0? */
bool ot_setting_number(struct ot_analysis *a, uint32_t value, long *number);
/* (9, 0) of 90. */
uint32_t ot_setting_pair(struct ot_analysis *a, uint32_t value);
/* A tensor of numbers of which the sum is, by itself; 0 where that is no number above 0. */
uint32_t ot_setting_tensor_of_sum(struct ot_analysis *a, uint32_t sum);
/* A list of numbers, how many is not known, of which the sum is; 0 where that is no number above 0. */
uint32_t ot_setting_list_of_sum(struct ot_analysis *a, uint32_t sum);

#endif
