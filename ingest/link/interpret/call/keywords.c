/*
 * keywords.c: the keywords that a call is sure to pass on by the **keywords of a function.
 *
 * "def forward(self, x, **keywords): return self.backend.forward(x, **keywords)" is a context for each set of keywords
 * that its calls give. What is handed on in such a context holds them all, so a function that has no parameter of the
 * name of one is not what is called: Python would raise a TypeError.
 */
#include "ingest/link/interpret/call/keywords.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/context/context.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/signature.h"
#include "ingest/link/interpret/call/wrapped.h"
#include "ingest/link/source/scan.h"

enum { COPIES_AT_MOST = 4, KEYWORDS_AT_MOST = 16 };

/* The parameter **keywords that a call in the body hands on, -1 if there is none. */
static int handed_on(struct ot_analysis *a, struct ot_code *code)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    if (code->hands_on != -2)
        return code->hands_on;
    code->hands_on = -1;
    uint32_t rest = 0;
    while (rest < code->param_count && code->params[rest].kind != OT_PARAM_DOUBLE_STAR)
        rest++;
    for (uint32_t n = code->body; rest < code->param_count && n < ast->nodes[code->body].end; n++)
        if (ast->nodes[n].kind == OT_DOUBLE_STAR && ast->nodes[ast->nodes[n].parent].kind == OT_CALL &&
            ast->nodes[n + 1].kind == OT_NAME && ast->nodes[n + 1].text == code->params[rest].name)
            code->hands_on = (int)rest;
    return code->hands_on;
}

/* May contexts of the function be made by keywords? */
static bool may_tell_apart(struct ot_analysis *a, ot_id id)
{
    bool is_free = ot_context_param(a, id) < 0;
    enum ot_selects selects = is_free ? OT_SELECTS_RECORD : ot_context_selects(a, id);
    return selects != OT_SELECTS_MADE && selects != OT_SELECTS_KEY;
}

/* The parameter **keywords by which contexts of the function may be made, -1: none. */
static int told_apart(struct ot_analysis *a, ot_id id)
{
    return may_tell_apart(a, id) ? handed_on(a, ot_scan_code(a, id)) : -1;
}

/* The keyword that an element of a context tells of: itself where it is sure to be given, a tuple of it where it may
 * be. */
static ot_sym keyword_of(const struct ot_analysis *a, uint32_t element)
{
    const struct ot_value *v = &a->values[element];
    v = v->kind == OT_V_TUPLE_KEY ? &a->values[v->a] : v;
    return v->kind == OT_V_STRING ? v->a : 0;
}

/* Of the keywords that a context is for, a tuple key, those that are sure to be in the **keywords of the function: no
 * parameter takes them. */
static uint32_t left_over(struct ot_analysis *a, const struct ot_code *code, uint32_t keys)
{
    if (!keys)
        return 0;
    const struct ot_value v = a->values[keys];
    uint32_t rest = left_over(a, code, v.b);
    if (a->values[v.a].kind != OT_V_STRING || ot_scan_param(code, a->values[v.a].a) >= 0)
        return rest;
    return rest == v.b ? keys : ot_value(a, OT_V_TUPLE_KEY, v.a, rest, 0);
}

/* The keywords that a dict was made with in its context, as a tuple key; 0: none is known. */
static uint32_t made_with(struct ot_analysis *a, uint32_t dict)
{
    for (int i = 0; i < COPIES_AT_MOST; i++) {
        const struct ot_value v = a->values[dict];
        if (v.kind != OT_V_CONTAINER || v.a != OT_DICT_OF || !v.c || !a->nodes[v.c].argument)
            return 0;
        uint32_t argument = a->nodes[v.c].argument, site = ot_value_site_ast(a, v.b);
        ot_id id = a->nodes[v.c].code;
        int rest = told_apart(a, id);
        bool is_of_keywords = a->values[argument].kind == OT_V_TUPLE_KEY && keyword_of(a, a->values[argument].a);
        if (is_of_keywords && rest >= 0)
            return site == a->codes[id]->params[rest].annotation ? left_over(a, a->codes[id], argument) : 0;
        const struct ot_ast *ast = &a->files[a->codes[id]->file].ast;
        if (ot_context_copied(a, id, site) < 0 || ast->nodes[site].kind != OT_CALL)
            return 0;
        dict = argument; /* "keywords = dict(keywords)" */
    }
    return 0;
}

