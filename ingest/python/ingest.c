/*
 * ingest.c: a walk -> the database.
 *
 * Must not know: how files are parsed.
 */
#include "ingest/python/ingest.h"

#include <stdlib.h>
#include <string.h>
#include "ingest/python/answer.h"
#include "ingest/python/known.h"
#include "ingest/python/pool.h"
#include "ingest/python/tree_hash.h"
#include "ingest/python/writer.h"
#include "schema/basis.h"
#include "schema/db.h"
#include "schema/sql.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"
#include "tools/base/progress.h"
#include "tools/base/version.h"

/* The hash each file of the walk had when this program loaded it, where name and place are the same. */
static const char **known_hashes(const struct ot_ingest *ingest, const struct ot_known *known)
{
    const struct ot_walk *walk = ingest->walk;
    const char **hashes = ot_calloc(walk->count, sizeof *hashes);
    for (size_t i = 0; i < walk->count && ingest->is_same_program; i++) {
        const struct ot_known_file *file = ot_known_find(known, walk->files[i].file);
        if (file && strcmp(file->module, walk->files[i].module) == 0 &&
            strcmp(file->path, walk->files[i].path) == 0)
            hashes[i] = file->hash;
    }
    return hashes;
}

/* Hashes what a file of the database answers to link, unless link is to run again in any case. */
static int answer(const struct ot_ingest *ingest, sqlite3_int64 file_id, char hash[OT_BASIS_SIZE], struct ot_err *err)
{
    return ingest->is_linked_changed ? 0 : ot_answer_of_file(&ingest->sought, ingest->db, file_id, hash, err);
}

/* Takes one result over into the database. */
static int take_result(struct ot_ingest *ingest, struct ot_known *known,
                       struct ot_writer *writer, const struct ot_walk_file *file,
                       const struct ot_result *result, struct ot_err *err)
{
    if (*result->failure)
        return ot_err_set(err, "cannot read '%s': %s", file->disk, result->failure);
    ingest->denied_count += result->is_denied;
    char answered[OT_BASIS_SIZE] = "", answers[OT_BASIS_SIZE] = "";
    struct ot_known_file *before = ot_known_find(known, file->file);
    if (result->is_unchanged) {
        before->is_kept = true;
        ingest->file_count++;
        return 0;
    }
    sqlite3_int64 file_id = before ? before->file_id : 0;
    if (before) {
        before->is_kept = true; /* dealt with */
        if (answer(ingest, file_id, answered, err) < 0 ||
            ot_writer_remove(writer, file_id, &ingest->is_linked_changed, err) < 0)
            return -1;
    } else if (result->is_loaded) {
        file_id = ++known->last_file_id;
    }
    if (ot_writer_clear_problems(writer, file->file, err) < 0)
        return -1;
    ingest->changed += result->is_loaded || before;
    ingest->file_count += result->is_loaded;
    ingest->is_linked_changed |= result->is_loaded != (before != NULL); /* a file more or less */
    if (ot_writer_add(writer, file_id, file, result, err) < 0 || answer(ingest, file_id, answers, err) < 0)
        return -1;
    ingest->is_linked_changed |= strcmp(answered, answers) != 0;
    return 0;
}

static int take_all(struct ot_ingest *ingest, struct ot_known *known, struct ot_pool *pool, struct ot_writer *writer,
                    struct ot_err *err)
{
    const struct ot_walk *walk = ingest->walk;
    struct ot_progress progress;
    ot_progress_start(&progress, "reading", walk->count, ingest->is_quiet);
    int result = 0;
    for (size_t i = 0; i < walk->count && result == 0; i++) {
        result = take_result(ingest, known, writer, &walk->files[i], ot_pool_next(pool), err);
        ot_pool_done(pool);
        ot_progress_update(&progress, i + 1);
    }
    ot_progress_end(&progress);
    return result;
}

/* Files that are gone. */
static int remove_vanished(struct ot_ingest *ingest, struct ot_known *known,
                           struct ot_writer *writer, struct ot_err *err)
{
    for (size_t i = 0; i < known->count; i++) {
        if (known->files[i].is_kept)
            continue;
        ingest->is_linked_changed = true;
        if (ot_writer_remove(writer, known->files[i].file_id, &ingest->is_linked_changed, err) < 0 ||
            ot_writer_clear_problems(writer, known->files[i].file, err) < 0)
            return -1;
        ingest->removed++;
    }
    return 0;
}

/* Removes what earlier walks said about folders, links and the like. */
static int clear_walk_problems(sqlite3 *db, struct ot_err *err)
{
    return ot_db_exec(db,
                      "DELETE FROM problem WHERE input = 'python' AND line IS NULL AND kind IN "
                      "('symlink loop', 'symlink', 'unreadable', 'not a file', 'too deep', "
                      "'duplicate')",
                      err);
}

