/*
 * operations.h: what the files of ingest/link do for one another, a section a file.
 *
 * Included by analysis.h, which has the types; include that.
 */
#ifndef OT_OPERATIONS_H
#define OT_OPERATIONS_H

#include "ingest/link/analysis.h"

/* ---- program.c ---- */

/* Reads the list of files and the library rows. Trees are decoded when first asked for. */
int ot_program_open(struct ot_analysis *a, struct ot_err *err);
/* The file with its tree, or NULL when its record could not be read: then link is about to end. */
struct ot_file *ot_program_file(struct ot_analysis *a, ot_id file);
/* Keeps what a look-up failed with, unless one failed before: link ends with it. */
void ot_program_fail(struct ot_analysis *a, const struct ot_err *err);
/* Whether a key of the database leads to a definition of this kind (OT_NONE: of any) in the file's tree; where it
 * does not, the database is damaged and link about to end. */
bool ot_program_defines(struct ot_analysis *a, ot_id file, uint32_t node, uint8_t kind);
/* After an internal error: sets *err where rows and syntax records do not agree, which explains it. */
void ot_program_blame(struct ot_analysis *a, struct ot_err *err);
/* Does the code of the module have this name? Looks at the record only: the order in which files and names were first
 * met stays what it is without the question. */
bool ot_program_mentions(struct ot_analysis *a, ot_id file, const char *name);
/* The file of a dotted module name, 0 if the tree has none. */
ot_id ot_program_module(struct ot_analysis *a, const char *module, size_t length);
/* The code object that a MODULE, CLASS, FUNCTION or LAMBDA syntax node is. */
ot_id ot_program_code(struct ot_analysis *a, ot_id file, uint32_t ast);
/* Names bound and parameters of a code object, computed once. */
struct ot_code *ot_program_scan(struct ot_analysis *a, ot_id code);
/* Index of the parameter called name, *args and **kwargs left out; -1 if there is none. */
int ot_code_param(const struct ot_code *code, ot_sym name);
/* Syntax node of the annotation that code's body gives name, 0 if there is none. */
uint32_t ot_code_annotation(const struct ot_code *code, ot_sym name);
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

/* ---- budget.c ---- */
/* Notes that a limit of limits.h was reached, once for each kind and line; kind and text are literals or owned by
 * the arena. The place is that of the statement at hand, or a given one (file 0: none). */
void ot_limit_note(struct ot_analysis *a, const char *kind, const char *text);
void ot_limit_note_at(struct ot_analysis *a, ot_id file, uint32_t line, const char *kind, const char *text);
void ot_budget_open(struct ot_analysis *a);
/* More may be done: a file of so many syntax nodes has come in reach. */
void ot_budget_extend(struct ot_analysis *a, uint32_t syntax_nodes);
/* Around what is run: a task of node (0: none) that was begun when a.work was before. */
void ot_budget_begin(struct ot_analysis *a);
void ot_budget_end(struct ot_analysis *a, ot_id node, uint64_t before);
/* Has what is run now done more than it may? Then all it still asks for is unknown. */
static inline bool ot_is_cut(const struct ot_analysis *a)
{
    return a->work > a->task_end;
}

