/*
 * write.c: the analysis as rows: nodes, implicit calls, unresolved ones, classes, entries, roots.
 *
 * Writes: the tables of schema/30_link.sql. Row numbers follow the order of the source, so the
 * same input gives the same rows.
 */
#include "ingest/link/write/write.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/limit.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/value.h"
#include "ingest/link/drive/entry.h"
#include "ingest/link/drive/listing.h"
#include "ingest/link/drive/option.h"
#include "ingest/link/interpret/object/view.h"
#include "ingest/link/source/program.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/write/checked.h"
#include "ingest/link/write/dead.h"
#include "ingest/link/write/dropped.h"
#include "ingest/link/write/label_place.h"
#include "ingest/link/write/layer.h"
#include "ingest/link/write/looked_up.h"
#include "ingest/link/write/mode.h"
#include "ingest/link/write/reason.h"
#include "ingest/link/write/once.h"
#include "ingest/link/write/origin.h"
#include "ingest/link/write/table_size.h"
#include "ingest/link/write/told.h"
#include "ingest/link/write/write_edge.h"
#include "ingest/link/write/write_kernel.h"
#include "ingest/link/write/writer.h"
#include "schema/db.h"
#include "schema/sql.h"
#include "tools/base/buf.h"

/* A node with what orders it: where it is written, then its context as text, so that the
 * numbers do not depend on the order in which the analysis met the nodes. */
struct place {
    ot_id node;
    ot_id file;
    uint32_t ast;
    const char *receiver, *argument;
};

static int compare_places(const void *left, const void *right)
{
    const struct place *l = left, *r = right;
    if (l->file != r->file)
        return l->file < r->file ? -1 : 1;
    if (l->ast != r->ast)
        return l->ast < r->ast ? -1 : 1;
    int receiver = strcmp(l->receiver, r->receiver), argument = strcmp(l->argument, r->argument);
    if (receiver || argument)
        return receiver ? receiver : argument;
    return l->node < r->node ? -1 : l->node > r->node; /* closures of different callers */
}

static const char *receiver_text(struct ot_analysis *a, const struct ot_node *node)
{
    uint32_t class_value = node->receiver ? ot_value_class(a, node->receiver) : 0;
    return class_value ? ot_program_label(a, a->values[class_value].a) : "";
}

/* What the receiver is told apart by where its constructor selected by it, then the tested argument, then the field
 * that a test found true. */
static const char *argument_text(struct ot_analysis *a, const struct ot_node *node)
{
    const struct ot_value *receiver = &a->values[node->receiver];
    uint32_t identity = receiver->kind == OT_V_INSTANCE ? receiver->b : 0;
    uint8_t kind = a->values[identity].kind;
    bool is_told = kind == OT_V_NONE || kind == OT_V_ENUM || kind == OT_V_INSTANCE;
    const char *argument = node->argument ? ot_value_text(a, node->argument) : "";
    if (!is_told && !node->way)
        return argument;
    struct ot_buf buf = OT_BUF_INIT;
    ot_buf_printf(&buf, "%s%s%s", is_told ? ot_value_text(a, identity) : "", is_told && *argument ? " " : "", argument);
    if (node->way)
        ot_buf_printf(&buf, "%swhere %s", buf.length ? " " : "", ot_text(a, ot_view_flag(a, node->way)));
    const char *text = ot_arena_strndup(&a->arena, buf.data, buf.length);
    ot_buf_release(&buf);
    return text;
}

static void number_nodes(struct ot_writer *writer)
{
    struct ot_analysis *a = writer->a;
    size_t count = a->node_count ? a->node_count - 1 : 0;
    struct place *order = ot_malloc((count + 1) * sizeof(*order));
    writer->row_of_node = ot_calloc(count + 2, sizeof(*writer->row_of_node));
    for (size_t i = 0; i < count; i++) {
        const struct ot_node node = a->nodes[i + 1];
        order[i] = (struct place){(ot_id)(i + 1), a->codes[node.code]->file, a->codes[node.code]->ast,
                                  receiver_text(a, &node), argument_text(a, &node)};
    }
    qsort(order, count, sizeof(*order), compare_places);
    writer->node_of_row = ot_calloc(count + 1, sizeof(*writer->node_of_row));
    for (size_t i = 0; i < count; i++) {
        writer->row_of_node[order[i].node] = (int64_t)i + 1;
        writer->node_of_row[i + 1] = order[i].node;
    }
    free(order);
}

