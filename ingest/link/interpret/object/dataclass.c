/*
 * dataclass.c: the __init__ that a dataclass or a named tuple gets from its annotated names.
 */
#include "ingest/link/interpret/object/dataclass.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/parameter.h"
#include "ingest/link/interpret/call/protocol.h"
#include "ingest/link/interpret/call/rest.h"
#include "ingest/link/interpret/library/named_tuple.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/iterate.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/trait.h"
#include "ingest/link/types/type.h"

struct ot_dataclass_state {
    struct ot_map marked; /* class value → 1: a decorator makes it one */
};

struct field {
    ot_sym name;
    uint32_t definer;   /* class value whose body annotates it, the last along the MRO */
    uint32_t statement; /* there */
    bool is_argument;   /* of __init__: not field(init=False) */
    bool is_keyword;    /* and has no place among them */
};

struct fields {
    struct field *items;
    size_t count, capacity;
};

/* Does a call give the keyword as the constant of a kind? */
static bool gives(struct ot_analysis *a, const struct ot_ast *ast, uint32_t call, const char *keyword, uint8_t kind)
{
    if (ast->nodes[call].kind != OT_CALL)
        return false;
    for (uint32_t c = ast->nodes[call + 1].end; c < ast->nodes[call].end; c = ast->nodes[c].end)
        if (ast->nodes[c].kind == OT_KEYWORD && ast->nodes[c + 1].kind == kind &&
            strcmp(ot_text(a, ast->nodes[c].text), keyword) == 0)
            return true;
    return false;
}

/* "@dataclass(kw_only=True)": no argument of the class has a place. */
static bool is_keyword_only(struct ot_analysis *a, const struct ot_ast *ast, uint32_t class_node)
{
    uint32_t decorators = class_node + 1;
    for (uint32_t c = decorators + 1; c < ast->nodes[decorators].end; c = ast->nodes[c].end)
        if (gives(a, ast, c, "kw_only", OT_TRUE))
            return true;
    return false;
}

/* Do the annotated names of a class in the MRO become fields: is it a dataclass, or a tuple with names? */
static bool has_fields(struct ot_analysis *a, uint32_t class_value)
{
    uint32_t unused;
    const struct ot_mro *mro = a->values[class_value].kind == OT_V_CLASS ? ot_mro_of(a, class_value) : NULL;
    return mro && (mro->is_namedtuple || ot_map_get(&a->own.dataclass->marked, class_value, &unused));
}

/* A name annotated again keeps its place. */
static void add_field(struct fields *fields, struct field field)
{
    for (size_t i = 0; i < fields->count; i++)
        if (fields->items[i].name == field.name) {
            fields->items[i] = field;
            return;
        }
    ot_grow(&fields->items, &fields->capacity, fields->count + 1, sizeof(*fields->items));
    fields->items[fields->count++] = field;
}

/* The annotated names of the bodies along the MRO, base first. */
static void find_fields(struct ot_analysis *a, uint32_t class_value, struct fields *fields)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    for (size_t i = mro->items.count; i-- > 0;) {
        uint32_t item = mro->items.items[i];
        if (!has_fields(a, item))
            continue;
        const struct ot_code *code = ot_scan_code(a, a->values[item].a);
        const struct ot_ast *ast = &a->files[code->file].ast;
        bool is_keyword = is_keyword_only(a, ast, code->ast);
        for (uint32_t s = code->body + 1; s < ast->nodes[code->body].end; s = ast->nodes[s].end) {
            if (ast->nodes[s].kind != OT_ANNOTATED || ast->nodes[s + 1].kind != OT_NAME)
                continue;
            uint32_t annotation = ast->nodes[s + 1].end, value = ast->nodes[annotation].end;
            if (ot_trait_is_class_variable(a, ast, annotation))
                continue;
            add_field(fields, (struct field){.name = ast->nodes[s + 1].text,
                                             .definer = item,
                                             .statement = s,
                                             .is_argument = !gives(a, ast, value, "init", OT_FALSE),
                                             .is_keyword = is_keyword || gives(a, ast, value, "kw_only", OT_TRUE)});
        }
    }
}

