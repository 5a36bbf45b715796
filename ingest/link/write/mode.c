/*
 * mode.c: which of its modes a batch may be in where a test comes out true, or false:
 *
 *     class Mode(IntEnum):                          if batch.forward_mode.is_verify():    # VERIFY
 *         DECODE = auto()                               verify(batch)
 *         VERIFY = auto()                           elif not batch.forward_mode.is_one(): # nothing
 *         def is_one(self, verify=True):                extend(batch)
 *             return self == Mode.DECODE or (verify and self == Mode.VERIFY)
 *
 * Reads: batch_mode, mode_phase. Writes: guard_mode, phase_mode; mode_given by mode_given.c, node_mode by way.c.
 */
#include "ingest/link/write/mode.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/map.h"
#include "ingest/link/base/outcome.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/value.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/member.h"
#include "ingest/link/types/static.h"
#include "ingest/link/write/mode_given.h"
#include "ingest/link/write/mode_held.h"
#include "ingest/link/write/mode_truth.h"
#include "ingest/link/write/way.h"

static int write_arm(struct ot_writer *writer, const struct ot_modes *modes, int64_t key, uint64_t may,
                     struct ot_err *err)
{
    if (may == modes->all)
        return 0;
    ot_writer_integer(writer, 1, key);
    ot_writer_integer(writer, 2, (int64_t)may);
    return ot_writer_insert(writer, err);
}

/* Writes the arms of each statement and operator in whose test what tells of modes at n stands; notes what a name
 * holds that is assigned there. */
static int write_tests(struct ot_writer *writer, struct ot_modes *modes, ot_id code, uint32_t n, struct ot_map *seen,
                       struct ot_err *err)
{
    const struct ot_file *file = &modes->a->files[modes->a->codes[code]->file];
    const struct ot_ast *ast = &file->ast;
    for (uint32_t p = ast->nodes[n].parent; ast->nodes[n].kind != OT_BLOCK; n = p, p = ast->nodes[p].parent) {
        uint8_t kind = ast->nodes[p].kind;
        if (kind == OT_ASSIGN && n == p + 1)
            ot_mode_held_note(modes, code, p);
        bool is_test = n == p + 1 && (kind == OT_IF || kind == OT_TERNARY || kind == OT_WHILE || kind == OT_AND ||
                                      kind == OT_OR || kind == OT_COMP_IF);
        if (!is_test || !ot_map_add(seen, (uint64_t)ot_key(file->file_id, p)))
            continue;
        struct ot_mode_truth truth = ot_mode_truth_of(modes, code, n);
        bool has_other = kind == OT_IF || kind == OT_TERNARY || kind == OT_OR;
        if ((kind != OT_OR && write_arm(writer, modes, ot_guard_key(file->file_id, p, 0), truth.yes, err)) ||
            (has_other && write_arm(writer, modes, ot_guard_key(file->file_id, p, 1), truth.no, err)))
            return -1;
    }
    return 0;
}

/* Finds the members of the enum. False where several may be equal, or there are too many. */
static bool find_members(struct ot_modes *modes)
{
    struct ot_analysis *a = modes->a;
    uint32_t class_value = ot_value(a, OT_V_CLASS, modes->class_code, 0, 0);
    size_t base = a->top;
    bool are_distinct = ot_member_are_distinct(a, class_value);
    ot_member_push(a, class_value);
    size_t count = a->top - base;
    for (size_t i = 0; i < count && count <= OT_MODES_AT_MOST; i++)
        modes->members[modes->count++] = a->values[a->stack[base + i]].b;
    a->top = base;
    modes->kinds = 1;
    modes->all = (UINT64_C(1) << modes->count) - 1;
    return are_distinct && modes->count > 0;
}

/* Finds the enum of the first row that is in reach; class_code stays 0 where there is none. */
static int find(struct ot_modes *modes, struct ot_err *err)
{
    struct ot_analysis *a = modes->a;
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    if (ot_library_read(a, "SELECT class, attribute, '' FROM batch_mode ORDER BY class", &rows, &count, err))
        return -1;
    for (size_t i = 0; i < count && !modes->class_code; i++)
        for (ot_id id = 1; id < a->code_count; id++)
            if (a->codes[id]->kind == OT_CLASS && strcmp(ot_program_dotted(a, id), rows[i].pattern) == 0) {
                modes->class_code = id;
                modes->attribute = ot_symbol(a, rows[i].text);
            }
    free(rows);
    return 0;
}

/* Writes the modes of each phase. */
static int write_phases(struct ot_writer *writer, const struct ot_modes *modes, struct ot_err *err)
{
    struct ot_analysis *a = modes->a;
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    if (ot_library_read(a, "SELECT member, phase, '' FROM mode_phase ORDER BY phase, member", &rows, &count, err))
        return -1;
    int result = ot_writer_prepare(writer, "INSERT INTO phase_mode (phase, modes) VALUES (?1, ?2)", err);
    uint64_t bits = 0;
    for (size_t i = 0; i < count && !result; i++) {
        for (uint32_t m = 0; m < modes->count; m++)
            if (modes->members[m] == ot_symbol(a, rows[i].pattern))
                bits |= ot_mode_member(modes, m);
        if (i + 1 < count && strcmp(rows[i].text, rows[i + 1].text) == 0)
            continue;
        ot_writer_text(writer, 1, rows[i].text);
        ot_writer_integer(writer, 2, (int64_t)bits);
        result = ot_writer_insert(writer, err);
        bits = 0;
    }
    free(rows);
    return result;
}

int ot_mode_write(struct ot_writer *writer, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    struct ot_modes modes = {.a = a};
    struct ot_map seen = {0};
    int result = find(&modes, err);
    if (result || !modes.class_code || !find_members(&modes))
        return result;
    if (ot_mode_given_write(writer, modes.class_code, modes.attribute, err))
        return -1;
    ot_mode_truth_find_callees(&modes);
    result = ot_way_read(writer, &modes, err) || write_phases(writer, &modes, err) ||
             ot_writer_prepare(writer, "INSERT INTO guard_mode (guard_id, modes) VALUES (?1, ?2)", err) ? -1 : 0;
    for (ot_id id = 1; id < a->code_count && result == 0; id++) {
        const struct ot_code *code = a->codes[id];
        const struct ot_ast *ast = &a->files[code->file].ast;
        modes.held_count = 0;
        for (uint32_t n = code->body; code->is_run && code->kind == OT_FUNCTION && n < ast->nodes[code->body].end &&
             result == 0; n = ot_ast_next_own(ast, n))
            if (ot_mode_truth_is_told(&modes, id, n))
                result = write_tests(writer, &modes, id, n, &seen, err);
    }
    ot_mode_truth_release(&modes);
    ot_map_release(&seen);
    return result ? -1 : 0;
}
