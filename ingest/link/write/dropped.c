/*
 * dropped.c: calls and edges that are left out on purpose, each with the reason, so that the calls in reach reconcile:
 * written = resolved + unresolved + dropped.
 *
 * Writes: dropped_call, meta.
 */
#include "ingest/link/write/dropped.h"

#include <stdio.h>

#include "ingest/facts/ast.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/node.h"
#include "ingest/link/source/program.h"
#include "ingest/link/write/unimplemented.h"
#include "schema/db.h"
#include "schema/identity.h"

/* As in table dropped_reason. */
enum reason { NOT_DROPPED, TO_UNIMPLEMENTED, IN_UNIMPLEMENTED, NO_CONSTRUCTOR, LEFT_AS_IT_IS, TO_UNMADE };

static int insert(struct ot_writer *writer, uint64_t key, enum reason reason, uint32_t edges, struct ot_err *err)
{
    ot_id node = (ot_id)(key >> 32);
    ot_writer_integer(writer, 1, ot_key(ot_node_file(writer->a, node)->file_id, (uint32_t)key));
    ot_writer_integer(writer, 2, writer->row_of_node[node]);
    ot_writer_integer(writer, 3, reason);
    ot_writer_integer(writer, 4, edges);
    return ot_writer_insert(writer, err);
}

/* Why a call that was met has no edge although it is not unresolved. */
static enum reason reason_of(struct ot_writer *writer, uint64_t key, uint32_t why)
{
    uint32_t unused;
    if (why == OT_UNDECORATED)
        return LEFT_AS_IT_IS;
    if (why != OT_RESOLVED || ot_map_get(&writer->kept, key, &unused))
        return NOT_DROPPED;
    if (ot_map_get(&writer->unmade, key, &unused))
        return TO_UNMADE;
    return ot_unimplemented_is(writer->a, (ot_id)(key >> 32)) ? IN_UNIMPLEMENTED : NO_CONSTRUCTOR;
}

/* The calls that have no edge. Counts in *written those that are call expressions. */
static int write_calls(struct ot_writer *writer, int64_t *written, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    for (size_t i = 0; i < a->call_seen.slot_count; i++) {
        uint64_t key = ot_map_key(&a->call_seen.slots[i]);
        uint32_t why = a->call_seen.slots[i].value, edges = 0;
        if (!key)
            continue;
        enum reason reason = reason_of(writer, key, why);
        *written += ot_node_file(a, (ot_id)(key >> 32))->ast.nodes[(uint32_t)key].kind == OT_CALL;
        ot_map_get(reason == TO_UNMADE ? &writer->unmade : &writer->left, key, &edges);
        if (reason != NOT_DROPPED && insert(writer, key, reason, edges, err))
            return -1;
    }
    return 0;
}

/* The edges that are left out beside others of the same call. */
static int write_edges(struct ot_writer *writer, const struct ot_map *left, enum reason reason, struct ot_err *err)
{
    for (size_t i = 0; i < left->slot_count; i++) {
        uint64_t key = ot_map_key(&left->slots[i]);
        uint32_t unused;
        if (key && ot_map_get(&writer->kept, key, &unused) && insert(writer, key, reason, left->slots[i].value, err))
            return -1;
    }
    return 0;
}

int ot_dropped_write(struct ot_writer *writer, struct ot_err *err)
{
    int64_t written = 0;
    char text[24];
    if (ot_writer_prepare(writer,
                          "INSERT INTO dropped_call (call_id, caller_node, dropped_reason_id, edges)"
                          " VALUES (?1, ?2, ?3, ?4)", err) ||
        write_calls(writer, &written, err) || write_edges(writer, &writer->left, TO_UNIMPLEMENTED, err) ||
        write_edges(writer, &writer->unmade, TO_UNMADE, err))
        return -1;
    snprintf(text, sizeof(text), "%lld", (long long)written);
    return ot_db_meta_set(writer->a->db, "calls", text, err);
}
