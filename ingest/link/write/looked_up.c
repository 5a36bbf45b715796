/*
 * looked_up.c: which functions and classes come out of a dict by a known key, under a configuration, and where the
 * parts of the key come from: ATTENTION_BACKENDS[name], registry.get(key). It is the setting that decides, though no
 * condition names it.
 *
 * A look-up by several keys tells nothing, nor does one by a key that the source itself writes there.
 * Writes: key_reason, and key_other: what the same dict holds under other keys.
 */
#include "ingest/link/write/looked_up.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/list.h"
#include "ingest/link/base/map.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/region.h"
#include "ingest/link/core/task.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/lang/name.h"
#include "ingest/link/write/source_of.h"
#include "tools/base/mem.h"

enum { PARTS_AT_MOST = 8 };

/* What a dict holds that is looked up at a place. */
struct other {
    int64_t place;
    ot_id target; /* code */
    uint32_t key;
};

struct look_up {
    struct ot_writer *writer;
    struct ot_flow *flow;
    struct ot_here here;
    uint32_t ast;           /* of the look-up */
    struct ot_list targets; /* codes of what it gives */
    struct other *others;
    size_t other_count, other_capacity;
    struct ot_map seen;     /* dict, site of a look-up: its others are kept */
};

static int64_t place_of(const struct look_up *look)
{
    return (int64_t)look->here.file->file_id << 24 | look->ast;
}

/* The expression of the key that a look-up is by, and that of the dict; 0: it is none. */
static uint32_t key_of(const struct look_up *look, uint32_t *dict)
{
    struct ot_analysis *a = look->writer->a;
    const struct ot_ast *ast = &look->here.file->ast;
    uint32_t n = look->ast, base = n + 1, key = ast->nodes[base].end;
    bool is_get = ast->nodes[n].kind == OT_CALL && ast->nodes[base].kind == OT_ATTRIBUTE &&
                  strcmp(ot_text(a, ast->nodes[base].text), "get") == 0;
    *dict = is_get ? base + 1 : base;
    bool is_any = (is_get || ast->nodes[n].kind == OT_SUBSCRIPT) && key < ast->nodes[n].end;
    bool is_alone = is_any && (is_get || ast->nodes[key].end == ast->nodes[n].end);
    uint8_t kind = is_alone ? ast->nodes[key].kind : 0;
    bool is_path = kind == OT_NAME || kind == OT_ATTRIBUTE || kind == OT_CALL || kind == OT_TUPLE;
    return is_path && !ot_ast_is_target(ast, n) ? key : 0;
}

/* The one key that an expression stands for; 0: there are several, or it is not known. */
static uint32_t one_key(struct ot_analysis *a, const struct ot_here *here, uint32_t n, struct ot_flow *flow)
{
    size_t base = a->top;
    ot_source_of_values(flow, here, n);
    size_t end = a->top;
    bool is_one = end == base + 1 && ot_container_keys(a, here, a->stack[base]) && a->top == end + 1;
    uint32_t key = is_one ? a->stack[end] : 0;
    a->top = base;
    return key;
}

static bool is_target(const struct ot_analysis *a, uint32_t value)
{
    return a->values[value].kind == OT_V_FUNCTION || a->values[value].kind == OT_V_CLASS;
}

/* Keeps what a dict holds under the keys that it knows, but for what is taken out of it. */
static void keep_others(struct look_up *look, uint32_t dict)
{
    struct ot_analysis *a = look->writer->a;
    uint32_t site = ot_value_site(a, (ot_id)(look->here.file - a->files), look->ast);
    size_t base = a->top;
    bool is_new;
    ot_map_put(&look->seen, ot_map_pair(dict, site), 1, &is_new);
    ot_id names = is_new ? ot_var_find(a, OT_S_KEYS, dict, 0) : 0;
    if (names)
        ot_var_push(a, &look->here, names);
    size_t keys = a->top;
    for (size_t i = base; i < keys; i++) {
        bool is_constant = ot_value_is_constant(a, a->stack[i]);
        ot_id var = is_constant ? ot_var_find(a, OT_S_ELEMENT, dict, a->stack[i]) : 0;
        if (var)
            ot_var_push(a, &look->here, var);
        for (size_t k = keys; k < a->top; k++) {
            if (!is_target(a, a->stack[k]) || ot_list_has(&look->targets, a->values[a->stack[k]].a))
                continue;
            ot_grow(&look->others, &look->other_capacity, look->other_count + 1, sizeof(*look->others));
            look->others[look->other_count++] =
                (struct other){place_of(look), a->values[a->stack[k]].a, a->stack[i]};
        }
        a->top = keys;
    }
    a->top = base;
}

/* Finds what a look-up gives: of one dict, by one key. */
static void find_targets(struct look_up *look, uint32_t dict, uint32_t key)
{
    struct ot_analysis *a = look->writer->a;
    size_t base = a->top;
    look->targets.count = 0;
    ot_eval(a, &look->here, dict);
    size_t end = a->top;
    bool is_one = end == base + 1 && a->values[a->stack[base]].kind == OT_V_CONTAINER &&
                  a->values[a->stack[base]].a == OT_DICT_OF;
    uint32_t value = is_one ? one_key(a, &look->here, key, look->flow) : 0;
    if (value)
        ot_container_get(a, &look->here, a->stack[base], value);
    for (size_t i = end; i < a->top; i++)
        if (is_target(a, a->stack[i]))
            ot_list_add(&look->targets, a->values[a->stack[i]].a);
    if (look->targets.count)
        keep_others(look, a->stack[base]);
    a->top = base;
}

