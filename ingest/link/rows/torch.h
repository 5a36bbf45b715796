/*
 * torch.h: what rows say of torch: the functions that methods run, those that run its ops, its dispatch keys.
 */
#ifndef OT_LINK_TORCH_H
#define OT_LINK_TORCH_H

#include "ingest/link/base/analysis.h"

/* Reads all rows. Returns 0, or -1 with *err set. */
int ot_torch_open(struct ot_analysis *a, struct ot_err *err);
/* The function that a method of a library runs, as library_method says; 0 if nothing. */
ot_sym ot_torch_method(struct ot_analysis *a, ot_sym dotted);
/* A function that runs an op of torch, "aten::mm", as row number of torch_op says, from *row on, which becomes one
 * more than that row; 0 if there is no other. *is_batched: it does not where an operand is a matrix. */
ot_sym ot_torch_function(struct ot_analysis *a, const char *op, size_t *row, bool *is_batched);
/* Does a row say of a function that it runs an op? */
bool ot_torch_runs_op(const struct ot_analysis *a, ot_sym function);
/* Does a row say of a function that it runs an op where no operand is a matrix? */
bool ot_torch_is_batched(const struct ot_analysis *a, ot_sym function);
/* The platforms that a dispatch key of torch is for, as a list; NULL if no row says. */
const char *ot_torch_dispatch(struct ot_analysis *a, ot_sym key);

/* Do objects of a class outside the tree, of which rows tell all attributes, lack one? */
bool ot_torch_lacks(const struct ot_analysis *a, ot_sym class_name, ot_sym attribute);

/* Makes and frees what the module keeps. */
void ot_torch_init(struct ot_analysis *a);
void ot_torch_release(struct ot_analysis *a);

#endif
