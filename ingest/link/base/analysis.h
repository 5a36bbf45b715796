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
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/intern.h"
#include "tools/base/mem.h"

typedef uint32_t ot_sym;  /* number of an interned text; 0 is "" */
typedef uint32_t ot_id;   /* index into one of the arrays of struct ot_analysis; 0 is "none" */

struct ot_argument;
struct ot_arguments;
struct ot_ast;
struct ot_binding;
struct ot_code;
struct ot_edge;
struct ot_entry;
struct ot_file;
struct ot_here;
struct ot_host_row;
struct ot_implicit;
struct ot_kernel_row;
struct ot_link_options;
struct ot_model;
struct ot_mro;
struct ot_node;
struct ot_piece;
struct ot_region;
struct ot_store;
struct ot_task;
struct ot_trouble;
struct ot_type;
struct ot_undecided;
struct ot_value;
struct ot_var;

enum { OT_SMALL_INTEGERS = 64, PINS_AT_MOST = 8, OT_CALLS_NESTED = 16 };

struct ot_analysis {
    sqlite3 *db;
    const char *platform;
    struct ot_arena arena;
    struct ot_intern names;
    struct ot_err failure; /* the first look-up or record that failed: link ends with it. "" while none did */
    uint64_t work, work_limit; /* of budget.c */
    uint64_t task_end; /* work at which what runs now is cut off */
    ot_id running;     /* the task, 0 at quiescence */
    bool is_stopped;   /* nothing is run any more */
    uint32_t given_up; /* functions */
    struct ot_trouble *troubles; size_t trouble_count, trouble_capacity;
    struct ot_map trouble_set; /* (kind, file, line) */
    bool is_last_resort; /* of ot_fallback_run */
    bool is_peeking;   /* all was run: no calls, no new tasks, only look */

    struct ot_file *files; size_t file_count;      /* from 1 */
    struct ot_map file_by_module;                  /* sym of the module → file */
    struct ot_code **codes; size_t code_count, code_capacity;
    struct ot_map code_by_ast;
    struct ot_map class_of_value_mro;

    struct ot_value *values; size_t value_count, value_capacity;
    struct ot_map value_slots;
    uint32_t small_integers[OT_SMALL_INTEGERS];    /* values of 0, 1, … once made */
    struct ot_map sites; size_t site_count;        /* (file, ast) → allocation site */

    struct ot_var *vars; size_t var_count, var_capacity;
    struct ot_map var_slots;
    size_t fact_total;
    struct ot_piece *spare_bags[2][32]; /* of var.c */
    uint32_t default_version;   /* grows when a default gets a new value */

    struct ot_node *nodes; size_t node_count, node_capacity;
    struct ot_map node_slots;
    struct ot_region *regions; size_t region_count, region_capacity;
    struct ot_map region_slots;
    struct ot_task *tasks; size_t task_count, task_capacity;
    struct ot_map task_slots;
    uint32_t *queue; size_t queue_head, queue_count, queue_capacity; /* ring */

    struct ot_map guard_states; /* (region, owner) → outcome bits seen: 1 true, 2 false, 4 forced */
    struct ot_undecided *undecided; size_t undecided_count, undecided_capacity;
    struct ot_store *stores; size_t store_count, store_capacity; /* since ot_global_open */
    int call_depth;
    uint32_t calling[OT_CALLS_NESTED]; /* what is called on the way to a function */
    uint32_t called_through; /* since the call itself */
    struct { ot_id node; ot_sym name; uint32_t value; } pins[PINS_AT_MOST]; /* value 0: not any more */
    size_t pin_count;

    uint32_t *stack; size_t top, stack_capacity;
    uint32_t *marks, mark; size_t mark_count; /* value → mark of the pass that saw it last */

    struct ot_edge *edges; size_t edge_count, edge_capacity;
    struct ot_map edge_set;
    struct ot_implicit *implicits; size_t implicit_count, implicit_capacity;
    struct ot_map implicit_set;
    struct ot_map call_seen;    /* (node, ast) → 1 + why it stays unresolved */
    struct ot_binding *bindings; size_t binding_count, binding_capacity;
    struct ot_map binding_set;
    struct ot_map bound;        /* call of a function in a task → signature of the arguments bound */

