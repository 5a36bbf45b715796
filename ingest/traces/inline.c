/*
 * inline.c: what stands on one line of a chain.
 *
 *   [callee()](path#L12) **(note)** (note) ← **OP**     a call site
 *   `Class.method()` note                              a call without a link
 *   **(called while sampling)**                        a note in place of a call
 *
 * Reads: one line of text. Writes: nothing. Must not know: SQL, other lines.
 */
#include "ingest/traces/inline.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "ingest/traces/document.h"
#include "tools/base/buf.h"
#include "tools/base/markdown.h"
#include "tools/base/mem.h"

/* The largest number of a line that a link may have. */
enum { MAX_LINE = 99999999 };

const char *ot_traces_strip(const char *text, size_t length, const char *also,
                            struct ot_arena *arena)
{
    while (length > 0 && (isspace((unsigned char)text[0]) || strchr(also, text[0]))) {
        text++;
        length--;
    }
    while (length > 0 && (isspace((unsigned char)text[length - 1]) || strchr(also, text[length - 1])))
        length--;
    return ot_arena_strndup(arena, text, length);
}

const char *ot_traces_plain(const char *text, struct ot_arena *arena)
{
    struct ot_buf plain = OT_BUF_INIT;
    if (!strpbrk(text, "\\&"))
        return text;
    ot_md_add_plain(&plain, text, strlen(text));
    const char *result = ot_arena_strndup(arena, plain.data, plain.length);
    ot_buf_release(&plain);
    return result;
}

const char *ot_traces_clean_path(const char *path, struct ot_arena *arena)
{
    /* Parts of the path, '..' taking back the one before. */
    const char **parts = ot_arena_alloc(arena, (strlen(path) + 1) * sizeof *parts);
    size_t count = 0;
    for (const char *p = path; *p != '\0';) {
        size_t length = strcspn(p, "/");
        const char *part = ot_arena_strndup(arena, p, length);
        if (strcmp(part, "..") == 0)
            count -= count > 0 ? 1 : 0;
        else if (length > 0 && strcmp(part, ".") != 0)
            parts[count++] = part;
        p += length + (p[length] == '/' ? 1 : 0);
    }
    size_t first = 0;
    for (size_t i = 0; i + 1 < count; i++)
        if (strcmp(parts[i], "python") == 0)
            first = i + 1;

    struct ot_buf clean;
    ot_buf_init(&clean);
    for (size_t i = first; i < count; i++) {
        if (i > first)
            ot_buf_add_char(&clean, '/');
        ot_buf_add_str(&clean, parts[i]);
    }
    const char *result = ot_arena_strndup(arena, clean.data, clean.length);
    ot_buf_release(&clean);
    return result;
}

/* The path that the target of a link means: without escapes, %20 a blank. */
static const char *path_of(const char *target, struct ot_arena *arena)
{
    struct ot_buf path = OT_BUF_INIT;
    const char *plain = ot_traces_plain(target, arena);
    ot_md_add_path(&path, plain, strlen(plain));
    const char *result = ot_arena_strndup(arena, path.data, path.length);
    ot_buf_release(&path);
    return result;
}

/* Position of the bracket that closes the one at text[0], or 0. Escaped ones are text. */
static size_t closing(const char *text)
{
    char open = text[0];
    char close = open == '[' ? ']' : ')';
    int depth = 0;
    for (size_t i = 0; text[i] != '\0'; i++) {
        if (text[i] == '\\' && ispunct((unsigned char)text[i + 1])) {
            i++;
            continue;
        }
        depth += text[i] == open ? 1 : text[i] == close ? -1 : 0;
        if (depth == 0)
            return i;
    }
    return 0;
}

/* Whether text is one code span that ends with a call's brackets: what it calls need not be a name. */
static bool is_called_code(const char *text, size_t length)
{
    return length > 4 && text[0] == '`' && memcmp(text + length - 3, "()`", 3) == 0
        && !memchr(text + 1, '`', length - 2);
}

/* The callee that text names: 'self.q_b_proj()' gives 'self.q_b_proj'. NULL when it names
 * none: a file with or without a line ('fp8.py:12'), or words. */
