/*
 * mode.c: which of its modes a batch may be in where a test comes out true, or false:
 *
 *     class Mode(IntEnum):                          if batch.forward_mode.is_verify():    # VERIFY
 *         DECODE = auto()                               verify(batch)
 *         VERIFY = auto()                           elif not batch.forward_mode.is_one(): # nothing
 *         def is_one(self, verify=True):                extend(batch)
 *             return self == Mode.DECODE or (verify and self == Mode.VERIFY)
 *
 * A test is "and", "or" and "not" of comparisons with members and of calls of the enum's own methods, plain functions
 * of one return statement of such; of anything else nothing is known, it may be true and false in each mode.
 *
 * Reads: batch_mode. Writes: guard_mode; mode_given by mode_given.c.
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

enum { MEMBERS_AT_MOST = 62, PARAMS_AT_MOST = 8, DEPTH_AT_MOST = 200, STEPS_AT_MOST = 10000 };

/* The members in which a test may be true, and those in which it may be false. */
struct truth {
    uint64_t yes, no;
};

/* Where a test stands: in a method of the enum with what its parameters are (OT_MAY_BE_…), or in any code. */
struct frame {
    ot_id code;
    const struct ot_code *method; /* NULL: no method of the enum */
    uint8_t params[PARAMS_AT_MOST];
};

struct modes {
    struct ot_analysis *a;
    ot_id class_code;
    ot_sym members[MEMBERS_AT_MOST];
    uint32_t count, steps;
    uint64_t all;
    ot_sym attribute;
};

static struct truth truth_of(struct modes *modes, const struct frame *frame, uint32_t n, uint32_t depth);

static struct truth unknown(const struct modes *modes)
{
    return (struct truth){modes->all, modes->all};
}

static struct truth constant(const struct modes *modes, int outcome)
{
    return (struct truth){outcome & OT_MAY_BE_TRUE ? modes->all : 0, outcome & OT_MAY_BE_FALSE ? modes->all : 0};
}

static const struct ot_ast *ast_of(const struct modes *modes, const struct frame *frame)
{
    return &modes->a->files[modes->a->codes[frame->code]->file].ast;
}

/* Is it the mode: self in a method of the enum, the attribute of anything elsewhere? */
static bool is_subject(const struct modes *modes, const struct frame *frame, uint32_t n)
{
    const struct ot_ast_node *node = &ast_of(modes, frame)->nodes[n];
    return frame->method ? node->kind == OT_NAME && node->text == frame->method->params[0].name
                         : node->kind == OT_ATTRIBUTE && node->text == modes->attribute;
}

/* The member that is named at n, or all of a display: bits; 0: something else. */
static uint64_t members_of(struct modes *modes, const struct frame *frame, uint32_t n)
{
    const struct ot_ast *ast = ast_of(modes, frame);
    uint8_t kind = ast->nodes[n].kind;
    uint64_t found = 0;
    if (kind == OT_TUPLE || kind == OT_LIST || kind == OT_SET) {
        for (uint32_t c = n + 1; c < ast->nodes[n].end; c = ast->nodes[c].end) {
            uint8_t is = ast->nodes[c].kind;
            uint64_t one = is == OT_ATTRIBUTE ? members_of(modes, frame, c) : 0;
            if (!one)
                return 0;
            found |= one;
        }
        return found;
    }
    ot_sym external = 0;
    for (uint32_t i = 0; kind == OT_ATTRIBUTE && i < modes->count; i++)
        if (modes->members[i] == ast->nodes[n].text &&
            ot_static_class(modes->a, modes->a->codes[frame->code]->file, frame->code, n + 1, &external) ==
                modes->class_code)
            found = UINT64_C(1) << i;
    return found;
}

static struct truth compare(struct modes *modes, const struct frame *frame, uint32_t n)
{
    const struct ot_ast *ast = ast_of(modes, frame);
    uint32_t with = ast->nodes[n + 1].end;
    uint8_t operator = ast->nodes[with].flags, kind = ast->nodes[with + 1].kind;
    bool is_in = operator == OT_IN || operator == OT_NOT_IN;
    bool is_one = operator == OT_EQ || operator == OT_NE || operator == OT_IS || operator == OT_IS_NOT;
    if (ast->nodes[with].end != ast->nodes[n].end || !is_subject(modes, frame, n + 1) ||
        !(is_in ? kind != OT_ATTRIBUTE : is_one && kind == OT_ATTRIBUTE))
        return unknown(modes);
    uint64_t found = members_of(modes, frame, with + 1);
    if (!found)
        return unknown(modes);
    bool is_negated = operator == OT_NE || operator == OT_IS_NOT || operator == OT_NOT_IN;
    struct truth truth = {found, modes->all & ~found};
    return is_negated ? (struct truth){truth.no, truth.yes} : truth;
}