/* The names of all files with problems. */
static int load_problem_files(sqlite3 *db, struct ot_arena *arena, const char ***files,
                              size_t *count, struct ot_err *err)
{
    sqlite3_stmt *select;
    size_t capacity = 0;
    *files = NULL;
    *count = 0;
    if (ot_db_prepare(db, "SELECT DISTINCT file FROM problem WHERE input = 'python'", &select,
                      err) < 0)
        return -1;
    int result;
    while ((result = ot_db_step(select, err)) == 1) {
        const char *file = ot_db_text(select, 0);
        ot_grow(files, &capacity, *count + 1, sizeof **files);
        (*files)[(*count)++] = ot_arena_strndup(arena, file, strlen(file));
    }
    sqlite3_finalize(select);
    return result;
}

/* Drops problems of files that are not there any more; adds those of this walk. */
static int settle_problems(struct ot_ingest *ingest, sqlite3 *db, struct ot_writer *writer,
                           struct ot_err *err)
{
    const struct ot_walk *walk = ingest->walk;
    struct ot_arena arena;
    const char **files;
    size_t count;
    ot_arena_init(&arena);
    int result = load_problem_files(db, &arena, &files, &count, err);
    for (size_t i = 0; i < count && result == 0; i++)
        if (!ot_walk_has(walk, files[i]))
            result = ot_writer_clear_problems(writer, files[i], err);
    for (size_t i = 0; i < walk->problem_count && result == 0; i++)
        result = ot_writer_problem(writer, walk->problems[i].file, 0, walk->problems[i].kind,
                                   walk->problems[i].text, err);
    free(files);
    ot_arena_release(&arena);
    return result;
}

/* Sets a value of meta unless it is set already. */
static int set_meta(sqlite3 *db, const char *key, const char *value, struct ot_err *err)
{
    char *before;
    if (ot_db_meta_get(db, key, &before, err) < 0)
        return -1;
    bool is_same = before && strcmp(before, value) == 0;
    free(before);
    return is_same ? 0 : ot_db_meta_set(db, key, value, err);
}

/* The hash over names and hashes of all files, in order of their names, those of tuned configurations last. */
static int tree_hash(sqlite3 *db, char text[OT_TREE_HASH_SIZE], struct ot_err *err)
{
    sqlite3_stmt *select;
    if (ot_db_prepare_file(db, "queries/source/content", &select, err) < 0)
        return -1;
    struct ot_tree_hash *hash = ot_tree_hash_new();
    int result;
    while ((result = ot_db_step(select, err)) == 1)
        ot_tree_hash_add(hash, ot_db_text(select, 0), ot_db_text(select, 1));
    sqlite3_finalize(select);
    ot_tree_hash_end(hash, text);
    return result;
}

static int count_rows(sqlite3 *db, const char *sql, size_t *count, struct ot_err *err)
{
    sqlite3_stmt *select;
    if (ot_db_prepare(db, sql, &select, err) < 0)
        return -1;
    int result = ot_db_step(select, err);
    *count = result == 1 ? (size_t)sqlite3_column_int64(select, 0) : 0;
    sqlite3_finalize(select);
    return result < 0 ? -1 : 0;
}

/* Does link's last work rest on what it would read now, too? */
static int is_out_of_reach(const struct ot_ingest *ingest, sqlite3 *db, bool *is_out, struct ot_err *err)
{
    char stores[OT_BASIS_SIZE];
    *is_out = false;
    if (ingest->is_linked_changed)
        return 0;
    return ot_answer_of_stores(&ingest->sought, db, stores, err) || ot_basis_is(db, "reach", stores, is_out, err);
}

/* Removes what link made of the source as it was: all, or what it compared with the document where nothing
 * changed that it read. */
static int clear_link(const struct ot_ingest *ingest, sqlite3 *db, struct ot_err *err)
{
    bool is_out;
    if (is_out_of_reach(ingest, db, &is_out, err) != 0)
        return -1;
    const char *clear = is_out ? "queries/check/00_clear" : "queries/tree/00_clear";
    return ot_db_exec(db, ot_sql_find(clear), err) < 0 ? ot_err_wrap(err, "%s.sql", clear) : 0;
}

static int finish(struct ot_ingest *ingest, sqlite3 *db, bool is_fresh, struct ot_err *err)
{
    char hash[OT_TREE_HASH_SIZE];
    if (is_fresh && ot_db_exec(db, ot_sql_find("schema/11_name_index"), err) < 0)
        return ot_err_wrap(err, "schema/11_name_index.sql");
    bool is_changed = ingest->changed + ingest->removed > 0 || ingest->tuned.is_changed;
    if (is_changed && !is_fresh && clear_link(ingest, db, err) < 0)
        return -1;
    if (tree_hash(db, hash, err) < 0 ||
        set_meta(db, "tool_version", ot_version, err) < 0 ||
        set_meta(db, "source_label", ingest->label, err) < 0 ||
        set_meta(db, "source_root", ingest->root, err) < 0 ||
        set_meta(db, "content_hash", hash, err) < 0 ||
        (!ingest->is_same_program && ot_basis_set(db, "python", ingest->program, err) < 0))
        return -1;
    /* All calls are counted by page, and link's by index: to look at each row would take ten times as long. */
    size_t linked;
    if (count_rows(db, "SELECT count(*) FROM call", &ingest->call_count, err) < 0 ||
        count_rows(db, "SELECT count(*) FROM call WHERE call_kind_id > 1", &linked, err) < 0)
        return -1;
    ingest->call_count -= linked;
    return count_rows(db, "SELECT count(*) FROM problem WHERE input = 'python'",
                      &ingest->problem_count, err);
}

