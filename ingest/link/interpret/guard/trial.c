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
#include "ingest/link/interpret/guard/asked.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/guard/held_flag.h"
#include "ingest/link/interpret/guard/held_part.h"
#include "ingest/link/interpret/guard/order.h"
#include "ingest/link/interpret/guard/predicate.h"
#include "ingest/link/interpret/guard/through.h"
#include "ingest/link/interpret/guard/tried.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/library/effect_kind.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/attribute_known.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/named.h"
#include "ingest/link/source/path.h"
#include "ingest/link/types/compare.h"
#include "ingest/link/types/number.h"

/* Is what the test still waits for not to come? Then it lets through what is not decided. */
static bool is_settled(struct ot_analysis *a, const struct ot_here *here, const struct ot_trial *trial)
{
    struct ot_here at = *here;
    at.region = trial->region;
    return ot_guard_is_settled(a, &at, trial->owner);
}

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
        ot_trial_try(a, here, operand, trial, outcomes);
        return;
    }
    if (trial->is_named || trial->depth) {
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

/* What it comes to as a test; 0 where that is still to come. */
static int predicate_outcome(struct ot_analysis *a, const struct ot_here *here, uint32_t receiver, ot_sym method,
                             const struct ot_trial *trial)
{
    size_t base = a->top;
    int outcome = 0;
    bool is_pending = ot_held_part_results(a, here, receiver, method);
    for (size_t i = base; i < a->top; i++)
        outcome |= ot_guard_truth(a, a->stack[i]);
    a->top = base;
    return outcome || (is_pending && !is_settled(a, here, trial)) ? outcome : OT_MAY_BE_BOTH;
}

/* Does a test of a function that is asked run what is not written in an operand? Guards may stand around that there. */
static bool is_shut(const struct ot_ast *ast, uint32_t operand, const struct ot_trial *trial)
{
    bool runs = false;
    for (uint32_t n = operand; trial->depth && !runs && n < ast->nodes[operand].end; n++)
        runs = ot_path_runs_code(ast, n);
    return runs;
}

/* "part == other", decided for each value of the path by its part. */
static void try_part(struct ot_analysis *a, const struct ot_here *here, uint32_t part, uint8_t operator,
                     uint32_t other, const struct ot_trial *trial, uint8_t *outcomes)
{
    size_t base = a->top;
    if (is_shut(&here->file->ast, other, trial))
        return;
    ot_eval(a, here, other);
    size_t end = a->top;
    for (size_t i = 0; end > base && i < trial->count; i++) {
        bool is_pending = ot_held_part_push(a, here, part, a->stack[trial->base + i]);
        size_t last = a->top;
        int outcome = 0;
        for (size_t d = end; d < last; d++)
            for (size_t o = base; o < end; o++) {
                ot_stack_push(a, a->stack[o]);
                outcome |= ot_guard_compare(a, here, operator, a->stack[d], a->top - 1);
                a->top = last;
            }
        a->top = end;
        if (outcome || (is_pending && !is_settled(a, here, trial)))
            outcomes[i] = (uint8_t)outcome;
    }
    a->top = base;
}

/* "path == other", or "type(path) == other". */
static void try_equal(struct ot_analysis *a, const struct ot_here *here, uint8_t operator, uint32_t other, bool is_type,
                      const struct ot_trial *trial, uint8_t *outcomes)
{
    size_t base = a->top;
    if (is_shut(&here->file->ast, other, trial))
        return;
    ot_eval(a, here, other);
    for (size_t i = 0; a->top > base && i < trial->count; i++) {
        uint32_t value = a->stack[trial->base + i];
        if (is_type && a->values[value].kind != OT_V_INSTANCE)
            continue;
        outcomes[i] = (uint8_t)ot_guard_compare(a, here, operator, is_type ? a->values[value].a : value, base);
    }
    a->top = base;
}

static void try_compare(struct ot_analysis *a, const struct ot_here *here, uint32_t test, const struct ot_trial *trial,
                        uint8_t *outcomes)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t left = test + 1, with = ast->nodes[left].end, right = with + 1;
    uint8_t operator = ast->nodes[with].flags, mirrored = ot_number_mirrored(operator);
    bool is_type = ot_asked_is(a, ast, left, "type") && ot_path_equal(ast, ast->nodes[left + 1].end, trial->path);
    bool turns = operator != OT_IN && operator != OT_NOT_IN;
    try_constant(trial, outcomes, OT_MAY_BE_BOTH);
    if (ast->nodes[with].end < ast->nodes[test].end)
        return;
    if (ot_path_equal(ast, left, trial->path) || is_type)
        try_equal(a, here, operator, right, is_type, trial, outcomes);
    else if (turns && ot_path_equal(ast, right, trial->path))
        try_equal(a, here, mirrored, left, false, trial, outcomes);
    else if (!trial->is_named && ot_held_part_is(a, ast, left, trial->path))
        try_part(a, here, left, operator, right, trial, outcomes);
    else if (!trial->is_named && turns && ot_held_part_is(a, ast, right, trial->path))
        try_part(a, here, right, mirrored, left, trial, outcomes);
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

/* "path.name.method()": decided for each object by what it, or those of its class, hold under the name. */
static void try_predicate(struct ot_analysis *a, const struct ot_here *here, uint32_t test,
                          const struct ot_trial *trial, uint8_t *outcomes)
{
    uint32_t read = test + 2;
    ot_sym method = here->file->ast.nodes[test + 1].text;
    for (size_t i = 0; i < trial->count; i++) {
        size_t base = a->top;
        int outcome = 0;
        bool is_pending;
        ot_held_push(a, here, a->stack[trial->base + i], read, &is_pending);
        for (size_t f = base, end = a->top; f < end; f++) {
            int one = predicate_outcome(a, here, a->stack[f], method, trial);
            is_pending = is_pending || !one;
            outcome |= one;
        }
        a->top = base;
        if (outcome || (is_pending && !is_settled(a, here, trial)))
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
    if (ot_predicate_try(a, here, test, trial, outcomes))
        return;
    try_constant(trial, outcomes, OT_MAY_BE_BOTH);
    if (trial->is_named && ast->nodes[test + 1].kind != OT_NAME)
        return;
    if (first >= ast->nodes[test].end && ast->nodes[test + 1].kind == OT_ATTRIBUTE &&
        ot_path_equal(ast, test + 2, trial->path))
        for (size_t i = 0; i < trial->count; i++)
            outcomes[i] = (uint8_t)predicate_outcome(a, here, a->stack[trial->base + i], ast->nodes[test + 1].text,
                                                     trial);
    if (first >= ast->nodes[test].end && ast->nodes[test + 1].kind == OT_ATTRIBUTE &&
        ot_held_is_read(a, ast, test + 2, trial->path))
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
    if ((is_subclass || ot_asked_is(a, ast, test, "isinstance")) && !is_shut(ast, second, trial)) {
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

/* "path.name", "getattr(path, "name")": decided for each object by what it, or those of its class, hold under the name,
 * or its property has given. */
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
    ot_trial_try(a, &anywhere, test, &named, outcomes);
}

void ot_trial_try(struct ot_analysis *a, const struct ot_here *here, uint32_t test, const struct ot_trial *trial,
                  uint8_t *outcomes)
{
    const struct ot_ast *ast = &here->file->ast;
    uint8_t kind = ast->nodes[test].kind;
    bool is_walrus = kind == OT_WALRUS && ot_path_equal(ast, ast->nodes[test + 1].end, trial->path);
    if (is_walrus || ot_path_equal(ast, test, trial->path)) {
        for (size_t i = 0; i < trial->count; i++)
            outcomes[i] = (uint8_t)ot_guard_truth(a, a->stack[trial->base + i]);
    } else if (kind == OT_NOT) {
        ot_trial_try(a, here, test + 1, trial, outcomes);
        for (size_t i = 0; i < trial->count; i++)
            outcomes[i] = (uint8_t)ot_outcome_swap(outcomes[i]);
    } else if (kind == OT_AND || kind == OT_OR) {
        try_logic(a, here, test, trial, outcomes);
    } else if (kind == OT_COMPARE) {
        try_compare(a, here, test, trial, outcomes);
    } else if (!trial->is_named && ot_held_is_read(a, ast, test, trial->path)) {
        try_field(a, here, test, trial, outcomes);
    } else if (kind == OT_CALL) {
        try_call(a, here, test, trial, outcomes);
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
    ot_trial_try(a, here, test, trial, outcomes);
    ot_tried_put(a, here, test, trial, outcomes);
}

