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
#include "ingest/link/link.h"
#include "ingest/link/map.h"
#include "tools/base/err.h"
#include "tools/base/intern.h"
#include "tools/base/mem.h"

typedef uint32_t ot_sym;  /* number of an interned text; 0 is "" */
typedef uint32_t ot_id;   /* index into one of the arrays below; 0 is "none" */

/* A growing array of numbers. */
struct ot_list {
    uint32_t *items;
    size_t count, capacity;
};
void ot_list_add(struct ot_list *list, uint32_t item);
void ot_list_release(struct ot_list *list);
bool ot_list_has(const struct ot_list *list, uint32_t item);

/* ---- program: files and the code objects in them ---- */

struct ot_file {
    int64_t file_id;      /* source_file.file_id */
    const char *path;     /* source_file.file */
    const char *module;
    bool is_package;
    bool is_loaded;
    bool is_damaged;      /* its record could not be read */
    struct ot_ast ast;    /* texts are ot_sym after loading */
    ot_id module_node;    /* 0 until the module's code was started */
};

struct ot_param {
    ot_sym name;
    uint8_t kind;        /* enum ot_param_kind */
    uint32_t annotation; /* syntax node, OT_NONE kind if absent */
    uint32_t fallback;   /* syntax node of the default */
};

/* A module, class, function or lambda as written. */
struct ot_code {
    ot_id file;
    uint32_t ast;
    uint8_t kind; /* OT_MODULE, OT_CLASS, OT_FUNCTION, OT_LAMBDA */
    bool is_generator;
    bool is_scanned;
    bool has_super_param;    /* a method: first parameter is its receiver */
    ot_id parent;            /* code around it, 0 for a module */
    ot_sym name;
    uint32_t body;           /* BLOCK, or the expression of a lambda */
    struct ot_list locals;   /* names it binds, sorted */
    struct ot_list globals;  /* names it declares global, sorted */
    struct ot_list stores;   /* class: attributes that its methods store through self, sorted */
    struct ot_list annotations; /* pairs: name, syntax node of its annotation; a class's with those of self.name */
    struct ot_param *params;
    uint32_t param_count;
    int tested;              /* index of the parameter that gets a context a value;
                                -1 none, -2 not computed, -3 being computed */
    int model;               /* row of a.models that describes this function, -1 none, -2 not computed */
};

/* ---- values ---- */

enum ot_value_kind {
    OT_V_NONE_ID,  /* id 0, never a value */
    OT_V_UNKNOWN,  /* anything at all */
    OT_V_SCALAR,   /* a number, text or tensor that selects nothing */
    OT_V_NONE,
    OT_V_TRUE,
    OT_V_FALSE,
    OT_V_PLATFORM_TRUE,  /* decided by the linked platform */
    OT_V_PLATFORM_FALSE,
    OT_V_STRING,    /* a: sym */
    OT_V_INTEGER,   /* a: sym of the text */
    OT_V_CLASS,     /* a: code, b: node around it (0 for a module's) */
    OT_V_INSTANCE,  /* a: class value, b: function whose decoration made it, 0 for all others */
    OT_V_FUNCTION,  /* a: code, b: node around it, c: context of a decorated function */
    OT_V_BOUND,     /* a: callable value, b: receiver value */
    OT_V_STATIC,    /* a: value */
    OT_V_CLASSMETHOD,
    OT_V_PROPERTY,
    OT_V_MODULE,    /* a: file */
    OT_V_EXTERNAL,  /* a: sym of the dotted name; b: 1 if no name of the source, c: sym of its class then */
    OT_V_EXTERNAL_OBJECT, /* a: sym of the dotted name of its class */
    OT_V_ENUM,      /* a: class value, b: sym */
    OT_V_CONTAINER, /* a: enum ot_container, b: allocation site (a.sites), c: node */
    OT_V_PARTIAL,   /* b: allocation site, c: node */
    OT_V_TRITON,    /* a: function value; launched by subscript and call */
    OT_V_LAUNCH,    /* a: triton value after [grid] */
    OT_V_GENERATOR, /* a: node */
    OT_V_SUPER,     /* a: class value, b: receiver value */
    OT_V_CONTAINER_METHOD, /* a: container value, b: sym */
    OT_V_TUPLE_KEY  /* a: first value, b: rest (tuple key or 0): a tuple of constants as a key */
};

