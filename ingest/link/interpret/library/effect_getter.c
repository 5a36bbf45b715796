/*
 * effect_getter.c: functools.partial, and the functions of the module operator.
 *
 *     sorted(layers, key=attrgetter("config.depth"))
 *     methodcaller("load", weights)(layer)
 *
 * What a getter is made of is kept in a partial: a call of it is one of a function that no code can name, with what was
 * given to the getter in front.
 */
#include "ingest/link/interpret/library/effect_getter.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/partial.h"
#include "ingest/link/interpret/call/protocol.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/container_method.h"

/* The function in element 0, what is given by place from 1, keywords above 2^24; what stars unpack at those marks. */
void ot_effect_partial(struct ot_analysis *a, const struct ot_effect *e)
{
    uint32_t site = ot_value_site(a, (ot_id)(e->here->file - a->files), e->ast);
    bool is_method = strcmp(e->model->argument, "method") == 0;
    uint32_t partial = ot_value(a, OT_V_PARTIAL, is_method, site, e->here->node);
    uint32_t position = 0;
    for (size_t i = 0; i < e->arguments->count; i++) {
        const struct ot_argument *argument = &e->arguments->items[i];
        uint32_t key = argument->kind == OT_GIVEN_KEYWORD       ? argument->name + OT_PARTIAL_KEYWORD
                       : argument->kind == OT_GIVEN_DOUBLE_STAR ? (uint32_t)i + OT_PARTIAL_DOUBLE_STAR
                       : argument->kind == OT_GIVEN_STAR        ? position++ + OT_PARTIAL_STAR
                                                                : position++;
        if (argument->kind == OT_GIVEN_KEYWORD)
            ot_var_add(a, e->here, ot_var(a, OT_S_KEYS, partial, 0), ot_value(a, OT_V_STRING, argument->name, 0, 0));
        ot_var_add_values(a, e->here, ot_var(a, OT_S_PARTIAL, partial, key), argument->base, argument->count);
    }
    ot_stack_push(a, partial);
}

/* Pushes x[key] for each x of stack[base .. end). */
static void push_item(struct ot_analysis *a, const struct ot_effect *e, size_t base, size_t end,
                      const struct ot_argument *key)
{
    const struct ot_arguments arguments = {.items = &(struct ot_argument){.base = key->base, .count = key->count},
                                           .count = 1};
    for (size_t i = base; i < end; i++) {
        uint32_t value = a->stack[i];
        size_t keys = a->top;
        bool is_any = false;
        if (a->values[value].kind != OT_V_CONTAINER) {
            if (!ot_protocol_call(a, e->here, OT_ON_ITEM, value, &arguments, e->ast))
                ot_stack_push(a, OT_UNKNOWN_VALUE);
            continue;
        }
        for (size_t k = 0; k < key->count; k++)
            is_any |= !ot_container_keys(a, e->here, a->stack[key->base + k]);
        size_t found = a->top;
        if (is_any)
            ot_container_all(a, e->here, value);
        for (size_t k = keys; k < found && !is_any; k++)
            ot_container_get(a, e->here, value, a->stack[k]);
        ot_stack_drop(a, keys, found);
    }
}

/* Pushes what stands under a path of attributes, "config.depth", in each of stack[base .. end). */
static void push_attribute(struct ot_analysis *a, const struct ot_effect *e, size_t base, size_t end, const char *path)
{
    size_t from = a->top;
    for (size_t i = base; i < end; i++)
        ot_stack_push(a, a->stack[i]);
    while (*path) {
        size_t length = strcspn(path, "."), last = a->top;
        ot_sym name = ot_intern_add(&a->names, path, length);
        for (size_t i = from; i < last; i++)
            ot_attribute_push(a, e->here, a->stack[i], name, e->ast);
        ot_stack_drop(a, from, last);
        ot_stack_unique(a, from);
        path += length + (path[length] == '.');
    }
}

/* Pushes what one of the names or keys that a getter was made of gets. */
static void push_one(struct ot_analysis *a, const struct ot_effect *e, const struct ot_argument *object,
                     const struct ot_argument *name)
{
    size_t base = a->top, end = object->base + object->count;
    if (name->kind != OT_GIVEN_PLAIN)
        ot_stack_push(a, OT_UNKNOWN_VALUE);
    else if (strcmp(e->model->argument, "one-item") == 0)
        push_item(a, e, object->base, end, name);
    for (size_t i = 0; a->top == base && i < name->count; i++) {
        const struct ot_value v = a->values[a->stack[name->base + i]];
        if (v.kind == OT_V_STRING && strcmp(e->model->argument, "one-item") != 0)
            push_attribute(a, e, object->base, end, ot_text(a, v.a));
    }
}

