/*
 * effect_method.c: what asks an object for something by a method of its class: len(x), str(x), print(x, y), "%s" % x.
 *
 * What the methods give selects nothing.
 */
#include "ingest/link/interpret/library/effect_method.h"

#include <string.h>

#include "ingest/link/base/list.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/stack.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/call/protocol.h"
#include "ingest/link/interpret/object/attribute.h"

/* Where a method is called, the kind of the call, and what was asked already. */
struct asking {
    uint32_t ast;
    const char *kind;
    struct ot_list seen;
};

/* Pushes the first of the methods, "__bool__ __len__", that the class of an object, a member or a class has. */
static void push_method(struct ot_analysis *a, const struct ot_here *here, uint32_t object, const char *methods)
{
    while (*methods) {
        char method[32];
        size_t length = strcspn(methods, " ");
        size_t kept = length < sizeof(method) ? length : sizeof(method) - 1;
        memcpy(method, methods, kept);
        method[kept] = '\0';
        if (ot_attribute_method(a, here, object, method))
            return;
        methods += length + (methods[length] == ' ');
    }
}

enum { SHOWN_DEPTH = 4 }; /* containers within containers that are looked into */

/* Calls a method of what a container holds, and of what that holds where it has no such method: what the text of a list
 * shows, what the hash of a tuple is made of. */
static void ask_within(struct ot_analysis *a, const struct ot_here *here, uint32_t value, const char *method, int depth,
                       struct asking *asking)
{
    const struct ot_value v = a->values[value];
    bool is_shown = strcmp(method, "__repr__") == 0;
    size_t base = a->top;
    struct ot_here inner = *here;
    if (v.kind != OT_V_CONTAINER || ot_list_has(&asking->seen, value))
        return;
    ot_list_add(&asking->seen, value);
    if ((v.a == OT_TUPLE_OF || (is_shown && v.a <= OT_DICT_OF)) && !ot_container_is_like(a, here, value))
        ot_container_all(a, here, value);
    if (is_shown && v.a == OT_DICT_OF)
        ot_var_push(a, here, ot_var(a, OT_S_KEYS, value, 0));
    inner.through = value; /* no alternative to what asks, or to another method of its own */
    for (size_t i = base, end = a->top; i < end; i++, a->top = end) {
        a->work++;
        push_method(a, here, a->stack[i], method);
        size_t last = a->top;
        for (size_t m = end; m < last; m++)
            ot_call_implicit(a, &inner, a->stack[m], asking->ast, asking->kind);
        if (last == end && depth)
            ask_within(a, here, a->stack[i], method, depth - 1, asking);
    }
    a->top = base;
}

void ot_effect_method_show(struct ot_analysis *a, const struct ot_here *here, uint32_t value, uint32_t ast,
                           const char *kind)
{
    struct asking asking = {.ast = ast, .kind = kind};
    ask_within(a, here, value, "__repr__", SHOWN_DEPTH, &asking);
    ot_list_release(&asking.seen);
}

void ot_effect_method_ask(struct ot_analysis *a, const struct ot_here *here, const char *methods, size_t base,
                          size_t end, uint32_t ast)
{
    struct asking asking = {.ast = ast, .kind = "operator"};
    const char *within = strstr(methods, "__repr__") ? "__repr__" : strcmp(methods, "__hash__") == 0 ? methods : NULL;
    size_t first = a->top;
    for (size_t i = base; i < end; i++) {
        size_t top = a->top;
        push_method(a, here, a->stack[i], methods);
        if (within && a->top == top)
            ask_within(a, here, a->stack[i], within, SHOWN_DEPTH, &asking);
    }
    for (size_t i = first, last = a->top; i < last; i++)
        ot_call_implicit(a, here, a->stack[i], ast, "operator");
    ot_list_release(&asking.seen);
    a->top = first;
}

