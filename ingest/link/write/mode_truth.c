/*
 * mode_truth.c: what tests say of the mode that a batch is in.
 *
 * A test is "and", "or" and "not" of comparisons with members and of calls of the enum's own methods, plain functions
 * of one return statement of such; of a plain function of a module whose returns and conditions are such; and of names:
 *
 *     plan = Plan(batch) if is_verify(batch) else None
 *     if plan is not None:                # a batch is in one mode: is_verify(batch)
 *         plan.run()
 *
 * of which an assignment gives one, behind which nothing in its block binds it or a name in the test. Of anything else
 * nothing is known, it may be true and false in each mode.
 *
 * Reads: edges. Must not know: values but those of members.
 */
#include "ingest/link/write/mode_truth.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/map.h"
#include "ingest/link/base/outcome.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/node.h"
#include "ingest/link/source/named.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/write/mode_choice.h"
#include "ingest/link/write/mode_held.h"

enum { PARAMS_AT_MOST = 8, DEPTH_AT_MOST = 200, STEPS_AT_MOST = 10000 };
enum { CUT = INT32_MAX }; /* in place of a place in results: a bound was met */

/* Where a test stands: in a method of the enum with what its parameters are (OT_MAY_BE_…), or in any code. */
struct frame {
    ot_id code;
    const struct ot_code *method; /* NULL: no method of the enum */
    uint8_t params[PARAMS_AT_MOST];
};

static struct ot_mode_truth truth_of(struct ot_modes *modes, const struct frame *frame, uint32_t n, uint32_t depth);

static struct ot_mode_truth unknown(const struct ot_modes *modes)
{
    return (struct ot_mode_truth){modes->all, modes->all};
}

static struct ot_mode_truth turned(struct ot_mode_truth truth)
{
    return (struct ot_mode_truth){truth.no, truth.yes};
}

/* Of what is one where a test is true, another where it is false. */
static struct ot_mode_truth chosen(struct ot_mode_truth test, struct ot_mode_truth one, struct ot_mode_truth other)
{
    return (struct ot_mode_truth){(test.yes & one.yes) | (test.no & other.yes),
                                  (test.yes & one.no) | (test.no & other.no)};
}

static struct ot_mode_truth constant(const struct ot_modes *modes, int outcome)
{
    uint64_t yes = outcome & OT_MAY_BE_TRUE ? modes->all : 0, no = outcome & OT_MAY_BE_FALSE ? modes->all : 0;
    return (struct ot_mode_truth){yes, no};
}

static const struct ot_ast *ast_of(const struct ot_modes *modes, const struct frame *frame)
{
    return &modes->a->files[modes->a->codes[frame->code]->file].ast;
}

/* Is it the mode: self in a method of the enum, the attribute of anything elsewhere? */
static bool is_subject(const struct ot_modes *modes, const struct frame *frame, uint32_t n)
{
    const struct ot_ast_node *node = &ast_of(modes, frame)->nodes[n];
    return frame->method ? node->kind == OT_NAME && node->text == frame->method->params[0].name
                         : node->kind == OT_ATTRIBUTE && node->text == modes->attribute;
}

static struct ot_mode_truth compare(struct ot_modes *modes, const struct frame *frame, uint32_t n)
{
    const struct ot_ast *ast = ast_of(modes, frame);
    uint32_t with = ast->nodes[n + 1].end;
    uint8_t operator = ast->nodes[with].flags, kind = ast->nodes[with + 1].kind;
    bool is_in = operator == OT_IN || operator == OT_NOT_IN;
    bool is_one = operator == OT_EQ || operator == OT_NE || operator == OT_IS || operator == OT_IS_NOT;
    bool is_name = !frame->method && ast->nodes[n + 1].kind == OT_NAME;
    const struct ot_mode_held *name = is_name ? ot_mode_held_at(modes, frame->code, n + 1) : NULL;
    if (name && ast->nodes[with].end == ast->nodes[n].end && kind == OT_CONST_NONE &&
        (operator == OT_IS || operator == OT_IS_NOT))
        return operator == OT_IS ? name->is_none : turned(name->is_none);
    bool is_negated = operator == OT_NE || operator == OT_IS_NOT || operator == OT_NOT_IN;
    bool is_mode = is_subject(modes, frame, n + 1);
    bool is_path = ast->nodes[n + 1].kind == OT_NAME || ast->nodes[n + 1].kind == OT_ATTRIBUTE;
    if (ast->nodes[with].end != ast->nodes[n].end || !(is_mode || (is_path && !frame->method)) ||
        !(is_in ? kind != OT_ATTRIBUTE : is_one && kind == OT_ATTRIBUTE))
        return unknown(modes);
    uint64_t found = is_mode ? ot_mode_choice_members(modes, frame->code, with + 1) : 0;
    struct ot_mode_truth truth = {found, modes->all & ~found};
    if (!is_mode)
        truth = ot_mode_choice_compare(modes, frame->code, n + 1, with + 1);
    else if (!found)
        return unknown(modes);
    return is_negated ? turned(truth) : truth;
}

