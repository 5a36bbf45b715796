/*
 * switches.c: parameters that are False or True, or None without an argument, by which a function does this or that.
 *
 * Decided by syntax alone. Must not know: what is passed.
 */
#include "ingest/link/context/switches.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/rows/word.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/static.h"

enum { SWITCHES_FEW = 4 }; /* a function of more has contexts enough by these: a None does not tell its calls apart */

/* Declared as bool, or with a default that is one? */
static bool is_boolean(const struct ot_analysis *a, const struct ot_ast *ast, const struct ot_param *param)
{
    uint8_t fallback = ast->nodes[param->fallback].kind;
    bool is_declared = ast->nodes[param->annotation].kind == OT_NAME &&
                       strcmp(ot_text(a, ast->nodes[param->annotation].text), "bool") == 0;
    return param->kind < OT_PARAM_STAR && (fallback == OT_TRUE || fallback == OT_FALSE || is_declared);
}

static uint64_t booleans(const struct ot_analysis *a, const struct ot_code *code, const struct ot_ast *ast)
{
    uint64_t found = 0;
    for (uint32_t i = 0; i < code->param_count && i < 64; i++)
        if (is_boolean(a, ast, &code->params[i]))
            found |= UINT64_C(1) << i;
    return found;
}

static uint64_t bit_of(const struct ot_code *code, const struct ot_ast *ast, uint32_t n)
{
    int index = ast->nodes[n].kind == OT_NAME ? ot_scan_param(code, ast->nodes[n].text) : -1;
    return index >= 0 && index < 64 ? UINT64_C(1) << index : 0;
}

/* The parameters that the test at n asks by themselves: "a", "not a", "a and b". */
static uint64_t asked(const struct ot_code *code, const struct ot_ast *ast, uint32_t n)
{
    uint8_t kind = ast->nodes[n].kind;
    if (kind == OT_AND || kind == OT_OR)
        return asked(code, ast, n + 1) | asked(code, ast, ast->nodes[n + 1].end);
    return kind == OT_NOT ? asked(code, ast, n + 1) : bit_of(code, ast, n);
}

/* Is an expression "not a", "a and b" or "a or b"? */
static bool is_logic(const struct ot_ast *ast, uint32_t n)
{
    return ast->nodes[n].kind == OT_NOT || ast->nodes[n].kind == OT_AND || ast->nodes[n].kind == OT_OR;
}

/* The parameters that a call at n gets as they are. */
static uint64_t handed_on(const struct ot_code *code, const struct ot_ast *ast, uint32_t n)
{
    uint64_t found = 0;
    for (uint32_t k = ast->nodes[n + 1].end; k < ast->nodes[n].end; k = ast->nodes[k].end)
        found |= bit_of(code, ast, ast->nodes[k].kind == OT_KEYWORD ? k + 1 : k);
    return found;
}

/* The parameter that "param is None" or "param is not None" asks, as a bit; 0: it asks none, or of another value. */
static uint64_t asked_for_none(const struct ot_code *code, const struct ot_ast *ast, uint32_t n, bool *is_none)
{
    uint32_t with = ast->nodes[n].kind == OT_COMPARE ? ast->nodes[n + 1].end : 0;
    uint8_t operator = with ? ast->nodes[with].flags : 0;
    *is_none = operator == OT_IS;
    if (!with || ast->nodes[with].end < ast->nodes[n].end || (operator != OT_IS && operator != OT_IS_NOT) ||
        ast->nodes[with + 1].kind != OT_CONST_NONE)
        return 0;
    return bit_of(code, ast, n + 1);
}

/* Does a call stand in the block as a statement, or one whose result is given back or bound to another name? */
static bool calls(const struct ot_ast *ast, uint32_t block, ot_sym name)
{
    for (uint32_t n = block; n < ast->nodes[block].end; n++) {
        uint8_t kind = ast->nodes[n].kind;
        uint32_t target = kind == OT_ASSIGN ? ast->nodes[n + 1].end : 0;
        bool is_own = target && ast->nodes[target].kind == OT_NAME && ast->nodes[target].text == name;
        if ((kind == OT_EXPRESSION || kind == OT_RETURN || kind == OT_ASSIGN) && ast->nodes[n + 1].kind == OT_CALL &&
            !is_own)
            return true;
    }
    return false;
}

/* The parameters that are None without an argument, and for which an if at n does something else then. */
static uint64_t tested(const struct ot_code *code, const struct ot_ast *ast, uint32_t n)
{
    uint32_t yes = ast->nodes[n + 1].end, no = ast->nodes[yes].end;
    bool is_none;
    uint64_t bit = asked_for_none(code, ast, n + 1, &is_none);
    for (uint32_t i = 0; bit && i < code->param_count; i++)
        if (bit >> i == 1)
            return ast->nodes[code->params[i].fallback].kind == OT_CONST_NONE &&
                           calls(ast, is_none ? no : yes, code->params[i].name) ? bit : 0;
    return 0;
}

/* Is a function made at n? */
static bool makes_function(struct ot_analysis *a, ot_id id, const struct ot_ast *ast, uint32_t n)
{
    uint8_t kind = ast->nodes[n].kind;
    return kind == OT_FUNCTION || kind == OT_LAMBDA ||
           (kind == OT_CALL && ot_static_behaviour(a, a->codes[id]->file, id, n + 1) == OT_DOES_PARTIAL);
}

