/*
 * assign.c: what an assignment binds: names, attributes, subscripts, the elements of tuples.
 */
#include "ingest/link/interpret/lang/assign.h"

#include <limits.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/outcome.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/region.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/taken.h"
#include "ingest/link/core/task.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/lang/name.h"
#include "ingest/link/interpret/lang/subscript.h"
#include "ingest/link/interpret/object/attribute_store.h"
#include "ingest/link/interpret/object/class.h"
#include "ingest/link/interpret/object/dataclass.h"
#include "ingest/link/interpret/object/iterate.h"
#include "ingest/link/interpret/object/own_attribute.h"
#include "ingest/link/types/extent.h"
#include "ingest/link/types/mro.h"

static bool has_places(const struct ot_analysis *a, uint32_t value)
{
    const struct ot_value v = a->values[value];
    return v.kind == OT_V_CONTAINER && (v.a == OT_TUPLE_OF || v.a == OT_LIST_VALUE);
}

/* Gives element index of each value to a target of a destructuring assignment; behind a star it counts from the end. */
static void assign_element(struct ot_analysis *a, const struct ot_here *here, uint32_t target, long index, size_t base,
                           size_t count)
{
    size_t start = a->top;
    for (size_t i = 0; i < count; i++) {
        uint32_t value = a->stack[base + i];
        long place = has_places(a, value) ? ot_container_place(a, value, index) : index;
        if (place >= 0 && has_places(a, value))
            ot_container_get(a, here, value, ot_value_integer(a, (uint32_t)place));
        else if (a->values[value].kind == OT_V_TUPLE_KEY && ot_extent_at(a, value, index))
            ot_stack_push(a, ot_extent_at(a, value, index));
        else if (place < 0 || !ot_dataclass_element(a, here, value, (uint32_t)place))
            ot_iterate(a, here, base + i, 1, target);
    }
    ot_stack_unique(a, start);
    ot_assign(a, here, target, start, a->top - start);
    a->top = start;
}

/* Gives a list of the elements from a place on, but for so many at the end, to a target with a star. */
static void assign_star(struct ot_analysis *a, const struct ot_here *here, uint32_t star, uint32_t first, long behind,
                        size_t base, size_t count)
{
    size_t start = a->top;
    uint32_t list = ot_container_make(a, here, OT_LIST_VALUE, star);
    for (size_t i = 0; i < count; i++) {
        uint32_t value = a->stack[base + i];
        long end = behind > 0 && has_places(a, value) ? ot_container_place(a, value, -behind) : -1;
        if (has_places(a, value)) {
            ot_container_part(a, here, value, list, (long)first, end < 0 ? LONG_MAX : end);
            continue;
        }
        ot_iterate(a, here, base + i, 1, star);
        ot_container_put(a, here, list, 0, start, a->top - start);
        a->top = start;
    }
    ot_stack_push(a, list);
    ot_assign(a, here, star + 1, start, 1);
    a->top = start;
}

/* Is the value a method of that name bound to one of stack[base .. end) other than object? */
static bool is_others_own(const struct ot_analysis *a, uint32_t value, uint32_t object, ot_sym name, size_t base,
                          size_t end)
{
    const struct ot_value v = a->values[value];
    if (v.kind != OT_V_BOUND || v.b == object || a->values[v.a].kind != OT_V_FUNCTION ||
        a->codes[a->values[v.a].a]->name != name)
        return false;
    for (size_t i = base; i < end; i++)
        if (a->stack[i] == v.b)
            return true;
    return false;
}

/* What a part of a constructor does with an attribute of self. */
struct passage {
    ot_sym self, name;
    uint32_t class_value; /* of self */
    bool is_out;          /* others hold self: whatever is called may read */
};

