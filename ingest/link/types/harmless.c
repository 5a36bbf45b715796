/*
 * harmless.c: places that name a class or a function and do nothing with it, as written.
 */
#include "ingest/link/types/harmless.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/mention.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/static.h"
#include "ingest/link/types/subclass.h"

enum { BASES_AT_MOST = 32 };

static bool is_word(struct ot_analysis *a, const struct ot_ast *ast, uint32_t n, const char *word)
{
    return ast->nodes[n].kind == OT_NAME && strcmp(ot_text(a, ast->nodes[n].text), word) == 0;
}

/* Does the value at n go nowhere but into a comparison, or a test of what something else is? */
static bool is_compared(struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    uint32_t child = n, up = ast->nodes[n].parent;
    while (ast->nodes[up].kind == OT_TUPLE || ast->nodes[up].kind == OT_COMPARE_WITH ||
           (ast->nodes[up].kind == OT_BINARY && strcmp(ot_text(a, ast->nodes[up].text), "|") == 0)) {
        child = up;
        up = ast->nodes[up].parent;
    }
    if (ast->nodes[up].kind == OT_COMPARE)
        return true;
    return ast->nodes[up].kind == OT_CALL && child == ast->nodes[ast->nodes[up + 1].end].end &&
           (is_word(a, ast, up + 1, "isinstance") || is_word(a, ast, up + 1, "issubclass"));
}

/* Does n stand in an annotation: of a parameter, a name, or what a function returns? A call in it may do anything. */
static bool is_annotation(const struct ot_ast *ast, uint32_t n)
{
    for (uint32_t child = n, up = ast->nodes[n].parent; up; child = up, up = ast->nodes[up].parent)
        switch (ast->nodes[up].kind) {
        case OT_PARAM:
            return child == up + 1;
        case OT_ANNOTATED:
            return child == ast->nodes[up + 1].end;
        case OT_FUNCTION: /* decorators, parameters, what it returns, its block */
            return child == ast->nodes[ast->nodes[up + 1].end].end;
        case OT_SUBSCRIPT: case OT_BINARY: case OT_LIST: case OT_TUPLE: case OT_ATTRIBUTE:
            break;
        default:
            return false;
        }
    return false;
}

/* Is n one of the bases of a class statement? The classes below are looked at each by itself. */
static bool is_base(const struct ot_ast *ast, uint32_t n)
{
    uint32_t list = ast->nodes[n].parent, class_node = ast->nodes[list].parent;
    return ast->nodes[list].kind == OT_LIST_OF && ast->nodes[class_node].kind == OT_CLASS && list != class_node + 1;
}

/* Is a string one of those that "__all__ = […]" lists? Who imports them names them. */
static bool is_listed(struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    uint32_t list = ast->nodes[n].parent, up = ast->nodes[list].parent;
    bool is_in = ast->nodes[n].kind == OT_STRING && (ast->nodes[list].kind == OT_LIST ||
                                                     ast->nodes[list].kind == OT_TUPLE);
    return is_in && ast->nodes[up].kind == OT_ASSIGN && is_word(a, ast, ast->nodes[up + 1].end, "__all__");
}

bool ot_harmless_is(struct ot_analysis *a, const struct ot_ast *ast, uint32_t n, bool is_class)
{
    if (ast->nodes[n].kind == OT_IMPORT_NAME)
        return ast->nodes[n].end == n + 1;
    if (is_listed(a, ast, n))
        return true;
    return is_class && (is_annotation(ast, n) || (ast->nodes[n].kind != OT_STRING &&
                                                  (is_base(ast, n) || is_compared(a, ast, n))));
}

/* Is what "vars(…).values()" gives, where n says vars, gone through by a comprehension that asks of what class each
 * value is, and does nothing else with it? */
static bool is_asked_of(struct ot_analysis *a, const struct ot_ast *ast, uint32_t n)
{
    uint32_t call = ast->nodes[n].parent, attribute = ast->nodes[call].parent, values = ast->nodes[attribute].parent;
    uint32_t clause = ast->nodes[values].parent, target = ast->nodes[values].end, all = ast->nodes[clause].parent;
    if (!is_word(a, ast, n, "vars") || ast->nodes[call].kind != OT_CALL || n != call + 1 ||
        ast->nodes[attribute].kind != OT_ATTRIBUTE || strcmp(ot_text(a, ast->nodes[attribute].text), "values") != 0 ||
        ast->nodes[values].kind != OT_CALL || attribute != values + 1 || ast->nodes[clause].kind != OT_COMP_FOR ||
        values != clause + 1 || ast->nodes[target].kind != OT_NAME)
        return false;
    for (uint32_t use = all; use < ast->nodes[all].end; use++) {
        uint32_t up = ast->nodes[use].parent;
        if (ast->nodes[use].kind != OT_NAME || ast->nodes[use].text != ast->nodes[target].text || use == target)
            continue;
        if (ast->nodes[up].kind != OT_CALL || !is_word(a, ast, up + 1, "isinstance") ||
            use != ast->nodes[up + 1].end)
            return false;
    }
    return true;
}

