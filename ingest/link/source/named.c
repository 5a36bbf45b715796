/*
 * named.c: names that hold what a test came to.
 *
 * "is_fast = mode is Mode.FAST", then "if is_fast and wanted: fast(mode)": no other mode comes there. That is told in
 * the block of the assignment, behind it: control comes there by the assignment alone. Nothing there may bind the name
 * or one of those in the test, and a generator expression runs what it holds later.
 */
#include "ingest/link/source/named.h"

#include "ingest/facts/ast.h"
#include "ingest/link/source/path.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/source/span.h"

/* Bounds of what is looked at: syntax nodes of a test and behind one assignment, tests of one function, since each name
 * in a test is looked for in them. What is behind a bound tells nothing. */
enum { TEST_AT_MOST = 40, NODES_AT_MOST = 2000, BODY_AT_MOST = 20000, TESTS_AT_MOST = 32, ENTRY = 3 };

/* May syntax nodes first .. end bind a name of the function? A comprehension, behind what it goes over, binds one of
 * its own. */
static bool is_bound_in(struct ot_analysis *a, const struct ot_ast *ast, uint32_t first, uint32_t end, ot_sym name)
{
    for (uint32_t n = first; n < end; n++)
        for (uint32_t t = ast->nodes[n].kind == OT_COMP_FOR ? ast->nodes[n + 1].end : end; t < ast->nodes[n].end; t++)
            if (ast->nodes[t].kind == OT_NAME && ast->nodes[t].text == name)
                return true;
    return ot_scan_binds(a, ast, first, end, name);
}

/* Is it a name that only the code of the function itself binds? */
static bool is_own(const struct ot_code *code, ot_sym name)
{
    return ot_list_sorted_has(&code->locals, name) && !ot_list_has(&code->globals, name) &&
           !ot_list_has(&code->nonlocals, name) && !ot_span_is_shared(code, name);
}

/* Is it a name that neither the function nor one around it binds? */
static bool is_global(struct ot_analysis *a, const struct ot_code *code, ot_sym name)
{
    bool is = !ot_list_sorted_has(&code->locals, name);
    for (ot_id up = code->parent; is && up; up = a->codes[up]->parent)
        is = a->codes[up]->kind == OT_MODULE || !ot_list_sorted_has(&ot_scan_code(a, up)->locals, name);
    return is;
}

bool ot_named_is_of_module(struct ot_analysis *a, const struct ot_code *code, const struct ot_ast *ast, ot_sym name)
{
    uint32_t end = ast->nodes[code->body].end, found = 0;
    if (is_global(a, code, name))
        return true;
    if (end - code->body > BODY_AT_MOST)
        return false;
    for (uint32_t n = code->body; n < end && is_own(code, name) && !found; n = ot_ast_next_own(ast, n))
        for (uint32_t c = n + 1; ast->nodes[n].kind == OT_IMPORT_FROM && c < ast->nodes[n].end; c = ast->nodes[c].end)
            if (ast->nodes[c + 1 < ast->nodes[c].end ? c + 1 : c].text == name)
                found = n;
    return found && ot_scan_param(code, name) < 0 && !ot_scan_binds(a, ast, code->body, found, name) &&
           !ot_scan_binds(a, ast, ast->nodes[found].end, end, name);
}

/* Does evaluating an operand run nothing that hangs on what names of the function hold? It is a name, a constant, an
 * attribute of a global, or a display of those. */
static bool is_plain(struct ot_analysis *a, const struct ot_code *code, const struct ot_ast *ast, uint32_t operand)
{
    uint32_t root = operand;
    bool is = true;
    switch (ast->nodes[operand].kind) {
    case OT_NAME: case OT_STRING: case OT_INTEGER: case OT_FLOAT: case OT_CONST_NONE: case OT_TRUE: case OT_FALSE:
        return true;
    case OT_ATTRIBUTE:
        for (; ast->nodes[root].kind == OT_ATTRIBUTE; root++) {}
        return ast->nodes[root].kind == OT_NAME && is_global(a, code, ast->nodes[root].text);
    case OT_TUPLE: case OT_LIST: case OT_SET:
        for (uint32_t c = operand + 1; is && c < ast->nodes[operand].end; c = ast->nodes[c].end)
            is = is_plain(a, code, ast, c) &&
                 (ast->nodes[c].kind != OT_NAME || is_global(a, code, ast->nodes[c].text));
        return is;
    default:
        return false;
    }
}

