/*
 * pack.c: bytes that repeat themselves, shorter, by LZ4.
 *
 * Layout: the number of bytes, in eight bytes, least first; then one block of LZ4.
 *
 * Must not know: what the bytes are.
 */
#include "ingest/facts/pack.h"

#include <limits.h>
#include <lz4.h>
#include <stdint.h>
#include "tools/base/buf.h"

enum {
    HEAD = 8,   /* bytes of the number in front */
    MOST = 255  /* bytes that a byte of a block stands for, at most: what is damaged can not claim far more */
};

void ot_pack(const void *data, size_t size, struct ot_buf *packed)
{
    int room = LZ4_compressBound((int)size);
    ot_buf_reserve(packed, HEAD + (size_t)room + 1);
    for (unsigned i = 0; i < HEAD; i++)
        packed->data[packed->length++] = (char)((uint64_t)size >> 8 * i & 0xFF);
    int length = LZ4_compress_default(data, packed->data + packed->length, (int)size, room);
    packed->length += (size_t)length;
    packed->data[packed->length] = 0;
}

int ot_unpack(const void *packed, size_t size, struct ot_buf *data)
{
    const unsigned char *bytes = packed;
    uint64_t wanted = 0;
    if (size < HEAD || size - HEAD > INT_MAX)
        return -1;
    for (unsigned i = 0; i < HEAD; i++)
        wanted |= (uint64_t)bytes[i] << 8 * i;
    if (wanted > LZ4_MAX_INPUT_SIZE || wanted / MOST > size)
        return -1;
    ot_buf_reserve(data, wanted + 1);
    char *end = data->data + data->length;
    int length = LZ4_decompress_safe((const char *)bytes + HEAD, end, (int)(size - HEAD), (int)wanted);
    if (length < 0 || (uint64_t)length != wanted)
        return -1;
    data->length += wanted;
    data->data[data->length] = 0;
    return 0;
}
