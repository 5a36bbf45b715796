/*
 * protocol.c: the methods that Python calls by itself.
 *
 * Source: the Python Language Reference, section 3.3, "Special method names".
 */
#include "ingest/link/interpret/call/protocol.h"

#include <stdlib.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/list.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/inherited.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/foreign.h"
#include "ingest/link/source/program.h"
#include "ingest/link/start/class_value.h"
#include "ingest/link/types/metaclass.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/trait.h"

/* What is written, the method that it calls, the one that stands in where the class has none, the one of the right
 * operand where the left one has neither, and the kind of the call (table call_kind). */
static const struct {
    const char *syntax, *method, *fallback, *reflected, *kind;
} protocols[OT_EVENT_COUNT] = {
    [OT_ON_ENTER] = {"with", "__enter__", NULL, NULL, "with"},
    [OT_ON_EXIT] = {"with", "__exit__", NULL, NULL, "with"},
    [OT_ON_ASYNC_ENTER] = {"async with", "__aenter__", NULL, NULL, "with"},
    [OT_ON_ASYNC_EXIT] = {"async with", "__aexit__", NULL, NULL, "with"},
    [OT_ON_ITERATE] = {"for", "__iter__", NULL, NULL, "iteration"},
    [OT_ON_NEXT] = {"for", "__next__", NULL, NULL, "iteration"},
    [OT_ON_INDEX] = {"for", "__getitem__", NULL, NULL, "iteration"}, /* of what has no __iter__ */
    [OT_ON_ASYNC_ITERATE] = {"async for", "__aiter__", NULL, NULL, "iteration"},
    [OT_ON_ASYNC_NEXT] = {"async for", "__anext__", NULL, NULL, "iteration"},
    [OT_ON_ITEM] = {"x[i]", "__getitem__", NULL, NULL, "subscript"},
    [OT_ON_ITEM_STORE] = {"x[i] = y", "__setitem__", NULL, NULL, "subscript"},
    [OT_ON_ITEM_DELETE] = {"del x[i]", "__delitem__", NULL, NULL, "subscript"},
    [OT_ON_CLASS_ITEM] = {"Class[i]", "__class_getitem__", NULL, NULL, "subscript"},
    [OT_ON_MISSING] = {"x.name", "__getattr__", NULL, NULL, "attribute"},
    [OT_ON_ATTRIBUTE_STORE] = {"x.name = y", "__setattr__", NULL, NULL, "setter"},
    [OT_ON_ATTRIBUTE_DELETE] = {"del x.name", "__delattr__", NULL, NULL, "attribute"},
    [OT_ON_DESCRIPTOR] = {"x.name", "__get__", NULL, NULL, "attribute"},
    [OT_ON_DESCRIPTOR_STORE] = {"x.name = y", "__set__", NULL, NULL, "setter"},
    [OT_ON_TRUTH] = {"if", "__bool__", "__len__", NULL, "truth"},
    [OT_ON_CONTAINS] = {"in", "__contains__", NULL, NULL, "operator"},
    [OT_ON_FORMAT] = {"f\"{x}\"", "__format__", "__str__", NULL, "format"},
    [OT_ON_REPRESENT] = {"f\"{x}\"", "__repr__", NULL, NULL, "format"}, /* of what has neither */
    [OT_ON_HASH] = {"x[i]", "__hash__", NULL, NULL, "subscript"},
    [OT_ON_NUMBER] = {"x[i]", "__index__", NULL, NULL, "subscript"},
    [OT_ON_AWAIT] = {"await", "__await__", NULL, NULL, "await"},
    [OT_ON_EQ] = {"==", "__eq__", NULL, "__eq__", "operator"},
    [OT_ON_NE] = {"!=", "__ne__", "__eq__", "__ne__", "operator"},
    [OT_ON_LT] = {"<", "__lt__", NULL, "__gt__", "operator"},
    [OT_ON_LE] = {"<=", "__le__", NULL, "__ge__", "operator"},
    [OT_ON_GT] = {">", "__gt__", NULL, "__lt__", "operator"},
    [OT_ON_GE] = {">=", "__ge__", NULL, "__le__", "operator"},
    [OT_ON_BINARY] = {"+", "__add__", NULL, "__radd__", "operator"},
    [OT_ON_BINARY + 1] = {"-", "__sub__", NULL, "__rsub__", "operator"},
    [OT_ON_BINARY + 2] = {"*", "__mul__", NULL, "__rmul__", "operator"},
    [OT_ON_BINARY + 3] = {"/", "__truediv__", NULL, "__rtruediv__", "operator"},
    [OT_ON_BINARY + 4] = {"//", "__floordiv__", NULL, "__rfloordiv__", "operator"},
    [OT_ON_BINARY + 5] = {"%", "__mod__", NULL, "__rmod__", "operator"},
    [OT_ON_BINARY + 6] = {"**", "__pow__", NULL, "__rpow__", "operator"},
    [OT_ON_BINARY + 7] = {"@", "__matmul__", NULL, "__rmatmul__", "operator"},
    [OT_ON_BINARY + 8] = {"|", "__or__", NULL, "__ror__", "operator"},
    [OT_ON_BINARY + 9] = {"&", "__and__", NULL, "__rand__", "operator"},
    [OT_ON_BINARY + 10] = {"^", "__xor__", NULL, "__rxor__", "operator"},
    [OT_ON_BINARY + 11] = {"<<", "__lshift__", NULL, "__rlshift__", "operator"},
    [OT_ON_BINARY + 12] = {">>", "__rshift__", NULL, "__rrshift__", "operator"},
    [OT_ON_IN_PLACE] = {"+", "__iadd__", "__add__", "__radd__", "operator"},
    [OT_ON_IN_PLACE + 1] = {"-", "__isub__", "__sub__", "__rsub__", "operator"},
    [OT_ON_IN_PLACE + 2] = {"*", "__imul__", "__mul__", "__rmul__", "operator"},
    [OT_ON_IN_PLACE + 3] = {"/", "__itruediv__", "__truediv__", "__rtruediv__", "operator"},
    [OT_ON_IN_PLACE + 4] = {"//", "__ifloordiv__", "__floordiv__", "__rfloordiv__", "operator"},
    [OT_ON_IN_PLACE + 5] = {"%", "__imod__", "__mod__", "__rmod__", "operator"},
    [OT_ON_IN_PLACE + 6] = {"**", "__ipow__", "__pow__", "__rpow__", "operator"},
    [OT_ON_IN_PLACE + 7] = {"@", "__imatmul__", "__matmul__", "__rmatmul__", "operator"},
    [OT_ON_IN_PLACE + 8] = {"|", "__ior__", "__or__", "__ror__", "operator"},
    [OT_ON_IN_PLACE + 9] = {"&", "__iand__", "__and__", "__rand__", "operator"},
    [OT_ON_IN_PLACE + 10] = {"^", "__ixor__", "__xor__", "__rxor__", "operator"},
    [OT_ON_IN_PLACE + 11] = {"<<", "__ilshift__", "__lshift__", "__rlshift__", "operator"},
    [OT_ON_IN_PLACE + 12] = {">>", "__irshift__", "__rshift__", "__rrshift__", "operator"},
    [OT_ON_UNARY] = {"-", "__neg__", NULL, NULL, "operator"},
    [OT_ON_UNARY + 1] = {"+", "__pos__", NULL, NULL, "operator"},
    [OT_ON_UNARY + 2] = {"~", "__invert__", NULL, NULL, "operator"},
};

