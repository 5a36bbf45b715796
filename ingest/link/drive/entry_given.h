/*
 * entry_given.h: where the analysis starts under a configuration.
 */
#ifndef OT_LINK_ENTRY_GIVEN_H
#define OT_LINK_ENTRY_GIVEN_H

#include "ingest/link/base/analysis.h"

/* Reads the rows; does nothing without a configuration. Returns 0, or -1 with *err set. */
int ot_entry_given_open(struct ot_analysis *a, struct ot_err *err);
/* Is the class one of which the runtime makes an object by a method that is run? Then its fields hold what is stored in
 * reach. */
bool ot_entry_given_makes(const struct ot_analysis *a, uint32_t class_value);
/* Says where the model is kept, once the model files are known. */
int ot_entry_given_model(struct ot_analysis *a, struct ot_err *err);
/* Once the models' files are known: refuses an architecture that none of them has. */
int ot_entry_given_check(struct ot_analysis *a, struct ot_err *err);
/* Is the class with this name one of which a model is to be linked? */
bool ot_entry_given_is_root(struct ot_analysis *a, ot_sym name);
/* Does the runtime call what it calls only where a setting is true? '' is no such setting. */
bool ot_entry_given_wants(struct ot_analysis *a, const char *setting);
/* At quiescence: runs what comes before the models. True while they are to wait for it. */
bool ot_entry_given_continue(struct ot_analysis *a);
/* Do they wait for it, or are they made, but do not run? */
bool ot_entry_given_awaits(const struct ot_analysis *a);
/* Is the class that of a model which the configuration names, so that the runtime makes its object? */
bool ot_entry_given_names(const struct ot_analysis *a, uint32_t class_value);
/* Is the class that of a model that waits or is being made? What its fields hold comes from there. */
bool ot_entry_given_waits(const struct ot_analysis *a, uint32_t class_value);
/* When nothing is left to run but what is not decided: what waits is made, if all that is passed to it is there. What
 * sets up the runtime may ask the model. True if there is any such. */
bool ot_entry_given_make(struct ot_analysis *a);
/* When nothing else is left to run: what waits is made, or what is made runs, if all that is passed to it is there, or
 * in any case. True if there is any such. */
bool ot_entry_given_end(struct ot_analysis *a, bool in_any_case);
/* Do such entries stand in for functions under a registry's decorator? */
bool ot_entry_given_replaces(const struct ot_analysis *a);

/* Is the object the model, whose constructor runs once there is what the runtime passes to it? */
bool ot_entry_given_is_model(const struct ot_analysis *a, uint32_t instance);
/* Is the node of a method of the model that was called before the model is made? Its statements run when it is. */
bool ot_entry_given_holds(struct ot_analysis *a, ot_id node);

/* Makes and frees what the module keeps. */
void ot_entry_given_init(struct ot_analysis *a);
void ot_entry_given_release(struct ot_analysis *a);

#endif