/* ---- value.c ---- */
uint32_t ot_value(struct ot_analysis *a, uint8_t kind, uint32_t first, uint32_t second, uint32_t third);
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
/* The same without what the statement at hand put there itself. */
void ot_var_push_others(struct ot_analysis *a, const struct ot_here *here, ot_id var);
/* The same, but with all of it if the statement stands in a loop: "x.f = wrap(x.f)" wraps what was
 * there before. */
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
/* The same for a call. A function of very many contexts gets no more of them by its argument. */
ot_id ot_node_of_call(struct ot_analysis *a, ot_id code, ot_id outer, uint32_t receiver, uint32_t argument);
/* The node if there is one, 0 if not. */
ot_id ot_node_find(const struct ot_analysis *a, ot_id code, ot_id outer, uint32_t receiver, uint32_t argument);
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
/* Until a.pin_count is set back by unpin, name read in here is value alone. */
void ot_name_pin(struct ot_analysis *a, const struct ot_here *here, ot_sym name, uint32_t value);
void ot_name_unpin(struct ot_analysis *a, size_t count);
/* name was bound again: it is read from its variable. */
void ot_name_release(struct ot_analysis *a, const struct ot_here *here, ot_sym name);
/* The variable that an assignment to name in here binds. */
ot_id ot_name_target(struct ot_analysis *a, const struct ot_here *here, ot_sym name);
void ot_module_start(struct ot_analysis *a, ot_id file);
/* Starts the module and pushes it. Does neither if it cannot be loaded on the platform. */
void ot_module_push(struct ot_analysis *a, ot_id file);
/* ---- module.c ---- */
/* Pushes what the modules that file star-imports hold under name. True if one of them binds it, whether it has
 * come to it or not. */
bool ot_module_stars(struct ot_analysis *a, const struct ot_here *here, ot_id file, ot_sym name, uint32_t ast);
void ot_module_attribute(struct ot_analysis *a, const struct ot_here *here, ot_id file, ot_sym name, uint32_t ast);
/* ---- global.c ---- */
/* Names that functions of the file declare global get their variables, open to anything where a
 * caller may decide what is stored. The file's module must have been started. */
void ot_global_declare(struct ot_analysis *a, ot_id file);
/* At quiescence: opens the others that were declared since where the statement that stores was
 * not run. Returns true if anything was added. */
bool ot_global_open(struct ot_analysis *a);

/* ---- import.c ---- */
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
    bool is_protocol, is_namedtuple;
    bool is_cut;           /* it or one of a base is too long */
    uint32_t times_set;
    ot_sym call_runs;      /* method that a call of an instance runs */
};
void ot_class_define(struct ot_analysis *a, const struct ot_here *here, uint32_t statement);
struct ot_mro *ot_class_mro(struct ot_analysis *a, uint32_t class_value);
/* Runs here's task again when the order of class_value or what its classes hold changes. */
void ot_class_await(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value);
/* A class got an attribute that its body does not bind: wakes who awaits it or a class below it. */
void ot_class_extended(struct ot_analysis *a, uint32_t class_value);
/* The fields of the objects of a class, and of those below it, may hold what no store in reach gave: some of what
 * is done with one is not followed. */
void ot_class_loosen(struct ot_analysis *a, uint32_t class_value);
/* An object of a class that no call in reach made. */
uint32_t ot_instance_invented(struct ot_analysis *a, uint32_t class_value);
/* Computes the order of class_value from its bases (class values and external values). */
void ot_mro_set(struct ot_analysis *a, uint32_t class_value, const struct ot_list *bases);
bool ot_class_derives(struct ot_analysis *a, uint32_t class_value, ot_id base_code);
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

/* ---- identity.c ---- */
/* What an instance of class_value that a call at ast makes is told apart by, 0 if by nothing. *selecting is set to the
 * argument whose enum members tell instances apart, one each, where there is one. */
uint32_t ot_identity_of(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value,
                        const struct ot_arguments *arguments, uint32_t ast, const struct ot_argument **selecting);
/* Index of the parameter of a constructor that selects which objects it keeps, here or above; -1 if none does. */
int ot_identity_param(struct ot_analysis *a, ot_id init);
/* The __init__ of a class or of what it is derived from, by its bases as written; 0 if none is found. */
ot_id ot_identity_init(struct ot_analysis *a, ot_id class_code, int depth);

/* ---- dataclass.c ---- */
/* Does a call of the class run an __init__ that nobody wrote, before any that somebody did? */
bool ot_dataclass_has_init(struct ot_analysis *a, uint32_t class_value);
/* Runs the __init__ that a dataclass or named tuple has without writing one, at a call. */
void ot_dataclass_init(struct ot_analysis *a, const struct ot_here *here, uint32_t instance,
                       const struct ot_arguments *arguments, uint32_t call);
