/*
 * subclass.c: concrete subclasses of a class of the tree, wherever they are defined.
 *
 * Reads class_base once: the last name of each base as written leads to candidates, which are
 * then proved by following the imports.
 */
#include "ingest/link/types/subclass.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/source/seek.h"
#include "ingest/link/start/class_value.h"
#include "ingest/link/types/static.h"
#include "schema/db.h"

struct ot_subclass_state {
    struct ot_list *index; size_t count, capacity; /* pairs: file, syntax node of a class */
    struct ot_map by_base; /* last name of a base → of index */
};

/* Adds one class under the last name of a base. */
static void index_base(struct ot_analysis *a, const char *text, uint32_t file, uint32_t node)
{
    struct ot_subclass_state *own = a->own.subclass;
    const char *dot = strrchr(text, '.');
    bool is_new;
    ot_sym last = ot_symbol(a, dot ? dot + 1 : text);
    uint32_t *slot = ot_map_put(&own->by_base, (uint64_t)last + 1, (uint32_t)own->count, &is_new);
    uint32_t index = *slot;
    if (is_new) {
        ot_grow(&own->index, &own->capacity, own->count + 1, sizeof(*own->index));
        own->index[own->count++] = (struct ot_list){0};
    }
    ot_list_add(&own->index[index], file);
    ot_list_add(&own->index[index], node);
}

static void index_bases(struct ot_analysis *a)
{
    struct ot_err err = {""};
    sqlite3_stmt *rows = NULL;
    struct ot_map file_of = {0};
    for (size_t f = 1; f < a->file_count; f++) {
        bool is_new;
        ot_map_put(&file_of, (uint64_t)a->files[f].file_id, (uint32_t)f, &is_new);
    }
    int step = ot_db_prepare_file(a->db, "queries/link/class_base", &rows, &err);
    while (step >= 0 && (step = ot_db_step(rows, &err)) == 1) {
        int64_t key = sqlite3_column_int64(rows, 0);
        uint32_t file;
        if (ot_map_get(&file_of, (uint64_t)(key >> 24), &file))
            index_base(a, ot_db_text(rows, 1), file, (uint32_t)(key & 0xFFFFFF));
    }
    if (step < 0)
        ot_program_fail(a, &err);
    sqlite3_finalize(rows);
    ot_map_release(&file_of);
}

static bool is_abstract_method(struct ot_analysis *a, const struct ot_ast *ast, uint32_t function)
{
    uint32_t decorators = function + 1;
    for (uint32_t c = decorators + 1; c < ast->nodes[decorators].end; c = ast->nodes[c].end)
        if (strcmp(ot_text(a, ast->nodes[c].text), "abstractmethod") == 0)
            return true;
    return false;
}

static bool body_is_abstract(struct ot_analysis *a, const struct ot_code *code)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    for (uint32_t s = code->body + 1; s < ast->nodes[code->body].end; s = ast->nodes[s].end)
        if (ast->nodes[s].kind == OT_FUNCTION && is_abstract_method(a, ast, s))
            return true;
    return false;
}

bool ot_subclass_is_abstract(struct ot_analysis *a, ot_id id)
{
    const struct ot_code code = *ot_scan_code(a, id);
    const struct ot_ast *ast = &a->files[code.file].ast;
    uint32_t arguments = ast->nodes[code.ast + 1].end;
    for (uint32_t c = arguments + 1; c < ast->nodes[arguments].end; c = ast->nodes[c].end) {
        ot_sym external = 0;
        if (ast->nodes[c].kind == OT_KEYWORD)
            continue;
        ot_static_class(a, code.file, code.parent, c, &external);
        enum ot_meaning meaning = external ? ot_library_meaning(a, external) : OT_MEANS_NOTHING;
        if (meaning == OT_MEANS_ABSTRACT || meaning == OT_MEANS_PROTOCOL)
            return true;
    }
    return body_is_abstract(a, &code);
}

static void collect(struct ot_analysis *a, ot_id code, struct ot_list *seen)
{
    struct ot_subclass_state *own = a->own.subclass;
    uint32_t index;
    if (ot_list_has(seen, code))
        return;
    ot_list_add(seen, code);
    ot_seek_note(a, OT_SOUGHT_BASE, a->codes[code]->name);
    if (!ot_map_get(&own->by_base, (uint64_t)a->codes[code]->name + 1, &index))
        return;
    for (size_t i = 0; i < own->index[index].count; i += 2) {
        ot_id file = own->index[index].items[i];
        uint32_t statement = own->index[index].items[i + 1];
        if (!ot_program_defines(a, file, statement, OT_CLASS))
            continue;
        const struct ot_ast *ast = &a->files[file].ast;
        ot_id sub = ot_program_code(a, file, statement);
        uint32_t arguments = ast->nodes[statement + 1].end;
        for (uint32_t c = arguments + 1; c < ast->nodes[arguments].end; c = ast->nodes[c].end) {
            ot_sym external = 0;
            if (ast->nodes[c].kind != OT_KEYWORD &&
                ot_static_class(a, file, a->codes[sub]->parent, c, &external) == code)
                collect(a, sub, seen);
        }
    }
}

void ot_subclass_family(struct ot_analysis *a, ot_id code, struct ot_list *family)
{
    if (a->own.subclass->count == 0)
        index_bases(a);
    collect(a, code, family);
}

void ot_subclass_concrete(struct ot_analysis *a, ot_id code)
{
    struct ot_list seen = {0};
    ot_subclass_family(a, code, &seen);
    for (size_t i = 0; i < seen.count; i++) {
        if (ot_subclass_is_abstract(a, seen.items[i]))
            continue;
        uint32_t class_value = ot_class_value(a, seen.items[i]);
        if (class_value)
            ot_stack_push(a, class_value);
    }
    ot_list_release(&seen);
}

bool ot_subclass_is_odd(struct ot_analysis *a, ot_id id)
{
    static const char *const makers[] = {"__new__", "__setstate__", "__reduce__", "__reduce_ex__", "__copy__",
                                         "__deepcopy__"};
    const struct ot_code *code = ot_scan_code(a, id);
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t arguments = ast->nodes[code->ast + 1].end;
    for (size_t i = 0; i < sizeof(makers) / sizeof(*makers); i++)
        if (ot_list_sorted_has(&code->locals, ot_symbol(a, makers[i])))
            return true;
    for (uint32_t c = arguments + 1; c < ast->nodes[arguments].end; c = ast->nodes[c].end)
        if (ast->nodes[c].kind == OT_KEYWORD && strcmp(ot_text(a, ast->nodes[c].text), "metaclass") == 0 &&
            strcmp(ot_text(a, ast->nodes[c + 1].text), "ABCMeta") != 0)
            return true;
    return false;
}

void ot_subclass_init(struct ot_analysis *a)
{
    a->own.subclass = ot_calloc(1, sizeof(*a->own.subclass));
}

void ot_subclass_release(struct ot_analysis *a)
{
    struct ot_subclass_state *own = a->own.subclass;
    for (size_t i = 0; i < own->count; i++)
        ot_list_release(&own->index[i]);
    free(own->index);
    ot_map_release(&own->by_base);
    free(own);
}
