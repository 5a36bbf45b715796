/*
 * block.h: the statements of a block become tasks.
 */
#ifndef OT_LINK_BLOCK_H
#define OT_LINK_BLOCK_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/core/task.h"

/* The region behind a statement, or a block: what guards said of the names that it assigns is not told there. */
ot_id ot_block_region_behind(struct ot_analysis *a, ot_id region, const struct ot_ast *ast, uint32_t n);
/* Starts the statements first .. end in region, then those of rest (NULL: none). */
void ot_block_start(struct ot_analysis *a, ot_id region, uint32_t first, uint32_t end, const struct ot_rest *rest);
/* Statements first .. end, which go on before next, in the region of what comes there; next where there are none. It
 * lives as long as the analysis. */
const struct ot_rest *ot_block_rest(struct ot_analysis *a, uint32_t first, uint32_t end, const struct ot_rest *next);
/* Starts what goes on behind a block that region comes to the end of; NULL: nothing. */
void ot_block_start_rest(struct ot_analysis *a, ot_id region, const struct ot_rest *rest);
/* Starts the block of a statement and what follows it; of what is no block, what follows alone. */
void ot_block_start_body(struct ot_analysis *a, ot_id region, const struct ot_ast *ast, uint32_t block,
                         const struct ot_rest *rest);
/* Starts what follows the statement of a task, which has a rest that waits for it. */
void ot_block_go_on(struct ot_analysis *a, ot_id task);
/* Does a statement of a node run? Of a slice, only what it needs does. */
bool ot_block_wants(const struct ot_analysis *a, ot_id node, uint32_t statement);
/* Runs a node of which a slice ran again, with all that it wants now. */
void ot_block_restart(struct ot_analysis *a, ot_id node);
/* The statement of a slice is to run. Returns true if that is new. */
bool ot_block_want(struct ot_analysis *a, ot_id node, uint32_t statement);

/* Makes and frees what the module keeps. */
void ot_block_init(struct ot_analysis *a);
void ot_block_release(struct ot_analysis *a);

#endif