/* Pushes what a default factory makes, for an object whose constructor is not in reach; its edges stand where
 * the factory is given. */
void ot_factory_push(struct ot_analysis *a, const struct ot_here *here, uint32_t factory);

/* ---- attribute.c ---- */
/* What an instance shares its attributes with: the instances of its class, or for one that a
 * decoration made, only itself. */
static inline uint32_t ot_field_owner(const struct ot_analysis *a, uint32_t instance)
{
    return a->values[instance].b ? instance : a->values[instance].a;
}
/* Is it a frozen record with an identity of its own? */
static inline bool ot_value_is_record(const struct ot_analysis *a, uint32_t value)
{
    const struct ot_value *v = &a->values[value];
    return v->kind == OT_V_INSTANCE && v->b != 0 && a->values[v->b].kind == OT_V_PLACE && a->values[v->b].c;
}
/* Pushes the values of value.name. ast is the syntax node of the access (for implicit calls). */
void ot_attribute_push(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name, uint32_t ast);
/* Pushes the bound method name of an instance looked up along its MRO; false if there is none. */
bool ot_method_push(struct ot_analysis *a, const struct ot_here *here, uint32_t instance, const char *name);
/* 1 has it, 2 has it not, 3 either. */
int ot_attribute_known(struct ot_analysis *a, uint32_t value, ot_sym name);

/* ---- attribute_store.c ---- */
/* Stores stack[base .. base + count) as value.name; ast is the syntax node of the target. is_plain: past a
 * __setattr__ of the class, as object.__setattr__ does. */
void ot_attribute_store(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym name,
                        uint32_t ast, size_t base, size_t count, bool is_plain);
/* Has the class a __setattr__ that may keep what is stored elsewhere than in the attribute? */
bool ot_attribute_kept_elsewhere(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value);

/* ---- container.c ---- */
uint32_t ot_container_make(struct ot_analysis *a, const struct ot_here *here, uint8_t kind, uint32_t ast);
/* frozenset(): nothing is ever put into it, so one is enough. */
uint32_t ot_container_empty(struct ot_analysis *a);
void ot_container_put(struct ot_analysis *a, const struct ot_here *here, uint32_t container, uint32_t key,
                      size_t base, size_t count);
void ot_container_get(struct ot_analysis *a, const struct ot_here *here, uint32_t container, uint32_t key);
void ot_container_all(struct ot_analysis *a, const struct ot_here *here, uint32_t container);
/* Notes that a call of a library function runs the generators among stack[base .. base + count): list(generate()). */
void ot_run_generators(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t count, uint32_t ast);
/* Pushes what iterating over each of stack[base .. base + count) yields. */
void ot_iterate(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t count, uint32_t ast);
void ot_container_method(struct ot_analysis *a, const struct ot_here *here, uint32_t container, ot_sym name,
                         const struct ot_arguments *arguments, uint32_t ast);
/* Does a list, set, dict, string, generator or property have a method of that name? */
bool ot_container_has_method(struct ot_analysis *a, uint32_t container, ot_sym name);
/* Pushes the keys that value stands for: itself if constant, tuples of constants as one key. Returns false, and pushes
 * nothing, when any key is possible; a tuple to a place of which nothing has come stands for none yet. */
bool ot_key_push(struct ot_analysis *a, const struct ot_here *here, uint32_t value);

/* ---- subscript.c ---- */
void ot_subscript_push(struct ot_analysis *a, const struct ot_here *here, uint32_t subscript);
/* Stores stack[base .. base + count) in the subscript target. */
void ot_subscript_store(struct ot_analysis *a, const struct ot_here *here, uint32_t target, size_t base, size_t count);
/* Pushes the values of the name that key is in globals(). */
void ot_namespace_push(struct ot_analysis *a, const struct ot_here *here, uint32_t namespace, uint32_t key);

