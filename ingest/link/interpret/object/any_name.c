/*
 * any_name.c: attributes that are stored under a text that is not known.
 *
 *     for name, value in options.items():
 *         setattr(self, name, value)
 *
 * Each attribute of the object whose name has the shape of the text may be what is stored so, whatever its class binds
 * and its constructor stores. What is stored to an object that is not known is not asked: it would be all.
 *
 * In the variable of a name that no attribute has are the shapes, in that of a shape what is stored.
 */
#include "ingest/link/interpret/object/any_name.h"

#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/protocol.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/lang/text_shape.h"
#include "ingest/link/interpret/object/attribute_known.h"
#include "ingest/link/interpret/object/attribute_store.h"
#include "ingest/link/interpret/object/bound.h"
#include "ingest/link/interpret/object/kept.h"
#include "ingest/link/interpret/object/view.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/trait.h"
#include "tools/base/buf.h"

enum { SHAPES_AT_MOST = 32 /* of one object */, COPIES_AT_MOST = 4 /* of one, and of copies of copies */ };

/* No attributes have these names. In front of a shape stands how its values are stored: over others or not. */
static const char SHAPES[] = "*", COPIED[] = "<";
enum { OVER = '=', NEW = '+' };

static uint32_t marked(struct ot_analysis *a, char how, const char *shape)
{
    struct ot_buf buf = OT_BUF_INIT;
    ot_buf_printf(&buf, "%c%s", how, shape);
    uint32_t string = ot_value_string(a, buf.data);
    ot_buf_release(&buf);
    return string;
}

/* Pushes the shapes that the text has. */
static void push_shapes(struct ot_analysis *a, const struct ot_here *here, const struct ot_any_name *name)
{
    if (name->expression)
        ot_text_shape_push(a, here, name->expression);
    else
        ot_stack_push(a, ot_value_string(a, "*"));
}

static bool holds(const struct ot_analysis *a, ot_id var, uint32_t value)
{
    for (uint32_t f = 0; f < a->vars[var].fact_count; f++)
        if (a->vars[var].facts[f].value == value)
            return true;
    return false;
}

/* Stores under the shapes stack[shapes .. end). */
static void store_under(struct ot_analysis *a, const struct ot_here *here, uint8_t space, uint32_t owner, char how,
                        size_t shapes, size_t end, size_t base, size_t count)
{
    ot_id known = ot_var(a, space, owner, ot_symbol(a, SHAPES));
    for (size_t i = shapes; i < end; i++) {
        uint32_t shape = marked(a, how, ot_text(a, a->values[a->stack[i]].a));
        if (a->vars[known].fact_count >= SHAPES_AT_MOST && !holds(a, known, shape))
            shape = marked(a, how, "*");
        ot_var_add(a, here, known, shape);
        ot_var_add_values(a, here, ot_var(a, space, owner, a->values[shape].a), base, count);
    }
}

/* Has one of the shapes stack[base .. end) the name? */
static bool fits(const struct ot_analysis *a, size_t base, size_t end, ot_sym name)
{
    while (base < end && !ot_text_shape_fits(ot_text(a, a->values[a->stack[base]].a), ot_text(a, name)))
        base++;
    return base < end;
}

/* Runs the __setattr__ of the object, and what properties and other descriptors that may be meant do. */
static void run_setters(struct ot_analysis *a, const struct ot_here *here, uint32_t object,
                        const struct ot_any_name *name, size_t shapes, size_t base, size_t count)
{
    size_t end = a->top;
    ot_stack_push(a, OT_UNKNOWN_VALUE);
    struct ot_argument arguments[2] = {{.base = end, .count = 1}, {.base = base, .count = count}};
    const struct ot_arguments call = {.items = arguments, .count = 2};
    const struct ot_mro *mro = ot_mro_of(a, ot_value_class(a, object));
    if (!name->is_plain)
        ot_protocol_call(a, here, OT_ON_ATTRIBUTE_STORE, object, &call, name->ast);
    a->top = end;
    for (size_t i = 0; mro && i < mro->items.count; i++, mro = ot_mro_of(a, ot_value_class(a, object))) {
        uint32_t item = mro->items.items[i];
        const struct ot_code *code = a->values[item].kind == OT_V_CLASS ? ot_scan_code(a, a->values[item].a) : NULL;
        for (size_t k = 0; code && k < code->locals.count; k++) {
            ot_id var = ot_var_find(a, OT_S_CLASS, item, code->locals.items[k]);
            bool may_be = false;
            for (uint32_t f = 0; var && f < a->vars[var].fact_count; f++) {
                enum ot_value_kind kind = a->values[a->vars[var].facts[f].value].kind;
                may_be |= kind == OT_V_PROPERTY || kind == OT_V_INSTANCE;
            }
            if (may_be && fits(a, shapes, end, code->locals.items[k]))
                ot_attribute_store(a, here, object, code->locals.items[k], name->ast, base, count, true);
        }
    }
}

