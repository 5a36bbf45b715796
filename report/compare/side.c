/*
 * side.c: the code of one version, with numbers that are equal where the code is.
 *
 * Reads: syntax records. Must not know: SQL, the other version.
 */
#include "report/compare/side.h"

#include <stdlib.h>
#include <string.h>
#include <xxhash.h>
#include "tools/base/buf.h"
#include "tools/base/err.h"

enum { LEAST_STATEMENT = 6 }; /* syntax nodes of one that tells functions */

void ot_compare_side_init(struct ot_compare_side *side)
{
    memset(side, 0, sizeof *side);
    ot_arena_init(&side->arena);
}

void ot_compare_side_release(struct ot_compare_side *side)
{
    for (size_t i = 0; i < side->function_count; i++)
        free(side->functions[i].calls);
    free(side->functions);
    free(side->statements);
    free(side->files);
    ot_arena_release(&side->arena);
}

/* Flags that only tell how the text is laid out mean nothing here. */
static unsigned meaning(const struct ot_ast_node *node)
{
    bool is_number = node->kind == OT_PARAM || node->kind == OT_COMPARE_WITH || node->kind == OT_IMPORT_FROM;
    return is_number ? node->flags : node->flags & ~(unsigned)(OT_PARENTHESIZED | OT_ELIF);
}

/* A number for every node: its kind, text and children; children come behind their parent. A bare string or pass in
 * a block is nothing. */
static void hash_nodes(struct ot_compare_file *file, const uint64_t *texts)
{
    const struct ot_ast_node *nodes = file->ast.nodes;
    for (uint32_t n = file->ast.node_count; n-- > 0;) {
        uint64_t hash = ot_compare_mix((uint64_t)nodes[n].kind << 8 | meaning(&nodes[n]), texts[nodes[n].text]);
        for (uint32_t c = ot_ast_first(n); c < nodes[n].end; c = nodes[c].end)
            if (nodes[n].kind != OT_BLOCK || nodes[c].kind != OT_PASS)
                hash = ot_compare_mix(hash, file->hashes[c]);
        file->hashes[n] = hash;
    }
}

static uint64_t hash_text(const char *text, size_t length)
{
    return XXH3_64bits(text, length);
}

static uint64_t hash_text_of(const struct ot_compare_file *file, uint32_t node)
{
    const char *text = ot_ast_text(&file->ast, node);
    return hash_text(text, strlen(text));
}

/* What is called, as it is written: names, dots and brackets, not what stands in the brackets. */
static uint64_t hash_callee(const struct ot_compare_file *file, uint32_t node)
{
    uint64_t hash = 0;
    const struct ot_ast_node *nodes = file->ast.nodes;
    while (nodes[node].kind == OT_ATTRIBUTE || nodes[node].kind == OT_CALL || nodes[node].kind == OT_SUBSCRIPT) {
        hash = ot_compare_mix(hash, (uint64_t)nodes[node].kind << 56 ^ hash_text_of(file, node));
        node = ot_ast_first(node);
    }
    return ot_compare_mix(hash, nodes[node].kind == OT_NAME ? hash_text_of(file, node) : file->hashes[node]);
}

static uint64_t hash_arguments(const struct ot_compare_file *file, uint32_t call)
{
    const struct ot_ast_node *nodes = file->ast.nodes;
    uint32_t callee = ot_ast_first(call);
    uint64_t hash = 1, keywords = 0;
    for (uint32_t c = nodes[callee].end; c < nodes[call].end; c = nodes[c].end)
        if (nodes[c].kind == OT_KEYWORD)
            keywords += ot_compare_mix(file->hashes[c], 1);
        else
            hash = ot_compare_mix(hash, file->hashes[c]);
    if (nodes[callee].kind == OT_SUBSCRIPT)
        for (uint32_t c = nodes[ot_ast_first(callee)].end; c < nodes[callee].end; c = nodes[c].end)
            hash = ot_compare_mix(hash, file->hashes[c] + 2);
    return ot_compare_mix(hash, keywords);
}

