/*
 * truth.c: the False, True or None that a call gives, through *args and **keywords too. What goes through those tells a
 * context apart where it is False or True.
 *
 * "def forward(self, *args, **keywords): return self.method(*args, **keywords)" is a context for each False and True
 * that it hands on: where the method tests "if save:", what a call with save=False leaves out stays out of that call.
 */
#include "ingest/link/interpret/call/truth.h"

#include "ingest/facts/ast.h"
#include "ingest/link/context/switches.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/keywords.h"
#include "ingest/link/interpret/call/places.h"
#include "ingest/link/interpret/call/wrapped.h"
#include "ingest/link/source/scan.h"

/* The value among stack[base .. top), which end here, that all of them are: False, True or None; else unknown. */
static uint32_t only(struct ot_analysis *a, size_t base)
{
    ot_stack_unique(a, base);
    uint32_t value = a->top == base + 1 ? a->stack[base] : OT_UNKNOWN_VALUE;
    a->top = base;
    return value == OT_TRUE_VALUE || value == OT_FALSE_VALUE || value == OT_NONE_VALUE ? value : OT_UNKNOWN_VALUE;
}

static uint32_t only_of(struct ot_analysis *a, const struct ot_argument *argument)
{
    size_t base = a->top;
    for (size_t i = 0; i < argument->count; i++)
        ot_stack_push(a, a->stack[argument->base + i]);
    return only(a, base);
}

/* What stands under a key of what an argument unpacks. */
static uint32_t within(struct ot_analysis *a, const struct ot_call *call, const struct ot_argument *argument,
                       uint32_t key)
{
    size_t base = a->top;
    if (argument->count != 1)
        return OT_UNKNOWN_VALUE;
    ot_container_get(a, call->here, a->stack[argument->base], key);
    return only(a, base);
}

/* What a call gives at a place, its receiver counted; unknown where that is not known. */
static uint32_t at_place(struct ot_analysis *a, const struct ot_call *call, uint32_t place)
{
    size_t base = a->top;
    return ot_places_push(a, call, place) ? only(a, base) : OT_UNKNOWN_VALUE;
}

/* Is a dict the **keywords of a context in which the key is False or True? */
static bool is_told(struct ot_analysis *a, uint32_t dict, uint32_t key)
{
    const struct ot_value v = a->values[dict];
    uint32_t context = v.kind == OT_V_CONTAINER && v.a == OT_DICT_OF && v.c ? a->nodes[v.c].argument : 0;
    if (!context || a->values[context].kind != OT_V_TUPLE_KEY)
        return false;
    const struct ot_code *code = a->codes[a->nodes[v.c].code];
    uint32_t rest = code->param_count - 1, name = ot_value(a, OT_V_TUPLE_KEY, key, 0, 0);
    if (code->params[rest].kind != OT_PARAM_DOUBLE_STAR || ot_value_site_ast(a, v.b) != code->params[rest].annotation)
        return false;
    for (; context; context = a->values[context].b) {
        const struct ot_value *element = &a->values[a->values[context].a];
        if (element->kind == OT_V_TUPLE_KEY && element->b == name && a->values[element->a].kind != OT_V_NONE)
            return true;
    }
    return false;
}

bool ot_truth_gives(struct ot_analysis *a, const struct ot_here *here, const struct ot_argument *argument, uint32_t key)
{
    return argument->count == 1 && is_told(a, a->stack[argument->base], key) &&
           !ot_keywords_lack(a, here, a->stack[argument->base], key);
}

/* Is an argument, **dict, sure to give a keyword? */
static bool is_sure(struct ot_analysis *a, const struct ot_call *call, const struct ot_argument *argument, uint32_t key)
{
    return ot_keywords_gives(a, call->here, argument, key) || ot_truth_gives(a, call->here, argument, key);
}

/* What a call is sure to give by a keyword, a text; unknown where it may give another or none. */
static uint32_t by_name(struct ot_analysis *a, const struct ot_call *call, uint32_t key)
{
    for (size_t i = 0; i < call->arguments->count; i++) {
        const struct ot_argument *argument = &call->arguments->items[i];
        if (argument->kind == OT_GIVEN_KEYWORD && argument->name == a->values[key].a)
            return only_of(a, argument);
        if (argument->kind == OT_GIVEN_DOUBLE_STAR && ot_keywords_may_give(a, call->here, argument, key))
            return is_sure(a, call, argument, key) ? within(a, call, argument, key) : OT_UNKNOWN_VALUE;
    }
    return OT_UNKNOWN_VALUE;
}

