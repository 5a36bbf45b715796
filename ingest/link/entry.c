/*
 * entry.c: where the analysis starts (interface.md, "entry").
 *
 * Reads: entry_method, entry_function, entry_decorator, entry_class, decorator.
 */
#include "ingest/link/analysis.h"

#include <stdlib.h>
#include <string.h>

#include "schema/db.h"

static int read_rows(struct ot_analysis *a, const char *sql, struct ot_model **rows, size_t *count, struct ot_err *err)
{
    sqlite3_stmt *statement = NULL;
    size_t capacity = 0;
    int step;
    if (ot_db_prepare(a->db, sql, &statement, err))
        return -1;
    while ((step = ot_db_step(statement, err)) == 1) {
        const char *first = ot_db_text(statement, 0);
        const char *second = ot_db_text(statement, 1);
        ot_grow(rows, &capacity, *count + 1, sizeof(**rows));
        (*rows)[(*count)++] = (struct ot_model){ot_arena_strndup(&a->arena, first, strlen(first)),
                                                ot_arena_strndup(&a->arena, second, strlen(second)), ""};
    }
    sqlite3_finalize(statement);
    return step;
}

/* Finds the functions under a registry's decorator. */
static int find_registered(struct ot_analysis *a, struct ot_err *err)
{
    sqlite3_stmt *rows = NULL;
    int step;
    if (ot_db_prepare(a->db,
                      "SELECT decorator.scope_id FROM decorator"
                      " JOIN name ON name.name_id = decorator.decorator_id"
                      " JOIN entry_decorator ON name.text GLOB entry_decorator.decorator"
                      " JOIN scope USING (scope_id) JOIN source_file USING (file_id)"
                      " ORDER BY source_file.file, scope.line, decorator.position",
                      &rows, err))
        return -1;
    while ((step = ot_db_step(rows, err)) == 1)
        for (size_t f = 1; f < a->file_count; f++) {
            if (a->files[f].file_id != sqlite3_column_int64(rows, 0) >> 24)
                continue;
            ot_list_add(&a->registered, (uint32_t)f);
            ot_list_add(&a->registered, (uint32_t)(sqlite3_column_int64(rows, 0) & 0xFFFFFF));
        }
    sqlite3_finalize(rows);
    return step;
}

/* Finds the modules that rows of entry_function name. */
static void find_runtime_modules(struct ot_analysis *a)
{
    for (size_t i = 0; i < a->entry_function_count; i++)
        for (size_t f = 1; f < a->file_count; f++)
            if (sqlite3_strglob(a->entry_functions[i].pattern, a->files[f].module) == 0) {
                ot_list_add(&a->runtime_modules, (uint32_t)f);
                ot_list_add(&a->runtime_modules, (uint32_t)i);
            }
}

int ot_entry_start(struct ot_analysis *a, const struct ot_link_options *options, struct ot_err *err)
{
    a->options = options;
    if (options->entries)
        return ot_option_start(a, err);
    if (read_rows(a, "SELECT method, role FROM entry_method ORDER BY role DESC, method", &a->entry_methods,
                  &a->entry_method_count, err) ||
        read_rows(a, "SELECT base, method FROM entry_class ORDER BY base, method", &a->entry_classes,
                  &a->entry_class_count, err) ||
        read_rows(a, "SELECT module, function FROM entry_function ORDER BY module, function", &a->entry_functions,
                  &a->entry_function_count, err) ||
        find_registered(a, err))
        return -1;
    find_runtime_modules(a);
    return ot_option_start(a, err);
}

static ot_id find_node(struct ot_analysis *a, uint32_t function, uint32_t receiver)
{
    const struct ot_value f = a->values[function];
    bool is_new;
    return ot_node(a, f.a, f.b, receiver, 0, &is_new);
}