/* The plain function that is the enum's method of a name, by the last definition in its body; 0: there is none. */
static ot_id method_of(const struct modes *modes, ot_sym name)
{
    struct ot_analysis *a = modes->a;
    const struct ot_code *enum_code = a->codes[modes->class_code];
    const struct ot_ast *ast = &a->files[enum_code->file].ast;
    uint32_t found = 0;
    for (uint32_t s = enum_code->body + 1; s < ast->nodes[enum_code->body].end; s = ast->nodes[s].end) {
        if (ast->nodes[s].kind == OT_FUNCTION && ast->nodes[s].text == name)
            found = s;
        else if (ot_scan_binds(a, ast, s, ast->nodes[s].end, name))
            return 0;
    }
    bool is_plain = found && ast->nodes[found + 1].end == found + 2 && !ast->nodes[found].flags;
    return is_plain ? ot_program_code(a, enum_code->file, found) : 0;
}

static int outcome_of(struct truth truth)
{
    return (truth.yes ? OT_MAY_BE_TRUE : 0) | (truth.no ? OT_MAY_BE_FALSE : 0);
}

/* Fills what the parameters of a method are at the call at n. False where that is not plain to see. */
static bool bind(struct modes *modes, const struct frame *frame, uint32_t n, struct frame *callee, uint32_t depth)
{
    const struct ot_ast *ast = ast_of(modes, frame), *own = ast_of(modes, callee);
    const struct ot_code *code = callee->method;
    uint32_t place = 1;
    if (code->param_count == 0 || code->param_count > PARAMS_AT_MOST)
        return false;
    for (uint32_t i = 0; i < code->param_count; i++) {
        uint8_t kind = own->nodes[code->params[i].fallback].kind;
        if (code->params[i].kind == OT_PARAM_STAR || code->params[i].kind == OT_PARAM_DOUBLE_STAR)
            return false;
        callee->params[i] = kind == OT_TRUE ? OT_MAY_BE_TRUE
            : kind == OT_FALSE || kind == OT_CONST_NONE ? OT_MAY_BE_FALSE : OT_MAY_BE_BOTH;
    }
    for (uint32_t c = ast->nodes[n + 1].end; c < ast->nodes[n].end; c = ast->nodes[c].end) {
        bool is_named = ast->nodes[c].kind == OT_KEYWORD;
        int i = is_named ? ot_scan_param(code, ast->nodes[c].text) : (int)place++;
        if (ast->nodes[c].kind == OT_STAR || ast->nodes[c].kind == OT_DOUBLE_STAR || i < 1 ||
            i >= (int)code->param_count)
            return false;
        callee->params[i] = (uint8_t)outcome_of(truth_of(modes, frame, is_named ? c + 1 : c, depth));
    }
    return true;
}

static struct truth call(struct modes *modes, const struct frame *frame, uint32_t n, uint32_t depth)
{
    const struct ot_ast *ast = ast_of(modes, frame);
    if (ast->nodes[n + 1].kind != OT_ATTRIBUTE || !is_subject(modes, frame, n + 2))
        return unknown(modes);
    struct frame callee = {.code = method_of(modes, ast->nodes[n + 1].text)};
    if (!callee.code)
        return unknown(modes);
    callee.method = ot_scan_code(modes->a, callee.code);
    if (!bind(modes, frame, n, &callee, depth))
        return unknown(modes);
    const struct ot_ast *own = ast_of(modes, &callee);
    uint32_t s = callee.method->body + 1, end = own->nodes[callee.method->body].end;
    while (s < end && own->nodes[s].kind == OT_PASS)
        s = own->nodes[s].end;
    bool is_return = s < end && own->nodes[s].kind == OT_RETURN && own->nodes[s].end == end && s + 1 < end;
    return is_return ? truth_of(modes, &callee, s + 1, depth) : unknown(modes);
}

/* A parameter of a method of the enum, told by what it is at the call. */
static struct truth named(const struct modes *modes, const struct frame *frame, uint32_t n)
{
    int i = frame->method ? ot_scan_param(frame->method, ast_of(modes, frame)->nodes[n].text) : -1;
    return i > 0 && i < PARAMS_AT_MOST ? constant(modes, frame->params[i]) : unknown(modes);
}

