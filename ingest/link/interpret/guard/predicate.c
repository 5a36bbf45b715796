/*
 * predicate.c: functions that a test asks of a value.
 */
#include "ingest/link/interpret/guard/predicate.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/outcome.h"
#include "ingest/link/base/text.h"
#include "ingest/link/context/context.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/named.h"
#include "ingest/link/source/path.h"
#include "ingest/link/source/scan.h"

/* Bounds of what is asked: functions in one another, syntax nodes of one, values. */
enum { NESTED_AT_MOST = 2, NODES_AT_MOST = 400, VALUES_AT_MOST = 64 };

/* Where a call gives the path: by place, or by name. */
struct given {
    uint32_t place;
    ot_sym name; /* 0: by place */
};

/* A function that is being asked. */
struct asked {
    struct ot_analysis *a;
    struct ot_here here;
    struct ot_trial trial;
    uint8_t *outcomes; /* of what it returns */
};

/* Is the path given once, as it is, and nothing behind a star? */
static bool find_given(const struct ot_ast *ast, uint32_t call, uint32_t path, struct given *given)
{
    uint32_t place = 0, count = 0;
    for (uint32_t c = ast->nodes[call + 1].end; c < ast->nodes[call].end; c = ast->nodes[c].end, place++) {
        bool is_keyword = ast->nodes[c].kind == OT_KEYWORD;
        if (ast->nodes[c].kind == OT_STAR || ast->nodes[c].kind == OT_DOUBLE_STAR)
            return false;
        if (!ot_path_equal(ast, is_keyword ? c + 1 : c, path))
            continue;
        *given = (struct given){place, is_keyword ? ast->nodes[c].text : 0};
        count++;
    }
    return count == 1;
}

/* Is it a method of the object or class that the code at hand is a method of: "self.is_row"? */
static bool is_own_method(struct ot_analysis *a, const struct ot_here *here, uint32_t callee)
{
    const struct ot_ast_node *nodes = here->file->ast.nodes;
    const struct ot_code *code = ot_scan_code(a, a->nodes[here->node].code);
    return nodes[callee].kind == OT_ATTRIBUTE && nodes[callee + 1].kind == OT_NAME && a->nodes[here->node].receiver &&
           code->param_count && code->params[0].name == nodes[callee + 1].text &&
           !ot_list_sorted_has(&code->again, nodes[callee + 1].text);
}

/* Pushes what a callee stands for: a name, or attributes of one. Where the test does not stand where the call is made,
 * one of its module, or a method of its own object, which reading runs nothing for. */
static void push_callee(struct ot_analysis *a, const struct ot_here *here, uint32_t callee,
                        const struct ot_trial *trial)
{
    const struct ot_ast *ast = &here->file->ast;
    const struct ot_code *code = ot_scan_code(a, a->nodes[here->node].code);
    bool is_here = !trial->is_named && trial->depth == 0;
    uint32_t root = callee;
    while (ast->nodes[root].kind == OT_ATTRIBUTE)
        root++;
    if (ast->nodes[root].kind != OT_NAME)
        return;
    uint32_t receiver = a->nodes[here->node].receiver;
    if (is_here || ot_named_is_of_module(a, code, ast, ast->nodes[root].text))
        ot_eval(a, here, callee);
    else if (is_own_method(a, here, callee) && a->values[receiver].kind == OT_V_CLASS)
        ot_attribute_push(a, here, receiver, ast->nodes[callee].text, 0);
    else if (is_own_method(a, here, callee))
        ot_attribute_method(a, here, receiver, ot_text(a, ast->nodes[callee].text));
}

/* What "return value" comes to. */
static void run_return(struct asked *asked, uint32_t value, const uint8_t *comes)
{
    const struct ot_ast *ast = &asked->here.file->ast;
    size_t count = asked->trial.count;
    uint8_t *one = ot_malloc(count + 1), kind = ast->nodes[value].kind;
    if (kind == OT_TRUE || kind == OT_FALSE || kind == OT_NONE || kind == OT_CONST_NONE)
        memset(one, kind == OT_TRUE ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE, count);
    else
        ot_trial_try(asked->a, &asked->here, value, &asked->trial, one);
    for (size_t i = 0; i < count; i++)
        asked->outcomes[i] |= comes[i] ? one[i] : 0;
    free(one);
}

static bool run_block(struct asked *asked, uint32_t block, uint8_t *comes);

/* "if test: … else: …", for the values that come there; comes[] is left with those that come behind it. */
static bool run_if(struct asked *asked, uint32_t s, uint8_t *comes)
{
    const struct ot_ast *ast = &asked->here.file->ast;
    size_t count = asked->trial.count;
    uint8_t *test = ot_malloc(count + 1), *other = ot_malloc(count + 1);
    uint32_t yes = ast->nodes[s + 1].end, no = ast->nodes[yes].end;
    ot_trial_try(asked->a, &asked->here, s + 1, &asked->trial, test);
    for (size_t i = 0; i < count; i++) {
        other[i] = comes[i] && test[i] & OT_MAY_BE_FALSE;
        comes[i] = comes[i] && test[i] & OT_MAY_BE_TRUE;
    }
    bool is_known = run_block(asked, yes, comes) && (ast->nodes[no].kind == OT_NONE || run_block(asked, no, other));
    for (size_t i = 0; i < count; i++)
        comes[i] |= other[i];
    free(test);
    free(other);
    return is_known;
}

