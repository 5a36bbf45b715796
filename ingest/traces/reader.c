/*
 * reader.c: reads a kernel traces document line by line; every non-blank line gets one class.
 *
 * Reads: a document in memory. Writes: rows, through writer.h. Must not know: files, the
 * source that the document speaks about.
 */
#include "ingest/traces/traces.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/traces/chain.h"
#include "ingest/traces/document.h"
#include "ingest/traces/heading.h"
#include "ingest/traces/inline.h"
#include "ingest/traces/table.h"
#include "ingest/traces/writer.h"
#include "schema/db.h"
#include "tools/base/err.h"
#include "tools/base/intern.h"
#include "tools/base/mem.h"

struct reader {
    const struct ot_traces_document *document;
    struct ot_traces_writer writer;
    struct ot_traces_counts *counts;
    struct ot_arena arena;
    long doc_line;
    enum ot_traces_part part;
    const char *group;  /* heading of level 3: 'Attention Kernels', 'sgl-kernel (CUDA)' */
    const char *label;  /* **Path 1: …** */
    struct ot_traces_kernel *kernel; /* of the section, NULL outside */
    struct ot_traces_kernel *first_kernel, **last_kernel;
    struct ot_intern names;             /* of the kernels */
    struct ot_traces_kernel **by_name;  /* by the number of the name */
    size_t by_name_capacity;
    struct ot_traces_chain chain;
    bool was_blank;     /* the line before is blank, or there is none */
    bool is_fenced;     /* between ``` lines */
    bool has_date_line; /* **Generated:**, with a date that can be read or without */
    struct ot_traces_columns columns; /* of the table we are in */
    long table_line;    /* lines of it so far */
};

static void classify(struct reader *reader, const char *class, const char *part)
{
    const struct ot_traces_line *line = &reader->document->lines[reader->doc_line - 1];
    ot_traces_write(&reader->writer, OT_TRACES_LINE, "isss", reader->doc_line, class, part,
                    line->problem ? "" : line->text);
}

/* Notes what is odd about the line; its class is the caller's to say. */
static void note_problem(struct reader *reader, const char *kind, const char *text)
{
    ot_traces_write(&reader->writer, OT_TRACES_PROBLEM, "soss", reader->document->name,
                    reader->doc_line > 0 ? reader->doc_line : -1L, kind, text);
}

/* The line was not read: it is a problem. */
static void refuse(struct reader *reader, const char *kind, const char *text)
{
    classify(reader, "problem", NULL);
    note_problem(reader, kind, text);
}

/* The kernel of that name; a new one if the document did not have it so far. */
static void open_kernel(struct reader *reader, const struct ot_traces_heading *heading)
{
    uint32_t known = reader->names.count;
    uint32_t number = ot_intern_str(&reader->names, heading->kernel);
    if (number < known) {
        note_problem(reader, "repeated kernel", "the kernel has a section already; its chains are joined");
        reader->kernel = reader->by_name[number];
        return;
    }
    ot_grow(&reader->by_name, &reader->by_name_capacity, number + 1, sizeof *reader->by_name);
    struct ot_traces_kernel *kernel = ot_arena_calloc(&reader->arena, sizeof *kernel);
    kernel->name = heading->kernel;
    kernel->source = heading->source;
    kernel->section = heading->number;
    kernel->heading = reader->group;
    kernel->doc_line = reader->doc_line;
    *reader->last_kernel = kernel;
    reader->last_kernel = &kernel->next;
    reader->kernel = kernel;
    reader->by_name[number] = kernel;
}

static void read_heading(struct reader *reader, const struct ot_traces_heading *heading)
{
    ot_traces_chain_end(&reader->chain);
    reader->kernel = NULL;
    reader->label = NULL;
    if (strlen(heading->title) > OT_TRACES_MAX_NAME) {
        reader->group = NULL;
        refuse(reader, "heading", "the heading has more than 1000 bytes");
        return;
    }
    if (heading->level <= 2) {
        reader->group = NULL;
        reader->part = ot_traces_heading_part(heading->title);
    } else if (heading->kernel
               && (reader->part == OT_TRACES_PART_CHAINS || reader->part == OT_TRACES_PART_OTHER)) {
        classify(reader, "heading", NULL);
        open_kernel(reader, heading);
        return;
    } else if (heading->level == 3) {
        reader->group = heading->title;
    } else if (reader->part == OT_TRACES_PART_CHAINS) {
        refuse(reader, "heading", "the heading names no kernel: expected '#### 1.1 name **(source)**'");
        return;
    }
    classify(reader, "heading", NULL);
}

