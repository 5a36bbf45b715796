/*
 * guard.c: what a condition can come to.
 *
 * An outcome once possible stays possible as values arrive. What is forced at quiescence depends on what had
 * arrived by then.
 */
#include "ingest/link/interpret/guard/guard.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/frozen.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/region.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/task.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/core/world.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/ordered.h"
#include "ingest/link/interpret/call/protocol.h"
#include "ingest/link/interpret/guard/implied.h"
#include "ingest/link/interpret/guard/order.h"
#include "ingest/link/interpret/guard/sequence.h"
#include "ingest/link/interpret/guard/within.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/library/frozen_set.h"
#include "ingest/link/interpret/object/iterate.h"
#include "ingest/link/interpret/object/lineage.h"
#include "ingest/link/types/compare.h"
#include "ingest/link/types/metaclass.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/number.h"
#include "ingest/link/types/never.h"

/* What is forced first: a question whether an attribute is stored; what is done with a value that has not come; an if
 * that tells which values names have behind it; any other guard, or a class statement, that no known value decides. */
enum rank { SEEKS, WAITS, BINDS, TESTS };

/* A guard or a class statement that no known value decides; or, if it waits, what is done with a value that has not
 * come. */
struct undecided {
    ot_id task, region;
    uint32_t owner;
    uint8_t rank; /* of enum rank */
};

struct ot_guard_state {
    struct ot_map states; /* (region, owner) → outcome bits seen: 1 true, 2 false, 4 forced; and the worlds of each */
    struct undecided *undecided; size_t undecided_count, undecided_capacity;
};

/* Is it a list or dict of a configuration with several elements? Code that takes one out leaves others in. */
static bool is_given_full(struct ot_analysis *a, uint32_t value)
{
    ot_id keys = a->values[value].c == 0 ? ot_var_find(a, OT_S_KEYS, value, 0) : 0;
    uint32_t given = 0;
    for (uint32_t i = 0; keys && i < a->vars[keys].fact_count; i++)
        given += a->vars[keys].facts[i].task == 0;
    return given > 1 && ot_given_is_run(a);
}

int ot_guard_truth(struct ot_analysis *a, uint32_t value)
{
    const struct ot_value v = a->values[value];
    switch (v.kind) {
    case OT_V_NONE: case OT_V_FALSE: case OT_V_PLATFORM_FALSE: return OT_MAY_BE_FALSE;
    case OT_V_UNKNOWN:
    case OT_V_TENSOR:
    case OT_V_ENUM:
        return OT_MAY_BE_BOTH;
    case OT_V_SCALAR:
        return ot_number_is_above_zero(a, value) ? OT_MAY_BE_TRUE : OT_MAY_BE_BOTH;
    case OT_V_EXTERNAL_OBJECT:
        return ot_value_is_sentinel(a, value) ? OT_MAY_BE_TRUE : OT_MAY_BE_BOTH;
    case OT_V_CONTAINER:
        if (ot_frozen_is(a, value) && ot_given_is_run(a))
            return v.b ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE;
        return is_given_full(a, value) ? OT_MAY_BE_TRUE : OT_MAY_BE_BOTH;
    case OT_V_STRING:
        return v.a == 0 ? OT_MAY_BE_FALSE : OT_MAY_BE_TRUE;
    case OT_V_INTEGER:
        return ot_number_is_zero(a, value) ? OT_MAY_BE_FALSE : OT_MAY_BE_TRUE;
    case OT_V_CLASS: /* of a class its metaclass is asked */
        return ot_metaclass_of(a, value) && ot_protocol_has(a, OT_ON_TRUTH, ot_metaclass_of(a, value))
                   ? OT_MAY_BE_BOTH : OT_MAY_BE_TRUE;
    case OT_V_INSTANCE:
        return ot_protocol_has(a, OT_ON_TRUTH, v.a) || ot_mro_may_be_empty(a, v.a) ? OT_MAY_BE_BOTH : OT_MAY_BE_TRUE;
    case OT_V_NONE_ID: case OT_V_TRUE: case OT_V_PLATFORM_TRUE: case OT_V_FUNCTION:
    case OT_V_BOUND: case OT_V_STATIC: case OT_V_CLASSMETHOD: case OT_V_PROPERTY: case OT_V_MODULE:
    case OT_V_NAMESPACE: case OT_V_EXTERNAL: case OT_V_PARTIAL: case OT_V_TRITON: case OT_V_LAUNCH:
    case OT_V_GENERATOR: case OT_V_FACTORY: case OT_V_SUPER: case OT_V_CONTAINER_METHOD: case OT_V_CALLER:
    case OT_V_PLACE: case OT_V_SYNTAX: case OT_V_TUPLE_KEY:
        break;
    }
    return OT_MAY_BE_TRUE;
}

