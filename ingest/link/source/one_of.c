/*
 * one_of.c: where a name is what one of a few assignments made it.
 *
 * A loop, a try or a with that binds the name leaves it anything: it may run again, or end anywhere.
 */
#include "ingest/link/source/one_of.h"

#include "ingest/facts/ast.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"

/* What a name is at a place: what one of these bound, or anything; none at all where control does not come. */
struct state {
    uint32_t targets[OT_ONE_OF_AT_MOST];
    uint32_t count;
    bool is_any;
    bool is_joined; /* several ways lead there */
};

struct walk {
    struct ot_analysis *a;
    const struct ot_ast *ast;
    ot_sym name;
    void (*found)(void *context, const uint32_t *targets, uint32_t count, uint32_t first, uint32_t end);
    void *context;
};

static const struct state anything = {.is_any = true};

static struct state join(struct state one, const struct state *other)
{
    one.is_any = one.is_any || other->is_any;
    one.is_joined = true;
    for (uint32_t i = 0; !one.is_any && i < other->count; i++) {
        bool is_new = true;
        for (uint32_t j = 0; j < one.count; j++)
            is_new = is_new && one.targets[j] != other->targets[i];
        one.is_any = is_new && one.count == OT_ONE_OF_AT_MOST;
        if (is_new && !one.is_any)
            one.targets[one.count++] = other->targets[i];
    }
    return one;
}

static bool binds(const struct walk *walk, uint32_t first, uint32_t end)
{
    return ot_scan_binds(walk->a, walk->ast, first, end, walk->name);
}

static void tell(const struct walk *walk, const struct state *state, uint32_t first, uint32_t end)
{
    if (first < end && state->is_joined && !state->is_any && state->count)
        walk->found(walk->context, state->targets, state->count, first, end);
}

/* The NAME that an assignment binds the name at, in its targets alone; 0 if it is bound otherwise, or twice. */
static uint32_t target_of(const struct walk *walk, uint32_t assignment)
{
    const struct ot_ast *ast = walk->ast;
    uint32_t targets = ast->nodes[assignment + 1].end, found = 0, count = 0;
    for (uint32_t t = targets; t < ast->nodes[assignment].end; t++) {
        uint8_t up = ast->nodes[ast->nodes[t].parent].kind;
        if (ast->nodes[t].kind != OT_NAME || ast->nodes[t].text != walk->name || !ot_ast_is_target(ast, t))
            continue;
        found = up == OT_ASSIGN || up == OT_TUPLE || up == OT_LIST ? t : 0;
        count++;
    }
    return count == 1 && !binds(walk, assignment + 1, targets) ? found : 0;
}

static struct state walk_block(const struct walk *walk, uint32_t first, uint32_t end, struct state state);

/* What the name is behind an if, both arms of which are gone through. */
static struct state walk_if(const struct walk *walk, uint32_t s, const struct state *before)
{
    const struct ot_ast *ast = walk->ast;
    uint32_t yes = ast->nodes[s + 1].end, no = ast->nodes[yes].end;
    struct state one = walk_block(walk, yes + 1, ast->nodes[yes].end, *before), other = *before;
    if (ast->nodes[no].kind == OT_BLOCK)
        other = walk_block(walk, no + 1, ast->nodes[no].end, *before);
    return join(one, &other);
}

/* Goes through the blocks of a statement that binds the name and may run them in part, or again. */
static void walk_open(const struct walk *walk, uint32_t s)
{
    const struct ot_ast *ast = walk->ast;
    for (uint32_t c = s + 1; c < ast->nodes[s].end; c = ast->nodes[c].end)
        if (ast->nodes[c].kind == OT_BLOCK)
            walk_block(walk, c + 1, ast->nodes[c].end, anything);
}

static struct state walk_block(const struct walk *walk, uint32_t first, uint32_t end, struct state state)
{
    const struct ot_ast *ast = walk->ast;
    uint32_t start = first;
    for (uint32_t s = first; s < end; s = ast->nodes[s].end) {
        uint8_t kind = ast->nodes[s].kind;
        uint32_t target = 0;
        if (kind == OT_RETURN || kind == OT_RAISE || kind == OT_CONTINUE || kind == OT_BREAK) {
            tell(walk, &state, start, ast->nodes[s].end);
            return (struct state){0};
        }
        if (!binds(walk, s, ast->nodes[s].end))
            continue;
        bool is_asked = (kind == OT_IF && !binds(walk, s + 1, ast->nodes[s + 1].end)) ||
                        (kind == OT_ASSIGN && (target = target_of(walk, s)) != 0);
        tell(walk, &state, start, is_asked ? ast->nodes[s + 1].end : s);
        start = ast->nodes[s].end;
        if (!is_asked)
            walk_open(walk, s);
        state = !is_asked ? anything
                : target  ? (struct state){.targets = {target}, .count = 1}
                          : walk_if(walk, s, &state);
    }
    tell(walk, &state, start, end);
    return state;
}

void ot_one_of_each(struct ot_analysis *a, const struct ot_code *code, const struct ot_ast *ast, ot_sym name,
                    void (*found)(void *context, const uint32_t *targets, uint32_t count, uint32_t first, uint32_t end),
                    void *context)
{
    const struct walk walk = {a, ast, name, found, context};
    walk_block(&walk, code->body + 1, ast->nodes[code->body].end, anything);
}
