/*
 * intern_test.c: strings stored once.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#include "tools/base/intern.h"

static void test_numbers_are_dense_and_stable(void **state)
{
    (void)state;
    struct ot_intern intern;
    ot_intern_init(&intern);
    assert_int_equal(ot_intern_str(&intern, ""), 0);
    for (uint32_t i = 1; i <= 5000; i++) {
        char text[32];
        snprintf(text, sizeof text, "name_%u", i);
        assert_int_equal(ot_intern_str(&intern, text), i);
    }
    assert_int_equal(intern.count, 5001);
    for (uint32_t i = 1; i <= 5000; i++) {
        char text[32];
        snprintf(text, sizeof text, "name_%u", i);
        assert_int_equal(ot_intern_find(&intern, text, strlen(text)), i);
        assert_string_equal(ot_intern_text(&intern, i), text);
    }
    ot_intern_release(&intern);
}

static void test_length_and_zero_end_a_text(void **state)
{
    (void)state;
    struct ot_intern intern;
    ot_intern_init(&intern);
    uint32_t number = ot_intern_add(&intern, "abcdef", 3);
    assert_string_equal(ot_intern_text(&intern, number), "abc");
    assert_int_equal(ot_intern_str(&intern, "abc"), number);
    assert_int_not_equal(ot_intern_str(&intern, "abcd"), number);
    assert_int_equal(ot_intern_add(&intern, "abc\0def", 7), number);
    assert_int_equal(ot_intern_find(&intern, "ab", 2), UINT32_MAX);
    ot_intern_release(&intern);
}

/* More than are looked at ahead, some of them twice, while the table grows. */
static void test_many_at_once_are_as_one_by_one(void **state)
{
    (void)state;
    enum { COUNT = 1000 };
    static char kept[COUNT][8];
    static const char *texts[COUNT];
    static uint32_t numbers[COUNT];
    struct ot_intern one, many;
    ot_intern_init(&one);
    ot_intern_init(&many);
    for (size_t i = 0; i < COUNT; i++) {
        snprintf(kept[i], sizeof kept[i], "%zu", i % 700);
        texts[i] = i == 5 ? "" : kept[i];
    }
    ot_intern_add_all(&many, texts, COUNT, numbers);
    for (size_t i = 0; i < COUNT; i++)
        assert_int_equal(numbers[i], ot_intern_str(&one, texts[i]));
    assert_int_equal(many.count, one.count);
    ot_intern_add_all(&many, texts, 0, NULL);
    ot_intern_release(&one);
    ot_intern_release(&many);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numbers_are_dense_and_stable),
        cmocka_unit_test(test_length_and_zero_end_a_text),
        cmocka_unit_test(test_many_at_once_are_as_one_by_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
