/*
 * class.c: class statements and making instances.
 */
#include "ingest/link/interpret/object/class.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/edge.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/guard/guard.h"
#include "ingest/link/interpret/lang/define.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/lang/name.h"
#include "ingest/link/interpret/library/named_tuple.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/class_maker.h"
#include "ingest/link/interpret/object/dataclass.h"
#include "ingest/link/interpret/object/derived.h"
#include "ingest/link/interpret/object/enumeration.h"
#include "ingest/link/interpret/object/held.h"
#include "ingest/link/interpret/object/identity.h"
#include "ingest/link/interpret/object/iterate.h"
#include "ingest/link/interpret/object/view.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/start/block.h"
#include "ingest/link/types/configuration.h"
#include "ingest/link/types/metaclass.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/put.h"
#include "ingest/link/types/trait.h"

struct ot_class_state {
    struct ot_map instantiated; /* instance → 1 */
    struct ot_list list; /* the same, in the order in which they were met */
    struct ot_list before; /* for each: 1 + where the one before it of its class stands there, 0: none */
    struct ot_map last;  /* class value → 1 + where the last one stands */
};

/* Pushes what "*MIXINS" stands for among bases: the elements of a tuple; of what else it may be, anything, too. */
static bool push_starred(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    size_t base = a->top;
    ot_eval(a, here, n + 1);
    size_t end = a->top;
    const struct ot_value v = end > base ? a->values[a->stack[base]] : (struct ot_value){0};
    if (end > base && (end - base > 1 || v.kind != OT_V_CONTAINER || v.a != OT_TUPLE_OF))
        ot_stack_push(a, OT_UNKNOWN_VALUE);
    ot_iterate(a, here, base, end - base, n);
    ot_stack_drop(a, base, end);
    return end > base;
}

/* Pushes what a base expression stands for. False while it has no value. */
static bool push_base(struct ot_analysis *a, const struct ot_here *here, uint32_t n)
{
    size_t base = a->top;
    if (here->file->ast.nodes[n].kind == OT_STAR)
        return push_starred(a, here, n);
    ot_eval(a, here, n);
    return a->top > base;
}

/* Evaluates the base expressions. Returns false while one of them has no value yet. */
static bool eval_bases(struct ot_analysis *a, const struct ot_here *here, uint32_t statement, struct ot_list *bases)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t arguments = ast->nodes[statement + 1].end;
    bool is_complete = true;
    for (uint32_t c = arguments + 1; c < ast->nodes[arguments].end; c = ast->nodes[c].end) {
        size_t base = a->top;
        if (ast->nodes[c].kind == OT_KEYWORD) {
            ot_eval_discard(a, here, c + 1);
            continue;
        }
        is_complete = push_base(a, here, c) && is_complete;
        for (size_t i = base, end = a->top; i < end; i++) {
            ot_mro_await(a, here, a->stack[i]);
            if (!ot_list_has(bases, a->stack[i]))
                ot_list_add(bases, a->stack[i]);
        }
        a->top = base;
    }
    return is_complete;
}

/* Does the order of class_value hold all of its bases and of their orders? */
static bool same_bases(struct ot_analysis *a, uint32_t class_value, const struct ot_list *bases)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    for (size_t i = 0; mro && i < bases->count; i++) {
        const struct ot_mro *base = ot_mro_of(a, bases->items[i]);
        if (!ot_list_has(&mro->items, bases->items[i]))
            return false;
        for (size_t k = 0; base && k < base->items.count; k++)
            if (!ot_list_has(&mro->items, base->items.items[k]))
                return false;
    }
    return mro != NULL;
}

/* Notes the metaclass that the statement names. */
static void note_metaclass(struct ot_analysis *a, const struct ot_here *here, uint32_t statement, uint32_t class_value)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t arguments = ast->nodes[statement + 1].end;
    size_t base = a->top;
    for (uint32_t c = arguments + 1; c < ast->nodes[arguments].end; c = ast->nodes[c].end)
        if (ast->nodes[c].kind == OT_KEYWORD && strcmp(ot_text(a, ast->nodes[c].text), "metaclass") == 0)
            ot_eval(a, here, c + 1);
    for (size_t i = base; i < a->top; i++)
        if (a->values[a->stack[i]].kind == OT_V_CLASS)
            ot_metaclass_note(a, here, class_value, a->stack[i]);
    a->top = base;
}

static void start_body(struct ot_analysis *a, const struct ot_here *here, ot_id code, uint32_t class_value)
{
    bool is_new;
    ot_id node = ot_node(a, code, here->node, 0, 0, &is_new);
    if (a->nodes[node].is_started)
        return;
    a->nodes[node].is_started = true;
    a->nodes[node].class_value = class_value;
    uint32_t body = ot_scan_code(a, code)->body;
    ot_block_start(a, a->nodes[node].region, body + 1, here->file->ast.nodes[body].end, NULL);
}

