/*
 * option.c: what link was asked for: the model files, or the entries in their place. What names nothing in
 * the source is refused with what comes nearest.
 *
 * Reads: model_file. Writes: meta (models, entries), model_source.
 */
#include "ingest/link/drive/option.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/options.h"
#include "ingest/link/base/text.h"
#include "ingest/link/drive/entry.h"
#include "ingest/link/source/program.h"
#include "ingest/link/start/module_start.h"
#include "ingest/link/types/entry_class.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/nearest.h"

struct ot_option_state {
    struct ot_buf patterns; /* GLOBs, one a line */
    struct ot_list files; /* of models, in the order of the report */
    struct ot_list positions; /* of each, the pattern that names it, from 1 */
    struct ot_list functions; /* code objects that entries name */
};

enum { LISTED_FILES = 4 };

static int read_model_patterns(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_option_state *own = a->own.option;
    sqlite3_stmt *rows = NULL;
    int step;
    if (ot_db_prepare(a->db, "SELECT pattern FROM model_file ORDER BY position, pattern", &rows, err))
        return -1;
    while ((step = ot_db_step(rows, err)) == 1) {
        const char *pattern = ot_db_text(rows, 0);
        ot_buf_printf(&own->patterns, "%s%s", own->patterns.length ? "\n" : "", pattern);
    }
    sqlite3_finalize(rows);
    return step;
}

/* How people call the list of entry classes. */
static const char *list_name(const struct ot_analysis *a)
{
    ot_sym name = ot_entry_class_list(a, 0);
    return name ? ot_text(a, name) : "row of entry_list";
}

static bool has_entry_class(struct ot_analysis *a, ot_id number)
{
    ot_sym name;
    for (size_t i = 0; (name = ot_entry_class_list(a, i)) != 0; i++)
        if (ot_program_mentions(a, number, ot_text(a, name)))
            return true;
    return false;
}

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/* How far a file is from a pattern: by its name first, where the pattern tells one, then by its whole path. */
static int file_distance(const char *plain, const char *path)
{
    enum { PATH_AT_MOST = 1000, EXTENSION = 3 };
    const char *name = base_name(plain);
    int by_name = strlen(name) > EXTENSION ? ot_nearest_distance(name, base_name(path)) : 0;
    return by_name * PATH_AT_MOST + ot_nearest_distance(plain, path);
}

/* The files nearest to a GLOB: those with an entry class, or any. Returns how many were offered. */
static size_t find_nearest_files(struct ot_analysis *a, const char *pattern, bool has_entries,
                                 struct ot_nearest *nearest)
{
    struct ot_buf plain = OT_BUF_INIT;
    size_t count = 0;
    for (const char *at = pattern; *at; at++)
        if (!strchr("*?[]", *at))
            ot_buf_add_char(&plain, *at);
    for (size_t f = 1; f < a->file_count; f++)
        if (!has_entries || (!ot_list_has(&a->own.option->files, (uint32_t)f) && has_entry_class(a, (ot_id)f))) {
            ot_nearest_offer(nearest, a->files[f].path, file_distance(plain.data, a->files[f].path));
            count++;
        }
    ot_buf_release(&plain);
    return count;
}

static int refuse_pattern(struct ot_analysis *a, const char *option, const char *given, const char *pattern,
                          struct ot_err *err)
{
    struct ot_nearest nearest = {0};
    struct ot_buf text = OT_BUF_INIT;
    bool is_model = strcmp(option, "--model") == 0;
    ot_buf_printf(&text, "no file matches %s '%s', a GLOB over whole paths", option, given);
    if (!is_model || !find_nearest_files(a, pattern, true, &nearest))
        find_nearest_files(a, pattern, false, &nearest);
    if (nearest.count)
        ot_buf_add_str(&text, "; the nearest: ");
    ot_nearest_print(&nearest, &text);
    ot_err_set(err, "%s", text.data);
    ot_buf_release(&text);
    return -1;
}

/* Does the file lie in a folder of the listed ones, or below it? */
static bool is_below(struct ot_analysis *a, ot_id number, const struct ot_list *files)
{
    for (size_t i = 0; i < files->count; i++) {
        const char *path = a->files[files->items[i]].path;
        if (strncmp(path, a->files[number].path, (size_t)(base_name(path) - path)) == 0)
            return true;
    }
    return false;
}

/* Adds the files that a pattern names: those that match, but where some of them have an entry class, none that lies
 * outside their folders. Returns whether any matches. */
