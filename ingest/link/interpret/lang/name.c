/*
 * name.c: what a name stands for where it is written: locals, closures, globals, builtins.
 */
#include "ingest/link/interpret/lang/name.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/options.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/passed.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/task.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/lang/module.h"
#include "ingest/link/interpret/lang/name_span.h"
#include "ingest/link/rows/builtin.h"
#include "ingest/link/source/forward.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/proved.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/lasting.h"

enum { PINS_AT_MOST = 8 };

struct pin {
    ot_id node;
    ot_sym name;
    uint32_t value; /* 0: not any more */
};

struct ot_name_state {
    struct pin pins[PINS_AT_MOST];
    size_t pin_count;
    struct ot_map withheld; /* (variable of an assignment, task) */
    struct ot_list waiting; /* the same that are new, one behind the other */
    struct ot_map given_up; /* variables of assignments that gave nothing */
};

/* Does a code object bind the name where syntax node n reads it, or 0: anywhere? */
static bool binds(const struct ot_analysis *a, const struct ot_code *code, ot_sym name, uint32_t n)
{
    return ot_list_sorted_has(&code->locals, name) &&
           (!n || !ot_list_sorted_has(&code->inner, name) ||
            ot_scan_is_within(&a->files[code->file].ast, code->ast, n, name));
}

/* The node in which the name that syntax node n reads (0: that is bound) is found going outwards from node, 0 if only a
 * builtin is left. As in Python, class bodies are passed over from inside their functions. */
static ot_id find_owner(struct ot_analysis *a, ot_id node, ot_sym name, uint32_t n)
{
    bool is_first = true;
    for (ot_id owner = node; owner; owner = a->nodes[owner].outer, is_first = false) {
        struct ot_code *code = ot_scan_code(a, a->nodes[owner].code);
        if (code->kind == OT_MODULE)
            return owner;
        if (ot_list_sorted_has(&code->globals, name))
            return a->files[code->file].module_node;
        if ((code->kind == OT_CLASS && !is_first) || ot_list_sorted_has(&code->nonlocals, name))
            continue;
        if (binds(a, code, name, n))
            return owner;
    }
    return 0;
}

/* A name that no module binds: '__name__' is the module's, '__package__' its package's, or something else where an
 * entry is given that may be the program that is run; others are builtins, or not known: others put them there. */
static void push_builtin(struct ot_analysis *a, ot_id file, ot_sym name)
{
    const char *module = a->files[file].module, *text = module ? ot_text(a, name) : "";
    bool is_name = strcmp(text, "__name__") == 0;
    if (is_name || strcmp(text, "__package__") == 0) {
        ot_stack_push(a, is_name ? ot_value_string(a, module) : ot_value_string(a, ot_program_package(a, file)));
        if (ot_program_is_entry(a, file))
            ot_stack_push(a, OT_UNKNOWN_VALUE);
    } else if (*ot_text(a, name) == '_' || ot_builtin_is(ot_text(a, name)))
        ot_stack_push(a, ot_value(a, OT_V_EXTERNAL, ot_symbol_dotted(a, "builtins", ot_text(a, name)), 0, 0));
    else
        ot_stack_push(a, OT_UNKNOWN_VALUE);
}

/* Does an assignment bind name itself? (A comprehension or a walrus in it may bind others.) */
static bool is_assigned(const struct ot_ast *ast, uint32_t statement, ot_sym name)
{
    if (ast->nodes[statement].kind == OT_AUGMENTED)
        return ast->nodes[statement + 1].kind == OT_NAME && ast->nodes[statement + 1].text == name;
    for (uint32_t n = ast->nodes[statement + 1].end; n < ast->nodes[statement].end; n++)
        if (ast->nodes[n].kind == OT_NAME && ast->nodes[n].text == name && ot_ast_is_target(ast, n))
            return true;
    return false;
}

/* Pushes the values of a name for the code that binds it. "f = wrap(f)" outside a loop reads
 * what f was before, never what this statement made of it. */
static void push_own(struct ot_analysis *a, const struct ot_here *here, ot_id var)
{
    uint32_t statement = ot_here_statement(a, here);
    uint8_t kind = here->file->ast.nodes[statement].kind;
    bool is_bound_here = statement && (kind == OT_ASSIGN || kind == OT_AUGMENTED) &&
                         is_assigned(&here->file->ast, statement, a->vars[var].key);
    if (is_bound_here)
        ot_var_push_earlier(a, here, var);
    else
        ot_var_push(a, here, var);
}

/* Pushes what the assignments in front of syntax node n give a name. */
static void push_in_front(struct ot_analysis *a, const struct ot_here *here, const struct ot_code *code, ot_sym name,
                          uint32_t n)
{
    for (size_t i = 0; i < code->asked_targets.count; i += 2)
        if (code->asked_targets.items[i] == name && code->asked_targets.items[i + 1] < n)
            ot_var_push(a, here, ot_var(a, OT_S_LOOP, here->node,
                                        ot_value_site(a, code->file, code->asked_targets.items[i + 1])));
}

/* Under a configuration, pushes what the assignments in front of a name give it that the test of an if asks for; false
 * where it is none, or where none of them was run. */
