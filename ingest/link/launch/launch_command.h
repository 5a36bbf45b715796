/*
 * launch_command.h: the words of a launch command, read by the options that the source declares.
 */
#ifndef OT_LINK_LAUNCH_COMMAND_H
#define OT_LINK_LAUNCH_COMMAND_H

#include "ingest/link/launch/launch_run.h"

/* Gives the record and the environment what the command says. Returns 0, or -1 with *err set: a word that is not
 * understood, with the nearest. */
int ot_launch_command(struct ot_launch *l, const char *command, struct ot_err *err);

#endif
