/*
 * handler.h: the handlers of try that no run takes.
 */
#ifndef OT_LINK_HANDLER_H
#define OT_LINK_HANDLER_H

#include "ingest/facts/ast.h"
#include "ingest/link/base/analysis.h"

/* Has a module of the tree all names that the "from … import" at s asks of it, on every way through its code? */
bool ot_handler_has_names(struct ot_analysis *a, const struct ot_ast *ast, uint32_t s, ot_id file);
/* The package that a block, or a try at its end, imports a kernel of the linked platform from by its name; "" where all
 * that it imports are names that modules of the tree that load have; else NULL. */
const char *ot_handler_package(struct ot_analysis *a, const struct ot_here *here, uint32_t block);
/* Does a handler take an import that fails, and that alone, and import kernels where the try imports one from a package
 * of kernels, or from the tree itself where the try does? That is there: what it lacks is lacking in another version of
 * it. A handler that does without a kernel is not for another version: the package may be missing. */
bool ot_handler_is_for_version(struct ot_analysis *a, const struct ot_here *here, uint32_t handler,
                               const char *package);

#endif