static void name_function(struct ot_compare_side *side, struct ot_compare_function *function, struct ot_buf *buf)
{
    const struct ot_compare_file *file = &side->files[function->file];
    uint64_t name = file->name_hash;
    ot_buf_clear(buf);
    ot_ast_qualname(&file->ast, function->node, buf);
    const char *dot = strrchr(buf->data, '.');
    const char *last = dot ? dot + 1 : buf->data;
    function->whole = hash_text(buf->data, buf->length);
    function->place = ot_compare_mix(name, function->whole);
    function->last = hash_text(last, strlen(last));
    function->parent = ot_compare_mix(name, hash_text(buf->data, dot ? (size_t)(dot - buf->data) : 0));
    ot_buf_add_str(buf, ".<locals>");
    function->inside = ot_compare_mix(name, hash_text(buf->data, buf->length));
}

/* The function's own numbers: 0 for what is no function. */
static void hash_body(const struct ot_compare_file *file, struct ot_compare_function *function)
{
    const struct ot_ast_node *nodes = file->ast.nodes;
    if (function->kind != OT_FUNCTION)
        return;
    uint32_t first = nodes[ot_ast_first(function->node)].end; /* behind the decorators */
    uint64_t hash = ot_compare_mix(1, nodes[function->node].flags);
    for (uint32_t c = first; c < nodes[function->node].end; c = nodes[c].end)
        hash = ot_compare_mix(hash, file->hashes[c]);
    function->body = hash;
    function->size = nodes[function->node].end - first;
}

/* The statements of a function, those of functions in it, too. */
static void list_statements(struct ot_compare_side *side, const struct ot_compare_file *file,
                            struct ot_compare_function *function)
{
    const struct ot_ast_node *nodes = file->ast.nodes;
    function->first_statement = (uint32_t)side->statement_count;
    for (uint32_t n = function->end - function->size; n < function->end; n++)
        if (nodes[nodes[n].parent].kind == OT_BLOCK && nodes[n].end - n >= LEAST_STATEMENT) {
            ot_grow(&side->statements, &side->statement_capacity, side->statement_count + 1,
                    sizeof *side->statements);
            side->statements[side->statement_count++] = file->hashes[n];
        }
    function->statement_count = (uint32_t)side->statement_count - function->first_statement;
}

static void add_call(const struct ot_compare_file *file, struct ot_compare_function *function, uint32_t node,
                     struct ot_compare_guard guard)
{
    size_t capacity = function->call_capacity;
    ot_grow(&function->calls, &capacity, function->call_count + 1u, sizeof *function->calls);
    function->call_capacity = (uint32_t)capacity;
    function->calls[function->call_count++] = (struct ot_compare_call){
        node, hash_callee(file, ot_ast_first(node)), hash_arguments(file, node), guard };
}

/* What holds in a node below that parent, where other holds: in a block of an if statement, its test, too. */
static struct ot_compare_guard guard_in(const struct ot_compare_file *file, uint32_t node, uint32_t parent,
                                        struct ot_compare_guard other)
{
    const struct ot_ast_node *nodes = file->ast.nodes;
    uint32_t test = ot_ast_first(parent);
    if (nodes[node].kind != OT_BLOCK || nodes[parent].kind != OT_IF)
        return other;
    uint64_t nearest = ot_compare_mix(file->hashes[test], node == nodes[test].end);
    return (struct ot_compare_guard){ ot_compare_mix(other.all, nearest), nearest };
}

/* Whether a node is the code of a module, class or function. */
static bool is_code(const struct ot_ast_node *nodes, uint32_t node)
{
    unsigned above = nodes[nodes[node].parent].kind;
    return nodes[node].kind == OT_BLOCK && (above == OT_MODULE || above == OT_CLASS || above == OT_FUNCTION);
}

static uint32_t code_of(const struct ot_ast_node *nodes, uint32_t function)
{
    uint32_t code = ot_ast_first(function);
    while (nodes[code].end < nodes[function].end)
        code = nodes[code].end;
    return code;
}

