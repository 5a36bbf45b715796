/*
 * flow.c: where the value of an expression came from, backwards through the source: from a parameter to the arguments
 * bound to it, from a local to what is assigned, from a field to what the constructor keeps there, from what a call or
 * a property gives to what is returned, from an element to the tuple or list that it was put into.
 *
 * What is still to be read from what is looked at is a way, the last to be read first: for "norm" in
 * "norm, options = append.bindings[0]" the way from append.bindings is (element 0, element 0).
 * Ends: each (node, name, way) and each (node, call, way) is looked at once, and ways and steps are limited.
 *
 * Must not know: SQL.
 */
#include "ingest/link/write/flow.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/write/writer.h"
#include "tools/base/buf.h"
#include "tools/base/mem.h"

enum { STEPS_AT_MOST = 32, WAY_AT_MOST = 6, ANY_PLACE = UINT32_MAX };

/* What is read: attributes, or elements (of any place where it is not known which). */
struct way {
    struct read { ot_sym attribute; uint32_t place; } reads[WAY_AT_MOST]; /* attribute 0: an element */
    size_t count;
};

static void from(struct ot_flow *flow, ot_id node, uint32_t expression, struct way way, int steps);

static bool push(struct way *way, ot_sym attribute, uint32_t place)
{
    if (way->count == WAY_AT_MOST)
        return false;
    way->reads[way->count++] = (struct read){attribute, place};
    return true;
}

static bool reads_element(const struct way *way)
{
    return way->count && !way->reads[way->count - 1].attribute;
}

/* Are attributes all that is read? */
static bool is_path(const struct way *way)
{
    for (size_t i = 0; i < way->count; i++)
        if (!way->reads[i].attribute)
            return false;
    return true;
}

static uint64_t hash(const struct way *way)
{
    uint64_t key = way->count;
    for (size_t i = 0; i < way->count; i++)
        key = ot_map_mix(key) + ot_map_pair(way->reads[i].attribute, way->reads[i].place);
    return ot_map_mix(key);
}

static void found(struct ot_flow *flow, ot_id node, const char *path, const struct way *way)
{
    struct ot_buf text;
    ot_buf_init(&text);
    ot_buf_add_str(&text, path);
    for (size_t i = way->count; i-- > 0;)
        ot_buf_printf(&text, ".%s", ot_text(flow->a, way->reads[i].attribute));
    flow->found(flow->context, node, text.data);
    flow->count++;
    ot_buf_release(&text);
}

static bool holds(struct ot_analysis *a, ot_id node, uint32_t expression, uint32_t value)
{
    struct ot_here here = ot_here_at(a, a->nodes[node].region, 0);
    size_t base = a->top;
    ot_eval(a, &here, expression);
    bool is_held = ot_stack_has(a, base, value);
    a->top = base;
    return is_held;
}

static const struct ot_param *find_param(const struct ot_code *code, ot_sym name)
{
    for (uint32_t i = 0; i < code->param_count; i++)
        if (code->params[i].name == name)
            return &code->params[i];
    return NULL;
}

static bool is_module(struct ot_analysis *a, uint32_t value)
{
    const struct ot_mro *mro = a->values[value].kind == OT_V_INSTANCE ? ot_mro_of(a, a->values[value].a) : NULL;
    return mro && mro->is_module;
}

uint32_t ot_flow_receiver(struct ot_analysis *a, ot_id node, ot_sym name)
{
    for (; node; node = a->nodes[node].outer) {
        const struct ot_code *code = ot_scan_code(a, a->nodes[node].code);
        if (!find_param(code, name))
            continue;
        uint32_t receiver = a->nodes[node].receiver;
        bool is_object = receiver && a->values[receiver].kind == OT_V_INSTANCE;
        return is_object && code->params[0].name == name ? receiver : 0;
    }
    return 0;
}

static int compare_bindings(const void *left, const void *right)
{
    const struct ot_binding *l = left, *r = right;
    uint64_t keys[] = {ot_map_pair(l->callee, l->param), ot_map_pair(r->callee, r->param),
                       ot_map_pair(l->caller, l->ast), ot_map_pair(r->caller, r->ast)};
    int first = (keys[0] > keys[1]) - (keys[0] < keys[1]);
    return first ? first : (keys[2] > keys[3]) - (keys[2] < keys[3]);
}

