/*
 * text.h: texts, and the numbers that stand for them.
 */
#ifndef OT_LINK_TEXT_H
#define OT_LINK_TEXT_H

#include <string.h>

#include "ingest/link/base/analysis.h"

/* The text that a number stands for. */
static inline const char *ot_text(const struct ot_analysis *a, ot_sym sym)
{
    return ot_intern_text(&a->names, sym);
}

/* Is a text one of several? NULL ends them. */
static inline bool ot_text_is_one_of(const char *text, const char *const *texts)
{
    for (size_t i = 0; texts[i]; i++)
        if (*text == *texts[i] && strcmp(text, texts[i]) == 0)
            return true;
    return false;
}

#endif
