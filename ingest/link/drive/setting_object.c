/*
 * setting_object.c: a name of a configuration that names one object of the source; a method also by a class that
 * inherits it.
 */
#include "ingest/link/drive/setting_object.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/static.h"
#include "ingest/link/types/subclass.h"
#include "tools/base/nearest.h"

enum { BASES_AT_MOST = 64 };

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

/* Adds the bases of a class that stand in the tree, and theirs, to a list that it is not in. */
static void add_bases(struct ot_analysis *a, ot_id class_code, struct ot_list *bases)
{
    struct ot_list open = {0};
    ot_list_add(&open, class_code);
    for (size_t i = 0; i < open.count && open.count < BASES_AT_MOST; i++) {
        const struct ot_code *code = ot_scan_code(a, open.items[i]);
        const struct ot_ast *ast = &a->files[code->file].ast;
        ot_id file = code->file, parent = code->parent;
        uint32_t arguments = ast->nodes[code->ast + 1].end;
        for (uint32_t c = arguments + 1; c < ast->nodes[arguments].end; c = ast->nodes[c].end) {
            ot_sym external = 0;
            ot_id base = ast->nodes[c].kind == OT_KEYWORD ? 0 : ot_static_class(a, file, parent, c, &external);
            if (base && !ot_list_has(&open, base)) {
                ot_list_add(&open, base);
                ot_list_add(bases, base);
            }
        }
    }
    ot_list_release(&open);
}

/* The method of a name in the body of a class, bound there by its only "def"; 0 if it is none. */
static ot_id method_of(struct ot_analysis *a, ot_id class_code, ot_sym name)
{
    const struct ot_code *code = ot_scan_code(a, class_code);
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t found = 0, times = 0;
    for (uint32_t s = code->body + 1; s < ast->nodes[code->body].end; s = ast->nodes[s].end)
        if (ast->nodes[s].kind == OT_FUNCTION && ast->nodes[s].text == name) {
            found = s;
            times++;
        }
    return times == 1 ? ot_program_code(a, code->file, found) : 0;
}

/* Is each class below one the other class, below it or above it? Then all objects that have what it declares are the
 * other's. */
static bool is_for(struct ot_analysis *a, ot_id base, ot_id class_code, const struct ot_list *bases)
{
    struct ot_list below = {0}, own = {0};
    bool is = true;
    ot_subclass_family(a, base, &below);
    ot_subclass_family(a, class_code, &own);
    for (size_t i = 0; is && i < below.count; i++)
        is = ot_list_has(&own, below.items[i]) || ot_list_has(bases, below.items[i]);
    ot_list_release(&below);
    ot_list_release(&own);
    return is;
}

/* The method that a class inherits under a name, where one base alone declares it, for objects of that class; 0 if it
 * inherits none. */
static ot_id inherited_method(struct ot_analysis *a, ot_id class_code, ot_sym name)
{
    struct ot_list bases = {0};
    ot_id found = 0, holder = 0;
    size_t count = 0;
    add_bases(a, class_code, &bases);
    for (size_t i = 0; i < bases.count; i++)
        if (ot_list_sorted_has(&ot_scan_code(a, bases.items[i])->locals, name)) {
            holder = bases.items[i];
            count++;
        }
    if (count == 1 && is_for(a, holder, class_code, &bases))
        found = method_of(a, holder, name);
    ot_list_release(&bases);
    return found;
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
    bool is_class = holder && a->codes[holder]->kind == OT_CLASS, is_there = holder && has_name(a, holder, last);
    ot_id inherited = is_class && !is_there ? inherited_method(a, holder, last) : 0;
    if (inherited) {
        ot_given_fix(a, inherited, 0, given);
        return true;
    }
    if (!is_there) {
        if (holder)
            offer_names(a, &ot_scan_code(a, holder)->locals, ot_text(a, last), nearest);
        return false;
    }
    ot_given_fix(a, holder, last, given);
    return true;
}
