/*
 * again.c: where a name is what an assignment in an arm made it, since the same is asked again.
 *
 * The assignment ran where all that the ifs around it asked came out as it did there. So that is looked for behind
 * them: in an arm of the same test, of one that it is part of, or behind an if whose other arm leaves.
 */
#include "ingest/link/source/again.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/source/named.h"
#include "ingest/link/source/path.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/source/span.h"

/* Bounds of what is looked at: ifs around an assignment, syntax nodes of their tests, those behind an if, ifs in one
 * another there. */
enum { ASKED_AT_MOST = 4, TEST_AT_MOST = 24, NODES_AT_MOST = 2000, NESTED_AT_MOST = 32 };

/* What must have come out for an assignment to have run, and who wants to know where it did. */
struct again {
    struct ot_analysis *a;
    const struct ot_code *code;
    const struct ot_ast *ast;
    ot_sym name;
    struct {
        uint32_t test;
        bool outcome;
    } asked[ASKED_AT_MOST];
    uint32_t count;
    void (*found)(void *context, uint32_t first, uint32_t end);
    void *context;
};

/* Is it a name that the code of the function alone binds? */
static bool is_own(const struct ot_code *code, ot_sym name)
{
    return ot_list_sorted_has(&code->locals, name) && !ot_list_has(&code->globals, name) &&
           !ot_list_has(&code->nonlocals, name) && !ot_span_is_shared(code, name);
}

/* Is n the operand of "is", which what becomes of an object changes nothing of? */
static bool is_identity(const struct ot_ast *ast, uint32_t n)
{
    uint32_t up = ast->nodes[n].parent, with = ast->nodes[n].end;
    bool is_with = ast->nodes[up].kind == OT_COMPARE_WITH;
    uint32_t compare = is_with ? up : ast->nodes[up].kind == OT_COMPARE && n == up + 1 ? with : 0;
    return compare && (ast->nodes[compare].flags == OT_IS || ast->nodes[compare].flags == OT_IS_NOT);
}

/* Can a test be asked again? It asks of names of the function's own, and compares them with constants. */
static bool is_stable(struct ot_analysis *a, const struct ot_code *code, const struct ot_ast *ast, uint32_t test)
{
    bool is = ast->nodes[test].end - test <= TEST_AT_MOST;
    for (uint32_t n = test; is && n < ast->nodes[test].end; n++) {
        switch (ast->nodes[n].kind) {
        case OT_NOT: case OT_AND: case OT_OR: case OT_COMPARE: case OT_COMPARE_WITH: case OT_STRING: case OT_INTEGER:
        case OT_CONST_NONE: case OT_TRUE: case OT_FALSE: case OT_TUPLE:
            break;
        case OT_NAME:
            is = is_own(code, ast->nodes[n].text);
            break;
        case OT_ATTRIBUTE: /* Mode.FAST */
            is = ast->nodes[n + 1].kind == OT_NAME && !ot_list_sorted_has(&code->locals, ast->nodes[n + 1].text) &&
                 ot_named_is_of_module(a, code, ast, ast->nodes[n + 1].text);
            n++;
            break;
        default:
            is = false;
        }
    }
    return is;
}

/* Is a comparison the opposite of another: "is not" of "is"? */
static bool is_opposite(uint8_t one, uint8_t other)
{
    static const uint8_t pairs[][2] = {{OT_EQ, OT_NE}, {OT_IS, OT_IS_NOT}, {OT_IN, OT_NOT_IN}};
    bool is = false;
    for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++)
        is = is || (one == pairs[i][0] && other == pairs[i][1]) || (one == pairs[i][1] && other == pairs[i][0]);
    return is;
}

/* Are two tests written the same, or *is_turned: but for one comparison that is the opposite? */
static bool is_same(const struct ot_ast *ast, uint32_t one, uint32_t other, bool *is_turned)
{
    uint32_t length = ast->nodes[one].end - one;
    bool is = ast->nodes[other].end - other == length;
    *is_turned = false;
    for (uint32_t i = 0; is && i < length; i++) {
        const struct ot_ast_node *n = &ast->nodes[one + i], *m = &ast->nodes[other + i];
        bool is_compare = n->kind == OT_COMPARE_WITH && m->kind == n->kind && n->flags != m->flags;
        bool turns = is_compare && ast->nodes[one].kind == OT_COMPARE && n->end == ast->nodes[one].end &&
                     ast->nodes[one + 1].end == one + i && is_opposite(n->flags, m->flags);
        is = n->kind == m->kind && n->text == m->text && n->end - one == m->end - other && (!is_compare || turns);
        *is_turned = *is_turned || turns;
    }
    return is;
}