void ot_guard_ask(struct ot_analysis *a, const struct ot_here *here, uint32_t ast, size_t base, size_t end)
{
    size_t top = a->top;
    for (size_t i = base; i < end; i++)
        ot_protocol_call(a, here, OT_ON_TRUTH, a->stack[i], NULL, ast);
    a->top = top;
}

/* What is not known is no member of an enum that is not chosen in the worlds at hand. */
static bool is_chosen_not(struct ot_analysis *a, uint32_t left, uint32_t right)
{
    uint32_t member = left == OT_UNKNOWN_VALUE ? right : right == OT_UNKNOWN_VALUE ? left : 0;
    return member && a->values[member].kind == OT_V_ENUM && a->values[member].worlds != OT_EVERY_WORLD &&
           !ot_world_shows(a, a->values[member].worlds);
}

int ot_guard_compare(struct ot_analysis *a, const struct ot_here *here, uint8_t operator, uint32_t value, size_t base)
{
    size_t end = a->top;
    int outcome = 0;
    bool is_within = operator == OT_IN || operator == OT_NOT_IN;
    for (size_t i = base; i < end; i++) {
        uint32_t other = a->stack[i];
        if (is_within && ot_never_has(a, other, value)) {
            outcome |= OT_MAY_BE_FALSE;
        } else if (is_within && a->values[other].kind != OT_V_CONTAINER) {
            outcome |= ot_order_within(a, value, other);
        } else if (is_within) {
            outcome |= ot_within_has(a, here, value, i);
        } else if (operator >= OT_LT && operator <= OT_GE) {
            outcome |= ot_order_compare(a, here, operator, value, other);
        } else {
            int equal = is_chosen_not(a, value, other) ? OT_MAY_BE_FALSE : ot_compare_equal(a, value, other);
            bool is_open = equal == OT_MAY_BE_BOTH && (operator == OT_EQ || operator == OT_NE);
            equal = is_open ? ot_order_compare(a, here, OT_EQ, value, other) : equal;
            outcome |= is_open && ot_sequence_differs(a, here, value, other) ? OT_MAY_BE_FALSE : equal;
        }
    }
    bool is_negated = operator == OT_NE || operator == OT_IS_NOT || operator == OT_NOT_IN;
    return is_negated ? ot_outcome_swap(outcome) : outcome;
}

/* Calls what the comparison at with calls of its operands, stack[left .. right) and [right .. top). */
static void call_comparison(struct ot_analysis *a, const struct ot_here *here, uint32_t with, size_t left, size_t right)
{
    uint8_t operator = here->file->ast.nodes[with].flags;
    size_t end = a->top;
    if (operator <= OT_GE)
        ot_protocol_operate(a, here, (enum ot_event)(OT_ON_EQ + operator), left, right, end, with);
    struct ot_argument argument = {.base = left, .count = right - left};
    const struct ot_arguments arguments = {.items = &argument, .count = 1};
    for (size_t i = right; i < end && (operator == OT_IN || operator == OT_NOT_IN); i++) {
        ot_ordered_find(a, here, left, right - left, a->stack[i], with);
        if (!ot_protocol_call(a, here, OT_ON_CONTAINS, a->stack[i], &arguments, with) &&
            a->values[a->stack[i]].kind == OT_V_INSTANCE)
            ot_iterate(a, here, i, 1, with);
    }
    a->top = end;
}

/* What comparing each of stack[base .. others) with each of stack[others .. top) comes to; 0 where one of them has no
 * value. */
static int compare_all(struct ot_analysis *a, const struct ot_here *here, uint8_t operator, size_t base, size_t others)
{
    int outcome = 0;
    for (size_t i = base; a->top > others && i < others; i++)
        outcome |= ot_guard_compare(a, here, operator, a->stack[i], others);
    return outcome;
}

static int compare_outcome(struct ot_analysis *a, const struct ot_here *here, uint32_t test)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t with = ast->nodes[test + 1].end;
    size_t base = a->top;
    ot_eval(a, here, test + 1);
    size_t others = a->top;
    ot_eval(a, here, with + 1);
    ot_frozen_set_display(a, here, with + 1, others);
    call_comparison(a, here, with, base, others);
    int outcome = 0;
    if (ast->nodes[with].end < ast->nodes[test].end) { /* a < b < c */
        size_t left = others;
        outcome = ot_given_is_any(a) ? compare_all(a, here, ast->nodes[with].flags, base, others) : OT_MAY_BE_BOTH;
        for (uint32_t c = ast->nodes[with].end; c < ast->nodes[test].end; c = ast->nodes[c].end) {
            size_t right = a->top;
            ot_eval(a, here, c + 1);
            call_comparison(a, here, c, left, right);
            int next = ot_given_is_any(a) ? compare_all(a, here, ast->nodes[c].flags, left, right) : OT_MAY_BE_BOTH;
            outcome = !outcome || !next ? 0
                      : (outcome & next & OT_MAY_BE_TRUE) | ((outcome | next) & OT_MAY_BE_FALSE);
            left = right;
        }
    } else if (!(outcome = ot_lineage_compare(a, here, with, base, others))) {
        outcome = compare_all(a, here, ast->nodes[with].flags, base, others);
    }
    a->top = base;
    return outcome;
}

