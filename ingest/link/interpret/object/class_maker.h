/*
 * class_maker.h: what a metaclass does when a class statement makes a class.
 */
#ifndef OT_LINK_CLASS_MAKER_H
#define OT_LINK_CLASS_MAKER_H

#include "ingest/link/interpret/call/call.h"

enum { OT_CLASS_KEYWORDS_AT_MOST = 16 }; /* of a class statement; those behind are not followed */

/* Adds the keywords of a class statement to arguments, which have room for them, but for the metaclass. */
void ot_class_maker_keywords(struct ot_analysis *a, const struct ot_here *here, uint32_t statement,
                             struct ot_arguments *given);
/* Calls the __init_subclass__ that a class has from a place of its order on, with keywords. */
void ot_class_maker_tell(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value, size_t start,
                         const struct ot_arguments *keywords, uint32_t ast);
/* The same for "type(name, (base,), dict)": tells base, and runs what its metaclass has, with these arguments. */
void ot_class_maker_derive(struct ot_analysis *a, const struct ot_here *here, uint32_t base_class,
                           const struct ot_arguments *arguments, uint32_t ast);
/* Runs what the metaclass of a class has for making one, if there is a metaclass. */
void ot_class_maker_run(struct ot_analysis *a, const struct ot_here *here, uint32_t statement, uint32_t class_value);

#endif
