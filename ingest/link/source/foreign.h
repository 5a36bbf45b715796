/*
 * foreign.h: names of attributes that are stored through something other than self.
 */
#ifndef OT_LINK_FOREIGN_H
#define OT_LINK_FOREIGN_H

#include "ingest/facts/sought.h"
#include "ingest/link/base/analysis.h"
#include "schema/basis.h"

enum ot_foreign_value { OT_STORES_ANY, OT_STORES_NONE, OT_STORES_TRUE, OT_STORES_FALSE };

/* A store. */
struct ot_foreign_place {
    ot_sym name;
    ot_id file;    /* 0: of a file that is not known */
    uint32_t node; /* of the attribute stored to */
    enum ot_foreign_value value; /* as it is written */
    bool is_of_model;            /* in a file that lists models which the runtime builds, and not run by its import */
};

/* Reads them. */
int ot_foreign_open(struct ot_analysis *a, struct ot_err *err);
/* Hashes the stores of attributes that were sought, but for the nodes. */
void ot_foreign_hash(const struct ot_analysis *a, const struct ot_sought *sought, char hash[OT_BASIS_SIZE]);
/* It is not known where an attribute of that name is stored. */
void ot_foreign_add(struct ot_analysis *a, ot_sym name);
bool ot_foreign_has(const struct ot_analysis *a, ot_sym name);
/* Where one is; NULL where it is not known, or none is. */
const struct ot_foreign_place *ot_foreign_places(const struct ot_analysis *a, ot_sym name, size_t *count);
/* How many there are of all names, and the number of one among them, from 0. */
size_t ot_foreign_count(const struct ot_analysis *a);
size_t ot_foreign_number(const struct ot_analysis *a, const struct ot_foreign_place *place);

/* Makes and frees what the module keeps. */
void ot_foreign_init(struct ot_analysis *a);
void ot_foreign_release(struct ot_analysis *a);

#endif
