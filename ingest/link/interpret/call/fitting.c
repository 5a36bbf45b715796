/*
 * fitting.c: which of the values that a call gives a parameter can be given there.
 *
 * What flows to a call is more than what comes there at one time: an object that its consumer has emptied, the None
 * that it leaves behind. A function that reads x.shape of a declared tensor gets neither.
 */
#include "ingest/link/interpret/call/fitting.h"

#include "ingest/facts/ast.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/protocol.h"
#include "ingest/link/interpret/guard/asked.h"
#include "ingest/link/interpret/lang/fail.h"
#include "ingest/link/interpret/object/attribute_known.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/static.h"
#include "ingest/link/types/trait.h"
#include "ingest/link/types/type.h"

/* May an object be one of a class of the tree? So it is while the bases of its own are not known. */
static bool may_be_of(struct ot_analysis *a, uint32_t object, ot_id of)
{
    const struct ot_mro *mro = ot_mro_of(a, ot_value_class(a, object));
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        if (v.kind == OT_V_CLASS && v.a == of)
            return true;
    }
    return !mro || mro->is_cut;
}

/* Is an object of a class of the tree of none of the classes that the expression at n names? False where that is not
 * known. */
static bool are_others(struct ot_analysis *a, ot_id id, uint32_t n, uint32_t object)
{
    const struct ot_code *code = a->codes[id];
    const struct ot_ast *ast = &a->files[code->file].ast;
    ot_sym external = 0;
    if (ast->nodes[n].kind == OT_TUPLE) {
        for (uint32_t c = n + 1; c < ast->nodes[n].end; c = ast->nodes[c].end)
            if (!are_others(a, id, c, object))
                return false;
        return true;
    }
    if (ast->nodes[n].kind != OT_NAME && ast->nodes[n].kind != OT_ATTRIBUTE)
        return false;
    ot_id of = ot_static_class(a, code->file, id, n, &external);
    if (of)
        return !may_be_of(a, object, of);
    return external || (ast->nodes[n].kind == OT_NAME &&
                        ot_library_meaning(a, ot_static_builtin(a, ast->nodes[n].text)) != OT_MEANS_NOTHING);
}

/* Does the function ask of what it gets something that the object may answer: "isinstance(x, Owed)",
 * "hasattr(x, …)"? */
static bool asks_for(struct ot_analysis *a, ot_id id, ot_sym name, uint32_t object)
{
    static const char *const tests[] = {"hasattr", "getattr", "type", "issubclass", "callable"};
    const struct ot_code *code = a->codes[id];
    const struct ot_ast *ast = &a->files[code->file].ast;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n++) {
        uint32_t first = ast->nodes[n].kind == OT_CALL ? ast->nodes[n + 1].end : 0;
        if (!first || first >= ast->nodes[n].end || ast->nodes[first].kind != OT_NAME || ast->nodes[first].text != name)
            continue;
        uint32_t second = ast->nodes[first].end;
        if (ot_asked_is(a, ast, n, "isinstance") &&
            (second >= ast->nodes[n].end || !are_others(a, id, second, object)))
            return true;
        for (size_t t = 0; t < sizeof(tests) / sizeof(*tests); t++)
            if (ot_asked_is(a, ast, n, tests[t]))
                return true;
    }
    return false;
}

/* Is an attribute none that the class of an object defines, stores, or has of a base that is not known? */
static bool is_lacked(struct ot_analysis *a, uint32_t object, ot_sym name)
{
    uint32_t class_value = ot_value_class(a, object);
    bool is_open = false;
    return ot_mro_of(a, class_value) && !ot_mro_definer(a, class_value, name, 0, &is_open) &&
           (!is_open || ot_attribute_is_told(a, class_value, name)) && !ot_trait_of(a, class_value, name) &&
           !ot_protocol_has(a, OT_ON_MISSING, class_value);
}

/* Does the object lack an attribute that the function reads of the parameter, which it does not expect? */
static bool lacks(struct ot_analysis *a, const struct ot_code *code, ot_sym name, uint32_t object)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n++)
        if (ast->nodes[n].kind == OT_ATTRIBUTE && ast->nodes[n + 1].kind == OT_NAME && ast->nodes[n + 1].text == name &&
            !ot_fail_is_tried(ast, n) && is_lacked(a, object, ast->nodes[n].text))
            return true;
    return false;
}

