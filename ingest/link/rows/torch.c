/*
 * torch.c: what rows say of torch: the functions that methods run, those that run its ops, its dispatch keys.
 *
 * Reads: library_method, library_attribute, torch_op, torch_dispatch_key.
 */
#include "ingest/link/rows/torch.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/rows/library.h"

struct ot_torch_state {
    struct ot_library_row *methods; size_t method_count;      /* text is the function */
    struct ot_library_row *attributes; size_t attribute_count; /* text is an attribute of the class */
    struct ot_library_row *ops; size_t op_count;              /* text is a function */
    struct ot_library_row *dispatches; size_t dispatch_count; /* text is a list of platforms */
    struct ot_map method_of; /* dotted sym → row + 1, 0: none */
    struct ot_list batched;  /* syms of functions */
};

int ot_torch_open(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_torch_state *own = a->own.torch;
    if (ot_library_read(a, "SELECT method, function, '' FROM library_method ORDER BY method", &own->methods,
                        &own->method_count, err) ||
        ot_library_read(a, "SELECT class, attribute, '' FROM library_attribute ORDER BY class, attribute",
                        &own->attributes, &own->attribute_count, err) ||
        ot_library_read(a, "SELECT op, function, is_batched FROM torch_op ORDER BY op, function", &own->ops,
                        &own->op_count, err) ||
        ot_library_read(a, "SELECT dispatch_key, platforms, '' FROM torch_dispatch_key ORDER BY dispatch_key",
                        &own->dispatches, &own->dispatch_count, err))
        return -1;
    for (size_t i = 0; i < own->op_count; i++)
        if (*own->ops[i].argument == '1')
            ot_list_add(&own->batched, ot_symbol(a, own->ops[i].text));
    return 0;
}

bool ot_torch_is_batched(const struct ot_analysis *a, ot_sym function)
{
    return ot_list_has(&a->own.torch->batched, function);
}

bool ot_torch_runs_op(const struct ot_analysis *a, ot_sym function)
{
    const struct ot_torch_state *own = a->own.torch;
    for (size_t i = 0; i < own->op_count; i++)
        if (strcmp(own->ops[i].text, ot_text(a, function)) == 0)
            return true;
    return false;
}

ot_sym ot_torch_method(struct ot_analysis *a, ot_sym dotted)
{
    struct ot_torch_state *own = a->own.torch;
    uint32_t found = 0;
    bool is_new;
    if (!ot_map_get(&own->method_of, (uint64_t)dotted + 1, &found)) {
        for (size_t i = 0; i < own->method_count && !found; i++)
            if (sqlite3_strglob(own->methods[i].pattern, ot_text(a, dotted)) == 0)
                found = (uint32_t)i + 1;
        ot_map_put(&own->method_of, (uint64_t)dotted + 1, found, &is_new);
    }
    return found ? ot_symbol(a, own->methods[found - 1].text) : 0;
}

bool ot_torch_lacks(const struct ot_analysis *a, ot_sym class_name, ot_sym attribute)
{
    const struct ot_torch_state *own = a->own.torch;
    bool is_known = false;
    for (size_t i = 0; i < own->attribute_count; i++) {
        if (strcmp(own->attributes[i].pattern, ot_text(a, class_name)) != 0)
            continue;
        is_known = true;
        if (sqlite3_strglob(own->attributes[i].text, ot_text(a, attribute)) == 0)
            return false;
    }
    return is_known;
}

ot_sym ot_torch_function(struct ot_analysis *a, const char *op, size_t *row, bool *is_batched)
{
    const struct ot_torch_state *own = a->own.torch;
    while (*row < own->op_count) {
        const struct ot_library_row *found = &own->ops[(*row)++];
        *is_batched = *found->argument == '1';
        if (strcmp(found->pattern, op) == 0)
            return ot_symbol(a, found->text);
    }
    return 0;
}

const char *ot_torch_dispatch(struct ot_analysis *a, ot_sym key)
{
    const struct ot_torch_state *own = a->own.torch;
    for (size_t i = 0; i < own->dispatch_count; i++)
        if (sqlite3_strglob(own->dispatches[i].pattern, ot_text(a, key)) == 0)
            return own->dispatches[i].text;
    return NULL;
}

void ot_torch_init(struct ot_analysis *a)
{
    a->own.torch = ot_calloc(1, sizeof(*a->own.torch));
}

void ot_torch_release(struct ot_analysis *a)
{
    struct ot_torch_state *own = a->own.torch;
    free(own->methods);
    free(own->attributes);
    free(own->ops);
    free(own->dispatches);
    ot_map_release(&own->method_of);
    ot_list_release(&own->batched);
    free(own);
}