static const char *callee_of(const char *text, struct ot_arena *arena)
{
    size_t length = strlen(text);
    if (is_called_code(text, length))
        return ot_arena_strndup(arena, text + 1, length - 4);
    if (length > 2 && strcmp(text + length - 2, "()") == 0)
        length -= 2;
    const char *callee = ot_traces_strip(text, length, "`*", arena);
    const char *suffix = strstr(callee, ".py");
    if (callee[0] == '\0' || (suffix && (suffix[3] == '\0' || suffix[3] == ':')))
        return NULL;
    if (!isalpha((unsigned char)callee[0]) && callee[0] != '_' && callee[0] != '.'
        && (unsigned char)callee[0] < 0x80)
        return NULL;
    int brackets = 0;
    for (const char *p = callee; *p != '\0'; p++) {
        brackets += *p == '[' || *p == '(' ? 1 : *p == ']' || *p == ')' ? -1 : 0;
        bool is_name = isalnum((unsigned char)*p) || (unsigned char)*p >= 0x80 || strchr("_.[]()", *p);
        if (!is_name && brackets == 0)
            return NULL;
    }
    return callee;
}

/* Reads '#L12' or '#L12-L20' behind a path. Returns 0 when there is no line, and why. */
static long line_of(const char *fragment, const char **problem)
{
    char *end = NULL;
    bool is_number = strncmp(fragment, "#L", 2) == 0 && isdigit((unsigned char)fragment[2]);
    long line = is_number ? strtol(fragment + 2, &end, 10) : 0;
    *problem = line <= 0 || (*end != '\0' && *end != '-' && *end != 'C')
                   ? "the link has no line number: expected #L12"
               : line > MAX_LINE ? "the line number of the link is too large" : NULL;
    return *problem ? 0 : line;
}

/* Reads the link at text[0]. Returns what follows it; NULL with item->problem set if it is none. */
static const char *parse_link(const char *text, struct ot_arena *arena, struct ot_traces_item *item)
{
    size_t end = closing(text);
    size_t target = end > 0 && text[end + 1] == '(' ? closing(text + end + 1) : 0;
    if (target == 0) {
        item->problem = "a '[' that opens no link";
        return NULL;
    }
    const char *path = ot_traces_strip(text + end + 2, target - 1, "<>", arena);
    item->link_text = ot_traces_strip(text + 1, end - 1, "", arena);
    item->callee = callee_of(ot_traces_plain(item->link_text, arena), arena);
    size_t length = strcspn(path, "#");
    item->line = line_of(path + length, &item->line_problem);
    item->link_path = ot_arena_strndup(arena, path, length);
    if (length > OT_TRACES_MAX_NAME) {
        item->problem = "the target of the link has more than 1000 bytes";
        return NULL;
    }
    item->file = ot_traces_clean_path(path_of(item->link_path, arena), arena);
    if (!item->callee)
        item->problem = "the text of the link names no call";
    else if (item->file[0] == '\0')
        item->problem = "the link names no file";
    return item->problem ? NULL : text + end + 1 + target + 1;
}

/* Reads the mark '← **OP**' in text. Returns its place, the end of text if there is none; *behind is what follows the
 * mark's word, and of one that is no mark's the word with it: notes. */
static size_t find_mark(const char *text, const char **behind, struct ot_traces_item *item)
{
    const char *mark = strstr(text, "\xE2\x86\x90"); /* ← */
    size_t arrow = 3;
    if (!mark) {
        mark = strstr(text, "<-");
        arrow = 2;
    }
    if (!mark) {
        *behind = "";
        return strlen(text);
    }
    const char *word = mark + arrow + strspn(mark + arrow, " \t*_");
    bool is_op = strncmp(word, "OP", 2) == 0 && !isalnum((unsigned char)word[2]);
    bool is_kernel = strncmp(word, "KERNEL", 6) == 0 && !isalnum((unsigned char)word[6]);
    item->is_op = item->is_op || is_op;
    *behind = word + (is_op ? 2 : is_kernel ? 6 : 0);
    return (size_t)(mark - text);
}

static void add_note(struct ot_buf *notes, const char *note)
{
    if (notes->length > 0 && note[0] != '\0')
        ot_buf_add_str(notes, "; ");
    ot_buf_add_str(notes, note);
}

