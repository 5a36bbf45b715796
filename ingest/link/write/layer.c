/*
 * layer.c: which numbers of layers keep what in their fields: the constructors that are told the number of a layer, run
 * for each.
 *
 * Reads: layer_count, configuration. Writes: layer_member.
 */
#include "ingest/link/write/layer.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/value.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/write/layer_run.h"

enum { LAYERS_AT_MOST = 1000 };

struct member {
    uint32_t layer, class_value;
    ot_sym field;
};

/* What the constructor of one class keeps. */
struct members {
    struct member *items;
    size_t count, capacity;
    uint32_t layer; /* that is run */
};

static void keep(void *context, ot_sym field, uint32_t class_value)
{
    struct members *members = context;
    for (size_t i = members->count; i-- > 0 && members->items[i].layer == members->layer;)
        if (members->items[i].field == field && members->items[i].class_value == class_value)
            return;
    ot_grow(&members->items, &members->capacity, members->count + 1, sizeof(*members->items));
    members->items[members->count++] = (struct member){members->layer, class_value, field};
}

/* Do all layers keep an object of that class there? */
static bool is_everywhere(const struct members *members, const struct member *member)
{
    uint32_t layers = 0;
    for (size_t i = 0; i < members->count; i++)
        layers += members->items[i].field == member->field && members->items[i].class_value == member->class_value;
    return layers == members->layer;
}

static int write_members(struct ot_writer *writer, ot_id class_code, const struct members *members, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    for (size_t i = 0; i < members->count; i++) {
        const struct member *member = &members->items[i];
        if (is_everywhere(members, member))
            continue;
        ot_writer_id(writer, 1, ot_writer_scope(a, class_code));
        ot_writer_text(writer, 2, ot_text(a, member->field));
        ot_writer_integer(writer, 3, member->layer);
        ot_writer_id(writer, 4, ot_writer_scope(a, a->values[member->class_value].a));
        if (ot_writer_insert(writer, err))
            return -1;
    }
    return 0;
}

/* Is the node the constructor of a module, and has it the parameter? */
static bool is_numbered(struct ot_analysis *a, ot_id node, ot_sym parameter)
{
    uint32_t receiver = a->nodes[node].receiver;
    const struct ot_code *code = a->codes[a->nodes[node].code];
    if (!a->nodes[node].is_started || !receiver || a->values[receiver].kind != OT_V_INSTANCE ||
        strcmp(ot_text(a, code->name), "__init__") != 0)
        return false;
    const struct ot_mro *mro = ot_mro_of(a, a->values[receiver].a);
    code = ot_scan_code(a, a->nodes[node].code);
    bool found = false;
    for (uint32_t i = 1; i < code->param_count; i++)
        found = found || code->params[i].name == parameter;
    return found && mro && mro->is_module && a->values[a->values[receiver].a].kind == OT_V_CLASS;
}

static int write_numbered(struct ot_writer *writer, ot_sym parameter, uint32_t count, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    int result = 0;
    for (ot_id node = 1; node < a->node_count && result == 0; node++) {
        struct members members = {0};
        struct ot_map callees = {0};
        if (!is_numbered(a, node, parameter))
            continue;
        for (; members.layer < count; members.layer++)
            ot_layer_run(a, node, parameter, members.layer, &callees, keep, &members);
        result = write_members(writer, a->values[a->values[a->nodes[node].receiver].a].a, &members, err);
        ot_map_release(&callees);
        free(members.items);
    }
    return result;
}

int ot_layer_write(struct ot_writer *writer, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    int result = ot_library_read(a, "SELECT setting, parameter, '' FROM layer_count ORDER BY setting, parameter", &rows,
                                 &count, err);
    for (size_t i = 0; i < count && result == 0; i++) {
        struct ot_library_row *given = NULL;
        size_t given_count = 0;
        result = ot_library_read(a, "SELECT name, value, '' FROM configuration ORDER BY name", &given, &given_count,
                                 err);
        for (size_t k = 0; k < given_count && result == 0; k++) {
            long layers = strcmp(given[k].pattern, rows[i].pattern) == 0 ? strtol(given[k].text, NULL, 10) : 0;
            if (layers < 1 || layers > LAYERS_AT_MOST)
                continue;
            result = ot_writer_prepare(writer,
                                       "INSERT OR IGNORE INTO layer_member (class_scope, field, layer, member_scope)"
                                       " VALUES (?1, ?2, ?3, ?4)", err)
                         ? -1 : write_numbered(writer, ot_symbol(a, rows[i].text), (uint32_t)layers, err);
        }
        free(given);
    }
    free(rows);
    return result;
}