bool ot_harmless_vars(struct ot_analysis *a, const struct ot_ast *ast)
{
    for (uint32_t n = 0; n < ast->node_count; n++) {
        uint8_t kind = ast->nodes[n].kind;
        bool is_said = kind == OT_NAME || kind == OT_ATTRIBUTE || kind == OT_STRING || kind == OT_IMPORT_NAME;
        if (is_said && strcmp(ot_text(a, ast->nodes[n].text), "vars") == 0 && !is_asked_of(a, ast, n))
            return false;
    }
    return true;
}

/* Is a base outside the tree one that makes no objects and calls no method? */
static bool is_plain_base(struct ot_analysis *a, ot_sym external)
{
    enum ot_meaning meaning = external ? ot_library_meaning(a, external) : OT_MEANS_NOTHING;
    return meaning == OT_MEANS_ABSTRACT || meaning == OT_MEANS_PROTOCOL ||
           (external && strcmp(ot_text(a, external), "builtins.object") == 0);
}

/* Is what a class statement names a base of that kind, or a class of the tree, which is added to above? */
static bool takes_base(struct ot_analysis *a, const struct ot_code *code, uint32_t base, struct ot_list *above)
{
    const struct ot_ast *ast = &a->files[code->file].ast;
    ot_sym external = 0;
    if (ast->nodes[base].kind == OT_KEYWORD)
        return strcmp(ot_text(a, ast->nodes[base].text), "metaclass") == 0; /* ABCMeta: else the class is odd */
    ot_id of = ot_static_class(a, code->file, code->parent, base, &external);
    if (!of)
        return is_plain_base(a, external);
    if (!ot_list_has(above, of))
        ot_list_add(above, of);
    return above->count <= BASES_AT_MOST;
}

static bool has_plain_bases(struct ot_analysis *a, ot_id class_code)
{
    struct ot_list above = {0};
    bool are = true;
    ot_list_add(&above, class_code);
    for (size_t i = 0; are && i < above.count; i++) {
        const struct ot_code *code = ot_scan_code(a, above.items[i]);
        const struct ot_ast *ast = &a->files[code->file].ast;
        uint32_t bases = ast->nodes[code->ast + 1].end;
        are = !ot_list_sorted_has(&code->locals, ot_symbol(a, "__init_subclass__")) &&
              !ot_list_sorted_has(&code->locals, ot_symbol(a, "__subclasshook__")) &&
              !ot_subclass_is_odd(a, above.items[i]);
        for (uint32_t c = bases + 1; are && c < ast->nodes[bases].end; c = ast->nodes[c].end)
            are = takes_base(a, code, c, &above);
    }
    ot_list_release(&above);
    return are;
}

/* Does code of nodes first .. end name things by texts that it puts together: those of a module by globals(), those of
 * an object by getattr(self, …)? */
static bool names_by_text(struct ot_analysis *a, const struct ot_ast *ast, uint32_t first, uint32_t end)
{
    for (uint32_t n = first; n < end; n++) {
        if (is_word(a, ast, n, "globals") || is_word(a, ast, n, "eval") || is_word(a, ast, n, "exec"))
            return true;
        uint32_t object = is_word(a, ast, n, "getattr") && ast->nodes[ast->nodes[n].parent].kind == OT_CALL
                              ? ast->nodes[n].end : 0;
        if (object && (is_word(a, ast, object, "self") || is_word(a, ast, object, "cls")) &&
            ast->nodes[ast->nodes[object].end].kind != OT_STRING)
            return true;
    }
    return false;
}