/* Pushes what **dict of a call may give a field: anything, where it is no dict that is followed. Is one sure to? */
static bool push_spread(struct ot_analysis *a, const struct ot_here *here, const struct ot_arguments *arguments,
                        ot_sym name)
{
    uint32_t key = ot_value(a, OT_V_STRING, name, 0, 0);
    bool is_sure = false;
    for (size_t i = 0; i < arguments->count; i++) {
        const struct ot_argument *argument = &arguments->items[i];
        for (size_t k = 0; argument->kind == OT_GIVEN_DOUBLE_STAR && k < argument->count; k++) {
            uint32_t value = a->stack[argument->base + k];
            if (a->values[value].kind != OT_V_CONTAINER) {
                ot_stack_push(a, OT_UNKNOWN_VALUE);
                continue;
            }
            ot_container_get(a, here, value, key);
            is_sure |= argument->count == 1 && ot_rest_always_has(a, here, value, key);
        }
    }
    return is_sure;
}

/* Stores the defaults of a field that is not given, and what its default factories make. */
static void store_default(struct ot_analysis *a, const struct ot_here *here, ot_id var, const struct field *field,
                          uint32_t call)
{
    static const struct ot_arguments none = {0};
    size_t base = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_CLASS, field->definer, field->name));
    for (size_t i = base, end = a->top; i < end; i++) {
        if (a->values[a->stack[i]].kind != OT_V_FACTORY) {
            ot_var_add(a, NULL, var, a->stack[i]);
            continue;
        }
        size_t factories = a->top;
        struct ot_here inner = *here;
        ot_var_push(a, here, ot_var(a, OT_S_DEFAULT, a->stack[i], 0));
        size_t results = a->top;
        /* no alternative to __post_init__ or to the factory of another field */
        inner.factory = inner.through = a->stack[i];
        ot_call_values(a, &inner, factories, results - factories, &none, call, OT_E_CALLBACK);
        ot_var_add_values(a, NULL, var, results, a->top - results);
        a->top = factories;
    }
    a->top = base;
}

bool ot_dataclass_has_init(struct ot_analysis *a, uint32_t class_value)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    ot_sym init = ot_symbol(a, "__init__");
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        uint32_t item = mro->items.items[i];
        bool is_own = a->values[item].kind == OT_V_CLASS;
        if (is_own && ot_list_sorted_has(&ot_scan_code(a, a->values[item].a)->locals, init))
            return false;
        if (has_fields(a, item))
            return true;
    }
    return false;
}

/* Does the constructor store what a class annotates: is it no ClassVar, no field(init=False) without a default? */
static bool is_stored(struct ot_analysis *a, const struct ot_ast *ast, uint32_t annotation)
{
    uint32_t statement = ast->nodes[annotation].parent, call = ast->nodes[annotation].end;
    bool is = call >= ast->nodes[statement].end || !gives(a, ast, call, "init", OT_FALSE);
    for (uint32_t c = call + 1; !is && c < ast->nodes[call].end; c = ast->nodes[c].end)
        is = ast->nodes[c].kind == OT_KEYWORD && strncmp(ot_text(a, ast->nodes[c].text), "default", 7) == 0;
    return is && !ot_trait_is_class_variable(a, ast, annotation);
}

bool ot_dataclass_stores(struct ot_analysis *a, uint32_t class_value, ot_sym name)
{
    const struct ot_mro *mro = ot_dataclass_has_init(a, class_value) ? ot_mro_of(a, class_value) : NULL;
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        const struct ot_code *code = has_fields(a, mro->items.items[i])
                                         ? ot_scan_code(a, a->values[mro->items.items[i]].a) : NULL;
        uint32_t annotation = code ? ot_scan_annotation(code, name) : 0;
        if (annotation)
            return is_stored(a, &a->files[code->file].ast, annotation);
    }
    return false;
}

