/*
 * outside.h: what a method of a library runs of the library.
 */
#ifndef OT_LINK_OUTSIDE_H
#define OT_LINK_OUTSIDE_H

#include "ingest/link/base/analysis.h"

/* A method of a class of a library, as a value. */
uint32_t ot_outside_method(struct ot_analysis *a, const char *class_name, const char *method);
/* Adds the call of the function that a method of a library runs (table library_method), if a row says: "layer(x)" of a
 * torch.nn.Linear runs torch.nn.functional.linear. What the tree puts in the function's place is called. */
void ot_outside_run(struct ot_analysis *a, const struct ot_here *here, uint32_t method,
                    const struct ot_arguments *arguments, uint32_t ast);

/* The same of a function that runs an op of torch which the tree has registered something for, where no operand that
 * the call at ast names is a matrix; of an overload for out alone, where the call names a tensor as out. */
void ot_outside_run_batched(struct ot_analysis *a, const struct ot_here *here, uint32_t function,
                            const struct ot_arguments *arguments, uint32_t ast);

#endif
