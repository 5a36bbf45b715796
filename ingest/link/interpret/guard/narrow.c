/*
 * narrow.c: what something unknown is where a guard tells its class.
 *
 * Under "isinstance(layer.scheme, Packed) and layer.scheme.is_fast" the scheme is one of the objects of Packed, whoever
 * stored it.
 */
#include "ingest/link/interpret/guard/narrow.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/guard/asked.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/source/path.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/start/class_value.h"
#include "ingest/link/start/rebind.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/subclass.h"
#include "ingest/link/types/trait.h"

/* The class operand of an isinstance of the path that a test which came out as wanted says is true; 0 if there is
 * none. */
static uint32_t class_of(struct ot_analysis *a, const struct ot_ast *ast, uint32_t test, uint32_t path, bool wanted)
{
    uint8_t kind = ast->nodes[test].kind;
    if (kind == OT_NOT)
        return class_of(a, ast, test + 1, path, !wanted);
    if (kind == (wanted ? OT_AND : OT_OR)) {
        uint32_t left = class_of(a, ast, test + 1, path, wanted);
        return left ? left : class_of(a, ast, ast->nodes[test + 1].end, path, wanted);
    }
    uint32_t first = wanted && ot_asked_is(a, ast, test, "isinstance") ? ast->nodes[test + 1].end : 0;
    bool is_path = first && first < ast->nodes[test].end && ot_path_equal(ast, first, path);
    return is_path && ast->nodes[first].end < ast->nodes[test].end ? ast->nodes[first].end : 0;
}

/* Does something below node n store an attribute of that name? */
static bool stores_attribute(const struct ot_ast *ast, uint32_t n, ot_sym name)
{
    for (uint32_t k = n; k < ast->nodes[n].end; k++)
        if (ast->nodes[k].kind == OT_ATTRIBUTE && ast->nodes[k].text == name && ot_ast_is_target(ast, k))
            return true;
    return false;
}

bool ot_narrow_comes_round(struct ot_analysis *a, const struct ot_here *here, uint32_t test, uint32_t path,
                           ot_sym name)
{
    const struct ot_ast *ast = &here->file->ast;
    const struct ot_code *code = ot_scan_code(a, a->nodes[here->node].code);
    bool is_attribute = ast->nodes[path].kind == OT_ATTRIBUTE && ast->nodes[path].text == name;
    if (!is_attribute && code->kind == OT_FUNCTION && ot_scan_param(code, name) >= 0 &&
        !ot_list_sorted_has(&code->again, name))
        return false; /* the call alone binds it */
    for (uint32_t up = ast->nodes[path].parent; up > test; up = ast->nodes[up].parent)
        if (ot_path_repeats(ast, up) && (is_attribute ? stores_attribute(ast, up, name)
                                                      : ot_scan_binds(a, ast, up, ast->nodes[up].end, name)))
            return true;
    return false;
}

/* Is what a path holds where it stands what it held when a call in the test was run? A name of the function is bound
 * again by its own code alone; anything else, by whatever runs between. Plain stores end a region. */
static bool is_same(struct ot_analysis *a, const struct ot_here *here, uint32_t test, uint32_t call, uint32_t path)
{
    const struct ot_ast *ast = &here->file->ast;
    const struct ot_code *code = ot_scan_code(a, a->nodes[here->node].code);
    ot_sym name = ast->nodes[path].text;
    bool is_own = ast->nodes[path].kind == OT_NAME && ot_list_sorted_has(&code->locals, name) &&
                  ot_rebind_is_own(code, name);
    if (is_own && ot_scan_binds(a, ast, ast->nodes[call].end, ast->nodes[test].end, name))
        return false;
    if (ot_narrow_comes_round(a, here, test, path, name))
        return false;
    for (uint32_t up = ast->nodes[path].parent; up > test; up = ast->nodes[up].parent)
        if (ast->nodes[up].kind == OT_GENERATOR_EXP)
            return false;
    return is_own || ot_path_is_quiet(ast, ast->nodes[call].end, path);
}

/* Are calls in reach seen to make objects of each class below one, so that no other code need be what makes them? */
static bool are_seen(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value)
{
    struct ot_list family = {0};
    size_t base = a->top;
    bool are = true;
    ot_mro_await(a, here, class_value);
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    for (size_t i = 0; i < mro->items.count; i++)
        if (a->values[mro->items.items[i]].kind == OT_V_CLASS &&
            ot_subclass_is_odd(a, a->values[mro->items.items[i]].a))
            return false;
    ot_subclass_family(a, a->values[class_value].a, &family);
    for (size_t i = 0; are && i < family.count; i++) {
        ot_id file = a->codes[family.items[i]]->file;
        if (!a->files[file].module_node) {
            ot_var_push(a, here, ot_var(a, OT_S_MADE, ot_value(a, OT_V_MODULE, file, 0, 0), 0));
            a->top = base;
            continue;
        }
        uint32_t below = ot_class_value(a, family.items[i]);
        are = below && !ot_subclass_is_odd(a, family.items[i]) &&
              (ot_trait_is_constructed(a, below) || ot_subclass_is_abstract(a, family.items[i]));
    }
    ot_list_release(&family);
    return are;
}

/* Pushes the objects of each of the classes stack[base .. end), or of a tuple of them, that calls in reach made; false
 * where these are not all. */
static bool push_made(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t end)
{
    bool are_all = end > base;
    for (size_t i = base; are_all && i < end; i++) {
        size_t elements = a->top;
        if (a->values[a->stack[i]].kind == OT_V_CONTAINER) {
            ot_container_all(a, here, a->stack[i]);
            size_t last = a->top;
            are_all = push_made(a, here, elements, last);
            ot_stack_drop(a, elements, last);
            continue;
        }
        const struct ot_mro *mro = a->values[a->stack[i]].kind == OT_V_CLASS ? ot_mro_of(a, a->stack[i]) : NULL;
        are_all = mro && !mro->is_protocol && are_seen(a, here, a->stack[i]) &&
                  ot_trait_push_made(a, here, a->stack[i]);
    }
    return are_all;
}

void ot_narrow(struct ot_analysis *a, const struct ot_here *here, uint32_t test, uint32_t path, bool wanted,
               size_t base)
{
    uint32_t classes =
        ot_stack_has(a, base, OT_UNKNOWN_VALUE) ? class_of(a, &here->file->ast, test, path, wanted) : 0;
    if (!classes || !is_same(a, here, test, here->file->ast.nodes[classes].parent, path))
        return;
    size_t end = a->top, kept = base;
    ot_eval(a, here, classes);
    size_t made = a->top;
    bool are_all = push_made(a, here, end, made);
    ot_stack_drop(a, end, made);
    if (!are_all) {
        a->top = end;
        return;
    }
    for (size_t i = base; i < a->top; i++)
        if (a->stack[i] != OT_UNKNOWN_VALUE)
            a->stack[kept++] = a->stack[i];
    a->top = kept;
    ot_stack_unique(a, base);
}
