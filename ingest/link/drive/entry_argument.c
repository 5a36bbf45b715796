/*
 * entry_argument.c: what the runtime passes to the constructor of a model under a configuration: what functions that it
 * calls before have returned.
 */
#include "ingest/link/drive/entry_argument.h"

#include <stdlib.h>

#include "ingest/link/core/node.h"
#include "ingest/link/core/var.h"
#include "ingest/link/drive/filled.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/type.h"

/* A parameter of a constructor, and the function of which it gets what it returns. */
struct passed {
    ot_id var, function;
};

struct ot_entry_argument_state {
    struct ot_list functions; /* pairs: class code, function code */
    struct passed *passed; size_t passed_count, passed_capacity;
};

void ot_entry_argument_note(struct ot_analysis *a, ot_id class_code, ot_id function)
{
    ot_list_add(&a->own.entry_argument->functions, class_code);
    ot_list_add(&a->own.entry_argument->functions, function);
}

const struct ot_list *ot_entry_argument_functions(const struct ot_analysis *a)
{
    return &a->own.entry_argument->functions;
}

/* What a function of a module has returned so far; 0: nothing. */
static ot_id result_of(struct ot_analysis *a, ot_id function)
{
    ot_id module = a->files[a->codes[function]->file].module_node;
    ot_id node = module ? ot_node_find(a, function, module, 0, 0) : 0;
    ot_id var = node ? ot_var_find(a, OT_S_RETURN, node, 0) : 0;
    return var && a->vars[var].fact_count ? var : 0;
}

void ot_entry_argument_pass_on(struct ot_analysis *a)
{
    struct ot_entry_argument_state *own = a->own.entry_argument;
    for (size_t i = 0; i < own->passed_count; i++) {
        ot_id var = own->passed[i].var, from = result_of(a, own->passed[i].function);
        a->vars[var].is_fixed = false;
        for (uint32_t k = 0; from && k < a->vars[from].fact_count; k++)
            ot_var_add(a, NULL, var, a->vars[from].facts[k].value);
        a->vars[var].is_fixed = true;
    }
    ot_filled_pass(a);
}

void ot_entry_argument_give(struct ot_analysis *a, ot_id node)
{
    struct ot_entry_argument_state *own = a->own.entry_argument;
    const struct ot_code *code = ot_scan_code(a, a->nodes[node].code);
    for (uint32_t i = 0; own->functions.count && i < code->param_count; i++) {
        const struct ot_type *type = code->params[i].kind < OT_PARAM_STAR ? ot_type_of_param(a, code, i) : NULL;
        for (size_t k = 0; type && k < own->functions.count; k += 2) {
            if (!ot_list_has(&type->classes, own->functions.items[k]) || !result_of(a, own->functions.items[k + 1]))
                continue;
            ot_grow(&own->passed, &own->passed_capacity, own->passed_count + 1, sizeof(*own->passed));
            own->passed[own->passed_count++] =
                (struct passed){ot_var(a, OT_S_LOCAL, node, code->params[i].name), own->functions.items[k + 1]};
        }
    }
    ot_entry_argument_pass_on(a);
}

bool ot_entry_argument_are_there(struct ot_analysis *a)
{
    const struct ot_list *functions = &a->own.entry_argument->functions;
    for (size_t i = 0; i < functions->count; i += 2)
        if (!result_of(a, functions->items[i + 1]))
            return false;
    return ot_filled_is_all(a);
}

void ot_entry_argument_init(struct ot_analysis *a)
{
    a->own.entry_argument = ot_calloc(1, sizeof(*a->own.entry_argument));
}

void ot_entry_argument_release(struct ot_analysis *a)
{
    struct ot_entry_argument_state *own = a->own.entry_argument;
    ot_list_release(&own->functions);
    free(own->passed);
    free(own);
}