enum ot_container { OT_TUPLE_OF, OT_LIST_VALUE, OT_SET_OF, OT_DICT_OF };

struct ot_value {
    uint8_t kind;
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
    OT_S_KEYS,      /* owner container value; of a module value: the modules it star-imports */
    OT_S_DEFAULT,   /* owner function value, sym */
    OT_S_FUNCTION,  /* owner function value, sym: attribute set on a function */
    OT_S_PARTIAL,   /* owner partial value, 0 the function, 1 + i positional, sym + 2^24 keyword */
    OT_S_OVERRIDE,  /* owner 1, sym of a dotted name: what the tree binds to it */
    OT_S_REBOUND,   /* owner region of an arm, sym: what is assigned to the name there */
    OT_S_OUTCOME    /* owner region, syntax node: what an operand of a test came to */
};

struct ot_fact {
    uint32_t value;
    ot_id task; /* first task that put it there */
};

struct ot_var {
    struct ot_fact *facts;
    uint32_t fact_count, fact_capacity;
    uint32_t *readers; /* tasks */
    uint32_t reader_count, reader_capacity;
    uint32_t constant_count;  /* strings and integers among the facts */
    uint32_t container_count;
    uint8_t space;
    uint32_t owner, key;
};

/* ---- nodes, regions, tasks ---- */

struct ot_node {
    ot_id code;
    ot_id outer;       /* node of the closure or class around it */
    uint32_t receiver; /* value of self or cls, 0 if there is none */
    uint32_t argument; /* value of the tested argument, 0 if there is none */
    uint32_t class_value; /* of a class body */
    ot_id region;      /* root region */
    bool is_entry;     /* its parameters are open */
    bool is_started;   /* its body runs */
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
    const struct ot_rest *rest; /* what one arm of the statement starts when its other arm leaves */
    uint8_t rest_arm;
    uint8_t started; /* arms started, a bit each */
    bool is_queued;
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
    uint32_t through;      /* library value that calls it back, 0 if the call itself does */
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

struct ot_kernel_row {
    const char *package, *pattern, *source, *platform;
    bool is_kernel;
};

enum { OT_SMALL_INTEGERS = 64 };

struct ot_analysis {
    sqlite3 *db;
    const char *platform;
    struct ot_arena arena;
    struct ot_intern names;
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
    uint64_t *site_keys; size_t site_capacity;

    struct ot_var *vars; size_t var_count, var_capacity;
    struct ot_map var_slots;
    struct ot_map fact_set, reader_set;
    size_t fact_total;
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
    uint32_t decorated; /* function or class value whose decorator is being called */
    uint32_t decorator_call; /* the syntax node of that call */
    int star_depth, call_depth;
    uint32_t through;   /* library value whose row is being applied */
    bool is_importing;  /* names from outside are kept although no row lists them */

    uint32_t *stack; size_t top, stack_capacity;

    struct ot_edge *edges; size_t edge_count, edge_capacity;
    struct ot_map edge_set;
    struct ot_implicit *implicits; size_t implicit_count, implicit_capacity;
    struct ot_map implicit_set;
    struct ot_map call_seen;    /* (node, ast) → 1 + why it stays unresolved */
    struct ot_binding *bindings; size_t binding_count, binding_capacity;
    struct ot_map binding_set;
    struct ot_map bound;        /* call of a function in a task → signature of the arguments bound */

