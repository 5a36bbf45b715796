/*
 * raised.c: what is raised, by the name of its class, and the handlers that take it.
 *
 * Followed through one call: "try: return look_up(x)" takes what look_up raises, not what that calls.
 */
#include "ingest/link/interpret/lang/raised.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/rows/builtin.h"
#include "ingest/link/source/program.h"
#include "ingest/link/start/class_value.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/static.h"

/* The try statement whose body holds n, in the same function; 0 if there is none. */
static uint32_t attempt_around(const struct ot_ast *ast, uint32_t n)
{
    for (uint32_t up = ast->nodes[n].parent; up; n = up, up = ast->nodes[n].parent) {
        uint8_t kind = ast->nodes[up].kind;
        if (kind == OT_FUNCTION || kind == OT_LAMBDA || kind == OT_CLASS)
            return 0;
        if (kind == OT_TRY && n == up + 1)
            return up;
    }
    return 0;
}

/* The builtin class that one of Python's own errors is derived from, of those that few know all; NULL: none here. */
static const char *above(const char *name)
{
    static const char *const bases[][2] = {
        {"KeyError", "LookupError"}, {"IndexError", "LookupError"}, {"ModuleNotFoundError", "ImportError"},
        {"NotImplementedError", "RuntimeError"}, {"RecursionError", "RuntimeError"},
        {"ZeroDivisionError", "ArithmeticError"}, {"OverflowError", "ArithmeticError"},
        {"FloatingPointError", "ArithmeticError"}, {"UnboundLocalError", "NameError"},
        {"UnicodeDecodeError", "UnicodeError"}, {"UnicodeEncodeError", "UnicodeError"},
        {"UnicodeTranslateError", "UnicodeError"}, {"UnicodeError", "ValueError"}, {"TabError", "IndentationError"},
        {"IndentationError", "SyntaxError"}, {"BrokenPipeError", "ConnectionError"},
        {"ConnectionAbortedError", "ConnectionError"}, {"ConnectionRefusedError", "ConnectionError"},
        {"ConnectionResetError", "ConnectionError"}, {"ConnectionError", "OSError"}, {"BlockingIOError", "OSError"},
        {"ChildProcessError", "OSError"}, {"FileExistsError", "OSError"}, {"FileNotFoundError", "OSError"},
        {"InterruptedError", "OSError"}, {"IsADirectoryError", "OSError"}, {"NotADirectoryError", "OSError"},
        {"PermissionError", "OSError"}, {"ProcessLookupError", "OSError"}, {"TimeoutError", "OSError"},
    };
    for (size_t i = 0; i < sizeof(bases) / sizeof(*bases); i++)
        if (strcmp(bases[i][0], name) == 0)
            return bases[i][1];
    return NULL;
}

/* Other names of OSError. */
static const char *plain(const char *name)
{
    return strcmp(name, "IOError") == 0 || strcmp(name, "EnvironmentError") == 0 ? "OSError" : name;
}

/* Is a class one of another, by their names? */
static bool is_of(const char *name, const char *other)
{
    for (const char *at = plain(name); at; at = above(at))
        if (strcmp(at, plain(other)) == 0)
            return true;
    return strcmp(other, "Exception") == 0 || strcmp(other, "BaseException") == 0;
}

/* The code of the class of the tree that an expression names, 0: none; *is_class where it names one, or one outside. */
static ot_id class_of(struct ot_analysis *a, const struct ot_here *here, uint32_t n, bool *is_class)
{
    const struct ot_ast_node *node = &here->file->ast.nodes[n];
    ot_sym external = 0;
    bool is_named = node->kind == OT_NAME || node->kind == OT_ATTRIBUTE;
    ot_id code = a->nodes[here->node].code;
    ot_id found = is_named ? ot_static_class(a, (ot_id)(here->file - a->files), code, n, &external) : 0;
    *is_class = found || external || (node->kind == OT_NAME && ot_builtin_is(ot_text(a, node->text)));
    return found;
}

/* May the class, or tuple of classes, that an expression stands for be one that the name is of, or is it for sure? What
 * is no class by its name alone, as a variable, may be any. */
static bool means(struct ot_analysis *a, const struct ot_here *here, uint32_t n, ot_sym name, bool is_sure)
{
    bool is_class;
    ot_id found = class_of(a, here, n, &is_class);
    ot_sym own = found ? a->codes[found]->name : here->file->ast.nodes[n].text;
    bool is_open = !is_class || !*ot_text(a, name);
    return is_open ? !is_sure : is_of(ot_text(a, name), ot_text(a, own));
}

