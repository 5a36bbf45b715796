/*
 * setting_check.c: names that a configuration may have, and texts that the source knows.
 *
 * Reads: setting_name, setting_text, name.
 */
#include "ingest/link/drive/setting_check.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/json.h"
#include "ingest/link/core/value.h"
#include "ingest/link/drive/setting_read.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/nearest.h"

static bool fits(const char *pattern, const char *text)
{
    return sqlite3_strglob(pattern, text) == 0;
}

static int refuse(const struct ot_library_row *given, const char *text, const char *what,
                  const struct ot_nearest *nearest, struct ot_err *err)
{
    struct ot_buf says = OT_BUF_INIT;
    ot_buf_printf(&says, what, text, given->pattern);
    int result = ot_setting_refuse(given, says.data, nearest, err);
    ot_buf_release(&says);
    return result;
}

/* Refuses a value that none of the forms has which rows of setting_name allow. */
static int refuse_value(const struct ot_library_row *given, const struct ot_library_row *names, size_t count,
                        struct ot_err *err)
{
    struct ot_buf says = OT_BUF_INIT;
    bool is_any = false;
    ot_buf_printf(&says, "%s is no value of '%s', which is like", given->text, given->pattern);
    for (size_t i = 0; i < count; i++)
        if (fits(names[i].pattern, given->pattern)) {
            ot_buf_printf(&says, "%s %s", is_any ? " or" : "", names[i].text);
            is_any = true;
        }
    int result = ot_setting_refuse(given, says.data, &(struct ot_nearest){0}, err);
    ot_buf_release(&says);
    return result;
}

/* Is the name one that a row of setting_name knows, and its value with it? */
static int check_name(const struct ot_library_row *given, const struct ot_library_row *names, size_t count,
                      struct ot_err *err)
{
    struct ot_nearest nearest = {0};
    bool is_known = false;
    for (size_t i = 0; i < count; i++) {
        bool is_fit = fits(names[i].pattern, given->pattern);
        if (is_fit && fits(names[i].text, given->text))
            return 0;
        is_known |= is_fit;
        if (!strchr(names[i].pattern, ':'))
            ot_nearest_offer(&nearest, names[i].argument, ot_nearest_distance(given->pattern, names[i].argument));
    }
    return is_known ? refuse_value(given, names, count, err)
                    : refuse(given, given->pattern, "a configuration has no '%s'", &nearest, err);
}

/* Is anything in the source called so? 1, 0, or -1 with *err set. */
static int is_name(struct ot_analysis *a, const char *text, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    if (ot_db_prepare(a->db, "SELECT 1 FROM name WHERE text = ?1", &statement, err))
        return -1;
    int step = ot_db_bind_text(statement, 1, text, err) ? -1 : ot_db_step(statement, err);
    sqlite3_finalize(statement);
    return step;
}

/* A text while it is looked for among strings. */
struct search {
    const char *text;
    bool is_any;                /* there are such modules */
    bool is_found;
    struct ot_nearest nearest;
};

/* Looks among the strings of the modules of a pattern. */
static void look(struct ot_analysis *a, const char *module, struct search *search)
{
    for (size_t f = 1; f < a->file_count; f++) {
        if (!fits(module, a->files[f].module) || !ot_program_file(a, (ot_id)f))
            continue;
        const struct ot_ast *ast = &a->files[f].ast;
        search->is_any = true;
        for (uint32_t n = 0; n < ast->node_count; n++) {
            if (ast->nodes[n].kind != OT_STRING || ast->nodes[n].flags & OT_CUT)
                continue;
            search->is_found |= strcasecmp(ot_text(a, ast->nodes[n].text), search->text) == 0; /* .upper() */
            if (*ot_text(a, ast->nodes[n].text))
                ot_setting_offer(&search->nearest, search->text, ot_text(a, ast->nodes[n].text));
        }
    }
}

/* Does the source know the text that is given for a name of setting_text? */
static int check_text(struct ot_analysis *a, const struct ot_library_row *given, const struct ot_library_row *texts,
                      size_t count, struct ot_err *err)
{
    uint32_t value = 0;
    bool is_asked = false;
    for (size_t i = 0; i < count; i++)
        is_asked |= fits(texts[i].pattern, given->pattern);
    if (!is_asked)
        return 0;
    if (ot_json_value(a, given->text, &value, err))
        return -1;
    const char *text = a->values[value].kind == OT_V_STRING ? ot_text(a, a->values[value].a) : NULL;
    int found = text ? is_name(a, text, err) : 1;
    if (found)
        return found < 0 ? -1 : 0;
    struct search search = {.text = text};
    for (size_t i = 0; i < count; i++)
        if (fits(texts[i].pattern, given->pattern))
            look(a, texts[i].text, &search);
    bool is_wrong = search.is_any && !search.is_found;
    if (is_wrong)
        ot_given_strange(a, a->values[value].a);
    return is_wrong ? refuse(given, text, "the source knows no '%s' for '%s'", &search.nearest, err) : 0;
}

int ot_setting_check(struct ot_analysis *a, const struct ot_setting_rows *settings, struct ot_err *err)
{
    struct ot_library_row *names = NULL, *texts = NULL;
    size_t name_count = 0, text_count = 0;
    int result = ot_library_read(a, "SELECT pattern, value, replace(pattern, '?*', '') FROM setting_name "
                                    "ORDER BY pattern, value", &names, &name_count, err) ||
                         ot_library_read(a, "SELECT pattern, module, '' FROM setting_text ORDER BY pattern, module",
                                         &texts, &text_count, err) ? -1 : 0;
    for (size_t i = 0; i < settings->count && result == 0; i++)
        result = check_name(&settings->rows[i], names, name_count, err) ||
                         check_text(a, &settings->rows[i], texts, text_count, err) ? -1 : 0;
    free(names);
    free(texts);
    return result;
}
