/*
 * eval_text.c: texts that are built of others: f-strings, and texts that are added.
 */
#include "ingest/link/interpret/lang/eval_text.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/call/protocol.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/library/effect_method.h"
#include "ingest/link/source/program.h"
#include "tools/base/buf.h"

enum {
    TEXTS_KEPT = 64,  /* texts that a composed one may be; beyond this it is just some text */
    FILLED_AT_MOST = 8, /* marks in a text that are filled in */
    TEXT_LENGTH = 256 /* of such a text, or one that is composed of itself would grow without end */
};

struct ot_eval_text_state {
    struct ot_map built; /* (file, syntax node) → 1 if what is built there selects something */
    struct ot_map asked; /* (file, name): something is looked up by what a call of it gives; (file, 0): gone through */
    struct ot_map classes, methods; /* (file, syntax node of a class) → its number; (that, name) → its method */
};

/* Replaces the texts at stack[texts .. parts) by each of them with each of the constants at
 * stack[parts .. top) behind it. False where that is not a constant, or are too many. */
static bool append_parts(struct ot_analysis *a, size_t texts, size_t parts)
{
    size_t end = a->top;
    if (parts == texts || parts == end || (parts - texts) * (end - parts) > TEXTS_KEPT)
        return false;
    for (size_t p = parts; p < end; p++)
        if (a->values[a->stack[p]].kind != OT_V_STRING && a->values[a->stack[p]].kind != OT_V_INTEGER)
            return false;
    for (size_t t = texts; t < parts; t++)
        for (size_t p = parts; p < end; p++) {
            struct ot_buf buf = OT_BUF_INIT;
            ot_buf_printf(&buf, "%s%s", ot_text(a, a->values[a->stack[t]].a), ot_text(a, a->values[a->stack[p]].a));
            bool is_long = buf.length > TEXT_LENGTH;
            if (!is_long)
                ot_stack_push(a, ot_value_string(a, buf.data));
            ot_buf_release(&buf);
            if (is_long)
                return false;
        }
    ot_stack_drop(a, texts, end);
    return true;
}

/* Evaluates one interpolation, its format too; leaves on the stack what it may be. */
static void eval_part(struct ot_analysis *a, const struct ot_here *here, uint32_t part)
{
    const struct ot_ast *ast = &here->file->ast;
    size_t base = a->top;
    ot_eval(a, here, part + 1);
    size_t end = a->top;
    for (size_t i = base; i < end; i++)
        if (!ot_protocol_call(a, here, OT_ON_FORMAT, a->stack[i], NULL, part) &&
            !ot_protocol_call(a, here, OT_ON_REPRESENT, a->stack[i], NULL, part))
            ot_effect_method_show(a, here, a->stack[i], part, "format");
    a->top = end;
    for (uint32_t s = ast->nodes[part + 1].end; s < ast->nodes[part].end; s = ast->nodes[s].end)
        ot_eval_discard(a, here, s);
}

/* Is what stands at n, in the code at here, used to look something up: the name given to getattr and the like, the
 * index of a subscript, the key given to get, the name of a module or of a part? */
static bool is_key(struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    static const char *const takers[] = {"getattr", "hasattr", "setattr", "delattr", NULL};
    static const char *const loaders[] = {"import_module", "__import__", "resolve_name", NULL};
    static const char *const methods[] = {"get", "pop", "setdefault", "add_module", "register_module", "import_module",
                                          "resolve_name", NULL};
    uint32_t up = ast->nodes[n].parent, callee = up + 1;
    if (ast->nodes[up].kind == OT_SUBSCRIPT)
        return n != up + 1;
    if (ast->nodes[up].kind != OT_CALL || n == callee)
        return false;
    const char *name = ot_text(a, ast->nodes[callee].text);
    bool is_first = n == ast->nodes[callee].end;
    if (ast->nodes[callee].kind == OT_ATTRIBUTE)
        return is_first && ot_text_is_one_of(name, methods);
    if (ast->nodes[callee].kind != OT_NAME)
        return false;
    return is_first ? ot_text_is_one_of(name, loaders)
                    : ot_text_is_one_of(name, takers) && n == ast->nodes[ast->nodes[callee].end].end;
}

/* The first class, or function, around n; 0 if there is none. */
static uint32_t around(const struct ot_ast *ast, uint32_t n, bool is_class)
{
    do
        n = ast->nodes[n].parent;
    while (n && ast->nodes[n].kind != OT_CLASS && (is_class || ast->nodes[n].kind != OT_FUNCTION));
    return n;
}