/* Does a test that came out so tell that another came out as wanted? */
static bool tells(const struct ot_ast *ast, uint32_t test, bool outcome, uint32_t other, bool wanted)
{
    uint8_t kind = ast->nodes[test].kind;
    bool is_turned;
    if (is_same(ast, test, other, &is_turned))
        return outcome == (wanted != is_turned);
    if (ast->nodes[other].kind == OT_NOT)
        return tells(ast, test, outcome, other + 1, !wanted);
    if (kind == OT_NOT)
        return tells(ast, test + 1, !outcome, other, wanted);
    if ((kind == OT_AND && outcome) || (kind == OT_OR && !outcome))
        return tells(ast, test + 1, outcome, other, wanted) ||
               tells(ast, ast->nodes[test + 1].end, outcome, other, wanted);
    return false;
}

/* Which of what was asked a test tells, as bits. */
static uint32_t told(const struct again *again, uint32_t test, bool outcome)
{
    uint32_t bits = 0;
    for (uint32_t i = 0; i < again->count; i++)
        if (tells(again->ast, test, outcome, again->asked[i].test, again->asked[i].outcome))
            bits |= 1U << i;
    return bits;
}

/* Is a parameter one of a kind of which nothing changes: declared as a bool, a number or a text, or such by default? */
static bool is_scalar(struct ot_analysis *a, const struct ot_code *code, const struct ot_ast *ast, ot_sym name)
{
    static const char *const scalars[] = {"bool", "int", "float", "str"};
    int index = ot_scan_param(code, name);
    if (index < 0)
        return false;
    uint8_t fallback = ast->nodes[code->params[index].fallback].kind;
    const struct ot_ast_node *annotation = &ast->nodes[code->params[index].annotation];
    bool is = fallback == OT_TRUE || fallback == OT_FALSE || fallback == OT_STRING || fallback == OT_INTEGER;
    for (size_t i = 0; !is && annotation->kind == OT_NAME && i < sizeof(scalars) / sizeof(*scalars); i++)
        is = strcmp(ot_text(a, annotation->text), scalars[i]) == 0;
    return is;
}

/* Does a NAME stand where it is only asked for: compared, negated, the test of an if or a part of one? */
static bool is_only_asked(const struct ot_ast *ast, uint32_t n)
{
    uint32_t up = ast->nodes[n].parent;
    while (ast->nodes[up].kind == OT_AND || ast->nodes[up].kind == OT_OR)
        n = up, up = ast->nodes[up].parent;
    uint8_t kind = ast->nodes[up].kind;
    return kind == OT_COMPARE || kind == OT_COMPARE_WITH || kind == OT_NOT || (kind == OT_IF && n == up + 1);
}

/* Do syntax nodes first .. end mention a name, but to ask for it? */
static bool mentions(const struct ot_ast *ast, uint32_t first, uint32_t end, ot_sym name)
{
    for (uint32_t n = first; n < end; n++)
        if (ast->nodes[n].kind == OT_NAME && ast->nodes[n].text == name && !is_only_asked(ast, n))
            return true;
    return false;
}

/* May what a test asks of come out otherwise behind syntax nodes first .. end? */
static bool changes_test(const struct again *again, uint32_t test, uint32_t first, uint32_t end)
{
    const struct ot_ast *ast = again->ast;
    bool may = false;
    for (uint32_t n = test; !may && n < ast->nodes[test].end; n++) {
        ot_sym name = ast->nodes[n].text;
        if (ast->nodes[n].kind != OT_NAME || !is_own(again->code, name))
            continue;
        may = ot_scan_binds(again->a, ast, first, end, name) ||
              (!is_identity(ast, n) && !is_scalar(again->a, again->code, ast, name) &&
               mentions(ast, first, end, name));
    }
    return may;
}

static bool changes(const struct again *again, uint32_t first, uint32_t end)
{
    bool may = false;
    for (uint32_t i = 0; !may && i < again->count; i++)
        may = changes_test(again, again->asked[i].test, first, end);
    return may;
}

