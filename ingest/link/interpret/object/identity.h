/*
 * identity.h: what an instance is told apart by from the others of its class.
 */
#ifndef OT_LINK_IDENTITY_H
#define OT_LINK_IDENTITY_H

#include "ingest/link/base/analysis.h"

/* What tells it apart has not come yet. */
#define OT_IDENTITY_PENDING UINT32_MAX

/* What an instance of class_value that a call at ast makes is told apart by, 0 if by nothing. *selecting is set to the
 * argument whose enum members tell instances apart, one each, where there is one. */
uint32_t ot_identity_of(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value,
                        const struct ot_arguments *arguments, uint32_t ast, const struct ot_argument **selecting);
/* The part of a model, an nn.Module, for whose sake an object was made; 0 if for none, or if that is not told. */
uint32_t ot_identity_part_of(struct ot_analysis *a, uint32_t object);
/* Are the objects of the class tensors, of which each holds the one that it is made of? Only under a configuration. */
bool ot_identity_is_tensor(struct ot_analysis *a, uint32_t class_value);

#endif
