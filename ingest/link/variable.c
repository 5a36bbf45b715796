/*
 * variable.c: variables, their readers, the queue of tasks and the value stack.
 */
#include "ingest/link/analysis.h"

#include <stdlib.h>
#include <string.h>

/* Beyond this many in one variable, strings and numbers select nothing any more, and containers
 * are just something: such a variable is where unrelated data meet. */
enum { CONSTANTS_KEPT = 96, CONTAINERS_KEPT = 32 };

static uint64_t var_key(uint8_t space, uint32_t owner, uint32_t key)
{
    /* owner and key stay below 2^30, so the three fit without loss. */
    return ((uint64_t)space << 60) | ((uint64_t)owner << 30) | key;
}

ot_id ot_var(struct ot_analysis *a, uint8_t space, uint32_t owner, uint32_t key)
{
    bool is_new;
    uint32_t *slot = ot_map_put(&a->var_slots, var_key(space, owner, key), (uint32_t)a->var_count, &is_new);
    ot_id var = *slot;
    if (is_new) {
        ot_grow(&a->vars, &a->var_capacity, a->var_count + 1, sizeof(*a->vars));
        memset(&a->vars[var], 0, sizeof(a->vars[var]));
        a->vars[var].space = space;
        a->vars[var].owner = owner;
        a->vars[var].key = key;
        a->var_count++;
    }
    return var;
}

ot_id ot_var_find(struct ot_analysis *a, uint8_t space, uint32_t owner, uint32_t key)
{
    uint32_t var;
    return ot_map_get(&a->var_slots, var_key(space, owner, key), &var) ? var : 0;
}

void ot_task_queue(struct ot_analysis *a, ot_id task)
{
    if (a->tasks[task].is_queued)
        return;
    a->tasks[task].is_queued = true;
    if (a->queue_count == a->queue_capacity) {
        size_t old = a->queue_capacity, grown = old ? old * 2 : 1024;
        uint32_t *queue = ot_malloc(grown * sizeof(*queue));
        for (size_t i = 0; i < a->queue_count; i++)
            queue[i] = a->queue[(a->queue_head + i) % old];
        free(a->queue);
        a->queue = queue;
        a->queue_capacity = grown;
        a->queue_head = 0;
    }
    a->queue[(a->queue_head + a->queue_count++) % a->queue_capacity] = task;
}

static bool is_plain_constant(const struct ot_analysis *a, uint32_t value)
{
    uint8_t kind = a->values[value].kind;
    return kind == OT_V_STRING || kind == OT_V_INTEGER;
}

bool ot_var_add(struct ot_analysis *a, const struct ot_here *here, ot_id var, uint32_t value)
{
    if (a->is_peeking)
        return false;
    struct ot_var *v = &a->vars[var];
    if (is_plain_constant(a, value) && v->constant_count >= CONSTANTS_KEPT && v->space != OT_S_KEYS)
        value = OT_SCALAR_VALUE;
    if (a->values[value].kind == OT_V_EXTERNAL && !a->is_importing && !ot_library_is_listed(a, a->values[value].a))
        value = OT_UNKNOWN_VALUE;
    if (a->values[value].kind == OT_V_CONTAINER && v->container_count >= CONTAINERS_KEPT) {
        uint32_t unused;
        if (!ot_map_get(&a->fact_set, ot_map_pair(var, value), &unused))
            value = OT_UNKNOWN_VALUE;
    }
    if (!ot_map_add(&a->fact_set, ot_map_pair(var, value)))
        return false;
    v->container_count += a->values[value].kind == OT_V_CONTAINER;
    if (is_plain_constant(a, value))
        v->constant_count++;
    if (v->fact_count == v->fact_capacity) {
        v->fact_capacity = v->fact_capacity ? v->fact_capacity * 2 : 2;
        v->facts = ot_realloc(v->facts, v->fact_capacity * sizeof(*v->facts));
    }
    v->facts[v->fact_count++] = (struct ot_fact){value, here ? here->task : 0};
    a->fact_total++;
    for (uint32_t i = 0; i < v->reader_count; i++)
        ot_task_queue(a, v->readers[i]);
    return true;
}