static void store_in_object(struct ot_analysis *a, const struct ot_here *here, uint32_t object,
                            const struct ot_any_name *name, size_t shapes, size_t base, size_t count)
{
    size_t end = a->top;
    char how = name->is_new ? NEW : OVER;
    if (!name->is_new)
        run_setters(a, here, object, name, shapes, base, count);
    ot_mro_loosen(a, ot_value_class(a, object), OT_LOOSE_NAMED);
    ot_view_note_any(a, ot_value_class(a, object), base, count);
    store_under(a, here, OT_S_FIELD, ot_value_field_owner(a, object), how, shapes, end, base, count);
    ot_kept_push(a, here, object);
    for (size_t i = end; i < a->top; i++)
        store_under(a, here, OT_S_FIELD, a->stack[i], how, shapes, end, base, count);
    a->top = end;
}

/* Is a value not known, or a number, a text or such? */
static bool is_plain(const struct ot_analysis *a, uint32_t value)
{
    switch (a->values[value].kind) {
    case OT_V_UNKNOWN: case OT_V_SCALAR: case OT_V_NONE: case OT_V_TRUE: case OT_V_FALSE: case OT_V_STRING:
    case OT_V_INTEGER: case OT_V_PLATFORM_TRUE: case OT_V_PLATFORM_FALSE:
        return true;
    default:
        return false;
    }
}

/* Of a class its flags alone: a function or an object would be each of its methods. */
static void store_in_class(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value, size_t shapes,
                           size_t base, size_t count)
{
    size_t end = a->top;
    for (size_t i = base; i < base + count; i++)
        if (is_plain(a, a->stack[i]))
            ot_stack_push(a, a->stack[i]);
    ot_mro_loosen(a, class_value, OT_LOOSE_CLASS);
    store_under(a, here, OT_S_CLASS, class_value, OVER, shapes, end, end, a->top - end);
    a->top = end;
}

static void store_in_module(struct ot_analysis *a, const struct ot_here *here, ot_id file, size_t shapes, size_t base,
                            size_t count)
{
    ot_id node = a->files[file].module_node;
    const struct ot_code *code = node ? ot_scan_code(a, a->nodes[node].code) : NULL;
    for (size_t i = 0; code && i < code->locals.count; i++)
        if (fits(a, shapes, a->top, code->locals.items[i]))
            ot_var_add_values(a, here, ot_var(a, OT_S_LOCAL, node, code->locals.items[i]), base, count);
}

void ot_any_name_store(struct ot_analysis *a, const struct ot_here *here, uint32_t value,
                       const struct ot_any_name *name, size_t base, size_t count)
{
    uint32_t object = ot_value_plain(a, value);
    const struct ot_value v = a->values[object];
    size_t top = a->top;
    if (count == 0 && ot_guard_is_awaited(a, here, name->ast)) { /* the dict of **keywords, of which nothing is known */
        base = top;
        count = 1;
        ot_stack_push(a, OT_UNKNOWN_VALUE);
    }
    size_t shapes = a->top;
    push_shapes(a, here, name);
    if (v.kind == OT_V_INSTANCE || v.kind == OT_V_ENUM) {
        store_in_object(a, here, object, name, shapes, base, count);
    } else if (v.kind == OT_V_CLASS) {
        store_in_class(a, here, object, shapes, base, count);
    } else if (v.kind == OT_V_MODULE) {
        store_in_module(a, here, v.a, shapes, base, count);
    }
    a->top = top;
}

