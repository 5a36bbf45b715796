/*
 * made.c: whether a report is the one that would be made now.
 *
 * Reads: the rows of queries/basis/report.sql, the report, the program that makes it. Writes: table basis. Must not
 * know: what stands in a report.
 */
#include "report/op_traces/made.h"

#include <string.h>
#include <sys/stat.h>

#include "tools/base/err.h"

static int hash_state(const struct ot_report_order *order, sqlite3 *db, char state[OT_BASIS_SIZE], struct ot_err *err)
{
    struct ot_basis *basis = ot_basis_new();
    ot_basis_add_list(basis, order->options);
    int result = ot_basis_add_file(basis, order->program, err);
    if (result == 0)
        result = ot_basis_add_rows(basis, db, "queries/basis/report", err);
    ot_basis_end(basis, state);
    return result;
}

static bool is_file(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 && S_ISREG(info.st_mode);
}

/* The hash of state and report. */
static int hash_report(const struct ot_report_order *order, char hash[OT_BASIS_SIZE], struct ot_err *err)
{
    struct ot_basis *basis = ot_basis_new();
    ot_basis_add_text(basis, order->state);
    int result = ot_basis_add_file(basis, order->output, err);
    ot_basis_end(basis, hash);
    return result;
}

int ot_report_is_made(struct ot_report_order *order, bool *is_made, struct ot_err *err)
{
    char hash[OT_BASIS_SIZE];
    sqlite3 *db = NULL;
    int result = -1;
    *is_made = false;
    if (ot_db_open_readonly(order->database, &db, err) < 0 || ot_db_begin_reading(db, err) < 0 ||
        hash_state(order, db, order->state, err) < 0)
        goto out;
    if (is_file(order->output) &&
        (hash_report(order, hash, err) < 0 || ot_basis_is(db, "report", hash, is_made, err) < 0))
        goto out;
    result = 0;
out:
    ot_db_close(&db);
    return result;
}

int ot_report_note(const struct ot_report_order *order, struct ot_err *err)
{
    char state[OT_BASIS_SIZE], hash[OT_BASIS_SIZE];
    sqlite3 *db = NULL;
    int result = -1;
    if (!is_file(order->output))
        return 0;
    if (ot_db_open(order->database, &db, err) < 0 || ot_db_exec(db, "PRAGMA synchronous = NORMAL", err) < 0 ||
        ot_db_begin(db, err) < 0 ||
        hash_state(order, db, state, err) < 0 || hash_report(order, hash, err) < 0)
        goto out;
    if (strcmp(state, order->state) == 0 &&
        (ot_basis_set(db, "report", hash, err) < 0 || ot_db_commit(db, err) < 0))
        goto out;
    result = 0;
out:
    ot_db_close(&db);
    return result;
}
