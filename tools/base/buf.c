/*
 * buf.c: the one growable byte buffer.
 */
#include "tools/base/buf.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "tools/base/mem.h"

enum { USUAL_LENGTH = 63 }; /* of what one printf adds */

char ot_buf_empty[1];

void ot_buf_init(struct ot_buf *buf)
{
    buf->data = ot_buf_empty;
    buf->length = 0;
    buf->capacity = 0;
}

void ot_buf_release(struct ot_buf *buf)
{
    if (buf->capacity)
        free(buf->data);
    ot_buf_init(buf);
}

void ot_buf_clear(struct ot_buf *buf)
{
    buf->length = 0;
    if (buf->capacity)
        buf->data[0] = 0;
}

void ot_buf_reserve(struct ot_buf *buf, size_t extra)
{
    size_t need = extra < SIZE_MAX - buf->length - 1 ? buf->length + extra + 1 : SIZE_MAX;
    if (need <= buf->capacity)
        return;
    if (!buf->capacity)
        buf->data = NULL;
    ot_grow(&buf->data, &buf->capacity, need, 1);
    buf->data[buf->length] = 0;
}

void ot_buf_add(struct ot_buf *buf, const void *data, size_t length)
{
    if (!length)
        return;
    ot_buf_reserve(buf, length);
    memcpy(buf->data + buf->length, data, length);
    buf->length += length;
    buf->data[buf->length] = 0;
}

void ot_buf_add_str(struct ot_buf *buf, const char *text)
{
    ot_buf_add(buf, text, strlen(text));
}

void ot_buf_printf(struct ot_buf *buf, const char *format, ...)
{
    va_list arguments;
    ot_buf_reserve(buf, USUAL_LENGTH);
    size_t room = buf->capacity - buf->length;
    va_start(arguments, format);
    int length = vsnprintf(buf->data + buf->length, room, format, arguments);
    va_end(arguments);
    if (length > 0 && (size_t)length >= room) {
        ot_buf_reserve(buf, (size_t)length);
        va_start(arguments, format);
        vsnprintf(buf->data + buf->length, (size_t)length + 1, format, arguments);
        va_end(arguments);
    }
    if (length > 0)
        buf->length += (size_t)length;
    buf->data[buf->length] = 0;
}

void ot_buf_add_count(struct ot_buf *buf, size_t count, const char *name, const char *after)
{
    ot_buf_printf(buf, "%zu %s%s%s", count, name, count == 1 ? "" : "s", after);
}
