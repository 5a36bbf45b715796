/*
 * dead.c: what the guards came to: arms that do not run on the linked platform and why, the
 * calls in them, and the enum members that label paths.
 *
 * Writes: dead_arm, dead_call, guard_label.
 */
#include "ingest/link/write/dead.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/outcome.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/budget.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/region.h"
#include "ingest/link/core/value.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/rows/kernel.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/write/writer.h"

struct dead {
    ot_id region;   /* around the branching node */
    uint32_t owner; /* the branching node */
    uint8_t arm;
    const char *reason;
    bool is_platform;
    ot_sym member;  /* enum member that the arm waits for in vain, 0 if none */
    uint32_t enum_class;
};

struct dead_list {
    struct dead *items;
    size_t count, capacity;
};

static size_t peek(struct ot_analysis *a, ot_id region, uint32_t expression)
{
    struct ot_here here = ot_here_at(a, region, 0);
    size_t base = a->top;
    ot_eval(a, &here, expression);
    return base;
}

/* The test of an if, ternary, while or comprehension condition; 0 for other owners. */
static uint32_t test_of(const struct ot_ast *ast, uint32_t owner)
{
    uint8_t kind = ast->nodes[owner].kind;
    return kind == OT_IF || kind == OT_TERNARY || kind == OT_WHILE || kind == OT_COMP_IF ? owner + 1 : 0;
}

static bool has_platform_value(struct ot_analysis *a, size_t base)
{
    for (size_t i = base; i < a->top; i++)
        if (a->values[a->stack[i]].kind == OT_V_PLATFORM_FALSE || a->values[a->stack[i]].kind == OT_V_PLATFORM_TRUE)
            return true;
    return false;
}

static bool is_platform_call(struct ot_analysis *a, ot_id region, uint32_t call)
{
    size_t base = peek(a, region, call + 1);
    bool found = false;
    for (size_t i = base; i < a->top; i++) {
        struct ot_value v = a->values[a->stack[i]];
        if (v.kind == OT_V_BOUND)
            v = a->values[v.a];
        const struct ot_model *model = v.kind == OT_V_FUNCTION ? ot_library_function(a, v.a) : NULL;
        found = found || (model && model->behaviour == OT_DOES_PLATFORM);
    }
    a->top = base;
    return found;
}

/* The first name or call below test that the platform decides; NULL if there is none. */
static const char *platform_reason(struct ot_analysis *a, ot_id region, const struct ot_ast *ast, uint32_t test)
{
    for (uint32_t n = test; n < ast->nodes[test].end; n++) {
        uint8_t kind = ast->nodes[n].kind;
        bool is_path = kind == OT_NAME || kind == OT_ATTRIBUTE;
        if (kind == OT_CALL && is_platform_call(a, region, n))
            return ot_writer_path(a, ast, n);
        if (!is_path)
            continue;
        size_t base = peek(a, region, n);
        bool found = has_platform_value(a, base);
        a->top = base;
        if (found)
            return ot_writer_path(a, ast, n);
        if (kind == OT_ATTRIBUTE)
            n = ast->nodes[n].end - 1;
    }
    return NULL;
}

enum { TESTS_NESTED = 8 };

/* The operand before the last one of *test, a chain of and, or of or, which becomes the chain before that: b of
 * "a and b and c"; 0 where there is none. */
static uint32_t before(const struct ot_ast *ast, uint32_t *test, uint8_t kind)
{
    if (ast->nodes[*test].kind != kind)
        return 0;
    *test = *test + 1;
    return ast->nodes[*test].kind == kind ? ast->nodes[*test + 1].end : *test;
}

/* What the platform decides of a test that came to outcome: of "a and b" that is false, in the operand that is false,
 * whichever way the other comes out, or may be; NULL if it decides nothing. */
static const char *deciding(struct ot_analysis *a, ot_id region, const struct ot_ast *ast, uint32_t test, bool outcome,
                            int depth)
{
    for (; ast->nodes[test].kind == OT_NOT; test++)
        outcome = !outcome;
    uint8_t kind = outcome ? OT_OR : OT_AND;
    if (ast->nodes[test].kind != kind || depth == TESTS_NESTED)
        return platform_reason(a, region, ast, test);
    int wanted = outcome ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE;
    const char *found = NULL, *sure = NULL;
    bool is_sure = false;
    for (uint32_t chain = test, at = ast->nodes[test + 1].end; at; at = before(ast, &chain, kind)) {
        const struct ot_here here = ot_here_at(a, region, 0);
        const struct ot_here right = ast->nodes[chain].kind == kind ? ot_guard_right(a, &here, chain) : here;
        int came = ot_guard_outcome(a, &right, at);
        if (came == OT_MAY_BE_BOTH - wanted)
            continue;
        const char *reason = deciding(a, region, ast, at, outcome, depth + 1);
        const char **of = came == wanted ? &sure : &found;
        is_sure = is_sure || came == wanted;
        *of = reason ? reason : *of;
    }
    return is_sure ? sure : found;
}

