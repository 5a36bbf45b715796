/*
 * document.c: reads a kernel traces document into memory and splits it into lines.
 *
 * Reads: a file or standard input. Writes: nothing. Must not know: SQL, the format beyond
 * its lines.
 */
#include "ingest/traces/document.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include "tools/base/err.h"
#include "tools/base/mem.h"

/* Whether text is UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF. */
static bool is_utf8(const unsigned char *text, size_t length)
{
    size_t i = 0;
    while (i < length) {
        unsigned char c = text[i];
        size_t extra = c < 0x80 ? 0 : c >= 0xC2 && c < 0xE0 ? 1 : c >= 0xE0 && c < 0xF0 ? 2
                     : c >= 0xF0 && c < 0xF5 ? 3 : 9;
        if (extra == 9 || extra >= length - i)
            return false;
        for (size_t k = 1; k <= extra; k++)
            if ((text[i + k] & 0xC0) != 0x80)
                return false;
        unsigned char second = extra > 0 ? text[i + 1] : 0;
        if ((c == 0xE0 && second < 0xA0) || (c == 0xED && second > 0x9F)
            || (c == 0xF0 && second < 0x90) || (c == 0xF4 && second > 0x8F))
            return false;
        i += 1 + extra;
    }
    return true;
}

static const char *problem_of(const char *text, size_t length)
{
    if (memchr(text, '\0', length))
        return "the line has a NUL byte";
    return is_utf8((const unsigned char *)text, length) ? NULL : "the line is not UTF-8";
}

/* No-break spaces, which markdown needs in front of the lines of a tree, are read like others. Returns the length. */
static size_t plain_blanks(char *text, size_t length)
{
    size_t kept = 0;
    for (size_t i = 0; i < length; i++) {
        bool is_blank = text[i] == '\xC2' && i + 1 < length && text[i + 1] == '\xA0';
        i += is_blank ? 1 : 0;
        text[kept++] = is_blank ? ' ' : text[i];
    }
    return kept;
}

/* Ends every line with a NUL in place of its line end and notes where it starts. */
static void split_lines(struct ot_traces_document *document)
{
    char *text = document->text.data;
    size_t size = document->text.length;
    size_t start = size >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    size_t capacity = 0;

    while (start < size) {
        char *newline = memchr(text + start, '\n', size - start);
        size_t end = newline ? (size_t)(newline - text) : size;
        size_t length = end - start;
        if (length > 0 && text[end - 1] == '\r')
            length--;
        length = plain_blanks(text + start, length);
        if (start + length < size)
            text[start + length] = '\0';
        ot_grow(&document->lines, &capacity, document->line_count + 1, sizeof *document->lines);
        document->lines[document->line_count++] = (struct ot_traces_line) {
            .text = text + start,
            .length = length,
            .problem = problem_of(text + start, length),
        };
        start = end + 1;
    }
}

static int read_all(struct ot_traces_document *document, int file, struct ot_err *err)
{
    for (;;) {
        ot_buf_reserve(&document->text, 1 << 16);
        ssize_t got = read(file, document->text.data + document->text.length, 1 << 16);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return ot_err_set(err, "%s: %s", document->path, strerror(errno));
        if (got == 0)
            break;
        document->text.length += (size_t)got;
        if (document->text.length > OT_TRACES_MAX_BYTES)
            return ot_err_set(err, "%s: too large for a kernel traces document: more than %d bytes",
                              document->path, OT_TRACES_MAX_BYTES);
    }
    document->text.data[document->text.length] = '\0';
    return 0;
}

static int open_document(struct ot_traces_document *document, int *file, struct ot_err *err)
{
    if (strcmp(document->path, "-") == 0) {
        *file = STDIN_FILENO;
        return 0;
    }
    /* O_NONBLOCK: a FIFO without a writer must not hang the program. */
    *file = open(document->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (*file < 0 && (errno == ENOENT || errno == ENOTDIR)) {
        document->missing = "no such file";
        return 0;
    }
    struct stat status;
    if (*file < 0 || fstat(*file, &status) != 0)
        return ot_err_set(err, "%s: %s", document->path, strerror(errno));
    if (S_ISDIR(status.st_mode))
        return ot_err_set(err, "%s: is a directory, not a kernel traces document", document->path);
    if (!S_ISREG(status.st_mode))
        return ot_err_set(err, "%s: is not a regular file", document->path);
    if (status.st_size > OT_TRACES_MAX_BYTES)
        return ot_err_set(err, "%s: too large for a kernel traces document: %lld bytes, at most %d are read",
                          document->path, (long long)status.st_size, OT_TRACES_MAX_BYTES);
    return 0;
}

/* What begins as UTF-16 does has no line that could be read. */
static int refuse_utf16(const struct ot_traces_document *document, struct ot_err *err)
{
    const char *text = document->text.data;
    if (document->bytes < 2 || (memcmp(text, "\xFF\xFE", 2) != 0 && memcmp(text, "\xFE\xFF", 2) != 0))
        return 0;
    return ot_err_set(err, "%s:1: the document is UTF-16: save it as UTF-8", document->path);
}

/* The first readable date, and hash of a source. */
static void find_head(struct ot_traces_document *document)
{
    for (size_t i = 0; i < document->line_count; i++) {
        char date[11], hash[33];
        const struct ot_traces_line *line = &document->lines[i];
        if (!line->problem && !document->generated[0] && ot_traces_is_date_line(line->text, date) && date[0] != '\0') {
            memcpy(document->generated, date, sizeof date);
            document->generated_line = i + 1;
        }
        if (!line->problem && !document->source_hash[0] && ot_traces_is_hash_line(line->text, hash))
            memcpy(document->source_hash, hash, sizeof hash);
    }
}

static void start(struct ot_traces_document *document, const char *path)
{
    memset(document, 0, sizeof *document);
    ot_buf_init(&document->text);
    document->path = ot_strdup(path);
    const char *slash = strrchr(document->path, '/');
    document->name = strcmp(path, "-") == 0 ? "standard input" : slash ? slash + 1 : document->path;
}

/* What is told of the text, once it is there. */
static int read_text(struct ot_traces_document *document, struct ot_err *err)
{
    document->bytes = document->text.length;
    if (refuse_utf16(document, err) != 0)
        return -1;
    if (document->bytes == 0 && !document->missing)
        document->missing = "the file is empty";
    XXH128_hash_t hash = XXH3_128bits(document->text.data, document->bytes);
    snprintf(document->hash, sizeof document->hash, "%016llx%016llx",
             (unsigned long long)hash.high64, (unsigned long long)hash.low64);
    split_lines(document);
    find_head(document);
    return 0;
}

int ot_traces_document_load(struct ot_traces_document *document, const char *path,
                            struct ot_err *err)
{
    int result = -1;
    int file = -1;

    start(document, path);
    if (open_document(document, &file, err) == 0 && (file < 0 || read_all(document, file, err) == 0))
        result = read_text(document, err);
    if (file > STDIN_FILENO)
        close(file);
    return result;
}

int ot_traces_document_take(struct ot_traces_document *document, const char *path, const struct ot_buf *text,
                            struct ot_err *err)
{
    start(document, path);
    ot_buf_add(&document->text, text->data, text->length);
    return read_text(document, err);
}

void ot_traces_document_release(struct ot_traces_document *document)
{
    free(document->path);
    free(document->lines);
    ot_buf_release(&document->text);
    memset(document, 0, sizeof *document);
}
