/*
 * getter.h: what the class of an object runs where an attribute is asked for: a property, a __get__, a __getattr__.
 */
#ifndef OT_LINK_GETTER_H
#define OT_LINK_GETTER_H

#include "ingest/link/base/analysis.h"

/* May a getter that a class holds under a name raise an AttributeError, so that hasattr() tells that there is none, and
 * getattr() gives its default? Its own code is looked at, not what that calls. */
bool ot_getter_may_fail(struct ot_analysis *a, const struct ot_here *here, uint32_t object, uint32_t definer,
                        ot_sym name);
/* Runs the getter of an attribute that hasattr() asks an object for at ast; what that gives selects nothing. */
void ot_getter_run(struct ot_analysis *a, const struct ot_here *here, uint32_t object, ot_sym name, uint32_t ast);

#endif