void ot_compare_side_find_calls(struct ot_compare_side *side, struct ot_compare_function *function)
{
    ot_compare_side_keep(side, function);
    const struct ot_compare_file *file = &side->files[function->file];
    const struct ot_ast_node *nodes = file->ast.nodes;
    uint32_t code = function->code, end = function->end;
    struct ot_compare_guard *guards = ot_malloc((end - code) * sizeof *guards);
    guards[0] = (struct ot_compare_guard){ 0, 0 };
    for (uint32_t n = code + 1; n < end; n++) {
        if (is_code(nodes, n)) {
            n = nodes[n].end - 1;
            continue;
        }
        guards[n - code] = guard_in(file, n, nodes[n].parent, guards[nodes[n].parent - code]);
        if (nodes[n].kind == OT_CALL)
            add_call(file, function, n, guards[n - code]);
    }
    free(guards);
}

/* Modules, classes and functions of a file whose tree is there. */
static void collect(struct ot_compare_side *side, uint32_t number)
{
    const struct ot_compare_file *file = &side->files[number];
    const struct ot_ast_node *nodes = file->ast.nodes;
    struct ot_buf buf = OT_BUF_INIT;
    for (uint32_t n = 0; n < file->ast.node_count; n++) {
        if (!is_code(nodes, n))
            continue;
        ot_grow(&side->functions, &side->function_capacity, side->function_count + 1, sizeof *side->functions);
        struct ot_compare_function *function = &side->functions[side->function_count++];
        uint32_t node = nodes[n].parent;
        *function = (struct ot_compare_function){
            .file = number, .node = node, .code = code_of(nodes, node), .end = nodes[node].end,
            .kind = nodes[node].kind };
        name_function(side, function, &buf);
        hash_body(file, function);
        list_statements(side, file, function);
    }
    ot_buf_release(&buf);
}

void ot_compare_side_add(struct ot_compare_side *side, int64_t file_id, const char *name, const void *record,
                         size_t size)
{
    ot_grow(&side->files, &side->file_capacity, side->file_count + 1, sizeof *side->files);
    char *copy = ot_arena_alloc(&side->arena, size);
    if (size > 0)
        memcpy(copy, record, size);
    size_t length = strlen(name);
    side->files[side->file_count++] = (struct ot_compare_file){
        .file_id = file_id, .name = ot_arena_strndup(&side->arena, name, length),
        .name_hash = hash_text(name, length), .record = copy, .size = size };
}

/* The tree of a file, and its hashes, from an arena. */
static int decode(struct ot_compare_file *file, struct ot_arena *arena, struct ot_err *err)
{
    if (ot_ast_decode(file->record, file->size, arena, &file->ast, err) < 0)
        return ot_err_wrap(err, "%s", file->name);
    uint64_t *texts = ot_malloc((file->ast.string_count + 1) * sizeof *texts);
    for (uint32_t i = 0; i < file->ast.string_count; i++)
        texts[i] = hash_text(file->ast.strings[i], strlen(file->ast.strings[i]));
    file->hashes = ot_arena_alloc(arena, (file->ast.node_count + OT_AST_SPARE) * sizeof *file->hashes);
    hash_nodes(file, texts);
    free(texts);
    return 0;
}

int ot_compare_side_read(struct ot_compare_side *side, struct ot_err *err)
{
    struct ot_arena arena;
    int result = 0;
    ot_arena_init(&arena);
    for (uint32_t i = 0; i < side->file_count && result == 0; i++) {
        struct ot_compare_file *file = &side->files[i];
        result = decode(file, &arena, err);
        if (result == 0)
            collect(side, i);
        file->ast = (struct ot_ast){ 0 };
        file->hashes = NULL;
        ot_arena_reset(&arena);
    }
    ot_arena_release(&arena);
    return result;
}

void ot_compare_side_keep(struct ot_compare_side *side, const struct ot_compare_function *function)
{
    struct ot_compare_file *file = &side->files[function->file];
    struct ot_err err;
    if (!file->hashes)
        (void)decode(file, &side->arena, &err); /* what could be read once can be again */
}
