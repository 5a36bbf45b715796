/*
 * setting_type.c: a value that is none of the type that its field is declared with is refused.
 *
 * Reads: setting_class. Must not know: what the fields mean.
 */
#include "ingest/link/drive/setting_type.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/json.h"
#include "ingest/link/core/value.h"
#include "ingest/link/drive/setting_read.h"
#include "ingest/link/drive/setting_run.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/type.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/nearest.h"

struct check {
    const struct ot_setting_rows *settings;
    const char *prefix;
    struct ot_err *err;
    int result;
};

/* Did people give it, and not the source itself, nor a launch command, whose words have the types of their options? */
static bool is_given(struct ot_analysis *a, const struct check *check, const struct ot_library_row *row)
{
    const struct ot_library_row *launch = ot_setting_find(check->settings, "launch");
    const char *colon = strchr(row->argument, ':');
    if (strcmp(row->argument, "--launch") == 0 || (launch && strcmp(row->argument, launch->argument) == 0))
        return false;
    size_t length = colon ? (size_t)(colon - row->argument) : 0;
    for (size_t f = 1; length && f < a->file_count; f++)
        if (strncmp(a->files[f].path, row->argument, length) == 0 && !a->files[f].path[length])
            return false;
    return true;
}

/* words: OT_W_… that the field is declared with. */
static bool fits(struct ot_analysis *a, uint32_t value, int words)
{
    const struct ot_value *v = &a->values[value];
    if (v->kind == OT_V_STRING)
        return words & OT_W_STR;
    if (v->kind == OT_V_INTEGER)
        return words & (v->b ? OT_W_FLOAT : OT_W_INT | OT_W_FLOAT | OT_W_BOOL);
    return value == OT_TRUE_VALUE || value == OT_FALSE_VALUE ? words & OT_W_BOOL : value == OT_NONE_VALUE;
}

/* "name: type = value" in the body of a class, at s. */
static void check_field(struct ot_analysis *a, struct check *check, ot_id code, uint32_t s)
{
    ot_id file = a->codes[code]->file;
    const struct ot_ast *ast = &a->files[file].ast;
    struct ot_buf text = OT_BUF_INIT;
    uint32_t value = 0;
    ot_buf_printf(&text, "%s%s", check->prefix, ot_text(a, ast->nodes[s + 1].text));
    const struct ot_library_row *row = ot_setting_find(check->settings, text.data);
    if (row && is_given(a, check, row)) {
        int words = ot_type_words(a, file, a->codes[code]->parent, ast->nodes[s + 1].end);
        check->result = words ? ot_json_value(a, row->text, &value, check->err) : 0;
        if (words && check->result == 0 && !fits(a, value, words)) {
            ot_buf_clear(&text);
            ot_buf_printf(&text, "%s is no value of '%s', which %s:%u declares otherwise", row->text, row->pattern,
                          a->files[file].path, ast->nodes[s + 1].line);
            check->result = ot_setting_refuse(row, text.data, &(struct ot_nearest){0}, check->err);
        }
    }
    ot_buf_release(&text);
}

static void check_class(struct ot_analysis *a, ot_id code, void *context)
{
    struct check *check = context;
    uint32_t body = ot_scan_code(a, code)->body;
    const struct ot_ast *ast = &a->files[a->codes[code]->file].ast;
    for (uint32_t s = body + 1; s < ast->nodes[body].end && check->result == 0; s = ast->nodes[s].end)
        if (ast->nodes[s].kind == OT_ANNOTATED && ast->nodes[s + 1].kind == OT_NAME)
            check_field(a, check, code, s);
}

int ot_setting_type_check(struct ot_analysis *a, const struct ot_setting_rows *settings, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    struct check check = {.settings = settings, .err = err};
    if (ot_library_read(a, "SELECT family, pattern, '' FROM setting_class WHERE role = 'declares' "
                           "ORDER BY family, pattern", &rows, &count, err))
        return -1;
    for (size_t i = 0; i < count && check.result == 0; i++) {
        check.prefix = rows[i].pattern;
        if (ot_setting_is_given(settings, check.prefix, false))
            ot_setting_each_class(a, rows[i].text, check_class, &check);
    }
    free(rows);
    return check.result;
}
