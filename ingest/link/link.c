/*
 * link.c: the analysis from beginning to end: run what is queued; when nothing is left, start
 * new entries, then let annotations stand in, then open globals, then force what is undecided;
 * until nothing changes.
 */
#include "ingest/link/link.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/options.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/context/context.h"
#include "ingest/link/core/budget.h"
#include "ingest/link/core/choice.h"
#include "ingest/link/core/flag.h"
#include "ingest/link/core/constant.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/limit.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/passed.h"
#include "ingest/link/core/region.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/task.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/core/world.h"
#include "ingest/link/drive/entry.h"
#include "ingest/link/drive/entry_argument.h"
#include "ingest/link/drive/entry_given.h"
#include "ingest/link/drive/filled.h"
#include "ingest/link/drive/entry_run.h"
#include "ingest/link/drive/fallback.h"
#include "ingest/link/drive/chosen.h"
#include "ingest/link/drive/listing.h"
#include "ingest/link/drive/option.h"
#include "ingest/link/drive/part.h"
#include "ingest/link/drive/registry.h"
#include "ingest/link/drive/runtime.h"
#include "ingest/link/drive/setting.h"
#include "ingest/link/drive/slice.h"
#include "ingest/link/drive/supply.h"
#include "ingest/link/interpret/call/beside.h"
#include "ingest/link/interpret/call/bind.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/call/parameter.h"
#include "ingest/link/interpret/call/protocol.h"
#include "ingest/link/interpret/call/refuse.h"
#include "ingest/link/interpret/call/op_wait.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/guard/tried.h"
#include "ingest/link/interpret/lang/eval_text.h"
#include "ingest/link/interpret/lang/name.h"
#include "ingest/link/interpret/lang/statement.h"
#include "ingest/link/interpret/call/view_call.h"
#include "ingest/link/interpret/call/written.h"
#include "ingest/link/interpret/object/class.h"
#include "ingest/link/interpret/object/dataclass.h"
#include "ingest/link/interpret/object/overwritten.h"
#include "ingest/link/interpret/object/settled.h"
#include "ingest/link/interpret/object/view.h"
#include "ingest/link/launch/launch.h"
#include "ingest/link/rows/kernel.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/rows/platform.h"
#include "ingest/link/rows/tensor.h"
#include "ingest/link/rows/weight.h"
#include "ingest/link/rows/torch.h"
#include "ingest/link/settings.h"
#include "ingest/link/source/foreign.h"
#include "ingest/link/source/mention.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/seek.h"
#include "ingest/link/source/storing.h"
#include "ingest/link/start/block.h"
#include "ingest/link/start/ending.h"
#include "ingest/link/start/global.h"
#include "ingest/link/types/above.h"
#include "ingest/link/types/alias.h"
#include "ingest/link/types/below.h"
#include "ingest/link/types/choice_text.h"
#include "ingest/link/types/configuration.h"
#include "ingest/link/types/model_number.h"
#include "ingest/link/types/never.h"
#include "ingest/link/types/entry_class.h"
#include "ingest/link/types/idle_place.h"
#include "ingest/link/types/maker.h"
#include "ingest/link/types/member.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/model_value.h"
#include "ingest/link/types/outsider.h"
#include "ingest/link/types/run_switch.h"
#include "ingest/link/types/static.h"
#include "ingest/link/types/subclass.h"
#include "ingest/link/types/trait.h"
#include "ingest/link/types/type.h"
#include "ingest/link/write/write.h"
#include "tools/base/buf.h"

