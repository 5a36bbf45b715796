/*
 * rest.c: what **kwargs of a function is sure to have, under a configuration: the keys that each call of it passes.
 *
 * A function that hands it on, "def f(*args, **kwargs): g(*args, **kwargs)", gives g all of them, and no default of g
 * takes their place.
 */
#include "ingest/link/interpret/call/rest.h"

#include "ingest/facts/ast.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"

static bool passes(const struct ot_analysis *a, const struct ot_call *call, uint32_t key)
{
    for (size_t i = 0; i < call->arguments->count; i++) {
        const struct ot_argument *argument = &call->arguments->items[i];
        if (argument->kind == OT_GIVEN_KEYWORD && argument->name == a->values[key].a)
            return true;
    }
    return false;
}

/* Was the function called elsewhere before? */
static bool is_called_elsewhere(const struct ot_analysis *a, ot_id calls, uint32_t site)
{
    for (uint32_t i = 0; i < a->vars[calls].fact_count; i++)
        if (a->vars[calls].facts[i].value != site)
            return true;
    return false;
}

void ot_rest_note(struct ot_analysis *a, const struct ot_call *call, uint32_t dict)
{
    ot_id keys = ot_var_find(a, OT_S_KEYS, dict, 0);
    if (!ot_given_is_any(a) || !keys)
        return;
    ot_id calls = ot_var(a, OT_S_LACKED, dict, 0);
    ot_id file = (ot_id)(call->here->file - a->files);
    uint32_t site = call->ast ? ot_value_integer(a, ot_value_site(a, file, call->ast)) : OT_NONE_VALUE;
    for (uint32_t i = 0; i < a->vars[keys].fact_count; i++) {
        uint32_t key = a->vars[keys].facts[i].value;
        bool is_new = ot_var_find(a, OT_S_LACKED, dict, key) == 0;
        ot_id lacked = ot_var(a, OT_S_LACKED, dict, key);
        if (!passes(a, call, key) || (is_new && is_called_elsewhere(a, calls, site)))
            ot_var_add(a, NULL, lacked, OT_TRUE_VALUE);
    }
    ot_var_add(a, NULL, calls, site);
}

/* Does the function no more with the name of its ** parameter than hand it on? */
static bool is_handed_on(const struct ot_analysis *a, const struct ot_code *code, ot_sym name)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n++)
        if (ast->nodes[n].kind == OT_NAME && ast->nodes[n].text == name &&
            (ast->nodes[ast->nodes[n].parent].kind != OT_DOUBLE_STAR ||
             ast->nodes[ast->nodes[ast->nodes[n].parent].parent].kind != OT_CALL))
            return false;
    return true;
}

bool ot_rest_always_has(struct ot_analysis *a, const struct ot_here *here, uint32_t dict, uint32_t key)
{
    ot_id lacked = ot_given_is_any(a) ? ot_var_find(a, OT_S_LACKED, dict, key) : 0;
    const struct ot_code *code = lacked ? a->codes[a->nodes[a->values[dict].c].code] : NULL;
    size_t base = a->top;
    if (!lacked)
        return false;
    for (uint32_t i = 0; i < code->param_count; i++)
        if (code->params[i].kind == OT_PARAM_DOUBLE_STAR && !is_handed_on(a, code, code->params[i].name))
            return false;
    ot_var_push(a, here, lacked);
    bool is_lacked = a->top > base;
    a->top = base;
    return !is_lacked;
}
