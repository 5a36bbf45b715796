/*
 * trait.h: what is known of the attribute of a class by what its classes declare and store.
 */
#ifndef OT_LINK_TRAIT_H
#define OT_LINK_TRAIT_H

#include "ingest/link/base/analysis.h"

enum { OT_TRAIT_ANNOTATED = 1, OT_TRAIT_STORED = 2, OT_TRAIT_LISTED = 4 };

/* What the classes along the order say of an attribute: OT_TRAIT_ANNOTATED in a body, OT_TRAIT_STORED by a method,
 * OT_TRAIT_LISTED as a method of a base outside the tree. */
uint32_t ot_trait_of(struct ot_analysis *a, uint32_t class_value, ot_sym name);
/* Does an annotation say "ClassVar[…]"? */
bool ot_trait_is_class_variable(struct ot_analysis *a, const struct ot_ast *ast, uint32_t annotation);
/* Under a configuration: is an attribute one of the class alone? Its statement binds it, declares it as such, and no
 * method stores it to an object. */
bool ot_trait_is_of_class(struct ot_analysis *a, uint32_t class_value, ot_sym name);
/* The dotted name of a method that a row of library_function gives to a class outside the tree, 0 if there is none. */
ot_sym ot_trait_listed(struct ot_analysis *a, uint32_t base, ot_sym name);
/* Does a class statement along the order bind name? (A call of setattr may have, too.) */
bool ot_trait_is_in_body(struct ot_analysis *a, uint32_t class_value, ot_sym name);
/* Does every object of the class hold an attribute of its own: does the constructor store it whichever way it takes? */
bool ot_trait_is_always_stored(struct ot_analysis *a, uint32_t class_value, ot_sym name);
/* The same of one that hides the constant which a class statement binds to name. */
bool ot_trait_is_hidden(struct ot_analysis *a, uint32_t class_value, ot_sym name);
/* Are all objects of the class made by calls in reach, so that what its fields were given is known? */
bool ot_trait_is_made_in_reach(struct ot_analysis *a, uint32_t class_value);
/* Is a field that the class declares what code in reach gave it? Under a configuration it is, once that gave it
 * anything; else only if all objects of the class are made in reach. */
bool ot_trait_is_set(struct ot_analysis *a, uint32_t class_value, bool has_value);
/* A call of the class was met. */
void ot_trait_construct(struct ot_analysis *a, uint32_t class_value);
/* A call in reach made an object. */
void ot_trait_made(struct ot_analysis *a, const struct ot_here *here, uint32_t instance);
/* Code that is not followed is handed a class, and may make objects of it. */
void ot_trait_hand(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value);
/* Did a call in reach make an object of the class, or of one below it, or may such code have made one? */
bool ot_trait_may_be_made(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value);
/* Pushes the objects of the class, and of those below it, that calls in reach made; false, and none, where other code
 * may have made one. */
bool ot_trait_push_made(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value);
/* Was one? */
bool ot_trait_is_constructed(const struct ot_analysis *a, uint32_t class_value);
/* The worlds, see world.h, in which one was; all where none was. */
ot_worlds ot_trait_worlds(const struct ot_analysis *a, uint32_t class_value);

/* Makes and frees what the module keeps. */
void ot_trait_init(struct ot_analysis *a);
void ot_trait_release(struct ot_analysis *a);

#endif
