/*
 * ending.h: calls that never come back, by the text alone.
 */
#ifndef OT_LINK_ENDING_H
#define OT_LINK_ENDING_H

#include "ingest/facts/ast.h"
#include "ingest/link/base/analysis.h"

/* Where an expression stands: the context of ot_ending_says. */
struct ot_ending {
    struct ot_analysis *a;
    ot_id code; /* of which it is a part */
};

/* Notes the functions of a file that never come back, when its module is run. */
void ot_ending_note(struct ot_analysis *a, ot_id file);
/* An ot_ast_says for expressions in code, of a file that is loaded. Of a call: does each way through the function that
 * it names end in a raise, or in such a call? The name is bound once, in a file that is loaded, and what it is given is
 * not asked. Of a test: is it a number, and not 0? */
bool ot_ending_says(void *context, uint32_t expression);

/* Makes and frees what the module keeps. */
void ot_ending_init(struct ot_analysis *a);
void ot_ending_release(struct ot_analysis *a);

#endif