/* Runs a function as an entry: parameters that no class annotation speaks for are unknown. */
static void run_entry(struct ot_analysis *a, uint32_t callable, const char *role, uint32_t class_value,
                      uint32_t definer, ot_id file)
{
    static const struct ot_arguments none = {0};
    uint32_t receiver = 0;
    if (a->values[callable].kind == OT_V_BOUND) {
        receiver = a->values[callable].b;
        callable = a->values[callable].a;
    }
    if (a->values[callable].kind != OT_V_FUNCTION ||
        !ot_map_add(&a->entry_set, ot_map_pair(callable, receiver) + 1))
        return;
    struct ot_here here = {.file = &a->files[a->codes[a->values[callable].a]->file]};
    size_t base = a->top;
    ot_call_function(a, &here, callable, receiver, &none, 0, OT_E_FUNCTION, callable);
    a->top = base;
    ot_id node = find_node(a, callable, receiver);
    a->nodes[node].is_entry = true;
    a->nodes[node].has_fallen = false;
    const struct ot_code *code = ot_program_scan(a, a->values[callable].a);
    for (uint32_t i = receiver ? 1 : 0; i < code->param_count; i++) {
        const struct ot_type *type = ot_param_type(a, code, i);
        if (code->params[i].kind < OT_PARAM_STAR && (!type || !type->classes.count))
            ot_var_add(a, NULL, ot_var(a, OT_S_LOCAL, node, code->params[i].name), OT_UNKNOWN_VALUE);
    }
    ot_grow(&a->entries, &a->entry_capacity, a->entry_count + 1, sizeof(*a->entries));
    a->entries[a->entry_count++] = (struct ot_entry){node, role, class_value, definer, file};
}

/* Runs the methods of an instance whose names match the pattern. */
static void run_methods(struct ot_analysis *a, uint32_t instance, const char *pattern, const char *role, ot_id file)
{
    static const struct ot_here nowhere = {0};
    uint32_t class_value = a->values[instance].a;
    struct ot_list names = {0};
    const struct ot_mro *mro = ot_class_mro(a, class_value);
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        const struct ot_list *locals = v.kind == OT_V_CLASS ? &ot_program_scan(a, v.a)->locals : NULL;
        for (size_t k = 0; locals && k < locals->count; k++)
            if (sqlite3_strglob(pattern, ot_text(a, locals->items[k])) == 0 && !ot_list_has(&names, locals->items[k]))
                ot_list_add(&names, locals->items[k]);
    }
    for (size_t i = 0; i < names.count; i++) {
        size_t base = a->top;
        uint32_t definer = ot_class_definer(a, class_value, names.items[i], 0, NULL);
        if (ot_method_push(a, &nowhere, instance, ot_text(a, names.items[i])))
            for (size_t k = base, end = a->top; k < end; k++)
                run_entry(a, a->stack[k], role, class_value, definer, file);
        a->top = base;
    }
    ot_list_release(&names);
}

/* Runs the methods that an instance's constructor gives it: self.forward = self.part.forward. */
static void run_given(struct ot_analysis *a, uint32_t instance, const struct ot_model *method, ot_id file)
{
    static const struct ot_here nowhere = {0};
    uint32_t class_value = a->values[instance].a;
    const struct ot_mro *mro = ot_class_mro(a, class_value);
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        uint32_t definer = mro->items.items[i];
        const struct ot_list *stores = v.kind == OT_V_CLASS ? &ot_program_scan(a, v.a)->stores : NULL;
        for (size_t k = 0; stores && k < stores->count; k++) {
            if (sqlite3_strglob(method->pattern, ot_text(a, stores->items[k])) != 0)
                continue;
            size_t base = a->top;
            ot_var_push(a, &nowhere, ot_var(a, OT_S_FIELD, ot_field_owner(a, instance), stores->items[k]));
            for (size_t n = base, end = a->top; n < end; n++)
                run_entry(a, a->stack[n], method->behaviour, class_value, definer, file);
            a->top = base;
        }
        mro = ot_class_mro(a, class_value);
    }
}

