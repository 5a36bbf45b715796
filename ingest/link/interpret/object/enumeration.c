/*
 * enumeration.c: the members of enums as objects.
 *
 *     class Kind(Enum):
 *         FAST = (Fast(), 1)
 *         def __init__(self, layer, width):
 *             self.layer = layer
 *
 * makes Kind.FAST when the class is made, with a call of __init__(Kind.FAST, Fast(), 1). Each member has fields of its
 * own. An object that __new__ makes is not told from those of the other members: what it stores there all have.
 *
 * Source: Python's enum, "Enum HOWTO: When to use __new__() vs. __init__()".
 */
#include "ingest/link/interpret/object/enumeration.h"

#include "ingest/link/base/symbol.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/dataclass.h"
#include "ingest/link/types/member.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/trait.h"

static uint32_t definer(struct ot_analysis *a, uint32_t class_value, const char *method)
{
    return ot_mro_definer(a, class_value, ot_symbol(a, method), 0, NULL);
}

/* Calls what makes a member with one of the values that are assigned to its name. */
static void make(struct ot_analysis *a, const struct ot_here *here, uint32_t statement, uint32_t member, size_t at)
{
    const struct ot_value v = a->values[a->stack[at]];
    bool is_tuple = v.kind == OT_V_CONTAINER && v.a == OT_TUPLE_OF;
    struct ot_argument argument = {.base = at, .count = 1, .kind = is_tuple ? OT_GIVEN_STAR : OT_GIVEN_PLAIN};
    const struct ot_arguments arguments = {.items = &argument, .count = 1};
    uint32_t class_value = a->values[member].a, maker = definer(a, class_value, "__new__");
    struct ot_here inner = *here;
    size_t base = a->top;
    inner.through = member; /* no alternative to what makes the others */
    if (v.kind == OT_V_FUNCTION || v.kind == OT_V_PROPERTY || v.kind == OT_V_STATIC || v.kind == OT_V_CLASSMETHOD)
        return; /* no member */
    if (maker)
        ot_var_push(a, here, ot_var(a, OT_S_CLASS, maker, ot_symbol(a, "__new__")));
    for (size_t i = base, end = a->top; i < end; i++)
        ot_call_implicit_with(a, &inner, ot_value(a, OT_V_BOUND, a->stack[i], class_value, 0), &arguments, statement,
                              "member");
    a->top = base;
    if (ot_dataclass_has_init(a, class_value)) {
        static const struct ot_arguments none = {0};
        ot_dataclass_run(a, &inner, member, &arguments, statement);
        ot_attribute_method(a, here, member, "__post_init__");
        for (size_t i = base, end = a->top; i < end; i++)
            ot_call_implicit_with(a, &inner, a->stack[i], &none, statement, "member");
        a->top = base;
        return;
    }
    ot_attribute_method(a, here, member, "__init__");
    for (size_t i = base, end = a->top; i < end; i++)
        ot_call_implicit_with(a, &inner, a->stack[i], &arguments, statement, "member");
    a->top = base;
}

void ot_enumeration_make(struct ot_analysis *a, const struct ot_here *here, uint32_t statement, uint32_t class_value)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    size_t base = a->top;
    if (!mro || !mro->is_enum || (!definer(a, class_value, "__new__") && !definer(a, class_value, "__init__") &&
                               !ot_dataclass_has_init(a, class_value)))
        return;
    ot_member_push(a, class_value);
    for (size_t m = base, end = a->top; m < end; m++) {
        uint32_t member = a->stack[m];
        size_t values = a->top;
        ot_var_push(a, here, ot_var(a, OT_S_CLASS, class_value, a->values[member].b));
        for (size_t i = values, last = a->top; i < last; i++)
            make(a, here, statement, member, i);
        a->top = values;
    }
    a->top = base;
}

bool ot_enumeration_field(struct ot_analysis *a, const struct ot_here *here, uint32_t member, ot_sym name)
{
    uint32_t class_value = a->values[member].a;
    ot_var_push(a, here, ot_var(a, OT_S_FIELD, member, name));
    if (definer(a, class_value, "__new__"))
        ot_var_push(a, here, ot_var(a, OT_S_FIELD, class_value, name));
    return ot_trait_is_always_stored(a, class_value, name);
}

void ot_enumeration_value(struct ot_analysis *a, const struct ot_here *here, uint32_t member)
{
    ot_sym name = ot_symbol(a, "_value_");
    size_t base = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_CLASS, a->values[member].a, a->values[member].b));
    if (definer(a, a->values[member].a, "__new__") || ot_trait_of(a, a->values[member].a, name) & OT_TRAIT_STORED)
        ot_enumeration_field(a, here, member, name);
    ot_stack_unique(a, base);
}

/* Is a value a member of an enum, or may it be what a member has? *is_sure: it is. */
static bool is_of_member(struct ot_analysis *a, const struct ot_here *here, uint32_t member, uint32_t value,
                         bool *is_sure)
{
    size_t base = a->top;
    ot_enumeration_value(a, here, member);
    bool may_be = ot_stack_has(a, base, OT_UNKNOWN_VALUE), is = member == value || ot_stack_has(a, base, value);
    a->top = base;
    *is_sure |= is && !may_be;
    return is || may_be;
}

/* Pushes what the enum gives for a value that no member has. */
static void push_missing(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value,
                         const struct ot_arguments *arguments, uint32_t ast)
{
    size_t base = a->top;
    if (a->is_peeking)
        return;
    ot_attribute_push(a, here, class_value, ot_symbol(a, "_missing_"), 0);
    for (size_t i = base, end = a->top; i < end; i++)
        ot_call_implicit_with(a, here, a->stack[i], arguments, ast, "member");
    a->top = base;
}

/* Under a configuration the members whose value is one of the known ones that are given; else all, as where its
 * _missing_ is asked, or where __new__ says what their values are. */
void ot_enumeration_call(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value,
                         const struct ot_arguments *arguments, uint32_t ast)
{
    const struct ot_argument *given = ot_call_argument(arguments, 0, 0);
    bool is_known = ot_given_is_any(a) && given && arguments->count == 1;
    if (is_known && !given->count && !ot_guard_is_awaited(a, here, ast))
        return;
    bool is_asked = definer(a, class_value, "_missing_");
    bool is_told = is_asked || definer(a, class_value, "__new__");
    size_t base = a->top;
    ot_member_push(a, class_value);
    size_t end = a->top, found = 0;
    for (size_t i = 0; (is_known || is_asked) && given && i < given->count; i++) {
        uint32_t value = a->stack[given->base + i];
        enum ot_value_kind kind = a->values[value].kind;
        size_t before = a->top;
        bool is_sure = false;
        for (size_t m = base; m < end; m++)
            if (is_of_member(a, here, a->stack[m], value, &is_sure))
                ot_stack_push(a, a->stack[m]);
        bool is_constant = kind == OT_V_STRING || kind == OT_V_INTEGER || kind == OT_V_ENUM || kind == OT_V_NONE;
        found += is_constant && is_sure;
        is_known = is_known && is_constant && (!is_told || a->top > before);
    }
    if (is_known && given->count)
        ot_stack_drop(a, base, end);
    else
        a->top = end;
    ot_stack_unique(a, base);
    if (is_asked && (!given || found < given->count))
        push_missing(a, here, class_value, arguments, ast);
}
