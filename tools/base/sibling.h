/*
 * sibling.h: the programs that lie beside the running one.
 */
#ifndef OT_SIBLING_H
#define OT_SIBLING_H

#include <stdbool.h>

struct ot_err;

/* The path of the program NAME in the folder of the running one; the caller frees it. */
char *ot_sibling_path(const char *name);

/* Whether there is such a program. */
bool ot_sibling_exists(const char *name);

/* From now on a signal that would end this program is passed to the program that runs, and then waits
 * for ot_sibling_unguard; so what is to be tidied up can be. */
void ot_sibling_guard(void);

/* Ends this program by the signal that came meanwhile, if one came. */
void ot_sibling_unguard(void);

/* Runs it with argv (argv[0] is set here; ended by NULL) and waits. It ends when this program ends,
 * however that happens. Returns its exit status, or -1 with *err set when it could not be started or
 * was killed; the message is empty where a signal to this program was the reason. */
int ot_sibling_run(const char *name, char **argv, struct ot_err *err);

#endif
