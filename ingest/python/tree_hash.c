/*
 * tree_hash.c: the content hash of a source tree.
 *
 * Reads: source files. Must not know: SQL, tree-sitter.
 */
#include "ingest/python/tree_hash.h"

#include <stdio.h>
#include <string.h>
#include <xxhash.h>

#include "ingest/python/source.h"
#include "ingest/python/tuned.h"
#include "ingest/python/walk.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"

struct ot_tree_hash *ot_tree_hash_new(void)
{
    XXH3_state_t *state = ot_mem_look(XXH3_createState());
    XXH3_128bits_reset(state);
    return (struct ot_tree_hash *)state;
}

void ot_tree_hash_add(struct ot_tree_hash *hash, const char *file, const char *content_hash)
{
    XXH3_128bits_update((XXH3_state_t *)hash, file, strlen(file) + 1);
    XXH3_128bits_update((XXH3_state_t *)hash, content_hash, strlen(content_hash) + 1);
}

void ot_tree_hash_end(struct ot_tree_hash *hash, char text[OT_TREE_HASH_SIZE])
{
    XXH128_hash_t value = XXH3_128bits_digest((XXH3_state_t *)hash);
    XXH3_freeState((XXH3_state_t *)hash);
    snprintf(text, OT_TREE_HASH_SIZE, "%016llx%016llx", (unsigned long long)value.high64,
             (unsigned long long)value.low64);
}

/* Adds what ingest-python would load of a file. */
static int add_file(struct ot_tree_hash *hash, const struct ot_walk_file *file, struct ot_source *source,
                    struct ot_err *err)
{
    ot_source_read(source, file->disk);
    if (source->is_failed)
        return ot_err_set(err, "cannot read '%s': %s", file->disk, source->problem);
    if (source->is_usable)
        ot_source_decode(source);
    if (source->is_usable)
        ot_tree_hash_add(hash, file->file, source->hash);
    return 0;
}

int ot_tree_hash_of_roots(const char *const *roots, char text[OT_TREE_HASH_SIZE], struct ot_err *err)
{
    struct ot_tree_hash *hash = ot_tree_hash_new();
    struct ot_source source;
    struct ot_walk walk;
    int result = 0;
    ot_source_init(&source);
    ot_walk_init(&walk);
    for (size_t i = 0; roots[i] && result == 0; i++)
        result = ot_walk_add(&walk, roots[i], err);
    ot_walk_finish(&walk);
    for (size_t i = 0; i < walk.count && result == 0; i++)
        result = add_file(hash, &walk.files[i], &source, err);
    for (size_t i = 0; i < walk.tuned_count && result == 0; i++) {
        ot_tuned_read(&source, &walk.tuned[i]);
        if (source.is_failed)
            result = ot_err_set(err, "cannot read '%s': %s", walk.tuned[i].disk, source.problem);
        ot_tree_hash_add(hash, walk.tuned[i].file, source.hash);
    }
    ot_walk_release(&walk);
    ot_source_release(&source);
    ot_tree_hash_end(hash, text);
    return result;
}
