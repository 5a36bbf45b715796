/*
 * mode_choice.h: what is chosen for a batch, and flags of the objects that it is run with, and their modes.
 */
#ifndef OT_LINK_MODE_CHOICE_H
#define OT_LINK_MODE_CHOICE_H

#include "ingest/link/write/mode_truth.h"

/* A member of the enum of choices, and the modes of the batches that it is chosen for. */
struct ot_mode_choice {
    ot_sym name;
    uint64_t modes;
};

/* An attribute that is true in some modes, false in others. */
struct ot_mode_flag {
    ot_sym name;
    struct ot_mode_truth truth;
};

/* The members of the enum of modes that are named at n of a function, one or a display of them: bits; 0: something
 * else. */
uint64_t ot_mode_choice_members(struct ot_modes *modes, ot_id code, uint32_t n);
/* The number of the choice that is named at n, from 1; 0: none. */
size_t ot_mode_choice_of(struct ot_modes *modes, ot_id code, uint32_t n);
/* In which modes the subject, what was chosen, is what is named at n, one member or a display of them. */
struct ot_mode_truth ot_mode_choice_compare(struct ot_modes *modes, ot_id code, uint32_t subject, uint32_t n);
/* In which modes the attribute at n is true: of what is no flag, or of another object, nothing is known. */
struct ot_mode_truth ot_mode_choice_flag(const struct ot_modes *modes, ot_id code, uint32_t n);
/* The same of a call of hasattr, at n: an object that has the flag has the attribute. */
struct ot_mode_truth ot_mode_choice_has(const struct ot_modes *modes, ot_id code, uint32_t n);
/* May a test hang on the mode where an attribute of the name stands in it? */
bool ot_mode_choice_is_told(const struct ot_modes *modes, ot_sym name);

#endif