static void from_bindings(struct ot_flow *flow, uint32_t callee, ot_sym param, struct way way, int steps)
{
    struct ot_analysis *a = flow->a;
    uint64_t key = ot_map_pair(callee, param);
    size_t low = 0, high = a->binding_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (ot_map_pair(a->bindings[middle].callee, a->bindings[middle].param) < key)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < a->binding_count && a->bindings[low].callee == callee && a->bindings[low].param == param; low++)
        if (a->bindings[low].caller)
            from(flow, a->bindings[low].caller, a->bindings[low].ast, way, steps + 1);
}

/* From a field of an object: what its __init__ keeps there, or the argument of a dataclass. */
static void from_field(struct ot_flow *flow, uint32_t object, ot_sym field, struct way way, int steps)
{
    struct ot_analysis *a = flow->a;
    ot_sym init = ot_symbol(a, "__init__");
    from_bindings(flow, ot_edge_binding_class(a->values[object].a), field, way, steps);
    for (ot_id n = 1; n < a->node_count; n++) {
        if (a->nodes[n].receiver != object || a->codes[a->nodes[n].code]->name != init)
            continue;
        const struct ot_code *code = ot_scan_code(a, a->nodes[n].code);
        const struct ot_ast *ast = &a->files[code->file].ast;
        for (uint32_t i = code->body; i < ast->nodes[code->body].end; i++) {
            uint32_t target = ast->nodes[i].kind == OT_ASSIGN ? ast->nodes[i + 1].end : 0;
            if (target && ast->nodes[target].kind == OT_ATTRIBUTE && ast->nodes[target].text == field &&
                ast->nodes[target + 1].kind == OT_NAME && ast->nodes[target + 1].text == code->params[0].name)
                from(flow, n, i + 1, way, steps + 1);
        }
    }
}

/* From an expression whose elements a target takes: of a name, or of names in brackets. */
static void from_target(struct ot_flow *flow, ot_id node, ot_sym name, uint32_t target, uint32_t source, bool is_each,
                        struct way way, int steps)
{
    const struct ot_ast *ast = &ot_node_file(flow->a, node)->ast;
    bool is_several = ast->nodes[target].kind == OT_TUPLE || ast->nodes[target].kind == OT_LIST;
    uint32_t place = 0, end = is_several ? ast->nodes[target].end : target + 1;
    for (uint32_t c = target + is_several; c < end; c = ast->nodes[c].end, place++) {
        struct way longer = way;
        if (ast->nodes[c].kind == OT_NAME && ast->nodes[c].text == name &&
            (!is_several || push(&longer, 0, place)) && (!is_each || push(&longer, 0, ANY_PLACE)))
            from(flow, node, source, longer, steps + 1);
    }
}

/* From what "name.append(x)" puts into a list. */
static void from_append(struct ot_flow *flow, ot_id node, ot_sym name, uint32_t call, struct way way, int steps)
{
    const struct ot_ast *ast = &ot_node_file(flow->a, node)->ast;
    uint32_t callee = call + 1, argument = ast->nodes[callee].end;
    if (!reads_element(&way) || ast->nodes[callee].kind != OT_ATTRIBUTE || argument >= ast->nodes[call].end ||
        ast->nodes[callee + 1].kind != OT_NAME || ast->nodes[callee + 1].text != name ||
        strcmp(ot_text(flow->a, ast->nodes[callee].text), "append") != 0)
        return;
    way.count--;
    from(flow, node, argument, way, steps + 1);
}

/* From a local of a node; false if it is none. */
static bool from_local(struct ot_flow *flow, ot_id node, ot_sym name, struct way way, int steps)
{
    const struct ot_code *code = ot_scan_code(flow->a, flow->a->nodes[node].code);
    const struct ot_ast *ast = &flow->a->files[code->file].ast;
    bool is_local = false;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n++) {
        uint8_t kind = ast->nodes[n].kind;
        if (kind == OT_NAME && ast->nodes[n].text == name && ot_ast_is_target(ast, n))
            is_local = true;
        else if (kind == OT_ASSIGN)
            for (uint32_t target = ast->nodes[n + 1].end; target < ast->nodes[n].end; target = ast->nodes[target].end)
                from_target(flow, node, name, target, n + 1, false, way, steps);
        else if (kind == OT_FOR)
            from_target(flow, node, name, ast->nodes[n + 1].end, n + 1, true, way, steps);
        else if (kind == OT_CALL)
            from_append(flow, node, name, n, way, steps);
    }
    return is_local;
}

