/*
 * handed.c: functions that are handed to code that is not followed, "library.run(tick)". No edge leads to them, and
 * their calls are not followed; but a number that "n += 1" of theirs counts is not known, and "done = True" may be.
 */
#include "ingest/link/interpret/call/handed.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/keywords.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/lang/name.h"
#include "ingest/link/interpret/lang/subscript.h"
#include "ingest/link/interpret/library/cell.h"
#include "ingest/link/interpret/object/container_method.h"
#include "ingest/link/interpret/object/attribute_store.h"
#include "ingest/link/interpret/object/kept.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/outsider.h"
#include "ingest/link/types/trait.h"

/* What an assignment stores, without running it: a constant, something that operators give, or anything. */
static uint32_t stored_of(struct ot_analysis *a, const struct ot_here *here, uint32_t s)
{
    const struct ot_ast *ast = &here->file->ast;
    size_t base = a->top;
    if (ast->nodes[s].kind == OT_AUGMENTED)
        return OT_SCALAR_VALUE;
    switch (ast->nodes[s + 1].kind) {
    case OT_BINARY: return OT_SCALAR_VALUE;
    case OT_CONST_NONE: case OT_TRUE: case OT_FALSE: case OT_INTEGER: case OT_FLOAT: case OT_STRING:
        ot_eval(a, here, s + 1);
        break;
    default: break;
    }
    uint32_t value = a->top > base ? a->stack[base] : OT_UNKNOWN_VALUE;
    a->top = base;
    return value;
}

/* Is an expression a name from around the function, or a part of what one stands for or of its receiver? */
static bool is_from_around(const struct ot_code *code, const struct ot_ast *ast, uint32_t n, uint32_t receiver)
{
    while (ast->nodes[n].kind == OT_SUBSCRIPT || ast->nodes[n].kind == OT_ATTRIBUTE)
        n++;
    ot_sym name = ast->nodes[n].text;
    bool is_receiver = receiver && code->param_count && name == code->params[0].name;
    return ast->nodes[n].kind == OT_NAME && (is_receiver || !ot_list_sorted_has(&code->locals, name));
}

/* Is a target of an assignment in the function not its own: a name that it declares so, a part of what stands around it
 * or of its receiver? What a call would give is not looked for. */
static bool is_outward(const struct ot_code *code, const struct ot_ast *ast, uint32_t target, uint32_t receiver)
{
    const struct ot_ast_node *node = &ast->nodes[target];
    for (uint32_t n = target; n < node->end; n++)
        if (ast->nodes[n].kind == OT_CALL)
            return false;
    if (node->kind == OT_NAME)
        return ot_list_sorted_has(&code->nonlocals, node->text) || ot_list_sorted_has(&code->globals, node->text);
    return is_from_around(code, ast, target, receiver);
}

/* Adds the value to what the target holds. */
static void store(struct ot_analysis *a, const struct ot_here *here, uint32_t target, uint32_t value)
{
    const struct ot_ast_node *node = &here->file->ast.nodes[target];
    size_t base = a->top;
    ot_stack_push(a, value);
    if (node->kind == OT_NAME) {
        ot_var_add(a, here, ot_name_target(a, here, node->text), value);
    } else if (node->kind == OT_SUBSCRIPT) {
        ot_subscript_store(a, here, target, base, 1);
    } else {
        ot_eval(a, here, target + 1);
        for (size_t i = base + 1, end = a->top; i < end; i++)
            ot_attribute_store(a, here, a->stack[i], node->text, target, base, 1, false);
    }
    a->top = base;
}

/* May a dict that stands at n be filled or emptied by what is done with it there: is it given to a call, kept somewhere
 * else, or is a method of it called? */
static bool is_let_out(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    static const char *const methods[] = {"update", "setdefault", "pop", "popitem", "clear", NULL};
    const uint32_t parent = ast->nodes[n].parent;
    bool is_method = false;
    switch (ast->nodes[parent].kind) {
    case OT_CALL: return n != parent + 1;
    case OT_KEYWORD: case OT_RETURN: case OT_TUPLE: case OT_LIST: case OT_PAIR: return true;
    case OT_ASSIGN: return n == parent + 1;
    case OT_ATTRIBUTE:
        for (size_t i = 0; methods[i]; i++)
            is_method = is_method || strcmp(ot_text(a, ast->nodes[parent].text), methods[i]) == 0;
        return is_method;
    case OT_SUBSCRIPT: return ast->nodes[ast->nodes[parent].parent].kind == OT_DELETE;
    default: return false;
    }
}