/* What a base has to say of a class that derives from it: __init_subclass__, with the keywords of the statement. */
static void init_subclass(struct ot_analysis *a, const struct ot_here *here, uint32_t statement, uint32_t class_value)
{
    struct ot_argument items[OT_CLASS_KEYWORDS_AT_MOST];
    struct ot_arguments given = {.items = items};
    size_t base = a->top;
    ot_mro_await(a, here, class_value);
    if (!ot_mro_definer(a, class_value, ot_symbol(a, "__init_subclass__"), 1, NULL))
        return;
    ot_class_maker_keywords(a, here, statement, &given);
    ot_class_maker_tell(a, here, class_value, 1, &given, statement);
    a->top = base;
}

void ot_class_define(struct ot_analysis *a, const struct ot_here *here, uint32_t statement)
{
    const struct ot_ast *ast = &here->file->ast;
    ot_id code = ot_program_code(a, (ot_id)(here->file - a->files), statement);
    uint32_t class_value = ot_value(a, OT_V_CLASS, code, here->node, 0);
    struct ot_list bases = {0};
    bool is_complete = eval_bases(a, here, statement, &bases);
    if (is_complete || ot_guard_is_forced(a, here, statement)) {
        if (!is_complete)
            ot_list_add(&bases, OT_UNKNOWN_VALUE);
        if (!same_bases(a, class_value, &bases))
            ot_mro_set(a, class_value, &bases);
        ot_derived_note(a, here, class_value, &bases);
        ot_put_note_class(a, class_value);
        note_metaclass(a, here, statement, class_value);
        start_body(a, here, code, class_value);
        init_subclass(a, here, statement, class_value);
        ot_class_maker_run(a, here, statement, class_value);
        ot_enumeration_make(a, here, statement, class_value);
        size_t base = a->top;
        ot_stack_push(a, class_value);
        ot_define_decorate(a, here, statement + 1, base);
        ot_var_add_values(a, here, ot_name_target(a, here, ast->nodes[statement].text), base, a->top - base);
        a->top = base;
    }
    ot_list_release(&bases);
}

void ot_class_named(struct ot_analysis *a, const struct ot_here *here, ot_sym name, size_t base, size_t count)
{
    const struct ot_node *node = &a->nodes[here->node];
    uint32_t class_value = node->class_value, statement = class_value ? a->codes[node->code]->ast : 0;
    struct ot_here outer = *here;
    outer.node = node->outer; /* the class statement calls it, once all of its body has run */
    for (size_t i = base; class_value && i < base + count; i++) {
        size_t methods = a->top;
        if (a->values[a->stack[i]].kind != OT_V_INSTANCE ||
            !ot_attribute_method(a, here, a->stack[i], "__set_name__"))
            continue;
        size_t given = a->top;
        ot_stack_push(a, class_value);
        ot_stack_push(a, ot_value(a, OT_V_STRING, name, 0, 0));
        struct ot_argument items[2] = {{.base = given, .count = 1}, {.base = given + 1, .count = 1}};
        const struct ot_arguments arguments = {.items = items, .count = 2};
        for (size_t m = methods; m < given; m++)
            ot_call_implicit_with(a, &outer, a->stack[m], &arguments, statement, "subclass");
        a->top = methods;
    }
}

void ot_class_instantiated(struct ot_analysis *a, uint32_t instance)
{
    struct ot_class_state *own = a->own.class;
    bool is_new;
    if (a->is_peeking || ot_program_is_beside(a, a->values[a->values[instance].a].a) ||
        !ot_map_add(&own->instantiated, instance))
        return;
    uint32_t *last = ot_map_put(&own->last, a->values[instance].a, 0, &is_new);
    ot_list_add(&own->list, instance);
    ot_list_add(&own->before, *last);
    *last = (uint32_t)own->list.count;
}

void ot_class_push_made(struct ot_analysis *a, uint32_t class_value)
{
    struct ot_class_state *own = a->own.class;
    uint32_t at = 0;
    ot_map_get(&own->last, class_value, &at);
    for (; at; at = own->before.items[at - 1])
        ot_stack_push(a, own->list.items[at - 1]);
}

static void run_method(struct ot_analysis *a, const struct ot_here *here, uint32_t instance, const char *name,
                       const struct ot_arguments *arguments, uint32_t ast)
{
    size_t base = a->top;
    if (ot_attribute_method(a, here, instance, name)) {
        size_t count = a->top - base;
        for (size_t i = 0; i < count; i++)
            ot_call_value(a, here, a->stack[base + i], arguments, ast, OT_E_CONSTRUCTOR);
    }
    a->top = base;
}