/* Was the key taken out of the dict, or of one that it is a copy of? */
static bool is_dropped(struct ot_analysis *a, const struct ot_here *here, uint32_t dict, uint32_t key)
{
    bool is_any = false;
    for (int i = 0; i < COPIES_AT_MOST && a->values[dict].kind == OT_V_CONTAINER; i++) {
        is_any |= ot_keywords_lack(a, here, dict, key);
        dict = a->nodes[a->values[dict].c].argument;
    }
    return is_any;
}

bool ot_keywords_refuse(struct ot_analysis *a, const struct ot_here *here, uint32_t function,
                        const struct ot_argument *argument)
{
    for (size_t i = 0; i < argument->count; i++) {
        uint32_t dict = a->stack[argument->base + i], key = made_with(a, dict);
        while (key && (ot_signature_takes(a, function, a->values[a->values[key].a].a) ||
                       is_dropped(a, here, dict, a->values[key].a)))
            key = a->values[key].b;
        if (!key)
            return false;
    }
    return argument->count > 0;
}

bool ot_keywords_may_give(struct ot_analysis *a, const struct ot_here *here, const struct ot_argument *argument,
                     uint32_t key)
{
    if (argument->kind == OT_GIVEN_KEYWORD)
        return argument->name == a->values[key].a;
    bool is_any = false;
    for (size_t i = 0; argument->kind == OT_GIVEN_DOUBLE_STAR && i < argument->count && !is_any; i++) {
        uint32_t dict = a->stack[argument->base + i];
        size_t base = a->top;
        if (a->values[dict].kind == OT_V_CONTAINER)
            ot_var_push(a, here, ot_var(a, OT_S_KEYS, dict, 0));
        is_any = a->values[dict].kind != OT_V_CONTAINER;
        for (size_t k = base; k < a->top; k++)
            is_any = is_any || a->stack[k] == key || a->values[a->stack[k]].kind != OT_V_STRING;
        a->top = base;
    }
    return is_any;
}

bool ot_keywords_missing(struct ot_analysis *a, const struct ot_call *call, const struct ot_code *code)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    for (uint32_t i = 0; i < code->param_count; i++) {
        bool is_given = code->params[i].kind != OT_PARAM_KEYWORD_ONLY ||
                        ast->nodes[code->params[i].fallback].kind != OT_NONE;
        uint32_t key = is_given ? 0 : ot_value(a, OT_V_STRING, code->params[i].name, 0, 0);
        for (size_t k = 0; k < call->arguments->count && !is_given; k++)
            is_given = ot_keywords_may_give(a, call->here, &call->arguments->items[k], key);
        if (!is_given)
            return !ot_signature_is_renewed(a, call->here, call->function, "__kwdefaults__");
    }
    return false;
}

/* Adds what tells of a keyword to that of others, in order, each once; one beyond the most is left out: it is not told
 * apart. */
static void add(const struct ot_analysis *a, uint32_t *keys, size_t *count, uint32_t key)
{
    size_t place = *count;
    while (place > 0 && strcmp(ot_text(a, keyword_of(a, keys[place - 1])), ot_text(a, keyword_of(a, key))) > 0)
        place--;
    if (*count == KEYWORDS_AT_MOST || (place > 0 && keyword_of(a, keys[place - 1]) == keyword_of(a, key)))
        return;
    memmove(keys + place + 1, keys + place, (*count - place) * sizeof(*keys));
    keys[place] = key;
    ++*count;
}

/* Has each dict behind ** the keyword for sure? */
static bool all_have(struct ot_analysis *a, const struct ot_here *here, const struct ot_argument *argument,
                     uint32_t key)
{
    for (size_t i = 0; i < argument->count; i++) {
        uint32_t dict = a->stack[argument->base + i], own = made_with(a, dict);
        while (own && a->values[own].a != key)
            own = a->values[own].b;
        if (!own || is_dropped(a, here, dict, key))
            return false;
    }
    return true;
}

