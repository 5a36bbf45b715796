/*
 * frozen_set.h: which frozensets code makes of constants.
 */
#ifndef OT_LINK_FROZEN_SET_H
#define OT_LINK_FROZEN_SET_H

#include "ingest/link/interpret/call/call.h"

/* Under a configuration: pushes what frozenset(…), called at ast, gives where what it gets is known; nothing while
 * that has no value. False where it is not known. */
bool ot_frozen_set_push(struct ot_analysis *a, const struct ot_here *here, const struct ot_arguments *arguments,
                        uint32_t ast);
/* Under a configuration: replaces the operands of the operator at n, frozensets in stack[base .. rights) and what may
 * be a display of a set in stack[rights .. top), by what it gives; by nothing while an element has no value. False
 * where that is not known: those are sets like others then. */
bool ot_frozen_set_operate(struct ot_analysis *a, const struct ot_here *here, uint32_t n, size_t base, size_t rights);
/* Under a configuration: replaces a display of a set, evaluated to stack[base .. top), that is compared at once, by the
 * frozenset of what it holds, where that is known. */
void ot_frozen_set_display(struct ot_analysis *a, const struct ot_here *here, uint32_t display, size_t base);
/* Frozensets among stack[base .. top) become sets that are made at ast. */
void ot_frozen_set_thaw(struct ot_analysis *a, const struct ot_here *here, size_t base, uint32_t ast);

#endif
