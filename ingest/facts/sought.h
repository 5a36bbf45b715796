/*
 * sought.h: what link looked up in all files of the tree, those that it did not decode among them.
 *
 * While a file that link did not decode answers the same to it, link would make the same again. Names are kept as
 * hashes: two that have the same one are taken for one another, and a file that has either answers.
 */
#ifndef OT_SOUGHT_H
#define OT_SOUGHT_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct ot_basis;
struct ot_err;

enum ot_sought_kind {
    OT_SOUGHT_NAME,   /* the files that say it */
    OT_SOUGHT_WAY,    /* the files that say it beside a companion */
    OT_SOUGHT_COMPANION,
    OT_SOUGHT_BASE,   /* the classes that have a base whose name ends so */
    OT_SOUGHT_IMPORT, /* the files that import it, a module whose name ends so, or all of one */
    OT_SOUGHT_STORE,  /* the places that store an attribute of that name */
    OT_SOUGHT_KINDS
};

struct ot_sought {
    struct ot_sought_set { uint32_t *hashes; size_t count, capacity; } sets[OT_SOUGHT_KINDS]; /* sorted when read */
};

/* Adds a name, once or more. */
void ot_sought_add(struct ot_sought *sought, enum ot_sought_kind kind, const char *text);
/* Writes table sought, which is empty. */
int ot_sought_write(struct ot_sought *sought, sqlite3 *db, struct ot_err *err);
/* Reads it; sought is zero. */
int ot_sought_read(struct ot_sought *sought, sqlite3 *db, struct ot_err *err);
void ot_sought_release(struct ot_sought *sought);
/* Of what was read or written: was a text of that hash sought? */
bool ot_sought_has(const struct ot_sought *sought, enum ot_sought_kind kind, uint32_t hash);
bool ot_sought_has_text(const struct ot_sought *sought, enum ot_sought_kind kind, const char *text);

/* A row of queries/link/foreign_attribute, but for the node: what link knows of a store in a file that it does not
 * decode. */
struct ot_sought_store {
    const char *attribute;
    int64_t file_id;
    const char *value; /* None, True or False; NULL: anything else */
    bool is_of_model;
};
/* Adds one to the hash of the stage 'reach' if its attribute was sought. */
void ot_sought_add_store(const struct ot_sought *sought, const struct ot_sought_store *store, struct ot_basis *basis);

#endif
