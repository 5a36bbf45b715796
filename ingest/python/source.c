/*
 * source.c: the text of one Python file, as UTF-8.
 */
#include "ingest/python/source.h"
#include "tools/base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <iconv.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

void ot_source_init(struct ot_source *source)
{
    memset(source, 0, sizeof *source);
    ot_buf_init(&source->text);
}

void ot_source_release(struct ot_source *source)
{
    ot_buf_release(&source->text);
}

/* Notes a problem that makes the file unusable. */
static void refuse(struct ot_source *source, const char *kind, const char *text)
{
    source->problem_kind = kind;
    source->is_usable = false;
    snprintf(source->problem, sizeof source->problem, "%s", text);
}

/* Notes why it cannot be read, from errno. */
static void refuse_reading(struct ot_source *source)
{
    source->is_denied = errno == EACCES || errno == EPERM;
    source->is_failed = !source->is_denied;
    refuse(source, "unreadable", strerror(errno));
}

static void read_descriptor(struct ot_source *source, int descriptor)
{
    struct stat info;
    if (fstat(descriptor, &info) != 0) {
        refuse_reading(source);
        return;
    }
    if (!S_ISREG(info.st_mode)) {
        refuse(source, "not a file", "neither a file nor a folder");
        return;
    }
    if (info.st_size > OT_SOURCE_MOST) {
        refuse(source, "too large", "");
        snprintf(source->problem, sizeof source->problem, "%lld bytes; at most %d are read",
                 (long long)info.st_size, OT_SOURCE_MOST);
        return;
    }
    for (;;) {
        ot_buf_reserve(&source->text, source->text.length ? 1 << 16 : (size_t)info.st_size + 1);
        ssize_t got = read(descriptor, source->text.data + source->text.length,
                           source->text.capacity - source->text.length - 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            refuse_reading(source);
        if (got <= 0)
            break;
        source->text.length += (size_t)got;
        if (source->text.length > OT_SOURCE_MOST) {
            refuse(source, "too large", "grew while it was read");
            break;
        }
    }
    source->text.data[source->text.length] = 0;
}

void ot_source_read(struct ot_source *source, const char *path)
{
    ot_buf_clear(&source->text);
    source->problem_kind = NULL;
    source->problem_line = 0;
    source->is_usable = true;
    source->is_denied = source->is_failed = false;
    source->hash[0] = 0;
    int descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0) {
        refuse_reading(source);
        return;
    }
    read_descriptor(source, descriptor);
    close(descriptor);
    if (!source->is_usable)
        return;
    source->bytes = source->text.length;
    XXH128_hash_t hash = XXH3_128bits(source->text.data, source->text.length);
    snprintf(source->hash, sizeof source->hash, "%016llx%016llx",
             (unsigned long long)hash.high64, (unsigned long long)hash.low64);
}

/* Length of the UTF-8 character at text, 0 if it is none. */
static size_t character_length(const unsigned char *text, size_t length)
{
    unsigned char c = text[0];
    size_t need = c < 0x80 ? 1 : c >= 0xC2 && c < 0xE0 ? 2 : (c & 0xF0) == 0xE0 ? 3
                : c >= 0xF0 && c < 0xF5                ? 4
                                                       : 0;
    if (!need || need > length)
        return 0;
    for (size_t i = 1; i < need; i++)
        if ((text[i] & 0xC0) != 0x80)
            return 0;
    if ((c == 0xE0 && text[1] < 0xA0) || (c == 0xED && text[1] > 0x9F) ||
        (c == 0xF0 && text[1] < 0x90) || (c == 0xF4 && text[1] > 0x8F))
        return 0;
    return need;
}

/* The first byte that is not UTF-8, or length. */
static size_t find_invalid(const char *text, size_t length)
{
    size_t i = 0;
    while (i < length) {
        if (i + 8 <= length) {
            unsigned long long word;
            memcpy(&word, text + i, 8);
            if (!(word & 0x8080808080808080ULL)) {
                i += 8;
                continue;
            }
        }
        size_t step = character_length((const unsigned char *)text + i, length - i);
        if (!step)
            return i;
        i += step;
    }
    return length;
}

static unsigned line_at(const char *text, size_t offset)
{
    unsigned line = 1;
    for (size_t i = 0; i < offset; i++)
        line += text[i] == '\n';
    return line;
}