/* The enum member that test compares with by == or is (alone, or as an operand of and). */
static uint32_t enum_member(struct ot_analysis *a, ot_id region, const struct ot_ast *ast, uint32_t test)
{
    if (ast->nodes[test].kind == OT_AND) {
        uint32_t found = enum_member(a, region, ast, test + 1);
        return found ? found : enum_member(a, region, ast, ast->nodes[test + 1].end);
    }
    if (ast->nodes[test].kind != OT_COMPARE)
        return 0;
    uint32_t with = ast->nodes[test + 1].end, right = with + 1, found = 0;
    if ((ast->nodes[with].flags != OT_EQ && ast->nodes[with].flags != OT_IS) || ast->nodes[right].kind != OT_ATTRIBUTE)
        return 0;
    size_t base = peek(a, region, right);
    if (a->top == base + 1 && a->values[a->stack[base]].kind == OT_V_ENUM)
        found = a->stack[base];
    a->top = base;
    return found;
}

static void collect(struct ot_analysis *a, struct dead_list *list)
{
    const struct ot_map *states = ot_guard_states(a);
    for (size_t i = 0; i < states->slot_count; i++) {
        uint64_t key = ot_map_key(&states->slots[i]);
        uint32_t state = states->slots[i].value & OT_MAY_BE_BOTH;
        if (!key || (state != OT_MAY_BE_TRUE && state != OT_MAY_BE_FALSE))
            continue;
        struct dead dead = {.region = (ot_id)(key >> 32), .owner = (uint32_t)key,
                            .arm = state == OT_MAY_BE_TRUE ? 1 : 0, .reason = ""};
        const struct ot_ast *ast = &ot_node_file(a, a->regions[dead.region].node)->ast;
        uint32_t test = test_of(ast, dead.owner);
        if (!test)
            continue;
        const char *reason = deciding(a, dead.region, ast, test, state == OT_MAY_BE_TRUE, 0);
        uint32_t member = dead.arm == 0 ? enum_member(a, dead.region, ast, test) : 0;
        dead.is_platform = reason != NULL;
        dead.reason = reason ? reason : "";
        dead.member = member ? a->values[member].b : 0;
        dead.enum_class = member ? a->values[member].a : 0;
        ot_grow(&list->items, &list->capacity, list->count + 1, sizeof(*list->items));
        list->items[list->count++] = dead;
    }
}

static uint32_t arm_block(const struct ot_ast *ast, uint32_t owner, uint8_t arm)
{
    uint32_t yes = ast->nodes[owner + 1].end;
    return arm == 0 ? yes : ast->nodes[yes].end;
}

/* What a dead arm of another platform's code is for: the members that it names, each as "Class.MEMBER". */
static void note_members(struct ot_analysis *a, const struct dead *dead, uint32_t number, struct ot_map *named)
{
    const struct ot_ast *ast = &ot_node_file(a, a->regions[dead->region].node)->ast;
    if (dead->member || !dead->is_platform || ast->nodes[dead->owner].kind != OT_IF)
        return;
    uint32_t block = arm_block(ast, dead->owner, dead->arm);
    for (uint32_t n = block; n < ast->nodes[block].end; n++) {
        bool is_new;
        if (ast->nodes[n].kind == OT_ATTRIBUTE && ast->nodes[n + 1].kind == OT_NAME)
            ot_map_put(named, ot_map_pair(ast->nodes[n + 1].text, ast->nodes[n].text), number, &is_new);
    }
}

/* An arm that waits for an enum member that only other platforms' code gives is theirs too. */
static void explain_members(struct ot_analysis *a, struct dead_list *list)
{
    struct ot_map named = {0}; /* (class, member) → the first of them that names it */
    for (size_t i = 0; i < list->count; i++)
        note_members(a, &list->items[i], (uint32_t)i, &named);
    for (size_t i = 0; i < list->count; i++) {
        struct dead *dead = &list->items[i];
        uint32_t other;
        if (!dead->member || dead->is_platform)
            continue;
        ot_sym class_name = a->codes[a->values[dead->enum_class].a]->name;
        if (!ot_map_get(&named, ot_map_pair(class_name, dead->member), &other))
            continue;
        dead->is_platform = true;
        dead->reason = list->items[other].reason;
    }
    ot_map_release(&named);
}

static int64_t guard_id(struct ot_analysis *a, const struct dead *dead)
{
    return ot_guard_key(ot_node_file(a, a->regions[dead->region].node)->file_id, dead->owner, dead->arm);
}

static int write_arms(struct ot_writer *writer, const struct dead_list *list, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    if (ot_writer_prepare(writer,
                          "INSERT OR IGNORE INTO dead_arm (node_id, guard_id, reason, is_platform)"
                          " VALUES (?1, ?2, ?3, ?4)", err))
        return -1;
    for (size_t i = 0; i < list->count; i++) {
        ot_writer_integer(writer, 1, writer->row_of_node[a->regions[list->items[i].region].node]);
        ot_writer_integer(writer, 2, guard_id(a, &list->items[i]));
        ot_writer_text(writer, 3, list->items[i].reason);
        ot_writer_integer(writer, 4, list->items[i].is_platform);
        if (ot_writer_insert(writer, err))
            return -1;
    }
    return 0;
}

