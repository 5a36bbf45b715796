/*
 * function_attribute.c: attributes of functions and bound methods.
 */
#include "ingest/link/interpret/object/function_attribute.h"

#include <stdbool.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"

/* Pushes what @functools.wraps(other) of a function was given; false where it has no such decorator. */
static bool push_wrapped(struct ot_analysis *a, const struct ot_here *here, uint32_t function)
{
    const struct ot_value f = a->values[function];
    const struct ot_code *code = ot_scan_code(a, f.a);
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t decorators = code->kind == OT_FUNCTION ? code->ast + 1 : 0;
    for (uint32_t c = decorators + 1; decorators && c < ast->nodes[decorators].end; c = ast->nodes[c].end) {
        uint32_t wrapped = ast->nodes[c + 1].end;
        if (ast->nodes[c].kind != OT_CALL || strcmp(ot_text(a, ast->nodes[c + 1].text), "wraps") != 0 ||
            wrapped >= ast->nodes[c].end || ast->nodes[wrapped].kind != OT_NAME)
            continue;
        ot_var_push(a, here, ot_var(a, OT_S_LOCAL, f.b, ast->nodes[wrapped].text));
        return true;
    }
    return false;
}

/* The name of a function: its own, or the one that @functools.wraps(other) gives it. */
static void push_function_name(struct ot_analysis *a, const struct ot_here *here, uint32_t function, int depth)
{
    size_t base = a->top;
    if (depth >= 4 || !push_wrapped(a, here, function)) {
        ot_stack_push(a, ot_value(a, OT_V_STRING, a->codes[a->values[function].a]->name, 0, 0));
        return;
    }
    size_t end = a->top;
    for (size_t i = base; i < end; i++) {
        if (a->values[a->stack[i]].kind == OT_V_FUNCTION)
            push_function_name(a, here, a->stack[i], depth + 1);
        else if (a->values[a->stack[i]].kind != OT_V_NONE)
            ot_attribute_push(a, here, a->stack[i], ot_symbol(a, "__name__"), 0);
    }
    ot_stack_drop(a, base, end);
}

/* What a function wraps: what was given to wraps(), or stored there. One with other decorators, which gave it back, is
 * what they wrap, as lru_cache does; else it is not known. */
static void push_inner(struct ot_analysis *a, const struct ot_here *here, uint32_t function, ot_sym name)
{
    size_t base = a->top;
    bool is_wrapped = push_wrapped(a, here, function);
    ot_var_push(a, here, ot_var(a, OT_S_FUNCTION, function, name));
    if (is_wrapped || a->top > base)
        return;
    const struct ot_code *code = ot_scan_code(a, a->values[function].a);
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t decorators = code->kind == OT_FUNCTION ? code->ast + 1 : 0, end = ast->nodes[decorators].end;
    bool is_decorated = decorators && decorators + 1 < end;
    for (uint32_t c = decorators + 1; is_decorated && c < end; c = ast->nodes[c].end)
        is_decorated = ast->nodes[c].kind != OT_CALL || strcmp(ot_text(a, ast->nodes[c + 1].text), "wraps") != 0;
    ot_stack_push(a, is_decorated ? function : OT_UNKNOWN_VALUE);
}

void ot_function_attribute(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name)
{
    const struct ot_value v = a->values[value];
    const char *text = ot_text(a, name);
    if (v.kind == OT_V_BOUND && strcmp(text, "__self__") == 0)
        ot_stack_push(a, v.b);
    else if (v.kind == OT_V_BOUND && strcmp(text, "__func__") == 0)
        ot_stack_push(a, v.a);
    else if (strcmp(text, "__call__") == 0) /* called by name, it is called */
        ot_stack_push(a, value);
    else if (strcmp(text, "__get__") == 0 && v.kind == OT_V_FUNCTION)
        ot_stack_push(a, ot_value(a, OT_V_BOUND, ot_value(a, OT_V_EXTERNAL, ot_symbol(a, "types.MethodType"), 0, 0),
                                  value, 0));
    else if (strcmp(text, "__get__") == 0 && v.kind == OT_V_BOUND) /* gives it back, whatever the object */
        ot_stack_push(a, ot_value(a, OT_V_BOUND, ot_value(a, OT_V_EXTERNAL, ot_symbol(a, "typing.final"), 1, 0),
                                  value, 0));
    else if (strcmp(text, "__name__") == 0 && v.kind == OT_V_FUNCTION)
        push_function_name(a, here, value, 0);
    else if (strcmp(text, "__wrapped__") == 0 && v.kind == OT_V_FUNCTION)
        push_inner(a, here, value, name);
    else if (v.kind == OT_V_BOUND)
        ot_attribute_push(a, here, v.a, name, 0);
    else {
        size_t base = a->top;
        ot_var_push(a, here, ot_var(a, OT_S_FUNCTION, value, name));
        if (a->top == base)
            ot_stack_push(a, OT_UNKNOWN_VALUE);
    }
}
