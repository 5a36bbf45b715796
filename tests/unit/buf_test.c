/*
 * buf_test.c: the growable buffer, and error messages with context.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include "tools/base/buf.h"
#include "tools/base/err.h"

static void test_always_ended_by_zero(void **state)
{
    (void)state;
    struct ot_buf buf = OT_BUF_INIT;
    assert_string_equal(buf.data, "");
    ot_buf_clear(&buf);
    ot_buf_add(&buf, "ab", 2);
    ot_buf_add_char(&buf, 'c');
    ot_buf_add_str(&buf, "");
    ot_buf_printf(&buf, "%d %s", 7, "x");
    assert_string_equal(buf.data, "abc7 x");
    assert_int_equal(buf.length, 6);
    ot_buf_clear(&buf);
    assert_string_equal(buf.data, "");
    for (int i = 0; i < 100000; i++)
        ot_buf_add_char(&buf, 'y');
    assert_int_equal(strlen(buf.data), 100000);
    ot_buf_release(&buf);
    assert_string_equal(buf.data, "");
}

static void test_context_stands_before_the_cause(void **state)
{
    (void)state;
    struct ot_err err = {""};
    assert_int_equal(ot_err_set(&err, "line %d", 8), -1);
    assert_int_equal(ot_err_wrap(&err, "cannot read '%s'", "x"), -1);
    assert_string_equal(err.message, "cannot read 'x': line 8");
    char longer[sizeof err.message];
    memset(longer, 'z', sizeof longer - 1);
    longer[sizeof longer - 1] = 0;
    ot_err_wrap(&err, "%s", longer);
    assert_int_equal(strlen(err.message), sizeof err.message - 1);
    ot_err_wrap(&err, "%s", "a");
    assert_int_equal(strlen(err.message), sizeof err.message - 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_always_ended_by_zero),
        cmocka_unit_test(test_context_stands_before_the_cause),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
