/*
 * settings.c: reads settings: files of them, words of the command line, a model's config.json.
 *
 * Reads: those files. Writes: configuration. Must not know: what a name means.
 */
#include "ingest/link/settings.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/file.h"
#include "tools/base/json.h"
#include "tools/base/mem.h"

enum { SHOWN_BYTES = 80 };

static const char word_origin[] = "--set"; /* of what the command line gives */

static struct ot_setting *find(const struct ot_settings *settings, const char *name)
{
    for (size_t i = 0; settings && i < settings->count; i++)
        if (strcmp(settings->items[i].name, name) == 0)
            return &settings->items[i];
    return NULL;
}

static void put(struct ot_settings *settings, const char *name, const char *value, const char *origin)
{
    struct ot_setting *found = find(settings, name);
    if (!found) {
        ot_grow(&settings->items, &settings->capacity, settings->count + 1, sizeof(*settings->items));
        found = &settings->items[settings->count++];
        *found = (struct ot_setting){.name = ot_strdup(name)};
    }
    free(found->value);
    free(found->origin);
    found->value = ot_strdup(value);
    found->origin = ot_strdup(origin);
}

/* The only column of the only row of a statement of one text; *value is NULL where that is NULL, else the caller's. */
static int ask(sqlite3 *db, const char *sql, const char *text, char **value, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    *value = NULL;
    if (ot_db_prepare(db, sql, &statement, err))
        return -1;
    int step = ot_db_bind_text(statement, 1, text, err) ? -1 : ot_db_step(statement, err);
    if (step == 1 && sqlite3_column_type(statement, 0) != SQLITE_NULL)
        *value = ot_strdup(ot_db_text(statement, 0));
    sqlite3_finalize(statement);
    return step < 0 ? -1 : 0;
}

static bool is_word(const char *text)
{
    return *text && text[strcspn(text, " \t\"'[]{},")] == '\0';
}

/* The JSON that a text stands for; NULL with *err set if it is none. */
static char *as_json(sqlite3 *db, const char *text, const char *origin, struct ot_err *err)
{
    static const char *const python[] = {"True", "False", "None"}, *const json[] = {"true", "false", "null"};
    char *value = NULL;
    for (size_t i = 0; i < sizeof(python) / sizeof(*python); i++)
        if (strcmp(text, python[i]) == 0) {
            ot_err_set(err, "%s: '%s' is written %s", origin, text, json[i]);
            return NULL;
        }
    if (ask(db, "SELECT CASE WHEN json_valid(?1) THEN ?1 END", text, &value, err))
        return NULL;
    if (!value && is_word(text) && ask(db, "SELECT json_quote(?1)", text, &value, err))
        return NULL;
    if (!value)
        ot_err_set(err, "%s: '%s' is neither JSON nor one word", origin, text);
    return value;
}

/* Ends the line before a comment, which begins with a '#' outside quotes, and before the blanks at its end. Gives where
 * it begins behind its blanks. */
static char *strip(char *line)
{
    bool is_quoted = false;
    char *end = line;
    for (; *end && (is_quoted || *end != '#' || (end > line && !isspace((unsigned char)end[-1]))); end++) {
        if (is_quoted && *end == '\\' && end[1])
            end++;
        else if (*end == '"')
            is_quoted = !is_quoted;
    }
    while (end > line && isspace((unsigned char)end[-1]))
        end--;
    *end = '\0';
    while (isspace((unsigned char)*line))
        line++;
    return line;
}

/* Splits "NAME = VALUE" at its first '='; false if it is no such text. */
static bool split(char *text, char **name, char **value)
{
    char *equals = strchr(text, '=');
    if (!equals || equals == text)
        return false;
    *equals = '\0';
    *name = strip(text);
    *value = equals + 1 + strspn(equals + 1, " \t");
    return **name && !(*name)[strcspn(*name, " \t\"'")] && **value;
}

static int add(struct ot_settings *settings, sqlite3 *db, char *text, const char *origin, struct ot_err *err)
{
    char *name, *value;
    if (!split(text, &name, &value))
        return ot_err_set(err, "%s: this is no setting: NAME = VALUE", origin);
    char *json = strcmp(name, "open") == 0 ? ot_strdup(value) : as_json(db, value, origin, err);
    if (!json)
        return -1;
    put(settings, name, json, origin);
    free(json);
    return 0;
}

int ot_settings_file(struct ot_settings *settings, sqlite3 *db, const char *path, struct ot_err *err)
{
    struct ot_buf text = OT_BUF_INIT, origin = OT_BUF_INIT;
    struct ot_settings own = {0};
    int result = ot_file_read(path, &text, err);
    char *line = text.data, *next;
    for (int number = 1; result == 0 && line; line = next, number++) {
        next = strchr(line, '\n');
        if (next)
            *next++ = '\0';
        line = strip(line);
        if (!*line)
            continue;
        size_t before = own.count;
        char *name = ot_strdup(line);
        name[strcspn(name, " \t=")] = '\0';
        const struct ot_setting *earlier = find(&own, name);
        ot_buf_clear(&origin);
        ot_buf_printf(&origin, "%s:%d", path, number);
        result = earlier ? ot_err_set(err, "%s: '%s' stands at %s too", origin.data, name, earlier->origin)
                         : add(&own, db, line, origin.data, err);
        free(name);
        if (result == 0 && own.count > before)
            put(settings, own.items[before].name, own.items[before].value, own.items[before].origin);
    }
    ot_settings_release(&own);
    ot_buf_release(&origin);
    ot_buf_release(&text);
    return result;
}