/* ---- assign.c ---- */
/* Binds stack[base .. base + count) to a target expression. */
void ot_assign(struct ot_analysis *a, const struct ot_here *here, uint32_t target, size_t base, size_t count);

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
/* The outcome of the negation. */
int ot_guard_swap(int outcome);
/* What comparing value with each of stack[base .. top) by an operator comes to. */
int ot_guard_compare(struct ot_analysis *a, const struct ot_here *here, uint8_t operator, uint32_t value, size_t base);
/* Where the right operand of the and, or at test is evaluated. */
struct ot_here ot_guard_right(struct ot_analysis *a, const struct ot_here *here, uint32_t test);
/* Comes one value out equal to another? Bits as above. */
int ot_guard_equal(struct ot_analysis *a, uint32_t left, uint32_t right);
/* Is the value an instance of one of the classes stack[base .. base + count)? Bits as above. */
int ot_guard_isinstance(struct ot_analysis *a, const struct ot_here *here, uint32_t value, size_t base, size_t count);
/* Bloom filter of the names that a test mentions, as in ot_region. */
uint64_t ot_guard_mentions(struct ot_analysis *a, struct ot_file *file, uint32_t test);
/* Are two expressions the same path: a name, or attributes of one? */
bool ot_path_equal(const struct ot_ast *ast, uint32_t left, uint32_t right);

/* ---- member.c ---- */
/* Is an enum member one that no code gives on the linked platform, so that nothing unknown is it? */
bool ot_member_is_excluded(struct ot_analysis *a, uint32_t member);

/* ---- refine.c ---- */
/* Drops from stack[base .. top) the values of path that the guards of here's region rule out. */
void ot_guard_refine(struct ot_analysis *a, const struct ot_here *here, uint32_t path, size_t base);

/* ---- expression.c ---- */
void ot_eval(struct ot_analysis *a, const struct ot_here *here, uint32_t expression);
void ot_eval_into(struct ot_analysis *a, const struct ot_here *here, uint32_t expression, ot_id var);
/* Evaluates for the calls in it; leaves nothing on the stack. */
void ot_eval_discard(struct ot_analysis *a, const struct ot_here *here, uint32_t expression);

/* ---- text.c ---- */
void ot_eval_text(struct ot_analysis *a, const struct ot_here *here, uint32_t n);

/* ---- loop.c ---- */
/* Notes that the loop s over stack[base .. end) may run more than once, unless each holds one element
 * only, and runs the statements again that have read names in it as if it did not. */
void ot_loop_note(struct ot_analysis *a, const struct ot_here *here, uint32_t s, size_t base, size_t end);
/* Evaluates the body of the loop s in the code of a module for each element of stack[base .. end) by itself.
 * Returns false, and does nothing, where the elements are not known one by one, the body holds
 * more than expressions, assignments and ifs, or there is an else. Returns true, and does nothing,
 * while there is nothing to go through yet. */
bool ot_loop_unroll(struct ot_analysis *a, const struct ot_here *here, uint32_t s, size_t base, size_t end);

/* ---- statement.c ---- */
/* Starts the statements first .. end in region, then those of rest (NULL: none). */
void ot_block_start(struct ot_analysis *a, ot_id region, uint32_t first, uint32_t end, const struct ot_rest *rest);
/* Binds the function or class value at stack[base] through the decorators; leaves the results at base. */
void ot_decorate(struct ot_analysis *a, const struct ot_here *here, uint32_t decorators, size_t base);
void ot_function_define(struct ot_analysis *a, const struct ot_here *here, uint32_t statement);
uint32_t ot_function_value(struct ot_analysis *a, const struct ot_here *here, uint32_t ast);
void ot_task_run(struct ot_analysis *a, ot_id task);

/* ---- call.c ---- */
/* Calls each of stack[base .. base + count) with arguments; pushes the results. */
void ot_call_values(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t count,
                    const struct ot_arguments *arguments, uint32_t ast, uint8_t kind);
