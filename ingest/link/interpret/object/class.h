/*
 * class.h: class statements and making instances.
 */
#ifndef OT_LINK_CLASS_H
#define OT_LINK_CLASS_H

#include "ingest/link/base/analysis.h"

/* Runs a class statement. */
void ot_class_define(struct ot_analysis *a, const struct ot_here *here, uint32_t statement);
/* Makes an instance of the class, as type.__call__ does: runs __init__ and the like; pushes the instance. */
void ot_class_make(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value,
                   const struct ot_arguments *arguments, uint32_t ast);
/* The body of the class at hand binds a name to stack[base .. base + count): the class statement calls __set_name__ of
 * those that have it. Nothing where the code at hand is no such body. */
void ot_class_named(struct ot_analysis *a, const struct ot_here *here, ot_sym name, size_t base, size_t count);
/* The instance is made, or taken to be: wakes entries that depend on it. */
void ot_class_instantiated(struct ot_analysis *a, uint32_t instance);
/* Pushes the instances of a class of which that was said, the last one first. */
void ot_class_push_made(struct ot_analysis *a, uint32_t class_value);
/* All of which it was said, in that order. */
const struct ot_list *ot_class_all_instantiated(const struct ot_analysis *a);

/* Makes and frees what the module keeps. */
void ot_class_init(struct ot_analysis *a);
void ot_class_release(struct ot_analysis *a);

#endif
