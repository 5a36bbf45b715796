/*
 * module_part.h: the modules that a torch.nn.Module holds, by no name.
 */
#ifndef OT_LINK_MODULE_PART_H
#define OT_LINK_MODULE_PART_H

#include "ingest/link/interpret/library/effect.h"

/* A container is a torch.nn.ModuleList or ModuleDict, no plain list or dict. */
void ot_module_part_mark(struct ot_analysis *a, uint32_t container);
/* An attribute of an object was given stack[base .. base + count): the modules among them are parts of it. */
void ot_module_part_note(struct ot_analysis *a, const struct ot_here *here, uint32_t object, size_t base, size_t count);
/* Calls one of the methods that go through the parts of a module, its first argument; pushes what it gives. */
void ot_module_part_effect(struct ot_analysis *a, const struct ot_effect *e);

#endif
