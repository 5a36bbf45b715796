/*
 * vouched.c: what a function is told of a part of what it is given, by a guard that its call stands under.
 *
 *     if is_packed(layer):          def is_packed(layer):                     def gather(layer):
 *         gather(layer)                 method = layer.method                     layer.method.apply()
 *                                       return isinstance(method, Packed)
 *
 * gather gets a context, the values of layer.method that is_packed lets through. Other calls of it have none.
 */
#include "ingest/link/interpret/call/vouched.h"

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/context/context.h"
#include "ingest/link/context/part.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/region.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/guard/asked.h"
#include "ingest/link/interpret/guard/refine.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/source/path.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/mro.h"

enum { VOUCHED = 2 /* marks the first key of a context */, VALUES_AT_MOST = 4 };

/* The only argument of "test(path)", in a function whose call it is; 0 if it is no such call. */
static uint32_t argument_of(const struct ot_ast *ast, uint32_t test)
{
    uint32_t first = ast->nodes[test + 1].end;
    bool is_call = ast->nodes[test].kind == OT_CALL && ast->nodes[test + 1].kind == OT_NAME &&
                   first < ast->nodes[test].end && ast->nodes[first].end == ast->nodes[test].end;
    return is_call ? first : 0;
}

/* Is "… .name" stored to in the syntax nodes first .. end? */
static bool stores(const struct ot_ast *ast, uint32_t first, uint32_t end, ot_sym name)
{
    for (uint32_t n = first; n < end; n++)
        if (ast->nodes[n].kind == OT_ATTRIBUTE && ast->nodes[n].text == name && ot_ast_is_target(ast, n))
            return true;
    return false;
}

/* Is a call one that only looks at what it is given? */
static bool looks(struct ot_analysis *a, const struct ot_ast *ast, uint32_t call)
{
    return ot_asked_is(a, ast, call, "isinstance") || ot_asked_is(a, ast, call, "getattr") ||
           ot_asked_is(a, ast, call, "hasattr");
}

/* Does a function, before syntax node n, no more than read attributes of what it calls name, so that it hands it to
 * nothing that may store to it? */
static bool only_reads(struct ot_analysis *a, const struct ot_code *code, const struct ot_ast *ast, uint32_t n,
                       ot_sym name)
{
    for (uint32_t up = ast->nodes[n].parent; up > code->body; up = ast->nodes[up].parent)
        if (ot_path_repeats(ast, up))
            return false;
    for (uint32_t before = code->body; before < n; before++) {
        uint32_t up = ast->nodes[before].parent, above = ast->nodes[up].parent;
        if (ast->nodes[before].kind != OT_NAME || ast->nodes[before].text != name)
            continue;
        bool is_called = ast->nodes[above].kind == OT_CALL && above + 1 == up;
        if (!(ast->nodes[up].kind == OT_ATTRIBUTE && !is_called) && !looks(a, ast, up))
            return false;
    }
    return true;
}

/* Does the function that tests call anything that does more than look? */
static bool calls(struct ot_analysis *a, const struct ot_code *code, const struct ot_ast *ast)
{
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n++)
        if (ast->nodes[n].kind == OT_CALL && !looks(a, ast, n))
            return true;
    return false;
}

/* What a function of one parameter returns that only imports and names things before; 0 if it does anything else. */
static uint32_t returned(const struct ot_code *code, const struct ot_ast *ast)
{
    uint32_t last = 0;
    if (code->kind != OT_FUNCTION || code->param_count != 1 || code->params[0].kind >= OT_PARAM_STAR)
        return 0;
    for (uint32_t s = code->body + 1; s < ast->nodes[code->body].end; last = s, s = ast->nodes[s].end) {
        uint8_t kind = ast->nodes[s].kind;
        bool is_docstring = kind == OT_EXPRESSION && ast->nodes[s + 1].kind == OT_STRING;
        bool is_last = ast->nodes[s].end == ast->nodes[code->body].end;
        bool is_plain = kind == OT_IMPORT || kind == OT_IMPORT_FROM || kind == OT_ASSIGN || kind == OT_PASS;
        if (is_last ? kind != OT_RETURN : !is_plain && !is_docstring)
            return 0;
    }
    return last ? last + 1 : 0;
}

/* Where the function that tests speaks of the part: "layer.method", or the name that it gives that, if it binds it
 * once; 0 if nowhere. */
static uint32_t part_in(const struct ot_code *code, const struct ot_ast *ast, uint32_t test, ot_sym part)
{
    uint32_t name = 0, found = 0;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n++) {
        if (ast->nodes[n].kind == OT_ATTRIBUTE && ast->nodes[n].text == part && ast->nodes[n + 1].kind == OT_NAME &&
            ast->nodes[n + 1].text == code->params[0].name)
            found = n;
        else if (ast->nodes[n].kind == OT_NAME && ast->nodes[n].text == code->params[0].name &&
                 ot_ast_is_target(ast, n))
            return 0;
        uint32_t up = ast->nodes[n].parent;
        if (found == n && ast->nodes[up].kind == OT_ASSIGN && n == up + 1 &&
            ast->nodes[ast->nodes[n].end].kind == OT_NAME && ast->nodes[ast->nodes[n].end].end == ast->nodes[up].end)
            name = ast->nodes[n].end;
    }
    if (found > test)
        return found;
    uint32_t used = 0;
    for (uint32_t n = code->body; name && n < ast->nodes[code->body].end; n++) {
        if (ast->nodes[n].kind != OT_NAME || ast->nodes[n].text != ast->nodes[name].text || n == name)
            continue;
        if (ot_ast_is_target(ast, n))
            return 0;
        used = n > test && !used ? n : used;
    }
    return used;
}

