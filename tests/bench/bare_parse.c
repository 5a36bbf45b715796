/*
 * bare_parse.c: the baseline of every speed figure. Walks, reads, parses and traverses the same
 * files as optrace-ingest-python with as many threads, and does nothing else.
 *
 * Prints files, bytes, nodes, calls, errors and seconds, each as "name value" on a line.
 */
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <tree_sitter/api.h>
#include <unistd.h>
#include "ingest/python/pool.h"
#include "tools/base/err.h"
#include "tools/base/options.h"

const TSLanguage *tree_sitter_python(void);

struct totals {
    uint64_t bytes, nodes, calls, errors;
};

static struct ot_walk walk;
static atomic_size_t next_file;
static TSSymbol call_symbol;

/* The bytes of a file in *text, which grows; -1 if it cannot be read. */
static ssize_t read_file(const char *path, char **text, size_t *capacity)
{
    struct stat info;
    ssize_t length = -1;
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor >= 0 && fstat(descriptor, &info) == 0) {
        ot_grow(text, capacity, (size_t)info.st_size + 1, 1);
        length = read(descriptor, *text, (size_t)info.st_size);
    }
    if (descriptor >= 0)
        close(descriptor);
    return length;
}

static void traverse(TSTreeCursor *cursor, TSNode root, struct totals *totals)
{
    ts_tree_cursor_reset(cursor, root);
    for (int is_done = 0; !is_done;) {
        TSNode node = ts_tree_cursor_current_node(cursor);
        totals->nodes++;
        totals->calls += ts_node_symbol(node) == call_symbol;
        totals->errors += ts_node_is_error(node) || ts_node_is_missing(node);
        if (ts_tree_cursor_goto_first_child(cursor))
            continue;
        while (!is_done && !ts_tree_cursor_goto_next_sibling(cursor))
            is_done = !ts_tree_cursor_goto_parent(cursor);
    }
}

static void *run(void *argument)
{
    struct totals *totals = argument;
    TSParser *parser = ts_parser_new();
    ts_parser_set_language(parser, tree_sitter_python());
    TSTreeCursor cursor = {0};
    int has_cursor = 0;
    char *text = NULL;
    size_t capacity = 0;
    for (size_t i; (i = atomic_fetch_add(&next_file, 1)) < walk.count;) {
        ssize_t length = read_file(walk.files[i].disk, &text, &capacity);
        if (length < 0)
            continue;
        TSTree *tree = ts_parser_parse_string(parser, NULL, text, (uint32_t)length);
        TSNode root = ts_tree_root_node(tree);
        if (!has_cursor)
            cursor = ts_tree_cursor_new(root);
        has_cursor = 1;
        totals->bytes += (uint64_t)length;
        traverse(&cursor, root, totals);
        ts_tree_delete(tree);
    }
    if (has_cursor)
        ts_tree_cursor_delete(&cursor);
    ts_parser_delete(parser);
    free(text);
    return NULL;
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* Parses all files of the walk and adds up. */
static void parse_all(int jobs, struct totals *sum)
{
    struct totals *totals = ot_calloc((size_t)jobs, sizeof *totals);
    pthread_t *threads = ot_calloc((size_t)jobs, sizeof *threads);
    for (int i = 0; i < jobs; i++)
        if (pthread_create(&threads[i], NULL, run, &totals[i]) != 0)
            abort();
    for (int i = 0; i < jobs; i++) {
        pthread_join(threads[i], NULL);
        sum->bytes += totals[i].bytes;
        sum->nodes += totals[i].nodes;
        sum->calls += totals[i].calls;
        sum->errors += totals[i].errors;
    }
    free(threads);
    free(totals);
}

int main(int argc, char **argv)
{
    int jobs = 0, status;
    struct poptOption table[] = {
        {"jobs", 'j', POPT_ARG_INT, &jobs, 0, "threads (the number of processors)", "N"},
        POPT_TABLEEND};
    struct ot_options options = {.program = "bare_parse",
                                 .usage = "[--jobs N] SOURCE...",
                                 .summary = "Parses the Python files of SOURCE, nothing else: "
                                            "the baseline of speed figures.",
                                 .examples = "  bare_parse ~/sglang/python\n",
                                 .table = table};
    if (ot_options_parse(&options, argc, argv, &status) < 0)
        return status;
    double start = now();
    struct ot_err err = {""};
    ot_walk_init(&walk);
    status = options.argument_count ? OT_EXIT_OK : ot_options_wrong(&options, "which source?");
    for (size_t i = 0; i < options.argument_count && status == OT_EXIT_OK; i++)
        if (ot_walk_add(&walk, options.arguments[i], &err) < 0) {
            fprintf(stderr, "bare_parse: %s\n", err.message);
            status = OT_EXIT_USAGE;
        }
    ot_walk_finish(&walk);
    if (status == OT_EXIT_OK) {
        struct totals sum = {0};
        const TSLanguage *language = tree_sitter_python();
        call_symbol = ts_language_symbol_for_name(language, "call", 4, true);
        parse_all(jobs > 0 ? jobs : ot_pool_default_jobs(), &sum);
        printf("files %zu\nbytes %llu\nnodes %llu\ncalls %llu\nerrors %llu\nseconds %.3f\n",
               walk.count, (unsigned long long)sum.bytes, (unsigned long long)sum.nodes,
               (unsigned long long)sum.calls, (unsigned long long)sum.errors, now() - start);
    }
    ot_walk_release(&walk);
    ot_options_release(&options);
    return status;
}
