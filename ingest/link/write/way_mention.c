/*
 * way_mention.c: code that makes more of what is chosen for a batch than is read.
 *
 *     M = Method                          # any member may come of it
 *     choose_sparse(layer, batch)         # a function that is registered, called outright
 *     Registry.get("plain")               # not by the name of the object
 *
 * What is not of the form that is known opens all. Names count, wherever they stand in code that may run: what has one
 * by chance only opens too much.
 */
#include "ingest/link/write/way_mention.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/static.h"
#include "ingest/link/write/mode_choice.h"
#include "tools/base/mem.h"

struct look {
    struct ot_way *way;
    ot_sym look_up; /* the method of the registry that gives a function by a name */
    ot_sym registry, choice; /* names of the classes */
    struct ot_list names; /* sorted: all that is looked for */
    ot_id file, code; /* at hand */
    const struct ot_ast *ast;
};

static void open_all(struct look *look)
{
    struct ot_modes *modes = look->way->modes;
    for (size_t i = 0; i < modes->choice_count; i++)
        modes->choices[i].modes = modes->all;
}

static void open_member(struct look *look, ot_sym name)
{
    struct ot_modes *modes = look->way->modes;
    for (size_t i = 0; i < modes->choice_count; i++)
        if (modes->choices[i].name == name)
            modes->choices[i].modes = modes->all;
}

static bool is_member(const struct look *look, ot_sym name)
{
    const struct ot_modes *modes = look->way->modes;
    bool is_found = false;
    for (size_t i = 0; i < modes->choice_count; i++)
        is_found = is_found || modes->choices[i].name == name;
    return is_found;
}

/* Is a function of the name read? In a file, if that is not 0. */
static bool is_reader(const struct look *look, ot_sym name, ot_id file)
{
    struct ot_analysis *a = look->way->modes->a;
    for (size_t i = 0; i < look->way->readers.count; i++) {
        const struct ot_code *code = a->codes[look->way->readers.items[i]];
        if (code->name == name && (!file || code->file == file))
            return true;
    }
    return false;
}

static bool is_text(const struct look *look, uint32_t n, const char *text)
{
    return look->ast->nodes[n].text && strcmp(ot_text(look->way->modes->a, look->ast->nodes[n].text), text) == 0;
}

/* Does what stands at n only declare? */
static bool is_declared(const struct ot_ast *ast, uint32_t n)
{
    for (uint32_t up = ast->nodes[n].parent; up && ast->nodes[up].kind != OT_BLOCK; n = up, up = ast->nodes[n].parent)
        if ((ast->nodes[up].kind == OT_PARAM && n == up + 1) ||
            (ast->nodes[up].kind == OT_ANNOTATED && n == ast->nodes[up + 1].end) ||
            (ast->nodes[up].kind == OT_FUNCTION && n == ast->nodes[ast->nodes[up + 1].end].end))
            return true;
    return false;
}

/* Is what stands at n the class, or something unknown? */
static bool may_be(const struct look *look, uint32_t n, ot_id class_code)
{
    ot_sym external = 0;
    ot_id found = ot_static_class(look->way->modes->a, look->file, look->code, n, &external);
    return !found || found == class_code;
}

/* Is a name of an object asked in the code at hand? */
static bool asks_stamp(const struct look *look)
{
    const struct ot_code *code = look->way->modes->a->codes[look->code];
    for (uint32_t n = code->body; n < look->ast->nodes[code->body].end; n = ot_ast_next_own(look->ast, n))
        if (look->ast->nodes[n].kind == OT_ATTRIBUTE && look->ast->nodes[n].text == look->way->stamp)
            return true;
    return false;
}

/* The registry, at n, is known where it registers as it is read, and where it gives a function by an object's name. */
static bool is_known_use(const struct look *look, uint32_t n)
{
    const struct ot_ast *ast = look->ast;
    uint32_t method = ast->nodes[n].parent, up = ast->nodes[method].parent, argument = ast->nodes[method].end, place;
    if (ast->nodes[method].kind != OT_ATTRIBUTE || ast->nodes[up].kind != OT_CALL || up + 1 != method)
        return false;
    if (ast->nodes[method].text == look->way->method)
        return ot_map_get(&look->way->known, ot_map_pair(look->file, method), &place);
    bool is_name = ast->nodes[argument].kind == OT_NAME || ast->nodes[argument].kind == OT_ATTRIBUTE;
    return ast->nodes[method].text == look->look_up && argument < ast->nodes[up].end && is_name &&
           ast->nodes[argument].end == ast->nodes[up].end && (!look->way->stamp || asks_stamp(look));
}

