/*
 * mode_truth.h: what tests say of the mode that a batch is in.
 */
#ifndef OT_LINK_MODE_TRUTH_H
#define OT_LINK_MODE_TRUTH_H

#include "ingest/link/base/analysis.h"

enum { OT_MODES_AT_MOST = 62 };

/* The members in which something may be so, and those in which it may not. */
struct ot_mode_truth {
    uint64_t yes, no;
};

struct ot_mode_held;

/* The enum, and what is known of the code at hand. All is zero at first. */
struct ot_modes {
    struct ot_analysis *a;
    ot_id class_code;
    ot_sym members[OT_MODES_AT_MOST];
    uint32_t count, steps;
    bool is_cut; /* a bound of what is looked at was met */
    uint32_t kinds; /* of objects that a batch may be run with: each member has a bit for each (way.c); at least 1 */
    uint64_t all;
    ot_sym attribute;
    struct ot_mode_choice *choices; size_t choice_count; /* of mode_choice.c */
    struct ot_mode_flag *flags; size_t flag_count;
    ot_id choice_code; /* the enum of what is chosen for a batch, 0: none is known */
    ot_id object_code; /* the class of the objects that a batch is run with, 0: none is known */
    bool is_chosen;    /* the choices have their modes */
    struct ot_mode_held *held; size_t held_count, held_capacity; /* names of the code at hand */
    struct ot_map callees;    /* (file, call) → the function that it calls, 0: several */
    struct ot_map functions;  /* function → its place in results + 1, 0: it is being looked at */
    struct ot_mode_truth *results; size_t result_count, result_capacity;
};

/* The bits of a member, by its number. */
static inline uint64_t ot_mode_member(const struct ot_modes *modes, uint32_t member)
{
    uint64_t bits = 0;
    for (uint32_t kind = 0; kind < modes->kinds; kind++)
        bits |= UINT64_C(1) << (kind * modes->count + member);
    return bits;
}

/* The plain function of a module that alone is called at n; 0: none. */
ot_id ot_mode_truth_callee(struct ot_modes *modes, ot_id code, uint32_t n);
/* Finds which function each call calls by its name. */
void ot_mode_truth_find_callees(struct ot_modes *modes);
/* What a test in a function says, the names of which are known so far. */
struct ot_mode_truth ot_mode_truth_of(struct ot_modes *modes, ot_id code, uint32_t test);
/* May it hang on what stands at n in a function in which modes a test is true? */
bool ot_mode_truth_is_told(struct ot_modes *modes, ot_id code, uint32_t n);
/* Frees what is kept. */
void ot_mode_truth_release(struct ot_modes *modes);

#endif
