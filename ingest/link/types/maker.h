/*
 * maker.h: classes of which the source shows that nothing makes an object, or nothing but calls that are followed.
 */
#ifndef OT_LINK_MAKER_H
#define OT_LINK_MAKER_H

#include "ingest/link/base/analysis.h"

/* Without a configuration: does each place that could make an object of the class, or of one below it, stand where
 * nothing runs, as far as is known by now, and is there one? Here comes to know where that is over; NULL: nobody. */
bool ot_maker_is_idle(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value);
/* Is each place that could make an object of the class a call of it in a function that runs, which code that runs alone
 * calls? Once that is so it stays. */
bool ot_maker_is_followed(struct ot_analysis *a, ot_id class_code);
/* At quiescence: looks again at the classes of which it was said; at the last resort what is not decided is not said
 * any more. Returns true if one of them is so no longer. */
bool ot_maker_again(struct ot_analysis *a, bool is_last_resort);

/* Makes and frees what the module keeps. */
void ot_maker_init(struct ot_analysis *a);
void ot_maker_release(struct ot_analysis *a);

#endif
