/*
 * fail_call.h: which call is to fail, told by the environment (fail_call.c).
 */
#ifndef OT_FAIL_CALL_H
#define OT_FAIL_CALL_H

#include <stdbool.h>

/* Whether this call of a kind is to fail; errno is set then. */
bool ot_fail_next(const char *kind);

#endif
