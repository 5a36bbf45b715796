/*
 * way_kind.c: kinds of objects that a batch is run with, as modes of their own.
 *
 * Reads: way_object. Writes: node_mode.
 */
#include "ingest/link/write/way_kind.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/limit.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/value.h"
#include "ingest/link/source/program.h"
#include "ingest/link/write/mode_choice.h"
#include "tools/base/mem.h"

/* The class of a name, 'module:Class', among those that were met; 0 if there is none. */
ot_id ot_way_kind_find_class(struct ot_analysis *a, const char *dotted)
{
    for (ot_id id = 1; id < a->code_count; id++)
        if (a->codes[id]->kind == OT_CLASS && strcmp(ot_program_dotted(a, id), dotted) == 0)
            return id;
    return 0;
}

static bool is_what(const struct ot_library_row *row, const char *what)
{
    return strcmp(row->pattern, what) == 0;
}

/* The modes of a number of states, the first of them being number first. */
static uint64_t states(const struct ot_modes *modes, uint32_t first, uint32_t count)
{
    uint64_t one = (UINT64_C(1) << modes->count) - 1, bits = 0;
    for (uint32_t i = first; i < first + count; i++)
        bits |= one << (i * modes->count);
    return bits;
}

/* Has a kind of objects a flag? */
static bool has_flag(const struct ot_way *way, const char *kind)
{
    bool is_found = false;
    for (size_t i = 0; i < way->object_count; i++)
        is_found = is_found || (is_what(&way->objects[i], "flag") && strcmp(way->objects[i].argument, kind) == 0);
    return is_found;
}

/* The modes of a kind of objects; of those that are of none, ''. Each has the state without its flag first. */
uint64_t ot_way_kind_modes(const struct ot_way *way, const char *kind, uint64_t *with)
{
    uint32_t first = 1;
    *with = 0;
    if (way->modes->kinds == 1 || !*kind)
        return states(way->modes, 0, 1);
    for (size_t i = 0; i < way->object_count; i++) {
        const char *other = way->objects[i].argument;
        bool is_first = i == 0 || strcmp(way->objects[i - 1].argument, other) != 0, is_split = has_flag(way, other);
        if (strcmp(other, kind) == 0) {
            *with = is_split ? states(way->modes, first + 1, 1) : 0;
            return states(way->modes, first, is_split ? 2 : 1);
        }
        first += is_first ? 1 + is_split : 0;
    }
    return states(way->modes, 0, 1);
}

/* Kinds of objects that are too many. */
static void note_kinds(const struct ot_way *way, uint32_t kinds)
{
    struct ot_buf text = OT_BUF_INIT;
    ot_buf_printf(&text, "way_object: %u kinds, with their flags, of %u modes each are more than %d, none counts",
                  (unsigned)kinds, (unsigned)way->modes->count, OT_MODES_AT_MOST);
    ot_limit_note_at(way->modes->a, 0, 0, "too many kinds",
                     ot_arena_strndup(&way->modes->a->arena, text.data, text.length));
    ot_buf_release(&text);
}

/* Is a class, or a name, of more than one kind? */
static bool are_shared(const struct ot_way *way)
{
    bool is_found = false;
    for (size_t i = 0; i < way->object_count; i++)
        for (size_t k = 0; k < i; k++)
            is_found = is_found || (!is_what(&way->objects[i], "flag") &&
                                    is_what(&way->objects[i], way->objects[k].pattern) &&
                                    strcmp(way->objects[i].text, way->objects[k].text) == 0);
    return is_found;
}

