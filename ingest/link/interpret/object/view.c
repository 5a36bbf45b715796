/*
 * view.c: views of objects, what they tell, and for how long that holds.
 *
 * What a way tells shrinks as stores and calls are found (view_hold.c): one that fails at quiescence tells nothing from
 * there on. A way that needs something of parameters of the constructor is opened when they can be that.
 */
#include "ingest/link/interpret/object/view.h"

#include <stdlib.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/object/dataclass.h"
#include "ingest/link/interpret/object/view_hold.h"
#include "ingest/link/interpret/object/ways.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/compare.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/number.h"
#include "ingest/link/types/outsider.h"

/* A field that one constructor makes true, of the objects of a class. */
struct rule {
    uint32_t class_value;
    ot_id init;           /* 0: there is none such */
    ot_sym flag;
    uint32_t first, last; /* its ways, from 1; others of the class may share them */
};

enum { FLAGS_OF_CONSTRUCTOR = 64 }; /* fields of which it is looked how one constructor makes them true */

struct ot_view_state {
    struct ot_told *ways; size_t way_count, way_capacity; /* by number, from 1 */
    struct rule *rules; size_t rule_count, rule_capacity;
    struct ot_map places; /* (class value, flag) → rule */
    struct ot_list made;  /* those rules that have ways */
    struct ot_map found;  /* (constructor, flag) → the first of its ways; 0: none */
    struct ot_map counts; /* constructor → how many of these */
    struct ot_held held;
    struct { uint32_t class_value, value; } *anys; size_t any_count, any_capacity; /* of ot_view_note_any */
    struct ot_map any_seen;
    size_t seen; /* how much had been found at the last look */
};

/* The one constructor that a class body binds, 0: there is none, or several. */
static ot_id init_of(struct ot_analysis *a, uint32_t class_value)
{
    ot_id var = ot_var_find(a, OT_S_CLASS, class_value, ot_symbol(a, "__init__"));
    const struct ot_value *v = var && a->vars[var].fact_count == 1 ? &a->values[a->vars[var].facts[0].value] : NULL;
    return v && v->kind == OT_V_FUNCTION && a->codes[v->a]->parent == a->values[class_value].a ? v->a : 0;
}

/* The constructor of the only class of an order whose methods store the flag; 0: there is none such. */
static ot_id storing_init(struct ot_analysis *a, uint32_t class_value, ot_sym flag)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    uint32_t found = 0;
    for (size_t i = 0; mro && i < mro->items.count; i++) {
        uint32_t item = mro->items.items[i];
        if (a->values[item].kind != OT_V_CLASS ||
            !ot_list_sorted_has(&ot_scan_code(a, a->values[item].a)->stores, flag))
            continue;
        if (found)
            return 0;
        found = item;
    }
    return found ? init_of(a, found) : 0;
}

/* Are all stores to the objects of a class seen, and do its attributes give what was stored there? */
static bool is_seen(struct ot_analysis *a, uint32_t class_value)
{
    static const char *const hooks[] = {"__getattribute__", "__setattr__"};
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    if (!mro)
        return false;
    for (size_t i = 0; i < sizeof(hooks) / sizeof(*hooks); i++)
        if (ot_mro_definer(a, class_value, ot_symbol(a, hooks[i]), 0, NULL))
            return false;
    for (size_t i = 0; i < mro->items.count; i++)
        if (ot_mro_is_unseen(a, mro->items.items[i]))
            return false;
    return true;
}

/* Are the objects of a class such that what their constructor found of them holds: are their attributes plain fields,
 * all stores to which are seen? */
static bool is_fit(struct ot_analysis *a, uint32_t class_value, ot_sym flag)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    return mro && !mro->is_cut && !mro->is_enum && !mro->is_namedtuple && !ot_dataclass_has_init(a, class_value) &&
           !ot_mro_definer(a, class_value, flag, 0, NULL) && !ot_outsider_stores(a, NULL, class_value, flag) &&
           is_seen(a, class_value);
}

