/*
 * named.c: the named queries of queries/answers, and the names that their parameters may have.
 *
 * Reads: the embedded queries, rows of queries/known, queries/near, queries/closed and queries/needs. Must not know:
 * what the queries say.
 */
#include "schema/named.h"

#include <stdbool.h>
#include <string.h>
#include "schema/db.h"
#include "schema/parameters.h"
#include "schema/sql.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/intern.h"
#include "tools/base/nearest.h"

enum { NAME_COLUMNS = 18 };

static const char folder[] = "queries/answers/";

static const char *find(const char *among, const char *name)
{
    struct ot_buf path = OT_BUF_INIT;
    ot_buf_printf(&path, "%s%s", among, name);
    const char *text = ot_sql_find(path.data);
    ot_buf_release(&path);
    return text;
}

const char *ot_named_find(const char *name)
{
    return find(folder, name);
}

const char *ot_named_before(const char *name)
{
    return find("queries/before/", name);
}

void ot_named_nearest(const char *word, struct ot_nearest *nearest)
{
    size_t count;
    const struct ot_sql_file *files = ot_sql_folder(folder, &count);
    for (size_t i = 0; i < count; i++)
        ot_nearest_consider(nearest, word, files[i].name + sizeof folder - 1);
}

/* The parameters of a head: from a line "--   :name what it is" on, with the lines that go on with it. */
static void list_parameters(const char *text, struct ot_buf *out)
{
    bool is_inside = false;
    for (; strncmp(text, "--", 2) == 0; text += strcspn(text, "\n"), text += *text == '\n') {
        const char *words = text + 2 + strspn(text + 2, " ");
        int length = (int)strcspn(words, "\n"), name = (int)strcspn(words, " \n");
        bool is_start = words[0] == ':' && words - text == 5;
        is_inside = is_start || (is_inside && words - text > 5);
        if (is_start)
            ot_buf_printf(out, "    %.*s=%*s%.*s\n", name - 1, words + 1, name < NAME_COLUMNS - 5 ? 13 - name : 1, "",
                          length - name - (int)strspn(words + name, " "), words + name + strspn(words + name, " "));
        else if (is_inside)
            ot_buf_printf(out, "%*s%.*s\n", NAME_COLUMNS - 1, "", length, words);
    }
}

void ot_named_wanted(const char *name, const struct ot_parameters *given, struct ot_buf *wanted)
{
    struct ot_buf parameters = OT_BUF_INIT;
    const char *text = ot_named_find(name);
    if (text)
        list_parameters(text, &parameters);
    for (const char *line = parameters.data, *end; line && *line; line = end) {
        bool is_free = false;
        const char *key = line + strspn(line, " ");
        size_t length = ot_parameters_key(key) + 1;
        for (end = line; *end && (end == line || strspn(end, " ") == NAME_COLUMNS - 1);) { /* and those that go on */
            const char *next = end + strcspn(end, "\n") + 1;
            is_free = is_free || memmem(end, (size_t)(next - end), "NULL", 4);
            end = next;
        }
        for (size_t i = 0; i < given->count; i++)
            is_free = is_free || strncmp(given->texts[i], key, length) == 0;
        if (!is_free)
            ot_buf_printf(wanted, "%s%.*s", wanted->length ? " and " : "", (int)length, key);
    }
    ot_buf_release(&parameters);
}

void ot_named_list(struct ot_buf *out)
{
    size_t count;
    const struct ot_sql_file *files = ot_sql_folder(folder, &count);
    for (size_t i = 0; i < count; i++) {
        const char *text = files[i].text + strspn(files[i].text, "- ");
        ot_buf_printf(out, "%-16s %.*s\n", files[i].name + sizeof folder - 1, (int)strcspn(text, "\n"), text);
        list_parameters(files[i].text, out);
    }
}

/* How far word is from a name, of which the last part, without brackets, may be meant, or how that begins. One that
 * holds the word is as far as one may be. */
static int distance(const char *word, const char *name)
{
    enum { A_PART = 3 };
    const char *behind = strchr(name, '.') ? NULL : strrchr(word, '.');
    if (behind && behind[1])
        word = behind + 1; /* a name without dots is near what stands behind the word's */
    const int most = ot_nearest_most(word);
    const char *dot = strrchr(name, '.'), *last = dot ? dot + 1 : name;
    size_t length = strcspn(last, "(");
    struct ot_buf part = OT_BUF_INIT;
    int best = ot_nearest_distance(word, name);
    for (int i = 0; i < 2; i++, length = strlen(word)) {
        ot_buf_clear(&part);
        ot_buf_add(&part, last, strnlen(last, length));
        int letters = i + ot_nearest_distance(word, part.data);
        best = letters < best ? letters : best;
    }
    ot_buf_release(&part);
    return best > most && strlen(word) >= A_PART && strstr(name, word) ? most : best;
}

/* Adds what there is in the place of a value that is none: the nearest; where none is near, all, if they are few. */
static void add_hint(const struct ot_nearest *nearest, const struct ot_buf *few, struct ot_buf *hint)
{
    if (nearest->count)
        ot_buf_add_str(hint, "; the nearest: ");
    ot_nearest_print(nearest, hint);
    if (!nearest->count && few->length)
        ot_buf_printf(hint, "; expected %s", few->data);
}