static bool push_asked(struct ot_analysis *a, const struct ot_here *here, ot_sym name, uint32_t n)
{
    struct ot_code *code = ot_scan_code(a, a->nodes[here->node].code);
    size_t base = a->top;
    if (!ot_given_is_run(a) || !ot_forward_is_asked(a, code, name, n))
        return false;
    ot_id all = ot_node_var(a, here->node, name);
    bool is_told = a->vars[all].is_assumed || a->vars[all].is_fixed; /* by a row */
    if (!is_told)
        push_in_front(a, here, code, name, n);
    ot_stack_unique(a, base);
    return a->top > base;
}

/* Pushes what calls passed for a parameter, unless a row tells what it holds. */
static void push_calls(struct ot_analysis *a, const struct ot_here *here, ot_sym name)
{
    ot_id var = ot_node_var(a, here->node, name);
    if (!a->vars[var].is_assumed && !a->vars[var].is_fixed)
        ot_passed_push(a, here, var);
}

/* Under a configuration, pushes what calls passed for a parameter that nothing has bound again where it is read; false
 * where it is none. */
static bool push_passed(struct ot_analysis *a, const struct ot_here *here, ot_sym name, uint32_t n)
{
    struct ot_code *code = ot_scan_code(a, a->nodes[here->node].code);
    size_t base = a->top;
    if (!ot_given_is_run(a) || !ot_forward_is_entry(a, code, name, n) ||
        ot_name_span_is_later(&here->file->ast, n, code->body))
        return false;
    push_calls(a, here, name);
    return a->top > base;
}

/* The same where assignments in front have, and what these give; what stands behind has not yet. */
static bool push_rebound(struct ot_analysis *a, const struct ot_here *here, ot_sym name, uint32_t n)
{
    struct ot_code *code = ot_scan_code(a, a->nodes[here->node].code);
    size_t base = a->top;
    if (!ot_given_is_run(a) || !ot_forward_is_parameter(a, code, name, n) ||
        ot_name_span_is_later(&here->file->ast, n, code->body))
        return false;
    push_calls(a, here, name);
    if (a->top > base)
        push_in_front(a, here, code, name, n);
    ot_stack_unique(a, base);
    return a->top > base;
}

void ot_name_bind(struct ot_analysis *a, const struct ot_here *here, uint32_t target, size_t base, size_t count)
{
    ot_sym name = here->file->ast.nodes[target].text;
    struct ot_code *code = ot_scan_code(a, a->nodes[here->node].code);
    if (ot_given_is_run(a) && ot_forward_is_target(a, code, name, target))
        ot_var_add_values(a, here, ot_var(a, OT_S_LOOP, here->node, ot_value_site(a, code->file, target)), base, count);
    bool is_apart = false;
    for (uint32_t i = 0; i < code->loop_count; i++) {
        if (code->loops[i].target != target || !ot_name_span_counts(a, here->node, &code->loops[i]))
            continue;
        ot_var_add_values(a, here, ot_var(a, OT_S_LOOP, here->node, ot_value_site(a, code->file, target)), base, count);
        is_apart = code->loops[i].is_apart;
    }
    ot_name_rebound(a, here, name);
    if (!is_apart) {
        ot_lasting_note_name(a, here, name);
        ot_var_add_values(a, here, ot_name_target(a, here, name), base, count);
    }
}

/* Pushes the value that a name is pinned to; false if it is to none. */
static bool push_pinned(struct ot_analysis *a, ot_sym name, ot_id owner)
{
    const struct ot_name_state *own = a->own.name;
    for (size_t p = own->pin_count; p-- > 0;)
        if (own->pins[p].value && own->pins[p].name == name && own->pins[p].node == owner) {
            ot_stack_push(a, own->pins[p].value);
            return true;
        }
    return false;
}

/* Pushes the values of a name. Gives the variable of the assignment that binds it, where that has not run yet, and its
 * other values were pushed; 0 else. */
static ot_id push(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    ot_sym name = here->file->ast.nodes[n].text;
    ot_id owner = find_owner(a, here->node, name, n), loop = 0;
    if (owner == 0)
        return 0;
    if (push_pinned(a, name, owner))
        return 0;
    if (owner == here->node && (push_asked(a, here, name, n) || push_passed(a, here, name, n)))
        return 0;
    if (owner == here->node && (loop = ot_name_span_var(a, here, name, n)) != 0) {
        size_t base = a->top;
        ot_var_push(a, here, loop);
        if (!ot_given_is_run(a) || a->top > base)
            return 0;
    }
    if (owner == here->node && !loop && ot_name_span_push(a, here, name, n))
        return 0;
    if (owner == here->node && push_rebound(a, here, name, n))
        return loop;
    const struct ot_code *code = ot_scan_code(a, a->nodes[owner].code);
    if (code->kind != OT_MODULE) {
        push_own(a, here, ot_node_var(a, owner, name));
        /* A class body falls back to the names around it while its own is not yet bound. */
        if (code->kind == OT_CLASS && ot_list_sorted_has(&code->locals, name)) {
            ot_id file_node = a->files[code->file].module_node;
            const struct ot_code *module = ot_scan_code(a, a->nodes[file_node].code);
            if (ot_list_sorted_has(&module->locals, name))
                ot_var_push(a, here, ot_var(a, OT_S_LOCAL, file_node, name));
        }
        return loop;
    }
    bool is_own = binds(a, code, name, n);
    bool is_declared = ot_var_find(a, OT_S_LOCAL, owner, name) != 0; /* in a function as global: from the start */
    size_t base = a->top;
    if (is_own || is_declared)
        push_own(a, here, ot_var(a, OT_S_LOCAL, owner, name));
    if (!is_own && !ot_module_stars(a, here, code->file, name, 0) && !is_declared && a->top == base)
        push_builtin(a, code->file, name);
    return is_own ? loop : 0;
}

