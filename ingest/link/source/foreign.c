/*
 * foreign.c: the attributes that are stored through something other than self.
 *
 * Reads: binding.
 */
#include "ingest/link/source/foreign.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/seek.h"
#include "schema/basis.h"
#include "schema/db.h"

enum { ANYWHERE = UINT32_MAX };
enum { NAME, FILE_ID, VALUE, IS_OF_MODEL, NODE }; /* columns of the query */

struct ot_foreign_state {
    struct ot_map names; /* sym → 1 + where its places begin, or ANYWHERE */
    struct ot_foreign_place *places; size_t count, capacity; /* those of a name after one another */
};

static const char *const words[] = {NULL, "None", "True", "False"}; /* by enum ot_foreign_value */

static enum ot_foreign_value value_of(const char *written)
{
    for (size_t i = 1; written && i < sizeof(words) / sizeof(*words); i++)
        if (strcmp(written, words[i]) == 0)
            return (enum ot_foreign_value)i;
    return OT_STORES_ANY;
}

int ot_foreign_open(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_foreign_state *own = a->own.foreign;
    sqlite3_stmt *rows = NULL;
    struct ot_map files = {0};
    bool is_new;
    if (ot_db_prepare_file(a->db, "queries/link/foreign_attribute", &rows, err))
        return -1;
    for (size_t f = 1; f < a->file_count; f++)
        ot_map_put(&files, (uint64_t)a->files[f].file_id, (uint32_t)f, &is_new);
    int step;
    while ((step = ot_db_step(rows, err)) == 1) {
        ot_sym name = ot_symbol(a, ot_db_text(rows, NAME));
        uint32_t file = 0;
        ot_map_get(&files, (uint64_t)sqlite3_column_int64(rows, FILE_ID), &file);
        ot_map_put(&own->names, (uint64_t)name + 1, (uint32_t)own->count + 1, &is_new);
        ot_grow(&own->places, &own->capacity, own->count + 1, sizeof(*own->places));
        own->places[own->count++] = (struct ot_foreign_place){name, file, (uint32_t)sqlite3_column_int(rows, NODE),
                                                              value_of(ot_db_text(rows, VALUE)),
                                                              sqlite3_column_int(rows, IS_OF_MODEL) != 0};
    }
    ot_map_release(&files);
    sqlite3_finalize(rows);
    return step;
}

void ot_foreign_hash(const struct ot_analysis *a, const struct ot_sought *sought, char hash[OT_BASIS_SIZE])
{
    struct ot_basis *basis = ot_basis_new();
    for (size_t i = 0; i < a->own.foreign->count; i++) {
        const struct ot_foreign_place *place = &a->own.foreign->places[i];
        struct ot_sought_store store = {ot_text(a, place->name), a->files[place->file].file_id, words[place->value],
                                        place->is_of_model};
        ot_sought_add_store(sought, &store, basis);
    }
    ot_basis_end(basis, hash);
}

void ot_foreign_add(struct ot_analysis *a, ot_sym name)
{
    bool is_new;
    *ot_map_put(&a->own.foreign->names, (uint64_t)name + 1, ANYWHERE, &is_new) = ANYWHERE;
}

const struct ot_foreign_place *ot_foreign_places(const struct ot_analysis *a, ot_sym name, size_t *count)
{
    const struct ot_foreign_state *own = a->own.foreign;
    uint32_t first;
    ot_seek_note(a, OT_SOUGHT_STORE, name);
    *count = 0;
    if (!ot_map_get(&own->names, (uint64_t)name + 1, &first) || first == ANYWHERE)
        return NULL;
    while (first - 1 + *count < own->count && own->places[first - 1 + *count].name == name)
        ++*count;
    return &own->places[first - 1];
}

size_t ot_foreign_count(const struct ot_analysis *a)
{
    return a->own.foreign->count;
}

size_t ot_foreign_number(const struct ot_analysis *a, const struct ot_foreign_place *place)
{
    return (size_t)(place - a->own.foreign->places);
}

bool ot_foreign_has(const struct ot_analysis *a, ot_sym name)
{
    uint32_t unused;
    ot_seek_note(a, OT_SOUGHT_STORE, name);
    return ot_map_get(&a->own.foreign->names, (uint64_t)name + 1, &unused);
}

void ot_foreign_init(struct ot_analysis *a)
{
    a->own.foreign = ot_calloc(1, sizeof(*a->own.foreign));
}

void ot_foreign_release(struct ot_analysis *a)
{
    ot_map_release(&a->own.foreign->names);
    free(a->own.foreign->places);
    free(a->own.foreign);
}
