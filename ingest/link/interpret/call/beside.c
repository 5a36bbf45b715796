/*
 * beside.c: a call from another stage of what the models run: it gives what was given there.
 *
 * No code of the models starts from then on, so the nodes that have started are listed once.
 */
#include "ingest/link/interpret/call/beside.h"

#include <stdlib.h>

#include "ingest/link/base/list.h"
#include "ingest/link/base/map.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "tools/base/mem.h"

struct ot_beside_state {
    struct ot_map last;     /* method, class of the object → the last node of the list that it runs in */
    struct ot_list nodes;   /* pairs: node; the place + 1 of the pair before it of the same method and class, 0: none */
    bool is_listed;
};

static uint64_t key_of(ot_id code, uint32_t class_value)
{
    return ot_map_pair(code, class_value);
}

/* The methods that run and begin a stage, by the class of their object. */
static void list_methods(struct ot_analysis *a)
{
    struct ot_beside_state *own = a->own.beside;
    own->is_listed = true;
    for (ot_id node = 1; node < a->node_count; node++) {
        const struct ot_node *n = &a->nodes[node];
        uint32_t class_value = n->is_started && n->receiver ? ot_value_class(a, n->receiver) : 0;
        if (!class_value || ot_program_begins(a, n->code) != OT_BEGINS_ANY)
            continue;
        bool is_new;
        uint32_t *last = ot_map_put(&own->last, key_of(n->code, class_value), 0, &is_new);
        ot_list_add(&own->nodes, node);
        ot_list_add(&own->nodes, *last);
        *last = (uint32_t)own->nodes.count - 1;
    }
}

static void take(struct ot_analysis *a, const struct ot_call *call, ot_id node)
{
    ot_edge_add(a, call->here, call->ast, node, 0, call->kind, call->callee_value);
    ot_var_push(a, call->here, ot_var(a, OT_S_RETURN, node, 0));
}

/* The nodes of a method that begins a stage, on other objects of the class. Returns false if there is none. */
static bool take_of_class(struct ot_analysis *a, const struct ot_call *call, ot_id code)
{
    struct ot_beside_state *own = a->own.beside;
    uint32_t class_value = call->receiver ? ot_value_class(a, call->receiver) : 0, at = 0;
    if (!class_value)
        return false;
    if (!own->is_listed)
        list_methods(a);
    ot_map_get(&own->last, key_of(code, class_value), &at);
    for (uint32_t i = at; i; i = own->nodes.items[i])
        take(a, call, own->nodes.items[i - 1]);
    return at != 0;
}

void ot_beside_call(struct ot_analysis *a, const struct ot_call *call, uint32_t argument)
{
    const struct ot_value f = a->values[call->function];
    ot_id node = ot_node_find(a, f.a, f.b, call->receiver, argument);
    if (argument && !(node && a->nodes[node].is_started)) /* what runs for any call will do */
        node = ot_node_find(a, f.a, f.b, call->receiver, 0);
    if (node && a->nodes[node].is_started)
        take(a, call, node);
    else if (!take_of_class(a, call, f.a))
        ot_stack_push(a, OT_UNKNOWN_VALUE);
}

void ot_beside_init(struct ot_analysis *a)
{
    a->own.beside = ot_calloc(1, sizeof(*a->own.beside));
}

void ot_beside_release(struct ot_analysis *a)
{
    struct ot_beside_state *own = a->own.beside;
    ot_map_release(&own->last);
    ot_list_release(&own->nodes);
    free(own);
}
