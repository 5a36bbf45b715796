/*
 * walk.h: the Python files below the ingested roots, in sorted order, and the files of tuned configurations.
 *
 * Must not know: tree-sitter, SQL, what is in the files.
 */
#ifndef OT_WALK_H
#define OT_WALK_H

#include <stdbool.h>
#include <stddef.h>
#include "tools/base/mem.h"

struct ot_err;

struct ot_walk_file {
    const char *disk;   /* where to open it */
    const char *path;   /* as found below the root */
    const char *file;   /* from the parent of the top package: sglang/srt/layers/moe.py */
    const char *module; /* dotted */
    bool is_package;    /* __init__.py */
    bool is_in_package;
    size_t root;        /* which of those that were added it lies below, from 0 */
};

/* A file of tuned configurations for one size of a weight, which its name tells: "N=576,K=7168,…json". */
struct ot_walk_tuned {
    const char *disk; /* NULL: not to be read, since it is a link that leads out of the source */
    const char *file; /* as that of a Python file */
    long rows, columns;
};

struct ot_walk_problem {
    const char *file;
    const char *kind;
    const char *text;
};

struct ot_walk {
    struct ot_arena arena;
    struct ot_walk_file *files; /* sorted by file, no file twice */
    size_t count, capacity, root_count;
    struct ot_walk_tuned *tuned; /* sorted by file, no file twice */
    size_t tuned_count, tuned_capacity;
    struct ot_walk_problem *problems;
    size_t problem_count, problem_capacity;
    size_t denied_count;  /* folders without permission to read them */
    const char *failure;  /* why the walk had to end, or NULL */
    struct ot_walk_seen *seen; /* folders entered through a link */
    size_t seen_count, seen_capacity;
};

/* Init makes it empty; release frees all names in it. */
void ot_walk_init(struct ot_walk *walk);
void ot_walk_release(struct ot_walk *walk);

/* Adds the files below root, a folder or a file, which may be reached through a link. Links below
 * it that lead out of it are not followed. Returns -1 when root cannot be read, or not all that is
 * below it for a reason that lies not in the files. */
int ot_walk_add(struct ot_walk *walk, const char *root, struct ot_err *err);

/* Refuses roots, named in their order, of which two have files of the same names in packages, half the files of one at
 * least: they hold two versions of one tree. To be asked before the walk is finished. */
int ot_walk_check(const struct ot_walk *walk, const char *const *roots, struct ot_err *err);

/* Sorts; gives files of the same name their path below the root, or a problem. */
void ot_walk_finish(struct ot_walk *walk);

/* Whether a file of that name is in the finished walk. */
bool ot_walk_has(const struct ot_walk *walk, const char *file);

#endif