/* Where the key is a local that one statement makes, that statement's value in its place. */
static uint32_t made_of(struct ot_analysis *a, struct ot_here *here, uint32_t key)
{
    if (here->file->ast.nodes[key].kind != OT_NAME)
        return key;
    ot_id var = ot_name_target(a, here, here->file->ast.nodes[key].text);
    ot_id task = var && a->vars[var].fact_count == 1 ? a->vars[var].facts[0].task : 0;
    if (!task)
        return key;
    const struct ot_here made = ot_here_at(a, a->tasks[task].region, 0);
    uint32_t s = a->tasks[task].ast;
    if (made.node != here->node || made.file->ast.nodes[s].kind != OT_ASSIGN ||
        made.file->ast.nodes[s + 1].kind != OT_TUPLE)
        return key;
    *here = made;
    return s + 1;
}

static int write_part(const struct look_up *look, const struct ot_here *here, uint32_t n, int position,
                      struct ot_err *err)
{
    struct ot_writer *writer = look->writer;
    struct ot_analysis *a = writer->a;
    uint32_t value = one_key(a, here, n, look->flow);
    struct ot_source_of source = value ? ot_source_of(look->flow, here, n) : (struct ot_source_of){0};
    for (uint32_t i = 0; value && i < look->targets.count; i++) {
        ot_writer_integer(writer, 1, writer->row_of_node[look->here.node]);
        ot_writer_integer(writer, 2, place_of(look));
        ot_writer_integer(writer, 3, ot_writer_scope(a, look->targets.items[i]));
        ot_writer_integer(writer, 4, position);
        ot_writer_text(writer, 5, ot_writer_path(a, &here->file->ast, n));
        ot_writer_text(writer, 6, ot_value_text(a, value));
        ot_writer_text(writer, 7, source.setting);
        ot_writer_text(writer, 8, source.origin);
        ot_writer_integer(writer, 9, look->here.file->ast.nodes[look->ast].line);
        if (ot_writer_insert(writer, err))
            return -1;
    }
    return 0;
}

static int write_look_up(struct look_up *look, struct ot_err *err)
{
    uint32_t dict, key = key_of(look, &dict);
    if (!key)
        return 0;
    find_targets(look, dict, key);
    if (!look->targets.count)
        return 0;
    struct ot_here here = look->here;
    key = made_of(look->writer->a, &here, key);
    const struct ot_ast *ast = &here.file->ast;
    if (ast->nodes[key].kind != OT_TUPLE)
        return write_part(look, &here, key, 1, err);
    int position = 0;
    for (uint32_t c = key + 1; c < ast->nodes[key].end && position < PARTS_AT_MOST; c = ast->nodes[c].end)
        if (write_part(look, &here, c, ++position, err))
            return -1;
    return 0;
}

/* The look-ups of a statement: blocks below it are statements of their own. */
static int write_statement(struct look_up *look, uint32_t s, struct ot_err *err)
{
    const struct ot_ast *ast = &look->here.file->ast;
    for (uint32_t n = s; n < ast->nodes[s].end;) {
        uint8_t kind = ast->nodes[n].kind;
        look->ast = n;
        if ((kind == OT_SUBSCRIPT || kind == OT_CALL) && write_look_up(look, err))
            return -1;
        n = kind == OT_BLOCK ? ast->nodes[n].end : ot_ast_next_own(ast, n);
    }
    return 0;
}

static int write_others(const struct look_up *look, struct ot_err *err)
{
    struct ot_writer *writer = look->writer;
    if (ot_writer_prepare(writer, "INSERT OR IGNORE INTO key_other (place, target, key) VALUES (?1, ?2, ?3)", err))
        return -1;
    for (size_t i = 0; i < look->other_count; i++) {
        ot_writer_integer(writer, 1, look->others[i].place);
        ot_writer_integer(writer, 2, ot_writer_scope(writer->a, look->others[i].target));
        ot_writer_text(writer, 3, ot_value_text(writer->a, look->others[i].key));
        if (ot_writer_insert(writer, err))
            return -1;
    }
    return 0;
}

int ot_looked_up_write(struct ot_writer *writer, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    struct ot_flow flow;
    int result = 0;
    if (!ot_given_is_any(a))
        return 0;
    if (ot_writer_prepare(writer,
                          "INSERT OR IGNORE INTO key_reason (node_id, place, target, position, text, value, setting,"
                          " origin, line) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)", err))
        return -1;
    ot_flow_init(&flow, a);
    struct look_up look = {.writer = writer, .flow = &flow};
    for (ot_id node = 1; node < a->node_count && result == 0; node++)
        for (ot_id t = a->nodes[node].tasks; t && result == 0; t = a->tasks[t].next) {
            look.here = ot_here_at(a, a->tasks[t].region, 0);
            result = write_statement(&look, a->tasks[t].ast, err);
        }
    if (result == 0)
        result = write_others(&look, err);
    ot_map_release(&look.seen);
    free(look.others);
    ot_list_release(&look.targets);
    ot_flow_release(&flow);
    return result;
}