static int write_nodes(struct ot_writer *writer, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    if (ot_writer_prepare(writer,
                          "INSERT INTO linked_node (node_id, scope_id, receiver_id, argument)"
                          " VALUES (?1, ?2, ?3, ?4)", err))
        return -1;
    for (size_t row = 1; row < a->node_count; row++) { /* in the order of the table: so its pages become full */
        const struct ot_node *node = &a->nodes[writer->node_of_row[row]];
        uint32_t class_value = node->receiver ? ot_value_class(a, node->receiver) : 0;
        ot_id receiver = class_value ? a->values[class_value].a : 0;
        ot_writer_integer(writer, 1, (int64_t)row);
        ot_writer_integer(writer, 2, ot_writer_scope(a, node->code));
        ot_writer_id(writer, 3, receiver ? ot_writer_scope(a, receiver) : 0);
        ot_writer_text(writer, 4, argument_text(a, node));
        if (ot_writer_insert(writer, err))
            return -1;
    }
    return 0;
}

/* The arm of the nearest if or ternary above node in its own code, as a key of table guard; 0
 * if there is none. */
static int64_t guard_above(const struct ot_file *file, uint32_t node)
{
    const struct ot_ast *ast = &file->ast;
    for (uint32_t n = node, up = ast->nodes[n].parent; n; n = up, up = ast->nodes[n].parent) {
        uint8_t kind = ast->nodes[up].kind;
        if (kind == OT_FUNCTION || kind == OT_CLASS || kind == OT_LAMBDA || kind == OT_MODULE)
            return 0;
        if ((kind == OT_IF || kind == OT_TERNARY) && n != up + 1)
            return ot_guard_key(file->file_id, up, n == ast->nodes[up + 1].end ? 0 : 1);
    }
    return 0;
}

/* The look-up tables are filled by the schema, and people may change them. */
static int lacks_row(const char *table, struct ot_err *err)
{
    return ot_err_set(err, "damaged database: table %s lacks a row that the schema gives it", table);
}

static int write_implicit(struct ot_writer *writer, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    if (ot_writer_prepare(writer, ot_sql_find("queries/link/implicit_call"), err))
        return -1;
    for (size_t i = 0; i < a->implicit_count; i++) {
        const struct ot_implicit *implicit = &a->implicits[i];
        const struct ot_file *file = &a->files[implicit->file];
        const struct ot_ast_node *node = &file->ast.nodes[implicit->ast];
        if (node->kind == OT_CALL)
            continue; /* it is there as written */
        ot_writer_integer(writer, 1, ot_key(file->file_id, implicit->ast));
        ot_writer_integer(writer, 2, ot_key(file->file_id, ot_ast_scope(&file->ast, implicit->ast)));
        ot_writer_text(writer, 3, implicit->kind);
        ot_writer_integer(writer, 4, node->line);
        ot_writer_integer(writer, 5, node->rank);
        ot_writer_id(writer, 7, guard_above(file, implicit->ast));
        if (ot_writer_name(writer, 6, ot_writer_path(a, &file->ast, implicit->ast), err) ||
            ot_writer_insert(writer, err))
            return -1;
        if (sqlite3_changes(a->db) == 0)
            return lacks_row("call_kind", err);
    }
    return 0;
}

static int write_unresolved(struct ot_writer *writer, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    if (ot_writer_prepare(writer, "INSERT INTO unresolved_call (call_id, caller_node, unresolved_reason_id)"
                                  " VALUES (?1, ?2, ?3)", err))
        return -1;
    for (size_t i = 0; i < a->call_seen.slot_count; i++) {
        uint64_t key = ot_map_key(&a->call_seen.slots[i]);
        uint32_t why = a->call_seen.slots[i].value;
        if (!key || why == OT_RESOLVED || why == OT_UNDECORATED)
            continue;
        ot_id node = (ot_id)(key >> 32);
        ot_writer_integer(writer, 1, ot_key(ot_node_file(a, node)->file_id, (uint32_t)key));
        ot_writer_integer(writer, 2, writer->row_of_node[node]);
        ot_writer_integer(writer, 3, why - OT_RESOLVED);
        if (ot_writer_insert(writer, err))
            return -1;
    }
    return 0;
}

