/*
 * platform.c: modules that cannot be imported on the linked platform, because they import a
 * package of another one (table platform_package) when they are loaded.
 */
#include "ingest/link/analysis.h"

#include <string.h>

enum { NOT_KNOWN, IN_PROGRESS, LOADS, FAILS };

static bool package_is_foreign(struct ot_analysis *a, const char *dotted)
{
    size_t length = strcspn(dotted, ".");
    for (size_t i = 0; i < a->platform_package_count; i++) {
        const struct ot_model *row = &a->platform_packages[i];
        if (strlen(row->pattern) == length && strncmp(row->pattern, dotted, length) == 0)
            return strcmp(row->behaviour, a->platform) != 0;
    }
    return false;
}

/* Does the import at statement n of file fail? */
static bool import_fails(struct ot_analysis *a, ot_id file, uint32_t n)
{
    const struct ot_ast *ast = &a->files[file].ast;
    if (ast->nodes[n].kind == OT_IMPORT_FROM) {
        const char *module = ot_program_import_name(a, file, n);
        ot_id imported = ot_program_module(a, module, strlen(module));
        return imported ? ot_platform_fails(a, imported) : package_is_foreign(a, module);
    }
    for (uint32_t c = n + 1; c < ast->nodes[n].end; c = ast->nodes[c].end)
        if (package_is_foreign(a, ot_text(a, ast->nodes[c].text)))
            return true;
    return false;
}

/* Do the handlers of a try complain without binding what it would have imported? (What only
 * passes takes it for something one can do without.) */
static bool binds_nothing(const struct ot_ast *ast, uint32_t handlers)
{
    bool complains = false;
    for (uint32_t n = handlers; n < ast->nodes[handlers].end; n++) {
        uint8_t kind = ast->nodes[n].kind;
        if (kind == OT_ASSIGN || kind == OT_IMPORT || kind == OT_IMPORT_FROM || kind == OT_FUNCTION || kind == OT_CLASS)
            return false;
        complains = complains || kind == OT_CALL || kind == OT_RAISE;
    }
    return complains;
}

/* An import in a try may fail without harm, unless it is for names that nothing else binds. */
static bool block_fails(struct ot_analysis *a, ot_id file, uint32_t block, bool in_try)
{
    const struct ot_ast *ast = &a->files[file].ast;
    for (uint32_t s = block + 1; s < ast->nodes[block].end; s = ast->nodes[s].end) {
        uint8_t kind = ast->nodes[s].kind;
        bool is_import = kind == OT_IMPORT_FROM || (kind == OT_IMPORT && !in_try);
        if (is_import && import_fails(a, file, s))
            return true;
        if (kind == OT_TRY && binds_nothing(ast, ast->nodes[s + 1].end) && block_fails(a, file, s + 1, true))
            return true;
    }
    return false;
}

bool ot_platform_fails(struct ot_analysis *a, ot_id number)
{
    if (a->files[number].loading == NOT_KNOWN && ot_program_file(a, number)) {
        a->files[number].loading = IN_PROGRESS;
        bool fails = a->platform_package_count && block_fails(a, number, 1, false);
        a->files[number].loading = fails ? FAILS : LOADS;
    }
    return a->files[number].loading == FAILS;
}