/* The encoding declared in one of the first two lines, which must be comments (PEP 263). */
static bool find_declared(const char *text, char *name, size_t size)
{
    for (int line = 0; line < 2; line++) {
        const char *end = text + strcspn(text, "\n");
        const char *at = text + strspn(text, " \t\f");
        if (*at == '#') {
            const char *word = at;
            while ((word = strstr(word, "coding")) != NULL && word < end) {
                word += 6;
                if (*word != ':' && *word != '=')
                    continue;
                word += 1 + strspn(word + 1, " \t");
                size_t length = strspn(word, "abcdefghijklmnopqrstuvwxyz"
                                             "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");
                if (length > 0 && length < size) {
                    memcpy(name, word, length);
                    name[length] = 0;
                    return true;
                }
            }
        } else if (*at != '\n' && *at != '\r') {
            return false;
        }
        if (!*end)
            return false;
        text = end + 1;
    }
    return false;
}

/* Converts the text from another encoding. */
static int convert(struct ot_source *source, const char *encoding)
{
    iconv_t converter = iconv_open("UTF-8", encoding);
    if (converter == (iconv_t)-1) {
        if (errno == ENOMEM)
            ot_mem_exhausted();
        return -1;
    }
    struct ot_buf out = OT_BUF_INIT;
    char *in = source->text.data;
    size_t left = source->text.length;
    size_t result = 0;
    while (left > 0) {
        ot_buf_reserve(&out, left * 2 + 16);
        char *to = out.data + out.length;
        size_t room = out.capacity - out.length - 1;
        result = iconv(converter, &in, &left, &to, &room);
        out.length = (size_t)(to - out.data);
        if (result == (size_t)-1 && errno != E2BIG)
            break;
    }
    iconv_close(converter);
    if (left > 0) {
        ot_buf_release(&out);
        return -1;
    }
    ot_buf_reserve(&out, 1);
    out.data[out.length] = 0;
    ot_buf_release(&source->text);
    source->text = out;
    return 0;
}

/* Replaces what is not UTF-8 by "?", so that the rest can be read. */
static void replace_invalid(struct ot_source *source)
{
    char *text = source->text.data;
    size_t length = source->text.length;
    for (size_t i = find_invalid(text, length); i < length;
         i += find_invalid(text + i, length - i))
        text[i++] = '?';
}

static void decode_utf8(struct ot_source *source)
{
    char encoding[64];
    bool is_declared = find_declared(source->text.data, encoding, sizeof encoding);
    bool is_other = is_declared && strncasecmp(encoding, "utf-8", 5) != 0 &&
                    strncasecmp(encoding, "utf_8", 5) != 0 && strcasecmp(encoding, "utf8") != 0;
    size_t bad = find_invalid(source->text.data, source->text.length);
    if (is_other) {
        if (strcasecmp(encoding, "latin-1") == 0)
            strcpy(encoding, "ISO-8859-1");
        if (convert(source, encoding) == 0)
            return;
        snprintf(source->problem, sizeof source->problem, "cannot convert from '%s'", encoding);
        source->problem_kind = "encoding";
        source->problem_line = bad < source->text.length ? line_at(source->text.data, bad) : 0;
        replace_invalid(source);
        return;
    }
    if (bad == source->text.length)
        return;
    source->problem_kind = "encoding";
    source->problem_line = line_at(source->text.data, bad);
    snprintf(source->problem, sizeof source->problem, "byte 0x%02x at offset %zu is not UTF-8",
             (unsigned)(unsigned char)source->text.data[bad], bad);
    replace_invalid(source);
}

/* A lone carriage return ends a line in Python, too. */
static void settle_lines(struct ot_source *source)
{
    char *text = source->text.data, *end = text + source->text.length;
    for (char *cr = memchr(text, '\r', source->text.length); cr;
         cr = cr < end ? memchr(cr, '\r', (size_t)(end - cr)) : NULL) {
        if (cr[1] != '\n')
            *cr = '\n';
        cr++;
    }
    source->lines = source->text.length && end[-1] != '\n';
    for (char *at = text; (at = memchr(at, '\n', (size_t)(end - at))) != NULL; at++)
        source->lines++;
}

void ot_source_decode(struct ot_source *source)
{
    if (source->text.length >= 3 && memcmp(source->text.data, "\xEF\xBB\xBF", 3) == 0) {
        memmove(source->text.data, source->text.data + 3, source->text.length - 2);
        source->text.length -= 3;
    }
    const char *zero = memchr(source->text.data, 0, source->text.length);
    if (zero) {
        refuse(source, "encoding", "holds a zero byte: no Python source");
        source->problem_line = line_at(source->text.data, (size_t)(zero - source->text.data));
        return;
    }
    decode_utf8(source);
    settle_lines(source);
}
