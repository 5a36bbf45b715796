/*
 * tuned_name.h: names of files of tuned configurations: "N=576,K=7168,device_name=…json".
 */
#ifndef OT_TUNED_NAME_H
#define OT_TUNED_NAME_H

#include <stdbool.h>

/* Is it such a name? Gives the rows and columns of the weight that the file is for. */
bool ot_tuned_name_is(const char *name, long *rows, long *columns);

#endif
