/*
 * run.c: the analysis from beginning to end: run what is queued; when nothing is left, start
 * new entries, then let annotations stand in, then open globals, then force what is undecided;
 * until nothing changes.
 */
#include "ingest/link/analysis.h"

#include <stdlib.h>
#include <string.h>

static void make_well_known(struct ot_analysis *a)
{
    a->value_count = a->site_count = 1;
    a->var_count = 1;
    ot_grow(&a->values, &a->value_capacity, 1, sizeof(*a->values));
    ot_grow(&a->vars, &a->var_capacity, 1, sizeof(*a->vars));
    memset(&a->values[0], 0, sizeof(a->values[0]));
    memset(&a->vars[0], 0, sizeof(a->vars[0]));
    a->node_count = 1;
    ot_grow(&a->nodes, &a->node_capacity, 1, sizeof(*a->nodes));
    memset(&a->nodes[0], 0, sizeof(a->nodes[0]));
    for (uint8_t kind = OT_V_UNKNOWN; kind <= OT_V_PLATFORM_FALSE; kind++)
        ot_value(a, kind, 0, 0, 0);
    ot_value(a, OT_V_UNKNOWN, 1, 0, 0); /* OT_MODEL_TYPE_VALUE */
}

static bool has_failed(const struct ot_analysis *a)
{
    return a->failure.message[0] != '\0';
}

static void drain(struct ot_analysis *a)
{
    while (a->queue_count && !has_failed(a)) {
        ot_id task = a->queue[a->queue_head];
        a->queue_head = (a->queue_head + 1) % a->queue_capacity;
        a->queue_count--;
        a->tasks[task].is_queued = false;
        ot_id node = a->regions[a->tasks[task].region].node;
        uint64_t before = a->work;
        if (a->codes[a->nodes[node].code]->is_given_up)
            continue;
        a->running = task;
        a->work++;
        ot_budget_begin(a);
        ot_task_run(a, task);
        ot_budget_end(a, node, before);
        a->running = 0;
        a->top = 0;
    }
}

/* What stands in the elements of arrays. */
static void release_elements(struct ot_analysis *a)
{
    for (size_t i = 1; i < a->code_count; i++) {
        ot_list_release(&a->codes[i]->locals);
        ot_list_release(&a->codes[i]->globals);
        ot_list_release(&a->codes[i]->nonlocals);
        ot_list_release(&a->codes[i]->stores);
        ot_list_release(&a->codes[i]->annotations);
    }
    for (size_t i = 1; i < a->file_count; i++)
        ot_list_release(&a->files[i].stars);
    for (size_t i = 0; i < a->type_count; i++) {
        ot_list_release(&a->type_list[i]->classes);
        ot_list_release(&a->type_list[i]->externals);
    }
    for (size_t i = 0; i < a->mro_count; i++)
        ot_list_release(&a->mros[i].items);
    for (size_t i = 0; i < a->heirs_count; i++)
        ot_list_release(&a->heirs[i]);
    for (size_t i = 0; i < a->subclass_count; i++)
        ot_list_release(&a->subclass_index[i]);
    for (size_t i = 0; i < a->member_site_count; i++)
        ot_list_release(&a->member_sites[i]);
}