/* Looks for the value among the names of a query of queries/known; is_known where the query says so of one. */
static int look(sqlite3 *db, const char *file, const struct ot_parameters *given, const char *value, bool *is_known,
                struct ot_buf *hint, struct ot_err *err)
{
    enum { FEW = 32 };
    struct ot_buf few = OT_BUF_INIT;
    struct ot_nearest nearest = {0};
    struct ot_intern near; /* the names that were offered: those of a row are gone with it */
    int count = 0;
    sqlite3_stmt *names = NULL;
    int most = ot_nearest_most(value), step;
    if (ot_db_prepare_file(db, file, &names, err) < 0)
        return -1;
    ot_intern_init(&near);
    ot_parameters_bind(given, names);
    while ((step = ot_db_step(names, err)) == 1 && !*is_known) {
        const char *name = ot_db_text(names, 0);
        *is_known = sqlite3_column_int(names, 1) != 0; /* the first ones, if there are any */
        int letters = *is_known ? 0 : distance(value, name);
        if (++count > FEW)
            ot_buf_clear(&few);
        else
            ot_buf_printf(&few, "%s%s", count > 1 ? ", " : "", name);
        if (*is_known || letters > most)
            continue;
        name = ot_intern_text(&near, ot_intern_str(&near, name));
        ot_nearest_offer(&nearest, name, letters * 1000 + (int)strlen(name));
    }
    sqlite3_finalize(names);
    add_hint(&nearest, &few, hint);
    ot_buf_release(&few);
    ot_intern_release(&near);
    return step < 0 ? -1 : 0;
}

/* Looks for the value of a parameter, "kernel=gemm", in the file of a folder of queries that tells of it: known, and
 * *has_file false, where there is none. */
static int look_among(sqlite3 *db, const char *among, const char *name, const struct ot_parameters *given,
                      const char *text, bool *has_file, bool *is_known, struct ot_buf *hint, struct ot_err *err)
{
    int key = (int)ot_parameters_key(text), result = 0;
    struct ot_buf file = OT_BUF_INIT;
    ot_buf_printf(&file, "queries/%s/%s-%.*s", among, name, key, text);
    if (!ot_sql_find(file.data)) {
        ot_buf_clear(&file);
        ot_buf_printf(&file, "queries/%s/%.*s", among, key, text);
    }
    *has_file = ot_sql_find(file.data) != NULL;
    *is_known = !*has_file;
    if (*has_file)
        result = look(db, file.data, given, text + key + 1, is_known, hint, err);
    ot_buf_release(&file);
    return result;
}

/* Whether the value is none that a query of queries/known knows, but stands in the source. */
static int look_closed(sqlite3 *db, const char *name, const struct ot_parameters *given, const char *text,
                       bool *is_closed, struct ot_err *err)
{
    struct ot_buf hint = OT_BUF_INIT;
    bool has_file = false, is_known = false;
    int result = look_among(db, "closed", name, given, text, &has_file, &is_known, &hint, err);
    *is_closed = has_file && is_known;
    ot_buf_release(&hint);
    return result;
}

/* closed: NULL where a value that stands in the source alone is none. */
static int check_value(sqlite3 *db, const char *among, const char *name, const struct ot_parameters *given,
                       const char *text, struct ot_buf *closed, struct ot_err *err)
{
    int key = (int)ot_parameters_key(text);
    struct ot_buf hint = OT_BUF_INIT;
    bool has_file, is_known, is_closed = false;
    bool is_kind = strcmp(among, "known") == 0; /* then the parameter tells what it is that must be there */
    int result = look_among(db, among, name, given, text, &has_file, &is_known, &hint, err);
    if (result == 0 && !is_known && closed)
        result = look_closed(db, name, given, text, &is_closed, err);
    if (is_closed)
        ot_buf_printf(closed, "%sno call in reach is known to run a %.*s '%s'", closed->length ? ", " : "", key, text,
                      text + key + 1);
    else if (result == 0 && !is_known)
        result = ot_err_set(err, is_kind ? "there is no %.*s '%s'%s" : "%.*s='%s' names nothing%s", key, text,
                            text + key + 1, hint.length ? hint.data : is_kind ? ", nor one that is like it" : "");
    ot_buf_release(&hint);
    return result;
}

int ot_named_check(sqlite3 *db, const char *among, const char *name, const struct ot_parameters *given,
                   struct ot_buf *closed, struct ot_err *err)
{
    int result = 0;
    for (size_t i = 0; i < given->count && result == 0; i++)
        result = check_value(db, among, name, given, given->texts[i], closed, err);
    return result;
}

int ot_named_check_one(sqlite3 *db, const char *name, const char *kind, const char *value, struct ot_err *err)
{
    struct ot_buf text = OT_BUF_INIT;
    ot_buf_printf(&text, "%s=%s", kind, value);
    const char *texts[] = { text.data, NULL };
    struct ot_parameters given = { texts, 1 };
    int result = check_value(db, "known", name, &given, text.data, NULL, err);
    ot_buf_release(&text);
    return result;
}

bool ot_named_tells_needs(const char *name)
{
    struct ot_buf file = OT_BUF_INIT;
    ot_buf_printf(&file, "queries/needs/%s", name);
    bool is_told = ot_sql_find(file.data) != NULL;
    ot_buf_release(&file);
    return is_told;
}

int ot_named_needs(sqlite3 *db, const char *name, struct ot_err *err)
{
    struct ot_buf file = OT_BUF_INIT;
    sqlite3_stmt *row = NULL;
    int step = 0;
    ot_buf_printf(&file, "queries/needs/%s", name);
    if (ot_sql_find(file.data))
        step = ot_db_prepare_file(db, file.data, &row, err) < 0 ? -1 : ot_db_step(row, err);
    if (step == 1)
        step = ot_err_set(err, "no %s in the database: run 'optrace link' on it first", ot_db_text(row, 0));
    sqlite3_finalize(row);
    ot_buf_release(&file);
    return step;
}
