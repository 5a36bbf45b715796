/*
 * history_html.c: many versions side by side as one page of HTML that needs no other file.
 *
 * Must not know: SQL.
 */
#include "report/history/history.h"

#include <stdbool.h>
#include <string.h>
#include "tools/base/visible.h"

static const char head[] =
    "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Versions side by side</title>\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<style>\n"
    ":root { color-scheme: light dark; --line: #8884; --has: #2a9d5c; --gained: #2a9d5c; --lost: #d1495b; }\n"
    "body { font: 14px/1.4 system-ui, sans-serif; margin: 1.5rem; }\n"
    "table { border-collapse: collapse; margin: 0 0 2rem; }\n"
    "th, td { border-bottom: 1px solid var(--line); padding: .2rem .5rem; text-align: right; vertical-align: top; }\n"
    "th:first-child, td:first-child { text-align: left; font-family: ui-monospace, monospace; white-space: nowrap; }\n"
    "thead th { position: sticky; top: 0; background: Canvas; }\n"
    ".has { background: var(--has); } .gained { color: var(--gained); } .lost { color: var(--lost); }\n"
    "td { max-width: 30rem; overflow-wrap: anywhere; }\n"
    "details > div { text-align: left; font: 12px ui-monospace, monospace; white-space: nowrap; }\n"
    "summary { list-style: none; cursor: pointer; } input { font: inherit; width: 24rem; max-width: 100%; }\n"
    "</style>\n<h1>Versions side by side</h1>\n";

static const char tail[] =
    "<script>\nconst box = document.querySelector('input');\nbox.addEventListener('input', () => {\n"
    "    const word = box.value.toLowerCase();\n"
    "    for (const row of document.querySelectorAll('tbody tr[data-name]'))\n"
    "        row.hidden = !row.dataset.name.toLowerCase().includes(word);\n});\n</script>\n</html>\n";

/* Text as it is shown, in an element or in the quotes of an attribute. */
static void add_text(struct ot_buf *out, const char *text, size_t length)
{
    struct ot_buf shown = OT_BUF_INIT;
    ot_visible_add(&shown, text, length);
    for (const char *c = shown.data; *c; c++)
        switch (*c) {
        case '&': ot_buf_add_str(out, "&amp;"); break;
        case '<': ot_buf_add_str(out, "&lt;"); break;
        case '>': ot_buf_add_str(out, "&gt;"); break;
        case '"': ot_buf_add_str(out, "&quot;"); break;
        default: ot_buf_add_char(out, *c); break;
        }
    ot_buf_release(&shown);
}

static void add_whole(struct ot_buf *out, const char *text)
{
    add_text(out, text, strlen(text));
}

static void add_items(struct ot_buf *out, const char *class_name, const char *mark, const char *items)
{
    while (items) {
        size_t length = strcspn(items, "\n");
        ot_buf_printf(out, "<div class=\"%s\">%s", class_name, mark);
        add_text(out, items, length);
        ot_buf_add_str(out, "</div>");
        items = items[length] ? items + length + 1 : NULL;
    }
}

/* legend: what the cells say. */
static void start_table(const struct ot_history *history, const char *title, const char *legend, const char *first,
                        struct ot_buf *out)
{
    ot_buf_printf(out, "<h2>%s</h2>\n<p>%s</p>\n<table>\n<thead><tr><th>%s</th>", title, legend, first);
    for (size_t i = 0; i < history->version_count; i++) {
        ot_buf_add_str(out, "<th>");
        add_whole(out, history->versions[i].name);
        ot_buf_add_str(out, "</th>");
    }
    ot_buf_add_str(out, "</tr></thead>\n<tbody>\n");
}

static void start_row(const char *name, struct ot_buf *out)
{
    ot_buf_add_str(out, "<tr data-name=\"");
    add_whole(out, name);
    ot_buf_add_str(out, "\"><td>");
    add_whole(out, name);
    ot_buf_add_str(out, "</td>");
}

