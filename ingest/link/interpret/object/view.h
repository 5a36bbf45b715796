/*
 * view.h: views of objects: the same object, of which a test has told that a field of it is true.
 *
 *     if self.layer.is_ready:
 *         self.layer.run()
 *
 * run() is called on an object whose constructor made is_ready true, and so found a field of it to be of the classes
 * that it tests for (ways.h): there is a view for each of the ways. A view has the fields of its object; a field that
 * was tested is of these classes, as long as nothing stores to it behind the test. What a view is passed to runs for it
 * (struct ot_node.way), what is made there is a view as well, so that the next calls run for it, too. Without a
 * configuration.
 */
#ifndef OT_LINK_VIEW_H
#define OT_LINK_VIEW_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/core/here.h"

/* Pushes the views of an object whose field flag is true. False where it is not known what that tells. */
bool ot_view_push(struct ot_analysis *a, const struct ot_here *here, uint32_t object, ot_sym flag);
/* Leaves of stack[base .. top), the values of a field of an object, those that can be there, if it is a view. */
void ot_view_narrow(struct ot_analysis *a, const struct ot_here *here, uint32_t object, ot_sym field, size_t base);
/* The field that is true in a way. */
ot_sym ot_view_flag(const struct ot_analysis *a, uint32_t way);
/* Makes views of the objects of stack[base .. top), which were made in here, if that runs for one. */
void ot_view_mark(struct ot_analysis *a, const struct ot_here *here, size_t base);
/* Notes that the statement that runs stores to an attribute of an object, at a syntax node. */
void ot_view_note_store(struct ot_analysis *a, const struct ot_here *here, uint32_t object, ot_sym name, uint32_t ast);
/* Notes that stack[base .. base + count) is stored to an object of a class, under a text that is not known. */
void ot_view_note_any(struct ot_analysis *a, uint32_t class_value, size_t base, size_t count);
/* May what an object of a class holds under a name be another in between? Not where the name is a plain field that
 * constructors alone store. */
bool ot_view_changes(struct ot_analysis *a, uint32_t class_value, ot_sym name);
/* At quiescence: does what views tell hold for all that was found since? True if some does not. */
bool ot_view_look(struct ot_analysis *a);

/* Makes and frees what the module keeps. */
void ot_view_init(struct ot_analysis *a);
void ot_view_release(struct ot_analysis *a);

#endif
