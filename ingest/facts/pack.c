/*
 * pack.c: bytes that repeat themselves, shorter (Lempel and Ziv, 1977).
 *
 * Layout: the number of bytes; then pieces until there are as many. A piece is a byte of two numbers of four bits, that
 * of its own bytes and that of the bytes that it repeats, less LEAST; a number of 15 goes on behind that byte. Its own
 * bytes follow; then, unless they were the last, how far back the repeated ones begin. Numbers are LEB128.
 *
 * Must not know: what the bytes are.
 */
#include "ingest/facts/pack.h"

#include <stdint.h>
#include <string.h>
#include "tools/base/buf.h"

enum {
    LEAST = 4,      /* bytes worth repeating */
    LONGEST = 256,  /* bytes that one piece repeats: so what is damaged can not claim to be far longer than it is */
    FAR = 1 << 20,  /* how far back at most: the number then has three bytes */
    SLOTS = 12,     /* bits of a slot's number */
    MOST = 15       /* what four bits hold */
};

static void put(struct ot_buf *out, size_t value)
{
    ot_buf_reserve(out, 10);
    for (; value >= 0x80; value >>= 7)
        out->data[out->length++] = (char)(value | 0x80);
    out->data[out->length++] = (char)value;
}

/* A piece: length bytes of its own, then repeated ones that begin back bytes before; none at the end. */
static void put_piece(struct ot_buf *out, const unsigned char *own, size_t length, size_t repeated, size_t back)
{
    size_t more = repeated ? repeated - LEAST : 0;
    ot_buf_reserve(out, length + 24);
    out->data[out->length++] = (char)((length < MOST ? length : MOST) << 4 | (more < MOST ? more : MOST));
    if (length >= MOST)
        put(out, length - MOST);
    if (more >= MOST)
        put(out, more - MOST);
    memcpy(out->data + out->length, own, length);
    out->length += length;
    if (repeated)
        put(out, back);
}

/* The slot of the four bytes at at. */
static uint32_t slot_at(const unsigned char *at)
{
    uint32_t bytes = (uint32_t)at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
    return bytes * 2654435761u >> (32 - SLOTS);
}

void ot_pack(const void *data, size_t size, struct ot_buf *packed)
{
    const unsigned char *bytes = data;
    uint32_t seen[1 << SLOTS] = {0}; /* one more than the last place whose bytes have this slot */
    size_t own = 0, at = 0;
    put(packed, size);
    while (at + LEAST <= size && size < UINT32_MAX) {
        uint32_t *slot = &seen[slot_at(bytes + at)];
        size_t before = *slot, length = 0;
        *slot = (uint32_t)at + 1;
        if (before && at - (before - 1) <= FAR)
            while (length < LONGEST && at + length < size && bytes[before - 1 + length] == bytes[at + length])
                length++;
        if (length < LEAST) {
            at++;
            continue;
        }
        put_piece(packed, bytes + own, at - own, length, at - (before - 1));
        own = at + length;
        for (at++; at < own; at++)
            if (at + LEAST <= size)
                seen[slot_at(bytes + at)] = (uint32_t)at + 1;
    }
    if (own < size)
        put_piece(packed, bytes + own, size - own, 0, 0);
    ot_buf_reserve(packed, 1);
    packed->data[packed->length] = 0;
}

struct reader {
    const unsigned char *at, *end;
    int is_bad;
};

static size_t get(struct reader *in)
{
    size_t value = 0;
    for (unsigned shift = 0; in->at < in->end && shift < 56; shift += 7) {
        unsigned char byte = *in->at++;
        value |= (size_t)(byte & 0x7F) << shift;
        if (byte < 0x80)
            return value;
    }
    in->is_bad = 1;
    return 0;
}

/* Reads one piece; wanted bytes are missing yet. */
static int get_piece(struct reader *in, size_t wanted, size_t start, struct ot_buf *data)
{
    unsigned head = *in->at++;
    size_t length = head >> 4, more = head & MOST;
    length += length == MOST ? get(in) : 0;
    more += more == MOST ? get(in) : 0;
    if (in->is_bad || length > wanted || length > (size_t)(in->end - in->at))
        return -1;
    memcpy(data->data + data->length, in->at, length);
    data->length += length;
    in->at += length;
    if (length == wanted)
        return 0;
    size_t back = get(in);
    if (in->is_bad || back == 0 || back > data->length - start || more > wanted - length ||
        more + LEAST > wanted - length)
        return -1;
    for (more += LEAST; more > 0; more--, data->length++)
        data->data[data->length] = data->data[data->length - back]; /* may repeat what it has just written */
    return 0;
}

int ot_unpack(const void *packed, size_t size, struct ot_buf *data)
{
    struct reader in = {packed, (const unsigned char *)packed + size, 0};
    size_t start = data->length, wanted = get(&in);
    int result = in.is_bad || wanted / LONGEST > size ? -1 : 0;
    if (result == 0)
        ot_buf_reserve(data, wanted + 1);
    while (result == 0 && data->length - start < wanted)
        result = in.at < in.end ? get_piece(&in, wanted - (data->length - start), start, data) : -1;
    if (result == 0)
        data->data[data->length] = 0;
    return result == 0 && in.at == in.end ? 0 : -1;
}
