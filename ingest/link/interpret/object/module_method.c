/*
 * module_method.c: methods of torch.nn.Module, of what holds modules and is one: "nn.Sequential(a, b).to(device)".
 *
 * Which ones there are rows of library_function say. A torch.nn.ModuleDict is a dict, and a ModuleList a list, so that
 * these are taken to have the methods, too; functions are registered with a Sequential alone, which is called.
 */
#include "ingest/link/interpret/object/module_method.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/call/hook.h"
#include "ingest/link/interpret/object/module_part.h"
#include "ingest/link/rows/torch.h"

const struct ot_model *ot_module_method_of(struct ot_analysis *a, uint32_t container, ot_sym name)
{
    const struct ot_value v = a->values[container];
    if (v.kind != OT_V_CONTAINER || (v.a != OT_CHAIN_OF && v.a != OT_DICT_OF && v.a != OT_LIST_VALUE))
        return NULL;
    const struct ot_model *model =
        ot_library_model(a, ot_symbol_dotted(a, "torch.nn.Module", ot_text(a, name)));
    bool is_hook = model && model->behaviour == OT_DOES_HOOK && v.a == OT_CHAIN_OF;
    bool is_any = model && (model->behaviour == OT_DOES_IDENTITY || model->behaviour == OT_DOES_PARTS);
    return is_hook || is_any ? model : NULL;
}

void ot_module_method_call(struct ot_analysis *a, const struct ot_here *here, uint32_t container,
                           const struct ot_model *model, const struct ot_arguments *arguments, uint32_t ast)
{
    struct ot_arguments all = {.count = arguments->count + 1};
    size_t base = a->top;
    ot_stack_push(a, container);
    if (model->behaviour == OT_DOES_IDENTITY)
        return;
    all.items = ot_calloc(all.count, sizeof(*all.items));
    if (arguments->count)
        memcpy(all.items + 1, arguments->items, arguments->count * sizeof(*all.items));
    all.items[0] = (struct ot_argument){.base = base, .count = 1};
    const struct ot_effect e = {here, model, container, &all, ast};
    if (model->behaviour == OT_DOES_PARTS)
        ot_module_part_effect(a, &e);
    else
        ot_hook_register(a, &e);
    free(all.items);
    ot_stack_drop(a, base, base + 1);
}

void ot_module_method_part(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name)
{
    if (a->values[value].kind == OT_V_CONTAINER && a->values[value].a == OT_CHAIN_OF &&
        ot_torch_lacks(a, ot_symbol(a, "torch.nn.Module"), name))
        ot_container_all(a, here, value);
    ot_stack_push(a, OT_UNKNOWN_VALUE);
}