void ot_dataclass_mark(struct ot_analysis *a, uint32_t class_value)
{
    ot_map_add(&a->own.dataclass->marked, class_value);
}

/* Pushes what a star unpacks to a place, "Spec(*parts)": of the only one that is a tuple its part. */
static void push_star(struct ot_analysis *a, const struct ot_here *here, const struct ot_argument *argument,
                      size_t place, bool is_last)
{
    for (size_t k = 0; k < argument->count; k++) {
        const struct ot_value v = a->values[a->stack[argument->base + k]];
        if (is_last && v.kind == OT_V_CONTAINER && v.a == OT_TUPLE_OF)
            ot_container_get(a, here, a->stack[argument->base + k], ot_value_integer(a, (uint32_t)place));
        else
            ot_iterate(a, here, argument->base + k, 1, 0);
    }
}

/* Pushes what may stand at a place that is not known among those behind the first star. */
static void push_starred(struct ot_analysis *a, const struct ot_here *here, const struct ot_arguments *arguments,
                         size_t place)
{
    size_t before = 0, first = 0, behind = 0;
    for (; first < arguments->count && arguments->items[first].kind != OT_GIVEN_STAR; first++)
        before += arguments->items[first].kind == OT_GIVEN_PLAIN;
    for (size_t i = first + 1; i < arguments->count; i++)
        behind += arguments->items[i].kind == OT_GIVEN_STAR || arguments->items[i].kind == OT_GIVEN_PLAIN;
    for (size_t i = first; i < arguments->count && place >= before; i++) {
        const struct ot_argument *argument = &arguments->items[i];
        if (argument->kind == OT_GIVEN_STAR)
            push_star(a, here, argument, place - before, behind == 0);
        for (size_t k = 0; argument->kind == OT_GIVEN_PLAIN && k < argument->count; k++)
            ot_stack_push(a, a->stack[argument->base + k]);
    }
}

void ot_dataclass_run(struct ot_analysis *a, const struct ot_here *here, uint32_t instance,
                      const struct ot_arguments *arguments, uint32_t call)
{
    struct fields fields = {0};
    size_t position = 0;
    find_fields(a, a->values[instance].a, &fields);
    for (size_t i = 0; i < arguments->count; i++)
        if (arguments->items[i].kind >= OT_GIVEN_STAR)
            ot_mro_loosen(a, a->values[instance].a, OT_LOOSE_ANY); /* whose fields they are is not followed */
    for (size_t i = 0; i < fields.count; i++) {
        const struct field *field = &fields.items[i];
        ot_id var = ot_var(a, OT_S_FIELD, ot_value_field_owner(a, instance), field->name);
        size_t place = field->is_argument && !field->is_keyword ? position++ : SIZE_MAX;
        const struct ot_argument *argument =
            field->is_argument ? ot_call_argument(arguments, place, field->name) : NULL;
        size_t base = a->top;
        bool is_sure = field->is_argument && !argument && push_spread(a, here, arguments, field->name);
        if (!argument && !is_sure)
            store_default(a, here, var, field, call);
        if (argument)
            ot_parameter_note(a, here->node, ot_edge_binding_class(a->values[instance].a), field->name, argument);
        for (size_t k = 0; argument && k < argument->count; k++)
            ot_stack_push(a, a->stack[argument->base + k]);
        if (!argument && place != SIZE_MAX)
            push_starred(a, here, arguments, place);
        ot_id code = a->values[field->definer].a, file = a->codes[code]->file;
        uint32_t annotation = a->files[file].ast.nodes[field->statement + 1].end;
        size_t count = ot_type_filter(a, ot_type_of(a, file, code, annotation), base, a->top - base);
        ot_var_add_values(a, NULL, var, base, count); /* before the statement goes on: C(x).x */
        a->top = base;
    }
    free(fields.items);
}

