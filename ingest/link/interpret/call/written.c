/*
 * written.c: what a dict that is written out is sure to have where it is handed on, under a configuration.
 *
 * "keywords = dict(size=8); keywords.update(more); make(**keywords)" gives make() a size, and no default takes its
 * place. The name must be a local that one assignment binds, and all that is done with it must be seen here: read,
 * filled or handed on as **. Then nothing else holds the dict, and nothing takes a key out of it.
 */
#include "ingest/link/interpret/call/written.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"

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
static uint32_t bound_once(struct ot_analysis *a, const struct ot_code *code, ot_sym name)
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

/* The display or the call of dict() that makes the dict behind **, where the function does nothing with it but read it
 * and put more into it; 0: another. */
static uint32_t written_dict(struct ot_analysis *a, const struct ot_call *call, const struct ot_argument *argument)
{
    const struct ot_value v = a->values[argument->count == 1 ? a->stack[argument->base] : 0];
    const struct ot_ast *ast = &call->here->file->ast;
    const struct ot_code *code = ot_scan_code(a, a->nodes[call->here->node].code);
    uint32_t written = argument->ast;
    if (!ot_given_is_any(a) || !written || argument->from || v.kind != OT_V_CONTAINER || v.a != OT_DICT_OF ||
        v.c != call->here->node || &a->files[code->file] != call->here->file || code->kind != OT_FUNCTION)
        return 0;
    if (ast->nodes[written].kind == OT_NAME)
        written = ot_list_sorted_has(&code->locals, ast->nodes[written].text) &&
                          !ot_list_sorted_has(&code->shared, ast->nodes[written].text)
                      ? bound_once(a, code, ast->nodes[written].text) : 0;
    bool is_made = written && (ast->nodes[written].kind == OT_DICT || ast->nodes[written].kind == OT_CALL);
    return is_made && v.b == ot_value_site(a, code->file, written) ? written : 0;
}

void ot_written_keys(struct ot_analysis *a, const struct ot_call *call, const struct ot_argument *argument,
                     struct ot_map *keys)
{
    const struct ot_ast *ast = &call->here->file->ast;
    uint32_t dict = written_dict(a, call, argument);
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