/* Is an attribute that was found to be an object what the object itself holds? A class may bind it to None. */
static bool is_field(struct ot_analysis *a, uint32_t class_value, ot_sym name)
{
    uint32_t definer = ot_mro_definer(a, class_value, name, 0, NULL);
    ot_id var = definer ? ot_var_find(a, OT_S_CLASS, definer, name) : 0;
    for (uint32_t i = 0; var && i < a->vars[var].fact_count; i++)
        if (a->vars[var].facts[i].value != OT_NONE_VALUE)
            return false;
    return !definer || (var && a->vars[var].fact_count);
}

/* Numbers the ways of a constructor; returns the first, 0 if there are none. */
static uint32_t number_ways(struct ot_analysis *a, ot_id init, ot_sym flag)
{
    struct ot_view_state *own = a->own.view;
    struct ot_ways ways;
    bool is_new;
    uint32_t *first = ot_map_put(&own->found, ot_map_pair(init, flag), 0, &is_new);
    if (!is_new || ++*ot_map_put(&own->counts, (uint64_t)init, 0, &is_new) > FLAGS_OF_CONSTRUCTOR ||
        !ot_ways_find(a, init, flag, &ways) || own->way_count + ways.count > OT_WAYS_AT_MOST)
        return *first;
    *first = (uint32_t)own->way_count + 1;
    for (size_t i = 0; i < ways.count; i++) {
        ot_grow(&own->ways, &own->way_capacity, ++own->way_count + 1, sizeof(*own->ways));
        own->ways[own->way_count] = (struct ot_told){.way = ways.items[i], .init = init, .flag = flag,
                                                     .is_last = i + 1 == ways.count};
        own->ways[own->way_count].is_open = ways.items[i].want_count == 0;
    }
    own->seen = 0;
    return *first;
}

static struct rule make_rule(struct ot_analysis *a, uint32_t class_value, ot_sym flag)
{
    struct rule rule = {.class_value = class_value, .flag = flag};
    ot_id init = is_fit(a, class_value, flag) ? storing_init(a, class_value, flag) : 0;
    rule.first = init ? number_ways(a, init, flag) : 0;
    rule.init = rule.first ? init : 0;
    for (rule.last = rule.first; rule.init && !a->own.view->ways[rule.last].is_last; rule.last++) {}
    return rule;
}

static struct rule rule_of(struct ot_analysis *a, uint32_t class_value, ot_sym flag)
{
    struct ot_view_state *own = a->own.view;
    uint32_t place;
    if (ot_map_get(&own->places, ot_map_pair(class_value, flag), &place))
        return own->rules[place];
    struct rule rule = make_rule(a, class_value, flag);
    bool is_new;
    ot_map_put(&own->places, ot_map_pair(class_value, flag), (uint32_t)own->rule_count, &is_new);
    ot_grow(&own->rules, &own->rule_capacity, own->rule_count + 1, sizeof(*own->rules));
    if (rule.init)
        ot_list_add(&own->made, (uint32_t)own->rule_count);
    return own->rules[own->rule_count++] = rule;
}

bool ot_view_push(struct ot_analysis *a, const struct ot_here *here, uint32_t object, ot_sym flag)
{
    const struct ot_value v = a->values[object];
    if (v.kind != OT_V_INSTANCE || v.b || v.c || a->values[v.a].kind != OT_V_CLASS || object >> (32 - OT_VIEW_BITS))
        return false;
    const struct rule rule = rule_of(a, v.a, flag);
    size_t base = a->top;
    for (uint32_t way = rule.first; rule.init && way <= rule.last; way++) {
        size_t top = a->top;
        ot_var_push(a, here, ot_var(a, OT_S_VIEW, way, 0));
        a->top = top;
        if (a->own.view->ways[way].is_open)
            ot_stack_push(a, ot_value(a, OT_V_INSTANCE, v.a, v.b, object << OT_VIEW_BITS | (way * 2 - 1)));
    }
    return a->top > base;
}

/* Leaves of stack[base .. top) what is of the classes of a test. */
static void keep(struct ot_analysis *a, const struct ot_here *here, const struct ot_way_test *test, size_t base)
{
    size_t kept = base, end = a->top;
    for (uint32_t i = 0; i < test->class_count; i++)
        ot_stack_push(a, test->classes[i]);
    for (size_t i = base; i < end; i++) {
        uint32_t value = a->stack[i];
        int outcome = a->values[value].kind == OT_V_INSTANCE
                          ? ot_compare_isinstance(a, here, value, end, test->class_count) : OT_MAY_BE_TRUE;
        if (!outcome || outcome & OT_MAY_BE_TRUE)
            a->stack[kept++] = value;
    }
    a->top = kept;
}

