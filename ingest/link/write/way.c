/*
 * way.c: what is chosen for a batch by the name of the object that it is run with, and by its mode.
 *
 *     class Registry:                                   def choose_sparse(layer, batch):
 *         handlers = {}                                     if get_backend().is_dense:
 *     Registry.register("sparse", choose_sparse)                return Method.DENSE
 *     Registry.register("plain", choose_plain)              return Method.SPARSE
 *
 * Where something is Method.DENSE, and the batch is run with the object named "sparse", the flag of that is true; what
 * the other functions ask before they return the member holds where it is run with others. So each mode is one for each
 * kind of objects (table way_object), for each of the two values that its flag has; a choice is for those that the
 * returns of the member stand under, in the functions that are registered for the kind. A member that other code gives,
 * too, is for all (way_mention.c).
 *
 * Reads: way_choice, way_object, the syntax of the registry's module. Writes: node_mode.
 */
#include "ingest/link/write/way.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/value.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/member.h"
#include "ingest/link/types/static.h"
#include "ingest/link/write/mode_choice.h"
#include "ingest/link/write/way_kind.h"
#include "ingest/link/write/way_mention.h"

enum { CALLS_AT_MOST = 8 }; /* functions that give back what another one does */

/* The plain function that a name is in a module, which binds it once; 0: something else. */
static ot_id defined(struct ot_analysis *a, ot_id file, ot_sym name)
{
    const struct ot_ast *ast = &a->files[file].ast;
    uint32_t found = 0;
    for (uint32_t s = 2; s < ast->nodes[1].end; s = ast->nodes[s].end) {
        bool is_function = ast->nodes[s].kind == OT_FUNCTION && ast->nodes[s].text == name;
        if ((is_function && found) || (!is_function && ot_scan_binds(a, ast, s, ast->nodes[s].end, name)))
            return 0;
        found = is_function ? s : found;
    }
    bool is_plain = found && ast->nodes[found + 1].end == found + 2 && !ast->nodes[found].flags;
    return is_plain ? ot_program_code(a, file, found) : 0;
}

/* The modes in which what stands at n of a function may run: by the tests above it, and by those of the ifs before it
 * that leave. */
static uint64_t under(struct ot_modes *modes, ot_id id, uint32_t n)
{
    const struct ot_code *code = modes->a->codes[id];
    const struct ot_ast *ast = &modes->a->files[code->file].ast;
    uint64_t bits = modes->all;
    for (uint32_t p = ast->nodes[n].parent; n != code->body; n = p, p = ast->nodes[p].parent) {
        uint32_t body = ast->nodes[p + 1].end;
        if ((ast->nodes[p].kind == OT_IF || ast->nodes[p].kind == OT_TERNARY) && n != p + 1) {
            struct ot_mode_truth truth = ot_mode_truth_of(modes, id, p + 1);
            bits &= n == body ? truth.yes : truth.no;
        }
        for (uint32_t s = p + 1; ast->nodes[p].kind == OT_BLOCK && s < n; s = ast->nodes[s].end)
            if (ast->nodes[s].kind == OT_IF && ot_ast_leaves(ast, ast->nodes[s + 1].end))
                bits &= ot_mode_truth_of(modes, id, s + 1).no;
    }
    return bits;
}

static void add_all(struct ot_modes *modes, uint64_t bits)
{
    for (size_t i = 0; i < modes->choice_count; i++)
        modes->choices[i].modes |= bits;
}

static void read_function(struct ot_way *way, ot_id id, uint64_t bits, uint32_t depth);

/* What the expression at n of a function gives back is for those of the modes that it may run in. */
static void read_value(struct ot_way *way, ot_id id, uint32_t n, uint64_t bits, uint32_t depth)
{
    struct ot_modes *modes = way->modes;
    const struct ot_ast *ast = &modes->a->files[modes->a->codes[id]->file].ast;
    uint32_t yes = ast->nodes[n + 1].end;
    if (ast->nodes[n].kind == OT_TERNARY && depth) {
        read_value(way, id, yes, bits, depth - 1);
        read_value(way, id, ast->nodes[yes].end, bits, depth - 1);
        return;
    }
    ot_id callee = ot_mode_truth_callee(modes, id, n);
    size_t choice = ot_mode_choice_of(modes, id, n);
    bits &= under(modes, id, n);
    ot_way_know(way, modes->a->codes[id]->file, callee ? n + 1 : n);
    if (callee && depth)
        read_function(way, callee, bits, depth - 1);
    else if (choice)
        modes->choices[choice - 1].modes |= bits;
    else
        add_all(modes, bits);
}

