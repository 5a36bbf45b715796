/*
 * text.h: numbers as texts.
 */
#ifndef OT_LINK_TEXT_H
#define OT_LINK_TEXT_H

#include "ingest/link/base/analysis.h"

/* The text that a number stands for. */
static inline const char *ot_text(const struct ot_analysis *a, ot_sym sym)
{
    return ot_intern_text(&a->names, sym);
}

#endif
