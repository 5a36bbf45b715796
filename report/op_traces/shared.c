/*
 * shared.c: what ops have in common with ops that are listed before them, as few words as tell it.
 *
 * Reads: nothing. Must not know: where the rows come from.
 */
#include "report/op_traces/shared.h"

#include <stdlib.h>
#include <string.h>

#include "tools/base/markdown.h"
#include "tools/base/mem.h"

enum { HELD = 1, LEFT = 2 }; /* the op at hand has it; it is not told yet */

/* How an op before tells some of what is left: by all that it has, but what it has more, or by names. */
struct telling {
    size_t op, told, more, length; /* told: items that are left; more: not held at all; length: in names */
};

void ot_shared_init(struct ot_shared *shared)
{
    *shared = (struct ot_shared){ 0 };
    ot_intern_init(&shared->items);
}

void ot_shared_release(struct ot_shared *shared)
{
    for (size_t i = 0; i < shared->count; i++) {
        free(shared->ops[i].name);
        free(shared->ops[i].items);
    }
    free(shared->ops);
    free(shared->marks);
    ot_intern_release(&shared->items);
}

void ot_shared_begin(struct ot_shared *shared, const char *name, size_t length, const char *only)
{
    bool is_switch = strncmp(only, "with ", 5) == 0;
    ot_grow(&shared->ops, &shared->capacity, shared->count + 1, sizeof *shared->ops);
    shared->ops[shared->count++] = (struct ot_shared_op){
        .name = memcpy(ot_calloc(length + 1, 1), name, length),
        .has_phase = *only && !is_switch,
        .has_switch = is_switch || strstr(only, ", with ") };
    if (shared->marks)
        memset(shared->marks, 0, shared->mark_capacity);
}

bool ot_shared_add(struct ot_shared *shared, const char *name, size_t length, const struct ot_buf *text)
{
    struct ot_shared_op *op = &shared->ops[shared->count - 1];
    struct ot_buf item;
    ot_buf_init(&item);
    ot_buf_add(&item, name, length);
    ot_buf_add_char(&item, '\n');
    ot_buf_add(&item, text->data, text->length);
    uint32_t known = shared->items.count, number = ot_intern_add(&shared->items, item.data, item.length);
    bool is_new = number >= known;
    size_t before = shared->mark_capacity;
    ot_grow(&shared->marks, &shared->mark_capacity, (size_t)number + 1, sizeof *shared->marks);
    if (shared->mark_capacity > before)
        memset(shared->marks + before, 0, shared->mark_capacity - before);
    shared->marks[number] = is_new ? HELD : HELD | LEFT;
    ot_grow(&op->items, &op->capacity, op->count + 1, sizeof *op->items);
    op->items[op->count++] = number;
    ot_buf_release(&item);
    return is_new;
}

static struct telling telling_by(const struct ot_shared *shared, size_t number)
{
    const struct ot_shared_op *op = &shared->ops[number];
    struct telling telling = { .op = number };
    for (size_t i = 0; i < op->count; i++) {
        telling.told += (shared->marks[op->items[i]] & LEFT) != 0;
        telling.more += shared->marks[op->items[i]] == 0;
    }
    bool is_all = telling.more + 1 < telling.told || !telling.more;
    telling.length = is_all ? telling.more : telling.told;
    return telling;
}

/* The op before that spares most names; the first of them. */
static struct telling best_of(const struct ot_shared *shared)
{
    struct telling best = { 0 };
    for (size_t i = 0; i + 1 < shared->count; i++) {
        struct telling telling = telling_by(shared, i);
        bool is_better = telling.told + best.length > best.told + telling.length ||
                         (telling.told + best.length == best.told + telling.length && telling.told > best.told);
        if (telling.told && (!best.told || is_better))
            best = telling;
    }
    return best;
}

static void add_name(const struct ot_shared *shared, uint32_t item, const char *between, struct ot_buf *out)
{
    const char *text = ot_intern_text(&shared->items, item);
    struct ot_buf name;
    ot_buf_init(&name);
    ot_buf_add(&name, text, (size_t)(strchr(text, '\n') - text));
    ot_buf_add_str(out, between);
    if (name.length)
        ot_md_add_code(out, name.data, OT_MD_INLINE);
    else
        ot_buf_add_str(out, "others");
    ot_buf_release(&name);
}

static void tell(struct ot_shared *shared, const struct telling *telling, struct ot_buf *out)
{
    const struct ot_shared_op *here = &shared->ops[shared->count - 1], *op = &shared->ops[telling->op];
    bool is_all = telling->length == telling->more, is_first = true;
    bool is_any_phase = op->has_phase && !here->has_phase, is_any_run = op->has_switch && !here->has_switch;
    ot_buf_add_str(out, "\n  - as under ");
    ot_md_add_code(out, op->name, OT_MD_INLINE);
    ot_buf_add_str(out, " above");
    if (is_any_phase || is_any_run)
        ot_buf_printf(out, ", in any %s", is_any_phase ? is_any_run ? "phase and run" : "phase" : "run");
    ot_buf_add_str(out, is_all ? ": all that stands there" : ": ");
    for (size_t i = 0; i < op->count; i++) {
        uint8_t *mark = &shared->marks[op->items[i]];
        if (is_all ? !*mark : *mark & LEFT) {
            add_name(shared, op->items[i], !is_first ? ", " : is_all ? ", but not " : "", out);
            is_first = false;
        }
        *mark &= (uint8_t)~LEFT;
    }
}

void ot_shared_end(struct ot_shared *shared, struct ot_buf *out)
{
    if (!shared->count)
        return;
    for (struct telling best = best_of(shared); best.told; best = best_of(shared))
        tell(shared, &best, out);
}
