/*
 * places.c: how many positional arguments a call gives, through the *args of methods that hand theirs on.
 *
 * "def forward(self, *args): return self.method(*args)" is a context for each number of them: what is handed on has
 * as many, and a parameter of the method that none of them reaches is its default.
 */
#include "ingest/link/interpret/call/places.h"

#include "ingest/facts/ast.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"

/* The parameter *args that a call in the body hands on, -1 if there is none. */
static int handed_on(const struct ot_analysis *a, const struct ot_code *code)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t rest = 0;
    while (rest < code->param_count && code->params[rest].kind != OT_PARAM_STAR)
        rest++;
    for (uint32_t n = code->body; rest < code->param_count && n < ast->nodes[code->body].end; n++)
        if (ast->nodes[n].kind == OT_STAR && ast->nodes[ast->nodes[n].parent].kind == OT_CALL &&
            ast->nodes[n + 1].kind == OT_NAME && ast->nodes[n + 1].text == code->params[rest].name)
            return (int)rest;
    return -1;
}

bool ot_places_length(struct ot_analysis *a, uint32_t tuple, uint32_t *length)
{
    const struct ot_value v = a->values[tuple];
    if (v.kind != OT_V_CONTAINER || v.a != OT_TUPLE_OF || !v.c)
        return false;
    const struct ot_code *code = a->codes[a->nodes[v.c].code];
    uint32_t keys = a->nodes[v.c].argument, site = ot_value_site_ast(a, v.b);
    int rest = a->values[keys].kind == OT_V_TUPLE_KEY ? handed_on(a, code) : -1;
    if (rest < 0 || site != code->params[rest].annotation)
        return false;
    while (keys && a->values[a->values[keys].a].kind != OT_V_INTEGER)
        keys = a->values[keys].b;
    for (*length = 0; keys && *length < OT_PLACES_AT_MOST; ++*length)
        if (a->values[keys].a == ot_value_integer(a, *length))
            return true;
    return false;
}

bool ot_places_are_known(const struct ot_call *call)
{
    return (call->kind != OT_E_CALLBACK || call->arguments->is_written) && call->ast &&
           call->here->file->ast.nodes[call->ast].kind == OT_CALL;
}

bool ot_places_given(struct ot_analysis *a, const struct ot_call *call, uint32_t *count)
{
    *count = call->receiver ? 1 : 0;
    for (size_t i = 0; i < call->arguments->count; i++) {
        const struct ot_argument *argument = &call->arguments->items[i];
        uint32_t length = argument->kind == OT_GIVEN_PLAIN;
        bool is_star = argument->kind == OT_GIVEN_STAR;
        if (is_star && (argument->count != 1 || !ot_places_length(a, a->stack[argument->base], &length) ||
                        length < argument->skip))
            return false;
        *count += is_star ? length - argument->skip : length;
    }
    return true;
}

bool ot_places_push(struct ot_analysis *a, const struct ot_call *call, uint32_t place)
{
    uint32_t next = call->receiver ? 1 : 0;
    for (size_t i = 0; i < call->arguments->count; i++) {
        const struct ot_argument *argument = &call->arguments->items[i];
        uint32_t length = argument->kind == OT_GIVEN_PLAIN;
        if (argument->kind == OT_GIVEN_STAR) {
            if (argument->count != 1 || !ot_places_length(a, a->stack[argument->base], &length))
                return false;
            length = length > argument->skip ? length - argument->skip : 0;
        }
        if (place >= next && place < next + length && argument->kind == OT_GIVEN_STAR)
            ot_container_get(a, call->here, a->stack[argument->base],
                             ot_value_integer(a, place - next + argument->skip));
        for (size_t k = 0; place == next && argument->kind == OT_GIVEN_PLAIN && k < argument->count; k++)
            ot_stack_push(a, a->stack[argument->base + k]);
        if (place >= next && place < next + length)
            return true;
        next += length;
    }
    return false;
}

uint32_t ot_places_context(struct ot_analysis *a, const struct ot_call *call, const struct ot_code *code)
{
    int rest = handed_on(a, code);
    uint32_t count, before = 0;
    if (rest < 0 || !ot_places_are_known(call) || !ot_places_given(a, call, &count))
        return 0;
    for (int i = 0; i < rest; i++)
        before += ot_parameter_is_positional(code, (uint32_t)i);
    count = count > before ? count - before : 0;
    return count < OT_PLACES_AT_MOST ? ot_value_integer(a, count) : 0;
}
