/*
 * buf.h: the one growable byte buffer.
 *
 * Invariant: data is never NULL and data[length] is 0 after init. Running out of memory
 * ends the program with status 4 (tools/base/mem.h), so adding cannot fail.
 */
#ifndef OT_BUF_H
#define OT_BUF_H

#include <stddef.h>

struct ot_buf {
    char *data;
    size_t length;
    size_t capacity;
};

#define OT_BUF_INIT { ot_buf_empty, 0, 0 }
extern char ot_buf_empty[1]; /* shared by all empty buffers, never written to */

/* Adding copies; printf takes a format as printf(3) does. */
void ot_buf_init(struct ot_buf *buf);
void ot_buf_release(struct ot_buf *buf); /* frees, leaves it as after init */
void ot_buf_clear(struct ot_buf *buf);   /* length 0, keeps the memory */
void ot_buf_reserve(struct ot_buf *buf, size_t extra);
void ot_buf_add(struct ot_buf *buf, const void *data, size_t length);
void ot_buf_add_str(struct ot_buf *buf, const char *text);
void ot_buf_printf(struct ot_buf *buf, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* "1 file, " or "2 files, ": a number, what is counted, in the plural but for one, and what stands behind it. */
void ot_buf_add_count(struct ot_buf *buf, size_t count, const char *name, const char *after);
static inline void ot_buf_add_char(struct ot_buf *buf, char c)
{
    if (buf->length + 2 > buf->capacity)
        ot_buf_reserve(buf, 1);
    buf->data[buf->length++] = c;
    buf->data[buf->length] = 0;
}

#endif