/* Has the body a function by that name, or puts one under it? */
static bool names_function(struct ot_analysis *a, ot_id id, const struct ot_ast *ast, ot_sym name)
{
    uint32_t body = a->codes[id]->body;
    for (uint32_t n = body; n < ast->nodes[body].end; n++) {
        uint32_t target = ast->nodes[n].kind == OT_ASSIGN ? ast->nodes[n + 1].end : 0;
        if ((ast->nodes[n].kind == OT_FUNCTION && ast->nodes[n].text == name) ||
            (target && ast->nodes[target].kind == OT_NAME && ast->nodes[target].text == name &&
             makes_function(a, id, ast, n + 1)))
            return true;
    }
    return false;
}

/* Is the expression at n what a call calls? */
static bool is_callee(const struct ot_ast *ast, uint32_t n)
{
    return ast->nodes[n - 1].kind == OT_CALL && ast->nodes[n].parent == n - 1;
}

/* Does the function give back functions that it makes, or something that holds them? Not what one of them gives. */
static bool gives_function(struct ot_analysis *a, ot_id id, const struct ot_ast *ast)
{
    uint32_t body = a->codes[id]->body;
    for (uint32_t n = body; n < ast->nodes[body].end; n = ot_ast_next_own(ast, n))
        for (uint32_t k = n + 1; ast->nodes[n].kind == OT_RETURN && k < ast->nodes[n].end; k++)
            if (makes_function(a, id, ast, k) ||
                (ast->nodes[k].kind == OT_NAME && !is_callee(ast, k) &&
                 names_function(a, id, ast, ast->nodes[k].text)))
                return true;
    return false;
}

/* The parameters that are None without an argument, of a function that does nothing but hand them on. */
static uint64_t optional(const struct ot_code *code, const struct ot_ast *ast)
{
    uint32_t s = code->body + 1, end = ast->nodes[code->body].end;
    uint64_t found = 0;
    if (s < end && ast->nodes[s].kind == OT_PASS)
        s = ast->nodes[s].end; /* its documentation */
    if (s >= end || ast->nodes[s].kind != OT_RETURN || ast->nodes[s + 1].kind != OT_CALL)
        return 0;
    for (uint32_t i = 0; i < code->param_count && i < 64; i++)
        if (ast->nodes[code->params[i].fallback].kind == OT_CONST_NONE)
            found |= UINT64_C(1) << i;
    return found & handed_on(code, ast, s + 1);
}

/* The parameters that an expression of the body takes an attribute or an element of, puts before an operator, hands on,
 * or gives back. */
static uint64_t worked_on(const struct ot_code *code, const struct ot_ast *ast)
{
    uint64_t found = 0;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n = ot_ast_next_own(ast, n)) {
        uint8_t kind = ast->nodes[n].kind;
        if (kind == OT_ATTRIBUTE || kind == OT_SUBSCRIPT || kind == OT_BINARY || kind == OT_RETURN)
            found |= bit_of(code, ast, n + 1);
        else if (kind == OT_CALL)
            found |= handed_on(code, ast, n);
    }
    return found;
}

/* May its calls be told apart by False and True? Of a constructor the object is made whatever it is given. */
static bool may_be_told(const struct ot_analysis *a, const struct ot_code *code)
{
    uint8_t around = a->codes[code->parent]->kind;
    return around == OT_MODULE || (around == OT_CLASS && strcmp(ot_text(a, code->name), "__init__") != 0);
}

static void find(struct ot_analysis *a, ot_id id, struct ot_code *code)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    bool is_method = a->codes[code->parent]->kind == OT_CLASS;
    uint64_t all = may_be_told(a, code) ? booleans(a, code, ast) : 0, used = 0;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n++) {
        uint8_t kind = ast->nodes[n].kind;
        if (kind == OT_IF || kind == OT_TERNARY || (kind == OT_RETURN && is_logic(ast, n + 1)))
            used |= asked(code, ast, n + 1) & all;
        else if (kind == OT_CALL)
            used |= handed_on(code, ast, n) & all;
        if (kind == OT_IF)
            used |= tested(code, ast, n);
    }
    used |= optional(code, ast);
    uint64_t counted = is_method ? used & ~all : used;
    uint64_t nones = __builtin_popcountll(counted) > SWITCHES_FEW ? 0 : worked_on(code, ast);
    if ((used | nones) && !gives_function(a, id, ast)) {
        code->switches = used;
        code->nones = nones;
    }
}

static const struct ot_code *find_once(struct ot_analysis *a, ot_id id)
{
    struct ot_code *code = ot_scan_code(a, id);
    if (!code->has_switches && code->kind == OT_FUNCTION && !code->is_generator)
        find(a, id, code);
    code->has_switches = true;
    return code;
}

uint64_t ot_switches(struct ot_analysis *a, ot_id id)
{
    return find_once(a, id)->switches;
}

uint64_t ot_switches_none(struct ot_analysis *a, ot_id id)
{
    return find_once(a, id)->nones;
}
