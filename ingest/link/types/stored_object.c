/*
 * stored_object.c: which object a place stores to that stores an attribute through something other than self.
 *
 * "settings = get_settings(); settings.use_mla = self.use_mla", where get_settings is declared to give Settings, tells
 * nothing of the objects of a class that has nothing to do with Settings; "helper = Layer.__new__(Layer); helper.size =
 * 3" in a function that nothing in reach calls, nothing of the layers that are made in reach.
 */
#include "ingest/link/types/stored_object.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/path.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/source/storing.h"
#include "ingest/link/start/class_value.h"
#include "ingest/link/types/declared_module.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/static.h"
#include "ingest/link/types/subclass.h"
#include "ingest/link/types/type.h"

/* The type that the only function which a name of a module holds is declared to give; NULL if it is not known. */
static struct ot_type *result_type(struct ot_analysis *a, ot_id file, ot_sym name)
{
    ot_id module = a->files[file].module_node, var = module ? ot_var_find(a, OT_S_LOCAL, module, name) : 0;
    if (!var || a->vars[var].fact_count != 1)
        return NULL;
    const struct ot_value f = a->values[a->vars[var].facts[0].value];
    const struct ot_code *code = f.kind == OT_V_FUNCTION ? ot_scan_code(a, f.a) : NULL;
    if (!code || code->kind != OT_FUNCTION)
        return NULL;
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t annotation = ast->nodes[ast->nodes[code->ast + 1].end].end;
    return ast->nodes[annotation].kind == OT_NONE ? NULL : ot_type_of(a, code->file, code->parent, annotation);
}

/* Is a type of classes of the tree alone, with none of which the class shares objects? */
static bool is_other(struct ot_analysis *a, struct ot_type *type, uint32_t class_value)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    if (!type || !type->classes.count || type->externals.count || type->flags & ~OT_T_NONE || !mro)
        return false;
    struct ot_list family = {0};
    bool is_related = false;
    ot_subclass_family(a, a->values[class_value].a, &family);
    for (size_t i = 0; i < type->classes.count; i++) {
        is_related |= ot_list_has(&family, type->classes.items[i]);
        for (size_t k = 0; k < mro->items.count; k++)
            is_related |= a->values[mro->items.items[k]].kind == OT_V_CLASS &&
                          a->values[mro->items.items[k]].a == type->classes.items[i];
    }
    ot_list_release(&family);
    return !is_related;
}

/* Are objects of the class made by calls of it alone, which make new ones? */
static bool is_plain(struct ot_analysis *a, uint32_t class_value)
{
    const struct ot_mro *mro = a->values[class_value].kind == OT_V_CLASS ? ot_mro_of(a, class_value) : NULL;
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        if (v.kind == OT_V_CLASS && ot_subclass_is_odd(a, v.a))
            return false;
    }
    return mro != NULL;
}

/* The name of a class, not one of the function's own, in "C()" or "C.__new__(C)", the only thing that the function
 * binds the name to which a place stores through; 0 if it is something else. */
static uint32_t class_named(struct ot_analysis *a, const struct ot_foreign_place *place, const struct ot_code *code)
{
    const struct ot_ast *ast = &a->files[place->file].ast;
    ot_sym stored = ast->nodes[place->node + 1].text;
    uint32_t call = ot_scan_param(code, stored) < 0 ? ot_storing_call(a, place) : 0, callee = call + 1;
    bool is_new = call && ast->nodes[callee].kind == OT_ATTRIBUTE &&
                  strcmp(ot_text(a, ast->nodes[callee].text), "__new__") == 0;
    uint32_t named = callee + is_new;
    bool is = call && ast->nodes[named].kind == OT_NAME && ot_list_sorted_has(&code->locals, stored) &&
              !ot_list_sorted_has(&code->globals, stored) && !ot_list_sorted_has(&code->nonlocals, stored) &&
              !ot_list_sorted_has(&code->again, stored) && !ot_list_sorted_has(&code->shared, stored) &&
              !ot_scan_is_within(ast, code->body, place->node + 1, stored) &&
              (!is_new || ot_path_equal(ast, ast->nodes[callee].end, named)) &&
              !ot_list_sorted_has(&code->locals, ast->nodes[named].text);
    return is ? named : 0;
}

/* Is what the name holds an object that the function itself makes, of a class that the module names? Where that is
 * run, the store is followed. Here comes to know where the name is bound again. */
static bool is_made(struct ot_analysis *a, const struct ot_here *here, const struct ot_foreign_place *place,
                    const struct ot_code *code)
{
    uint32_t named = here ? class_named(a, place, code) : 0;
    ot_sym name = named ? a->files[place->file].ast.nodes[named].text : 0;
    ot_id held = named ? ot_var_find(a, OT_S_LOCAL, a->files[place->file].module_node, name) : 0;
    size_t base = a->top;
    if (held)
        ot_var_push(a, here, held);
    uint32_t class_value = a->top == base + 1 ? a->stack[base] : 0;
    a->top = base;
    return class_value && is_plain(a, class_value);
}

/* The class of the object, where a function makes it which no call in reach enters, so that none of those made it; 0:
 * it is not known. Here comes to know where the name of the class is bound again. */
