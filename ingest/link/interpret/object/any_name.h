/*
 * any_name.h: attributes that are stored under a text that is not known.
 */
#ifndef OT_LINK_ANY_NAME_H
#define OT_LINK_ANY_NAME_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/core/here.h"

/* A store: past a __setattr__ of the class, or one that fails where the object has an attribute of that name. */
struct ot_any_name {
    uint32_t ast;        /* of the store */
    uint32_t expression; /* of the text; 0: nothing is known of it */
    bool is_plain, is_new;
};

/* Stores stack[base .. base + count) under such a text to an object, a class or a module. */
void ot_any_name_store(struct ot_analysis *a, const struct ot_here *here, uint32_t value,
                       const struct ot_any_name *name, size_t base, size_t count);
/* Stores under the names that an object has what it has there. */
void ot_any_name_copy(struct ot_analysis *a, const struct ot_here *here, uint32_t value, uint32_t from);
/* Pushes what was so stored to an object and may be an attribute of a name; of any, where that is 0. Also what could be
 * stored only where it was new? */
void ot_any_name_push(struct ot_analysis *a, const struct ot_here *here, uint32_t object, ot_sym name, bool has_new);
/* Was anything so stored to an object or its class, or a class, that may be an attribute of the name? Here comes to
 * know where that changes. */
bool ot_any_name_is_stored(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name);
/* Adds it to stack[base .. top), what that attribute is otherwise; not to what a configuration gives. Of a method, for
 * which only what is seen to run code can stand, what is not known leads nowhere. */
void ot_any_name_add(struct ot_analysis *a, const struct ot_here *here, uint32_t view, ot_sym name, uint32_t ast,
                     size_t base);

#endif
