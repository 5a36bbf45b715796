/*
 * text_shape.c: what is known of a text of which parts are not known.
 *
 * An f-string and a sum have the shape of their parts; a name that the function binds once, before, has that of what it
 * is bound to, and one that a loop binds, right behind the store of a dict that is written out, is a key of that. A *
 * that stands in a text itself is any part, too.
 */
#include "ingest/link/interpret/lang/text_shape.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/lang/own_name.h"
#include "ingest/link/source/path.h"
#include "ingest/link/source/scan.h"
#include "tools/base/buf.h"

enum { SHAPES_AT_MOST = 32, LENGTH_AT_MOST = 128, PARTS_AT_MOST = 64 /* of one text, and of what its names are */ };

static const char ANY[] = "*";

static void push_shapes(struct ot_analysis *a, const struct ot_here *here, uint32_t n, int *left);

bool ot_text_shape_fits(const char *shape, const char *text)
{
    const char *star = NULL, *from = NULL; /* the last * and where what it stands for ends */
    while (*text) {
        if (*shape == '*') {
            star = ++shape;
            from = text;
        } else if (*shape == *text) {
            shape++;
            text++;
        } else if (star) {
            shape = star;
            text = ++from;
        } else {
            return false;
        }
    }
    while (*shape == '*')
        shape++;
    return *shape == '\0';
}

/* Replaces the shapes stack[base .. right), and those behind them, by each of them with each of those. */
static void join(struct ot_analysis *a, size_t base, size_t right)
{
    size_t end = a->top;
    bool is_told = (right - base) * (end - right) <= SHAPES_AT_MOST;
    for (size_t l = base; is_told && l < right; l++)
        for (size_t r = right; is_told && r < end; r++) {
            struct ot_buf buf = OT_BUF_INIT;
            ot_buf_printf(&buf, "%s%s", ot_text(a, a->values[a->stack[l]].a), ot_text(a, a->values[a->stack[r]].a));
            is_told = buf.length <= LENGTH_AT_MOST;
            ot_stack_push(a, ot_value_string(a, buf.data));
            ot_buf_release(&buf);
        }
    if (!is_told) {
        a->top = end;
        ot_stack_push(a, ot_value_string(a, ANY));
    }
    ot_stack_drop(a, base, end);
    ot_stack_unique(a, base);
}

/* Is it a name of the function itself, which no comprehension around it binds? */
static bool is_own(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    const struct ot_ast *ast = &here->file->ast;
    const struct ot_code *code = ot_scan_code(a, a->nodes[here->node].code);
    ot_sym name = ast->nodes[n].text;
    return ast->nodes[n].kind == OT_NAME && code->kind == OT_FUNCTION && ot_list_sorted_has(&code->locals, name) &&
           !ot_list_sorted_has(&code->globals, name) && !ot_list_sorted_has(&code->nonlocals, name) &&
           !ot_scan_is_within(ast, code->body, n, name);
}

/* What the name at n is bound to, by the only statement that does so, which has run; 0: not known. */
static uint32_t bound_to(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    const struct ot_ast *ast = &here->file->ast;
    ot_sym name = ast->nodes[n].text;
    uint32_t bound = is_own(a, here, n) ? ot_own_name_bound(ast, n, name) : 0;
    bool is_before = bound && ast->nodes[bound].end <= n && bound >= ot_scan_code(a, a->nodes[here->node].code)->body;
    return is_before && !ot_scan_binds(a, ast, ast->nodes[bound - 1].end, n, name) ? bound : 0;
}

/* What a loop goes through: a path, or the keys or items of what a path holds; 0: something else. */
static uint32_t path_of(struct ot_analysis *a, const struct ot_ast *ast, uint32_t loop, bool is_pair)
{
    uint32_t n = loop + 1, callee = n + 1;
    if (ast->nodes[n].kind != OT_CALL || ast->nodes[callee].kind != OT_ATTRIBUTE ||
        ast->nodes[callee].end < ast->nodes[n].end)
        return is_pair ? 0 : n;
    return strcmp(ot_text(a, ast->nodes[callee].text), is_pair ? "items" : "keys") == 0 ? callee + 1 : 0;
}

/* The dict that the statement before a loop stores in the path which that goes through, all keys of which are written
 * texts; 0 if there is none. */
