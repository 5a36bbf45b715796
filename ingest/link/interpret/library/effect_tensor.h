/*
 * effect_tensor.h: what functions of torch, and methods and attributes of tensors, give under a configuration.
 */
#ifndef OT_LINK_EFFECT_TENSOR_H
#define OT_LINK_EFFECT_TENSOR_H

#include "ingest/link/base/analysis.h"

struct ot_arguments;

/* Pushes what a call of a function of a library gives; false, and nothing, where no row tells of it. */
bool ot_effect_tensor(struct ot_analysis *a, const struct ot_here *here, ot_sym dotted,
                      const struct ot_arguments *arguments, uint32_t ast);
/* Pushes an attribute of a value that is, or holds, a tensor; false where no row tells of it. */
bool ot_effect_tensor_attribute(struct ot_analysis *a, uint32_t value, ot_sym name);
/* Calls a method that such an attribute is; false where it is of no tensor. */
bool ot_effect_tensor_method(struct ot_analysis *a, const struct ot_here *here, uint32_t method,
                             const struct ot_arguments *arguments, uint32_t ast);

#endif
