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

int ot_walk_check(const struct ot_walk *walk, const char *const *roots, struct ot_err *err)
{
    const struct ot_walk_file **files = ot_calloc(walk->count + 1, sizeof(*files));
    int result = 0;
    for (size_t i = 0; i < walk->count; i++)
        files[i] = &walk->files[i];
    qsort(files, walk->count, sizeof(*files), compare);
    for (size_t i = 1; i < walk->count && result == 0; i++) {
        const struct ot_walk_file *one = files[i - 1], *two = files[i];
        if (one->root == two->root || !one->is_in_package || !two->is_in_package ||
            strcmp(one->file, two->file) != 0 || strcmp(one->disk, two->disk) == 0)
            continue;
        size_t first = one->root < two->root ? one->root : two->root, second = one->root + two->root - first;
        result = ot_err_set(err, "'%s' stands below '%s' and below '%s': a database holds one version of one tree",
                            one->file, roots[first], roots[second]);
    }
    free(files);
    return result;
}
