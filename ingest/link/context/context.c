/*
 * context.c: which parameter of a function makes contexts of it: a node for each of its values, or every caller would
 * get what the others get.
 *
 * Decided by syntax alone, before anything is run.
 */
#include "ingest/link/context/context.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/context/candidate.h"
#include "ingest/link/context/factory.h"
#include "ingest/link/context/part.h"
#include "ingest/link/context/selector.h"
#include "ingest/link/context/spare.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/value.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"

/* The rows are tried in order; the first that finds a parameter is the one. */
static const struct {
    int (*find)(struct ot_analysis *a, struct ot_candidate *c);
    enum ot_selects selects;
    bool needs_result; /* of a function that gives something back */
} rows[] = {
    /* What is made depends on the class of what is given: "if isinstance(layer, Linear): return LinearMethod()". */
    {ot_factory_tests, OT_SELECTS_MADE, true},
    /* So it does where another function decides: "return make_method(layer)". */
    {ot_factory_passes_on, OT_SELECTS_MADE, true},
    /* A wrapper belongs to the function that it wraps: "@functools.wraps(function) def inner(): …". */
    {ot_factory_decorates, OT_SELECTS_MADE, true},
    /* So does what is found by name: "return getattr(module, name)". */
    {ot_factory_selects, OT_SELECTS_MADE, true},
    /* What is filed under a key is that key's alone: "registry[name] = function". */
    {ot_factory_files, OT_SELECTS_MADE, false},
    /* What is put in the place of an object's own belongs to that object: "layer.forward = inner". */
    {ot_factory_wraps, OT_SELECTS_MADE, false},
    /* What is called is given by the caller, or else it is always the same: "return call(function or other, x)". */
    {ot_spare_is_called, OT_SELECTS_CALLED, false},
    /* What is called is given by the caller: "return function(x)". */
    {ot_selector_calls, OT_SELECTS_CALLED, false},
    /* What is registered for an op is called in its place: "library.impl(name, function)". */
    {ot_selector_registers, OT_SELECTS_CALLED, false},
    /* What is given back is the caller's own: "return layer". */
    {ot_selector_returns, OT_SELECTS_CALLED, false},
    /* What is looked up is another for each key: "return METHODS[name]". */
    {ot_selector_looks_up, OT_SELECTS_KEY, false},
    /* So it is for each list of keys: "for key in keys: if key in table: return table[key]". */
    {ot_selector_looks_through, OT_SELECTS_KEYS, false},
    /* So is a variable of the environment: "os.getenv(name)". */
    {ot_selector_asks_environment, OT_SELECTS_KEY, false},
    /* Guards tell the members of an enum apart: "def run(x, mode: Mode)". */
    {ot_selector_is_enum, OT_SELECTS_ENUM, false},
    /* What a protocol declares is of several classes, which what is done with it tells apart. */
    {ot_selector_is_object, OT_SELECTS_OBJECT, false},
    /* A part of what is given works on it: "layer.scheme.apply(layer, x)". Each class has parts of its own. */
    {ot_part_is_handed, OT_SELECTS_HANDED, false},
    /* A record that is only handed on is told apart where it arrives: "return self.add(record)". */
    {ot_selector_hands_on, OT_SELECTS_RECORD, false},
    /* A record that is filed under its own name is that name's: "table[record.name] = record". */
    {ot_selector_files, OT_SELECTS_RECORD, false},
    /* What is asked of one object is answered for that object: "def text_config(config: ModelConfig): return …". */
    {ot_selector_is_asked, OT_SELECTS_OBJECT, true},
    /* What an object is given is that object's: "layer.weight = Parameter(sizes)". */
    {ot_selector_sets_up, OT_SELECTS_OBJECT, false},
    /* A part of what is given is called, which is that object's own: "layer.scheme.apply(x)". */
    {ot_part_is_called, OT_SELECTS_OWN, false},
    /* The record that an object keeps of what it was given is that object's: "options.size". */
    {ot_part_is_kept, OT_SELECTS_KEPT, false},
    /* A copy of the keywords that a caller was given has what these have: "keywords = dict(keywords)". */
    {ot_selector_copies, OT_SELECTS_COPIED, false},
    /* What is stored under a name is that attribute's alone: "object.__setattr__(self, name, value)". */
    {ot_factory_stores, OT_SELECTS_KEY, false},
};

struct choice {
    enum { NOT_KNOWN, IN_PROGRESS, KNOWN } state;
    enum ot_selects selects;
    int param;
};

struct ot_context_state {
    struct choice *choices; size_t capacity; /* by code */
};

static struct choice choose(struct ot_analysis *a, ot_id id)
{
    struct choice choice = {.state = KNOWN, .param = -1};
    const struct ot_code *code = ot_scan_code(a, id);
    struct ot_candidate c = {.id = id, .code = code, .ast = &a->files[code->file].ast};
    if (code->kind != OT_FUNCTION || code->param_count == 0)
        return choice;
    bool has_result = ot_factory_gives(&c);
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows) && choice.param < 0; i++) {
        c.selects = rows[i].selects;
        if (has_result || !rows[i].needs_result)
            choice.param = rows[i].find(a, &c);
        choice.selects = c.selects;
    }
    return choice;
}

