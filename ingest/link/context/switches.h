/*
 * switches.h: parameters that are False or True, or None without an argument, by which a function does this or that.
 */
#ifndef OT_LINK_SWITCHES_H
#define OT_LINK_SWITCHES_H

#include "ingest/link/base/analysis.h"

/* The switches of a function, bit i for parameter i: of one of a module or a method, no constructor, those declared as
 * bool or with a default that is one, and tested in the function, asked in what it gives back ("return ready and flag")
 * or handed on; of any those that are None without an argument, and where they are not, something else is called. 0 for
 * one that gives back functions that it makes: they would be others for each. */
uint64_t ot_switches(struct ot_analysis *a, ot_id code);
/* The parameters, bit i for parameter i, with which a function does something that cannot be done with None, or may:
 * takes an attribute or an element of it, hands it on, gives it back. 0 for one that gives back functions, or has many
 * switches, those of a method that are bool not counted. */
uint64_t ot_switches_none(struct ot_analysis *a, ot_id code);

#endif
