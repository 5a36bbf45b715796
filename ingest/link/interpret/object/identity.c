/*
 * identity.c: what an instance is told apart by from the others of its class, so that it has fields of its own.
 */
#include "ingest/link/interpret/object/identity.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/choice.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/object/kept.h"
#include "ingest/link/interpret/object/record.h"
#include "ingest/link/rows/tensor.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/frozen_class.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/static.h"

/* Is the value one that is decorated? */
static bool is_decorated(const struct ot_analysis *a, uint32_t value)
{
    return a->values[value].kind == OT_V_FUNCTION || a->values[value].kind == OT_V_EXTERNAL;
}

/* The function whose decoration the code at node is part of, 0 if it is part of none. What is
 * made there belongs to that function alone: else the objects that a decorator makes for each
 * of the functions it decorates would share their attributes. */
static uint32_t decoration_of(const struct ot_analysis *a, ot_id node)
{
    for (ot_id n = node; n; n = a->nodes[n].outer) {
        uint32_t argument = a->nodes[n].argument, receiver = a->nodes[n].receiver;
        if (argument && is_decorated(a, argument))
            return argument;
        uint32_t identity = receiver && a->values[receiver].kind == OT_V_INSTANCE ? a->values[receiver].b : 0;
        if (identity && is_decorated(a, ot_value_decorated(a, identity)))
            return ot_value_decorated(a, identity);
    }
    return 0;
}

/* Does an object of the class itself make one of it in the code at node, as __get__ of a decorator's object does that
 * binds it to what it was read from? Both belong to one function, but each has fields of its own. */
static bool is_of_itself(const struct ot_analysis *a, ot_id node, uint32_t class_value)
{
    uint32_t receiver = a->nodes[node].receiver;
    return receiver && a->values[receiver].kind == OT_V_INSTANCE && a->values[receiver].a == class_value;
}

/* Are all arguments constants, a text among them? */
static bool is_named(const struct ot_analysis *a, const struct ot_arguments *arguments)
{
    bool has_text = false;
    for (size_t i = 0; i < arguments->count; i++) {
        const struct ot_argument *argument = &arguments->items[i];
        uint8_t kind = argument->count == 1 ? a->values[a->stack[argument->base]].kind : OT_V_UNKNOWN;
        has_text = has_text || kind == OT_V_STRING;
        bool is_constant = kind == OT_V_STRING || kind == OT_V_INTEGER || (kind >= OT_V_NONE && kind <= OT_V_FALSE);
        if (argument->kind >= OT_GIVEN_STAR || !is_constant)
            return false;
    }
    return has_text;
}

/* Is what stands at n evaluated more than once when the code around it runs once? */
static bool is_repeated(const struct ot_here *here, uint32_t n)
{
    const struct ot_ast *ast = &here->file->ast;
    for (; n; n = ast->nodes[n].parent) {
        uint8_t kind = ast->nodes[n].kind;
        if (kind == OT_WHILE || kind == OT_LIST_COMP || kind == OT_SET_COMP || kind == OT_GENERATOR_EXP ||
            kind == OT_DICT_COMP || (kind == OT_FOR && here->iteration == 0))
            return true;
    }
    return false;
}

/* Does a test mention the name? */
static bool mentions(const struct ot_ast *ast, uint32_t test, ot_sym name)
{
    for (uint32_t n = test; n < ast->nodes[test].end; n++)
        if (ast->nodes[n].kind == OT_NAME && ast->nodes[n].text == name)
            return true;
    return false;
}

/* Does a statement of a block, or of one of the ifs in it, keep in a field of self what a call gives? */
static bool keeps_result(const struct ot_ast *ast, uint32_t block, ot_sym self)
{
    for (uint32_t s = block + 1; ast->nodes[block].kind == OT_BLOCK && s < ast->nodes[block].end;
         s = ast->nodes[s].end) {
        uint32_t value = s + 1, target = ast->nodes[value].end;
        if (ast->nodes[s].kind == OT_IF &&
            (keeps_result(ast, target, self) || keeps_result(ast, ast->nodes[target].end, self)))
            return true;
        if (ast->nodes[s].kind == OT_ASSIGN && ast->nodes[value].kind == OT_CALL &&
            ast->nodes[target].kind == OT_ATTRIBUTE && ast->nodes[target + 1].kind == OT_NAME &&
            ast->nodes[target + 1].text == self)
            return true;
    }
    return false;
}

