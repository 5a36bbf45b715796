/*
 * reason.c: why arms are dead under a configuration: the parts of a condition that one outcome alone has come of, with
 * their values and where these come from.
 *
 * Writes: guard_reason.
 */
#include "ingest/link/write/reason.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/outcome.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/region.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/source/program.h"
#include "ingest/link/write/source_of.h"

enum { VALUES_AT_MOST = 4, PARTS_AT_MOST = 8 };

struct reason {
    struct ot_writer *writer;
    struct ot_flow *flow;
    struct ot_here here;
    int64_t guard_id;
    int position;
};

/* "a or b" of the values of a part, None last; false where one is not known, or there are too many to name. */
static bool add_values(struct reason *reason, uint32_t n, struct ot_buf *text)
{
    struct ot_analysis *a = reason->writer->a;
    size_t base = a->top;
    ot_source_of_values(reason->flow, &reason->here, n);
    bool is_known = a->top > base && a->top - base <= VALUES_AT_MOST;
    for (size_t i = base; i + 1 < a->top; i++)
        if (a->stack[i] == OT_NONE_VALUE) {
            a->stack[i] = a->stack[i + 1];
            a->stack[i + 1] = OT_NONE_VALUE;
        }
    for (size_t i = base; i < a->top && is_known; i++) {
        uint32_t value = a->stack[i];
        is_known = value != OT_UNKNOWN_VALUE && value != OT_SCALAR_VALUE && a->values[value].kind != OT_V_CONTAINER;
        if (i > base)
            ot_buf_add_str(text, " or ");
        ot_buf_add_str(text, ot_value_text(a, value));
    }
    a->top = base;
    return is_known;
}

static int write_part(struct reason *reason, uint32_t n, struct ot_err *err)
{
    struct ot_analysis *a = reason->writer->a;
    const struct ot_ast *ast = &reason->here.file->ast;
    struct ot_buf text = OT_BUF_INIT;
    int result = 0;
    const char *path = ot_writer_path(a, ast, n);
    if (reason->position < PARTS_AT_MOST && add_values(reason, n, &text) && strcmp(path, text.data) != 0) {
        struct ot_source_of source = ot_source_of(reason->flow, &reason->here, n);
        ot_writer_integer(reason->writer, 1, reason->writer->row_of_node[reason->here.node]);
        ot_writer_integer(reason->writer, 2, reason->guard_id);
        ot_writer_integer(reason->writer, 3, ++reason->position);
        ot_writer_text(reason->writer, 4, path);
        ot_writer_text(reason->writer, 5, text.data);
        ot_writer_text(reason->writer, 6, source.setting);
        ot_writer_text(reason->writer, 7, source.origin);
        result = ot_writer_insert(reason->writer, err);
    }
    ot_buf_release(&text);
    return result;
}

/* The names, attributes and calls below a condition. */
static int write_parts(struct reason *reason, uint32_t n, struct ot_err *err)
{
    const struct ot_ast *ast = &reason->here.file->ast;
    switch (ast->nodes[n].kind) {
    case OT_NAME: case OT_ATTRIBUTE: case OT_CALL:
        return write_part(reason, n, err);
    case OT_AND: case OT_OR: case OT_NOT: case OT_COMPARE: case OT_COMPARE_WITH: case OT_TERNARY: case OT_BINARY:
    case OT_UNARY:
        for (uint32_t c = ot_ast_first(n); c < ast->nodes[n].end; c = ast->nodes[c].end)
            if (write_parts(reason, c, err))
                return -1;
        return 0;
    default:
        return 0;
    }
}

int ot_reason_write(struct ot_writer *writer, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    const struct ot_map *states = ot_guard_states(a);
    struct ot_flow flow;
    int result = 0;
    if (!ot_given_is_any(a))
        return 0;
    if (ot_writer_prepare(writer,
                          "INSERT OR IGNORE INTO guard_reason (node_id, guard_id, position, text, value, setting,"
                          " origin) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", err))
        return -1;
    ot_flow_init(&flow, a);
    for (size_t i = 0; i < states->slot_count && result == 0; i++) {
        uint64_t key = ot_map_key(&states->slots[i]);
        uint32_t state = states->slots[i].value & OT_MAY_BE_BOTH, owner = (uint32_t)key;
        if (!key || (state != OT_MAY_BE_TRUE && state != OT_MAY_BE_FALSE))
            continue;
        struct reason reason = {.writer = writer, .flow = &flow, .here = ot_here_at(a, (ot_id)(key >> 32), 0)};
        uint8_t kind = reason.here.file->ast.nodes[owner].kind;
        reason.guard_id = ot_guard_key(reason.here.file->file_id, owner, state == OT_MAY_BE_TRUE ? 1 : 0);
        if (kind == OT_IF || kind == OT_TERNARY || kind == OT_WHILE || kind == OT_COMP_IF)
            result = write_parts(&reason, owner + 1, err);
    }
    ot_flow_release(&flow);
    return result;
}