    struct ot_mro *mros; size_t mro_count, mro_capacity; /* by a.class_of_value_mro */
    struct ot_map heirs_of;     /* class value → index of heirs: classes that have or had it in their order */
    struct ot_list *heirs; size_t heirs_count, heirs_capacity;
    struct ot_map heir_set;     /* pairs of these */
    size_t mro_changes, mro_changes_seen; /* of ot_fallback_run */
    struct ot_map repeating;    /* (node, for statement) → 1 once it may run more than once */
    struct ot_map instantiated; /* class value → 1 */
    struct ot_list instantiated_list;
    struct ot_entry *entries; size_t entry_count, entry_capacity;
    struct ot_map entry_set;
    struct ot_buf model_patterns; /* GLOBs, one a line */
    struct ot_list model_files; /* in the order of the report */
    struct ot_list model_positions; /* of each, the pattern that names it, from 1 */
    const struct ot_link_options *options;
    struct ot_map attribute_traits; /* (class value, sym) → 1 annotated in a body, 2 stored by a method */
    struct ot_map foreign_stores; /* sym of an attribute stored through a base other than self */
    struct ot_map types; struct ot_type **type_list; size_t type_count, type_capacity;
    struct ot_map static_entered;                  /* (file, name) on the way of such a search */
    struct ot_map static_members; /* (file, name) → what static.c found there, without running code */
    struct ot_map fallen;       /* var → 1 once its annotation was used */
    struct ot_list *subclass_index; struct ot_map subclass_by_base; /* last name of a base → classes */
    size_t subclass_count, subclass_capacity;

    struct ot_model *models; size_t model_count;      /* library_function */
    struct ot_model *meanings; size_t meaning_count;  /* library_class: behaviour is the meaning */
    struct ot_model *methods; size_t method_count;    /* library_method: behaviour is the function */
    struct ot_model *constants; size_t constant_count;/* library_value: behaviour is the value */
    struct ot_model *platform_packages; size_t platform_package_count; /* platform_package: behaviour is the platform */
    struct ot_kernel_row *kernel_rows; size_t kernel_row_count;
    struct ot_host_row *host_rows; size_t host_row_count;
    struct ot_map model_of, meaning_of, method_of, kernel_of;    /* dotted sym → row + 1, 0: none */
    struct ot_map listed;        /* sym of every name that a row names, and of its prefixes */
    struct ot_map loose;         /* class value → 1: fields of its objects may hold what nothing in reach gave */
    struct ot_map constructed;   /* class value → 1: a call of it was met */
    struct ot_map sliced;        /* (class value, field) whose stores were run */
    struct ot_list *member_sites; size_t member_site_count, member_site_capacity; /* pairs: file, syntax node */
    struct ot_map member_lists;  /* (class name, member name) → of member_sites */
    struct ot_map enum_escapes;  /* class name → 1: any member may be had */
    struct ot_map member_verdicts; /* enum member → 1 not excluded, 2 excluded */
    struct ot_map called_back;   /* (file, function) whose calls there were all run */
    struct ot_map called_calls;  /* (file, syntax node of such a call) that was run */
    struct ot_map wanted;        /* (node, statement) of slices */
    struct ot_map is_dataclass;  /* class value → 1 */

    struct ot_model *entry_methods; size_t entry_method_count;   /* pattern, role */
    struct ot_model *entry_functions; size_t entry_function_count; /* patterns: module, name */
    struct ot_model *entry_classes; size_t entry_class_count;    /* base, method */
    struct ot_list registered;      /* pairs: file, syntax node of a function under a registry's decorator */
    struct ot_list runtime_modules; /* pairs: file, row of entry_functions; of those not in reach yet */
    struct ot_list runtime_functions; /* pairs: file, syntax node; of the others */
    struct ot_list entry_attributes; /* syms of table entry_attribute */
    struct ot_list loading; /* files of which it is not yet known whether they load */
    uint32_t entry_names;       /* list of the names of the entry classes, 0 if there is none */
    size_t instantiated_seen;   /* of instantiated_list, looked at for entries */
};

#endif
