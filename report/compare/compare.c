/*
 * compare.c: what became of the functions and calls of one version in another.
 *
 * Reads: diff_file, diff_wanted, source_record of both versions. Writes: diff_function, diff_call.
 * Must not know: how functions and calls find each other (match.h, align.h).
 */
#include "report/compare/compare.h"

#include <pthread.h>
#include <stdlib.h>
#include "report/compare/align.h"
#include "report/compare/match.h"
#include "report/compare/text.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"

/* Keys of calls, sorted. */
struct wanted {
    int64_t *keys;
    size_t count, capacity;
};

struct comparison {
    sqlite3 *db;
    struct ot_compare_side old, new_side;
    struct wanted old_wanted, new_wanted;
    bool has_all_calls;
    sqlite3_stmt *function, *call;
};

static int add_files(sqlite3 *db, const char *files, const char *records, struct ot_compare_side *side,
                     struct ot_err *err)
{
    sqlite3_stmt *file = NULL, *record = NULL;
    int found = -1;
    if (ot_db_prepare(db, files, &file, err) < 0 || ot_db_prepare(db, records, &record, err) < 0)
        goto out;
    while ((found = ot_db_step(file, err)) == 1) {
        int64_t id = sqlite3_column_int64(file, 0);
        if (sqlite3_bind_int64(record, 1, id) != SQLITE_OK)
            found = ot_db_err(db, "cannot bind", err);
        else if ((found = ot_db_step(record, err)) == 1)
            ot_compare_side_add(side, id, ot_db_text(file, 1), sqlite3_column_blob(record, 0),
                                (size_t)sqlite3_column_bytes(record, 0));
        else if (found == 0)
            found = ot_err_set(err, "damaged database: no syntax record of '%s'", ot_db_text(file, 1));
        sqlite3_reset(record);
        if (found < 0)
            break;
    }
out:
    sqlite3_finalize(file);
    sqlite3_finalize(record);
    return found < 0 ? -1 : 0;
}

struct reading {
    struct ot_compare_side *side;
    struct ot_err err;
    int result;
};

/* Of the type that pthread_create asks for. */
static void *read_side(void *argument)
{
    struct reading *reading = argument;
    reading->result = ot_compare_side_read(reading->side, &reading->err);
    return NULL;
}

/* The new version on a thread of its own. */
static int read_sides(struct comparison *in, struct ot_err *err)
{
    struct reading aside = { .side = &in->new_side };
    pthread_t thread;
    bool is_aside = pthread_create(&thread, NULL, read_side, &aside) == 0;
    int result = ot_compare_side_read(&in->old, err);
    if (is_aside)
        pthread_join(thread, NULL);
    else
        read_side(&aside);
    if (result == 0 && aside.result < 0)
        *err = aside.err;
    return result < 0 ? -1 : aside.result;
}

static int read_wanted(sqlite3 *db, const char *side, struct wanted *wanted, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int found = -1;
    if (ot_db_prepare(db, "SELECT call_id FROM diff_wanted WHERE side = ?1 ORDER BY call_id", &statement, err) == 0 &&
        ot_db_bind_text(statement, 1, side, err) == 0)
        while ((found = ot_db_step(statement, err)) == 1) {
            ot_grow(&wanted->keys, &wanted->capacity, wanted->count + 1, sizeof *wanted->keys);
            wanted->keys[wanted->count++] = sqlite3_column_int64(statement, 0);
        }
    sqlite3_finalize(statement);
    return found;
}

/* Whether a key from..until is wanted. */
static bool is_any_wanted(const struct wanted *wanted, int64_t from, int64_t until)
{
    size_t low = 0, high = wanted->count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (wanted->keys[middle] < from)
            low = middle + 1;
        else
            high = middle;
    }
    return low < wanted->count && wanted->keys[low] < until;
}

static bool is_wanted(const struct wanted *wanted, int64_t key)
{
    return is_any_wanted(wanted, key, key + 1);
}

static int64_t key_of(const struct ot_compare_side *side, const struct ot_compare_function *function, uint32_t node)
{
    return ot_key(side->files[function->file].file_id, node);
}

/* Binds what is not 0, steps, and makes the statement ready for the next row. */
static int write(struct comparison *in, sqlite3_stmt *statement, const int64_t *values, int count, struct ot_err *err)
{
    int code = SQLITE_OK;
    for (int i = 0; i < count && code == SQLITE_OK; i++)
        code = values[i] ? sqlite3_bind_int64(statement, i + 1, values[i]) : sqlite3_bind_null(statement, i + 1);
    if (code != SQLITE_OK)
        return ot_db_err(in->db, "cannot bind", err);
    int result = ot_db_step(statement, err);
    sqlite3_reset(statement);
    return result < 0 ? -1 : 0;
}

/* The arguments of one call that the other does not have, in their order. */
static void add_arguments(const struct ot_compare_file *file, uint32_t call, const struct ot_compare_file *other,
                          uint32_t other_call, struct ot_buf *out)
{
    const struct ot_ast_node *nodes = file->ast.nodes, *others = other->ast.nodes;
    for (uint32_t c = nodes[ot_ast_first(call)].end; c < nodes[call].end; c = nodes[c].end) {
        uint32_t same = others[ot_ast_first(other_call)].end;
        while (same < others[other_call].end && other->hashes[same] != file->hashes[c])
            same = others[same].end;
        if (same < others[other_call].end)
            continue;
        ot_buf_add_str(out, out->length > 0 ? ", " : "");
        ot_compare_text(&file->ast, c, out);
    }
}

