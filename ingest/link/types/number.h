/*
 * number.h: exact arithmetic with numbers that are known.
 *
 * A variable keeps few numbers apart (core/var.c), so that counting in a loop ends.
 */
#ifndef OT_LINK_NUMBER_H
#define OT_LINK_NUMBER_H

#include "ingest/link/base/analysis.h"

/* Is the value a number that is known, True and False among them? */
bool ot_number_is(const struct ot_analysis *a, uint32_t value);
/* What an operator of Python, '//', gives for two values; 0 where one is no number, or the result is not exact. */
uint32_t ot_number_operate(struct ot_analysis *a, const char *operator, uint32_t left, uint32_t right);
/* What comparing two numbers comes to, as bits OT_MAY_BE_…; operator is an enum ot_compare. Both where one is no
 * number. */
int ot_number_compare(const struct ot_analysis *a, uint8_t operator, uint32_t left, uint32_t right);
/* The operator that says of "b, a" what it says of "a, b": < for >. */
uint8_t ot_number_mirrored(uint8_t operator);
/* What an operator says of an order: below 0 for less, 0 for equal. */
int ot_number_order(uint8_t operator, int order);
/* A value of an integer; of a number as a text of digits, in Python's syntax: 0 if it is none. */
uint32_t ot_number_of(struct ot_analysis *a, long long number);
uint32_t ot_number_parse(struct ot_analysis *a, const char *text);
/* The integer that a value is, True and False among them; false where it is none that is known. */
bool ot_number_integer(const struct ot_analysis *a, uint32_t value, long long *integer);
/* A number without its fraction, as int() gives it; 0 if it is none. */
uint32_t ot_number_whole(struct ot_analysis *a, uint32_t value);
/* What a method without arguments gives of a number: is_integer, bit_length. */
uint32_t ot_number_method(struct ot_analysis *a, uint32_t value, const char *method);
/* The smallest power of two that a whole number above zero is not above; 0 of anything else. */
uint32_t ot_number_power_of_two(struct ot_analysis *a, uint32_t value);
/* The logarithm to base two, as math.log2 gives it; 0 where that is not known. */
uint32_t ot_number_log2(struct ot_analysis *a, uint32_t value);
/* What is_integer() comes to. */
int ot_number_is_whole(const struct ot_analysis *a, uint32_t value);
/* A value that is a number of which only that it is not below zero is known. */
uint32_t ot_number_count(struct ot_analysis *a);
/* The same of a whole number above zero; whether a value is that. */
uint32_t ot_number_above_zero(struct ot_analysis *a);
bool ot_number_is_above_zero(const struct ot_analysis *a, uint32_t value);
/* Is it zero? */
bool ot_number_is_zero(const struct ot_analysis *a, uint32_t value);

#endif
