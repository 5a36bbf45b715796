/*
 * subclass.h: the classes below a class.
 */
#ifndef OT_LINK_SUBCLASS_H
#define OT_LINK_SUBCLASS_H

#include "ingest/link/base/analysis.h"

/* Adds the code of a class and of all below it in the tree to a list, by their bases as written. */
void ot_subclass_family(struct ot_analysis *a, ot_id code, struct ot_list *family);
/* Names the class an abstract base directly, or declares abstract methods? */
bool ot_subclass_is_abstract(struct ot_analysis *a, ot_id code);
/* Has a class of the tree a method by which something other than a call of it makes or fills its objects, or a
 * metaclass that may say which are its own? */
bool ot_subclass_is_odd(struct ot_analysis *a, ot_id code);
/* Concrete subclasses in the tree; pushes class values. */
void ot_subclass_concrete(struct ot_analysis *a, ot_id code);

/* Makes and frees what the module keeps. */
void ot_subclass_init(struct ot_analysis *a);
void ot_subclass_release(struct ot_analysis *a);

#endif
