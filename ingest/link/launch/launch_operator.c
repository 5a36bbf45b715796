/*
 * launch_operator.c: operators of Python on things that are known.
 */
#include "ingest/link/launch/launch_operator.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/core/given.h"
#include "ingest/link/launch/launch_eval.h"
#include "ingest/link/launch/launch_run.h"
#include "ingest/link/launch/launch_target.h"
#include "ingest/link/launch/launch_thing.h"

static bool is_whole_number(const struct ot_thing *thing)
{
    return thing->kind == OT_THING_INTEGER || thing->kind == OT_THING_TRUTH;
}

static bool is_number(const struct ot_thing *thing)
{
    return is_whole_number(thing) || thing->kind == OT_THING_REAL;
}

static double real_of(const struct ot_thing *thing)
{
    return thing->kind == OT_THING_REAL ? thing->real : (double)thing->number;
}

/* Below 0, 0 or above; false where it is not known. */
static bool order_of(struct ot_launch *l, struct ot_thing *left, struct ot_thing *right, int *order)
{
    if (is_number(left) && is_number(right)) {
        double a = real_of(left), b = real_of(right);
        *order = a < b ? -1 : a > b;
        return true;
    }
    if (left->kind == OT_THING_TEXT && right->kind == OT_THING_TEXT) {
        *order = strcmp(ot_launch_string(l, left), ot_launch_string(l, right));
        return true;
    }
    if (!ot_launch_is_whole(left) || !ot_launch_is_whole(right) || left->kind != right->kind ||
        (left->kind != OT_THING_TUPLE && left->kind != OT_THING_LIST))
        return false;
    for (uint32_t i = 0; i < left->table->count && i < right->table->count; i++)
        if (!order_of(l, left->table->items[i].value, right->table->items[i].value, order))
            return false;
        else if (*order)
            return true;
    *order = left->table->count < right->table->count ? -1 : left->table->count > right->table->count;
    return true;
}

static int contains(struct ot_launch *l, struct ot_thing *container, struct ot_thing *element)
{
    int found = 0;
    if (container->kind == OT_THING_TEXT)
        return element->kind == OT_THING_TEXT ? strstr(ot_launch_string(l, container), ot_launch_string(l, element)) !=
                                                    NULL : -1;
    if (!ot_launch_is_container(container)) {
        struct ot_thing **elements;
        size_t count;
        if (!ot_launch_elements(l, container, &elements, &count))
            return -1;
        for (size_t i = 0; i < count && found != 1; i++) {
            int equal = ot_launch_equal(l, elements[i], element);
            found = equal ? equal : found;
        }
        return found;
    }
    for (uint32_t i = 0; container->table && i < container->table->count; i++) {
        const struct ot_thing_item *item = &container->table->items[i];
        int equal = ot_launch_equal(l, container->kind == OT_THING_DICT ? item->key : item->value, element);
        if (equal == 1)
            return container->kind == OT_THING_DICT && item->value->kind == OT_THING_UNKNOWN &&
                           !ot_launch_is_whole(container) ? -1 : 1;
        found = equal < 0 ? -1 : found;
    }
    bool is_nowhere = element->kind == OT_THING_TEXT && ot_given_is_strange(l->a, element->text);
    return container->marks & OT_THING_VAGUE || (container->marks & OT_THING_AGED && !is_nowhere) ? -1 : found;
}

static int is_same(const struct ot_launch *l, const struct ot_thing *left, const struct ot_thing *right)
{
    if (left->kind == OT_THING_UNKNOWN || right->kind == OT_THING_UNKNOWN)
        return -1;
    if (left->kind == OT_THING_OUTSIDE || right->kind == OT_THING_OUTSIDE)
        return left == right || (left->kind == right->kind && left->text == right->text) ? 1 : -1;
    bool is_made = left->kind == right->kind && !(left->marks & right->marks & OT_THING_ENUM) &&
                   left != l->record && left != l->view;
    bool is_thing = left->kind == OT_THING_OBJECT || ot_launch_is_container(left);
    if (is_thing && is_made && l->is_running) /* one may stand for several, several for one */
        return -1;
    if (is_thing || right->kind == OT_THING_OBJECT)
        return left == right;
    return ot_launch_equal(l, left, right);
}

int ot_launch_compare(struct ot_launch *l, uint8_t operator, struct ot_thing *left, struct ot_thing *right)
{
    int order, truth;
    switch (operator) {
    case OT_EQ: return ot_launch_equal(l, left, right);
    case OT_NE: truth = ot_launch_equal(l, left, right); return truth < 0 ? -1 : !truth;
    case OT_IN: return contains(l, right, left);
    case OT_NOT_IN: truth = contains(l, right, left); return truth < 0 ? -1 : !truth;
    case OT_IS: return is_same(l, left, right);
    case OT_IS_NOT: truth = is_same(l, left, right); return truth < 0 ? -1 : !truth;
    default: break;
    }
    if (!order_of(l, left, right, &order))
        return -1;
    return operator == OT_LT ? order < 0 : operator == OT_LE ? order <= 0 : operator == OT_GT ? order > 0 : order >= 0;
}

