/*
 * named_tuple.c: collections.namedtuple.
 *
 *     Pair = namedtuple("Pair", "left right")
 *     Pair(Fast(), 2).left
 *
 * A class that it makes is a partial: a call of it is one of NEW with the partial in front, which keeps the names of
 * the fields. Its objects are tuples whose elements go by these names, too. A class of dataclasses.make_dataclass is
 * the same; its objects have these attributes.
 */
#include "ingest/link/interpret/library/named_tuple.h"

#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/library/effect_attribute.h"
#include "ingest/link/interpret/object/iterate.h"
#include "ingest/link/types/mro.h"

/* Rows name these, no code can: of the class the call, of a class and an object the methods. */
static const char NEW[] = "collections.namedtuple.new", MAKE[] = "collections.namedtuple._make",
                  REPLACE[] = "collections.namedtuple._replace", RECORD[] = "dataclasses.make_dataclass.new";
enum { FIELDS_AT_MOST = 128, FIELDS = 1, DEFAULTS = 2 /* keys of OT_S_DEFAULT */ };

/* A name of the library that no edge shows. */
static uint32_t hidden(struct ot_analysis *a, const char *name)
{
    return ot_value(a, OT_V_EXTERNAL, ot_symbol(a, name), 1, 0);
}

static void push_class(struct ot_analysis *a, const struct ot_effect *e, bool is_record)
{
    uint32_t site = ot_value_site(a, (ot_id)(e->here->file - a->files), e->ast);
    uint32_t made = ot_value(a, OT_V_PARTIAL, 0, site, e->here->node);
    const struct ot_argument *fields = ot_call_argument(e->arguments, 1, ot_symbol(a, "field_names"));
    fields = fields ? fields : ot_call_argument(e->arguments, SIZE_MAX, ot_symbol(a, "fields"));
    const struct ot_argument *defaults = ot_call_argument(e->arguments, SIZE_MAX, ot_symbol(a, "defaults"));
    ot_var_add(a, e->here, ot_var(a, OT_S_PARTIAL, made, 0), hidden(a, is_record ? RECORD : NEW));
    ot_var_add(a, e->here, ot_var(a, OT_S_PARTIAL, made, 1), made);
    if (fields)
        ot_var_add_values(a, e->here, ot_var(a, OT_S_DEFAULT, made, FIELDS), fields->base, fields->count);
    if (defaults)
        ot_var_add_values(a, e->here, ot_var(a, OT_S_DEFAULT, made, DEFAULTS), defaults->base, defaults->count);
    ot_stack_push(a, made);
}

/* The names in "left, right"; gives how many there are. */
static size_t split(struct ot_analysis *a, const char *text, ot_sym *names)
{
    static const char between[] = ", \t\n";
    size_t count = 0;
    for (text += strspn(text, between); *text && count < FIELDS_AT_MOST; text += strspn(text, between)) {
        size_t length = strcspn(text, between);
        names[count++] = ot_intern_add(&a->names, text, length);
        text += length;
    }
    return count;
}

static bool is_tuple(const struct ot_analysis *a, uint32_t value)
{
    return a->values[value].kind == OT_V_CONTAINER && a->values[value].a == OT_TUPLE_OF;
}

/* The names of the fields of such a class; gives how many there are, 0 where they are not known. */
static size_t names_of(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value, ot_sym *names)
{
    size_t base = a->top, count = 0;
    ot_var_push(a, here, ot_var(a, OT_S_DEFAULT, class_value, FIELDS));
    uint32_t fields = a->top == base + 1 ? a->stack[base] : 0;
    a->top = base;
    if (a->values[fields].kind == OT_V_STRING)
        return split(a, ot_text(a, a->values[fields].a), names);
    for (; a->values[fields].kind == OT_V_CONTAINER && count < FIELDS_AT_MOST; a->top = base) {
        ot_container_get(a, here, fields, ot_value_integer(a, (uint32_t)count));
        if (a->top == base + 1 && is_tuple(a, a->stack[base])) { /* a name and a type */
            ot_container_get(a, here, a->stack[base], ot_value_integer(a, 0));
            ot_stack_drop(a, base, base + 1);
        }
        if (a->top != base + 1 || a->values[a->stack[base]].kind != OT_V_STRING)
            break;
        names[count++] = a->values[a->stack[base]].a;
    }
    a->top = base;
    return count;
}

