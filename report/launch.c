/*
 * launch.c: what one step launches, for people and for viewers of traces.
 *
 * Reads: the rows of queries/answers/launches, in their order. Must not know: how they come about.
 */
#include "report/launch.h"

#include <stdlib.h>
#include <string.h>

#include "report/lines.h"
#include "report/rows.h"
#include "schema/db.h"
#include "tools/base/mem.h"

enum column { PART, LAYERS, DEPTH, OP, CALL, KERNEL, SOURCE, FILE_NAME, LINE, GUARD, LOOP, NOTE };

static const char *text_at(sqlite3_stmt *row, enum column column)
{
    const char *text = ot_db_text(row, (int)column);
    return text ? text : "";
}

static bool is_other(struct ot_buf *before, const char *now)
{
    if (before->length && strcmp(before->data, now) == 0)
        return false;
    ot_buf_clear(before);
    ot_buf_add_str(before, now);
    return true;
}

/* "MoE layer, 3-60" */
static void add_part(struct ot_buf *title, sqlite3_stmt *row)
{
    ot_buf_add_str(title, text_at(row, PART));
    if (*text_at(row, LAYERS))
        ot_buf_printf(title, ", %s", text_at(row, LAYERS));
}

/* Behind the next " and " that stands in no parentheses; NULL where there is none. */
static const char *next_condition(const char *guard)
{
    static const char and[] = " and ";
    int depth = 0;
    for (; *guard; guard++) {
        depth += (*guard == '(') - (*guard == ')');
        if (depth == 0 && strncmp(guard, and, sizeof and - 1) == 0)
            return guard + sizeof and - 1;
    }
    return NULL;
}

/* The conditions left open, but for those that the line before has, too; of many the innermost. */
static void add_guard(struct ot_launch *launch, const char *guard)
{
    enum { SHOWN = 100 };
    struct ot_buf line = OT_BUF_INIT;
    const char *from = guard, *next;
    size_t same = 0;
    while (same < launch->guard.length && guard[same] == launch->guard.data[same])
        same++;
    while ((next = next_condition(from)) && (next <= guard + same || strlen(from) > SHOWN))
        from = next;
    ot_buf_printf(&line, "if %s%s", from > guard ? "… and " : "", from);
    if (*guard)
        ot_lines_add(launch->out, 8, line.data);
    ot_buf_clear(&launch->guard);
    ot_buf_add_str(&launch->guard, guard);
    ot_buf_release(&line);
}

/* "fused_add_rmsnorm (sgl-kernel) layernorm.py:123" */
static void add_launched(struct ot_buf *line, sqlite3_stmt *row)
{
    const char *file = strrchr(text_at(row, FILE_NAME), '/');
    if (*text_at(row, KERNEL))
        ot_buf_printf(line, "%s (%s)", text_at(row, KERNEL), text_at(row, SOURCE));
    else
        ot_buf_printf(line, "%s()", text_at(row, CALL));
    ot_buf_printf(line, " %s:%s", file ? file + 1 : text_at(row, FILE_NAME), text_at(row, LINE));
    if (*text_at(row, NOTE))
        ot_buf_printf(line, ", %s", text_at(row, NOTE));
    if (*text_at(row, LOOP))
        ot_buf_printf(line, ", for each of %s", text_at(row, LOOP));
}

static void clear_blocks(struct ot_launch *launch)
{
    for (size_t i = 0; i < launch->block_count; i++) {
        ot_buf_release(&launch->blocks[i].op);
        ot_buf_release(&launch->blocks[i].lines);
    }
    launch->block_count = 0;
}

/* The op ends: where another of the part launches the same, and that is much, it is said in a line. */
static void end_block(struct ot_launch *launch)
{
    enum { MUCH = 6 };
    struct ot_launch_block *block = &launch->block, *same = NULL;
    for (size_t i = 0; i < launch->block_count && !same && block->rows >= MUCH; i++)
        if (strcmp(launch->blocks[i].lines.data, block->lines.data) == 0)
            same = &launch->blocks[i];
    if (same) {
        struct ot_buf line = OT_BUF_INIT;
        ot_buf_printf(&line, "the same %zu as %s", block->rows, same->op.data);
        launch->out->length = block->start;
        launch->out->data[block->start] = '\0';
        ot_lines_add(launch->out, 4, line.data);
        ot_buf_release(&line);
    } else if (block->rows) {
        ot_grow(&launch->blocks, &launch->block_capacity, launch->block_count + 1, sizeof *launch->blocks);
        launch->blocks[launch->block_count] = (struct ot_launch_block){ .op = OT_BUF_INIT, .lines = OT_BUF_INIT };
        ot_buf_add_str(&launch->blocks[launch->block_count].op, block->op.data);
        ot_buf_add_str(&launch->blocks[launch->block_count++].lines, block->lines.data);
    }
    ot_buf_clear(&block->op);
    ot_buf_clear(&block->lines);
    block->rows = 0;
}