void ot_any_name_copy(struct ot_analysis *a, const struct ot_here *here, uint32_t value, uint32_t from)
{
    uint32_t object = ot_value_plain(a, value), plain = ot_value_plain(a, from);
    ot_sym copied = ot_symbol(a, COPIED);
    size_t base = a->top;
    if (a->values[object].kind != OT_V_INSTANCE || a->values[plain].kind != OT_V_INSTANCE || object == plain)
        return;
    ot_mro_loosen(a, a->values[object].a, OT_LOOSE_ANY);
    ot_var_add(a, here, ot_var(a, OT_S_FIELD, ot_value_field_owner(a, object), copied), plain);
    ot_kept_push(a, here, object);
    for (size_t i = base; i < a->top; i++)
        ot_var_add(a, here, ot_var(a, OT_S_FIELD, a->stack[i], copied), plain);
    a->top = base;
}

/* Pushes what is stored under the shapes of an owner that a name has; of any name, where that is 0. */
static void push_under(struct ot_analysis *a, const struct ot_here *here, uint8_t space, uint32_t owner, ot_sym name,
                       bool has_new)
{
    size_t base = a->top;
    ot_var_push(a, here, ot_var(a, space, owner, ot_symbol(a, SHAPES)));
    size_t end = a->top;
    for (size_t i = base; i < end; i++) {
        ot_sym shape = a->values[a->stack[i]].a;
        const char *text = ot_text(a, shape);
        if ((*text == OVER || has_new) && (!name || ot_text_shape_fits(text + 1, ot_text(a, name))))
            ot_var_push(a, here, ot_var(a, space, owner, shape));
    }
    ot_stack_drop(a, base, end);
}

static void push_of(struct ot_analysis *a, const struct ot_here *here, uint32_t owner, ot_sym name, bool has_new,
                    int depth)
{
    push_under(a, here, OT_S_FIELD, owner, name, has_new);
    size_t base = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_FIELD, owner, ot_symbol(a, COPIED)));
    size_t end = a->top;
    bool is_followed = end - base <= COPIES_AT_MOST && depth < COPIES_AT_MOST;
    for (size_t i = base; i < end && name && is_followed; i++) {
        uint32_t from = ot_value_field_owner(a, a->stack[i]);
        ot_var_push(a, here, ot_var(a, OT_S_FIELD, from, name));
        ot_kept_push_field(a, here, a->stack[i], name);
        push_of(a, here, from, name, has_new, depth + 1);
    }
    if (end > base && name && !is_followed)
        ot_stack_push(a, OT_UNKNOWN_VALUE);
    ot_stack_drop(a, base, end);
}

void ot_any_name_push(struct ot_analysis *a, const struct ot_here *here, uint32_t object, ot_sym name, bool has_new)
{
    size_t base = a->top;
    push_of(a, here, ot_value_field_owner(a, object), name, has_new, 0);
    size_t kept = a->top;
    ot_kept_push(a, here, object);
    size_t end = a->top;
    for (size_t i = kept; i < end; i++)
        push_of(a, here, a->stack[i], name, has_new, 0);
    ot_stack_drop(a, kept, end);
    ot_stack_unique(a, base);
}

static void push_of_class(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value, ot_sym name,
                          bool is_asked)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    for (size_t i = 0; mro && i < mro->items.count; i++, mro = ot_mro_of(a, class_value))
        if (is_asked || ot_mro_is_class_loose(a, mro->items.items[i]))
            push_under(a, here, OT_S_CLASS, mro->items.items[i], name, true);
}

/* Was anything so stored, or may it have been otherwise, to objects of a class, or to it? Here comes to know where that
 * changes. */
static bool is_awaited(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value)
{
    ot_mro_await(a, here, class_value);
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    return mro && mro->is_stored_to;
}

bool ot_any_name_is_stored(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name)
{
    uint32_t object = ot_value_plain(a, value), class_value = ot_value_class(a, object);
    size_t base = a->top;
    push_of_class(a, here, class_value, name, true);
    if (object != class_value) /* it is an instance */
        ot_any_name_push(a, here, object, name, true);
    bool is = a->top > base;
    a->top = base;
    return is;
}

/* Is one of the values stack[base .. end) a method? */
static bool has_method(const struct ot_analysis *a, size_t base, size_t end)
{
    while (base < end && a->values[a->stack[base]].kind != OT_V_BOUND &&
           a->values[a->stack[base]].kind != OT_V_FUNCTION)
        base++;
    return base < end;
}

