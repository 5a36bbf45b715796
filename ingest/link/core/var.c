/*
 * var.c: variables and their readers.
 */
#include "ingest/link/core/var.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/bag.h"
#include "ingest/link/base/limits.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/limit.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/taken.h"
#include "ingest/link/core/task.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/world.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/rows/tensor.h"
#include "ingest/link/source/path.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"

struct ot_var_state {
    size_t capacity; /* of a.vars */
    uint32_t *chains; size_t chain_count; /* heads; a power of two */
    struct ot_marks fields;
    struct ot_bags bags; /* facts and readers */
    size_t fact_total;
    struct ot_map others; /* (var, value) that another task than its first gives, too, of what is_read_back */
};

/* Beyond this many in one variable, strings and numbers select nothing any more, and containers
 * are just something: such a variable is where unrelated data meet. Under a configuration each part of the model
 * makes containers of its own. */
enum { STRINGS_KEPT = 64, INTEGERS_KEPT = 8, CONTAINERS_KEPT = 16, CONTAINERS_OF_RUN_KEPT = 64, TENSORS_KEPT = 64 };
enum { INTEGERS_KEPT_GIVEN = 32 }; /* under a configuration */

enum { TASKS_NAMED = 1 << 20, SET_BITS = (1 << 12) - 1 }; /* of struct ot_fact */

/* Variables are found by chains through a.vars itself, one for each remainder of their hashes: what is read to compare
 * them is what the caller asks for, and the heads alone stay in the cache. Keys of one owner that are near each other,
 * as the names of one function are, have heads near each other. */
static size_t chain_of(const struct ot_var_state *own, uint8_t space, uint32_t owner, uint32_t key)
{
    return (size_t)(ot_map_mix(ot_map_pair(owner, space)) + key) & (own->chain_count - 1);
}

static void add_to_chain(struct ot_analysis *a, ot_id var)
{
    struct ot_var_state *own = a->own.var;
    struct ot_var *v = &a->vars[var];
    ot_id *head = &own->chains[chain_of(own, v->space, v->owner, v->key)];
    v->next = *head;
    *head = var;
}

/* Keeps chains short: twice as many as there are variables, or more. */
static void grow_chains(struct ot_analysis *a)
{
    struct ot_var_state *own = a->own.var;
    free(own->chains);
    own->chain_count = own->chain_count ? own->chain_count * 2 : 64;
    own->chains = ot_calloc(own->chain_count, sizeof(*own->chains));
    for (ot_id var = 1; var < a->var_count; var++)
        add_to_chain(a, var);
}

/* Something about a variable is new to fallback.c. */
static void note_growth(struct ot_analysis *a, ot_id var)
{
    const struct ot_var *v = &a->vars[var];
    if (v->space == OT_S_LOCAL || v->space == OT_S_FIELD)
        ot_marks_set(&a->grown_vars, var);
    if (v->space == OT_S_FIELD)
        ot_marks_set(&a->own.var->fields, var);
    if (v->space == OT_S_LOCAL || v->space == OT_S_RETURN)
        ot_marks_set(&a->grown_nodes, v->owner);
}

void ot_var_renew_fields(struct ot_analysis *a)
{
    ot_marks_join(&a->grown_vars, &a->own.var->fields);
}

ot_id ot_var_find(struct ot_analysis *a, uint8_t space, uint32_t owner, uint32_t key)
{
    const struct ot_var_state *own = a->own.var;
    ot_id var = own->chains[chain_of(own, space, owner, key)];
    while (var && (a->vars[var].key != key || a->vars[var].owner != owner || a->vars[var].space != space))
        var = a->vars[var].next;
    return var;
}

ot_id ot_var(struct ot_analysis *a, uint8_t space, uint32_t owner, uint32_t key)
{
    struct ot_var_state *own = a->own.var;
    ot_id var = ot_var_find(a, space, owner, key);
    a->work++;
    if (var)
        return var;
    if (a->var_count * 2 > own->chain_count)
        grow_chains(a);
    ot_grow(&a->vars, &own->capacity, a->var_count + 1, sizeof(*a->vars));
    var = (ot_id)a->var_count++;
    a->vars[var] = (struct ot_var){.space = space, .owner = owner, .key = key};
    add_to_chain(a, var);
    note_growth(a, var);
    bool is_assumed = ot_given_assumed(a, var) != 0; /* what these call may move the array */
    bool is_replaced = ot_given_is_any(a) && ot_given_is_replaced(a, var);
    a->vars[var].is_assumed = is_assumed;
    a->vars[var].is_replaced = is_replaced;
    bool is_fixed = ot_given_is_any(a) && ot_given_fill(a, var);
    a->vars[var].is_fixed = is_fixed;
    return var;
}