void ot_effect_method(struct ot_analysis *a, const struct ot_effect *e)
{
    const char *methods = e->model->argument;
    bool is_all = strncmp(methods, "all ", 4) == 0;
    struct ot_here inner = *e->here;
    for (size_t position = 0; position == 0 || is_all; position++) {
        const struct ot_argument *object = ot_effect_positional(e, position);
        if (!object)
            break;
        inner.through = position && object->count ? a->stack[object->base] : inner.through; /* no alternative */
        ot_effect_method_ask(a, &inner, methods + 4 * is_all, object->base, object->base + object->count, e->ast);
    }
    ot_stack_push(a, OT_SCALAR_VALUE);
}

/* Has a text a conversion of the letter, "%s", "%-8s" or "%(name)s"? */
static bool has_conversion(const char *text, char letter)
{
    while ((text = strchr(text, '%')) != NULL) {
        text++;
        text += *text == '(' ? strcspn(text, ")") + (text[strcspn(text, ")")] == ')') : 0;
        text += strspn(text, "#0- +.*123456789");
        if (*text == letter)
            return true;
        text += *text != '\0';
    }
    return false;
}

void ot_effect_method_percent(struct ot_analysis *a, const struct ot_here *here, size_t base, size_t right,
                              uint32_t ast)
{
    bool is_told = false, is_shown = false;
    size_t end = a->top;
    for (size_t i = base; i < right; i++) {
        const struct ot_value v = a->values[a->stack[i]];
        is_told = is_told || (v.kind == OT_V_STRING && has_conversion(ot_text(a, v.a), 's'));
        is_shown = is_shown || (v.kind == OT_V_STRING && has_conversion(ot_text(a, v.a), 'r'));
    }
    if (!is_told && !is_shown)
        return;
    for (size_t i = right; i < end; i++) {
        const struct ot_value v = a->values[a->stack[i]];
        if (v.kind == OT_V_CONTAINER && v.a == OT_TUPLE_OF)
            ot_container_all(a, here, a->stack[i]);
        else
            ot_stack_push(a, a->stack[i]);
    }
    if (is_told)
        ot_effect_method_ask(a, here, "__str__ __repr__", end, a->top, ast);
    if (is_shown)
        ot_effect_method_ask(a, here, "__repr__", end, a->top, ast);
    a->top = end;
}

/* Does a text show arguments one after the other, "{} {:>8}", or by their names alone, "{name}"? Counts the first;
 * *is_named says whether it shows one of the name. */
static bool read_fields(const char *text, const char *name, size_t *count, bool *is_named)
{
    *count = 0;
    *is_named = false;
    for (; *text; text++) {
        if (*text != '{' || *++text == '{')
            continue;
        size_t length = strcspn(text, "{}:!.[");
        *is_named |= length && length == strlen(name) && strncmp(text, name, length) == 0;
        *count += length == 0;
        bool is_number = length && *text >= '0' && *text <= '9';
        text += length;
        text += *text == ':' ? strcspn(text, "{}") : 0;
        if (*text != '}' || is_number)
            return false;
    }
    return true;
}

void ot_effect_method_format(struct ot_analysis *a, const struct ot_here *here, uint32_t string,
                             const struct ot_arguments *arguments, uint32_t ast)
{
    const struct ot_value text = a->values[string];
    struct ot_here inner = *here;
    size_t base = a->top, count;
    for (size_t i = 0; text.kind == OT_V_STRING && i < arguments->count; i++) {
        const struct ot_argument *argument = &arguments->items[i];
        bool is_keyword = argument->kind == OT_GIVEN_KEYWORD, is_named;
        if ((argument->kind != OT_GIVEN_PLAIN && !is_keyword) ||
            !read_fields(ot_text(a, text.a), is_keyword ? ot_text(a, argument->name) : "", &count, &is_named) ||
            (is_keyword ? !is_named : i >= count))
            continue;
        for (size_t k = 0; k < argument->count; k++, a->top = base) {
            uint32_t value = a->stack[argument->base + k];
            inner.through = value; /* no alternative to format() itself */
            bool is_told = a->values[value].kind == OT_V_INSTANCE &&
                           (ot_protocol_call(a, &inner, OT_ON_FORMAT, value, NULL, ast) ||
                            ot_protocol_call(a, &inner, OT_ON_REPRESENT, value, NULL, ast));
            if (!is_told)
                ot_effect_method_show(a, here, value, ast, "operator");
        }
    }
}
