/*
 * namespace.h: dicts of names: globals(), vars(module), object.__dict__.
 */
#ifndef OT_LINK_NAMESPACE_H
#define OT_LINK_NAMESPACE_H

#include "ingest/link/base/analysis.h"

/* Pushes the dict of the names of a module, an object or a class, beside something unknown; false if value is
 * none of these. */
bool ot_namespace_push(struct ot_analysis *a, uint32_t value);
/* Pushes what stands under a key. */
void ot_namespace_get(struct ot_analysis *a, const struct ot_here *here, uint32_t namespace, uint32_t key);
/* Puts stack[base .. base + count) under a key, past what the class does with it. */
void ot_namespace_store(struct ot_analysis *a, const struct ot_here *here, uint32_t namespace, uint32_t key,
                        size_t base, size_t count, uint32_t ast);
/* Puts there what dicts hold: stack[base .. base + count). */
void ot_namespace_fill(struct ot_analysis *a, const struct ot_here *here, uint32_t namespace, size_t base, size_t count,
                       uint32_t ast);
/* Dicts take the place of that of an object: what is stored in one of another object, that has, too, from then on. */
void ot_namespace_replace(struct ot_analysis *a, const struct ot_here *here, uint32_t object, size_t base, size_t count,
                          uint32_t ast);
/* Calls a method of such a dict. */
void ot_namespace_method(struct ot_analysis *a, const struct ot_here *here, uint32_t namespace, const char *name,
                         const struct ot_arguments *arguments, uint32_t ast);

#endif
