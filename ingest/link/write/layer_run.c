/*
 * layer_run.c: a constructor, run for one number: its statements one after the other, names and fields of self that
 * come to one constant known by it from there on. All else is what the analysis found for all numbers together.
 *
 * Must not know: SQL.
 */
#include "ingest/link/write/layer_run.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/outcome.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/lang/name.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"

enum { CALLS_AT_MOST = 4 }; /* in one another */

struct run {
    struct ot_analysis *a;
    struct ot_here here;
    void (*store)(void *context, ot_sym field, uint32_t class_value);
    void *context;
    struct ot_map *callees;
    int calls;
};

static uint32_t value_of(struct run *run, const struct ot_here *here, uint32_t n);

/* OT_MAY_BE_TRUE, OT_MAY_BE_FALSE, or both. */
static int truth_of(struct run *run, const struct ot_here *here, uint32_t n)
{
    uint32_t value = value_of(run, here, n);
    return value ? ot_guard_truth(run->a, value) : OT_MAY_BE_BOTH;
}

/* Is it a node of that function, a value, for that object? */
static bool is_of(const struct ot_analysis *a, ot_id node, uint32_t function, uint32_t receiver)
{
    const struct ot_node *n = &a->nodes[node];
    return n->code == a->values[function].a && n->outer == a->values[function].b && n->receiver == receiver;
}

/* The first node that a call enters of a function that has contexts; 0: none. Whichever it is, what the call gives is
 * pinned in it, and what it does not give is the default. */
static ot_id entered(struct run *run, const struct ot_here *here, uint32_t call, uint32_t function, uint32_t receiver)
{
    struct ot_analysis *a = run->a;
    bool is_new;
    uint32_t *known = ot_map_put(run->callees, ot_map_pair(here->node, call), 0, &is_new);
    for (ot_id node = 1; is_new && node < a->node_count && *known == 0; node++)
        if (is_of(a, node, function, receiver) && ot_edge_has(a, here, call, node))
            *known = node;
    return *known && is_of(a, *known, function, receiver) ? *known : 0;
}

/* The callee of a call: the node of the one function that it calls; 0: none, or several. */
static ot_id callee_of(struct run *run, const struct ot_here *here, uint32_t call)
{
    struct ot_analysis *a = run->a;
    size_t base = a->top;
    ot_eval(a, here, call + 1);
    uint32_t receiver = 0, function = a->top == base + 1 ? a->stack[base] : 0;
    if (function && a->values[function].kind == OT_V_BOUND) {
        receiver = a->values[function].b;
        function = a->values[function].a;
    }
    a->top = base;
    if (!function || a->values[function].kind != OT_V_FUNCTION)
        return 0;
    const struct ot_value f = a->values[function];
    ot_id node = ot_node_find(a, f.a, f.b, receiver, 0);
    if (node)
        return node;
    uint32_t site = ot_value_site(a, (ot_id)(here->file - a->files), call); /* of contexts by call, that of this one */
    node = ot_node_find(a, f.a, f.b, receiver, ot_value(a, OT_V_CALLER, site, here->node, 0));
    return node || !a->codes[f.a]->context_count ? node : entered(run, here, call, function, receiver);
}

/* Pins the parameters of a function to the arguments of a call. False where one is not plain. */
static bool bind(struct run *run, const struct ot_here *here, uint32_t call, const struct ot_here *inside)
{
    struct ot_analysis *a = run->a;
    const struct ot_ast *ast = &here->file->ast;
    const struct ot_code *code = ot_scan_code(a, a->nodes[inside->node].code);
    uint32_t place = a->nodes[inside->node].receiver ? 1 : 0;
    for (uint32_t n = ast->nodes[call + 1].end; n < ast->nodes[call].end; n = ast->nodes[n].end) {
        uint8_t kind = ast->nodes[n].kind;
        bool is_keyword = kind == OT_KEYWORD;
        if (kind == OT_STAR || kind == OT_DOUBLE_STAR || (!is_keyword && place >= code->param_count))
            return false;
        ot_sym name = is_keyword ? ast->nodes[n].text : code->params[place++].name;
        uint32_t value = value_of(run, here, is_keyword ? n + 1 : n);
        if (value)
            ot_name_pin(a, inside, name, value);
    }
    return true;
}

/* What a function that only returns an expression gives. */
static uint32_t call_value(struct run *run, const struct ot_here *here, uint32_t call)
{
    struct ot_analysis *a = run->a;
    ot_id node = run->calls < CALLS_AT_MOST ? callee_of(run, here, call) : 0;
    if (!node)
        return 0;
    const struct ot_code *code = a->codes[a->nodes[node].code];
    const struct ot_here inside = ot_here_at(a, a->nodes[node].region, 0);
    const struct ot_ast *ast = &inside.file->ast;
    uint32_t statement = code->body + 1;
    while (statement < ast->nodes[code->body].end && ast->nodes[statement].kind == OT_PASS)
        statement = ast->nodes[statement].end;
    if (code->kind != OT_FUNCTION || code->is_generator || ast->nodes[statement].kind != OT_RETURN)
        return 0;
    size_t pins = ot_name_pins(a);
    uint32_t value = 0;
    run->calls++;
    if (bind(run, here, call, &inside))
        value = value_of(run, &inside, statement + 1);
    run->calls--;
    ot_name_unpin(a, pins);
    return value;
}