void ot_call_value(struct ot_analysis *a, const struct ot_here *here, uint32_t callee,
                   const struct ot_arguments *arguments, uint32_t ast, uint8_t kind);
/* Calls without arguments at a place that shows no call; kind is a literal. */
void ot_call_implicit(struct ot_analysis *a, const struct ot_here *here, uint32_t callee, uint32_t ast,
                      const char *kind);
void ot_call_implicit_with(struct ot_analysis *a, const struct ot_here *here, uint32_t callee,
                           const struct ot_arguments *arguments, uint32_t ast, const char *kind);
/* A generator made earlier starts to run at a place that shows no call. */
void ot_call_generator(struct ot_analysis *a, const struct ot_here *here, uint32_t generator, uint32_t ast,
                       const char *kind);
void ot_eval_call(struct ot_analysis *a, const struct ot_here *here, uint32_t call);
/* Values of the positional argument at position or of keyword name; false if neither was given. */
const struct ot_argument *ot_argument_find(const struct ot_arguments *arguments, size_t position, ot_sym name);

/* ---- partial.c ---- */
void ot_call_partial(struct ot_analysis *a, const struct ot_here *here, uint32_t partial,
                     const struct ot_arguments *arguments, uint32_t ast);

/* ---- edge.c ---- */
void ot_edge_add(struct ot_analysis *a, const struct ot_here *here, uint32_t ast, ot_id callee, uint32_t external,
                 uint8_t kind, uint32_t callee_value);
/* Notes that node ast, which is no call expression, calls; kind is a literal. */
void ot_implicit_note(struct ot_analysis *a, const struct ot_here *here, uint32_t ast, const char *kind);
/* An edge at a node to the frame that comprehension or generator expression n runs in (until Python 3.11). */
void ot_frame_add(struct ot_analysis *a, const struct ot_here *here, uint32_t at, uint32_t n);
/* Is there an edge of the call at ast in here's node to the node callee? */
bool ot_edge_has(struct ot_analysis *a, const struct ot_here *here, uint32_t ast, ot_id callee);

/* ---- bind.c ---- */
void ot_call_function(struct ot_analysis *a, const struct ot_here *here, uint32_t function, uint32_t receiver,
                      const struct ot_arguments *arguments, uint32_t ast, uint8_t kind, uint32_t callee_value);
/* Index of the parameter that makes a factory of this function, -1 if it is none. */
int ot_factory_param(struct ot_analysis *a, ot_id code);
/* Do several parameters together select, as the key of a table, so that each call is for itself? */
bool ot_factory_is_keyed(struct ot_analysis *a, ot_id code);

/* ---- selector.c ---- */
/* Index of the parameter that selects what the function does: called, returned, or an enum. -1: none. */
int ot_selector_param(struct ot_analysis *a, ot_id code);
enum { OT_CONTEXTS_NESTED = 8 }; /* closures and arguments of contexts in one another */
/* Does a value of the tested parameter get a context of its own? */
bool ot_selector_has_context(const struct ot_analysis *a, const struct ot_code *code, uint32_t value);

/* ---- platform.c ---- */
/* Does loading the module fail on the linked platform, for want of a package of another one, or is it
 * another one's? */
bool ot_platform_fails(struct ot_analysis *a, ot_id file);

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
/* Is the linked platform in a list, "cuda hip"? */
bool ot_library_has_platform(const struct ot_analysis *a, const char *list);

/* ---- behaviour.c: what the rows mean ---- */
void ot_library_call(struct ot_analysis *a, const struct ot_here *here, uint32_t external,
                     const struct ot_arguments *arguments, uint32_t ast);
/* Pushes what a call that model describes gives. callee is the called value. */
void ot_library_apply(struct ot_analysis *a, const struct ot_here *here, const struct ot_model *model,
                      uint32_t callee, const struct ot_arguments *arguments, uint32_t ast);

