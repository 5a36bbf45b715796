/*
 * held_flag.c: what "if part.name" comes to for one object.
 *
 * A name may hold objects of several classes, and what is not known. Those of a class of which each holds a flag that
 * is false, or has a property that gives such, are not there where the test is true.
 */
#include "ingest/link/interpret/guard/held_flag.h"

#include "ingest/facts/ast.h"
#include "ingest/link/base/outcome.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/protocol.h"
#include "ingest/link/interpret/guard/asked.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/attribute_known.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/path.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/trait.h"

bool ot_held_flag_is_own(const struct ot_analysis *a, uint32_t value)
{
    return a->values[value].kind == OT_V_INSTANCE && a->values[value].b != 0;
}

/* Does an object, bound by a class, say what reading it gives? */
static bool is_descriptor(struct ot_analysis *a, uint32_t value)
{
    return a->values[value].kind == OT_V_INSTANCE && ot_protocol_has(a, OT_ON_DESCRIPTOR, a->values[value].a);
}

/* Has its class a method that is asked for what an object has nothing of, or for all? */
static bool is_asked(struct ot_analysis *a, uint32_t value)
{
    return ot_mro_definer(a, a->values[value].a, ot_symbol(a, "__getattr__"), 0, NULL) ||
           ot_mro_definer(a, a->values[value].a, ot_symbol(a, "__getattribute__"), 0, NULL);
}

/* Is it known what it may hold: has it fields of its own, or is each object of its class made by a call in reach? */
static bool is_known(struct ot_analysis *a, uint32_t value)
{
    return ot_held_flag_is_own(a, value) || (ot_trait_is_made_in_reach(a, a->values[value].a) && !is_asked(a, value));
}

/* Pushes the property that an object has under a name. False, and nothing, if it has none. */
static bool push_property(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name)
{
    uint32_t definer = ot_mro_definer(a, a->values[value].a, name, 0, NULL);
    size_t base = a->top;
    if (definer)
        ot_var_push(a, here, ot_var(a, OT_S_CLASS, definer, name));
    if (a->top == base + 1 && a->values[a->stack[base]].kind == OT_V_PROPERTY)
        return true;
    a->top = base;
    return false;
}

/* Is one of stack[base .. top) a descriptor? */
static bool has_descriptor(struct ot_analysis *a, size_t base)
{
    for (size_t i = base; i < a->top; i++)
        if (is_descriptor(a, a->stack[i]))
            return true;
    return false;
}

bool ot_held_is_read(struct ot_analysis *a, const struct ot_ast *ast, uint32_t expression, uint32_t path)
{
    const struct ot_ast_node *nodes = ast->nodes;
    uint32_t end = nodes[expression].end;
    if (nodes[expression].kind == OT_ATTRIBUTE)
        return ot_path_equal(ast, expression + 1, path);
    if (!ot_asked_is(a, ast, expression, "getattr"))
        return false;
    uint32_t object = nodes[expression + 1].end, name = object < end ? nodes[object].end : end;
    if (name >= end || !ot_path_equal(ast, object, path) || nodes[name].kind != OT_STRING)
        return false;
    uint32_t other = nodes[name].end;
    return other == end || (nodes[other].end == end && nodes[other].kind != OT_STAR);
}

ot_id ot_held_node(struct ot_analysis *a, uint32_t function, uint32_t receiver)
{
    const struct ot_value f = a->values[function], r = a->values[receiver];
    bool is_new, is_view = r.kind == OT_V_INSTANCE && r.c;
    const struct ot_code *code = f.kind == OT_V_FUNCTION && !is_view ? ot_scan_code(a, f.a) : NULL;
    if (!code || code->is_generator || code->is_given_up || ot_library_function(a, f.a))
        return 0;
    bool is_one = code->param_count == 1 && code->params[0].kind < OT_PARAM_STAR && code->context_count == 0;
    if (is_one && !a->is_peeking) /* nothing but the receiver tells calls apart */
        return ot_node(a, f.a, f.b, receiver, 0, &is_new);
    ot_id node = ot_node_find(a, f.a, f.b, receiver, 0);
    return a->nodes[node].is_started ? node : 0;
}

/* Pushes what the properties under a name, stack[base .. top), have given for an object, in their place. */
static void push_given(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name, size_t base)
{
    size_t end = a->top;
    for (size_t i = base; i < end; i++) {
        const struct ot_value property = a->values[a->stack[i]];
        ot_id node = ot_held_node(a, property.a, value);
        if (node)
            ot_var_push(a, here, ot_var(a, OT_S_RETURN, node, 0));
        else
            ot_stack_push(a, OT_UNKNOWN_VALUE);
        if (property.b) /* what is kept in its place */
            ot_var_push(a, here, ot_var(a, OT_S_FIELD, ot_value_field_owner(a, value), name));
    }
    ot_stack_drop(a, base, end);
}

/* Pushes what an object holds under a name; as ot_held_push. */
static bool push_named(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name,
                       bool *is_pending)
{
    size_t base = a->top;
    bool is_property = push_property(a, here, value, name);
    if (is_property ? is_asked(a, value) : !is_known(a, value)) {
        a->top = base;
        return false;
    }
    if (is_property)
        push_given(a, here, value, name, base);
    else
        ot_attribute_push(a, here, value, name, 0);
    *is_pending = a->top == base;
    if (!has_descriptor(a, base))
        return true;
    a->top = base;
    return false;
}

bool ot_held_push(struct ot_analysis *a, const struct ot_here *here, uint32_t value, uint32_t read, bool *is_pending)
{
    const struct ot_ast_node *nodes = here->file->ast.nodes;
    *is_pending = false;
    if (a->values[value].kind != OT_V_INSTANCE)
        return false;
    if (nodes[read].kind == OT_ATTRIBUTE)
        return push_named(a, here, value, nodes[read].text, is_pending);
    uint32_t name = nodes[nodes[read + 1].end].end, other = nodes[name].end;
    int known = ot_attribute_known(a, here, value, nodes[name].text);
    if (known != OT_MAY_BE_FALSE && !push_named(a, here, value, nodes[name].text, is_pending))
        return false;
    if (known != OT_MAY_BE_TRUE && other < nodes[read].end)
        ot_eval(a, here, other);
    return true;
}

int ot_held_flag(struct ot_analysis *a, const struct ot_here *here, uint32_t value, uint32_t test, bool *is_pending)
{
    size_t base = a->top;
    int outcome = 0;
    ot_held_push(a, here, value, test, is_pending);
    for (size_t held = base; held < a->top; held++)
        outcome |= ot_guard_truth(a, a->stack[held]);
    a->top = base;
    return outcome;
}