/* Are the children of a node from first on plain, or comparisons with what is? */
static bool are_plain(struct ot_analysis *a, const struct ot_code *code, const struct ot_ast *ast, uint32_t first,
                      uint32_t end)
{
    bool are = true;
    for (uint32_t c = first; are && c < end; c = ast->nodes[c].end)
        are = is_plain(a, code, ast, ast->nodes[c].kind == OT_COMPARE_WITH ? c + 1 : c);
    return are;
}

/* Can it be told later what a test comes to for a name, without running other code again? Nothing is evaluated of an
 * operand that is neither a comparison nor a call of a name. */
static bool is_told(struct ot_analysis *a, const struct ot_code *code, const struct ot_ast *ast, uint32_t test)
{
    uint32_t end = ast->nodes[test].end;
    switch (ast->nodes[test].kind) {
    case OT_NOT:
        return is_told(a, code, ast, test + 1);
    case OT_AND: case OT_OR:
        return is_told(a, code, ast, test + 1) && is_told(a, code, ast, ast->nodes[test + 1].end);
    case OT_COMPARE:
        return are_plain(a, code, ast, test + 1, end);
    case OT_CALL:
        return ast->nodes[test + 1].kind != OT_NAME || are_plain(a, code, ast, ast->nodes[test + 1].end, end);
    default:
        return true;
    }
}

/* Is it a test that tells of a name, with nothing in it that binds one or runs elsewhere? */
static bool is_test(struct ot_analysis *a, const struct ot_code *code, const struct ot_ast *ast, uint32_t expression)
{
    uint8_t kind = ast->nodes[expression].kind;
    bool is = kind == OT_COMPARE || kind == OT_CALL || kind == OT_NOT || kind == OT_AND || kind == OT_OR;
    is &= ast->nodes[expression].end - expression <= TEST_AT_MOST;
    is &= kind != OT_CALL || is_plain(a, code, ast, expression + 1);
    for (uint32_t n = expression; is && n < ast->nodes[expression].end; n++) {
        kind = ast->nodes[n].kind;
        is = kind != OT_WALRUS && kind != OT_LAMBDA && kind != OT_AWAIT && kind != OT_YIELD &&
             kind != OT_YIELD_FROM && kind != OT_COMP_FOR && kind != OT_OTHER;
    }
    return is && is_told(a, code, ast, expression);
}

/* Does each name of the function in what an assignment gives hold what it held then, up to end? Tells if any stands
 * there. */
static bool are_kept(struct ot_analysis *a, const struct ot_code *code, const struct ot_ast *ast, uint32_t assignment,
                     uint32_t end, bool *has_own)
{
    uint32_t target = ast->nodes[assignment + 1].end, first = ast->nodes[assignment].end;
    for (uint32_t n = assignment + 1; n < target; n++) {
        ot_sym name = ast->nodes[n].text;
        if (ast->nodes[n].kind != OT_NAME || !ot_list_sorted_has(&code->locals, name))
            continue;
        if (!is_own(code, name) || name == ast->nodes[target].text || is_bound_in(a, ast, first, end, name))
            return false;
        *has_own = true;
    }
    return true;
}

