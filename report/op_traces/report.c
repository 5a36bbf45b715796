/*
 * report.c: the op traces document, section by section: those in the middle on a thread of their own.
 *
 * Reads: the rows of queries/report. Writes: a buffer. Must not know: how the rows come about.
 */
#include "report/op_traces/report.h"

#include <pthread.h>

#include "report/op_traces/section.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/markdown.h"

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
    const struct ot_report_link *link;
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
                      ot_report_add_notes(db, middle->link, &middle->text, err) == 0;
    middle->result = is_written ? 0 : -1;
    ot_db_close(&db);
    return NULL;
}

/* Graph, summary, validation and notes, which end with the variants. */
static int add_sections(sqlite3 *db, const struct ot_report_link *link, struct ot_buf *out, struct ot_err *err)
{
    struct middle middle = { .path = sqlite3_db_filename(db, "main"), .link = link, .text = OT_BUF_INIT };
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