/* Does the node test whether a name is None, or true? */
static bool asks_none(const struct ot_ast *ast, uint32_t n, ot_sym name)
{
    uint32_t first = n + 1, second = first < ast->nodes[n].end ? ast->nodes[first].end : first;
    bool is_first = first < ast->nodes[n].end && ast->nodes[first].kind == OT_NAME && ast->nodes[first].text == name;
    switch (ast->nodes[n].kind) {
    case OT_IF: case OT_WHILE: case OT_TERNARY: case OT_NOT: case OT_ASSERT: case OT_MATCH:
        return is_first;
    case OT_AND: case OT_OR: case OT_COMPARE:
        return is_first || (second < ast->nodes[n].end && ast->nodes[second].kind == OT_NAME &&
                            ast->nodes[second].text == name);
    case OT_COMPARE_WITH:
        return is_first;
    default:
        return false;
    }
}

/* Does a parameter, which has no default, declare a type that None is not of, does the function read an attribute of
 * it, and does it nowhere ask whether it is None, nor take what None raises? A class of the tree may be a protocol, or
 * the base of several: what the function reads under a guard some of its objects lack. */
static bool is_worked_on(struct ot_analysis *a, const struct ot_code *code, int index)
{
    const struct ot_type *type = ot_type_of_param(a, code, (uint32_t)index);
    const struct ot_ast *ast = &a->files[code->file].ast;
    ot_sym name = code->params[index].name;
    bool reads = false;
    if (!type || type->flags & (OT_T_ANY | OT_T_NONE) || type->classes.count ||
        ot_scan_has_default(a, code, (uint32_t)index))
        return false;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n++) {
        if (asks_none(ast, n, name))
            return false;
        bool is_read = ast->nodes[n].kind == OT_ATTRIBUTE && ast->nodes[n + 1].kind == OT_NAME &&
                       ast->nodes[n + 1].text == name;
        if (is_read && ot_fail_is_tried(ast, n))
            return false;
        reads |= is_read;
    }
    return reads;
}

/* Drops from stack[base .. top) what the function cannot work on, unless that is all. */
static void drop_misfits(struct ot_analysis *a, const struct ot_call *call, int index, size_t base)
{
    ot_id id = a->values[call->function].a;
    const struct ot_code *code = ot_scan_code(a, id);
    size_t kept = base, end = a->top;
    if (end < base + 2 || !is_worked_on(a, code, index))
        return;
    ot_sym name = code->params[index].name;
    for (size_t i = base; i < end; i++) {
        uint32_t value = a->stack[i];
        bool is_object = a->values[value].kind == OT_V_INSTANCE;
        bool is_misfit = is_object && lacks(a, code, name, value) && !asks_for(a, id, name, value);
        if (value != OT_NONE_VALUE && !is_misfit)
            a->stack[kept++] = value;
    }
    a->top = kept > base ? kept : end;
}

/* Makes of stack[base .. top) what the parameter declares, but for objects that the function asks for. */
static void keep_declared(struct ot_analysis *a, ot_id id, int index, size_t base)
{
    const struct ot_code *code = ot_scan_code(a, id);
    struct ot_type *type = ot_type_of_param(a, code, (uint32_t)index);
    size_t count = a->top - base;
    for (size_t i = 0; i < count; i++) {
        uint32_t value = a->stack[base + i];
        size_t at = a->top;
        ot_stack_push(a, value);
        a->top = at + ot_type_filter(a, type, at, 1);
        if (a->top > at && a->values[value].kind == OT_V_INSTANCE && asks_for(a, id, code->params[index].name, value))
            a->stack[at] = value;
    }
    if (a->top > base + count)
        ot_stack_drop(a, base, base + count);
}

void ot_fitting_push(struct ot_analysis *a, const struct ot_call *call, int index, const struct ot_argument *argument)
{
    size_t base = a->top;
    for (size_t i = 0; i < argument->count; i++)
        ot_stack_push(a, a->stack[argument->base + i]);
    if (!ot_given_is_run(a))
        return;
    drop_misfits(a, call, index, base);
    keep_declared(a, a->values[call->function].a, index, base);
}
