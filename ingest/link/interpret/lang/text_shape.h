/*
 * text_shape.h: what is known of a text of which parts are not known.
 */
#ifndef OT_LINK_TEXT_SHAPE_H
#define OT_LINK_TEXT_SHAPE_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/core/here.h"

/* Pushes the shapes that the text has which expression n gives, strings with * for any part: f"{name}_scale" is *_scale
 * where nothing is known of the name. */
void ot_text_shape_push(struct ot_analysis *a, const struct ot_here *here, uint32_t n);
/* Has a text a shape? */
bool ot_text_shape_fits(const char *shape, const char *text);

#endif