struct ot_thing *ot_launch_number(struct ot_launch *l, const char *text)
{
    struct ot_buf digits = OT_BUF_INIT;
    char *end;
    for (const char *at = text; *at; at++)
        if (*at != '_')
            ot_buf_add_char(&digits, *at);
    long long whole = strtoll(digits.data, &end, 0);
    struct ot_thing *number = l->unknown;
    if (digits.length && !*end)
        number = ot_launch_integer(l, whole);
    else if (digits.length) {
        double real = strtod(digits.data, &end);
        number = *end ? l->unknown : ot_launch_real(l, real);
    }
    ot_buf_release(&digits);
    return number;
}

static struct ot_thing *integers(struct ot_launch *l, const char *operator, int64_t a, int64_t b)
{
    int64_t result = 0;
    bool is_known = true;
    if (strcmp(operator, "+") == 0)
        is_known = !__builtin_add_overflow(a, b, &result);
    else if (strcmp(operator, "-") == 0)
        is_known = !__builtin_sub_overflow(a, b, &result);
    else if (strcmp(operator, "*") == 0)
        is_known = !__builtin_mul_overflow(a, b, &result);
    else if (strcmp(operator, "//") == 0 && b != 0 && (a != INT64_MIN || b != -1))
        result = a / b - (a % b != 0 && (a < 0) != (b < 0));
    else if (strcmp(operator, "%") == 0 && b != 0 && b != -1)
        result = (a % b + b) % b;
    else if (strcmp(operator, "<<") == 0 && a >= 0 && a < 1024 && b >= 0 && b < 48)
        result = a << b;
    else if (strcmp(operator, "&") == 0)
        result = a & b;
    else if (strcmp(operator, "|") == 0)
        result = a | b;
    else
        is_known = false;
    return is_known ? ot_launch_integer(l, result) : ot_launch_doubt(l);
}

static struct ot_thing *numbers(struct ot_launch *l, const char *operator, struct ot_thing *left,
                                struct ot_thing *right)
{
    double a = real_of(left), b = real_of(right);
    if (strcmp(operator, "/") == 0 && b != 0)
        return ot_launch_real(l, a / b);
    if (is_whole_number(left) && is_whole_number(right))
        return integers(l, operator, left->number, right->number);
    if (strcmp(operator, "+") == 0)
        return ot_launch_real(l, a + b);
    if (strcmp(operator, "-") == 0)
        return ot_launch_real(l, a - b);
    if (strcmp(operator, "*") == 0)
        return ot_launch_real(l, a * b);
    return strcmp(operator, "//") == 0 && b != 0 ? ot_launch_real(l, floor(a / b)) : ot_launch_doubt(l);
}

/* Sets and dicts: "|", and "-" and "&" of sets. */
static struct ot_thing *sets(struct ot_launch *l, const char *operator, struct ot_thing *left, struct ot_thing *right)
{
    struct ot_thing *result = ot_launch_container(l, left->kind, NULL, 0);
    bool is_union = strcmp(operator, "|") == 0, is_both = strcmp(operator, "&") == 0;
    if (!is_union && (left->kind == OT_THING_DICT || (!is_both && strcmp(operator, "-") != 0)))
        return ot_launch_doubt(l);
    for (uint32_t i = 0; i < left->table->count; i++) {
        const struct ot_thing_item *item = &left->table->items[i];
        int found = is_union ? 0 : contains(l, right, item->value);
        if (found < 0)
            return l->unknown;
        if (is_union || (found != 0) == is_both)
            ot_launch_put(l, result, item->key, item->value, item->place);
    }
    for (uint32_t i = 0; is_union && i < right->table->count; i++) {
        const struct ot_thing_item *item = &right->table->items[i];
        if (left->kind == OT_THING_DICT || !ot_launch_find(l, result, item->value))
            ot_launch_put(l, result, item->key, item->value, item->place);
    }
    return result;
}

struct ot_thing *ot_launch_operate(struct ot_launch *l, const char *operator, struct ot_thing *left,
                                   struct ot_thing *right)
{
    bool is_plus = strcmp(operator, "+") == 0;
    if (is_number(left) && is_number(right))
        return numbers(l, operator, left, right);
    if (left->kind == OT_THING_TEXT && right->kind == OT_THING_TEXT && is_plus) {
        struct ot_buf text = OT_BUF_INIT;
        ot_buf_printf(&text, "%s%s", ot_launch_string(l, left), ot_launch_string(l, right));
        struct ot_thing *both = ot_launch_text(l, text.data);
        ot_buf_release(&text);
        return both;
    }
    if (!ot_launch_is_whole(left) || !ot_launch_is_whole(right) || left->kind != right->kind)
        return ot_launch_doubt(l);
    if (left->kind == OT_THING_SET || left->kind == OT_THING_DICT)
        return sets(l, operator, left, right);
    if (!is_plus)
        return ot_launch_doubt(l);
    struct ot_thing *both = ot_launch_container(l, left->kind, left->table->items, left->table->count);
    for (uint32_t i = 0; i < right->table->count; i++)
        ot_launch_put(l, both, NULL, right->table->items[i].value, right->table->items[i].place);
    return both;
}