/* Is what an attribute holds otherwise, stack[base .. end), flags alone? What a method stores is waited for. */
static bool is_flag(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value, ot_sym name, uint32_t ast,
                    size_t base, size_t end)
{
    bool is = base < end;
    for (size_t i = base; i < end; i++)
        is = is && (a->stack[i] == OT_TRUE_VALUE || a->stack[i] == OT_FALSE_VALUE);
    return is || (base == end && ot_trait_of(a, class_value, name) & OT_TRAIT_STORED && here->task && ast &&
                  !a->is_peeking && !ot_guard_is_awaited(a, here, ast));
}

/* Is it a class outside, objects of which select nothing, as a row of library_class says, and no plain value? */
static bool is_weight(struct ot_analysis *a, ot_sym dotted)
{
    return ot_library_meaning(a, dotted) == OT_MEANS_VALUE && strncmp(ot_text(a, dotted), "builtins.", 9) != 0;
}

/* Is a value an object of such a class, or of one below it? It is supposed to be put in the place of no flag: if it has
 * more than one element, a test of that raises. */
static bool selects_nothing(struct ot_analysis *a, uint32_t value)
{
    const struct ot_value v = a->values[value];
    const struct ot_mro *mro = v.kind == OT_V_INSTANCE ? ot_mro_of(a, v.a) : NULL;
    bool is = v.kind == OT_V_EXTERNAL_OBJECT && is_weight(a, v.a);
    for (size_t i = 0; mro && i < mro->items.count && !is; i++) {
        const struct ot_value base = a->values[mro->items.items[i]];
        is = base.kind == OT_V_EXTERNAL && is_weight(a, base.a);
    }
    return is;
}

/* May a value be put in the place of a method: is it known what a call of it runs? */
static bool runs(const struct ot_analysis *a, uint32_t value)
{
    switch (a->values[value].kind) {
    case OT_V_FUNCTION: case OT_V_BOUND: case OT_V_STATIC: case OT_V_CLASSMETHOD: case OT_V_PROPERTY:
    case OT_V_PARTIAL: case OT_V_CLASS: case OT_V_INSTANCE: case OT_V_EXTERNAL: case OT_V_TRITON: case OT_V_LAUNCH:
    case OT_V_CONTAINER_METHOD:
        return true;
    default:
        return false;
    }
}

/* Does a configuration give the attribute, or what sets up the runtime, which nothing else takes the place of? */
static bool is_given(struct ot_analysis *a, uint32_t object, ot_sym name)
{
    ot_id field = ot_var_find(a, OT_S_FIELD, ot_value_field_owner(a, object), name);
    return (field && (a->vars[field].is_fixed || a->vars[field].is_set_up)) ||
           ot_attribute_given(a, ot_value_class(a, object), name);
}

/* Does a name begin and end with two lines, as those that Python itself asks for? */
static bool is_dunder(const char *name)
{
    size_t length = strlen(name);
    return length > 4 && strncmp(name, "__", 2) == 0 && strcmp(name + length - 2, "__") == 0;
}

void ot_any_name_add(struct ot_analysis *a, const struct ot_here *here, uint32_t view, ot_sym name, uint32_t ast,
                     size_t base)
{
    uint32_t value = ot_value_plain(a, view), class_value = ot_value_class(a, value);
    bool is_object = value != class_value;
    size_t first = a->top, kept = first;
    if (!class_value || is_dunder(ot_text(a, name)) || !is_awaited(a, here, class_value) ||
        (is_object && is_given(a, value, name)))
        return;
    bool is_there = ot_mro_definer(a, class_value, name, 0, NULL) ||
                    (is_object && !ot_stack_has(a, base, OT_NONE_VALUE) &&
                     ot_trait_is_always_stored(a, class_value, name));
    bool is_method = has_method(a, base, first);
    push_of_class(a, here, class_value, name, false);
    size_t end = a->top;
    for (size_t i = first; i < end; i++)
        ot_bound_push(a, here, a->stack[i], is_object ? view : 0, class_value, ast);
    ot_stack_drop(a, first, end);
    if (is_object)
        ot_any_name_push(a, here, value, name, !is_there);
    for (size_t i = first; i < a->top; i++)
        if (is_method ? runs(a, a->stack[i])
                      : !selects_nothing(a, a->stack[i]) || !is_flag(a, here, class_value, name, ast, base, first))
            a->stack[kept++] = a->stack[i];
    a->top = kept;
    ot_stack_unique(a, base);
}