/* The same of what a function of a module gives back. */
static void read_function(struct ot_way *way, ot_id id, uint64_t bits, uint32_t depth)
{
    const struct ot_code *code = way->modes->a->codes[id];
    const struct ot_ast *ast = &way->modes->a->files[code->file].ast;
    if (!ot_list_has(&way->readers, id))
        ot_list_add(&way->readers, id);
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n = ot_ast_next_own(ast, n))
        if (ast->nodes[n].kind == OT_RETURN && ast->nodes[n].end > n + 1 && ast->nodes[n + 1].kind != OT_NONE)
            read_value(way, id, n + 1, bits, depth);
}

/* The name under which the statement at s registers a function, and that; 0: it registers none so. */
static ot_sym registered(const struct ot_way *way, const struct ot_ast *ast, uint32_t s, ot_sym *function)
{
    uint32_t call = s + 1, name = ast->nodes[call + 1].end, value = ast->nodes[name].end;
    if (ast->nodes[s].kind != OT_EXPRESSION || ast->nodes[call].kind != OT_CALL ||
        ast->nodes[call + 1].kind != OT_ATTRIBUTE || ast->nodes[call + 1].text != way->method ||
        ast->nodes[call + 2].text != way->modes->a->codes[way->registry]->name || name >= ast->nodes[call].end ||
        ast->nodes[name].kind != OT_STRING || ast->nodes[name].flags & OT_CUT || value >= ast->nodes[call].end ||
        ast->nodes[value].kind != OT_NAME || ast->nodes[value].end != ast->nodes[call].end)
        return 0;
    *function = ast->nodes[value].text;
    return ast->nodes[name].text;
}

static void read_registered(struct ot_way *way, ot_id file, ot_sym function, uint64_t bits)
{
    ot_id id = defined(way->modes->a, file, function);
    if (id)
        read_function(way, id, bits, CALLS_AT_MOST);
    else
        add_all(way->modes, bits);
}

/* What the functions choose that the statements at the top of the registry's module register. Names that none is
 * registered under are given that of the fallback. */
static void read_registry(struct ot_way *way)
{
    struct ot_analysis *a = way->modes->a;
    ot_id file = a->codes[way->registry]->file;
    const struct ot_ast *ast = &a->files[file].ast;
    ot_sym function, fallback = 0;
    struct ot_list names = {0};
    uint64_t with, others = ot_way_kind_modes(way, "", &with);
    for (uint32_t s = 2; s < ast->nodes[1].end; s = ast->nodes[s].end) {
        ot_sym name = registered(way, ast, s, &function);
        if (!name)
            continue;
        ot_list_add(&names, name);
        fallback = name == way->fallback ? function : fallback;
        ot_way_know(way, file, s + 2);
        ot_way_know(way, file, ast->nodes[ast->nodes[s + 2].end].end);
        read_registered(way, file, function, ot_way_kind_of_name(way, name));
    }
    for (size_t i = 0; i < way->object_count; i++) {
        ot_sym name = ot_symbol(a, way->objects[i].text);
        if (strcmp(way->objects[i].pattern, "name") == 0 && !ot_list_has(&names, name))
            others |= ot_way_kind_of_name(way, name);
    }
    if (fallback)
        read_registered(way, file, fallback, others);
    else
        add_all(way->modes, way->modes->all);
    ot_list_release(&names);
}

/* Finds the members of the enum of choices. False where several may be equal, or there are too many. */
static bool find_choices(struct ot_modes *modes)
{
    struct ot_analysis *a = modes->a;
    uint32_t class_value = ot_value(a, OT_V_CLASS, modes->choice_code, 0, 0);
    size_t base = a->top;
    bool are_distinct = ot_member_are_distinct(a, class_value);
    ot_member_push(a, class_value);
    size_t count = a->top - base;
    modes->choices = ot_calloc(count + 1, sizeof(*modes->choices));
    for (size_t i = 0; i < count && count <= OT_MODES_AT_MOST; i++)
        modes->choices[modes->choice_count++].name = a->values[a->stack[base + i]].b;
    a->top = base;
    return are_distinct && modes->choice_count > 0;
}

