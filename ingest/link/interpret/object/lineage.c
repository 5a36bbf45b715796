/*
 * lineage.c: the order of a class as a tuple, "Class.__mro__", and the names that its own dict has.
 *
 * Source: Python's data model, "Custom classes" and "Class definition". What a class statement binds is in the dict of
 * the class, and nothing else is but what is stored to the class, names with two underscores that Python adds, and what
 * decorators and a metaclass put there.
 */
#include "ingest/link/interpret/object/lineage.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/outcome.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/outsider.h"
#include "ingest/link/types/static.h"

enum { ITEMS_AT_MOST = 32 };

static const char ORDER[] = "__mro__", DICT[] = "__dict__";

/* The item of an order that the base expression of a class stands for by its name alone: 1 + its place, 0 if none. */
static size_t place_of(struct ot_analysis *a, const struct ot_mro *mro, const struct ot_code *code, uint32_t base)
{
    ot_sym external = 0;
    ot_id of = a->files[code->file].ast.nodes[base].kind == OT_KEYWORD
                   ? 0 : ot_static_class(a, code->file, code->parent, base, &external);
    for (size_t i = 0; i < mro->items.count; i++) {
        const struct ot_value *v = &a->values[mro->items.items[i]];
        if (v->kind == OT_V_CLASS ? of && v->a == of : v->kind == OT_V_EXTERNAL && external && v->a == external)
            return i + 1;
    }
    return 0;
}

bool ot_lineage_is_told(struct ot_analysis *a, uint32_t class_value)
{
    const struct ot_mro *mro = ot_given_is_run(a) ? ot_mro_of(a, class_value) : NULL;
    if (!mro || mro->is_cut || mro->is_enum || mro->is_namedtuple || mro->items.count > ITEMS_AT_MOST)
        return false;
    uint64_t named = 1;
    for (size_t i = 0; i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        if (v.kind != OT_V_CLASS)
            continue;
        const struct ot_code *code = a->codes[v.a];
        const struct ot_ast *ast = &a->files[code->file].ast;
        uint32_t arguments = ast->nodes[code->ast + 1].end;
        for (uint32_t c = arguments + 1; c < ast->nodes[arguments].end; c = ast->nodes[c].end) {
            size_t place = place_of(a, mro, code, c);
            if (!place)
                return false;
            named |= UINT64_C(1) << (place - 1);
        }
    }
    return named == UINT64_MAX >> (64 - mro->items.count);
}

static void push_order(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value, uint32_t ast)
{
    ot_mro_await(a, here, class_value);
    if (!ast || !ot_lineage_is_told(a, class_value)) {
        ot_stack_push(a, OT_UNKNOWN_VALUE);
        return;
    }
    uint32_t tuple = ot_container_make(a, here, OT_TUPLE_OF, ast), place = 0, after = OT_UNKNOWN_VALUE;
    size_t base = a->top;
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    while (place < mro->items.count && a->values[mro->items.items[place]].kind == OT_V_CLASS)
        ot_stack_push(a, mro->items.items[place++]);
    if (place == mro->items.count)
        after = ot_value(a, OT_V_EXTERNAL, ot_symbol(a, "builtins.object"), 0, 0);
    ot_stack_push(a, after);
    for (uint32_t i = 0; i <= place; i++)
        ot_container_put(a, here, tuple, i == place && after == OT_UNKNOWN_VALUE ? 0 : ot_value_integer(a, i),
                         base + i, 1);
    a->top = base;
    ot_stack_push(a, tuple);
}

bool ot_lineage_push(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value, ot_sym name,
                     uint32_t ast)
{
    bool is_name = strcmp(ot_text(a, name), "__name__") == 0;
    if (is_name)
        ot_stack_push(a, ot_value(a, OT_V_STRING, a->codes[a->values[class_value].a]->name, 0, 0));
    else if (strcmp(ot_text(a, name), ORDER) == 0)
        push_order(a, here, class_value, ast);
    else
        return false;
    return true;
}

