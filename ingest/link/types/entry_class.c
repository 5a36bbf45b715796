/*
 * entry_class.c: classes whose objects the runtime makes.
 *
 * Reads: entry_class, configuration, entry_list.
 */
#include "ingest/link/types/entry_class.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/types/mro.h"
#include "schema/sql.h"

struct ot_entry_class_state {
    struct ot_library_row *rows; size_t count; /* base, method */
    struct ot_list lists; /* syms of table entry_list */
};

/* Adds the only text of the rows to a list. */
static int read_names(struct ot_analysis *a, const char *sql, struct ot_list *list, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    int result = ot_library_read(a, sql, &rows, &count, err);
    for (size_t i = 0; i < count; i++)
        ot_list_add(list, ot_symbol(a, rows[i].pattern));
    free(rows);
    return result;
}

int ot_entry_class_open(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_entry_class_state *own = a->own.entry_class;
    return ot_library_read(a, ot_sql_find("queries/link/entry_class"), &own->rows, &own->count, err) ||
                   read_names(a, "SELECT name, '', '' FROM entry_list ORDER BY name", &own->lists, err)
               ? -1 : 0;
}

ot_sym ot_entry_class_list(const struct ot_analysis *a, size_t i)
{
    const struct ot_list *lists = &a->own.entry_class->lists;
    return i < lists->count ? lists->items[i] : 0;
}

bool ot_entry_class_is_list(const struct ot_analysis *a, ot_sym name)
{
    return ot_list_has(&a->own.entry_class->lists, name);
}

bool ot_entry_class_is_built(struct ot_analysis *a, uint32_t class_value)
{
    struct ot_entry_class_state *own = a->own.entry_class;
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        for (size_t k = 0; v.kind == OT_V_CLASS && k < own->count; k++)
            if (strcmp(own->rows[k].pattern, ot_program_dotted(a, v.a)) == 0)
                return true;
    }
    return false;
}

const struct ot_library_row *ot_entry_class_rows(const struct ot_analysis *a, size_t *count)
{
    struct ot_entry_class_state *own = a->own.entry_class;
    *count = own->count;
    return own->rows;
}

void ot_entry_class_init(struct ot_analysis *a)
{
    a->own.entry_class = ot_calloc(1, sizeof(*a->own.entry_class));
}

void ot_entry_class_release(struct ot_analysis *a)
{
    struct ot_entry_class_state *own = a->own.entry_class;
    free(own->rows);
    ot_list_release(&own->lists);
    free(own);
}