static void add_versions(const struct ot_history *history, struct ot_buf *out)
{
    ot_buf_add_str(out, "<table>\n<thead><tr><th>Version</th><th>Platform</th><th>Ops</th><th>Kernels</th>"
                        "<th>Pairs</th></tr></thead>\n<tbody>\n");
    for (size_t i = 0; i < history->version_count; i++) {
        const struct ot_history_version *version = &history->versions[i];
        ot_buf_add_str(out, "<tr><td>");
        add_whole(out, version->label);
        ot_buf_add_str(out, "</td><td>");
        add_whole(out, version->platform ? version->platform : "not linked");
        ot_buf_printf(out, "</td><td>%ld</td><td>%ld</td><td>%ld</td></tr>\n", version->ops, version->kernels,
                      version->pairs);
    }
    ot_buf_add_str(out, "</tbody></table>\n<p><input type=\"search\" placeholder=\"part of an op or a kernel\"></p>\n");
}

/* The number of kernels; opened, what changed since the version before, then all. */
static void add_cell(const struct ot_history_cell *cell, struct ot_buf *out)
{
    if (cell->count < 0) {
        ot_buf_add_str(out, "<td></td>");
        return;
    }
    ot_buf_printf(out, "<td><details><summary>%ld", cell->count);
    if (cell->gained)
        ot_buf_printf(out, " <span class=\"gained\">+%zu</span>", ot_history_count(cell->gained));
    if (cell->lost)
        ot_buf_printf(out, " <span class=\"lost\">&minus;%zu</span>", ot_history_count(cell->lost));
    ot_buf_add_str(out, "</summary><div>");
    add_items(out, "gained", "+ ", cell->gained);
    add_items(out, "lost", "&minus; ", cell->lost);
    add_items(out, "", "", cell->kernels);
    ot_buf_add_str(out, "</div></details></td>");
}

static void add_defaults(const struct ot_history *history, struct ot_buf *out)
{
    start_table(history, "Defaults that moved", "The value in each version where it is another.",
                "Parameter or field", out);
    for (size_t i = 0, end; i < history->default_count; i = end) {
        start_row(history->defaults[i].name, out);
        end = i;
        for (size_t v = 0; v < history->version_count; v++) {
            bool is_here = end < history->default_count && history->defaults[end].version == v &&
                           strcmp(history->defaults[end].name, history->defaults[i].name) == 0;
            ot_buf_add_str(out, "<td>");
            if (is_here)
                add_whole(out, history->defaults[end++].value);
            ot_buf_add_str(out, "</td>");
        }
        ot_buf_add_str(out, "</tr>\n");
    }
    ot_buf_add_str(out, "</tbody></table>\n");
}

void ot_history_add_html(const struct ot_history *history, struct ot_buf *out)
{
    ot_buf_add_str(out, head);
    add_versions(history, out);
    start_table(history, "Ops",
                "Kernels of each op; <span class=\"gained\">+</span> and <span class=\"lost\">&minus;</span>: gained "
                "and lost since the version before.",
                "Op", out);
    for (size_t i = 0; i < history->op_count; i++) {
        start_row(history->ops[i].name, out);
        for (size_t v = 0; v < history->version_count; v++)
            add_cell(&history->cells[i * history->version_count + v], out);
        ot_buf_add_str(out, "</tr>\n");
    }
    ot_buf_add_str(out, "</tbody></table>\n");
    start_table(history, "Kernels", "Coloured in the versions that have it in reach.", "Kernel", out);
    for (size_t i = 0; i < history->kernel_count; i++) {
        start_row(history->kernels[i].name, out);
        for (size_t v = 0; v < history->version_count; v++)
            ot_buf_add_str(out, history->kernels[i].marks[v] == '#' ? "<td class=\"has\"></td>" : "<td></td>");
        ot_buf_add_str(out, "</tr>\n");
    }
    ot_buf_add_str(out, "</tbody></table>\n");
    if (history->default_count > 0)
        add_defaults(history, out);
    ot_buf_add_str(out, tail);
}
