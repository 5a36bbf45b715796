/*
 * match.c: which function of one version is which of the other, by name, body and neighbours.
 *
 * Reads and writes: the functions of both sides. Must not know: SQL.
 */
#include "report/compare/match.h"

#include <stdlib.h>

/* Bodies below these sizes are found anywhere: "return self._x". */
enum { LEAST_OF_SAME_NAME = 12, LEAST_OF_ANY_NAME = 30, LEAST_LIKENESS_OF_NEIGHBOURS = 30 };

enum key { BODY_AND_PLACE, PLACE, BODY_AND_WHOLE, BODY_AND_LAST, BODY };

/* A function under a key. */
struct keyed {
    uint64_t key;
    uint32_t is_new, index;
};

static int compare_keyed(const void *left, const void *right)
{
    const struct keyed *a = left, *b = right;
    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    if (a->is_new != b->is_new)
        return a->is_new < b->is_new ? -1 : 1;
    return a->index < b->index ? -1 : a->index > b->index;
}

/* 0 where the function has no such key. */
static uint64_t key_of(const struct ot_compare_function *function, enum key key)
{
    bool is_function = function->kind == OT_FUNCTION;
    uint64_t kind = function->kind, body = ot_compare_mix(function->body, function->size);
    switch (key) {
    case BODY_AND_PLACE:
        return ot_compare_mix(ot_compare_mix(function->place, body), kind);
    case PLACE:
        return ot_compare_mix(function->place, kind);
    case BODY_AND_WHOLE:
        return is_function ? ot_compare_mix(body, function->whole) : 0;
    case BODY_AND_LAST:
        return is_function && function->size >= LEAST_OF_SAME_NAME ? ot_compare_mix(body, function->last) : 0;
    case BODY:
        return is_function && function->size >= LEAST_OF_ANY_NAME ? body : 0;
    }
    return 0;
}

static void pair(struct ot_compare_side *old, uint32_t here, struct ot_compare_side *new_side, uint32_t there,
                 unsigned likeness)
{
    old->functions[here].partner = there + 1;
    new_side->functions[there].partner = here + 1;
    old->functions[here].likeness = new_side->functions[there].likeness = (uint8_t)likeness;
}

/* What two functions have in common. Equal bodies are not looked into, nor those that stand where they stood. */
static unsigned likeness_of(struct ot_compare_side *old, uint32_t here, struct ot_compare_side *new_side,
                            uint32_t there)
{
    const struct ot_compare_function *a = &old->functions[here], *b = &new_side->functions[there];
    if (a->kind != OT_FUNCTION || (a->body == b->body && a->size == b->size))
        return 100;
    if (a->place == b->place)
        return 99;
    unsigned likeness = ot_compare_likeness(old, a, new_side, b);
    return likeness < 100 ? likeness : 99;
}

static size_t list(struct ot_compare_side *side, uint32_t is_new, enum key key, struct keyed *keyed)
{
    size_t count = 0;
    for (uint32_t i = 0; i < side->function_count; i++) {
        uint64_t number = side->functions[i].partner ? 0 : key_of(&side->functions[i], key);
        if (number)
            keyed[count++] = (struct keyed){ number, is_new, i };
    }
    return count;
}

/* Pairs what is alone under its key on both sides; is_ordered: the first with the first, and so on. */
static void match_by(struct ot_compare_side *old, struct ot_compare_side *new_side, enum key key, bool is_ordered)
{
    struct keyed *all = ot_malloc((old->function_count + new_side->function_count + 1) * sizeof *all);
    size_t count = list(old, 0, key, all), end;
    count += list(new_side, 1, key, all + count);
    qsort(all, count, sizeof *all, compare_keyed);
    for (size_t start = 0; start < count; start = end) {
        size_t middle = start;
        for (end = start; end < count && all[end].key == all[start].key; end++)
            middle += !all[end].is_new;
        size_t here = middle - start, there = end - middle;
        for (size_t i = 0; is_ordered ? i < here && i < there : i < 1 && here == 1 && there == 1; i++) {
            uint32_t a = all[start + i].index, b = all[middle + i].index;
            pair(old, a, new_side, b, likeness_of(old, a, new_side, b));
        }
    }
    free(all);
}