/* Notes the methods of the classes in a file, and what is looked up by in it. Once: a file has many of both. */
static void go_through(struct ot_analysis *a, const struct ot_file *file)
{
    struct ot_eval_text_state *own = a->own.eval_text;
    const struct ot_ast *ast = &file->ast;
    const uint32_t number = (uint32_t)(file - a->files) + 1;
    bool is_new;
    if (!ot_map_add(&own->asked, ot_map_pair(number, 0)))
        return;
    for (uint32_t n = 1; n < ast->nodes[1].end; n++) {
        const struct ot_ast_node *node = &ast->nodes[n];
        uint32_t class = node->kind == OT_FUNCTION ? around(ast, n, false) : 0;
        bool is_call = node->kind == OT_CALL && (node[1].kind == OT_NAME || node[1].kind == OT_ATTRIBUTE);
        if (is_call && node[1].text && is_key(a, ast, n))
            ot_map_add(&own->asked, ot_map_pair(number, node[1].text));
        if (class && ast->nodes[class].kind == OT_CLASS) {
            uint32_t next = (uint32_t)own->classes.count + 1;
            uint32_t id = *ot_map_put(&own->classes, ot_map_pair(number, class), next, &is_new);
            ot_map_put(&own->methods, ot_map_pair(id, node->text), n, &is_new);
        }
    }
}

/* The method of the class around a call that it calls on a name: "self.start(mode)"; 0 if it calls something else. */
static uint32_t method_called(struct ot_analysis *a, const struct ot_file *file, uint32_t call)
{
    const struct ot_eval_text_state *own = a->own.eval_text;
    const struct ot_ast *ast = &file->ast;
    uint32_t callee = call + 1, class = around(ast, call, true), id, method;
    if (!class || ast->nodes[callee].kind != OT_ATTRIBUTE || ast->nodes[callee + 1].kind != OT_NAME)
        return 0;
    go_through(a, file);
    bool is_known = ot_map_get(&own->classes, ot_map_pair((uint32_t)(file - a->files) + 1, class), &id);
    return is_known && ot_map_get(&own->methods, ot_map_pair(id, ast->nodes[callee].text), &method) ? method : 0;
}

/* The function at the top of a file that a call in it calls by its name; 0 if it calls something else. */
static uint32_t function_called(struct ot_analysis *a, const struct ot_file *file, uint32_t call)
{
    const struct ot_ast_node *callee = &file->ast.nodes[call + 1];
    ot_id var = callee->kind == OT_NAME ? ot_var_find(a, OT_S_LOCAL, file->module_node, callee->text) : 0;
    for (uint32_t i = 0; var && i < a->vars[var].fact_count; i++) {
        const struct ot_value v = a->values[a->vars[var].facts[i].value];
        const struct ot_code *code = v.kind == OT_V_FUNCTION ? a->codes[v.a] : NULL;
        if (code && &a->files[code->file] == file && file->ast.nodes[code->ast].kind == OT_FUNCTION)
            return code->ast;
    }
    return 0;
}

/* Does a name stand in an f-string that a function of another file gets: what is written to a log? */
static bool is_logged(struct ot_analysis *a, const struct ot_file *file, uint32_t use)
{
    const struct ot_ast_node *nodes = file->ast.nodes;
    uint32_t part = nodes[use].parent, text = nodes[part].parent, call = nodes[text].parent;
    return nodes[part].kind == OT_INTERPOLATION && nodes[text].kind == OT_FSTRING && nodes[call].kind == OT_CALL &&
           !function_called(a, file, call);
}

/* Is a parameter a key in its function, and handed to nobody who may build on it? */
static bool is_only_key(struct ot_analysis *a, const struct ot_file *file, uint32_t function, uint32_t param)
{
    const struct ot_ast_node *nodes = file->ast.nodes;
    const uint64_t key = ot_map_pair((ot_id)(file - a->files), param) + 1;
    bool is_new, is_key_somewhere = false, is_handed = false;
    uint32_t verdict;
    if (ot_map_get(&a->own.eval_text->built, key, &verdict))
        return verdict;
    for (uint32_t use = nodes[nodes[param].parent].end; !is_handed && use < nodes[function].end; use++) {
        if (nodes[use].kind != OT_NAME || nodes[use].text != nodes[param].text)
            continue;
        bool is_one = is_key(a, &file->ast, use);
        is_key_somewhere |= is_one;
        is_handed = !is_one && !is_logged(a, file, use);
    }
    return *ot_map_put(&a->own.eval_text->built, key, is_key_somewhere && !is_handed, &is_new);
}

/* Is what stands at n an argument by place of a function at the top of the same file, or a method of the class, which
 * only looks up by it? */
