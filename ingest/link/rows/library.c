/*
 * library.c: the rows of what is known about libraries, looked up by dotted name.
 *
 * Reads: library_function, library_class, library_value, kernel_package.
 */
#include "ingest/link/rows/library.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/source/program.h"
#include "schema/db.h"

struct ot_library_state {
    struct ot_model *models; size_t model_count;     /* library_function */
    struct ot_model *meanings; size_t meaning_count; /* library_class: behaviour is the meaning */
    struct ot_kernel_row *kernels; size_t kernel_count;
    struct ot_map model_of, meaning_of, kernel_of; /* dotted sym → row + 1, 0: none */
    struct ot_map listed; /* sym of every name that a row names, and of its prefixes */
};

static const char *column(struct ot_analysis *a, sqlite3_stmt *rows, int index)
{
    const char *text = ot_db_text(rows, index);
    return ot_arena_strndup(&a->arena, text, strlen(text));
}

int ot_library_read(struct ot_analysis *a, const char *sql, struct ot_model **rows, size_t *count, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    size_t capacity = 0;
    int step;
    if (ot_db_prepare(a->db, sql, &statement, err))
        return -1;
    while ((step = ot_db_step(statement, err)) == 1) {
        ot_grow(rows, &capacity, *count + 1, sizeof(**rows));
        (*rows)[(*count)++] =
            (struct ot_model){column(a, statement, 0), column(a, statement, 1), column(a, statement, 2)};
    }
    sqlite3_finalize(statement);
    return step;
}

static int read_kernels(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_library_state *own = a->own.library;
    sqlite3_stmt *rows = NULL;
    size_t capacity = 0;
    int step;
    if (ot_db_prepare(a->db,
                      "SELECT package, pattern, source, platform, is_kernel FROM kernel_package ORDER BY position",
                      &rows, err))
        return -1;
    while ((step = ot_db_step(rows, err)) == 1) {
        ot_grow(&own->kernels, &capacity, own->kernel_count + 1, sizeof(*own->kernels));
        own->kernels[own->kernel_count++] =
            (struct ot_kernel_row){column(a, rows, 0), column(a, rows, 1), column(a, rows, 2),
                                   sqlite3_column_type(rows, 3) == SQLITE_NULL ? NULL : column(a, rows, 3),
                                   sqlite3_column_int(rows, 4) != 0};
    }
    sqlite3_finalize(rows);
    return step;
}

/* Lists a name and its prefixes, up to the first character of a pattern. */
static void list_name(struct ot_analysis *a, const char *name)
{
    size_t length = strcspn(name, "*?[:");
    for (size_t i = 1; i <= length; i++)
        if (name[i] == '.' || (i == length && name[i] == '\0'))
            ot_map_add(&a->own.library->listed, (uint64_t)ot_intern_add(&a->names, name, i) + 1);
}

int ot_library_open(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_library_state *own = a->own.library;
    if (ot_library_read(a, "SELECT pattern, behaviour, argument FROM library_function ORDER BY pattern", &own->models,
                    &own->model_count, err) ||
        ot_library_read(a, "SELECT pattern, meaning, '' FROM library_class ORDER BY pattern", &own->meanings,
                    &own->meaning_count, err) ||
        read_kernels(a, err))
        return -1;
    for (size_t i = 0; i < own->model_count; i++)
        list_name(a, own->models[i].pattern);
    for (size_t i = 0; i < own->meaning_count; i++)
        list_name(a, own->meanings[i].pattern);
    for (size_t i = 0; i < own->kernel_count; i++)
        list_name(a, own->kernels[i].package);
    return 0;
}

/* The rest of dotted below package, NULL if it does not lie in it. */
static const char *below(const char *dotted, const char *package)
{
    size_t length = strlen(package);
    return strncmp(dotted, package, length) == 0 && dotted[length] == '.' ? dotted + length + 1 : NULL;
}

