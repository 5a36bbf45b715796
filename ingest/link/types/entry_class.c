/*
 * entry_class.c: classes whose objects the runtime makes, and what is known of what it makes of them.
 *
 * Reads: entry_class, entry_attribute.
 */
#include "ingest/link/types/entry_class.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/types/mro.h"

int ot_entry_class_open(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_model *rows = NULL;
    size_t count = 0;
    if (ot_library_read(a, "SELECT base, method, '' FROM entry_class ORDER BY base, method", &a->entry_classes,
                        &a->entry_class_count, err) ||
        ot_library_read(a, "SELECT attribute, '', '' FROM entry_attribute ORDER BY attribute", &rows, &count, err))
        return -1;
    for (size_t i = 0; i < count; i++)
        ot_list_add(&a->entry_attributes, ot_symbol(a, rows[i].pattern));
    free(rows);
    a->entry_names = ot_value(a, OT_V_CONTAINER, OT_LIST_VALUE, 0, 0);
    return 0;
}

void ot_entry_class_attribute(struct ot_analysis *a, ot_sym name)
{
    ot_stack_push(a, ot_list_has(&a->entry_attributes, name) ? a->entry_names : OT_UNKNOWN_VALUE);
}

bool ot_entry_class_is_built(struct ot_analysis *a, uint32_t class_value)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        for (size_t k = 0; v.kind == OT_V_CLASS && k < a->entry_class_count; k++)
            if (strcmp(a->entry_classes[k].pattern, ot_program_dotted(a, v.a)) == 0)
                return true;
    }
    return false;
}