/* The plain function that is the enum's method of a name, by the last definition in its body; 0: there is none. */
static ot_id method_of(const struct ot_modes *modes, ot_sym name)
{
    struct ot_analysis *a = modes->a;
    const struct ot_code *enum_code = a->codes[modes->class_code];
    const struct ot_ast *ast = &a->files[enum_code->file].ast;
    uint32_t found = 0;
    for (uint32_t s = enum_code->body + 1; s < ast->nodes[enum_code->body].end; s = ast->nodes[s].end) {
        if (ast->nodes[s].kind == OT_FUNCTION && ast->nodes[s].text == name)
            found = s;
        else if (ot_scan_binds(a, ast, s, ast->nodes[s].end, name))
            return 0;
    }
    bool is_plain = found && ast->nodes[found + 1].end == found + 2 && !ast->nodes[found].flags;
    return is_plain ? ot_program_code(a, enum_code->file, found) : 0;
}

static int outcome_of(struct ot_mode_truth truth)
{
    return (truth.yes ? OT_MAY_BE_TRUE : 0) | (truth.no ? OT_MAY_BE_FALSE : 0);
}

/* Fills what the parameters of a method are at the call at n. False where that is not plain to see. */
static bool bind(struct ot_modes *modes, const struct frame *frame, uint32_t n, struct frame *callee, uint32_t depth)
{
    const struct ot_ast *ast = ast_of(modes, frame), *own = ast_of(modes, callee);
    const struct ot_code *code = callee->method;
    uint32_t place = 1;
    if (code->param_count == 0 || code->param_count > PARAMS_AT_MOST)
        return false;
    for (uint32_t i = 0; i < code->param_count; i++) {
        uint8_t kind = own->nodes[code->params[i].fallback].kind;
        if (code->params[i].kind == OT_PARAM_STAR || code->params[i].kind == OT_PARAM_DOUBLE_STAR)
            return false;
        callee->params[i] = kind == OT_TRUE ? OT_MAY_BE_TRUE
            : kind == OT_FALSE || kind == OT_CONST_NONE ? OT_MAY_BE_FALSE : OT_MAY_BE_BOTH;
    }
    for (uint32_t c = ast->nodes[n + 1].end; c < ast->nodes[n].end; c = ast->nodes[c].end) {
        bool is_named = ast->nodes[c].kind == OT_KEYWORD;
        int i = is_named ? ot_scan_param(code, ast->nodes[c].text) : (int)place++;
        if (ast->nodes[c].kind == OT_STAR || ast->nodes[c].kind == OT_DOUBLE_STAR || i < 1 ||
            i >= (int)code->param_count)
            return false;
        callee->params[i] = (uint8_t)outcome_of(truth_of(modes, frame, is_named ? c + 1 : c, depth));
    }
    return true;
}

/* The plain function that the call at n calls by a name that nothing but a module or an import binds; 0: there is no
 * one such. */
static ot_id function_of(const struct ot_modes *modes, const struct frame *frame, uint32_t n)
{
    struct ot_analysis *a = modes->a;
    const struct ot_ast *ast = ast_of(modes, frame);
    uint32_t id = 0;
    if (ast->nodes[n + 1].kind != OT_NAME ||
        !ot_map_get(&modes->callees, ot_map_pair(a->codes[frame->code]->file, n), &id) || !id ||
        !ot_named_is_of_module(a, ot_scan_code(a, frame->code), ast, ast->nodes[n + 1].text))
        return 0;
    const struct ot_code *code = a->codes[id];
    const struct ot_ast *own = &a->files[code->file].ast;
    bool is_plain = own->nodes[code->ast].kind == OT_FUNCTION && own->nodes[code->ast + 1].end == code->ast + 2 &&
                    !own->nodes[code->ast].flags;
    return is_plain && a->codes[code->parent]->kind == OT_MODULE ? id : 0;
}

