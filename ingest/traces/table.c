/*
 * table.c: the summary table, the kernel → ops table and the source breakdown.
 *
 * Reads: one row of text. Writes: trace_summary, trace_op_claim, trace_call_site,
 * trace_breakdown. Must not know: what stands around the table.
 */
#include "ingest/traces/table.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "ingest/traces/document.h"
#include "ingest/traces/inline.h"
#include "ingest/traces/writer.h"
#include "tools/base/mem.h"

/* Ops times the bytes of what is kept with each: the cell of call sites and the kernel. Real ones have 1.5 KB. */
enum { MAX_CLAIM = 64 * 1024 };

/* What markdown shows for a cell: the escapes of bars go first, in code too. */
static const char *plain_cell(const char *cell, struct ot_arena *arena)
{
    if (!strchr(cell, '\\'))
        return ot_traces_plain(cell, arena);
    char *text = ot_arena_strndup(arena, cell, strlen(cell));
    char *end = text;
    for (const char *p = cell; *p != '\0'; p++) {
        p += p[0] == '\\' && p[1] == '|' ? 1 : 0;
        *end++ = *p;
    }
    *end = '\0';
    return ot_traces_plain(text, arena);
}

int ot_traces_row_split(const char *line, struct ot_arena *arena,
                        const char *cells[OT_TRACES_MAX_CELLS])
{
    int count = 0;
    bool is_code = false;
    const char *start = line + strspn(line, " \t");
    start += *start == '|' ? 1 : 0;
    for (const char *p = start; count < OT_TRACES_MAX_CELLS; p++) {
        if (*p == '\\' && p[1] != '\0') {
            p++;
            continue;
        }
        if (*p == '`')
            is_code = !is_code && strchr(p + 1, '`') != NULL;
        if (*p != '\0' && (*p != '|' || is_code))
            continue;
        const char *cell = ot_traces_strip(start, (size_t)(p - start), "", arena);
        if (*p != '\0' || cell[0] != '\0')
            cells[count++] = plain_cell(cell, arena);
        if (*p == '\0')
            break;
        start = p + 1;
    }
    return count;
}

bool ot_traces_row_is_separator(const char *const *cells, int count)
{
    for (int i = 0; i < count; i++)
        if (cells[i][0] == '\0' || cells[i][strspn(cells[i], ":-")] != '\0' || !strchr(cells[i], '-'))
            return false;
    return count > 0;
}

/* What stands in the last brackets of text, NULL if it does not end with any. */
static const char *bracketed(const char *text, struct ot_arena *arena)
{
    const char *open = strrchr(text, '(');
    size_t length = strlen(text);
    if (!open || text[length - 1] != ')')
        return NULL;
    return ot_traces_strip(open + 1, (size_t)(text + length - 1 - (open + 1)), "`", arena);
}

void ot_traces_columns_read(const char *const *cells, int count, bool is_breakdown,
                            struct ot_arena *arena, struct ot_traces_columns *columns)
{
    *columns = (struct ot_traces_columns) {
        .kind = OT_TRACES_TABLE_OTHER, .count = count, .kernel = -1, .source = -1, .category = -1,
        .call_site = -1, .ops = -1, .module = -1, .file = -1, .description = -1,
    };
    for (int i = 0; i < count; i++) {
        const char *title = cells[i];
        int *column = strcasecmp(title, "Kernel") == 0 ? &columns->kernel
                    : strcasecmp(title, "Source") == 0 ? &columns->source
                    : strcasecmp(title, "Category") == 0 ? &columns->category
                    : strcasecmp(title, "Module") == 0 ? &columns->module
                    : strcasecmp(title, "File") == 0 ? &columns->file
                    : strcasecmp(title, "Description") == 0 ? &columns->description
                    : strcasestr(title, "Call Site") ? &columns->call_site
                    : strcasecmp(title, "Target Ops") == 0 || strcasecmp(title, "Ops") == 0
                          || strcasecmp(title, "Op") == 0 ? &columns->ops
                    : NULL;
        if (column && *column < 0)
            *column = i;
    }
    if (columns->kernel < 0)
        return;
    if (columns->ops >= 0 && columns->call_site >= 0) {
        columns->kind = OT_TRACES_TABLE_CLAIM;
        columns->default_file = bracketed(cells[columns->call_site], arena);
    } else if (columns->source >= 0 && columns->category >= 0 && columns->call_site >= 0) {
        columns->kind = OT_TRACES_TABLE_SUMMARY;
    } else if (is_breakdown && (columns->module >= 0 || columns->file >= 0 || columns->description >= 0)) {
        columns->kind = OT_TRACES_TABLE_BREAKDOWN;
    }
}

/* Length of the item at text up to the next comma outside brackets and backticks. */
static size_t item_length(const char *text)
{
    int depth = 0;
    bool is_code = false;
    for (size_t i = 0;; i++) {
        char c = text[i];
        if (c == '`')
            is_code = !is_code;
        else if (c == '(' || c == '[')
            depth++;
        else if (c == ')' || c == ']')
            depth--;
        if (c == '\0' || (c == ',' && depth <= 0 && !is_code))
            return i;
    }
}

static size_t count_items(const char *text)
{
    size_t count = 1;
    for (; (text = strchr(text, ',')) != NULL; text++)
        count++;
    return count;
}