/* Tells kinds apart, where all modes of all of them have room. */
void ot_way_kind_tell(struct ot_way *way)
{
    struct ot_modes *modes = way->modes;
    uint32_t kinds = 1;
    for (size_t i = 0; i < way->object_count; i++)
        if (i == 0 || strcmp(way->objects[i - 1].argument, way->objects[i].argument) != 0)
            kinds += 1 + has_flag(way, way->objects[i].argument);
    if (kinds * modes->count > OT_MODES_AT_MOST)
        note_kinds(way, kinds);
    if (kinds * modes->count > OT_MODES_AT_MOST || are_shared(way))
        return;
    modes->kinds = kinds;
    modes->all = states(modes, 0, kinds);
    modes->flags = ot_calloc(way->object_count, sizeof(*modes->flags));
    for (size_t i = 0; i < way->object_count; i++) {
        uint64_t with, all;
        if (!is_what(&way->objects[i], "flag"))
            continue;
        all = ot_way_kind_modes(way, way->objects[i].argument, &with);
        modes->flags[modes->flag_count].name = ot_symbol(modes->a, way->objects[i].text);
        modes->flags[modes->flag_count++].truth =
            (struct ot_mode_truth){modes->all & ~(all & ~with), modes->all & ~with};
    }
}

/* The modes of the kind of objects that have a name. */
uint64_t ot_way_kind_of_name(const struct ot_way *way, ot_sym name)
{
    uint64_t with;
    for (size_t i = 0; i < way->object_count; i++)
        if (is_what(&way->objects[i], "name") && strcmp(way->objects[i].text, ot_text(way->modes->a, name)) == 0)
            return ot_way_kind_modes(way, way->objects[i].argument, &with);
    return ot_way_kind_modes(way, "", &with);
}

/* The row + 1 of the class of which alone the receiver of a node is, by the rows of classes; 0: of none. */
static uint32_t row_of(const struct ot_analysis *a, const uint32_t *rows, ot_id node)
{
    uint32_t receiver = a->nodes[node].receiver;
    bool is_object = receiver && a->values[receiver].kind == OT_V_INSTANCE &&
                     a->values[a->values[receiver].a].kind == OT_V_CLASS;
    return is_object ? rows[a->values[a->values[receiver].a].a] : 0;
}

/* Which classes, by their code, rows name: row + 1. Owned by the caller. */
static uint32_t *read_classes(const struct ot_way *way)
{
    struct ot_analysis *a = way->modes->a;
    uint32_t *rows = ot_calloc(a->code_count, sizeof(*rows));
    for (ot_id id = 1; id < a->code_count; id++)
        for (size_t i = 0; a->codes[id]->kind == OT_CLASS && i < way->object_count; i++)
            if (is_what(&way->objects[i], "class") && strcmp(way->objects[i].text, ot_program_dotted(a, id)) == 0)
                rows[id] = (uint32_t)i + 1;
    return rows;
}

/* Of a kind of which an object of another calls an object, none is told: it may help that one. Marks these by rows. */
static void mark_helpers(const struct ot_way *way, const uint32_t *rows, bool *is_helper)
{
    const struct ot_analysis *a = way->modes->a;
    for (size_t i = 0; i < a->edge_count; i++) {
        const struct ot_edge *edge = &a->edges[i];
        uint32_t one = edge->callee ? row_of(a, rows, edge->caller) : 0;
        uint32_t other = one ? row_of(a, rows, edge->callee) : 0;
        if (!other || strcmp(way->objects[one - 1].argument, way->objects[other - 1].argument) == 0)
            continue;
        for (size_t k = 0; k < way->object_count; k++)
            if (strcmp(way->objects[k].argument, way->objects[other - 1].argument) == 0)
                is_helper[k] = true;
    }
}

int ot_way_kind_write(struct ot_writer *writer, const struct ot_way *way, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    int result = ot_writer_prepare(writer, "INSERT INTO node_mode (node_id, modes) VALUES (?1, ?2)", err);
    if (way->modes->kinds == 1)
        return result;
    uint32_t *rows = read_classes(way);
    bool *is_helper = ot_calloc(way->object_count + 1, sizeof(*is_helper));
    mark_helpers(way, rows, is_helper);
    for (size_t row = 1; row < a->node_count && result == 0; row++) {
        uint32_t object = row_of(a, rows, writer->node_of_row[row]);
        uint64_t with;
        if (!object || is_helper[object - 1])
            continue;
        ot_writer_integer(writer, 1, (int64_t)row);
        ot_writer_integer(writer, 2, (int64_t)ot_way_kind_modes(way, way->objects[object - 1].argument, &with));
        result = ot_writer_insert(writer, err);
    }
    free(is_helper);
    free(rows);
    return result;
}