/* The names of the rows, once they are symbols. */
struct ot_protocol_state {
    struct names {
        ot_sym syntax, method, fallback, reflected;
    } names[OT_EVENT_COUNT];
    struct ot_list reflecting; /* pairs: the name of a reflected method, the class of the tree that has it */
    size_t codes_seen;
};

void ot_protocol_init(struct ot_analysis *a)
{
    a->own.protocol = ot_calloc(1, sizeof(*a->own.protocol));
    for (size_t i = 0; i < OT_EVENT_COUNT; i++) {
        struct names *names = &a->own.protocol->names[i];
        names->syntax = ot_symbol(a, protocols[i].syntax);
        names->method = ot_symbol(a, protocols[i].method);
        names->fallback = protocols[i].fallback ? ot_symbol(a, protocols[i].fallback) : 0;
        names->reflected = protocols[i].reflected ? ot_symbol(a, protocols[i].reflected) : 0;
    }
}

void ot_protocol_release(struct ot_analysis *a)
{
    ot_list_release(&a->own.protocol->reflecting);
    free(a->own.protocol);
}

int ot_protocol_operator(const struct ot_analysis *a, enum ot_event first, ot_sym operator)
{
    int end = first == OT_ON_UNARY ? OT_EVENT_COUNT : first == OT_ON_BINARY ? OT_ON_IN_PLACE : OT_ON_UNARY;
    for (int event = (int)first; event < end; event++)
        if (a->own.protocol->names[event].syntax == operator)
            return event;
    return -1;
}

