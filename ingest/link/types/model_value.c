/*
 * model_value.c: values that keys of a model's configuration have, by the architecture that the configuration names.
 *
 * A key has in each world the values of the rows of its architecture: any one of them, for each stands for a model of
 * that architecture.
 *
 * Reads: model_value.
 */
#include "ingest/link/types/model_value.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/json.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/core/world.h"
#include "ingest/link/rows/library.h"

struct ot_model_value_state {
    struct ot_library_row *rows; size_t count; /* pattern: the key; text: an architecture; argument: a value as JSON */
    uint32_t *values; /* of each row; 0: there is no such key */
};

int ot_model_value_open(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_model_value_state *own = a->own.model_value;
    if (ot_library_read(a, "SELECT key, architecture, value FROM model_value ORDER BY key, architecture, value",
                        &own->rows, &own->count, err))
        return -1;
    own->values = ot_calloc(own->count + 1, sizeof(*own->values));
    for (size_t i = 0; i < own->count; i++)
        if (*own->rows[i].argument && ot_json_value(a, own->rows[i].argument, &own->values[i], err))
            return -1;
    return 0;
}

/* What a key has, in all worlds. */
static ot_id var_of(struct ot_analysis *a, ot_sym key)
{
    return ot_var(a, OT_S_CLASS, ot_given_model(a), key);
}

void ot_model_value_name(struct ot_analysis *a, ot_sym name, ot_worlds worlds)
{
    const struct ot_model_value_state *own = a->own.model_value;
    a->stores = worlds | ot_world_runs(a);
    for (size_t i = 0, next; i < own->count; i = next) {
        ot_id var = var_of(a, ot_symbol(a, own->rows[i].pattern));
        bool is_told = false;
        for (next = i; next < own->count && strcmp(own->rows[next].pattern, own->rows[i].pattern) == 0; next++) {
            if (strcmp(own->rows[next].text, ot_text(a, name)) != 0)
                continue;
            if (own->values[next])
                ot_var_add(a, NULL, var, own->values[next]);
            is_told = true;
        }
        if (!is_told)
            ot_var_add(a, NULL, var, OT_UNKNOWN_VALUE);
    }
    a->stores = a->all_worlds;
}

bool ot_model_value_may_lack(struct ot_analysis *a, ot_sym key)
{
    const struct ot_model_value_state *own = a->own.model_value;
    for (size_t i = 0; i < own->count; i++)
        if (!own->values[i] && strcmp(own->rows[i].pattern, ot_text(a, key)) == 0)
            return true;
    return false;
}

bool ot_model_value_push(struct ot_analysis *a, const struct ot_here *here, ot_sym key)
{
    ot_id var = a->own.model_value->count ? ot_var_find(a, OT_S_CLASS, ot_given_model(a), key) : 0;
    if (var)
        ot_var_push(a, here, var);
    return var != 0;
}

void ot_model_value_init(struct ot_analysis *a)
{
    a->own.model_value = ot_calloc(1, sizeof(*a->own.model_value));
}

void ot_model_value_release(struct ot_analysis *a)
{
    free(a->own.model_value->rows);
    free(a->own.model_value->values);
    free(a->own.model_value);
}
