/*
 * entry_given.c: where the analysis starts under a configuration: what the runtime runs before it makes a model.
 *
 * Reads: setting_entry, setting_argument, setting_root.
 */
#include "ingest/link/drive/entry_given.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/task.h"
#include "ingest/link/core/value.h"
#include "ingest/link/drive/entry_argument.h"
#include "ingest/link/drive/entry_run.h"
#include "ingest/link/drive/filled.h"
#include "ingest/link/drive/option.h"
#include "ingest/link/drive/setting_read.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/start/class_value.h"
#include "ingest/link/start/module_start.h"
#include "ingest/link/types/mro.h"
#include "tools/base/err.h"
#include "tools/base/nearest.h"

struct ot_entry_given_state {
    struct ot_list methods;   /* pairs: class code, name */
    struct ot_list roots;     /* names of classes, where the configuration has them */
    struct ot_list met;       /* of those, which a model file lists */
    size_t rounds;
    uint32_t model;           /* the object of the only root, 0: there is none */
    enum { SETS_UP, MAKES, RUNS } stage; /* what the runtime does with the models */
};

struct method_search {
    struct ot_list *found;
    ot_sym name;
};

/* Notes the methods of a class whose names match. */
static void note_methods(struct ot_analysis *a, ot_id code, void *context)
{
    const struct method_search *search = context;
    const struct ot_list *locals = &ot_scan_code(a, code)->locals;
    for (size_t i = 0; i < locals->count; i++)
        if (sqlite3_strglob(ot_text(a, search->name), ot_text(a, locals->items[i])) == 0) {
            ot_list_add(search->found, code);
            ot_list_add(search->found, locals->items[i]);
        }
}

/* The names of model.architectures. */
static void find_roots(struct ot_analysis *a)
{
    static const struct ot_here nowhere = {0};
    const struct ot_given *given = ot_given_model_attribute(a, ot_symbol(a, "architectures"));
    size_t base = a->top;
    if (given && given->value && a->values[given->value].kind == OT_V_CONTAINER)
        ot_container_all(a, &nowhere, given->value);
    for (size_t i = base; i < a->top; i++)
        if (a->values[a->stack[i]].kind == OT_V_STRING)
            ot_list_add(&a->own.entry_given->roots, a->values[a->stack[i]].a);
    a->top = base;
}

/* Says which globals of its module a function binds, whenever it runs. */
static void replace_globals(struct ot_analysis *a, ot_id id)
{
    const struct ot_code *code = ot_scan_code(a, id);
    const struct ot_ast *ast = &a->files[code->file].ast;
    ot_id module = ot_program_code(a, code->file, 0);
    for (uint32_t s = code->body + 1; s < ast->nodes[code->body].end; s = ast->nodes[s].end) {
        if (ast->nodes[s].kind != OT_ASSIGN)
            continue;
        uint32_t target = ast->nodes[s + 1].end;
        if (ast->nodes[target].kind == OT_NAME && ot_list_sorted_has(&code->globals, ast->nodes[target].text))
            ot_given_replace(a, module, ast->nodes[target].text);
    }
}

/* The functions that the runtime calls before it makes a model. */
static int find_setup(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    int result = ot_library_read(a, "SELECT module, function, '' FROM entry_function WHERE setting = '' "
                                    "ORDER BY module, function", &rows, &count, err);
    for (size_t i = 0; i < count; i++)
        for (size_t f = 1; f < a->file_count; f++) {
            if (sqlite3_strglob(rows[i].pattern, a->files[f].module) != 0 || !ot_program_file(a, (ot_id)f))
                continue;
            const struct ot_ast *ast = &a->files[f].ast;
            for (uint32_t s = 2; s < ast->nodes[1].end; s = ast->nodes[s].end)
                if (ast->nodes[s].kind == OT_FUNCTION &&
                    sqlite3_strglob(rows[i].text, ot_text(a, ast->nodes[s].text)) == 0)
                    replace_globals(a, ot_program_code(a, (ot_id)f, s));
        }
    free(rows);
    return result;
}

