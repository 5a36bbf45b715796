/*
 * hook.h: functions that a module calls before and after its own, register_forward_pre_hook and register_forward_hook.
 */
#ifndef OT_LINK_HOOK_H
#define OT_LINK_HOOK_H

#include "ingest/link/interpret/library/effect.h"

/* Keeps a function, the second argument, with the module that is the first. */
void ot_hook_register(struct ot_analysis *a, const struct ot_effect *e);
/* Calls what was registered with a module that is called, which gives stack[results .. top), and pushes what they give
 * in its place. */
void ot_hook_call(struct ot_analysis *a, const struct ot_here *here, uint32_t module, size_t results, uint32_t ast);
/* The same of one that has one argument and is no object, in two steps: pushes what takes the place of the argument. */
void ot_hook_call_before(struct ot_analysis *a, const struct ot_here *here, uint32_t module, uint32_t ast);
void ot_hook_call_after(struct ot_analysis *a, const struct ot_here *here, uint32_t module, size_t results,
                        uint32_t ast);

#endif