void ot_view_narrow(struct ot_analysis *a, const struct ot_here *here, uint32_t object, ot_sym field, size_t base)
{
    uint32_t number = ot_value_is_told(a, object) ? ot_value_way(a, object) : 0;
    for (uint32_t i = 0; number && i < a->own.view->ways[number].way.test_count; i++) {
        const struct ot_told told = a->own.view->ways[number];
        size_t top = a->top;
        if (told.way.tests[i].field != field)
            continue;
        ot_var_push(a, here, ot_var(a, OT_S_VIEW, number, 0));
        a->top = top;
        if (!told.is_void)
            keep(a, here, &told.way.tests[i], base);
    }
}

ot_sym ot_view_flag(const struct ot_analysis *a, uint32_t way)
{
    return a->own.view->ways[way].flag;
}

void ot_view_mark(struct ot_analysis *a, const struct ot_here *here, size_t base)
{
    uint32_t way = a->nodes[here->node].way;
    for (size_t i = base; way && i < a->top; i++) {
        const struct ot_value v = a->values[a->stack[i]];
        if (v.kind == OT_V_INSTANCE && !v.c && !(a->stack[i] >> (32 - OT_VIEW_BITS)))
            a->stack[i] = ot_value(a, OT_V_INSTANCE, v.a, v.b, a->stack[i] << OT_VIEW_BITS | way * 2);
    }
}

void ot_view_note_store(struct ot_analysis *a, const struct ot_here *here, uint32_t object, ot_sym name, uint32_t ast)
{
    if (!ot_given_is_run(a) && !a->is_peeking)
        ot_view_hold_note(a, &a->own.view->held, here, a->values[object].a, name, ast);
}

void ot_view_note_any(struct ot_analysis *a, uint32_t class_value, size_t base, size_t count)
{
    struct ot_view_state *own = a->own.view;
    for (size_t i = base; i < base + count && !ot_given_is_run(a) && !a->is_peeking; i++) {
        uint32_t value = ot_value_plain(a, a->stack[i]);
        if (!ot_map_add(&own->any_seen, ot_map_pair(class_value, value)))
            continue;
        ot_grow(&own->anys, &own->any_capacity, own->any_count + 1, sizeof(*own->anys));
        own->anys[own->any_count].class_value = class_value;
        own->anys[own->any_count++].value = value;
    }
}

static bool are_related(struct ot_analysis *a, uint32_t left, uint32_t right)
{
    return ot_mro_derives(a, left, a->values[right].a) || ot_mro_derives(a, right, a->values[left].a);
}

/* Does a field of an object hold an instance? */
static bool holds(struct ot_analysis *a, uint32_t class_value, ot_sym field, uint32_t value)
{
    ot_id var = ot_var_find(a, OT_S_FIELD, class_value, field);
    for (uint32_t f = 0; var && f < a->vars[var].fact_count; f++)
        if (a->vars[var].facts[f].value == value && a->values[value].kind == OT_V_INSTANCE)
            return true;
    return false;
}

/* Are the fields that were tested plain ones, and can none of what is stored under texts that are not known be what the
 * flag is, or one of the objects that a field that was tested holds? */
static bool is_spared(struct ot_analysis *a, const struct ot_told *told, uint32_t class_value)
{
    const struct ot_view_state *own = a->own.view;
    for (uint32_t k = 0; k < told->way.test_count; k++)
        if (!is_field(a, class_value, told->way.tests[k].field))
            return false;
    for (size_t i = 0; i < own->any_count; i++) {
        uint32_t value = own->anys[i].value;
        if (!are_related(a, class_value, own->anys[i].class_value))
            continue;
        if (value == OT_TRUE_VALUE)
            return false;
        for (uint32_t k = 0; k < told->way.test_count; k++)
            if (holds(a, class_value, told->way.tests[k].field, value))
                return false;
    }
    return true;
}