int ot_entry_given_open(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_entry_given_state *own = a->own.entry_given;
    struct ot_library_row *methods = NULL, *arguments = NULL;
    size_t method_count = 0, argument_count = 0;
    find_roots(a);
    if (!ot_given_is_run(a))
        return 0;
    int result = ot_library_read(a, "SELECT method, '', '' FROM setting_entry ORDER BY method", &methods, &method_count,
                                 err) ||
                         ot_library_read(a, "SELECT class, function, '' FROM setting_argument ORDER BY class",
                                         &arguments, &argument_count, err) ? -1 : 0;
    for (size_t i = 0; i < method_count; i++) {
        const char *dot = strrchr(methods[i].pattern, '.');
        struct method_search search = {&own->methods, ot_symbol(a, dot + 1)};
        ot_setting_each_class(a, ot_arena_strndup(&a->arena, methods[i].pattern, (size_t)(dot - methods[i].pattern)),
                              note_methods, &search);
    }
    for (size_t i = 0; i < argument_count; i++) {
        ot_id class_code = ot_setting_find_class(a, arguments[i].pattern);
        ot_id function = ot_setting_find_function(a, arguments[i].text);
        if (ot_given_model(a) && !class_code) {
            ot_filled_take(a, &arguments[i]);
        } else if (class_code && function && ot_given_model(a)) {
            ot_entry_argument_note(a, class_code, function);
        }
    }
    free(methods);
    free(arguments);
    return result || find_setup(a, err) ? -1 : 0;
}

/* The object of the class of a model file that has the name of the only root; 0 if there is none. */
static uint32_t find_model(struct ot_analysis *a)
{
    const struct ot_list *files = ot_option_files(a), *roots = &a->own.entry_given->roots;
    for (size_t i = 0; roots->count == 1 && i < files->count; i++) {
        const struct ot_ast *ast = &a->files[files->items[i]].ast;
        for (uint32_t s = 2; s < ast->nodes[1].end; s = ast->nodes[s].end)
            if (ast->nodes[s].kind == OT_CLASS && ast->nodes[s].text == roots->items[0])
                return ot_value(a, OT_V_INSTANCE,
                                ot_class_value(a, ot_program_code(a, files->items[i], s)), 0, 0);
    }
    return 0;
}

int ot_entry_given_model(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_library_row *rows = NULL;
    size_t count = 0;
    const struct ot_given *architectures = ot_given_model_attribute(a, ot_symbol(a, "architectures"));
    struct ot_given model = {.setting = "model.architectures", .origin = architectures ? architectures->origin : ""};
    model.value = ot_given_is_run(a) ? find_model(a) : 0;
    a->own.entry_given->model = model.value;
    int result = model.value == 0 ? 0
                 : ot_library_read(a, "SELECT attribute, '', '' FROM setting_root ORDER BY attribute", &rows, &count,
                                   err);
    for (size_t i = 0; i < count; i++) {
        const char *dot = strrchr(rows[i].pattern, '.');
        const char *holder = ot_arena_strndup(&a->arena, rows[i].pattern, (size_t)(dot - rows[i].pattern));
        ot_id code = ot_setting_find_class(a, holder), function = code ? 0 : ot_setting_find_function(a, holder);
        if (code)
            ot_given_fix(a, code, ot_symbol(a, dot + 1), &model);
        if (function)
            ot_given_assume(a, function, ot_symbol(a, dot + 1), a->values[model.value].a);
    }
    free(rows);
    return result;
}

bool ot_entry_given_is_root(struct ot_analysis *a, ot_sym name)
{
    struct ot_entry_given_state *own = a->own.entry_given;
    bool is_wanted = own->roots.count == 0 || ot_list_has(&own->roots, name);
    if (is_wanted && !ot_list_has(&own->met, name))
        ot_list_add(&own->met, name);
    return is_wanted;
}

bool ot_entry_given_wants(struct ot_analysis *a, const char *setting)
{
    const struct ot_given *given = *setting && ot_given_is_any(a) ? ot_given_setting(a, setting) : NULL;
    return !given || (given->value != OT_FALSE_VALUE && given->value != OT_NONE_VALUE);
}

int ot_entry_given_check(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_entry_given_state *own = a->own.entry_given;
    const struct ot_given *given = ot_given_model_attribute(a, ot_symbol(a, "architectures"));
    for (size_t i = 0; i < own->roots.count; i++)
        if (ot_list_has(&own->met, own->roots.items[i]))
            return 0;
    return own->roots.count == 0 ? 0
           : ot_err_set(err, "%s: no model file lists the class '%s'; --model GLOB names others", given->origin,
                        ot_text(a, own->roots.items[0]));
}

