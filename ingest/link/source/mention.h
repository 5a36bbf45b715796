/*
 * mention.h: where the tree says a name, as a name, an attribute, what an import names, or in a string.
 */
#ifndef OT_LINK_MENTION_H
#define OT_LINK_MENTION_H

#include "ingest/link/base/analysis.h"

/* Sets *places to those that say a name, pairs: file, syntax node; of files that a test runner alone loads none. The
 * items are the module's, and stay. False where too many files or places say it. Decodes those files. */
bool ot_mention_places(struct ot_analysis *a, ot_sym name, struct ot_list *places);
/* Has a decoded file the name? */
bool ot_mention_in(struct ot_analysis *a, ot_id file, ot_sym name);
/* Adds the files that have both names, those that a test runner alone loads left out. False if that is not known. */
bool ot_mention_together(struct ot_analysis *a, ot_sym one, ot_sym other, struct ot_list *files);

/* Makes and frees what the module keeps. */
void ot_mention_init(struct ot_analysis *a);
void ot_mention_release(struct ot_analysis *a);

#endif
