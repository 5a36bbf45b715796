/*
 * write_kernel.c: calls of kernels, and calls into their packages that launch nothing, as rows.
 *
 * Writes: linked_kernel, linked_host.
 */
#include "ingest/link/write/write_kernel.h"

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/value.h"
#include "ingest/link/rows/kernel.h"
#include "ingest/link/source/program.h"
#include "ingest/link/write/write_edge.h"
#include "ingest/link/write/writer.h"

/* Inserts what is called, with its source; name is what it is known by. */
static int write_row(struct ot_writer *writer, const struct ot_edge *edge, const char *name, const char *dotted,
                     const char *source, struct ot_err *err)
{
    ot_writer_integer(writer, 1, ot_key(writer->a->files[edge->file].file_id, edge->ast));
    ot_writer_text(writer, 2, name);
    ot_writer_text(writer, 3, dotted);
    ot_writer_text(writer, 4, source);
    return ot_writer_insert(writer, err);
}

static int write_launches(struct ot_writer *writer, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    if (ot_writer_prepare(writer,
                          "INSERT OR IGNORE INTO linked_kernel (call_id, kernel, dotted, source)"
                          " VALUES (?1, ?2, ?3, ?4)", err))
        return -1;
    for (size_t i = 0; i < a->edge_count; i++) {
        const struct ot_edge *edge = &a->edges[i];
        if (edge->kind != OT_E_KERNEL || ot_write_is_overridden(a, edge))
            continue;
        const struct ot_value v = a->values[edge->external];
        const char *dotted = ot_write_external(a, edge->external), *source = "triton", *name;
        if (v.kind == OT_V_TRITON) {
            name = ot_text(a, a->codes[a->values[v.a].a]->name);
            source = v.b ? ot_text(a, v.b) : source;
        } else {
            const struct ot_kernel_row *row = ot_kernel_find(a, v.a);
            source = row->source;
            name = ot_kernel_name(row, dotted);
        }
        if (write_row(writer, edge, name, dotted, source, err))
            return -1;
    }
    return 0;
}

static int write_host_calls(struct ot_writer *writer, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    if (ot_writer_prepare(writer,
                          "INSERT OR IGNORE INTO linked_host (call_id, name, dotted, source)"
                          " VALUES (?1, ?2, ?3, ?4)", err))
        return -1;
    for (size_t i = 0; i < a->edge_count; i++) {
        const struct ot_edge *edge = &a->edges[i];
        if (edge->kind != OT_E_EXTERNAL || a->values[edge->external].kind != OT_V_EXTERNAL)
            continue;
        const struct ot_kernel_row *row = ot_kernel_package(a, a->values[edge->external].a);
        const char *dotted = ot_write_external(a, edge->external);
        if (row && write_row(writer, edge, ot_kernel_name(row, dotted), dotted, row->source, err))
            return -1;
    }
    return 0;
}

int ot_write_kernels(struct ot_writer *writer, struct ot_err *err)
{
    return write_launches(writer, err) || write_host_calls(writer, err) ? -1 : 0;
}
