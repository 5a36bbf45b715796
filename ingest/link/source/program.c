/*
 * program.c: the files of the tree, decoded when first asked for, and their code objects.
 *
 * Reads: source_file, source_record.
 */
#include "ingest/link/source/program.h"

#include <stdlib.h>
#include <string.h>

#include <sqlite3.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/options.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/base/work.h"
#include "schema/db.h"
#include "tools/base/buf.h"

struct ot_program_state {
    struct ot_map file_by_module; /* sym of the module → file */
    size_t code_capacity; /* of a.codes */
    struct ot_map code_by_ast;
    const struct ot_program_begin *begins; size_t begin_count; /* of ot_program_stage */
    struct ot_err failure; /* the first look-up or record that failed: link ends with it. "" while none did */
};

static int read_files(struct ot_analysis *a, struct ot_err *err)
{
    sqlite3_stmt *rows = NULL;
    size_t capacity = 0;
    if (ot_db_prepare(a->db, "SELECT file_id, file, module, is_package FROM source_file ORDER BY file",
                      &rows, err))
        return -1;
    ot_grow(&a->files, &capacity, 1, sizeof(*a->files));
    memset(&a->files[0], 0, sizeof(a->files[0]));
    a->file_count = 1;
    int step;
    while ((step = ot_db_step(rows, err)) == 1) {
        ot_grow(&a->files, &capacity, a->file_count + 1, sizeof(*a->files));
        struct ot_file *file = &a->files[a->file_count];
        memset(file, 0, sizeof(*file));
        file->file_id = sqlite3_column_int64(rows, 0);
        if (file->file_id <= 0 || file->file_id >= OT_FILE_ID_LIMIT) {
            step = ot_err_set(err, "damaged database: a file has the number %lld", (long long)file->file_id);
            break;
        }
        const char *path = ot_db_text(rows, 1);
        file->path = ot_arena_strndup(&a->arena, path, strlen(path));
        const char *module = ot_db_text(rows, 2);
        file->module = ot_arena_strndup(&a->arena, module, strlen(module));
        file->is_package = sqlite3_column_int(rows, 3) != 0;
        bool is_new;
        ot_map_put(&a->own.program->file_by_module, (uint64_t)ot_symbol(a, file->module) + 1, (uint32_t)a->file_count,
                   &is_new);
        a->file_count++;
    }
    sqlite3_finalize(rows);
    return step;
}

int ot_program_open(struct ot_analysis *a, struct ot_err *err)
{
    return read_files(a, err);
}

void ot_program_fail(struct ot_analysis *a, const struct ot_err *err)
{
    struct ot_program_state *own = a->own.program;
    if (!own->failure.message[0])
        own->failure = *err;
}

static int decode(struct ot_analysis *a, struct ot_file *file, struct ot_arena *arena, struct ot_ast *ast,
                  struct ot_err *err)
{
    sqlite3_blob *blob = NULL;
    int result = -1;
    void *record = NULL;
    file->is_read = true;
    int code = sqlite3_blob_open(a->db, "main", "source_record", "record", file->file_id, 0, &blob);
    int size = code == SQLITE_OK ? sqlite3_blob_bytes(blob) : 0;
    record = ot_malloc((size_t)size + 1);
    if (code == SQLITE_OK)
        code = sqlite3_blob_read(blob, record, size, 0);
    if (code == SQLITE_ERROR) { /* there is none, or it is no blob */
        ot_err_set(err, "damaged database: %s", sqlite3_errmsg(a->db));
        goto out;
    }
    if (code != SQLITE_OK) {
        ot_db_fail(a->db, code, "cannot read the syntax record", err);
        goto out;
    }
    result = ot_ast_decode(record, (size_t)size, arena, ast, err);
out:
    free(record);
    sqlite3_blob_close(blob); /* read-only: it has nothing to say */
    return result;
}

