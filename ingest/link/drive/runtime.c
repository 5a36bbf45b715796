/*
 * runtime.c: functions and methods beside the models that the runtime calls: before it makes a model, on the model that
 * it made, and when the model has run, in other stages.
 *
 * Reads: entry_function, stage_function, stage_file, stage_begin.
 *
 * What other stages do changes nothing of what was found before: from their files no call enters others, but to what
 * runs there already and to functions that such a stage begins with (ot_program_is_beside).
 */
#include "ingest/link/drive/runtime.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/options.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/task.h"
#include "ingest/link/drive/entry_given.h"
#include "ingest/link/drive/entry_run.h"
#include "ingest/link/drive/slice.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/start/class_value.h"
#include "ingest/link/start/module_start.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/run_switch.h"
#include "ingest/link/types/type.h"

enum { BEFORE, LATE, STAGES, PHASES };

static const struct { const char *rows, *role; } texts[PHASES] = {
    [BEFORE] = {"SELECT module, function, setting FROM entry_function WHERE NOT is_late ORDER BY module, function",
                "setup"},
    [LATE] = {"SELECT module, function, setting FROM entry_function WHERE is_late ORDER BY module, function", "setup"},
    [STAGES] = {"SELECT module, function, setting FROM stage_function ORDER BY module, function, stage", "stage"},
};

/* What is called before there is a model, on it, or beside it. */
struct phase {
    struct ot_library_row *rows; size_t count; /* patterns: module, function; setting */
    struct ot_list awaited;   /* pairs: file, row; of modules that are not in reach yet */
    struct ot_list functions; /* code of those that are */
    struct ot_map worlds;     /* code → those it is called in, where a setting says so */
};

struct ot_runtime_state {
    struct phase phases[PHASES];
    struct ot_library_row *files; size_t file_count; /* of stage_file: patterns */
    struct ot_program_begin *begins; size_t begin_count; /* of stage_begin */
    int last; /* of the phases that run */
};

/* Adds the functions of a module, and the methods of its classes, that a row names. */
static void find_functions(struct ot_analysis *a, ot_id file, const struct ot_library_row *row, struct ot_list *found)
{
    const struct ot_file *f = ot_program_file(a, file);
    const char *dot = strchr(row->text, '.'); /* of a method */
    const char *class_pattern = dot ? ot_arena_strndup(&a->arena, row->text, (size_t)(dot - row->text)) : NULL;
    if (!f || !ot_entry_given_wants(a, row->argument))
        return;
    for (uint32_t s = 2; s < f->ast.nodes[1].end; s = f->ast.nodes[s].end) {
        const struct ot_ast_node *node = &f->ast.nodes[s];
        if (!dot && node->kind == OT_FUNCTION && sqlite3_strglob(row->text, ot_text(a, node->text)) == 0)
            ot_list_add(found, ot_program_code(a, file, s));
        if (!dot || node->kind != OT_CLASS || sqlite3_strglob(class_pattern, ot_text(a, node->text)) != 0)
            continue;
        uint32_t body = f->ast.nodes[f->ast.nodes[s + 1].end].end;
        for (uint32_t m = body + 1; m < f->ast.nodes[body].end; m = f->ast.nodes[m].end)
            if (f->ast.nodes[m].kind == OT_FUNCTION &&
                sqlite3_strglob(dot + 1, ot_text(a, f->ast.nodes[m].text)) == 0)
                ot_list_add(found, ot_program_code(a, file, m));
    }
}

static int read_begins(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_runtime_state *own = a->own.runtime;
    struct ot_library_row *rows = NULL;
    if (ot_library_read(a, "SELECT pattern, iif(is_beside, 'last', ''), '' FROM stage_begin ORDER BY pattern", &rows,
                        &own->begin_count, err))
        return -1;
    own->begins = ot_arena_calloc(&a->arena, (own->begin_count + 1) * sizeof(*own->begins));
    for (size_t i = 0; i < own->begin_count; i++)
        own->begins[i] = (struct ot_program_begin){rows[i].pattern, *rows[i].text ? OT_BEGINS_LAST : OT_BEGINS_ANY};
    free(rows);
    return 0;
}

int ot_runtime_open(struct ot_analysis *a, struct ot_err *err)
{
    struct ot_runtime_state *own = a->own.runtime;
    for (int p = BEFORE; p < PHASES; p++) {
        struct phase *phase = &own->phases[p];
        if (ot_library_read(a, texts[p].rows, &phase->rows, &phase->count, err))
            return -1;
        for (size_t i = 0; i < phase->count; i++)
            for (size_t f = 1; f < a->file_count; f++)
                if (sqlite3_strglob(phase->rows[i].pattern, a->files[f].module) == 0) {
                    ot_list_add(&phase->awaited, (uint32_t)f);
                    ot_list_add(&phase->awaited, (uint32_t)i);
                }
    }
    return read_begins(a, err) || ot_library_read(a, "SELECT pattern, '', '' FROM stage_file ORDER BY pattern",
                                                  &own->files, &own->file_count, err) ? -1 : 0;
}

/* Does a parameter say nothing of what it takes? */
static bool has_bare_parameter(struct ot_analysis *a, ot_id id)
{
    const struct ot_code *code = ot_scan_code(a, id);
    for (uint32_t i = 0; i < code->param_count; i++)
        if (code->params[i].kind < OT_PARAM_STAR && !ot_type_of_param(a, code, i))
            return true;
    return false;
}

