/*
 * model_value.h: values that keys of a model's configuration have, by the architecture that the configuration names.
 */
#ifndef OT_LINK_MODEL_VALUE_H
#define OT_LINK_MODEL_VALUE_H

#include "ingest/link/base/analysis.h"

/* Reads table model_value; where a configuration is given, or other models are linked, it is not called. */
int ot_model_value_open(struct ot_analysis *a, struct ot_err *err);
/* In some worlds the configuration names that architecture. */
void ot_model_value_name(struct ot_analysis *a, ot_sym name, ot_worlds worlds);
/* Has one of the architectures no such key? */
bool ot_model_value_may_lack(struct ot_analysis *a, ot_sym key);
/* Pushes what the rows tell of a key in the worlds at hand, anything where they tell nothing; false where no row has
 * the key. */
bool ot_model_value_push(struct ot_analysis *a, const struct ot_here *here, ot_sym key);

/* Makes and frees what the module keeps. */
void ot_model_value_init(struct ot_analysis *a);
void ot_model_value_release(struct ot_analysis *a);

#endif