    struct ot_mro *mros; size_t mro_count, mro_capacity; /* by a.class_of_value_mro */
    struct ot_map instantiated; /* class value → 1 */
    struct ot_list instantiated_list;
    struct ot_entry *entries; size_t entry_count, entry_capacity;
    struct ot_map entry_set;
    struct ot_list model_files; /* in the order of the report */
    const struct ot_link_options *options;
    struct ot_map attribute_traits; /* (class value, sym) → 1 annotated in a body, 2 stored by a method */
    struct ot_map foreign_stores; /* sym of an attribute stored through a base other than self */
    struct ot_map types; struct ot_type **type_list; size_t type_count, type_capacity;
    struct ot_map fallen;       /* var → 1 once its annotation was used */
    struct ot_list *subclass_index; struct ot_map subclass_by_base; /* last name of a base → classes */
    size_t subclass_count, subclass_capacity;

    struct ot_model *models; size_t model_count;      /* library_function */
    struct ot_model *meanings; size_t meaning_count;  /* library_class: behaviour is the meaning */
    struct ot_model *constants; size_t constant_count;/* library_value: behaviour is the value */
    struct ot_kernel_row *kernel_rows; size_t kernel_row_count;
    struct ot_map model_of, meaning_of, kernel_of;    /* dotted sym → row + 1, 0: none */
    struct ot_map listed;        /* sym of every name that a row names, and of its prefixes */
    struct ot_map constructed;   /* class value → 1: a call of it was met */
    struct ot_map sliced;        /* (class value, field) whose stores were run */
    struct ot_map is_dataclass;  /* class value → 1 */