/* One dead call, resolved without being run. */
static int write_call(struct ot_writer *writer, const struct dead *dead, uint32_t call, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    ot_id node = a->regions[dead->region].node;
    int64_t scope = 0, module = 0;
    const char *external = NULL;
    size_t base = peek(a, dead->region, call + 1);
    for (size_t i = base; i < a->top && !scope && !module && !external; i++) {
        struct ot_value v = a->values[a->stack[i]];
        const struct ot_mro *mro = v.kind == OT_V_INSTANCE ? ot_mro_of(a, v.a) : NULL;
        if (v.kind == OT_V_BOUND)
            v = a->values[v.a];
        if (v.kind == OT_V_FUNCTION)
            scope = ot_writer_scope(a, v.a);
        else if (mro && mro->is_module)
            module = ot_writer_scope(a, a->values[v.a].a);
        else if (v.kind == OT_V_EXTERNAL && ot_kernel_find(a, v.a))
            external = ot_text(a, v.a);
    }
    a->top = base;
    if (!scope && !module && !external)
        return 0;
    ot_writer_integer(writer, 1, ot_key(ot_node_file(a, node)->file_id, call));
    ot_writer_integer(writer, 2, writer->row_of_node[node]);
    ot_writer_integer(writer, 3, guard_id(a, dead));
    ot_writer_id(writer, 4, scope);
    ot_writer_id(writer, 6, module);
    return ot_writer_name(writer, 5, external, err) ? -1 : ot_writer_insert(writer, err);
}

static int write_calls(struct ot_writer *writer, const struct dead_list *list, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    if (ot_writer_prepare(writer,
                          "INSERT OR IGNORE INTO dead_call (call_id, caller_node, guard_id, callee_scope, external_id,"
                          " module_class) VALUES (?1, ?2, ?3, ?4, ?5, ?6)", err))
        return -1;
    for (size_t i = 0; i < list->count; i++) {
        const struct dead *dead = &list->items[i];
        const struct ot_ast *ast = &ot_node_file(a, a->regions[dead->region].node)->ast;
        if ((!dead->is_platform && !ot_given_is_any(a)) || ast->nodes[dead->owner].kind != OT_IF)
            continue;
        uint32_t block = arm_block(ast, dead->owner, dead->arm);
        for (uint32_t n = block; n < ast->nodes[block].end; n++) {
            uint8_t kind = ast->nodes[n].kind;
            if (kind == OT_CALL && write_call(writer, dead, n, err))
                return -1;
            if (kind == OT_FUNCTION || kind == OT_CLASS || kind == OT_LAMBDA)
                n = ast->nodes[n].end - 1;
        }
    }
    return 0;
}

static int write_labels(struct ot_writer *writer, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    const struct ot_map *states = ot_guard_states(a);
    if (ot_writer_prepare(writer, "INSERT OR IGNORE INTO guard_label (guard_id, enum, label) VALUES (?1, ?2, ?3)", err))
        return -1;
    for (size_t i = 0; i < states->slot_count; i++) {
        ot_id region = (ot_id)(ot_map_key(&states->slots[i]) >> 32);
        uint32_t owner = (uint32_t)ot_map_key(&states->slots[i]);
        if (!ot_map_key(&states->slots[i]))
            continue;
        struct ot_file *file = ot_node_file(a, a->regions[region].node);
        uint32_t test = test_of(&file->ast, owner);
        uint32_t member = test ? enum_member(a, region, &file->ast, test) : 0;
        if (!member)
            continue;
        ot_writer_integer(writer, 1, ot_guard_key(file->file_id, owner, 0));
        ot_writer_text(writer, 2, ot_text(a, a->codes[a->values[a->values[member].a].a]->name));
        ot_writer_text(writer, 3, ot_text(a, a->values[member].b));
        if (ot_writer_insert(writer, err))
            return -1;
    }
    return 0;
}

/* Where code was given up, what it would have called may open an arm: those stay that the platform decides. */
static void keep_sure(const struct ot_analysis *a, struct dead_list *list)
{
    size_t count = 0;
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i].is_platform || !ot_budget_was_short(a))
            list->items[count++] = list->items[i];
    list->count = count;
}

int ot_dead_write(struct ot_writer *writer, struct ot_err *err)
{
    struct dead_list list = {0};
    collect(writer->a, &list);
    keep_sure(writer->a, &list);
    explain_members(writer->a, &list);
    bool is_written = write_arms(writer, &list, err) == 0 && write_calls(writer, &list, err) == 0 &&
                      write_labels(writer, err) == 0;
    free(list.items);
    return is_written ? 0 : -1;
}