static void read_arrow(struct reader *reader, const struct ot_traces_arrow *arrow)
{
    struct ot_traces_item item;
    bool is_added = false;
    const char *const odd = "the arrow is not └─> or ├─>", *why = odd, *reference;

    if (arrow->text) {
        ot_traces_item_parse(arrow->text, false, &reader->arena, &item);
        why = item.problem;
    }
    const char *place = ot_traces_chain_add(&reader->chain, arrow, why ? NULL : &item,
                                            reader->doc_line, &reader->arena, &reader->writer, &is_added, &reference);
    if (!is_added) {
        refuse(reader, "chain", why ? why : place);
        return;
    }
    classify(reader, "step", NULL);
    reader->counts->steps++;
    reader->counts->links += item.line > 0;
    const struct { const char *kind, *text; } odds[] = {
        { "arrow", arrow->is_odd ? odd : NULL }, { "tree", place }, { "reference", reference },
        { "tree", reader->was_blank ? "a blank line stands inside the chain" : NULL }, { "link", item.line_problem },
    };
    for (size_t i = 0; i < sizeof odds / sizeof *odds; i++)
        if (odds[i].text)
            note_problem(reader, odds[i].kind, odds[i].text);
}

/* Reads a line that must be the first of a chain. */
static void read_root(struct reader *reader, const char *line)
{
    struct ot_traces_item item;

    ot_traces_chain_end(&reader->chain);
    if (!reader->kernel) {
        refuse(reader, "chain", "a chain outside the section of a kernel");
        return;
    }
    ot_traces_item_parse(line, true, &reader->arena, &item);
    if (item.problem) {
        refuse(reader, "chain", item.problem);
        return;
    }
    reader->chain.label = reader->label;
    ot_traces_chain_start(&reader->chain, reader->kernel, &item, reader->doc_line, &reader->writer);
    classify(reader, "chain root", NULL);
    reader->counts->chains++;
    reader->counts->steps++;
    reader->counts->links += item.line > 0;
    if (item.line_problem)
        note_problem(reader, "link", item.line_problem);
}

static void start_table(struct reader *reader, const char *const *cells, int count)
{
    bool is_breakdown = reader->part == OT_TRACES_PART_BREAKDOWN;
    bool is_long = false;
    for (int i = 0; i < count; i++)
        is_long = is_long || strlen(cells[i]) > OT_TRACES_MAX_NAME;
    ot_traces_columns_read(cells, count, is_breakdown, &reader->arena, &reader->columns);
    if (is_long || (reader->columns.kind == OT_TRACES_TABLE_OTHER
        && (is_breakdown || reader->part == OT_TRACES_PART_SUMMARY || reader->part == OT_TRACES_PART_CLAIMS)))
        reader->columns.kind = OT_TRACES_TABLE_UNKNOWN;
}

/* 'sgl-kernel' of the heading 'sgl-kernel (CUDA)'. */
static const char *source_of_group(struct reader *reader)
{
    const char *group = reader->group ? reader->group : "";
    return ot_traces_strip(group, strcspn(group, "("), "*`", &reader->arena);
}

static void read_row(struct reader *reader, const char *line)
{
    const char *cells[OT_TRACES_MAX_CELLS];
    static const char *const parts[] = {
        [OT_TRACES_TABLE_SUMMARY] = "summary", [OT_TRACES_TABLE_CLAIM] = "claim",
        [OT_TRACES_TABLE_BREAKDOWN] = "breakdown", [OT_TRACES_TABLE_OTHER] = "other",
    };
    int count = ot_traces_row_split(line, &reader->arena, cells);
    bool is_first = reader->columns.kind == OT_TRACES_TABLE_NONE;

    if (is_first) {
        reader->table_line = 0;
        start_table(reader, cells, count);
    }
    reader->table_line++;
    if (reader->columns.kind == OT_TRACES_TABLE_UNKNOWN) {
        refuse(reader, "table", is_first ? "the titles of the columns are not those of the format"
                                         : "a row of a table that is not of the format");
        return;
    }
    if (is_first || (reader->table_line == 2 && ot_traces_row_is_separator(cells, count))) {
        classify(reader, "table row", is_first ? "header" : "separator");
        return;
    }
    if (reader->table_line == 2)
        note_problem(reader, "table", "no separator line follows the header");
    const char *why = ot_traces_row_write(&reader->columns, cells, count, source_of_group(reader),
                                          reader->doc_line, &reader->arena, &reader->writer);
    if (why)
        refuse(reader, "table", why);
    else
        classify(reader, "table row", parts[reader->columns.kind]);
}