/* ---- type.c ---- */
enum { OT_T_ANY = 1, OT_T_SCALAR = 2, OT_T_CALLABLE = 4, OT_T_CONTAINER = 8, OT_T_NONE = 16, OT_T_TYPE = 32 };
struct ot_type {
    int flags;
    struct ot_list classes;  /* class codes */
    struct ot_list externals; /* dotted names of classes of kernel libraries */
    bool refuses; /* an object of a class beside the declared ones has come, made in reach */
};
/* The type that an annotation means; NULL if there is none. */
struct ot_type *ot_type_of(struct ot_analysis *a, ot_id file, ot_id code, uint32_t annotation);
/* The type that parameter index of code is declared with; NULL if there is none. Kept in the parameter. */
struct ot_type *ot_param_type(struct ot_analysis *a, const struct ot_code *code, uint32_t index);
/* Replaces or drops from stack[base .. base + count) what the type does not admit. New count. */
size_t ot_type_filter(struct ot_analysis *a, struct ot_type *type, size_t base, size_t count);
/* At quiescence: gives annotated variables that nothing reached the instances of their
 * declared classes; those of layers and of what registries build only once one is made, unless
 * this is the last resort. Returns true if anything was added. */
bool ot_type_fall_back(struct ot_analysis *a, bool is_last_resort);

/* ---- slice.c ---- */
/* At quiescence: runs what stores a field of a class that is never constructed. Returns true
 * if anything was started. */
bool ot_slice_field(struct ot_analysis *a, uint32_t class_value, ot_sym name);
/* At quiescence: runs the calls of a function, by its name, in code of loaded modules that nothing in reach runs,
 * each once. */
void ot_slice_callers(struct ot_analysis *a, ot_id function);
/* Does a statement of a node run? Of a slice, only what it needs does. */
bool ot_slice_wants(const struct ot_analysis *a, ot_id node, uint32_t statement);
/* Runs a node of which a slice ran again, with all that it wants now. */
void ot_slice_restart(struct ot_analysis *a, ot_id node);

/* ---- subclass.c ---- */
/* Adds the code of a class and of all below it in the tree to a list, by their bases as written. */
void ot_class_family(struct ot_analysis *a, ot_id code, struct ot_list *family);

/* ---- option.c ---- */
/* Starts the modules that link was asked for; where they name nothing, that lies outside. */
int ot_option_start(struct ot_analysis *a, struct ot_err *err);
/* When all is linked: fails, for a cause outside, if there is no root although no entries were given. */
int ot_option_check(struct ot_analysis *a, struct ot_err *err);
/* Writes what was asked for to table meta, a GLOB a line in the order given, and the model files. */
int ot_option_write(struct ot_analysis *a, struct ot_err *err);

/* ---- entry.c ---- */
/* Starts the modules that hold entries; fails as ot_option_start. */
int ot_entry_start(struct ot_analysis *a, const struct ot_link_options *options, struct ot_err *err);
/* At quiescence: starts what has become an entry since. Returns true if anything was. */
bool ot_entry_continue(struct ot_analysis *a);

/* Is it of a kind that registries build (table entry_class)? */
bool ot_entry_is_built(struct ot_analysis *a, uint32_t class_value);

/* ---- configuration.c ---- */
/* Reads what tells models' configurations apart, and the names of the entry classes of the model files. */
int ot_configuration_open(struct ot_analysis *a, struct ot_err *err);
void ot_configuration_release(struct ot_analysis *a);
/* Pushes what an attribute of something unknown is (table entry_attribute); mostly something unknown too. */
void ot_configuration_attribute_push(struct ot_analysis *a, ot_sym name);
/* Is the class one for configurations of models that are not linked, so that nothing is an instance of it? */
bool ot_configuration_is_foreign(struct ot_analysis *a, uint32_t class_value);
/* Is the text the model type of such a class, and of no other? */
bool ot_configuration_is_foreign_type(struct ot_analysis *a, ot_sym text);

/* ---- write.c ---- */
int ot_write_all(struct ot_analysis *a, struct ot_err *err);

#endif
