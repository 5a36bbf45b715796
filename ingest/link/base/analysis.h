/*
 * analysis.h: the points-to analysis, as all of its files see it.
 *
 * Inclusion-based (L. O. Andersen, "Program Analysis and Specialization for the C
 * Programming Language", 1994), field-based by receiver class, flow-insensitive, with
 * guarded regions that stay silent until a value fulfils their guard.
 *
 * Must not know: markdown, op trees.
 */
#ifndef OT_LINK_ANALYSIS_H
#define OT_LINK_ANALYSIS_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ingest/link/base/list.h"
#include "ingest/link/base/map.h"
#include "ingest/link/base/marks.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/intern.h"
#include "tools/base/mem.h"

typedef uint32_t ot_sym;  /* number of an interned text; 0 is "" */
typedef uint16_t ot_worlds; /* a set of worlds, a bit each: see world.h */
typedef uint32_t ot_id;   /* index into one of the arrays of struct ot_analysis; 0 is "none" */

struct ot_argument;
struct ot_arguments;
struct ot_ast;
struct ot_beside_state;
struct ot_bind_state;
struct ot_binding;
struct ot_block_state;
struct ot_budget_state;
struct ot_call_state;
struct ot_class_state;
struct ot_code;
struct ot_configuration_state;
struct ot_model_number_state;
struct ot_never_state;
struct ot_constant_state;
struct ot_context_state;
struct ot_dataclass_state;
struct ot_edge;
struct ot_edge_state;
struct ot_ending_state;
struct ot_entry;
struct ot_entry_class_state;
struct ot_entry_argument_state;
struct ot_entry_given_state;
struct ot_filled_state;
struct ot_op_state;
struct ot_entry_run_state;
struct ot_passed_state;
struct ot_entry_state;
struct ot_eval_text_state;
struct ot_fallback_state;
struct ot_file;
struct ot_foreign_state;
struct ot_seek_state;
struct ot_storing_state;
struct ot_given_state;
struct ot_global_state;
struct ot_guard_state;
struct ot_here;
struct ot_implicit;
struct ot_kernel_state;
struct ot_library_state;
struct ot_limit_state;
struct ot_link_options;
struct ot_below_state;
struct ot_chosen_state;
struct ot_choice_state;
struct ot_choice_text_state;
struct ot_run_switch_state;
struct ot_flag_state;
struct ot_listing_state;
struct ot_alias_state;
struct ot_idle_place_state;
struct ot_maker_state;
struct ot_above_state;
struct ot_mention_state;
struct ot_member_state;
struct ot_model;
struct ot_mro;
struct ot_mro_state;
struct ot_name_state;
struct ot_node;
struct ot_node_state;
struct ot_option_state;
struct ot_model_value_state;
struct ot_outsider_state;
struct ot_overwritten_state;
struct ot_parameter_state;
struct ot_platform_state;
struct ot_program_state;
struct ot_protocol_state;
struct ot_region;
struct ot_region_state;
struct ot_registry_state;
struct ot_runtime_state;
struct ot_part_state;
struct ot_refuse_state;
struct ot_settled_state;
struct ot_slice_state;
struct ot_stack_state;
struct ot_static_state;
struct ot_subclass_state;
struct ot_supply_state;
struct ot_task;
struct ot_task_state;
struct ot_tensor_state;
struct ot_weight_state;
struct ot_torch_state;
struct ot_trait_state;
struct ot_tried_state;
struct ot_trouble;
struct ot_type;
struct ot_type_state;
struct ot_value;
struct ot_value_state;
struct ot_view_state;
struct ot_view_call_state;
struct ot_var;
struct ot_var_state;
struct ot_world_state;
struct ot_written_state;

struct ot_analysis {
    sqlite3 *db;
    const char *platform;
    const struct ot_link_options *options;
    struct ot_arena arena;
    struct ot_intern names;
    uint64_t work, work_limit; /* of work.h */
    uint64_t task_end; /* work at which what runs now is cut off */
    ot_id running;     /* the task, 0 at quiescence */
    uint64_t run;      /* counts the runs of tasks, each in its worlds */
    bool is_staged;    /* what runs now is of another stage than the models' */
    bool is_peeking;   /* all was run: no calls, no new tasks, only look */
    ot_worlds worlds, stores, all_worlds; /* of world.h: those that what runs now is in, and that it stores for; all */
    ot_worlds choices; /* of all of them: those that tell what is chosen, not which model it is */
    ot_worlds switches; /* those that tell whether what few runs have is there */
    const ot_worlds *world_sets; /* by number, see ot_world_set */
    ot_worlds missing; /* those that something lacked that what runs now has read */
    bool is_mixed;     /* what runs now has read what only some of them hold: it peeks, and is run again in each */

