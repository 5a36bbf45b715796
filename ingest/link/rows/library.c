/*
 * library.c: the rows of what is known about libraries, looked up by dotted name.
 *
 * Reads: library_function, library_class, library_method, library_value, platform_package.
 */
#include "ingest/link/rows/library.h"

#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/rows/kernel.h"
#include "ingest/link/source/program.h"
#include "schema/db.h"

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
    if (ot_library_read(a, "SELECT pattern, behaviour, argument FROM library_function ORDER BY pattern", &a->models,
                    &a->model_count, err) ||
        ot_library_read(a, "SELECT pattern, meaning, '' FROM library_class ORDER BY pattern", &a->meanings,
                    &a->meaning_count, err) ||
        ot_library_read(a, "SELECT method, function, '' FROM library_method ORDER BY method", &a->methods,
                    &a->method_count, err) ||
        ot_library_read(a, "SELECT name, value, '' FROM library_value ORDER BY name", &a->constants, &a->constant_count,
                    err) ||
        ot_library_read(a, "SELECT package, platform, '' FROM platform_package ORDER BY package", &a->platform_packages,
                    &a->platform_package_count, err) ||
        ot_kernel_open(a, err))
        return -1;
    for (size_t i = 0; i < a->model_count; i++)
        list_name(a, a->models[i].pattern);
    for (size_t i = 0; i < a->meaning_count; i++)
        list_name(a, a->meanings[i].pattern);
    for (size_t i = 0; i < a->kernel_row_count; i++)
        list_name(a, a->kernel_rows[i].package);
    return 0;
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

ot_sym ot_library_method(struct ot_analysis *a, ot_sym dotted)
{
    uint32_t row = match(a, &a->method_of, a->methods, a->method_count, dotted);
    return row ? ot_symbol(a, a->methods[row - 1].behaviour) : 0;
}

bool ot_library_is_exact(struct ot_analysis *a, ot_sym dotted)
{
    uint32_t row = match(a, &a->meaning_of, a->meanings, a->meaning_count, dotted);
    return row && strcmp(a->meanings[row - 1].pattern, ot_text(a, dotted)) == 0;
}

bool ot_library_is_listed(struct ot_analysis *a, ot_sym dotted)
{
    uint32_t unused;
    const char *text = ot_text(a, dotted);
    if (ot_map_get(&a->listed, (uint64_t)dotted + 1, &unused) || ot_kernel_below(text, "builtins"))
        return true;
    for (size_t i = 0; i < a->kernel_row_count; i++)
        if (ot_kernel_below(text, a->kernel_rows[i].package) &&
            (strchr(a->kernel_rows[i].pattern, '*') || ot_kernel_find(a, dotted)))
            return true;
    return ot_library_model(a, dotted) || ot_library_base(a, dotted);
}

bool ot_library_has_platform(const struct ot_analysis *a, const char *list)
{
    const char *found = strstr(list, a->platform);
    size_t length = strlen(a->platform);
    return found && (found == list || found[-1] == ' ') && (found[length] == ' ' || found[length] == '\0');
}
