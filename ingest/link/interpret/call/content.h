/*
 * content.h: whether an argument behind a star has come to give more.
 */
#ifndef OT_LINK_CONTENT_H
#define OT_LINK_CONTENT_H

#include "ingest/link/base/analysis.h"

/* Mixes what a value behind "*" or "**" gives into *signature, which is another once it gives more, or in more worlds.
 * False where that is not told so: going through it runs code. */
bool ot_content_mix(struct ot_analysis *a, uint32_t value, uint64_t *signature);

#endif