static void find(const struct again *again, uint32_t first, uint32_t end)
{
    ot_span_each(again->a, again->ast, first, end, again->name, again->found, again->context);
}

/* Looks through the statements first .. end of a block for where all is told; told_before: what is there; depth: of
 * ifs around it. */
static void search(const struct again *again, uint32_t first, uint32_t end, uint32_t told_before, uint32_t depth)
{
    const struct ot_ast *ast = again->ast;
    uint32_t all = (1U << again->count) - 1;
    for (uint32_t s = first; s < end && s - first < NODES_AT_MOST; s = ast->nodes[s].end) {
        bool is_if = ast->nodes[s].kind == OT_IF;
        uint32_t yes = is_if ? ast->nodes[s + 1].end : 0, no = is_if ? ast->nodes[yes].end : 0;
        uint32_t arms[] = {yes, no};
        for (int i = 0; is_if && i < 2; i++) {
            uint32_t here = told_before | told(again, s + 1, i == 0);
            if (ast->nodes[arms[i]].kind != OT_BLOCK)
                continue;
            if (here == all)
                find(again, arms[i] + 1, ast->nodes[arms[i]].end);
            else if (depth < NESTED_AT_MOST)
                search(again, arms[i] + 1, ast->nodes[arms[i]].end, here, depth + 1);
        }
        if (is_if && ot_ast_is_left(ast, yes, NULL, NULL))
            told_before |= told(again, s + 1, false);
        if (ot_scan_binds(again->a, ast, s, ast->nodes[s].end, again->name))
            return;
        if (told_before == all) {
            find(again, ast->nodes[s].end, end);
            return;
        }
        if (changes(again, is_if ? yes : s, ast->nodes[s].end))
            return;
    }
}

/* Adds what must have come out; false where that can not be asked again. */
static bool add_asked(struct again *again, uint32_t test, bool outcome)
{
    if (again->count == ASKED_AT_MOST || !is_stable(again->a, again->code, again->ast, test))
        return false;
    again->asked[again->count].test = test;
    again->asked[again->count++].outcome = outcome;
    return true;
}

static bool binds(const struct again *again, uint32_t first, uint32_t end)
{
    return ot_scan_binds(again->a, again->ast, first, end, again->name);
}

/* Looks behind the next if in the block that binds the name in one of its arms, for where that has not run. */
static void search_behind_next(const struct again *before, uint32_t assignment)
{
    const struct ot_ast *ast = before->ast;
    struct again again = *before;
    uint32_t first = ast->nodes[assignment].end, end = ast->nodes[ast->nodes[assignment].parent].end, s = first;
    while (s < end && s - first < NODES_AT_MOST && !binds(&again, s, ast->nodes[s].end))
        s = ast->nodes[s].end;
    if (s >= end || ast->nodes[s].kind != OT_IF || binds(&again, s + 1, ast->nodes[s + 1].end))
        return;
    uint32_t yes = ast->nodes[s + 1].end, no = ast->nodes[yes].end;
    bool by_yes = binds(&again, yes, ast->nodes[yes].end), by_no = binds(&again, no, ast->nodes[no].end);
    if (by_yes != by_no && add_asked(&again, s + 1, by_no) && !changes(&again, yes, ast->nodes[s].end))
        search(&again, ast->nodes[s].end, end, 0, 0);
}

void ot_again_each(struct ot_analysis *a, const struct ot_code *code, const struct ot_ast *ast, uint32_t assignment,
                   ot_sym name, void (*found)(void *context, uint32_t first, uint32_t end), void *context)
{
    struct again again = {.a = a, .code = code, .ast = ast, .name = name, .found = found, .context = context};
    search_behind_next(&again, assignment);
    for (uint32_t n = assignment;;) {
        uint32_t block = ast->nodes[n].parent, up = ast->nodes[block].parent, end = ast->nodes[block].end;
        if (ast->nodes[block].kind != OT_BLOCK || ast->nodes[up].kind != OT_IF || end - n > NODES_AT_MOST ||
            binds(&again, ast->nodes[n].end, end) || !add_asked(&again, up + 1, block == ast->nodes[up + 1].end) ||
            changes(&again, block + 1, end))
            return;
        search(&again, ast->nodes[up].end, ast->nodes[ast->nodes[up].parent].end, 0, 0);
        n = up;
    }
}