bool ot_entry_given_continue(struct ot_analysis *a)
{
    struct ot_entry_given_state *own = a->own.entry_given;
    if (own->rounds++ == 0 && ot_given_is_run(a)) /* after what sets up the runtime */
        return true;
    for (size_t i = 0; i < own->methods.count; i += 2) {
        uint32_t class_value = ot_class_value(a, own->methods.items[i]);
        if (class_value && ot_mro_of(a, class_value))
            ot_entry_run_methods(a, ot_value(a, OT_V_INSTANCE, class_value, 0, 0),
                                 ot_text(a, own->methods.items[i + 1]), "registry", 0);
    }
    const struct ot_list *functions = ot_entry_argument_functions(a);
    for (size_t i = 0; i < functions->count; i += 2) {
        ot_id function = functions->items[i + 1], file = a->codes[function]->file;
        ot_module_start(a, file);
        if (a->files[file].module_node)
            ot_entry_run_name(a, file, a->codes[function]->name, "setup");
    }
    ot_entry_argument_pass_on(a);
    return ot_given_is_run(a) && own->stage == SETS_UP;
}

bool ot_entry_given_awaits(const struct ot_analysis *a)
{
    return ot_given_is_run(a) && a->own.entry_given->stage < RUNS;
}

bool ot_entry_given_names(const struct ot_analysis *a, uint32_t class_value)
{
    return a->values[class_value].kind == OT_V_CLASS &&
           ot_list_has(&a->own.entry_given->roots, a->codes[a->values[class_value].a]->name);
}

bool ot_entry_given_waits(const struct ot_analysis *a, uint32_t class_value)
{
    return ot_entry_given_awaits(a) && ot_entry_given_names(a, class_value);
}

bool ot_entry_given_makes(const struct ot_analysis *a, uint32_t class_value)
{
    const struct ot_list *methods = &a->own.entry_given->methods;
    for (size_t i = 0; i < methods->count; i += 2)
        if (methods->items[i] == a->values[class_value].a)
            return true;
    return false;
}

bool ot_entry_given_holds(struct ot_analysis *a, ot_id node)
{
    const struct ot_entry_given_state *own = a->own.entry_given;
    if (own->model && own->stage == SETS_UP && a->nodes[node].receiver == own->model)
        a->nodes[node].is_held = true;
    return a->nodes[node].is_held;
}

/* Runs what was held back. */
static void let_go(struct ot_analysis *a)
{
    for (ot_id node = 1; node < a->node_count; node++) {
        for (ot_id task = a->nodes[node].is_held ? a->nodes[node].tasks : 0; task; task = a->tasks[task].next)
            ot_task_queue(a, task);
        a->nodes[node].is_held = false;
    }
}

bool ot_entry_given_make(struct ot_analysis *a)
{
    struct ot_entry_given_state *own = a->own.entry_given;
    if (own->stage != SETS_UP || !ot_entry_argument_functions(a)->count || !ot_entry_argument_are_there(a))
        return false;
    own->stage = MAKES;
    return true;
}

bool ot_entry_given_end(struct ot_analysis *a, bool in_any_case)
{
    struct ot_entry_given_state *own = a->own.entry_given;
    bool was_awaited = ot_entry_given_awaits(a);
    if (!in_any_case && !ot_entry_argument_are_there(a))
        return false;
    if (own->stage == SETS_UP)
        ot_filled_end(a);
    if (own->stage < RUNS)
        own->stage++;
    if (was_awaited && own->stage == RUNS)
        let_go(a);
    return was_awaited;
}

bool ot_entry_given_replaces(const struct ot_analysis *a)
{
    return a->own.entry_given->methods.count > 0;
}

bool ot_entry_given_is_model(const struct ot_analysis *a, uint32_t instance)
{
    return instance && instance == a->own.entry_given->model && ot_entry_argument_functions(a)->count;
}

void ot_entry_given_init(struct ot_analysis *a)
{
    a->own.entry_given = ot_calloc(1, sizeof(*a->own.entry_given));
}

void ot_entry_given_release(struct ot_analysis *a)
{
    struct ot_entry_given_state *own = a->own.entry_given;
    ot_list_release(&own->methods);
    ot_list_release(&own->roots);
    ot_list_release(&own->met);
    free(own);
}
