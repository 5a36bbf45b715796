/*
 * keeper.c: classes of which each object keeps a record of what it was given, and tuples that carry one on.
 *
 * Reads class statements alone: what __init__ stores in an attribute of self, what decorates the record, and of which
 * class the fields of a tuple are declared.
 */
#include "ingest/link/types/keeper.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/static.h"
#include "ingest/link/types/type.h"

enum { NOT_KNOWN = -2 };

static bool is_dataclass(struct ot_analysis *a, const struct ot_code *code)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t decorators = code->ast + 1;
    for (uint32_t n = decorators + 1; n < ast->nodes[decorators].end; n = ast->nodes[n].end)
        if (ot_static_behaviour(a, code->file, code->parent, ast->nodes[n].kind == OT_CALL ? n + 1 : n) ==
            OT_DOES_DATACLASS)
            return true;
    return false;
}

/* Does a call hand on a parameter of the function that it stands in? */
static bool hands_on(const struct ot_code *code, const struct ot_ast *ast, uint32_t call)
{
    for (uint32_t c = ast->nodes[call + 1].end; c < ast->nodes[call].end; c = ast->nodes[c].end) {
        uint32_t value = ast->nodes[c].kind == OT_KEYWORD ? c + 1 : c;
        if (ast->nodes[value].kind == OT_NAME && ot_scan_param(code, ast->nodes[value].text) > 0)
            return true;
    }
    return false;
}

/* The record that "self.name = Record(…, param, …)" at n keeps, 0 if it is no such statement. */
static ot_id kept_at(struct ot_analysis *a, ot_id init, uint32_t n)
{
    const struct ot_code *code = a->codes[init];
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t call = n + 1;
    if (ast->nodes[n].kind != OT_ASSIGN || ast->nodes[call].kind != OT_CALL || ast->nodes[call + 1].kind != OT_NAME)
        return 0;
    uint32_t target = ast->nodes[call].end;
    bool is_own = ast->nodes[target].kind == OT_ATTRIBUTE && ast->nodes[target + 1].kind == OT_NAME &&
                  code->param_count && ast->nodes[target + 1].text == code->params[0].name;
    if (!is_own || !hands_on(code, ast, call))
        return 0;
    ot_sym external;
    ot_id record = ot_static_class(a, code->file, init, call + 1, &external);
    return record && a->codes[record]->file == code->file && is_dataclass(a, ot_scan_code(a, record)) ? record : 0;
}

ot_id ot_keeper_record(struct ot_analysis *a, ot_id class_code)
{
    struct ot_code *code = ot_scan_code(a, class_code);
    const struct ot_ast *ast = &a->files[code->file].ast;
    if (code->record != NOT_KNOWN)
        return (ot_id)code->record;
    ot_sym name = ot_symbol(a, "__init__");
    code->record = 0;
    for (uint32_t s = code->body + 1; s < ast->nodes[code->body].end; s = ast->nodes[s].end) {
        if (ast->nodes[s].kind != OT_FUNCTION || ast->nodes[s].text != name)
            continue;
        ot_id init = ot_program_code(a, code->file, s), found = 0;
        uint32_t body = ot_scan_code(a, init)->body;
        for (uint32_t n = body; !found && n < ast->nodes[body].end; n = ot_ast_next_own(ast, n))
            found = kept_at(a, init, n);
        code->record = (int64_t)found;
    }
    return (ot_id)code->record;
}

bool ot_keeper_is_record(struct ot_analysis *a, ot_id class_code)
{
    struct ot_file *file = &a->files[a->codes[class_code]->file];
    if (file->has_records)
        return a->codes[class_code]->is_record;
    file->has_records = true;
    const struct ot_ast *ast = &file->ast;
    for (uint32_t s = 2; s < ast->nodes[1].end; s = ast->nodes[s].end)
        if (ast->nodes[s].kind == OT_CLASS) {
            ot_id record = ot_keeper_record(a, ot_program_code(a, a->codes[class_code]->file, s));
            if (record)
                a->codes[record]->is_record = true;
        }
    return a->codes[class_code]->is_record;
}

/* Is one of the bases that a class statement writes typing.NamedTuple? */
static bool is_named_tuple(struct ot_analysis *a, const struct ot_code *code)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t bases = ast->nodes[code->ast + 1].end;
    for (uint32_t c = bases + 1; c < ast->nodes[bases].end; c = ast->nodes[c].end) {
        ot_sym external = 0;
        if (ast->nodes[c].kind != OT_KEYWORD)
            ot_static_class(a, code->file, code->parent, c, &external);
        if (external && ot_library_meaning(a, external) == OT_MEANS_TUPLE &&
            strcmp(ot_library_argument(a, external), "elements") == 0)
            return true;
    }
    return false;
}

bool ot_keeper_carries_record(struct ot_analysis *a, ot_id class_code)
{
    const struct ot_code *code = ot_scan_code(a, class_code);
    const struct ot_ast *ast = &a->files[code->file].ast;
    if (!is_named_tuple(a, code))
        return false;
    for (uint32_t s = code->body + 1; s < ast->nodes[code->body].end; s = ast->nodes[s].end) {
        const struct ot_type *type = ast->nodes[s].kind == OT_ANNOTATED
                                         ? ot_type_of(a, code->file, class_code, ast->nodes[s + 1].end) : NULL;
        for (size_t i = 0; type && i < type->classes.count; i++)
            if (ot_keeper_is_record(a, type->classes.items[i]))
                return true;
    }
    return false;
}
