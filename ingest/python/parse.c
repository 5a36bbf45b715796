/*
 * parse.c: the text of a file -> tree-sitter's tree, without errors in it.
 *
 * A text with errors is parsed again with tree-sitter's log, which tells where the first error
 * is; the statement there is made blank, and so on, until there is none or the budget is spent:
 * then the rest of the file is left out. The budget is steps of the parser and bytes parsed.
 */
#include "ingest/python/parse.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "ingest/python/grammar.h"
#include "ingest/python/lines.h"
#include "ingest/python/rows.h"
#include "ingest/python/runs.h"
#include "ingest/python/star.h"
#include "ingest/python/type_call.h"
#include "tools/base/buf.h"
#include "tools/base/mem.h"

/* A file of a release takes less than two steps a byte. */
enum { STEPS_FREE = 200000, STEPS_PER_BYTE = 20, STEPS_PER_CHECK = 100 };
enum { STEPS_UNWATCHED = 20000, CHECKS_PER_WATCH = 256 };
/* All tries of one file together: some bytes, and a few times the file. */
enum { BYTES_FREE = 1 << 19, TRIES_MOST = 100, TRIES_FREE = 4 };

struct ot_parser {
    TSParser *parser;      /* a new one for each text: its memory is dropped with the tree */
    struct ot_buf text;    /* what is parsed in place of the file's own text */
    struct ot_buf blanked; /* the same, but for what readable() leaves out */
    /* Of the parse that runs. */
    const char *source;
    size_t length;
    uint64_t steps, steps_told, steps_most; /* counted, by the log, and the limit of both */
    bool has_log;
    size_t is_stopped; /* read by tree-sitter */
    /* What the log told. */
    unsigned row, column;           /* where the parser is */
    unsigned line_row, line_column; /* where the last statement ended, or the block began */
    bool is_line_read;              /* the token read last ends a statement, begins or ends a block */
    bool is_accepted;               /* one way led through the whole text; another that failed may still go on */
};

struct ot_parser *ot_parser_new(void)
{
    struct ot_parser *parser = ot_calloc(1, sizeof *parser);
    ot_buf_init(&parser->text);
    ot_buf_init(&parser->blanked);
    return parser;
}

void ot_parser_free(struct ot_parser *parser)
{
    if (!parser)
        return;
    ot_buf_release(&parser->text);
    ot_buf_release(&parser->blanked);
    free(parser);
}

static bool starts_with(const char *text, const char *start)
{
    return strncmp(text, start, strlen(start)) == 0;
}

/* Follows the parser through its log up to the first place where it has no way to go on. */
static void follow(void *payload, TSLogType type, const char *message)
{
    struct ot_parser *parser = payload;
    if (type != TSLogTypeParse || parser->is_stopped)
        return;
    if (starts_with(message, "process ")) {
        const char *place = strstr(message, "row:");
        if (place)
            sscanf(place, "row:%u, col:%u", &parser->row, &parser->column);
        parser->is_stopped = ++parser->steps_told > parser->steps_most;
    } else if (starts_with(message, "lexed_lookahead ")) {
        parser->is_line_read = strstr(message, "sym:_newline,") || strstr(message, "sym:_indent,") ||
                               strstr(message, "sym:_dedent,");
    } else if (starts_with(message, "shift state")) {
        if (parser->is_line_read) {
            parser->line_row = parser->row;
            parser->line_column = parser->column;
        }
    } else if (starts_with(message, "accept")) {
        parser->is_accepted = true;
    } else if (starts_with(message, "resume ") && !parser->is_accepted) {
        parser->is_stopped = 1;
    }
}

#if TREE_SITTER_LANGUAGE_VERSION >= 15 /* tree-sitter 0.25 */
static const char *read_all(void *payload, uint32_t offset, TSPoint point, uint32_t *size)
{
    struct ot_parser *parser = payload;
    (void)point;
    *size = offset < parser->length ? (uint32_t)(parser->length - offset) : 0;
    return parser->source + (*size ? offset : parser->length);
}

/* Called once in STEPS_PER_CHECK steps. Behind an error each step may take as long as all before
 * it, and only the log, which is slow, tells of every error: in a long parse it is asked for now
 * and then. */
static bool is_to_stop(TSParseState *state)
{
    struct ot_parser *parser = state->payload;
    parser->steps += STEPS_PER_CHECK;
    if (!parser->has_log && parser->steps >= STEPS_UNWATCHED) {
        uint64_t turn = parser->steps / STEPS_PER_CHECK % CHECKS_PER_WATCH;
        if (turn == 0)
            ts_parser_set_logger(parser->parser, (TSLogger){.payload = parser, .log = follow});
        else if (turn == 1)
            ts_parser_set_logger(parser->parser, (TSLogger){0});
    }
    return parser->is_stopped || state->has_error || parser->steps > parser->steps_most;
}

static TSTree *parse(struct ot_parser *parser)
{
    TSInput input = {.payload = parser, .read = read_all, .encoding = TSInputEncodingUTF8};
    TSParseOptions options = {.payload = parser, .progress_callback = is_to_stop};
    return ts_parser_parse_with_options(parser->parser, NULL, input, options);
}
#else /* older ones stop where the log says so only: the first parse of a file is not bounded */
static TSTree *parse(struct ot_parser *parser)
{
    ts_parser_set_cancellation_flag(parser->parser, &parser->is_stopped);
    return ts_parser_parse_string(parser->parser, NULL, parser->source, (uint32_t)parser->length);
}
#endif

