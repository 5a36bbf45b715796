/*
 * instance.h: calls of objects, "layer(x)" and "layer.__call__(x)".
 */
#ifndef OT_LINK_INSTANCE_H
#define OT_LINK_INSTANCE_H

#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/library/effect.h"

/* Calls an object of a class of the tree, or a member of an enum; pushes what that gives. */
void ot_instance_call(struct ot_analysis *a, const struct ot_here *here, uint32_t instance,
                      const struct ot_arguments *arguments, uint32_t ast);
/* Calls a class: the __call__ of its metaclass, or makes an object. */
void ot_instance_call_class(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value,
                            const struct ot_arguments *arguments, uint32_t ast);
/* Calls an object by the __call__ of a library's class that is bound to it, which runs forward() and the hooks,
 * whatever __call__ the class of the object has; false if the callee is none that a row says to do so. */
bool ot_instance_call_by_name(struct ot_analysis *a, const struct ot_here *here, uint32_t callee, uint32_t receiver,
                              const struct ot_arguments *arguments, uint32_t ast);
/* Is a name of a library such a __call__? */
bool ot_instance_is_call(struct ot_analysis *a, uint32_t external);
/* The same of the first argument with the others: "nn.Module.__call__(self, x)". */
void ot_instance_effect(struct ot_analysis *a, const struct ot_effect *e);
/* Names the class of the receiver, or one outside the tree, on the edges added since first. */
void ot_instance_mark(struct ot_analysis *a, size_t first, uint32_t class_value, ot_sym external);

#endif