static void note_member(struct look *look, uint32_t n)
{
    const struct ot_ast *ast = look->ast;
    uint32_t up = ast->nodes[n].parent, place;
    ot_sym external = 0;
    ot_id found = ot_static_class(look->way->modes->a, look->file, look->code, n + 1, &external);
    bool is_key = ast->nodes[up].kind == OT_PAIR && n == up + 1;
    if (found == look->way->modes->choice_code) {
        if (!is_key && !ot_ast_is_compared(ast, n) &&
            !ot_map_get(&look->way->known, ot_map_pair(look->file, n), &place))
            open_member(look, ast->nodes[n].text);
    } else if (!found && !external && !ot_ast_is_target(ast, n)) {
        open_member(look, ast->nodes[n].text);
    }
}

/* A name or an attribute. */
static void note_name(struct look *look, uint32_t n)
{
    const struct ot_ast *ast = look->ast;
    const struct ot_ast_node *node = &ast->nodes[n], *up = &ast->nodes[node->parent];
    uint32_t place;
    if (is_reader(look, node->text, 0) && !ot_map_get(&look->way->known, ot_map_pair(look->file, n), &place))
        open_all(look);
    else if (node->text == look->registry && may_be(look, n, look->way->registry) && !is_declared(ast, n) &&
             !is_known_use(look, n))
        open_all(look);
    else if (node->text == look->choice && may_be(look, n, look->way->modes->choice_code) && !is_declared(ast, n) &&
             !(up->kind == OT_ATTRIBUTE && is_member(look, up->text)))
        open_all(look);
    else if (node->kind == OT_ATTRIBUTE && is_member(look, node->text))
        note_member(look, n);
}

/* A text: what it names may be asked by it. */
static void note_text(struct look *look, uint32_t n)
{
    const struct ot_ast *ast = look->ast;
    uint32_t up = ast->nodes[n].parent, over = ast->nodes[up].parent;
    bool is_listed = ast->nodes[over].kind == OT_ASSIGN && is_text(look, ast->nodes[over + 1].end, "__all__");
    bool is_asked = ast->nodes[up].kind == OT_CALL && is_text(look, up + 1, "getattr");
    if (is_listed || is_declared(ast, n))
        return;
    if (!is_member(look, ast->nodes[n].text))
        open_all(look);
    else if (is_asked)
        open_member(look, ast->nodes[n].text);
}

/* Finds the code at hand of what stands at n. False where that does not run. */
static bool find_code(struct look *look, uint32_t n)
{
    struct ot_analysis *a = look->way->modes->a;
    const struct ot_ast *ast = look->ast;
    look->code = 0;
    for (uint32_t up = ast->nodes[n].parent; up; n = up, up = ast->nodes[n].parent) {
        bool is_body = ast->nodes[up].kind == OT_FUNCTION || ast->nodes[up].kind == OT_CLASS ||
                       ast->nodes[up].kind == OT_LAMBDA;
        ot_id id = is_body && ast->nodes[n].end == ast->nodes[up].end ? ot_program_code(a, look->file, up) : 0;
        if (id && a->codes[id]->kind == OT_FUNCTION && !a->codes[id]->is_run)
            return false;
        look->code = look->code ? look->code : id;
    }
    look->code = look->code ? look->code : ot_program_code(a, look->file, 0);
    return look->code != 0;
}

