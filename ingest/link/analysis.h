/*
 * analysis.h: the points-to analysis, shared by the files of ingest/link.
 *
 * Inclusion-based (L. O. Andersen, "Program Analysis and Specialization for the C
 * Programming Language", 1994), field-based by receiver class, flow-insensitive, with
 * guarded regions that stay silent until a value fulfils their guard.
 *
 * The parts, each in a file of its own:
 *   value     what a name can stand for
 *   variable  a set of values that only grows; who read it is run again when it does
 *   node      a function in a context: receiver class, tested argument, closure
 *   region    a stretch of a node's code under the same guards
 *   task      one statement in a region
 *
 * Evaluation pushes values on a.stack; a function that evaluates leaves its result on top
 * and says nothing else. The convention throughout:
 *   size_t base = a->top; ot_eval(a, here, expression); … a->stack[base .. a->top) …
 *
 * Must not know: markdown, op trees.
 */
#ifndef OT_ANALYSIS_H
#define OT_ANALYSIS_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ingest/facts/ast.h"
#include "ingest/link/limits.h"
#include "ingest/link/link.h"
#include "ingest/link/map.h"
#include "ingest/link/program.h"
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/intern.h"
#include "tools/base/mem.h"

/* ---- values ---- */

enum ot_value_kind {
    OT_V_NONE_ID,  /* id 0, never a value */
    OT_V_UNKNOWN,  /* anything at all; a: 1 for OT_MODEL_TYPE_VALUE */
    OT_V_SCALAR,   /* a number, text or tensor that selects nothing */
    OT_V_NONE,
    OT_V_TRUE,
    OT_V_FALSE,
    OT_V_PLATFORM_TRUE,  /* decided by the linked platform */
    OT_V_PLATFORM_FALSE,
    OT_V_STRING,    /* a: sym */
    OT_V_INTEGER,   /* a: sym of the text */
    OT_V_CLASS,     /* a: code, b: node around it (0 for a module's) */
    OT_V_INSTANCE,  /* a: class value, b: what it is told apart by: the function whose decoration made it, the
                       place where the code of a module made it, the None or enum member that its constructor
                       selected by, 0 for all others */
    OT_V_FUNCTION,  /* a: code, b: node around it, c: context of a decorated function */
    OT_V_BOUND,     /* a: callable value, b: receiver value */
    OT_V_STATIC,    /* a: value */
    OT_V_CLASSMETHOD,
    OT_V_PROPERTY,
    OT_V_MODULE,    /* a: file */
    OT_V_NAMESPACE, /* a: file: the dict of its names, as globals() gives it */
    OT_V_EXTERNAL,  /* a: sym of the dotted name; b: 1 if no name of the source, c: sym of its class then */
    OT_V_EXTERNAL_OBJECT, /* a: sym of the dotted name of its class */
    OT_V_ENUM,      /* a: class value, b: sym */
    OT_V_CONTAINER, /* a: enum ot_container, b: allocation site (a.sites), c: node */
    OT_V_PARTIAL,   /* b: allocation site, c: node */
    OT_V_TRITON,    /* a: function value; launched by subscript and call */
    OT_V_LAUNCH,    /* a: triton value after [grid] */
    OT_V_GENERATOR, /* a: node */
    OT_V_FACTORY,   /* a: file, b: syntax node of field(default_factory=…), c: node: what a field starts as */
    OT_V_SUPER,     /* a: class value, b: receiver value */
    OT_V_CONTAINER_METHOD, /* a: container value, b: sym */
    OT_V_PLACE,     /* a: allocation site of an object, b: iteration, c: 1 if it is a frozen record; no value of
                       the program */
    OT_V_CALLER,    /* a: allocation site of a call, b: the node it stands in: what a context is told apart by; no
                       value of the program */
    OT_V_TUPLE_KEY  /* a: first value, b: rest (tuple key or 0): a tuple of constants as a key; c: 1 if one of
                       them is unknown, for anything */
};

/* The last is an object whose attributes are kept as the elements of a dict are: types.SimpleNamespace. */
enum ot_container { OT_TUPLE_OF, OT_LIST_VALUE, OT_SET_OF, OT_DICT_OF, OT_OBJECT_OF };

struct ot_value {
    uint8_t kind;
    uint8_t depth;  /* how deep in contexts (struct ot_node) it was made */
    uint8_t nested; /* how many values stand in one another in it */
    uint32_t a, b, c;
};

/* ---- variables ---- */

