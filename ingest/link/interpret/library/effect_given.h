/*
 * effect_given.h: what functions of libraries give under a configuration.
 */
#ifndef OT_LINK_EFFECT_GIVEN_H
#define OT_LINK_EFFECT_GIVEN_H

#include "ingest/link/base/analysis.h"

/* Pushes what a call of the dotted name gives. False, and pushes nothing, where the configuration does not say. */
bool ot_effect_given(struct ot_analysis *a, ot_sym dotted, const struct ot_arguments *arguments);

#endif
