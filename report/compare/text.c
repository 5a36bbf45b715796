/*
 * text.c: expressions of a syntax record as text, with the brackets that were written.
 */
#include "report/compare/text.h"

#include <string.h>
#include "tools/base/buf.h"

enum { MOST_DEPTH = 200 };

struct writer {
    const struct ot_ast *ast;
    struct ot_buf *out;
    int depth;
};

static void add(struct writer *to, uint32_t node);

static void add_list(struct writer *to, uint32_t first, uint32_t end, const char *separator)
{
    for (uint32_t c = first; c < end; c = to->ast->nodes[c].end) {
        if (c != first)
            ot_buf_add_str(to->out, separator);
        add(to, c);
    }
}

static void add_between(struct writer *to, const char *before, uint32_t first, uint32_t end, const char *after)
{
    ot_buf_add_str(to->out, before);
    add_list(to, first, end, ", ");
    ot_buf_add_str(to->out, after);
}

static void add_string(struct writer *to, const char *before, uint32_t node)
{
    ot_buf_printf(to->out, "%s\"", before);
    for (const char *c = ot_ast_text(to->ast, node); *c; c++)
        if (*c == '\n')
            ot_buf_add_str(to->out, "\\n");
        else
            ot_buf_printf(to->out, *c == '"' || *c == '\\' ? "\\%c" : "%c", *c);
    ot_buf_add_str(to->out, to->ast->nodes[node].flags & OT_CUT ? "…\"" : "\"");
}

/* Operands with a word between them. */
static void add_infix(struct writer *to, uint32_t node, const char *word)
{
    uint32_t left = ot_ast_first(node);
    add(to, left);
    ot_buf_printf(to->out, " %s ", word);
    add(to, to->ast->nodes[left].end);
}

static void add_prefix(struct writer *to, uint32_t node, const char *word)
{
    ot_buf_add_str(to->out, word);
    add(to, ot_ast_first(node));
}

static void add_subscript(struct writer *to, uint32_t node)
{
    uint32_t base = ot_ast_first(node), end = to->ast->nodes[node].end;
    add(to, base);
    add_between(to, "[", to->ast->nodes[base].end, end, "]");
}

static void add_slice(struct writer *to, uint32_t node)
{
    uint32_t step = ot_ast_child(to->ast, node, 2);
    add(to, ot_ast_child(to->ast, node, 0));
    ot_buf_add_char(to->out, ':');
    add(to, ot_ast_child(to->ast, node, 1));
    if (to->ast->nodes[step].kind != OT_NONE) {
        ot_buf_add_char(to->out, ':');
        add(to, step);
    }
}

static void add_lambda(struct writer *to, uint32_t node)
{
    uint32_t params = ot_ast_first(node), end = to->ast->nodes[params].end;
    ot_buf_add_str(to->out, "lambda");
    for (uint32_t c = ot_ast_first(params); c < end; c = to->ast->nodes[c].end) {
        static const char *const stars[] = { "", "", "", "*", "**" };
        ot_buf_printf(to->out, "%s %s%s", c == ot_ast_first(params) ? "" : ",",
                      stars[to->ast->nodes[c].flags % 5], ot_ast_text(to->ast, c));
    }
    ot_buf_add_str(to->out, ": ");
    add(to, end);
}

/* The element, which stands last, then "for … in …" and "if …". */
static void add_comprehension(struct writer *to, uint32_t node, const char *before, const char *after)
{
    const struct ot_ast_node *nodes = to->ast->nodes;
    uint32_t last = ot_ast_first(node);
    while (nodes[last].end < nodes[node].end)
        last = nodes[last].end;
    ot_buf_add_str(to->out, before);
    add(to, last);
    for (uint32_t c = ot_ast_first(node); c < last; c = nodes[c].end) {
        if (nodes[c].kind == OT_COMP_FOR) {
            ot_buf_add_str(to->out, " for ");
            add(to, ot_ast_child(to->ast, c, 1));
            ot_buf_add_str(to->out, " in ");
        } else {
            ot_buf_add_str(to->out, " if ");
        }
        add(to, ot_ast_first(c));
    }
    ot_buf_add_str(to->out, after);
}

static void add_compare(struct writer *to, uint32_t node)
{
    static const char *const words[] = { "==", "!=", "<", "<=", ">", ">=", "in", "not in", "is", "is not" };
    const struct ot_ast_node *nodes = to->ast->nodes;
    uint32_t left = ot_ast_first(node);
    add(to, left);
    for (uint32_t c = nodes[left].end; c < nodes[node].end; c = nodes[c].end) {
        ot_buf_printf(to->out, " %s ", words[nodes[c].flags % 10]);
        add(to, ot_ast_first(c));
    }
}