static void run_entry_class(struct ot_analysis *a, uint32_t class_value, ot_id file)
{
    uint32_t instance = ot_instance_invented(a, class_value);
    run_methods(a, instance, "__init__", "constructor", 0);
    for (size_t i = 0; i < a->entry_method_count; i++) {
        run_methods(a, instance, a->entry_methods[i].pattern, a->entry_methods[i].behaviour, file);
        run_given(a, instance, &a->entry_methods[i], file);
    }
}

/* The classes in a model file's EntryClass, one or a list. */
static void run_model(struct ot_analysis *a, ot_id file)
{
    static const struct ot_here nowhere = {0};
    ot_id module = a->files[file].module_node;
    ot_id var = module ? ot_var_find(a, OT_S_LOCAL, module, ot_symbol(a, OT_ENTRY_CLASS)) : 0;
    size_t base = a->top;
    if (var)
        ot_var_push(a, &nowhere, var);
    size_t end = a->top;
    for (size_t i = base; i < end; i++) {
        if (a->values[a->stack[i]].kind == OT_V_CONTAINER)
            ot_container_all(a, &nowhere, a->stack[i]);
        else
            ot_push(a, a->stack[i]);
    }
    for (size_t i = end, last = a->top; i < last; i++)
        if (a->values[a->stack[i]].kind == OT_V_CLASS && ot_class_mro(a, a->stack[i]))
            run_entry_class(a, a->stack[i], file);
    a->top = base;
}

bool ot_entry_is_built(struct ot_analysis *a, uint32_t class_value)
{
    const struct ot_mro *mro = ot_class_mro(a, class_value);
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        for (size_t k = 0; v.kind == OT_V_CLASS && k < a->entry_class_count; k++)
            if (strcmp(a->entry_classes[k].pattern, ot_program_dotted(a, v.a)) == 0)
                return true;
    }
    return false;
}

/* Every method of the entry classes' bases that the runtime calls on what was made since. */
static void run_instantiated(struct ot_analysis *a)
{
    for (; a->instantiated_seen < a->instantiated_list.count; a->instantiated_seen++) {
        uint32_t class_value = a->instantiated_list.items[a->instantiated_seen];
        const struct ot_mro *mro = ot_class_mro(a, class_value);
        for (size_t i = 0; mro && i < mro->items.count; i++) {
            const struct ot_value v = a->values[mro->items.items[i]];
            if (v.kind != OT_V_CLASS)
                continue;
            const char *dotted = ot_program_dotted(a, v.a);
            for (size_t k = 0; k < a->entry_class_count; k++)
                if (strcmp(a->entry_classes[k].pattern, dotted) == 0)
                    run_methods(a, ot_instance_invented(a, class_value), a->entry_classes[k].behaviour,
                                "runtime", 0);
            mro = ot_class_mro(a, class_value);
        }
    }
}

/* Runs what a name of a module holds. */
static void run_name(struct ot_analysis *a, ot_id file, ot_sym name, const char *role)
{
    static const struct ot_here nowhere = {0};
    size_t base = a->top;
    ot_var_push(a, &nowhere, ot_var(a, OT_S_LOCAL, a->files[file].module_node, name));
    for (size_t i = base, end = a->top; i < end; i++)
        run_entry(a, a->stack[i], role, 0, 0, 0);
    a->top = base;
}

/* Functions under a registry's decorator, wherever they are. */
static void run_registered(struct ot_analysis *a)
{
    for (size_t i = 0; i < a->registered.count; i += 2) {
        ot_id file = a->registered.items[i];
        ot_module_start(a, file);
        if (a->files[file].module_node && ot_program_defines(a, file, a->registered.items[i + 1], OT_NONE))
            run_name(a, file, a->files[file].ast.nodes[a->registered.items[i + 1]].text, "registry");
    }
}

