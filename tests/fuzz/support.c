/*
 * support.c: files and databases for the fuzzers. OT_FIXTURE is tests/fixture.
 */
#include "tests/fuzz/fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ingest/traces/document.h"
#include "ingest/traces/traces.h"
#include "schema/db.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"

enum { FILES_MOST = 8 };

static char folder[200];
static char *paths[FILES_MOST];

void ot_fuzz_expect(int is_so, const char *expected)
{
    if (is_so)
        return;
    fprintf(stderr, "expected: %s\n", expected);
    abort();
}

static void clean(void)
{
    for (size_t i = 0; i < FILES_MOST && paths[i]; i++) {
        unlink(paths[i]);
        free(paths[i]);
        paths[i] = NULL;
    }
    rmdir(folder);
}

const char *ot_fuzz_path(const char *name)
{
    if (!folder[0]) {
        const char *parent = getenv("TMPDIR");
        snprintf(folder, sizeof folder, "%s/optrace-fuzz-XXXXXX", parent ? parent : "/tmp");
        ot_fuzz_expect(mkdtemp(folder) != NULL, "a folder for files");
        atexit(clean);
    }
    size_t used = 0;
    while (used < FILES_MOST && paths[used])
        used++;
    ot_fuzz_expect(used < FILES_MOST, "fewer files");
    struct ot_buf path = OT_BUF_INIT;
    ot_buf_printf(&path, "%s/%s", folder, name);
    return paths[used] = path.data;
}

void ot_fuzz_write(const char *path, const void *data, size_t size)
{
    FILE *file = fopen(path, "wb");
    ot_fuzz_expect(file && fwrite(data, 1, size, file) == size && fclose(file) == 0, "a file that can be written");
}

static void read_all(const char *path, struct ot_buf *text)
{
    char part[4096];
    size_t length;
    FILE *file = fopen(path, "rb");
    ot_fuzz_expect(file != NULL, "tests/fixture");
    while ((length = fread(part, 1, sizeof part, file)) > 0)
        ot_buf_add(text, part, length);
    fclose(file);
}

void ot_fuzz_make_database(const char *path)
{
    struct ot_err err = { "" };
    struct ot_traces_document document;
    struct ot_traces_counts counts;
    struct ot_buf graph = OT_BUF_INIT;
    sqlite3 *db = NULL;
    read_all(OT_FIXTURE "/graph.sql", &graph);
    int result = ot_db_open(path, &db, &err);
    if (result == 0)
        result = ot_traces_document_load(&document, OT_FIXTURE "/traces.md", &err);
    if (result == 0) {
        result = ot_traces_ingest(db, &document, &counts, &err);
        ot_traces_document_release(&document);
    }
    if (result == 0)
        result = ot_db_exec(db, "PRAGMA foreign_keys = OFF", &err); /* as in the sqlite3 shell, which else reads it */
    if (result == 0)
        result = ot_db_exec(db, graph.data, &err);
    ot_fuzz_expect(result == 0, err.message);
    ot_db_close(&db);
    ot_buf_release(&graph);
}
