/*
 * declared_module.h: parameters that are declared as modules of a library.
 */
#ifndef OT_LINK_DECLARED_MODULE_H
#define OT_LINK_DECLARED_MODULE_H

#include "ingest/link/base/analysis.h"

/* Is a parameter of a function declared an object of a class outside the tree which runs a method of its own when it is
 * called: by the function, by the nearest method that it takes the place of, or, of a method without any, by each of
 * those that hand it theirs? */
bool ot_declared_module_is(struct ot_analysis *a, const struct ot_code *code, int param);
/* Is the name at n a parameter of the function, which nothing in it, nor a function within, binds again? */
bool ot_declared_module_is_own(struct ot_analysis *a, const struct ot_code *code, uint32_t n);

#endif
