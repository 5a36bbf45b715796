/*
 * kernel.c: which names of libraries are kernels, which only prepare them, and what each is called.
 *
 * Reads: kernel_package, host_name.
 */
#include "ingest/link/rows/kernel.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/text.h"
#include "schema/db.h"

/* A row of host_name. */
struct host_row {
    const char *module, *class_name, *name;
    bool launches;
};

struct ot_kernel_state {
    struct ot_kernel_row *rows; size_t count;
    struct host_row *hosts; size_t host_count;
    struct ot_map row_of; /* dotted sym → what find() gives */
};

static const char *column(struct ot_analysis *a, sqlite3_stmt *rows, int index)
{
    const char *text = ot_db_text(rows, index);
    return ot_arena_strndup(&a->arena, text, strlen(text));
}

static int read_packages(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_kernel_state *own = a->own.kernel;
    sqlite3_stmt *rows = NULL;
    size_t capacity = 0;
    int step;
    if (ot_db_prepare(a->db,
                      "SELECT package, pattern, source, platform, named_by FROM kernel_package ORDER BY position",
                      &rows, err))
        return -1;
    while ((step = ot_db_step(rows, err)) == 1) {
        ot_grow(&own->rows, &capacity, own->count + 1, sizeof(*own->rows));
        own->rows[own->count++] =
            (struct ot_kernel_row){column(a, rows, 0), column(a, rows, 1), column(a, rows, 2),
                                   sqlite3_column_type(rows, 3) == SQLITE_NULL ? NULL : column(a, rows, 3),
                                   strcmp(ot_db_text(rows, 4), "module") == 0};
    }
    sqlite3_finalize(rows);
    return step;
}

int ot_kernel_open(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_kernel_state *own = a->own.kernel;
    sqlite3_stmt *rows = NULL;
    size_t capacity = 0;
    int step;
    if (read_packages(a, err) ||
        ot_db_prepare(a->db, "SELECT module, class, name, launches FROM host_name ORDER BY position", &rows, err))
        return -1;
    while ((step = ot_db_step(rows, err)) == 1) {
        ot_grow(&own->hosts, &capacity, own->host_count + 1, sizeof(*own->hosts));
        own->hosts[own->host_count++] = (struct host_row){
            column(a, rows, 0), column(a, rows, 1), column(a, rows, 2), sqlite3_column_int(rows, 3) != 0};
    }
    sqlite3_finalize(rows);
    return step;
}

const char *ot_kernel_below(const char *dotted, const char *package)
{
    size_t length = strlen(package);
    return strncmp(dotted, package, length) == 0 && dotted[length] == '.' ? dotted + length + 1 : NULL;
}

/* Start of the part of a dotted name before the one at part; dotted where there is none. */
static const char *part_before(const char *dotted, const char *part)
{
    if (part > dotted)
        part--;
    while (part > dotted && part[-1] != '.')
        part--;
    return part;
}

/* Where the class of a method begins: "flashinfer.Wrapper.run"; at name where it is no method. */
static const char *class_part(const char *dotted, const char *name)
{
    const char *class_name = part_before(dotted, name);
    return *class_name >= 'A' && *class_name <= 'Z' ? class_name : name;
}

static const char *last_part(const char *dotted)
{
    const char *dot = strrchr(dotted, '.');
    return dot ? dot + 1 : dotted;
}

static bool launches(struct ot_analysis *a, const char *dotted)
{
    const struct ot_kernel_state *own = a->own.kernel;
    const char *name = last_part(dotted), *class_start = class_part(dotted, name);
    size_t in_module = class_start > dotted ? (size_t)(class_start - dotted) - 1 : 0;
    size_t in_class = name > class_start ? (size_t)(name - class_start) - 1 : 0;
    const char *module = ot_arena_strndup(&a->arena, dotted, in_module);
    const char *class_name = ot_arena_strndup(&a->arena, class_start, in_class);
    for (size_t i = 0; i < own->host_count; i++) {
        const struct host_row *row = &own->hosts[i];
        if (sqlite3_strglob(row->name, name) == 0 && sqlite3_strglob(row->class_name, class_name) == 0 &&
            sqlite3_strglob(row->module, module) == 0)
            return row->launches;
    }
    return true;
}

/* The row of a name, one more than its place, above the bit that says whether it launches; 0: none. */
static uint32_t find(struct ot_analysis *a, ot_sym dotted)
{
    struct ot_kernel_state *own = a->own.kernel;
    uint32_t found = 0;
    bool is_new;
    if (ot_map_get(&own->row_of, (uint64_t)dotted + 1, &found))
        return found;
    const char *text = ot_text(a, dotted);
    for (size_t i = 0; i < own->count && !found; i++) {
        const char *rest = ot_kernel_below(text, own->rows[i].package);
        if (rest && sqlite3_strglob(own->rows[i].pattern, rest) == 0)
            found = ((uint32_t)i + 1) << 1 | launches(a, text);
    }
    const char *platform = found ? own->rows[(found >> 1) - 1].platform : NULL;
    if (platform && strcmp(platform, a->platform) != 0)
        found = 0;
    ot_map_put(&own->row_of, (uint64_t)dotted + 1, found, &is_new);
    return found;
}

const struct ot_kernel_row *ot_kernel_find(struct ot_analysis *a, ot_sym dotted)
{
    const struct ot_kernel_state *own = a->own.kernel;
    uint32_t found = find(a, dotted);
    return found & 1 ? &own->rows[(found >> 1) - 1] : NULL;
}

const struct ot_kernel_row *ot_kernel_package(struct ot_analysis *a, ot_sym dotted)
{
    const struct ot_kernel_state *own = a->own.kernel;
    uint32_t found = find(a, dotted);
    return found ? &own->rows[(found >> 1) - 1] : NULL;
}

const char *ot_kernel_name(const struct ot_kernel_row *row, const char *dotted)
{
    const char *name = last_part(dotted), *below = ot_kernel_below(dotted, row->package);
    const char *first = row->is_named_by_module ? part_before(dotted, name) : class_part(dotted, name);
    return first < below ? below : first; /* a package may be a class: ctypes.CDLL */
}

const char *ot_kernel_package_at(const struct ot_analysis *a, size_t row)
{
    return row < a->own.kernel->count ? a->own.kernel->rows[row].package : NULL;
}

bool ot_kernel_is_listed(struct ot_analysis *a, ot_sym dotted)
{
    const struct ot_kernel_state *own = a->own.kernel;
    for (size_t i = 0; i < own->count; i++)
        if (ot_kernel_below(ot_text(a, dotted), own->rows[i].package) &&
            (strchr(own->rows[i].pattern, '*') || ot_kernel_find(a, dotted)))
            return true;
    return false;
}

void ot_kernel_init(struct ot_analysis *a)
{
    a->own.kernel = ot_calloc(1, sizeof(*a->own.kernel));
}

void ot_kernel_release(struct ot_analysis *a)
{
    free(a->own.kernel->rows);
    free(a->own.kernel->hosts);
    ot_map_release(&a->own.kernel->row_of);
    free(a->own.kernel);
}