static struct truth truth_of(struct modes *modes, const struct frame *frame, uint32_t n, uint32_t depth)
{
    const struct ot_ast *ast = ast_of(modes, frame);
    uint8_t kind = ast->nodes[n].kind;
    uint32_t second = ast->nodes[n + 1].end;
    if (depth == 0 || ++modes->steps > STEPS_AT_MOST)
        return unknown(modes);
    switch (kind) {
    case OT_TRUE: return constant(modes, OT_MAY_BE_TRUE);
    case OT_FALSE:
    case OT_CONST_NONE: return constant(modes, OT_MAY_BE_FALSE);
    case OT_NAME: return named(modes, frame, n);
    case OT_CALL: return call(modes, frame, n, depth - 1);
    case OT_COMPARE: return compare(modes, frame, n);
    default: break;
    }
    if (kind != OT_NOT && kind != OT_AND && kind != OT_OR && kind != OT_TERNARY)
        return unknown(modes);
    struct truth left = truth_of(modes, frame, n + 1, depth - 1);
    if (kind == OT_NOT)
        return (struct truth){left.no, left.yes};
    struct truth right = truth_of(modes, frame, second, depth - 1);
    if (kind == OT_AND)
        return (struct truth){left.yes & right.yes, left.no | right.no};
    if (kind == OT_OR)
        return (struct truth){left.yes | right.yes, left.no & right.no};
    struct truth other = truth_of(modes, frame, ast->nodes[second].end, depth - 1);
    return (struct truth){(left.yes & right.yes) | (left.no & other.yes), (left.yes & right.no) | (left.no & other.no)};
}

static int write_arm(struct ot_writer *writer, const struct modes *modes, int64_t key, uint64_t may,
                     struct ot_err *err)
{
    if (may == modes->all)
        return 0;
    ot_writer_integer(writer, 1, key);
    ot_writer_integer(writer, 2, (int64_t)may);
    return ot_writer_insert(writer, err);
}

/* Writes the arms of each statement and operator in whose test the attribute at n stands. */
static int write_tests(struct ot_writer *writer, struct modes *modes, const struct frame *frame, uint32_t n,
                       struct ot_map *seen, struct ot_err *err)
{
    const struct ot_file *file = &modes->a->files[modes->a->codes[frame->code]->file];
    const struct ot_ast *ast = &file->ast;
    for (uint32_t p = ast->nodes[n].parent; ast->nodes[n].kind != OT_BLOCK; n = p, p = ast->nodes[p].parent) {
        uint8_t kind = ast->nodes[p].kind;
        bool is_test = n == p + 1 && (kind == OT_IF || kind == OT_TERNARY || kind == OT_WHILE || kind == OT_AND ||
                                      kind == OT_OR || kind == OT_COMP_IF);
        if (!is_test || !ot_map_add(seen, (uint64_t)ot_key(file->file_id, p)))
            continue;
        modes->steps = 0;
        struct truth truth = truth_of(modes, frame, n, DEPTH_AT_MOST);
        bool has_other = kind == OT_IF || kind == OT_TERNARY || kind == OT_OR;
        if ((kind != OT_OR && write_arm(writer, modes, ot_guard_key(file->file_id, p, 0), truth.yes, err)) ||
            (has_other && write_arm(writer, modes, ot_guard_key(file->file_id, p, 1), truth.no, err)))
            return -1;
    }
    return 0;
}

/* Finds the members of the enum. False where several may be equal, or there are too many. */
static bool find_members(struct modes *modes)
{
    struct ot_analysis *a = modes->a;
    uint32_t class_value = ot_value(a, OT_V_CLASS, modes->class_code, 0, 0);
    size_t base = a->top;
    bool are_distinct = ot_member_are_distinct(a, class_value);
    ot_member_push(a, class_value);
    size_t count = a->top - base;
    for (size_t i = 0; i < count && count <= MEMBERS_AT_MOST; i++)
        modes->members[modes->count++] = a->values[a->stack[base + i]].b;
    a->top = base;
    modes->all = (UINT64_C(1) << modes->count) - 1;
    return are_distinct && modes->count > 0;
}

/* Finds the enum of the first row that is in reach; class_code stays 0 where there is none. */
static int find(struct modes *modes, struct ot_err *err)
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

int ot_mode_write(struct ot_writer *writer, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    struct modes modes = {.a = a};
    struct ot_map seen = {0};
    int result = find(&modes, err);
    if (result || !modes.class_code || !find_members(&modes))
        return result;
    if (ot_mode_given_write(writer, modes.class_code, modes.attribute, err))
        return -1;
    result = ot_writer_prepare(writer, "INSERT INTO guard_mode (guard_id, modes) VALUES (?1, ?2)", err);
    for (ot_id id = 1; id < a->code_count && result == 0; id++) {
        const struct frame frame = {.code = id};
        const struct ot_code *code = a->codes[id];
        const struct ot_ast *ast = &a->files[code->file].ast;
        for (uint32_t n = code->body; code->is_run && code->kind == OT_FUNCTION && n < ast->nodes[code->body].end &&
             result == 0; n = ot_ast_next_own(ast, n))
            if (ast->nodes[n].kind == OT_ATTRIBUTE && ast->nodes[n].text == modes.attribute)
                result = write_tests(writer, &modes, &frame, n, &seen, err);
    }
    ot_map_release(&seen);
    return result ? -1 : 0;
}
