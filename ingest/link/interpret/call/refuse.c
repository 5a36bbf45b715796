/*
 * refuse.c: calls that a function of the tree refuses, so that it is not what is called there.
 */
#include "ingest/link/interpret/call/refuse.h"

#include <stdlib.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/keywords.h"
#include "ingest/link/interpret/call/parameter.h"
#include "ingest/link/interpret/call/signature.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/type.h"

/* Of a call: a function has taken what it gives; none has, though all that may be called had come. */
enum { TAKEN = 1, LEFT };

struct ot_refuse_state {
    struct ot_map calls; /* (node, call) → TAKEN or LEFT, 0 as long as neither is known */
};

/* Under a configuration, where it is known what comes: is a function of a module called by its own name? Then that is
 * what is called, whatever it declares. */
static bool is_by_name(const struct ot_analysis *a, const struct ot_call *call, const struct ot_code *code)
{
    const struct ot_ast *ast = &call->here->file->ast;
    uint8_t kind = call->ast && ast->nodes[call->ast].kind == OT_CALL ? ast->nodes[call->ast + 1].kind : OT_NONE;
    return ot_given_is_run(a) && call->kind == OT_E_FUNCTION && (kind == OT_NAME || kind == OT_ATTRIBUTE) &&
           ast->nodes[call->ast + 1].text == code->name && a->codes[code->parent]->kind == OT_MODULE;
}

/* Is an argument the one object that the caller's context is for, and one that the declared type of its parameter does
 * not admit? Under a configuration it is known which object's method is called, whatever that declares. */
static bool is_refused(struct ot_analysis *a, const struct ot_call *call, const struct ot_code *code, uint32_t index,
                       const struct ot_argument *argument)
{
    struct ot_type *type = code->params[index].kind < OT_PARAM_STAR ? ot_type_of_param(a, code, index) : NULL;
    uint32_t object = a->nodes[call->here->node].argument;
    size_t base = a->top;
    bool is_method = ot_given_is_run(a) && call->receiver && a->values[call->receiver].kind == OT_V_INSTANCE;
    if (is_method || is_by_name(a, call, code) || !type || type->flags & OT_T_ANY || !type->classes.count ||
        argument->count != 1 || a->stack[argument->base] != object || a->values[object].kind != OT_V_INSTANCE)
        return false;
    ot_stack_push(a, object);
    bool is_none_left = ot_type_filter(a, type, base, 1) == 0;
    a->top = base;
    return is_none_left;
}

/* Is an argument a module, where the function declares a number, a text or a tensor? */
static bool is_no_module(struct ot_analysis *a, const struct ot_code *code, uint32_t index,
                         const struct ot_argument *argument)
{
    bool is_module = argument->count > 0;
    for (size_t i = 0; i < argument->count && is_module; i++) {
        const struct ot_value v = a->values[a->stack[argument->base + i]];
        const struct ot_mro *mro = v.kind == OT_V_INSTANCE ? ot_mro_of(a, v.a) : NULL;
        is_module = mro && mro->is_module;
    }
    struct ot_type *type = is_module && code->params[index].kind < OT_PARAM_STAR ? ot_type_of_param(a, code, index)
                                                                                 : NULL;
    return type && (type->flags & ~OT_T_NONE) == OT_T_SCALAR && !type->classes.count && !type->externals.count;
}

/* Does another function take what the call gives? Python calls what declares a number with a module, too: only where
 * there is another, that is what was meant. */
static bool has_other(struct ot_analysis *a, const struct ot_call *call)
{
    bool is_new;
    uint32_t *state = ot_map_put(&a->own.refuse->calls, ot_map_pair(call->here->node, call->ast), 0, &is_new);
    if (!*state && (!call->ast || !call->here->task || ot_guard_is_forced(a, call->here, call->ast)))
        *state = LEFT;
    return *state != LEFT;
}

/* Is a plain method called by its own name, with what stands in the call? What a library hands on, or has registered
 * for what it does itself, need not be what it is given; and what is called in the place of one that is decorated may
 * have other parameters. */
static bool is_plain(const struct ot_analysis *a, const struct ot_call *call, const struct ot_code *code)
{
    const struct ot_ast *ast = &call->here->file->ast;
    const struct ot_ast *own = &a->files[code->file].ast;
    return call->kind == OT_E_METHOD && call->arguments->is_written && call->ast && call->receiver &&
           a->values[call->receiver].kind == OT_V_INSTANCE && ast->nodes[call->ast].kind == OT_CALL &&
           ast->nodes[call->ast + 1].kind == OT_ATTRIBUTE && ast->nodes[call->ast + 1].text == code->name &&
           code->kind == OT_FUNCTION && own->nodes[code->ast + 1].end == code->ast + 2;
}