/* Calls the method that the first of the arguments names with the others. */
static void call_method(struct ot_analysis *a, const struct ot_effect *e, const struct ot_argument *object)
{
    struct ot_arguments given = {.count = e->arguments->count};
    size_t base = a->top, count = 0;
    given.items = ot_calloc(given.count, sizeof(*given.items));
    for (size_t i = 1; i < e->arguments->count; i++)
        if (&e->arguments->items[i] != object) {
            given.items[count] = e->arguments->items[i];
            given.items[count].from = given.items[count].from_ast = given.items[count].ast = 0;
            count++;
        }
    given.count = count;
    push_one(a, e, object, &e->arguments->items[0]);
    size_t methods = a->top;
    ot_call_values(a, e->here, base, methods - base, &given, e->ast, OT_E_CALLBACK);
    ot_stack_drop(a, base, methods);
    free(given.items);
}

/* The call of a getter: the object stands behind what it was made of. */
static void get(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_arguments *given = e->arguments;
    const struct ot_argument *object = NULL;
    for (size_t i = 0; i < given->count; i++)
        object = given->items[i].kind == OT_GIVEN_PLAIN ? &given->items[i] : object;
    if (!object || object == given->items) {
        ot_stack_push(a, OT_UNKNOWN_VALUE);
    } else if (strcmp(e->model->argument, "one-method") == 0) {
        call_method(a, e, object);
    } else if (object == given->items + 1) {
        push_one(a, e, object, &given->items[0]);
    } else {
        uint32_t tuple = ot_container_make(a, e->here, OT_TUPLE_OF, e->ast);
        for (const struct ot_argument *name = given->items; name < object; name++) {
            size_t base = a->top;
            push_one(a, e, object, name);
            ot_container_put(a, e->here, tuple, ot_value_integer(a, (uint32_t)(name - given->items)), base,
                             a->top - base);
            a->top = base;
        }
        ot_stack_push(a, tuple);
    }
}

void ot_effect_getter(struct ot_analysis *a, const struct ot_effect *e)
{
    struct ot_arguments all = {.count = e->arguments->count + 1};
    size_t base = a->top;
    if (strncmp(e->model->argument, "one-", 4) == 0) {
        get(a, e);
        return;
    }
    ot_sym one = ot_symbol_dotted(a, "operator.one", e->model->argument);
    ot_stack_push(a, ot_value(a, OT_V_EXTERNAL, one, 1, 0)); /* a name that no edge shows */
    all.items = ot_calloc(all.count, sizeof(*all.items));
    all.items[0] = (struct ot_argument){.base = base, .count = 1};
    if (e->arguments->count)
        memcpy(all.items + 1, e->arguments->items, e->arguments->count * sizeof(*all.items));
    const struct ot_effect made = {e->here, e->model, e->callee, &all, e->ast};
    ot_effect_partial(a, &made);
    free(all.items);
    ot_stack_drop(a, base, base + 1);
}

/* Runs the method that an operator calls: of a container, or of an object. */
static void run_method(struct ot_analysis *a, const struct ot_effect *e, enum ot_event event, uint32_t value,
                       const struct ot_arguments *arguments)
{
    ot_sym name = ot_symbol(a, e->model->argument);
    if (a->values[value].kind == OT_V_CONTAINER && ot_container_has_method(a, value, name))
        ot_container_method(a, e->here, value, name, arguments, e->ast);
    else
        ot_protocol_call(a, e->here, event, value, arguments, e->ast);
}

void ot_effect_operator(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *left = ot_effect_positional(e, 0), *right = ot_effect_positional(e, 1);
    int event = ot_protocol_named(a, ot_symbol(a, e->model->argument));
    struct ot_arguments others = *e->arguments;
    size_t base = a->top;
    if (!left || event < 0) {
        ot_stack_push(a, OT_UNKNOWN_VALUE);
        return;
    }
    others.items++;
    others.count--;
    others.is_written = false;
    if (event == OT_ON_ITEM && right) {
        push_item(a, e, left->base, left->base + left->count, right);
    } else if (event >= OT_ON_EQ && event < OT_ON_UNARY && right) {
        ot_effect_push(a, e, 0);
        size_t rights = a->top;
        ot_effect_push(a, e, 1);
        size_t end = a->top;
        ot_protocol_operate(a, e->here, (enum ot_event)event, base, rights, end, e->ast);
        ot_stack_drop(a, base, end);
    } else {
        for (size_t i = 0; i < left->count; i++)
            run_method(a, e, (enum ot_event)event, a->stack[left->base + i], &others);
    }
    if (event != OT_ON_ITEM || !right)
        ot_stack_push(a, OT_UNKNOWN_VALUE);
    ot_stack_unique(a, base);
}
