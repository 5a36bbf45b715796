/*
 * symbol.h: texts as numbers.
 */
#ifndef OT_LINK_SYMBOL_H
#define OT_LINK_SYMBOL_H

#include "ingest/link/base/analysis.h"

/* The number of a text, which becomes one. */
ot_sym ot_symbol(struct ot_analysis *a, const char *text);
/* That of "holder.name". */
ot_sym ot_symbol_dotted(struct ot_analysis *a, const char *holder, const char *name);

#endif
