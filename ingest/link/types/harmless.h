/*
 * harmless.h: places that name a class or a function and do nothing with it, as written; and those of which nothing
 * but what names them makes objects or runs them.
 */
#ifndef OT_LINK_HARMLESS_H
#define OT_LINK_HARMLESS_H

#include "ingest/link/base/analysis.h"

struct ot_ast;

/* Does what names a class or function at n make nothing of it, nor run it? An import under the same name does neither:
 * it leads to other places that name it. */
bool ot_harmless_is(struct ot_analysis *a, const struct ot_ast *ast, uint32_t n, bool is_class);
/* Does a file go through what vars() gives only to ask each value of what class it is? */
bool ot_harmless_vars(struct ot_analysis *a, const struct ot_ast *ast);
/* Does a file say a name and go through what modules or classes hold, as getmembers() and globals() do? */
bool ot_harmless_is_gone_through(struct ot_analysis *a, ot_sym name);
/* Is it known of all bases and decorators of a class that they make no objects of it, call none of its methods and note
 * it nowhere, and that nothing comes to it by its subclasses or by what modules hold? */
bool ot_harmless_class(struct ot_analysis *a, ot_id class_code);
/* The same of a class whose objects the code of a method is run on, which may be a dataclass. */
bool ot_harmless_around(struct ot_analysis *a, ot_id class_code);
/* Does no decorator of a function, nor code that puts a name together from texts, call it under no name? */
bool ot_harmless_function(struct ot_analysis *a, ot_id function);

#endif
