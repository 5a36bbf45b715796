/*
 * dataclass.h: the __init__ of dataclasses and named tuples.
 */
#ifndef OT_LINK_DATACLASS_H
#define OT_LINK_DATACLASS_H

#include "ingest/link/base/analysis.h"

/* Does a call of the class run an __init__ that nobody wrote, before any that somebody did? */
bool ot_dataclass_has_init(struct ot_analysis *a, uint32_t class_value);
/* And is the name one of the fields, which it stores? What a base that is no dataclass annotates is none. */
bool ot_dataclass_stores(struct ot_analysis *a, uint32_t class_value, ot_sym name);
/* The name of the field that stands at a position among those that __init__ takes, 0 if there is none. */
ot_sym ot_dataclass_field(struct ot_analysis *a, uint32_t class_value, uint32_t position);
/* The name of field number index of all that it has, 0 if there is none. */
ot_sym ot_dataclass_name(struct ot_analysis *a, uint32_t class_value, uint32_t index);
/* Pushes what all places of a tuple with names hold; false where the value is none, or says itself what going through
 * it gives. */
bool ot_dataclass_elements(struct ot_analysis *a, const struct ot_here *here, uint32_t value);
/* Pushes what it holds at the place that the only one of the keys stack[keys .. keys + count) is; else false. */
bool ot_dataclass_at(struct ot_analysis *a, const struct ot_here *here, uint32_t value, size_t keys, size_t count);
/* Pushes what stands at a place of a tuple with names, as it is unpacked; false where the value is none. */
bool ot_dataclass_element(struct ot_analysis *a, const struct ot_here *here, uint32_t value, uint32_t position);
/* A decorator makes the class a dataclass. */
void ot_dataclass_mark(struct ot_analysis *a, uint32_t class_value);
/* Runs the __init__ that a dataclass or named tuple has without writing one, at a call. */
void ot_dataclass_run(struct ot_analysis *a, const struct ot_here *here, uint32_t instance,
                      const struct ot_arguments *arguments, uint32_t call);
/* Pushes what a default factory makes, for an object whose constructor is not in reach; its edges stand where
 * the factory is given. */
void ot_dataclass_factory(struct ot_analysis *a, const struct ot_here *here, uint32_t factory);

/* Makes and frees what the module keeps. */
void ot_dataclass_init(struct ot_analysis *a);
void ot_dataclass_release(struct ot_analysis *a);

#endif
