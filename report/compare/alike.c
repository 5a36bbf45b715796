/*
 * alike.c: functions that have most of their code in common.
 *
 * Reads and writes: the functions of both sides. Must not know: SQL.
 */
#include "report/compare/match.h"

#include <stdlib.h>
#include <string.h>

enum {
    MOST_PLACES = 12,        /* a statement that stands in more functions than that tells nothing */
    MOST_CANDIDATES = 8,     /* that one function is compared with */
    LEAST_SIZE = 30,         /* nodes of a function that may change its name */
    LIKENESS_OF_SAME_NAME = 50, LIKENESS_OF_ANY_NAME = 75
};

static int compare_words(const void *left, const void *right)
{
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return a < b ? -1 : a > b;
}

/* The function's pairs of neighbouring words, sorted. The caller frees them. */
static uint32_t *words_of(struct ot_compare_side *side, const struct ot_compare_function *function)
{
    ot_compare_side_keep(side, function);
    const struct ot_compare_file *file = &side->files[function->file];
    const struct ot_ast_node *nodes = file->ast.nodes;
    uint32_t end = function->end, first = end - function->size;
    uint32_t *words = ot_malloc((function->size + 1) * sizeof *words);
    uint64_t before = 0;
    for (uint32_t n = first; n < end; n++) {
        const char *text = ot_ast_text(&file->ast, n);
        uint64_t word = nodes[n].kind;
        while (*text)
            word = (word ^ (unsigned char)*text++) * UINT64_C(0x100000001B3);
        words[n - first] = (uint32_t)(ot_compare_mix(before, word) >> 16);
        before = word;
    }
    qsort(words, function->size, sizeof *words, compare_words);
    return words;
}

unsigned ot_compare_likeness(struct ot_compare_side *old, const struct ot_compare_function *here,
                             struct ot_compare_side *new_side, const struct ot_compare_function *there)
{
    uint32_t *a = words_of(old, here), *b = words_of(new_side, there);
    uint64_t common = 0;
    for (uint32_t i = 0, j = 0; i < here->size && j < there->size;) {
        if (a[i] == b[j]) {
            common++;
            i++;
            j++;
        } else if (a[i] < b[j]) {
            i++;
        } else {
            j++;
        }
    }
    free(a);
    free(b);
    uint64_t all = (uint64_t)here->size + there->size;
    return all ? (unsigned)(common * 200 / all) : 100;
}

/* A statement in a function that has no partner. */
struct place {
    uint64_t statement;
    uint32_t is_new, function;
};

struct places {
    struct place *list;
    size_t count, capacity;
};

static int compare_places(const void *left, const void *right)
{
    const struct place *a = left, *b = right;
    if (a->statement != b->statement)
        return a->statement < b->statement ? -1 : 1;
    if (a->is_new != b->is_new)
        return a->is_new < b->is_new ? -1 : 1;
    return a->function < b->function ? -1 : a->function > b->function;
}

static void add_place(struct places *places, uint64_t statement, uint32_t is_new, uint32_t function)
{
    ot_grow(&places->list, &places->capacity, places->count + 1, sizeof *places->list);
    places->list[places->count++] = (struct place){ statement, is_new, function };
}

/* The statements of functions without a partner; and their whole names, under which they are compared in any case. */
static void list_places(const struct ot_compare_side *side, uint32_t is_new, struct places *places)
{
    for (uint32_t i = 0; i < side->function_count; i++) {
        const struct ot_compare_function *function = &side->functions[i];
        if (function->partner || function->kind != OT_FUNCTION)
            continue;
        add_place(places, function->whole, is_new, i);
        for (uint32_t j = 0; j < function->statement_count; j++)
            add_place(places, side->statements[function->first_statement + j], is_new, i);
    }
}

/* Two functions, with how much they have in common. */
struct couple {
    uint32_t likeness, here, there;
    bool has_one_name;
};

struct couples {
    struct couple *list;
    size_t count, capacity;
};

static int compare_couples(const void *left, const void *right)
{
    const struct couple *a = left, *b = right;
    if (a->here != b->here)
        return a->here < b->here ? -1 : 1;
    return a->there < b->there ? -1 : a->there > b->there;
}