int ot_protocol_named(const struct ot_analysis *a, ot_sym method)
{
    int event = OT_EVENT_COUNT - 1;
    while (event >= 0 && a->own.protocol->names[event].method != method)
        event--;
    return event;
}

bool ot_protocol_has(struct ot_analysis *a, enum ot_event event, uint32_t class_value)
{
    const struct names *p = &a->own.protocol->names[event];
    return ot_mro_definer(a, class_value, p->method, 0, NULL) ||
           (p->fallback && ot_mro_definer(a, class_value, p->fallback, 0, NULL));
}

/* The class that has the methods which Python calls of a value by itself: of a class its metaclass. */
static uint32_t class_of(struct ot_analysis *a, uint32_t value)
{
    return a->values[value].kind == OT_V_CLASS ? ot_metaclass_of(a, value) : ot_value_class(a, value);
}

/* Calls the method of an object if its class has it; pushes what that gives. */
static bool call_method(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym method,
                        const struct ot_arguments *arguments, uint32_t ast, const char *kind)
{
    uint32_t class_value = class_of(a, value);
    size_t base = a->top;
    if (!method || !class_value || !ot_mro_definer(a, class_value, method, 0, NULL))
        return false;
    ot_attribute_method(a, here, value, ot_text(a, method));
    size_t results = a->top;
    for (size_t i = base; i < results; i++)
        if (a->stack[i] != OT_NONE_VALUE) /* "__hash__ = None" and the like */
            ot_call_implicit_with(a, here, a->stack[i], arguments, ast, kind);
    ot_stack_drop(a, base, results);
    return true;
}

/* Calls the method that the class of an object has of a base outside, as a Mapping its __contains__: a row tells what
 * that calls. */
static bool call_mixin(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym method,
                       const struct ot_arguments *arguments, uint32_t ast, const char *kind)
{
    const struct ot_mro *mro = a->values[value].kind == OT_V_INSTANCE ? ot_mro_of(a, a->values[value].a) : NULL;
    for (size_t i = 1; mro && i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        bool is_container = v.kind == OT_V_EXTERNAL && ot_library_meaning(a, v.a) == OT_MEANS_CONTAINER;
        ot_sym listed = is_container ? ot_library_method(a, v.a, method) : 0;
        if (!listed)
            continue;
        size_t base = a->top;
        ot_inherited_method(a, listed, value);
        size_t end = a->top;
        for (size_t m = base; m < end; m++)
            ot_call_implicit_with(a, here, a->stack[m], arguments, ast, kind);
        ot_stack_drop(a, base, end);
        return true;
    }
    return false;
}

bool ot_protocol_call(struct ot_analysis *a, const struct ot_here *here, enum ot_event event, uint32_t value,
                      const struct ot_arguments *arguments, uint32_t ast)
{
    static const struct ot_arguments none = {0};
    const struct names p = a->own.protocol->names[event];
    enum ot_value_kind kind = a->values[value].kind;
    uint32_t class_value = kind == OT_V_INSTANCE || kind == OT_V_ENUM || kind == OT_V_CLASS ? class_of(a, value) : 0;
    if (!class_value)
        return false;
    if (event <= OT_ON_LAST_AWAITED)
        ot_mro_await(a, here, class_value);
    arguments = arguments ? arguments : &none;
    return call_method(a, here, value, p.method, arguments, ast, protocols[event].kind) ||
           call_method(a, here, value, p.fallback, arguments, ast, protocols[event].kind) ||
           call_mixin(a, here, value, p.method, arguments, ast, protocols[event].kind);
}

/* Calls what functools.total_ordering makes an order of that a class has not: one that it has, and mostly __eq__.
 * Without the decorator Python raises a TypeError. A base outside the tree may have the order itself. */