struct ot_here ot_guard_right(struct ot_analysis *a, const struct ot_here *here, uint32_t test)
{
    struct ot_here right = *here;
    right.region = ot_region_arm(a, here->region, test, here->file->ast.nodes[test].kind == OT_AND ? 0 : 1, test + 1);
    return right;
}

static void note_outcome(struct ot_analysis *a, const struct ot_here *here, uint32_t of, int outcome)
{
    ot_id var = ot_var(a, OT_S_OUTCOME, here->region, of);
    if (outcome & OT_MAY_BE_TRUE)
        ot_var_add(a, here, var, OT_TRUE_VALUE);
    if (outcome & OT_MAY_BE_FALSE)
        ot_var_add(a, here, var, OT_FALSE_VALUE);
}

/* The outcome of an operand, kept for the refinement of paths that it does not speak of. */
static int operand_outcome(struct ot_analysis *a, const struct ot_here *here, uint32_t operand)
{
    int outcome = ot_guard_outcome(a, here, operand);
    note_outcome(a, here, operand, outcome);
    return outcome;
}

int ot_guard_outcome(struct ot_analysis *a, const struct ot_here *here, uint32_t test)
{
    const struct ot_ast *ast = &here->file->ast;
    uint8_t kind = ast->nodes[test].kind;
    if (kind == OT_NOT)
        return ot_outcome_swap(ot_guard_outcome(a, here, test + 1));
    if (kind == OT_COMPARE)
        return compare_outcome(a, here, test);
    if (kind == OT_AND || kind == OT_OR) {
        int left = operand_outcome(a, here, test + 1);
        int goes_on = kind == OT_AND ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE;
        int stops = left & ~goes_on;
        if (!(left & goes_on))
            return stops;
        struct ot_here right = ot_guard_right(a, here, test);
        return stops | operand_outcome(a, &right, ast->nodes[test + 1].end);
    }
    size_t base = a->top;
    int outcome = 0;
    ot_eval(a, here, test);
    ot_guard_ask(a, here, ast->nodes[test].parent, base, a->top);
    for (size_t i = base, end = a->top; i < end; i++)
        outcome |= a->stack[i] == OT_UNKNOWN_VALUE ? ot_implied(a, here, test) : ot_guard_truth(a, a->stack[i]);
    a->top = base;
    return outcome;
}

/* Where the worlds that a condition is true in and false in stand in its state; as long as it is not decided anywhere,
 * those that it is undecided in. What is decided in some worlds stays undecided in the others: what the test speaks of
 * is not there. */
enum { SEEN = 7, TRUE_IN = 3, FALSE_IN = TRUE_IN + OT_WORLD_BITS, UNDECIDED_IN = TRUE_IN };
_Static_assert(FALSE_IN + OT_WORLD_BITS <= 32, "a state has 32 bits");

static bool is_forced(struct ot_analysis *a, const struct ot_here *here, uint32_t owner, uint8_t rank)
{
    struct ot_guard_state *own = a->own.guard;
    bool is_new;
    uint32_t *state = ot_map_put(&own->states, ot_map_pair(here->region, owner), 0, &is_new);
    if (*state & 4)
        return true;
    if (!a->is_peeking && here->task) {
        *state |= *state & SEEN ? 0 : (uint32_t)a->worlds << UNDECIDED_IN;
        ot_grow(&own->undecided, &own->undecided_capacity, own->undecided_count + 1, sizeof(*own->undecided));
        own->undecided[own->undecided_count++] = (struct undecided){here->task, here->region, owner, rank};
    }
    return false;
}

bool ot_guard_is_forced(struct ot_analysis *a, const struct ot_here *here, uint32_t owner)
{
    return is_forced(a, here, owner, TESTS);
}

bool ot_guard_is_awaited(struct ot_analysis *a, const struct ot_here *here, uint32_t owner)
{
    return is_forced(a, here, owner, WAITS);
}

