/*
 * constant.c: what library_value says that a name from outside is.
 */
#include "ingest/link/core/constant.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/value.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/rows/tensor.h"

struct ot_constant_state {
    struct ot_library_row *rows; size_t count; /* text is the value */
};

uint32_t ot_constant_value(struct ot_analysis *a, ot_sym dotted)
{
    struct ot_constant_state *own = a->own.constant;
    enum ot_given_form form = OT_GIVEN_RESULT;
    const struct ot_given *given = ot_given_of_outside(a, dotted, &form);
    if (given && form == OT_GIVEN_CONSTANT)
        return given->value;
    const struct ot_tensor_dtype *dtype = ot_tensor_dtype_of(a, dotted);
    if (dtype)
        return ot_value(a, OT_V_EXTERNAL, dtype->dtype, 0, 0);
    for (size_t i = 0; i < own->count; i++) {
        if (strcmp(own->rows[i].pattern, ot_text(a, dotted)) != 0)
            continue;
        const char *value = own->rows[i].text;
        if (strcmp(value, "true") == 0 || strcmp(value, "false") == 0)
            return *value == 't' ? OT_TRUE_VALUE : OT_FALSE_VALUE;
        return strcmp(value, a->platform) == 0 ? OT_PLATFORM_TRUE_VALUE : OT_NONE_VALUE;
    }
    return ot_value(a, OT_V_EXTERNAL, dotted, 0, 0);
}

int ot_constant_open(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_constant_state *own = a->own.constant;
    return ot_library_read(a, "SELECT name, value, '' FROM library_value ORDER BY name", &own->rows,
                           &own->count, err);
}

void ot_constant_init(struct ot_analysis *a)
{
    a->own.constant = ot_calloc(1, sizeof(*a->own.constant));
}

void ot_constant_release(struct ot_analysis *a)
{
    free(a->own.constant->rows);
    free(a->own.constant);
}
