/*
 * told.c: arms that do not run below a call, for what stands before it:
 *
 *     if residual is None: …                          batch.set_prefix(False)
 *     else: x = norm(x, residual)                     x = attention(x, batch)
 *
 * Below "norm(x, residual)" the argument is not None: on the ways on which it is handed on (carried.c), a test of the
 * parameter that it is does not open an arm for None. Below "attention(x, batch)" batch.prefix is False, where the
 * method does nothing but store its parameter there, and where nothing in reach stores an attribute of that name.
 *
 * Writes: told_arm, told_way.
 */
#include "ingest/link/write/told.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/outcome.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/task.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/guard/through.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/rows/tensor.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/extent.h"
#include "ingest/link/write/carried.h"
#include "ingest/link/write/stored.h"

/* What an argument of a call, or a field of it, is. */
struct fact {
    ot_id code;
    uint32_t call;
    ot_sym name, field; /* the argument; 0: it is told of itself */
    uint8_t kind;       /* OT_CONST_NONE, OT_TRUE, OT_FALSE; OT_NONE: anything but None */
};

/* Rows: of told_arm a node, a guard and the call, of told_way a node, a call and a node. */
struct row {
    int64_t told, node, key, last;
};

struct rows {
    struct row *items;
    size_t count, capacity;
};

struct told {
    struct ot_writer *writer;
    struct rows arms, ways;
    int64_t number;      /* of the fact */
    struct ot_carried carried;
    struct fact fact;
    struct ot_here here; /* where a test is asked */
    ot_sym param;        /* that is the argument there */
};

/* Is it the argument, or the field of it? */
static bool is_told(const struct told *told, uint32_t n)
{
    const struct ot_ast *ast = &told->here.file->ast;
    uint32_t name = told->fact.field ? n + 1 : n;
    return (!told->fact.field || (ast->nodes[n].kind == OT_ATTRIBUTE && ast->nodes[n].text == told->fact.field)) &&
           ast->nodes[name].kind == OT_NAME && ast->nodes[name].text == told->param;
}

/* "x is None" of what is told: OT_MAY_BE_…; 0: it is no such test. */
static int none_outcome(const struct told *told, uint32_t n)
{
    const struct ot_ast *ast = &told->here.file->ast;
    uint32_t with = ast->nodes[n].kind == OT_COMPARE ? ast->nodes[n + 1].end : 0;
    if (!with || ast->nodes[with].end != ast->nodes[n].end || ast->nodes[with + 1].kind != OT_CONST_NONE ||
        (ast->nodes[with].flags != OT_IS && ast->nodes[with].flags != OT_IS_NOT) || !is_told(told, n + 1))
        return 0;
    return (told->fact.kind == OT_CONST_NONE) == (ast->nodes[with].flags == OT_IS) ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE;
}

/* Does a test speak of what is told? */
static bool speaks(const struct told *told, uint32_t n)
{
    const struct ot_ast *ast = &told->here.file->ast;
    for (uint32_t k = n; k < ast->nodes[n].end; k++)
        if (is_told(told, k))
            return true;
    return false;
}

/* What a test comes to below the call; parts that do not speak of what is told came to what is noted of them. */
static int outcome_of(struct told *told, uint32_t n)
{
    struct ot_analysis *a = told->writer->a;
    const struct ot_ast *ast = &told->here.file->ast;
    uint8_t kind = ast->nodes[n].kind;
    if (!speaks(told, n)) {
        int noted = ot_through_outcome(a, &told->here, n);
        return noted ? noted : OT_MAY_BE_BOTH;
    }
    if (kind == OT_NOT)
        return ot_outcome_swap(outcome_of(told, n + 1));
    if (kind == OT_AND || kind == OT_OR) {
        const struct ot_here here = told->here;
        int left = outcome_of(told, n + 1), ends = kind == OT_AND ? OT_MAY_BE_FALSE : OT_MAY_BE_TRUE;
        told->here = ot_guard_right(a, &here, n);
        int right = outcome_of(told, ast->nodes[n + 1].end);
        told->here = here;
        return left == ends || right == ends ? ends : left | right;
    }
    int outcome = none_outcome(told, n);
    if (!outcome && is_told(told, n) && told->fact.kind != OT_NONE)
        outcome = told->fact.kind == OT_TRUE ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE;
    return outcome ? outcome : OT_MAY_BE_BOTH;
}

