/*
 * asked.h: the names that link looked for in files that it did not decode.
 */
#ifndef OT_ASKED_H
#define OT_ASKED_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct ot_err;

struct ot_asked {
    uint32_t *hashes; /* sorted */
    size_t count, capacity;
};

/* Reads table asked_name. */
int ot_asked_load(struct ot_asked *asked, sqlite3 *db, struct ot_err *err);
void ot_asked_release(struct ot_asked *asked);
/* Sets *has where the file, as it stands in the database now, may have one of the names. */
int ot_asked_look(const struct ot_asked *asked, sqlite3 *db, sqlite3_int64 file_id, bool *has, struct ot_err *err);

#endif
