/*
 * mode_given.c: functions below which something is given a mode that it did not have as it was made.
 *
 * A function hands a mode on that reads the attribute, binds what it read to the attribute's own name, and passes
 * either by keyword or place. It gives one that stores the attribute, that binds its name or passes its keyword
 * otherwise, or that names the enum or a member but to compare with it. An attribute whose name is worked out has that
 * of a text that the code names, which is a gift, too, or of a field of the object that is copied.
 *
 * Reads: the syntax of the functions that run. Writes: mode_given.
 */
#include "ingest/link/write/mode_given.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/node.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"

/* The mode: its enum, the attribute. */
struct mode {
    const struct ot_analysis *a;
    ot_sym enum_name, attribute;
};

/* Is the text at n what getattr or hasattr ask for? */
static bool is_asked(const struct mode *mode, const struct ot_ast *ast, uint32_t n)
{
    uint32_t call = ast->nodes[n].parent;
    const char *callee = ast->nodes[call].kind == OT_CALL ? ot_text(mode->a, ast->nodes[call + 1].text) : "";
    return strcmp(callee, "getattr") == 0 || strcmp(callee, "hasattr") == 0;
}

/* Is it a mode as it was read: the attribute of anything, or the name that is its own? */
static bool is_handed_on(const struct mode *mode, const struct ot_ast *ast, uint32_t n)
{
    uint32_t name = ast->nodes[ast->nodes[n + 1].end].end; /* of getattr(object, name) */
    uint8_t kind = ast->nodes[n].kind;
    if (kind == OT_CALL)
        return name < ast->nodes[n].end && ast->nodes[name].text == mode->attribute && is_asked(mode, ast, name);
    return (kind == OT_ATTRIBUTE || kind == OT_NAME) && ast->nodes[n].text == mode->attribute;
}

/* Does the name of the enum at n give a member? Not where it declares a variable. */
static bool names_member(const struct ot_ast *ast, uint32_t n)
{
    uint32_t parent = ast->nodes[n].parent;
    if (ast->nodes[parent].kind == OT_ATTRIBUTE)
        return !ot_ast_is_compared(ast, parent);
    return ast->nodes[parent].kind != OT_ANNOTATED || n != ast->nodes[parent + 1].end;
}

/* Does what stands at n give something a mode? */
static bool gives(const struct mode *mode, const struct ot_ast *ast, uint32_t n)
{
    const struct ot_ast_node *node = &ast->nodes[n];
    bool is_name = node->kind == OT_NAME || node->kind == OT_ATTRIBUTE;
    if (is_name && node->text == mode->enum_name)
        return names_member(ast, n);
    switch (node->text == mode->attribute ? node->kind : OT_NONE) {
    case OT_ATTRIBUTE: return ot_ast_is_target(ast, n);
    case OT_NAME:
        return ot_ast_is_target(ast, n) &&
               (ast->nodes[node->parent].kind != OT_ASSIGN || !is_handed_on(mode, ast, node->parent + 1));
    case OT_KEYWORD: return !is_handed_on(mode, ast, n + 1);
    case OT_STRING: return !is_asked(mode, ast, n);
    default: return false;
    }
}

static bool gives_within(const struct mode *mode, const struct ot_ast *ast, uint32_t first, uint32_t end)
{
    for (uint32_t n = first; n < end; n = ot_ast_next_own(ast, n))
        if (gives(mode, ast, n))
            return true;
    return false;
}

/* Does the code of a function, or a default of its parameters? */
static bool is_giver(struct ot_analysis *a, const struct mode *mode, ot_id id)
{
    const struct ot_code *code = ot_scan_code(a, id);
    const struct ot_ast *ast = &a->files[code->file].ast;
    for (uint32_t i = 0; i < code->param_count; i++)
        if (gives_within(mode, ast, code->params[i].fallback, ast->nodes[code->params[i].fallback].end))
            return true;
    return gives_within(mode, ast, code->body, ast->nodes[code->body].end);
}

/* Notes node, unless it is noted. */
static void note(struct ot_list *nodes, bool *is_noted, ot_id node)
{
    if (!is_noted[node])
        ot_list_add(nodes, node);
    is_noted[node] = true;
}

int ot_mode_given_write(struct ot_writer *writer, ot_id enum_code, ot_sym attribute, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    const struct mode mode = {a, a->codes[enum_code]->name, attribute};
    struct ot_list nodes = {0};
    bool *is_noted = ot_calloc(a->node_count + 1, sizeof(*is_noted));
    uint8_t *of_code = ot_calloc(a->code_count + 1, sizeof(*of_code)); /* 1: gives none, 2: gives one */
    for (ot_id node = 1; node < a->node_count; node++) {
        ot_id id = a->nodes[node].code;
        uint8_t kind = a->codes[id]->kind;
        if (!a->nodes[node].is_started || (kind != OT_FUNCTION && kind != OT_LAMBDA) ||
            a->codes[id]->parent == enum_code)
            continue;
        if (!of_code[id])
            of_code[id] = is_giver(a, &mode, id) ? 2 : 1;
        if (of_code[id] == 2)
            note(&nodes, is_noted, node);
    }
    for (size_t i = 0; i < nodes.count; i++)
        for (uint32_t e = a->nodes[nodes.items[i]].called; e; e = a->edges[e - 1].before)
            note(&nodes, is_noted, a->edges[e - 1].caller);
    int result = ot_writer_prepare(writer, "INSERT INTO mode_given (node_id) VALUES (?1)", err);
    for (size_t row = 1; row < a->node_count && result == 0; row++)
        if (is_noted[writer->node_of_row[row]]) {
            ot_writer_integer(writer, 1, (int64_t)row);
            result = ot_writer_insert(writer, err);
        }
    ot_list_release(&nodes);
    free(of_code);
    free(is_noted);
    return result;
}
