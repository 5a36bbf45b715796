/*
 * key.h: whether a dict has a key when it is asked for it.
 */
#ifndef OT_LINK_KEY_H
#define OT_LINK_KEY_H

#include "ingest/link/base/analysis.h"

/* Was the key put into a dict or set by a statement of its own, which may come after the question is asked? */
bool ot_key_is_put_later(struct ot_analysis *a, uint32_t container, uint32_t key);
/* Has the dict the key from where it is made on, or under a configuration from where the modules are imported on? */
bool ot_key_is_there(struct ot_analysis *a, uint32_t dict, uint32_t key);
/* Has the dict all of the keys, stack[base .. end), and is none taken out? Without a configuration, of a dict that is
 * written out with them. */
bool ot_key_are_there(struct ot_analysis *a, const struct ot_here *here, uint32_t dict, size_t base, size_t end);

#endif
