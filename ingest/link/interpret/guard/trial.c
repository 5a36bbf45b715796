/*
 * trial.c: what a test comes to for each value of a path.
 *
 * A name that holds what a test came to is that test: its other operands are taken as what they may be anywhere in the
 * code of the node, since other guards stood around it. What asks for what a method gives, or for a part, tells nothing
 * then.
 */
#include "ingest/link/interpret/guard/trial.h"

#include <stdlib.h>
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
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/guard/held_flag.h"
#include "ingest/link/interpret/guard/order.h"
#include "ingest/link/interpret/guard/place.h"
#include "ingest/link/interpret/guard/through.h"
#include "ingest/link/interpret/guard/tried.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/library/behaviour.h"
#include "ingest/link/interpret/library/effect_kind.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/attribute_known.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/named.h"
#include "ingest/link/source/path.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/compare.h"
#include "ingest/link/types/number.h"

/* Is what the test still waits for not to come? Then it lets through what is not decided. */
static bool is_settled(struct ot_analysis *a, const struct ot_here *here, const struct ot_trial *trial)
{
    struct ot_here at = *here;
    at.region = trial->region;
    return ot_guard_is_settled(a, &at, trial->owner);
}

static void try_test(struct ot_analysis *a, const struct ot_here *here, uint32_t test, const struct ot_trial *trial,
                     uint8_t *outcomes);

/* The test that a NAME holds the outcome of, if it speaks of the path; 0 if not. */
static uint32_t named_test(struct ot_analysis *a, const struct ot_here *here, uint32_t name, uint32_t path)
{
    return ot_named_test(a->codes[a->nodes[here->node].code], &here->file->ast, name, path);
}

bool ot_trial_speaks(struct ot_analysis *a, const struct ot_here *here, uint32_t test, uint32_t path)
{
    return ot_named_stands_in(a->codes[a->nodes[here->node].code], &here->file->ast, test, path);
}

static void try_constant(const struct ot_trial *trial, uint8_t *outcomes, int outcome)
{
    memset(outcomes, outcome, trial->count);
}

/* An operand that does not speak of the path: what it came to when the test was evaluated, which of a test that a name
 * holds the outcome of is not noted here. */
static void try_operand(struct ot_analysis *a, const struct ot_here *here, uint32_t operand,
                        const struct ot_trial *trial, uint8_t *outcomes)
{
    if (ot_trial_speaks(a, here, operand, trial->path)) {
        try_test(a, here, operand, trial, outcomes);
        return;
    }
    if (trial->is_named) {
        try_constant(trial, outcomes, OT_MAY_BE_BOTH);
        return;
    }
    int outcome = ot_through_outcome(a, here, operand);
    struct ot_here at = *here;
    at.region = trial->region;
    bool is_pending = !outcome && ot_through_awaits(a, &at, trial->owner);
    try_constant(trial, outcomes, outcome || is_pending ? outcome : OT_MAY_BE_BOTH);
}

static void try_logic(struct ot_analysis *a, const struct ot_here *here, uint32_t test, const struct ot_trial *trial,
                      uint8_t *outcomes)
{
    bool is_and = here->file->ast.nodes[test].kind == OT_AND;
    uint8_t *right = ot_malloc(trial->count + 1);
    struct ot_here after = ot_guard_right(a, here, test);
    try_operand(a, here, test + 1, trial, outcomes);
    try_operand(a, &after, here->file->ast.nodes[test + 1].end, trial, right);
    for (size_t i = 0; i < trial->count; i++) {
        int both = outcomes[i] & right[i], either = outcomes[i] | right[i];
        outcomes[i] = (uint8_t)(is_and ? (both & OT_MAY_BE_TRUE) | (either & OT_MAY_BE_FALSE)
                                       : (either & OT_MAY_BE_TRUE) | (both & OT_MAY_BE_FALSE));
    }
    free(right);
}

/* Pushes what a method without arguments has given for a receiver so far. True if it was called and has given
 * nothing. */
