/*
 * held_part.c: the part of a value that a test compares.
 */
#include "ingest/link/interpret/guard/held_part.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/guard/asked.h"
#include "ingest/link/interpret/guard/held_flag.h"
#include "ingest/link/interpret/guard/place.h"
#include "ingest/link/interpret/library/behaviour.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/path.h"
#include "ingest/link/source/scan.h"

/* Is it a call of a method without arguments: "x.method()"? */
static bool is_asked(const struct ot_ast *ast, uint32_t call)
{
    return ast->nodes[call].kind == OT_CALL && ast->nodes[call + 1].kind == OT_ATTRIBUTE &&
           ast->nodes[call + 1].end == ast->nodes[call].end;
}

/* Where an expression is the name of a class, "type(x).__name__", "x.__class__.__name__", x; 0 where it is not. */
static uint32_t named_by_class(struct ot_analysis *a, const struct ot_ast *ast, uint32_t expression)
{
    const struct ot_ast_node *nodes = ast->nodes;
    uint32_t class_of = expression + 1;
    if (nodes[expression].kind != OT_ATTRIBUTE || strcmp(ot_text(a, nodes[expression].text), "__name__") != 0)
        return 0;
    if (nodes[class_of].kind == OT_ATTRIBUTE)
        return strcmp(ot_text(a, nodes[class_of].text), "__class__") == 0 ? class_of + 1 : 0;
    uint32_t object = ot_asked_is(a, ast, class_of, "type") ? nodes[class_of + 1].end : nodes[class_of].end;
    return object < nodes[class_of].end && nodes[object].end == nodes[class_of].end ? object : 0;
}

bool ot_held_part_is(struct ot_analysis *a, const struct ot_ast *ast, uint32_t expression, uint32_t path)
{
    if (is_asked(ast, expression))
        return ot_path_equal(ast, expression + 2, path);
    uint32_t object = named_by_class(a, ast, expression);
    if (object)
        return ot_path_equal(ast, object, path);
    return ot_place_is(ast, expression) ? ot_path_equal(ast, expression + 1, path)
                                        : ot_held_is_read(a, ast, expression, path);
}

bool ot_held_part_results(struct ot_analysis *a, const struct ot_here *here, uint32_t receiver, ot_sym method)
{
    static const struct ot_arguments none = {0};
    size_t base = a->top;
    bool is_pending = false;
    bool is_method = ot_attribute_method(a, here, receiver, ot_text(a, method));
    size_t end = a->top;
    for (size_t i = base; is_method && i < end; i++) {
        const struct ot_value bound = a->values[a->stack[i]], f = a->values[bound.a];
        bool is_function = bound.kind == OT_V_BOUND && f.kind == OT_V_FUNCTION;
        const struct ot_model *model = is_function ? ot_library_function(a, f.a) : NULL;
        ot_id node = is_function && !model ? ot_held_node(a, bound.a, bound.b) : 0;
        size_t before = a->top;
        if (model)
            ot_behaviour_apply(a, here, model, bound.a, &none, 0);
        else if (node)
            ot_var_push(a, here, ot_var(a, OT_S_RETURN, node, 0));
        else
            ot_stack_push(a, OT_UNKNOWN_VALUE);
        is_pending = is_pending || (node && a->top == before);
    }
    ot_stack_drop(a, base, end);
    return is_pending;
}

bool ot_held_part_push(struct ot_analysis *a, const struct ot_here *here, uint32_t part, uint32_t value)
{
    const struct ot_ast *ast = &here->file->ast;
    bool is_pending = false;
    if (is_asked(ast, part))
        return ot_held_part_results(a, here, value, ast->nodes[part + 1].text);
    if (named_by_class(a, ast, part) && a->values[value].kind == OT_V_INSTANCE)
        ot_attribute_push(a, here, a->values[value].a, ast->nodes[part].text, 0);
    else if (ast->nodes[part].kind == OT_SUBSCRIPT)
        ot_place_push(a, here, part, value);
    else
        ot_held_push(a, here, value, part, &is_pending);
    return is_pending;
}
