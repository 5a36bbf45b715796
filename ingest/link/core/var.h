/*
 * var.h: variables: sets of values that only grow; who read one is run again when it does.
 */
#ifndef OT_LINK_VAR_H
#define OT_LINK_VAR_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/core/here.h"

enum ot_space {
    OT_S_LOCAL = 1, /* owner node, sym */
    OT_S_RETURN,    /* owner node */
    OT_S_YIELD,     /* owner node */
    OT_S_FIELD,     /* owner as ot_value_field_owner, sym: attribute of instances */
    OT_S_CLASS,     /* owner class value, sym: attribute of the class itself */
    OT_S_ELEMENT,   /* owner container value, key value; key 0 is "any" */
    OT_S_KEYS,      /* owner container value; of a module value: the modules it star-imports;
                       of a class value: a number for each time it changed. With a key, of *args and **kwargs: made
                       once a call passed the key, with key True once there was a call */
    OT_S_DEFAULT,   /* owner function value, sym; of a dict with defaults or a default factory, 0: what makes them */
    OT_S_FUNCTION,  /* owner function value, sym: attribute set on a function */
    OT_S_PARTIAL,   /* owner partial value, 0 the function, 1 + i positional; the rest is told by call/partial.h */
    OT_S_OVERRIDE,  /* owner enum ot_override, sym of a dotted name: what the tree binds to it */
    OT_S_REBOUND,   /* owner region of an arm, sym, of an attribute + 2^24: what is assigned to the name there */
    OT_S_OUTCOME,   /* owner region, syntax node: what an operand of a test came to */
    OT_S_LOOP,      /* owner node, allocation site of a NAME: what a loop binds it to */
    OT_S_SENT,      /* owner node: what is sent to a generator */
    OT_S_RAISED,    /* owner node: the names of what its own code raises, under a configuration; key a try statement of
                     * it: what is raised in a call there */
    OT_S_RETURNS,   /* owner node: True once a statement of it can return */
    OT_S_MADE,      /* owner class value: True once a call in reach made an object of it, or of one below it; key 1:
                       once code that is not followed was handed one of it; key 2: those objects that
                       calls in reach made; key 3: True once such code was handed the class; keys 4, 5: what they are
                       told apart by, of record.c and kept.c; key 6: the classes that derive from it. Owner a
                       module: True once it is in reach */
    OT_S_LACKED,    /* owner the dict of **kwargs, key value: True once a call does not pass it; owner 0, sym: True once
                     * an attribute of that name was deleted */
    OT_S_FLAG,      /* owner as of a field, sym: what a method was given for a flag, see flag.h */
    OT_S_SUM,       /* owner a list that a configuration gives: what its numbers, none below zero, sum up to */
    OT_S_LIKE,      /* owner container value: True once it is none of its kind, but kept as one: see container.h */
    OT_S_PUT,       /* owner 0, sym: True once an attribute of that name was stored to what may be a tensor; key 0: one
                     * under a text that is not known, see put.h */
    OT_S_STORED,    /* owner 0, sym: True once an attribute or a global of that name was stored after its object was
                     * made, see lasting.h */
    OT_S_OWN,       /* owner node, syntax node of a target in it, "self.x": what is stored there, see own_attribute.h */
    OT_S_RUN,       /* owner a code object: the syntax nodes in it at which Python calls code by itself */
    OT_S_VIEW       /* owner a way of view.h: True once it can be gone, False once it tells nothing; owner 0, key a call
                     * of view_call.c: False once it is made on another object than was asked */
};

/* What the tree registers under a name of a library is what the name means; what it assigns there may be: the
 * library's own is there before; so may what it registers for batches, where no operand is a matrix, and for
 * those that go into a tensor that is given. */
enum ot_override { OT_OVERRIDE_DEFINED = 1, OT_OVERRIDE_PATCHED, OT_OVERRIDE_BATCHED, OT_OVERRIDE_BATCHED_OUT };

/* 8 bytes, for there are many. */
struct ot_fact {
    uint32_t value;
    ot_id task : 20;     /* first task that put it there; 0: none, or one whose number has more bits */
    uint32_t set : 12;   /* of worlds, those it holds in: see ot_world_set */
};

struct ot_var {
    struct ot_fact *facts;
    uint32_t *readers; /* tasks */
    uint32_t fact_count, reader_count;
    uint32_t owner, key;
    ot_id next; /* of var.c: in its chain */
    uint8_t space;
    uint8_t fact_room, reader_room; /* of var.c */
    bool is_narrow : 1; /* some of the facts hold in some worlds alone, see world.h */
    bool is_chosen : 1; /* some of them are of what a run chooses: what is not known is of that, too */
    bool is_fixed : 1; /* a configuration gives it: nothing is added */
    bool is_replaced : 1; /* of a module: what its own code adds does not count */
    bool is_assumed : 1; /* rows tell what is not known of it: see ot_given_assume */
    bool is_read_back : 1; /* a statement that adds to it reads what others added */
    bool is_set_up : 1; /* a field: what other code adds than that which sets up the runtime does not count */
    /* among the facts; in OT_S_KEYS modulo 256 */
    uint8_t string_count, integer_count, container_count, partial_count, tensor_count;
};

/* The variable of a space, made if there is none. */
ot_id ot_var(struct ot_analysis *a, uint8_t space, uint32_t owner, uint32_t key);
/* The same; 0 if there is none. */
ot_id ot_var_find(struct ot_analysis *a, uint8_t space, uint32_t owner, uint32_t key);
/* Adds a value; wakes the readers if it is new. Returns true then. */
bool ot_var_add(struct ot_analysis *a, const struct ot_here *here, ot_id var, uint32_t value);
/* Adds stack[base .. base + count). */
void ot_var_add_values(struct ot_analysis *a, const struct ot_here *here, ot_id var, size_t base, size_t count);
/* Pushes the values and subscribes here's task. */
void ot_var_push(struct ot_analysis *a, const struct ot_here *here, ot_id var);
/* The same without what the statement at hand put there itself. */
void ot_var_push_others(struct ot_analysis *a, const struct ot_here *here, ot_id var);
/* The same, but with all of it if the statement stands in a loop, or hands away the code that is at hand, which runs
 * later: "x.f = wrap(x.f)" wraps what was there before. */
void ot_var_push_earlier(struct ot_analysis *a, const struct ot_here *here, ot_id var);
/* All fields are to be looked at again. */
void ot_var_renew_fields(struct ot_analysis *a);
/* The facts in all variables. */
size_t ot_var_facts(const struct ot_analysis *a);

/* Makes and frees what the module keeps. */
void ot_var_init(struct ot_analysis *a);
void ot_var_release(struct ot_analysis *a);

#endif
