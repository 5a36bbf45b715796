/*
 * settled.c: attributes that a constructor alone stores, from a parameter declared as an object of one class.
 *
 *     class Boundary:
 *         def __init__(self, plan: "Plan"):
 *             self.plan = plan
 *
 * Other code may store the attribute, and what it stores is not known. By what is declared it is a Plan, or None, which
 * declarations leave out. It is one of the Plans that calls in reach make where no class is derived from Plan, and each
 * place of the tree that names Plan makes nothing of it or is a call that is followed, in a function that other code
 * does not call: none is made elsewhere, with fields of its own. What code elsewhere makes by the class of an object,
 * as type(plan)(…), reads from a file, or calls what calls that function with, is not seen.
 */
#include "ingest/link/interpret/object/settled.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/source/forward.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/start/class_value.h"
#include "ingest/link/types/maker.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/outsider.h"
#include "ingest/link/types/trait.h"
#include "ingest/link/types/type.h"

struct ot_settled_state {
    struct ot_map declared; /* (class code, sym) → 1 + the class of what its constructor stores there, 1: none */
};

/* The only place in a class that stores an attribute; 0 if there are more. */
static uint32_t only_store(const struct ot_ast *ast, const struct ot_code *class, ot_sym name)
{
    uint32_t found = 0;
    for (uint32_t n = class->body; n < ast->nodes[class->body].end; n++) {
        if (ast->nodes[n].kind != OT_ATTRIBUTE || ast->nodes[n].text != name || !ot_ast_is_target(ast, n))
            continue;
        if (found)
            return 0;
        found = n;
    }
    return found;
}

/* The class, none being derived from it, that the parameter is declared as in "self.name = parameter", a statement of
 * the constructor of a class itself, where nothing else in it stores the attribute; 0 if there is none. */
static ot_id find_declared(struct ot_analysis *a, ot_id class_code, ot_sym name)
{
    const struct ot_code *class = ot_scan_code(a, class_code);
    const struct ot_ast *ast = &a->files[class->file].ast;
    uint32_t target = only_store(ast, class, name), statement = ast->nodes[target].parent;
    if (!target || ast->nodes[statement].kind != OT_ASSIGN || ast->nodes[statement + 1].kind != OT_NAME ||
        ast->nodes[target + 1].kind != OT_NAME || ast->nodes[target].end != ast->nodes[statement].end)
        return 0;
    ot_id id = ot_program_code(a, class->file, ot_ast_scope(ast, target));
    const struct ot_code *code = ot_scan_code(a, id);
    ot_sym parameter = ast->nodes[statement + 1].text;
    int index = ot_scan_param(code, parameter);
    bool is_constructor = code->kind == OT_FUNCTION && code->parent == class_code && index > 0 &&
                          strcmp(ot_text(a, code->name), "__init__") == 0 &&
                          ast->nodes[statement].parent == code->body &&
                          ast->nodes[target + 1].text == code->params[0].name;
    if (!is_constructor || ot_forward_is_rebound(a, id, parameter))
        return 0;
    return ot_type_leaf(a, ot_type_of_param(a, code, (uint32_t)index));
}

static ot_id declared_in(struct ot_analysis *a, ot_id class_code, ot_sym name)
{
    bool is_new;
    uint32_t known;
    if (ot_map_get(&a->own.settled->declared, ot_map_pair(class_code, name), &known))
        return known - 1;
    ot_id declared = find_declared(a, class_code, name);
    ot_map_put(&a->own.settled->declared, ot_map_pair(class_code, name), declared + 1, &is_new);
    return declared;
}

/* The class that the attribute of objects of a class is declared to be an object of; 0 if there is none. */
static ot_id declared_for(struct ot_analysis *a, uint32_t class_value, ot_sym name)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    ot_id storing = 0;
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        if (v.kind != OT_V_CLASS || !ot_list_sorted_has(&ot_scan_code(a, v.a)->stores, name))
            continue;
        if (storing)
            return 0;
        storing = v.a;
    }
    if (!storing || ot_mro_definer(a, class_value, name, 0, NULL) ||
        ot_mro_definer(a, class_value, ot_symbol(a, "__setattr__"), 0, NULL))
        return 0;
    return declared_in(a, storing, name);
}

/* Pushes the objects of a class that calls in reach made; none where they are yet to come. False, and none, where other
 * code may make some, too. */
static bool push_made(struct ot_analysis *a, const struct ot_here *here, ot_id code)
{
    uint32_t class_value = ot_class_value(a, code);
    return class_value && ot_maker_is_followed(a, code) &&
           (ot_trait_push_made(a, here, class_value) || !ot_trait_is_constructed(a, class_value));
}

void ot_settled_apply(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name, size_t base)
{
    size_t kept = base, count = a->top;
    if (a->values[value].kind != OT_V_INSTANCE || !ot_stack_has(a, base, OT_UNKNOWN_VALUE))
        return;
    ot_id declared = declared_for(a, a->values[value].a, name);
    if (!declared || ot_outsider_hides(a, here, a->values[value].a) || !push_made(a, here, declared))
        return;
    for (size_t i = base; i < a->top; i++)
        if (i >= count || a->stack[i] != OT_UNKNOWN_VALUE)
            a->stack[kept++] = a->stack[i];
    a->top = kept;
    ot_stack_push(a, OT_NONE_VALUE);
    ot_stack_unique(a, base);
}

void ot_settled_init(struct ot_analysis *a)
{
    a->own.settled = ot_calloc(1, sizeof(*a->own.settled));
}

void ot_settled_release(struct ot_analysis *a)
{
    ot_map_release(&a->own.settled->declared);
    free(a->own.settled);
}
