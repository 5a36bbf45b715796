/*
 * attempt.c: try statements: which of their handlers may run.
 *
 * Under a configuration it is known of many packages whether they are there. A handler runs where an import may fail,
 * where what is called always raises, or for what is raised in the normal course of things (HANDLED below); that
 * anything else goes wrong is not supposed.
 */
#include "ingest/link/interpret/lang/attempt.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/region.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/task.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/lang/handler.h"
#include "ingest/link/interpret/lang/name.h"
#include "ingest/link/interpret/lang/raised.h"
#include "ingest/link/rows/kernel.h"
#include "ingest/link/rows/platform.h"
#include "ingest/link/source/program.h"
#include "ingest/link/start/block.h"
#include "ingest/link/start/ending.h"
#include "ingest/link/types/mro.h"
#include "tools/base/buf.h"

static void run_handler(struct ot_analysis *a, const struct ot_here *here, uint32_t handler)
{
    const struct ot_ast *ast = &here->file->ast;
    size_t base = a->top;
    ot_eval(a, here, handler + 1);
    for (size_t i = base, count = a->top; i < count; i++)
        if (a->values[a->stack[i]].kind == OT_V_CONTAINER) /* except (ValueError, TypeError) */
            ot_container_all(a, here, a->stack[i]);
    size_t end = a->top;
    for (size_t i = base; i < end; i++)
        ot_stack_push(a, a->values[a->stack[i]].kind == OT_V_CLASS ? ot_mro_invent(a, a->stack[i])
                                                             : OT_UNKNOWN_VALUE);
    if (ast->nodes[handler].text)
        ot_var_add_values(a, here, ot_name_target(a, here, ast->nodes[handler].text), end, a->top - end);
    a->top = base;
}

/* What is known of the imports that a block consists of, the least certain first. */
enum import_fate { FAILS, MAY_FAIL, WORKS };

static enum import_fate fate_of_package(struct ot_analysis *a, const char *dotted)
{
    uint32_t package = ot_given_package(a, dotted);
    return !package ? MAY_FAIL : package == OT_NONE_VALUE ? FAILS : WORKS;
}

static enum import_fate fate_of_import(struct ot_analysis *a, const struct ot_here *here, uint32_t s)
{
    const struct ot_ast *ast = &here->file->ast;
    enum import_fate fate = WORKS;
    if (ast->nodes[s].kind == OT_IMPORT_FROM) {
        const char *module = ot_program_import_name(a, (ot_id)(here->file - a->files), s);
        ot_id file = ot_program_module(a, module, strlen(module));
        if (!file || ot_platform_fails(a, file))
            return file ? FAILS : fate_of_package(a, module);
        return ot_handler_has_names(a, ast, s, file) ? WORKS : MAY_FAIL;
    }
    for (uint32_t c = s + 1; c < ast->nodes[s].end; c = ast->nodes[c].end) {
        const char *module = ot_text(a, ast->nodes[c].text);
        bool is_own = ot_program_module(a, module, strlen(module)) != 0;
        enum import_fate one = is_own ? WORKS : fate_of_package(a, module);
        fate = one < fate ? one : fate;
    }
    return fate;
}

/* The first import of a block that fails, 0 if none does; *may_fail: one of them may. */
static uint32_t failing_import(struct ot_analysis *a, const struct ot_here *here, uint32_t block, bool *may_fail)
{
    const struct ot_ast *ast = &here->file->ast;
    *may_fail = false;
    for (uint32_t s = block + 1; s < ast->nodes[block].end; s = ast->nodes[s].end) {
        if (ast->nodes[s].kind != OT_IMPORT && ast->nodes[s].kind != OT_IMPORT_FROM)
            continue;
        enum import_fate fate = fate_of_import(a, here, s);
        if (fate == FAILS)
            return s;
        *may_fail = *may_fail || fate == MAY_FAIL;
    }
    return 0;
}

