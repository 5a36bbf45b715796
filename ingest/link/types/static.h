/*
 * static.h: names followed through imports by syntax alone.
 */
#ifndef OT_LINK_STATIC_H
#define OT_LINK_STATIC_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/rows/word.h"

/* Static look-up, without running anything: the class code that a dotted expression names
 * from within code, following imports and re-exports; 0 if it is no class of the tree. If it
 * lies outside, *external is its dotted name (else 0). */
ot_id ot_static_name(struct ot_analysis *a, ot_id file, ot_id code, ot_sym name, ot_sym *external);
ot_id ot_static_class(struct ot_analysis *a, ot_id file, ot_id code, uint32_t expression, ot_sym *external);
/* The dotted name of a builtin. */
ot_sym ot_static_builtin(struct ot_analysis *a, ot_sym name);
/* The behaviour of the library function that a name or dotted expression within code stands for; OT_BEHAVIOUR_COUNT if
 * it stands for something else. */
enum ot_behaviour ot_static_behaviour(struct ot_analysis *a, ot_id file, ot_id code, uint32_t expression);

/* Makes and frees what the module keeps. */
void ot_static_init(struct ot_analysis *a);
void ot_static_release(struct ot_analysis *a);

#endif
