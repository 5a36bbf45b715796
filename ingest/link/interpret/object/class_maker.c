/*
 * class_maker.c: what a metaclass does when a class statement makes a class: its __prepare__, __new__ and __init__ run,
 * and get the names of the body.
 */
#include "ingest/link/interpret/object/class_maker.h"

#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/call.h"
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/object/attribute.h"
#include "ingest/link/interpret/object/attribute_store.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/metaclass.h"
#include "ingest/link/types/mro.h"

void ot_class_maker_keywords(struct ot_analysis *a, const struct ot_here *here, uint32_t statement,
                             struct ot_arguments *given)
{
    const struct ot_ast *ast = &here->file->ast;
    uint32_t arguments = ast->nodes[statement + 1].end;
    size_t first = given->count;
    for (uint32_t c = arguments + 1; c < ast->nodes[arguments].end; c = ast->nodes[c].end) {
        size_t start = a->top;
        if (ast->nodes[c].kind != OT_KEYWORD || given->count == first + OT_CLASS_KEYWORDS_AT_MOST ||
            strcmp(ot_text(a, ast->nodes[c].text), "metaclass") == 0)
            continue;
        ot_eval(a, here, c + 1);
        given->items[given->count++] = (struct ot_argument){
            .kind = 1, .name = ast->nodes[c].text, .ast = c + 1, .base = start, .count = a->top - start};
    }
}

void ot_class_maker_tell(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value, size_t start,
                         const struct ot_arguments *keywords, uint32_t ast)
{
    ot_sym name = ot_symbol(a, "__init_subclass__");
    size_t base = a->top;
    ot_mro_await(a, here, class_value);
    uint32_t definer = ot_mro_definer(a, class_value, name, start, NULL);
    if (!definer)
        return;
    ot_var_push(a, here, ot_var(a, OT_S_CLASS, definer, name));
    for (size_t i = base, end = a->top; i < end; i++) {
        const struct ot_value v = a->values[a->stack[i]];
        if (v.kind == OT_V_CLASSMETHOD)
            ot_call_implicit_with(a, here, ot_value(a, OT_V_BOUND, v.a, class_value, 0), keywords, ast, "subclass");
    }
    a->top = base;
}

/* The dict of the names that the body of a class binds, in which others may stand, too. */
static uint32_t body_of(struct ot_analysis *a, const struct ot_here *here, uint32_t statement, uint32_t class_value)
{
    const struct ot_list *names = &ot_scan_code(a, a->values[class_value].a)->locals;
    uint32_t dict = ot_container_make(a, here, OT_DICT_OF, statement);
    size_t base = a->top;
    for (size_t i = 0; i < names->count; i++, a->top = base) {
        ot_var_push(a, here, ot_var(a, OT_S_CLASS, class_value, names->items[i]));
        ot_container_put(a, here, dict, ot_value(a, OT_V_STRING, names->items[i], 0, 0), base, a->top - base);
    }
    ot_stack_push(a, OT_UNKNOWN_VALUE);
    ot_container_put(a, here, dict, OT_UNKNOWN_VALUE, base, 1);
    a->top = base;
    return dict;
}

/* Gives a class what its metaclass put into the dict of its names. */
static void extend(struct ot_analysis *a, const struct ot_here *here, uint32_t statement, uint32_t class_value,
                   uint32_t dict)
{
    size_t base = a->top;
    if (a->values[dict].kind != OT_V_CONTAINER || !ot_value_has_keys(a, dict))
        return;
    ot_var_push(a, here, ot_var(a, OT_S_KEYS, dict, 0));
    for (size_t i = base, end = a->top; i < end; i++, a->top = end) {
        const struct ot_value key = a->values[a->stack[i]];
        if (key.kind != OT_V_STRING)
            continue;
        ot_var_push(a, here, ot_var(a, OT_S_ELEMENT, dict, a->stack[i]));
        ot_attribute_store(a, here, class_value, key.a, statement, end, a->top - end, true);
    }
    a->top = base;
}

