/*
 * launch_choice.h: the values that an option of the source may have.
 */
#ifndef OT_LINK_LAUNCH_CHOICE_H
#define OT_LINK_LAUNCH_CHOICE_H

#include "ingest/link/launch/launch_option.h"

struct ot_err;

/* The value of the choices that a word is, which its type makes value; NULL with *err set where it is none of them. */
struct ot_thing *ot_launch_choose(struct ot_launch *l, const struct ot_launch_option *option, const char *word,
                                  struct ot_thing *value, struct ot_err *err);

/* Refuses a text that a configuration gives a field, that is none of the choices of its option and no string of the
 * source: what the source itself decides may be none of the choices, which is said. */
int ot_launch_choices(struct ot_launch *l, struct ot_err *err);

#endif
