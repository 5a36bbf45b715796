/*
 * record.h: frozen records that are made of constants.
 */
#ifndef OT_LINK_RECORD_H
#define OT_LINK_RECORD_H

#include "ingest/link/interpret/call/call.h"

/* Under a configuration: what an object of a frozen class, made of constants alone, is told apart by: what it is made
 * of; OT_IDENTITY_PENDING while an argument has no value, 0 for all others. */
uint32_t ot_record_identity(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value,
                            const struct ot_arguments *arguments);
/* What "left == right" comes to for two of them, by their fields, as bits OT_MAY_BE_…; both of all others. */
int ot_record_equal(struct ot_analysis *a, const struct ot_here *here, uint32_t left, uint32_t right);

#endif
