/*
 * launch_made.h: objects that every run makes: does the source refuse to?
 */
#ifndef OT_LINK_LAUNCH_MADE_H
#define OT_LINK_LAUNCH_MADE_H

#include "ingest/link/launch/launch_run.h"

struct ot_err;

/* Reads what has fields of the record. Before anything runs. */
int ot_launch_holders(struct ot_launch *l, struct ot_err *err);
/* Makes an object of the class of a row of launch_rule, 'module:Class', with what is known of its parameters: the
 * record, and what rows of role 'supply' give. */
int ot_launch_make(struct ot_launch *l, const char *object, struct ot_err *err);

/* Calls a method, 'module:Class.method', on the object that was made of the class, when other code may have run: of
 * its fields those are known that its constructor alone stores. */
int ot_launch_call_made(struct ot_launch *l, const char *object, struct ot_err *err);
/* What a function gives that is not known, by its annotation: the record, or a part of it. */
struct ot_thing *ot_launch_declared_result(struct ot_launch *l, const struct ot_thing *function,
                                           struct ot_thing *result);
/* An attribute of a part of the record. */
struct ot_thing *ot_launch_of_part(struct ot_launch *l, struct ot_thing *part, ot_sym name);

/* What other code has made of them since the modules ran, which is not run here: of a name that a function binds, of
 * an object, a dict or a list that the code of a module made, all is unknown but functions, classes and modules. */
bool ot_launch_is_rebound(struct ot_launch *l, ot_id file, ot_sym name);
struct ot_thing *ot_launch_lasting(struct ot_launch *l, struct ot_thing *thing);
/* The code of a module has run: what was made since the trail began lives on. */
void ot_launch_age(struct ot_launch *l);
/* Is a name one that a function of the file declares global or nonlocal? What a scope has of it may be another's. */
bool ot_launch_is_shared(struct ot_launch *l, ot_id file, ot_sym name);
/* May the code that ran before have set a variable of the environment that the configuration does not name? */
bool ot_launch_may_be_set(struct ot_launch *l, ot_sym variable);
/* Something that is not followed has what is passed: it may write it, and what a function reaches by name that was made
 * in another. */
void ot_launch_hand_out(struct ot_launch *l, const struct ot_passed *passed);

#endif