/* What has state of its own, each above those that its init needs. */
static const struct {
    void (*init)(struct ot_analysis *a);
    void (*release)(struct ot_analysis *a);
} modules[] = {
    {ot_program_init, ot_program_release},
    {ot_seek_init, ot_seek_release},
    {ot_foreign_init, ot_foreign_release},
    {ot_storing_init, ot_storing_release},
    {ot_mention_init, ot_mention_release},
    {ot_ending_init, ot_ending_release},
    {ot_kernel_init, ot_kernel_release},
    {ot_library_init, ot_library_release},
    {ot_torch_init, ot_torch_release},
    {ot_tensor_init, ot_tensor_release},
    {ot_weight_init, ot_weight_release},
    {ot_platform_init, ot_platform_release},
    {ot_constant_init, ot_constant_release},
    {ot_value_init, ot_value_release},
    {ot_limit_init, ot_limit_release},
    {ot_stack_init, ot_stack_release},
    {ot_world_init, ot_world_release},
    {ot_choice_init, ot_choice_release},
    {ot_choice_text_init, ot_choice_text_release},
    {ot_run_switch_init, ot_run_switch_release},
    {ot_flag_init, ot_flag_release},
    {ot_given_init, ot_given_release},
    {ot_var_init, ot_var_release},
    {ot_region_init, ot_region_release},
    {ot_node_init, ot_node_release},
    {ot_task_init, ot_task_release},
    {ot_edge_init, ot_edge_release},
    {ot_budget_init, ot_budget_release},
    {ot_block_init, ot_block_release},
    {ot_global_init, ot_global_release},
    {ot_static_init, ot_static_release},
    {ot_mro_init, ot_mro_release},
    {ot_trait_init, ot_trait_release},
    {ot_type_init, ot_type_release},
    {ot_below_init, ot_below_release},
    {ot_subclass_init, ot_subclass_release},
    {ot_idle_place_init, ot_idle_place_release},
    {ot_maker_init, ot_maker_release},
    {ot_above_init, ot_above_release},
    {ot_alias_init, ot_alias_release},
    {ot_member_init, ot_member_release},
    {ot_model_value_init, ot_model_value_release},
    {ot_outsider_init, ot_outsider_release},
    {ot_entry_class_init, ot_entry_class_release},
    {ot_configuration_init, ot_configuration_release},
    {ot_model_number_init, ot_model_number_release},
    {ot_never_init, ot_never_release},
    {ot_context_init, ot_context_release},
    {ot_name_init, ot_name_release},
    {ot_guard_init, ot_guard_release},
    {ot_tried_init, ot_tried_release},
    {ot_call_init, ot_call_release},
    {ot_protocol_init, ot_protocol_release},
    {ot_eval_text_init, ot_eval_text_release},
    {ot_parameter_init, ot_parameter_release},
    {ot_beside_init, ot_beside_release},
    {ot_bind_init, ot_bind_release},
    {ot_refuse_init, ot_refuse_release},
    {ot_class_init, ot_class_release},
    {ot_overwritten_init, ot_overwritten_release},
    {ot_view_init, ot_view_release},
    {ot_view_call_init, ot_view_call_release},
    {ot_written_init, ot_written_release},
    {ot_dataclass_init, ot_dataclass_release},
    {ot_option_init, ot_option_release},
    {ot_chosen_init, ot_chosen_release},
    {ot_listing_init, ot_listing_release},
    {ot_registry_init, ot_registry_release},
    {ot_runtime_init, ot_runtime_release},
    {ot_part_init, ot_part_release},
    {ot_entry_init, ot_entry_release},
    {ot_entry_run_init, ot_entry_run_release},
    {ot_passed_init, ot_passed_release},
    {ot_entry_argument_init, ot_entry_argument_release},
    {ot_entry_given_init, ot_entry_given_release},
    {ot_filled_init, ot_filled_release},
    {ot_op_init, ot_op_release},
    {ot_settled_init, ot_settled_release},
    {ot_slice_init, ot_slice_release},
    {ot_supply_init, ot_supply_release},
    {ot_fallback_init, ot_fallback_release},
};

enum { MODULES = sizeof(modules) / sizeof(*modules) };

