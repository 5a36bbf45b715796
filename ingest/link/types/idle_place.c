/*
 * idle_place.c: does code that stands at a place run?
 *
 * Where a function runs, an if whose test came out one way alone keeps the other arm shut, and what follows an arm that
 * leaves. No other statement does: a loop may go round when more is known, a call may come back.
 */
#include "ingest/link/types/idle_place.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/task.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"

struct ot_idle_place_state {
    struct ot_map newest;  /* code → the newest of its nodes that was noted */
    struct ot_list before; /* by node: the one of the same code that was noted before it, 0: none */
    struct ot_map noted;   /* node that was asked of → its newest task that was noted */
    struct ot_map tasks;   /* (node, statement) → the newest task that was noted */
    struct ot_map others;  /* task → one of the same statement in the node */
    struct ot_map reached; /* (node, block) → its last statement that a task runs */
};

/* Notes the tasks of a node that are new since. */
static void note_tasks(struct ot_analysis *a, const struct ot_ast *ast, ot_id node)
{
    struct ot_idle_place_state *own = a->own.idle_place;
    uint32_t last = 0;
    bool is_new;
    ot_map_get(&own->noted, node, &last);
    for (ot_id t = a->nodes[node].tasks; t != last; t = a->tasks[t].next) {
        uint32_t s = a->tasks[t].ast;
        uint32_t *task = ot_map_put(&own->tasks, ot_map_pair(node, s), t, &is_new);
        uint32_t other = is_new ? 0 : *task;
        *task = t;
        if (other)
            ot_map_put(&own->others, t, other, &is_new);
        uint32_t *end = ot_map_put(&own->reached, ot_map_pair(node, ast->nodes[s].parent), s, &is_new);
        *end = s > *end ? s : *end;
    }
    *ot_map_put(&own->noted, node, 0, &is_new) = a->nodes[node].tasks;
}

/* The arms that the tasks of a statement in a node started, a bit each; -1 if there is no such task. *rest is the arm
 * that starts what follows it, -1 if none does alone. */
static int arms_of(const struct ot_analysis *a, ot_id node, uint32_t statement, int *rest)
{
    const struct ot_idle_place_state *own = a->own.idle_place;
    uint32_t t = 0;
    int arms = -1;
    *rest = -1;
    for (bool has = ot_map_get(&own->tasks, ot_map_pair(node, statement), &t); has;
         has = ot_map_get(&own->others, t, &t)) {
        arms = (arms < 0 ? 0 : arms) | a->tasks[t].started;
        *rest = a->tasks[t].rest && a->tasks[t].rest_arm < OT_REST_BOTH ? a->tasks[t].rest_arm : -1;
    }
    return arms;
}

static bool ends_block(uint8_t kind)
{
    return kind == OT_RETURN || kind == OT_RAISE || kind == OT_CONTINUE || kind == OT_BREAK;
}

/* Does the test of an if ask for the name under which its module runs? It may run once more, under another one. */
static bool asks_name(struct ot_analysis *a, const struct ot_ast *ast, uint32_t statement)
{
    for (uint32_t n = statement + 1; n < ast->nodes[statement + 1].end; n++)
        if (ast->nodes[n].kind == OT_NAME && strcmp(ot_text(a, ast->nodes[n].text), "__name__") == 0)
            return true;
    return false;
}

/* Is an arm of an if shut, of which the tasks in the node opened these arms: the other one? */
static bool is_shut(struct ot_analysis *a, const struct ot_ast *ast, uint32_t statement, int arms, int arm)
{
    return ast->nodes[statement].kind == OT_IF && arms > 0 && !(arms >> arm & 1) && !asks_name(a, ast, statement);
}

/* Is what stands at n in the code of a node shut in it? */
static bool is_shut_in(struct ot_analysis *a, const struct ot_ast *ast, ot_id node, uint32_t n, uint32_t body)
{
    int rest;
    for (uint32_t s = n, up; s > body; s = up) {
        up = ast->nodes[s].parent;
        if (ast->nodes[up].kind != OT_BLOCK) {
            int arms = ast->nodes[up].kind == OT_IF && s != up + 1 ? arms_of(a, node, up, &rest) : -1;
            if (arms >= 0)
                return is_shut(a, ast, up, arms, s == ast->nodes[up + 1].end ? 0 : 1);
            continue;
        }
        if (arms_of(a, node, s, &rest) >= 0)
            return false;
        uint32_t last = 0; /* the last statement of the block that runs */
        ot_map_get(&a->own.idle_place->reached, ot_map_pair(node, up), &last);
        int arms = last ? arms_of(a, node, last, &rest) : -1;
        if (last)
            return last < s && (ends_block(ast->nodes[last].kind) ||
                                (rest >= 0 && is_shut(a, ast, last, arms, rest)));
    }
    return false;
}

static void note_nodes(struct ot_analysis *a)
{
    struct ot_idle_place_state *own = a->own.idle_place;
    while (own->before.count < a->node_count) {
        uint32_t node = (uint32_t)own->before.count;
        bool is_new;
        uint32_t *newest = ot_map_put(&own->newest, (uint64_t)a->nodes[node].code + 1, 0, &is_new);
        ot_list_add(&own->before, *newest);
        *newest = node;
    }
}

/* The newest node of a code object; 0 if there is none. */
static ot_id newest_of(struct ot_analysis *a, ot_id code)
{
    uint32_t node = 0;
    note_nodes(a);
    ot_map_get(&a->own.idle_place->newest, (uint64_t)code + 1, &node);
    return node;
}

enum ot_idle_place ot_idle_place(struct ot_analysis *a, ot_id file, uint32_t n, ot_id *code)
{
    const struct ot_ast *ast = &a->files[file].ast;
    uint32_t at = n, scope = ot_ast_scope(ast, n);
    bool is_any = false;
    while (ast->nodes[scope].kind == OT_CLASS || ast->nodes[scope].kind == OT_LAMBDA) {
        at = scope;
        scope = ot_ast_scope(ast, scope);
    }
    *code = ot_program_code(a, file, scope);
    if (a->codes[*code]->is_given_up)
        return OT_PLACE_RUNS;
    uint32_t body = ot_scan_code(a, *code)->body;
    for (ot_id node = newest_of(a, *code); node; node = a->own.idle_place->before.items[node]) {
        if (!a->nodes[node].tasks)
            continue;
        note_tasks(a, ast, node);
        if (!is_shut_in(a, ast, node, at, body))
            return OT_PLACE_RUNS;
        is_any = true;
    }
    return is_any ? OT_PLACE_SHUT : ast->nodes[scope].kind == OT_FUNCTION ? OT_PLACE_UNRUN : OT_PLACE_RUNS;
}

bool ot_idle_place_is_entry(struct ot_analysis *a, ot_id code)
{
    for (ot_id node = newest_of(a, code); node; node = a->own.idle_place->before.items[node])
        if (a->nodes[node].is_entry)
            return true;
    return false;
}

void ot_idle_place_init(struct ot_analysis *a)
{
    a->own.idle_place = ot_calloc(1, sizeof(*a->own.idle_place));
}

void ot_idle_place_release(struct ot_analysis *a)
{
    ot_map_release(&a->own.idle_place->newest);
    ot_list_release(&a->own.idle_place->before);
    ot_map_release(&a->own.idle_place->noted);
    ot_map_release(&a->own.idle_place->tasks);
    ot_map_release(&a->own.idle_place->others);
    ot_map_release(&a->own.idle_place->reached);
    free(a->own.idle_place);
}
