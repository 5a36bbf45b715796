/*
 * report.c: the op traces document, section by section: those in the middle on a thread of their own.
 *
 * Reads: the rows of queries/report. Writes: a buffer. Must not know: how the rows come about.
 */
#include "report/op_traces/report.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "report/op_traces/section.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/markdown.h"
#include "tools/base/mem.h"

int ot_report_query(sqlite3 *db, const char *name, sqlite3_stmt **statement, struct ot_err *err)
{
    struct ot_buf path = OT_BUF_INIT;
    ot_buf_printf(&path, "queries/report/%s", name);
    int result = ot_db_prepare_file(db, path.data, statement, err);
    ot_buf_release(&path);
    return result;
}

int ot_report_bind_text(sqlite3_stmt *statement, const char *name, const char *text, struct ot_err *err)
{
    int index = sqlite3_bind_parameter_index(statement, name);
    if (sqlite3_bind_text(statement, index, text, -1, SQLITE_TRANSIENT) != SQLITE_OK)
        return ot_db_err(sqlite3_db_handle(statement), name, err);
    return 0;
}

int ot_report_bind_int(sqlite3_stmt *statement, const char *name, sqlite3_int64 value, struct ot_err *err)
{
    int index = sqlite3_bind_parameter_index(statement, name);
    if (sqlite3_bind_int64(statement, index, value) != SQLITE_OK)
        return ot_db_err(sqlite3_db_handle(statement), name, err);
    return 0;
}

const char *ot_report_text(sqlite3_stmt *statement, int column)
{
    const unsigned char *text = sqlite3_column_text(statement, column);
    return text ? (const char *)text : "";
}

int ot_report_link_read(sqlite3 *db, const struct ot_report_options *options, struct ot_report_link *link,
                        struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int result = -1;
    if (ot_report_query(db, "links", &statement, err) < 0 ||
        ot_report_bind_text(statement, ":style", options->link_style, err) < 0 ||
        ot_report_bind_text(statement, ":prefix", options->link_prefix, err) < 0)
        goto out;
    int row = ot_db_step(statement, err);
    if (row < 0)
        goto out;
    if (row == 0) {
        ot_err_set(err, "no link style '%s'", options->link_style ? options->link_style : "relative");
        goto out;
    }
    if (sqlite3_column_type(statement, 0) != SQLITE_NULL)
        link->prefix = ot_strdup(ot_report_text(statement, 0));
    link->mark = ot_strdup(ot_report_text(statement, 1));
    result = 0;
out:
    sqlite3_finalize(statement);
    return result;
}

void ot_report_link_release(struct ot_report_link *link)
{
    free(link->prefix);
    free(link->mark);
    *link = (struct ot_report_link){ NULL, NULL };
}

int ot_report_require(sqlite3 *db, const char *name, const char *what, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int result = -1;
    if (ot_report_query(db, name, &statement, err) < 0)
        goto out;
    int row = ot_db_step(statement, err);
    if (row == 0)
        ot_err_set(err, "no %s in the database: run 'optrace link' on it first", what);
    result = row == 1 ? 0 : -1;
out:
    sqlite3_finalize(statement);
    return result;
}

int ot_report_require_tree(sqlite3 *db, struct ot_err *err)
{
    char *entries = NULL;
    if (ot_db_meta_get(db, "entries", &entries, err) < 0)
        return -1;
    int result = entries ? ot_err_set(err, "no op tree in the database: it was linked from entries; "
                                           "'optrace link' without --entry makes one")
                         : ot_report_require(db, "roots", "op tree", err);
    free(entries);
    return result;
}

/* Under which configuration, where one was given. */
static int add_head(sqlite3 *db, struct ot_buf *out, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    int row = -1;
    if (ot_report_query(db, "configuration", &statement, err) == 0 && (row = ot_db_step(statement, err)) == 1) {
        ot_buf_add_str(out, "\nUnder the configuration: ");
        ot_md_add_text(out, ot_report_text(statement, 0), OT_MD_INLINE);
        ot_buf_add_char(out, '\n');
    }
    sqlite3_finalize(statement);
    return row < 0 ? -1 : 0;
}

/* The sections of the middle, which take nearly as long as the graph and the variants. */
struct middle {
    const char *path; /* of the database */
    struct ot_buf text;
    struct ot_err err;
    int result;
};

/* The sections of the middle, by a connection of its own. It reads the state that the caller's connection reads, which
 * keeps every writer from its commit until that is closed. */
static void *write_middle(void *argument)
{
    struct middle *middle = argument;
    struct ot_err *err = &middle->err;
    sqlite3 *db = NULL;
    bool is_written = ot_db_open_readonly(middle->path, &db, err) == 0 && ot_db_begin_reading(db, err) == 0 &&
                      ot_report_add_summary(db, &middle->text, err) == 0 &&
                      ot_report_add_validation(db, &middle->text, err) == 0 &&
                      ot_report_add_notes(db, &middle->text, err) == 0;
    middle->result = is_written ? 0 : -1;
    ot_db_close(&db);
    return NULL;
}

/* Graph, summary, validation and notes, which end with the variants. */
static int add_sections(sqlite3 *db, const struct ot_report_link *link, struct ot_buf *out, struct ot_err *err)
{
    struct middle middle = { .path = sqlite3_db_filename(db, "main"), .text = OT_BUF_INIT };
    struct ot_buf variants = OT_BUF_INIT;
    pthread_t thread;
    bool is_aside = pthread_create(&thread, NULL, write_middle, &middle) == 0;
    bool is_written = ot_report_add_graph(db, link, out, err) == 0 && ot_report_add_variants(db, &variants, err) == 0;
    int result = is_written ? 0 : -1;
    if (is_aside)
        pthread_join(thread, NULL);
    else
        write_middle(&middle);
    if (result == 0 && middle.result < 0) {
        *err = middle.err;
        result = -1;
    }
    ot_buf_add(out, middle.text.data, middle.text.length);
    ot_buf_add(out, variants.data, variants.length);
    ot_buf_release(&middle.text);
    ot_buf_release(&variants);
    return result;
}

int ot_report_write(sqlite3 *db, const struct ot_report_options *options, struct ot_buf *out,
                    struct ot_err *err)
{
    struct ot_report_link link = { NULL, NULL, false };
    int result = -1;
    if (ot_report_require_tree(db, err) < 0 ||
        ot_report_require(db, "compared", "comparison with the document as it is now", err) < 0 ||
        ot_report_link_read(db, options, &link, err) < 0)
        goto out;
    link.is_all = options->is_all;
    ot_buf_add_str(out, "# DeepSeek Op Traces\n");
    if (add_head(db, out, err) < 0 || add_sections(db, &link, out, err) < 0)
        goto out;
    result = 0;
out:
    ot_report_link_release(&link);
    return result;
}