static int write_classes(struct ot_writer *writer, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    if (ot_writer_prepare(writer,
                          "INSERT OR IGNORE INTO class_mro (scope_id, position, base_scope, base_external)"
                          " VALUES (?1, ?2, ?3, ?4)", err))
        return -1;
    for (size_t i = 0; i < a->mro_count; i++) {
        const struct ot_mro *mro = &a->mros[i];
        for (size_t k = 0; k < mro->items.count; k++) {
            const struct ot_value v = a->values[mro->items.items[k]];
            if (v.kind != OT_V_CLASS && v.kind != OT_V_EXTERNAL)
                continue;
            ot_writer_integer(writer, 1, ot_writer_scope(a, a->values[mro->class_value].a));
            ot_writer_integer(writer, 2, (int64_t)k);
            ot_writer_id(writer, 3, v.kind == OT_V_CLASS ? ot_writer_scope(a, v.a) : 0);
            ot_writer_text(writer, 4, v.kind == OT_V_EXTERNAL ? ot_text(a, v.a) : NULL);
            if (ot_writer_insert(writer, err))
                return -1;
        }
    }
    return 0;
}

static int write_entries(struct ot_writer *writer, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    if (ot_writer_prepare(writer, "INSERT OR IGNORE INTO entry_node (node_id, kind) VALUES (?1, ?2)", err))
        return -1;
    for (size_t i = 0; i < a->entry_count; i++) {
        ot_writer_integer(writer, 1, writer->row_of_node[a->entries[i].node]);
        ot_writer_text(writer, 2, a->entries[i].role);
        if (ot_writer_insert(writer, err))
            return -1;
    }
    return 0;
}

/* Does an entry class add nothing to another: the same definitions of forward and constructor? */
static bool is_same_root(struct ot_analysis *a, const struct ot_entry *entry, const struct ot_entry *other)
{
    ot_sym constructor = ot_symbol(a, "__init__");
    return strcmp(other->role, "root") == 0 && other->definer == entry->definer &&
           ot_mro_definer(a, other->class_value, constructor, 0, NULL) ==
               ot_mro_definer(a, entry->class_value, constructor, 0, NULL);
}

/* Keeps a root. Returns the first with the same worlds. */
static int64_t note_root(struct ot_writer *writer, int64_t node, ot_worlds worlds)
{
    size_t i = 0;
    writer->roots[writer->root_count++] = (struct ot_writer_root){node, worlds};
    while (writer->roots[i].worlds != worlds)
        i++;
    return writer->roots[i].node;
}

/* Roots: entry classes that add nothing to each other share one. */
static int write_roots(struct ot_writer *writer, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    int64_t position = 1;
    writer->roots = ot_calloc(a->entry_count + 1, sizeof(*writer->roots));
    if (ot_writer_prepare(writer,
                          "INSERT INTO root (node_id, position, class_scope, classes, alike_node)"
                          " VALUES (?1, ?2, ?3, ?4, ?5)", err))
        return -1;
    for (size_t i = 0; i < a->entry_count; i++) {
        const struct ot_entry *entry = &a->entries[i];
        struct ot_buf classes = OT_BUF_INIT;
        bool is_first = strcmp(entry->role, "root") == 0;
        ot_worlds worlds = 0;
        for (size_t k = 0; is_first && k < a->entry_count; k++) {
            const struct ot_entry *other = &a->entries[k];
            if (!is_same_root(a, entry, other))
                continue;
            is_first = is_first && k >= i;
            worlds |= ot_listing_worlds(a, a->values[other->class_value].a);
            ot_buf_printf(&classes, "%s%s", classes.length ? ", " : "",
                          ot_text(a, a->codes[a->values[other->class_value].a]->name));
        }
        if (is_first) {
            ot_writer_integer(writer, 1, writer->row_of_node[entry->node]);
            ot_writer_integer(writer, 2, position++);
            ot_writer_integer(writer, 3, ot_writer_scope(a, a->values[entry->class_value].a));
            ot_writer_text(writer, 4, classes.data);
            ot_writer_integer(writer, 5, note_root(writer, writer->row_of_node[entry->node], worlds));
            if (ot_writer_insert(writer, err)) {
                ot_buf_release(&classes);
                return -1;
            }
        }
        ot_buf_release(&classes);
    }
    return 0;
}

