/*
 * foreign.c: names of attributes that are stored through something other than self.
 *
 * Reads: attribute_store.
 */
#include "ingest/link/source/foreign.h"

#include <stdlib.h>

#include "ingest/link/base/symbol.h"
#include "schema/db.h"

struct ot_foreign_state {
    struct ot_map names;
};

int ot_foreign_open(struct ot_analysis *a, struct ot_err *err)
{
    sqlite3_stmt *rows = NULL;
    if (ot_db_prepare_file(a->db, "queries/link/foreign_attribute", &rows, err))
        return -1;
    int step;
    while ((step = ot_db_step(rows, err)) == 1)
        ot_foreign_add(a, ot_symbol(a, ot_db_text(rows, 0)));
    sqlite3_finalize(rows);
    return step;
}

void ot_foreign_add(struct ot_analysis *a, ot_sym name)
{
    ot_map_add(&a->own.foreign->names, (uint64_t)name + 1);
}

bool ot_foreign_has(const struct ot_analysis *a, ot_sym name)
{
    uint32_t unused;
    return ot_map_get(&a->own.foreign->names, (uint64_t)name + 1, &unused);
}

void ot_foreign_init(struct ot_analysis *a)
{
    a->own.foreign = ot_calloc(1, sizeof(*a->own.foreign));
}

void ot_foreign_release(struct ot_analysis *a)
{
    ot_map_release(&a->own.foreign->names);
    free(a->own.foreign);
}