bool ot_guard_is_sought(struct ot_analysis *a, const struct ot_here *here, uint32_t owner)
{
    return is_forced(a, here, owner, SEEKS);
}

/* Under a configuration: does an if assign names? */
static bool binds(const struct ot_analysis *a, const struct ot_here *here, uint32_t owner)
{
    const struct ot_ast *ast = &here->file->ast;
    bool is_if = ot_given_is_run(a) && ast->nodes[owner].kind == OT_IF;
    for (uint32_t n = owner; is_if && n < ast->nodes[owner].end; n++)
        if (ast->nodes[n].kind == OT_NAME && ot_ast_is_target(ast, n))
            return true;
    return false;
}

/* Adds to a state what was seen. */
static void see(uint32_t *state, uint32_t bits)
{
    *state = (*state & SEEN ? *state : 0) | bits;
}

void ot_guard_came(struct ot_analysis *a, const struct ot_here *here, uint32_t owner)
{
    bool is_new;
    if (a->worlds != a->all_worlds && !a->is_peeking)
        see(ot_map_put(&a->own.guard->states, ot_map_pair(here->region, owner), 0, &is_new), OT_MAY_BE_TRUE);
}

int ot_guard_decide(struct ot_analysis *a, const struct ot_here *here, uint32_t owner, uint32_t test)
{
    int outcome = ot_guard_outcome(a, here, test);
    bool is_new;
    if (a->is_mixed)
        return 0;
    if (a->is_peeking)
        return outcome ? outcome : OT_MAY_BE_BOTH;
    if (outcome == 0 && is_forced(a, here, owner, binds(a, here, owner) ? BINDS : TESTS))
        outcome = OT_MAY_BE_BOTH;
    uint32_t *state = ot_map_put(&a->own.guard->states, ot_map_pair(here->region, owner), 0, &is_new);
    if (outcome)
        see(state, (uint32_t)outcome | (outcome & OT_MAY_BE_TRUE ? (uint32_t)a->worlds << TRUE_IN : 0) |
                       (outcome & OT_MAY_BE_FALSE ? (uint32_t)a->worlds << FALSE_IN : 0));
    if (ot_given_is_run(a)) {
        struct ot_here all = *here;
        note_outcome(a, here, owner, outcome);
        all.region = a->nodes[here->node].region;
        note_outcome(a, &all, owner, outcome);
    }
    if (!(*state & SEEN))
        return 0;
    return (ot_world_meet(a, (ot_worlds)(*state >> TRUE_IN), a->worlds) ? OT_MAY_BE_TRUE : 0) |
           (ot_world_meet(a, (ot_worlds)(*state >> FALSE_IN), a->worlds) ? OT_MAY_BE_FALSE : 0);
}

/* Forces those of a rank. Of what is forced or was decided, none is kept. */
static bool force(struct ot_analysis *a, uint8_t rank)
{
    struct ot_guard_state *own = a->own.guard;
    bool is_any = false;
    size_t kept = 0;
    for (size_t i = 0; i < own->undecided_count; i++) {
        bool is_new;
        const struct undecided u = own->undecided[i];
        uint32_t *state = ot_map_put(&own->states, ot_map_pair(u.region, u.owner), 0, &is_new);
        if (*state & SEEN)
            continue;
        if (u.rank != rank || ot_world_of(a, u.region) & ~(*state >> UNDECIDED_IN)) {
            own->undecided[kept++] = u;
            continue;
        }
        see(state, 4);
        ot_task_queue(a, u.task);
        ot_var_add(a, NULL, ot_var(a, OT_S_OUTCOME, u.region, u.owner), OT_UNKNOWN_VALUE);
        is_any = true;
    }
    own->undecided_count = kept;
    return is_any;
}

/* What is stored or bound decides which values come, and what a value that was waited for leads to may decide a
 * guard. */
bool ot_guard_force(struct ot_analysis *a)
{
    return force(a, SEEKS) || force(a, WAITS) || force(a, BINDS) || force(a, TESTS);
}

bool ot_guard_is_settled(struct ot_analysis *a, const struct ot_here *here, uint32_t owner)
{
    size_t base = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_OUTCOME, here->region, owner));
    bool is = ot_stack_has(a, base, OT_UNKNOWN_VALUE);
    a->top = base;
    return is;
}

const struct ot_map *ot_guard_states(const struct ot_analysis *a)
{
    return &a->own.guard->states;
}

void ot_guard_init(struct ot_analysis *a)
{
    a->own.guard = ot_calloc(1, sizeof(*a->own.guard));
}

void ot_guard_release(struct ot_analysis *a)
{
    struct ot_guard_state *own = a->own.guard;
    ot_map_release(&own->states);
    free(own->undecided);
    free(own);
}
