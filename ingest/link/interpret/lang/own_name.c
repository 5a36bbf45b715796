/*
 * own_name.c: what is kept under the name by which it was read. "f = getattr(library, E); table[E] = f" files each
 * function of a library under its own name, though E stands for many.
 */
#include "ingest/link/interpret/lang/own_name.h"

#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/keywords.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/rows/kernel.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"

/* The loop or function around n. */
static uint32_t loop_around(const struct ot_ast *ast, uint32_t n)
{
    do
        n = ast->nodes[n].parent;
    while (n && ast->nodes[n].kind != OT_FOR && ast->nodes[n].kind != OT_FUNCTION);
    return n;
}

uint32_t ot_own_name_bound(const struct ot_ast *ast, uint32_t n, ot_sym local)
{
    uint32_t around = loop_around(ast, n), found = 0;
    for (uint32_t s = around + 1; s < ast->nodes[around].end; s++) {
        if (ast->nodes[s].kind != OT_NAME || ast->nodes[s].text != local || !ot_ast_is_target(ast, s))
            continue;
        uint32_t statement = ast->nodes[s].parent;
        bool is_plain = ast->nodes[statement].kind == OT_ASSIGN && loop_around(ast, statement) == around &&
                        ast->nodes[ast->nodes[statement].parent].parent == around;
        if (found || !is_plain)
            return 0;
        found = statement + 1;
    }
    return found;
}

/* Are two expressions the same name, or attributes of one? */
static bool is_same_path(const struct ot_ast *ast, uint32_t left, uint32_t right)
{
    while (ast->nodes[left].kind == OT_ATTRIBUTE && ast->nodes[right].kind == OT_ATTRIBUTE &&
           ast->nodes[left].text == ast->nodes[right].text) {
        left++;
        right++;
    }
    return ast->nodes[left].kind == OT_NAME && ast->nodes[right].kind == OT_NAME &&
           ast->nodes[left].text == ast->nodes[right].text;
}

/* May what stands in nodes first .. end change what a path means: bind a part of it, or call something? */
static bool may_change(const struct ot_ast *ast, uint32_t first, uint32_t end, uint32_t path)
{
    for (uint32_t n = first; n < end; n++) {
        uint8_t kind = ast->nodes[n].kind;
        bool is_bound = (kind == OT_NAME || kind == OT_ATTRIBUTE) && ot_ast_is_target(ast, n);
        if (kind == OT_CALL)
            return true;
        for (uint32_t p = path; is_bound && p < ast->nodes[path].end; p++)
            if (ast->nodes[p].kind == kind && ast->nodes[p].text == ast->nodes[n].text)
                return true;
    }
    return false;
}

bool ot_own_name_is_getattr(struct ot_analysis *a, const struct ot_here *here, uint32_t callee)
{
    size_t base = a->top;
    ot_eval(a, here, callee);
    bool is_it = a->top == base + 1 && a->values[a->stack[base]].kind == OT_V_EXTERNAL;
    const struct ot_model *model = is_it ? ot_library_model(a, a->values[a->stack[base]].a) : NULL;
    a->top = base;
    return model && model->behaviour == OT_DOES_GETATTR;
}

/* The expression x of getattr(x, E), which the target d[E] gets; 0 if it gets something else. */
static uint32_t object_of(struct ot_analysis *a, const struct ot_here *here, uint32_t target)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t statement = ast->nodes[target].parent, value = statement + 1, path = ast->nodes[target + 1].end;
    if (ast->nodes[statement].kind != OT_ASSIGN)
        return 0;
    if (ast->nodes[value].kind == OT_NAME)
        value = ot_own_name_bound(ast, target, ast->nodes[value].text);
    if (!value || value > target || ast->nodes[value].kind != OT_CALL)
        return 0;
    uint32_t object = ast->nodes[value + 1].end, name = object;
    if (object < ast->nodes[value].end)
        name = ast->nodes[object].end;
    bool is_by_name = name < ast->nodes[value].end && is_same_path(ast, name, path) &&
                      !may_change(ast, ast->nodes[value].end, target, path) &&
                      ot_own_name_is_getattr(a, here, value + 1);
    return is_by_name ? object : 0;
}

/* Has an object outside the tree a function under the name, and was nothing stored to it under the others? */
static bool has_function(struct ot_analysis *a, uint32_t object, uint32_t function, ot_sym name, size_t keys,
                         size_t end)
{
    const struct ot_value o = a->values[object];
    if ((o.kind != OT_V_EXTERNAL_OBJECT && o.kind != OT_V_EXTERNAL) ||
        ot_symbol_dotted(a, ot_text(a, o.a), ot_text(a, name)) != a->values[function].a)
        return false;
    for (size_t k = keys; k < end; k++) {
        const struct ot_value key = a->values[a->stack[k]];
        ot_id field = key.kind == OT_V_STRING && key.a != name ? ot_var_find(a, OT_S_FIELD, object, key.a) : 0;
        if (field && a->vars[field].fact_count)
            return false;
    }
    return true;
}

/* The own name, a text, of a value that is a function of a package of kernels and that the object has under it; else
 * 0. */
static uint32_t own_name(struct ot_analysis *a, const struct ot_here *here, uint32_t object, uint32_t value,
                         size_t keys, size_t end)
{
    const struct ot_value v = a->values[value];
    size_t base = a->top;
    if (v.kind != OT_V_EXTERNAL || !ot_kernel_package(a, v.a))
        return 0;
    ot_sym name = ot_symbol(a, strrchr(ot_text(a, v.a), '.') + 1);
    ot_eval(a, here, object);
    bool is_own = a->top > base;
    for (size_t i = base; i < a->top && is_own; i++)
        is_own = has_function(a, a->stack[i], value, name, keys, end);
    a->top = base;
    return is_own ? ot_value(a, OT_V_STRING, name, 0, 0) : 0;
}

void ot_own_name_store(struct ot_analysis *a, const struct ot_here *here, uint32_t container, uint32_t target,
                       size_t keys, size_t end, size_t base, size_t count)
{
    uint32_t object = end - keys == 1 ? 0 : object_of(a, here, target);
    if (a->values[container].a == OT_LIST_VALUE) /* what was there is gone */
        ot_keywords_drop(a, container, 0);
    for (size_t i = base; i < base + count; i++) {
        uint32_t name = object ? own_name(a, here, object, a->stack[i], keys, end) : 0;
        if (name)
            ot_container_put(a, here, container, name, i, 1);
        for (size_t k = keys; k < end && !name; k++)
            ot_container_put(a, here, container, a->stack[k], i, 1);
        if (keys == end && !name)
            ot_container_put(a, here, container, OT_UNKNOWN_VALUE, i, 1);
    }
}
