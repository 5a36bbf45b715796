/*
 * choice_text.h: attributes that are the same text in all of a run, where they are a choice of it (table run_choice).
 */
#ifndef OT_LINK_CHOICE_TEXT_H
#define OT_LINK_CHOICE_TEXT_H

#include "ingest/link/base/analysis.h"

/* The next choice, as those of choice.h, is that an attribute of the name, of whatever object, is one of the texts, a
 * blank between. */
void ot_choice_text_add(struct ot_analysis *a, ot_sym name, const char *texts);
/* What is not known among stack[base .. top), the values of an attribute of the name that node ast reads, is what the
 * runs at hand choose: one of the texts, or none of them; and what run_switch.h tells. */
void ot_choice_text_tell(struct ot_analysis *a, const struct ot_here *here, uint32_t ast, ot_sym name, size_t base);

/* Makes and frees what the module keeps. */
void ot_choice_text_init(struct ot_analysis *a);
void ot_choice_text_release(struct ot_analysis *a);

#endif
