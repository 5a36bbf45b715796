/*
 * configuration.c: which model a run is of, as its configuration tells it: the names of entry classes, and the
 * classes that configurations are objects of.
 *
 * The tree makes an object of a configuration class of its own for the models that the class is for, so in a run of
 * a linked model there is none of a class for others: a test for it is false, a call of it gives nothing. A class is
 * for a model by its model type, or its name, or since the entry class declares to be given it; and so are the classes
 * that one of these names, as the parts of its configuration.
 *
 * Reads: entry_attribute, configuration_class, model_lacks.
 */
#include "ingest/link/types/configuration.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/options.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/core/world.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/static.h"
#include "ingest/link/types/subclass.h"

enum { TEXT_AT_MOST = 128 }; /* letters of a name that are compared */

struct ot_configuration_state {
    struct ot_list name_attributes, type_attributes, part_attributes; /* syms */
    struct ot_library_row *classes; size_t class_count;    /* pattern, suffix */
    struct ot_library_row *lacked; size_t lacked_count;    /* pattern: a class that no run makes an object of */
    struct ot_list lacked_names; /* syms: their names without the module */
    uint32_t names;          /* list of the names of the entry classes */
    struct ot_list architectures; /* the same as syms, in lower case, letters and digits alone */
    struct ot_list declared; /* class codes: what entry classes declare that they are given, and its parts */
    struct ot_map verdicts;  /* class code → 1 is for a linked model or none can tell, 2 is foreign */
    struct ot_map types;     /* model type → 1 one for a linked model has it, 2 only foreign ones have it */
};

/* A name reduced to what is compared. */
static ot_sym plain(struct ot_analysis *a, const char *text, size_t length)
{
    char letters[TEXT_AT_MOST];
    size_t count = 0;
    for (size_t i = 0; i < length && count < TEXT_AT_MOST; i++)
        if (isalnum((unsigned char)text[i]))
            letters[count++] = (char)tolower((unsigned char)text[i]);
    return ot_intern_add(&a->names, letters, count);
}

int ot_configuration_open(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_configuration_state *c = a->own.configuration;
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    if (ot_library_read(a, "SELECT pattern, suffix, '' FROM configuration_class ORDER BY pattern", &c->classes,
                        &c->class_count, err) ||
        ot_library_read(a, "SELECT attribute, meaning, '' FROM entry_attribute ORDER BY attribute", &rows, &count, err))
        return -1;
    if (!a->options->models && !a->options->entries &&
        ot_library_read(a, "SELECT class, reason, '' FROM model_lacks ORDER BY class", &c->lacked, &c->lacked_count,
                        err))
        return -1;
    for (size_t i = 0; i < c->lacked_count; i++)
        ot_list_add(&c->lacked_names, ot_symbol(a, strchr(c->lacked[i].pattern, ':') + 1));
    for (size_t i = 0; i < count; i++) {
        bool is_type = strcmp(rows[i].text, "model type") == 0, is_part = strcmp(rows[i].text, "part") == 0;
        ot_list_add(is_type ? &c->type_attributes : is_part ? &c->part_attributes : &c->name_attributes,
                    ot_symbol(a, rows[i].pattern));
    }
    free(rows);
    c->names = ot_value(a, OT_V_CONTAINER, OT_LIST_VALUE, 0, 0);
    return 0;
}

void ot_configuration_name(struct ot_analysis *a, ot_sym name, ot_worlds worlds, bool is_only)
{
    struct ot_configuration_state *c = a->own.configuration;
    size_t base = a->top;
    ot_stack_push(a, ot_value(a, OT_V_STRING, name, 0, 0));
    a->stores = worlds | ot_world_runs(a);
    ot_container_put(a, NULL, c->names, is_only ? ot_value_integer(a, 0) : 0, base, 1);
    a->stores = a->all_worlds;
    a->top = base;
    ot_list_add(&c->architectures, plain(a, ot_text(a, name), strlen(ot_text(a, name))));
}

/* The text that a class body assigns to the attribute that tells the model type; 0 if it assigns none. */
static ot_sym type_of_class(struct ot_analysis *a, const struct ot_ast *ast, uint32_t class_node)
{
    uint32_t body = ast->nodes[ast->nodes[class_node + 1].end].end;
    for (uint32_t s = body + 1; s < ast->nodes[body].end; s = ast->nodes[s].end) {
        bool is_annotated = ast->nodes[s].kind == OT_ANNOTATED;
        if (ast->nodes[s].kind != OT_ASSIGN && !is_annotated)
            continue;
        uint32_t target = is_annotated ? s + 1 : ast->nodes[s + 1].end;
        uint32_t value = is_annotated ? ast->nodes[ast->nodes[s + 1].end].end : s + 1;
        if (ast->nodes[target].kind == OT_NAME && ast->nodes[value].kind == OT_STRING &&
            ot_list_has(&a->own.configuration->type_attributes, ast->nodes[target].text))
            return ast->nodes[value].text;
    }
    return 0;
}