/* Adds to what a function gives that what it returns from a block in some of the modes; returns those in which it goes
 * on behind it. */
static uint64_t run(struct ot_modes *modes, const struct frame *frame, uint32_t block, uint64_t alive,
                    struct ot_mode_truth *result, uint32_t depth)
{
    const struct ot_ast *ast = ast_of(modes, frame);
    for (uint32_t s = block + 1; s < ast->nodes[block].end; s = ast->nodes[s].end) {
        bool has_value = s + 1 < ast->nodes[s].end && ast->nodes[s + 1].kind != OT_NONE;
        struct ot_mode_truth test = {0, modes->all};
        uint32_t first = ast->nodes[s + 1].end, other = first < ast->nodes[s].end ? ast->nodes[first].end : first;
        modes->is_cut = modes->is_cut || depth == 0;
        switch (depth ? ast->nodes[s].kind : OT_OTHER) {
        case OT_PASS: case OT_IMPORT: case OT_IMPORT_FROM: case OT_EXPRESSION: case OT_ASSIGN: case OT_ANNOTATED:
        case OT_AUGMENTED: case OT_ASSERT:
            break;
        case OT_RETURN:
            test = has_value ? truth_of(modes, frame, s + 1, depth - 1) : test;
            result->yes |= alive & test.yes;
            result->no |= alive & test.no;
            return 0;
        case OT_RAISE:
            return 0;
        case OT_IF:
            test = truth_of(modes, frame, s + 1, depth - 1);
            test.yes = run(modes, frame, first, alive & test.yes, result, depth - 1);
            test.no &= alive;
            if (other < ast->nodes[s].end && ast->nodes[other].kind == OT_BLOCK)
                test.no = run(modes, frame, other, test.no, result, depth - 1);
            alive = test.yes | test.no;
            break;
        default: /* it may return anything */
            result->yes |= alive;
            result->no |= alive;
        }
    }
    return alive;
}

/* What a call of a plain function by its name gives. */
static struct ot_mode_truth called(struct ot_modes *modes, const struct frame *frame, uint32_t n, uint32_t depth)
{
    const struct frame callee = {.code = function_of(modes, frame, n)};
    struct ot_mode_truth result = {0, 0};
    bool is_new, was_cut = modes->is_cut;
    if (!callee.code)
        return ot_mode_choice_has(modes, frame->code, n);
    uint32_t place = *ot_map_put(&modes->functions, callee.code, 0, &is_new);
    if (!is_new && place != CUT)
        return place ? modes->results[place - 1] : unknown(modes);
    *ot_map_put(&modes->functions, callee.code, 0, &is_new) = 0;
    modes->is_cut = false;
    uint64_t alive = run(modes, &callee, ot_scan_code(modes->a, callee.code)->body, modes->all, &result, depth);
    result.no |= alive;
    if (modes->is_cut) { /* from another place it may be told */
        *ot_map_put(&modes->functions, callee.code, 0, &is_new) = CUT;
        return unknown(modes);
    }
    modes->is_cut = was_cut;
    ot_grow(&modes->results, &modes->result_capacity, modes->result_count + 1, sizeof(*modes->results));
    modes->results[modes->result_count++] = result;
    *ot_map_put(&modes->functions, callee.code, 0, &is_new) = (uint32_t)modes->result_count;
    return result;
}

static struct ot_mode_truth call(struct ot_modes *modes, const struct frame *frame, uint32_t n, uint32_t depth)
{
    const struct ot_ast *ast = ast_of(modes, frame);
    if (ast->nodes[n + 1].kind == OT_NAME)
        return called(modes, frame, n, depth);
    if (ast->nodes[n + 1].kind != OT_ATTRIBUTE || !is_subject(modes, frame, n + 2))
        return unknown(modes);
    struct frame callee = {.code = method_of(modes, ast->nodes[n + 1].text)};
    if (!callee.code)
        return ot_mode_choice_has(modes, frame->code, n);
    callee.method = ot_scan_code(modes->a, callee.code);
    if (!bind(modes, frame, n, &callee, depth))
        return unknown(modes);
    const struct ot_ast *own = ast_of(modes, &callee);
    uint32_t s = callee.method->body + 1, end = own->nodes[callee.method->body].end;
    while (s < end && own->nodes[s].kind == OT_PASS)
        s = own->nodes[s].end;
    bool is_return = s < end && own->nodes[s].kind == OT_RETURN && own->nodes[s].end == end && s + 1 < end;
    return is_return ? truth_of(modes, &callee, s + 1, depth) : unknown(modes);
}

