/*
 * tensor.h: what rows say of torch's tensors: their dtypes, and what functions and methods make of dtype and shape.
 */
#ifndef OT_LINK_ROWS_TENSOR_H
#define OT_LINK_ROWS_TENSOR_H

#include "ingest/link/base/analysis.h"

struct ot_tensor_dtype {
    ot_sym dtype; /* the name that stands for it */
    int bytes;
    bool is_floating;
};

enum ot_tensor_gives { OT_GIVES_TENSOR, OT_GIVES_PARTS, OT_GIVES_DTYPE, OT_GIVES_SHAPE, OT_GIVES_RANK, OT_GIVES_COUNT,
                       OT_GIVES_BYTES };

/* What a function, method or attribute gives; dtype and shape as table tensor_result has them. */
struct ot_tensor_result {
    enum ot_tensor_gives gives;
    bool is_read; /* an attribute, which is not called */
    const char *dtype, *shape;
};

/* Reads all rows. Returns 0, or -1 with *err set, also where a row says what nobody knows. */
int ot_tensor_open(struct ot_analysis *a, struct ot_err *err);
/* Tensors are values from here on, as under a configuration; before, only the last functions here find something. */
void ot_tensor_make_known(struct ot_analysis *a);
/* The dtype of a dotted name; NULL if it is none. */
const struct ot_tensor_dtype *ot_tensor_dtype_of(const struct ot_analysis *a, ot_sym dotted);
/* The row of a dotted name, 'torch.Tensor.view'; NULL if there is none. */
const struct ot_tensor_result *ot_tensor_result_of(const struct ot_analysis *a, ot_sym dotted);
/* The same for a method or an attribute of a tensor. */
const struct ot_tensor_result *ot_tensor_method(const struct ot_analysis *a, ot_sym name);

/* The dotted name of the class of tensors, that of which the attributes are; 0 where no row tells of one. */
ot_sym ot_tensor_class(const struct ot_analysis *a);

/* The row of a method or an attribute that is written after something, taken for a tensor; NULL if there is none. */
const struct ot_tensor_result *ot_tensor_written(const struct ot_analysis *a, ot_sym name);

/* The name that the class of tensors has even where they are no values. */
ot_sym ot_tensor_named(const struct ot_analysis *a);

/* Makes and frees what the module keeps. */
void ot_tensor_init(struct ot_analysis *a);
void ot_tensor_release(struct ot_analysis *a);

#endif
