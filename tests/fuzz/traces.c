/*
 * traces.c: any bytes as a kernel traces document: it is read, or refused.
 */
#include <stdbool.h>

#include "ingest/traces/document.h"
#include "ingest/traces/traces.h"
#include "schema/db.h"
#include "tests/fuzz/fuzz.h"
#include "tools/base/err.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static sqlite3 *db;
    static const char *path;
    struct ot_err err = { "" };
    struct ot_traces_document document;
    struct ot_traces_counts counts;
    if (!db) {
        path = ot_fuzz_path("traces.md");
        ot_fuzz_expect(ot_db_open(ot_fuzz_path("traces.db"), &db, &err) == 0, err.message);
    }
    ot_fuzz_write(path, data, size);
    if (ot_traces_document_load(&document, path, &err) == 0 && !document.missing)
        ot_fuzz_expect(ot_traces_ingest(db, &document, &counts, &err) == 0, err.message);
    ot_traces_document_release(&document);
    return 0;
}