/* Does the variable hold all the strings or numbers that it may? */
static bool is_full(const struct ot_analysis *a, const struct ot_var *v, uint32_t value)
{
    switch (a->values[value].kind) {
    case OT_V_STRING: return v->string_count >= STRINGS_KEPT && v->space != OT_S_KEYS;
    case OT_V_INTEGER:
        return v->integer_count >= (ot_given_is_any(a) ? INTEGERS_KEPT_GIVEN : INTEGERS_KEPT) && v->space != OT_S_KEYS;
    case OT_V_TENSOR: return v->tensor_count >= TENSORS_KEPT;
    default: return false;
    }
}

static struct ot_fact *find_fact(const struct ot_var *v, uint32_t value)
{
    uint32_t place = ot_bag_find(v->facts, sizeof(*v->facts), v->fact_count, v->fact_room, value);
    return place ? &v->facts[place - 1] : NULL;
}

/* Is it an attribute that the body of its class does not bind? */
static bool is_added(struct ot_analysis *a, const struct ot_var *v)
{
    const struct ot_value *owner = &a->values[v->owner];
    return v->space == OT_S_CLASS &&
           (owner->kind != OT_V_CLASS || !ot_list_sorted_has(&ot_scan_code(a, owner->a)->locals, v->key));
}

static void add_fact(struct ot_analysis *a, ot_id var, uint32_t value, ot_id task)
{
    struct ot_var *v = &a->vars[var];
    if (v->fact_count == 0 && is_added(a, v))
        ot_marks_set(&a->added_attributes, v->key);
    struct ot_fact fact = {.value = value, .task = task < TASKS_NAMED ? task & (TASKS_NAMED - 1) : 0,
                           .set = 0};
    ot_worlds worlds = a->stores & a->values[value].worlds;
    v->is_chosen |= a->values[value].worlds != OT_EVERY_WORLD;
    if (worlds != a->all_worlds) {
        v->is_narrow = true;
        fact.set = ot_world_number(a, worlds) & SET_BITS;
    }
    v->facts = ot_bag_add(&a->own.var->bags, &a->arena, v->facts, sizeof(fact), &v->fact_count, &v->fact_room,
                          &fact);
    a->own.var->fact_total++;
    note_growth(a, var);
}

static void subscribe(struct ot_analysis *a, ot_id var, ot_id task)
{
    struct ot_var *v = &a->vars[var];
    if (!ot_bag_find(v->readers, sizeof(task), v->reader_count, v->reader_room, task))
        v->readers = ot_bag_add(&a->own.var->bags, &a->arena, v->readers, sizeof(task), &v->reader_count,
                                &v->reader_room, &task);
}

/* Holds the variable more than is told apart, or an object() that a copy of what holds it has not? */
static bool is_crowded(struct ot_analysis *a, const struct ot_var *v, uint32_t value)
{
    if (a->values[value].kind == OT_V_PARTIAL && v->partial_count >= OT_PARTIALS_AT_MOST) {
        ot_limit_note(a, "too many partials", "one name may be too many partials; the rest is unknown");
        return true;
    }
    if (v->fact_count >= OT_FACTS_AT_MOST && v->space != OT_S_KEYS) {
        ot_limit_note(a, "too many values", "one name may be too many values; the rest is unknown");
        return true;
    }
    return ot_value_is_sentinel(a, value) && (v->space == OT_S_FIELD || v->space == OT_S_ELEMENT);
}

static void wake_readers(struct ot_analysis *a, ot_id var)
{
    for (uint32_t i = 0; i < a->vars[var].reader_count; i++)
        ot_task_queue(a, a->vars[var].readers[i]);
}

/* A fact that is there holds in the worlds at hand, too; and another task than the first gives it. */
static bool widen_fact(struct ot_analysis *a, const struct ot_here *here, ot_id var, struct ot_fact *fact)
{
    ot_worlds worlds = a->stores & a->values[fact->value].worlds;
    bool is_other = a->vars[var].is_read_back && fact->task && fact->task != (here ? here->task : 0) &&
                    ot_map_add(&a->own.var->others, ot_map_pair(var, fact->value));
    ot_worlds before = ot_world_set(a, fact->set);
    bool is_new = is_other || (worlds & ~before);
    fact->set = ot_world_number(a, before | worlds) & SET_BITS;
    if (is_new)
        wake_readers(a, var);
    return is_new;
}

