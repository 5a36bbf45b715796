/*
 * whence.h: what a name of a function was got from: an attribute of one of its parameters.
 */
#ifndef OT_LINK_WHENCE_H
#define OT_LINK_WHENCE_H

#include "ingest/link/base/analysis.h"

/* Notes of an assignment in code, a function whose names are being computed, that it is the only one that binds its
 * name, and that what it gives is an attribute of a parameter that nothing else binds. */
void ot_whence_note(struct ot_analysis *a, struct ot_code *code, const struct ot_ast *ast, uint32_t assignment);
/* The expression that a name of the function was got by, "x.name" or "getattr(x, name)"; 0 if it is none of these. */
uint32_t ot_whence_of(const struct ot_code *code, ot_sym name);
/* The NAME of the parameter in such an expression. */
uint32_t ot_whence_object(const struct ot_ast *ast, uint32_t expression);
/* Bloom filter, as in ot_region, of the parameters that names in a test were got from. */
uint64_t ot_whence_mentions(const struct ot_code *code, const struct ot_ast *ast, uint32_t test);

#endif