/* Pushes what the __new__ of a class gives; nothing if it has none. */
static bool push_new(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value,
                     const struct ot_arguments *arguments, uint32_t ast)
{
    ot_sym name = ot_symbol(a, "__new__");
    uint32_t definer = ot_mro_definer(a, class_value, name, 0, NULL);
    size_t base = a->top;
    if (!definer)
        return false;
    ot_var_push(a, here, ot_var(a, OT_S_CLASS, definer, name));
    size_t results = a->top;
    for (size_t i = base; i < results; i++)
        ot_call_value(a, here, ot_value(a, OT_V_BOUND, a->stack[i], class_value, 0), arguments, ast, OT_E_CONSTRUCTOR);
    ot_stack_drop(a, base, results);
    return true;
}

/* Runs the constructor of an object that the call at ast makes. */
static void construct(struct ot_analysis *a, const struct ot_here *here, uint32_t instance,
                      const struct ot_arguments *arguments, uint32_t ast)
{
    static const struct ot_arguments none = {0};
    ot_trait_made(a, here, instance);
    ot_named_tuple_construct(a, here, instance, arguments);
    if (ot_dataclass_has_init(a, a->values[instance].a)) {
        ot_dataclass_run(a, here, instance, arguments, ast);
        run_method(a, here, instance, "__post_init__", &none, ast);
        return;
    }
    ot_held_construct(a, here, instance, arguments, ast);
    run_method(a, here, instance, "__init__", arguments, ast);
}

/* Pushes the objects that a call makes: one, or one for each enum member among the values of the argument that selects
 * what the constructor makes; runs their constructors. */
static void make_each(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value,
                      const struct ot_arguments *arguments, const struct ot_argument *selecting, uint32_t ast)
{
    struct ot_argument *items = ot_malloc(arguments->count * sizeof(*items));
    struct ot_arguments one = {.items = items, .count = arguments->count, .decorated = arguments->decorated};
    memcpy(items, arguments->items, arguments->count * sizeof(*items));
    struct ot_argument *selected = &items[selecting - arguments->items];
    selected->count = 1;
    for (size_t i = 0; i < selecting->count; i++) {
        uint32_t value = a->stack[selecting->base + i];
        selected->base = selecting->base + i;
        if (a->values[value].kind != OT_V_ENUM && a->values[value].kind != OT_V_TENSOR)
            continue;
        uint32_t instance = ot_value(a, OT_V_INSTANCE, class_value, value, 0);
        ot_stack_push(a, instance);
        ot_class_instantiated(a, instance);
        if (!a->is_peeking)
            construct(a, here, instance, &one, ast);
    }
    free(items);
}

void ot_class_make(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value,
                          const struct ot_arguments *arguments, uint32_t ast)
{
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    if (mro && mro->is_enum) {
        ot_enumeration_call(a, here, class_value, arguments, ast);
        return;
    }
    if (ot_configuration_is_foreign(a, class_value))
        return;
    size_t base = a->top;
    bool has_new = mro && !a->is_peeking && push_new(a, here, class_value, arguments, ast);
    if (!a->is_peeking)
        ot_trait_construct(a, class_value);
    bool is_tensor = ot_identity_is_tensor(a, class_value); /* __new__ tells no more than its argument does */
    a->top = is_tensor ? base : a->top;
    if (!has_new || is_tensor || ot_stack_has(a, base, OT_UNKNOWN_VALUE)) {
        const struct ot_argument *selecting = NULL;
        uint32_t own = ot_identity_of(a, here, class_value, arguments, ast, &selecting);
        if (own == OT_IDENTITY_PENDING && !ot_guard_is_awaited(a, here, ast))
            return;
        own = own == OT_IDENTITY_PENDING ? 0 : own;
        if (selecting)
            ot_guard_came(a, here, ast);
        if (selecting && mro && (!has_new || is_tensor)) {
            make_each(a, here, class_value, arguments, selecting, ast);
            return;
        }
        ot_stack_push(a, ot_value(a, OT_V_INSTANCE, class_value, own, 0));
        ot_class_instantiated(a, a->stack[a->top - 1]);
    }
    size_t kept = base;
    for (size_t i = base, end = a->top; i < end; i++) {
        const struct ot_value v = a->values[a->stack[i]];
        bool is_own = v.kind == OT_V_INSTANCE && ot_mro_derives(a, v.a, a->values[class_value].a);
        if (is_own && mro && !a->is_peeking)
            construct(a, here, a->stack[i], arguments, ast);
        if (!has_new || (v.kind != OT_V_NONE && v.kind != OT_V_UNKNOWN)) /* what holds the only one is None at first */
            a->stack[kept++] = a->stack[i];
    }
    a->top = kept;
    ot_view_mark(a, here, base);
}

const struct ot_list *ot_class_all_instantiated(const struct ot_analysis *a)
{
    return &a->own.class->list;
}

void ot_class_init(struct ot_analysis *a)
{
    a->own.class = ot_calloc(1, sizeof(*a->own.class));
}

void ot_class_release(struct ot_analysis *a)
{
    struct ot_class_state *own = a->own.class;
    ot_map_release(&own->instantiated);
    ot_map_release(&own->last);
    ot_list_release(&own->list);
    ot_list_release(&own->before);
    free(own);
}
