/*
 * module.c: what a module holds under a name: of its own, below it as a package, by its star imports, by its
 * __getattr__.
 */
#include "ingest/link/interpret/lang/module.h"

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/base/work.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/start/module_start.h"
#include "tools/base/buf.h"

static ot_id submodule(struct ot_analysis *a, ot_id file, ot_sym name)
{
    struct ot_buf buf = OT_BUF_INIT;
    ot_buf_printf(&buf, "%s.%s", a->files[file].module, ot_text(a, name));
    ot_id found = ot_program_module(a, buf.data, buf.length);
    ot_buf_release(&buf);
    return found;
}

/* Pushes what the module itself holds under name, and what its package has. True if that is all there is to it: what
 * code stores to the module from elsewhere hides nothing that it star-imports. */
static bool push_own(struct ot_analysis *a, const struct ot_here *here, ot_id number, ot_sym name)
{
    ot_id node = a->files[number].module_node;
    const struct ot_code *code = ot_scan_code(a, a->nodes[node].code);
    bool is_local = ot_list_sorted_has(&code->locals, name);
    ot_id var = is_local ? ot_var(a, OT_S_LOCAL, node, name) : ot_var_find(a, OT_S_LOCAL, node, name);
    size_t base = a->top;
    if (var)
        ot_var_push(a, here, var);
    ot_id child = submodule(a, number, name);
    if (child && a->top == base) {
        ot_module_push(a, child);
        return true;
    }
    return is_local && (a->top > base || !ot_scan_annotation(code, name)); /* "name: T" alone binds nothing */
}

static bool is_started(struct ot_analysis *a, ot_id number)
{
    if (!ot_program_file(a, number))
        return false;
    ot_module_start(a, number);
    return a->files[number].module_node != 0;
}

static void push_getattr(struct ot_analysis *a, const struct ot_here *here, ot_id number, ot_sym name, uint32_t ast)
{
    ot_id node = a->files[number].module_node;
    ot_sym getattr = ot_symbol(a, "__getattr__");
    size_t base = a->top;
    if (!ot_list_sorted_has(&ot_scan_code(a, a->nodes[node].code)->locals, getattr))
        return;
    ot_var_push(a, here, ot_var(a, OT_S_LOCAL, node, getattr));
    size_t count = a->top - base;
    ot_stack_push(a, ot_value(a, OT_V_STRING, name, 0, 0));
    struct ot_argument argument = {.base = a->top - 1, .count = 1};
    struct ot_arguments arguments = {.items = &argument, .count = 1};
    size_t results = a->top;
    for (size_t i = 0; i < count; i++)
        ot_call_implicit_with(a, here, a->stack[base + i], &arguments, ast, "module attribute");
    ot_stack_drop(a, base, results);
}

/* Modules on the way of star imports: each is entered once, however many ways lead to it. */
struct stars {
    struct ot_list pending; /* a stack */
    struct ot_map entered;
};

/* Adds the modules that number star-imports, the first on top. */
static void add_stars(struct ot_analysis *a, const struct ot_here *here, ot_id number, struct stars *stars)
{
    size_t base = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_KEYS, ot_value(a, OT_V_MODULE, number, 0, 0), 0));
    for (size_t i = a->top; i-- > base;)
        if (a->values[a->stack[i]].a != number)
            ot_list_add(&stars->pending, a->values[a->stack[i]].a);
    a->top = base;
}

bool ot_module_stars(struct ot_analysis *a, const struct ot_here *here, ot_id number, ot_sym name, uint32_t ast)
{
    struct stars stars = {0};
    bool is_bound = false;
    add_stars(a, here, number, &stars);
    if (stars.pending.count)
        ot_map_add(&stars.entered, number);
    while (stars.pending.count && !ot_work_is_cut(a)) {
        ot_id from = stars.pending.items[--stars.pending.count];
        size_t base = a->top;
        if (!ot_map_add(&stars.entered, from) || !is_started(a, from))
            continue;
        ot_id node = a->files[from].module_node;
        is_bound |= ot_list_sorted_has(&ot_scan_code(a, a->nodes[node].code)->locals, name);
        if (push_own(a, here, from, name))
            continue;
        size_t before = stars.pending.count;
        add_stars(a, here, from, &stars);
        if (a->top == base && stars.pending.count == before)
            push_getattr(a, here, from, name, ast);
    }
    ot_list_release(&stars.pending);
    ot_map_release(&stars.entered);
    return is_bound;
}

void ot_module_attribute(struct ot_analysis *a, const struct ot_here *here, ot_id number, ot_sym name, uint32_t ast)
{
    size_t base = a->top;
    if (!is_started(a, number) || push_own(a, here, number, name))
        return;
    ot_module_stars(a, here, number, name, ast);
    if (a->top == base)
        push_getattr(a, here, number, name, ast);
}