/* Where a class or file went, by its functions. */
struct vote {
    uint64_t from, to;
};

static int compare_votes(const void *left, const void *right)
{
    const struct vote *a = left, *b = right;
    if (a->from != b->from)
        return a->from < b->from ? -1 : 1;
    return a->to < b->to ? -1 : a->to > b->to;
}

/* One row for each class or file of which more functions went to one other than to all else. Returns how many. */
static size_t count_votes(struct vote *votes, size_t count)
{
    size_t kept = 0, end;
    qsort(votes, count, sizeof *votes, compare_votes);
    for (size_t start = 0; start < count; start = end) {
        size_t best = start, most = 0;
        for (end = start; end < count && votes[end].from == votes[start].from;) {
            size_t first = end;
            while (end < count && votes[end].from == votes[first].from && votes[end].to == votes[first].to)
                end++;
            if (end - first > most) {
                most = end - first;
                best = first;
            }
        }
        if (most * 2 > end - start)
            votes[kept++] = votes[best];
    }
    return kept;
}

static const struct vote *vote_for(const struct vote *votes, size_t count, uint64_t from)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (votes[middle].from < from)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && votes[low].from == from ? &votes[low] : NULL;
}

/* Pairs functions of one name in a class or file and in the one where most of its functions went. */
static void match_neighbours(struct ot_compare_side *old, struct ot_compare_side *new_side)
{
    struct vote *votes = ot_malloc((old->function_count * 2 + 1) * sizeof *votes);
    struct keyed *all = ot_malloc((old->function_count + new_side->function_count + 1) * sizeof *all);
    size_t vote_count = 0, count = 0;
    for (size_t i = 0; i < old->function_count; i++) {
        const struct ot_compare_function *function = &old->functions[i];
        const struct ot_compare_function *partner =
            function->partner && function->kind == OT_FUNCTION ? &new_side->functions[function->partner - 1] : NULL;
        if (partner && function->place != partner->place) {
            votes[vote_count++] = (struct vote){ function->parent, partner->parent };
            votes[vote_count++] = (struct vote){ function->inside, partner->inside };
        }
    }
    vote_count = count_votes(votes, vote_count);
    for (uint32_t i = 0; i < old->function_count; i++) {
        const struct ot_compare_function *function = &old->functions[i];
        const struct vote *vote = function->partner || function->kind != OT_FUNCTION
                                      ? NULL : vote_for(votes, vote_count, function->parent);
        if (vote)
            all[count++] = (struct keyed){ ot_compare_mix(vote->to, function->last), 0, i };
    }
    for (uint32_t i = 0; i < new_side->function_count; i++) {
        const struct ot_compare_function *function = &new_side->functions[i];
        if (!function->partner && function->kind == OT_FUNCTION)
            all[count++] = (struct keyed){ ot_compare_mix(function->parent, function->last), 1, i };
    }
    qsort(all, count, sizeof *all, compare_keyed);
    for (size_t i = 0; i + 1 < count; i++) {
        uint32_t here = all[i].index, there = all[i + 1].index;
        if (all[i].key != all[i + 1].key || all[i].is_new || !all[i + 1].is_new)
            continue;
        unsigned likeness = likeness_of(old, here, new_side, there);
        if (likeness >= LEAST_LIKENESS_OF_NEIGHBOURS)
            pair(old, here, new_side, there, likeness);
    }
    free(votes);
    free(all);
}

void ot_compare_match(struct ot_compare_side *old, struct ot_compare_side *new_side)
{
    match_by(old, new_side, BODY_AND_PLACE, true);
    match_by(old, new_side, PLACE, true);
    match_by(old, new_side, BODY_AND_WHOLE, false);
    match_by(old, new_side, BODY_AND_LAST, false);
    match_neighbours(old, new_side);
    match_by(old, new_side, BODY, false);
    ot_compare_match_alike(old, new_side);
    match_neighbours(old, new_side);
}
