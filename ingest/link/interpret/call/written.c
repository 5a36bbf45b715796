/*
 * written.c: what a dict that is written out is sure to have where it is handed on.
 *
 * "keywords = dict(size=8); keywords.update(more); make(**keywords)" gives make() a size, and no default takes its
 * place. The name must be a local that one assignment binds, and all that is done with it must be seen here: read,
 * filled or handed on as **. Then nothing else holds the dict, and nothing takes a key out of it. So it is of what a
 * call of a function gives, "make(**options(x))", which gives back what it writes out: "return dict(size=8)".
 */
#include "ingest/link/interpret/call/written.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"

struct ot_written_state {
    struct ot_map bound; /* (code, name) → what bound_once gives */
};

/* Is it deleted, by itself or among others: "del d[k]", "del [d[k], x]"? */
static bool is_deleted(const struct ot_ast *ast, uint32_t n)
{
    do
        n = ast->nodes[n].parent;
    while (ast->nodes[n].kind == OT_LIST || ast->nodes[n].kind == OT_TUPLE);
    return ast->nodes[n].kind == OT_DELETE;
}

/* Does the name give all names of a function, or run text that may use them? */
static bool is_of_all_names(struct ot_analysis *a, ot_sym name)
{
    static const char *const names[] = {"locals", "vars", "exec", "eval"};
    for (size_t i = 0; i < 4; i++)
        if (strcmp(ot_text(a, name), names[i]) == 0)
            return true;
    return false;
}

/* Is what stands at n asked for a method that takes nothing out, has an element read or stored, or is handed on? */
static bool is_harmless(struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    static const char *const methods[] = {"keys", "values", "items", "get", "update", "setdefault", "copy"};
    uint32_t up = ast->nodes[n].parent, call = ast->nodes[up].parent;
    if (ast->nodes[up].kind == OT_DOUBLE_STAR)
        return ast->nodes[call].kind == OT_CALL;
    if (ast->nodes[up].kind == OT_SUBSCRIPT)
        return up + 1 == n && !is_deleted(ast, up);
    for (size_t i = 0; ast->nodes[up].kind == OT_ATTRIBUTE && i < 7; i++)
        if (strcmp(ot_text(a, ast->nodes[up].text), methods[i]) == 0)
            return ast->nodes[call].kind == OT_CALL && call + 1 == up;
    return false;
}

/* What the only assignment of a name in the code binds it to; 0 where there are others, or more is done with it. */
static uint32_t find_bound(struct ot_analysis *a, const struct ot_code *code, ot_sym name)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t value = 0;
    for (uint32_t n = code->ast; n < ast->nodes[code->ast].end; n++) {
        const struct ot_ast_node *node = &ast->nodes[n];
        uint32_t up = node->parent;
        if (node->kind == OT_NAME && node->text != name && is_of_all_names(a, node->text))
            return 0;
        if (node->kind != OT_NAME || node->text != name)
            continue;
        bool is_assigned = ast->nodes[up].kind == OT_ASSIGN && up + 1 != n;
        if (ot_ast_is_target(ast, n) ? !is_assigned || value : !is_harmless(a, ast, n))
            return 0;
        value = is_assigned ? up + 1 : value;
        if (is_assigned && ast->nodes[ast->nodes[up + 1].end].end != ast->nodes[up].end)
            return 0; /* a = b = {} */
    }
    return value;
}

/* The same, remembered. */
static uint32_t bound_once(struct ot_analysis *a, ot_id id, ot_sym name)
{
    struct ot_map *bound = &a->own.written->bound;
    uint32_t value;
    bool is_new;
    if (!ot_map_get(bound, ot_map_pair(id, name), &value)) {
        value = find_bound(a, ot_scan_code(a, id), name);
        ot_map_put(bound, ot_map_pair(id, name), value, &is_new);
    }
    return value;
}

/* The expression that makes what stands behind **: itself, or what the function binds its name to, with which it does
 * nothing but read it and put more into it; 0: another. */
