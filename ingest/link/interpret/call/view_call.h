/*
 * view_call.h: which views a call is made on, and which it runs for.
 */
#ifndef OT_LINK_VIEW_CALL_H
#define OT_LINK_VIEW_CALL_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/core/here.h"

struct ot_call;

/* Puts views in the place of the objects whose methods stack[base .. top) are, the callees of a call, where the tests
 * around it told that a field of the object is true. */
void ot_view_call(struct ot_analysis *a, const struct ot_here *here, uint32_t call, size_t base);
/* The way of view.h that a call runs for: that of a view which it is made on or passes; 0: none. */
uint32_t ot_view_call_way(const struct ot_analysis *a, const struct ot_call *call);

/* At quiescence: is what calls are made on still what the tests asked? True if some is not. */
bool ot_view_call_look(struct ot_analysis *a);

/* Makes and frees what the module keeps. */
void ot_view_call_init(struct ot_analysis *a);
void ot_view_call_release(struct ot_analysis *a);

#endif
