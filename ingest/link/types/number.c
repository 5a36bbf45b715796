/*
 * number.c: exact arithmetic with numbers that are known: whole ones of 64 bits, and fractions.
 */
#include "ingest/link/types/number.h"

#include <errno.h>
#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/outcome.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/value.h"

enum { DIGITS_AT_MOST = 40 };

struct number {
    bool is_real;
    long long whole;
    double real; /* also of a whole number */
};

static bool parse(const char *text, bool is_real, struct number *number)
{
    char digits[DIGITS_AT_MOST], *end;
    size_t count = 0;
    int base = 10;
    for (; *text && count + 1 < sizeof(digits); text++)
        if (*text != '_')
            digits[count++] = *text;
    digits[count] = '\0';
    if (*text || count == 0)
        return false;
    *number = (struct number){.is_real = is_real};
    if (is_real) {
        number->real = strtod(digits, &end);
        return !*end && isfinite(number->real);
    }
    bool has_prefix = digits[0] == '0' && count > 2;
    if (has_prefix && strchr("xX", digits[1]))
        base = 16;
    else if (has_prefix && strchr("oO", digits[1]))
        base = 8;
    else if (has_prefix && strchr("bB", digits[1]))
        base = 2;
    errno = 0;
    number->whole = strtoll(digits + (base == 10 ? 0 : 2), &end, base);
    number->real = (double)number->whole;
    return !*end && errno == 0;
}

static bool read(const struct ot_analysis *a, uint32_t value, struct number *number)
{
    const struct ot_value *v = &a->values[value];
    *number = (struct number){0};
    switch (v->kind) {
    case OT_V_INTEGER:
        return parse(ot_text(a, v->a), v->b != 0, number);
    case OT_V_TRUE:
    case OT_V_PLATFORM_TRUE:
        number->whole = 1;
        number->real = 1;
        return true;
    case OT_V_FALSE:
    case OT_V_PLATFORM_FALSE:
        return true;
    default:
        return false;
    }
}

bool ot_number_is(const struct ot_analysis *a, uint32_t value)
{
    struct number number;
    return read(a, value, &number);
}

uint32_t ot_number_of(struct ot_analysis *a, long long number)
{
    char text[32];
    snprintf(text, sizeof(text), "%lld", number);
    return ot_value(a, OT_V_INTEGER, ot_symbol(a, text), 0, 0);
}

static uint32_t of_real(struct ot_analysis *a, double real)
{
    char text[40];
    if (!isfinite(real))
        return 0;
    snprintf(text, sizeof(text), "%.17g", real);
    return ot_value(a, OT_V_INTEGER, ot_symbol(a, text), 1, 0);
}

uint32_t ot_number_parse(struct ot_analysis *a, const char *text)
{
    struct number number;
    return parse(text, false, &number) ? ot_number_of(a, number.whole) : 0;
}

uint32_t ot_number_whole(struct ot_analysis *a, uint32_t value)
{
    struct number number;
    if (!read(a, value, &number) || fabs(number.real) > 9e15)
        return 0;
    return ot_number_of(a, number.is_real ? (long long)number.real : number.whole);
}

uint32_t ot_number_log2(struct ot_analysis *a, uint32_t value)
{
    struct number number;
    int exponent;
    if (!read(a, value, &number) || number.real <= 0)
        return 0;
    /* Of a power of two the result is exact; of any other that is not too large it is no whole number. */
    bool is_power = frexp(number.real, &exponent) == 0.5 && number.real < 9e15;
    return is_power ? of_real(a, exponent - 1) : number.real < 1e9 ? of_real(a, log2(number.real)) : 0;
}

uint32_t ot_number_power_of_two(struct ot_analysis *a, uint32_t value)
{
    long long number, power = 1;
    if (!ot_number_integer(a, value, &number) || number < 1 || number > LLONG_MAX / 2)
        return 0;
    while (power < number)
        power *= 2;
    return ot_number_of(a, power);
}

uint32_t ot_number_method(struct ot_analysis *a, uint32_t value, const char *method)
{
    long long number, bits = 0;
    if (strcmp(method, "is_integer") == 0)
        return ot_number_is_whole(a, value) == OT_MAY_BE_TRUE ? OT_TRUE_VALUE : OT_FALSE_VALUE;
    if (!ot_number_integer(a, value, &number))
        return OT_UNKNOWN_VALUE;
    unsigned long long rest = (unsigned long long)number;
    for (rest = number < 0 ? -rest : rest; rest; rest /= 2)
        bits++;
    return ot_number_of(a, bits);
}

bool ot_number_integer(const struct ot_analysis *a, uint32_t value, long long *integer)
{
    struct number number;
    bool is_integer = read(a, value, &number) && !number.is_real;
    *integer = number.whole;
    return is_integer;
}

int ot_number_is_whole(const struct ot_analysis *a, uint32_t value)
{
    struct number number;
    if (!read(a, value, &number))
        return OT_MAY_BE_BOTH;
    return !number.is_real || floor(number.real) == number.real ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE;
}

static uint32_t operate_real(struct ot_analysis *a, const char *operator, double left, double right)
{
    bool is_divided = (operator[0] == '/' || operator[0] == '%') && right == 0;
    if (is_divided)
        return 0;
    if (strcmp(operator, "+") == 0)
        return of_real(a, left + right);
    if (strcmp(operator, "-") == 0)
        return of_real(a, left - right);
    if (strcmp(operator, "*") == 0)
        return of_real(a, left * right);
    if (strcmp(operator, "/") == 0)
        return of_real(a, left / right);
    return strcmp(operator, "//") == 0 ? of_real(a, floor(left / right)) : 0;
}