/* The same of the test of an if, in all regions of the node in which it stands. */
static int outcome_in(struct told *told, ot_id node, uint32_t owner)
{
    struct ot_analysis *a = told->writer->a;
    int outcome = 0;
    for (ot_id task = a->nodes[node].tasks; task; task = a->tasks[task].next)
        if (a->tasks[task].ast == owner) {
            told->here = ot_here_at(a, a->tasks[task].region, 0);
            outcome |= outcome_of(told, owner + 1);
        }
    return outcome ? outcome : OT_MAY_BE_BOTH;
}

/* Does nothing in reach store the field, or name it in a text? */
static bool is_kept(struct told *told)
{
    struct ot_analysis *a = told->carried.a;
    for (size_t i = 0; told->fact.field && i < told->carried.count; i++) {
        const struct ot_code *code = ot_scan_code(a, a->nodes[told->carried.nodes[i]].code);
        const struct ot_ast *ast = &a->files[code->file].ast;
        for (uint32_t n = code->body; n < ast->nodes[code->body].end; n++)
            if (ot_stored_names(ast, n, told->fact.field) || ot_stored_openly(a, ast, n))
                return false;
    }
    return true;
}

static void add(struct rows *rows, struct row row)
{
    ot_grow(&rows->items, &rows->capacity, rows->count + 1, sizeof(*rows->items));
    rows->items[rows->count++] = row;
}

static int64_t call_of(const struct told *told)
{
    const struct ot_analysis *a = told->carried.a;
    return ot_key(a->files[a->codes[told->fact.code]->file].file_id, told->fact.call);
}

/* Adds the arms of a node that do not run below the call. */
static void add_arms(struct told *told, ot_id node)
{
    struct ot_analysis *a = told->carried.a;
    const struct ot_code *code = ot_scan_code(a, a->nodes[node].code);
    const struct ot_ast *ast = &a->files[code->file].ast;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n = ot_ast_next_own(ast, n)) {
        bool is_test = ast->nodes[n].kind == OT_IF && speaks(told, n + 1);
        int outcome = is_test ? outcome_in(told, node, n) : OT_MAY_BE_BOTH;
        if (outcome != OT_MAY_BE_BOTH)
            add(&told->arms, (struct row){told->number, told->writer->row_of_node[node],
                ot_guard_key(told->here.file->file_id, n, outcome == OT_MAY_BE_TRUE), call_of(told)});
    }
}

static void add_way(void *context, const struct ot_edge *edge)
{
    struct told *told = context;
    const struct ot_analysis *a = told->carried.a;
    add(&told->ways, (struct row){told->number, told->writer->row_of_node[edge->caller],
        ot_key(a->files[edge->file].file_id, edge->ast), told->writer->row_of_node[edge->callee]});
}

/* Adds the arms that do not run below the call of a fact, and the ways to them. */
static void add_fact(struct told *told, const struct fact *fact)
{
    struct ot_analysis *a = told->carried.a;
    size_t before = told->arms.count;
    told->fact = *fact;
    told->number++;
    if (!ot_carried_follow(&told->carried, fact->code, fact->call, fact->name) || !is_kept(told))
        return;
    for (size_t i = 0; i < told->carried.count; i++) {
        ot_id node = told->carried.nodes[i];
        int param = ot_carried_param(&told->carried, node);
        if (param < 0 || !a->nodes[node].is_started || !told->writer->row_of_node[node])
            continue;
        told->here = ot_here_at(a, a->nodes[node].region, 0);
        told->param = a->codes[a->nodes[node].code]->params[param].name;
        add_arms(told, node);
    }
    if (told->arms.count > before)
        ot_carried_ways(&told->carried, fact->call, fact->name, add_way, told);
}

/* What the test of an if tells of a name in its first arm (arm 0) or the other: OT_CONST_NONE, OT_NONE: not None; 255:
 * nothing. */
static uint8_t tells(const struct ot_ast *ast, uint32_t test, int arm, ot_sym name)
{
    uint8_t kind = ast->nodes[test].kind;
    if (kind == (arm ? OT_OR : OT_AND)) {
        uint8_t left = tells(ast, test + 1, arm, name);
        return left != 255 ? left : tells(ast, ast->nodes[test + 1].end, arm, name);
    }
    uint32_t with = kind == OT_COMPARE ? ast->nodes[test + 1].end : 0;
    if (!with || ast->nodes[with].end != ast->nodes[test].end || ast->nodes[with + 1].kind != OT_CONST_NONE ||
        ast->nodes[test + 1].kind != OT_NAME || ast->nodes[test + 1].text != name ||
        (ast->nodes[with].flags != OT_IS && ast->nodes[with].flags != OT_IS_NOT))
        return 255;
    return (ast->nodes[with].flags == OT_IS) == (arm == 0) ? OT_CONST_NONE : OT_NONE;
}