static void from_name(struct ot_flow *flow, ot_id node, ot_sym name, struct way way, int steps)
{
    struct ot_analysis *a = flow->a;
    uint32_t receiver = ot_flow_receiver(a, node, name);
    if (!ot_map_add(&flow->seen, ot_map_mix(ot_map_pair(node, name)) + hash(&way)))
        return;
    if (receiver && is_module(a, receiver)) {
        if (is_path(&way))
            found(flow, node, "self", &way);
        return;
    }
    if (receiver && way.count && !reads_element(&way)) {
        way.count--;
        from_field(flow, receiver, way.reads[way.count].attribute, way, steps);
        return;
    }
    const struct ot_param *param = find_param(ot_scan_code(a, a->nodes[node].code), name);
    bool is_star = param && param->kind == OT_PARAM_STAR;
    if (is_star && !reads_element(&way))
        return;
    way.count -= is_star;
    if (param)
        from_bindings(flow, node, name, way, steps);
    else if (!from_local(flow, node, name, way, steps) && a->nodes[node].outer)
        from_name(flow, a->nodes[node].outer, name, way, steps);
}

size_t ot_flow_first_edge(const struct ot_flow *flow, ot_id node, uint32_t call)
{
    uint64_t key = ot_map_pair(node, call);
    size_t count = flow->a->edge_count, low = 0, high = count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (flow->edges[middle].call < key)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && flow->edges[low].call == key ? low : count;
}

/* From what a call, or a property, returns. */
static void from_result(struct ot_flow *flow, ot_id node, uint32_t call, struct way way, int steps)
{
    struct ot_analysis *a = flow->a;
    uint64_t key = ot_map_pair(node, call);
    if (!ot_map_add(&flow->seen, ot_map_mix(ot_map_mix(key)) + hash(&way)))
        return;
    for (size_t i = ot_flow_first_edge(flow, node, call); i < a->edge_count && flow->edges[i].call == key; i++) {
        const struct ot_edge *edge = &a->edges[flow->edges[i].number];
        if (!edge->callee || edge->kind == OT_E_CONSTRUCTOR)
            continue;
        const struct ot_code *code = ot_scan_code(a, a->nodes[edge->callee].code);
        const struct ot_ast *ast = &a->files[code->file].ast;
        for (uint32_t n = code->body; n < ast->nodes[code->body].end; n = ot_ast_next_own(ast, n))
            if (ast->nodes[n].kind == OT_RETURN)
                from(flow, edge->callee, n + 1, way, steps + 1);
    }
}

/* From an attribute of objects that are no modules; those of a module are its own. */
static void from_attribute(struct ot_flow *flow, ot_id node, uint32_t expression, struct way way, int steps)
{
    struct ot_analysis *a = flow->a;
    const struct ot_ast *ast = &ot_node_file(a, node)->ast;
    ot_sym field = ast->nodes[expression].text;
    struct ot_here here = ot_here_at(a, a->nodes[node].region, 0);
    size_t base = a->top;
    bool is_open = true;
    from_result(flow, node, expression, way, steps);
    ot_eval(a, &here, expression + 1);
    for (size_t i = base, end = a->top; i < end; i++) {
        uint32_t object = a->stack[i];
        if (a->values[object].kind == OT_V_INSTANCE && !is_module(a, object)) {
            is_open = false;
            from_field(flow, object, field, way, steps);
        }
    }
    a->top = base;
    if (is_open && push(&way, field, 0))
        from(flow, node, expression + 1, way, steps + 1);
}

/* From a path, "self.norm" or "plan.norm". */
static void from_path(struct ot_flow *flow, ot_id node, uint32_t expression, struct way way, int steps)
{
    struct ot_analysis *a = flow->a;
    const struct ot_ast *ast = &ot_node_file(a, node)->ast;
    uint32_t root = expression;
    size_t count = flow->count;
    while (ast->nodes[root].kind == OT_ATTRIBUTE)
        root++;
    uint32_t receiver = ast->nodes[root].kind == OT_NAME ? ot_flow_receiver(a, node, ast->nodes[root].text) : 0;
    bool is_property = ot_flow_first_edge(flow, node, expression) < a->edge_count;
    if (way.count == 0 && !is_property && !holds(a, node, expression, flow->value))
        return;
    if (receiver && is_module(a, receiver) && is_path(&way)) {
        found(flow, node, ot_writer_path(a, ast, expression), &way);
        return;
    }
    from_attribute(flow, node, expression, way, steps);
    if (flow->count > count || way.count || ast->nodes[root].kind != OT_NAME)
        return;
    struct ot_flow_path *kept = receiver ? &flow->of_object : &flow->as_written;
    if (!kept->text)
        *kept = (struct ot_flow_path){ot_writer_path(a, ast, expression), node};
}

