/*
 * way_kind.h: kinds of objects that a batch is run with, as modes of their own.
 */
#ifndef OT_LINK_WAY_KIND_H
#define OT_LINK_WAY_KIND_H

#include "ingest/link/base/list.h"
#include "ingest/link/base/map.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/write/mode_truth.h"
#include "ingest/link/write/writer.h"

/* What is read of a row of way_choice. All is zero at first. */
struct ot_way {
    struct ot_modes *modes;
    struct ot_library_row *objects; size_t object_count; /* what, value, kind */
    ot_id registry;
    ot_sym method, fallback;
    ot_sym stamp; /* the attribute that an object keeps its name in; 0: there is none */
    struct ot_list readers; /* functions whose returns are read */
    struct ot_map known;    /* (file, syntax node): what names a reader, a member or the registry, and is read */
};

static inline void ot_way_know(struct ot_way *way, ot_id file, uint32_t n)
{
    bool is_new;
    ot_map_put(&way->known, ot_map_pair(file, n), 1, &is_new);
}

/* The class of a name, 'module:Class', among those that were met; 0 if there is none. */
ot_id ot_way_kind_find_class(struct ot_analysis *a, const char *dotted);
/* Tells kinds apart, where all modes of all of them have room and each class and name is of one. */
void ot_way_kind_tell(struct ot_way *way);
/* The modes of a kind of objects, *with: those with its flag; of those that are of none, ''. */
uint64_t ot_way_kind_modes(const struct ot_way *way, const char *kind, uint64_t *with);
/* The modes of the kind of objects that have a name. */
uint64_t ot_way_kind_of_name(const struct ot_way *way, ot_sym name);
/* Writes node_mode. Returns 0, or -1 with *err set. */
int ot_way_kind_write(struct ot_writer *writer, const struct ot_way *way, struct ot_err *err);

#endif