static void note_node(struct look *look, uint32_t n)
{
    const struct ot_ast_node *node = &look->ast->nodes[n];
    ot_sym name = node->text;
    bool is_bound = false;
    switch (node->kind) {
    case OT_NAME: case OT_ATTRIBUTE: case OT_STRING: case OT_IMPORT_NAME: break;
    case OT_FUNCTION: case OT_CLASS: case OT_HANDLER:
        is_bound = is_reader(look, name, look->file) &&
                   !ot_list_has(&look->way->readers, ot_program_code(look->way->modes->a, look->file, n));
        if (is_bound)
            break;
        return;
    default: return;
    }
    if (!find_code(look, n))
        return;
    if (is_bound)
        open_all(look);
    else if (node->kind == OT_STRING)
        note_text(look, n);
    else if (node->kind != OT_IMPORT_NAME)
        note_name(look, n);
    else if (is_reader(look, name, 0) || ((name == look->registry || name == look->choice) && node->end > n + 1))
        open_all(look);
}

/* Are the members of the enum all that its body says, and its bases of libraries? */
static bool is_plain_enum(struct look *look)
{
    struct ot_analysis *a = look->way->modes->a;
    const struct ot_code *code = a->codes[look->way->modes->choice_code];
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t bases = ast->nodes[code->ast + 1].end;
    bool is_plain = bases == code->ast + 2; /* no decorators */
    for (uint32_t c = bases + 1; c < ast->nodes[bases].end; c = ast->nodes[c].end) {
        ot_sym external = 0;
        bool is_known = ast->nodes[c].kind == OT_NAME || ast->nodes[c].kind == OT_ATTRIBUTE;
        is_plain = is_plain && is_known && !ot_static_class(a, code->file, code->parent, c, &external) && external;
    }
    for (uint32_t s = code->body + 1; s < ast->nodes[code->body].end; s = ast->nodes[s].end) {
        uint8_t kind = ast->nodes[s + 1].kind;
        bool is_value = kind == OT_INTEGER || kind == OT_STRING ||
                        (kind == OT_CALL && ast->nodes[s + 1].end == s + 3);
        is_plain = is_plain && (ast->nodes[s].kind == OT_PASS || (ast->nodes[s].kind == OT_ASSIGN && is_value));
    }
    return is_plain;
}

/* Is it  Registry.handlers  or  cls.handlers  at n? */
static bool is_kept(const struct look *look, const struct ot_ast *ast, uint32_t n, ot_sym cls, ot_sym kept)
{
    return ast->nodes[n].kind == OT_ATTRIBUTE && ast->nodes[n].text == kept && ast->nodes[n + 1].kind == OT_NAME &&
           (ast->nodes[n + 1].text == cls || ast->nodes[n + 1].text == look->registry);
}

/* Does the statement at s keep a function, by the parameters of the method:  cls.handlers[name] = function ? */
static bool is_store(const struct look *look, const struct ot_ast *ast, const struct ot_code *code, uint32_t s,
                     ot_sym kept)
{
    uint32_t place = s + 2, key = ast->nodes[place + 1].end;
    return code->param_count == 3 && ast->nodes[s].kind == OT_ASSIGN && ast->nodes[s + 1].kind == OT_NAME &&
           ast->nodes[s + 1].text == code->params[2].name && ast->nodes[place].kind == OT_SUBSCRIPT &&
           ast->nodes[place].end == ast->nodes[s].end &&
           is_kept(look, ast, place + 1, code->params[0].name, kept) && ast->nodes[key].kind == OT_NAME &&
           ast->nodes[key].text == code->params[1].name && ast->nodes[key].end == ast->nodes[s].end;
}

/* Does the call at n get what is kept by the key of a kind and a text? Returns where it goes on behind the key; 0: it
 * does not. */
static uint32_t gets(const struct look *look, const struct ot_ast *ast, uint32_t n, ot_sym cls, ot_sym kept,
                     uint8_t kind, ot_sym key)
{
    uint32_t at = ast->nodes[n + 1].end;
    bool is_get = ast->nodes[n].kind == OT_CALL && ast->nodes[n + 1].kind == OT_ATTRIBUTE &&
                  strcmp(ot_text(look->way->modes->a, ast->nodes[n + 1].text), "get") == 0 &&
                  is_kept(look, ast, n + 2, cls, kept) && ast->nodes[at].kind == kind && ast->nodes[at].text == key;
    return is_get ? ast->nodes[at].end : 0;
}

