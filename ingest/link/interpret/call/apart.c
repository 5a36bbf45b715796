/*
 * apart.c: what tells the contexts of a function apart.
 *
 * Must not know: what the function does.
 */
#include "ingest/link/interpret/call/apart.h"

#include "ingest/facts/ast.h"
#include "ingest/link/context/context.h"
#include "ingest/link/context/decider.h"
#include "ingest/link/context/factory.h"
#include "ingest/link/context/switches.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/keywords.h"
#include "ingest/link/interpret/call/places.h"
#include "ingest/link/interpret/call/truth.h"
#include "ingest/link/interpret/call/wrapped.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"

/* The place of a call, and of several dicts that may stand behind its ** the one that does. */
static uint32_t place_of(struct ot_analysis *a, const struct ot_call *call, uint32_t alternative)
{
    return ot_value(a, OT_V_CALLER, ot_value_site(a, (ot_id)(call->here->file - a->files), call->ast),
                    call->here->node, alternative);
}

/* Is it no method of an object, and no call of the function by itself? */
static bool is_of_function(const struct ot_analysis *a, const struct ot_call *call, ot_id code)
{
    bool is_of_object = call->receiver && a->values[call->receiver].kind != OT_V_CLASS;
    return !is_of_object && a->nodes[call->here->node].code != code;
}

/* What a call is a context of its own by: with one of several dicts behind its **, the place and that dict; of a
 * function that decides, the place, or where the configuration tells of less than a run, a partial that a module keeps.
 * 0: none, as where the function calls itself. */
static uint32_t decided_by(struct ot_analysis *a, const struct ot_call *call, ot_id code, uint32_t alternative)
{
    if (alternative)
        return place_of(a, call, alternative);
    if (!is_of_function(a, call, code) || !ot_decider_is(a, code))
        return 0;
    return ot_given_is_run(a) ? place_of(a, call, 0) : call->arguments->partial;
}

/* The parameters that a call gives as None, where the caller itself runs for what it was given: a tuple (None, name)
 * for each of those with which the function does what cannot be done with None. */
static uint32_t nones_of(struct ot_analysis *a, const struct ot_call *call, ot_id id)
{
    uint64_t nones = ot_node_is_keyed(a, call->here->node) ? ot_switches_none(a, id) : 0;
    const struct ot_code *code = a->codes[id];
    uint32_t all = 0;
    for (uint32_t i = 64; nones && i-- > 0;) {
        const struct ot_argument *argument = nones >> i & 1 ? ot_truth_argument(call, code, i) : NULL;
        if (argument && argument->count == 1 && a->stack[argument->base] == OT_NONE_VALUE) {
            uint32_t name = ot_value(a, OT_V_TUPLE_KEY, ot_value(a, OT_V_STRING, code->params[i].name, 0, 0), 0, 0);
            all = ot_value(a, OT_V_TUPLE_KEY, ot_value(a, OT_V_TUPLE_KEY, OT_NONE_VALUE, name, 0), all, 0);
        }
    }
    return all;
}

/* What a call gives the switches of a function: "quantize(x)" and "quantize(x, is_static=True)" are not to meet. Then
 * come the parameters that it gives as None. */
static uint32_t switches_of(struct ot_analysis *a, const struct ot_call *call, ot_id id)
{
    uint64_t switches = ot_switches(a, id);
    uint32_t nones = ot_places_are_known(call) ? nones_of(a, call, id) : 0, all = nones, places;
    bool is_any = false;
    if (!switches || !ot_places_are_known(call) || !ot_places_given(a, call, &places))
        return nones;
    for (uint32_t i = 64; i-- > 0;)
        if (switches >> i & 1) {
            uint32_t value = ot_truth_given(a, call, a->codes[id], i, places);
            is_any = is_any || value != OT_UNKNOWN_VALUE;
            all = ot_value(a, OT_V_TUPLE_KEY, value, all, 0);
        }
    return is_any ? all : nones;
}

/* A tuple key with one element more. */
static uint32_t with(struct ot_analysis *a, uint32_t keys, uint32_t last)
{
    return ot_value_join(a, keys, ot_value(a, OT_V_TUPLE_KEY, last, 0, 0));
}

/* Has a function *args or **keywords? */
static bool takes_rest(const struct ot_code *code)
{
    for (uint32_t i = 0; i < code->param_count; i++)
        if (code->params[i].kind >= OT_PARAM_STAR)
            return true;
    return false;
}

/* Under a configuration: is a switch given something that has no value yet? */
static bool is_waiting(struct ot_analysis *a, const struct ot_call *call, ot_id id)
{
    uint64_t switches = ot_given_is_run(a) && ot_places_are_known(call) ? ot_switches(a, id) : 0;
    for (uint32_t i = 64; switches && i-- > 0;) {
        const struct ot_argument *argument = switches >> i & 1 ? ot_truth_argument(call, a->codes[id], i) : NULL;
        if (argument && argument->count == 0)
            return true;
    }
    return false;
}

uint32_t ot_apart(struct ot_analysis *a, const struct ot_call *call, bool *waits)
{
    ot_id id = a->values[call->function].a;
    uint32_t decorated = call->arguments->decorated;
    *waits = false;
    if (call->vouched && a->values[call->vouched].depth < OT_CONTEXTS_NESTED)
        return call->vouched;
    if (call->tested >= 0 && ot_context_takes(a, id, call->tested_value))
        return ot_context_value(a, id, call->tested_value);
    if (decorated && a->values[decorated].depth < OT_CONTEXTS_NESTED)
        return decorated;
    if (!call->ast || !call->here->node || a->nodes[call->here->node].depth >= OT_CONTEXTS_NESTED)
        return 0;
    uint32_t alternative = is_of_function(a, call, id) ? call->arguments->alternative : 0;
    if (ot_factory_is_keyed(a, id))
        return place_of(a, call, alternative);
    uint32_t decider = decided_by(a, call, id, alternative);
    if (decider)
        return decider;
    uint32_t keywords = ot_keywords_context(a, call, a->codes[id]);
    uint32_t object = ot_wrapped_object(a, call);
    bool is_telling = call->receiver || object || ot_truth_is_asked(a, call);
    uint32_t places = is_telling ? ot_places_context(a, call, a->codes[id]) : 0;
    uint32_t handed_on = places ? with(a, keywords, places) : keywords;
    handed_on = ot_truth_context(a, call, a->codes[id], handed_on);
    if (handed_on && !takes_rest(a->codes[id]))
        return ot_value_join(a, handed_on, switches_of(a, call, id));
    if (object)
        return with(a, handed_on, object);
    if (handed_on)
        return handed_on;
    *waits = is_waiting(a, call, id);
    return switches_of(a, call, id);
}
