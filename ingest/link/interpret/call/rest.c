/*
 * rest.c: what *args and **kwargs of a function are sure to have, under a configuration: the places and the keys that
 * each call of it passes.
 *
 * A function that hands them on, "def f(*args, **kwargs): g(*args, **kwargs)", gives g all of them, and no default of g
 * takes their place.
 */
#include "ingest/link/interpret/call/rest.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/keywords.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"

/* Is a call sure to pass a keyword, by itself or in a dict that has it in its context? */
static bool passes(struct ot_analysis *a, const struct ot_call *call, uint32_t key)
{
    for (size_t i = 0; i < call->arguments->count; i++) {
        const struct ot_argument *argument = &call->arguments->items[i];
        if (argument->kind == OT_GIVEN_KEYWORD && argument->name == a->values[key].a)
            return true;
        if (argument->kind == OT_GIVEN_DOUBLE_STAR && ot_keywords_gives(a, call->here, argument, key))
            return true;
    }
    return false;
}

/* Was a key that calls pass noted, or with True, was a call? */
static bool is_noted(struct ot_analysis *a, uint32_t container, uint32_t key)
{
    return ot_var_find(a, OT_S_KEYS, container, key) != 0;
}

/* Notes a key that is among those of a call's *args or **kwargs: a call lacks it that does not pass it, and so do all
 * that were noted before the key had come. */
static void note_key(struct ot_analysis *a, uint32_t container, uint32_t key, bool is_passed)
{
    bool is_late = !is_noted(a, container, key) && is_noted(a, container, OT_TRUE_VALUE);
    ot_var(a, OT_S_KEYS, container, key);
    ot_id lacked = ot_var(a, OT_S_LACKED, container, key);
    if (!is_passed || is_late)
        ot_var_add(a, NULL, lacked, OT_TRUE_VALUE);
}

bool ot_rest_is_noted(struct ot_analysis *a, uint32_t container)
{
    return is_noted(a, container, OT_TRUE_VALUE);
}

void ot_rest_note(struct ot_analysis *a, const struct ot_call *call, uint32_t dict)
{
    ot_id keys = ot_given_is_run(a) ? ot_var(a, OT_S_KEYS, dict, 0) : 0;
    for (uint32_t i = 0; keys && i < a->vars[keys].fact_count; i++)
        note_key(a, dict, a->vars[keys].facts[i].value, passes(a, call, a->vars[keys].facts[i].value));
    if (keys)
        ot_var(a, OT_S_KEYS, dict, OT_TRUE_VALUE);
}

/* Is the name of a dict read only as a whole, by a method that takes nothing out of it? */
static bool is_only_read(struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    static const char *const readers[] = {"keys", "values", "items", "get"};
    uint32_t attribute = ast->nodes[n].parent, call = ast->nodes[attribute].parent;
    if (ast->nodes[attribute].kind != OT_ATTRIBUTE || ast->nodes[call].kind != OT_CALL || call + 1 != attribute)
        return false;
    for (size_t i = 0; i < 4; i++)
        if (strcmp(ot_text(a, ast->nodes[attribute].text), readers[i]) == 0)
            return true;
    return false;
}

/* Does the function no more with the name of its ** parameter than read it and hand it on? */
static bool is_handed_on(struct ot_analysis *a, const struct ot_code *code, ot_sym name)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n++)
        if (ast->nodes[n].kind == OT_NAME && ast->nodes[n].text == name && !is_only_read(a, ast, n) &&
            (ast->nodes[ast->nodes[n].parent].kind != OT_DOUBLE_STAR ||
             ast->nodes[ast->nodes[ast->nodes[n].parent].parent].kind != OT_CALL))
            return false;
    return true;
}

bool ot_rest_always_has(struct ot_analysis *a, const struct ot_here *here, uint32_t dict, uint32_t key)
{
    bool is_any = ot_given_is_run(a) && is_noted(a, dict, key);
    ot_id lacked = is_any ? ot_var_find(a, OT_S_LACKED, dict, key) : 0;
    const struct ot_node *node = lacked ? &a->nodes[a->values[dict].c] : NULL;
    const struct ot_code *code = lacked ? a->codes[node->code] : NULL;
    size_t base = a->top;
    if (!lacked || node->is_entry)
        return false;
    for (uint32_t i = 0; a->values[dict].a == OT_DICT_OF && i < code->param_count; i++)
        if (code->params[i].kind == OT_PARAM_DOUBLE_STAR && !is_handed_on(a, code, code->params[i].name))
            return false;
    ot_var_push(a, here, lacked);
    bool is_lacked = a->top > base;
    a->top = base;
    return !is_lacked;
}

/* How many places the call is sure to give, the receiver's among them. */
static size_t places_of(struct ot_analysis *a, const struct ot_call *call)
{
    size_t count = call->receiver != 0;
    for (size_t i = 0; i < call->arguments->count; i++) {
        const struct ot_argument *argument = &call->arguments->items[i];
        uint32_t tuple = argument->count == 1 ? a->stack[argument->base] : 0, least = 0, most, place = argument->skip;
        if (argument->kind == OT_GIVEN_PLAIN)
            count++;
        if (argument->kind != OT_GIVEN_STAR)
            continue;
        bool is_written = tuple && ot_container_length(a, tuple, &least, &most) && least == most;
        while (tuple && (place < least || ot_rest_always_has(a, call->here, tuple, ot_value_integer(a, place))))
            place++, count++;
        if (!is_written)
            break; /* where those behind it stand is not known */
    }
    return count;
}

void ot_rest_note_places(struct ot_analysis *a, const struct ot_call *call, const struct ot_code *code, uint32_t tuple)
{
    ot_id keys = ot_given_is_run(a) ? ot_var(a, OT_S_KEYS, tuple, 0) : 0;
    size_t before = 0, given = keys ? places_of(a, call) : 0;
    while (before < code->param_count && code->params[before].kind < OT_PARAM_STAR)
        before++;
    for (uint32_t i = 0; keys && i < a->vars[keys].fact_count; i++)
        note_key(a, tuple, ot_value_integer(a, i), given > before + i);
    if (keys)
        ot_var(a, OT_S_KEYS, tuple, OT_TRUE_VALUE);
}