/* May the call give parameter index by a keyword? */
static bool may_give(struct ot_analysis *a, const struct ot_call *call, uint32_t key)
{
    for (size_t i = 0; i < call->arguments->count; i++)
        if (ot_keywords_may_give(a, call->here, &call->arguments->items[i], key))
            return true;
    return false;
}

const struct ot_argument *ot_truth_argument(const struct ot_call *call, const struct ot_code *code, uint32_t index)
{
    uint32_t before = call->receiver ? 1 : 0;
    bool has_place = ot_parameter_is_positional(code, index) && index >= before;
    return ot_call_argument(call->arguments, has_place ? index - before : SIZE_MAX, code->params[index].name);
}

uint32_t ot_truth_given(struct ot_analysis *a, const struct ot_call *call, const struct ot_code *code, uint32_t index,
                        uint32_t places)
{
    const struct ot_param *param = &code->params[index];
    uint32_t key = ot_value(a, OT_V_STRING, param->name, 0, 0);
    bool has_place = ot_parameter_is_positional(code, index) && index >= (call->receiver ? 1 : 0);
    uint8_t fallback = a->files[code->file].ast.nodes[param->fallback].kind;
    if (has_place && index < places)
        return at_place(a, call, index);
    if (may_give(a, call, key))
        return by_name(a, call, key);
    return fallback == OT_TRUE         ? OT_TRUE_VALUE
           : fallback == OT_FALSE      ? OT_FALSE_VALUE
           : fallback == OT_CONST_NONE ? OT_NONE_VALUE
                                       : OT_UNKNOWN_VALUE;
}

/* Puts before a context that a key, a name or a place, is False or True. */
static uint32_t with(struct ot_analysis *a, uint32_t context, uint32_t value, uint32_t key)
{
    if (value != OT_TRUE_VALUE && value != OT_FALSE_VALUE)
        return context;
    uint32_t element = ot_value(a, OT_V_TUPLE_KEY, value, ot_value(a, OT_V_TUPLE_KEY, key, 0, 0), 0);
    return ot_value(a, OT_V_TUPLE_KEY, element, context, 0);
}

/* The tuples of the keywords and places of a context, in their order. */
static uint32_t truths(struct ot_analysis *a, const struct ot_call *call, uint32_t context, uint32_t before)
{
    const struct ot_value v = a->values[context];
    uint32_t rest = v.b ? truths(a, call, v.b, before) : 0;
    const struct ot_value element = a->values[v.a];
    if (element.kind == OT_V_STRING)
        return with(a, rest, by_name(a, call, v.a), v.a);
    uint32_t count = 0;
    while (element.kind == OT_V_INTEGER && count < OT_PLACES_AT_MOST && v.a != ot_value_integer(a, count))
        count++;
    for (uint32_t i = count; i-- > 0;)
        rest = with(a, rest, at_place(a, call, before + i), ot_value_integer(a, i));
    return rest;
}

/* Does a context tell of the keyword? */
static bool tells(const struct ot_analysis *a, uint32_t context, uint32_t key)
{
    while (context && a->values[context].a != key)
        context = a->values[context].b;
    return context != 0;
}

/* Puts before a context what the call gives a wrapper by keyword for switches of what that wraps; told tells of the
 * others. */
static uint32_t with_switches(struct ot_analysis *a, const struct ot_call *call, const struct ot_code *code,
                              uint32_t told, uint32_t context)
{
    ot_id wrapped = ot_wrapped(a, call);
    uint64_t switches = wrapped ? ot_switches(a, wrapped) : 0;
    for (uint32_t i = 64; switches && i-- > 0;) {
        ot_sym name = switches >> i & 1 ? a->codes[wrapped]->params[i].name : 0;
        uint32_t key = name ? ot_value(a, OT_V_STRING, name, 0, 0) : 0;
        if (key && !tells(a, told, key) && ot_scan_param(code, name) < 0)
            context = with(a, context, by_name(a, call, key), key);
    }
    return context;
}

bool ot_truth_is_asked(struct ot_analysis *a, const struct ot_call *call)
{
    ot_id wrapped = ot_wrapped(a, call);
    return wrapped && ot_switches(a, wrapped);
}

uint32_t ot_truth_context(struct ot_analysis *a, const struct ot_call *call, const struct ot_code *code,
                          uint32_t context)
{
    uint32_t before = 0;
    while (ot_parameter_is_positional(code, before))
        before++;
    if (!ot_places_are_known(call))
        return context;
    uint32_t rest = with_switches(a, call, code, context, context ? truths(a, call, context, before) : 0);
    return rest ? ot_value_join(a, context, rest) : context;
}