static void release(struct ot_analysis *a)
{
    struct ot_map *maps[] = {&a->file_by_module, &a->code_by_ast, &a->class_of_value_mro, &a->value_slots, &a->sites,
                             &a->var_slots, &a->node_slots, &a->region_slots, &a->task_slots, &a->guard_states,
                             &a->edge_set, &a->implicit_set, &a->call_seen, &a->binding_set, &a->instantiated,
                             &a->foreign_stores, &a->types, &a->static_members, &a->static_entered, &a->fallen,
                             &a->subclass_by_base, &a->model_of, &a->meaning_of, &a->kernel_of, &a->listed,
                             &a->is_dataclass, &a->entry_set, &a->loose, &a->constructed, &a->sliced,
                             &a->called_back, &a->called_calls, &a->member_lists, &a->enum_escapes, &a->member_verdicts,
                             &a->trouble_set, &a->heirs_of, &a->heir_set, &a->wanted, &a->bound, &a->attribute_traits,
                             &a->repeating};
    void *arrays[] = {a->values, a->nodes, a->regions, a->tasks, a->queue, a->undecided, a->stack, a->marks, a->edges,
                      a->implicits, a->bindings, a->entries, a->models, a->meanings, a->constants,
                      a->platform_packages, a->platform_files, a->kernel_rows, a->entry_methods, a->entry_functions, a->entry_classes,
                      a->stores, a->troubles};
    for (size_t i = 0; i < sizeof(maps) / sizeof(*maps); i++)
        ot_map_release(maps[i]);
    for (size_t i = 0; i < sizeof(arrays) / sizeof(*arrays); i++)
        free(arrays[i]);
    release_elements(a);
    free(a->heirs);
    free(a->member_sites);
    ot_list_release(&a->instantiated_list);
    ot_buf_release(&a->model_patterns);
    ot_list_release(&a->model_files);
    ot_list_release(&a->model_positions);
    ot_list_release(&a->registered);
    ot_list_release(&a->runtime_modules);
    ot_list_release(&a->runtime_functions);
    ot_configuration_release(a);
    ot_list_release(&a->loading);
    free(a->vars);
    free(a->codes);
    free(a->type_list);
    free(a->mros);
    free(a->subclass_index);
    free(a->files);
    ot_intern_release(&a->names);
    ot_arena_release(&a->arena);
}

static void count(const struct ot_analysis *a, struct ot_link_statistics *statistics)
{
    memset(statistics, 0, sizeof(*statistics));
    for (size_t i = 1; i < a->file_count; i++)
        statistics->modules += a->files[i].module_node != 0;
    for (size_t i = 1; i < a->code_count; i++)
        statistics->functions += a->codes[i]->kind == OT_FUNCTION && a->codes[i]->is_scanned;
    statistics->nodes = a->node_count ? a->node_count - 1 : 0;
    statistics->edges = a->edge_count;
    statistics->facts = a->fact_total;
    for (size_t i = 0; i < a->call_seen.slot_count; i++)
        statistics->unresolved += ot_map_key(&a->call_seen.slots[i]) && a->call_seen.slots[i].value != 1;
}

/* At quiescence: is there anything left to run? What assumes least is tried first. */
static bool goes_on(struct ot_analysis *a)
{
    uint64_t before = a->work;
    if (a->is_stopped)
        return false;
    ot_budget_begin(a);
    bool is_any = ot_entry_continue(a) || a->queue_count || ot_type_fall_back(a, false) || a->queue_count ||
           ot_type_fall_back(a, true) || a->queue_count || ot_global_open(a) || ot_guard_force(a) || a->queue_count;
    ot_budget_end(a, 0, before);
    return is_any && !a->is_stopped;
}

int ot_link_run(sqlite3 *db, const struct ot_link_options *options, struct ot_link_statistics *statistics,
                struct ot_err *err)
{
    struct ot_analysis *a = ot_calloc(1, sizeof(*a));
    int result = -1;
    a->db = db;
    a->platform = options->platform;
    ot_buf_init(&a->model_patterns);
    if (ot_program_open(a, err))
        goto out;
    make_well_known(a);
    ot_budget_open(a);
    if (ot_library_open(a, err) || ot_configuration_open(a, err) ||
        (result = ot_entry_start(a, options, err)) != 0)
        goto out;
    do {
        drain(a);
    } while (!has_failed(a) && goes_on(a));
    if (statistics)
        count(a, statistics);
    result = has_failed(a) || ot_option_check(a, err) ? -1 : ot_write_all(a, err);
out:
    if (has_failed(a)) { /* what was written may rest on what could not be read */
        *err = a->failure;
        result = -1;
    }
    if (result && err->kind == OT_ERR_INTERNAL)
        ot_program_blame(a, err);
    release(a);
    free(a);
    return result;
}