static bool push_results(struct ot_analysis *a, const struct ot_here *here, uint32_t receiver, ot_sym method)
{
    static const struct ot_arguments none = {0};
    size_t base = a->top;
    bool is_pending = false;
    bool is_method = ot_attribute_method(a, here, receiver, ot_text(a, method));
    size_t end = a->top;
    for (size_t i = base; is_method && i < end; i++) {
        const struct ot_value bound = a->values[a->stack[i]], f = a->values[bound.a];
        if (bound.kind != OT_V_BOUND || f.kind != OT_V_FUNCTION || ot_scan_code(a, f.a)->is_generator)
            continue;
        const struct ot_model *model = ot_library_function(a, f.a);
        ot_id node = ot_node_find(a, f.a, f.b, bound.b, 0);
        if (model)
            ot_behaviour_apply(a, here, model, bound.a, &none, 0);
        else if (node)
            ot_var_push(a, here, ot_var(a, OT_S_RETURN, node, 0));
        is_pending = node && !model && a->top == end;
    }
    ot_stack_drop(a, base, end);
    return is_pending;
}

/* What it comes to as a test; 0 where that is still to come. */
static int predicate_outcome(struct ot_analysis *a, const struct ot_here *here, uint32_t receiver, ot_sym method,
                             const struct ot_trial *trial)
{
    size_t base = a->top;
    int outcome = 0;
    bool is_pending = push_results(a, here, receiver, method);
    for (size_t i = base; i < a->top; i++)
        outcome |= ot_guard_truth(a, a->stack[i]);
    a->top = base;
    return outcome || (is_pending && !is_settled(a, here, trial)) ? outcome : OT_MAY_BE_BOTH;
}

/* "path.name == other", decided for each instance with fields of its own by what it holds under the name; "path[0] ==
 * other" for each tuple by what it holds there; or "path.method() == other", for each value by what the method has
 * given for it. */
static void try_derived(struct ot_analysis *a, const struct ot_here *here, uint32_t test, const struct ot_trial *trial,
                        uint8_t *outcomes)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t left = test + 1, with = ast->nodes[left].end;
    bool is_call = ast->nodes[left].kind == OT_CALL;
    size_t base = a->top;
    ot_eval(a, here, with + 1);
    size_t end = a->top;
    for (size_t i = 0; end > base && i < trial->count; i++) {
        uint32_t value = a->stack[trial->base + i];
        bool is_pending = false;
        int outcome = 0;
        if (is_call)
            is_pending = push_results(a, here, value, ast->nodes[left + 1].text);
        else if (ast->nodes[left].kind == OT_SUBSCRIPT)
            ot_place_push(a, here, left, value);
        else if (ot_held_flag_is_own(a, value))
            ot_attribute_push(a, here, value, ast->nodes[left].text, 0);
        size_t last = a->top;
        for (size_t d = end; d < last; d++)
            for (size_t other = base; other < end; other++) {
                ot_stack_push(a, a->stack[other]);
                outcome |= ot_guard_compare(a, here, ast->nodes[with].flags, a->stack[d], a->top - 1);
                a->top = last;
            }
        a->top = end;
        if (outcome || (is_pending && !is_settled(a, here, trial)))
            outcomes[i] = (uint8_t)outcome;
    }
    a->top = base;
}

static void try_compare(struct ot_analysis *a, const struct ot_here *here, uint32_t test, const struct ot_trial *trial,
                        uint8_t *outcomes)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t left = test + 1, with = ast->nodes[left].end, other = 0;
    uint8_t operator = ast->nodes[with].flags;
    bool is_type = ot_asked_is(a, ast, left, "type") && ot_path_equal(ast, ast->nodes[left + 1].end, trial->path);
    try_constant(trial, outcomes, OT_MAY_BE_BOTH);
    if (ast->nodes[with].end < ast->nodes[test].end)
        return;
    if (ot_path_equal(ast, left, trial->path) || is_type)
        other = with + 1;
    else if (ot_path_equal(ast, with + 1, trial->path) && operator != OT_IN && operator != OT_NOT_IN)
        other = left;
    if (other && other == left)
        operator = ot_number_mirrored(operator);
    bool is_call = ast->nodes[left].kind == OT_CALL && ast->nodes[left + 1].kind == OT_ATTRIBUTE &&
                   ast->nodes[left + 1].end == ast->nodes[left].end;
    bool is_part = ast->nodes[left].kind == OT_ATTRIBUTE || ot_place_is(ast, left);
    if (!other && !trial->is_named && (is_call || is_part) && ot_path_equal(ast, left + 1 + is_call, trial->path))
        try_derived(a, here, test, trial, outcomes);
    if (!other)
        return;
    size_t base = a->top;
    ot_eval(a, here, other);
    for (size_t i = 0; a->top > base && i < trial->count; i++) {
        uint32_t value = a->stack[trial->base + i];
        if (is_type && a->values[value].kind != OT_V_INSTANCE)
            continue;
        outcomes[i] = (uint8_t)ot_guard_compare(a, here, operator, is_type ? a->values[value].a : value, base);
    }
    a->top = base;
}

