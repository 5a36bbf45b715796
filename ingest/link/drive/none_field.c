/*
 * none_field.c: fields that hold None and nothing else, though their declaration says more.
 */
#include "ingest/link/drive/none_field.h"

#include "ingest/facts/ast.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/drive/entry_given.h"
#include "ingest/link/drive/supply.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/frozen_class.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/outsider.h"
#include "ingest/link/types/trait.h"

/* Has every method of the class and its bases that stores the attribute run? */
static bool all_stores_run(struct ot_analysis *a, uint32_t class_value, ot_sym name)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        const struct ot_code *code = v.kind == OT_V_CLASS ? ot_scan_code(a, v.a) : NULL;
        const struct ot_ast *ast = code ? &a->files[code->file].ast : NULL;
        for (uint32_t n = code ? code->ast : 0; code && n < ast->nodes[code->ast].end; n++) {
            if (ast->nodes[n].kind != OT_ATTRIBUTE || ast->nodes[n].text != name || !ot_ast_is_target(ast, n))
                continue;
            ot_id around = ot_program_code(a, code->file, ot_ast_scope(ast, n)); /* may move the array */
            if (!a->codes[around]->is_run)
                return false;
        }
    }
    return true;
}

bool ot_none_field_is_given(struct ot_analysis *a, uint32_t class_value, const struct ot_var *var)
{
    static const struct ot_here nowhere = {0};
    bool is_model = ot_given_is_whole(a) && ot_entry_given_names(a, class_value);
    return ot_given_is_run(a) && var->fact_count && ot_trait_of(a, class_value, var->key) & OT_TRAIT_ANNOTATED &&
           !ot_outsider_stores(a, &nowhere, class_value, var->key) &&
           (is_model || ot_trait_is_made_in_reach(a, class_value)) && all_stores_run(a, class_value, var->key);
}

bool ot_none_field_is_left(struct ot_analysis *a, uint32_t class_value, const struct ot_var *var)
{
    return var->fact_count && ot_frozen_class_is(a, class_value) && ot_trait_is_made_in_reach(a, class_value) &&
           !ot_supply_has_given(a, class_value);
}