int ot_settings_word(struct ot_settings *settings, sqlite3 *db, const char *text, struct ot_err *err)
{
    char *copy = ot_strdup(text), *name = ot_strdup(text);
    name[strcspn(name, " \t=")] = '\0';
    const char *origin = ot_settings_origin(settings, name);
    int result = origin && strcmp(origin, word_origin) == 0
                     ? ot_err_set(err, "%s: '%s' is given twice", word_origin, name)
                     : add(settings, db, copy, word_origin, err);
    free(copy);
    free(name);
    return result;
}

/* "config.json:3: this is no JSON: '…'", with the line in which it is none any more; of another JSON, that. */
static int refuse_model(const char *path, const char *text, struct ot_err *err)
{
    const char *fault = ot_json_fault(text), *start = text;
    if (!fault)
        return ot_err_set(err, "'%s' is no JSON object", path);
    int line = 1;
    for (const char *at = text; at < fault; at++)
        if (*at == '\n') {
            start = at + 1;
            line++;
        }
    if (!*fault)
        return ot_err_set(err, "%s:%d: this is no JSON: the file ends in it", path, line);
    start += strspn(start, " \t");
    size_t shown = strcspn(start, "\r\n");
    return ot_err_set(err, "%s:%d: this is no JSON: '%.*s'", path, line,
                      (int)(shown < SHOWN_BYTES ? shown : SHOWN_BYTES), start);
}

int ot_settings_model(struct ot_settings *settings, sqlite3 *db, const char *path, struct ot_err *err)
{
    struct ot_buf text = OT_BUF_INIT;
    sqlite3_stmt *rows = NULL;
    char *type = NULL;
    int result = ot_file_read(path, &text, err);
    if (result == 0)
        result = ask(db, "SELECT CASE WHEN json_valid(?1) THEN json_type(?1) END", text.data, &type, err);
    if (result == 0 && (!type || strcmp(type, "object") != 0))
        result = refuse_model(path, text.data, err);
    if (result == 0)
        result = ot_db_prepare(db, "SELECT 'model.' || key, CASE type WHEN 'true' THEN 'true' WHEN 'false' THEN "
                                   "'false' ELSE json_quote(value) END FROM json_each(?1) ORDER BY id", &rows, err);
    if (result == 0)
        result = ot_db_bind_text(rows, 1, text.data, err);
    while (result == 0 && (result = ot_db_step(rows, err)) == 1) {
        char *name = ot_strdup(ot_db_text(rows, 0));
        put(settings, name, ot_db_text(rows, 1), path);
        free(name);
        result = 0;
    }
    sqlite3_finalize(rows);
    free(type);
    ot_buf_release(&text);
    return result;
}

const char *ot_settings_value(const struct ot_settings *settings, const char *name)
{
    const struct ot_setting *found = find(settings, name);
    return found ? found->value : NULL;
}

const char *ot_settings_origin(const struct ot_settings *settings, const char *name)
{
    const struct ot_setting *found = find(settings, name);
    return found ? found->origin : NULL;
}

int ot_settings_text(const struct ot_settings *settings, sqlite3 *db, const char *name, char **text, struct ot_err *err)
{
    const char *value = ot_settings_value(settings, name);
    return ask(db, "SELECT json_extract(?1, '$') WHERE json_type(?1) = 'text'", value ? value : "null", text, err);
}

int ot_settings_write(const struct ot_settings *settings, sqlite3 *db, struct ot_err *err)
{
    sqlite3_stmt *insert = NULL;
    int step = 0;
    if (ot_db_prepare(db, "INSERT INTO configuration (name, value, origin) VALUES (?1, ?2, ?3)", &insert, err))
        return -1;
    for (size_t i = 0; step == 0 && i < settings->count; i++) {
        const struct ot_setting *item = &settings->items[i];
        step = ot_db_bind_text(insert, 1, item->name, err) || ot_db_bind_text(insert, 2, item->value, err) ||
               ot_db_bind_text(insert, 3, item->origin, err) ? -1 : ot_db_step(insert, err);
        (void)sqlite3_reset(insert); /* says again what step said */
    }
    sqlite3_finalize(insert);
    return step;
}

void ot_settings_release(struct ot_settings *settings)
{
    for (size_t i = 0; i < settings->count; i++) {
        free(settings->items[i].name);
        free(settings->items[i].value);
        free(settings->items[i].origin);
    }
    free(settings->items);
    *settings = (struct ot_settings){0};
}
