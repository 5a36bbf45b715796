/*
 * builtin.h: which names are Python's own.
 */
#ifndef OT_LINK_BUILTIN_H
#define OT_LINK_BUILTIN_H

#include <stdbool.h>

/* Does Python bind the name where no module does? Names with an underscore in front are not asked for. */
bool ot_builtin_is(const char *name);

#endif