/* "def f(self, *args, **keywords): self.method(*args, **keywords)" */
static bool hands_to_itself(const struct ot_analysis *a, const struct ot_code *code)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    bool is_any = false, has_star = false;
    for (uint32_t i = 0; i < code->param_count; i++)
        has_star = has_star || code->params[i].kind == OT_PARAM_STAR;
    for (uint32_t n = code->body; has_star && n < ast->nodes[code->body].end; n++) {
        uint32_t callee = ast->nodes[n].parent + 1;
        if (ast->nodes[n].kind != OT_DOUBLE_STAR || ast->nodes[callee - 1].kind != OT_CALL)
            continue;
        if (ast->nodes[callee].kind != OT_ATTRIBUTE || ast->nodes[callee + 1].kind != OT_NAME ||
            ast->nodes[callee + 1].text != code->params[0].name)
            return false;
        is_any = true;
    }
    return is_any;
}

/* Has a function a parameter that is None unless a keyword gives it? */
static bool has_option(const struct ot_analysis *a, const struct ot_code *code)
{
    for (uint32_t i = 0; i < code->param_count; i++)
        if (code->params[i].kind == OT_PARAM_KEYWORD_ONLY &&
            a->files[code->file].ast.nodes[code->params[i].fallback].kind == OT_CONST_NONE)
            return true;
    return false;
}

/* Need calls of the function not be told apart? Of a constructor the class is made whatever it is given; a wrapper
 * matters where what it wraps hands its **keywords on, too, or is an op with a parameter that is None unless a keyword
 * gives it, and so does an object that a decorator made; any other method that takes just anything for another of its
 * object calls what that object has. */
static bool ends_here(struct ot_analysis *a, const struct ot_call *call, const struct ot_code *code)
{
    const struct ot_value f = a->values[call->function], object = a->values[call->receiver];
    bool is_inner = a->codes[code->parent]->kind == OT_FUNCTION;
    if (strcmp(ot_text(a, code->name), "__init__") == 0)
        return true;
    if (!is_inner && !hands_to_itself(a, code))
        return false;
    const struct ot_value wrapped = a->values[is_inner ? a->nodes[f.b].argument
                                              : object.kind == OT_V_INSTANCE ? ot_value_decorated(a, object.b) : 0];
    if (wrapped.kind == OT_V_FUNCTION)
        return handed_on(a, ot_scan_code(a, wrapped.a)) < 0;
    ot_id op = is_inner && wrapped.kind == OT_V_EXTERNAL ? ot_wrapped(a, call) : 0;
    return op ? !has_option(a, ot_scan_code(a, op)) : !is_inner || wrapped.kind == OT_V_EXTERNAL;
}

/* Adds, of a dict that the caller hands on, what it gives for sure to the **keywords of a function that hands these on.
 */
static void add_rest(struct ot_analysis *a, const struct ot_call *call, const struct ot_code *code,
                     const struct ot_argument *argument, uint32_t *keys, size_t *count)
{
    for (uint32_t own = made_with(a, a->stack[argument->base]); own; own = a->values[own].b)
        if (ot_scan_param(code, a->values[a->values[own].a].a) < 0 &&
            all_have(a, call->here, argument, a->values[own].a))
            add(a, keys, count, a->values[own].a);
}

/* Is what stands behind ** the **keywords that the caller is told apart by? */
static bool is_own_rest(struct ot_analysis *a, const struct ot_call *call, const struct ot_argument *argument)
{
    const struct ot_value v = a->values[a->stack[argument->base]];
    ot_id id = a->nodes[call->here->node].code;
    int rest = argument->count == 1 && v.kind == OT_V_CONTAINER && v.c == call->here->node ? told_apart(a, id) : -1;
    return rest >= 0 && ot_value_site_ast(a, v.b) == a->codes[id]->params[rest].annotation;
}

/* May it give a keyword for the **keywords of the function that it is not sure to give? */
static bool is_open(struct ot_analysis *a, const struct ot_call *call, const struct ot_code *code,
                    const struct ot_argument *argument)
{
    bool is_any = false;
    for (size_t i = 0; i < argument->count && !is_any; i++) {
        uint32_t dict = a->stack[argument->base + i];
        size_t base = a->top;
        is_any = a->values[dict].kind != OT_V_CONTAINER;
        if (!is_any)
            ot_var_push(a, call->here, ot_var(a, OT_S_KEYS, dict, 0));
        for (size_t k = base; k < a->top; k++)
            is_any = is_any || a->values[a->stack[k]].kind != OT_V_STRING ||
                     (ot_scan_param(code, a->values[a->stack[k]].a) < 0 &&
                      !all_have(a, call->here, argument, a->stack[k]));
        a->top = base;
    }
    return is_any;
}

