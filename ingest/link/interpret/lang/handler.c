/*
 * handler.c: the handlers of try that no run takes.
 */
#include "ingest/link/interpret/lang/handler.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/here.h"
#include "ingest/link/rows/kernel.h"
#include "ingest/link/rows/platform.h"
#include "ingest/link/source/program.h"
#include "tools/base/buf.h"

/* Does a statement of the module itself bind the name, in no arm of another? */
static bool binds(const struct ot_ast *ast, ot_sym name)
{
    for (uint32_t s = 2; s < ast->nodes[1].end; s = ast->nodes[s].end) {
        uint8_t kind = ast->nodes[s].kind;
        if ((kind == OT_FUNCTION || kind == OT_CLASS) && ast->nodes[s].text == name)
            return true;
        for (uint32_t n = s + 1; (kind == OT_ASSIGN || kind == OT_ANNOTATED) && n < ast->nodes[s].end; n++)
            if (ast->nodes[n].kind == OT_NAME && ast->nodes[n].text == name && ot_ast_is_target(ast, n))
                return true;
    }
    return false;
}

/* May the code of a module raise, or unbind a name, as it is written? */
static bool may_raise(const struct ot_ast *ast)
{
    for (uint32_t n = 2; n < ast->nodes[1].end; n = ot_ast_next_own(ast, n))
        if (ast->nodes[n].kind == OT_RAISE || ast->nodes[n].kind == OT_DELETE)
            return true;
    return false;
}

bool ot_handler_has_names(struct ot_analysis *a, const struct ot_ast *ast, uint32_t s, ot_id file)
{
    const struct ot_file *module = ot_program_file(a, file);
    bool has_all = module && !may_raise(&module->ast);
    for (uint32_t c = s + 1; has_all && c < ast->nodes[s].end; c = ast->nodes[c].end) {
        struct ot_buf dotted = OT_BUF_INIT;
        ot_buf_printf(&dotted, "%s.%s", module->module, ot_text(a, ast->nodes[c].text));
        has_all = strcmp(ot_text(a, ast->nodes[c].text), "*") == 0 || binds(&module->ast, ast->nodes[c].text) ||
                  ot_program_module(a, dotted.data, dotted.length);
        ot_buf_release(&dotted);
    }
    return has_all;
}

/* Does a statement import something, or raise, be it in an arm? */
static bool imports_or_raises(const struct ot_ast *ast, uint32_t s)
{
    for (uint32_t n = s; n < ast->nodes[s].end; n = ot_ast_next_own(ast, n))
        if (ast->nodes[n].kind == OT_IMPORT || ast->nodes[n].kind == OT_IMPORT_FROM || ast->nodes[n].kind == OT_RAISE)
            return true;
    return false;
}

/* The package of kernels that the statement imports one from; of a module of the tree that loads and has the
 * names, the tree's own, ""; NULL where it is neither. */
static const char *package_of(struct ot_analysis *a, const struct ot_here *here, uint32_t s)
{
    const struct ot_ast *ast = &here->file->ast;
    const char *module = ot_program_import_name(a, (ot_id)(here->file - a->files), s);
    ot_id file = ot_program_module(a, module, strlen(module));
    if (file)
        return ot_platform_fails(a, file) || !ot_handler_has_names(a, ast, s, file) ? NULL : "";
    for (uint32_t c = s + 1; c < ast->nodes[s].end; c = ast->nodes[c].end) {
        struct ot_buf dotted = OT_BUF_INIT;
        ot_buf_printf(&dotted, "%s.%s", module, ot_text(a, ast->nodes[c].text));
        const struct ot_kernel_row *row = ot_kernel_find(a, ot_symbol(a, dotted.data));
        ot_buf_release(&dotted);
        if (row)
            return row->package;
    }
    return NULL;
}

const char *ot_handler_package(struct ot_analysis *a, const struct ot_here *here, uint32_t block)
{
    const struct ot_ast *ast = &here->file->ast;
    const char *own = NULL;
    bool is_own = true;
    for (uint32_t s = block + 1; s < ast->nodes[block].end; s = ast->nodes[s].end) {
        if (ast->nodes[s].kind == OT_TRY && ast->nodes[s].end == ast->nodes[block].end)
            return ot_handler_package(a, here, s + 1);
        const char *package = ast->nodes[s].kind == OT_IMPORT_FROM ? package_of(a, here, s) : NULL;
        if (package && *package)
            return package;
        is_own = is_own && (package || !imports_or_raises(ast, s));
        own = package ? package : own;
    }
    return is_own ? own : NULL;
}

/* Does a block import a kernel, be it in an arm? */
static bool imports_kernel(struct ot_analysis *a, const struct ot_here *here, uint32_t block)
{
    const struct ot_ast *ast = &here->file->ast;
    for (uint32_t n = block; n < ast->nodes[block].end; n = ot_ast_next_own(ast, n)) {
        const char *package = ast->nodes[n].kind == OT_IMPORT_FROM ? package_of(a, here, n) : NULL;
        if (package && *package)
            return true;
    }
    return false;
}

bool ot_handler_is_for_version(struct ot_analysis *a, const struct ot_here *here, uint32_t handler,
                               const char *package)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t block = ast->nodes[handler + 1].end;
    const char *name = ast->nodes[handler + 1].kind == OT_NAME ? ot_text(a, ast->nodes[handler + 1].text) : "";
    if (!package || (strcmp(name, "ImportError") != 0 && strcmp(name, "ModuleNotFoundError") != 0))
        return false;
    if (ast->nodes[block].kind != OT_BLOCK)
        return false;
    const char *other = ot_handler_package(a, here, block);
    return *package ? imports_kernel(a, here, block) : other && !*other;
}