static bool is_key_of_callee(struct ot_analysis *a, const struct ot_file *file, uint32_t n)
{
    const struct ot_ast_node *nodes = file->ast.nodes;
    uint32_t call = nodes[n].parent, place = 0;
    bool is_argument = nodes[call].kind == OT_CALL && n != call + 1;
    uint32_t method = is_argument ? method_called(a, file, call) : 0;
    uint32_t function = method ? method : is_argument ? function_called(a, file, call) : 0;
    for (uint32_t c = nodes[call + 1].end; function && c < n; c = nodes[c].end, place++)
        if (nodes[c].kind == OT_STAR)
            return false;
    if (!function)
        return false;
    uint32_t params = nodes[function + 1].end, param = params + 1;
    place += method != 0;
    while (param < nodes[params].end && place--)
        param = nodes[param].end;
    return param < nodes[params].end && is_only_key(a, file, function, param);
}

/* The text that one is a part of: what is added to it, an f-string around it, what methods make of it. */
static uint32_t whole(const struct ot_ast *ast, uint32_t n)
{
    for (uint32_t up = ast->nodes[n].parent;; n = up, up = ast->nodes[n].parent) {
        uint8_t kind = ast->nodes[up].kind;
        bool is_callee = kind == OT_CALL && n == up + 1 && ast->nodes[n].kind == OT_ATTRIBUTE;
        if (kind != OT_BINARY && kind != OT_INTERPOLATION && kind != OT_FSTRING && kind != OT_ATTRIBUTE && !is_callee)
            return n;
    }
}

/* Does something in the file look up by what a call of the function around a return gives? */
static bool is_key_returned(struct ot_analysis *a, const struct ot_file *file, uint32_t statement)
{
    uint32_t function = around(&file->ast, statement, false), unused;
    if (!function || file->ast.nodes[function].kind != OT_FUNCTION)
        return false;
    go_through(a, file);
    const uint64_t key = ot_map_pair((uint32_t)(file - a->files) + 1, file->ast.nodes[function].text);
    return ot_map_get(&a->own.eval_text->asked, key, &unused);
}

/* Is what is built at n a key, or bound to a name that is one, in the same code or in a function that gets it? */
static bool selects(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    const struct ot_ast *ast = &here->file->ast;
    n = whole(ast, n);
    uint32_t up = ast->nodes[n].parent, target = ast->nodes[n].end;
    if (ast->nodes[up].kind == OT_RETURN && is_key_returned(a, here->file, up))
        return true;
    if (is_key(a, ast, n) || is_key_of_callee(a, here->file, n))
        return true;
    if (ast->nodes[up].kind != OT_ASSIGN || n != up + 1 || ast->nodes[target].kind != OT_NAME)
        return false;
    const struct ot_code *code = a->codes[a->nodes[here->node].code];
    for (uint32_t use = ast->nodes[up].end; use < ast->nodes[code->body].end; use++)
        if (ast->nodes[use].kind == OT_NAME && ast->nodes[use].text == ast->nodes[target].text &&
            (is_key(a, ast, whole(ast, use)) || is_key_of_callee(a, here->file, whole(ast, use))))
            return true;
    return false;
}

/* Texts that are built in functions are built where they select something. Not all: a text could be the context of
 * what builds it. */
bool ot_eval_text_is_built(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    bool is_new;
    uint32_t verdict;
    if (a->codes[a->nodes[here->node].code]->kind == OT_MODULE)
        return true;
    const uint64_t key = ot_map_pair((ot_id)(here->file - a->files), n) + 1;
    if (ot_map_get(&a->own.eval_text->built, key, &verdict))
        return verdict;
    return *ot_map_put(&a->own.eval_text->built, key, selects(a, here, n), &is_new);
}

/* f"{group}.{name}" of constants is a constant where it is built: each text that it may be is pushed. Where a part is
 * not known, or has a format, it is just some text. Each part is evaluated once, or a nest of f-strings would take
 * twice the time at each level. */
void ot_eval_text(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    const struct ot_ast *ast = &here->file->ast;
    size_t base = a->top;
    bool is_known = n + 1 < ast->nodes[n].end && ot_eval_text_is_built(a, here, n);
    if (is_known)
        ot_stack_push(a, ot_value_string(a, ""));
    for (uint32_t c = n + 1; c < ast->nodes[n].end; c = ast->nodes[c].end) {
        size_t parts = a->top;
        bool is_part = ast->nodes[c].kind == OT_INTERPOLATION;
        if (is_part)
            eval_part(a, here, c);
        else
            ot_eval(a, here, c);
        bool has_format = is_part && ast->nodes[c + 1].end < ast->nodes[c].end;
        is_known = is_known && !has_format && append_parts(a, base, parts);
        if (!is_known)
            a->top = base;
    }
    if (!is_known)
        ot_stack_push(a, OT_SCALAR_VALUE);
}

