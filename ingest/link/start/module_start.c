/*
 * module_start.c: a module comes in reach: the statements of its body are to run.
 */
#include "ingest/link/start/module_start.h"

#include "ingest/facts/ast.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/rows/platform.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/start/block.h"
#include "ingest/link/start/ending.h"
#include "ingest/link/start/global.h"

void ot_module_start(struct ot_analysis *a, ot_id number)
{
    if (a->files[number].module_node || a->is_peeking || !ot_program_file(a, number) || ot_platform_fails(a, number))
        return;
    bool is_new;
    ot_id code = ot_program_code(a, number, 0);
    ot_id node = ot_node(a, code, 0, 0, 0, &is_new);
    a->files[number].module_node = node;
    a->module_count++;
    ot_id awaited = ot_var_find(a, OT_S_MADE, ot_value(a, OT_V_MODULE, number, 0, 0), 0);
    if (awaited)
        ot_var_add(a, NULL, awaited, OT_TRUE_VALUE);
    ot_scan_code(a, code);
    uint32_t body = a->codes[code]->body;
    const struct ot_ast *ast = &a->files[number].ast;
    ot_global_declare(a, number);
    ot_ending_note(a, number);
    ot_block_start(a, a->nodes[node].region, body + 1, ast->nodes[body].end, NULL);
}

void ot_module_push(struct ot_analysis *a, ot_id number)
{
    if (ot_platform_fails(a, number))
        return;
    ot_module_start(a, number);
    ot_stack_push(a, ot_value(a, OT_V_MODULE, number, 0, 0));
}
