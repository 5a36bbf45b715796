/*
 * source_of.c: which name of the configuration the value of an expression comes from, backwards through the source.
 *
 * Where there are several ways back, the first is taken that comes to a name. Where none does, the conditions that
 * chose what is put there are followed, too, to names that are given: a default decides very much.
 * Ends: a way has at most STEPS_AT_MOST steps, and a search looks at most at LOOKS_AT_MOST expressions.
 *
 * Must not know: SQL.
 */
#include "ingest/link/write/source_of.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/outcome.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/region.h"
#include "ingest/link/core/task.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/lang/name.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/mro.h"
#include "tools/base/buf.h"

enum { STEPS_AT_MOST = 14, LOOKS_AT_MOST = 300, FACTS_AT_MOST = 4 };

struct search {
    struct ot_flow *flow;
    struct ot_analysis *a;
    struct ot_source_of found;
    int looks;
    int things;         /* how many objects are gone into: how these were made tells places alone */
    bool by_conditions; /* to names that are given; else by what is put there alone, to all */
    uint32_t value;     /* the one value that is asked for, 0: there are several */
};

static void look(struct search *search, const struct ot_here *here, uint32_t n, int steps);

/* Would a look be one too many? */
static bool is_over(const struct search *search, int steps)
{
    return steps > STEPS_AT_MOST || search->looks > LOOKS_AT_MOST;
}

/* Is it the default of a field that is not given? It stands in a file of the source then. */
static bool is_default(const struct ot_given *given)
{
    return given->origin && strstr(given->origin, ".py:");
}

/* Can what is given have become the value that is asked for? An object, or None, is not computed of a number. */
static bool may_become(const struct search *search, const struct ot_given *given)
{
    switch (search->a->values[search->value].kind) {
    case OT_V_TRUE: case OT_V_FALSE: case OT_V_INTEGER: case OT_V_STRING: case OT_V_ENUM:
        return true;
    default:
        return search->value && given->value == search->value;
    }
}

static bool take(struct search *search, const struct ot_given *given)
{
    size_t length = given && given->setting ? strlen(given->setting) : 0;
    bool is_family = length && given->setting[length - 1] == '.';
    if (!length || is_family || search->things || !may_become(search, given) ||
        (search->by_conditions && is_default(given)))
        return false;
    search->found = (struct ot_source_of){given->setting, given->origin};
    return true;
}

/* The place of a statement, where nothing better is known. */
static void note_place(struct search *search, const struct ot_file *file, uint32_t n)
{
    struct ot_buf text = OT_BUF_INIT;
    if (search->found.origin)
        return;
    ot_buf_printf(&text, "%s:%u", file->path, file->ast.nodes[n].line);
    search->found.origin = ot_arena_strndup(&search->a->arena, text.data, text.length);
    ot_buf_release(&text);
}

/* Is a condition none that chooses: an assertion, or an if of which the other arm only raises? */
static bool is_check(const struct ot_ast *ast, uint32_t owner)
{
    if (ast->nodes[owner].kind == OT_ASSERT)
        return true;
    if (ast->nodes[owner].kind != OT_IF)
        return false;
    for (uint32_t arm = ast->nodes[owner + 1].end; arm < ast->nodes[owner].end; arm = ast->nodes[arm].end)
        if (ast->nodes[arm].kind == OT_BLOCK && ast->nodes[arm + 1].kind == OT_RAISE)
            return true;
    return false;
}

/* The conditions above a statement: they chose what it puts there. */
static void from_conditions(struct search *search, ot_id region, int steps)
{
    struct ot_analysis *a = search->a;
    for (; region && search->by_conditions && !search->found.setting; region = a->regions[region].parent)
        if (a->regions[region].kind == OT_R_ARM && a->regions[region].test) {
            const struct ot_here above = ot_here_at(a, a->regions[region].parent, 0);
            if (!is_check(&above.file->ast, a->regions[region].owner))
                look(search, &above, a->regions[region].test, steps + 1);
        }
}

/* What the statement of a task puts somewhere: the value of an assignment, of a return. */
static void from_task(struct search *search, ot_id task, int steps)
{
    struct ot_analysis *a = search->a;
    if (!task)
        return;
    const struct ot_here here = ot_here_at(a, a->tasks[task].region, 0);
    uint32_t s = a->tasks[task].ast;
    uint8_t kind = here.file->ast.nodes[s].kind;
    note_place(search, here.file, s);
    if (kind == OT_ASSIGN || kind == OT_RETURN)
        look(search, &here, s + 1, steps + 1);
    else if (kind == OT_ANNOTATED)
        look(search, &here, ot_ast_child(&here.file->ast, s, 2), steps + 1);
    from_conditions(search, a->tasks[task].region, steps);
}

/* Looks at what something is asked of. How an object was made, or what is not known, tells no name of the
 * configuration that the answer is of. */