/* Is it a variable of the models, met from another stage? */
static bool is_beside(struct ot_analysis *a, const struct ot_var *v)
{
    uint32_t class_value;
    switch (v->space) {
    case OT_S_FIELD: case OT_S_CLASS: case OT_S_MADE:
        class_value = ot_value_class(a, v->owner);
        return class_value && a->values[class_value].kind == OT_V_CLASS &&
               ot_program_is_beside(a, a->values[class_value].a);
    case OT_S_LOCAL: case OT_S_RETURN: case OT_S_YIELD: case OT_S_LOOP: case OT_S_SENT: case OT_S_RETURNS:
        return a->codes[a->nodes[v->owner].code]->kind == OT_FUNCTION &&
               ot_program_is_beside(a, a->nodes[v->owner].code);
    default:
        return false;
    }
}

bool ot_var_add(struct ot_analysis *a, const struct ot_here *here, ot_id var, uint32_t value)
{
    if (a->is_peeking)
        return false;
    a->work++;
    struct ot_var *v = &a->vars[var];
    struct ot_fact *fact = v->is_assumed ? NULL : find_fact(v, value);
    if (fact && !v->is_read_back && !(a->stores & a->values[value].worlds & ~ot_world_set(a, fact->set)))
        return false; /* as most are: nothing is new */
    bool is_late = v->is_set_up && here && !a->nodes[here->node].is_setup;
    bool is_closed = v->is_fixed || is_late || (a->is_staged && is_beside(a, v));
    if (is_closed || (v->is_replaced && (!here || here->node == v->owner)))
        return false;
    if (!ot_world_meet(a, a->stores, a->values[value].worlds))
        return false;
    value = ot_taken_value(a, var, value);
    if ((fact = find_fact(v, value)))
        return widen_fact(a, here, var, fact);
    if (is_full(a, v, value))
        value = OT_SCALAR_VALUE;
    bool is_outside = a->values[value].kind == OT_V_EXTERNAL && v->space != OT_S_KEYS &&
                      !ot_tensor_dtype_of(a, a->values[value].a);
    if (is_outside && !(here && here->is_importing) && !ot_library_is_listed(a, a->values[value].a))
        value = OT_UNKNOWN_VALUE;
    if ((fact = find_fact(v, value)))
        return widen_fact(a, here, var, fact);
    if (a->values[value].kind == OT_V_CONTAINER &&
        v->container_count >= (ot_given_is_run(a) ? CONTAINERS_OF_RUN_KEPT : CONTAINERS_KEPT)) {
        value = OT_UNKNOWN_VALUE;
        if ((fact = find_fact(v, value)))
            return widen_fact(a, here, var, fact);
    }
    if (is_crowded(a, v, value)) {
        value = OT_UNKNOWN_VALUE;
        if ((fact = find_fact(v, value)))
            return widen_fact(a, here, var, fact);
    }
    v->partial_count = (uint8_t)(v->partial_count + (a->values[value].kind == OT_V_PARTIAL));
    v->container_count = (uint8_t)(v->container_count + (a->values[value].kind == OT_V_CONTAINER));
    v->string_count = (uint8_t)(v->string_count + (a->values[value].kind == OT_V_STRING));
    v->tensor_count = (uint8_t)(v->tensor_count + (a->values[value].kind == OT_V_TENSOR));
    v->integer_count = (uint8_t)(v->integer_count + (a->values[value].kind == OT_V_INTEGER));
    add_fact(a, var, value, here ? here->task : 0);
    wake_readers(a, var);
    return true;
}

void ot_var_add_values(struct ot_analysis *a, const struct ot_here *here, ot_id var, size_t base, size_t count)
{
    for (size_t i = 0; i < count; i++)
        ot_var_add(a, here, var, a->stack[base + i]);
}

/* Where some of the values are what a run chooses, what is not known is one of them. */
static bool is_hidden(const struct ot_var *v, uint32_t value)
{
    return v->is_chosen && value == OT_UNKNOWN_VALUE;
}

void ot_var_push(struct ot_analysis *a, const struct ot_here *here, ot_id var)
{
    __builtin_prefetch(a->vars[var].facts); /* the memory has time for them while the readers are looked through */
    if (here->task && !a->is_peeking)
        subscribe(a, var, here->task);
    const struct ot_var *v = &a->vars[var];
    const bool is_narrow = v->is_narrow && !a->is_peeking;
    if (v->fact_count == 0)
        return;
    uint32_t *room = ot_stack_room(a, v->fact_count), *end = room;
    for (uint32_t i = 0; i < v->fact_count; i++)
        if ((!is_narrow || ot_world_shows(a, ot_world_set(a, v->facts[i].set))) && !is_hidden(v, v->facts[i].value))
            *end++ = v->facts[i].value;
    a->top -= v->fact_count - (size_t)(end - room);
}

