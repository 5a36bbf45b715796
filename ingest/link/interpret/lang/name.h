/*
 * name.h: what a name stands for where it is written.
 */
#ifndef OT_LINK_NAME_H
#define OT_LINK_NAME_H

#include "ingest/link/base/analysis.h"

/* Pushes the values of a name as it is written in here; under a configuration not None among others, where what was
 * done with it before shows that it is not. */
void ot_name_push(struct ot_analysis *a, const struct ot_here *here, uint32_t n);
/* At quiescence: None that names had before assignments that gave them nothing is seen. True if there is any such. */
bool ot_name_end(struct ot_analysis *a);
/* Binds the NAME at syntax node target to stack[base .. base + count). */
void ot_name_bind(struct ot_analysis *a, const struct ot_here *here, uint32_t target, size_t base, size_t count);
/* Until ot_name_pins is set back by unpin, name read in here is value alone. */
void ot_name_pin(struct ot_analysis *a, const struct ot_here *here, ot_sym name, uint32_t value);
void ot_name_unpin(struct ot_analysis *a, size_t count);
/* name was bound again: it is read from its variable. */
void ot_name_rebound(struct ot_analysis *a, const struct ot_here *here, ot_sym name);
/* The variable that an assignment to name in here binds. */
ot_id ot_name_target(struct ot_analysis *a, const struct ot_here *here, ot_sym name);
/* How many names are pinned. */
size_t ot_name_pins(const struct ot_analysis *a);

/* Makes and frees what the module keeps. */
void ot_name_init(struct ot_analysis *a);
void ot_name_release(struct ot_analysis *a);

#endif