/* The statement of a block that a call stands in; 0: names may be bound in it before the call, or mean others there. */
static uint32_t statement_of(const struct ot_ast *ast, uint32_t n)
{
    while (ast->nodes[ast->nodes[n].parent].kind != OT_BLOCK && ast->nodes[n].parent) {
        n = ast->nodes[n].parent;
        uint8_t kind = ast->nodes[n].kind;
        if (kind == OT_LIST_COMP || kind == OT_SET_COMP || kind == OT_DICT_COMP || kind == OT_GENERATOR_EXP ||
            kind == OT_CASE)
            return 0;
    }
    for (uint32_t k = n; k < ast->nodes[n].end; k++)
        if (ast->nodes[k].kind == OT_WALRUS)
            return 0;
    return n;
}

/* Adds what the tests around a call tell of a name, which nothing binds on the way from the test. */
static void add_tested(struct told *told, ot_id id, uint32_t call, ot_sym name)
{
    struct ot_analysis *a = told->writer->a;
    const struct ot_code *code = ot_scan_code(a, id);
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t below = call;
    for (uint32_t up = statement_of(ast, call); up > code->ast; below = up, up = ast->nodes[up].parent) {
        uint8_t kind = ast->nodes[up].kind;
        uint32_t test = kind == OT_IF ? up + 1 : 0, end = below; /* what may have run before the call */
        if (kind == OT_FOR || kind == OT_WHILE || kind == OT_TRY || kind == OT_IF)
            end = ast->nodes[test ? test : up].end;
        if (ot_scan_binds(a, ast, test ? test : up, end, name))
            return;
        uint8_t is = test && below >= end ? tells(ast, test, below == end ? 0 : 1, name) : 255;
        if (is != 255) {
            add_fact(told, &(struct fact){id, call, name, 0, is});
            return;
        }
    }
}

/* The field that all that "x.method(constant)" calls store the constant in; 0: they do not. */
static ot_sym stored_field(struct told *told, ot_id id, uint32_t call)
{
    struct ot_analysis *a = told->writer->a;
    const struct ot_ast *ast = &a->files[a->codes[id]->file].ast;
    ot_sym found = 0;
    for (ot_id node = told->carried.first_of[id]; node; node = told->carried.next_of[node])
        for (uint32_t i = told->carried.newest[node]; i; i = told->carried.before[i - 1]) {
            const struct ot_edge *edge = &a->edges[i - 1];
            if (edge->ast != call)
                continue;
            const struct ot_node *callee = &a->nodes[edge->callee];
            ot_sym field = edge->callee && !edge->through ? ot_stored_by(a, callee->code, call, ast) : 0;
            if (!field || (found && found != field) || ot_stored_is_special(a, callee->receiver))
                return 0;
            found = field;
        }
    return found && !ot_stored_is_defined(a, found) ? found : 0;
}

/* Is what stands at n, where a statement of a function runs, an attribute of tensors alone, or an element of one? */
static bool is_of_tensor(struct told *told, ot_id id, uint32_t statement, uint32_t n)
{
    struct ot_analysis *a = told->writer->a;
    const struct ot_ast *ast = &a->files[a->codes[id]->file].ast;
    const struct ot_tensor_result *row = ast->nodes[n].kind == OT_ATTRIBUTE ? ot_tensor_method(a, ast->nodes[n].text)
                                                                            : NULL;
    size_t base = a->top;
    bool is_tensor = true;
    if (ast->nodes[n].kind == OT_SUBSCRIPT)
        return ast->nodes[n + 1].kind == OT_ATTRIBUTE && is_of_tensor(told, id, statement, n + 1);
    for (ot_id node = told->carried.first_of[id]; node; node = told->carried.next_of[node])
        for (ot_id task = a->nodes[node].tasks; task; task = a->tasks[task].next)
            if (a->tasks[task].ast == statement) {
                const struct ot_here here = ot_here_at(a, a->tasks[task].region, 0);
                ot_eval(a, &here, n + 1);
            }
    for (size_t i = base; i < a->top; i++)
        is_tensor = is_tensor && ot_extent_of(a, a->stack[i]);
    is_tensor = is_tensor && a->top > base;
    a->top = base;
    return is_tensor && row && row->is_read;
}

