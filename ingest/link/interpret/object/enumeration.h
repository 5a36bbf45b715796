/*
 * enumeration.h: the members of enums as objects: how they are made, what they hold, which one a call gives.
 */
#ifndef OT_LINK_ENUMERATION_H
#define OT_LINK_ENUMERATION_H

#include "ingest/link/interpret/call/call.h"

/* Makes the members of an enum, whose class statement is at hand: its __new__ and __init__ run with what is assigned
 * to the name of each, a tuple as so many arguments. */
void ot_enumeration_make(struct ot_analysis *a, const struct ot_here *here, uint32_t statement, uint32_t class_value);
/* Pushes what an enum gives when it is called, "Enum(value)". */
void ot_enumeration_call(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value,
                         const struct ot_arguments *arguments, uint32_t ast);
/* Pushes the value of a member. */
void ot_enumeration_value(struct ot_analysis *a, const struct ot_here *here, uint32_t member);
/* Pushes what __new__, __init__ or others stored as an attribute of a member; false where it is not sure that __init__
 * stores it. */
bool ot_enumeration_field(struct ot_analysis *a, const struct ot_here *here, uint32_t member, ot_sym name);

#endif