static uint32_t made_by(struct ot_analysis *a, const struct ot_here *here, const struct ot_argument *argument)
{
    const struct ot_ast *ast = &here->file->ast;
    ot_id id = a->nodes[here->node].code;
    const struct ot_code *code = ot_scan_code(a, id);
    uint32_t written = argument->ast;
    if (!written || argument->from || &a->files[code->file] != here->file || code->kind != OT_FUNCTION)
        return 0;
    if (ast->nodes[written].kind == OT_NAME)
        written = ot_list_sorted_has(&code->locals, ast->nodes[written].text) &&
                          !ot_list_sorted_has(&code->shared, ast->nodes[written].text)
                      ? bound_once(a, id, ast->nodes[written].text) : 0;
    return written && (ast->nodes[written].kind == OT_DICT || ast->nodes[written].kind == OT_CALL) ? written : 0;
}

/* Does a call call one function of the tree alone, which nothing decorates? It runs as node. */
static bool calls_only(struct ot_analysis *a, const struct ot_here *here, uint32_t call, ot_id node)
{
    ot_id id = a->nodes[node].code;
    const struct ot_code *code = ot_scan_code(a, id);
    const struct ot_ast *ast = &a->files[code->file].ast;
    size_t base = a->top;
    if (code->kind != OT_FUNCTION || code->is_generator || ast->nodes[code->ast + 1].end > code->ast + 2)
        return false;
    ot_eval(a, here, call + 1);
    const struct ot_value f = a->values[a->top == base + 1 ? a->stack[base] : 0];
    a->top = base;
    return f.kind == OT_V_FUNCTION && f.a == id;
}

/* Where a dict that stands behind ** is written out, and the file of that; 0: not known. */
static uint32_t written_dict(struct ot_analysis *a, const struct ot_here *here, const struct ot_argument *argument,
                             uint32_t dict, ot_id *file)
{
    const struct ot_value v = a->values[dict];
    uint32_t by = v.kind == OT_V_CONTAINER && v.a == OT_DICT_OF && v.c ? made_by(a, here, argument) : 0;
    if (!by)
        return 0;
    *file = a->codes[a->nodes[v.c].code]->file;
    if (v.c == here->node && v.b == ot_value_site(a, *file, by))
        return by;
    const struct ot_ast *ast = &a->files[*file].ast;
    uint32_t written = ot_value_site_ast(a, v.b);
    bool is_given_back = written > 1 && v.b == ot_value_site(a, *file, written) &&
                         ast->nodes[written].parent + 1 == written && ast->nodes[written - 1].kind == OT_RETURN &&
                         (ast->nodes[written].kind == OT_DICT || ast->nodes[written].kind == OT_CALL);
    return is_given_back && here->file->ast.nodes[by].kind == OT_CALL && calls_only(a, here, by, v.c) ? written : 0;
}

bool ot_written_is(struct ot_analysis *a, const struct ot_here *here, const struct ot_argument *argument,
                   uint32_t dict)
{
    ot_id file;
    return written_dict(a, here, argument, dict, &file) != 0;
}

void ot_written_keys(struct ot_analysis *a, const struct ot_call *call, const struct ot_argument *argument,
                     struct ot_map *keys)
{
    ot_id file = 0;
    uint32_t dict = argument->count == 1
                        ? written_dict(a, call->here, argument, a->stack[argument->base], &file) : 0;
    const struct ot_ast *ast = &a->files[file].ast;
    for (uint32_t c = dict + 1; dict && c < ast->nodes[dict].end; c = ast->nodes[c].end) {
        const struct ot_ast_node *pair = &ast->nodes[c];
        bool is_named = ast->nodes[dict].kind == OT_CALL && pair->kind == OT_KEYWORD;
        bool is_paired = pair->kind == OT_PAIR && ast->nodes[c + 1].kind == OT_STRING &&
                         !(ast->nodes[c + 1].flags & OT_CUT);
        ot_sym key = is_named ? pair->text : is_paired ? ast->nodes[c + 1].text : 0;
        if (key)
            ot_map_add(keys, key);
    }
}

void ot_written_init(struct ot_analysis *a)
{
    a->own.written = ot_calloc(1, sizeof(*a->own.written));
}

void ot_written_release(struct ot_analysis *a)
{
    ot_map_release(&a->own.written->bound);
    free(a->own.written);
}
