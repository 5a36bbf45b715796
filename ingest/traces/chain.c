/*
 * chain.c: which line of a chain hangs from which, by indentation.
 *
 * Reads: arrow lines. Writes: trace_step. Must not know: what stands around a chain.
 *
 * A line hangs from the nearest line above whose arrow stands further to the left. That is
 * also how a tree with wrong connectors is read; the oddity is handed back as text.
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
    arrow->is_last = strncmp(p, corner, 3) == 0;
    if (!arrow->is_last && strncmp(p, branch, 3) != 0)
        return false;
    p += 3;
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

static void write_step(struct ot_traces_chain *chain, const struct ot_traces_item *item,
                       long parent, long depth, long doc_line, struct ot_traces_writer *writer)
{
    ot_traces_write(writer, OT_TRACES_STEP, "sisioissossissi", chain->kernel->name,
                    chain->kernel->chain_count, chain->label, chain->next_position, parent, depth,
                    item->callee, item->file, item->line > 0 ? item->line : -1L, item->note,
                    item->source, (long)item->is_op, item->link_text, item->link_path, doc_line);
    chain->next_position++;
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
    push(chain, (struct ot_traces_branch) { .column = -4, .doc_line = doc_line });
    write_step(chain, item, -1, 0, doc_line, writer);
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
    if (odd.length == 0 && arrow->column != parent->column + 4)
        ot_buf_printf(&odd, "indented by %ld columns below line %ld, not by 4; read by indentation",
                      arrow->column - parent->column, parent->doc_line);
    const char *text = odd.length > 0 ? ot_arena_strndup(arena, odd.data, odd.length) : NULL;
    ot_buf_release(&odd);
    return text;
}

const char *ot_traces_chain_add(struct ot_traces_chain *chain, const struct ot_traces_arrow *arrow,
                                const struct ot_traces_item *item, long doc_line,
                                struct ot_arena *arena, struct ot_traces_writer *writer,
                                bool *is_added)
{
    *is_added = false;
    if (!chain->kernel)
        return "hangs from no chain: there is no kernel call site above it";
    const char *odd = find_parent(chain, arrow, arena);
    struct ot_traces_branch parent = chain->branches[chain->branch_count - 1];
    struct ot_traces_branch branch = {
        .column = arrow->column, .position = -1, .depth = parent.depth + 1,
        .doc_line = doc_line, .is_last = arrow->is_last,
    };
    const char *reason = NULL;
    if (parent.position < 0) {
        reason = "hangs from a line that cannot be read";
    } else if (branch.depth > OT_TRACES_MAX_DEPTH) {
        reason = "more than 100 calls deep";
    } else if (item) {
        branch.position = chain->next_position;
        write_step(chain, item, parent.position, branch.depth, doc_line, writer);
        *is_added = true;
        reason = odd;
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
    chain->branches = NULL;
    chain->capacity = 0;
    ot_traces_chain_end(chain);
}
