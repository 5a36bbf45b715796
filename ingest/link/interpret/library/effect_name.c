/*
 * effect_name.c: what names modules, and registers ops under names.
 */
#include "ingest/link/interpret/library/effect_name.h"

#include <stdio.h>
#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/constant.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/library/effect.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/source/program.h"
#include "ingest/link/start/module_start.h"
#include "tools/base/buf.h"

void ot_effect_import(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *argument = ot_effect_positional(e, 0);
    for (size_t i = 0; argument && i < argument->count; i++) {
        const struct ot_value v = a->values[a->stack[argument->base + i]];
        const char *name = v.kind == OT_V_STRING ? ot_text(a, v.a) : "";
        ot_id file = *name ? ot_program_module(a, name, strlen(name)) : 0;
        if (file)
            ot_module_push(a, file);
        else
            ot_stack_push(a, v.kind == OT_V_STRING && strcspn(name, ".") && name[0] != '.' ? ot_constant_value(a, v.a)
                                                                                     : OT_UNKNOWN_VALUE);
    }
}

/* Pushes what "package.module:Class.method" or "package.module.Class" names. */
static void push_resolved(struct ot_analysis *a, const struct ot_effect *e, const char *name)
{
    const char *colon = strchr(name, ':'), *dot = strrchr(name, '.');
    const char *split = colon ? colon : dot;
    ot_id file = split ? ot_program_module(a, name, (size_t)(split - name)) : 0;
    if (!file) {
        ot_stack_push(a, OT_UNKNOWN_VALUE);
        return;
    }
    size_t base = a->top;
    ot_module_push(a, file);
    for (const char *part = split; *part; ) {
        size_t length = strcspn(++part, "."), end = a->top;
        for (size_t i = base; i < end; i++)
            ot_attribute_push(a, e->here, a->stack[i], ot_intern_add(&a->names, part, length), e->ast);
        ot_stack_drop(a, base, end);
        part += length;
    }
}

void ot_effect_resolve(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *argument = ot_effect_positional(e, 0);
    for (size_t i = 0; argument && i < argument->count; i++) {
        const struct ot_value v = a->values[a->stack[argument->base + i]];
        if (v.kind == OT_V_STRING)
            push_resolved(a, e, ot_text(a, v.a));
        else
            ot_stack_push(a, OT_UNKNOWN_VALUE);
    }
}

static void override(struct ot_analysis *a, const struct ot_effect *e, const char *space, const char *name,
                     const struct ot_argument *function)
{
    struct ot_buf buf = OT_BUF_INIT;
    ot_buf_printf(&buf, "torch.ops.%s.%s", space, name);
    if (function)
        ot_var_add_values(a, e->here, ot_var(a, OT_S_OVERRIDE, OT_OVERRIDE_DEFINED, ot_symbol(a, buf.data)),
                          function->base, function->count);
    ot_buf_release(&buf);
}

/* argument: "namespace name-parameter function-parameter". */
void ot_effect_register_op(struct ot_analysis *a, const struct ot_effect *e)
{
    char space[64] = "", name_param[64] = "", function_param[64] = "";
    if (sscanf(e->model->argument, "%63s %63s %63s", space, name_param, function_param) == 3) {
        const struct ot_argument *name = ot_call_argument(e->arguments, 0, ot_symbol(a, name_param));
        const struct ot_argument *function = ot_call_argument(e->arguments, 1, ot_symbol(a, function_param));
        for (size_t i = 0; name && i < name->count; i++)
            if (a->values[a->stack[name->base + i]].kind == OT_V_STRING)
                override(a, e, space, ot_text(a, a->values[a->stack[name->base + i]].a), function);
    }
    ot_stack_push(a, OT_NONE_VALUE);
}

/* @torch.library.custom_op("namespace::name"): the function decorated is bound at once. */
void ot_effect_custom_op(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *name = ot_effect_positional(e, 0);
    for (size_t i = 0; name && e->arguments->decorated && i < name->count; i++) {
        const struct ot_value v = a->values[a->stack[name->base + i]];
        const char *text = v.kind == OT_V_STRING ? ot_text(a, v.a) : "";
        const char *colons = strstr(text, "::");
        if (!colons)
            continue;
        char *space = ot_arena_strndup(&a->arena, text, (size_t)(colons - text));
        size_t base = a->top;
        ot_stack_push(a, e->arguments->decorated);
        struct ot_argument function = {.base = base, .count = 1};
        override(a, e, space, colons + 2, &function);
        a->top = base;
    }
    ot_effect_decorator(a, e);
}