/* From an element: "x[0]"; a part of a list from its start has the elements of the list. */
static void from_subscript(struct ot_flow *flow, ot_id node, uint32_t expression, struct way way, int steps)
{
    const struct ot_ast *ast = &ot_node_file(flow->a, node)->ast;
    uint32_t index = ast->nodes[expression + 1].end;
    bool is_start = ast->nodes[index].kind == OT_SLICE && ast->nodes[index + 1].kind == OT_NONE;
    uint32_t place = ast->nodes[index].kind == OT_INTEGER
                         ? (uint32_t)strtoul(ot_text(flow->a, ast->nodes[index].text), NULL, 10) : ANY_PLACE;
    if (ast->nodes[index].kind == OT_SLICE && !is_start && reads_element(&way))
        way.reads[way.count - 1].place = ANY_PLACE;
    else if (ast->nodes[index].kind != OT_SLICE && !push(&way, 0, place))
        return;
    from(flow, node, expression + 1, way, steps + 1);
}

static void from_display(struct ot_flow *flow, ot_id node, uint32_t expression, struct way way, int steps)
{
    const struct ot_ast *ast = &ot_node_file(flow->a, node)->ast;
    uint32_t place = 0;
    if (!reads_element(&way))
        return;
    uint32_t read = way.reads[--way.count].place;
    for (uint32_t c = expression + 1; c < ast->nodes[expression].end; c = ast->nodes[c].end, place++)
        if (read == ANY_PLACE || read == place)
            from(flow, node, c, way, steps + 1);
}

static void from(struct ot_flow *flow, ot_id node, uint32_t expression, struct way way, int steps)
{
    const struct ot_ast *ast = &ot_node_file(flow->a, node)->ast;
    if (steps > STEPS_AT_MOST)
        return;
    uint8_t kind = ast->nodes[expression].kind;
    if (kind == OT_NAME)
        from_name(flow, node, ast->nodes[expression].text, way, steps);
    else if (kind == OT_ATTRIBUTE)
        from_path(flow, node, expression, way, steps);
    else if (kind == OT_CALL)
        from_result(flow, node, expression, way, steps);
    else if (kind == OT_SUBSCRIPT)
        from_subscript(flow, node, expression, way, steps);
    else if (kind == OT_TUPLE || kind == OT_LIST)
        from_display(flow, node, expression, way, steps);
}

static int compare_edges(const void *left, const void *right)
{
    const struct ot_flow_edge *l = left, *r = right;
    return l->call != r->call ? (l->call < r->call ? -1 : 1) : l->number < r->number ? -1 : l->number > r->number;
}

void ot_flow_init(struct ot_flow *flow, struct ot_analysis *a)
{
    *flow = (struct ot_flow){.a = a, .edges = ot_calloc(a->edge_count + 1, sizeof(*flow->edges))};
    for (size_t i = 0; i < a->edge_count; i++)
        flow->edges[i] = (struct ot_flow_edge){ot_map_pair(a->edges[i].caller, a->edges[i].ast), (uint32_t)i};
    qsort(flow->edges, a->edge_count, sizeof(*flow->edges), compare_edges);
    if (a->binding_count)
        qsort(a->bindings, a->binding_count, sizeof(*a->bindings), compare_bindings);
}

void ot_flow_release(struct ot_flow *flow)
{
    ot_map_release(&flow->seen);
    free(flow->edges);
}

void ot_flow_trace(struct ot_flow *flow, ot_id node, uint32_t expression, uint32_t value)
{
    flow->value = value;
    flow->count = 0;
    flow->as_written = flow->of_object = (struct ot_flow_path){0};
    ot_map_release(&flow->seen);
    from(flow, node, expression, (struct way){.count = 0}, 0);
}
