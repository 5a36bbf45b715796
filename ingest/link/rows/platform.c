/*
 * platform.c: modules that cannot be imported on the linked platform, because they import a
 * package of another one (table platform_package) when they are loaded.
 */
#include "ingest/link/rows/platform.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/text.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"

struct ot_platform_state {
    struct ot_library_row *packages; size_t count; /* text is the platform */
    struct ot_library_row *files; size_t file_count; /* likewise */
    struct ot_map given; /* package → 1 it is there, 2 it is not */
    struct ot_map asked; /* those of them that were asked for */
    struct ot_list loading; /* files of which it is not yet known whether they load */
};

enum { NOT_KNOWN, IN_PROGRESS, LOADS, FAILS };

static bool package_is_foreign(struct ot_analysis *a, const char *dotted)
{
    struct ot_platform_state *own = a->own.platform;
    size_t length = strcspn(dotted, ".");
    uint64_t key = own->given.count ? (uint64_t)ot_intern_add(&a->names, dotted, length) + 1 : 0;
    uint32_t given;
    if (key && ot_map_get(&own->given, key, &given)) {
        (void)ot_map_add(&own->asked, key);
        return given == 2;
    }
    for (size_t i = 0; i < own->count; i++) {
        const struct ot_library_row *row = &own->packages[i];
        if (strlen(row->pattern) == length && strncmp(row->pattern, dotted, length) == 0)
            return strcmp(row->text, a->platform) != 0;
    }
    return false;
}

/* A module being looked at, and the lowest place in a.loading of those that it leads back to. */
struct visit {
    struct ot_analysis *a;
    ot_id file;
    size_t lowest;
};

static size_t look_at(struct ot_analysis *a, ot_id file);

static bool module_fails(struct visit *visit, ot_id imported)
{
    const struct ot_file *file = &visit->a->files[imported];
    size_t reached = SIZE_MAX;
    if (file->loading == NOT_KNOWN && ot_program_file(visit->a, imported))
        reached = look_at(visit->a, imported);
    else if (file->loading == IN_PROGRESS)
        reached = file->loading_at;
    if (reached < visit->lowest)
        visit->lowest = reached;
    return file->loading == FAILS;
}

/* Does the import at statement n fail? */
static bool import_fails(struct visit *visit, uint32_t n)
{
    struct ot_analysis *a = visit->a;
    const struct ot_ast *ast = &a->files[visit->file].ast;
    if (ast->nodes[n].kind == OT_IMPORT_FROM) {
        const char *module = ot_program_import_name(a, visit->file, n);
        ot_id imported = ot_program_module(a, module, strlen(module));
        return imported ? module_fails(visit, imported) : package_is_foreign(a, module);
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
static bool block_fails(struct visit *visit, uint32_t block, bool in_try)
{
    const struct ot_ast *ast = &visit->a->files[visit->file].ast;
    for (uint32_t s = block + 1; s < ast->nodes[block].end; s = ast->nodes[s].end) {
        uint8_t kind = ast->nodes[s].kind;
        bool is_import = kind == OT_IMPORT_FROM || (kind == OT_IMPORT && !in_try);
        if (is_import && import_fails(visit, s))
            return true;
        if (kind == OT_TRY && binds_nothing(ast, ast->nodes[s + 1].end) && block_fails(visit, s + 1, true))
            return true;
    }
    return false;
}

static bool package_fails(struct visit *visit)
{
    const char *module = visit->a->files[visit->file].module, *dot = strrchr(module, '.');
    ot_id package = dot ? ot_program_module(visit->a, module, (size_t)(dot - module)) : 0;
    return package && module_fails(visit, package);
}

/* Modules that import each other share one fate, which is known when the first of them was
 * looked at to its end: the strongly connected components of Tarjan, "Depth-first search and
 * linear graph algorithms" (1972). Gives the lowest place in a.loading that file leads to. */
static size_t look_at(struct ot_analysis *a, ot_id file)
{
    struct ot_platform_state *own = a->own.platform;
    size_t place = own->loading.count;
    struct visit visit = {a, file, place};
    a->files[file].loading = IN_PROGRESS;
    a->files[file].loading_at = (uint32_t)place;
    ot_list_add(&own->loading, file);
    bool fails = package_fails(&visit) || block_fails(&visit, 1, false);
    if (!fails && visit.lowest < place)
        return visit.lowest;
    for (size_t i = place; i < own->loading.count; i++)
        a->files[own->loading.items[i]].loading = fails ? FAILS : LOADS;
    own->loading.count = place;
    return visit.lowest;
}

/* Does a row say that the file is another platform's? */
static bool file_is_foreign(struct ot_analysis *a, ot_id number)
{
    const struct ot_platform_state *own = a->own.platform;
    for (size_t i = 0; i < own->file_count; i++)
        if (sqlite3_strglob(own->files[i].pattern, a->files[number].path) == 0)
            return strcmp(own->files[i].text, a->platform) != 0;
    return false;
}

bool ot_platform_fails(struct ot_analysis *a, ot_id number)
{
    if (!a->files[number].module_node && file_is_foreign(a, number))
        return true;
    bool is_any = a->own.platform->count || a->own.platform->given.count;
    if (is_any && a->files[number].loading == NOT_KNOWN && ot_program_file(a, number))
        look_at(a, number);
    return a->files[number].loading == FAILS;
}

void ot_platform_give(struct ot_analysis *a, const char *package, bool is_present)
{
    bool is_new;
    uint64_t key = (uint64_t)ot_intern_add(&a->names, package, strlen(package)) + 1;
    *ot_map_put(&a->own.platform->given, key, 0, &is_new) = is_present ? 1 : 2;
}

bool ot_platform_is_asked(const struct ot_analysis *a, ot_sym package)
{
    uint32_t unused;
    return ot_map_get(&a->own.platform->asked, (uint64_t)package + 1, &unused);
}

int ot_platform_open(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_platform_state *own = a->own.platform;
    return ot_library_read(a, "SELECT package, platform, '' FROM platform_package ORDER BY package",
                           &own->packages, &own->count, err) ||
                   ot_library_read(a, "SELECT pattern, platform, '' FROM platform_file ORDER BY pattern",
                                   &own->files, &own->file_count, err)
               ? -1 : 0;
}

void ot_platform_init(struct ot_analysis *a)
{
    a->own.platform = ot_calloc(1, sizeof(*a->own.platform));
}

void ot_platform_release(struct ot_analysis *a)
{
    struct ot_platform_state *own = a->own.platform;
    free(own->packages);
    free(own->files);
    ot_list_release(&own->loading);
    ot_map_release(&own->given);
    ot_map_release(&own->asked);
    free(own);
}