/* One row of diff_call, where it is wanted. */
static int write_call(struct comparison *in, const struct ot_compare_function *here,
                      const struct ot_compare_function *there, struct ot_compare_couple couple, struct ot_err *err)
{
    const struct ot_compare_call *a = &here->calls[couple.here], *b = &there->calls[couple.there];
    int64_t old = key_of(&in->old, here, a->node), new_key = key_of(&in->new_side, there, b->node);
    bool is_asked = is_wanted(&in->old_wanted, old) || is_wanted(&in->new_wanted, new_key);
    const struct ot_compare_file *old_file = &in->old.files[here->file], *new_file = &in->new_side.files[there->file];
    struct ot_buf was = OT_BUF_INIT, now = OT_BUF_INIT;
    int result = 0;
    if (!is_asked && !in->has_all_calls)
        return 0;
    if (is_asked && a->arguments != b->arguments) {
        add_arguments(old_file, a->node, new_file, b->node, &was);
        add_arguments(new_file, b->node, old_file, a->node, &now);
    }
    bool is_other = a->callee != b->callee;
    if (ot_db_bind_text(in->call, 5, was.length || now.length ? was.data : NULL, err) < 0 ||
        ot_db_bind_text(in->call, 6, was.length || now.length ? now.data : NULL, err) < 0)
        result = -1;
    else
        result = write(in, in->call, (int64_t[]){ old, new_key, is_other,
                       is_other && ot_compare_is_alike(old_file, a, new_file, b) }, 4, err);
    ot_buf_release(&was);
    ot_buf_release(&now);
    return result;
}

/* Whether a call in the code of a function is wanted. */
static bool has_wanted(const struct ot_compare_side *side, const struct ot_compare_function *function,
                       const struct wanted *wanted)
{
    return is_any_wanted(wanted, key_of(side, function, function->code), key_of(side, function, function->end));
}

static int write_calls(struct comparison *in, struct ot_compare_function *here, struct ot_compare_function *there,
                       struct ot_err *err)
{
    if (!in->has_all_calls && !has_wanted(&in->old, here, &in->old_wanted) &&
        !has_wanted(&in->new_side, there, &in->new_wanted))
        return 0;
    ot_compare_side_find_calls(&in->old, here);
    ot_compare_side_find_calls(&in->new_side, there);
    uint32_t room = here->call_count < there->call_count ? here->call_count : there->call_count;
    struct ot_compare_couple *couples = ot_malloc((room + 1) * sizeof *couples);
    uint32_t count = ot_compare_align(&in->old, here, &in->new_side, there, couples);
    int result = 0;
    for (uint32_t i = 0; i < count && result == 0; i++)
        result = write_call(in, here, there, couples[i], err);
    free(couples);
    return result;
}

/* The rows of functions of the old version, with their partners and calls. */
static int write_old(struct comparison *in, struct ot_err *err)
{
    int result = 0;
    for (size_t i = 0; i < in->old.function_count && result == 0; i++) {
        struct ot_compare_function *here = &in->old.functions[i];
        struct ot_compare_function *there =
            here->partner ? &in->new_side.functions[here->partner - 1] : NULL;
        int64_t values[] = { key_of(&in->old, here, here->node),
                             there ? key_of(&in->new_side, there, there->node) : 0, there ? here->likeness : 0,
                             there && here->place != there->place };
        result = write(in, in->function, values, 4, err);
        if (result == 0 && there)
            result = write_calls(in, here, there, err);
    }
    return result;
}

static int write_new(struct comparison *in, struct ot_err *err)
{
    int result = 0;
    for (size_t i = 0; i < in->new_side.function_count && result == 0; i++) {
        const struct ot_compare_function *there = &in->new_side.functions[i];
        if (!there->partner)
            result = write(in, in->function, (int64_t[]){ 0, key_of(&in->new_side, there, there->node), 0, 0 }, 4, err);
    }
    return result;
}

int ot_compare_write(sqlite3 *db, bool has_all_calls, struct ot_err *err)
{
    struct comparison in = { .db = db, .has_all_calls = has_all_calls };
    int result = -1;
    ot_compare_side_init(&in.old);
    ot_compare_side_init(&in.new_side);
    if (add_files(db, "SELECT file_id, file FROM diff_file WHERE side = 'old' ORDER BY file",
                  "SELECT record FROM old.source_record WHERE file_id = ?1", &in.old, err) < 0 ||
        add_files(db, "SELECT file_id, file FROM diff_file WHERE side = 'new' ORDER BY file",
                  "SELECT record FROM new.source_record WHERE file_id = ?1", &in.new_side, err) < 0 ||
        read_sides(&in, err) < 0 || read_wanted(db, "old", &in.old_wanted, err) < 0 ||
        read_wanted(db, "new", &in.new_wanted, err) < 0)
        goto out;
    ot_compare_match(&in.old, &in.new_side);
    if (ot_db_prepare(db, "INSERT INTO diff_function (old_scope, new_scope, likeness, is_moved) "
                          "VALUES (?1, ?2, ?3, ?4 IS NOT NULL)", &in.function, err) == 0 &&
        ot_db_prepare(db, "INSERT INTO diff_call (old_call, new_call, is_other, is_alike, was, now) "
                          "VALUES (?1, ?2, ?3 IS NOT NULL, ?4 IS NOT NULL, ?5, ?6)", &in.call, err) == 0 &&
        write_old(&in, err) == 0 && write_new(&in, err) == 0)
        result = 0;
out:
    sqlite3_finalize(in.function);
    sqlite3_finalize(in.call);
    free(in.old_wanted.keys);
    free(in.new_wanted.keys);
    ot_compare_side_release(&in.old);
    ot_compare_side_release(&in.new_side);
    return result;
}