static bool add_model_files(struct ot_analysis *a, const char *pattern, uint32_t position)
{
    struct ot_option_state *own = a->own.option;
    struct ot_list matching = {0}, entered = {0};
    for (size_t f = 1; f < a->file_count; f++) {
        if (sqlite3_strglob(pattern, a->files[f].path) != 0)
            continue;
        ot_list_add(&matching, (uint32_t)f);
        if (has_entry_class(a, (ot_id)f))
            ot_list_add(&entered, (uint32_t)f);
    }
    for (size_t i = 0; i < matching.count; i++) {
        uint32_t f = matching.items[i];
        if (ot_list_has(&own->files, f) || (entered.count && !is_below(a, f, &entered)))
            continue;
        ot_list_add(&own->files, f);
        ot_list_add(&own->positions, position);
        if (!a->options->entries)
            ot_module_start(a, f);
    }
    bool is_found = matching.count > 0;
    ot_list_release(&matching);
    ot_list_release(&entered);
    return is_found;
}

static int start_models(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_option_state *own = a->own.option;
    for (size_t i = 0; a->options->models && a->options->models[i]; i++)
        ot_buf_printf(&own->patterns, "%s%s", i > 0 ? "\n" : "", a->options->models[i]);
    if (!a->options->models && read_model_patterns(a, err))
        return -1;
    uint32_t position = 1;
    for (const char *at = own->patterns.data; *at; position++) {
        size_t length = strcspn(at, "\n");
        const char *pattern = ot_arena_strndup(&a->arena, at, length);
        if (!add_model_files(a, pattern, position) && a->options->models)
            return refuse_pattern(a, "--model", pattern, pattern, err);
        at += length + (at[length] == '\n');
    }
    return 0;
}

/* The folder of a program is where its absolute imports are looked up: the modules beside and
 * below the entry are known by their names from there too. */
static void add_search_path(struct ot_analysis *a, ot_id entry)
{
    const char *module = a->files[entry].module, *dot = strrchr(module, '.');
    size_t length = dot ? (size_t)(dot - module) + 1 : 0;
    for (size_t f = 1; length && f < a->file_count; f++) {
        const char *name = a->files[f].module;
        if (strncmp(name, module, length) == 0)
            ot_program_rename(a, name + length, (ot_id)f);
    }
}

/* Can a syntax node be an entry: is it a function of the module or of a class? */
static bool is_callable_by_name(const struct ot_ast *ast, uint32_t n)
{
    uint8_t above = ast->nodes[n].kind == OT_FUNCTION ? ast->nodes[ot_ast_scope(ast, n)].kind : 0;
    return above == OT_MODULE || above == OT_CLASS;
}

static const char *qualname_of(struct ot_analysis *a, ot_id file, uint32_t n)
{
    return strrchr(ot_program_label(a, ot_program_code(a, file, n)), ':') + 1;
}

/* Notes the functions of a file whose names match. Returns how many. */
static size_t find_functions(struct ot_analysis *a, ot_id number, const char *pattern)
{
    const struct ot_file *file = ot_program_file(a, number);
    size_t found = 0;
    for (uint32_t n = 0; file && n < file->ast.node_count; n++) {
        if (!is_callable_by_name(&file->ast, n) || sqlite3_strglob(pattern, qualname_of(a, number, n)) != 0)
            continue;
        ot_list_add(&a->own.option->functions, ot_program_code(a, number, n));
        found++;
    }
    return found;
}

static void offer_functions(struct ot_analysis *a, ot_id number, const char *pattern, struct ot_nearest *nearest)
{
    const struct ot_file *file = ot_program_file(a, number);
    for (uint32_t n = 0; file && n < file->ast.node_count; n++) {
        if (!is_callable_by_name(&file->ast, n))
            continue;
        const char *name = qualname_of(a, number, n), *part = strstr(name, pattern); /* 'A' of 'A.f', 'f' of 'A.f' */
        bool is_part = part && (part == name || part[-1] == '.') && strchr(".", part[strlen(pattern)]);
        ot_nearest_offer(nearest, name, is_part ? 1 : ot_nearest_distance(pattern, name));
    }
}

/* No function of the files that match is named so; it is no fault to ask for every function of files that have none. */
static int refuse_function(struct ot_analysis *a, const char *entry, const char *files, const char *pattern,
                           struct ot_err *err)
{
    struct ot_nearest nearest = {0};
    struct ot_buf text = OT_BUF_INIT;
    for (size_t f = 1; f < a->file_count; f++)
        if (sqlite3_strglob(files, a->files[f].path) == 0)
            offer_functions(a, (ot_id)f, pattern, &nearest);
    if (!nearest.count && sqlite3_strglob(pattern, "") == 0)
        return 0;
    ot_buf_printf(&text, "no function of a module or class matches --entry '%s'", entry);
    ot_buf_add_str(&text, nearest.count ? "; the nearest: " : ": the file has none");
    ot_nearest_print(&nearest, &text);
    ot_err_set(err, "%s", text.data);
    ot_buf_release(&text);
    return -1;
}

