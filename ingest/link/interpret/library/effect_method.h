/*
 * effect_method.h: what asks an object for something by a method of its class: len(x), str(x), print(x, y), "%s" % x.
 */
#ifndef OT_LINK_EFFECT_METHOD_H
#define OT_LINK_EFFECT_METHOD_H

#include "ingest/link/interpret/library/effect.h"

/* Calls the first of the methods that the row names which the class of the first argument has, after "all" those of
 * each argument; pushes a plain value. */
void ot_effect_method(struct ot_analysis *a, const struct ot_effect *e);
/* Calls the first of the methods, "__str__ __repr__", that the class of each of stack[base .. end) has; of what has
 * none, those of what it holds that its text shows, or its hash is made of. */
void ot_effect_method_ask(struct ot_analysis *a, const struct ot_here *here, const char *methods, size_t base,
                          size_t end, uint32_t ast);
/* Calls the __repr__ of what the text of a container shows. */
void ot_effect_method_show(struct ot_analysis *a, const struct ot_here *here, uint32_t value, uint32_t ast,
                           const char *kind);
/* Calls what "text %s %r" % x, for texts stack[base .. right) and values [right .. top), calls of the objects that x
 * is or holds. */
void ot_effect_method_percent(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t right,
                              uint32_t ast);
/* Calls what "text {}".format(…) calls of the objects that it is given, where the text shows each as it is, "{}",
 * "{:>8}" or "{name}". */
void ot_effect_method_format(struct ot_analysis *a, const struct ot_here *here, uint32_t string,
                             const struct ot_arguments *arguments, uint32_t ast);

#endif