/* Does no code of the tree run between the start of a call's statement and the call itself? */
static bool is_quiet(struct told *told, ot_id id, uint32_t statement, uint32_t call)
{
    const struct ot_analysis *a = told->writer->a;
    const struct ot_ast *ast = &a->files[a->codes[id]->file].ast;
    for (uint32_t n = ast->nodes[call + 1].end; n < ast->nodes[call].end; n++)
        if (!ot_stored_is_quiet(ast, n) && !is_of_tensor(told, id, statement, n))
            return false;
    for (ot_id node = told->carried.first_of[id]; node; node = told->carried.next_of[node])
        for (uint32_t i = told->carried.newest[node]; i; i = told->carried.before[i - 1]) {
            const struct ot_edge *edge = &a->edges[i - 1];
            if (edge->ast > call && edge->ast < ast->nodes[call].end)
                return false;
        }
    return true;
}

/* Adds what the statement before that of a call stores in a field of an argument. */
static void add_stored(struct told *told, ot_id id, uint32_t call, ot_sym name)
{
    struct ot_analysis *a = told->writer->a;
    const struct ot_ast *ast = &a->files[a->codes[id]->file].ast;
    uint32_t s = ast->nodes[call].parent, block = ast->nodes[s].parent, before = 0;
    uint8_t kind = ast->nodes[s].kind;
    if ((kind != OT_EXPRESSION && kind != OT_RETURN && kind != OT_ASSIGN) || call != s + 1 ||
        ast->nodes[block].kind != OT_BLOCK || !is_quiet(told, id, s, call))
        return;
    for (uint32_t n = block + 1; n < s; n = ast->nodes[n].end)
        before = n;
    uint32_t store = before + 1, argument = before ? ast->nodes[store + 1].end : 0;
    if (!before || ast->nodes[before].kind != OT_EXPRESSION || ast->nodes[store].kind != OT_CALL ||
        ast->nodes[store + 1].kind != OT_ATTRIBUTE || ast->nodes[store + 2].kind != OT_NAME ||
        ast->nodes[store + 2].text != name || argument >= ast->nodes[store].end)
        return;
    uint8_t is = ast->nodes[argument].kind;
    ot_sym field = is == OT_CONST_NONE || is == OT_TRUE || is == OT_FALSE ? stored_field(told, id, store) : 0;
    if (field)
        add_fact(told, &(struct fact){id, call, name, field, is});
}

/* Looks at the arguments of the calls of a function that are names of its own. */
static void look(struct told *told, ot_id id)
{
    struct ot_analysis *a = told->carried.a;
    const struct ot_code *code = ot_scan_code(a, id);
    const struct ot_ast *ast = &a->files[code->file].ast;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n = ot_ast_next_own(ast, n)) {
        for (uint32_t c = ast->nodes[n].kind == OT_CALL ? ast->nodes[n + 1].end : ast->nodes[n].end;
             c < ast->nodes[n].end; c = ast->nodes[c].end) {
            uint32_t value = ast->nodes[c].kind == OT_KEYWORD ? c + 1 : c;
            ot_sym name = ast->nodes[value].text;
            if (ast->nodes[value].kind != OT_NAME || !ot_list_sorted_has(&code->locals, name) ||
                ot_list_sorted_has(&code->shared, name) || ot_list_sorted_has(&code->globals, name) ||
                ot_list_sorted_has(&code->nonlocals, name))
                continue;
            add_tested(told, id, n, name);
            add_stored(told, id, n, name);
        }
    }
}

static int write_rows(struct ot_writer *writer, const struct rows *rows, const char *sql, struct ot_err *err)
{
    int result = ot_writer_prepare(writer, sql, err) ? -1 : 0;
    for (size_t i = 0; i < rows->count && result == 0; i++) {
        ot_writer_integer(writer, 1, rows->items[i].told);
        ot_writer_integer(writer, 2, rows->items[i].node);
        ot_writer_integer(writer, 3, rows->items[i].key);
        ot_writer_integer(writer, 4, rows->items[i].last);
        result = ot_writer_insert(writer, err);
    }
    return result ? -1 : 0;
}

int ot_told_write(struct ot_writer *writer, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    struct told told = {.writer = writer};
    if (!ot_given_is_any(a))
        return 0;
    ot_carried_init(&told.carried, a);
    for (ot_id id = 1; id < a->code_count; id++)
        if (a->codes[id]->is_run && a->codes[id]->kind == OT_FUNCTION)
            look(&told, id);
    int result = write_rows(writer, &told.arms,
                            "INSERT OR IGNORE INTO told_arm (told_id, node_id, guard_id, call_id)"
                            " VALUES (?1, ?2, ?3, ?4)", err) ||
                 write_rows(writer, &told.ways,
                            "INSERT OR IGNORE INTO told_way (told_id, node_id, step_call, callee_node)"
                            " VALUES (?1, ?2, ?3, ?4)", err);
    ot_carried_release(&told.carried);
    free(told.arms.items);
    free(told.ways.items);
    return result ? -1 : 0;
}