/* Drops None from among stack[base .. top). */
static void drop(struct ot_analysis *a, size_t base)
{
    size_t kept = base;
    for (size_t i = base; i < a->top; i++)
        if (a->stack[i] != OT_NONE_VALUE)
            a->stack[kept++] = a->stack[i];
    a->top = kept;
}

/* The same, of the values of name n, where it is proved not to be. */
static void drop_none(struct ot_analysis *a, const struct ot_here *here, uint32_t n, size_t base)
{
    ot_id code = a->nodes[here->node].code;
    if (!ot_given_is_run(a) || a->top < base + 2 || !ot_stack_has(a, base, OT_NONE_VALUE) ||
        ot_name_span_is_later(&here->file->ast, n, a->codes[code]->body) ||
        !ot_proved_is(a, code, here->file->ast.nodes[n].text, n))
        return;
    drop(a, base);
}

/* The same where the assignment that binds the name may yet give it what it is: None that it had before is seen when
 * nothing comes. */
static void withhold_none(struct ot_analysis *a, const struct ot_here *here, ot_id assigned, size_t base)
{
    struct ot_name_state *own = a->own.name;
    uint32_t unused;
    if (!here->task || a->is_peeking || !ot_stack_has(a, base, OT_NONE_VALUE) ||
        ot_map_get(&own->given_up, assigned, &unused))
        return;
    drop(a, base);
    if (!ot_map_add(&own->withheld, ot_map_pair(assigned, here->task)))
        return;
    ot_list_add(&own->waiting, assigned);
    ot_list_add(&own->waiting, here->task);
}

void ot_name_push(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    size_t base = a->top;
    ot_id assigned = push(a, here, n);
    drop_none(a, here, n, base);
    if (assigned)
        withhold_none(a, here, assigned, base);
}

bool ot_name_end(struct ot_analysis *a)
{
    struct ot_name_state *own = a->own.name;
    bool is_any = false;
    for (size_t i = 0; i < own->waiting.count; i += 2) {
        ot_id assigned = own->waiting.items[i];
        if (a->vars[assigned].fact_count)
            continue;
        ot_map_add(&own->given_up, assigned);
        ot_task_queue(a, own->waiting.items[i + 1]);
        is_any = true;
    }
    own->waiting.count = 0;
    return is_any;
}

void ot_name_rebound(struct ot_analysis *a, const struct ot_here *here, ot_sym name)
{
    struct ot_name_state *own = a->own.name;
    ot_id owner = own->pin_count ? find_owner(a, here->node, name, 0) : 0;
    for (size_t p = 0; p < own->pin_count; p++)
        if (own->pins[p].name == name && own->pins[p].node == owner)
            own->pins[p].value = 0;
}

void ot_name_pin(struct ot_analysis *a, const struct ot_here *here, ot_sym name, uint32_t value)
{
    struct ot_name_state *own = a->own.name;
    ot_name_rebound(a, here, name);
    if (own->pin_count == PINS_AT_MOST)
        return;
    own->pins[own->pin_count].node = find_owner(a, here->node, name, 0);
    own->pins[own->pin_count].name = name;
    own->pins[own->pin_count++].value = value;
}

void ot_name_unpin(struct ot_analysis *a, size_t count)
{
    a->own.name->pin_count = count;
}

ot_id ot_name_target(struct ot_analysis *a, const struct ot_here *here, ot_sym name)
{
    struct ot_code *code = ot_scan_code(a, a->nodes[here->node].code);
    if (ot_list_sorted_has(&code->globals, name))
        return ot_var(a, OT_S_LOCAL, a->files[code->file].module_node, name);
    if (code->kind == OT_FUNCTION && ot_list_sorted_has(&code->nonlocals, name)) {
        ot_id owner = find_owner(a, here->node, name, 0);
        if (owner)
            return ot_node_var(a, owner, name);
    }
    return ot_node_var(a, here->node, name);
}

size_t ot_name_pins(const struct ot_analysis *a)
{
    return a->own.name->pin_count;
}

void ot_name_init(struct ot_analysis *a)
{
    a->own.name = ot_calloc(1, sizeof(*a->own.name));
}

void ot_name_release(struct ot_analysis *a)
{
    ot_map_release(&a->own.name->withheld);
    ot_map_release(&a->own.name->given_up);
    ot_list_release(&a->own.name->waiting);
    free(a->own.name);
}