int ot_context_param(struct ot_analysis *a, ot_id code)
{
    struct ot_context_state *own = a->own.context;
    if (code >= own->capacity) {
        size_t before = own->capacity;
        ot_grow(&own->choices, &own->capacity, a->code_count, sizeof(*own->choices));
        memset(own->choices + before, 0, (own->capacity - before) * sizeof(*own->choices));
    }
    if (own->choices[code].state == NOT_KNOWN) {
        own->choices[code] = (struct choice){.state = IN_PROGRESS, .param = -1};
        struct choice choice = choose(a, code); /* it may ask for others */
        own->choices[code] = choice;
    }
    return own->choices[code].param;
}

enum ot_selects ot_context_selects(const struct ot_analysis *a, ot_id code)
{
    return a->own.context->choices[code].selects;
}

bool ot_context_is_of_part(const struct ot_analysis *a, ot_id code)
{
    enum ot_selects selects = ot_context_selects(a, code);
    return selects == OT_SELECTS_OWN || selects == OT_SELECTS_HANDED;
}

int ot_context_copied(struct ot_analysis *a, ot_id code, uint32_t n)
{
    int param = ot_context_param(a, code);
    bool is_copied = param >= 0 && ot_context_selects(a, code) == OT_SELECTS_COPIED;
    return is_copied && ot_selector_copied_here(a, code, n) == param ? param : -1;
}

uint32_t ot_context_value(struct ot_analysis *a, ot_id code, uint32_t value)
{
    if (ot_context_selects(a, code) != OT_SELECTS_COPIED)
        return value;
    uint32_t original = a->nodes[a->values[value].c].argument;
    return a->values[original].kind == OT_V_CONTAINER ? original : value;
}

/* Is the value a dict of keywords that was made in a context of its own, or a copy of one? */
static bool is_of_context(const struct ot_analysis *a, uint32_t value)
{
    for (int i = 0; i < 2; i++) {
        const struct ot_value *v = &a->values[value];
        if (v->kind != OT_V_CONTAINER || v->a != OT_DICT_OF || !v->c)
            return false;
        value = a->nodes[v->c].argument;
        if (a->values[value].kind == OT_V_TUPLE_KEY)
            return true;
    }
    return false;
}

/* Is the value a list or tuple of texts that are written out? */
static bool is_written_out(struct ot_analysis *a, uint32_t value)
{
    uint32_t display;
    const struct ot_ast *ast = ot_container_display(a, value, &display);
    bool is = ast != NULL;
    for (uint32_t c = is ? display + 1 : 0; is && c < ast->nodes[display].end; c = ast->nodes[c].end)
        is = ast->nodes[c].kind == OT_STRING;
    return is;
}

bool ot_context_takes(struct ot_analysis *a, ot_id code, uint32_t value)
{
    enum ot_selects selects = ot_context_selects(a, code);
    if (a->values[value].depth >= OT_CONTEXTS_NESTED)
        return false;
    if (selects == OT_SELECTS_OBJECT || selects == OT_SELECTS_HANDED)
        return a->values[value].kind == OT_V_INSTANCE;
    if (selects == OT_SELECTS_OWN)
        return a->values[value].kind == OT_V_INSTANCE && a->values[value].b;
    if (selects == OT_SELECTS_KEPT)
        return a->values[value].kind == OT_V_INSTANCE && a->values[a->values[value].b].kind == OT_V_CALLER;
    if (selects == OT_SELECTS_COPIED)
        return is_of_context(a, value);
    if (selects == OT_SELECTS_KEYS)
        return is_written_out(a, value);
    switch (a->values[value].kind) {
    case OT_V_UNKNOWN:
    case OT_V_SCALAR:
    case OT_V_TENSOR:
    case OT_V_CONTAINER:
        return false;
    case OT_V_NONE:
    case OT_V_TRUE:
    case OT_V_FALSE:
    case OT_V_PLATFORM_TRUE:
    case OT_V_PLATFORM_FALSE:
        return selects == OT_SELECTS_MADE;
    case OT_V_STRING:
    case OT_V_INTEGER:
    case OT_V_TUPLE_KEY:
        return selects == OT_SELECTS_MADE || selects == OT_SELECTS_KEY;
    case OT_V_ENUM:
        return selects != OT_SELECTS_CALLED && selects != OT_SELECTS_RECORD;
    case OT_V_NONE_ID: case OT_V_CLASS: case OT_V_INSTANCE: case OT_V_FUNCTION: case OT_V_BOUND: case OT_V_STATIC:
    case OT_V_CLASSMETHOD: case OT_V_PROPERTY: case OT_V_MODULE: case OT_V_NAMESPACE: case OT_V_EXTERNAL:
    case OT_V_EXTERNAL_OBJECT: case OT_V_PARTIAL: case OT_V_TRITON: case OT_V_LAUNCH: case OT_V_GENERATOR:
    case OT_V_FACTORY: case OT_V_SUPER: case OT_V_CONTAINER_METHOD: case OT_V_CALLER: case OT_V_PLACE: case OT_V_SYNTAX:
        break;
    }
    return selects == OT_SELECTS_MADE || selects == OT_SELECTS_CALLED ||
               (selects != OT_SELECTS_ENUM && ot_value_is_record(a, value));
}

void ot_context_init(struct ot_analysis *a)
{
    a->own.context = ot_calloc(1, sizeof(*a->own.context));
}

void ot_context_release(struct ot_analysis *a)
{
    free(a->own.context->choices);
    free(a->own.context);
}