/* Keeps the nodes alone: their texts are symbols from then on. */
static int load(struct ot_analysis *a, struct ot_file *file, struct ot_err *err)
{
    struct ot_arena arena;
    struct ot_ast *ast = &file->ast;
    ot_arena_init(&arena);
    int result = decode(a, file, &arena, ast, err);
    if (result == 0) {
        ot_sym *symbols = ot_malloc(ast->string_count * sizeof(*symbols) + 1);
        ot_intern_add_all(&a->names, ast->strings, ast->string_count, symbols);
        for (uint32_t n = 0; n < ast->node_count; n++)
            ast->nodes[n].text = symbols[ast->nodes[n].text];
        free(symbols);
        size_t size = ((size_t)ast->node_count + OT_AST_SPARE) * sizeof(*ast->nodes);
        ast->nodes = memcpy(ot_arena_alloc(&a->arena, size), ast->nodes, size);
        ast->strings = NULL;
        ot_work_extend(a, ast->node_count);
    } else {
        memset(ast, 0, sizeof(*ast));
    }
    ot_arena_release(&arena);
    return result;
}

bool ot_program_mentions(struct ot_analysis *a, ot_id number, const char *name)
{
    struct ot_err err = {""};
    struct ot_arena arena;
    struct ot_ast ast;
    bool is_found = false;
    ot_arena_init(&arena);
    if (decode(a, &a->files[number], &arena, &ast, &err)) {
        ot_err_wrap(&err, "%s", a->files[number].path);
        ot_program_fail(a, &err);
    } else
        for (uint32_t n = 1; n < ast.node_count && !is_found; n++)
            is_found = (ast.nodes[n].kind == OT_NAME || ast.nodes[n].kind == OT_IMPORT_NAME) &&
                       strcmp(ast.strings[ast.nodes[n].text], name) == 0 &&
                       ast.nodes[ot_ast_scope(&ast, n)].kind == OT_MODULE;
    ot_arena_release(&arena);
    return is_found;
}

struct ot_file *ot_program_file(struct ot_analysis *a, ot_id number)
{
    struct ot_file *file = &a->files[number];
    if (!file->is_loaded) {
        struct ot_err err = {""};
        file->is_loaded = true;
        file->is_damaged = load(a, file, &err) != 0;
        if (file->is_damaged) {
            ot_err_wrap(&err, "%s", file->path);
            ot_program_fail(a, &err);
        }
    }
    return file->is_damaged ? NULL : file;
}

static bool is_scope(uint8_t kind)
{
    return kind == OT_MODULE || kind == OT_CLASS || kind == OT_FUNCTION || kind == OT_LAMBDA;
}

bool ot_program_defines(struct ot_analysis *a, ot_id number, uint32_t node, uint8_t kind)
{
    const struct ot_file *file = ot_program_file(a, number);
    struct ot_err err;
    if (!file)
        return false;
    if (node > 0 && node < file->ast.node_count && is_scope(file->ast.nodes[node].kind) &&
        (kind == OT_NONE || file->ast.nodes[node].kind == kind))
        return true;
    ot_err_set(&err, "damaged database: %s: its rows and its syntax record do not agree", file->path);
    ot_program_fail(a, &err);
    return false;
}

/* Whether the scopes of a file's tree are those of table scope: 1 yes, 0 no, -1 on error. */
static int agrees(struct ot_analysis *a, const struct ot_file *file, sqlite3_stmt *rows, struct ot_err *err)
{
    int64_t first = ot_key(file->file_id, 0);
    uint32_t scopes = 0;
    int step = sqlite3_bind_int64(rows, 1, file->file_id) == SQLITE_OK ? 0 : ot_db_err(a->db, "cannot bind", err);
    while (step >= 0 && (step = ot_db_step(rows, err)) == 1) {
        int64_t node = sqlite3_column_int64(rows, 0) - first;
        if (node < 0 || node >= file->ast.node_count || !is_scope(file->ast.nodes[node].kind))
            break;
        scopes++;
    }
    int code = sqlite3_reset(rows);
    if (step < 0 || code != SQLITE_OK)
        return -1;
    for (uint32_t n = 0; n < file->ast.node_count; n++)
        scopes -= is_scope(file->ast.nodes[n].kind);
    return step == 0 && scopes == 0;
}

