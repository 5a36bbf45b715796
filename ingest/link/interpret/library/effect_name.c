/*
 * effect_name.c: what names modules, and objects that are but themselves.
 */
#include "ingest/link/interpret/library/effect_name.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/constant.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/library/effect.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/source/path.h"
#include "ingest/link/source/program.h"
#include "ingest/link/start/module_start.h"
#include "tools/base/buf.h"

/* Pushes the module of a name, ".name" below a package. */
static void push_module(struct ot_analysis *a, const char *name, const char *package)
{
    size_t dots = strspn(name, "."), length = strlen(package);
    struct ot_buf buf = OT_BUF_INIT;
    for (size_t i = 1; i < dots && length; i++) /* each dot behind the first is one package up */
        while (length && package[--length] != '.')
            continue;
    if (dots)
        ot_buf_printf(&buf, "%.*s.%s", (int)length, package, name + dots);
    else
        ot_buf_add_str(&buf, name);
    ot_id file = buf.length && (!dots || length) ? ot_program_module(a, buf.data, buf.length) : 0;
    if (file)
        ot_module_push(a, file);
    else
        ot_stack_push(a, buf.length && !dots ? ot_constant_value(a, ot_symbol(a, buf.data)) : OT_UNKNOWN_VALUE);
    ot_buf_release(&buf);
}

/* Is it a list or tuple that is written out, with something in it? */
static bool is_full(const struct ot_effect *e, const struct ot_argument *list)
{
    const struct ot_ast_node *nodes = e->here->file->ast.nodes;
    uint8_t kind = list->ast ? nodes[list->ast].kind : OT_NONE;
    return (kind == OT_LIST || kind == OT_TUPLE) && list->ast + 1 < nodes[list->ast].end;
}

/* import_module(name), import_module(".name", package). */
void ot_effect_import(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *argument = ot_call_argument(e->arguments, 0, ot_symbol(a, "name"));
    const struct ot_argument *package = ot_call_argument(e->arguments, 1, ot_symbol(a, "package"));
    for (size_t i = 0; argument && i < argument->count; i++) {
        const struct ot_value v = a->values[a->stack[argument->base + i]];
        const char *name = v.kind == OT_V_STRING ? ot_text(a, v.a) : "";
        if (!package || *name != '.')
            push_module(a, name, "");
        for (size_t p = 0; package && *name == '.' && p < package->count; p++) {
            const struct ot_value of = a->values[a->stack[package->base + p]];
            push_module(a, name, of.kind == OT_V_STRING ? ot_text(a, of.a) : "");
        }
    }
}

/* __import__(name, globals, locals, fromlist, level): the package at the top where nothing is asked from the module. */
void ot_effect_import_top(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *argument = ot_call_argument(e->arguments, 0, ot_symbol(a, "name"));
    const struct ot_argument *asked = ot_call_argument(e->arguments, 3, ot_symbol(a, "fromlist"));
    const struct ot_argument *level = ot_call_argument(e->arguments, 4, ot_symbol(a, "level"));
    bool is_absolute = !level || (level->count == 1 && a->stack[level->base] == ot_value_integer(a, 0));
    for (size_t i = 0; argument && i < argument->count; i++) {
        const struct ot_value v = a->values[a->stack[argument->base + i]];
        const char *name = v.kind == OT_V_STRING && is_absolute ? ot_text(a, v.a) : "";
        size_t base = a->top;
        push_module(a, name, "");
        if (!asked && strchr(name, '.'))
            a->top = base;
        if (strchr(name, '.') && !(asked && is_full(e, asked)))
            push_module(a, ot_arena_strndup(&a->arena, name, strcspn(name, ".")), "");
    }
}

/* Pushes what "package.module:Class.method" or "package.module.Class" names. */
static void push_resolved(struct ot_analysis *a, const struct ot_effect *e, const char *name)
{
    const char *colon = strchr(name, ':'), *dot = strrchr(name, '.');
    const char *split = colon ? colon : dot;
    ot_id file = split ? ot_program_module(a, name, (size_t)(split - name)) : 0;
    if (!file) {
        ot_stack_push(a, OT_UNKNOWN_VALUE);
        return;
    }
    size_t base = a->top;
    ot_module_push(a, file);
    for (const char *part = split; *part; ) {
        size_t length = strcspn(++part, "."), end = a->top;
        for (size_t i = base; i < end; i++)
            ot_attribute_push(a, e->here, a->stack[i], ot_intern_add(&a->names, part, length), e->ast);
        ot_stack_drop(a, base, end);
        part += length;
    }
}

