/*
 * named_store.h: stores of an attribute to classes that a module names where it stores.
 */
#ifndef OT_LINK_NAMED_STORE_H
#define OT_LINK_NAMED_STORE_H

#include "ingest/link/base/analysis.h"

/* Under a configuration: do all stores of the attribute through something other than self name the classes that they
 * are to, and is the class none of them and derived from none? */
bool ot_named_store_spares(struct ot_analysis *a, uint32_t class_value, ot_sym name);

#endif