/* The tree of text, NULL if it has errors or takes too many steps; with the log, the line is
 * known. */
static TSTree *try_parse(struct ot_parser *parser, const char *text, size_t length, bool has_log)
{
    parser->has_log = has_log;
    parser->source = text;
    parser->length = length;
    parser->steps = parser->steps_told = 0;
    parser->steps_most = STEPS_FREE + (uint64_t)length * STEPS_PER_BYTE;
    parser->is_stopped = 0;
    parser->row = parser->column = parser->line_row = parser->line_column = 0;
    parser->is_line_read = parser->is_accepted = false;
    ts_parser_set_logger(parser->parser, (TSLogger){.payload = parser, .log = parser->has_log ? follow : NULL});
    TSTree *tree = parse(parser);
    if (!tree) {
        ts_parser_reset(parser->parser);
        return NULL;
    }
    if (!ts_node_has_error(ts_tree_root_node(tree)))
        return tree;
    ts_tree_delete(tree);
    return NULL;
}

static size_t offset_of(const char *text, size_t length, unsigned row, unsigned column)
{
    const char *at = text;
    for (; row > 0; row--) {
        const char *end = memchr(at, '\n', length - (size_t)(at - text));
        if (!end)
            break;
        at = end + 1;
    }
    size_t offset = (size_t)(at - text) + column;
    return offset < length ? offset : length;
}

static unsigned line_of(const char *text, size_t offset)
{
    unsigned line = 1;
    for (const char *at = text; (at = memchr(at, '\n', offset - (size_t)(at - text))) != NULL; at++)
        line++;
    return line;
}

static void complain(struct ot_rows *rows, const char *text, const struct ot_lines *lines, size_t first,
                     size_t bad, size_t last)
{
    char message[200];
    const struct ot_line *line = &lines->items[bad];
    int size = (int)strcspn(text + line->start, "\r\n");
    unsigned from = line_of(text, lines->items[first].start);
    size_t end = lines->items[last].end;
    unsigned to = line_of(text, end);
    int shown = size > 60 ? 60 : size;
    while (shown < size && shown > 0 && (text[line->start + (size_t)shown] & 0xC0) == 0x80)
        shown--;
    if (from == to)
        snprintf(message, sizeof message, "cannot parse '%.*s'", shown, text + line->start);
    else
        snprintf(message, sizeof message, "cannot parse '%.*s'; lines %u to %u are not read", shown,
                 text + line->start, from, to);
    ot_rows_trouble(rows, line_of(text, line->start), "syntax", message);
}

/* Leaves out one statement after the other until the rest can be parsed. */
static TSTree *parse_what_can_be(struct ot_parser *parser, const char *text, size_t length,
                                 struct ot_rows *rows)
{
    struct ot_lines lines;
    size_t first, last, most = TRIES_FREE + BYTES_FREE / (length + 1);
    TSTree *tree = NULL;
    ot_lines_split(&lines, text, length);
    if (most > TRIES_MOST)
        most = TRIES_MOST;
    for (size_t tries = 0; lines.count > 0 && !tree; tries++) {
        tree = try_parse(parser, parser->text.data, length, true);
        if (tree)
            break;
        size_t bad = ot_lines_find(&lines, offset_of(text, length, parser->line_row, parser->line_column));
        if (bad == lines.count)
            break;
        if (tries < most) {
            ot_lines_leave_out(&lines, bad, parser->text.data, &first, &last);
        } else {
            first = tries == most ? bad : 0;
            last = lines.count - 1;
            ot_lines_blank(&lines, first, last, parser->text.data);
        }
        complain(rows, text, &lines, first, bad, last);
    }
    ot_lines_release(&lines);
    return tree;
}

/* The text without what the grammar takes for something else. */
static const char *readable(struct ot_parser *parser, const char *text, size_t length, struct ot_rows *rows)
{
    bool is_copied = ot_runs_blank(text, length, &parser->blanked, rows);
    size_t at = ot_type_call_find(is_copied ? parser->blanked.data : text, length, 0);
    if (at < length && !is_copied) {
        ot_buf_clear(&parser->blanked);
        ot_buf_add(&parser->blanked, text, length);
        is_copied = true;
    }
    if (is_copied)
        ot_type_call_hide(parser->blanked.data, length, at);
    return is_copied ? parser->blanked.data : text;
}

static TSTree *parse_text(struct ot_parser *parser, const char *text, size_t length, struct ot_rows *rows)
{
    const char *parsed = readable(parser, text, length, rows);
    TSTree *tree = try_parse(parser, parsed, length, false);
    if (tree)
        return tree;
    ot_buf_clear(&parser->text);
    ot_buf_add(&parser->text, parsed, length);
    if (ot_star_replace(parser->text.data, length))
        tree = try_parse(parser, parser->text.data, length, false);
    if (!tree)
        tree = parse_what_can_be(parser, text, length, rows);
    if (!tree)
        ot_rows_trouble(rows, 0, "syntax", "the parser gave up");
    return tree;
}

TSTree *ot_parser_run(struct ot_parser *parser, const char *text, size_t length, struct ot_rows *rows)
{
    parser->parser = ts_parser_new();
    ts_parser_set_language(parser->parser, ot_grammar_language);
    TSTree *tree = parse_text(parser, text, length, rows);
    ts_parser_delete(parser->parser);
    return tree;
}
