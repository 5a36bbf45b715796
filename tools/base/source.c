/*
 * source.c: sources by name: what 'optrace fetch' brings stands for the folder that it unpacks.
 */
#include "tools/base/source.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"
#include "tools/base/options.h"
#include "tools/base/sibling.h"
#include "tools/base/visible.h"

static bool ends_with(const char *text, const char *end)
{
    size_t length = strlen(text), tail = strlen(end);
    return length > tail && strcmp(text + length - tail, end) == 0;
}

/* Whether it is fetched, being no path of a folder or of a file of Python. */
static bool is_name(const char *given)
{
    struct stat info;
    if (ends_with(given, ".whl") || ends_with(given, ".zip") || ends_with(given, ".tar.gz"))
        return stat(given, &info) != 0 || S_ISREG(info.st_mode);
    return stat(given, &info) != 0 &&
           (strncmp(given, "rev:", 4) == 0 || strstr(given, "@rev:") || strstr(given, "=="));
}

/* Runs optrace-fetch with its standard output in the file. Returns its status, or -1. */
static int fetch(const char *given, int file, struct ot_err *err)
{
    fflush(stdout);
    int before = dup(STDOUT_FILENO);
    if (before < 0 || dup2(file, STDOUT_FILENO) < 0)
        return ot_err_set(err, "cannot fetch '%s': %s", given, strerror(errno));
    int status = ot_sibling_run("optrace-fetch", (char *[]) {NULL, "--", (char *)given, NULL}, err);
    dup2(before, STDOUT_FILENO);
    close(before);
    return status;
}

/* The folder of a source that is given by name; NULL with *err set. */
static char *find(const char *given, struct ot_err *err)
{
    char line[4096] = "";
    FILE *answer = ot_mem_look(tmpfile());
    if (!answer) {
        ot_err_set(err, "cannot fetch '%s': %s", given, strerror(errno));
        return NULL;
    }
    int status = fetch(given, fileno(answer), err);
    rewind(answer);
    bool is_found = status == 0 && fgets(line, sizeof line, answer) && line[0] == '/';
    fclose(answer);
    line[strcspn(line, "\n")] = '\0';
    if (is_found)
        return ot_strdup(line);
    if (status >= 0)
        ot_err_set(err, "cannot fetch '%s'", given);
    return NULL;
}

static char **kept; /* what was put in the place of names */
static size_t kept_count, kept_capacity;

static char *keep(char *text)
{
    ot_grow(&kept, &kept_capacity, kept_count + 1, sizeof *kept);
    return kept[kept_count++] = text;
}

/* The first place from *at on with a source that is given by name, with its folder; false where there is none, or it is
 * not found: then *err is set. */
static bool next_name(const char **sources, size_t *at, char **folder, struct ot_err *err)
{
    while (sources && sources[*at] && !is_name(sources[*at]))
        ++*at;
    *folder = sources && sources[*at] ? find(sources[*at], err) : NULL;
    return *folder != NULL;
}

int ot_source_find(const char **sources, struct ot_err *err)
{
    char *folder;
    for (size_t i = 0; next_name(sources, &i, &folder, err);) {
        keep((char *)sources[i]);
        sources[i] = keep(folder);
    }
    return err->message[0] ? -1 : 0;
}

/* Does the version lie nearer to wanted than best does? One from before is nearer than one from after. */
static bool is_nearer(const char *wanted, const char *best, const char *version)
{
    bool is_before = strverscmp(version, wanted) < 0;
    if (!*best || is_before != (strverscmp(best, wanted) < 0))
        return !*best || is_before;
    return (strverscmp(version, best) > 0) == is_before;
}

/* Appends the path of the database in the folder of database whose version is nearest: the same name up to its first
 * '-', the same ending. Nothing where there is none. */
static void add_neighbour(const char *database, const char *ending, struct ot_buf *path)
{
    const char *name = strrchr(database, '/') + 1;
    size_t package = strcspn(name, "-");
    struct ot_buf folder = OT_BUF_INIT;
    char best[NAME_MAX + 1] = "";
    ot_buf_add(&folder, database, (size_t)(name - database));
    DIR *entries = ot_mem_look(opendir(folder.data));
    for (struct dirent *entry; entries && (entry = readdir(entries)) != NULL;)
        if (strncmp(entry->d_name, name, package + 1) == 0 && strcmp(entry->d_name, name) != 0 &&
            ends_with(entry->d_name, ending) && is_nearer(name, best, entry->d_name))
            snprintf(best, sizeof best, "%s", entry->d_name);
    if (entries)
        closedir(entries);
    if (*best)
        ot_buf_printf(path, "%s%s", folder.data, best);
    ot_buf_release(&folder);
}

static bool copy(int from, int to)
{
    ssize_t count;
    while ((count = copy_file_range(from, NULL, to, NULL, (size_t)1 << 30, 0)) > 0)
        ;
    return count == 0;
}

/* Where there is no database yet, starts it as a copy of its neighbour's, so that ingest reads only the files that
 * differ. Whatever goes wrong, it is made anew. */
static void carry(const char *database, const char *ending)
{
    struct ot_buf neighbour = OT_BUF_INIT, part = OT_BUF_INIT;
    if (access(database, F_OK) != 0)
        add_neighbour(database, ending, &neighbour);
    if (neighbour.length > 0) {
        ot_buf_printf(&part, "%s.%ld.part", database, (long)getpid());
        int from = open(neighbour.data, O_RDONLY | O_CLOEXEC);
        int to = from < 0 ? -1 : open(part.data, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        bool is_whole = to >= 0 && copy(from, to);
        if (to >= 0 && (close(to) != 0 || !is_whole || rename(part.data, database) != 0))
            unlink(part.data);
        if (from >= 0)
            close(from);
    }
    ot_buf_release(&neighbour);
    ot_buf_release(&part);
}

/* Ingests and links. Returns the exit status of what failed, 0, or -1. */
static int build(const char *database, const char *folder, struct ot_err *err)
{
    char *ingest[] = {NULL, "--quiet", "--database", (char *)database, (char *)folder, NULL};
    char *link[] = {NULL, "--quiet", "--database", (char *)database, NULL};
    int status = ot_sibling_run("optrace-ingest-python", ingest, err);
    return status ? status : ot_sibling_run("optrace-link", link, err);
}

int ot_source_build(const struct ot_options *options, int schema)
{
    struct ot_err err = {""};
    char *folder;
    for (size_t i = 0; next_name(options->arguments, &i, &folder, &err);) {
        struct ot_buf database = OT_BUF_INIT, ending = OT_BUF_INIT;
        ot_buf_printf(&ending, ".v%d.db", schema);
        ot_buf_printf(&database, "%s%s", keep(folder), ending.data);
        carry(database.data, ending.data);
        ot_buf_release(&ending);
        int status = build(database.data, folder, &err);
        if (status == OT_EXIT_USAGE && unlink(database.data) == 0) /* another optrace made it */
            status = build(database.data, folder, &err);
        if (status > 0)
            ot_err_set(&err, "cannot build a database of '%s'", options->arguments[i]);
        keep((char *)options->arguments[i]);
        options->arguments[i] = keep(ot_strdup(database.data));
        ot_buf_release(&database);
        if (status)
            break;
    }
    if (!err.message[0])
        return OT_EXIT_OK;
    ot_visible_say(options->program, "%s", err.message);
    return ot_err_status(&err);
}
