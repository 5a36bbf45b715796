/*
 * chain.c: which line of a chain hangs from which, by indentation.
 *
 * Reads: arrow lines. Writes: trace_step. Must not know: what stands around a chain.
 *
 * What a line refers to hangs from it, too, as rows without a line of their own.
 *
 * A line hangs from the nearest line above whose arrow stands further to the left. That is
 * also how a tree with wrong connectors is read; the oddity is handed back as text. Four
 * columns are a level: an arrow one beside it is of that level.
 */
#include "ingest/traces/chain.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/traces/inline.h"
#include "ingest/traces/writer.h"
#include "tools/base/buf.h"
#include "tools/base/mem.h"

bool ot_traces_arrow_read(const char *line, struct ot_traces_arrow *arrow)
{
    static const char bar[] = "\xE2\x94\x82";    /* │ */
    static const char branch[] = "\xE2\x94\x9C"; /* ├ */
    static const char corner[] = "\xE2\x94\x94"; /* └ */
    static const char dash[] = "\xE2\x94\x80";   /* ─ */
    const char *p = line;

    arrow->column = 0;
    arrow->text = NULL;
    arrow->is_odd = false;
    for (;; arrow->column++) {
        if (*p == '\t')
            arrow->column += 3 - arrow->column % 4;
        if (*p == ' ' || *p == '\t' || *p == '|')
            p++;
        else if (strncmp(p, bar, 3) == 0)
            p += 3;
        else if (strncmp(p, "&nbsp;", 6) == 0)
            p += 6;
        else
            break;
    }
    /* Beside a level is that level: behind a bar a tab in place of four blanks is one column short. */
    arrow->aside = arrow->column % 4 == 1 ? 1 : arrow->column % 4 == 3 ? -1 : 0;
    arrow->column -= arrow->aside;
    arrow->is_last = strncmp(p, corner, 3) == 0 || strncmp(p, "`-> ", 4) == 0;
    if (strncmp(p, "`-> ", 4) == 0 || strncmp(p, "+-> ", 4) == 0) { /* in ASCII */
        arrow->is_odd = true;
        arrow->text = p + 3;
        return true;
    }
    if (!arrow->is_last && strncmp(p, branch, 3) != 0)
        return false;
    p += 3;
    arrow->is_odd = strncmp(p, "->", 2) == 0;
    if (arrow->is_odd) {
        arrow->text = p + 2;
        return true;
    }
    long dashes = 0;
    for (; strncmp(p, dash, 3) == 0; p += 3)
        dashes++;
    if (dashes == 0 || *p != '>')
        return true;
    /* Some write the depth as dashes: └──> hangs from └─>. */
    arrow->column += (dashes - 1) * 4;
    arrow->text = p + 1;
    return true;
}

static void push(struct ot_traces_chain *chain, struct ot_traces_branch branch)
{
    ot_grow(&chain->branches, &chain->capacity, chain->branch_count + 1, sizeof *chain->branches);
    chain->branches[chain->branch_count++] = branch;
}

/* Adds a step. shared_line: where it is written, -1: on doc_line. Returns its index. */
static size_t write_step(struct ot_traces_chain *chain, const struct ot_traces_item *item, size_t parent_step,
                         long parent, long doc_line, long shared_line, struct ot_traces_writer *writer)
{
    size_t number = ot_traces_shared_add(&chain->shared, chain->kernel, parent_step, item,
                                         shared_line < 0 ? doc_line : shared_line, shared_line < 0);
    ot_traces_write(writer, OT_TRACES_STEP, "sisioissossissoo", chain->kernel->name,
                    chain->kernel->chain_count, chain->label, chain->next_position, parent,
                    chain->shared.steps[number].depth,
                    item->callee, item->file, item->line > 0 ? item->line : -1L, item->note,
                    item->source, (long)item->is_op, item->link_text, item->link_path,
                    shared_line < 0 ? doc_line : -1L, shared_line);
    chain->next_position++;
    return number;
}

/* Adds what hangs from top, as far as it counts, to the step number at position. False: it is too much. */
static bool repeat(struct ot_traces_chain *chain, size_t top, size_t number, long position,
                   struct ot_traces_writer *writer)
{
    struct ot_traces_shared *shared = &chain->shared;
    bool *is_repeated;
    if (shared->looked_at > OT_TRACES_MAX_SHARED)
        return false;
    size_t count = ot_traces_shared_choose(shared, top, shared->steps[number].is_at_op, &is_repeated);
    struct place { size_t step; long position; } *places = ot_calloc(count + 1, sizeof *places);
    shared->looked_at += (long)count;
    bool is_bounded = shared->looked_at <= OT_TRACES_MAX_SHARED;
    places[0] = (struct place){ number, position };
    for (size_t i = 0; i < count && is_bounded; i++) {
        if (!is_repeated[i])
            continue;
        struct ot_traces_step step = shared->steps[top + 1 + i]; /* the array grows */
        const struct place *parent = &places[step.parent - top];
        is_bounded = shared->steps[parent->step].depth < OT_TRACES_MAX_DEPTH;
        if (!is_bounded)
            break;
        long own = chain->next_position;
        places[i + 1] = (struct place){
            write_step(chain, &step.item, parent->step, parent->position, 0, step.doc_line, writer), own };
    }
    free(places);
    free(is_repeated);
    return is_bounded;
}

void ot_traces_chain_init(struct ot_traces_chain *chain)
{
    *chain = (struct ot_traces_chain){ .kernel = NULL };
    ot_traces_shared_init(&chain->shared);
}

