/*
 * shared.c: what a line refers to.
 *
 * Reads: lines of chains. Writes: nothing. Must not know: SQL, how a tree is drawn.
 *
 * What hangs from a line may be written once in a document; another line of the same text, with 'as in 6.22' as the
 * last of its notes, stands for the same. Above an op nothing is repeated: the chain has met its op.
 */
#include "ingest/traces/shared.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/traces/chain.h"
#include "tools/base/buf.h"
#include "tools/base/mem.h"

static const char in_section[] = "as in ", in_same[] = "as above";

void ot_traces_shared_init(struct ot_traces_shared *shared)
{
    *shared = (struct ot_traces_shared){ .steps = NULL };
    ot_intern_init(&shared->lines);
    ot_intern_init(&shared->ends);
}

void ot_traces_shared_release(struct ot_traces_shared *shared)
{
    free(shared->steps);
    free(shared->first);
    ot_intern_release(&shared->lines);
    ot_intern_release(&shared->ends);
}

/* The last of the notes, and how many bytes stand before it. */
static const char *last_note(const struct ot_traces_item *item, size_t *before)
{
    const char *last = item->note ? item->note : "";
    *before = 0;
    for (const char *next; (next = strstr(last, "; ")) != NULL; last = next + 2)
        *before = (size_t)(next - item->note);
    return last;
}

bool ot_traces_reference_read(const struct ot_traces_item *item, struct ot_arena *arena, const char **section)
{
    size_t before;
    const char *last = last_note(item, &before);
    bool is_named = strncmp(last, in_section, strlen(in_section)) == 0;
    const char *name = last + strlen(is_named ? in_section : "");
    *section = is_named ? ot_traces_strip(name, strlen(name), "", arena) : NULL;
    return item->callee && (is_named || strcmp(last, in_same) == 0);
}

static const char *section_of(const struct ot_traces_kernel *kernel)
{
    return kernel->section ? kernel->section : kernel->name;
}

/* What a reader compares, without the reference; line 0: and without the line. Returns whether there is a reference. */
static bool add_key(const char *section, const struct ot_traces_item *item, long line, struct ot_buf *key)
{
    size_t before;
    const char *last = last_note(item, &before);
    bool is_reference = strncmp(last, in_section, strlen(in_section)) == 0 || strcmp(last, in_same) == 0;
    ot_buf_printf(key, "%s\n%s\n%s\n%ld\n", section, item->callee ? item->callee : "",
                  item->file ? item->file : "", line);
    if (item->note)
        ot_buf_add(key, item->note, is_reference ? before : strlen(item->note));
    return is_reference;
}

/* The step is what key means, if none before it is; a key without line that means two lines of code means neither. */
static void add_first(struct ot_traces_shared *shared, size_t number, bool has_line, struct ot_buf *key)
{
    uint32_t known = shared->lines.count;
    uint32_t place = ot_intern_add(&shared->lines, key->data, key->length);
    ot_buf_clear(key);
    ot_grow(&shared->first, &shared->first_capacity, place + 1, sizeof *shared->first);
    size_t first = place < known ? shared->first[place] : OT_TRACES_NO_STEP;
    if (place >= known)
        shared->first[place] = number;
    else if (!has_line && first != OT_TRACES_NO_STEP &&
             shared->steps[first].item.line != shared->steps[number].item.line)
        shared->first[place] = OT_TRACES_NO_STEP;
}

/* Something hangs from the step: it can be referred to; where nothing is repeated, by its line of code alone. */
static void hold(struct ot_traces_shared *shared, size_t number)
{
    struct ot_traces_step *step = &shared->steps[number];
    const char *section = section_of(step->kernel);
    struct ot_buf key = OT_BUF_INIT;
    step->is_held = true;
    add_key(section, &step->item, step->item.line, &key);
    add_first(shared, number, true, &key);
    add_key(section, &step->item, 0, &key);
    add_first(shared, number, false, &key);
    ot_buf_printf(&key, "%s\n%ld", section, step->item.line);
    add_first(shared, number, true, &key);
    ot_buf_release(&key);
}

size_t ot_traces_shared_add(struct ot_traces_shared *shared, const struct ot_traces_kernel *kernel, size_t parent,
                            const struct ot_traces_item *item, long doc_line, bool is_written)
{
    bool is_root = parent == OT_TRACES_NO_STEP;
    if (!is_root && is_written && !shared->steps[parent].is_held)
        hold(shared, parent);
    ot_grow(&shared->steps, &shared->capacity, shared->count + 1, sizeof *shared->steps);
    shared->steps[shared->count] = (struct ot_traces_step){
        .kernel = kernel, .item = *item, .parent = parent, .doc_line = doc_line,
        .depth = is_root ? 0 : shared->steps[parent].depth + 1,
        .is_at_op = item->is_op || (!is_root && shared->steps[parent].is_at_op),
    };
    struct ot_buf key = OT_BUF_INIT;
    if (is_written && !add_key(section_of(kernel), item, item->line, &key))
        ot_intern_add(&shared->ends, key.data, key.length);
    ot_buf_release(&key);
    return shared->count++;
}

size_t ot_traces_shared_find(const struct ot_traces_shared *shared, const struct ot_traces_kernel *kernel,
                             const char *section, const struct ot_traces_item *item)
{
    long lines[] = { item->line, 0 };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        struct ot_buf key = OT_BUF_INIT;
        add_key(section ? section : section_of(kernel), item, lines[i], &key);
        uint32_t place = ot_intern_find(&shared->lines, key.data, key.length);
        bool is_end = place == UINT32_MAX && ot_intern_find(&shared->ends, key.data, key.length) != UINT32_MAX;
        ot_buf_release(&key);
        if (place != UINT32_MAX && place != 0)
            return shared->first[place];
        if (is_end)
            break; /* nothing hangs from the line that is meant */
    }
    return OT_TRACES_NO_STEP;
}

bool ot_traces_shared_is_there(const struct ot_traces_shared *shared, const struct ot_traces_item *item,
                               struct ot_arena *arena, const char **section)
{
    size_t before;
    const char *last = last_note(item, &before), *in = NULL, *line = strstr(last, "() L");
    for (const char *next = last; (next = strstr(next, " in ")) != NULL; next++)
        in = next; /* the last one */
    bool is_other = strncmp(last, "on as ", 6) == 0 && line;
    if (!in || !(is_other || strncmp(last, in_section, strlen(in_section)) == 0))
        return true;
    *section = ot_traces_strip(in + 4, strlen(in + 4), "", arena);
    struct ot_buf key = OT_BUF_INIT;
    ot_buf_printf(&key, "%s\n%ld", *section, is_other ? strtol(line + 4, NULL, 10) : item->line);
    uint32_t place = ot_intern_find(&shared->lines, key.data, key.length);
    ot_buf_release(&key);
    return place != UINT32_MAX;
}

size_t ot_traces_shared_choose(const struct ot_traces_shared *shared, size_t top, bool is_at_op, bool **is_repeated)
{
    size_t count = 0;
    while (top + 1 + count < shared->count && shared->steps[top + 1 + count].depth > shared->steps[top].depth)
        count++;
    bool *chosen = ot_calloc(count + 1, sizeof *chosen);
    for (size_t i = count; i-- > 0;) {
        const struct ot_traces_step *step = &shared->steps[top + 1 + i];
        chosen[i] = chosen[i] || step->item.is_op || (!is_at_op && !step->is_at_op);
        if (chosen[i] && step->parent > top)
            chosen[step->parent - top - 1] = true;
    }
    *is_repeated = chosen;
    return count;
}
