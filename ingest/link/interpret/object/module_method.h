/*
 * module_method.h: methods of torch.nn.Module, of what holds modules and is one.
 */
#ifndef OT_LINK_MODULE_METHOD_H
#define OT_LINK_MODULE_METHOD_H

#include "ingest/link/interpret/call/call.h"
#include "ingest/link/rows/library.h"

/* What a row says of a method that a torch.nn.Sequential, ModuleDict or ModuleList has as each torch.nn.Module; NULL if
 * the container is none, or the method does something else than to give it back or to register a function. */
const struct ot_model *ot_module_method_of(struct ot_analysis *a, uint32_t container, ot_sym name);
/* Calls such a method; pushes what it gives. */
void ot_module_method_call(struct ot_analysis *a, const struct ot_here *here, uint32_t container,
                           const struct ot_model *model, const struct ot_arguments *arguments, uint32_t ast);
/* Pushes what an attribute may be of a number or what holds others: of a torch.nn.Sequential, a part, where it is no
 * attribute that each module has. */
void ot_module_method_part(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name);

#endif
