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
 * too, is for all.
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

enum { CALLS_AT_MOST = 8 }; /* functions that give back what another one does */

struct way {
    struct ot_modes *modes;
    struct ot_library_row *objects; size_t object_count; /* what, value, kind */
    ot_id registry;
    ot_sym method, fallback;
    struct ot_list readers; /* functions whose returns are read */
};

/* The class of a name, 'module:Class', among those that were met; 0 if there is none. */
static ot_id find_class(struct ot_analysis *a, const char *dotted)
{
    for (ot_id id = 1; id < a->code_count; id++)
        if (a->codes[id]->kind == OT_CLASS && strcmp(ot_program_dotted(a, id), dotted) == 0)
            return id;
    return 0;
}

static bool is_what(const struct ot_library_row *row, const char *what)
{
    return strcmp(row->pattern, what) == 0;
}

/* The modes of a number of states, the first of them being number first. */
static uint64_t states(const struct ot_modes *modes, uint32_t first, uint32_t count)
{
    uint64_t one = (UINT64_C(1) << modes->count) - 1, bits = 0;
    for (uint32_t i = first; i < first + count; i++)
        bits |= one << (i * modes->count);
    return bits;
}

/* Has a kind of objects a flag? */
static bool has_flag(const struct way *way, const char *kind)
{
    bool is_found = false;
    for (size_t i = 0; i < way->object_count; i++)
        is_found = is_found || (is_what(&way->objects[i], "flag") && strcmp(way->objects[i].argument, kind) == 0);
    return is_found;
}

/* The modes of a kind of objects; of those that are of none, ''. Each has the state without its flag first. */
static uint64_t of_kind(const struct way *way, const char *kind, uint64_t *with)
{
    uint32_t first = 1;
    *with = 0;
    if (way->modes->kinds == 1 || !*kind)
        return states(way->modes, 0, 1);
    for (size_t i = 0; i < way->object_count; i++) {
        const char *other = way->objects[i].argument;
        bool is_first = i == 0 || strcmp(way->objects[i - 1].argument, other) != 0, is_split = has_flag(way, other);
        if (strcmp(other, kind) == 0) {
            *with = is_split ? states(way->modes, first + 1, 1) : 0;
            return states(way->modes, first, is_split ? 2 : 1);
        }
        first += is_first ? 1 + is_split : 0;
    }
    return states(way->modes, 0, 1);
}

/* Tells kinds apart, where all modes of all of them have room. */
static void tell_kinds(struct way *way)
{
    struct ot_modes *modes = way->modes;
    uint32_t kinds = 1;
    for (size_t i = 0; i < way->object_count; i++)
        if (i == 0 || strcmp(way->objects[i - 1].argument, way->objects[i].argument) != 0)
            kinds += 1 + has_flag(way, way->objects[i].argument);
    if (kinds * modes->count > OT_MODES_AT_MOST)
        return;
    modes->kinds = kinds;
    modes->all = states(modes, 0, kinds);
    modes->flags = ot_calloc(way->object_count, sizeof(*modes->flags));
    for (size_t i = 0; i < way->object_count; i++) {
        uint64_t with, all;
        if (!is_what(&way->objects[i], "flag"))
            continue;
        all = of_kind(way, way->objects[i].argument, &with);
        modes->flags[modes->flag_count].name = ot_symbol(modes->a, way->objects[i].text);
        modes->flags[modes->flag_count++].truth =
            (struct ot_mode_truth){modes->all & ~(all & ~with), modes->all & ~with};
    }
}

/* The modes of the kind of objects that have a name. */
static uint64_t of_name(const struct way *way, ot_sym name)
{
    uint64_t with;
    for (size_t i = 0; i < way->object_count; i++)
        if (is_what(&way->objects[i], "name") && strcmp(way->objects[i].text, ot_text(way->modes->a, name)) == 0)
            return of_kind(way, way->objects[i].argument, &with);
    return of_kind(way, "", &with);
}

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

static void read_function(struct way *way, ot_id id, uint64_t bits, uint32_t depth);