/* Adds what it gives, for sure or perhaps, of the parameters that are None without. */
static void add_given(struct ot_analysis *a, const struct ot_call *call, const struct ot_code *code,
                      const struct ot_argument *argument, uint32_t *keys, size_t *count)
{
    for (uint32_t i = 0; i < code->param_count; i++) {
        const struct ot_param *param = &code->params[i];
        if (param->kind >= OT_PARAM_STAR || !*ot_text(a, param->name) ||
            a->files[code->file].ast.nodes[param->fallback].kind != OT_CONST_NONE)
            continue;
        uint32_t key = ot_value(a, OT_V_STRING, param->name, 0, 0);
        if (all_have(a, call->here, argument, key))
            add(a, keys, count, key);
        else if (ot_keywords_may_give(a, call->here, argument, key))
            add(a, keys, count, ot_value(a, OT_V_TUPLE_KEY, key, 0, 0));
    }
}

uint32_t ot_keywords_context(struct ot_analysis *a, const struct ot_call *call, const struct ot_code *code)
{
    uint32_t keys[KEYWORDS_AT_MOST + 1], result = 0;
    size_t count = 0;
    ot_id id = a->values[call->function].a;
    bool is_handing = told_apart(a, id) >= 0, is_more = false;
    if (!may_tell_apart(a, id) || ends_here(a, call, code))
        return 0;
    for (size_t i = 0; i < call->arguments->count; i++) {
        const struct ot_argument *argument = &call->arguments->items[i];
        if (is_handing && argument->kind == OT_GIVEN_KEYWORD && ot_scan_param(code, argument->name) < 0)
            add(a, keys, &count, ot_value(a, OT_V_STRING, argument->name, 0, 0));
        if (argument->kind != OT_GIVEN_DOUBLE_STAR || !argument->count)
            continue;
        if (is_handing)
            add_rest(a, call, code, argument, keys, &count);
        is_more = is_more || (is_handing && is_open(a, call, code, argument));
        if (is_own_rest(a, call, argument) || has_option(a, code))
            add_given(a, call, code, argument, keys, &count);
    }
    if (is_more)
        result = ot_value(a, OT_V_TUPLE_KEY, OT_UNKNOWN_VALUE, 0, 0);
    while (count > 0)
        result = ot_value(a, OT_V_TUPLE_KEY, keys[--count], result, 0);
    return result;
}

bool ot_keywords_gives(struct ot_analysis *a, const struct ot_here *here, const struct ot_argument *argument,
                       uint32_t key)
{
    return argument->count > 0 && all_have(a, here, argument, key);
}

void ot_keywords_drop(struct ot_analysis *a, uint32_t dict, uint32_t key)
{
    const struct ot_value v = a->values[dict];
    if (v.kind == OT_V_CONTAINER && (v.a == OT_DICT_OF || v.a == OT_LIST_VALUE || v.a == OT_SET_OF))
        ot_var_add(a, NULL, ot_var(a, OT_S_LACKED, dict, key ? key : OT_UNKNOWN_VALUE), OT_TRUE_VALUE);
}

bool ot_keywords_lack(struct ot_analysis *a, const struct ot_here *here, uint32_t dict, uint32_t key)
{
    size_t base = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_LACKED, dict, key));
    ot_var_push(a, here, ot_var(a, OT_S_LACKED, dict, OT_UNKNOWN_VALUE));
    bool is_any = a->top > base;
    a->top = base;
    return is_any;
}

void ot_keywords_open(struct ot_analysis *a, const struct ot_here *here, uint32_t value)
{
    const struct ot_value v = a->values[value];
    if (v.kind != OT_V_CONTAINER || v.a != OT_DICT_OF)
        return;
    ot_container_put(a, here, value, OT_UNKNOWN_VALUE, a->top, 0);
    ot_keywords_drop(a, value, 0);
}
