/*
 * launch_model.c: what the source makes of a model's config.json before it reads it.
 *
 * Reads: launch_model.
 */
#include "ingest/link/launch/launch_model.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/launch/launch_rule.h"
#include "ingest/link/launch/launch_thing.h"
#include "ingest/link/source/program.h"
#include "schema/db.h"

/* Has the module a function of that name? */
static bool has_function(struct ot_launch *l, const char *module, const char *function)
{
    ot_id file = ot_program_module(l->a, module, strlen(module));
    if (!file || !ot_program_file(l->a, file))
        return false;
    const struct ot_ast *ast = &l->a->files[file].ast;
    ot_sym name = ot_symbol(l->a, function);
    for (uint32_t s = 2; s < ast->nodes[1].end; s = ast->nodes[s].end)
        if (ast->nodes[s].kind == OT_FUNCTION && ast->nodes[s].text == name)
            return true;
    return false;
}

int ot_launch_model(struct ot_launch *l, struct ot_err *err)
{
    sqlite3_stmt *rows = NULL;
    int step = -1;
    struct ot_thing_item *type = ot_launch_find_name(l, l->model, ot_symbol(l->a, "model_type"));
    if (!type || type->value->kind != OT_THING_TEXT)
        return 0;
    const char *own = ot_launch_string(l, type->value);
    if (ot_db_prepare(l->a->db, "SELECT module, function, key, value FROM launch_model WHERE model_type = ?1 "
                                "ORDER BY module, function, key", &rows, err) ||
        ot_db_bind_text(rows, 1, own, err))
        goto out;
    while ((step = ot_db_step(rows, err)) == 1) {
        if (!has_function(l, ot_db_text(rows, 0), ot_db_text(rows, 1)))
            continue;
        struct ot_thing *key = ot_launch_text(l, ot_db_text(rows, 2));
        struct ot_thing *value = ot_launch_json(l, ot_db_text(rows, 3), (struct ot_place){0, 0}, err);
        if (!value) {
            step = -1;
            break;
        }
        ot_launch_put(l, l->model, key, value, (struct ot_place){0, 0});
    }
out:
    sqlite3_finalize(rows);
    return step;
}