/* May a parameter be what a way needs, in a node of the constructor? */
static bool may_be_wanted(struct ot_analysis *a, ot_id node, const struct ot_way_want *want)
{
    ot_id var = ot_var_find(a, OT_S_LOCAL, node, want->param);
    for (uint32_t k = 0; var && k < a->vars[var].fact_count; k++) {
        uint32_t value = a->vars[var].facts[k].value;
        int outcome = !want->number ? ot_guard_truth(a, value)
                      : ot_number_is(a, value) ? ot_number_compare(a, OT_EQ, value, want->number)
                                               : ot_compare_equal(a, value, want->number);
        if (outcome & OT_MAY_BE_TRUE)
            return true;
    }
    return false;
}

/* May the parameters be what a way needs in a call of the constructor? */
static bool may_be(struct ot_analysis *a, struct ot_told *told)
{
    for (; told->looked < a->node_count; told->looked++)
        if (a->nodes[told->looked].code == told->init)
            ot_list_add(&told->nodes, (uint32_t)told->looked);
    for (size_t i = 0; i < told->nodes.count; i++) {
        const ot_id node = told->nodes.items[i];
        bool may = true;
        a->work++;
        for (uint32_t k = 0; may && k < told->way.want_count; k++)
            may = may_be_wanted(a, node, &told->way.wants[k]);
        if (may || a->nodes[node].is_entry || a->nodes[node].is_slice)
            return true;
    }
    return false;
}

/* Are the objects of all classes that share the constructor what they were taken for? */
static bool are_fit(struct ot_analysis *a, const struct ot_told *told)
{
    const struct ot_view_state *own = a->own.view;
    for (size_t i = 0; i < own->made.count; i++) {
        const struct rule rule = own->rules[own->made.items[i]];
        if (rule.init == told->init && rule.flag == told->flag &&
            (!is_fit(a, rule.class_value, rule.flag) || !is_spared(a, told, rule.class_value) ||
             storing_init(a, rule.class_value, rule.flag) != rule.init))
            return false;
    }
    return true;
}

bool ot_view_changes(struct ot_analysis *a, uint32_t class_value, ot_sym name)
{
    const struct ot_view_state *own = a->own.view;
    if (!ot_view_hold_by_constructors(&own->held, name) || !is_seen(a, class_value) || !is_field(a, class_value, name))
        return true;
    for (size_t i = 0; i < own->any_count; i++)
        if (are_related(a, class_value, own->anys[i].class_value) && holds(a, class_value, name, own->anys[i].value))
            return true;
    return false;
}

/* A number that grows with what the answers rest on. */
static size_t look_at(const struct ot_analysis *a)
{
    return a->edge_count + a->task_count + a->binding_count + ot_var_facts(a) + a->own.view->rule_count;
}

bool ot_view_look(struct ot_analysis *a)
{
    struct ot_view_state *own = a->own.view;
    bool is_any = false;
    if (!own->way_count || own->seen == look_at(a))
        return false;
    own->seen = look_at(a);
    for (uint32_t i = 1; i <= own->way_count; i++) {
        const struct ot_told told = own->ways[i];
        bool opens = !told.is_open && may_be(a, &own->ways[i]);
        bool fails = !told.is_void && !(are_fit(a, &told) && ot_view_holds(a, &own->held, &told));
        own->ways[i].is_open |= opens;
        own->ways[i].is_void |= fails;
        is_any |= opens && ot_var_add(a, NULL, ot_var(a, OT_S_VIEW, i, 0), OT_TRUE_VALUE);
        is_any |= fails && ot_var_add(a, NULL, ot_var(a, OT_S_VIEW, i, 0), OT_FALSE_VALUE);
    }
    return is_any;
}

void ot_view_init(struct ot_analysis *a)
{
    a->own.view = ot_calloc(1, sizeof(*a->own.view));
}

void ot_view_release(struct ot_analysis *a)
{
    struct ot_view_state *own = a->own.view;
    for (size_t i = 1; i <= own->way_count; i++)
        ot_list_release(&own->ways[i].nodes);
    free(own->ways);
    free(own->rules);
    ot_list_release(&own->made);
    ot_map_release(&own->counts);
    ot_map_release(&own->places);
    ot_map_release(&own->found);
    ot_view_hold_release(&own->held);
    free(own->anys);
    ot_map_release(&own->any_seen);
    free(own);
}
