/*
 * filled.h: attributes that the runtime fills, before it makes a model, with what a function returns.
 */
#ifndef OT_LINK_FILLED_H
#define OT_LINK_FILLED_H

#include "ingest/link/base/analysis.h"

struct ot_library_row;

/* Takes a row whose pattern is the attribute 'module:Class.name' and whose text is the function 'module:function';
 * nothing where the source has no such class or function, or the configuration says outright what the attribute is. */
void ot_filled_take(struct ot_analysis *a, const struct ot_library_row *row);
/* Has each of the functions returned something? */
bool ot_filled_is_all(struct ot_analysis *a);
/* Hands on what they have returned since. */
void ot_filled_pass(struct ot_analysis *a);
/* Models are made in any case: what no function returned is not known. */
void ot_filled_end(struct ot_analysis *a);

/* Makes and frees what the module keeps. */
void ot_filled_init(struct ot_analysis *a);
void ot_filled_release(struct ot_analysis *a);

#endif