/* Before the body of the class runs, its metaclass is asked for the dict of its names. */
static void prepare(struct ot_analysis *a, const struct ot_here *here, uint32_t statement, uint32_t class_value,
                    const struct ot_arguments *arguments)
{
    uint32_t metaclass = ot_metaclass_of(a, class_value);
    struct ot_arguments given = *arguments;
    struct ot_argument items[2 + OT_CLASS_KEYWORDS_AT_MOST];
    ot_sym name = ot_symbol(a, "__prepare__");
    size_t base = a->top;
    if (!ot_mro_definer(a, metaclass, name, 0, NULL))
        return;
    memcpy(items, given.items, 2 * sizeof(*items));
    memcpy(items + 2, given.items + 3, (given.count - 3) * sizeof(*items));
    given.items = items;
    given.count--;
    ot_attribute_push(a, here, metaclass, name, 0);
    size_t end = a->top;
    for (size_t i = base; i < end; i++)
        ot_call_implicit_with(a, here, a->stack[i], &given, statement, "subclass");
    for (size_t i = end, last = a->top; i < last; i++)
        extend(a, here, statement, class_value, a->stack[i]);
    a->top = base;
}

/* Calls the __new__ and the __init__ of a metaclass. True if it has the first. */
static bool make(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value, uint32_t metaclass,
                 const struct ot_arguments *arguments, uint32_t ast)
{
    size_t methods = a->top;
    uint32_t maker = ot_mro_definer(a, metaclass, ot_symbol(a, "__new__"), 0, NULL);
    if (maker)
        ot_var_push(a, here, ot_var(a, OT_S_CLASS, maker, ot_symbol(a, "__new__")));
    for (size_t i = methods; i < a->top; i++)
        a->stack[i] = ot_value(a, OT_V_BOUND, a->stack[i], metaclass, 0);
    ot_attribute_method(a, here, class_value, "__init__");
    for (size_t i = methods, end = a->top; i < end; i++)
        ot_call_implicit_with(a, here, a->stack[i], arguments, ast, "subclass");
    a->top = methods;
    return maker != 0;
}

void ot_class_maker_run(struct ot_analysis *a, const struct ot_here *here, uint32_t statement, uint32_t class_value)
{
    uint32_t metaclass = ot_metaclass_of(a, class_value);
    size_t base = a->top;
    if (!metaclass)
        return;
    ot_metaclass_note(a, here, class_value, metaclass);
    ot_stack_push(a, ot_value(a, OT_V_STRING, a->codes[a->values[class_value].a]->name, 0, 0));
    ot_stack_push(a, OT_UNKNOWN_VALUE);
    ot_stack_push(a, body_of(a, here, statement, class_value));
    struct ot_argument items[3 + OT_CLASS_KEYWORDS_AT_MOST] = {
        {.base = base, .count = 1}, {.base = base + 1, .count = 1}, {.base = base + 2, .count = 1}};
    struct ot_arguments arguments = {.items = items, .count = 3};
    ot_class_maker_keywords(a, here, statement, &arguments);
    prepare(a, here, statement, class_value, &arguments);
    bool is_made = make(a, here, class_value, metaclass, &arguments, statement);
    if (is_made || ot_mro_definer(a, metaclass, ot_symbol(a, "__prepare__"), 0, NULL)) /* these may put in names */
        ot_mro_loosen(a, class_value, OT_LOOSE_CLASS);
    if (is_made)
        extend(a, here, statement, class_value, a->stack[base + 2]);
    a->top = base;
}

void ot_class_maker_derive(struct ot_analysis *a, const struct ot_here *here, uint32_t base_class,
                           const struct ot_arguments *arguments, uint32_t ast)
{
    const struct ot_arguments none = {0};
    uint32_t metaclass = ot_metaclass_of(a, base_class);
    size_t base = a->top;
    struct ot_argument items[3];
    ot_class_maker_tell(a, here, base_class, 0, &none, ast);
    ot_stack_push(a, OT_UNKNOWN_VALUE);
    for (size_t i = 0; i < 3; i++) {
        const struct ot_argument *given = ot_call_argument(arguments, i, 0);
        items[i] = given ? *given : (struct ot_argument){.base = base, .count = 1};
    }
    const struct ot_arguments three = {.items = items, .count = 3};
    if (metaclass)
        make(a, here, base_class, metaclass, &three, ast);
    a->top = base;
}