/* Drops from stack[base .. top) the values of a part that a test of the whole, "is_packed(layer)", does not let
 * through. True if it speaks of the part. */
static bool keep(struct ot_analysis *a, const struct ot_here *here, uint32_t test, ot_sym part, size_t base)
{
    size_t values = a->top;
    ot_eval(a, here, test + 1);
    bool is_one = a->top == values + 1;
    const struct ot_value f = a->values[is_one ? a->stack[values] : 0];
    a->top = values;
    if (!is_one || f.kind != OT_V_FUNCTION)
        return false;
    const struct ot_code *code = ot_scan_code(a, f.a);
    const struct ot_ast *ast = &a->files[code->file].ast;
    ot_id node = ot_node_find(a, f.a, f.b, 0, 0);
    uint32_t result = returned(code, ast), path = result ? part_in(code, ast, result, part) : 0;
    bool is_decorated = code->is_dispatched || ast->nodes[code->ast + 1].end != code->ast + 2;
    if (!node || !path || stores(ast, code->body, ast->nodes[code->body].end, part) || calls(a, code, ast) ||
        is_decorated)
        return false;
    const struct ot_here there = ot_here_at(a, a->nodes[node].region, here->task);
    ot_refine_by(a, &there, result, path, base);
    return true;
}

/* The guard above here that tests what stands at path by a function; 0 if there is none, or the path's name is bound
 * again since. *above: where it is evaluated. */
static uint32_t test_of(struct ot_analysis *a, const struct ot_here *here, uint32_t path, ot_id *above)
{
    const struct ot_ast *ast = &here->file->ast;
    for (ot_id r = here->region; r; r = a->regions[r].parent) {
        const struct ot_region *region = &a->regions[r];
        uint32_t tested = region->kind == OT_R_ARM && region->arm == 0 && region->test
                              ? argument_of(ast, region->test) : 0;
        if (region->kind == OT_R_KILL || region->kind == OT_R_REBOUND)
            return 0;
        *above = region->parent;
        if (tested && ot_path_equal(ast, tested, path))
            return region->test;
    }
    return 0;
}

/* Are the values of an argument objects of which the part is what was stored, not what a class or its methods give? */
static bool holds_part(struct ot_analysis *a, const struct ot_argument *argument, ot_sym part)
{
    const ot_sym hooks[] = {part, ot_symbol(a, "__getattr__"), ot_symbol(a, "__getattribute__")};
    for (size_t i = 0; i < argument->count; i++) {
        const struct ot_value v = a->values[a->stack[argument->base + i]];
        if (v.kind == OT_V_UNKNOWN || v.kind == OT_V_NONE) /* narrow.c tells what part of it may be */
            continue;
        if (v.kind != OT_V_INSTANCE || !ot_mro_of(a, v.a))
            return false;
        for (size_t k = 0; k < sizeof(hooks) / sizeof(*hooks); k++)
            if (ot_mro_definer(a, v.a, hooks[k], 0, NULL))
                return false;
    }
    return true;
}

uint32_t ot_vouched(struct ot_analysis *a, const struct ot_call *call, const struct ot_argument *argument,
                    bool *is_pending)
{
    struct ot_here above = *call->here;
    uint32_t path = argument->from ? 0 : argument->ast;
    uint32_t test = path && call->here->file->ast.nodes[path].kind == OT_NAME
                        ? test_of(a, call->here, path, &above.region) : 0;
    const struct ot_ast *ast = &call->here->file->ast;
    ot_sym part = test ? ot_part_name(a, a->values[call->function].a) : 0;
    size_t base = a->top;
    uint32_t context = 0;
    *is_pending = false;
    if (!part || !holds_part(a, argument, part) ||
        !ot_path_is_quiet(ast, ast->nodes[test].end, call->ast) ||
        stores(ast, ast->nodes[test].end, ast->nodes[call->ast].end, part))
        return 0;
    for (size_t i = 0; i < argument->count; i++)
        ot_attribute_push(a, call->here, a->stack[argument->base + i], part, 0);
    ot_stack_unique(a, base);
    if (keep(a, &above, test, part, base)) {
        *is_pending = a->top == base;
        bool is_told = a->top - base <= VALUES_AT_MOST && !ot_stack_has(a, base, OT_UNKNOWN_VALUE);
        for (size_t i = base; i < a->top && is_told; i++)
            context = ot_value(a, OT_V_TUPLE_KEY, a->stack[i], context, i + 1 == a->top ? VOUCHED : 0);
    }
    a->top = base;
    return context;
}

void ot_vouched_keep(struct ot_analysis *a, const struct ot_here *here, uint32_t n, size_t base)
{
    const struct ot_node *node = &a->nodes[here->node];
    const struct ot_ast *ast = &here->file->ast;
    uint32_t context = node->argument;
    if (!context || a->values[context].kind != OT_V_TUPLE_KEY || a->values[context].c != VOUCHED ||
        ast->nodes[n].kind != OT_ATTRIBUTE || ast->nodes[n + 1].kind != OT_NAME)
        return;
    const struct ot_code *code = a->codes[node->code];
    int index = ot_context_param(a, node->code);
    if (index < 0 || ast->nodes[n + 1].text != code->params[index].name ||
        ast->nodes[n].text != ot_part_name(a, node->code) || !only_reads(a, code, ast, n, ast->nodes[n + 1].text))
        return;
    size_t end = a->top;
    bool is_unknown = ot_stack_has(a, base, OT_UNKNOWN_VALUE);
    for (uint32_t key = context; key; key = a->values[key].b) {
        uint32_t value = a->values[key].a;
        bool is_there = is_unknown;
        for (size_t i = base; i < end; i++)
            is_there = is_there || a->stack[i] == value;
        if (is_there)
            ot_stack_push(a, value);
    }
    ot_stack_drop(a, base, end);
}