enum ot_space {
    OT_S_LOCAL = 1, /* owner node, sym */
    OT_S_RETURN,    /* owner node */
    OT_S_YIELD,     /* owner node */
    OT_S_FIELD,     /* owner as ot_field_owner, sym: attribute of instances */
    OT_S_CLASS,     /* owner class value, sym: attribute of the class itself */
    OT_S_ELEMENT,   /* owner container value, key value; key 0 is "any" */
    OT_S_KEYS,      /* owner container value; of a module value: the modules it star-imports;
                       of a class value: a number for each time it changed */
    OT_S_DEFAULT,   /* owner function value, sym; of a dict with defaults or a default factory, 0: what makes them */
    OT_S_FUNCTION,  /* owner function value, sym: attribute set on a function */
    OT_S_PARTIAL,   /* owner partial value, 0 the function, 1 + i positional, sym + 2^24 keyword */
    OT_S_OVERRIDE,  /* owner enum ot_override, sym of a dotted name: what the tree binds to it */
    OT_S_REBOUND,   /* owner region of an arm, sym: what is assigned to the name there */
    OT_S_OUTCOME    /* owner region, syntax node: what an operand of a test came to */
};

/* What the tree registers under a name of a library is what the name means; what it assigns there may be: the
 * library's own is there before. */
enum ot_override { OT_OVERRIDE_DEFINED = 1, OT_OVERRIDE_PATCHED };

struct ot_fact {
    uint32_t value;
    ot_id task; /* first task that put it there */
};

struct ot_var {
    struct ot_fact *facts;
    uint32_t *readers; /* tasks */
    uint32_t fact_count, reader_count;
    uint32_t looked; /* of fallback.c: 1 + the facts at the last look, 0 if there is to be another */
    uint32_t owner, key;
    uint8_t space;
    uint8_t fact_room, reader_room; /* of variable.c */
    uint8_t string_count, integer_count, container_count, partial_count; /* among the facts; in OT_S_KEYS modulo 256 */
};

/* ---- nodes, regions, tasks ---- */

struct ot_node {
    ot_id code;
    ot_id outer;       /* node of the closure or class around it */
    uint32_t receiver; /* value of self or cls, 0 if there is none */
    uint32_t argument; /* value of the tested argument, 0 if there is none */
    uint32_t class_value; /* of a class body */
    ot_id region;      /* root region */
    ot_id tasks;       /* the newest task in it, 0: none */
    bool is_entry;     /* its parameters are open */
    bool is_started;   /* its body runs */
    bool is_slice;     /* of its body, the wanted statements run */
    bool has_fallen, has_returned; /* of fallback.c: nothing is to come of its parameters, of what it returns */
    uint8_t depth;     /* of contexts: how often closures and arguments are nested in one another */
};

enum ot_region_kind { OT_R_ROOT, OT_R_ARM, OT_R_KILL, OT_R_REBOUND };

struct ot_region {
    uint8_t kind;
    uint8_t arm;    /* OT_R_ARM: 0 the test is true, 1 it is false. OT_R_REBOUND: the arm that rebinds */
    ot_id node;
    ot_id parent;
    uint32_t test;  /* OT_R_ARM: syntax node of the test, 0 if there is none to refine by */
    uint32_t owner; /* OT_R_ARM: syntax node of the branching statement or expression */
    ot_sym killed;  /* OT_R_KILL, OT_R_REBOUND: name assigned here */
    ot_id arm_above; /* the nearest arm at or above it, 0 if there is none */
    uint64_t mentions; /* Bloom filter of the names that tests up to the root mention */
};

/* Statements that go on after a block, and what goes on after those. */
struct ot_rest {
    uint32_t first, end;
    const struct ot_rest *next;
};

struct ot_task {
    ot_id region;
    uint32_t ast;
    ot_id next; /* the task made before it in the same node */
    const struct ot_rest *rest; /* what one arm of the statement starts when its other arm leaves */
    uint8_t rest_arm;
    uint8_t started; /* arms started, a bit each */
    bool is_queued;
};

/* A statement that stores in a global of its module what no caller decides. */
struct ot_store {
    ot_id file;
    uint32_t statement;
    ot_id var;
};

/* A guard or a class statement that no known value decides. */
struct ot_undecided {
    ot_id task, region;
    uint32_t owner;
};

/* Where evaluation stands. */
struct ot_here {
    ot_id node;
    ot_id region;
    ot_id task; /* reads are subscribed to it; 0 while peeking */
    struct ot_file *file;
};

/* ---- calls ---- */

struct ot_argument {
    uint8_t kind;  /* 0 positional, 1 keyword, 2 *star, 3 **double star */
    ot_sym name;   /* of a keyword */
    uint32_t ast;  /* its expression, 0 if there is none */
    uint32_t skip; /* of a *star: leading elements that are bound already */
    size_t base, count; /* values on the stack */
};

struct ot_arguments {
    struct ot_argument *items;
    size_t count;
    uint32_t decorated; /* value that the call decorates or makes a decorator for, 0 if none */
};

enum ot_edge_kind {
    OT_E_FUNCTION = 1, OT_E_METHOD, OT_E_CONSTRUCTOR, OT_E_MODULE_CALL, OT_E_CALLBACK,
    OT_E_DISPATCH, OT_E_KERNEL, OT_E_EXTERNAL
};