static uint32_t class_unrun(struct ot_analysis *a, const struct ot_here *here, const struct ot_foreign_place *place)
{
    const struct ot_code *code = here ? ot_storing_code(a, place) : NULL;
    uint32_t named = code && !code->is_run ? class_named(a, place, code) : 0;
    ot_sym name = named ? a->files[place->file].ast.nodes[named].text : 0, external = 0;
    ot_id made = named ? ot_static_class(a, place->file, code->parent, named, &external) : 0;
    uint32_t class_value = made ? ot_class_value(a, made) : 0;
    size_t base = a->top;
    if (!class_value || !is_plain(a, class_value))
        return 0;
    ot_var_push(a, here, ot_var(a, OT_S_LOCAL, a->files[place->file].module_node, name));
    bool is_same = a->top == base || (a->top == base + 1 && a->stack[base] == class_value);
    a->top = base;
    return is_same ? class_value : 0;
}

/* Is the name that is stored to the first parameter of a method that a library runs, and gives what is its own: "def
 * forward(ctx, x)" of a torch.autograd.Function? What code of the tree gives it itself is followed. */
static bool is_of_library(struct ot_analysis *a, const struct ot_foreign_place *place, const struct ot_code *code)
{
    const struct ot_ast *ast = &a->files[place->file].ast;
    ot_sym stored = ast->nodes[place->node + 1].text;
    bool is_method = a->codes[code->parent]->kind == OT_CLASS && ot_scan_param(code, stored) == 0 &&
                     !ot_scan_binds(a, ast, code->body, ast->nodes[code->body].end, stored);
    uint32_t class_value = is_method ? ot_class_value(a, code->parent) : 0;
    const struct ot_mro *mro = class_value ? ot_mro_of(a, class_value) : NULL;
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        if (v.kind == OT_V_EXTERNAL && ot_library_meaning(a, v.a) == OT_MEANS_APPLIES)
            return strcmp(ot_library_argument(a, v.a), ot_text(a, code->name)) == 0 &&
                   !ot_mro_definer(a, class_value, ot_symbol(a, "setup_context"), 0, NULL);
    }
    return false;
}

/* The type of what is stored to at a place, as it is declared; NULL if it is not known. */
static struct ot_type *type_at(struct ot_analysis *a, const struct ot_foreign_place *place)
{
    const struct ot_code *code = ot_storing_code(a, place);
    if (!code)
        return NULL;
    const struct ot_ast *ast = &a->files[place->file].ast;
    ot_sym stored = ast->nodes[place->node + 1].text;
    int param = ot_scan_param(code, stored);
    uint32_t call = ot_storing_call(a, place);
    if (param >= 0)
        return ot_declared_module_is_own(a, code, place->node + 1) ? ot_type_of_param(a, code, (uint32_t)param) : NULL;
    return call && ast->nodes[call + 1].kind == OT_NAME ? result_type(a, place->file, ast->nodes[call + 1].text) : NULL;
}

/* Have objects of the class, and of those below it, no base but classes of the tree and what adds nothing? */
static bool is_closed(struct ot_analysis *a, uint32_t class_value)
{
    struct ot_list family = {0};
    bool is = true;
    ot_subclass_family(a, a->values[class_value].a, &family);
    for (size_t i = 0; is && i < family.count; i++) {
        uint32_t below = ot_class_value(a, family.items[i]);
        const struct ot_mro *mro = below ? ot_mro_of(a, below) : NULL;
        is = mro && !mro->is_open && !mro->is_cut;
    }
    ot_list_release(&family);
    return is;
}

/* Is a parameter stored to that is declared a module of a library, which an object of the class is not? */
static bool is_of_module(struct ot_analysis *a, const struct ot_foreign_place *place, uint32_t class_value)
{
    const struct ot_code *code = ot_storing_code(a, place);
    ot_sym stored = code ? a->files[place->file].ast.nodes[place->node + 1].text : 0;
    int param = code ? ot_scan_param(code, stored) : -1;
    return param >= 0 && ot_declared_module_is_own(a, code, place->node + 1) && is_closed(a, class_value) &&
           ot_declared_module_is(a, code, param);
}

/* Is what is stored to at a place seen to be no object that is not followed? Code that is not followed may run what no
 * call in reach enters. */
bool ot_stored_object_is_elsewhere(struct ot_analysis *a, const struct ot_here *here,
                                   const struct ot_foreign_place *place)
{
    const struct ot_code *code = ot_storing_code(a, place);
    return code && ((code->is_run && is_made(a, here, place, code)) || is_of_library(a, place, code));
}

bool ot_stored_object_is_other(struct ot_analysis *a, const struct ot_foreign_place *place, uint32_t class_value)
{
    return is_other(a, type_at(a, place), class_value) || is_of_module(a, place, class_value);
}

bool ot_stored_object_is_unseen(struct ot_analysis *a, const struct ot_here *here,
                                const struct ot_foreign_place *place, uint32_t class_value)
{
    uint32_t made = class_unrun(a, here, place);
    return made && (made != class_value || !ot_mro_has_others(a, class_value));
}