/* A parameter of a method of the enum, told by what it is at the call, or a name that was assigned. */
static struct ot_mode_truth named(const struct ot_modes *modes, const struct frame *frame, uint32_t n)
{
    const struct ot_mode_held *name = frame->method ? NULL : ot_mode_held_at(modes, frame->code, n);
    int i = frame->method ? ot_scan_param(frame->method, ast_of(modes, frame)->nodes[n].text) : -1;
    if (name)
        return name->is_true;
    return i > 0 && i < PARAMS_AT_MOST ? constant(modes, frame->params[i]) : unknown(modes);
}

static struct ot_mode_truth truth_of(struct ot_modes *modes, const struct frame *frame, uint32_t n, uint32_t depth)
{
    const struct ot_ast *ast = ast_of(modes, frame);
    uint8_t kind = ast->nodes[n].kind;
    uint32_t second = ast->nodes[n + 1].end;
    if (depth == 0 || ++modes->steps > STEPS_AT_MOST) {
        modes->is_cut = true;
        return unknown(modes);
    }
    switch (kind) {
    case OT_TRUE: return constant(modes, OT_MAY_BE_TRUE);
    case OT_FALSE:
    case OT_CONST_NONE: return constant(modes, OT_MAY_BE_FALSE);
    case OT_NAME: return named(modes, frame, n);
    case OT_ATTRIBUTE: return frame->method ? unknown(modes) : ot_mode_choice_flag(modes, frame->code, n);
    case OT_CALL: return call(modes, frame, n, depth - 1);
    case OT_COMPARE: return compare(modes, frame, n);
    default: break;
    }
    if (kind != OT_NOT && kind != OT_AND && kind != OT_OR && kind != OT_TERNARY)
        return unknown(modes);
    struct ot_mode_truth left = truth_of(modes, frame, n + 1, depth - 1);
    if (kind == OT_NOT)
        return turned(left);
    struct ot_mode_truth right = truth_of(modes, frame, second, depth - 1);
    if (kind == OT_AND)
        return (struct ot_mode_truth){left.yes & right.yes, left.no | right.no};
    if (kind == OT_OR)
        return (struct ot_mode_truth){left.yes | right.yes, left.no & right.no};
    return chosen(left, right, truth_of(modes, frame, ast->nodes[second].end, depth - 1));
}

void ot_mode_truth_find_callees(struct ot_modes *modes)
{
    const struct ot_analysis *a = modes->a;
    for (size_t i = 0; i < a->edge_count; i++) {
        const struct ot_edge *edge = &a->edges[i];
        bool is_new, is_one = edge->callee && edge->kind == OT_E_FUNCTION && !edge->through;
        uint32_t code = is_one ? a->nodes[edge->callee].code : 0;
        uint32_t *found = ot_map_put(&modes->callees, ot_map_pair(edge->file, edge->ast), code, &is_new);
        *found = is_new || *found == code ? code : 0;
    }
}

ot_id ot_mode_truth_callee(struct ot_modes *modes, ot_id code, uint32_t n)
{
    const struct frame frame = {.code = code};
    return ast_of(modes, &frame)->nodes[n].kind == OT_CALL ? function_of(modes, &frame, n) : 0;
}

struct ot_mode_truth ot_mode_truth_of(struct ot_modes *modes, ot_id code, uint32_t test)
{
    const struct frame frame = {.code = code};
    modes->steps = 0;
    modes->is_cut = false;
    return truth_of(modes, &frame, test, DEPTH_AT_MOST);
}

bool ot_mode_truth_is_told(struct ot_modes *modes, ot_id code, uint32_t n)
{
    const struct frame frame = {.code = code};
    const struct ot_ast *ast = ast_of(modes, &frame);
    if (ast->nodes[n].kind == OT_ATTRIBUTE)
        return ot_mode_choice_is_told(modes, ast->nodes[n].text);
    if (ast->nodes[n].kind == OT_NAME)
        return ot_mode_held_at(modes, code, n) != NULL;
    if (ast->nodes[n].kind != OT_CALL || !function_of(modes, &frame, n))
        return false;
    struct ot_mode_truth truth = ot_mode_truth_of(modes, code, n);
    return truth.yes != modes->all || truth.no != modes->all;
}

void ot_mode_truth_release(struct ot_modes *modes)
{
    free(modes->choices);
    free(modes->flags);
    free(modes->held);
    free(modes->results);
    ot_map_release(&modes->callees);
    ot_map_release(&modes->functions);
}