static void drain(struct ot_analysis *a)
{
    ot_id task;
    while (!ot_program_failure(a) && (task = ot_task_take(a))) {
        ot_id node = a->regions[a->tasks[task].region].node;
        uint64_t before = a->work;
        if (a->codes[a->nodes[node].code]->is_given_up || ot_entry_given_holds(a, node))
            continue;
        a->running = task;
        a->work++;
        ot_budget_begin(a);
        ot_world_run(a, task, ot_statement_run);
        ot_task_ran(a, task, a->work - before);
        ot_budget_end(a, node, before);
        a->running = 0;
    }
}

static void release(struct ot_analysis *a)
{
    for (size_t i = MODULES; i-- > 0;)
        modules[i].release(a);
    ot_intern_release(&a->names);
    ot_arena_release(&a->arena);
    free(a);
}

/* Calls that are not resolved in some context. */
static size_t count_unresolved(struct ot_analysis *a)
{
    struct ot_map calls = {0};
    size_t count = 0;
    for (size_t i = 0; i < a->call_seen.slot_count; i++) {
        uint64_t key = ot_map_key(&a->call_seen.slots[i]);
        uint32_t why = a->call_seen.slots[i].value;
        bool is_new = false;
        if (!key || why == OT_RESOLVED || why == OT_UNDECORATED)
            continue;
        int64_t file = ot_node_file(a, (ot_id)(key >> 32))->file_id;
        ot_map_put(&calls, (uint64_t)ot_key(file, (uint32_t)key), 0, &is_new);
        count += is_new;
    }
    ot_map_release(&calls);
    return count;
}

static void count(struct ot_analysis *a, struct ot_link_statistics *statistics)
{
    memset(statistics, 0, sizeof(*statistics));
    for (size_t i = 1; i < a->file_count; i++)
        statistics->modules += a->files[i].module_node != 0;
    for (size_t i = 1; i < a->code_count; i++)
        statistics->functions += a->codes[i]->kind == OT_FUNCTION && a->codes[i]->is_scanned;
    statistics->nodes = a->node_count ? a->node_count - 1 : 0;
    statistics->edges = a->edge_count;
    statistics->facts = ot_var_facts(a);
    statistics->unresolved = count_unresolved(a);
}

/* The name behind a prefix; NULL where it has another. */
static const char *behind(const char *name, const char *prefix)
{
    size_t length = strlen(prefix);
    return strncmp(name, prefix, length) == 0 ? name + length : NULL;
}

/* Is a text a name, or a package with what lies in it? */
static bool is_said(const char *text, const char *name, bool is_package)
{
    const char *rest = behind(text, name);
    return rest && (!*rest || (is_package && *rest == '.'));
}

/* Does code in reach say a name as a text, whatever is called with it, "environ.setdefault(NAME, …)", or import the
 * package? Then it is not misspelt. */
static bool says(const struct ot_analysis *a, const char *name, bool is_package)
{
    for (size_t i = 1; i < a->node_count; i++) {
        const struct ot_code *code = a->codes[a->nodes[i].code];
        const struct ot_ast *ast = &a->files[code->file].ast;
        for (uint32_t n = code->body; n < ast->nodes[code->body].end; n = ot_ast_next_own(ast, n)) {
            uint8_t kind = ast->nodes[n].kind;
            bool is_import = is_package && (kind == OT_IMPORT_NAME || kind == OT_IMPORT_FROM);
            if ((kind == OT_STRING || is_import) && is_said(ot_text(a, ast->nodes[n].text), name, is_package))
                return true;
        }
    }
    return false;
}

/* Keys of the model's configuration, variables of the environment and packages that nothing asks for: most keys are
 * not meant for what is linked and counted alone, of the others each is named. */