/* The parameter that "if param …: self.field = make()" or its else selects by, -1 if this is no such statement. */
static int selected_by_if(const struct ot_code *code, const struct ot_ast *ast, uint32_t s)
{
    uint32_t yes = ast->nodes[s + 1].end, no = ast->nodes[yes].end;
    if (!keeps_result(ast, yes, code->params[0].name) && !keeps_result(ast, no, code->params[0].name))
        return -1;
    for (uint32_t i = 1; i < code->param_count; i++)
        if (code->params[i].kind < OT_PARAM_STAR && mentions(ast, s + 1, code->params[i].name))
            return (int)i;
    return -1;
}

static ot_id init_of(struct ot_analysis *a, ot_id class_code, int depth);

/* The __init__ that a call of super().__init__ in one of id leads to, by the bases as written; 0 if none is found. */
static ot_id init_above(struct ot_analysis *a, ot_id class_code, int depth)
{
    const struct ot_code code = *ot_scan_code(a, class_code);
    const struct ot_ast *ast = &a->files[code.file].ast;
    uint32_t bases = ast->nodes[code.ast + 1].end;
    for (uint32_t c = bases + 1; c < ast->nodes[bases].end; c = ast->nodes[c].end) {
        ot_sym external;
        ot_id base = ast->nodes[c].kind == OT_KEYWORD ? 0 : ot_static_class(a, code.file, code.parent, c, &external);
        ot_id found = base && depth < 8 ? init_of(a, base, depth + 1) : 0;
        if (found)
            return found;
    }
    return 0;
}

/* The __init__ of a class or of what it is derived from, by its bases as written; 0 if none is found. */
static ot_id init_of(struct ot_analysis *a, ot_id class_code, int depth)
{
    const struct ot_code code = *ot_scan_code(a, class_code);
    const struct ot_ast *ast = &a->files[code.file].ast;
    ot_sym init = ot_symbol(a, "__init__");
    for (uint32_t s = code.body + 1; s < ast->nodes[code.body].end; s = ast->nodes[s].end)
        if (ast->nodes[s].kind == OT_FUNCTION && ast->nodes[s].text == init)
            return ot_program_code(a, code.file, s);
    return init_above(a, class_code, depth);
}

static int selecting_param(struct ot_analysis *a, ot_id init);

/* The parameter that "super().__init__(…, param, …)" hands to one that selects, -1 if this is no such call. */
static int handed_up(struct ot_analysis *a, ot_id id, const struct ot_ast *ast, uint32_t call)
{
    const struct ot_code *code = a->codes[id];
    uint32_t callee = call + 1, position = 1;
    if (ast->nodes[callee].kind != OT_ATTRIBUTE || ast->nodes[callee + 1].kind != OT_CALL ||
        strcmp(ot_text(a, ast->nodes[callee].text), "__init__") != 0 ||
        strcmp(ot_text(a, ast->nodes[callee + 2].text), "super") != 0)
        return -1;
    ot_id above = init_above(a, code->parent, 0);
    int wanted = above ? selecting_param(a, above) : -1;
    for (uint32_t c = ast->nodes[callee].end; wanted >= 0 && c < ast->nodes[call].end; c = ast->nodes[c].end) {
        bool is_keyword = ast->nodes[c].kind == OT_KEYWORD;
        uint32_t value = is_keyword ? c + 1 : c;
        bool is_it = is_keyword ? ast->nodes[c].text == a->codes[above]->params[wanted].name
                                : position++ == (uint32_t)wanted;
        if (is_it)
            return ast->nodes[value].kind == OT_NAME ? ot_scan_param(code, ast->nodes[value].text) : -1;
    }
    return -1;
}

