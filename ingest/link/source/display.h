/*
 * display.h: tables that a module writes out: "TUNED = {(256, 8192): 4, …}".
 *
 * Must not know: values, contexts. By syntax alone: code of other files is taken for no change of them.
 */
#ifndef OT_LINK_DISPLAY_H
#define OT_LINK_DISPLAY_H

#include "ingest/link/source/program.h"

/* The display of a dict or a set, not empty, that the code of a module itself assigns to a name, where nothing else in
 * the file mentions the name but to ask it, and nothing is imported by "*"; 0 if there is none. */
uint32_t ot_display_of(const struct ot_analysis *a, const struct ot_ast *ast, ot_sym name);

#endif
