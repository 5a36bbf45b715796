/*
 * setting_tensor.h: what a configuration tells of tensors: the dtype of the model, the sizes of its activations.
 */
#ifndef OT_LINK_SETTING_TENSOR_H
#define OT_LINK_SETTING_TENSOR_H

#include "ingest/link/base/analysis.h"

/* Says of the parameters of the rows what is assumed of them, and of the functions that return the dtype which it is.
 * To be called once all names are told of. Returns 0, or -1 with *err set. */
int ot_setting_tensor(struct ot_analysis *a, struct ot_err *err);

/* Says of the parameters that number what a model has (model_count) that they are not below zero. Returns as above. */
int ot_setting_count(struct ot_analysis *a, struct ot_err *err);

/* Says which tensors and numbers names of functions hold in the models that are linked (model_tensor), where no
 * configuration of one is given. Returns as above. */
int ot_setting_model_tensor(struct ot_analysis *a, struct ot_err *err);

#endif