/* Does the statement at s give what is kept by a name:  return cls.handlers.get(name, cls.handlers.get("plain")) ? */
static bool is_look_up(const struct look *look, const struct ot_ast *ast, const struct ot_code *code, uint32_t s,
                       ot_sym kept)
{
    ot_sym cls = code->param_count == 2 ? code->params[0].name : 0;
    if (!cls || ast->nodes[s].kind != OT_RETURN)
        return false;
    uint32_t other = gets(look, ast, s + 1, cls, kept, OT_NAME, code->params[1].name);
    return other && other < ast->nodes[s].end && ast->nodes[other].end == ast->nodes[s].end &&
           gets(look, ast, other, cls, kept, OT_STRING, look->way->fallback) == ast->nodes[s].end;
}

/* Is the registry one dict and two class methods, one that fills it and one that looks up in it? */
static bool is_plain_registry(struct look *look)
{
    struct ot_analysis *a = look->way->modes->a;
    const struct ot_code *code = a->codes[look->way->registry];
    const struct ot_ast *ast = &a->files[code->file].ast;
    ot_sym kept = 0;
    uint32_t stores = 0, gives = 0, bases = ast->nodes[code->ast + 1].end;
    if (bases != code->ast + 2 || ast->nodes[bases].end != bases + 1)
        return false;
    for (uint32_t s = code->body + 1; s < ast->nodes[code->body].end; s = ast->nodes[s].end) {
        if (ast->nodes[s].kind == OT_PASS)
            continue;
        if (ast->nodes[s].kind == OT_ASSIGN && !kept && ast->nodes[s + 1].kind == OT_DICT &&
            ast->nodes[s + 1].end == s + 2 && ast->nodes[s + 2].kind == OT_NAME && ast->nodes[s].end == s + 3) {
            kept = ast->nodes[s + 2].text;
            continue;
        }
        ot_id id = ast->nodes[s].kind == OT_FUNCTION ? ot_program_code(a, code->file, s) : 0;
        const struct ot_code *method = id ? ot_scan_code(a, id) : NULL;
        uint32_t first = method ? method->body + 1 : 0;
        while (method && ast->nodes[first].kind == OT_PASS && ast->nodes[first].end < ast->nodes[method->body].end)
            first = ast->nodes[first].end;
        bool is_one = method && kept && ast->nodes[s + 1].end == s + 3 &&
                      strcmp(ot_text(a, ast->nodes[s + 2].text), "classmethod") == 0 &&
                      ast->nodes[first].end == ast->nodes[method->body].end;
        if (is_one && ast->nodes[s].text == look->way->method && is_store(look, ast, method, first, kept)) {
            stores++;
        } else if (is_one && is_look_up(look, ast, method, first, kept)) {
            gives++;
            look->look_up = ast->nodes[s].text;
        } else {
            return false;
        }
    }
    return stores == 1 && gives == 1;
}

void ot_way_mention_note(struct ot_way *way)
{
    struct ot_analysis *a = way->modes->a;
    struct look look = {.way = way, .registry = a->codes[way->registry]->name,
                        .choice = a->codes[way->modes->choice_code]->name};
    if (!is_plain_enum(&look) || !is_plain_registry(&look)) {
        open_all(&look);
        return;
    }
    ot_list_add(&look.names, look.registry);
    ot_list_add(&look.names, look.choice);
    for (size_t i = 0; i < way->readers.count; i++)
        ot_list_add(&look.names, a->codes[way->readers.items[i]]->name);
    for (size_t i = 0; i < way->modes->choice_count; i++)
        ot_list_add(&look.names, way->modes->choices[i].name);
    ot_list_sort(&look.names);
    for (ot_id id = 1; id < a->code_count; id++) {
        look.file = a->codes[id]->kind == OT_MODULE ? a->codes[id]->file : 0;
        look.ast = &a->files[look.file].ast;
        for (uint32_t n = 1; look.file && n < look.ast->node_count; n++)
            if (look.ast->nodes[n].text && ot_list_sorted_has(&look.names, look.ast->nodes[n].text))
                note_node(&look, n);
    }
    ot_list_release(&look.names);
}