static void call_ordered(struct ot_analysis *a, const struct ot_here *here, enum ot_event event, uint32_t value,
                         const struct ot_arguments *others, uint32_t ast)
{
    const struct names *names = a->own.protocol->names;
    const struct ot_mro *mro = a->values[value].kind == OT_V_INSTANCE ? ot_mro_of(a, a->values[value].a) : NULL;
    bool is_closed = mro && !mro->is_open && !mro->is_cut && event >= OT_ON_LT && event <= OT_ON_GE;
    for (int first = OT_ON_LT; is_closed && first <= OT_ON_GE; first++)
        if (call_method(a, here, value, names[first].method, others, ast, protocols[event].kind)) {
            if ((int)event - OT_ON_LT != OT_ON_GE - first) /* "not x < y" alone is x >= y */
                call_method(a, here, value, names[OT_ON_EQ].method, others, ast, protocols[event].kind);
            return;
        }
}

void ot_protocol_operate(struct ot_analysis *a, const struct ot_here *here, enum ot_event event, size_t left,
                         size_t right, size_t end, uint32_t ast)
{
    struct ot_argument other = {.base = right, .count = end - right}, first = {.base = left, .count = right - left};
    const struct ot_arguments others = {.items = &other, .count = 1}, firsts = {.items = &first, .count = 1};
    bool is_plain = left == right;
    for (size_t i = left; i < right; i++)
        is_plain |= !ot_protocol_call(a, here, event, a->stack[i], &others, ast);
    const struct names p = a->own.protocol->names[event];
    const char *kind = protocols[event].kind;
    bool is_reflected = false;
    for (size_t i = right; i < end && is_plain; i++) {
        bool is_called = call_method(a, here, a->stack[i], p.reflected, &firsts, ast, kind);
        if (!is_called && p.reflected == p.method)
            call_method(a, here, a->stack[i], p.fallback, &firsts, ast, kind);
        is_reflected |= is_called;
    }
    for (size_t i = left; i < right && is_plain && !is_reflected; i++)
        call_ordered(a, here, event, a->stack[i], &others, ast);
}

/* Looks for reflected methods among the code objects that have come since the last look. */
static void find_reflecting(struct ot_analysis *a)
{
    struct ot_protocol_state *own = a->own.protocol;
    for (; own->codes_seen < a->code_count; own->codes_seen++) {
        const struct ot_code *code = a->codes[own->codes_seen];
        bool is_method = code && code->parent && a->codes[code->parent]->kind == OT_CLASS;
        for (int event = OT_ON_BINARY; is_method && event < OT_ON_IN_PLACE; event++)
            if (own->names[event].reflected == code->name) {
                ot_list_add(&own->reflecting, code->name);
                ot_list_add(&own->reflecting, code->parent);
            }
    }
}

/* May an object be of a class of the tree that has the method? */
static bool is_any_made(struct ot_analysis *a, const struct ot_here *here, ot_sym method)
{
    const struct ot_list *found = &a->own.protocol->reflecting;
    bool is_any = false;
    find_reflecting(a);
    for (size_t i = 0; i < found->count && !is_any; i += 2) {
        uint32_t class_value = found->items[i] == method ? ot_class_value(a, found->items[i + 1]) : 0;
        is_any = class_value && ot_trait_may_be_made(a, here, class_value);
    }
    return is_any;
}

bool ot_protocol_takes_none(struct ot_analysis *a, const struct ot_here *here, ot_sym operator, size_t right)
{
    int event = ot_protocol_operator(a, OT_ON_BINARY, operator);
    const ot_sym method = event < 0 ? 0 : a->own.protocol->names[event].reflected;
    bool is_union = event >= 0 && *protocols[event].syntax == '|'; /* "None | int" is a type */
    if (!method || is_union || ot_foreign_has(a, method))
        return true;
    for (size_t i = right, end = a->top; i < end; i++) {
        const struct ot_value v = a->values[a->stack[i]];
        bool is_object = v.kind == OT_V_INSTANCE || v.kind == OT_V_ENUM || v.kind == OT_V_CLASS;
        if (is_object || (v.kind == OT_V_UNKNOWN && is_any_made(a, here, method)))
            return true;
    }
    return false;
}