/* Does reading or storing an attribute of an object run code of its class? */
static bool runs_code(struct ot_analysis *a, uint32_t class_value, ot_sym name)
{
    uint32_t definer = ot_mro_definer(a, class_value, name, 0, NULL);
    ot_id var = definer ? ot_var_find(a, OT_S_CLASS, definer, name) : 0;
    for (uint32_t i = 0; var && i < a->vars[var].fact_count; i++) {
        enum ot_value_kind kind = a->values[a->vars[var].facts[i].value].kind;
        if (kind == OT_V_PROPERTY || kind == OT_V_INSTANCE || kind == OT_V_UNKNOWN)
            return true;
    }
    return false;
}

/* Does the node hand self to others: as it is, by a method of it, or of a base? */
static bool hands_out(struct ot_analysis *a, const struct ot_ast *ast, uint32_t n, const struct passage *p)
{
    uint32_t up = ast->nodes[n].parent;
    if (ast->nodes[n].kind != OT_NAME || ast->nodes[n].text != p->self)
        return ast->nodes[n].kind == OT_NAME && strcmp(ot_text(a, ast->nodes[n].text), "super") == 0;
    if (ast->nodes[up].kind != OT_ATTRIBUTE)
        return true;
    bool is_called = ast->nodes[ast->nodes[up].parent].kind == OT_CALL && ast->nodes[up].parent + 1 == up;
    return is_called || runs_code(a, p->class_value, ast->nodes[up].text);
}

/* Does a statement of a constructor assign self.name whichever way it takes (1), do nothing with it (0), or may it, or
 * what it calls, read it, or may it leave (-1)? */
static int replaces(struct ot_analysis *a, const struct ot_ast *ast, uint32_t s, const struct passage *p)
{
    int found = 0;
    for (uint32_t n = s; n < ast->nodes[s].end; n++) {
        uint32_t up = ast->nodes[n].parent;
        uint8_t kind = ast->nodes[n].kind;
        bool calls = kind == OT_CALL || kind == OT_WITH || kind == OT_FOR;
        if (kind == OT_RETURN || hands_out(a, ast, n, p) || (p->is_out && calls))
            return -1;
        bool is_field = kind == OT_NAME && ast->nodes[n].text == p->self;
        if (!is_field || ast->nodes[up].text != p->name)
            continue;
        if (ast->nodes[up].parent != s || ast->nodes[s].kind != OT_ASSIGN || !ot_ast_is_target(ast, up))
            return -1;
        found = 1;
    }
    return found;
}

/* What becomes of a None in a field of self, up to the end of a statement of its constructor. */
enum fate { READ = -1, KEPT, REPLACED, OPEN }; /* OPEN: no value decides yet which way is taken */

static enum fate fate_in_block(struct ot_analysis *a, const struct ot_here *here, uint32_t block,
                               const struct passage *p);

/* The same of an if that assigns self.name in it. */
static enum fate fate_in_if(struct ot_analysis *a, const struct ot_here *here, uint32_t s, const struct passage *p)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t arms[] = {ast->nodes[s + 1].end, ast->nodes[ast->nodes[s + 1].end].end};
    if (replaces(a, ast, s + 1, p))
        return READ;
    int outcome = ot_guard_outcome(a, here, s + 1), bits[] = {OT_MAY_BE_TRUE, OT_MAY_BE_FALSE};
    enum fate fate = outcome ? REPLACED : OPEN;
    for (int arm = 0; arm < 2; arm++) {
        enum fate own = outcome & bits[arm] ? fate_in_block(a, here, arms[arm], p) : REPLACED;
        if (own == READ || (own != REPLACED && fate != READ && fate != OPEN))
            fate = own;
    }
    return fate;
}

static enum fate fate_in_statement(struct ot_analysis *a, const struct ot_here *here, uint32_t s,
                                   const struct passage *p)
{
    const struct ot_ast *ast = &here->file->ast;
    int found = replaces(a, ast, s, p);
    if (ast->nodes[s].kind == OT_RAISE)
        return REPLACED; /* nobody gets the object */
    return found < 0 && ast->nodes[s].kind == OT_IF ? fate_in_if(a, here, s, p) : (enum fate)found;
}