void ot_var_add_values(struct ot_analysis *a, const struct ot_here *here, ot_id var, size_t base, size_t count)
{
    for (size_t i = 0; i < count; i++)
        ot_var_add(a, here, var, a->stack[base + i]);
}

void ot_var_push(struct ot_analysis *a, const struct ot_here *here, ot_id var)
{
    if (here->task && !a->is_peeking && ot_map_add(&a->reader_set, ot_map_pair(var, here->task))) {
        struct ot_var *v = &a->vars[var];
        if (v->reader_count == v->reader_capacity) {
            v->reader_capacity = v->reader_capacity ? v->reader_capacity * 2 : 2;
            v->readers = ot_realloc(v->readers, v->reader_capacity * sizeof(*v->readers));
        }
        v->readers[v->reader_count++] = here->task;
    }
    for (uint32_t i = 0; i < a->vars[var].fact_count; i++)
        ot_push(a, a->vars[var].facts[i].value);
}

/* Is a statement in a loop of its own code object? */
static bool is_in_loop(const struct ot_ast *ast, uint32_t n)
{
    for (; n; n = ast->nodes[n].parent) {
        uint8_t kind = ast->nodes[n].kind;
        if (kind == OT_WHILE || kind == OT_FOR)
            return true;
        if (kind == OT_FUNCTION || kind == OT_CLASS || kind == OT_LAMBDA)
            return false;
    }
    return false;
}

void ot_var_push_earlier(struct ot_analysis *a, const struct ot_here *here, ot_id var)
{
    size_t base = a->top, kept = base;
    ot_var_push(a, here, var);
    const struct ot_var *v = &a->vars[var];
    if (!here->task || is_in_loop(&here->file->ast, a->tasks[here->task].ast))
        return;
    for (uint32_t i = 0; i < v->fact_count; i++)
        if (v->facts[i].task != here->task)
            a->stack[kept++] = v->facts[i].value;
    a->top = kept;
}

void ot_push(struct ot_analysis *a, uint32_t value)
{
    if (a->top == a->stack_capacity)
        ot_grow(&a->stack, &a->stack_capacity, a->top + 1, sizeof(*a->stack));
    a->stack[a->top++] = value;
}

static int compare(const void *left, const void *right)
{
    uint32_t l = *(const uint32_t *)left, r = *(const uint32_t *)right;
    return l < r ? -1 : l > r;
}

void ot_stack_unique(struct ot_analysis *a, size_t base)
{
    size_t count = a->top - base, kept = base;
    if (count < 2)
        return;
    if (count <= 16) { /* keeps the order of first appearance */
        for (size_t i = base; i < a->top; i++) {
            size_t j = base;
            while (j < kept && a->stack[j] != a->stack[i])
                j++;
            if (j == kept)
                a->stack[kept++] = a->stack[i];
        }
    } else {
        qsort(a->stack + base, count, sizeof(*a->stack), compare);
        for (size_t i = base; i < a->top; i++)
            if (kept == base || a->stack[kept - 1] != a->stack[i])
                a->stack[kept++] = a->stack[i];
    }
    a->top = kept;
}

void ot_stack_drop(struct ot_analysis *a, size_t base, size_t from)
{
    size_t count = a->top - from;
    if (count > 0) /* the stack may not be there yet */
        memmove(a->stack + base, a->stack + from, count * sizeof(*a->stack));
    a->top = base + count;
}

bool ot_stack_has(const struct ot_analysis *a, size_t base, uint32_t value)
{
    for (size_t i = base; i < a->top; i++)
        if (a->stack[i] == value)
            return true;
    return false;
}
