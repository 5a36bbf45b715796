/*
 * metaclass.h: which class of the tree a class is an object of.
 */
#ifndef OT_LINK_METACLASS_H
#define OT_LINK_METACLASS_H

#include "ingest/link/base/analysis.h"

/* A class statement names the metaclass. */
void ot_metaclass_note(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value, uint32_t metaclass);
/* The metaclass of a class, its own or that of the first class along its order with one; 0: it has none of the tree. */
uint32_t ot_metaclass_of(struct ot_analysis *a, uint32_t class_value);
/* Pushes the classes that were noted as objects of a class; false, and none, if it is no metaclass. */
bool ot_metaclass_push_classes(struct ot_analysis *a, const struct ot_here *here, uint32_t metaclass);
/* Others may be registered with an abstract class, "Class.register(Other)", and count as below the classes above it. */
void ot_metaclass_register(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value);
/* Does a class say by itself what is an instance of it: by __instancecheck__ of its metaclass, by __subclasshook__, or
 * as an abstract class with which others are registered? */
bool ot_metaclass_asks(struct ot_analysis *a, uint32_t class_value);

#endif