/* Is a statement of node in a loop of its own code object that may run more than once? */
static bool is_in_loop(const struct ot_analysis *a, ot_id node, const struct ot_ast *ast, uint32_t n)
{
    for (; n; n = ast->nodes[n].parent) {
        uint8_t kind = ast->nodes[n].kind;
        if (kind == OT_WHILE || (kind == OT_FOR && ot_node_repeats(a, node, n)))
            return true;
        if (kind == OT_FUNCTION || kind == OT_CLASS || kind == OT_LAMBDA)
            return false;
    }
    return false;
}

/* Did another statement than the one at hand put a value there, too? */
static bool is_from_others(const struct ot_analysis *a, const struct ot_here *here, ot_id var,
                           const struct ot_fact *fact)
{
    uint32_t unused;
    return fact->task != here->task || ot_map_get(&a->own.var->others, ot_map_pair(var, fact->value), &unused);
}

void ot_var_push_others(struct ot_analysis *a, const struct ot_here *here, ot_id var)
{
    size_t kept = a->top;
    ot_var_push(a, here, var);
    struct ot_var *v = &a->vars[var];
    if (!here->task)
        return;
    v->is_read_back = true;
    for (uint32_t i = 0; i < v->fact_count; i++)
        if (is_from_others(a, here, var, &v->facts[i]) &&
            ot_world_meet(a, ot_world_set(a, v->facts[i].set), a->worlds) &&
            !is_hidden(v, v->facts[i].value))
            a->stack[kept++] = v->facts[i].value;
    a->top = kept;
}

/* Does the code that runs here run once for each of what it stores in: for its own names, for the object that it makes,
 * as a module or the body of a class? */
static bool is_once(const struct ot_analysis *a, const struct ot_here *here, const struct ot_var *v)
{
    const struct ot_node *node = &a->nodes[here->node];
    const struct ot_code *code = a->codes[node->code];
    if (code->kind != OT_FUNCTION)
        return code->kind != OT_LAMBDA;
    return v->space == OT_S_FIELD ? node->receiver && ot_value_field_owner(a, node->receiver) == v->owner &&
                                        strcmp(ot_text(a, code->name), "__init__") == 0
                                  : v->space != OT_S_LOCAL || v->owner == here->node;
}

/* Where code that any number of calls may run goes on from what it has put there itself, pushes that: what it has
 * counted, "self.n = self.n + 1", and the object that it has stepped to. */
static void push_counted(struct ot_analysis *a, const struct ot_here *here, ot_id var)
{
    const struct ot_var *v = &a->vars[var];
    for (uint32_t i = 0; here->task && i < v->fact_count; i++) {
        uint8_t kind = a->values[v->facts[i].value].kind;
        if (!is_from_others(a, here, var, &v->facts[i]) && (kind == OT_V_INTEGER || kind == OT_V_INSTANCE) &&
            !is_once(a, here, v) && ot_world_meet(a, ot_world_set(a, v->facts[i].set), a->worlds) &&
            (kind == OT_V_INTEGER || ot_path_is_step(&here->file->ast, ot_here_statement(a, here))))
            ot_stack_push(a, v->facts[i].value);
    }
}

void ot_var_push_earlier(struct ot_analysis *a, const struct ot_here *here, ot_id var)
{
    uint32_t statement = ot_here_statement(a, here);
    if ((here->task && !statement) || is_in_loop(a, here->node, &here->file->ast, statement)) {
        ot_var_push(a, here, var);
        return;
    }
    ot_var_push_others(a, here, var);
    push_counted(a, here, var);
}

size_t ot_var_facts(const struct ot_analysis *a)
{
    return a->own.var->fact_total;
}

void ot_var_init(struct ot_analysis *a)
{
    a->own.var = ot_calloc(1, sizeof(*a->own.var));
    a->var_count = 1;
    ot_grow(&a->vars, &a->own.var->capacity, 1, sizeof(*a->vars));
    memset(&a->vars[0], 0, sizeof(a->vars[0]));
    grow_chains(a);
}

void ot_var_release(struct ot_analysis *a)
{
    free(a->vars);
    free(a->own.var->chains);
    ot_marks_release(&a->own.var->fields);
    ot_map_release(&a->own.var->others);
    ot_marks_release(&a->grown_vars);
    ot_marks_release(&a->added_attributes);
    free(a->own.var);
}
