/*
 * inputs.c: an output that is an input is refused before anything is written.
 *
 * Reads: what stands at a path, its first bytes. Writes: nothing.
 */
#include "tools/base/inputs.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"
#include "tools/base/path.h"

static const char database_head[] = "SQLite format 3"; /* with its NUL */

static bool is_file_name(const char *path)
{
    return path && strcmp(path, "-") != 0;
}

static bool is_same(const char *a, const char *b)
{
    struct stat one, other;
    bool is_there = stat(a, &one) == 0, is_other_there = stat(b, &other) == 0;
    if (is_there && is_other_there)
        return one.st_dev == other.st_dev && one.st_ino == other.st_ino && !S_ISCHR(one.st_mode); /* a terminal */
    if (is_there || is_other_there)
        return false;
    char *first = ot_path_full(a), *second = ot_path_full(b);
    bool result = strcmp(first, second) == 0;
    free(first);
    free(second);
    return result;
}

/* Whether the file has such a name, by itself or where its links lead. */
static bool has_ending(const char *path, const char *ending)
{
    char *whole = ot_path_full(path);
    const char *names[] = { path, whole };
    bool result = false;
    for (size_t i = 0; i < 2; i++) {
        size_t length = strlen(names[i]);
        result |= length >= strlen(ending) && strcmp(names[i] + length - strlen(ending), ending) == 0;
    }
    free(whole);
    return result;
}

/* Reads the first bytes, ended by NUL. False for what is not there or no plain file. */
static bool read_head(const char *path, char *head, size_t size, size_t *length)
{
    struct stat info;
    if (stat(path, &info) != 0 || !S_ISREG(info.st_mode))
        return false;
    FILE *file = ot_mem_look(fopen(path, "r"));
    *length = file ? fread(head, 1, size - 1, file) : 0;
    head[*length] = '\0';
    if (file)
        fclose(file);
    return true;
}

static bool is_database(const char *head, size_t length)
{
    return length >= sizeof database_head && memcmp(head, database_head, sizeof database_head) == 0;
}

/* A kernel traces document has a date, "Generated:", or says what it is in its first heading. */
static bool is_document(const char *head)
{
    bool is_first = true;
    for (const char *line = head; line; line = strchr(line, '\n')) {
        line += *line == '\n';
        line += strncmp(line, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
        if (strncmp(line + strspn(line, "* "), "Generated:", 10) == 0)
            return true;
        if (line[0] != '#' || !is_first)
            continue;
        const char *found = strcasestr(line, "kernel traces");
        if (found && found < line + strcspn(line, "\n"))
            return true;
        is_first = false;
    }
    return false;
}

int ot_inputs_keep(const char *output, const char *input, const char *what, struct ot_err *err)
{
    if (!is_file_name(output) || !is_file_name(input) || !is_same(output, input))
        return 0;
    if (strcmp(output, input) == 0)
        return ot_err_set(err, "'%s' is %s and would be overwritten", output, what);
    return ot_err_set(err, "'%s' is %s ('%s') and would be overwritten", output, what, input);
}

/* Is the file what SQLite keeps beside a database that is there? */
static bool is_beside_database(const char *path)
{
    static const char *const endings[] = { "-wal", "-shm", "-journal" };
    char head[sizeof database_head + 1];
    size_t length;
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        if (!has_ending(path, endings[i]))
            continue;
        char *whole = ot_path_full(path);
        whole[strlen(whole) - strlen(endings[i])] = '\0';
        bool is = read_head(whole, head, sizeof head, &length) && is_database(head, length);
        free(whole);
        return is;
    }
    return false;
}

/* What an existing file is that may not be replaced; NULL where it may. */
static const char *kept_kind(const char *output, bool is_made_kept)
{
    char head[4096];
    size_t length;
    if (!is_file_name(output) || !read_head(output, head, sizeof head, &length))
        return NULL;
    return is_beside_database(output) ? "part of a database"
        : has_ending(output, ".py") || has_ending(output, ".pyi") ? "a Python source"
        : is_database(head, length) ? "a database"
        : is_document(head) && (is_made_kept || !strstr(head, "\n**Content hash:** ")) ? "a kernel traces document"
        : NULL;
}

static int keep_kind(const char *output, bool is_made_kept, struct ot_err *err)
{
    const char *what = kept_kind(output, is_made_kept);
    if (output && !output[0])
        return ot_err_set(err, "the name of the output is empty");
    return what ? ot_err_set(err, "'%s' is %s and would be overwritten", output, what) : 0;
}

int ot_inputs_keep_any(const char *output, struct ot_err *err)
{
    return keep_kind(output, true, err);
}

int ot_inputs_keep_written(const char *output, struct ot_err *err)
{
    return keep_kind(output, false, err);
}

int ot_inputs_put_aside(const char *path, struct ot_err *err)
{
    struct ot_buf other = OT_BUF_INIT;
    int result = 0;
    ot_buf_printf(&other, "%s~", path);
    if (!kept_kind(path, false))
        result = 0;
    else if (access(other.data, F_OK) == 0)
        result = ot_err_set(err, "cannot put '%s' aside: there is '%s' already", path, other.data);
    else if (rename(path, other.data) != 0)
        result = ot_err_set(err, "cannot put '%s' aside: %s", path, strerror(errno));
    ot_buf_release(&other);
    return result;
}

/* Whether a first load was stopped when it had written much, but not yet the first page: SQLite undoes that by the
 * journal. */
static bool is_unfinished(const char *database, const char *head, size_t length)
{
    static const char blank[sizeof database_head], magic[] = "\xD9\xD5\x05\xF9\x20\xA1\x63\xD7";
    struct ot_buf journal = OT_BUF_INIT;
    char start[sizeof magic];
    size_t start_length;
    if (length < sizeof blank || memcmp(head, blank, sizeof blank) != 0)
        return false;
    ot_buf_printf(&journal, "%s-journal", database);
    bool is_begun = read_head(journal.data, start, sizeof start, &start_length) &&
                    start_length == sizeof magic - 1 && memcmp(start, magic, sizeof magic - 1) == 0;
    ot_buf_release(&journal);
    return is_begun;
}

int ot_inputs_keep_no_database(const char *database, struct ot_err *err)
{
    static const char *const endings[] = { ".py", ".pyi", ".md" };
    char head[sizeof database_head + 1];
    size_t length;
    if (!read_head(database, head, sizeof head, &length) || is_database(head, length) ||
        is_unfinished(database, head, length))
        return 0;
    bool is_input = length > 0;
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
        is_input |= has_ending(database, endings[i]);
    if (!is_input)
        return 0;
    return ot_err_set(err, "cannot open '%s': %s", database, length > 0 ? "file is not a database"
                      : "an empty file of a source or a document is not made a database");
}