/* Where the function would run, for a receiver (0: none). */
static struct ot_here place_of(struct ot_analysis *a, const struct ot_here *here, const struct ot_value function,
                               uint32_t receiver)
{
    const struct ot_code *code = a->codes[function.a];
    bool is_new;
    ot_id node = ot_node(a, function.a, function.b, receiver, 0, &is_new);
    if (receiver && code->param_count)
        ot_var_add(a, here, ot_var(a, OT_S_LOCAL, node, code->params[0].name), receiver);
    return ot_here_at(a, a->nodes[node].region, here->task);
}

/* Code that is not followed has the value: what it does with a dict, an object or the order of a list is not known. */
static void let_out(struct ot_analysis *a, const struct ot_here *here, uint32_t value)
{
    ot_keywords_open(a, here, value);
    ot_container_lose_places(a, here, value);
    ot_cell_open(a, here, value);
    if (a->values[value].kind == OT_V_INSTANCE)
        ot_outsider_hand(a, here, a->values[value].a);
    if (a->values[value].kind == OT_V_CLASS)
        ot_trait_hand(a, here, value);
}

/* Lets out what stands at n, a name from around the function, or an attribute of one or of the receiver, which no
 * property is run for. */
static void let_out_at(struct ot_analysis *a, const struct ot_here *here, const struct ot_value function, uint32_t n,
                       uint32_t receiver)
{
    const struct ot_code *code = a->codes[function.a];
    const struct ot_ast_node *node = &a->files[code->file].ast.nodes[n], *name = node + (node->kind == OT_ATTRIBUTE);
    ot_id around = function.b ? function.b : a->files[code->file].module_node;
    const struct ot_here outer = ot_here_at(a, a->nodes[around].region, here->task);
    size_t base = a->top;
    if (receiver && code->param_count && name->text == code->params[0].name)
        ot_stack_push(a, receiver);
    else
        ot_eval(a, &outer, name == node ? n : n + 1);
    size_t end = a->top;
    for (size_t i = base; i < end && name != node; i++)
        if (a->values[a->stack[i]].kind == OT_V_INSTANCE) {
            ot_var_push(a, here, ot_var(a, OT_S_FIELD, ot_value_field_owner(a, a->stack[i]), node->text));
            ot_kept_push_field(a, here, a->stack[i], node->text);
        }
    for (size_t i = base; i < a->top; i++)
        let_out(a, here, a->stack[i]);
    a->top = base;
}

static void hand(struct ot_analysis *a, const struct ot_here *here, const struct ot_value function, uint32_t receiver)
{
    const struct ot_code *code = ot_scan_code(a, function.a);
    const struct ot_ast *ast = &a->files[code->file].ast;
    for (uint32_t s = code->body + 1; code->kind == OT_FUNCTION && s < ast->nodes[code->body].end;
         s = ot_ast_next_own(ast, s)) {
        uint8_t kind = ast->nodes[s].kind;
        if ((kind == OT_NAME || (kind == OT_ATTRIBUTE && ast->nodes[s + 1].kind == OT_NAME)) &&
            is_let_out(a, ast, s) && is_from_around(code, ast, s, receiver))
            let_out_at(a, here, function, s, receiver);
        uint32_t t = kind == OT_ASSIGN ? ast->nodes[s + 1].end : s + 1;
        uint32_t end = kind == OT_ASSIGN ? ast->nodes[s].end : kind == OT_AUGMENTED ? ast->nodes[t].end : t;
        for (; t < end; t = ast->nodes[t].end) {
            if (!is_outward(code, ast, t, receiver))
                continue;
            struct ot_here inner = place_of(a, here, function, receiver);
            store(a, &inner, t, stored_of(a, &inner, s));
        }
    }
}

void ot_handed_note(struct ot_analysis *a, const struct ot_here *here, const struct ot_arguments *arguments)
{
    for (size_t i = 0; i < arguments->count && !a->is_peeking; i++)
        for (size_t k = 0; k < arguments->items[i].count; k++) {
            struct ot_value v = a->values[a->stack[arguments->items[i].base + k]];
            uint32_t receiver = v.kind == OT_V_BOUND ? v.b : 0;
            if (v.kind == OT_V_BOUND || v.kind == OT_V_STATIC)
                v = a->values[v.a];
            if (v.kind == OT_V_FUNCTION)
                hand(a, here, v, receiver);
            else if (arguments->items[i].kind < OT_GIVEN_STAR)
                let_out(a, here, a->stack[arguments->items[i].base + k]);
        }
}