    struct ot_model *entry_methods; size_t entry_method_count;   /* pattern, role */
    struct ot_model *entry_classes; size_t entry_class_count;    /* base, method */
    size_t instantiated_seen;   /* of instantiated_list, looked at for entries */
};

/* Well-known values. */
enum { OT_UNKNOWN_VALUE = 1, OT_SCALAR_VALUE, OT_NONE_VALUE, OT_TRUE_VALUE, OT_FALSE_VALUE,
       OT_PLATFORM_TRUE_VALUE, OT_PLATFORM_FALSE_VALUE };

/* ---- program.c ---- */

/* Reads the list of files and the library rows. Trees are decoded when first asked for. */
int ot_program_open(struct ot_analysis *a, struct ot_err *err);
/* The file with its tree, or NULL when the record is damaged. */
struct ot_file *ot_program_file(struct ot_analysis *a, ot_id file);
/* The file of a dotted module name, 0 if the tree has none. */
ot_id ot_program_module(struct ot_analysis *a, const char *module, size_t length);
/* The code object that a MODULE, CLASS, FUNCTION or LAMBDA syntax node is. */
ot_id ot_program_code(struct ot_analysis *a, ot_id file, uint32_t ast);
/* Names bound and parameters of a code object, computed once. */
struct ot_code *ot_program_scan(struct ot_analysis *a, ot_id code);
/* "file:qualname" of a code object; owned by the arena. */
const char *ot_program_label(struct ot_analysis *a, ot_id code);
/* "module:qualname", the form that library rows match; owned by the arena. */
const char *ot_program_dotted(struct ot_analysis *a, ot_id code);
bool ot_list_sorted_has(const struct ot_list *list, uint32_t item);
/* Absolute dotted name of the module that an import statement in file names. */
const char *ot_program_import_name(struct ot_analysis *a, ot_id file, uint32_t import_from);

static inline const char *ot_text(const struct ot_analysis *a, ot_sym sym)
{
    return ot_intern_text(&a->names, sym);
}
ot_sym ot_symbol(struct ot_analysis *a, const char *text);

/* ---- value.c ---- */
uint32_t ot_value(struct ot_analysis *a, uint8_t kind, uint32_t first, uint32_t second, uint32_t third);
static inline const struct ot_value *ot_value_get(const struct ot_analysis *a, uint32_t value)
{
    return &a->values[value];
}
uint32_t ot_site(struct ot_analysis *a, ot_id file, uint32_t ast);
uint32_t ot_value_string(struct ot_analysis *a, const char *text);
uint32_t ot_value_integer(struct ot_analysis *a, uint32_t number);
/* True for values that can be a key: constants, enum members, classes, functions. */
bool ot_value_is_constant(const struct ot_analysis *a, uint32_t value);
/* A short text for people: "instance of ColumnParallelLinear". Owned by the arena. */
const char *ot_value_text(struct ot_analysis *a, uint32_t value);

/* ---- variable.c ---- */
ot_id ot_var(struct ot_analysis *a, uint8_t space, uint32_t owner, uint32_t key);
ot_id ot_var_find(struct ot_analysis *a, uint8_t space, uint32_t owner, uint32_t key);
/* Adds a value; wakes the readers if it is new. Returns true then. */
bool ot_var_add(struct ot_analysis *a, const struct ot_here *here, ot_id var, uint32_t value);
/* Adds stack[base .. base + count). */
void ot_var_add_values(struct ot_analysis *a, const struct ot_here *here, ot_id var, size_t base, size_t count);
/* Pushes the values and subscribes here's task. */
void ot_var_push(struct ot_analysis *a, const struct ot_here *here, ot_id var);
/* The same without what the statement at hand put there itself, unless it stands in a loop:
 * "x.f = wrap(x.f)" wraps what was there before. */
void ot_var_push_earlier(struct ot_analysis *a, const struct ot_here *here, ot_id var);
void ot_push(struct ot_analysis *a, uint32_t value);
/* Removes values that stand twice in stack[base .. top). */
void ot_stack_unique(struct ot_analysis *a, size_t base);
/* Moves stack[from .. top) down to base. */
void ot_stack_drop(struct ot_analysis *a, size_t base, size_t from);
bool ot_stack_has(const struct ot_analysis *a, size_t base, uint32_t value);
void ot_task_queue(struct ot_analysis *a, ot_id task);

/* ---- node.c ---- */
ot_id ot_node(struct ot_analysis *a, ot_id code, ot_id outer, uint32_t receiver, uint32_t argument, bool *is_new);
ot_id ot_region_arm(struct ot_analysis *a, ot_id parent, uint32_t owner, uint8_t arm, uint32_t test);
/* After an if whose arm assigns name: the values it had before are those that took the other arm. */
ot_id ot_region_rebound(struct ot_analysis *a, ot_id parent, uint32_t owner, uint8_t arm, ot_sym name);
ot_id ot_region_kill(struct ot_analysis *a, ot_id parent, ot_sym killed);
ot_id ot_task(struct ot_analysis *a, ot_id region, uint32_t ast);
static inline struct ot_file *ot_node_file(struct ot_analysis *a, ot_id node)
{
    return &a->files[a->codes[a->nodes[node].code]->file];
}
/* The variable of a name bound by node itself (a class body's names are the class's). */
ot_id ot_node_var(struct ot_analysis *a, ot_id node, ot_sym name);
struct ot_here ot_here_at(struct ot_analysis *a, ot_id region, ot_id task);

/* ---- name.c ---- */
void ot_name_push(struct ot_analysis *a, const struct ot_here *here, ot_sym name);
/* The variable that an assignment to name in here binds. */
ot_id ot_name_target(struct ot_analysis *a, const struct ot_here *here, ot_sym name);
void ot_module_start(struct ot_analysis *a, ot_id file);
/* Pushes what the modules that file star-imports hold under name. */
void ot_module_stars(struct ot_analysis *a, const struct ot_here *here, ot_id file, ot_sym name, uint32_t ast);
void ot_module_attribute(struct ot_analysis *a, const struct ot_here *here, ot_id file, ot_sym name, uint32_t ast);
void ot_import_run(struct ot_analysis *a, const struct ot_here *here, uint32_t statement);
/* Static look-up, without running anything: the class code that a dotted expression names
 * from within code, following imports and re-exports; 0 if it is no class of the tree. If it
 * lies outside, *external is its dotted name (else 0). */
ot_id ot_static_name(struct ot_analysis *a, ot_id file, ot_id code, ot_sym name, ot_sym *external);
ot_id ot_static_class(struct ot_analysis *a, ot_id file, ot_id code, uint32_t expression, ot_sym *external);

/* ---- class.c ---- */
struct ot_mro {
    uint32_t class_value;
    struct ot_list items;  /* class values and external values, the class first */
    bool is_module;        /* derives from a class whose call runs forward */
    bool is_enum, is_open; /* is_open: a base outside the tree or unknown */
    bool is_protocol, is_abstract, is_namedtuple, is_dict;
    ot_sym call_runs;      /* method that a call of an instance runs */
};
void ot_class_define(struct ot_analysis *a, const struct ot_here *here, uint32_t statement);
struct ot_mro *ot_class_mro(struct ot_analysis *a, uint32_t class_value);
bool ot_class_derives(struct ot_analysis *a, uint32_t class_value, ot_id base_code);
bool ot_class_derives_external(struct ot_analysis *a, uint32_t class_value, const char *dotted);
/* Class value whose own body or dynamic attributes define name, from position start on; 0 if none. */
uint32_t ot_class_definer(struct ot_analysis *a, uint32_t class_value, ot_sym name, size_t start, bool *is_open);
/* The class of an instance, enum member or class value. */
uint32_t ot_value_class(const struct ot_analysis *a, uint32_t value);
/* Class value of a class code at module or function level, started if it was not. 0 if it cannot be had. */
uint32_t ot_class_value(struct ot_analysis *a, ot_id code);
/* Concrete subclasses in the tree; pushes class values. */
void ot_class_concrete(struct ot_analysis *a, ot_id code);
/* The class is made (an instance exists): wakes entries that depend on it. */
void ot_class_instantiated(struct ot_analysis *a, uint32_t class_value);

/* Calls the class: makes an instance, runs __init__ and the like; pushes the instance. */
void ot_class_instantiate(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value,
                          const struct ot_arguments *arguments, uint32_t ast);
/* Pushes the members of an enum class. */
void ot_class_members(struct ot_analysis *a, uint32_t class_value);
/* The method name that a call of an instance of value's class runs when it has no __call__, 0. */
ot_sym ot_class_call_runs(struct ot_analysis *a, uint32_t value);

/* ---- attribute.c ---- */
/* What an instance shares its attributes with: the instances of its class, or for one that a
 * decoration made, only itself. */
static inline uint32_t ot_field_owner(const struct ot_analysis *a, uint32_t instance)
{
    return a->values[instance].b ? instance : a->values[instance].a;
}
/* Pushes the values of value.name. ast is the syntax node of the access (for implicit calls). */
void ot_attribute_push(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name, uint32_t ast);
void ot_attribute_store(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name,
                        uint32_t ast, size_t base, size_t count);
/* Pushes the bound method name of an instance looked up along its MRO; false if there is none. */
bool ot_method_push(struct ot_analysis *a, const struct ot_here *here, uint32_t instance, const char *name);
/* 1 has it, 2 has it not, 3 either. */
int ot_attribute_known(struct ot_analysis *a, uint32_t value, ot_sym name);

/* ---- container.c ---- */
uint32_t ot_container_make(struct ot_analysis *a, const struct ot_here *here, uint8_t kind, uint32_t ast);
void ot_container_put(struct ot_analysis *a, const struct ot_here *here, uint32_t container, uint32_t key,
                      size_t base, size_t count);
void ot_container_get(struct ot_analysis *a, const struct ot_here *here, uint32_t container, uint32_t key);
void ot_container_all(struct ot_analysis *a, const struct ot_here *here, uint32_t container);
/* Pushes what iterating over each of stack[base .. base + count) yields. */
void ot_iterate(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t count, uint32_t ast);
/* Binds stack[base .. base + count) to a target expression. */
void ot_assign(struct ot_analysis *a, const struct ot_here *here, uint32_t target, size_t base, size_t count);
void ot_subscript_push(struct ot_analysis *a, const struct ot_here *here, uint32_t subscript);
void ot_container_method(struct ot_analysis *a, const struct ot_here *here, uint32_t container, ot_sym name,
                         const struct ot_arguments *arguments, uint32_t ast);
/* Does a list, set, dict, string, generator or property have a method of that name? */
bool ot_container_has_method(struct ot_analysis *a, uint32_t container, ot_sym name);
/* Pushes the keys that value stands for: itself if constant, tuples of constants as one key;
 * pushes nothing when any key is possible. */
void ot_key_push(struct ot_analysis *a, const struct ot_here *here, uint32_t value);

/* ---- guard.c ---- */
enum { OT_MAY_BE_TRUE = 1, OT_MAY_BE_FALSE = 2, OT_MAY_BE_BOTH = 3 };
/* What the test can come to, as bits; 0 while no value decides. */
int ot_guard_outcome(struct ot_analysis *a, const struct ot_here *here, uint32_t test);
/* The same, remembering the outcome for (region, owner), and forced to both once it was
 * undecided at quiescence. */
int ot_guard_decide(struct ot_analysis *a, const struct ot_here *here, uint32_t owner, uint32_t test);
int ot_guard_truth(struct ot_analysis *a, uint32_t value);
/* True once owner was undecided at quiescence; else notes that it is undecided. */
bool ot_guard_is_forced(struct ot_analysis *a, const struct ot_here *here, uint32_t owner);
/* At quiescence: forces what is undecided. Returns true if there was anything. */
bool ot_guard_force(struct ot_analysis *a);
/* Comes one value out equal to another? Bits as above. */
int ot_guard_equal(struct ot_analysis *a, uint32_t left, uint32_t right);
/* Is the value an instance of one of the classes stack[base .. base + count)? Bits as above. */
int ot_guard_isinstance(struct ot_analysis *a, uint32_t value, size_t base, size_t count);
/* Drops from stack[base .. top) the values of path that the guards of here's region rule out. */
void ot_guard_refine(struct ot_analysis *a, const struct ot_here *here, uint32_t path, size_t base);
uint64_t ot_guard_mentions(struct ot_analysis *a, struct ot_file *file, uint32_t test);
bool ot_path_equal(const struct ot_ast *ast, uint32_t left, uint32_t right);

/* ---- expression.c ---- */
void ot_eval(struct ot_analysis *a, const struct ot_here *here, uint32_t expression);
void ot_eval_into(struct ot_analysis *a, const struct ot_here *here, uint32_t expression, ot_id var);
/* Evaluates for the calls in it; leaves nothing on the stack. */
void ot_eval_discard(struct ot_analysis *a, const struct ot_here *here, uint32_t expression);

/* ---- statement.c ---- */
/* Starts the statements first .. end in region, then those of rest (NULL: none). */
void ot_block_start(struct ot_analysis *a, ot_id region, uint32_t first, uint32_t end, const struct ot_rest *rest);
/* Binds the function or class value at stack[base] through the decorators; leaves the results at base. */
void ot_decorate(struct ot_analysis *a, const struct ot_here *here, uint32_t decorators, size_t base);
void ot_function_define(struct ot_analysis *a, const struct ot_here *here, uint32_t statement);
uint32_t ot_function_value(struct ot_analysis *a, const struct ot_here *here, uint32_t ast);
void ot_task_run(struct ot_analysis *a, ot_id task);
bool ot_block_leaves(const struct ot_ast *ast, uint32_t block);

/* ---- call.c ---- */
/* Calls each of stack[base .. base + count) with arguments; pushes the results. */
void ot_call_values(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t count,
                    const struct ot_arguments *arguments, uint32_t ast, uint8_t kind);
void ot_call_value(struct ot_analysis *a, const struct ot_here *here, uint32_t callee,
                   const struct ot_arguments *arguments, uint32_t ast, uint8_t kind);
/* Calls without arguments at a place that shows no call; kind is a literal. */
void ot_call_implicit(struct ot_analysis *a, const struct ot_here *here, uint32_t callee, uint32_t ast, const char *kind);
void ot_call_implicit_with(struct ot_analysis *a, const struct ot_here *here, uint32_t callee,
                           const struct ot_arguments *arguments, uint32_t ast, const char *kind);
/* A generator made earlier starts to run at a place that shows no call. */
void ot_call_generator(struct ot_analysis *a, const struct ot_here *here, uint32_t generator, uint32_t ast,
                       const char *kind);
void ot_eval_call(struct ot_analysis *a, const struct ot_here *here, uint32_t call);
void ot_edge_add(struct ot_analysis *a, const struct ot_here *here, uint32_t ast, ot_id callee, uint32_t external,
                 uint8_t kind, uint32_t callee_value);
/* Values of the positional argument at position or of keyword name; false if neither was given. */
const struct ot_argument *ot_argument_find(const struct ot_arguments *arguments, size_t position, ot_sym name);

/* ---- bind.c ---- */
void ot_call_function(struct ot_analysis *a, const struct ot_here *here, uint32_t function, uint32_t receiver,
                      const struct ot_arguments *arguments, uint32_t ast, uint8_t kind, uint32_t callee_value);
/* Index of the parameter that makes a factory of this function, -1 if it is none. */
int ot_factory_param(struct ot_analysis *a, ot_id code);

/* ---- library.c: what rows say ---- */
int ot_library_open(struct ot_analysis *a, struct ot_err *err);
/* True if a row names dotted, something below it, or the kernel package it lies in. Other
 * names from outside are not kept as values. */
bool ot_library_is_listed(struct ot_analysis *a, ot_sym dotted);
/* The row of library_function for a dotted name; NULL if there is none. */
const struct ot_model *ot_library_model(struct ot_analysis *a, ot_sym dotted);
/* The same for a function of the tree. */
const struct ot_model *ot_library_function(struct ot_analysis *a, ot_id code);
/* The kernel row that a dotted name falls under on the linked platform, NULL if it is no kernel. */
const struct ot_kernel_row *ot_library_kernel(struct ot_analysis *a, ot_sym dotted);
/* What library_class says of a class outside the tree; NULL if nothing. */
const char *ot_library_base(struct ot_analysis *a, ot_sym dotted);
/* True if a row of library_class names dotted itself, not by a pattern. */
bool ot_library_is_exact(struct ot_analysis *a, ot_sym dotted);
/* The value of a dotted name: what library_value says, else an external value. */
uint32_t ot_library_value(struct ot_analysis *a, ot_sym dotted);

/* ---- behaviour.c: what the rows mean ---- */
void ot_library_call(struct ot_analysis *a, const struct ot_here *here, uint32_t external,
                     const struct ot_arguments *arguments, uint32_t ast);
/* Pushes what a call that model describes gives. callee is the called value. */
void ot_library_apply(struct ot_analysis *a, const struct ot_here *here, const struct ot_model *model,
                      uint32_t callee, const struct ot_arguments *arguments, uint32_t ast);

/* ---- type.c ---- */
enum { OT_T_ANY = 1, OT_T_SCALAR = 2, OT_T_CALLABLE = 4, OT_T_CONTAINER = 8, OT_T_EXTERNAL = 16, OT_T_NONE = 32,
       OT_T_TYPE = 64 };
struct ot_type {
    int flags;
    struct ot_list classes;  /* class codes */
    struct ot_list externals; /* dotted names of classes of kernel libraries */
};
/* The type that an annotation means; NULL if there is none. */
const struct ot_type *ot_type_of(struct ot_analysis *a, ot_id file, ot_id code, uint32_t annotation);
/* Replaces or drops from stack[base .. base + count) what the type does not admit. New count. */
size_t ot_type_filter(struct ot_analysis *a, const struct ot_type *type, size_t base, size_t count);
/* At quiescence: gives annotated variables that nothing reached the instances of their
 * declared classes. Returns true if anything was added. */
bool ot_type_fall_back(struct ot_analysis *a);

/* ---- slice.c ---- */
/* At quiescence: runs what stores a field of a class that is never constructed. Returns true
 * if anything was started. */
bool ot_slice_field(struct ot_analysis *a, uint32_t class_value, ot_sym name);

/* ---- entry.c ---- */
/* Starts the modules that hold entries. */
int ot_entry_start(struct ot_analysis *a, const struct ot_link_options *options, struct ot_err *err);
/* At quiescence: starts what has become an entry since. Returns true if anything was. */
bool ot_entry_continue(struct ot_analysis *a);

/* ---- write.c ---- */
int ot_write_all(struct ot_analysis *a, struct ot_err *err);

#endif
