/*
 * effect_container.h: functions that make containers of what they are given.
 */
#ifndef OT_LINK_EFFECT_CONTAINER_H
#define OT_LINK_EFFECT_CONTAINER_H

#include "ingest/link/interpret/library/effect.h"

/* A new container of the kind that the row names, with what the first argument holds. */
void ot_effect_container(struct ot_analysis *a, const struct ot_effect *e);
/* A list that calls its elements one after the other, each argument one of them. */
void ot_effect_chain(struct ot_analysis *a, const struct ot_effect *e);

/* Puts these into one that is there. */
void ot_effect_chain_fill(struct ot_analysis *a, const struct ot_here *here, uint32_t chain,
                          const struct ot_arguments *arguments, uint32_t ast);
/* The kind, an enum ot_container, of what a row of library_function with this argument makes. */
uint8_t ot_effect_container_kind(const char *argument);

#endif
