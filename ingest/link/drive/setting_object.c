/*
 * setting_object.c: a name of a configuration that names one object of the source.
 */
#include "ingest/link/drive/setting_object.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "tools/base/nearest.h"

static void offer(struct ot_nearest *nearest, const char *word, const char *name)
{
    for (size_t i = 0; nearest && i < nearest->count; i++)
        if (strcmp(nearest->names[i], name) == 0)
            return;
    if (nearest)
        ot_nearest_offer(nearest, name, ot_nearest_distance(word, name));
}

static void offer_names(struct ot_analysis *a, const struct ot_list *names, const char *word,
                        struct ot_nearest *nearest)
{
    for (size_t i = 0; i < names->count; i++)
        offer(nearest, word, ot_text(a, names->items[i]));
}

/* Has the code of a module or class the name: does it bind it, store or annotate it through self, or make it when it is
 * asked for? */
static bool has_name(struct ot_analysis *a, ot_id id, ot_sym name)
{
    const struct ot_code *code = ot_scan_code(a, id);
    return ot_list_sorted_has(&code->locals, name) || ot_list_sorted_has(&code->stores, name) ||
           ot_scan_annotation(code, name) || ot_list_sorted_has(&code->locals, ot_symbol(a, "__getattr__"));
}

/* The function or class of a file with a qualname, 0 if there is none. The names of others are offered. */
static ot_id find_definition(struct ot_analysis *a, ot_id file, const char *qualname, struct ot_nearest *nearest)
{
    const struct ot_ast *ast = &a->files[file].ast;
    for (uint32_t n = 0; n < ast->node_count; n++) {
        if (ast->nodes[n].kind != OT_FUNCTION && ast->nodes[n].kind != OT_CLASS)
            continue;
        ot_id code = ot_program_code(a, file, n);
        const char *name = strchr(ot_program_dotted(a, code), ':') + 1;
        if (strcmp(name, qualname) == 0)
            return code;
        offer(nearest, qualname, name);
    }
    return 0;
}

bool ot_setting_object(struct ot_analysis *a, const char *name, const struct ot_given *given,
                       struct ot_nearest *nearest)
{
    const char *colon = strchr(name, ':'), *qualname = colon + 1, *dot = strrchr(qualname, '.');
    ot_id file = ot_program_module(a, name, (size_t)(colon - name));
    if (!file || !ot_program_file(a, file)) {
        for (size_t f = 1; f < a->file_count; f++)
            offer(nearest, ot_arena_strndup(&a->arena, name, (size_t)(colon - name)), a->files[f].module);
        return false;
    }
    ot_id code = find_definition(a, file, qualname, nearest);
    if (code && a->codes[code]->kind == OT_FUNCTION) {
        ot_given_fix(a, code, 0, given);
        return true;
    }
    ot_sym last = ot_symbol(a, dot ? dot + 1 : qualname);
    const char *around = dot ? ot_arena_strndup(&a->arena, qualname, (size_t)(dot - qualname)) : NULL;
    ot_id holder = around ? find_definition(a, file, around, nearest) : ot_program_code(a, file, 0);
    if (!holder || !has_name(a, holder, last)) {
        if (holder)
            offer_names(a, &ot_scan_code(a, holder)->locals, ot_text(a, last), nearest);
        return false;
    }
    ot_given_fix(a, holder, last, given);
    return true;
}