ot_sym ot_dataclass_field(struct ot_analysis *a, uint32_t class_value, uint32_t position)
{
    struct fields fields = {0};
    ot_sym found = 0;
    if (ot_mro_of(a, class_value))
        find_fields(a, class_value, &fields);
    for (size_t i = 0; i < fields.count && !found; i++) {
        bool has_place = fields.items[i].is_argument && !fields.items[i].is_keyword;
        if (has_place && position-- == 0)
            found = fields.items[i].name;
    }
    free(fields.items);
    return found;
}

ot_sym ot_dataclass_name(struct ot_analysis *a, uint32_t class_value, uint32_t index)
{
    struct fields fields = {0};
    if (ot_mro_of(a, class_value))
        find_fields(a, class_value, &fields);
    ot_sym name = index < fields.count ? fields.items[index].name : 0;
    free(fields.items);
    return name;
}

/* Is it an object whose elements are what its fields hold, as nothing else is said of an event? */
static bool has_elements(struct ot_analysis *a, uint32_t value, enum ot_event event)
{
    const struct ot_value v = a->values[value];
    const struct ot_mro *mro = v.kind == OT_V_INSTANCE ? ot_mro_of(a, v.a) : NULL;
    return mro && mro->is_sequence && !ot_protocol_has(a, event, v.a);
}

bool ot_dataclass_element(struct ot_analysis *a, const struct ot_here *here, uint32_t value, uint32_t position)
{
    if (!has_elements(a, value, OT_ON_ITERATE))
        return ot_named_tuple_elements(a, here, value, position);
    ot_sym field = ot_dataclass_field(a, a->values[value].a, position);
    if (field)
        ot_attribute_push(a, here, value, field, 0);
    return field != 0;
}

bool ot_dataclass_elements(struct ot_analysis *a, const struct ot_here *here, uint32_t value)
{
    struct fields fields = {0};
    if (!has_elements(a, value, OT_ON_ITERATE))
        return ot_named_tuple_elements(a, here, value, SIZE_MAX);
    find_fields(a, a->values[value].a, &fields);
    for (size_t i = 0; i < fields.count; i++)
        ot_attribute_push(a, here, value, fields.items[i].name, 0);
    free(fields.items);
    return true;
}

bool ot_dataclass_at(struct ot_analysis *a, const struct ot_here *here, uint32_t value, size_t keys, size_t count)
{
    const struct ot_value key = a->values[count == 1 ? a->stack[keys] : 0];
    const char *digits = key.kind == OT_V_INTEGER && !key.b ? ot_text(a, key.a) : "";
    bool is_place = *digits && strlen(digits) < 4 && !digits[strspn(digits, "0123456789")];
    ot_sym field = is_place && has_elements(a, value, OT_ON_ITEM)
                       ? ot_dataclass_field(a, a->values[value].a, (uint32_t)atoi(digits))
                       : 0;
    if (field)
        ot_attribute_push(a, here, value, field, 0);
    return field != 0 || ot_named_tuple_elements(a, here, value, is_place ? (size_t)atoi(digits) : SIZE_MAX);
}

void ot_dataclass_factory(struct ot_analysis *a, const struct ot_here *here, uint32_t factory)
{
    static const struct ot_arguments none = {0};
    const struct ot_value v = a->values[factory];
    struct ot_here there = *here;
    size_t base = a->top;
    if (a->is_peeking) {
        ot_stack_push(a, OT_UNKNOWN_VALUE);
        return;
    }
    ot_var_push(a, here, ot_var(a, OT_S_DEFAULT, factory, 0));
    size_t end = a->top;
    there.node = v.c;
    there.region = a->nodes[v.c].region;
    there.file = &a->files[v.a];
    there.factory = there.through = factory; /* no alternative to field() */
    ot_call_values(a, &there, base, end - base, &none, v.b, OT_E_CALLBACK);
    ot_stack_drop(a, base, end);
}

void ot_dataclass_init(struct ot_analysis *a)
{
    a->own.dataclass = ot_calloc(1, sizeof(*a->own.dataclass));
}

void ot_dataclass_release(struct ot_analysis *a)
{
    ot_map_release(&a->own.dataclass->marked);
    free(a->own.dataclass);
}
