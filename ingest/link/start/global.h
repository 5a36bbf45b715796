/*
 * global.h: names of a module that functions declare global.
 */
#ifndef OT_LINK_GLOBAL_H
#define OT_LINK_GLOBAL_H

#include "ingest/link/base/analysis.h"

/* Names that functions of the file declare global get their variables, open to anything where a
 * caller may decide what is stored. The file's module must have been started. */
void ot_global_declare(struct ot_analysis *a, ot_id file);
/* At quiescence: opens the others that were declared since where the statement that stores was
 * not run; under a configuration after what is undecided was forced, since that may run it. Returns true if anything
 * was added. */
bool ot_global_open(struct ot_analysis *a);

/* Makes and frees what the module keeps. */
void ot_global_init(struct ot_analysis *a);
void ot_global_release(struct ot_analysis *a);

#endif