static enum fate fate_in_block(struct ot_analysis *a, const struct ot_here *here, uint32_t block,
                               const struct passage *p)
{
    const struct ot_ast *ast = &here->file->ast;
    enum fate fate = KEPT;
    for (uint32_t s = block + 1; fate == KEPT && s < ast->nodes[block].end; s = ast->nodes[s].end)
        fate = fate_in_statement(a, here, s, p);
    return fate;
}

/* Under a configuration: is it a None that the constructor which stores it replaces before anything can read it, on
 * the ways that known values take? */
static bool is_passing(struct ot_analysis *a, const struct ot_here *here, uint32_t target, size_t base, size_t count)
{
    const struct ot_ast *ast = &here->file->ast;
    const struct ot_node *node = &a->nodes[here->node];
    const struct ot_code *code = a->codes[node->code];
    uint32_t s = here->task ? a->tasks[here->task].ast : 0, block = s ? ast->nodes[s].parent : 0;
    if (!ot_given_is_run(a) || count != 1 || a->stack[base] != OT_NONE_VALUE || !s || block != code->body ||
        code->kind != OT_FUNCTION || !code->param_count || ast->nodes[target + 1].kind != OT_NAME ||
        ast->nodes[target + 1].text != code->params[0].name || a->values[node->receiver].kind != OT_V_INSTANCE ||
        strcmp(ot_text(a, code->name), "__init__") != 0)
        return false;
    struct passage p = {.self = code->params[0].name, .name = ast->nodes[target].text,
                        .class_value = a->values[node->receiver].a};
    if (ot_mro_definer(a, p.class_value, ot_symbol(a, "__setattr__"), 0, NULL))
        return false;
    for (uint32_t n = block; n < s && !p.is_out; n++)
        p.is_out = hands_out(a, ast, n, &p);
    enum fate fate = KEPT;
    for (uint32_t next = ast->nodes[s].end; fate == KEPT && next < ast->nodes[block].end; next = ast->nodes[next].end)
        fate = fate_in_statement(a, here, next, &p);
    return fate == REPLACED || (fate == OPEN && !ot_guard_is_awaited(a, here, target));
}

/* object.name = value. Where the object is several, a bound method of one of them under its own name goes back to
 * that one: "first = module.forward … module.forward = first" in a loop. */
static void assign_attribute(struct ot_analysis *a, const struct ot_here *here, uint32_t target, size_t base,
                             size_t count)
{
    ot_sym name = here->file->ast.nodes[target].text;
    size_t start = a->top;
    ot_eval(a, here, target + 1);
    if (is_passing(a, here, target, base, count))
        a->top = start;
    size_t end = a->top;
    for (size_t i = start; i < end; i++) {
        for (size_t k = 0; k < count; k++)
            if (!is_others_own(a, a->stack[base + k], a->stack[i], name, start, end))
                ot_stack_push(a, a->stack[base + k]);
        ot_attribute_store(a, here, a->stack[i], name, target, end, a->top - end, false);
        ot_own_attribute_store(a, here, target, end);
        a->top = end;
    }
    a->top = start;
}

/* In the arms around it, stack[base .. base + count) are what a name or an attribute is rebound to, as it holds
 * them. */
static void note_rebound(struct ot_analysis *a, const struct ot_here *here, uint32_t target, size_t base, size_t count)
{
    const struct ot_ast_node *node = &here->file->ast.nodes[target];
    uint32_t key = node->text + (node->kind == OT_ATTRIBUTE ? 1U << 24 : 0);
    uint64_t bit = UINT64_C(1) << (node->text & 63);
    ot_id var = node->kind == OT_NAME ? ot_name_target(a, here, node->text) : 0;
    size_t end = a->top;
    for (size_t i = 0; i < count; i++)
        ot_stack_push(a, ot_taken_value(a, var, a->stack[base + i]));
    for (ot_id r = a->regions[here->region].arm_above; r && (a->regions[r].mentions & bit || ot_given_is_run(a));
         r = a->regions[a->regions[r].parent].arm_above)
        ot_var_add_values(a, here, ot_var(a, OT_S_REBOUND, r, key), end, count);
    a->top = end;
}