static int start_entry(struct ot_analysis *a, const char *entry, struct ot_err *err)
{
    const char *colon = strchr(entry, ':');
    const char *pattern = ot_arena_strndup(&a->arena, entry, colon ? (size_t)(colon - entry) : strlen(entry));
    bool is_found = false;
    size_t functions = 0;
    for (size_t f = 1; f < a->file_count; f++) {
        if (sqlite3_strglob(pattern, a->files[f].path) != 0)
            continue;
        is_found = true;
        if (!colon)
            add_search_path(a, (ot_id)f);
        ot_module_start(a, (ot_id)f);
        functions += colon ? find_functions(a, (ot_id)f, colon + 1) : 0;
    }
    if (!is_found)
        return refuse_pattern(a, "--entry", entry, pattern, err);
    return colon && !functions ? refuse_function(a, entry, pattern, colon + 1, err) : 0;
}

int ot_option_start(struct ot_analysis *a, struct ot_err *err)
{
    int result = start_models(a, err);
    for (size_t i = 0; !result && a->options->entries && a->options->entries[i]; i++)
        result = start_entry(a, a->options->entries[i], err);
    return result || a->options->entries || a->own.option->files.count ? result : ot_option_check(a, err);
}

/* Adds why the model files give no root. */
static void add_reason(struct ot_analysis *a, struct ot_buf *text)
{
    struct ot_option_state *own = a->own.option;
    bool has_entries = false;
    for (size_t i = 0; i < own->files.count; i++)
        has_entries = has_entries || has_entry_class(a, own->files.items[i]);
    if (!own->files.count) {
        ot_buf_add_str(text, "no file matches ");
        for (const char *at = own->patterns.data; *at; at++)
            if (*at == '\n')
                ot_buf_add_str(text, ", ");
            else
                ot_buf_add_char(text, *at);
        return;
    }
    ot_buf_printf(text, has_entries ? "%s names no class with a forward in " : "there is no %s in ", list_name(a));
    for (size_t i = 0; i < own->files.count && i < LISTED_FILES; i++)
        ot_buf_printf(text, "%s%s", i > 0 ? ", " : "", a->files[own->files.items[i]].path);
    if (own->files.count > LISTED_FILES)
        ot_buf_printf(text, " and %zu more", own->files.count - LISTED_FILES);
}

int ot_option_check(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_option_state *own = a->own.option;
    struct ot_nearest nearest = {0};
    struct ot_buf text = OT_BUF_INIT;
    for (size_t i = 0; i < a->entry_count; i++)
        if (strcmp(a->entries[i].role, "root") == 0)
            return 0;
    if (a->options->entries)
        return 0;
    ot_buf_add_str(&text, "no model to start from: ");
    add_reason(a, &text);
    const char *near = own->files.count ? a->files[own->files.items[0]].path : own->patterns.data;
    size_t count = find_nearest_files(a, near, true, &nearest);
    ot_buf_printf(&text, "; --model GLOB names others (files with an %s: %zu", list_name(a), count);
    ot_buf_add_str(&text, count ? "; the nearest: " : "");
    ot_nearest_print(&nearest, &text);
    ot_buf_add_str(&text, "), --entry FILE[:QUALNAME] starts at any code");
    ot_err_set(err, "%s", text.data);
    ot_buf_release(&text);
    return -1;
}

static int write_files(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_option_state *own = a->own.option;
    sqlite3_stmt *insert = NULL;
    int step = 0;
    if (ot_db_prepare(a->db, "INSERT INTO model_source (file_id, position) VALUES (?1, ?2)", &insert, err))
        return -1;
    for (size_t i = 0; step == 0 && i < own->files.count; i++) {
        if (sqlite3_bind_int64(insert, 1, a->files[own->files.items[i]].file_id) != SQLITE_OK ||
            sqlite3_bind_int64(insert, 2, own->positions.items[i]) != SQLITE_OK)
            step = ot_db_err(a->db, "cannot bind", err);
        else
            step = ot_db_step(insert, err);
        (void)sqlite3_reset(insert); /* says again what step said */
    }
    sqlite3_finalize(insert);
    return step;
}

int ot_option_write(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_buf entries = OT_BUF_INIT;
    for (size_t i = 0; a->options->entries && a->options->entries[i]; i++)
        ot_buf_printf(&entries, "%s%s", i > 0 ? "\n" : "", a->options->entries[i]);
    int result = ot_db_meta_set(a->db, "models", a->own.option->patterns.data, err);
    if (result == 0 && a->options->entries)
        result = ot_db_meta_set(a->db, "entries", entries.data, err);
    ot_buf_release(&entries);
    return result ? result : write_files(a, err);
}

const struct ot_list *ot_option_files(const struct ot_analysis *a)
{
    return &a->own.option->files;
}

const struct ot_list *ot_option_functions(const struct ot_analysis *a)
{
    return &a->own.option->functions;
}

void ot_option_init(struct ot_analysis *a)
{
    a->own.option = ot_calloc(1, sizeof(*a->own.option));
    ot_buf_init(&a->own.option->patterns);
}

void ot_option_release(struct ot_analysis *a)
{
    struct ot_option_state *own = a->own.option;
    ot_buf_release(&own->patterns);
    ot_list_release(&own->files);
    ot_list_release(&own->positions);
    ot_list_release(&own->functions);
    free(own);
}