/* Does a parameter say nothing of what it takes? */
static bool has_bare_parameter(struct ot_analysis *a, ot_id id)
{
    const struct ot_code *code = ot_program_scan(a, id);
    for (uint32_t i = 0; i < code->param_count; i++)
        if (code->params[i].kind < OT_PARAM_STAR && !ot_param_type(a, code, i))
            return true;
    return false;
}

/* Notes the functions of a module whose names match. */
static void find_functions(struct ot_analysis *a, ot_id file, const char *pattern)
{
    const struct ot_ast *ast = &a->files[file].ast;
    for (uint32_t s = 2; s < ast->nodes[1].end; s = ast->nodes[s].end)
        if (ast->nodes[s].kind == OT_FUNCTION && sqlite3_strglob(pattern, ot_text(a, ast->nodes[s].text)) == 0) {
            ot_list_add(&a->runtime_functions, file);
            ot_list_add(&a->runtime_functions, s);
        }
}

/* Functions that the runtime calls before it makes a model, of the modules that are in reach, with what their
 * calls out of reach pass to parameters that are not declared. */
static void run_functions(struct ot_analysis *a)
{
    size_t kept = 0;
    for (size_t i = 0; i < a->runtime_modules.count; i += 2) {
        ot_id file = a->runtime_modules.items[i], row = a->runtime_modules.items[i + 1];
        if (a->files[file].module_node) {
            find_functions(a, file, a->entry_functions[row].behaviour);
            continue;
        }
        a->runtime_modules.items[kept++] = file;
        a->runtime_modules.items[kept++] = row;
    }
    a->runtime_modules.count = kept;
    for (size_t i = 0; i < a->runtime_functions.count; i += 2) {
        ot_id file = a->runtime_functions.items[i];
        uint32_t function = a->runtime_functions.items[i + 1];
        ot_id code = ot_program_code(a, file, function);
        run_name(a, file, a->files[file].ast.nodes[function].text, "runtime");
        if (has_bare_parameter(a, code))
            ot_slice_callers(a, code);
    }
}

static void run_named(struct ot_analysis *a, ot_id file, const char *pattern)
{
    const struct ot_ast *ast = &a->files[file].ast;
    for (uint32_t n = 0; n < ast->node_count; n++) {
        if (ast->nodes[n].kind != OT_FUNCTION)
            continue;
        ot_id code = ot_program_code(a, file, n);
        if (sqlite3_strglob(pattern, strchr(ot_program_label(a, code), ':') + 1) != 0)
            continue;
        ot_id parent = a->codes[code]->parent;
        if (a->codes[parent]->kind == OT_CLASS) {
            uint32_t class_value = ot_class_value(a, parent);
            if (class_value && ot_class_mro(a, class_value))
                run_methods(a, ot_instance_invented(a, class_value), ot_text(a, a->codes[code]->name),
                            "entry", 0);
        } else if (a->codes[parent]->kind == OT_MODULE) {
            run_name(a, file, a->codes[code]->name, "entry");
        }
    }
}

static void run_options(struct ot_analysis *a)
{
    for (size_t i = 0; a->options->entries[i]; i++) {
        const char *entry = a->options->entries[i], *colon = strchr(entry, ':');
        for (size_t f = 1; colon && f < a->file_count; f++) {
            const char *pattern = ot_arena_strndup(&a->arena, entry, (size_t)(colon - entry));
            if (a->files[f].module_node && sqlite3_strglob(pattern, a->files[f].path) == 0)
                run_named(a, (ot_id)f, colon + 1);
        }
    }
}

bool ot_entry_continue(struct ot_analysis *a)
{
    size_t before = a->entry_count, modules = a->node_count;
    if (a->options->entries) {
        run_options(a);
    } else {
        for (size_t i = 0; i < a->model_files.count; i++)
            run_model(a, a->model_files.items[i]);
        run_functions(a);
        run_registered(a);
        run_instantiated(a);
    }
    return a->entry_count > before || a->node_count > modules;
}