/* What the expression at n of a function gives back is for those of the modes that it may run in. */
static void read_value(struct way *way, ot_id id, uint32_t n, uint64_t bits, uint32_t depth)
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
    if (callee && depth)
        read_function(way, callee, bits, depth - 1);
    else if (choice)
        modes->choices[choice - 1].modes |= bits;
    else
        add_all(modes, bits);
}

/* The same of what a function of a module gives back. */
static void read_function(struct way *way, ot_id id, uint64_t bits, uint32_t depth)
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
static ot_sym registered(const struct way *way, const struct ot_ast *ast, uint32_t s, ot_sym *function)
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

static void read_registered(struct way *way, ot_id file, ot_sym function, uint64_t bits)
{
    ot_id id = defined(way->modes->a, file, function);
    if (id)
        read_function(way, id, bits, CALLS_AT_MOST);
    else
        add_all(way->modes, bits);
}

/* What the functions choose that the statements at the top of the registry's module register. Names that none is
 * registered under are given that of the fallback. */
static void read_registry(struct way *way)
{
    struct ot_analysis *a = way->modes->a;
    ot_id file = a->codes[way->registry]->file;
    const struct ot_ast *ast = &a->files[file].ast;
    ot_sym function, fallback = 0;
    struct ot_list names = {0};
    uint64_t with, others = of_kind(way, "", &with);
    for (uint32_t s = 2; s < ast->nodes[1].end; s = ast->nodes[s].end) {
        ot_sym name = registered(way, ast, s, &function);
        if (!name)
            continue;
        ot_list_add(&names, name);
        fallback = name == way->fallback ? function : fallback;
        read_registered(way, file, function, of_name(way, name));
    }
    for (size_t i = 0; i < way->object_count; i++) {
        ot_sym name = ot_symbol(a, way->objects[i].text);
        if (is_what(&way->objects[i], "name") && !ot_list_has(&names, name))
            others |= of_name(way, name);
    }
    if (fallback)
        read_registered(way, file, fallback, others);
    else
        add_all(way->modes, way->modes->all);
    ot_list_release(&names);
}

/* Is what stands at n the class of a name, or something unknown that has this name? */
static bool may_be(struct ot_analysis *a, ot_id code, uint32_t n, ot_id class_code)
{
    ot_sym external = 0;
    if (a->files[a->codes[code]->file].ast.nodes[n].text != a->codes[class_code]->name)
        return false;
    ot_id found = ot_static_class(a, a->codes[code]->file, code, n, &external);
    return !found || found == class_code;
}

/* Does what stands at n in code that may run give the enum, a member of it or the registry other than it is known? */
static void note_mention(struct way *way, ot_id code, const struct ot_ast *ast, uint32_t n)
{
    struct ot_modes *modes = way->modes;
    struct ot_analysis *a = modes->a;
    const struct ot_ast_node *node = &ast->nodes[n], *parent = &ast->nodes[node->parent];
    bool is_key = parent->kind == OT_PAIR && n == node->parent + 1;
    bool is_declared = parent->kind == OT_ANNOTATED && n == ast->nodes[node->parent + 1].end;
    if (node->kind == OT_ATTRIBUTE && node->text == way->method && may_be(a, code, n + 1, way->registry)) {
        ot_sym function;
        uint32_t s = ast->nodes[node->parent].parent;
        bool is_known = a->codes[code]->kind == OT_MODULE && a->codes[code]->file == a->codes[way->registry]->file &&
                        ast->nodes[s].parent == 1 && registered(way, ast, s, &function);
        if (!is_known)
            add_all(modes, modes->all);
    } else if (may_be(a, code, n, way->registry)) {
        uint32_t up = parent->parent;
        bool is_called = parent->kind == OT_ATTRIBUTE && ast->nodes[up].kind == OT_CALL && up + 1 == node->parent;
        if (!is_called && !is_declared)
            add_all(modes, modes->all);
    } else if (may_be(a, code, n, modes->choice_code)) {
        if (parent->kind != OT_ATTRIBUTE && !is_declared)
            add_all(modes, modes->all);
    } else if (!is_key && !ot_ast_is_compared(ast, n) && !ot_list_has(&way->readers, code)) {
        size_t choice = ot_mode_choice_of(modes, code, n);
        if (choice)
            modes->choices[choice - 1].modes = modes->all;
    }
}

