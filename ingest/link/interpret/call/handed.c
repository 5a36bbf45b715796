/*
 * handed.c: functions that are handed to code that is not followed, "library.run(tick)". No edge leads to them, and
 * their calls are not followed; but a number that "n += 1" of theirs counts is not known, and "done = True" may be.
 */
#include "ingest/link/interpret/call/handed.h"

#include "ingest/facts/ast.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/lang/name.h"
#include "ingest/link/interpret/lang/subscript.h"
#include "ingest/link/interpret/object/attribute_store.h"
#include "ingest/link/source/scan.h"

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
    uint32_t of = target;
    while (ast->nodes[of].kind == OT_SUBSCRIPT || ast->nodes[of].kind == OT_ATTRIBUTE)
        of++;
    ot_sym name = ast->nodes[of].text;
    bool is_receiver = receiver && code->param_count && name == code->params[0].name;
    return of > target && ast->nodes[of].kind == OT_NAME && (is_receiver || !ot_list_sorted_has(&code->locals, name));
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

static void hand(struct ot_analysis *a, const struct ot_here *here, const struct ot_value function, uint32_t receiver)
{
    const struct ot_code *code = ot_scan_code(a, function.a);
    const struct ot_ast *ast = &a->files[code->file].ast;
    for (uint32_t s = code->body + 1; code->kind == OT_FUNCTION && s < ast->nodes[code->body].end;
         s = ot_ast_next_own(ast, s)) {
        uint8_t kind = ast->nodes[s].kind;
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
        }
}
