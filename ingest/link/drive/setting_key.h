/*
 * setting_key.h: which keys the configuration of a model has, where no configuration is given.
 */
#ifndef OT_LINK_SETTING_KEY_H
#define OT_LINK_SETTING_KEY_H

#include "ingest/link/base/analysis.h"

/* Without a configuration, of the models of table model_file: makes the object that is their configuration, which has
 * the keys of table model_key, and says which names of the source and of libraries are that object. To be called
 * before anything runs. 0; -1 with *err set where the database can not be read. */
int ot_setting_key_open(struct ot_analysis *a, struct ot_err *err);

#endif