static int try_class(struct ot_analysis *a, const struct ot_here *here, uint32_t value, bool is_subclass, size_t base,
                     size_t count)
{
    if (is_subclass && a->values[value].kind != OT_V_CLASS)
        return OT_MAY_BE_BOTH;
    uint32_t object = is_subclass ? ot_value(a, OT_V_INSTANCE, value, 0, 0) : value;
    int outcome = ot_compare_isinstance(a, here, object, base, count);
    return outcome ? outcome : OT_MAY_BE_BOTH;
}

/* "path.name.method()": decided for each instance with fields of its own. */
static void try_predicate(struct ot_analysis *a, const struct ot_here *here, uint32_t test,
                          const struct ot_trial *trial, uint8_t *outcomes)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t attribute = test + 2;
    for (size_t i = 0; i < trial->count; i++) {
        if (!ot_held_flag_is_own(a, a->stack[trial->base + i]))
            continue;
        size_t base = a->top;
        int outcome = 0;
        ot_attribute_push(a, here, a->stack[trial->base + i], ast->nodes[attribute].text, 0);
        for (size_t f = base, end = a->top; f < end; f++)
            outcome |= predicate_outcome(a, here, a->stack[f], ast->nodes[test + 1].text, trial);
        a->top = base;
        if (outcome)
            outcomes[i] = (uint8_t)outcome;
    }
}

/* "inspect.isclass(path)", "callable(path)". */
static void try_kind(struct ot_analysis *a, const struct ot_here *here, uint32_t callee, const struct ot_trial *trial,
                     uint8_t *outcomes)
{
    size_t base = a->top;
    ot_eval(a, here, callee);
    const struct ot_value v = a->top == base + 1 ? a->values[a->stack[base]] : a->values[OT_UNKNOWN_VALUE];
    const struct ot_model *model = v.kind == OT_V_EXTERNAL ? ot_library_model(a, v.a) : NULL;
    a->top = base;
    for (size_t i = 0; model && i < trial->count; i++)
        outcomes[i] = (uint8_t)ot_effect_kind_of(a, model, a->stack[trial->base + i]);
}

/* "path.startswith("get_")", "path.endswith("_fn")", of texts. Where it is true for none that is known, what is not may
 * stand behind each. */
static void try_affix(struct ot_analysis *a, const struct ot_here *here, uint32_t test, const struct ot_trial *trial,
                      uint8_t *outcomes)
{
    const struct ot_ast *ast = &here->file->ast;
    const char *method = ot_text(a, ast->nodes[test + 1].text);
    const char *affix = ot_text(a, ast->nodes[ast->nodes[test + 1].end].text);
    bool is_start = strcmp(method, "startswith") == 0;
    size_t length = strlen(affix);
    bool is_any = false, is_all = true;
    for (size_t i = 0; (is_start || strcmp(method, "endswith") == 0) && i < trial->count; i++) {
        const struct ot_value v = a->values[a->stack[trial->base + i]];
        const char *text = v.kind == OT_V_STRING ? ot_text(a, v.a) : NULL;
        size_t has = text ? strlen(text) : 0;
        bool is = has >= length && text && strncmp(is_start ? text : text + has - length, affix, length) == 0;
        if (text)
            outcomes[i] = is ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE;
        is_any = is_any || is;
        is_all = is_all && text;
    }
    if (!is_any && !is_all)
        try_constant(trial, outcomes, OT_MAY_BE_BOTH);
}

