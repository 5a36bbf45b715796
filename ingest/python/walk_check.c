/*
 * walk_check.c: whether several roots are of one tree.
 *
 * Reads: a walk. Writes: nothing. Must not know: what is in the files.
 */
#include <stdlib.h>
#include <string.h>

#include "ingest/python/walk.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"

static int compare(const void *a, const void *b)
{
    const struct ot_walk_file *x = *(const struct ot_walk_file *const *)a, *y = *(const struct ot_walk_file *const *)b;
    int order = strcmp(x->file, y->file);
    order = order ? order : strcmp(x->disk, y->disk);
    return order ? order : (x->root > y->root) - (x->root < y->root);
}

/* Do the two hold a file of one name in a package, but not the same? */
static bool is_shared(const struct ot_walk_file *one, const struct ot_walk_file *two)
{
    return one->root != two->root && one->is_in_package && two->is_in_package && strcmp(one->file, two->file) == 0 &&
           strcmp(one->disk, two->disk) != 0;
}

static size_t files_of(const struct ot_walk *walk, size_t root)
{
    size_t count = 0;
    for (size_t i = 0; i < walk->count; i++)
        count += walk->files[i].root == root;
    return count;
}

/* Refuses the roots first and second where half the files of one of them are in the other, too: what many trees have,
 * tests/__init__.py, is less. */
static int check_pair(const struct ot_walk *walk, const struct ot_walk_file *const *files, size_t first, size_t second,
                      const char *const *roots, struct ot_err *err)
{
    size_t here = files_of(walk, first), there = files_of(walk, second), count = 0;
    const char *name = NULL;
    for (size_t i = 1; i < walk->count; i++) {
        const struct ot_walk_file *one = files[i - 1], *two = files[i];
        bool is_of_both = (one->root == first && two->root == second) || (one->root == second && two->root == first);
        if (!is_of_both || !is_shared(one, two))
            continue;
        name = name ? name : one->file;
        count++;
    }
    if (!name || count * 2 < (here < there ? here : there))
        return 0;
    return ot_err_set(err, "'%s' stands below '%s' and below '%s': a database holds one version of one tree", name,
                      roots[first], roots[second]);
}

int ot_walk_check(const struct ot_walk *walk, const char *const *roots, struct ot_err *err)
{
    const struct ot_walk_file **files = ot_calloc(walk->count + 1, sizeof(*files));
    int result = 0;
    for (size_t i = 0; i < walk->count; i++)
        files[i] = &walk->files[i];
    qsort(files, walk->count, sizeof(*files), compare);
    for (size_t second = 1; second < walk->root_count && result == 0; second++)
        for (size_t first = 0; first < second && result == 0; first++)
            result = check_pair(walk, files, first, second, roots, err);
    free(files);
    return result;
}