/* Runs a statement for the values that come there. False where it does more than to test and to return. */
static bool run_statement(struct asked *asked, uint32_t s, uint8_t *comes)
{
    const struct ot_ast *ast = &asked->here.file->ast;
    size_t count = asked->trial.count;
    switch (ast->nodes[s].kind) {
    case OT_RETURN:
        run_return(asked, s + 1, comes);
        memset(comes, 0, count);
        return true;
    case OT_RAISE: memset(comes, 0, count); return true;
    case OT_IF: return run_if(asked, s, comes);
    case OT_PASS: case OT_EXPRESSION: case OT_ASSIGN: case OT_ANNOTATED: case OT_IMPORT: case OT_IMPORT_FROM:
    case OT_ASSERT: return true;
    default: return false;
    }
}

static bool run_block(struct asked *asked, uint32_t block, uint8_t *comes)
{
    const struct ot_ast *ast = &asked->here.file->ast;
    for (uint32_t s = block + 1; s < ast->nodes[block].end; s = ast->nodes[s].end)
        if (!run_statement(asked, s, comes))
            return false;
    return true;
}

/* The first NAME in the code of a function that reads a parameter, which nothing binds again; 0 if there is none. */
static uint32_t read_of(const struct ot_code *code, const struct ot_ast *ast, ot_sym param)
{
    if (ot_list_sorted_has(&code->again, param) || ot_list_has(&code->shared, param))
        return 0;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n = ot_ast_next_own(ast, n))
        if (ast->nodes[n].kind == OT_NAME && ast->nodes[n].text == param)
            return n;
    return 0;
}

/* Index of the parameter that is given; -1: it is none that takes one thing. */
static int param_of(const struct ot_code *code, const struct given *given, bool is_method)
{
    int index = given->name ? ot_scan_param(code, given->name) : (int)(given->place + is_method);
    bool is_one = index >= is_method && index < (int)code->param_count;
    uint8_t kind = is_one ? code->params[index].kind : OT_PARAM_STAR;
    return kind == OT_PARAM_PLAIN || (given->name && kind == OT_PARAM_KEYWORD_ONLY) ||
                   (!given->name && kind == OT_PARAM_POSITIONAL_ONLY)
               ? index : -1;
}

/* A node that runs the code of a function, which names are looked up in; 0 if there is none. */
static ot_id node_of(struct ot_analysis *a, const struct ot_value *function, uint32_t receiver, int param,
                     const struct ot_trial *trial)
{
    int selects = ot_context_param(a, function->a);
    if (selects < 0)
        return ot_node_find(a, function->a, function->b, receiver, 0);
    ot_id found = 0;
    for (size_t i = 0; selects == param && !found && i < trial->count; i++) {
        uint32_t value = a->stack[trial->base + i];
        bool takes = ot_context_takes(a, function->a, value);
        uint32_t argument = takes ? ot_context_value(a, function->a, value) : 0;
        found = ot_node_find(a, function->a, function->b, receiver, argument);
    }
    return found;
}

/* Asks one function of the values; false where it is not known what it comes to. */
static bool ask(struct ot_analysis *a, const struct ot_here *here, uint32_t callee, const struct given *given,
                const struct ot_trial *trial, uint8_t *outcomes)
{
    bool is_method = a->values[callee].kind == OT_V_BOUND;
    uint32_t receiver = is_method ? a->values[callee].b : 0;
    const struct ot_value function = a->values[is_method ? a->values[callee].a : callee];
    if (function.kind != OT_V_FUNCTION || ot_library_function(a, function.a))
        return false;
    const struct ot_code *code = ot_scan_code(a, function.a);
    const struct ot_ast *ast = &a->files[code->file].ast;
    int param = param_of(code, given, is_method);
    if (code->kind != OT_FUNCTION || code->is_generator || ast->nodes[code->ast].flags & OT_ASYNC || param < 0 ||
        ast->nodes[code->body].end - code->body > NODES_AT_MOST)
        return false;
    uint32_t path = read_of(code, ast, code->params[param].name);
    ot_id node = path ? node_of(a, &function, receiver, param, trial) : 0;
    if (!node)
        return false;
    struct asked asked = {a, ot_here_at(a, a->nodes[node].region, here->task), *trial, outcomes};
    asked.trial.path = path;
    asked.trial.depth++;
    asked.trial.is_named = false;
    uint8_t *comes = ot_malloc(trial->count + 1);
    memset(comes, 1, trial->count);
    bool is_known = run_block(&asked, code->body, comes);
    for (size_t i = 0; i < trial->count; i++)
        outcomes[i] |= comes[i] ? OT_MAY_BE_FALSE : 0; /* it comes to the end, and gives None */
    free(comes);
    return is_known;
}

bool ot_predicate_try(struct ot_analysis *a, const struct ot_here *here, uint32_t call, const struct ot_trial *trial,
                      uint8_t *outcomes)
{
    const struct ot_ast *ast = &here->file->ast;
    struct given given = {0};
    if (trial->depth >= NESTED_AT_MOST || trial->count > VALUES_AT_MOST ||
        !find_given(ast, call, trial->path, &given))
        return false;
    size_t base = a->top;
    push_callee(a, here, call + 1, trial);
    size_t end = a->top;
    bool is_known = end > base;
    uint8_t *all = ot_calloc(trial->count + 1, 1);
    for (size_t i = base; is_known && i < end; i++)
        is_known = ask(a, here, a->stack[i], &given, trial, all);
    a->top = base;
    if (is_known)
        memcpy(outcomes, all, trial->count);
    free(all);
    return is_known;
}