static uint32_t match(struct ot_analysis *a, struct ot_map *cache, const struct ot_model *rows, size_t count,
                      ot_sym dotted)
{
    bool is_new;
    uint32_t found = 0;
    if (ot_map_get(cache, (uint64_t)dotted + 1, &found))
        return found;
    const char *text = ot_text(a, dotted);
    for (size_t i = 0; i < count; i++) {
        if (strcmp(rows[i].pattern, text) == 0) {
            found = (uint32_t)i + 1;
            break;
        }
        if (!found && strpbrk(rows[i].pattern, "*?[") && sqlite3_strglob(rows[i].pattern, text) == 0)
            found = (uint32_t)i + 1;
    }
    ot_map_put(cache, (uint64_t)dotted + 1, found, &is_new);
    return found;
}

const struct ot_model *ot_library_model(struct ot_analysis *a, ot_sym dotted)
{
    struct ot_library_state *own = a->own.library;
    uint32_t row = match(a, &own->model_of, own->models, own->model_count, dotted);
    return row ? &own->models[row - 1] : NULL;
}

const struct ot_model *ot_library_function(struct ot_analysis *a, ot_id id)
{
    struct ot_library_state *own = a->own.library;
    struct ot_code *code = a->codes[id];
    if (code->model == -2) {
        uint32_t row = match(a, &own->model_of, own->models, own->model_count, ot_symbol(a, ot_program_dotted(a, id)));
        code->model = (int)row - 1;
    }
    return code->model >= 0 ? &own->models[code->model] : NULL;
}

const char *ot_library_base(struct ot_analysis *a, ot_sym dotted)
{
    struct ot_library_state *own = a->own.library;
    uint32_t row = match(a, &own->meaning_of, own->meanings, own->meaning_count, dotted);
    return row ? own->meanings[row - 1].behaviour : NULL;
}

bool ot_library_is_exact(struct ot_analysis *a, ot_sym dotted)
{
    struct ot_library_state *own = a->own.library;
    uint32_t row = match(a, &own->meaning_of, own->meanings, own->meaning_count, dotted);
    return row && strcmp(own->meanings[row - 1].pattern, ot_text(a, dotted)) == 0;
}

const struct ot_kernel_row *ot_library_kernel(struct ot_analysis *a, ot_sym dotted)
{
    struct ot_library_state *own = a->own.library;
    uint32_t found = 0;
    bool is_new;
    if (!ot_map_get(&own->kernel_of, (uint64_t)dotted + 1, &found)) {
        for (size_t i = 0; i < own->kernel_count && !found; i++) {
            const char *rest = below(ot_text(a, dotted), own->kernels[i].package);
            if (rest && sqlite3_strglob(own->kernels[i].pattern, rest) == 0)
                found = (uint32_t)i + 1;
        }
        ot_map_put(&own->kernel_of, (uint64_t)dotted + 1, found, &is_new);
    }
    const struct ot_kernel_row *row = found ? &own->kernels[found - 1] : NULL;
    return row && row->is_kernel && (!row->platform || strcmp(row->platform, a->platform) == 0) ? row : NULL;
}

bool ot_library_is_listed(struct ot_analysis *a, ot_sym dotted)
{
    struct ot_library_state *own = a->own.library;
    uint32_t unused;
    const char *text = ot_text(a, dotted);
    if (ot_map_get(&own->listed, (uint64_t)dotted + 1, &unused) || below(text, "builtins"))
        return true;
    for (size_t i = 0; i < own->kernel_count; i++)
        if (below(text, own->kernels[i].package) &&
            (strchr(own->kernels[i].pattern, '*') || ot_library_kernel(a, dotted)))
            return true;
    return ot_library_model(a, dotted) || ot_library_base(a, dotted);
}

bool ot_library_has_platform(const struct ot_analysis *a, const char *list)
{
    const char *found = strstr(list, a->platform);
    size_t length = strlen(a->platform);
    return found && (found == list || found[-1] == ' ') && (found[length] == ' ' || found[length] == '\0');
}

void ot_library_init(struct ot_analysis *a)
{
    a->own.library = ot_calloc(1, sizeof(*a->own.library));
}

void ot_library_release(struct ot_analysis *a)
{
    struct ot_library_state *own = a->own.library;
    free(own->models);
    free(own->meanings);
    free(own->kernels);
    ot_map_release(&own->model_of);
    ot_map_release(&own->meaning_of);
    ot_map_release(&own->kernel_of);
    ot_map_release(&own->listed);
    free(own);
}
