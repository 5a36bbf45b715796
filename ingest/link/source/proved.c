/*
 * proved.c: where a name is not None, by what was done with it before.
 *
 * "if x.shape[0] <= LIMIT: small(x)", then "large(x)": an x that is None comes to neither.
 */
#include "ingest/link/source/proved.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/source/span.h"

/* Bound of the stretches of one function, since each use of a name is looked for in them; what is behind it is not
 * told. */
enum { STRETCHES_AT_MOST = 500 };

struct stretch {
    struct ot_code *code;
    ot_sym name;
};

static void note(void *context, uint32_t first, uint32_t end)
{
    const struct stretch *stretch = context;
    struct ot_list *proved = &stretch->code->proved;
    if (first >= end || proved->count >= 3 * STRETCHES_AT_MOST)
        return;
    ot_list_add(proved, stretch->name);
    ot_list_add(proved, first);
    ot_list_add(proved, end);
}

static bool is_noted(const struct ot_code *code, ot_sym name, uint32_t n)
{
    const struct ot_list *proved = &code->proved;
    for (size_t i = 0; i < proved->count; i += 3)
        if (proved->items[i] == name && proved->items[i + 1] <= n && n < proved->items[i + 2])
            return true;
    return false;
}

/* Is child n of a node run whenever the node is? */
static bool is_always_run(const struct ot_ast *ast, uint32_t up, uint32_t n)
{
    switch (ast->nodes[up].kind) {
    case OT_AND: case OT_OR: case OT_TERNARY: case OT_ASSERT: case OT_IF: case OT_WHILE: case OT_FOR:
        return n == up + 1;
    case OT_COMPARE: /* "a < b < c" may end at b */
        return n == up + 1 || n == ast->nodes[up + 1].end;
    case OT_ATTRIBUTE: case OT_CALL: case OT_KEYWORD: case OT_STAR: case OT_DOUBLE_STAR: case OT_SUBSCRIPT:
    case OT_SLICE: case OT_FSTRING: case OT_INTERPOLATION: case OT_TUPLE: case OT_LIST: case OT_SET: case OT_DICT:
    case OT_PAIR: case OT_NOT: case OT_COMPARE_WITH: case OT_BINARY: case OT_UNARY: case OT_AWAIT:
    case OT_EXPRESSION: case OT_ASSIGN: case OT_AUGMENTED: case OT_DELETE:
        return true;
    default:
        return false;
    }
}

/* The statement in a block that runs n whenever control comes past it; 0 if there is none. */
static uint32_t statement_of(const struct ot_ast *ast, uint32_t n)
{
    uint32_t up = ast->nodes[n].parent;
    while (up && ast->nodes[up].kind != OT_BLOCK) {
        if (!is_always_run(ast, up, n))
            return 0;
        n = up;
        up = ast->nodes[n].parent;
    }
    return up ? n : 0;
}

/* Notes what comes behind a statement that is done with the name: its own blocks, and what follows it. */
static void note_behind(struct ot_analysis *a, struct ot_code *code, const struct ot_ast *ast, uint32_t s, ot_sym name)
{
    struct stretch stretch = {code, name};
    uint8_t kind = ast->nodes[s].kind;
    bool is_simple = kind != OT_IF && kind != OT_WHILE && kind != OT_FOR;
    bool binds = ot_scan_binds(a, ast, s, ast->nodes[s].end, name);
    bool asks = !is_simple && !ot_scan_binds(a, ast, s + 1, ast->nodes[s + 1].end, name);
    for (uint32_t arm = ast->nodes[s + 1].end; arm < ast->nodes[s].end && asks; arm = ast->nodes[arm].end)
        if (ast->nodes[arm].kind == OT_BLOCK && (kind != OT_FOR || !binds)) /* a loop asks for its iterable once */
            ot_span_each(a, ast, arm + 1, ast->nodes[arm].end, name, note, &stretch);
    if (!binds)
        ot_span_each(a, ast, ast->nodes[s].end, ast->nodes[ast->nodes[s].parent].end, name, note, &stretch);
}

static void note_all(struct ot_analysis *a, struct ot_code *code)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n = ot_ast_next_own(ast, n)) {
        uint32_t up = ast->nodes[n].parent;
        ot_sym name = ast->nodes[n].text;
        bool is_base = ast->nodes[n].kind == OT_NAME && n == up + 1;
        bool is_attribute = is_base && ast->nodes[up].kind == OT_ATTRIBUTE &&
                            strncmp(ot_text(a, ast->nodes[up].text), "__", 2) != 0; /* None has __class__ */
        bool is_part = is_attribute || (is_base && ast->nodes[up].kind == OT_SUBSCRIPT);
        bool is_own = is_part && ot_list_sorted_has(&code->locals, name) && !ot_list_has(&code->globals, name) &&
                      !ot_list_has(&code->nonlocals, name) && !ot_span_is_shared(code, name);
        uint32_t statement = is_own && !is_noted(code, name, n) ? statement_of(ast, up) : 0;
        if (statement)
            note_behind(a, code, ast, statement, name);
    }
}

bool ot_proved_is(struct ot_analysis *a, ot_id id, ot_sym name, uint32_t n)
{
    struct ot_code *code = ot_scan_code(a, id);
    if (code->kind == OT_FUNCTION && !code->is_proved) {
        code->is_proved = true;
        note_all(a, code);
    }
    return is_noted(code, name, n);
}
