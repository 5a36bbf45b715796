/*
 * hook.c: functions that a module calls before and after its own.
 *
 * "self.gate.register_forward_hook(self.record)" makes each call of the gate call record(gate, arguments, output), with
 * "with_kwargs=True" record(gate, arguments, keywords, output). What is registered is never taken back. A hook that is
 * registered with a module that is not known is called by nobody.
 */
#include "ingest/link/interpret/call/hook.h"

#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/types/mro.h"

/* Names that no attribute has. */
static const char *const kinds[] = {"*before", "*before with keywords", "*after", "*after with keywords"};
enum { WITH_KEYWORDS = 1, AFTER = 2, KIND_COUNT = 4 };

static ot_id hooks_of(struct ot_analysis *a, uint32_t module, int kind)
{
    return ot_var(a, OT_S_FIELD, ot_value_field_owner(a, module), ot_symbol(a, kinds[kind]));
}

/* True once a hook is registered with any module: few programs have one. */
static ot_id any_hook(struct ot_analysis *a)
{
    return ot_var(a, OT_S_FIELD, OT_NONE_VALUE, ot_symbol(a, "*hooks"));
}

void ot_hook_register(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *module = ot_effect_positional(e, 0);
    const struct ot_argument *hook = ot_call_argument(e->arguments, 1, ot_symbol(a, "hook"));
    const struct ot_argument *keywords = ot_call_argument(e->arguments, SIZE_MAX, ot_symbol(a, "with_kwargs"));
    int first = strcmp(e->model->argument, "after") == 0 ? AFTER : 0;
    for (size_t i = 0; module && hook && i < module->count; i++) {
        uint32_t value = a->stack[module->base + i];
        bool is_sure = !keywords || (keywords->count == 1 && (a->stack[keywords->base] == OT_TRUE_VALUE ||
                                                              a->stack[keywords->base] == OT_FALSE_VALUE));
        bool has_keywords = keywords && keywords->count && a->stack[keywords->base] == OT_TRUE_VALUE;
        if (a->values[value].kind != OT_V_INSTANCE && a->values[value].kind != OT_V_CONTAINER)
            continue;
        if (!is_sure || !has_keywords)
            ot_var_add_values(a, e->here, hooks_of(a, value, first), hook->base, hook->count);
        if (!is_sure || has_keywords)
            ot_var_add_values(a, e->here, hooks_of(a, value, first + WITH_KEYWORDS), hook->base, hook->count);
        ot_var_add(a, e->here, any_hook(a), OT_TRUE_VALUE);
    }
    ot_stack_push(a, OT_UNKNOWN_VALUE); /* what removes it */
}

/* Calls what a module runs with what functions called before it gave, stack[base .. top), in place of its arguments: a
 * tuple of them, or the only one. What that gives stays on the stack. */
static void run_again(struct ot_analysis *a, const struct ot_here *here, uint32_t module, size_t base, uint32_t ast)
{
    size_t end = a->top;
    ot_attribute_push(a, here, module, ot_mro_call_runs(a, module), 0);
    size_t methods = a->top;
    for (size_t i = base; i < end; i++) {
        const struct ot_value v = a->values[a->stack[i]];
        bool is_tuple = v.kind == OT_V_UNKNOWN || (v.kind == OT_V_CONTAINER && v.a == OT_TUPLE_OF);
        struct ot_argument item = {.base = i, .count = 1, .kind = is_tuple ? OT_GIVEN_STAR : OT_GIVEN_PLAIN};
        const struct ot_arguments arguments = {.items = &item, .count = 1};
        ot_call_values(a, here, end, methods - end, &arguments, ast, OT_E_MODULE_CALL);
    }
    ot_stack_drop(a, base, methods);
}

/* Is a hook registered with any module? */
static bool is_any(struct ot_analysis *a, const struct ot_here *here)
{
    size_t base = a->top;
    ot_var_push(a, here, any_hook(a));
    bool found = a->top > base;
    a->top = base;
    return found;
}

/* Calls the functions of a kind that are registered with a module, which gave stack[results .. end), and pushes what
 * they give but None. */
static void call_hooks(struct ot_analysis *a, const struct ot_here *here, uint32_t module, int kind, size_t results,
                       size_t end, uint32_t ast)
{
    struct ot_here inner = *here;
    struct ot_argument items[4] = {{.base = a->top, .count = 1}, {.base = a->top + 1, .count = 1}};
    struct ot_arguments arguments = {.items = items, .count = 2};
    size_t base = a->top;
    ot_stack_push(a, module);
    ot_stack_push(a, OT_UNKNOWN_VALUE);
    if (kind & WITH_KEYWORDS)
        items[arguments.count++] = items[1];
    if (kind & AFTER)
        items[arguments.count++] = (struct ot_argument){.base = results, .count = end - results};
    size_t hooks = a->top;
    ot_var_push(a, here, hooks_of(a, module, kind));
    size_t given = a->top;
    inner.through = module; /* no alternative to what the module calls */
    ot_call_values(a, &inner, hooks, given - hooks, &arguments, ast, OT_E_CALLBACK);
    size_t kept = base;
    for (size_t i = given; i < a->top; i++)
        if (a->stack[i] != OT_NONE_VALUE)
            a->stack[kept++] = a->stack[i];
    a->top = kept;
}

void ot_hook_call(struct ot_analysis *a, const struct ot_here *here, uint32_t module, size_t results, uint32_t ast)
{
    size_t end = a->top;
    bool has_any = is_any(a, here);
    for (int kind = 0; has_any && kind < KIND_COUNT; kind++) {
        size_t base = a->top;
        call_hooks(a, here, module, kind, results, end, ast);
        if (!(kind & AFTER))
            run_again(a, here, module, base, ast);
    }
}

void ot_hook_call_before(struct ot_analysis *a, const struct ot_here *here, uint32_t module, uint32_t ast)
{
    size_t base = a->top;
    if (!is_any(a, here))
        return;
    call_hooks(a, here, module, 0, base, base, ast);
    call_hooks(a, here, module, WITH_KEYWORDS, base, base, ast);
    size_t end = a->top;
    for (size_t i = base; i < end; i++) {
        const struct ot_value v = a->values[a->stack[i]];
        if (v.kind == OT_V_CONTAINER && v.a == OT_TUPLE_OF)
            ot_container_get(a, here, a->stack[i], ot_value_integer(a, 0));
        else
            ot_stack_push(a, a->stack[i]);
    }
    ot_stack_drop(a, base, end);
}

void ot_hook_call_after(struct ot_analysis *a, const struct ot_here *here, uint32_t module, size_t results,
                        uint32_t ast)
{
    size_t end = a->top;
    if (!is_any(a, here))
        return;
    call_hooks(a, here, module, AFTER, results, end, ast);
    call_hooks(a, here, module, AFTER + WITH_KEYWORDS, results, end, ast);
}