static bool names_parameter(const struct ot_arguments *arguments, ot_sym name)
{
    for (size_t i = 0; i < arguments->count; i++)
        if (arguments->items[i].kind == OT_GIVEN_KEYWORD && arguments->items[i].name == name)
            return true;
    return false;
}

/* Is a method given more without a keyword than it has places for, its object among it, "pool.store(x, scale)" of "def
 * store(self, x)"? Or something twice, or one that has no default not at all? */
static bool is_unfit(struct ot_analysis *a, const struct ot_call *call, const struct ot_code *code)
{
    size_t given = 1, in_front = 1, places = 0;
    bool has_star = false, is_open = false, lacks = false;
    for (size_t i = 0; i < call->arguments->count; i++) {
        uint8_t kind = (uint8_t)call->arguments->items[i].kind;
        given += kind == OT_GIVEN_PLAIN;
        in_front += kind == OT_GIVEN_PLAIN && !has_star;
        has_star = has_star || kind == OT_GIVEN_STAR;
        is_open = is_open || kind >= OT_GIVEN_STAR;
    }
    for (uint32_t i = 0; i < code->param_count; i++) {
        const struct ot_param *param = &code->params[i];
        if (param->kind == OT_PARAM_STAR && *ot_text(a, param->name))
            return false;
        if (!ot_parameter_is_positional(code, i))
            continue;
        bool is_named = param->kind == OT_PARAM_PLAIN && names_parameter(call->arguments, param->name);
        places++;
        if (is_named && i < in_front)
            return true;
        lacks = lacks || (!is_named && i >= given && !ot_scan_has_default(a, code, i));
    }
    return given > places ||
           (lacks && !is_open && !ot_signature_is_renewed(a, call->here, call->function, "__defaults__"));
}

bool ot_refuse_call(struct ot_analysis *a, const struct ot_call *call, const struct ot_code *code)
{
    uint32_t position = call->receiver ? 1 : 0;
    bool has_place = true, is_named = call->kind == OT_E_METHOD || call->kind == OT_E_FUNCTION;
    bool has_module = false, is_new;
    for (size_t i = 0; i < call->arguments->count; i++) {
        const struct ot_argument *argument = &call->arguments->items[i];
        int index = argument->kind == OT_GIVEN_PLAIN     ? has_place ? (int)position++ : -1
                    : argument->kind == OT_GIVEN_KEYWORD ? ot_scan_param(code, argument->name)
                                                         : -1;
        has_place = has_place && argument->kind != OT_GIVEN_STAR;
        if (argument->kind == OT_GIVEN_DOUBLE_STAR && is_named &&
            ot_keywords_refuse(a, call->here, call->function, argument))
            return true;
        if (argument->kind == OT_GIVEN_KEYWORD && index < 0 && (is_named || call->kind == OT_E_MODULE_CALL) &&
            !ot_signature_takes(a, call->function, argument->name))
            return true;
        if (index >= 0 && (uint32_t)index < code->param_count &&
            is_refused(a, call, code, (uint32_t)index, argument))
            return true;
        has_module = has_module || (index >= 0 && (uint32_t)index < code->param_count &&
                                    is_no_module(a, code, (uint32_t)index, argument));
    }
    bool is_written = call->ast && call->here->file->ast.nodes[call->ast].kind == OT_CALL; /* the runtime calls, too */
    if (is_named && is_written && ot_keywords_missing(a, call, code))
        return true;
    if (is_plain(a, call, code) && is_unfit(a, call, code))
        return true;
    if (has_module)
        return has_other(a, call);
    uint32_t *state = ot_map_put(&a->own.refuse->calls, ot_map_pair(call->here->node, call->ast), TAKEN, &is_new);
    *state = *state ? *state : TAKEN;
    return false;
}

void ot_refuse_init(struct ot_analysis *a)
{
    a->own.refuse = ot_calloc(1, sizeof(*a->own.refuse));
}

void ot_refuse_release(struct ot_analysis *a)
{
    ot_map_release(&a->own.refuse->calls);
    free(a->own.refuse);
}