static uint32_t dict_before(struct ot_analysis *a, const struct ot_ast *ast, uint32_t loop, bool is_pair)
{
    uint32_t path = path_of(a, ast, loop, is_pair), block = ast->nodes[loop].parent, before = 0, dict;
    for (uint32_t s = block + 1; s < loop; s = ast->nodes[s].end)
        before = s;
    dict = before + 1;
    if (!path || ast->nodes[block].kind != OT_BLOCK || ast->nodes[before].kind != OT_ASSIGN ||
        ast->nodes[dict].kind != OT_DICT || ast->nodes[dict].end >= ast->nodes[before].end ||
        !ot_path_equal(ast, ast->nodes[dict].end, path))
        return 0;
    for (uint32_t n = path; n < ast->nodes[path].end; n++)
        if (ot_path_runs_code(ast, n))
            return 0;
    if (ast->nodes[dict].end == dict + 1)
        return 0;
    for (uint32_t c = dict + 1; c < ast->nodes[dict].end; c = ast->nodes[c].end)
        if (ast->nodes[c].kind != OT_PAIR || ast->nodes[c + 1].kind != OT_STRING || ast->nodes[c + 1].flags & OT_CUT)
            return 0;
    return dict;
}

/* The keys are all that the name at n is, the target of the loop around it, which nothing in that binds anew; 0 if it
 * is not such a name. A property that keeps another dict than what is stored is not thought of. */
static uint32_t looped_over(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    const struct ot_ast *ast = &here->file->ast;
    if (!is_own(a, here, n))
        return 0;
    uint32_t loop = n, around = 0;
    for (; loop && ast->nodes[loop].kind != OT_FUNCTION && ast->nodes[loop].kind != OT_LAMBDA;
         loop = ast->nodes[loop].parent) {
        uint32_t target = ast->nodes[loop + 1].end, first = target + (ast->nodes[target].kind == OT_TUPLE);
        bool is_it = ast->nodes[loop].kind == OT_FOR && n > first && ast->nodes[first].kind == OT_NAME &&
                     ast->nodes[first].text == ast->nodes[n].text;
        if (is_it && !ot_scan_binds(a, ast, first + 1, ast->nodes[loop].end, ast->nodes[n].text)) {
            around = dict_before(a, ast, loop, first != target);
            break;
        }
    }
    return around;
}

/* Of what is evaluated: texts that are known, else any. */
static void push_values(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    size_t base = a->top;
    ot_eval(a, here, n);
    if (a->top == base || a->top - base > SHAPES_AT_MOST) {
        a->top = base;
        ot_stack_push(a, OT_UNKNOWN_VALUE);
    }
    for (size_t i = base; i < a->top; i++) {
        const struct ot_value v = a->values[a->stack[i]];
        bool is_known = v.kind == OT_V_STRING && strlen(ot_text(a, v.a)) <= LENGTH_AT_MOST;
        a->stack[i] = is_known ? a->stack[i] : ot_value_string(a, ANY);
    }
    ot_stack_unique(a, base);
}

static void push_parts(struct ot_analysis *a, const struct ot_here *here, uint32_t n, int *left)
{
    const struct ot_ast *ast = &here->file->ast;
    size_t base = a->top;
    ot_stack_push(a, ot_value_string(a, ""));
    for (uint32_t c = n + 1; c < ast->nodes[n].end; c = ast->nodes[c].end) {
        size_t right = a->top;
        bool is_part = ast->nodes[c].kind == OT_INTERPOLATION;
        bool has_format = is_part && ast->nodes[c + 1].end < ast->nodes[c].end;
        if (has_format)
            ot_stack_push(a, ot_value_string(a, ANY));
        else
            push_shapes(a, here, is_part ? c + 1 : c, left);
        join(a, base, right);
    }
}

/* *left: the parts that are still told apart. */
static void push_shapes(struct ot_analysis *a, const struct ot_here *here, uint32_t n, int *left)
{
    const struct ot_ast *ast = &here->file->ast;
    if (--*left < 0) {
        ot_stack_push(a, ot_value_string(a, ANY));
        return;
    }
    uint32_t bound = bound_to(a, here, n), dict = looped_over(a, here, n);
    if (dict) {
        for (uint32_t c = dict + 1; c < ast->nodes[dict].end; c = ast->nodes[c].end)
            ot_stack_push(a, ot_value_string(a, ot_text(a, ast->nodes[c + 1].text)));
    } else if (bound) {
        push_shapes(a, here, bound, left);
    } else if (ast->nodes[n].kind == OT_FSTRING) {
        push_parts(a, here, n, left);
    } else if (ast->nodes[n].kind == OT_BINARY && strcmp(ot_text(a, ast->nodes[n].text), "+") == 0) {
        size_t base = a->top;
        push_shapes(a, here, n + 1, left);
        size_t right = a->top;
        push_shapes(a, here, ast->nodes[n + 1].end, left);
        join(a, base, right);
    } else {
        push_values(a, here, n);
    }
}

void ot_text_shape_push(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    int left = PARTS_AT_MOST;
    push_shapes(a, here, n, &left);
}