static void add_fstring(struct writer *to, uint32_t node)
{
    const struct ot_ast_node *nodes = to->ast->nodes;
    ot_buf_add_str(to->out, "f\"");
    for (uint32_t c = ot_ast_first(node); c < nodes[node].end; c = nodes[c].end) {
        if (nodes[c].kind == OT_STRING)
            ot_buf_add_str(to->out, ot_ast_text(to->ast, c));
        else {
            ot_buf_add_char(to->out, '{');
            add(to, ot_ast_first(c));
            ot_buf_add_char(to->out, '}');
        }
    }
    ot_buf_add_char(to->out, '"');
}

static void add_ternary(struct writer *to, uint32_t node)
{
    add(to, ot_ast_child(to->ast, node, 1));
    ot_buf_add_str(to->out, " if ");
    add(to, ot_ast_first(node));
    ot_buf_add_str(to->out, " else ");
    add(to, ot_ast_child(to->ast, node, 2));
}

/* What is made of operands by words and signs. */
static void add_operation(struct writer *to, uint32_t node)
{
    const char *text = ot_ast_text(to->ast, node);
    switch (to->ast->nodes[node].kind) {
    case OT_TERNARY: add_ternary(to, node); break;
    case OT_AND: add_infix(to, node, "and"); break;
    case OT_OR: add_infix(to, node, "or"); break;
    case OT_NOT: add_prefix(to, node, "not "); break;
    case OT_COMPARE: add_compare(to, node); break;
    case OT_BINARY: add_infix(to, node, text); break;
    case OT_UNARY: add_prefix(to, node, text); break;
    case OT_AWAIT: add_prefix(to, node, "await "); break;
    case OT_YIELD: add_prefix(to, node, "yield "); break;
    case OT_YIELD_FROM: add_prefix(to, node, "yield from "); break;
    case OT_STAR: add_prefix(to, node, "*"); break;
    case OT_DOUBLE_STAR: add_prefix(to, node, "**"); break;
    case OT_LAMBDA: add_lambda(to, node); break;
    case OT_WALRUS:
        add(to, ot_ast_child(to->ast, node, 1));
        ot_buf_add_str(to->out, " := ");
        add(to, ot_ast_first(node));
        break;
    default: ot_buf_add_str(to->out, "…"); break;
    }
}

/* What stands between brackets, and what hangs together without. */
static void add_kind(struct writer *to, uint32_t node)
{
    const struct ot_ast_node *at = &to->ast->nodes[node];
    const char *text = ot_ast_text(to->ast, node);
    uint32_t first = ot_ast_first(node), inner = first < at->end ? to->ast->nodes[first].end : first;
    switch (at->kind) {
    case OT_NONE: break;
    case OT_NAME: case OT_INTEGER: case OT_FLOAT: ot_buf_add_str(to->out, text); break;
    case OT_CONST_NONE: ot_buf_add_str(to->out, "None"); break;
    case OT_TRUE: ot_buf_add_str(to->out, "True"); break;
    case OT_FALSE: ot_buf_add_str(to->out, "False"); break;
    case OT_ELLIPSIS: ot_buf_add_str(to->out, "..."); break;
    case OT_STRING: add_string(to, "", node); break;
    case OT_BYTES: add_string(to, "b", node); break;
    case OT_FSTRING: add_fstring(to, node); break;
    case OT_ATTRIBUTE: add(to, first); ot_buf_printf(to->out, ".%s", text); break;
    case OT_CALL: add(to, first); add_between(to, "(", inner, at->end, ")"); break;
    case OT_KEYWORD: ot_buf_printf(to->out, "%s=", text); add(to, first); break;
    case OT_SUBSCRIPT: add_subscript(to, node); break;
    case OT_SLICE: add_slice(to, node); break;
    case OT_TUPLE: add_between(to, "(", first, at->end, inner == at->end && first < at->end ? ",)" : ")"); break;
    case OT_LIST: add_between(to, "[", first, at->end, "]"); break;
    case OT_SET: case OT_DICT: add_between(to, "{", first, at->end, "}"); break;
    case OT_PAIR: add(to, first); ot_buf_add_str(to->out, ": "); add(to, inner); break;
    case OT_LIST_COMP: add_comprehension(to, node, "[", "]"); break;
    case OT_SET_COMP: case OT_DICT_COMP: add_comprehension(to, node, "{", "}"); break;
    case OT_GENERATOR_EXP: add_comprehension(to, node, "(", ")"); break;
    default: add_operation(to, node); break;
    }
}

static void add(struct writer *to, uint32_t node)
{
    const struct ot_ast_node *at = &to->ast->nodes[node];
    bool is_bracketed = at->flags & OT_PARENTHESIZED && at->kind != OT_TUPLE && at->kind != OT_GENERATOR_EXP;
    if (++to->depth > MOST_DEPTH) {
        ot_buf_add_str(to->out, "…");
    } else {
        ot_buf_add_str(to->out, is_bracketed ? "(" : "");
        add_kind(to, node);
        ot_buf_add_str(to->out, is_bracketed ? ")" : "");
    }
    to->depth--;
}

void ot_compare_text(const struct ot_ast *ast, uint32_t node, struct ot_buf *out)
{
    struct writer to = { ast, out, 0 };
    add(&to, node);
}
