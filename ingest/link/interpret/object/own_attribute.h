/*
 * own_attribute.h: attributes of self that a method reads right behind its store of them.
 */
#ifndef OT_LINK_OWN_ATTRIBUTE_H
#define OT_LINK_OWN_ATTRIBUTE_H

#include "ingest/link/core/here.h"

/* The method assigns stack[base ..) to an attribute at syntax node target. */
void ot_own_attribute_store(struct ot_analysis *a, const struct ot_here *here, uint32_t target, size_t base);
/* Pushes what the method stored, in the context at hand, in an attribute of its object that is read at syntax node ast,
 * and subscribes here's task. False, and nothing is pushed, where that is not known. */
bool ot_own_attribute_push(struct ot_analysis *a, const struct ot_here *here, uint32_t instance, ot_sym name,
                           uint32_t ast);

#endif
