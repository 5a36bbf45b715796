/*
 * protocol.h: the methods that Python calls by itself.
 */
#ifndef OT_LINK_PROTOCOL_H
#define OT_LINK_PROTOCOL_H

#include "ingest/link/base/analysis.h"

enum ot_event {
    OT_ON_ENTER, OT_ON_EXIT, OT_ON_ASYNC_ENTER, OT_ON_ASYNC_EXIT, OT_ON_ITERATE, OT_ON_NEXT, OT_ON_INDEX,
    OT_ON_ASYNC_ITERATE, OT_ON_ASYNC_NEXT, OT_ON_ITEM, OT_ON_ITEM_STORE, OT_ON_ITEM_DELETE, OT_ON_CLASS_ITEM,
    OT_ON_MISSING, OT_ON_ATTRIBUTE_STORE, OT_ON_ATTRIBUTE_DELETE, OT_ON_DESCRIPTOR, OT_ON_DESCRIPTOR_STORE,
    OT_ON_LAST_AWAITED = OT_ON_DESCRIPTOR_STORE, /* up to here, a method may be given to the class later */
    OT_ON_TRUTH, OT_ON_CONTAINS, OT_ON_FORMAT, OT_ON_REPRESENT, OT_ON_AWAIT, OT_ON_HASH, OT_ON_NUMBER,
    OT_ON_EQ, OT_ON_NE, OT_ON_LT, OT_ON_LE, OT_ON_GT, OT_ON_GE, /* as enum ot_compare */
    OT_ON_BINARY, OT_ON_IN_PLACE = OT_ON_BINARY + 13, OT_ON_UNARY = OT_ON_IN_PLACE + 13,
    OT_EVENT_COUNT = OT_ON_UNARY + 3
};
/* Makes symbols of the names in the table. */
void ot_protocol_init(struct ot_analysis *a);
void ot_protocol_release(struct ot_analysis *a);
/* The event of an operator: a row from first on (OT_ON_BINARY, OT_ON_IN_PLACE, OT_ON_UNARY); -1 if there is none. */
int ot_protocol_operator(const struct ot_analysis *a, enum ot_event first, ot_sym operator);
/* The event whose method has a name, the last of several; -1 if there is none. */
int ot_protocol_named(const struct ot_analysis *a, ot_sym method);
/* Has a class the method of an event, or the one that stands in for it? */
bool ot_protocol_has(struct ot_analysis *a, enum ot_event event, uint32_t class_value);
/* Calls the method of value for an event and pushes what it gives; arguments may be NULL. Returns false, and does
 * nothing, if value is no object of a class with such a method. */
bool ot_protocol_call(struct ot_analysis *a, const struct ot_here *here, enum ot_event event, uint32_t value,
                      const struct ot_arguments *arguments, uint32_t ast);
/* The same for an operator, with the left operands stack[left .. right) and the right ones [right .. end). */
void ot_protocol_operate(struct ot_analysis *a, const struct ot_here *here, enum ot_event event, size_t left,
                         size_t right, size_t end, uint32_t ast);

/* May one of the values stack[right .. top) be what "None + x" can be done with? None itself has no operators; numbers,
 * texts, containers and tensors take none; an object may, and what is not known may be one of the tree's that does. */
bool ot_protocol_takes_none(struct ot_analysis *a, const struct ot_here *here, ot_sym operator, size_t right);

#endif
