/*
 * align.c: which call of a function is which in its other version: the longest common subsequence.
 *
 * Must not know: SQL.
 */
#include "report/compare/align.h"

#include <stdlib.h>
#include <string.h>

/* A table of that many cells is the limit; calls of a function that exceeds it are coupled from both ends only. */
enum { MOST_CELLS = 4 * 1024 * 1024, MOST_IN_GAP = 16 };

/* Of equal calls the one with the same arguments is it, then the one under the same tests, or the same nearest one. */
enum { CALLS_THE_SAME = 16, HAS_THE_SAME_ARGUMENTS = 4, HAS_THE_SAME_GUARD = 2, HAS_THE_SAME_TEST = 1,
       IS_THE_SAME = CALLS_THE_SAME + HAS_THE_SAME_ARGUMENTS + HAS_THE_SAME_GUARD };

struct aligner {
    const struct ot_compare_side *old, *new_side;
    const struct ot_compare_function *here, *there;
    struct ot_compare_couple *couples;
    uint32_t count;
};

/* What it is worth to couple two calls; 0: they call different things. */
static uint32_t worth(const struct ot_compare_call *a, const struct ot_compare_call *b)
{
    if (a->callee != b->callee)
        return 0;
    int guard = a->guard.all == b->guard.all ? HAS_THE_SAME_GUARD
                : a->guard.nearest == b->guard.nearest ? HAS_THE_SAME_TEST : 0;
    return (uint32_t)(CALLS_THE_SAME + (a->arguments == b->arguments ? HAS_THE_SAME_ARGUMENTS : 0) + guard);
}

static void add(struct aligner *in, uint32_t here, uint32_t there)
{
    in->couples[in->count++] = (struct ot_compare_couple){ here, there };
}

/* Couples calls from..until of one with those of the other by the table of best worths of what follows. */
static void align_middle(struct aligner *in, uint32_t here, uint32_t here_end, uint32_t there, uint32_t there_end)
{
    size_t rows = here_end - here, columns = there_end - there, width = columns + 1;
    if (rows == 0 || columns == 0 || rows * columns > MOST_CELLS)
        return;
    uint32_t *best = ot_calloc((rows + 1) * width, sizeof *best);
    const struct ot_compare_call *a = in->here->calls + here, *b = in->there->calls + there;
    for (size_t i = rows; i-- > 0;)
        for (size_t j = columns; j-- > 0;) {
            uint32_t value = worth(&a[i], &b[j]), most = best[(i + 1) * width + j];
            if (best[i * width + j + 1] > most)
                most = best[i * width + j + 1];
            if (value && best[(i + 1) * width + j + 1] + value > most)
                most = best[(i + 1) * width + j + 1] + value;
            best[i * width + j] = most;
        }
    for (size_t i = 0, j = 0; i < rows && j < columns;) {
        uint32_t value = worth(&a[i], &b[j]);
        if (value && best[i * width + j] == best[(i + 1) * width + j + 1] + value)
            add(in, here + (uint32_t)i++, there + (uint32_t)j++);
        else if (best[i * width + j] == best[(i + 1) * width + j])
            i++;
        else
            j++;
    }
    free(best);
}

bool ot_compare_is_alike(const struct ot_compare_file *old_file, const struct ot_compare_call *a,
                         const struct ot_compare_file *new_file, const struct ot_compare_call *b)
{
    const struct ot_ast_node *here = old_file->ast.nodes, *there = new_file->ast.nodes;
    uint32_t common = 0, old_count = 0, new_count = ot_ast_child_count(&new_file->ast, b->node) - 1;
    for (uint32_t i = here[ot_ast_first(a->node)].end; i < here[a->node].end; i = here[i].end, old_count++)
        for (uint32_t j = there[ot_ast_first(b->node)].end; j < there[b->node].end; j = there[j].end)
            if (old_file->hashes[i] == new_file->hashes[j]) {
                common++;
                break;
            }
    uint32_t more = old_count > new_count ? old_count : new_count;
    return common >= 2 && common * 2 >= more;
}

/* Couples what is left between two couples, from..until of both. */
static void fill_gap(struct aligner *in, uint32_t here, uint32_t here_end, uint32_t there, uint32_t there_end)
{
    uint32_t rows = here_end - here, columns = there_end - there;
    if (rows == 1 && columns == 1) {
        add(in, here, there);
        return;
    }
    if (rows > MOST_IN_GAP || columns > MOST_IN_GAP)
        return;
    for (uint32_t i = here, next = there; i < here_end; i++)
        for (uint32_t j = next; j < there_end; j++)
            if (ot_compare_is_alike(&in->old->files[in->here->file], &in->here->calls[i],
                                    &in->new_side->files[in->there->file], &in->there->calls[j])) {
                add(in, i, j);
                next = j + 1;
                break;
            }
}

static int compare_couples(const void *left, const void *right)
{
    const struct ot_compare_couple *a = left, *b = right;
    return a->here < b->here ? -1 : a->here > b->here;
}

uint32_t ot_compare_align(const struct ot_compare_side *old, const struct ot_compare_function *here,
                          const struct ot_compare_side *new_side, const struct ot_compare_function *there,
                          struct ot_compare_couple *couples)
{
    struct aligner in = { old, new_side, here, there, couples, 0 };
    uint32_t first = 0, here_end = here->call_count, there_end = there->call_count;
    while (first < here_end && first < there_end &&
           worth(&here->calls[first], &there->calls[first]) == IS_THE_SAME) {
        add(&in, first, first);
        first++;
    }
    uint32_t tail = 0;
    while (here_end - tail > first && there_end - tail > first &&
           worth(&here->calls[here_end - tail - 1], &there->calls[there_end - tail - 1]) == IS_THE_SAME)
        tail++;
    align_middle(&in, first, here_end - tail, first, there_end - tail);
    for (uint32_t i = tail; i > 0; i--)
        add(&in, here_end - i, there_end - i);

    uint32_t aligned = in.count, i = 0, j = 0;
    for (uint32_t k = 0; k < aligned; k++) {
        fill_gap(&in, i, couples[k].here, j, couples[k].there);
        i = couples[k].here + 1;
        j = couples[k].there + 1;
    }
    fill_gap(&in, i, here_end, j, there_end);
    if (in.count > 0)
        qsort(couples, in.count, sizeof *couples, compare_couples);
    return in.count;
}