/* Are the subclasses of a class asked for: of one above it, or of anything? */
static bool are_subclasses_asked(struct ot_analysis *a, ot_id class_code)
{
    struct ot_list places;
    if (!ot_mention_places(a, ot_symbol(a, "__subclasses__"), &places))
        return true;
    for (size_t i = 0; i < places.count; i += 2) {
        ot_id file = places.items[i], of = 0;
        const struct ot_ast *ast = &a->files[file].ast;
        uint32_t n = places.items[i + 1];
        ot_sym external = 0;
        struct ot_list family = {0};
        if (ast->nodes[n].kind == OT_ATTRIBUTE)
            of = ot_static_class(a, file, ot_program_code(a, file, ot_ast_scope(ast, n)), n + 1, &external);
        if (of)
            ot_subclass_family(a, of, &family);
        bool is_asked = !of || ot_list_has(&family, class_code);
        ot_list_release(&family);
        if (is_asked)
            return true;
    }
    return false;
}

/* Does a file go through what modules hold, the way that a name says, and say another name? */
static bool goes_through(struct ot_analysis *a, ot_sym way, ot_sym name)
{
    struct ot_list files = {0};
    bool does = !ot_mention_together(a, way, name, &files), is_vars = strcmp(ot_text(a, way), "vars") == 0;
    for (size_t i = 0; !does && i < files.count; i++)
        does = !is_vars || !ot_program_file(a, files.items[i]) ||
               !ot_harmless_vars(a, &a->files[files.items[i]].ast);
    ot_list_release(&files);
    return does;
}

bool ot_harmless_is_gone_through(struct ot_analysis *a, ot_sym name)
{
    static const char *const ways[] = {"getmembers",      "isclass",        "vars", "globals",
                                       "__annotations__", "get_type_hints", "eval"};
    for (size_t i = 0; i < sizeof(ways) / sizeof(*ways); i++)
        if (goes_through(a, ot_symbol(a, ways[i]), name))
            return true;
    return false;
}

/* May code that goes through what modules hold come to a class: does a file that does so name it, its module, or a base
 * of it, as "for name, c in inspect.getmembers(module, inspect.isclass): if issubclass(c, Base)"? */
static bool is_gone_through(struct ot_analysis *a, ot_id class_code)
{
    const struct ot_code *code = a->codes[class_code];
    const struct ot_ast *ast = &a->files[code->file].ast;
    const char *module = a->files[code->file].module, *dot = strrchr(module, '.');
    uint32_t bases = ast->nodes[code->ast + 1].end;
    bool is = ot_harmless_is_gone_through(a, code->name) ||
              ot_harmless_is_gone_through(a, ot_symbol(a, dot ? dot + 1 : module));
    for (uint32_t c = bases + 1; c < ast->nodes[bases].end && !is; c = ast->nodes[c].end)
        is = ast->nodes[c].kind != OT_KEYWORD && ast->nodes[c].text &&
             ot_harmless_is_gone_through(a, ast->nodes[c].text);
    return is;
}

bool ot_harmless_class(struct ot_analysis *a, ot_id class_code)
{
    const struct ot_code *code = ot_scan_code(a, class_code);
    const struct ot_ast *ast = &a->files[code->file].ast;
    return ast->nodes[code->ast + 1].end == code->ast + 2 && has_plain_bases(a, class_code) &&
           !are_subclasses_asked(a, class_code) && !is_gone_through(a, class_code);
}

bool ot_harmless_around(struct ot_analysis *a, ot_id class_code)
{
    const struct ot_code *code = ot_scan_code(a, class_code);
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t decorators = code->ast + 1;
    for (uint32_t c = decorators + 1; c < ast->nodes[decorators].end; c = ast->nodes[c].end)
        if (ot_static_behaviour(a, code->file, code->parent, ast->nodes[c].kind == OT_CALL ? c + 1 : c) !=
            OT_DOES_DATACLASS)
            return false;
    return has_plain_bases(a, class_code) && !names_by_text(a, ast, code->ast, ast->nodes[code->ast].end);
}

bool ot_harmless_function(struct ot_analysis *a, ot_id function)
{
    static const char *const words[] = {"staticmethod", "classmethod", "property", "abstractmethod"};
    const struct ot_code *code = ot_scan_code(a, function);
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t decorators = code->ast + 1;
    for (uint32_t c = decorators + 1; c < ast->nodes[decorators].end; c = ast->nodes[c].end) {
        bool is_plain = false;
        for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
            is_plain = is_plain || is_word(a, ast, c, words[i]);
        if (!is_plain)
            return false;
    }
    return a->codes[code->parent]->kind != OT_MODULE || !ot_mention_in(a, code->file, ot_symbol(a, "globals"));
}
