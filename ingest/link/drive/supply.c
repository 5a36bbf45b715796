/*
 * supply.c: the objects that a variable declared as a class is given: those that calls in reach made and told apart,
 * or one that is not known; none as long as it is seen that nothing makes one.
 */
#include "ingest/link/drive/supply.h"

#include <stdlib.h>

#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/drive/entry_given.h"
#include "ingest/link/interpret/object/class.h"
#include "ingest/link/types/maker.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/trait.h"

/* A variable that was given objects of a class: more of them may be made, or in other worlds. */
struct given {
    ot_id var;
    uint32_t class_value;
};

struct ot_supply_state {
    struct given *given; size_t count, capacity;
    struct given *withheld; size_t withheld_count, withheld_capacity; /* to be given, but for what makes them */
    struct ot_map classes; /* class value → 1: of an object of it a variable was given */
};

/* Pushes the objects of the class that calls in reach made and told apart; where there are none, one that is not
 * known. */
static void push_objects(struct ot_analysis *a, uint32_t class_value)
{
    size_t base = a->top, kept = base;
    ot_class_push_made(a, class_value);
    for (size_t i = base; i < a->top; i++)
        if (a->values[a->stack[i]].b)
            a->stack[kept++] = a->stack[i];
    a->top = kept;
    if (kept > base)
        return;
    bool is_made = ot_entry_given_makes(a, class_value) && ot_trait_is_constructed(a, class_value);
    ot_stack_push(a, is_made ? ot_value(a, OT_V_INSTANCE, class_value, 0, 0) : ot_mro_invent(a, class_value));
    ot_class_instantiated(a, a->stack[base]);
}

static bool add_objects(struct ot_analysis *a, const struct given *given)
{
    bool is_any = false;
    size_t base = a->top;
    push_objects(a, given->class_value);
    a->stores = ot_trait_worlds(a, given->class_value);
    for (size_t i = base; i < a->top; i++)
        is_any |= ot_var_add(a, NULL, given->var, a->stack[i]);
    a->stores = a->all_worlds;
    a->top = base;
    return is_any;
}

/* Gives a variable objects of a class, now and whenever more of them are made. */
static bool give(struct ot_analysis *a, const struct given *given)
{
    struct ot_supply_state *own = a->own.supply;
    ot_map_add(&own->classes, given->class_value);
    ot_grow(&own->given, &own->capacity, own->count + 1, sizeof(*own->given));
    own->given[own->count++] = *given;
    return add_objects(a, given);
}

/* Is it seen that nothing makes an object of the class? */
static bool is_none(struct ot_analysis *a, uint32_t class_value)
{
    return !ot_trait_is_constructed(a, class_value) && ot_maker_is_idle(a, NULL, class_value);
}

bool ot_supply_give(struct ot_analysis *a, ot_id var, uint32_t class_value)
{
    struct ot_supply_state *own = a->own.supply;
    struct given given = {var, class_value};
    if (!is_none(a, class_value))
        return give(a, &given);
    ot_grow(&own->withheld, &own->withheld_capacity, own->withheld_count + 1, sizeof(*own->withheld));
    own->withheld[own->withheld_count++] = given;
    return false;
}

/* Gives what was withheld and is made by something. */
static bool give_withheld(struct ot_analysis *a)
{
    struct ot_supply_state *own = a->own.supply;
    size_t kept = 0, count = own->withheld_count;
    bool is_any = false;
    for (size_t i = 0; i < count; i++) {
        struct given given = own->withheld[i];
        if (is_none(a, given.class_value))
            own->withheld[kept++] = given;
        else
            is_any |= give(a, &given);
    }
    own->withheld_count = kept;
    return is_any;
}

bool ot_supply_again(struct ot_analysis *a, bool is_last_resort)
{
    struct ot_supply_state *own = a->own.supply;
    bool is_any = ot_maker_again(a, is_last_resort);
    is_any |= give_withheld(a);
    for (size_t i = 0; i < own->count; i++) {
        struct given given = own->given[i];
        is_any |= add_objects(a, &given);
    }
    return is_any;
}

bool ot_supply_has_given(const struct ot_analysis *a, uint32_t class_value)
{
    uint32_t unused;
    return ot_map_get(&a->own.supply->classes, class_value, &unused);
}

void ot_supply_init(struct ot_analysis *a)
{
    a->own.supply = ot_calloc(1, sizeof(*a->own.supply));
}

void ot_supply_release(struct ot_analysis *a)
{
    ot_map_release(&a->own.supply->classes);
    free(a->own.supply->given);
    free(a->own.supply->withheld);
    free(a->own.supply);
}