/* Writes the call sites of a cell: "a.py:12", ":12", "a.py", ":12 (a.py)". */
static void write_call_sites(const char *cell, const char *default_file, long doc_line,
                             struct ot_arena *arena, struct ot_traces_writer *writer)
{
    long position = 0;
    for (const char *p = cell; *p != '\0';) {
        size_t length = item_length(p);
        const char *text = ot_traces_strip(p, length, "`", arena);
        p += length + (p[length] == ',' ? 1 : 0);
        if (text[0] == '\0')
            continue;
        const char *site = text;
        if (text[0] == '[') /* a link: its text names the call site */
            site = ot_arena_strndup(arena, text + 1, strcspn(text + 1, "]"));
        size_t name = strcspn(site, ": (");
        const char *after = site + name + (site[name] == ':' ? 1 : 0);
        char *end = NULL;
        long line = site[name] == ':' && isdigit((unsigned char)*after) ? strtol(after, &end, 10) : -1;
        const char *file = name > 3 && strncmp(site + name - 3, ".py", 3) == 0
                         ? ot_arena_strndup(arena, site, name) : NULL;
        if (!file && line >= 0) {
            const char *other = bracketed(end, arena);
            file = other ? other : default_file;
        }
        ot_traces_write(writer, OT_TRACES_CALL_SITE, "iisos", doc_line, ++position, file, line, text);
    }
}

/* Writes one op of the kernel → ops table: "`q_b_proj`", "`experts` (cutlass path)". */
static void write_op(const char *text, const char *kernel, const char *call_site, long doc_line,
                     long position, struct ot_arena *arena, struct ot_traces_writer *writer)
{
    size_t code = text[0] == '`' ? strcspn(text + 1, "`") : 0;
    bool is_name = code > 0 && text[code + 1] == '`';
    const char *op = is_name ? ot_arena_strndup(arena, text + 1, code) : text;
    const char *note = bracketed(text, arena);
    size_t length = strlen(op);
    bool is_call = is_name && length > 2 && strcmp(op + length - 2, "()") == 0; /* get_pool().store() */
    if (!is_call && (!note || note[0] == '\0'))
        note = bracketed(op, arena);
    const char *open = is_call ? op + length - 2 : strchr(op, '(');
    if (open) {
        length = (size_t)(open - op);
        note = note && note[0] != '\0' ? note : NULL;
    }
    op = ot_traces_strip(op, length, "", arena);
    ot_traces_write(writer, OT_TRACES_OP_CLAIM, "iississ", doc_line, position, kernel, op,
                    (long)is_name, note, call_site);
}

/* The file that a cell of the breakdown names: the target of a link, else the text. */
static const char *file_of_cell(const char *cell, struct ot_arena *arena)
{
    const char *target = cell[0] == '[' ? strstr(cell, "](") : NULL;
    if (!target)
        return cell;
    return ot_arena_strndup(arena, target + 2, strcspn(target + 2, "#)"));
}

const char *ot_traces_row_write(const struct ot_traces_columns *columns, const char *const *cells,
                                int count, const char *source, long doc_line,
                                struct ot_arena *arena, struct ot_traces_writer *writer)
{
    if (columns->kind == OT_TRACES_TABLE_OTHER)
        return NULL;
    if (count != columns->count)
        return "the row has not as many cells as its table has columns";
    const char *name = cells[columns->kernel];
    size_t length = strlen(name);
    if (length > 2 && strcmp(name + length - 2, "()") == 0)
        length -= 2;
    const char *kernel = ot_traces_strip(name, length, "`*()", arena);
    if (kernel[0] == '\0')
        return "the row names no kernel";
    if (strlen(kernel) > OT_TRACES_MAX_NAME)
        return "the name of the kernel has more than 1000 bytes";

    if (columns->kind == OT_TRACES_TABLE_SUMMARY) {
        const char *call_site = cells[columns->call_site];
        ot_traces_write(writer, OT_TRACES_SUMMARY, "issss", doc_line, kernel,
                        cells[columns->source], cells[columns->category], call_site);
        write_call_sites(call_site, NULL, doc_line, arena, writer);
    } else if (columns->kind == OT_TRACES_TABLE_CLAIM) {
        const char *call_site = cells[columns->call_site];
        long position = 0;
        if (count_items(cells[columns->ops]) * (strlen(call_site) + strlen(kernel)) > MAX_CLAIM)
            return "the row names too many ops and call sites: write them in several rows";
        for (const char *p = cells[columns->ops]; *p != '\0';) {
            size_t used = item_length(p);
            const char *text = ot_traces_strip(p, used, "", arena);
            p += used + (p[used] == ',' ? 1 : 0);
            if (text[0] != '\0')
                write_op(text, kernel, call_site, doc_line, ++position, arena, writer);
        }
        if (position == 0)
            return "the row names no op";
        write_call_sites(call_site, columns->default_file, doc_line, arena, writer);
    } else if (columns->kind == OT_TRACES_TABLE_BREAKDOWN) {
        ot_traces_write(writer, OT_TRACES_BREAKDOWN, "isssss", doc_line, kernel, source,
                        columns->module < 0 ? NULL : cells[columns->module],
                        columns->file < 0 ? NULL : file_of_cell(cells[columns->file], arena),
                        columns->description < 0 ? NULL : cells[columns->description]);
    }
    return NULL;
}