static bool ends_with(const char *text, const char *suffix, size_t *before)
{
    size_t length = strlen(text), wanted = strlen(suffix);
    *before = length - wanted;
    return length > wanted && strcmp(text + length - wanted, suffix) == 0;
}

/* Tells the name of a class, or its model type, that it is for configurations? */
static bool is_named_so(struct ot_analysis *a, ot_id id)
{
    const struct ot_configuration_state *c = a->own.configuration;
    const struct ot_code *code = a->codes[id];
    size_t before;
    bool is = type_of_class(a, &a->files[code->file].ast, code->ast) != 0;
    for (size_t i = 0; i < c->class_count && !is; i++)
        is = ends_with(ot_text(a, code->name), c->classes[i].text, &before);
    return is;
}

/* Notes the classes for configurations that are named in syntax nodes first .. end within code. */
static void declare(struct ot_analysis *a, ot_id code, uint32_t first, uint32_t end)
{
    struct ot_list *declared = &a->own.configuration->declared;
    ot_id file = a->codes[code]->file;
    ot_sym external;
    for (uint32_t n = first; n < end; n++) {
        const struct ot_ast_node *node = &a->files[file].ast.nodes[n];
        ot_id named = node->kind == OT_NAME ? ot_static_class(a, file, code, n, &external) : 0;
        if (named && named != code && is_named_so(a, named) && !ot_list_has(declared, named))
            ot_list_add(declared, named);
    }
}

void ot_configuration_declare(struct ot_analysis *a, ot_id entry)
{
    struct ot_list *declared = &a->own.configuration->declared;
    const struct ot_code *code = ot_scan_code(a, entry);
    const struct ot_ast *ast = &a->files[code->file].ast;
    size_t followed = declared->count;
    for (uint32_t s = code->body + 1; s < ast->nodes[code->body].end; s = ast->nodes[s].end)
        if (ast->nodes[s].kind == OT_FUNCTION && strcmp(ot_text(a, ast->nodes[s].text), "__init__") == 0)
            declare(a, entry, ast->nodes[s + 1].end, ast->nodes[ast->nodes[s + 1].end].end); /* its parameters */
    for (; followed < declared->count; followed++) {
        const struct ot_code *part = a->codes[declared->items[followed]];
        declare(a, declared->items[followed], part->ast, a->files[part->file].ast.nodes[part->ast].end);
    }
}

bool ot_configuration_tells_model(const struct ot_analysis *a, ot_sym name)
{
    const struct ot_configuration_state *c = a->own.configuration;
    return ot_list_has(&c->name_attributes, name) || ot_list_has(&c->type_attributes, name);
}

void ot_configuration_attribute(struct ot_analysis *a, ot_sym name)
{
    if (ot_list_has(&a->own.configuration->name_attributes, name))
        ot_stack_push(a, a->own.configuration->names);
    else if (ot_list_has(&a->own.configuration->type_attributes, name))
        ot_stack_push(a, OT_MODEL_TYPE_VALUE);
    else
        ot_stack_push(a, OT_UNKNOWN_VALUE);
}

void ot_configuration_attribute_at(struct ot_analysis *a, ot_sym name, const struct ot_ast *ast, uint32_t n)
{
    uint32_t of = ast->nodes[n].kind == OT_ATTRIBUTE ? n + 1 : 0;
    if (of && (ast->nodes[of].kind == OT_NAME || ast->nodes[of].kind == OT_ATTRIBUTE) &&
        ot_list_has(&a->own.configuration->part_attributes, ast->nodes[of].text))
        ot_stack_push(a, OT_UNKNOWN_VALUE);
    else
        ot_configuration_attribute(a, name);
}

/* Does the name of an entry class begin with the text? */
static bool leads_to_entry(struct ot_analysis *a, const char *text, size_t length)
{
    const struct ot_configuration_state *c = a->own.configuration;
    const char *reduced = ot_text(a, plain(a, text, length));
    for (size_t i = 0; i < c->architectures.count; i++)
        if (strncmp(ot_text(a, c->architectures.items[i]), reduced, strlen(reduced)) == 0)
            return true;
    return false;
}

/* Is the class for an entry class, or does nothing tell what it is for? */
static bool may_be_ours(struct ot_analysis *a, ot_id id, const char *suffix)
{
    const struct ot_code *code = a->codes[id];
    const struct ot_ast *ast = &a->files[code->file].ast;
    ot_sym type = type_of_class(a, ast, code->ast);
    const char *name = type ? ot_text(a, type) : ot_text(a, code->name);
    size_t length = strlen(name);
    if (type || ends_with(name, suffix, &length))
        return leads_to_entry(a, name, length);
    return true;
}