/* Whether an arrow line follows: then this one is meant as the first of a chain. */
static bool is_before_arrow(const struct reader *reader)
{
    struct ot_traces_arrow arrow;
    size_t next = (size_t)reader->doc_line;
    return next < reader->document->line_count && !reader->document->lines[next].problem
        && ot_traces_arrow_read(reader->document->lines[next].text, &arrow);
}

/* Anything that is no heading, arrow line, table row or blank. */
static void read_text(struct reader *reader, const char *line)
{
    const char *text = line + strspn(line, " \t");
    size_t length = strlen(text);
    char date[11];
    bool is_fence = strncmp(text, "```", 3) == 0 || strncmp(text, "~~~", 3) == 0;
    bool is_rule = length >= 3 && text[strspn(text, "-*_ ")] == '\0';
    bool is_label = length > 4 && strncmp(text, "**", 2) == 0 && strcmp(text + length - 2, "**") == 0;

    if (is_fence || is_rule) {
        reader->is_fenced ^= is_fence;
        ot_traces_chain_end(&reader->chain);
        classify(reader, "prose", NULL);
    } else if (ot_traces_is_date_line(text, date)) {
        bool is_the_date = reader->document->generated_line == (size_t)reader->doc_line;
        reader->has_date_line = true;
        if (is_the_date)
            classify(reader, "date", NULL);
        if (is_the_date && reader->document->is_future)
            note_problem(reader, "date", "the date lies in the future");
        if (!is_the_date)
            refuse(reader, "date",
                   date[0] ? "the document is dated already" : "no date that can be read: expected YYYY-MM-DD");
    } else if (reader->kernel && is_label) {
        ot_traces_chain_end(&reader->chain);
        reader->label = NULL;
        if (length > OT_TRACES_MAX_NAME) {
            refuse(reader, "chain", "the label of a path has more than 1000 bytes");
            return;
        }
        reader->label = ot_traces_plain(ot_traces_strip(text, length, "*:", &reader->arena), &reader->arena);
        classify(reader, "note", NULL);
    } else if ((text[0] == '[' && reader->kernel) || is_before_arrow(reader)) {
        read_root(reader, text);
    } else if (reader->chain.kernel && !reader->was_blank) {
        /* What follows may have meant to hang from this line. */
        ot_traces_chain_end(&reader->chain);
        refuse(reader, "chain", "a line inside a chain that is no step");
    } else {
        classify(reader, reader->part == OT_TRACES_PART_NOTES ? "note" : "prose", NULL);
    }
}

static void read_line(struct reader *reader, const struct ot_traces_line *line)
{
    struct ot_traces_heading heading = { .level = 0 };
    struct ot_traces_arrow arrow;

    if (line->problem) {
        refuse(reader, "encoding", line->problem);
        ot_traces_chain_end(&reader->chain);
        return;
    }
    const char *text = line->text + strspn(line->text, " \t");
    if (*text == '\0') {
        reader->was_blank = true;
        reader->columns.kind = OT_TRACES_TABLE_NONE;
        return;
    }
    if (!reader->is_fenced)
        ot_traces_heading_parse(line->text, &reader->arena, &heading);
    bool is_arrow = heading.level == 0 && ot_traces_arrow_read(line->text, &arrow);
    bool is_row = heading.level == 0 && !is_arrow && *text == '|';
    if (!is_row)
        reader->columns.kind = OT_TRACES_TABLE_NONE;
    if (heading.level > 0)
        read_heading(reader, &heading);
    else if (is_arrow)
        read_arrow(reader, &arrow);
    else if (is_row)
        read_row(reader, text);
    else
        read_text(reader, text);
    reader->was_blank = false;
}

