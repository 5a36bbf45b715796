/*
 * constant.c: what library_value says that a name from outside is.
 */
#include "ingest/link/core/constant.h"

#include <string.h>

#include "ingest/link/base/text.h"
#include "ingest/link/core/value.h"
#include "ingest/link/rows/library.h"

uint32_t ot_constant_value(struct ot_analysis *a, ot_sym dotted)
{
    for (size_t i = 0; i < a->constant_count; i++) {
        if (strcmp(a->constants[i].pattern, ot_text(a, dotted)) != 0)
            continue;
        const char *value = a->constants[i].behaviour;
        if (strcmp(value, "true") == 0 || strcmp(value, "false") == 0)
            return *value == 't' ? OT_TRUE_VALUE : OT_FALSE_VALUE;
        return strcmp(value, a->platform) == 0 ? OT_PLATFORM_TRUE_VALUE : OT_NONE_VALUE;
    }
    return ot_value(a, OT_V_EXTERNAL, dotted, 0, 0);
}
