/*
 * rank.c: how many dimensions a tensor has, by what is written of it.
 *
 * "out = torch.empty((n, k, m))", then "group.reduce(out)": as many as it has sizes, whatever they are. A name is what
 * the assignment in front of it gave it, where that is sure to be the last; a parameter, what its node is told apart
 * by.
 *
 * Must not know: what functions are called.
 */
#include "ingest/link/interpret/lang/rank.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/rows/tensor.h"
#include "ingest/link/source/foreign.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/source/span.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/number.h"
#include "ingest/link/types/static.h"

/* How many assignments are gone back through, and the most dimensions that are told apart. */
enum { DEEP_AT_MOST = 8, DIMENSIONS_AT_MOST = 8 };

/* A code object whose names are looked at, of a node. */
struct view {
    struct ot_analysis *a;
    const struct ot_ast *ast;
    const struct ot_code *code;
    ot_id id, node;
};

static uint32_t rank_of(const struct view *v, uint32_t n, int depth);

/* May a statement of several parts bind a name before the block of it that is at hand, or between two runs of that? */
static bool may_bind(const struct view *v, uint32_t statement, ot_sym name)
{
    const struct ot_ast_node *nodes = v->ast->nodes;
    bool is_once = nodes[statement].kind == OT_IF || nodes[statement].kind == OT_WITH;
    uint32_t first = is_once ? statement + 1 : statement, end = is_once ? nodes[first].end : nodes[statement].end;
    return ot_scan_binds(v->a, v->ast, first, end, name);
}

/* The value of the assignment that binds name n last before n is read, sure to be run; 0 where it is another statement,
 * or is not known; the body of the code where there is none. */
static uint32_t bound_by(const struct view *v, uint32_t n)
{
    const struct ot_ast_node *nodes = v->ast->nodes;
    ot_sym name = nodes[n].text;
    for (uint32_t s = n; s > v->code->body; s = nodes[s].parent) {
        uint32_t block = nodes[s].parent, last = 0;
        uint8_t kind = nodes[s].kind;
        if (kind == OT_FUNCTION || kind == OT_CLASS || kind == OT_LAMBDA || kind == OT_LIST_COMP ||
            kind == OT_SET_COMP || kind == OT_GENERATOR_EXP || kind == OT_DICT_COMP)
            return 0;
        if (nodes[block].kind != OT_BLOCK)
            continue;
        for (uint32_t c = block + 1; c < s; c = nodes[c].end)
            last = ot_scan_binds(v->a, v->ast, c, nodes[c].end, name) ? c : last;
        uint32_t target = last && nodes[last].kind == OT_ASSIGN ? nodes[last + 1].end : 0;
        if (last)
            return target && nodes[target].kind == OT_NAME && nodes[target].end == nodes[last].end ? last + 1 : 0;
        if (block != v->code->body && may_bind(v, nodes[block].parent, name))
            return 0;
    }
    return v->code->body;
}

/* May a method of that name change the dimensions of the tensor itself? Those that end in "_" work on it, and of some
 * rows tell that it stays as it is. */
static bool reshapes(const struct view *v, ot_sym name)
{
    const char *text = ot_text(v->a, name);
    size_t length = strlen(text);
    const struct ot_tensor_result *row = ot_tensor_written(v->a, name);
    bool is_in_place = length > 1 && text[length - 1] == '_' && text[length - 2] != '_';
    return is_in_place && !(row && strcmp(row->shape, "0") == 0);
}

/* Does the code do so with a name, "x.unsqueeze_(0)", or store in an attribute of it? */
static bool is_reshaped(const struct view *v, ot_sym name)
{
    const struct ot_ast_node *nodes = v->ast->nodes;
    for (uint32_t n = v->code->body; n < nodes[v->code->body].end; n++)
        if (nodes[n].kind == OT_ATTRIBUTE && nodes[n + 1].kind == OT_NAME && nodes[n + 1].text == name &&
            (reshapes(v, nodes[n].text) || ot_ast_is_target(v->ast, n)))
            return true;
    return false;
}

/* What the context of the node tells of a parameter. */
static uint32_t rank_of_parameter(const struct view *v, ot_sym name)
{
    struct ot_analysis *a = v->a;
    uint32_t context = a->nodes[v->node].argument;
    uint32_t key = ot_value(a, OT_V_TUPLE_KEY, ot_value(a, OT_V_STRING, name, 0, 0), 0, 0);
    for (; a->values[context].kind == OT_V_TUPLE_KEY; context = a->values[context].b) {
        const struct ot_value element = a->values[a->values[context].a];
        if (element.kind == OT_V_TUPLE_KEY && element.b == key && a->values[element.a].kind == OT_V_INTEGER)
            return (uint32_t)strtol(ot_text(a, a->values[element.a].a), NULL, 10);
    }
    return 0;
}