/* The class of 'module:Class.name', with the name; 0: it is not there, or not written so. */
static ot_id class_of(struct ot_analysis *a, const char *dotted, ot_sym *name)
{
    const char *dot = strrchr(dotted, '.');
    ot_id id = dot ? ot_way_kind_find_class(a, ot_arena_strndup(&a->arena, dotted, (size_t)(dot - dotted))) : 0;
    *name = id ? ot_symbol(a, dot + 1) : 0;
    return id && ot_list_sorted_has(&ot_scan_code(a, id)->locals, *name) ? id : 0;
}

/* Does the method 'module:Class.name' store to the attribute of an object? */
static bool stamps(struct ot_analysis *a, const char *method, ot_sym attribute)
{
    ot_sym name;
    ot_id id = class_of(a, method, &name);
    const struct ot_ast *ast = &a->files[id ? a->codes[id]->file : 0].ast;
    bool is_found = false;
    for (uint32_t s = id ? a->codes[id]->body + 1 : 0; id && s < ast->nodes[a->codes[id]->body].end;
         s = ast->nodes[s].end)
        for (uint32_t n = s; ast->nodes[s].kind == OT_FUNCTION && ast->nodes[s].text == name &&
             n < ast->nodes[s].end; n++)
            is_found = is_found || (ast->nodes[n].kind == OT_ATTRIBUTE && ast->nodes[n].text == attribute &&
                                    ot_ast_is_target(ast, n));
    return is_found;
}

/* Do the objects have names, and those, too, that the method 'module:Class.name' makes? */
static void read_stamp(struct ot_way *way, const char *attribute, const char *method)
{
    ot_sym name;
    ot_id id = class_of(way->modes->a, attribute, &name);
    if (!id || (*method && !stamps(way->modes->a, method, name)))
        return;
    way->stamp = name;
    way->modes->object_code = id;
    ot_way_kind_tell(way);
}

/* Reads the first row of which enum and registry are in reach. */
static int read_choice(struct ot_way *way, struct ot_err *err)
{
    struct ot_modes *modes = way->modes;
    struct ot_analysis *a = modes->a;
    struct ot_library_row *rows = NULL, *more = NULL;
    size_t count = 0, more_count = 0;
    int result = ot_library_read(a, "SELECT enum, registry, stamp FROM way_choice ORDER BY enum", &rows, &count, err) ||
                 ot_library_read(a, "SELECT method, fallback, stamper FROM way_choice ORDER BY enum", &more,
                                 &more_count, err) ? -1 : 0;
    for (size_t i = 0; i < count && result == 0 && !modes->choice_code; i++) {
        modes->choice_code = ot_way_kind_find_class(a, rows[i].pattern);
        way->registry = modes->choice_code ? ot_way_kind_find_class(a, rows[i].text) : 0;
        if (!way->registry) {
            modes->choice_code = 0;
            continue;
        }
        if (!find_choices(modes))
            break;
        way->method = ot_symbol(a, more[i].pattern);
        way->fallback = ot_symbol(a, more[i].text);
        read_stamp(way, rows[i].argument, more[i].argument);
        read_registry(way);
        ot_way_mention_note(way);
        modes->is_chosen = true;
    }
    free(rows);
    free(more);
    return result;
}

int ot_way_read(struct ot_writer *writer, struct ot_modes *modes, struct ot_err *err)
{
    struct ot_way way = {.modes = modes};
    int result = ot_library_read(modes->a, "SELECT what, value, kind FROM way_object ORDER BY kind, what, value",
                                 &way.objects, &way.object_count, err) ||
                 read_choice(&way, err) || ot_way_kind_write(writer, &way, err) ? -1 : 0;
    ot_list_release(&way.readers);
    ot_map_release(&way.known);
    free(way.objects);
    return result;
}
