/*
 * pool.c: the parsing threads.
 *
 * A ring of results: file i has slot i modulo WINDOW. A thread takes the next file when its
 * slot is free again; the reader waits for the slot of the file that is next in order.
 */
#include "ingest/python/pool.h"

#include <malloc.h>
#include <pthread.h>
#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>
#include "ingest/python/grammar.h"
#include "ingest/python/parse.h"
#include "ingest/python/parse_memory.h"
#include "ingest/python/source.h"
#include "tools/base/mem.h"

enum { WINDOW = 64, STACK_SIZE = 64 * 1024 * 1024 };

struct slot {
    bool is_ready;
    struct ot_result result;
};

struct ot_pool {
    const struct ot_walk *walk;
    const char *const *known;
    pthread_t *threads;
    int thread_count;
    pthread_mutex_t lock;
    pthread_cond_t is_ready, is_free;
    size_t taken; /* files given to threads */
    size_t next;  /* file the reader waits for */
    bool is_stopped;
    struct slot slots[WINDOW];
};

/* What one thread needs. */
struct worker {
    struct ot_parser *parser;
    struct ot_lower *lower;
    struct ot_source source;
};

static void parse(struct worker *worker, const char *module, struct ot_result *result)
{
    struct ot_source *source = &worker->source;
    TSTree *tree = ot_parser_run(worker->parser, source->text.data, source->text.length, &result->rows);
    if (!tree)
        goto out;
    const struct ot_lowered *lowered = ot_lower_tree(worker->lower, ts_tree_root_node(tree),
                                                     source->text.data, source->text.length);
    if (lowered->ast.node_count >= 1u << 24) {
        ot_rows_trouble(&result->rows, 0, "too large", "more than 16,777,215 syntax nodes");
    } else {
        ot_rows_fill(&result->rows, lowered, source->text.data, module);
        result->is_loaded = true;
    }
out:
    ot_parse_memory_drop(); /* and with it the tree */
}

static void load(struct worker *worker, const struct ot_walk_file *file, const char *known, struct ot_result *result)
{
    struct ot_source *source = &worker->source;
    memset(result, 0, sizeof *result);
    ot_rows_init(&result->rows);
    ot_source_read(source, file->disk);
    memcpy(result->hash, source->hash, sizeof result->hash);
    if (source->is_usable && known && strcmp(known, source->hash) == 0) {
        result->is_unchanged = true;
        return;
    }
    if (source->is_failed)
        memcpy(result->failure, source->problem, sizeof result->failure);
    result->is_denied = source->is_denied;
    result->bytes = source->bytes;
    if (source->is_usable)
        ot_source_decode(source);
    result->lines = source->lines;
    if (source->is_usable)
        parse(worker, file->module, result);
    if (source->problem_kind)
        ot_rows_trouble(&result->rows, source->problem_line, source->problem_kind,
                        source->problem);
}

/* Waits for a file to work on; false when there is no more. */
static bool take(struct ot_pool *pool, size_t *file)
{
    pthread_mutex_lock(&pool->lock);
    while (!pool->is_stopped && pool->taken < pool->walk->count &&
           pool->taken >= pool->next + WINDOW)
        pthread_cond_wait(&pool->is_free, &pool->lock);
    bool has_file = !pool->is_stopped && pool->taken < pool->walk->count;
    if (has_file)
        *file = pool->taken++;
    pthread_mutex_unlock(&pool->lock);
    return has_file;
}

static void *run(void *argument)
{
    struct ot_pool *pool = argument;
    struct worker worker = {.parser = ot_parser_new(), .lower = ot_lower_new()};
    ot_source_init(&worker.source);
    size_t file;
    while (take(pool, &file)) {
        struct slot *slot = &pool->slots[file % WINDOW];
        const char *known = pool->known ? pool->known[file] : NULL;
        load(&worker, &pool->walk->files[file], known, &slot->result);
        pthread_mutex_lock(&pool->lock);
        slot->is_ready = true;
        pthread_cond_signal(&pool->is_ready);
        pthread_mutex_unlock(&pool->lock);
    }
    ot_source_release(&worker.source);
    ot_lower_free(worker.lower);
    ot_parser_free(worker.parser);
    ot_parse_memory_release();
    return NULL;
}

int ot_pool_default_jobs(void)
{
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) == 0)
        return CPU_COUNT(&set);
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count < 1 ? 1 : (int)count;
}

/* Where memory is limited, the C library may find no room for a heap of each thread, and would then
 * ask the system for every single piece: all threads share one. */
static void share_heap(void)
{
    struct rlimit limit;
    if (getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY)
        mallopt(M_ARENA_MAX, 1);
}

struct ot_pool *ot_pool_start(const struct ot_walk *walk, const char *const *known, int jobs)
{
    share_heap();
    ot_parse_memory_install();
    ot_grammar_load();
    struct ot_pool *pool = ot_calloc(1, sizeof *pool);
    pool->walk = walk;
    pool->known = known;
    pthread_mutex_init(&pool->lock, NULL);
    pthread_cond_init(&pool->is_ready, NULL);
    pthread_cond_init(&pool->is_free, NULL);
    pool->threads = ot_calloc((size_t)jobs, sizeof *pool->threads);
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, STACK_SIZE);
    for (int i = 0; i < jobs; i++)
        if (pthread_create(&pool->threads[pool->thread_count], &attributes, run, pool) == 0)
            pool->thread_count++;
    pthread_attr_destroy(&attributes);
    if (pool->thread_count == 0)
        ot_mem_exhausted(); /* not even for one stack */
    return pool;
}

struct ot_result *ot_pool_next(struct ot_pool *pool)
{
    struct slot *slot = &pool->slots[pool->next % WINDOW];
    pthread_mutex_lock(&pool->lock);
    while (!slot->is_ready)
        pthread_cond_wait(&pool->is_ready, &pool->lock);
    pthread_mutex_unlock(&pool->lock);
    return &slot->result;
}

void ot_pool_done(struct ot_pool *pool)
{
    struct slot *slot = &pool->slots[pool->next % WINDOW];
    ot_rows_release(&slot->result.rows);
    pthread_mutex_lock(&pool->lock);
    slot->is_ready = false;
    pool->next++;
    pthread_cond_signal(&pool->is_free);
    pthread_mutex_unlock(&pool->lock);
}

void ot_pool_finish(struct ot_pool *pool)
{
    pthread_mutex_lock(&pool->lock);
    pool->is_stopped = true;
    pthread_cond_broadcast(&pool->is_free);
    pthread_mutex_unlock(&pool->lock);
    for (int i = 0; i < pool->thread_count; i++)
        pthread_join(pool->threads[i], NULL);
    for (size_t i = 0; i < WINDOW; i++)
        if (pool->slots[i].is_ready)
            ot_rows_release(&pool->slots[i].result.rows);
    pthread_cond_destroy(&pool->is_ready);
    pthread_cond_destroy(&pool->is_free);
    pthread_mutex_destroy(&pool->lock);
    free(pool->threads);
    free(pool);
}