void ot_program_blame(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_err trouble = {""};
    sqlite3_stmt *rows = NULL;
    int result = ot_db_prepare(a->db, "SELECT scope_id FROM scope WHERE file_id = ?1", &rows, &trouble) < 0 ? -1 : 1;
    for (size_t f = 1; f < a->file_count && result == 1; f++) {
        if (a->files[f].is_loaded && !a->files[f].is_damaged)
            result = agrees(a, &a->files[f], rows, &trouble);
        if (result == 0)
            ot_err_set(err, "damaged database: %s: its rows and its syntax record do not agree", a->files[f].path);
    }
    sqlite3_finalize(rows);
}

ot_id ot_program_module(struct ot_analysis *a, const char *module, size_t length)
{
    uint32_t file = 0;
    uint32_t sym = ot_intern_find(&a->names, module, length);
    if (sym == UINT32_MAX || !ot_map_get(&a->own.program->file_by_module, (uint64_t)sym + 1, &file))
        return 0;
    return file;
}

ot_id ot_program_code(struct ot_analysis *a, ot_id file, uint32_t ast)
{
    struct ot_program_state *own = a->own.program;
    bool is_new;
    if (a->code_count == 0) {
        ot_grow(&a->codes, &own->code_capacity, 1, sizeof(*a->codes));
        a->codes[0] = NULL;
        a->code_count = 1;
    }
    uint32_t *slot = ot_map_put(&own->code_by_ast, ot_map_pair(file, ast) + 1, (uint32_t)a->code_count, &is_new);
    if (!is_new)
        return *slot;
    ot_id id = (ot_id)a->code_count++;
    ot_grow(&a->codes, &own->code_capacity, a->code_count, sizeof(*a->codes));
    struct ot_code *code = ot_arena_calloc(&a->arena, sizeof(*code));
    a->codes[id] = code;
    const struct ot_ast *tree = &a->files[file].ast;
    const struct ot_ast_node *node = &tree->nodes[ast];
    code->file = file;
    code->ast = ast;
    code->kind = node->kind;
    code->name = node->kind == OT_MODULE ? ot_symbol(a, "<module>")
                 : node->kind == OT_LAMBDA ? ot_symbol(a, "<lambda>") : node->text;
    code->is_kept = -1;
    code->record = code->model = code->kept = code->keyed = code->decides = code->hands_on = code->of_stage = -2;
    if (node->kind != OT_MODULE)
        code->parent = ot_program_code(a, file, ot_ast_scope(tree, ast));
    return id;
}

static const char *label(struct ot_analysis *a, ot_id id, const char *prefix)
{
    struct ot_buf buf = OT_BUF_INIT;
    const struct ot_code *code = a->codes[id];
    struct ot_ast tree = a->files[code->file].ast;
    tree.strings = a->names.texts; /* texts are symbols once loaded */
    ot_buf_add_str(&buf, prefix);
    ot_buf_add_char(&buf, ':');
    ot_ast_qualname(&tree, code->ast, &buf);
    const char *text = ot_arena_strndup(&a->arena, buf.data, buf.length);
    ot_buf_release(&buf);
    return text;
}

const char *ot_program_label(struct ot_analysis *a, ot_id id)
{
    struct ot_code *code = a->codes[id];
    if (!code->label)
        code->label = label(a, id, a->files[code->file].path);
    return code->label;
}

void ot_program_stage(struct ot_analysis *a, const struct ot_program_begin *rows, size_t count)
{
    a->is_staged = true;
    a->own.program->begins = rows;
    a->own.program->begin_count = count;
}

enum ot_program_stage ot_program_begins(struct ot_analysis *a, ot_id id)
{
    struct ot_code *code = a->codes[id];
    if (code->of_stage != -2)
        return (enum ot_program_stage)code->of_stage;
    struct ot_buf method = OT_BUF_INIT; /* a class has what its methods have */
    ot_buf_printf(&method, "%s%s", ot_program_label(a, id), code->kind == OT_CLASS ? ".__init__" : "");
    code->of_stage = OT_BEGINS_NONE;
    for (size_t i = 0; i < a->own.program->begin_count; i++) {
        const struct ot_program_begin *row = &a->own.program->begins[i];
        if ((int)row->stage > code->of_stage && sqlite3_strglob(row->pattern, method.data) == 0)
            code->of_stage = (int8_t)row->stage;
    }
    ot_buf_release(&method);
    return (enum ot_program_stage)code->of_stage;
}