/* The one constant or object that an expression is; 0: not known. */
static uint32_t value_of(struct run *run, const struct ot_here *here, uint32_t n)
{
    struct ot_analysis *a = run->a;
    const struct ot_ast *ast = &here->file->ast;
    uint8_t kind = ast->nodes[n].kind;
    int truth = OT_MAY_BE_BOTH;
    if (kind == OT_CALL) {
        uint32_t value = call_value(run, here, n);
        if (value)
            return value;
    }
    if (kind == OT_AND || kind == OT_OR || kind == OT_TERNARY) {
        truth = truth_of(run, here, n + 1);
        if (truth == OT_MAY_BE_BOTH)
            return 0;
        uint32_t second = ast->nodes[n + 1].end;
        if (kind == OT_TERNARY)
            return value_of(run, here, truth == OT_MAY_BE_TRUE ? second : ast->nodes[second].end);
        return value_of(run, here, (truth == OT_MAY_BE_TRUE) == (kind == OT_AND) ? second : n + 1);
    }
    if (kind == OT_NOT)
        truth = ot_outcome_swap(truth_of(run, here, n + 1));
    if (kind == OT_COMPARE)
        truth = ot_guard_outcome(a, here, n);
    if (kind == OT_NOT || kind == OT_COMPARE)
        return truth == OT_MAY_BE_TRUE ? OT_TRUE_VALUE : truth == OT_MAY_BE_FALSE ? OT_FALSE_VALUE : 0;
    size_t base = a->top;
    ot_eval(a, here, n);
    uint32_t value = a->top == base + 1 && a->stack[base] != OT_UNKNOWN_VALUE ? a->stack[base] : 0;
    a->top = base;
    return value;
}

/* self.field = value. */
static void store_field(struct run *run, ot_sym field, uint32_t expression, uint32_t value)
{
    struct ot_analysis *a = run->a;
    ot_id class_code = a->values[ot_value_class(a, a->nodes[run->here.node].receiver)].a;
    const struct ot_given given = {.value = value ? value : OT_UNKNOWN_VALUE, .setting = "", .origin = ""};
    bool is_constant = value && a->values[value].kind != OT_V_INSTANCE && ot_value_is_constant(a, value);
    if (is_constant || ot_given_fixed(a, class_code, field))
        ot_given_fix(a, class_code, field, &given);
    /* What a call makes is its class's, asked without making it again. */
    bool is_call = run->here.file->ast.nodes[expression].kind == OT_CALL;
    size_t base = a->top;
    ot_eval(a, &run->here, is_call ? expression + 1 : expression);
    for (size_t i = base; i < a->top; i++)
        if (a->values[a->stack[i]].kind == (is_call ? OT_V_CLASS : OT_V_INSTANCE))
            run->store(run->context, field, is_call ? a->stack[i] : a->values[a->stack[i]].a);
    a->top = base;
}

static void assign(struct run *run, uint32_t s)
{
    const struct ot_ast *ast = &run->here.file->ast;
    uint32_t target = ast->nodes[s + 1].end, value = value_of(run, &run->here, s + 1);
    const struct ot_code *code = ot_scan_code(run->a, run->a->nodes[run->here.node].code);
    bool is_self = ast->nodes[target].kind == OT_ATTRIBUTE && ast->nodes[target + 1].kind == OT_NAME &&
                   ast->nodes[target + 1].text == code->params[0].name;
    if (ast->nodes[target].kind == OT_NAME && value && value != OT_SCALAR_VALUE)
        ot_name_pin(run->a, &run->here, ast->nodes[target].text, value);
    else if (ast->nodes[target].kind == OT_NAME)
        ot_name_rebound(run->a, &run->here, ast->nodes[target].text);
    else if (is_self)
        store_field(run, ast->nodes[target].text, s + 1, value);
}

/* The statements of a block, those of arms that do not run left out. */
static void run_block(struct run *run, uint32_t block)
{
    const struct ot_ast *ast = &run->here.file->ast;
    for (uint32_t s = block + 1; s < ast->nodes[block].end; s = ast->nodes[s].end) {
        if (ast->nodes[s].kind == OT_ASSIGN)
            assign(run, s);
        if (ast->nodes[s].kind == OT_WITH)
            run_block(run, ast->nodes[s + 1].end);
        if (ast->nodes[s].kind != OT_IF)
            continue;
        int truth = truth_of(run, &run->here, s + 1);
        uint32_t yes = ast->nodes[s + 1].end, no = ast->nodes[yes].end;
        if (truth & OT_MAY_BE_TRUE)
            run_block(run, yes);
        if (truth & OT_MAY_BE_FALSE && ast->nodes[no].kind == OT_BLOCK && no < ast->nodes[s].end)
            run_block(run, no);
    }
}

void ot_layer_run(struct ot_analysis *a, ot_id node, ot_sym parameter, uint32_t number, struct ot_map *callees,
                  void (*store)(void *context, ot_sym field, uint32_t class_value), void *context)
{
    struct run run = {.a = a, .here = ot_here_at(a, a->nodes[node].region, 0), .store = store, .context = context,
                      .callees = callees};
    size_t pins = ot_name_pins(a);
    ot_name_pin(a, &run.here, parameter, ot_value_integer(a, number));
    run_block(&run, a->codes[a->nodes[node].code]->body);
    ot_name_unpin(a, pins);
}
