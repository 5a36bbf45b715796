/*
 * mode_held.h: names of a function, and what the tests say of modes that they hold the outcome of.
 */
#ifndef OT_LINK_MODE_HELD_H
#define OT_LINK_MODE_HELD_H

#include "ingest/link/write/mode_truth.h"

/* A name of a function, what it holds at syntax nodes first .. end: in which modes it is true, in which None. */
struct ot_mode_held {
    ot_id code;
    ot_sym name;
    uint32_t first, end; /* end is 0 where it is not known for long */
    struct ot_mode_truth is_true, is_none;
};

/* What is known of the name at n of the function at hand; NULL: nothing. It is valid until the next one is noted. */
const struct ot_mode_held *ot_mode_held_at(const struct ot_modes *modes, ot_id code, uint32_t n);
/* Notes of an assignment in a function what it says of the name that it binds. */
void ot_mode_held_note(struct ot_modes *modes, ot_id code, uint32_t assignment);

#endif