static void try_call(struct ot_analysis *a, const struct ot_here *here, uint32_t test, const struct ot_trial *trial,
                     uint8_t *outcomes)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t first = ast->nodes[test + 1].end;
    try_constant(trial, outcomes, OT_MAY_BE_BOTH);
    if (trial->is_named && ast->nodes[test + 1].kind != OT_NAME)
        return;
    if (first >= ast->nodes[test].end && ast->nodes[test + 1].kind == OT_ATTRIBUTE &&
        ot_path_equal(ast, test + 2, trial->path))
        for (size_t i = 0; i < trial->count; i++)
            outcomes[i] = (uint8_t)predicate_outcome(a, here, a->stack[trial->base + i], ast->nodes[test + 1].text,
                                                     trial);
    if (first >= ast->nodes[test].end && ast->nodes[test + 1].kind == OT_ATTRIBUTE &&
        ast->nodes[test + 2].kind == OT_ATTRIBUTE && ot_path_equal(ast, test + 3, trial->path))
        try_predicate(a, here, test, trial, outcomes);
    if (first < ast->nodes[test].end && ast->nodes[first].kind == OT_STRING &&
        ast->nodes[first].end == ast->nodes[test].end && ast->nodes[test + 1].kind == OT_ATTRIBUTE &&
        ot_path_equal(ast, test + 2, trial->path))
        try_affix(a, here, test, trial, outcomes);
    if (first >= ast->nodes[test].end || !ot_path_equal(ast, first, trial->path))
        return;
    uint32_t second = ast->nodes[first].end;
    bool is_subclass = ot_asked_is(a, ast, test, "issubclass");
    if (second >= ast->nodes[test].end) {
        try_kind(a, here, test + 1, trial, outcomes);
        return;
    }
    if (is_subclass || ot_asked_is(a, ast, test, "isinstance")) {
        size_t base = a->top;
        ot_eval(a, here, second);
        size_t count = a->top - base;
        for (size_t i = 0; i < trial->count; i++)
            outcomes[i] = (uint8_t)try_class(a, here, a->stack[trial->base + i], is_subclass, base, count);
        a->top = base;
    } else if (ot_asked_is(a, ast, test, "hasattr") && ast->nodes[second].kind == OT_STRING) {
        for (size_t i = 0; i < trial->count; i++)
            outcomes[i] = (uint8_t)ot_attribute_known(a, here, a->stack[trial->base + i], ast->nodes[second].text);
    }
}

/* "path.name": decided for each object by what those of its class hold under the name, or its property has given. */
static void try_field(struct ot_analysis *a, const struct ot_here *here, uint32_t test, const struct ot_trial *trial,
                      uint8_t *outcomes)
{
    try_constant(trial, outcomes, OT_MAY_BE_BOTH);
    for (size_t i = 0; i < trial->count; i++) {
        bool is_pending;
        int outcome = ot_held_flag(a, here, a->stack[trial->base + i], test, &is_pending);
        if (outcome || (is_pending && !is_settled(a, here, trial)))
            outcomes[i] = (uint8_t)outcome;
    }
}

/* A test whose outcome a name holds. */
static void try_named(struct ot_analysis *a, const struct ot_here *here, uint32_t test, const struct ot_trial *trial,
                      uint8_t *outcomes)
{
    struct ot_here anywhere = *here;
    struct ot_trial named = *trial;
    anywhere.region = a->nodes[here->node].region;
    named.is_named = true;
    try_test(a, &anywhere, test, &named, outcomes);
}

static void try_test(struct ot_analysis *a, const struct ot_here *here, uint32_t test, const struct ot_trial *trial,
                     uint8_t *outcomes)
{
    const struct ot_ast *ast = &here->file->ast;
    uint8_t kind = ast->nodes[test].kind;
    bool is_walrus = kind == OT_WALRUS && ot_path_equal(ast, ast->nodes[test + 1].end, trial->path);
    if (is_walrus || ot_path_equal(ast, test, trial->path)) {
        for (size_t i = 0; i < trial->count; i++)
            outcomes[i] = (uint8_t)ot_guard_truth(a, a->stack[trial->base + i]);
    } else if (kind == OT_NOT) {
        try_test(a, here, test + 1, trial, outcomes);
        for (size_t i = 0; i < trial->count; i++)
            outcomes[i] = (uint8_t)ot_outcome_swap(outcomes[i]);
    } else if (kind == OT_AND || kind == OT_OR) {
        try_logic(a, here, test, trial, outcomes);
    } else if (kind == OT_COMPARE) {
        try_compare(a, here, test, trial, outcomes);
    } else if (kind == OT_CALL) {
        try_call(a, here, test, trial, outcomes);
    } else if (kind == OT_ATTRIBUTE && !trial->is_named && ot_path_equal(ast, test + 1, trial->path)) {
        try_field(a, here, test, trial, outcomes);
    } else {
        uint32_t named = trial->is_named ? 0 : named_test(a, here, test, trial->path);
        if (named)
            try_named(a, here, named, trial, outcomes);
        else
            try_constant(trial, outcomes, OT_MAY_BE_BOTH);
    }
}

void ot_trial_run(struct ot_analysis *a, const struct ot_here *here, uint32_t test, const struct ot_trial *trial,
                  uint8_t *outcomes)
{
    if (ot_tried_get(a, here, test, trial, outcomes))
        return;
    try_test(a, here, test, trial, outcomes);
    ot_tried_put(a, here, test, trial, outcomes);
}