void ot_effect_resolve(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *argument = ot_effect_positional(e, 0);
    for (size_t i = 0; argument && i < argument->count; i++) {
        const struct ot_value v = a->values[a->stack[argument->base + i]];
        if (v.kind == OT_V_STRING)
            push_resolved(a, e, ot_text(a, v.a));
        else
            ot_stack_push(a, OT_UNKNOWN_VALUE);
    }
}

/* The first text that is written in an expression, NULL if there is none: "norm" of "norm", of make_name("norm") and of
 * "norm" if fast else "slow_norm", "gemm" of f"gemm_{size}". */
static const char *first_text(struct ot_analysis *a, const struct ot_ast *ast, uint32_t expression)
{
    for (uint32_t n = expression; n < ast->nodes[expression].end; n++) {
        const char *text = ast->nodes[n].kind == OT_STRING ? ot_text(a, ast->nodes[n].text) : "";
        size_t length = strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");
        while (length && text[length - 1] == '_')
            length--;
        if (length)
            return ot_arena_strndup(&a->arena, text, length);
    }
    return NULL;
}

/* Its class is the package and the module's name: kernels of one name in two modules are two. The name is read off the
 * call, so that each place that loads a module has one. */
void ot_effect_jit_module(struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_argument *first = e->arguments->count ? &e->arguments->items[0] : NULL;
    const char *dot = strrchr(e->here->file->module, '.');
    const char *name = first && first->kind == 0 && first->ast ? first_text(a, &e->here->file->ast, first->ast) : NULL;
    struct ot_buf buf = OT_BUF_INIT;
    if (!name)
        name = dot ? dot + 1 : e->here->file->module;
    ot_buf_printf(&buf, "%s.%s", e->model->argument, name);
    ot_stack_push(a, ot_value(a, OT_V_EXTERNAL_OBJECT, ot_symbol(a, buf.data), 0, 0));
    ot_buf_release(&buf);
}

/* Does no loop or comprehension stand around a call? */
static bool is_single(const struct ot_effect *e)
{
    const struct ot_ast *ast = &e->here->file->ast;
    bool is_once = e->ast != 0;
    for (uint32_t up = e->ast; is_once && up; up = ast->nodes[up].parent)
        is_once = !ot_path_repeats(ast, up);
    return is_once;
}

bool ot_effect_is_once(const struct ot_analysis *a, const struct ot_effect *e)
{
    return a->codes[a->nodes[e->here->node].code]->kind == OT_MODULE && is_single(e);
}

/* The same in the body of a class that the code of a module defines. */
static bool is_once_in_class(const struct ot_analysis *a, const struct ot_effect *e)
{
    const struct ot_code *code = a->codes[a->nodes[e->here->node].code];
    return code->kind == OT_CLASS && a->codes[code->parent]->kind == OT_MODULE && is_single(e);
}

/* One object a call, if the code of a module, or of a class of it, makes it, once. */
void ot_effect_sentinel(struct ot_analysis *a, const struct ot_effect *e)
{
    bool is_once = ot_effect_is_once(a, e) || is_once_in_class(a, e);
    uint32_t site = is_once ? ot_value_site(a, (ot_id)(e->here->file - a->files), e->ast) : 0;
    ot_stack_push(a, site ? ot_value(a, OT_V_EXTERNAL_OBJECT, a->values[e->callee].a, site + 1, 0) : OT_UNKNOWN_VALUE);
}

/* Pushes what the method that the row names gives, called with something that is not known, where the class of an
 * object has one in the tree; false where it has none. */
static bool push_of_method(struct ot_analysis *a, const struct ot_effect *e, uint32_t object)
{
    size_t base = a->top;
    if (!*e->model->argument || a->values[object].kind != OT_V_INSTANCE ||
        !ot_attribute_method(a, e->here, object, e->model->argument))
        return false;
    size_t end = a->top;
    ot_stack_push(a, OT_UNKNOWN_VALUE);
    struct ot_argument argument = {.base = end, .count = 1};
    const struct ot_arguments arguments = {.items = &argument, .count = 1};
    for (size_t i = base; i < end; i++)
        ot_call_implicit_with(a, e->here, a->stack[i], &arguments, e->ast, "operator");
    ot_stack_drop(a, base, end + 1);
    return true;
}

void ot_effect_identity(struct ot_analysis *a, const struct ot_effect *e)
{
    size_t base = a->top;
    if (!ot_effect_positional(e, 0)) {
        ot_stack_push(a, e->callee);
        return;
    }
    ot_effect_push(a, e, 0);
    size_t end = a->top;
    for (size_t i = base; i < end; i++)
        if (!push_of_method(a, e, a->stack[i])) /* a copy of an object() is another */
            ot_stack_push(a, ot_value_is_sentinel(a, a->stack[i]) ? OT_UNKNOWN_VALUE : a->stack[i]);
    ot_stack_drop(a, base, end);
}