static bool is_class(struct ot_analysis *a, uint32_t value)
{
    ot_id var = a->values[value].kind == OT_V_PARTIAL ? ot_var_find(a, OT_S_DEFAULT, value, FIELDS) : 0;
    return var && a->vars[var].fact_count;
}

/* Pushes what a call gives a field: an argument, part of one behind a star, or a default. */
static void push_field(struct ot_analysis *a, const struct ot_here *here, const struct ot_arguments *arguments,
                       size_t position, ot_sym name, uint32_t class_value)
{
    const struct ot_argument *given = ot_call_argument(arguments, position, name);
    size_t base = a->top;
    for (size_t i = 0; given && i < given->count; i++)
        ot_stack_push(a, a->stack[given->base + i]);
    for (size_t k = 0; !given && k < arguments->count; k++) {
        const struct ot_argument *argument = &arguments->items[k];
        if (argument->kind == OT_GIVEN_STAR)
            ot_iterate(a, here, argument->base, argument->count, 0);
        for (size_t i = 0; argument->kind == OT_GIVEN_DOUBLE_STAR && i < argument->count; i++)
            if (a->values[a->stack[argument->base + i]].kind == OT_V_CONTAINER)
                ot_container_get(a, here, a->stack[argument->base + i], ot_value(a, OT_V_STRING, name, 0, 0));
            else
                ot_stack_push(a, OT_UNKNOWN_VALUE);
    }
    if (given)
        return;
    size_t defaults = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_DEFAULT, class_value, DEFAULTS));
    size_t end = a->top;
    ot_iterate(a, here, defaults, end - defaults, 0);
    ot_stack_drop(a, defaults, end);
    ot_stack_unique(a, base);
}

bool ot_named_tuple_is_base(struct ot_analysis *a, const struct ot_mro *mro, size_t start)
{
    for (size_t i = start; i < mro->items.count; i++)
        if (is_class(a, mro->items.items[i]))
            return true;
    return false;
}

/* The class of collections.namedtuple that the class of an object derives from, 0 if it does not. */
static uint32_t class_of(struct ot_analysis *a, uint32_t instance)
{
    const struct ot_mro *mro = a->values[instance].kind == OT_V_INSTANCE ? ot_mro_of(a, a->values[instance].a) : NULL;
    for (size_t i = 0; mro && i < mro->items.count; i++)
        if (is_class(a, mro->items.items[i]))
            return mro->items.items[i];
    return 0;
}

/* Gives an element of a tuple, stack[base .. top), its place and its name. */
static void put(struct ot_analysis *a, const struct ot_here *here, uint32_t tuple, size_t place, ot_sym name,
                size_t base)
{
    uint32_t named = ot_value(a, OT_V_STRING, name, 0, 0);
    ot_container_put(a, here, tuple, ot_value_integer(a, (uint32_t)place), base, a->top - base);
    ot_var_add_values(a, here, ot_var(a, OT_S_ELEMENT, tuple, named), base, a->top - base);
    a->top = base;
}

/* The class that is the first argument, and the names of its fields; pushes something unknown where they are not
 * known. */
static size_t names_of_first(struct ot_analysis *a, const struct ot_effect *e, uint32_t *class_value, ot_sym *names)
{
    const struct ot_argument *of = ot_effect_positional(e, 0);
    *class_value = of && of->count == 1 ? a->stack[of->base] : 0;
    size_t count = *class_value ? names_of(a, e->here, *class_value, names) : 0;
    if (count == 0)
        ot_stack_push(a, OT_UNKNOWN_VALUE);
    return count;
}