/* Does a handler take what is raised in the normal course of things? */
static bool is_usual(struct ot_analysis *a, const struct ot_ast *ast, uint32_t handler)
{
    static const char *const handled[] = {"KeyError", "AttributeError", "IndexError", "StopIteration", "NameError"};
    for (uint32_t n = handler + 1; n < ast->nodes[handler + 1].end; n++)
        for (size_t i = 0; i < sizeof(handled) / sizeof(*handled); i++)
            if (ast->nodes[n].kind == OT_NAME && strcmp(ot_text(a, ast->nodes[n].text), handled[i]) == 0)
                return true;
    return false;
}

/* Runs the body up to the import that fails. */
static void start_up_to(struct ot_analysis *a, const struct ot_here *here, uint32_t block, uint32_t failing)
{
    if (failing)
        ot_block_start(a, here->region, block + 1, failing, NULL);
    else
        ot_block_start_body(a, here->region, &here->file->ast, block, NULL);
}

/* Is all that the body does to give or keep what a call gives? */
static bool is_one_call(const struct ot_ast *ast, uint32_t s)
{
    uint32_t block = s + 1, only = block + 1;
    return ast->nodes[block].kind == OT_BLOCK && ast->nodes[only].end == ast->nodes[block].end &&
           (ast->nodes[only].kind == OT_RETURN || ast->nodes[only].kind == OT_ASSIGN) &&
           ast->nodes[only + 1].kind == OT_CALL;
}

/* Does nothing come back from that call: does what is called always raise? */
static bool always_raises(struct ot_analysis *a, const struct ot_here *here, uint32_t s)
{
    size_t base = a->top;
    ot_eval(a, here, s + 3);
    bool is_any = a->top > base;
    a->top = base;
    return !is_any && ot_guard_is_awaited(a, here, s);
}

static bool is_left(struct ot_analysis *a, const struct ot_here *here, uint32_t block)
{
    struct ot_ending ending = {a, a->nodes[here->node].code};
    return ot_ast_is_left(&here->file->ast, block, ot_ending_says, &ending);
}

void ot_attempt_run(struct ot_analysis *a, const struct ot_here *here, uint32_t s)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t handlers = ast->nodes[s + 1].end, other = ast->nodes[handlers].end;
    bool is_first = !a->tasks[here->task].started, is_known = ot_given_is_run(a), may_fail = true;
    const char *package = ot_handler_package(a, here, s + 1);
    uint32_t failing = is_known ? failing_import(a, here, s + 1, &may_fail) : 0;
    bool is_sure = is_known && !failing && !may_fail, is_one = is_sure && is_one_call(ast, s);
    bool is_raised = is_one && always_raises(a, here, s);
    bool is_late = is_raised && a->tasks[here->task].started == 1;
    ot_id behind = ot_block_region_behind(a, here->region, ast, s + 1);
    a->tasks[here->task].started = is_raised ? 3 : 1;
    if (is_first)
        start_up_to(a, here, s + 1, failing);
    for (uint32_t h = handlers + 1; h < ast->nodes[handlers].end; h = ast->nodes[h].end) {
        bool is_named = false, is_taken = is_known && ot_raised_takes(a, here, s, h, &is_named);
        is_taken = is_taken && (!is_one || is_raised);
        if (ot_handler_is_for_version(a, here, h, package) ||
            (is_sure && !(is_named ? is_taken : is_raised) && !is_usual(a, ast, h)))
            continue;
        run_handler(a, here, h);
        if (is_first || is_late || is_taken)
            ot_block_start_body(a, ast->nodes[h].text ? ot_region_kill(a, behind, ast->nodes[h].text) : behind, ast,
                                ast->nodes[h + 1].end, NULL);
    }
    if (is_first && !failing && !is_left(a, here, s + 1))
        ot_block_start_body(a, behind, ast, other, NULL);
    if (is_first)
        ot_block_start_body(a, ot_block_region_behind(a, here->region, ast, s), ast, ast->nodes[other].end, NULL);
}
