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
#include "ingest/link/interpret/lang/eval.h"
#include "ingest/link/interpret/object/attribute.h"
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

/* Before the body of the class runs, its metaclass is asked for the dict of its names. */
static void prepare(struct ot_analysis *a, const struct ot_here *here, uint32_t statement, uint32_t metaclass,
                    const struct ot_arguments *arguments)
{
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
    for (size_t i = base, end = a->top; i < end; i++)
        ot_call_implicit_with(a, here, a->stack[i], &given, statement, "subclass");
    a->top = base;
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
    prepare(a, here, statement, metaclass, &arguments);
    size_t methods = a->top;
    uint32_t maker = ot_mro_definer(a, metaclass, ot_symbol(a, "__new__"), 0, NULL);
    if (maker)
        ot_var_push(a, here, ot_var(a, OT_S_CLASS, maker, ot_symbol(a, "__new__")));
    for (size_t i = methods; i < a->top; i++)
        a->stack[i] = ot_value(a, OT_V_BOUND, a->stack[i], metaclass, 0);
    ot_attribute_method(a, here, class_value, "__init__");
    for (size_t i = methods, end = a->top; i < end; i++)
        ot_call_implicit_with(a, here, a->stack[i], &arguments, statement, "subclass");
    a->top = base;
}