/* Pushes an object of the class that is the first argument: of the others, or of what is gone through, _make(x). */
static void push_object(struct ot_analysis *a, const struct ot_effect *e, bool is_made)
{
    const struct ot_argument *parts = ot_effect_positional(e, 1);
    uint32_t class_value;
    ot_sym names[FIELDS_AT_MOST];
    size_t count = names_of_first(a, e, &class_value, names);
    if (count == 0)
        return;
    uint32_t tuple = ot_container_make(a, e->here, OT_TUPLE_OF, e->ast);
    for (size_t i = 0; i < count; i++) {
        size_t base = a->top;
        if (!is_made)
            push_field(a, e->here, e->arguments, i + 1, names[i], class_value);
        else if (parts)
            ot_iterate(a, e->here, parts->base, parts->count, 0);
        put(a, e->here, tuple, i, names[i], base);
    }
    ot_stack_push(a, tuple);
}

/* Pushes what the field of a record is that is not given: the third of "(name, type, field(…))", or anything. */
static void push_default(struct ot_analysis *a, const struct ot_effect *e, uint32_t class_value, size_t place)
{
    static const struct ot_arguments none = {0};
    size_t base = a->top;
    ot_var_push(a, e->here, ot_var(a, OT_S_DEFAULT, class_value, FIELDS));
    ot_container_get(a, e->here, a->stack[base], ot_value_integer(a, (uint32_t)place));
    if (a->top == base + 2 && is_tuple(a, a->stack[base + 1]))
        ot_container_get(a, e->here, a->stack[base + 1], ot_value_integer(a, 2));
    size_t end = a->top;
    for (size_t i = base + 2; i < end; i++) {
        size_t factories = a->top;
        if (a->values[a->stack[i]].kind != OT_V_FACTORY) {
            ot_stack_push(a, a->stack[i]);
            continue;
        }
        ot_var_push(a, e->here, ot_var(a, OT_S_DEFAULT, a->stack[i], 0));
        size_t results = a->top;
        ot_call_values(a, e->here, factories, results - factories, &none, e->ast, OT_E_CALLBACK);
        ot_stack_drop(a, factories, results);
    }
    if (end == base + 2 || a->top == end)
        ot_stack_push(a, OT_UNKNOWN_VALUE);
    ot_stack_drop(a, base, end);
}

/* Pushes an object of a class of dataclasses.make_dataclass, which is the first argument. */
static void push_record(struct ot_analysis *a, const struct ot_effect *e)
{
    uint32_t class_value;
    ot_sym names[FIELDS_AT_MOST];
    size_t count = names_of_first(a, e, &class_value, names);
    if (count == 0)
        return;
    uint32_t record = ot_container_make(a, e->here, OT_OBJECT_OF, e->ast);
    for (size_t i = 0; i < count; i++) {
        size_t base = a->top;
        push_field(a, e->here, e->arguments, i + 1, names[i], class_value);
        if (a->top == base)
            push_default(a, e, class_value, i);
        ot_container_put(a, e->here, record, ot_value(a, OT_V_STRING, names[i], 0, 0), base, a->top - base);
        a->top = base;
    }
    ot_stack_push(a, record);
}

/* "pair._replace(left=x)" is taken to be the tuple itself, which then may hold both. */
static void push_replaced(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *of = ot_effect_positional(e, 0);
    for (size_t i = 0; of && i < of->count; i++) {
        uint32_t tuple = a->stack[of->base + i];
        if (a->values[tuple].kind == OT_V_INSTANCE) { /* of a class that derives from it */
            ot_effect_replace(a, e);
            return;
        }
        for (size_t k = 0; k < e->arguments->count; k++) {
            const struct ot_argument *given = &e->arguments->items[k];
            size_t base = a->top;
            for (size_t n = 0; given->kind >= OT_GIVEN_KEYWORD && n < given->count; n++)
                ot_stack_push(a, given->kind == OT_GIVEN_KEYWORD ? a->stack[given->base + n] : OT_UNKNOWN_VALUE);
            ot_container_put(a, e->here, tuple, 0, base, a->top - base);
            uint32_t named = given->kind == OT_GIVEN_KEYWORD ? ot_value(a, OT_V_STRING, given->name, 0, 0) : 0;
            if (named)
                ot_var_add_values(a, e->here, ot_var(a, OT_S_ELEMENT, tuple, named), base, a->top - base);
            a->top = base;
        }
        ot_stack_push(a, tuple);
    }
    if (!of)
        ot_stack_push(a, OT_UNKNOWN_VALUE);
}