static bool is_number(const struct view *v, uint32_t n, int depth);

/* Does the node run for objects of the class that its function stands in, above which the tree has no other? */
static bool is_of_class_alone(const struct view *v)
{
    struct ot_analysis *a = v->a;
    uint32_t class_value = ot_value_class(a, a->nodes[v->node].receiver);
    const struct ot_mro *mro = class_value && a->values[class_value].a == v->code->parent ? ot_mro_of(a, class_value)
                                                                                          : NULL;
    bool is = mro && !mro->is_open;
    for (size_t i = 1; is && i < mro->items.count; i++)
        is = a->values[mro->items.items[i]].kind != OT_V_CLASS;
    return is;
}

/* Is an attribute of self a number, which its class alone stores, in the one place that does? */
static bool is_number_field(const struct view *v, uint32_t n, int depth)
{
    struct ot_analysis *a = v->a;
    const struct ot_ast_node *nodes = v->ast->nodes;
    const struct ot_code *around = a->codes[v->code->parent];
    uint32_t found = 0;
    if (!is_of_class_alone(v) || nodes[n + 1].kind != OT_NAME || !v->code->param_count ||
        nodes[n + 1].text != v->code->params[0].name || ot_foreign_has(a, nodes[n].text) ||
        !ot_list_sorted_has(&ot_scan_code(a, v->code->parent)->stores, nodes[n].text))
        return false;
    for (uint32_t k = around->body; k < nodes[around->body].end; k++) {
        bool is_store = nodes[k].kind == OT_ATTRIBUTE && nodes[k].text == nodes[n].text && ot_ast_is_target(v->ast, k);
        uint32_t up = nodes[k].parent;
        bool is_lone = nodes[up].kind == OT_ASSIGN && nodes[up + 1].end == k && nodes[k].end == nodes[up].end;
        if (is_store && (found || !is_lone))
            return false;
        found = is_store ? up + 1 : found;
    }
    uint32_t index = found && nodes[found].kind == OT_SUBSCRIPT ? found : 0; /* of code of another function */
    return index && depth < DEEP_AT_MOST && is_number(v, index, depth + 1);
}

/* Is a name that the code binds once the bound of a slice there, "x[:n]"? Else that would raise. */
static bool is_bound_of_slice(const struct view *v, uint32_t name)
{
    const struct ot_ast_node *nodes = v->ast->nodes;
    ot_sym text = nodes[name].text;
    bool is = false;
    for (uint32_t n = v->code->body; !is && n < nodes[v->code->body].end; n++)
        is = nodes[n].kind == OT_NAME && nodes[n].text == text && nodes[nodes[n].parent].kind == OT_SLICE;
    return is && !ot_list_sorted_has(&v->code->again, text) && ot_list_sorted_has(&v->code->locals, text) &&
           ot_scan_param(v->code, text) < 0;
}

/* Is what an expression gives one number, as sizes are: one written out, one of the sizes of a tensor? */
static bool is_number(const struct view *v, uint32_t n, int depth)
{
    const struct ot_ast_node *nodes = v->ast->nodes;
    const struct ot_tensor_result *row;
    uint32_t index, value;
    if (depth > DEEP_AT_MOST)
        return false;
    switch (nodes[n].kind) {
    case OT_INTEGER: return true;
    case OT_SUBSCRIPT:
        row = nodes[n + 1].kind == OT_ATTRIBUTE ? ot_tensor_written(v->a, nodes[n + 1].text) : NULL;
        index = nodes[n + 1].end;
        index += nodes[index].kind == OT_UNARY;
        return row && row->is_read && row->gives == OT_GIVES_SHAPE && nodes[index].kind == OT_INTEGER &&
               nodes[index].end == nodes[n].end;
    case OT_BINARY: return is_number(v, n + 1, depth + 1) && is_number(v, nodes[n + 1].end, depth + 1);
    case OT_NAME:
        value = bound_by(v, n);
        return value && value != v->code->body && (is_number(v, value, depth + 1) || is_bound_of_slice(v, n));
    case OT_ATTRIBUTE: return is_number_field(v, n, depth);
    default: return false;
    }
}

/* How many sizes the arguments of a call name from number skip on: "empty(n, k)", "empty((n, k))". */
static uint32_t count_sizes(const struct view *v, uint32_t call, uint32_t skip, int depth)
{
    const struct ot_ast_node *nodes = v->ast->nodes;
    uint32_t count = 0, only = 0;
    for (uint32_t c = nodes[call + 1].end; c < nodes[call].end; c = nodes[c].end) {
        if (nodes[c].kind == OT_STAR || nodes[c].kind == OT_DOUBLE_STAR)
            return 0;
        if (nodes[c].kind == OT_KEYWORD || (skip && skip--))
            continue;
        only = c;
        count++;
    }
    if (count != 1)
        return count;
    if (nodes[only].kind != OT_TUPLE && nodes[only].kind != OT_LIST)
        return is_number(v, only, depth);
    count = 0;
    for (uint32_t c = only + 1; c < nodes[only].end; c = nodes[c].end, count++)
        if (nodes[c].kind == OT_STAR)
            return 0;
    return count;
}