/* The most alike first; likeness counts the statements in common until it is worked out. */
static int compare_likeness(const void *left, const void *right)
{
    const struct couple *a = left, *b = right;
    if (a->likeness != b->likeness)
        return a->likeness > b->likeness ? -1 : 1;
    return compare_couples(left, right);
}

/* A row for each statement that two functions have in common. */
static void couple_up(struct places *places, struct couples *couples)
{
    size_t end;
    qsort(places->list, places->count, sizeof *places->list, compare_places);
    for (size_t start = 0; start < places->count; start = end) {
        size_t middle = start;
        for (end = start; end < places->count && places->list[end].statement == places->list[start].statement; end++)
            middle += !places->list[end].is_new;
        for (size_t i = start; i < middle && end - start <= MOST_PLACES; i++)
            for (size_t j = middle; j < end; j++) {
                ot_grow(&couples->list, &couples->capacity, couples->count + 1, sizeof *couples->list);
                couples->list[couples->count++] =
                    (struct couple){ 1, places->list[i].function, places->list[j].function, false };
            }
    }
}

/* One row for each two functions, with the number of statements in common; the best few of each old function. */
static void choose(struct couples *couples)
{
    size_t kept = 0, end, count = 0;
    qsort(couples->list, couples->count, sizeof *couples->list, compare_couples);
    for (size_t i = 0; i < couples->count; i++) {
        if (count > 0 && compare_couples(&couples->list[count - 1], &couples->list[i]) == 0)
            couples->list[count - 1].likeness++;
        else
            couples->list[count++] = couples->list[i];
    }
    for (size_t start = 0; start < count; start = end) {
        for (end = start; end < count && couples->list[end].here == couples->list[start].here; end++)
            ;
        qsort(couples->list + start, end - start, sizeof *couples->list, compare_likeness);
        size_t best = end - start < MOST_CANDIDATES ? end - start : MOST_CANDIDATES;
        memmove(couples->list + kept, couples->list + start, best * sizeof *couples->list);
        kept += best;
    }
    couples->count = kept;
}

static void measure(struct ot_compare_side *old, struct ot_compare_side *new_side, struct couples *couples)
{
    size_t kept = 0;
    for (size_t i = 0; i < couples->count; i++) {
        struct couple couple = couples->list[i];
        const struct ot_compare_function *here = &old->functions[couple.here];
        const struct ot_compare_function *there = &new_side->functions[couple.there];
        couple.has_one_name = here->last == there->last;
        if (!couple.has_one_name && (here->size < LEAST_SIZE || there->size < LEAST_SIZE))
            continue;
        couple.likeness = ot_compare_likeness(old, here, new_side, there);
        if (couple.likeness >= (couple.has_one_name ? LIKENESS_OF_SAME_NAME : LIKENESS_OF_ANY_NAME))
            couples->list[kept++] = couple;
    }
    couples->count = kept;
}

void ot_compare_match_alike(struct ot_compare_side *old, struct ot_compare_side *new_side)
{
    struct places places = { NULL, 0, 0 };
    struct couples couples = { NULL, 0, 0 };
    list_places(old, 0, &places);
    list_places(new_side, 1, &places);
    if (places.count > 0)
        couple_up(&places, &couples);
    if (couples.count > 0) {
        choose(&couples);
        measure(old, new_side, &couples);
        qsort(couples.list, couples.count, sizeof *couples.list, compare_likeness);
    }
    for (int has_one_name = 1; has_one_name >= 0; has_one_name--) /* names first */
        for (size_t i = 0; i < couples.count; i++) {
            struct ot_compare_function *here = &old->functions[couples.list[i].here];
            struct ot_compare_function *there = &new_side->functions[couples.list[i].there];
            if (here->partner || there->partner || couples.list[i].has_one_name < has_one_name)
                continue;
            here->partner = couples.list[i].there + 1;
            there->partner = couples.list[i].here + 1;
            unsigned likeness = couples.list[i].likeness < 100 ? couples.list[i].likeness : 99;
            here->likeness = there->likeness = (uint8_t)(here->body == there->body ? 100 : likeness);
        }
    free(places.list);
    free(couples.list);
}