/* Index of the parameter of a constructor that selects which objects it keeps, here or above; -1 if none does. */
static int selecting_param(struct ot_analysis *a, ot_id id)
{
    struct ot_code *code = ot_scan_code(a, id);
    if (code->kept != -2)
        return code->kept;
    const struct ot_ast *ast = &a->files[code->file].ast;
    int found = code->kept = -1;
    for (uint32_t n = code->body; found < 0 && code->param_count && n < ast->nodes[code->body].end;
         n = ot_ast_next_own(ast, n)) {
        if (ast->nodes[n].kind == OT_IF)
            found = selected_by_if(code, ast, n);
        else if (ast->nodes[n].kind == OT_CALL)
            found = handed_up(a, id, ast, n);
    }
    return code->kept = found;
}

/* The argument that selects what the constructor keeps; NULL if none was given. *is_none: it is None, given or as the
 * default. */
static const struct ot_argument *selecting_argument(struct ot_analysis *a, uint32_t class_value,
                                                    const struct ot_arguments *arguments, bool *is_none)
{
    uint32_t definer = ot_mro_definer(a, class_value, ot_symbol(a, "__init__"), 0, NULL);
    ot_id init = definer ? init_of(a, a->values[definer].a, 0) : 0;
    int index = init ? selecting_param(a, init) : -1;
    *is_none = false;
    for (size_t i = 0; index >= 0 && i < arguments->count; i++)
        if (arguments->items[i].kind >= OT_GIVEN_STAR)
            return NULL;
    if (index < 0)
        return NULL;
    const struct ot_param *param = &a->codes[init]->params[index];
    const struct ot_argument *given = ot_call_argument(arguments, (size_t)index - 1, param->name);
    *is_none = given ? given->count == 1 && a->stack[given->base] == OT_NONE_VALUE
                     : a->files[a->codes[init]->file].ast.nodes[param->fallback].kind == OT_CONST_NONE;
    return given;
}

static bool has_member(const struct ot_analysis *a, const struct ot_argument *argument)
{
    for (size_t i = 0; argument && i < argument->count; i++)
        if (a->values[a->stack[argument->base + i]].kind == OT_V_ENUM)
            return true;
    return false;
}

bool ot_identity_is_tensor(struct ot_analysis *a, uint32_t class_value)
{
    const struct ot_mro *mro = ot_given_is_run(a) ? ot_mro_of(a, class_value) : NULL;
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        const struct ot_value *v = &a->values[mro->items.items[i]];
        if (v->kind == OT_V_EXTERNAL && ot_tensor_result_of(a, v->a))
            return true;
    }
    return false;
}

/* Are all values of an argument of that kind? */
static bool has_only(const struct ot_analysis *a, const struct ot_argument *argument, enum ot_value_kind kind)
{
    for (size_t i = 0; i < argument->count; i++)
        if (a->values[a->stack[argument->base + i]].kind != kind)
            return false;
    return argument->count > 0;
}

static uint32_t place_of(struct ot_analysis *a, const struct ot_here *here, uint32_t ast, bool is_record)
{
    return ot_value(a, OT_V_PLACE, ot_value_site(a, (ot_id)(here->file - a->files), ast), here->iteration, is_record);
}

/* The part of a model for whose sake a node runs, 0 if for none. */
static uint32_t whole_of(const struct ot_analysis *a, ot_id node)
{
    for (; node; node = a->nodes[node].outer) {
        uint32_t around[] = {a->nodes[node].argument, a->nodes[node].receiver};
        for (size_t i = 0; i < 2; i++) {
            const struct ot_value *v = &a->values[around[i]];
            if (v->kind == OT_V_INSTANCE && v->b && a->values[v->b].kind == OT_V_CALLER)
                return around[i];
        }
    }
    return 0;
}

enum { PARTS_NESTED = 6 };