void ot_traces_chain_start(struct ot_traces_chain *chain, struct ot_traces_kernel *kernel,
                           const struct ot_traces_item *item, long doc_line,
                           struct ot_traces_writer *writer)
{
    chain->kernel = kernel;
    chain->branch_count = 0;
    chain->next_position = 0;
    kernel->chain_count++;
    if (!kernel->first_line_name)
        kernel->first_line_name = item->callee;
    if (!kernel->source)
        kernel->source = item->source;
    size_t step = write_step(chain, item, OT_TRACES_NO_STEP, -1, doc_line, -1, writer);
    push(chain, (struct ot_traces_branch) { .column = -4, .doc_line = doc_line, .step = step });
}

/* Takes back the lines that end here. Returns what is odd about the place, or NULL. */
static const char *find_parent(struct ot_traces_chain *chain, const struct ot_traces_arrow *arrow,
                               struct ot_arena *arena)
{
    struct ot_buf odd;
    ot_buf_init(&odd);
    while (chain->branches[chain->branch_count - 1].column >= arrow->column) {
        const struct ot_traces_branch *ended = &chain->branches[--chain->branch_count];
        if (ended->column == arrow->column && ended->is_last)
            ot_buf_printf(&odd, "a sibling follows line %ld, which its connector └─> makes the last; "
                          "read by indentation", ended->doc_line);
    }
    const struct ot_traces_branch *parent = &chain->branches[chain->branch_count - 1];
    long indent = arrow->column + arrow->aside - parent->column;
    if (odd.length == 0 && indent != 4)
        ot_buf_printf(&odd, "indented by %ld columns below line %ld, not by 4; read by indentation", indent,
                      parent->doc_line);
    const char *text = odd.length > 0 ? ot_arena_strndup(arena, odd.data, odd.length) : NULL;
    ot_buf_release(&odd);
    return text;
}

/* Why a reference to a section is none. */
static const char *lost(const char *section, bool is_itself, struct ot_arena *arena)
{
    struct ot_buf text = OT_BUF_INIT;
    ot_buf_printf(&text, is_itself ? "refers to section %s, where it would hang from itself"
                                   : "refers to section %s, which has no such line with another above it", section);
    const char *result = ot_arena_strndup(arena, text.data, text.length);
    ot_buf_release(&text);
    return result;
}

/* The step that the item refers to; OT_TRACES_NO_STEP: none. Returns why it can not be read, NULL: all is well. */
static const char *find_shared(const struct ot_traces_chain *chain, const struct ot_traces_branch *parent,
                               const struct ot_traces_item *item, struct ot_arena *arena, size_t *top)
{
    const struct ot_traces_shared *shared = &chain->shared;
    bool is_at_op = item->is_op || shared->steps[parent->step].is_at_op;
    const char *section;
    bool is_itself = false;
    *top = OT_TRACES_NO_STEP;
    if (is_at_op && !ot_traces_shared_is_there(shared, item, arena, &section))
        return lost(section, false, arena);
    if (!ot_traces_reference_read(item, arena, &section))
        return NULL;
    *top = ot_traces_shared_find(shared, chain->kernel, section, item);
    for (size_t above = parent->step; above != OT_TRACES_NO_STEP; above = shared->steps[above].parent)
        is_itself = is_itself || above == *top;
    if (is_itself)
        *top = OT_TRACES_NO_STEP;
    return *top == OT_TRACES_NO_STEP && section && !is_at_op ? lost(section, is_itself, arena) : NULL;
}

const char *ot_traces_chain_add(struct ot_traces_chain *chain, const struct ot_traces_arrow *arrow,
                                const struct ot_traces_item *item, long doc_line,
                                struct ot_arena *arena, struct ot_traces_writer *writer,
                                bool *is_added, const char **reference)
{
    *is_added = false;
    *reference = NULL;
    if (!chain->kernel)
        return "hangs from no chain: there is no kernel call site above it";
    const char *odd = find_parent(chain, arrow, arena);
    struct ot_traces_branch parent = chain->branches[chain->branch_count - 1];
    struct ot_traces_branch branch = {
        .column = arrow->column, .position = -1, .depth = parent.depth + 1,
        .doc_line = doc_line, .is_last = arrow->is_last,
    };
    const char *reason = NULL;
    size_t top = OT_TRACES_NO_STEP;
    if (parent.position < 0) {
        reason = "hangs from a line that cannot be read";
    } else if (branch.depth > OT_TRACES_MAX_DEPTH) {
        reason = "more than 100 calls deep";
    } else if (item) {
        *reference = find_shared(chain, &parent, item, arena, &top);
        branch.position = chain->next_position;
        branch.step = write_step(chain, item, parent.step, parent.position, doc_line, -1, writer);
        *is_added = true;
        reason = odd;
        if (top != OT_TRACES_NO_STEP && !repeat(chain, top, branch.step, branch.position, writer))
            *reference = "refers to more than is read: 300000 lines in a document, 100 calls up";
    }
    push(chain, branch);
    return reason;
}

void ot_traces_chain_end(struct ot_traces_chain *chain)
{
    chain->kernel = NULL;
    chain->branch_count = 0;
}

void ot_traces_chain_release(struct ot_traces_chain *chain)
{
    free(chain->branches);
    ot_traces_shared_release(&chain->shared);
    *chain = (struct ot_traces_chain){ .kernel = NULL };
}