static void look_into(struct search *search, const struct ot_here *here, uint32_t n, int steps)
{
    struct ot_analysis *a = search->a;
    size_t base = a->top;
    bool is_any = false;
    ot_source_of_values(search->flow, here, n);
    for (size_t i = base; i < a->top; i++) {
        uint8_t kind = a->values[a->stack[i]].kind;
        is_any = is_any || kind == OT_V_INSTANCE || kind == OT_V_TENSOR || kind == OT_V_UNKNOWN;
    }
    a->top = base;
    search->things += is_any;
    look(search, here, n, steps);
    search->things -= is_any;
}

/* What is put into a variable; a None that something else replaces comes last. */
static void from_var(struct search *search, ot_id var, int steps)
{
    struct ot_analysis *a = search->a;
    for (int is_none = 0; var && is_none < 2; is_none++)
        for (uint32_t i = 0; i < a->vars[var].fact_count && i < FACTS_AT_MOST && !search->found.setting; i++)
            if ((a->vars[var].facts[i].value == OT_NONE_VALUE) == is_none)
                from_task(search, a->vars[var].facts[i].task, steps);
}

static bool from_parameter(struct search *search, uint32_t callee, ot_sym name, int steps);

static void from_attribute(struct search *search, const struct ot_here *here, uint32_t n, int steps)
{
    struct ot_analysis *a = search->a;
    ot_sym name = here->file->ast.nodes[n].text;
    size_t base = a->top;
    bool is_kept = false; /* what is kept there tells more than the object that has it */
    ot_source_of_values(search->flow, here, n + 1);
    size_t end = a->top;
    for (size_t i = base; i < end && !search->found.setting; i++) {
        uint32_t value = a->stack[i];
        const struct ot_value v = a->values[value];
        uint32_t class_value = v.kind == OT_V_INSTANCE ? v.a : v.kind == OT_V_CLASS ? value : 0;
        const struct ot_mro *mro = class_value ? ot_mro_of(a, class_value) : NULL;
        for (size_t k = 0; mro && k < mro->items.count && !search->found.setting; k++) {
            const struct ot_value base_class = a->values[mro->items.items[k]];
            if (base_class.kind == OT_V_CLASS && !take(search, ot_given_attribute(a, base_class.a, name)))
                take(search, ot_given_fixed(a, base_class.a, name));
        }
        ot_id module = v.kind == OT_V_MODULE ? a->files[v.a].module_node : 0;
        if (module && !take(search, ot_given_fixed(a, a->nodes[module].code, name)))
            from_var(search, ot_var_find(a, OT_S_LOCAL, module, name), steps);
        ot_id field = v.kind == OT_V_INSTANCE && !search->found.setting
                          ? ot_var_find(a, OT_S_FIELD, ot_value_field_owner(a, value), name) : 0;
        bool is_passed = field && from_parameter(search, ot_edge_binding_class(v.a), name, steps);
        if (!is_passed)
            from_var(search, field, steps);
        is_kept |= field && a->vars[field].fact_count;
    }
    a->top = base;
    if (!search->found.setting && !is_kept)
        look_into(search, here, n + 1, steps + 1);
}

/* From the arguments that are bound to a parameter of a node, or to a field of a dataclass. Is there one? */
static bool from_parameter(struct search *search, uint32_t callee, ot_sym name, int steps)
{
    struct ot_analysis *a = search->a;
    uint64_t key = ot_map_pair(callee, name);
    size_t low = 0, high = a->binding_count;
    bool is_any = false;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (ot_map_pair(a->bindings[middle].callee, a->bindings[middle].param) < key)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < a->binding_count && a->bindings[low].callee == callee && a->bindings[low].param == name &&
           !search->found.setting; low++) {
        ot_id caller = a->bindings[low].caller;
        if (!caller)
            continue;
        is_any = true;
        const struct ot_here here = ot_here_at(a, a->nodes[caller].region, 0);
        note_place(search, here.file, a->bindings[low].ast);
        if (is_over(search, steps + 1))
            break; /* there may be very many */
        look(search, &here, a->bindings[low].ast, steps + 1);
    }
    return is_any;
}

static void from_name(struct search *search, const struct ot_here *here, uint32_t n, int steps)
{
    struct ot_analysis *a = search->a;
    ot_sym name = here->file->ast.nodes[n].text;
    const struct ot_code *code = ot_scan_code(a, a->nodes[here->node].code);
    for (uint32_t i = 0; i < code->param_count; i++)
        if (code->params[i].name == name) {
            from_parameter(search, here->node, name, steps);
            return;
        }
    ot_id module = a->files[code->file].module_node;
    bool is_own = ot_list_sorted_has(&code->locals, name);
    if (!is_own && module && take(search, ot_given_fixed(a, a->nodes[module].code, name)))
        return;
    from_var(search, is_own ? ot_name_target(a, here, name) : ot_var_find(a, OT_S_LOCAL, module, name), steps);
}

