/* words_test.c: what a condition says to people. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "report/text/words.h"
#include "tools/base/buf.h"

static void check(void (*say)(struct ot_buf *, const char *), const char *condition, const char *expected)
{
    struct ot_buf out = OT_BUF_INIT;
    ot_buf_add_str(&out, "> ");
    say(&out, condition);
    assert_string_equal(out.data + 2, expected);
    ot_buf_release(&out);
}

static void test_a_comparison_turns(void **state)
{
    (void)state;
    check(ot_words_turn, "not (M <= 32)", "M > 32");
    check(ot_words_turn, "not (x is not None)", "x is None");
    check(ot_words_turn, "not (x is None)", "x is not None");
    check(ot_words_turn, "not (a in b)", "a not in b");
    check(ot_words_turn, "not (a not in (b, c == d))", "a in (b, c == d)");
    check(ot_words_turn, "not (f(a, b) == \" and \")", "f(a, b) != \" and \"");
}

static void test_brackets_of_one_thing_go(void **state)
{
    (void)state;
    check(ot_words_turn, "not (not (n < 1))", "n < 1");
    check(ot_words_turn, "not (not self.use_mla)", "self.use_mla");
    check(ot_words_turn, "not (mode.is_idle())", "not mode.is_idle()");
    check(ot_words_turn, "not (f(a == b))", "not f(a == b)");
}

static void test_what_is_more_stays(void **state)
{
    (void)state;
    static const char *const same[] = {
        "M <= 32", "not use_nsa", "not (a < b < c)", "not (a == b and c)", "not (a or b)", "not (not (a or b))",
        "not (a if b > c else d)", "not (not a == b)", "not (x == \"open)", "not (lambda: a is b)", "not ()", "",
        "not (a == b) and c",
    };
    for (size_t i = 0; i < sizeof same / sizeof same[0]; i++)
        check(ot_words_turn, same[i], same[i]);
}

static void test_a_line_keeps_what_follows(void **state)
{
    (void)state;
    check(ot_words_turn_line, "if not (x[1:2] is None): decided by x = 1", "if x[1:2] is not None: decided by x = 1");
    check(ot_words_turn_line, "if not (x is None", "if not (x is None");
    check(ot_words_turn_line, "rmsnorm() layernorm.py:1", "rmsnorm() layernorm.py:1");
}

static void test_few_words(void **state)
{
    (void)state;
    check(ot_words_add, "not (tokens <= 32)", "tokens > 32");
    check(ot_words_add, "not (residual is None)", "residual");
    check(ot_words_add, "not (kind == Kind.FP8)", "not FP8");
    check(ot_words_add, "self.attention_backend in BACKENDS_THAT_ABSORB_ALL", "");
    check(ot_words_add_cut, "self.attention_backend in BACKENDS_THAT_ABSORB_ALL",
          "self.attention_backend in BACKENDS_THAT_ABSORB_ALL");
    check(ot_words_add_cut, "not (self.attention_backend in BACKENDS_THAT_ABSORB_ALL_THERE_IS)",
          "self.attention_backend not in BACKENDS_THAT_ABSORB_ALL_THERE…");
    check(ot_words_add_cut, "0", "");
    check(ot_words_add, "not (a and b)", "not (a and b)");
    check(ot_words_add, "self.alt_stream is not None and is_capture_mode()", "alt_stream and is_capture_mode");
    check(ot_words_add, "not (self.kind is None and not (n > 1))", "not (no kind and n <= 1)");
    check(ot_words_add, "a and b or c", "a and b or c");
    check(ot_words_add, "x.a is None or not self.b or c", "no a or not b or c");
    check(ot_words_add, "not (mode.is_x() or mode.is_y())", "not (is_x or is_y)");
    check(ot_words_add, "a and (self.b or c)", "a and (b or c)");
    check(ot_words_add, "getattr(layer, \"is_fast\", False)", "is_fast");
    check(ot_words_add, "getattr(layer, \"is_fast\", True)", "getattr(layer, \"is_fast\", True)");
    check(ot_words_add, "f(a and b) == \" and \"", "f(a and b) == \" and \"");
    check(ot_words_add, "first_of_the_long_names() and second_of_the_long_names()", "");
    check(ot_words_add, "out.dtype == a.dtype", "out.dtype == a.dtype");
    check(ot_words_add, "rows.shape[0] != count", "rows.shape[0] != count");
    check(ot_words_add, "size == self.SIZE", "size == self.SIZE");
    check(ot_words_add, "mode == lib.Mode.DECODE_2", "DECODE_2");
    check(ot_words_add, "backend != \"fa3\"", "not fa3");
    check(ot_words_add_cut, "self.first is not None and second_of_the_long_names() and third_of_the_long_names()",
          "first and second_of_the_long_names and …");
    check(ot_words_add_cut,
          "not (first_of_the_long_names() and second_of_the_long_names() and third_of_the_long_names())",
          "not (first_of_the_long_names and second_of_the_long_names and …)");
    check(ot_words_add_cut, "first_of_the_long_names() and second_of_the_long_names() and third_of_it() or fourth()",
          "first_of_the_long_names() and second_of_the_long_names() and…");
    check(ot_words_add_cut, "getattr(layer, \"the_first_\\\"(_of_the_long_names_of_an_attribute\", second_of_them)",
          "getattr(layer, \"the_first_\\\"(_of_the_long_names_of_an_attrib…\")");
    check(ot_words_add_cut, "first_of_the_long_names(\"(\", second_of_the_long_names, [third_of_the_long_names]) > 1",
          "first_of_the_long_names(\"(\", second_of_the_long_names, [thir…])");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_comparison_turns),
        cmocka_unit_test(test_brackets_of_one_thing_go),
        cmocka_unit_test(test_what_is_more_stays),
        cmocka_unit_test(test_a_line_keeps_what_follows),
        cmocka_unit_test(test_few_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