const char *ot_program_dotted(struct ot_analysis *a, ot_id id)
{
    struct ot_code *code = a->codes[id];
    if (!code->dotted)
        code->dotted = label(a, id, a->files[code->file].module);
    return code->dotted;
}

const char *ot_program_import_name(struct ot_analysis *a, ot_id number, uint32_t statement)
{
    const struct ot_file *file = &a->files[number];
    const struct ot_ast_node *node = &file->ast.nodes[statement];
    const char *written = ot_text(a, node->text);
    if (node->flags == 0)
        return written;
    size_t length = strlen(file->module);
    int up = node->flags - (file->is_package ? 1 : 0);
    for (; up > 0 && length > 0; up--) {
        while (length > 0 && file->module[length - 1] != '.')
            length--;
        if (length > 0)
            length--;
    }
    struct ot_buf buf = OT_BUF_INIT;
    ot_buf_add(&buf, file->module, length);
    if (*written && length > 0)
        ot_buf_add_char(&buf, '.');
    ot_buf_add_str(&buf, written);
    const char *name = ot_arena_strndup(&a->arena, buf.data, buf.length);
    ot_buf_release(&buf);
    return name;
}

const char *ot_program_package(struct ot_analysis *a, ot_id file)
{
    const char *module = a->files[file].module, *dot = strrchr(module, '.');
    size_t length = a->files[file].is_package ? strlen(module) : dot ? (size_t)(dot - module) : 0;
    return ot_arena_strndup(&a->arena, module, length);
}

bool ot_program_is_entry(struct ot_analysis *a, ot_id file)
{
    const char *const *entries = a->options->entries;
    bool is_entry = false;
    for (; entries && *entries && !is_entry; entries++) {
        char *pattern = ot_arena_strndup(&a->arena, *entries, strcspn(*entries, ":"));
        is_entry = sqlite3_strglob(pattern, a->files[file].path) == 0;
    }
    return is_entry;
}

void ot_program_rename(struct ot_analysis *a, const char *module, ot_id file)
{
    bool is_new;
    ot_map_put(&a->own.program->file_by_module, (uint64_t)ot_symbol(a, module) + 1, file, &is_new);
}

const struct ot_err *ot_program_failure(const struct ot_analysis *a)
{
    struct ot_program_state *own = a->own.program;
    return own->failure.message[0] ? &own->failure : NULL;
}

void ot_program_init(struct ot_analysis *a)
{
    a->own.program = ot_calloc(1, sizeof(*a->own.program));
}

void ot_program_release(struct ot_analysis *a)
{
    struct ot_program_state *own = a->own.program;
    for (size_t i = 1; i < a->code_count; i++) {
        ot_list_release(&a->codes[i]->locals);
        ot_list_release(&a->codes[i]->inner);
        ot_list_release(&a->codes[i]->again);
        ot_list_release(&a->codes[i]->globals);
        ot_list_release(&a->codes[i]->nonlocals);
        ot_list_release(&a->codes[i]->shared);
        ot_list_release(&a->codes[i]->asked);
        ot_list_release(&a->codes[i]->asked_targets);
        ot_list_release(&a->codes[i]->rebound);
        ot_list_release(&a->codes[i]->whence);
        ot_list_release(&a->codes[i]->named);
        ot_list_release(&a->codes[i]->own_stores);
        ot_list_release(&a->codes[i]->proved);
        ot_list_release(&a->codes[i]->stores);
        ot_list_release(&a->codes[i]->annotations);
        free(a->codes[i]->loops);
    }
    for (size_t i = 1; i < a->file_count; i++) {
        ot_list_release(&a->files[i].stars);
        ot_list_release(&a->files[i].endings);
    }
    free(a->codes);
    free(a->files);
    ot_map_release(&own->file_by_module);
    ot_map_release(&own->code_by_ast);
    free(own);
}
