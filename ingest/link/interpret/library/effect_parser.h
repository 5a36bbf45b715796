/*
 * effect_parser.h: what a parser of arguments, argparse, calls once it parses.
 */
#ifndef OT_LINK_EFFECT_PARSER_H
#define OT_LINK_EFFECT_PARSER_H

#include "ingest/link/interpret/library/effect.h"

/* Pushes an object of its own for each place that makes one, of the class that the argument names, of the called class
 * without; what a method of such an object makes belongs to that one. */
void ot_effect_own(struct ot_analysis *a, const struct ot_effect *e);
/* Notes the type and the action of an argument that is added to an object of its own, and where its value goes. */
void ot_effect_declare(struct ot_analysis *a, const struct ot_effect *e);
/* Calls the types and actions of the arguments that were added; pushes an object of the class that the argument names,
 * whose attributes may be what they gave; with a second word, "tuple", in one. */
void ot_effect_parse(struct ot_analysis *a, const struct ot_effect *e);

#endif
