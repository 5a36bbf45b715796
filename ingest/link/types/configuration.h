/*
 * configuration.h: which model a run is of, as its configuration tells it.
 */
#ifndef OT_LINK_CONFIGURATION_H
#define OT_LINK_CONFIGURATION_H

#include "ingest/link/base/analysis.h"

struct ot_ast;

/* Reads what tells models' configurations apart. */
int ot_configuration_open(struct ot_analysis *a, struct ot_err *err);
/* In some worlds, a class of that name is an entry class; in each of these perhaps the only one. */
void ot_configuration_name(struct ot_analysis *a, ot_sym name, ot_worlds worlds, bool is_only);
/* The configuration classes that the constructor of an entry class declares are for it, and so are those that the
 * bodies of these name. After its name is told. */
void ot_configuration_declare(struct ot_analysis *a, ot_id entry);
/* Does the attribute of a configuration tell which model it is of (entry_attribute)? */
bool ot_configuration_tells_model(const struct ot_analysis *a, ot_sym name);
/* Pushes what an attribute of something unknown is (table entry_attribute); mostly something unknown too. */
void ot_configuration_attribute(struct ot_analysis *a, ot_sym name);
/* The same where syntax node n reads it, 0: none; of the configuration of a part of the model, "config.text_config",
 * any is unknown. */
void ot_configuration_attribute_at(struct ot_analysis *a, ot_sym name, const struct ot_ast *ast, uint32_t n);
/* Is the class one for configurations of models that are not linked, or one of table model_lacks, so that nothing is an
 * instance of it? */
bool ot_configuration_is_foreign(struct ot_analysis *a, uint32_t class_value);
/* Is the text the model type of such a class, and of no other? */
bool ot_configuration_is_foreign_type(struct ot_analysis *a, ot_sym text);

/* Is the dotted name that of a class from which the classes of models' configurations derive? */
bool ot_configuration_is_base(const struct ot_analysis *a, ot_sym dotted);

/* Makes and frees what the module keeps. */
void ot_configuration_init(struct ot_analysis *a);
void ot_configuration_release(struct ot_analysis *a);

#endif
