/*
 * record.c: a syntax tree as a compact record.
 *
 * Layout: version byte; the rest packed (pack.h): number of strings, then each as length and bytes (string 0, "", is
 * left out); number of nodes; the nodes. Numbers are LEB128. A node is its kind, plus 128
 * if it departs from what ot_shapes says of its kind or stands on another line than the node
 * before, in which case a byte of the bits below follows; then what is present of flags, text,
 * child count and the line difference to the node before, zigzag.
 *
 * Must not know: tree-sitter, SQL.
 */
#include "ingest/facts/ast.h"

#include <stdlib.h>
#include <string.h>
#include "ingest/facts/pack.h"
#include "ingest/facts/shape.h"
#include "ingest/facts/texts.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"

enum { DEPARTS = 0x80, HAS_FLAGS = 1, HAS_TEXT = 2, HAS_COUNT = 4, HAS_LINE = 8 };

static void put(struct ot_buf *out, uint32_t value)
{
    while (value >= 0x80) {
        out->data[out->length++] = (char)(value | 0x80);
        value >>= 7;
    }
    out->data[out->length++] = (char)value;
}

static void put_node(const struct ot_ast *ast, uint32_t n, uint32_t count, struct ot_buf *out)
{
    const struct ot_ast_node *node = &ast->nodes[n];
    const struct ot_shape *shape = &ot_shapes[node->kind];
    unsigned usual = (shape->usually_text ? HAS_TEXT : 0u) | (shape->is_exact ? 0u : HAS_COUNT);
    int64_t step = (int64_t)node->line - (n ? (int64_t)ast->nodes[n - 1].line : 0);
    unsigned has = (node->flags ? HAS_FLAGS : 0u) | (node->text ? HAS_TEXT : 0u) | (step ? HAS_LINE : 0u) |
                   (!shape->is_exact || count != (uint32_t)shape->least ? HAS_COUNT : 0u);
    ot_buf_reserve(out, 24);
    if (has == usual) {
        out->data[out->length++] = (char)node->kind;
    } else {
        out->data[out->length++] = (char)(node->kind | DEPARTS);
        out->data[out->length++] = (char)has;
    }
    if (has & HAS_FLAGS)
        out->data[out->length++] = (char)node->flags;
    if (has & HAS_TEXT)
        put(out, node->text);
    if (has & HAS_COUNT)
        put(out, count);
    if (has & HAS_LINE)
        put(out, step < 0 ? (uint32_t)(-step * 2 - 1) : (uint32_t)(step * 2));
}

void ot_ast_encode(const struct ot_ast *ast, struct ot_buf *record)
{
    struct ot_buf plain = OT_BUF_INIT;
    uint32_t *counts = ot_calloc(ast->node_count, sizeof *counts);
    for (uint32_t n = 1; n < ast->node_count; n++)
        counts[ast->nodes[n].parent]++;
    ot_buf_reserve(&plain, 32);
    put(&plain, ast->string_count);
    for (uint32_t i = 1; i < ast->string_count; i++) {
        size_t length = strlen(ast->strings[i]);
        ot_buf_reserve(&plain, length + 8);
        put(&plain, (uint32_t)length);
        ot_buf_add(&plain, ast->strings[i], length);
    }
    ot_buf_reserve(&plain, 8);
    put(&plain, ast->node_count);
    for (uint32_t n = 0; n < ast->node_count; n++)
        put_node(ast, n, counts[n], &plain);
    ot_buf_add_char(record, OT_AST_VERSION);
    ot_pack(plain.data, plain.length, record);
    ot_buf_release(&plain);
    free(counts);
}

struct reader {
    const unsigned char *at;
    const unsigned char *end;
    int is_bad; /* read past the end, or a number too large */
};

static uint32_t get(struct reader *in)
{
    uint32_t value = 0;
    for (unsigned shift = 0; in->at < in->end && shift < 35; shift += 7) {
        unsigned char byte = *in->at++;
        if (shift == 28 && byte > 0x0F)
            break;
        value |= (uint32_t)(byte & 0x7F) << shift;
        if (byte < 0x80)
            return value;
    }
    in->is_bad = 1;
    return 0;
}

static unsigned get_byte(struct reader *in)
{
    if (in->at < in->end)
        return *in->at++;
    in->is_bad = 1;
    return 0;
}

static int get_strings(struct reader *in, struct ot_arena *arena, struct ot_ast *ast)
{
    ast->string_count = get(in);
    if (in->is_bad || ast->string_count == 0 ||
        ast->string_count - 1 > (size_t)(in->end - in->at))
        return -1;
    ast->strings = ot_arena_alloc(arena, ast->string_count * sizeof *ast->strings);
    ast->strings[0] = "";
    for (uint32_t i = 1; i < ast->string_count; i++) {
        uint32_t length = get(in);
        if (in->is_bad || length > (size_t)(in->end - in->at) || memchr(in->at, 0, length))
            return -1;
        ast->strings[i] = ot_arena_strndup(arena, (const char *)in->at, length);
        in->at += length;
    }
    return 0;
}