void ot_named_tuple_effect(struct ot_analysis *a, const struct ot_effect *e)
{
    const char *what = e->model->argument;
    if (!*what)
        push_class(a, e, false);
    else if (strcmp(what, "class") == 0 && e->arguments->count == 2) /* of no bases, and with nothing else */
        push_class(a, e, true);
    else if (strcmp(what, "class") == 0)
        ot_stack_push(a, OT_UNKNOWN_VALUE);
    else if (strcmp(what, "record") == 0)
        push_record(a, e);
    else if (strcmp(what, "replace") == 0)
        push_replaced(a, e);
    else
        push_object(a, e, strcmp(what, "make") == 0);
}

void ot_named_tuple_attribute(struct ot_analysis *a, const struct ot_here *here, uint32_t tuple, ot_sym name)
{
    /* _asdict() is taken to be the tuple itself, too: it has what goes by these names */
    if (strcmp(ot_text(a, name), "_replace") == 0 || strcmp(ot_text(a, name), "_asdict") == 0)
        ot_stack_push(a, ot_value(a, OT_V_BOUND, hidden(a, REPLACE), tuple, 0));
    else
        ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, tuple, ot_value(a, OT_V_STRING, name, 0, 0)));
}

bool ot_named_tuple_of_class(struct ot_analysis *a, uint32_t partial, ot_sym name)
{
    if (strcmp(ot_text(a, name), "_make") != 0 || !is_class(a, partial))
        return false;
    ot_stack_push(a, ot_value(a, OT_V_BOUND, hidden(a, MAKE), partial, 0));
    return true;
}

bool ot_named_tuple_of_object(struct ot_analysis *a, uint32_t instance, ot_sym name)
{
    if (strcmp(ot_text(a, name), "_replace") != 0 || !class_of(a, instance))
        return false;
    ot_stack_push(a, ot_value(a, OT_V_BOUND, hidden(a, REPLACE), instance, 0));
    return true;
}

bool ot_named_tuple_fill(struct ot_analysis *a, const struct ot_here *here, uint32_t instance,
                         const struct ot_arguments *arguments)
{
    uint32_t made = class_of(a, instance);
    ot_sym names[FIELDS_AT_MOST];
    size_t count = made ? names_of(a, here, made, names) : 0, base = a->top;
    for (size_t i = 0; i < count; i++, a->top = base) {
        push_field(a, here, arguments, i, names[i], made);
        ot_var_add_values(a, here, ot_var(a, OT_S_FIELD, ot_value_field_owner(a, instance), names[i]), base,
                          a->top - base);
    }
    return made != 0;
}

void ot_named_tuple_construct(struct ot_analysis *a, const struct ot_here *here, uint32_t instance,
                              const struct ot_arguments *arguments)
{
    if (!ot_mro_definer(a, a->values[instance].a, ot_symbol(a, "__new__"), 0, NULL))
        ot_named_tuple_fill(a, here, instance, arguments); /* or a __new__ of its own says what the elements are */
}

bool ot_named_tuple_elements(struct ot_analysis *a, const struct ot_here *here, uint32_t instance, size_t place)
{
    uint32_t made = class_of(a, instance);
    ot_sym names[FIELDS_AT_MOST];
    size_t count = made ? names_of(a, here, made, names) : 0;
    for (size_t i = 0; i < count; i++)
        if (place == SIZE_MAX || i == place)
            ot_var_push(a, here, ot_var(a, OT_S_FIELD, ot_value_field_owner(a, instance), names[i]));
    return made != 0;
}