    /* By number, from 1; each grows in the module of its name alone. */
    struct ot_file *files; size_t file_count;
    size_t module_count; /* of these, whose statements run */
    struct ot_code **codes; size_t code_count;
    struct ot_value *values; size_t value_count;
    struct ot_var *vars; size_t var_count;
    struct ot_node *nodes; size_t node_count;
    struct ot_region *regions;
    struct ot_task *tasks; size_t task_count;
    uint32_t *stack; size_t top;

    /* What has grown, or is new, since fallback.c looked at it: names and fields; nodes by what they bind or return. */
    struct ot_marks grown_vars, grown_nodes;
    /* Names that a class has a value of and does not bind in its body: what code elsewhere stored there. */
    struct ot_marks added_attributes;

    /* What was found, from 0, for those that write it. */
    struct ot_edge *edges; size_t edge_count;
    struct ot_implicit *implicits; size_t implicit_count;
    struct ot_binding *bindings; size_t binding_count;
    struct ot_entry *entries; size_t entry_count;
    struct ot_mro *mros; size_t mro_count;
    struct ot_trouble *troubles; size_t trouble_count;
    struct ot_map call_seen; /* (node, ast) → 1 + why it stays unresolved */

    /* What each module keeps for itself: made by its init, freed by its release. */
    struct {
        struct ot_beside_state *beside;
        struct ot_bind_state *bind;
        struct ot_block_state *block;
        struct ot_budget_state *budget;
        struct ot_call_state *call;
        struct ot_class_state *class;
        struct ot_configuration_state *configuration;
        struct ot_model_number_state *model_number;
        struct ot_never_state *never;
        struct ot_constant_state *constant;
        struct ot_context_state *context;
        struct ot_dataclass_state *dataclass;
        struct ot_edge_state *edge;
        struct ot_ending_state *ending;
        struct ot_entry_state *entry;
        struct ot_entry_argument_state *entry_argument;
        struct ot_entry_given_state *entry_given;
        struct ot_filled_state *filled;
        struct ot_op_state *op;
        struct ot_entry_run_state *entry_run;
        struct ot_passed_state *passed;
        struct ot_entry_class_state *entry_class;
        struct ot_eval_text_state *eval_text;
        struct ot_fallback_state *fallback;
        struct ot_foreign_state *foreign;
        struct ot_seek_state *seek;
        struct ot_storing_state *storing;
        struct ot_given_state *given;
        struct ot_global_state *globals;
        struct ot_guard_state *guard;
        struct ot_kernel_state *kernel;
        struct ot_library_state *library;
        struct ot_limit_state *limit;
        struct ot_below_state *below;
        struct ot_chosen_state *chosen;
        struct ot_choice_state *choice;
        struct ot_choice_text_state *choice_text;
        struct ot_run_switch_state *run_switch;
        struct ot_flag_state *flag;
        struct ot_listing_state *listing;
        struct ot_alias_state *alias;
        struct ot_idle_place_state *idle_place;
        struct ot_maker_state *maker;
        struct ot_above_state *above;
        struct ot_mention_state *mention;
        struct ot_member_state *member;
        struct ot_mro_state *mro;
        struct ot_name_state *name;
        struct ot_node_state *node;
        struct ot_option_state *option;
        struct ot_model_value_state *model_value;
        struct ot_outsider_state *outsider;
        struct ot_overwritten_state *overwritten;
        struct ot_parameter_state *parameter;
        struct ot_platform_state *platform;
        struct ot_program_state *program;
        struct ot_protocol_state *protocol;
        struct ot_refuse_state *refuse;
        struct ot_region_state *region;
        struct ot_registry_state *registry;
        struct ot_runtime_state *runtime;
        struct ot_part_state *part;
        struct ot_settled_state *settled;
        struct ot_slice_state *slice;
        struct ot_stack_state *stack;
        struct ot_static_state *statics;
        struct ot_subclass_state *subclass;
        struct ot_supply_state *supply;
        struct ot_task_state *task;
        struct ot_tensor_state *tensor;
        struct ot_weight_state *weight;
        struct ot_torch_state *torch;
        struct ot_trait_state *trait;
        struct ot_tried_state *tried;
        struct ot_type_state *type;
        struct ot_value_state *value;
        struct ot_view_state *view;
        struct ot_view_call_state *view_call;
        struct ot_var_state *var;
        struct ot_world_state *world;
        struct ot_written_state *written;
    } own;
};

#endif