/* How many values the display of targets at target takes; 0 where a star takes any number. */
static uint32_t target_count(const struct ot_ast *ast, uint32_t target)
{
    uint32_t count = 0;
    for (uint32_t c = target + 1; c < ast->nodes[target].end; c = ast->nodes[c].end, count++)
        if (ast->nodes[c].kind == OT_STAR)
            return 0;
    return count;
}

/* Pushes those of stack[base .. base + count) that can be unpacked into a display of targets: no tuple of another
 * length. Where a name is unpacked, "state = prepare() … hidden, method = state", what is unknown or plain among its
 * values is what a path gives that does not come here: it counts where no tuple ever comes. */
static void push_unpacked(struct ot_analysis *a, const struct ot_here *here, uint32_t target, size_t base, size_t count)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t wanted = target_count(ast, target), above = ast->nodes[target].parent, least, most;
    bool is_name = wanted && ast->nodes[above].kind == OT_ASSIGN && ast->nodes[above + 1].kind == OT_NAME;
    bool has_tuple = false, has_vague = false;
    for (size_t i = base; i < base + count; i++) {
        enum ot_value_kind kind = a->values[a->stack[i]].kind;
        has_vague = has_vague || kind == OT_V_UNKNOWN || kind == OT_V_SCALAR;
        bool is_tuple = ot_container_length(a, a->stack[i], &least, &most);
        has_tuple = has_tuple || (is_tuple && least == wanted && most == wanted);
    }
    bool drops_vague = is_name && has_vague && (has_tuple || !ot_guard_is_awaited(a, here, target));
    for (size_t i = base; i < base + count; i++) {
        enum ot_value_kind kind = a->values[a->stack[i]].kind;
        bool is_other = wanted && ot_container_length(a, a->stack[i], &least, &most) && least == most &&
                        least != wanted;
        if (!is_other && !(drops_vague && (kind == OT_V_UNKNOWN || kind == OT_V_SCALAR)))
            ot_stack_push(a, a->stack[i]);
    }
}

void ot_assign(struct ot_analysis *a, const struct ot_here *here, uint32_t target, size_t base, size_t count)
{
    const struct ot_ast *ast = &here->file->ast;
    const struct ot_ast_node *node = &ast->nodes[target];
    uint32_t position = 0;
    size_t top = a->top;
    bool after_star = false;
    long behind = 0;
    switch (node->kind) {
    case OT_NAME:
        ot_name_bind(a, here, target, base, count);
        ot_class_named(a, here, node->text, base, count);
        note_rebound(a, here, target, base, count);
        break;
    case OT_ATTRIBUTE:
        assign_attribute(a, here, target, base, count);
        if (ast->nodes[target + 1].kind == OT_NAME)
            note_rebound(a, here, target, base, count);
        break;
    case OT_SUBSCRIPT:
        ot_subscript_store(a, here, target, base, count);
        break;
    case OT_TUPLE:
    case OT_LIST:
        push_unpacked(a, here, target, base, count);
        base = top, count = a->top - top;
        for (uint32_t c = target + 1; c < node->end; c = ast->nodes[c].end)
            behind++; /* targets */
        for (uint32_t c = target + 1; c < node->end; c = ast->nodes[c].end, position++) {
            behind--;
            if (ast->nodes[c].kind == OT_STAR)
                assign_star(a, here, c, position, behind, base, count);
            else
                assign_element(a, here, c, after_star ? -behind - 1 : (long)position, base, count);
            after_star = after_star || ast->nodes[c].kind == OT_STAR;
        }
        a->top = top;
        break;
    default:
        break;
    }
}
