/*
 * history_markdown.c: many versions side by side as markdown.
 *
 * Must not know: SQL.
 */
#include "report/history/history.h"

#include <string.h>
#include "tools/base/markdown.h"

/* Names, one a line, as code. */
static void add_items(struct ot_buf *out, const char *items)
{
    const char *separator = "";
    while (items) {
        size_t length = strcspn(items, "\n");
        struct ot_buf name = OT_BUF_INIT;
        ot_buf_add(&name, items, length);
        ot_buf_add_str(out, separator);
        ot_md_add_code(out, name.data, OT_MD_INLINE);
        ot_buf_release(&name);
        separator = ", ";
        items = items[length] ? items + length + 1 : NULL;
    }
}

static void add_versions(const struct ot_history *history, struct ot_buf *out)
{
    ot_buf_add_str(out, "| Version | Platform | Ops | Kernels | Pairs |\n|---|---|--:|--:|--:|\n");
    for (size_t i = 0; i < history->version_count; i++) {
        const struct ot_history_version *version = &history->versions[i];
        ot_buf_add_str(out, "| ");
        ot_md_add_text(out, version->label, OT_MD_CELL);
        if (strchr(version->name, '#'))
            ot_buf_printf(out, " #%zu", i + 1);
        ot_buf_add_str(out, " | ");
        ot_md_add_text(out, version->platform ? version->platform : "not linked", OT_MD_CELL);
        ot_buf_printf(out, " | %ld | %ld | %ld |\n", version->ops, version->kernels, version->pairs);
    }
}

static void add_heads(const struct ot_history *history, const char *first, const char *rule, struct ot_buf *out)
{
    ot_buf_printf(out, "| %s |", first);
    for (size_t i = 0; i < history->version_count; i++) {
        ot_buf_add_char(out, ' ');
        ot_md_add_text(out, history->versions[i].name, OT_MD_CELL);
        ot_buf_add_str(out, " |");
    }
    ot_buf_add_str(out, "\n|---|");
    for (size_t i = 0; i < history->version_count; i++)
        ot_buf_add_str(out, rule);
    ot_buf_add_char(out, '\n');
}

/* A cell is the number of kernels, and what was gained and lost since the version before. */
static void add_matrix(const struct ot_history *history, struct ot_buf *out)
{
    ot_buf_add_str(out, "\n## Ops\n\nKernels of each op; `+` and `-`: gained and lost since the version before.\n\n");
    add_heads(history, "Op", "--:|", out);
    for (size_t i = 0; i < history->op_count; i++) {
        ot_buf_add_str(out, "| ");
        ot_md_add_code(out, history->ops[i].name, OT_MD_CELL);
        ot_buf_add_str(out, " |");
        for (size_t v = 0; v < history->version_count; v++) {
            const struct ot_history_cell *cell = &history->cells[i * history->version_count + v];
            if (cell->count >= 0)
                ot_buf_printf(out, " %ld", cell->count);
            if (cell->gained)
                ot_buf_printf(out, " +%zu", ot_history_count(cell->gained));
            if (cell->lost)
                ot_buf_printf(out, " -%zu", ot_history_count(cell->lost));
            ot_buf_add_str(out, " |");
        }
        ot_buf_add_char(out, '\n');
    }
}

static void add_kernels(const struct ot_history *history, struct ot_buf *out)
{
    ot_buf_add_str(out, "\n## Kernels\n\nThe versions that have each kernel in reach, the oldest first.\n\n");
    add_heads(history, "Kernel", ":-:|", out);
    for (size_t i = 0; i < history->kernel_count; i++) {
        ot_buf_add_str(out, "| ");
        ot_md_add_code(out, history->kernels[i].name, OT_MD_CELL);
        ot_buf_add_str(out, " |");
        for (size_t v = 0; v < history->version_count; v++)
            ot_buf_add_str(out, history->kernels[i].marks[v] == '#' ? " x |" : "  |");
        ot_buf_add_char(out, '\n');
    }
}