/* A function is called on the model: what ran of it before runs again. */
static void note_late(struct ot_analysis *a, ot_id code)
{
    if (a->codes[code]->is_late)
        return;
    a->codes[code]->is_late = true;
    for (ot_id node = 1; node < a->node_count; node++)
        for (ot_id task = a->nodes[node].code == code ? a->nodes[node].tasks : 0; task; task = a->tasks[task].next)
            ot_task_queue(a, task);
}

/* Runs a method on an object of its class. */
static void run_method(struct ot_analysis *a, ot_id code, const char *role)
{
    uint32_t class_value = ot_class_value(a, a->codes[code]->parent);
    if (class_value && ot_mro_of(a, class_value))
        ot_entry_run_methods(a, ot_mro_invent(a, class_value), ot_text(a, a->codes[code]->name), role, 0);
}

/* Runs a function in the worlds that it is called in. */
static void run_function(struct ot_analysis *a, const struct phase *phase, ot_id code, const char *role)
{
    const ot_worlds worlds = a->worlds, stores = a->stores;
    uint32_t on = a->all_worlds;
    ot_map_get(&phase->worlds, code, &on);
    a->worlds &= (ot_worlds)on;
    a->stores &= (ot_worlds)on;
    ot_entry_run_name(a, a->codes[code]->file, a->codes[code]->name, role);
    a->worlds = worlds;
    a->stores = stores;
}

/* Finds the functions of a row, and in which worlds its setting is on. */
static void find_on(struct ot_analysis *a, ot_id file, const struct ot_library_row *row, struct phase *phase)
{
    struct ot_list found = {0};
    bool is_new;
    find_functions(a, file, row, &found);
    for (size_t i = 0; i < found.count; i++) {
        ot_list_add(&phase->functions, found.items[i]);
        *ot_map_put(&phase->worlds, found.items[i], 0, &is_new) |= ot_run_switch_on(a, row->argument);
    }
    ot_list_release(&found);
}

/* Runs the functions of modules that have come in reach. */
static void run_phase(struct ot_analysis *a, int number)
{
    struct phase *phase = &a->own.runtime->phases[number];
    const char *role = texts[number].role;
    size_t kept = 0;
    for (size_t i = 0; i < phase->awaited.count; i += 2) {
        ot_id file = phase->awaited.items[i], row = phase->awaited.items[i + 1];
        if (a->files[file].module_node) {
            find_on(a, file, &phase->rows[row], phase);
            continue;
        }
        phase->awaited.items[kept++] = file;
        phase->awaited.items[kept++] = row;
    }
    phase->awaited.count = kept;
    for (size_t i = 0; i < phase->functions.count; i++) {
        ot_id id = phase->functions.items[i], parent = a->codes[id]->parent;
        if (number == LATE)
            note_late(a, id);
        if (a->codes[parent]->kind == OT_CLASS) {
            run_method(a, id, role);
            continue;
        }
        run_function(a, phase, id, role);
        if (number != STAGES && has_bare_parameter(a, id)) /* what calls out of reach pass to what is not declared */
            ot_slice_callers(a, id);
    }
}

void ot_runtime_run(struct ot_analysis *a)
{
    for (int p = BEFORE; p <= a->own.runtime->last; p++)
        run_phase(a, p);
}

bool ot_runtime_is_late(const struct ot_analysis *a)
{
    return a->own.runtime->last >= LATE;
}

/* From here on what runs is of other stages. */
static void begin_stages(struct ot_analysis *a)
{
    struct ot_runtime_state *own = a->own.runtime;
    ot_program_stage(a, own->begins, own->begin_count);
    for (size_t f = 1; f < a->file_count; f++)
        for (size_t i = 0; i < own->file_count; i++)
            a->files[f].is_of_stage |= sqlite3_strglob(own->files[i].pattern, a->files[f].path) == 0;
}

bool ot_runtime_end(struct ot_analysis *a)
{
    struct ot_runtime_state *own = a->own.runtime;
    if (a->options->entries || own->last == STAGES)
        return false;
    struct phase *phase = &own->phases[++own->last];
    if (own->last == STAGES)
        begin_stages(a);
    for (size_t i = 0; i < phase->awaited.count; i += 2) {
        ot_id file = phase->awaited.items[i];
        const struct ot_library_row *row = &phase->rows[phase->awaited.items[i + 1]];
        struct ot_list found = {0};
        if (own->last == STAGES || strcmp(row->pattern, a->files[file].module) == 0)
            find_functions(a, file, row, &found);
        if (found.count)
            ot_module_start(a, file);
        ot_list_release(&found);
    }
    return true;
}

void ot_runtime_init(struct ot_analysis *a)
{
    a->own.runtime = ot_calloc(1, sizeof(*a->own.runtime));
}

void ot_runtime_release(struct ot_analysis *a)
{
    struct ot_runtime_state *own = a->own.runtime;
    free(own->files);
    for (int i = BEFORE; i < PHASES; i++) {
        free(own->phases[i].rows);
        ot_list_release(&own->phases[i].awaited);
        ot_list_release(&own->phases[i].functions);
        ot_map_release(&own->phases[i].worlds);
    }
    free(own);
}
