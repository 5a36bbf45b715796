/*
 * entry_argument.h: what the runtime passes to the constructor of a model under a configuration.
 */
#ifndef OT_LINK_ENTRY_ARGUMENT_H
#define OT_LINK_ENTRY_ARGUMENT_H

#include "ingest/link/base/analysis.h"

/* Notes that a parameter which is declared to be of the class gets what the function returns. */
void ot_entry_argument_note(struct ot_analysis *a, ot_id class_code, ot_id function);
/* What was noted: pairs of class and function. */
const struct ot_list *ot_entry_argument_functions(const struct ot_analysis *a);
/* Gives the parameters of a model's constructor what the runtime passes. */
void ot_entry_argument_give(struct ot_analysis *a, ot_id node);
/* Hands on what the functions have returned since. */
void ot_entry_argument_pass_on(struct ot_analysis *a);
/* Is all there that a constructor of a model is passed? */
bool ot_entry_argument_are_there(struct ot_analysis *a);

/* Makes and frees what the module keeps. */
void ot_entry_argument_init(struct ot_analysis *a);
void ot_entry_argument_release(struct ot_analysis *a);

#endif