/* Adds to the kernels what the summary table says, in its first row of each. */
static int read_summary(struct reader *reader, struct ot_err *err)
{
    sqlite3_stmt *rows = NULL;
    int found = ot_db_prepare(reader->writer.db, "SELECT kernel, source, category FROM trace_summary ORDER BY doc_line",
                              &rows, err);
    while (found == 0 && (found = ot_db_step(rows, err)) == 1) {
        const char *name = ot_db_text(rows, 0);
        uint32_t number = ot_intern_find(&reader->names, name, strlen(name));
        struct ot_traces_kernel *kernel = number != 0 && number != UINT32_MAX ? reader->by_name[number] : NULL;
        found = 0;
        if (!kernel || kernel->category)
            continue;
        const char *source = ot_db_text(rows, 1);
        const char *category = ot_db_text(rows, 2);
        kernel->category = ot_arena_strndup(&reader->arena, category, strlen(category));
        if (!kernel->source)
            kernel->source = ot_arena_strndup(&reader->arena, source, strlen(source));
    }
    sqlite3_finalize(rows);
    return found < 0 ? -1 : 0;
}

/* Writes the kernels: source and category of the summary table are known now. */
static int write_kernels(struct reader *reader, struct ot_err *err)
{
    if (read_summary(reader, err) < 0)
        return -1;
    for (struct ot_traces_kernel *k = reader->first_kernel; k; k = k->next) {
        const char *category = k->category ? k->category : ot_traces_heading_category(k->heading, &reader->arena);
        ot_traces_write(&reader->writer, OT_TRACES_KERNEL, "ssssssi", k->name, k->source, category, k->section,
                        k->heading, k->first_line_name, k->doc_line);
        reader->counts->kernels++;
    }
    return 0;
}

static int read_document(struct reader *reader, struct ot_err *err)
{
    const struct ot_traces_document *document = reader->document;
    ot_traces_write(&reader->writer, OT_TRACES_DOCUMENT, "sssoiis", document->name, document->path,
                    document->generated[0] ? document->generated : NULL,
                    document->generated_line > 0 ? (long)document->generated_line : -1L,
                    (long)document->line_count, (long)document->bytes, document->hash);
    for (size_t i = 0; i < document->line_count && !reader->writer.is_failed; i++) {
        reader->doc_line = (long)i + 1;
        read_line(reader, &document->lines[i]);
    }
    reader->doc_line = 0;
    if (document->generated[0] == '\0' && !reader->has_date_line)
        note_problem(reader, "date", "the document has no line **Generated:** YYYY-MM-DD");
    if (!reader->first_kernel)
        note_problem(reader, "document", "the document holds no section of a kernel: '#### 1.1 name **(source)**'");
    return reader->writer.is_failed ? -1 : write_kernels(reader, err);
}

int ot_traces_replace(sqlite3 *db, const struct ot_traces_document *document, struct ot_traces_counts *counts,
                      struct ot_err *err)
{
    struct reader reader = { .document = document, .counts = counts, .was_blank = true };

    *counts = (struct ot_traces_counts) { .kernels = 0 };
    reader.last_kernel = &reader.first_kernel;
    ot_arena_init(&reader.arena);
    ot_intern_init(&reader.names);
    ot_traces_chain_init(&reader.chain);
    int result = ot_traces_writer_start(&reader.writer, db, document->path, document->hash, err);
    counts->is_unchanged = reader.writer.is_loaded;
    if (result == 0 && !counts->is_unchanged)
        result = read_document(&reader, err);
    reader.writer.is_failed |= result != 0; /* SQLite may have undone all already: nothing is written any more */
    if (ot_traces_writer_finish(&reader.writer) != 0)
        result = -1;
    counts->problems = reader.writer.counts[OT_TRACES_PROBLEM];
    ot_traces_chain_release(&reader.chain);
    ot_intern_release(&reader.names);
    free(reader.by_name);
    ot_arena_release(&reader.arena);
    return result;
}

int ot_traces_ingest(sqlite3 *db, const struct ot_traces_document *document,
                     struct ot_traces_counts *counts, struct ot_err *err)
{
    int result = ot_db_begin(db, err) != 0 ? -1 : ot_traces_replace(db, document, counts, err);
    result = result == 0 ? ot_db_commit(db, err) : -1;
    if (result != 0) {
        ot_db_rollback(db);
        ot_db_blame(db, err);
    }
    return result;
}
