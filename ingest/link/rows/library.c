/*
 * library.c: the rows of what is known about libraries, looked up by dotted name.
 *
 * Reads: library_function, library_class.
 */
#include "ingest/link/rows/library.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/rows/kernel.h"
#include "ingest/link/source/program.h"
#include "schema/db.h"

/* What a class means. */
struct class_row {
    const char *pattern;
    enum ot_meaning meaning;
    const char *argument;
};

struct ot_library_state {
    struct ot_model *models; size_t model_count;     /* library_function */
    struct class_row *classes; size_t class_count;   /* library_class */
    struct ot_map model_of, class_of; /* dotted sym → row + 1, 0: none */
    struct ot_list registering; /* last parts of the functions that implement ops */
    struct ot_list ending;      /* of those that never come back */
    struct ot_map listed; /* sym of every name that a row names, and of its prefixes */
};

static const char *column(struct ot_analysis *a, sqlite3_stmt *rows, int index)
{
    const char *text = ot_db_text(rows, index);
    return ot_arena_strndup(&a->arena, text, strlen(text));
}

int ot_library_read(struct ot_analysis *a, const char *sql, struct ot_library_row **rows, size_t *count,
                    struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    size_t capacity = 0;
    int step;
    if (ot_db_prepare(a->db, sql, &statement, err))
        return -1;
    while ((step = ot_db_step(statement, err)) == 1) {
        ot_grow(rows, &capacity, *count + 1, sizeof(**rows));
        (*rows)[(*count)++] =
            (struct ot_library_row){column(a, statement, 0), column(a, statement, 1), column(a, statement, 2)};
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
            ot_map_add(&a->own.library->listed, (uint64_t)ot_intern_add(&a->names, name, i) + 1);
}

static int read_functions(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_library_state *own = a->own.library;
    struct ot_library_row *rows = NULL;
    int result = ot_library_read(a, "SELECT pattern, behaviour, argument FROM library_function ORDER BY pattern", &rows,
                                 &own->model_count, err);
    own->models = ot_calloc(own->model_count + 1, sizeof(*own->models));
    for (size_t i = 0; result == 0 && i < own->model_count; i++) {
        int behaviour = ot_word_behaviour(rows[i].pattern, rows[i].text, rows[i].argument, err);
        result = behaviour < 0 ? -1 : 0;
        own->models[i] = (struct ot_model){rows[i].pattern, (enum ot_behaviour)behaviour, rows[i].argument};
    }
    free(rows);
    return result;
}

static int read_classes(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_library_state *own = a->own.library;
    struct ot_library_row *rows = NULL;
    int result = ot_library_read(a, "SELECT pattern, meaning, argument FROM library_class ORDER BY pattern", &rows,
                                 &own->class_count, err);
    own->classes = ot_calloc(own->class_count + 1, sizeof(*own->classes));
    for (size_t i = 0; result == 0 && i < own->class_count; i++) {
        int meaning = ot_word_meaning(rows[i].pattern, rows[i].text, rows[i].argument, err);
        result = meaning < 0 ? -1 : 0;
        own->classes[i] = (struct class_row){rows[i].pattern, (enum ot_meaning)meaning, rows[i].argument};
    }
    free(rows);
    return result;
}

int ot_library_open(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_library_state *own = a->own.library;
    if (read_functions(a, err) || read_classes(a, err))
        return -1;
    for (size_t i = 0; i < own->model_count; i++) {
        list_name(a, own->models[i].pattern);
        const char *last = strrchr(own->models[i].pattern, '.');
        if (own->models[i].behaviour == OT_DOES_OP_IMPLEMENTATION)
            ot_list_add(&own->registering, ot_symbol(a, last ? last + 1 : own->models[i].pattern));
        if (own->models[i].behaviour == OT_DOES_END)
            ot_list_add(&own->ending, ot_symbol(a, last ? last + 1 : own->models[i].pattern));
    }
    for (size_t i = 0; i < own->class_count; i++)
        list_name(a, own->classes[i].pattern);
    for (size_t i = 0; ot_kernel_package_at(a, i); i++)
        list_name(a, ot_kernel_package_at(a, i));
    return 0;
}

/* Of rows of the given size, each with its pattern first, the number of the one that dotted falls under, from 1. */
static uint32_t match(struct ot_analysis *a, struct ot_map *cache, const void *rows, size_t size, size_t count,
                      ot_sym dotted)
{
    bool is_new;
    uint32_t found = 0;
    if (ot_map_get(cache, (uint64_t)dotted + 1, &found))
        return found;
    const char *text = ot_text(a, dotted);
    for (size_t i = 0; i < count; i++) {
        const char *pattern = *(const char *const *)(const void *)((const char *)rows + i * size);
        if (*pattern != *text && *pattern != '*' && *pattern != '?' && *pattern != '[')
            continue;
        if (strcmp(pattern, text) == 0) {
            found = (uint32_t)i + 1;
            break;
        }
        if (!found && strpbrk(pattern, "*?[") && sqlite3_strglob(pattern, text) == 0)
            found = (uint32_t)i + 1;
    }
    ot_map_put(cache, (uint64_t)dotted + 1, found, &is_new);
    return found;
}

static uint32_t find_model(struct ot_analysis *a, ot_sym dotted)
{
    struct ot_library_state *own = a->own.library;
    return match(a, &own->model_of, own->models, sizeof(*own->models), own->model_count, dotted);
}

const struct ot_model *ot_library_model(struct ot_analysis *a, ot_sym dotted)
{
    uint32_t row = find_model(a, dotted);
    return row ? &a->own.library->models[row - 1] : NULL;
}

ot_sym ot_library_method(struct ot_analysis *a, ot_sym class_name, ot_sym name)
{
    ot_sym own = ot_symbol_dotted(a, ot_text(a, class_name), ot_text(a, name));
    if (find_model(a, own))
        return own;
    ot_sym module = ot_library_runs(a, class_name) ? ot_symbol_dotted(a, "torch.nn.Module", ot_text(a, name)) : 0;
    return module && find_model(a, module) ? module : 0;
}

const struct ot_model *ot_library_function(struct ot_analysis *a, ot_id id)
{
    struct ot_code *code = a->codes[id];
    if (code->model == -2)
        code->model = (int)find_model(a, ot_symbol(a, ot_program_dotted(a, id))) - 1;
    return code->model >= 0 ? &a->own.library->models[code->model] : NULL;
}

bool ot_library_may_end(const struct ot_analysis *a, ot_sym name)
{
    return ot_list_has(&a->own.library->ending, name);
}

bool ot_library_ends(struct ot_analysis *a, const char *module, ot_sym name)
{
    if (!ot_library_may_end(a, name))
        return false;
    const struct ot_model *model = ot_library_model(a, ot_symbol_dotted(a, module, ot_text(a, name)));
    return model && model->behaviour == OT_DOES_END;
}

bool ot_library_registers(const struct ot_analysis *a, ot_sym name)
{
    return ot_list_has(&a->own.library->registering, name);
}

/* The row of a class, NULL if there is none. */
static const struct class_row *find_class(struct ot_analysis *a, ot_sym dotted)
{
    struct ot_library_state *own = a->own.library;
    uint32_t row = match(a, &own->class_of, own->classes, sizeof(*own->classes), own->class_count, dotted);
    return row ? &own->classes[row - 1] : NULL;
}

enum ot_meaning ot_library_meaning(struct ot_analysis *a, ot_sym dotted)
{
    const struct class_row *row = find_class(a, dotted);
    return row ? row->meaning : OT_MEANS_NOTHING;
}

const char *ot_library_runs(struct ot_analysis *a, ot_sym dotted)
{
    const struct class_row *row = find_class(a, dotted);
    return row && row->meaning == OT_MEANS_RUNS ? row->argument : NULL;
}

const char *ot_library_argument(struct ot_analysis *a, ot_sym dotted)
{
    const struct class_row *row = find_class(a, dotted);
    return row ? row->argument : "";
}

bool ot_library_is_exact(struct ot_analysis *a, ot_sym dotted)
{
    const struct class_row *row = find_class(a, dotted);
    return row && strcmp(row->pattern, ot_text(a, dotted)) == 0;
}

bool ot_library_is_open(struct ot_analysis *a, ot_sym dotted)
{
    enum ot_meaning meaning = ot_library_meaning(a, dotted);
    return meaning == OT_MEANS_NOTHING || (meaning == OT_MEANS_RUNS && !ot_library_is_exact(a, dotted));
}

bool ot_library_is_listed(struct ot_analysis *a, ot_sym dotted)
{
    struct ot_library_state *own = a->own.library;
    uint32_t unused;
    const char *text = ot_text(a, dotted);
    if (ot_map_get(&own->listed, (uint64_t)dotted + 1, &unused) || ot_kernel_below(text, "builtins"))
        return true;
    return ot_kernel_is_listed(a, dotted) || ot_library_model(a, dotted) ||
           ot_library_meaning(a, dotted) != OT_MEANS_NOTHING;
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
    free(own->classes);
    ot_map_release(&own->model_of);
    ot_map_release(&own->class_of);
    ot_map_release(&own->listed);
    ot_list_release(&own->registering);
    ot_list_release(&own->ending);
    free(own);
}