/* Length of free text, which goes to the next group with emphasis, ' *(' or ' **(', or to the end. */
static size_t free_length(const char *text)
{
    for (const char *at = text; (at = strstr(at, " *")) != NULL; at++)
        if (at[1 + strspn(at + 1, "*")] == '(')
            return (size_t)(at - text);
    return strlen(text);
}

/* Adds the notes that text has: groups in brackets, with or without emphasis, and free text. */
static void add_notes(const char *text, size_t length, bool is_root, struct ot_arena *arena, struct ot_buf *notes,
                      struct ot_traces_item *item)
{
    const char *rest = ot_traces_strip(text, length, "*", arena);
    while (*rest != '\0') {
        size_t end = *rest == '(' ? closing(rest) : 0;
        size_t used = end > 0 ? end + 1 : free_length(rest);
        const char *note = end > 0 ? ot_traces_strip(rest + 1, end - 1, "*", arena)
                                   : ot_traces_strip(rest, used, "*_", arena);
        note = ot_traces_plain(note, arena);
        if (is_root && end > 0 && !item->source)
            item->source = note;
        else
            add_note(notes, note);
        rest += used;
        rest += strspn(rest, "* \t");
    }
}

/* Reads the marks behind the link, and the notes before and behind them. */
static void parse_notes(const char *text, bool is_root, struct ot_arena *arena, struct ot_traces_item *item)
{
    struct ot_buf notes = OT_BUF_INIT;
    for (const char *behind; *text != '\0'; text = behind) {
        size_t length = find_mark(text, &behind, item);
        add_notes(text, length, is_root, arena, &notes, item);
    }
    if (notes.length > 0)
        item->note = ot_arena_strndup(arena, notes.data, notes.length);
    ot_buf_release(&notes);
}

/* Length of text without the mark that breaks a line: '\' at its end, or <br>. */
static size_t text_length(const char *text)
{
    static const char *const breaks[] = { "<br>", "<br/>", "<br />" };
    size_t length = strlen(text);
    while (length > 0 && isspace((unsigned char)text[length - 1]))
        length--;
    for (size_t i = 0; i < sizeof breaks / sizeof *breaks; i++) {
        size_t size = strlen(breaks[i]);
        if (length >= size && strncasecmp(text + length - size, breaks[i], size) == 0)
            return length - size;
    }
    return length - (length > 0 && text[length - 1] == '\\' && (length < 2 || text[length - 2] != '\\') ? 1 : 0);
}

void ot_traces_item_parse(const char *text, bool is_root, struct ot_arena *arena,
                          struct ot_traces_item *item)
{
    memset(item, 0, sizeof *item);
    text = ot_traces_strip(text, text_length(text), "", arena);
    const char *rest = text;

    if (text[0] == '[') {
        rest = parse_link(text, arena, item);
        if (!rest)
            return;
    } else if (is_root) {
        item->problem = "no link to a call site";
        return;
    } else if (text[0] == '`') {
        size_t end = strcspn(text + 1, "`");
        const char *code = ot_arena_strndup(arena, text + 1, end);
        item->callee = text[end + 1] == '`' ? callee_of(code, arena) : NULL;
        rest = item->callee ? text + end + 2 : text;
    } else if (strchr("*(_\xE2.", text[0]) == NULL) {
        size_t end = strcspn(text, " \t");
        const char *word = ot_traces_plain(ot_arena_strndup(arena, text, end), arena);
        size_t length = strlen(word);
        if (length > 2 && strcmp(word + length - 2, "()") == 0)
            item->callee = callee_of(word, arena);
        rest = text + end;
    }
    bool is_note = text[0] == '(' || strncmp(text, "*", 1) == 0
                || strncmp(text, "...", 3) == 0 || strncmp(text, "\xE2\x80\xA6", 3) == 0;
    if (!item->callee && !is_note) {
        item->problem = "neither a link, nor a call, nor a note in brackets";
        return;
    }
    parse_notes(rest, is_root, arena, item);
    if ((item->callee && strlen(item->callee) > OT_TRACES_MAX_NAME)
        || (item->source && strlen(item->source) > OT_TRACES_MAX_NAME))
        item->problem = "the name of the call or of its source has more than 1000 bytes";
}