void ot_named_note(struct ot_analysis *a, struct ot_code *code, const struct ot_ast *ast, uint32_t assignment)
{
    uint32_t test = assignment + 1, target = ast->nodes[test].end;
    uint32_t first = ast->nodes[assignment].end, end = ast->nodes[ast->nodes[assignment].parent].end;
    if (ast->nodes[target].kind != OT_NAME || ast->nodes[target].end != first ||
        end - first > NODES_AT_MOST || code->named.count >= ENTRY * TESTS_AT_MOST || !is_test(a, code, ast, test) ||
        !is_own(code, ast->nodes[target].text) || is_bound_in(a, ast, first, end, ast->nodes[target].text))
        return;
    bool has_own = false;
    if (!are_kept(a, code, ast, assignment, end, &has_own) || !has_own)
        return;
    ot_list_add(&code->named, ast->nodes[target].text);
    ot_list_add(&code->named, test);
    ot_list_add(&code->named, end);
}

bool ot_named_is_behind(const struct ot_ast *ast, uint32_t first, uint32_t end, uint32_t n)
{
    bool is = first <= n && n < end;
    for (uint32_t up = n; is && up >= first; up = ast->nodes[up].parent)
        is = ast->nodes[up].kind != OT_GENERATOR_EXP && ast->nodes[up].kind != OT_LAMBDA &&
             ast->nodes[up].kind != OT_FUNCTION && ast->nodes[up].kind != OT_CLASS;
    return is;
}

uint32_t ot_named_end(struct ot_analysis *a, const struct ot_code *code, const struct ot_ast *ast, uint32_t assignment)
{
    uint32_t block = ast->nodes[assignment].parent, target = ast->nodes[assignment + 1].end;
    uint32_t first = ast->nodes[assignment].end, end = ast->nodes[block].end;
    bool is = ast->nodes[assignment].kind == OT_ASSIGN && ast->nodes[block].kind == OT_BLOCK &&
              ast->nodes[target].kind == OT_NAME && ast->nodes[target].end == first &&
              end - first <= BODY_AT_MOST &&
              is_own(code, ast->nodes[target].text) && !is_bound_in(a, ast, first, end, ast->nodes[target].text);
    bool has_own = false;
    return is && are_kept(a, code, ast, assignment, end, &has_own) ? end : 0;
}

/* The test that a name holds the outcome of where NAME node name stands, and path; 0 if none is known. */
static uint32_t test_of(const struct ot_code *code, const struct ot_ast *ast, uint32_t name, uint32_t path)
{
    for (size_t i = 0; i < code->named.count; i += ENTRY) {
        uint32_t test = code->named.items[i + 1], first = ast->nodes[ast->nodes[test].parent].end;
        uint32_t end = code->named.items[i + 2];
        if (code->named.items[i] == ast->nodes[name].text && ot_named_is_behind(ast, first, end, name) &&
            ot_named_is_behind(ast, first, end, path))
            return test;
    }
    return 0;
}

uint32_t ot_named_test(const struct ot_code *code, const struct ot_ast *ast, uint32_t name, uint32_t path)
{
    if (code->named.count == 0 || ast->nodes[path].kind != OT_NAME || ast->nodes[name].kind != OT_NAME)
        return 0;
    uint32_t test = test_of(code, ast, name, path);
    return test && is_own(code, ast->nodes[path].text) && ot_path_stands_in(ast, test, path) ? test : 0;
}

bool ot_named_stands_in(const struct ot_code *code, const struct ot_ast *ast, uint32_t within, uint32_t path)
{
    bool stands = ot_path_stands_in(ast, within, path);
    for (uint32_t n = within; !stands && code->named.count && n < ast->nodes[within].end; n++)
        stands = ot_named_test(code, ast, n, path) != 0;
    return stands;
}

uint64_t ot_named_mentions(const struct ot_code *code, const struct ot_ast *ast, uint32_t test)
{
    uint64_t mentions = 0;
    for (uint32_t n = test; code->named.count && n < ast->nodes[test].end; n++) {
        uint32_t named = ast->nodes[n].kind == OT_NAME ? test_of(code, ast, n, n) : 0;
        for (uint32_t m = named; named && m < ast->nodes[named].end; m++)
            if (ast->nodes[m].kind == OT_NAME)
                mentions |= UINT64_C(1) << (ast->nodes[m].text & 63);
    }
    return mentions;
}
