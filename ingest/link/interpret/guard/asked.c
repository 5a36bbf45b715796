/*
 * asked.c: objects of a model that was made, in what the runtime calls on it.
 *
 * "for module in model.modules(): if isinstance(module, TopK): module.balancer = …" is about each TopK that was made.
 */
#include "ingest/link/interpret/guard/asked.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/source/path.h"
#include "ingest/link/source/program.h"
#include "ingest/link/types/mro.h"

bool ot_asked_is(struct ot_analysis *a, const struct ot_ast *ast, uint32_t call, const char *name)
{
    return ast->nodes[call].kind == OT_CALL && ast->nodes[call + 1].kind == OT_NAME &&
           strcmp(ot_text(a, ast->nodes[call + 1].text), name) == 0;
}

/* Pushes an object of each class of stack[base .. end), or of a tuple of them, that calls in reach make. */
static void push_made(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t end)
{
    for (size_t i = base; i < end; i++) {
        uint32_t value = a->stack[i];
        size_t elements = a->top;
        if (a->values[value].kind == OT_V_CONTAINER) {
            ot_container_all(a, here, value);
            size_t last = a->top;
            push_made(a, here, elements, last);
            ot_stack_drop(a, elements, last);
        } else if (a->values[value].kind == OT_V_CLASS) {
            ot_var_push(a, here, ot_var(a, OT_S_MADE, value, 0));
            bool is_made = a->top > elements;
            a->top = elements;
            if (is_made)
                ot_stack_push(a, ot_mro_invent(a, value));
        }
    }
}

void ot_asked_push(struct ot_analysis *a, const struct ot_here *here, uint32_t test, uint32_t path, size_t base)
{
    const struct ot_ast *ast = &here->file->ast;
    if (!a->codes[a->nodes[here->node].code]->is_late || !ot_stack_has(a, base, OT_UNKNOWN_VALUE))
        return;
    for (uint32_t n = test; n < ast->nodes[test].end; n++) {
        uint32_t first = ot_asked_is(a, ast, n, "isinstance") ? ast->nodes[n + 1].end : 0;
        if (!first || first >= ast->nodes[n].end || !ot_path_equal(ast, first, path))
            continue;
        size_t classes = a->top;
        ot_eval(a, here, ast->nodes[first].end);
        size_t end = a->top;
        push_made(a, here, classes, end);
        ot_stack_drop(a, classes, end);
    }
}
