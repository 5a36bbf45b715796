/*
 * setting_run.c: does a configuration tell of one run, or of less?
 *
 * Reads: setting_class, setting_object.
 */
#include "ingest/link/drive/setting_run.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/drive/setting_read.h"
#include "ingest/link/rows/library.h"

bool ot_setting_is_given(const struct ot_setting_rows *settings, const char *prefix, bool closes)
{
    for (size_t i = 0; i < settings->count; i++)
        if (strncmp(settings->rows[i].pattern, prefix, strlen(prefix)) == 0 &&
            (!closes || strcmp(settings->rows[i].argument, "--set") != 0))
            return true;
    return false;
}

static void note(struct ot_analysis *a, ot_id code, void *context)
{
    (void)a;
    (void)code;
    *(bool *)context = true;
}

/* Does the source declare fields of a family that the configuration leaves open? */
static int look_at_fields(struct ot_analysis *a, const struct ot_setting_rows *settings, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    int result = ot_library_read(a, "SELECT family, pattern, '' FROM setting_class WHERE role = 'declares' "
                                    "ORDER BY family, pattern", &rows, &count, err);
    bool is_closed = false, is_declared = false;
    for (size_t i = 0; i < count; i++) {
        is_closed = is_closed || ot_setting_is_given(settings, rows[i].pattern, true);
        ot_setting_each_class(a, rows[i].text, note, &is_declared);
    }
    if (is_declared && !is_closed)
        ot_given_leave_open(a);
    free(rows);
    return result;
}

/* Does the source keep the configuration of a model of which nothing is told? */
static int look_at_model(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    int result = ot_library_read(a, "SELECT object, '', '' FROM setting_object WHERE name = 'model.' ORDER BY object",
                                 &rows, &count, err);
    for (size_t i = 0; i < count; i++) {
        const char *dot = strrchr(rows[i].pattern, '.'), *colon = strchr(rows[i].pattern, ':');
        if (colon && dot > colon &&
            ot_setting_find_class(a, ot_arena_strndup(&a->arena, rows[i].pattern, (size_t)(dot - rows[i].pattern))))
            ot_given_leave_model(a);
    }
    free(rows);
    return result;
}

int ot_setting_run(struct ot_analysis *a, const struct ot_setting_rows *settings, struct ot_err *err)
{
    bool tells_model = ot_setting_is_given(settings, "model.", false);
    if (settings->count == 0)
        return 0;
    ot_given_start(a);
    if (tells_model)
        ot_given_tell_model(a);
    return look_at_fields(a, settings, err) || (!tells_model && look_at_model(a, err)) ? -1 : 0;
}
