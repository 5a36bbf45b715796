/*
 * attribute_known.h: whether a value has an attribute.
 */
#ifndef OT_LINK_ATTRIBUTE_KNOWN_H
#define OT_LINK_ATTRIBUTE_KNOWN_H

#include "ingest/link/base/analysis.h"

/* 1 has it, 2 has it not, 3 either. */
int ot_attribute_known(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name);
/* Under a configuration: does no constructor of the object stand here, so that it has all that this stores? */
bool ot_attribute_is_made(const struct ot_analysis *a, const struct ot_here *here, uint32_t object);
/* Was an attribute of the name deleted, of whatever object? Here comes to know where that changes. */
bool ot_attribute_is_deleted(struct ot_analysis *a, const struct ot_here *here, ot_sym name);
/* Under a configuration: does such an object hold an attribute of its own, since its constructor always stores it, that
 * hides the constant or the default which its class has? */
bool ot_attribute_is_hidden(struct ot_analysis *a, const struct ot_here *here, uint32_t object, ot_sym name);
/* Under a configuration: is every base outside the tree one of which all attributes are known, and the name none of
 * them, so that only what is stored can have it? */
bool ot_attribute_is_told(struct ot_analysis *a, uint32_t class_value, ot_sym name);
/* Does a class declare an attribute as an enum of which a run chooses a member or, under a configuration, as objects of
 * classes of the tree? Then it holds those that are stored. */
bool ot_attribute_is_declared(struct ot_analysis *a, uint32_t class_value, ot_sym name);
/* Is an attribute of an instance known by what code in reach stores alone: does nothing else, a __getattr__, a base
 * outside the tree, give it? */
bool ot_attribute_is_own(struct ot_analysis *a, uint32_t instance, ot_sym name);
/* What a configuration says of an attribute of the objects of a class; 0: nothing. */
uint32_t ot_attribute_given(struct ot_analysis *a, uint32_t class_value, ot_sym name);
/* Pushes what the runtime fills an attribute of an instance with before it makes a model; false if it fills it not. */
bool ot_attribute_push_filled(struct ot_analysis *a, const struct ot_here *here, uint32_t instance, ot_sym name);
/* Is what the class body binds to the name a function, a property or an object, which nothing takes the place of? */
bool ot_attribute_binds_object(struct ot_analysis *a, uint32_t class_value, ot_sym name);
/* Is it a property, which each object of the class has, whatever is stored to the object? (No cached one.) */
bool ot_attribute_is_property(struct ot_analysis *a, uint32_t class_value, ot_sym name);

#endif
