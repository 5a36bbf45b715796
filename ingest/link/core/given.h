/*
 * given.h: what a configuration says of the objects of the source: it takes the place of all that writes them.
 */
#ifndef OT_LINK_GIVEN_H
#define OT_LINK_GIVEN_H

#include "ingest/link/base/analysis.h"

/* A value, the name of the configuration that it comes from, and where that stands: 'decode.conf:4', '--set',
 * 'sglang/srt/server_args.py:212' for the default of a field that is not given. */
struct ot_given {
    uint32_t value;
    const char *setting, *origin;
};

/* Is there a configuration? Without one, no value is computed that nothing else needs. */
bool ot_given_is_any(const struct ot_analysis *a);
void ot_given_start(struct ot_analysis *a);

/* A name of a module or class (its code), or what a function returns (name 0), is this value and nothing else. To be
 * said before anything runs. */
void ot_given_fix(struct ot_analysis *a, ot_id code, ot_sym name, const struct ot_given *given);
/* Fills a variable that was just made with what was fixed for it. True if it is fixed: nothing is ever added to it. */
bool ot_given_fill(struct ot_analysis *a, ot_id var);

/* What was fixed for a name of a module or class, or for what a function returns (name 0); NULL: nothing. The pointer
 * holds until the next is told of. */
const struct ot_given *ot_given_fixed(const struct ot_analysis *a, ot_id code, ot_sym name);

/* A family of names: the fields of one record, which objects of several classes may answer for. */
ot_id ot_given_family(struct ot_analysis *a);
/* The value of a field of a family; that of an earlier call is replaced. */
void ot_given_field(struct ot_analysis *a, ot_id family, ot_sym name, const struct ot_given *given);
/* The objects of a class answer for the family; the first family that is told of a class is the one. */
void ot_given_holder(struct ot_analysis *a, ot_id class_code, ot_id family);
/* An attribute of an object of the class; NULL where no family knows it. */
const struct ot_given *ot_given_attribute(const struct ot_analysis *a, ot_id class_code, ot_sym name);

/* Makes and frees what the module keeps. */
void ot_given_init(struct ot_analysis *a);
void ot_given_release(struct ot_analysis *a);

#endif
