/*
 * setting_key.c: which keys the configuration of a model has, where no configuration is given.
 *
 * Reads: model_key, setting_default, setting_object.
 */
#include "ingest/link/drive/setting_key.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/options.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/json.h"
#include "ingest/link/drive/setting_object.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/types/model_value.h"

/* Keys that the rows of a statement name, with their values where they are known. */
static int open_keys(struct ot_analysis *a, const char *sql, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    int result = ot_library_read(a, sql, &rows, &count, err);
    for (size_t i = 0; i < count && result == 0; i++) {
        struct ot_given given = {.setting = rows[i].pattern, .origin = ""};
        if (*rows[i].argument)
            result = ot_json_value(a, rows[i].argument, &given.value, err);
        ot_given_field(a, OT_GIVEN_MODEL, ot_symbol(a, rows[i].text), &given);
    }
    free(rows);
    return result;
}

/* What is the configuration of the model: attributes, results of functions. */
static int open_holders(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    int result = ot_library_read(a, "SELECT object, '', '' FROM setting_object WHERE name = 'model.' AND "
                                    "form = 'model' ORDER BY object", &rows, &count, err);
    for (size_t i = 0; i < count && result == 0; i++) {
        const struct ot_given given = {.value = ot_given_model(a), .setting = "model.", .origin = ""};
        if (strchr(rows[i].pattern, ':'))
            ot_setting_object(a, rows[i].pattern, &given, NULL);
        else
            ot_given_outside(a, ot_symbol(a, rows[i].pattern), OT_GIVEN_RESULT, &given);
    }
    free(rows);
    return result;
}

int ot_setting_key_open(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    if (a->options->models || a->options->entries)
        return 0;
    int result = ot_library_read(a, "SELECT DISTINCT class, '', '' FROM setting_default ORDER BY class", &rows, &count,
                                 err);
    if (result == 0 && count > 0) {
        ot_given_model_start(a, ot_symbol(a, rows[0].pattern));
        result = open_keys(a, "SELECT 'model.' || key, key, coalesce(value, '') FROM model_key ORDER BY key", err) ||
                         open_keys(a, "SELECT name, substr(name, 7), '' FROM setting_default ORDER BY name", err) ||
                         open_holders(a, err) || ot_model_value_open(a, err)
                     ? -1
                     : 0;
    }
    free(rows);
    return result;
}