static void add_text(struct ot_launch *launch, sqlite3_stmt *row)
{
    struct ot_buf line = OT_BUF_INIT, title = OT_BUF_INIT;
    add_part(&title, row);
    add_launched(&line, row);
    bool is_new_part = is_other(&launch->part, title.data);
    bool is_new_op = is_other(&launch->op, *text_at(row, OP) ? text_at(row, OP) : "-") || is_new_part;
    if (is_new_op)
        end_block(launch);
    if (is_new_part) {
        clear_blocks(launch);
        ot_buf_add_str(launch->out, launch->count ? "\n" : "");
        ot_lines_add(launch->out, 0, title.data);
    }
    if (is_new_op) {
        ot_buf_clear(&launch->guard);
        if (*text_at(row, OP))
            ot_lines_add(launch->out, 2, text_at(row, OP));
        ot_buf_add_str(&launch->block.op, launch->op.data);
        launch->block.start = launch->out->length;
    }
    ot_buf_printf(&launch->block.lines, "%s\n", line.data);
    launch->block.rows += *text_at(row, OP) != '\0'; /* of no op, each for itself */
    ot_lines_add(launch->out, 4, line.data);
    add_guard(launch, text_at(row, GUARD));
    ot_buf_release(&title);
    ot_buf_release(&line);
}

/* An event of a trace: 'B' opens a slice, 'E' closes the one opened last. */
static void add_event(struct ot_launch *launch, char phase, const char *name)
{
    ot_buf_add_str(launch->out, launch->events++ ? ",\n" : "");
    ot_buf_printf(launch->out, "{\"ph\":\"%c\",\"pid\":1,\"tid\":1,\"ts\":%ld", phase, launch->time);
    if (name) {
        ot_buf_add_str(launch->out, ",\"name\":");
        ot_rows_add_json(launch->out, name, strlen(name));
    }
}

static void close_to(struct ot_launch *launch, int depth)
{
    for (; launch->depth > depth; launch->depth--) {
        add_event(launch, 'E', NULL);
        ot_buf_add_str(launch->out, "}");
    }
}

static void add_argument(struct ot_launch *launch, const char *name, const char *text, bool *is_first)
{
    if (!*text)
        return;
    ot_buf_printf(launch->out, "%s\"%s\":", *is_first ? "" : ",", name);
    ot_rows_add_json(launch->out, text, strlen(text));
    *is_first = false;
}

static void add_slice(struct ot_launch *launch, sqlite3_stmt *row)
{
    struct ot_buf title = OT_BUF_INIT, place = OT_BUF_INIT;
    int depth = sqlite3_column_int(row, DEPTH);
    bool is_kernel = *text_at(row, KERNEL), is_first = true;
    add_part(&title, row);
    if (is_other(&launch->part, title.data)) {
        close_to(launch, 0);
        add_event(launch, 'B', title.data);
        ot_buf_add_str(launch->out, "}");
        launch->depth = 1;
    }
    close_to(launch, depth < 1 ? 1 : depth);
    ot_buf_clear(&title);
    ot_buf_printf(&title, is_kernel ? "%s" : "%s()", text_at(row, is_kernel ? KERNEL : CALL));
    ot_buf_printf(&place, "%s:%s", text_at(row, FILE_NAME), text_at(row, LINE));
    add_event(launch, 'B', title.data);
    ot_buf_add_str(launch->out, ",\"args\":{");
    add_argument(launch, "at", place.data, &is_first);
    add_argument(launch, "op", text_at(row, OP), &is_first);
    add_argument(launch, "source", text_at(row, SOURCE), &is_first);
    add_argument(launch, "guard", text_at(row, GUARD), &is_first);
    add_argument(launch, "loop", text_at(row, LOOP), &is_first);
    add_argument(launch, "note", text_at(row, NOTE), &is_first);
    ot_buf_add_str(launch->out, "}}");
    launch->depth++;
    if (is_kernel || strcmp(text_at(row, NOTE), "as above") == 0) {
        launch->time++;
        close_to(launch, launch->depth - 1);
    }
    ot_buf_release(&title);
    ot_buf_release(&place);
}

int ot_launch_add(struct ot_launch *launch, sqlite3_stmt *row)
{
    if (launch->is_trace && launch->count == 0)
        ot_buf_add_str(launch->out, "{\"traceEvents\":[\n");
    if (launch->is_trace)
        add_slice(launch, row);
    else
        add_text(launch, row);
    launch->count++;
    return 0;
}

void ot_launch_end(struct ot_launch *launch)
{
    if (!launch->is_trace) {
        end_block(launch);
        return;
    }
    if (launch->count == 0)
        ot_buf_add_str(launch->out, "{\"traceEvents\":[");
    close_to(launch, 0);
    ot_buf_add_str(launch->out, "\n]}\n");
}

void ot_launch_release(struct ot_launch *launch)
{
    clear_blocks(launch);
    free(launch->blocks);
    ot_buf_release(&launch->block.op);
    ot_buf_release(&launch->block.lines);
    ot_buf_release(&launch->part);
    ot_buf_release(&launch->op);
    ot_buf_release(&launch->guard);
}