/* What a call gives, by its row: as many dimensions as it names sizes, or as the tensor has. */
static uint32_t rank_of_call(const struct view *v, uint32_t call, int depth)
{
    const struct ot_ast_node *nodes = v->ast->nodes;
    uint32_t callee = call + 1, first = nodes[callee].end;
    ot_sym external = 0;
    if (nodes[callee].kind != OT_ATTRIBUTE)
        return 0;
    uint32_t own = rank_of(v, callee + 1, depth + 1);
    const struct ot_tensor_result *row = own ? ot_tensor_written(v->a, nodes[callee].text) : NULL;
    if (!own && !ot_static_class(v->a, v->code->file, v->id, callee, &external) && external)
        row = ot_tensor_of_function(v->a, external);
    if (!row || row->is_read || row->gives != OT_GIVES_TENSOR)
        return 0;
    bool is_made = strncmp(row->shape, "sizes ", 6) == 0, is_seen = strncmp(row->shape, "view ", 5) == 0;
    if (is_made || (is_seen && own))
        return count_sizes(v, call, own ? 0 : (uint32_t)atoi(row->shape + 6), depth);
    if (strcmp(row->shape, "0") != 0 && strncmp(row->shape, "turned", 6) != 0)
        return 0;
    bool is_given = !own && first < nodes[call].end && nodes[first].kind != OT_STAR && nodes[first].kind != OT_KEYWORD;
    return own ? own : is_given ? rank_of(v, first, depth + 1) : 0;
}

static uint32_t rank_of(const struct view *v, uint32_t n, int depth)
{
    const struct ot_ast_node *nodes = v->ast->nodes;
    if (depth > DEEP_AT_MOST)
        return 0;
    if (nodes[n].kind == OT_CALL)
        return rank_of_call(v, n, depth);
    ot_sym name = nodes[n].text;
    if (nodes[n].kind != OT_NAME || !ot_list_sorted_has(&v->code->locals, name))
        return 0;
    uint32_t value = ot_span_is_shared(v->code, name) ? 0 : bound_by(v, n), rank = 0;
    if (value == v->code->body)
        rank = ot_scan_param(v->code, name) >= 0 ? rank_of_parameter(v, name) : 0;
    else if (value)
        rank = rank_of(v, value, depth + 1);
    return rank && !is_reshaped(v, name) ? rank : 0;
}

/* May the code of a node tell of the dimensions of anything: does it name sizes, or is the node told apart by them? */
static bool may_tell(struct ot_analysis *a, struct ot_code *code, ot_id node)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    for (uint32_t n = code->body; !code->makes_tensors && n < ast->nodes[code->body].end; n++)
        if (ast->nodes[n].kind == OT_ATTRIBUTE && ot_tensor_names_sizes(a, ast->nodes[n].text))
            code->makes_tensors = 1;
    code->makes_tensors = code->makes_tensors ? code->makes_tensors : -1;
    return code->makes_tensors > 0 || ot_node_is_keyed(a, node);
}

uint32_t ot_rank_of(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    ot_id id = here->node ? a->nodes[here->node].code : 0;
    if (!id || !n || a->codes[id]->kind != OT_FUNCTION || &a->files[a->codes[id]->file] != here->file ||
        ot_tensor_class(a))
        return 0;
    struct ot_code *code = ot_scan_code(a, id);
    const struct view view = {a, &here->file->ast, code, id, here->node};
    bool is_within = may_tell(a, code, here->node) && n > code->body && n < view.ast->nodes[code->body].end;
    uint32_t rank = is_within ? rank_of(&view, n, 0) : 0;
    return rank <= DIMENSIONS_AT_MOST ? rank : 0;
}

uint32_t ot_rank_key(struct ot_analysis *a, uint32_t rank, ot_sym name)
{
    uint32_t key = ot_value(a, OT_V_TUPLE_KEY, ot_value(a, OT_V_STRING, name, 0, 0), 0, 0);
    return ot_value(a, OT_V_TUPLE_KEY, ot_number_of(a, (long long)rank), key, 0);
}

bool ot_rank_push(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    uint32_t of = ot_tensor_ranked(a, &here->file->ast, n), rank = of ? ot_rank_of(a, here, of) : 0;
    if (rank)
        ot_stack_push(a, ot_number_of(a, (long long)rank));
    return rank != 0;
}