struct ot_edge {
    ot_id caller;
    ot_id file;       /* of the call */
    uint32_t ast;     /* syntax node of the call */
    ot_id callee;     /* node, or 0 */
    uint32_t external;/* value: external name, external object's method, triton function */
    uint8_t kind;
    uint32_t module_class; /* class value of an nn.Module receiver, 0 if it is none */
    ot_sym external_class; /* dotted, for a receiver outside the tree */
    uint32_t callee_value; /* what was called */
    uint32_t through;      /* what calls it back, a library value or a default factory; 0 if the call itself does */
};

struct ot_implicit {
    ot_id file;
    uint32_t ast;
    ot_id node;
    const char *kind; /* 'property', … a literal */
};

/* One argument bound to one parameter, for call_origin. */
struct ot_binding {
    ot_id callee;
    ot_sym param;
    ot_id caller;
    uint32_t ast; /* argument expression in the caller */
};

/* ---- library rows ---- */

struct ot_model {
    const char *pattern;  /* dotted name or GLOB; module:qualname for functions of the tree */
    const char *behaviour;
    const char *argument;
};

struct ot_entry {
    ot_id node;
    const char *role;      /* 'root', 'loader', 'constructor', 'registry', 'runtime', 'entry' */
    uint32_t class_value;  /* entry class of a root, 0 otherwise */
    uint32_t definer;      /* of a root: class value that defines its forward */
    ot_id file;            /* of a root: the model file */
};

/* A limit that was reached. */
struct ot_trouble {
    ot_id file;
    uint32_t line;
    const char *kind, *text; /* literals, or owned by the arena */
};

struct ot_kernel_row {
    const char *package, *pattern, *source, *platform;
    bool is_kernel;
};

#define OT_ENTRY_CLASS "EntryClass" /* the name by which a model file lists its entry classes */

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
    bool is_last_resort; /* of ot_type_fall_back */
    bool is_peeking;   /* no calls, no new tasks: only look */

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
    struct ot_piece *spare_bags[2][32]; /* of variable.c */
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
    uint32_t decorated; /* function or class value whose decorator is being called */
    uint32_t decorator_call; /* the syntax node of that call */
    int call_depth;
    uint32_t calling[OT_CALLS_NESTED]; /* what is called on the way to a function */
    uint32_t called_through; /* since the call itself */
    struct { ot_id node; ot_sym name; uint32_t value; } pins[PINS_AT_MOST]; /* value 0: not any more */
    size_t pin_count;
    uint32_t iteration; /* of the loop that is gone through element by element, from 1; 0: none */
    uint32_t through;   /* of the edges that are made */
    bool is_importing;  /* names from outside are kept although no row lists them */

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
    size_t mro_changes, mro_changes_seen; /* of ot_type_fall_back */
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
    struct ot_map static_members; /* (file, name) → what type.c found there, without running code */
    struct ot_map fallen;       /* var → 1 once its annotation was used */
    struct ot_list *subclass_index; struct ot_map subclass_by_base; /* last name of a base → classes */
    size_t subclass_count, subclass_capacity;

    struct ot_model *models; size_t model_count;      /* library_function */
    struct ot_model *meanings; size_t meaning_count;  /* library_class: behaviour is the meaning */
    struct ot_model *constants; size_t constant_count;/* library_value: behaviour is the value */
    struct ot_model *platform_packages; size_t platform_package_count; /* platform_package: behaviour is the platform */
    struct ot_model *platform_files; size_t platform_file_count; /* platform_file: behaviour is the platform */
    struct ot_kernel_row *kernel_rows; size_t kernel_row_count;
    struct ot_map model_of, meaning_of, kernel_of;    /* dotted sym → row + 1, 0: none */
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
    struct ot_configuration *configuration; /* of configuration.c */
    struct ot_list loading; /* files of which it is not yet known whether they load */
    size_t instantiated_seen;   /* of instantiated_list, looked at for entries */
};

/* Why a call stays unresolved, in ot_analysis.call_seen: OT_RESOLVED + a row of table unresolved_reason. */
enum { OT_RESOLVED = 1, OT_UNRESOLVED_NOTHING, OT_UNRESOLVED_UNKNOWN, OT_UNRESOLVED_PLAIN, OT_UNRESOLVED_OTHER };

/* Well-known values. */
enum { OT_UNKNOWN_VALUE = 1, OT_SCALAR_VALUE, OT_NONE_VALUE, OT_TRUE_VALUE, OT_FALSE_VALUE,
       OT_PLATFORM_TRUE_VALUE, OT_PLATFORM_FALSE_VALUE,
       OT_MODEL_TYPE_VALUE /* unknown too, but no model type of others: see configuration.c */ };

#include "ingest/link/operations.h"

#endif