static void from_call(struct search *search, const struct ot_here *here, uint32_t call, int steps)
{
    struct ot_analysis *a = search->a;
    const struct ot_ast *ast = &here->file->ast;
    uint64_t key = ot_map_pair(here->node, call);
    const struct ot_flow *flow = search->flow;
    bool is_own = false; /* a function of the tree: what it returns tells more than its arguments */
    for (size_t i = ot_flow_first_edge(flow, here->node, call);
         i < a->edge_count && flow->edges[i].call == key && !search->found.setting; i++) {
        ot_id callee = a->edges[flow->edges[i].number].callee;
        is_own = is_own || callee;
        if (callee && !take(search, ot_given_fixed(a, a->nodes[callee].code, 0)))
            from_var(search, ot_var_find(a, OT_S_RETURN, callee, 0), steps);
    }
    if (ast->nodes[call + 1].kind == OT_ATTRIBUTE && !search->found.setting)
        look_into(search, here, call + 2, steps + 1);
    for (uint32_t n = ast->nodes[call + 1].end; n < ast->nodes[call].end && !search->found.setting && !is_own;
         n = ast->nodes[n].end)
        look_into(search, here, ast->nodes[n].kind == OT_KEYWORD ? n + 1 : n, steps + 1);
}

/* The operand that decides "a and b" or "a or b" by itself; 0: all of them do, or it is not known. */
static uint32_t decider_of(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    const struct ot_ast *ast = &here->file->ast;
    int deciding = ast->nodes[n].kind == OT_AND ? OT_MAY_BE_FALSE : OT_MAY_BE_TRUE;
    uint32_t left = n + 1, right = ast->nodes[left].end;
    if (ot_guard_outcome(a, here, left) == deciding)
        return left;
    const struct ot_here behind = ot_guard_right(a, here, n);
    return ot_guard_outcome(a, &behind, right) == deciding ? right : 0;
}

static void from_logic(struct search *search, const struct ot_here *here, uint32_t n, int steps)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t decider = decider_of(search->a, here, n), right = ast->nodes[n + 1].end;
    const struct ot_here behind = ot_guard_right(search->a, here, n);
    if (!decider || decider == n + 1)
        look(search, here, n + 1, steps + 1);
    if (!decider || decider == right)
        look(search, &behind, right, steps + 1);
}

/* From the arm that is taken, then from the test that takes it. */
static void from_ternary(struct search *search, const struct ot_here *here, uint32_t n, int steps)
{
    uint32_t yes = here->file->ast.nodes[n + 1].end, no = here->file->ast.nodes[yes].end;
    int outcome = ot_guard_outcome(search->a, here, n + 1);
    if (outcome & OT_MAY_BE_TRUE)
        look(search, here, yes, steps + 1);
    if (outcome & OT_MAY_BE_FALSE)
        look(search, here, no, steps + 1);
    look(search, here, n + 1, steps + 1);
}

static void look(struct search *search, const struct ot_here *here, uint32_t n, int steps)
{
    const struct ot_ast *ast = &here->file->ast;
    if (search->found.setting || is_over(search, steps))
        return;
    search->looks++;
    switch (ast->nodes[n].kind) {
    case OT_ATTRIBUTE: from_attribute(search, here, n, steps); return;
    case OT_NAME: from_name(search, here, n, steps); return;
    case OT_CALL: from_call(search, here, n, steps); return;
    case OT_AND: case OT_OR: from_logic(search, here, n, steps); return;
    case OT_TERNARY: from_ternary(search, here, n, steps); return;
    case OT_FUNCTION: case OT_LAMBDA: case OT_LIST_COMP: case OT_SET_COMP: case OT_DICT_COMP: return;
    default:
        for (uint32_t c = ot_ast_first(n); c < ast->nodes[n].end; c = ast->nodes[c].end)
            look(search, here, c, steps + 1);
    }
}

struct ot_source_of ot_source_of(struct ot_flow *flow, const struct ot_here *here, uint32_t expression)
{
    struct search search = {.flow = flow, .a = flow->a};
    size_t base = flow->a->top;
    ot_source_of_values(flow, here, expression);
    search.value = flow->a->top == base + 1 ? flow->a->stack[base] : 0;
    flow->a->top = base;
    look(&search, here, expression, 0);
    if (!search.found.setting && search.value) {
        search.by_conditions = true;
        search.looks = 0;
        look(&search, here, expression, 0);
    }
    return search.found;
}

void ot_source_of_values(struct ot_flow *flow, const struct ot_here *here, uint32_t expression)
{
    struct ot_analysis *a = flow->a;
    uint64_t key = ot_map_pair(here->node, expression);
    if (here->file->ast.nodes[expression].kind != OT_CALL) {
        ot_eval(a, here, expression);
        return;
    }
    for (size_t i = ot_flow_first_edge(flow, here->node, expression);
         i < a->edge_count && flow->edges[i].call == key; i++) {
        ot_id callee = a->edges[flow->edges[i].number].callee;
        ot_id var = callee ? ot_var_find(a, OT_S_RETURN, callee, 0) : 0;
        if (var)
            ot_var_push(a, here, var);
    }
}