/* Of whole numbers; false where the result is none, or too large. Division rounds down, as Python's does. */
static bool operate_whole(const char *operator, long long left, long long right, long long *result)
{
    if (strcmp(operator, "+") == 0)
        return !__builtin_add_overflow(left, right, result);
    if (strcmp(operator, "-") == 0)
        return !__builtin_sub_overflow(left, right, result);
    if (strcmp(operator, "*") == 0)
        return !__builtin_mul_overflow(left, right, result);
    if (strcmp(operator, "<<") == 0)
        return right >= 0 && right < 62 && !__builtin_mul_overflow(left, 1LL << right, result);
    if (strchr("&|^", *operator)) {
        *result = *operator == '&' ? left & right : *operator == '|' ? left | right : left ^ right;
        return true;
    }
    bool is_quotient = strcmp(operator, "//") == 0;
    if ((!is_quotient && strcmp(operator, "%") != 0) || right == 0 || right == -1)
        return false;
    long long quotient = left / right, rest = left % right;
    bool is_above = rest != 0 && (rest < 0) != (right < 0);
    *result = is_quotient ? quotient - is_above : is_above ? rest + right : rest;
    return true;
}

/* "&", "|" and "^" of two truths give one, which is not a number; 0 where the platform decides one. */
static uint32_t operate_truths(const char *operator, uint32_t left, uint32_t right)
{
    bool are_plain = (left == OT_TRUE_VALUE || left == OT_FALSE_VALUE) &&
                     (right == OT_TRUE_VALUE || right == OT_FALSE_VALUE);
    bool l = left == OT_TRUE_VALUE, r = right == OT_TRUE_VALUE;
    bool result = *operator == '&' ? l && r : *operator == '|' ? l || r : l != r;
    return !are_plain ? 0 : result ? OT_TRUE_VALUE : OT_FALSE_VALUE;
}

uint32_t ot_number_operate(struct ot_analysis *a, const char *operator, uint32_t left, uint32_t right)
{
    struct number l, r;
    long long result = 0;
    if (!read(a, left, &l) || !read(a, right, &r))
        return 0;
    if (l.is_real || r.is_real || strcmp(operator, "/") == 0)
        return operate_real(a, operator, l.real, r.real);
    if (strchr("&|^", *operator) && a->values[left].kind != OT_V_INTEGER && a->values[right].kind != OT_V_INTEGER)
        return operate_truths(operator, left, right);
    return operate_whole(operator, l.whole, r.whole, &result) ? ot_number_of(a, result) : 0;
}

uint32_t ot_number_count(struct ot_analysis *a)
{
    return ot_value(a, OT_V_SCALAR, 1, 0, 0);
}

uint32_t ot_number_above_zero(struct ot_analysis *a)
{
    return ot_value(a, OT_V_SCALAR, 2, 0, 0);
}

bool ot_number_is_above_zero(const struct ot_analysis *a, uint32_t value)
{
    return a->values[value].kind == OT_V_SCALAR && a->values[value].a == 2;
}

/* Of a number of which only the least that it may be is known, 0 or 1, that. */
static bool is_count(const struct ot_analysis *a, uint32_t value, double *least)
{
    *least = ot_number_is_above_zero(a, value);
    return a->values[value].kind == OT_V_SCALAR && a->values[value].a != 0;
}

/* The same of one and a known number: it is above those below the least that it may be, and that at least. */
static int compare_count(uint8_t operator, double least, double number)
{
    if (number < least)
        return ot_number_order(operator, 1);
    if (number > least || (operator != OT_LT && operator != OT_GE))
        return OT_MAY_BE_BOTH;
    return operator == OT_LT ? OT_MAY_BE_FALSE : OT_MAY_BE_TRUE;
}

uint8_t ot_number_mirrored(uint8_t operator)
{
    switch (operator) {
    case OT_LT: return OT_GT;
    case OT_LE: return OT_GE;
    case OT_GT: return OT_LT;
    case OT_GE: return OT_LE;
    default: return operator;
    }
}

int ot_number_compare(const struct ot_analysis *a, uint8_t operator, uint32_t left, uint32_t right)
{
    struct number l, r;
    double least;
    bool is_left = read(a, left, &l), is_right = read(a, right, &r);
    if (is_right && is_count(a, left, &least))
        return compare_count(operator, least, r.real);
    if (is_left && is_count(a, right, &least))
        return compare_count(ot_number_mirrored(operator), least, l.real);
    if (!is_left || !is_right)
        return OT_MAY_BE_BOTH;
    bool is_real = l.is_real || r.is_real;
    int order = is_real ? (l.real > r.real) - (l.real < r.real) : (l.whole > r.whole) - (l.whole < r.whole);
    return ot_number_order(operator, order);
}

int ot_number_order(uint8_t operator, int order)
{
    switch (operator) {
    case OT_EQ: return order == 0 ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE;
    case OT_NE: return order != 0 ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE;
    case OT_LT: return order < 0 ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE;
    case OT_LE: return order <= 0 ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE;
    case OT_GT: return order > 0 ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE;
    case OT_GE: return order >= 0 ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE;
    default: return OT_MAY_BE_BOTH;
    }
}

bool ot_number_is_zero(const struct ot_analysis *a, uint32_t value)
{
    struct number number;
    return read(a, value, &number) && number.real == 0;
}