/* Reads one node and its child count. */
static int get_node(struct reader *in, struct ot_ast *ast, uint32_t n, uint32_t *count)
{
    struct ot_ast_node *node = &ast->nodes[n];
    unsigned head = get_byte(in);
    if ((head & 0x7F) >= OT_KIND_COUNT)
        return -1;
    const struct ot_shape *shape = &ot_shapes[head & 0x7F];
    unsigned has = head & DEPARTS ? get_byte(in)
                                  : (shape->usually_text ? HAS_TEXT : 0u) |
                                        (shape->is_exact ? 0u : HAS_COUNT);
    node->kind = (uint8_t)(head & 0x7F);
    node->flags = has & HAS_FLAGS ? (uint8_t)get_byte(in) : 0;
    node->text = has & HAS_TEXT ? get(in) : 0;
    *count = has & HAS_COUNT ? get(in) : (uint32_t)shape->least;
    uint32_t step = has & HAS_LINE ? get(in) : 0;
    uint32_t before = n ? ast->nodes[n - 1].line : 0;
    node->line = step & 1 ? before - (step / 2 + 1) : before + step / 2;
    return in->is_bad || node->text >= ast->string_count ? -1 : 0;
}

static int get_nodes(struct reader *in, struct ot_arena *arena, struct ot_ast *ast)
{
    ast->node_count = get(in);
    if (in->is_bad || ast->node_count == 0 || ast->node_count > (size_t)(in->end - in->at))
        return -1;
    ast->nodes = ot_arena_alloc(arena, ((size_t)ast->node_count + OT_AST_SPARE) * sizeof *ast->nodes);
    uint32_t *counts = ot_malloc(ast->node_count * sizeof *counts);
    int result = 0;
    for (uint32_t n = 0; n < ast->node_count && result == 0; n++)
        result = get_node(in, ast, n, &counts[n]);
    if (result == 0)
        result = ot_ast_finish(ast, counts);
    free(counts);
    return result;
}

/* Reads what was packed. */
static int read_plain(const struct ot_buf *plain, struct ot_arena *arena, struct ot_ast *ast)
{
    const unsigned char *bytes = (const unsigned char *)plain->data;
    struct reader in = {bytes, bytes + plain->length, 0};
    return get_strings(&in, arena, ast) < 0 || get_nodes(&in, arena, ast) < 0 || in.at != in.end ||
           ast->nodes[0].kind != OT_MODULE || ot_ast_misshapen(ast) != UINT32_MAX ? -1 : 0;
}

int ot_ast_decode(const void *record, size_t size, struct ot_arena *arena, struct ot_ast *ast,
                  struct ot_err *err)
{
    const unsigned char *bytes = record;
    struct ot_buf plain = OT_BUF_INIT;
    memset(ast, 0, sizeof *ast);
    if (size > 0 && bytes[0] != OT_AST_VERSION)
        return ot_err_set(err, "syntax record has version %u, not %d", bytes[0], OT_AST_VERSION);
    int result = size > 0 ? ot_unpack(bytes + 1, size - 1, &plain) : -1;
    if (result == 0)
        result = read_plain(&plain, arena, ast);
    ot_buf_release(&plain);
    return result < 0 ? ot_err_set(err, "syntax record is damaged") : 0;
}

uint32_t ot_texts_hash(const char *text, size_t length)
{
    uint32_t hash = 2166136261u; /* FNV-1a, G. Fowler, L. C. Noll, K.-P. Vo */
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)text[i]) * 16777619u;
    return (hash ^ hash >> 15) & ((1u << OT_TEXTS_BITS) - 1);
}

const char *ot_texts_last(const char *text, size_t length)
{
    const char *last = text + length;
    while (last > text && last[-1] != '.' && last[-1] != ':')
        last--;
    return last;
}

int ot_texts_each(const void *record, size_t size, struct ot_buf *room, void (*each)(void *context, uint32_t hash),
                  void *context, struct ot_err *err)
{
    const unsigned char *bytes = record;
    ot_buf_clear(room);
    if (size == 0 || bytes[0] != OT_AST_VERSION || ot_unpack(bytes + 1, size - 1, room))
        return ot_err_set(err, "syntax record is damaged");
    struct reader in = {(const unsigned char *)room->data, (const unsigned char *)room->data + room->length, 0};
    uint32_t count = get(&in);
    for (uint32_t i = 1; i < count && !in.is_bad; i++) {
        uint32_t length = get(&in);
        if (in.is_bad || length > (size_t)(in.end - in.at))
            return ot_err_set(err, "syntax record is damaged");
        const char *text = (const char *)in.at, *last = ot_texts_last(text, length);
        each(context, ot_texts_hash(last, length - (size_t)(last - text)));
        in.at += length;
    }
    return in.is_bad ? ot_err_set(err, "syntax record is damaged") : 0;
}
