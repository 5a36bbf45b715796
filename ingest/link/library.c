/*
 * library.c: the rows of what is known about libraries, looked up by dotted name.
 *
 * Reads: library_function, library_class, library_value, kernel_package.
 */
#include "ingest/link/analysis.h"

#include <string.h>

#include "schema/db.h"

static const char *column(struct ot_analysis *a, sqlite3_stmt *rows, int index)
{
    const char *text = ot_db_text(rows, index);
    return ot_arena_strndup(&a->arena, text, strlen(text));
}

static int read_models(struct ot_analysis *a, const char *sql, struct ot_model **models, size_t *count,
                       struct ot_err *err)
{
    sqlite3_stmt *rows = NULL;
    size_t capacity = 0;
    int step;
    if (ot_db_prepare(a->db, sql, &rows, err))
        return -1;
    while ((step = ot_db_step(rows, err)) == 1) {
        ot_grow(models, &capacity, *count + 1, sizeof(**models));
        (*models)[(*count)++] = (struct ot_model){column(a, rows, 0), column(a, rows, 1), column(a, rows, 2)};
    }
    sqlite3_finalize(rows);
    return step;
}

static int read_kernels(struct ot_analysis *a, struct ot_err *err)
{
    sqlite3_stmt *rows = NULL;
    size_t capacity = 0;
    int step;
    if (ot_db_prepare(a->db,
                      "SELECT package, pattern, source, platform, is_kernel FROM kernel_package ORDER BY position",
                      &rows, err))
        return -1;
    while ((step = ot_db_step(rows, err)) == 1) {
        ot_grow(&a->kernel_rows, &capacity, a->kernel_row_count + 1, sizeof(*a->kernel_rows));
        a->kernel_rows[a->kernel_row_count++] =
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
            ot_map_add(&a->listed, (uint64_t)ot_intern_add(&a->names, name, i) + 1);
}

int ot_library_open(struct ot_analysis *a, struct ot_err *err)
{
    if (read_models(a, "SELECT pattern, behaviour, argument FROM library_function ORDER BY pattern", &a->models,
                    &a->model_count, err) ||
        read_models(a, "SELECT pattern, meaning, '' FROM library_class ORDER BY pattern", &a->meanings,
                    &a->meaning_count, err) ||
        read_models(a, "SELECT name, value, '' FROM library_value ORDER BY name", &a->constants, &a->constant_count,
                    err) ||
        read_models(a, "SELECT package, platform, '' FROM platform_package ORDER BY package", &a->platform_packages,
                    &a->platform_package_count, err) ||
        read_models(a, "SELECT pattern, platform, '' FROM platform_file ORDER BY pattern", &a->platform_files,
                    &a->platform_file_count, err) ||
        read_kernels(a, err))
        return -1;
    for (size_t i = 0; i < a->model_count; i++)
        list_name(a, a->models[i].pattern);
    for (size_t i = 0; i < a->meaning_count; i++)
        list_name(a, a->meanings[i].pattern);
    for (size_t i = 0; i < a->kernel_row_count; i++)
        list_name(a, a->kernel_rows[i].package);
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
    uint32_t row = match(a, &a->model_of, a->models, a->model_count, dotted);
    return row ? &a->models[row - 1] : NULL;
}

const struct ot_model *ot_library_function(struct ot_analysis *a, ot_id id)
{
    struct ot_code *code = a->codes[id];
    if (code->model == -2) {
        uint32_t row = match(a, &a->model_of, a->models, a->model_count, ot_symbol(a, ot_program_dotted(a, id)));
        code->model = (int)row - 1;
    }
    return code->model >= 0 ? &a->models[code->model] : NULL;
}

const char *ot_library_base(struct ot_analysis *a, ot_sym dotted)
{
    uint32_t row = match(a, &a->meaning_of, a->meanings, a->meaning_count, dotted);
    return row ? a->meanings[row - 1].behaviour : NULL;
}

bool ot_library_is_exact(struct ot_analysis *a, ot_sym dotted)
{
    uint32_t row = match(a, &a->meaning_of, a->meanings, a->meaning_count, dotted);
    return row && strcmp(a->meanings[row - 1].pattern, ot_text(a, dotted)) == 0;
}

const struct ot_kernel_row *ot_library_kernel(struct ot_analysis *a, ot_sym dotted)
{
    uint32_t found = 0;
    bool is_new;
    if (!ot_map_get(&a->kernel_of, (uint64_t)dotted + 1, &found)) {
        for (size_t i = 0; i < a->kernel_row_count && !found; i++) {
            const char *rest = below(ot_text(a, dotted), a->kernel_rows[i].package);
            if (rest && sqlite3_strglob(a->kernel_rows[i].pattern, rest) == 0)
                found = (uint32_t)i + 1;
        }
        ot_map_put(&a->kernel_of, (uint64_t)dotted + 1, found, &is_new);
    }
    const struct ot_kernel_row *row = found ? &a->kernel_rows[found - 1] : NULL;
    return row && row->is_kernel && (!row->platform || strcmp(row->platform, a->platform) == 0) ? row : NULL;
}

bool ot_library_is_listed(struct ot_analysis *a, ot_sym dotted)
{
    uint32_t unused;
    const char *text = ot_text(a, dotted);
    if (ot_map_get(&a->listed, (uint64_t)dotted + 1, &unused) || below(text, "builtins"))
        return true;
    for (size_t i = 0; i < a->kernel_row_count; i++)
        if (below(text, a->kernel_rows[i].package) &&
            (strchr(a->kernel_rows[i].pattern, '*') || ot_library_kernel(a, dotted)))
            return true;
    return ot_library_model(a, dotted) || ot_library_base(a, dotted);
}

uint32_t ot_library_value(struct ot_analysis *a, ot_sym dotted)
{
    for (size_t i = 0; i < a->constant_count; i++) {
        if (strcmp(a->constants[i].pattern, ot_text(a, dotted)) != 0)
            continue;
        const char *value = a->constants[i].behaviour;
        if (strcmp(value, "true") == 0 || strcmp(value, "false") == 0)
            return *value == 't' ? OT_TRUE_VALUE : OT_FALSE_VALUE;
        return strcmp(value, a->platform) == 0 ? OT_PLATFORM_TRUE_VALUE : OT_NONE_VALUE;
    }
    return ot_value(a, OT_V_EXTERNAL, dotted, 0, 0);
}

bool ot_library_has_platform(const struct ot_analysis *a, const char *list)
{
    const char *found = strstr(list, a->platform);
    size_t length = strlen(a->platform);
    return found && (found == list || found[-1] == ' ') && (found[length] == ' ' || found[length] == '\0');
}