bool ot_lineage_elements(struct ot_analysis *a, const struct ot_here *here, uint32_t sequence)
{
    const struct ot_value v = a->values[sequence];
    uint32_t site = v.kind == OT_V_CONTAINER && v.a == OT_TUPLE_OF ? ot_value_site_ast(a, v.b) : 0;
    const struct ot_ast_node *node = site && v.c ? &ot_node_file(a, v.c)->ast.nodes[site] : NULL;
    size_t base = a->top;
    if (!node || node->kind != OT_ATTRIBUTE || strcmp(ot_text(a, node->text), ORDER) != 0)
        return false;
    for (uint32_t i = 0;; i++) {
        size_t before = a->top;
        ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, sequence, ot_value_integer(a, i)));
        if (a->top == before + 1)
            continue;
        a->top = before;
        return before > base;
    }
}

/* Does a statement of the body of a class bind the name whatever else runs? */
static bool surely_binds(const struct ot_code *code, const struct ot_ast *ast, ot_sym name)
{
    bool found = false;
    for (uint32_t s = code->body + 1; s < ast->nodes[code->body].end; s = ast->nodes[s].end) {
        uint8_t kind = ast->nodes[s].kind;
        found = found || ((kind == OT_FUNCTION || kind == OT_CLASS) && ast->nodes[s].text == name);
        for (uint32_t t = ast->nodes[s + 1].end; kind == OT_ASSIGN && t < ast->nodes[s].end; t = ast->nodes[t].end)
            found = found || (ast->nodes[t].kind == OT_NAME && ast->nodes[t].text == name);
    }
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n++)
        if (ast->nodes[n].kind == OT_DELETE)
            return false;
    return found;
}

/* Is a name a key of the dict of a class? */
static int binds(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value, ot_sym name)
{
    const struct ot_code *code = ot_scan_code(a, a->values[class_value].a);
    const struct ot_ast *ast = &a->files[code->file].ast;
    ot_mro_await(a, here, class_value);
    if (ot_mro_is_class_loose(a, class_value))
        return OT_MAY_BE_BOTH;
    if (surely_binds(code, ast, name))
        return OT_MAY_BE_TRUE;
    bool is_plain = ot_lineage_is_told(a, class_value) && ast->nodes[code->ast + 1].end == code->ast + 2;
    ot_id var = ot_var_find(a, OT_S_CLASS, class_value, name);
    bool is_bound = ot_list_sorted_has(&code->locals, name) || (var && a->vars[var].fact_count) ||
                    ot_outsider_stores(a, here, class_value, name);
    return is_plain && !is_bound && strncmp(ot_text(a, name), "__", 2) != 0 ? OT_MAY_BE_FALSE : OT_MAY_BE_BOTH;
}

/* The expression of the class of which "Class.__dict__" or "vars(Class)" gives the dict; 0 if it is none of these. */
static uint32_t dict_of(struct ot_analysis *a, const struct ot_here *here, uint32_t whole)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t callee = whole + 1, argument = ast->nodes[callee].end;
    if (ast->nodes[whole].kind == OT_ATTRIBUTE && strcmp(ot_text(a, ast->nodes[whole].text), DICT) == 0)
        return callee;
    if (ast->nodes[whole].kind != OT_CALL || argument >= ast->nodes[whole].end ||
        ast->nodes[argument].end < ast->nodes[whole].end || ast->nodes[argument].kind != OT_NAME)
        return 0;
    return ot_static_behaviour(a, (ot_id)(here->file - a->files), a->nodes[here->node].code, callee) == OT_DOES_VARS
               ? argument : 0;
}

int ot_lineage_compare(struct ot_analysis *a, const struct ot_here *here, uint32_t with, size_t base, size_t others)
{
    uint8_t operator = here->file->ast.nodes[with].flags;
    bool is_within = ot_given_is_run(a) && others == base + 1 && (operator == OT_IN || operator == OT_NOT_IN);
    uint32_t of = is_within ? dict_of(a, here, with + 1) : 0;
    size_t top = a->top;
    int outcome = 0;
    if (!of)
        return 0;
    const struct ot_value text = a->values[a->stack[base]];
    ot_eval(a, here, of);
    for (size_t i = top, end = a->top; i < end; i++)
        outcome |= text.kind == OT_V_STRING && a->values[a->stack[i]].kind == OT_V_CLASS
                       ? binds(a, here, a->stack[i], text.a) : OT_MAY_BE_BOTH;
    a->top = top;
    return operator == OT_IN ? outcome : ot_outcome_swap(outcome);
}