static int compare_troubles(const void *left, const void *right)
{
    const struct ot_trouble *l = left, *r = right;
    if (l->file != r->file)
        return l->file < r->file ? -1 : 1;
    if (l->line != r->line)
        return l->line < r->line ? -1 : 1;
    return strcmp(l->kind, r->kind);
}

/* The limits that were reached. */
static int write_troubles(struct ot_writer *writer, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    if (a->trouble_count)
        qsort(a->troubles, a->trouble_count, sizeof(*a->troubles), compare_troubles);
    if (ot_writer_prepare(writer, "INSERT INTO problem (input, file, line, kind, text) VALUES ('link', ?1, ?2, ?3, ?4)",
                          err))
        return -1;
    for (size_t i = 0; i < a->trouble_count; i++) {
        const struct ot_trouble *trouble = &a->troubles[i];
        ot_writer_text(writer, 1, trouble->file ? a->files[trouble->file].path : "");
        ot_writer_id(writer, 2, trouble->line);
        ot_writer_text(writer, 3, trouble->kind);
        ot_writer_text(writer, 4, trouble->text);
        if (ot_writer_insert(writer, err))
            return -1;
    }
    return 0;
}

/* Proves at once what is not looked at row by row: the functions and calls that were written are those of the source,
 * and the look-up tables know their kinds and reasons. */
static int prove_keys(struct ot_writer *writer, struct ot_err *err)
{
    static const struct {
        const char *sql, *known; /* the look-up table */
    } checks[] = {
        {"PRAGMA foreign_key_check(linked_node)", ""},
        {"PRAGMA foreign_key_check(linked_edge)", "edge_kind"},
        {"PRAGMA foreign_key_check(unresolved_call)", "unresolved_reason"},
        {"PRAGMA foreign_key_check(dropped_call)", "dropped_reason"},
    };
    size_t i = 0;
    int step = 0;
    for (; i < sizeof(checks) / sizeof(*checks) && step == 0; i++)
        step = ot_writer_prepare(writer, checks[i].sql, err) ? -1 : ot_db_step(writer->statement, err);
    if (step == 1 && strcmp(ot_db_text(writer->statement, 2), checks[i - 1].known) == 0)
        return lacks_row(checks[i - 1].known, err);
    return step == 1 ? ot_err_internal(err, "a row that is written refers to nothing") : step;
}

int ot_write_all(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_writer writer = {.a = a};
    int result = -1;
    a->is_peeking = true;
    if (ot_db_prepare(a->db,
                      "INSERT INTO name (text) VALUES (?1) ON CONFLICT (text) DO UPDATE SET text = text"
                      " RETURNING name_id",
                      &writer.name, err))
        goto out;
    number_nodes(&writer);
    if (write_nodes(&writer, err) || write_implicit(&writer, err) ||
        write_entries(&writer, err) || write_roots(&writer, err) || ot_write_edges(&writer, err) ||
        ot_write_kernels(&writer, err) || write_unresolved(&writer, err) || ot_dropped_write(&writer, err) ||
        write_classes(&writer, err) || ot_dead_write(&writer, err) ||
        ot_label_place_write(&writer, err) || ot_origin_write(&writer, err) ||
        ot_reason_write(&writer, err) || ot_looked_up_write(&writer, err) ||
        ot_layer_write(&writer, err) || ot_once_write(&writer, err) || ot_told_write(&writer, err) ||
        ot_checked_write(&writer, err) || ot_mode_write(&writer, err) || ot_table_size_write(&writer, err) ||
        write_troubles(&writer, err) || ot_write_files(&writer, err) || prove_keys(&writer, err))
        goto out;
    result = ot_db_meta_set(a->db, "platform", a->platform, err) || ot_option_write(a, err) ? -1 : 0;
out:
    sqlite3_finalize(writer.statement);
    sqlite3_finalize(writer.name);
    ot_map_release(&writer.kept);
    ot_map_release(&writer.left);
    ot_map_release(&writer.unmade);
    ot_map_release(&writer.name_ids);
    free(writer.roots);
    free(writer.row_of_node);
    free(writer.node_of_row);
    return result;
}
