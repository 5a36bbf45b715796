/*
 * type_read.c: what annotations mean: the classes, and the kinds of values, that they name.
 */
#include "ingest/link/types/type_read.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/rows/kernel.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/types/configuration.h"
#include "ingest/link/types/static.h"

struct place {
    ot_id file, code;
};

static void read_type(struct ot_analysis *a, const struct place *at, uint32_t n, struct ot_type *type);

static void apply_meaning(struct ot_analysis *a, const struct place *at, enum ot_meaning meaning,
                          uint32_t subscript, struct ot_type *type)
{
    static const int simple[OT_MEANING_COUNT] = {
        [OT_MEANS_VALUE] = OT_T_SCALAR, [OT_MEANS_CONTAINER] = OT_T_CONTAINER, [OT_MEANS_CALLABLE] = OT_T_CALLABLE,
        [OT_MEANS_TYPE] = OT_T_TYPE, [OT_MEANS_NONE] = OT_T_NONE,
    };
    type->flags |= simple[meaning];
    if (simple[meaning])
        return;
    if (!subscript || (meaning != OT_MEANS_UNION && meaning != OT_MEANS_INNER)) {
        type->flags |= OT_T_ANY;
        return;
    }
    const struct ot_ast *ast = &a->files[at->file].ast;
    type->flags |= meaning == OT_MEANS_UNION ? OT_T_NONE : 0;
    for (uint32_t c = ast->nodes[subscript + 1].end; c < ast->nodes[subscript].end; c = ast->nodes[c].end) {
        read_type(a, at, c, type);
        if (meaning == OT_MEANS_INNER)
            break;
    }
}

static int word_of(const char *dotted)
{
    static const char *const names[] = {"builtins.int", "builtins.float", "builtins.str", "builtins.bool"};
    for (int i = 0; i < 4; i++)
        if (strcmp(dotted, names[i]) == 0)
            return 1 << i;
    return OT_W_OTHER;
}

/* A name stands for a class, or for what is outside the tree: its meaning, where it has one that takes arguments. */
static enum ot_meaning read_found(struct ot_analysis *a, ot_id code, ot_sym external, struct ot_type *type)
{
    enum ot_meaning meaning = external && !code ? ot_library_meaning(a, external) : OT_MEANS_NOTHING;
    if (code)
        ot_list_add(&type->classes, code);
    else if (external && ot_given_model(a) && ot_configuration_is_base(a, external)) {
        type->flags |= OT_T_MODEL;
        return OT_MEANS_NOTHING;
    } else if (!meaning && external && ot_kernel_package(a, external))
        ot_list_add(&type->externals, external);
    else if (!meaning)
        type->flags |= OT_T_ANY;
    if (meaning == OT_MEANS_VALUE)
        type->words |= word_of(ot_text(a, external));
    return meaning;
}

/* A name or dotted path; subscript is the node around it when it has arguments, else 0. */
static void read_name(struct ot_analysis *a, const struct place *at, uint32_t n, uint32_t subscript,
                      struct ot_type *type)
{
    ot_sym external = 0;
    ot_id code = ot_static_class(a, at->file, at->code, n, &external);
    const struct ot_ast_node *node = &a->files[at->file].ast.nodes[n];
    if (!code && !external && node->kind == OT_NAME)
        external = ot_static_builtin(a, node->text);
    enum ot_meaning meaning = read_found(a, code, external, type);
    if (meaning)
        apply_meaning(a, at, meaning, subscript, type);
}

/* The length of the part of a quoted annotation that ends at its end or at a mark within no brackets. */
static size_t part_length(const char *text, size_t length, char mark)
{
    size_t i = 0;
    for (int depth = 0; i < length && (depth || text[i] != mark); i++)
        depth += (text[i] == '[') - (text[i] == ']');
    return i;
}

static void read_text(struct ot_analysis *a, const struct place *at, const char *text, size_t length,
                      struct ot_type *type);

/* Each part between the marks; the first alone where only that is asked for. */
static void read_parts(struct ot_analysis *a, const struct place *at, const char *text, size_t length, char mark,
                       bool is_first, struct ot_type *type)
{
    for (size_t i = 0, part; i < length; i += part + 1) {
        part = part_length(text + i, length - i, mark);
        read_text(a, at, text + i, part, type);
        if (is_first)
            break;
    }
}

/* A quoted annotation: names, with arguments in brackets, between |. Others say nothing. */
static void read_text(struct ot_analysis *a, const struct place *at, const char *text, size_t length,
                      struct ot_type *type)
{
    for (; length && *text == ' '; text++)
        length--;
    while (length && text[length - 1] == ' ')
        length--;
    if (part_length(text, length, '|') < length) {
        read_parts(a, at, text, length, '|', false, type);
        return;
    }
    size_t head = part_length(text, length, '[');
    bool has_arguments = head + 1 < length && text[length - 1] == ']';
    if (length == 4 && strncmp(text, "None", 4) == 0) {
        type->flags |= OT_T_NONE;
        return;
    }
    if (head == 0 || strcspn(text, " .,()\"'") < head || (head < length && !has_arguments)) {
        type->flags |= OT_T_ANY;
        return;
    }
    ot_sym external = 0, name = ot_intern_add(&a->names, text, head);
    ot_id code = ot_static_name(a, at->file, at->code, name, &external);
    if (!code && !external)
        external = ot_static_builtin(a, name);
    enum ot_meaning meaning = read_found(a, code, external, type);
    bool is_around = has_arguments && (meaning == OT_MEANS_UNION || meaning == OT_MEANS_INNER);
    if (is_around)
        read_parts(a, at, text + head + 1, length - head - 2, ',', meaning == OT_MEANS_INNER, type);
    if (is_around)
        type->flags |= meaning == OT_MEANS_UNION ? OT_T_NONE : 0;
    else if (meaning)
        apply_meaning(a, at, meaning, 0, type);
}

static void read_type(struct ot_analysis *a, const struct place *at, uint32_t n, struct ot_type *type)
{
    const struct ot_ast *ast = &a->files[at->file].ast;
    const struct ot_ast_node *node = &ast->nodes[n];
    switch (node->kind) {
    case OT_NAME:
    case OT_ATTRIBUTE:
        read_name(a, at, n, 0, type);
        break;
    case OT_SUBSCRIPT:
        if (ast->nodes[n + 1].kind == OT_NAME || ast->nodes[n + 1].kind == OT_ATTRIBUTE)
            read_name(a, at, n + 1, n, type);
        else
            type->flags |= OT_T_ANY;
        break;
    case OT_BINARY:
        read_type(a, at, n + 1, type);
        read_type(a, at, ast->nodes[n + 1].end, type);
        break;
    case OT_CONST_NONE:
        type->flags |= OT_T_NONE;
        break;
    case OT_STRING:
        read_text(a, at, ot_text(a, node->text), strlen(ot_text(a, node->text)), type);
        break;
    case OT_OTHER: /* the grammar's wrapper around a type */
        if (n + 1 < node->end && ast->nodes[n + 1].end == node->end) {
            read_type(a, at, n + 1, type);
            break;
        }
        type->flags |= OT_T_ANY;
        break;
    default:
        type->flags |= OT_T_ANY;
        break;
    }
}

void ot_type_read(struct ot_analysis *a, ot_id file, ot_id code, uint32_t annotation, struct ot_type *type)
{
    const struct place at = {file, code};
    read_type(a, &at, annotation, type);
}
