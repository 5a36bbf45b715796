/*
 * parameters.c: the named parameters of SQL, and values for them.
 *
 * Reads: SQL as text, since a later statement of a script can be compiled only when the ones before it have run.
 */
#include "schema/parameters.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"
#include "tools/base/nearest.h"

static bool is_letter(char c)
{
    return isalnum((unsigned char)c) || c == '_';
}

size_t ot_parameters_key(const char *text)
{
    size_t length = 0;
    while (is_letter(text[length]))
        length++;
    return text[length] == '=' && !isdigit((unsigned char)text[0]) ? length : 0;
}

/* The byte after the comment or the quoted text that begins at sql; sql itself where none does. */
static const char *skip_quoted(const char *sql)
{
    const char *end;
    if (strncmp(sql, "--", 2) == 0)
        return sql + strcspn(sql, "\n");
    if (strncmp(sql, "/*", 2) == 0)
        return (end = strstr(sql + 2, "*/")) ? end + 2 : sql + strlen(sql);
    if (*sql != '\'' && *sql != '"' && *sql != '`' && *sql != '[')
        return sql;
    end = strchr(sql + 1, *sql == '[' ? ']' : *sql);
    return end ? end + 1 : sql + strlen(sql);
}

const char *ot_parameters_skip(const char *sql)
{
    for (;;) {
        sql += strspn(sql, " \t\r\n\f;");
        if (strncmp(sql, "--", 2) != 0 && strncmp(sql, "/*", 2) != 0)
            return sql;
        sql = skip_quoted(sql);
    }
}

/* Where the next parameter's name begins, NULL at the end; *length is that of the name. */
static const char *next_name(const char *sql, size_t *length)
{
    bool is_in_word = false;
    while (*sql) {
        const char *after = skip_quoted(sql);
        bool is_mark = (*sql == ':' || *sql == '@' || *sql == '$') && !is_in_word;
        if (after == sql && is_mark && is_letter(sql[1])) {
            for (*length = 0; is_letter(sql[1 + *length]);)
                ++*length;
            return sql + 1;
        }
        is_in_word = after == sql && (is_letter(*sql) || *sql == '$');
        sql = after > sql ? after : sql + 1;
    }
    return NULL;
}

static bool is_among(char *const *names, size_t count, const char *name, size_t length)
{
    for (size_t i = 0; i < count; i++)
        if (strlen(names[i]) == length && strncmp(names[i], name, length) == 0)
            return true;
    return false;
}

/* The names, each once, in the order of the text. */
static char **list_names(const char *sql, size_t *count)
{
    char **names = NULL;
    size_t capacity = 0, length;
    *count = 0;
    for (const char *name = sql; (name = next_name(name, &length)); name += length) {
        if (is_among(names, *count, name, length))
            continue;
        ot_grow(&names, &capacity, *count + 1, sizeof *names);
        char *copy = ot_malloc(length + 1);
        memcpy(copy, name, length);
        copy[length] = '\0';
        names[(*count)++] = copy;
    }
    return names;
}

static int refuse(const char *key, size_t length, char *const *names, size_t count, struct ot_err *err)
{
    struct ot_buf known = OT_BUF_INIT, word = OT_BUF_INIT;
    struct ot_nearest nearest = {0};
    ot_buf_add(&word, key, length);
    for (size_t i = 0; i < count; i++) {
        ot_buf_printf(&known, "%s%s", i > 0 ? ", " : "", names[i]);
        ot_nearest_consider(&nearest, word.data, names[i]);
    }
    ot_err_set(err, "the query has no parameter '%s'%s%s%s; its parameters: %s", word.data,
               nearest.count ? ", did you mean '" : "", nearest.count ? nearest.names[0] : "", nearest.count ? "'" : "",
               count > 0 ? known.data : "none");
    ot_buf_release(&known);
    ot_buf_release(&word);
    return -1;
}

int ot_parameters_check(const struct ot_parameters *given, const char *sql, struct ot_err *err)
{
    size_t count;
    char **names = list_names(sql, &count);
    int result = 0;
    for (size_t i = 0; i < given->count && result == 0; i++) {
        size_t length = ot_parameters_key(given->texts[i]);
        if (!is_among(names, count, given->texts[i], length))
            result = refuse(given->texts[i], length, names, count, err);
    }
    for (size_t i = 0; i < count; i++)
        free(names[i]);
    free(names);
    return result;
}

/* Whether text is a whole number written the one way SQLite prints it. */
static bool is_integer(const char *text)
{
    const char *digits = text + (*text == '-');
    size_t length = strspn(digits, "0123456789");
    return length > 0 && length < 19 && digits[length] == '\0' && (digits[0] != '0' || strcmp(text, "0") == 0);
}

void ot_parameters_bind(const struct ot_parameters *given, sqlite3_stmt *statement)
{
    for (int i = 1; i <= sqlite3_bind_parameter_count(statement); i++) {
        const char *name = sqlite3_bind_parameter_name(statement, i);
        for (size_t j = 0; name && j < given->count; j++) {
            size_t length = ot_parameters_key(given->texts[j]);
            const char *value = given->texts[j] + length + 1;
            if (strlen(name + 1) != length || strncmp(name + 1, given->texts[j], length) != 0)
                continue;
            if (is_integer(value))
                sqlite3_bind_int64(statement, i, strtoll(value, NULL, 10));
            else
                sqlite3_bind_text(statement, i, value, -1, SQLITE_STATIC);
        }
    }
}