/* Kernels of a version that the one before does not have, or the reverse. */
static void add_arrivals(const struct ot_history *history, size_t version, bool is_gone, struct ot_buf *out)
{
    const char *separator = is_gone ? "- kernels that went: " : "- kernels that came: ";
    size_t before = out->length;
    for (size_t i = 0; i < history->kernel_count; i++) {
        const char *marks = history->kernels[i].marks;
        if (marks[version] != (is_gone ? '.' : '#') || marks[version - 1] != (is_gone ? '#' : '.'))
            continue;
        ot_buf_add_str(out, separator);
        ot_md_add_code(out, history->kernels[i].name, OT_MD_INLINE);
        separator = ", ";
    }
    ot_buf_add_str(out, out->length > before ? "\n" : "");
}

static void add_op_changes(const struct ot_history *history, size_t version, struct ot_buf *out)
{
    for (size_t i = 0; i < history->op_count; i++) {
        const struct ot_history_cell *cell = &history->cells[i * history->version_count + version];
        bool is_here = cell->count >= 0, was_here = cell[-1].count >= 0;
        if (is_here == was_here && !cell->gained && !cell->lost)
            continue;
        ot_buf_add_str(out, "- ");
        ot_md_add_code(out, history->ops[i].name, OT_MD_INLINE);
        ot_buf_add_str(out, !is_here ? " is gone" : !was_here ? " is new: " : ": ");
        if (is_here && !was_here)
            add_items(out, cell->kernels);
        if (cell->gained) {
            ot_buf_add_str(out, "+ ");
            add_items(out, cell->gained);
        }
        if (cell->lost) {
            ot_buf_add_str(out, cell->gained ? "; - " : "- ");
            add_items(out, cell->lost);
        }
        ot_buf_add_char(out, '\n');
    }
}

/* "- `ServerArgs.page_size`: `1` in 0.5.3, `64` since 0.5.8"; of the first version nothing earlier is known */
static void add_defaults(const struct ot_history *history, struct ot_buf *out)
{
    if (history->default_count > 0)
        ot_buf_add_str(out, "\n## Defaults that moved\n\n");
    for (size_t i = 0; i < history->default_count; i++) {
        const struct ot_history_default *each = &history->defaults[i];
        bool is_first = i == 0 || strcmp(each[-1].name, each->name) != 0;
        bool is_last = i + 1 == history->default_count || strcmp(each[1].name, each->name) != 0;
        ot_buf_add_str(out, is_first ? "- " : ", ");
        if (is_first) {
            ot_md_add_code(out, each->name, OT_MD_INLINE);
            ot_buf_add_str(out, ": ");
        }
        ot_md_add_code(out, each->value, OT_MD_INLINE);
        ot_buf_add_str(out, each->version == 0 ? " in " : " since ");
        ot_md_add_text(out, history->versions[each->version].name, OT_MD_INLINE);
        ot_buf_add_str(out, is_last ? "\n" : "");
    }
}

void ot_history_add_markdown(const struct ot_history *history, struct ot_buf *out)
{
    ot_buf_add_str(out, "# Versions side by side\n\n");
    add_versions(history, out);
    add_matrix(history, out);
    add_kernels(history, out);
    add_defaults(history, out);
    for (size_t v = 1; v < history->version_count; v++) {
        ot_buf_add_str(out, "\n## ");
        ot_md_add_text(out, history->versions[v - 1].name, OT_MD_INLINE);
        ot_buf_add_str(out, " to ");
        ot_md_add_text(out, history->versions[v].name, OT_MD_INLINE);
        ot_buf_add_str(out, "\n\n");
        size_t before = out->length;
        add_arrivals(history, v, false, out);
        add_arrivals(history, v, true, out);
        add_op_changes(history, v, out);
        ot_buf_add_str(out, out->length > before ? "" : "Nothing changed.\n");
    }
}
