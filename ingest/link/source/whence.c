/*
 * whence.c: what a name of a function was got from.
 *
 * "part = getattr(config, name, None)", then "if isinstance(part, dict)": a config of which no part is a dict does not
 * come there.
 */
#include "ingest/link/source/whence.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/source/span.h"

enum { NAMES_AT_MOST = 32 }; /* of one function: each name of a test is looked for among them; those behind are not */

/* Does nothing but what is seen once bind the name, a parameter or an assignment? */
static bool is_bound_once(const struct ot_code *code, ot_sym name)
{
    return !ot_list_sorted_repeats(&code->locals, name) && !ot_list_has(&code->globals, name) &&
           !ot_list_has(&code->nonlocals, name) && !ot_span_is_shared(code, name);
}

uint32_t ot_whence_object(const struct ot_ast *ast, uint32_t expression)
{
    return ast->nodes[expression].kind == OT_ATTRIBUTE ? expression + 1 : ast->nodes[expression + 1].end;
}

/* Is it "x.name", or "getattr(x, name)" of two or three plain arguments? */
static bool is_got(struct ot_analysis *a, const struct ot_ast *ast, uint32_t expression)
{
    uint32_t callee = expression + 1, count = 0;
    if (ast->nodes[expression].kind == OT_ATTRIBUTE)
        return ast->nodes[callee].kind == OT_NAME;
    if (ast->nodes[expression].kind != OT_CALL || ast->nodes[callee].kind != OT_NAME ||
        strcmp(ot_text(a, ast->nodes[callee].text), "getattr") != 0)
        return false;
    for (uint32_t c = ast->nodes[callee].end; c < ast->nodes[expression].end; c = ast->nodes[c].end, count++)
        if (ast->nodes[c].kind == OT_KEYWORD || ast->nodes[c].kind == OT_STAR || ast->nodes[c].kind == OT_DOUBLE_STAR)
            return false;
    return (count == 2 || count == 3) && ast->nodes[ast->nodes[callee].end].kind == OT_NAME;
}

void ot_whence_note(struct ot_analysis *a, struct ot_code *code, const struct ot_ast *ast, uint32_t assignment)
{
    uint32_t expression = assignment + 1, target = ast->nodes[expression].end;
    if (ast->nodes[target].kind != OT_NAME || ast->nodes[target].end != ast->nodes[assignment].end ||
        !is_got(a, ast, expression) || code->whence.count >= 2 * NAMES_AT_MOST)
        return;
    ot_sym name = ast->nodes[target].text, object = ast->nodes[ot_whence_object(ast, expression)].text;
    if (ot_scan_param(code, object) < 0 || !is_bound_once(code, object) || !is_bound_once(code, name))
        return;
    ot_list_add(&code->whence, name);
    ot_list_add(&code->whence, expression);
}

uint32_t ot_whence_of(const struct ot_code *code, ot_sym name)
{
    for (size_t i = 0; i < code->whence.count; i += 2)
        if (code->whence.items[i] == name)
            return code->whence.items[i + 1];
    return 0;
}

uint64_t ot_whence_mentions(const struct ot_code *code, const struct ot_ast *ast, uint32_t test)
{
    uint64_t mentions = 0;
    for (uint32_t n = test; code->whence.count && n < ast->nodes[test].end; n++) {
        uint32_t expression = ast->nodes[n].kind == OT_NAME ? ot_whence_of(code, ast->nodes[n].text) : 0;
        if (expression)
            mentions |= UINT64_C(1) << (ast->nodes[ot_whence_object(ast, expression)].text & 63);
    }
    return mentions;
}
