/*
 * fold_test.c: source text as one line.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include "ingest/python/fold.h"
#include "tools/base/buf.h"

static void check(const char *text, const char *expected)
{
    struct ot_buf out = OT_BUF_INIT;
    ot_fold(text, strlen(text), OT_FOLD_KEEP_HEAD, &out);
    assert_string_equal(out.data, expected);
    ot_buf_release(&out);
}

static void test_layout_goes_and_strings_stay(void **state)
{
    (void)state;
    check("self.a", "self.a");
    check("self\n    .a\n    .b", "self.a.b");
    check("f(\n    x,\n    y,\n)", "f(x, y,)");
    check("a  and\tb", "a and b");
    check("a \\\n  or b", "a or b");
    check("f( x )", "f( x )");
    check("f('a  # b')", "f('a  # b')");
    check("f(  # note (\n  1)", "f(1)");
    check("\"\"\"a\n'b\"\"\" + c", "\"\"\"a 'b\"\"\" + c");
    check("'it\\'s  x'  ", "'it\\'s  x'");
    check("'open", "'open");
    check("", "");
}

static void test_long_texts_are_cut_between_characters(void **state)
{
    (void)state;
    char text[20000];
    for (int shift = 0; shift < 3; shift++) {
        size_t length = 0;
        for (int i = 0; i < shift; i++)
            text[length++] = 'a';
        while (length + 2 < sizeof text) {
            text[length++] = '\xC3';
            text[length++] = '\xA9';
        }
        for (int end = OT_FOLD_KEEP_HEAD; end <= OT_FOLD_KEEP_TAIL; end++) {
            struct ot_buf out = OT_BUF_INIT;
            ot_fold(text, length, (enum ot_fold_end)end, &out);
            assert_in_range(out.length, OT_FOLD_MOST - 2, OT_FOLD_MOST + 3);
            size_t dots = end == OT_FOLD_KEEP_HEAD ? out.length - 3 : 0;
            assert_memory_equal(out.data + dots, "\xE2\x80\xA6", 3);
            size_t first = end == OT_FOLD_KEEP_HEAD ? 0 : 3;
            assert_int_not_equal(out.data[first] & 0xC0, 0x80);
            assert_true(end == OT_FOLD_KEEP_TAIL || (out.data[dots - 1] & 0xC0) != 0xC0);
            ot_buf_release(&out);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_layout_goes_and_strings_stay),
        cmocka_unit_test(test_long_texts_are_cut_between_characters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