bool ot_eval_text_join(struct ot_analysis *a, const struct ot_here *here, uint32_t n, size_t base, size_t right)
{
    size_t end = a->top;
    for (size_t i = base; i < end; i++)
        if (a->values[a->stack[i]].kind != OT_V_STRING)
            return false;
    if (end == base || !ot_eval_text_is_built(a, here, n))
        return false;
    for (size_t i = base; i < end; i++)
        ot_stack_push(a, a->stack[i]);
    if (append_parts(a, end, end + (right - base))) {
        ot_stack_drop(a, base, end);
        return true;
    }
    a->top = end;
    return false;
}

/* Pushes the texts that text becomes with its marks, "%s" or "{}", replaced by the arguments one after the other.
 * False, and pushes nothing, where one is not known, or other marks stand in it. */
static bool fill(struct ot_analysis *a, const char *text, const char *mark, const struct ot_argument *arguments,
                 size_t count)
{
    size_t base = a->top, used = 0;
    bool is_known = true;
    ot_stack_push(a, ot_value_string(a, ""));
    for (const char *found; is_known && (found = strstr(text, mark)); text = found + strlen(mark), used++) {
        size_t parts = a->top;
        ot_stack_push(a, ot_value(a, OT_V_STRING, ot_intern_add(&a->names, text, (size_t)(found - text)), 0, 0));
        is_known = used < count && !memchr(text, *mark, (size_t)(found - text)) && append_parts(a, base, parts);
        parts = a->top;
        for (size_t i = 0; is_known && i < arguments[used].count; i++)
            ot_stack_push(a, a->stack[arguments[used].base + i]);
        is_known = is_known && append_parts(a, base, parts);
    }
    size_t parts = a->top;
    ot_stack_push(a, ot_value_string(a, text));
    is_known = is_known && used == count && !strchr(text, *mark) && append_parts(a, base, parts);
    a->top = is_known ? a->top : base;
    return is_known;
}

bool ot_eval_text_format(struct ot_analysis *a, const struct ot_here *here, uint32_t call, uint32_t string,
                         const struct ot_arguments *arguments)
{
    for (size_t i = 0; i < arguments->count; i++)
        if (arguments->items[i].kind != 0)
            return false;
    return ot_eval_text_is_built(a, here, call) &&
           fill(a, ot_text(a, a->values[string].a), "{}", arguments->items, arguments->count);
}

bool ot_eval_text_percent(struct ot_analysis *a, const struct ot_here *here, uint32_t n, size_t base, size_t right)
{
    struct ot_argument arguments[FILLED_AT_MOST] = {{.base = right, .count = a->top - right}};
    size_t count = 1, end = a->top;
    if (right != base + 1 || a->values[a->stack[base]].kind != OT_V_STRING || !ot_eval_text_is_built(a, here, n))
        return false;
    const struct ot_value v = a->values[end == right + 1 ? a->stack[right] : 0];
    if (v.kind == OT_V_CONTAINER && v.a == OT_TUPLE_OF) {
        uint32_t tuple = a->stack[right];
        ot_var_push(a, here, ot_var(a, OT_S_KEYS, tuple, 0));
        count = a->top - end;
        a->top = end;
        for (size_t i = 0; i < count && i < FILLED_AT_MOST; i++) {
            arguments[i].base = a->top;
            ot_container_get(a, here, tuple, ot_value_integer(a, (uint32_t)i));
            arguments[i].count = a->top - arguments[i].base;
        }
    }
    size_t filled = a->top;
    const char *text = ot_text(a, a->values[a->stack[base]].a);
    bool is_known = count <= FILLED_AT_MOST && fill(a, text, "%s", arguments, count);
    if (is_known)
        ot_stack_drop(a, base, filled);
    else
        a->top = end;
    return is_known;
}

void ot_eval_text_init(struct ot_analysis *a)
{
    a->own.eval_text = ot_calloc(1, sizeof(*a->own.eval_text));
}

void ot_eval_text_release(struct ot_analysis *a)
{
    ot_map_release(&a->own.eval_text->built);
    ot_map_release(&a->own.eval_text->asked);
    ot_map_release(&a->own.eval_text->classes);
    ot_map_release(&a->own.eval_text->methods);
    free(a->own.eval_text);
}