static bool is_deep(const struct ot_analysis *a, uint32_t whole)
{
    for (int depth = 0; whole; depth++) {
        if (depth == PARTS_NESTED)
            return true;
        whole = whole_of(a, a->values[a->values[whole].b].b);
    }
    return false;
}

uint32_t ot_identity_part_of(struct ot_analysis *a, uint32_t object)
{
    const struct ot_mro *mro = NULL;
    for (uint32_t whole = object; !(mro && mro->is_module); mro = ot_mro_of(a, a->values[whole].a), object = whole) {
        const struct ot_value *v = &a->values[whole];
        whole = v->b && a->values[v->b].kind == OT_V_CALLER ? whole_of(a, a->values[v->b].b) : 0;
        if (!whole)
            return 0;
    }
    return object;
}

/* What a part of a model, made by a function, is told apart by under a configuration: the place, and for which part it
 * runs. So is what is made for a part. */
static uint32_t part_of(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value, uint32_t ast)
{
    uint8_t kind = here->node ? a->codes[a->nodes[here->node].code]->kind : OT_MODULE;
    if (!ot_given_is_whole(a) || !ast || (kind != OT_FUNCTION && kind != OT_LAMBDA))
        return 0;
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    uint32_t whole = whole_of(a, here->node);
    if ((!whole && !(mro && mro->is_module)) || is_deep(a, whole))
        return 0;
    return ot_value(a, OT_V_CALLER, ot_value_site(a, (ot_id)(here->file - a->files), ast), here->node, 0);
}

/* What an instance that is made at ast is told apart by. The code of a module runs once, so what is made
 * there, but in a loop, is one object; it has fields of its own if it is a frozen record, or is made of
 * constant texts; so has, under a configuration, what the body of a class binds to a name that it is told. */
uint32_t ot_identity_of(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value,
                        const struct ot_arguments *arguments, uint32_t ast, const struct ot_argument **selecting)
{
    bool is_once = here->node && a->codes[a->nodes[here->node].code]->kind == OT_MODULE && ast &&
                   !is_repeated(here, ast);
    bool is_record = is_once && ot_frozen_class_is(a, class_value);
    bool is_field = ot_given_is_run(a) && here->node && a->nodes[here->node].class_value && ast &&
                    ot_mro_definer(a, class_value, ot_symbol(a, "__set_name__"), 0, NULL);
    if (is_record || is_field || (is_once && is_named(a, arguments)))
        return place_of(a, here, ast, is_record);
    uint32_t decorated = decoration_of(a, here->node);
    if (decorated && is_of_itself(a, here->node, class_value))
        return ot_value(a, OT_V_TUPLE_KEY, decorated, 0, 0);
    if (decorated)
        return decorated;
    uint32_t record = ot_record_identity(a, here, class_value, arguments);
    if (record)
        return record;
    const struct ot_argument *held = ot_identity_is_tensor(a, class_value)
                                         ? ot_call_argument(arguments, 0, ot_symbol(a, "data")) : NULL;
    if (held && held->count == 0)
        return OT_IDENTITY_PENDING;
    if (held && has_only(a, held, OT_V_TENSOR)) {
        *selecting = held;
        return 0;
    }
    bool is_none;
    const struct ot_argument *argument = selecting_argument(a, class_value, arguments, &is_none);
    bool is_awaited = ot_given_is_run(a) || ot_choice_selects(a, a->values[class_value].a);
    if (argument && argument->count == 0 && is_awaited)
        return OT_IDENTITY_PENDING;
    *selecting = has_member(a, argument) ? argument : NULL;
    uint32_t part = *selecting ? 0 : part_of(a, here, class_value, ast);
    bool is_object = argument && argument->count == 1 && a->values[a->stack[argument->base]].kind == OT_V_INSTANCE;
    if (part || is_none || is_object)
        return part ? part : is_none ? OT_NONE_VALUE : a->stack[argument->base];
    return *selecting ? 0 : ot_kept_identity(a, here, class_value, ast);
}

