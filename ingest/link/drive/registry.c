/*
 * registry.c: functions that a registry calls to build something, wherever they are.
 *
 * Reads: entry_decorator, decorator.
 */
#include "ingest/link/drive/registry.h"

#include <stdlib.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/node.h"
#include "ingest/link/drive/entry.h"
#include "ingest/link/drive/entry_given.h"
#include "ingest/link/drive/entry_run.h"
#include "ingest/link/drive/slice.h"
#include "ingest/link/source/program.h"
#include "ingest/link/start/module_start.h"
#include "schema/db.h"

struct ot_registered {
    ot_id file;
    uint32_t function; /* its syntax node */
    ot_sym callers;    /* a pattern: the modules that call through the registry */
};

struct ot_registry_state {
    struct ot_registered *items; size_t count, capacity;
};

int ot_registry_open(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_registry_state *own = a->own.registry;
    sqlite3_stmt *rows = NULL;
    int step;
    if (ot_db_prepare_file(a->db, "queries/link/registered", &rows, err))
        return -1;
    while ((step = ot_db_step(rows, err)) == 1)
        for (size_t f = 1; f < a->file_count; f++) {
            int64_t scope = sqlite3_column_int64(rows, 0);
            if (a->files[f].file_id != scope >> 24)
                continue;
            ot_grow(&own->items, &own->capacity, own->count + 1, sizeof(*own->items));
            own->items[own->count++] = (struct ot_registered){(ot_id)f, (uint32_t)(scope & 0xFFFFFF),
                                                              ot_symbol(a, ot_db_text(rows, 1))};
        }
    sqlite3_finalize(rows);
    return step;
}

void ot_registry_run(struct ot_analysis *a)
{
    const struct ot_registry_state *own = a->own.registry;
    for (size_t i = 0; i < own->count && !ot_entry_given_replaces(a); i++) {
        const struct ot_registered *at = &own->items[i];
        ot_module_start(a, at->file);
        if (a->files[at->file].module_node && ot_program_defines(a, at->file, at->function, OT_NONE))
            ot_slice_registry(a, at->file, at->function, ot_text(a, at->callers));
    }
}

/* Notes the nodes that calls enter a registered function by. Returns false if there are none. */
static bool note_called(struct ot_analysis *a, ot_id code)
{
    bool is_called = false;
    for (ot_id node = 1; node < a->node_count; node++)
        if (a->nodes[node].code == code) {
            ot_entry_run_note(a, &(struct ot_entry){node, "registry", 0, 0, 0});
            is_called = true;
        }
    return is_called;
}

bool ot_registry_end(struct ot_analysis *a)
{
    const struct ot_registry_state *own = a->own.registry;
    size_t before = a->entry_count;
    for (size_t i = 0; i < own->count && !ot_entry_given_replaces(a); i++) {
        const struct ot_registered *at = &own->items[i];
        if (a->files[at->file].module_node && !note_called(a, ot_program_code(a, at->file, at->function)))
            ot_entry_run_name(a, at->file, a->files[at->file].ast.nodes[at->function].text, "registry");
    }
    return a->entry_count > before;
}

void ot_registry_init(struct ot_analysis *a)
{
    a->own.registry = ot_calloc(1, sizeof(*a->own.registry));
}

void ot_registry_release(struct ot_analysis *a)
{
    free(a->own.registry->items);
    free(a->own.registry);
}