bool ot_configuration_is_base(const struct ot_analysis *a, ot_sym dotted)
{
    const struct ot_configuration_state *c = a->own.configuration;
    for (size_t i = 0; i < c->class_count; i++)
        if (sqlite3_strglob(c->classes[i].pattern, ot_text(a, dotted)) == 0)
            return true;
    return false;
}

/* The suffix of the row that a base of the class falls under, NULL if it is no configuration's. */
static const char *suffix_of(struct ot_analysis *a, uint32_t class_value)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    const struct ot_configuration_state *c = a->own.configuration;
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        for (size_t k = 0; v.kind == OT_V_EXTERNAL && k < c->class_count; k++)
            if (sqlite3_strglob(c->classes[k].pattern, ot_text(a, v.a)) == 0)
                return c->classes[k].text;
    }
    return NULL;
}

/* Does a row say that no run of the linked models makes an object of the class, or of one that it derives from? */
static bool is_lacked(struct ot_analysis *a, uint32_t class_value)
{
    const struct ot_configuration_state *c = a->own.configuration;
    const struct ot_mro *mro = c->lacked_count ? ot_mro_of(a, class_value) : NULL;
    for (size_t k = 0; mro && k < mro->items.count; k++) {
        const struct ot_value v = a->values[mro->items.items[k]];
        for (size_t i = 0; v.kind == OT_V_CLASS && i < c->lacked_count; i++)
            if (a->codes[v.a]->name == c->lacked_names.items[i] &&
                strcmp(c->lacked[i].pattern, ot_program_dotted(a, v.a)) == 0)
                return true;
    }
    return false;
}

bool ot_configuration_is_foreign(struct ot_analysis *a, uint32_t class_value)
{
    struct ot_configuration_state *c = a->own.configuration;
    ot_id code = a->values[class_value].a;
    struct ot_list family = {0};
    uint32_t known;
    bool is_new;
    if (c->architectures.count == 0)
        return false;
    if (ot_list_has(&c->declared, code))
        return false;
    if (ot_map_get(&c->verdicts, code, &known))
        return known == 2;
    const char *suffix = suffix_of(a, class_value);
    if (!suffix)
        return is_lacked(a, class_value);
    ot_subclass_family(a, code, &family);
    bool is_ours = false;
    for (size_t i = 0; i < family.count && !is_ours; i++)
        is_ours = may_be_ours(a, family.items[i], suffix);
    ot_list_release(&family);
    ot_map_put(&c->verdicts, code, is_ours ? 1 : 2, &is_new);
    return !is_ours;
}

/* Notes the model types of the classes of a module. */
static void note_types(struct ot_analysis *a, ot_id file)
{
    struct ot_configuration_state *c = a->own.configuration;
    const struct ot_ast *ast = &a->files[file].ast;
    for (uint32_t s = 2; s < ast->nodes[1].end; s = ast->nodes[s].end) {
        ot_sym type = ast->nodes[s].kind == OT_CLASS ? type_of_class(a, ast, s) : 0;
        bool is_new, is_ours = type && (leads_to_entry(a, ot_text(a, type), strlen(ot_text(a, type))) ||
                                        ot_list_has(&c->declared, ot_program_code(a, file, s)));
        uint32_t *known = type ? ot_map_put(&c->types, (uint64_t)type + 1, is_ours ? 1 : 2, &is_new) : NULL;
        if (is_ours)
            *known = 1; /* whatever other classes have it */
    }
}

bool ot_configuration_is_foreign_type(struct ot_analysis *a, ot_sym text)
{
    struct ot_configuration_state *c = a->own.configuration;
    uint32_t known = 0;
    if (c->architectures.count == 0)
        return false;
    for (size_t f = 1; f < a->file_count; f++)
        if (a->files[f].module_node && !a->files[f].has_types) {
            a->files[f].has_types = true;
            note_types(a, (ot_id)f);
        }
    return ot_map_get(&c->types, (uint64_t)text + 1, &known) && known == 2;
}

void ot_configuration_init(struct ot_analysis *a)
{
    a->own.configuration = ot_calloc(1, sizeof(*a->own.configuration));
}

void ot_configuration_release(struct ot_analysis *a)
{
    struct ot_configuration_state *c = a->own.configuration;
    ot_list_release(&c->name_attributes);
    ot_list_release(&c->type_attributes);
    ot_list_release(&c->part_attributes);
    ot_list_release(&c->architectures);
    ot_list_release(&c->declared);
    ot_map_release(&c->verdicts);
    ot_map_release(&c->types);
    free(c->classes);
    free(c->lacked);
    ot_list_release(&c->lacked_names);
    free(c);
}
