/*
 * stored.h: methods that do nothing but store their parameter, and what else may stand for such a field.
 */
#ifndef OT_LINK_STORED_H
#define OT_LINK_STORED_H

#include "ingest/link/base/analysis.h"

/* The field that "self.field = param" alone, the body of a method, stores its parameter in, where a call of it in the
 * caller's syntax gives one argument; 0: it does other things. */
ot_sym ot_stored_by(struct ot_analysis *a, ot_id id, uint32_t call, const struct ot_ast *caller);
/* Is there a function by that name, or a class that binds it to anything but a constant, so that reading the attribute
 * may run code? */
bool ot_stored_is_defined(struct ot_analysis *a, ot_sym name);
/* Does syntax node n have the field as its text, and does more than read it: store it, delete it, name it? */
bool ot_stored_names(const struct ot_ast *ast, uint32_t n, ot_sym field);
/* Does evaluating syntax node n, without what stands below it, run no code of the tree whatever the values are? */
bool ot_stored_is_quiet(const struct ot_ast *ast, uint32_t n);
/* Is the receiver no object of a class, or one of a class that has its own way to store or read attributes? */
bool ot_stored_is_special(struct ot_analysis *a, uint32_t receiver);
/* May what stands at syntax node n store an attribute by a name that is not written? */
bool ot_stored_openly(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t n);

#endif
