/*
 * implied.c: what the conditions around a name say of its truth where its value is not known.
 *
 * Behind "if not (fast or wanted): return" with wanted False, fast is true, whatever it is. Only as long as no other
 * code has run since: it could have emptied a list that is asked again.
 */
#include "ingest/link/interpret/guard/implied.h"

#include "ingest/facts/ast.h"
#include "ingest/link/base/outcome.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/region.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/guard/narrow.h"
#include "ingest/link/interpret/guard/through.h"
#include "ingest/link/source/path.h"
#include "ingest/link/types/lasting.h"

/* What a test comes to if the name is false, and if it is true. */
struct said {
    int by_false, by_true;
};

/* The name, and the branch whose test is looked at. */
struct question {
    uint32_t name, owner;
    ot_id region; /* in which the branch stands */
};

static struct said say(struct ot_analysis *a, const struct ot_here *here, uint32_t test, const struct question *asked);

/* Is what a test of the branch waits for not to come? */
static bool is_settled(struct ot_analysis *a, const struct ot_here *here, const struct question *asked)
{
    struct ot_here at = *here;
    at.region = asked->region;
    return ot_guard_is_settled(a, &at, asked->owner);
}

/* An operand: one that does not speak of the name is what it came to when the test was evaluated. */
static struct said say_operand(struct ot_analysis *a, const struct ot_here *here, uint32_t operand,
                               const struct question *asked)
{
    if (ot_path_stands_in(&here->file->ast, operand, asked->name))
        return say(a, here, operand, asked);
    int outcome = ot_through_outcome(a, here, operand);
    if (!outcome && is_settled(a, here, asked))
        outcome = OT_MAY_BE_BOTH;
    return (struct said){outcome, outcome};
}

static int combine(bool is_and, int left, int right)
{
    int both = left & right, either = left | right;
    return is_and ? (both & OT_MAY_BE_TRUE) | (either & OT_MAY_BE_FALSE)
                  : (either & OT_MAY_BE_TRUE) | (both & OT_MAY_BE_FALSE);
}

static struct said say(struct ot_analysis *a, const struct ot_here *here, uint32_t test, const struct question *asked)
{
    const struct ot_ast *ast = &here->file->ast;
    uint8_t kind = ast->nodes[test].kind;
    if (ot_path_equal(ast, test, asked->name))
        return (struct said){OT_MAY_BE_FALSE, OT_MAY_BE_TRUE};
    if (kind == OT_NOT) {
        struct said inner = say(a, here, test + 1, asked);
        return (struct said){ot_outcome_swap(inner.by_false), ot_outcome_swap(inner.by_true)};
    }
    if (kind == OT_AND || kind == OT_OR) {
        struct ot_here after = ot_guard_right(a, here, test);
        struct said left = say_operand(a, here, test + 1, asked);
        struct said right = say_operand(a, &after, ast->nodes[test + 1].end, asked);
        return (struct said){combine(kind == OT_AND, left.by_false, right.by_false),
                             combine(kind == OT_AND, left.by_true, right.by_true)};
    }
    return (struct said){OT_MAY_BE_BOTH, OT_MAY_BE_BOTH};
}

/* Does the name, behind the test of an arm, hold what it held in it? */
static bool is_same(struct ot_analysis *a, const struct ot_here *here, const struct ot_region *arm, uint32_t name)
{
    const struct ot_ast_node *nodes = here->file->ast.nodes;
    return nodes[arm->test].end <= name && !ot_narrow_comes_round(a, here, arm->test, name, nodes[name].text) &&
           ot_lasting_is_seen(a, here, arm, name);
}

int ot_implied(struct ot_analysis *a, const struct ot_here *here, uint32_t name)
{
    const struct ot_ast *ast = &here->file->ast;
    uint64_t bit = UINT64_C(1) << (ast->nodes[name].text & 63);
    int outcome = OT_MAY_BE_BOTH;
    if (!ot_given_is_run(a) || ast->nodes[name].kind != OT_NAME)
        return outcome;
    for (ot_id r = here->region; r && a->regions[r].mentions & bit; r = a->regions[r].parent) {
        const struct ot_region region = a->regions[r];
        if ((region.kind == OT_R_KILL || region.kind == OT_R_REBOUND) && region.killed == ast->nodes[name].text)
            break;
        if (region.kind != OT_R_ARM || !region.test || !ot_path_stands_in(ast, region.test, name) ||
            !is_same(a, here, &region, name))
            continue;
        struct ot_here above = *here;
        above.region = region.parent;
        const struct question asked = {name, region.owner, region.parent};
        struct said said = say(a, &above, region.test, &asked);
        int wanted = region.arm == 0 ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE;
        outcome &= (said.by_false & wanted ? OT_MAY_BE_FALSE : 0) | (said.by_true & wanted ? OT_MAY_BE_TRUE : 0);
    }
    return outcome;
}
