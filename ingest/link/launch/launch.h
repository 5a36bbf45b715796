/*
 * launch.h: a launch command as a configuration: its words, and what the source's own resolution makes of them.
 */
#ifndef OT_LINK_LAUNCH_H
#define OT_LINK_LAUNCH_H

#include "ingest/link/base/analysis.h"

struct ot_err;

/* Reads the command of the options, if there is one, and adds to table configuration what it gives and what the source
 * decides of it: names that stand there already keep their values. Fields that it can not tell are left open. Returns
 * 0, or -1 with *err set: a word that is not understood, a raise or an assertion that is reached on known values. */
int ot_launch_open(struct ot_analysis *a, struct ot_err *err);
/* Does the source start with the fields that the configuration gives? Without a command, what it decides of the others
 * is not kept, and a raise counts that is reached whether they are what it decides or what they are declared. Then:
 * does it make the objects that every run makes? Returns 0, or -1 with *err set: a raise or an assertion that is
 * reached on known values. */
int ot_launch_check(struct ot_analysis *a, struct ot_err *err);
/* *err says that the configuration has a text that the source does not know: puts before it the raise to which that
 * leads, if one is reached. */
void ot_launch_locate(struct ot_analysis *a, struct ot_err *err);

#endif
