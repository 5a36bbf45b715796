/*
 * launch_start.c: fields of the record that the runtime sets when it starts, after the source has decided the others.
 *
 * Reads: launch_set.
 */
#include "ingest/link/launch/launch_start.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/launch/launch_call.h"
#include "ingest/link/launch/launch_name.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"

/* What a field becomes, and the line of the method that says so. */
struct set {
    struct ot_thing *value; /* NULL: the record has no such method */
    struct ot_place place;
};

static struct set ask(struct ot_launch *l, const struct ot_library_row *row)
{
    struct set set = {0};
    struct ot_passed passed = {.place = {0, 0}};
    struct ot_thing *method = ot_launch_attribute(l, l->record, ot_symbol(l->a, strrchr(row->text, '.') + 1));
    uint32_t position = (uint32_t)strtoul(row->argument, NULL, 10);
    if (!method || method->kind != OT_THING_METHOD || !method->function)
        return set;
    const struct ot_thing *given = ot_launch_call(l, method, &passed);
    bool is_known = given->kind == OT_THING_TUPLE && ot_launch_is_whole(given) && position < given->table->count;
    set.value = is_known ? given->table->items[position].value : l->unknown;
    set.place.file = method->function->file;
    set.place.line = l->a->files[set.place.file].ast.nodes[method->function->node].line;
    return set;
}

int ot_launch_start(struct ot_launch *l, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    int result = ot_library_read(l->a, "SELECT field, method, position FROM launch_set ORDER BY field", &rows, &count,
                                 err);
    struct set *sets = ot_calloc(count + 1, sizeof(*sets));
    for (size_t i = 0; i < count; i++) /* before one of them is set */
        sets[i] = ask(l, &rows[i]);
    for (size_t i = 0; i < count; i++)
        if (sets[i].value)
            ot_launch_put(l, l->view ? l->view : l->record, ot_launch_text(l, rows[i].pattern), sets[i].value,
                          sets[i].place);
    free(sets);
    free(rows);
    return result;
}
