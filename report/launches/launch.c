/*
 * launch.c: what one step launches, for people and for viewers of traces.
 *
 * Reads: the rows of queries/answers/launches, in their order. Must not know: how they come about.
 */
#include "report/launches/launch.h"

#include <string.h>

#include "report/text/rows.h"
#include "schema/db.h"

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
}

static void add_text(struct ot_launch *launch, sqlite3_stmt *row)
{
    struct ot_buf line = OT_BUF_INIT, title = OT_BUF_INIT;
    add_part(&title, row);
    add_launched(&line, row);
    launch->text.out = launch->out;
    ot_launch_text_add(&launch->text, &(struct ot_launch_row){ .part = title.data, .op = text_at(row, OP),
        .text = line.data, .loop = text_at(row, LOOP), .guard = text_at(row, GUARD) });
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
        ot_launch_text_end(&launch->text);
        return;
    }
    if (launch->count == 0)
        ot_buf_add_str(launch->out, "{\"traceEvents\":[");
    close_to(launch, 0);
    ot_buf_add_str(launch->out, "\n]}\n");
}

void ot_launch_release(struct ot_launch *launch)
{
    ot_launch_text_release(&launch->text);
    ot_buf_release(&launch->part);
}