static void count_read(struct ot_analysis *a, struct ot_link_statistics *statistics)
{
    const struct ot_settings *settings = a->options->settings;
    for (size_t i = 0; settings && i < settings->count; i++) {
        const char *name = settings->items[i].name, *key = behind(name, "model."), *variable = behind(name, "env."),
                   *package = behind(name, "package.");
        if (key) {
            statistics->keys++;
            statistics->unread += !ot_given_is_read(a, OT_GIVEN_MODEL, ot_symbol(a, key));
        }
        if ((variable && !ot_given_is_read(a, OT_GIVEN_ENV, ot_symbol(a, variable)) && !says(a, variable, false)) ||
            (package && !ot_given_is_read(a, OT_GIVEN_PACKAGES, ot_symbol(a, package)) &&
             !ot_platform_is_asked(a, ot_symbol(a, package)) && !says(a, package, true)))
            ot_buf_printf(&statistics->unasked, "%s%s", statistics->unasked.length ? ", " : "", name);
    }
}

/* At quiescence: is there anything left to run? What assumes least is tried first. */
static bool goes_on(struct ot_analysis *a)
{
    uint64_t before = a->work;
    if (ot_budget_is_stopped(a))
        return false;
    ot_budget_begin(a);
    bool is_any = ot_name_end(a) || ot_op_end(a) ||
                  ot_entry_continue(a) || ot_task_is_waiting(a) || ot_overwritten_look(a) ||
                  ot_view_look(a) || ot_view_call_look(a) ||
                  ot_fallback_run(a, false) || ot_task_is_waiting(a) || ot_entry_given_make(a) ||
                  (ot_entry_given_awaits(a) && ot_guard_force(a)) ||
                  ot_task_is_waiting(a) || ot_entry_given_end(a, false) || ot_above_end(a) ||
                  ot_fallback_run(a, true) || ot_task_is_waiting(a) || ot_registry_end(a) ||
                  (ot_given_is_run(a) ? ot_guard_force(a) || ot_global_open(a)
                                      : ot_global_open(a) || ot_guard_force(a)) ||
                  ot_task_is_waiting(a) || ot_entry_given_end(a, true) || ot_runtime_end(a);
    ot_budget_end(a, 0, before);
    return is_any && !ot_budget_is_stopped(a);
}

/* Reads what is known before anything runs. */
static int open_all(struct ot_analysis *a, struct ot_err *err)
{
    if (ot_program_open(a, err) || ot_foreign_open(a, err))
        return -1;
    ot_budget_open(a);
    if (ot_kernel_open(a, err) || ot_library_open(a, err) || ot_torch_open(a, err) || ot_tensor_open(a, err) ||
        ot_weight_open(a, err) || ot_platform_open(a, err) || ot_never_open(a, err) ||
        ot_model_number_open(a, err) || ot_constant_open(a, err) || ot_launch_open(a, err))
        return -1;
    if (ot_setting_open(a, err)) {
        ot_launch_locate(a, err);
        return -1;
    }
    if (ot_launch_check(a, err))
        return -1;
    return ot_entry_start(a, err);
}

int ot_link_run(sqlite3 *db, const struct ot_link_options *options, struct ot_link_statistics *statistics,
                struct ot_err *err)
{
    struct ot_analysis *a = ot_calloc(1, sizeof(*a));
    a->db = db;
    a->platform = options->platform;
    a->options = options;
    ot_arena_init(&a->arena);
    ot_intern_init(&a->names);
    for (size_t i = 0; i < MODULES; i++)
        modules[i].init(a);
    int result = open_all(a, err);
    if (result)
        goto out;
    do {
        drain(a);
    } while (!ot_program_failure(a) && goes_on(a));
    if (statistics) {
        count(a, statistics);
        count_read(a, statistics);
    }
    result = ot_program_failure(a) || ot_option_check(a, err) ? -1 : ot_write_all(a, err);
out:
    if (ot_program_failure(a)) { /* what was written may rest on what could not be read */
        *err = *ot_program_failure(a);
        result = -1;
    }
    if (result && err->kind == OT_ERR_INTERNAL)
        ot_program_blame(a, err);
    release(a);
    return result;
}
