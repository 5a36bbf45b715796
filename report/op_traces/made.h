/*
 * made.h: whether a report is the one that would be made now.
 */
#ifndef OT_REPORT_MADE_H
#define OT_REPORT_MADE_H

#include <stdbool.h>

#include "schema/basis.h"

/* A report that optrace-report makes. */
struct ot_report_order {
    const char *database, *output;
    const char *program;        /* path of the program that makes it */
    const char *const *options; /* ended by NULL: what makes it another one */
    char state[OT_BASIS_SIZE];  /* hash of all that it rests on; set by ot_report_is_made */
};

/* Sets *is_made: is the file at output what ot_report_note saw there last, and would it be the same again? */
int ot_report_is_made(struct ot_report_order *order, bool *is_made, struct ot_err *err);

/* Notes the file at output as made from order->state; notes nothing where that has changed meanwhile, or where output
 * is no file. */
int ot_report_note(const struct ot_report_order *order, struct ot_err *err);

#endif
