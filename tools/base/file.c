/*
 * file.c: a whole text file in memory.
 */
#include "tools/base/file.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"

enum { MEGABYTES_AT_MOST = 256 };

int ot_file_read(const char *path, struct ot_buf *text, struct ot_err *err)
{
    FILE *file = strcmp(path, "-") == 0 ? stdin : ot_mem_look(fopen(path, "rb"));
    const size_t start = text->length;
    char piece[16384];
    size_t length = 0;
    if (!file)
        return ot_err_set(err, "cannot read '%s': %s", path, strerror(errno));
    while (text->length - start <= (size_t)MEGABYTES_AT_MOST << 20 &&
           (length = fread(piece, 1, sizeof piece, file)) > 0)
        ot_buf_add(text, piece, length);
    int failure = ferror(file) ? errno : 0;
    if (file != stdin)
        fclose(file);
    if (failure)
        return ot_err_set(err, "cannot read '%s': %s", path, strerror(failure));
    if (length > 0)
        return ot_err_set(err, "'%s' is larger than %d MB", path, MEGABYTES_AT_MOST);
    if (text->length > start && memchr(text->data + start, 0, text->length - start))
        return ot_err_set(err, "'%s' is no text: it holds a zero byte", path);
    return 0;
}