static void note_mentions(struct way *way)
{
    struct ot_analysis *a = way->modes->a;
    for (ot_id id = 1; id < a->code_count; id++) {
        const struct ot_code *code = a->codes[id];
        const struct ot_ast *ast = &a->files[code->file].ast;
        bool may_run = code->is_run || code->kind == OT_MODULE || code->kind == OT_CLASS;
        for (uint32_t n = code->body; may_run && n < ast->nodes[code->body].end; n = ot_ast_next_own(ast, n))
            if (ast->nodes[n].kind == OT_ATTRIBUTE || ast->nodes[n].kind == OT_NAME)
                note_mention(way, id, ast, n);
    }
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

/* Is the attribute 'module:Class.name' there, that a name is kept in? */
static bool has_stamp(struct ot_analysis *a, const char *stamp)
{
    const char *dot = strrchr(stamp, '.');
    ot_id id = find_class(a, ot_arena_strndup(&a->arena, stamp, (size_t)(dot - stamp)));
    return id && ot_list_sorted_has(&ot_scan_code(a, id)->locals, ot_symbol(a, dot + 1));
}

/* Reads the first row of which enum and registry are in reach. */
static int read_choice(struct way *way, struct ot_err *err)
{
    struct ot_modes *modes = way->modes;
    struct ot_analysis *a = modes->a;
    struct ot_library_row *rows = NULL, *more = NULL;
    size_t count = 0, more_count = 0;
    int result = ot_library_read(a, "SELECT enum, registry, stamp FROM way_choice ORDER BY enum", &rows, &count, err) ||
                 ot_library_read(a, "SELECT method, fallback, '' FROM way_choice ORDER BY enum", &more, &more_count,
                                 err) ? -1 : 0;
    for (size_t i = 0; i < count && result == 0 && !modes->choice_code; i++) {
        modes->choice_code = find_class(a, rows[i].pattern);
        way->registry = modes->choice_code ? find_class(a, rows[i].text) : 0;
        if (!way->registry) {
            modes->choice_code = 0;
            continue;
        }
        if (!find_choices(modes))
            break;
        way->method = ot_symbol(a, more[i].pattern);
        way->fallback = ot_symbol(a, more[i].text);
        if (has_stamp(a, rows[i].argument))
            tell_kinds(way);
        read_registry(way);
        note_mentions(way);
        modes->is_chosen = true;
    }
    free(rows);
    free(more);
    return result;
}

/* Writes node_mode. */
static int write_nodes(struct ot_writer *writer, const struct way *way, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    int result = ot_writer_prepare(writer, "INSERT INTO node_mode (node_id, modes) VALUES (?1, ?2)", err);
    for (size_t row = 1; row < a->node_count && result == 0 && way->modes->kinds > 1; row++) {
        uint32_t receiver = a->nodes[writer->node_of_row[row]].receiver;
        bool is_object = receiver && a->values[receiver].kind == OT_V_INSTANCE &&
                         a->values[a->values[receiver].a].kind == OT_V_CLASS;
        const char *dotted = is_object ? ot_program_dotted(a, a->values[a->values[receiver].a].a) : "";
        for (size_t i = 0; i < way->object_count && result == 0; i++) {
            uint64_t with;
            if (!is_what(&way->objects[i], "class") || strcmp(way->objects[i].text, dotted) != 0)
                continue;
            ot_writer_integer(writer, 1, (int64_t)row);
            ot_writer_integer(writer, 2, (int64_t)of_kind(way, way->objects[i].argument, &with));
            result = ot_writer_insert(writer, err);
        }
    }
    return result;
}

int ot_way_read(struct ot_writer *writer, struct ot_modes *modes, struct ot_err *err)
{
    struct way way = {.modes = modes};
    int result = ot_library_read(modes->a, "SELECT what, value, kind FROM way_object ORDER BY kind, what, value",
                                 &way.objects, &way.object_count, err) ||
                 read_choice(&way, err) || write_nodes(writer, &way, err) ? -1 : 0;
    ot_list_release(&way.readers);
    free(way.objects);
    return result;
}