/* What another program read of the same text may be something else. */
static int compare_program(struct ot_ingest *ingest, sqlite3 *db, struct ot_err *err)
{
    struct ot_basis *basis = ot_basis_new();
    int result = ot_basis_add_program(basis, err);
    ot_basis_end(basis, ingest->program);
    return result < 0 ? -1 : ot_basis_is(db, "python", ingest->program, &ingest->is_same_program, err);
}

/* Reads what link looked up. Where it has not run, or another program has read the source, there is nothing to keep. */
static int look_at_link(struct ot_ingest *ingest, sqlite3 *db, struct ot_err *err)
{
    size_t linked;
    if (count_rows(db, "SELECT count(*) FROM basis WHERE stage = 'link'", &linked, err) < 0)
        return -1;
    ingest->is_linked_changed = !linked || !ingest->is_same_program;
    return ingest->is_linked_changed ? 0 : ot_sought_read(&ingest->sought, db, err);
}

/* What reads the files beside the writer. */
struct reading {
    struct ot_pool *pool;
    const char **hashes; /* of what is known already */
};

/* Nothing is known before the schema is there: the threads need not wait for it. */
static void read_early(const struct ot_ingest *ingest, sqlite3 *db, struct reading *reading)
{
    struct ot_err ignored = {""};
    size_t count;
    if (count_rows(db, "SELECT count(*) FROM sqlite_schema", &count, &ignored) == 0 && count == 0)
        reading->pool = ot_pool_start(ingest->walk, NULL, ingest->jobs);
}

/* In one transaction. */
static int load(struct ot_ingest *ingest, sqlite3 *db, struct reading *reading, struct ot_err *err)
{
    struct ot_known known;
    struct ot_writer *writer = NULL;
    int result = ot_known_load(&known, db, err);
    ingest->db = db;
    if (result == 0)
        result = compare_program(ingest, db, err);
    if (result == 0)
        result = look_at_link(ingest, db, err);
    bool is_fresh = known.count == 0;
    /* See schema/11_name_index.sql. All else is written in order: what is written needs no cache. */
    if (result == 0 && is_fresh)
        result = ot_db_exec(db, "DROP INDEX name_by_text; PRAGMA cache_size = -16384", err);
    if (result == 0 && !(writer = ot_writer_new(db, is_fresh, err)))
        result = -1;
    if (result == 0)
        result = clear_walk_problems(db, err);
    if (result == 0 && !reading->pool) {
        reading->hashes = known_hashes(ingest, &known);
        reading->pool = ot_pool_start(ingest->walk, reading->hashes, ingest->jobs);
    }
    if (result == 0)
        result = take_all(ingest, &known, reading->pool, writer, err);
    if (result == 0)
        result = remove_vanished(ingest, &known, writer, err);
    if (result == 0)
        result = settle_problems(ingest, db, writer, err);
    if (result == 0)
        result = ot_tuned_write(db, ingest->walk, &ingest->tuned, err);
    ingest->is_linked_changed |= ingest->tuned.is_told_changed;
    ingest->denied_count += ingest->tuned.denied_count;
    ot_writer_free(writer);
    if (result == 0)
        result = finish(ingest, db, is_fresh, err);
    if (reading->pool)
        ot_pool_finish(reading->pool);
    reading->pool = NULL;
    ot_sought_release(&ingest->sought);
    ot_known_release(&known); /* with the texts of the hashes */
    return result;
}

int ot_ingest_run(struct ot_ingest *ingest, sqlite3 *db, struct ot_err *err)
{
    struct reading reading = {NULL, NULL};
    read_early(ingest, db, &reading);
    /* Every row is written with the rows it refers to, and removed after those that refer to
     * it; checking each again would cost a third of the writing time. A test checks.
     * The index of the names is written in no order and has to stay in the cache. */
    int result = ot_db_exec(db, "PRAGMA foreign_keys = OFF; PRAGMA cache_size = -98304", err);
    if (result == 0 && (result = ot_db_begin(db, err)) == 0) {
        result = load(ingest, db, &reading, err);
        if (result == 0)
            result = ot_db_commit(db, err);
        if (result < 0) {
            ot_db_rollback(db);
            ot_db_blame(db, err);
        }
    }
    if (reading.pool)
        ot_pool_finish(reading.pool);
    free(reading.hashes);
    return result;
}