/* May the type of a handler name the class, or one that it is derived from, or does it for sure? */
static bool names(struct ot_analysis *a, const struct ot_here *here, uint32_t type, ot_sym name, bool is_sure)
{
    const struct ot_ast_node *nodes = here->file->ast.nodes;
    if (nodes[type].kind == OT_NONE)
        return true;
    for (uint32_t n = type; n < nodes[type].end; n++) {
        if (nodes[n].kind != OT_NAME && nodes[n].kind != OT_ATTRIBUTE)
            continue;
        if (means(a, here, n, name, is_sure))
            return true;
        n = nodes[n].end - 1; /* errors.Missing: not what it is of */
    }
    return false;
}

/* Does a handler of a try statement take one of the names, stack[base .. top), for sure? */
static bool takes_any(struct ot_analysis *a, const struct ot_here *here, uint32_t attempt, size_t base)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t handlers = ast->nodes[attempt + 1].end;
    for (uint32_t h = handlers + 1; h < ast->nodes[handlers].end; h = ast->nodes[h].end)
        for (size_t i = base; i < a->top; i++)
            if (names(a, here, h + 1, a->values[a->stack[i]].a, true))
                return true;
    return false;
}

/* Notes the names, stack[base .. top), of the try statements around n, up to the first that takes one for sure. True if
 * none does. */
static bool note_around(struct ot_analysis *a, const struct ot_here *here, uint32_t n, size_t base)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t attempt = attempt_around(ast, n);
    for (bool is_taken = false; attempt && !is_taken;) {
        ot_var_add_values(a, here, ot_var(a, OT_S_RAISED, here->node, attempt), base, a->top - base);
        is_taken = takes_any(a, here, attempt, base);
        attempt = is_taken ? attempt : attempt_around(ast, attempt);
    }
    return attempt == 0;
}

/* Pushes the names of what is raised, of its class and those that it is derived from; "" where it is any. */
static void push_raised(struct ot_analysis *a, const struct ot_here *here, uint32_t expression)
{
    const struct ot_ast_node *nodes = here->file->ast.nodes;
    uint32_t n = nodes[expression].kind == OT_CALL ? expression + 1 : expression;
    bool is_class;
    ot_id found = class_of(a, here, n, &is_class);
    ot_sym own = found ? a->codes[found]->name : nodes[n].text;
    ot_stack_push(a, is_class ? ot_value(a, OT_V_STRING, own, 0, 0) : ot_value_string(a, ""));
    uint32_t class_value = found ? ot_class_value(a, found) : 0;
    if (!class_value)
        return;
    ot_mro_await(a, here, class_value);
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    for (size_t i = 1; mro && i < mro->items.count; i++) {
        const struct ot_value base = a->values[mro->items.items[i]];
        const char *text = base.kind == OT_V_EXTERNAL ? ot_text(a, base.a) : "", *dot = strrchr(text, '.');
        if (base.kind == OT_V_CLASS)
            ot_stack_push(a, ot_value(a, OT_V_STRING, a->codes[base.a]->name, 0, 0));
        else if (*text)
            ot_stack_push(a, ot_value_string(a, dot ? dot + 1 : text));
    }
}

void ot_raised_note(struct ot_analysis *a, const struct ot_here *here, uint32_t s)
{
    size_t base = a->top;
    if (!ot_given_is_run(a) || s + 1 >= here->file->ast.nodes[s].end)
        return;
    push_raised(a, here, s + 1);
    if (note_around(a, here, s, base))
        ot_var_add_values(a, here, ot_var(a, OT_S_RAISED, here->node, 0), base, a->top - base);
    a->top = base;
}

void ot_raised_pass(struct ot_analysis *a, const struct ot_here *here, ot_id node, uint32_t ast)
{
    size_t base = a->top;
    if (!ot_given_is_run(a) || !ast || !attempt_around(&here->file->ast, ast))
        return;
    ot_var_push(a, here, ot_var(a, OT_S_RAISED, node, 0));
    note_around(a, here, ast, base);
    a->top = base;
}

bool ot_raised_takes(struct ot_analysis *a, const struct ot_here *here, uint32_t s, uint32_t handler, bool *is_any)
{
    size_t base = a->top;
    bool takes = false;
    ot_var_push(a, here, ot_var(a, OT_S_RAISED, here->node, s));
    *is_any = a->top > base;
    for (size_t i = base; i < a->top && !takes; i++)
        takes = names(a, here, handler + 1, a->values[a->stack[i]].a, false);
    a->top = base;
    return takes;
}
