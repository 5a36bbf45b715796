/*
 * markdown_test.c: text comes through markdown as it was, and is escaped no more than it must be.
 *
 * The renderer is cmark-gfm, with what GitHub adds: texts made of everything that markdown acts on are written to the
 * places where a report has names, and what is shown is compared with the text.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include "tools/base/buf.h"
#include "tools/base/markdown.h"
#include "tools/base/visible.h"

static cmark_node *parse(const char *markdown)
{
    static const char *const extensions[] = { "table", "strikethrough", "autolink", "tasklist" };
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_UNSAFE);
    for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++)
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extensions[i]));
    cmark_parser_feed(parser, markdown, strlen(markdown));
    cmark_node *root = cmark_parser_finish(parser);
    cmark_parser_free(parser);
    return root;
}

/* What the nodes below root show; a node of a type that is not among the wanted is named in it. */
static void add_shown(cmark_node *root, const char *wanted, struct ot_buf *out)
{
    cmark_iter *iter = cmark_iter_new(root);
    for (cmark_event_type event; (event = cmark_iter_next(iter)) != CMARK_EVENT_DONE;) {
        cmark_node *node = cmark_iter_get_node(iter);
        const char *type = cmark_node_get_type_string(node);
        if (event != CMARK_EVENT_ENTER)
            continue;
        if (!strstr(wanted, type))
            ot_buf_printf(out, "<%s>", type);
        if (strcmp(type, "text") == 0 || strcmp(type, "code") == 0)
            ot_buf_add_str(out, cmark_node_get_literal(node));
    }
    cmark_iter_free(iter);
}

static void assert_shown(const char *markdown, const char *wanted, const char *before, const char *text,
                         const char *behind)
{
    struct ot_buf shown = OT_BUF_INIT;
    struct ot_buf expected = OT_BUF_INIT;
    cmark_node *root = parse(markdown);
    add_shown(root, wanted, &shown);
    ot_buf_add_str(&expected, before);
    ot_visible_add(&expected, text, strlen(text));
    ot_buf_add_str(&expected, behind);
    if (strcmp(shown.data, expected.data) != 0)
        fail_msg("\ntext:     %s\nmarkdown: %s\nshown:    %s", text, markdown, shown.data);
    cmark_node_free(root);
    ot_buf_release(&shown);
    ot_buf_release(&expected);
}

enum form { START, MIDDLE, EMPHASIS, LINK, CELL, CELL_CODE, CODE, HEADING, FORM_COUNT };

static void check(const char *text, enum form form)
{
    static const struct { const char *before, *behind, *wanted, *shown_before, *shown_behind; int place; } forms[] = {
        [START] = { "", " **(p)**  \n", "document paragraph text strong", "", " (p)", OT_MD_LINE_START },
        [MIDDLE] = { "└─>" OT_MD_BLANK "_a ", " *b*  \n", "document paragraph text emph",
                     "└─>" OT_MD_BLANK "_a ", " b", OT_MD_INLINE },
        [EMPHASIS] = { "a **(", " path)** *(b)*\n", "document paragraph text emph strong", "a (", " path) (b)",
                       OT_MD_INLINE },
        [LINK] = { "a [", "](b#L1) **c**\n", "document paragraph text link strong", "a ", " c", OT_MD_LINK },
        [CELL] = { "| a |\n|---|\n| b ", " |\n", "document table table_header table_row table_cell text", "ab ", "",
                   OT_MD_CELL },
        [CELL_CODE] = { "| a |\n|---|\n| b ", " |\n", "document table table_header table_row table_cell text code",
                        "ab ", "", OT_MD_CELL },
        [CODE] = { "- ", ": `b`\n", "document list item paragraph text code", "", ": b", OT_MD_LINE_START },
        [HEADING] = { "### ", " (b)\n", "document heading text", "", " (b)", OT_MD_INLINE },
    };
    struct ot_buf markdown = OT_BUF_INIT;
    ot_buf_add_str(&markdown, forms[form].before);
    if (form == CODE || form == CELL_CODE)
        ot_md_add_code(&markdown, text, forms[form].place);
    else
        ot_md_add_text(&markdown, text, forms[form].place);
    ot_buf_add_str(&markdown, forms[form].behind);
    assert_shown(markdown.data, forms[form].wanted, forms[form].shown_before, text, forms[form].shown_behind);
    ot_buf_release(&markdown);
}

static const char *const pieces[] = {
    "a", "self", ".", "_", "__", "*", "**", "[", "]", "(", ")", "()", "](", "]:", "[^", "<", "<b>", "</i>", "<!--", ">",
    "&amp;", "&#35;", "&", ";", "`", "``", "\\", "\\\\", "|", "~", "~~", "#", "## ", "-", "- ", "+ ", "1. ",
    "12) ", "=",
    "!", "![", ":", "http://a.b", "www.a.b", "https:", "//", "\n", "\r\n", "\n\n## Op Summary\n", "\t", "\x1b[1m",
    "\xff", "\xe2\x80\xae", "é", "—", "“", "\xc2\xa0", "x y", "\"", "'", "{", "}", "$", "%", "^", "?", "/", "|-|",
};

static void test_random_text_is_shown_as_it_is(void **state)
{
    (void)state;
    uint32_t random = 1;
    for (int i = 0; i < 60000; i++) {
        struct ot_buf text = OT_BUF_INIT;
        random = random * 1664525 + 1013904223;
        for (uint32_t k = 0; k <= (random >> 16) % 6; k++) {
            uint32_t next = (random = random * 1664525 + 1013904223) >> 8;
            ot_buf_add_str(&text, pieces[next % (sizeof pieces / sizeof *pieces)]);
        }
        /* Blanks at the ends of a cell, and at the start of a line, are not shown. */
        if (text.data[text.length - 1] != ' ')
            check(text.data, (enum form)(i % FORM_COUNT));
        ot_buf_release(&text);
    }
}

static void assert_written(const char *text, int place, const char *expected)
{
    struct ot_buf out = OT_BUF_INIT;
    ot_md_add_text(&out, text, place);
    assert_string_equal(out.data, expected);
    ot_buf_release(&out);
}

static void test_escapes_only_what_acts(void **state)
{
    (void)state;
    assert_written("self.forward_prepare()", OT_MD_LINK, "self.forward_prepare()");
    assert_written("self._run_all()", OT_MD_LINK, "self._run_all()");
    assert_written("super().__init__()", OT_MD_INLINE, "super().__init\\_\\_()");
    assert_written("kernel[grid]()", OT_MD_LINK, "kernel\\[grid\\]()");
    assert_written("self.experts[i].run()", OT_MD_LINK, "self.experts[i].run()");
    assert_written("[MoE MLP - DeepseekV2MoE]", OT_MD_LINE_START, "[MoE MLP - DeepseekV2MoE]");
    assert_written("f.<locals>.g()", OT_MD_INLINE, "f.\\<locals>.g()");
    assert_written("a < b and c > d", OT_MD_LINE_START, "a < b and c > d");
    assert_written("a * b", OT_MD_INLINE, "a * b");
    assert_written("a | b", OT_MD_INLINE, "a | b");
    assert_written("a | b", OT_MD_CELL, "a \\| b");
    assert_written("x & y & &amp;", OT_MD_INLINE, "x & y & \\&amp;");
    assert_written("#1 - 2. 3", OT_MD_LINE_START, "#1 - 2. 3");
    assert_written("2. x", OT_MD_LINE_START, "2\\. x");
    assert_written("k()\n\n## Op Summary\n", OT_MD_INLINE, "k()\\n\\n## Op Summary\\n");
}

static void test_names_in_sentences(void **state)
{
    (void)state;
    struct ot_buf out = OT_BUF_INIT;
    ot_md_add_sentence(&out, "Kernel `a\nb_` of *c* is ` not", OT_MD_INLINE);
    assert_string_equal(out.data, "Kernel `a\\nb_` of \\*c\\* is \\` not");
    ot_buf_release(&out);
}

static void test_targets(void **state)
{
    (void)state;
    struct ot_buf out = OT_BUF_INIT;
    struct ot_buf back = OT_BUF_INIT;
    ot_md_add_target(&out, "../a b/(c)/100%#?_é[`]\\|.py", true);
    assert_string_equal(out.data, "../a%20b/%28c%29/100%25%23%3F_é%5B%60%5D%5C%7C.py");
    ot_md_add_path(&back, out.data, out.length);
    assert_string_equal(back.data, "../a b/(c)/100%#?_é[`]\\|.py");
    ot_buf_clear(&out);
    ot_md_add_target(&out, "https://x/a%20b/?q=", false);
    assert_string_equal(out.data, "https://x/a%20b/?q=");
    ot_buf_release(&out);
    ot_buf_release(&back);
}

static void test_is_read_back(void **state)
{
    (void)state;
    static const char *const texts[] = { "self.__init__()", "k[grid]()", "a\\_b", "<b>&amp;&lt;",
                                        "*x* `y` ~~", "1. a" };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct ot_buf written = OT_BUF_INIT;
        struct ot_buf plain = OT_BUF_INIT;
        ot_md_add_text(&written, texts[i], OT_MD_LINE_START | OT_MD_LINK);
        ot_md_add_plain(&plain, written.data, written.length);
        assert_string_equal(plain.data, texts[i]);
        ot_buf_release(&written);
        ot_buf_release(&plain);
    }
    struct ot_buf plain = OT_BUF_INIT;
    ot_md_add_plain(&plain, "&lt;a&gt;&nbsp;&#x41;&#66; &x; `\\_` \\q", 38);
    assert_string_equal(plain.data, "<a> AB &x; `\\_` \\q");
    ot_buf_release(&plain);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_random_text_is_shown_as_it_is),
        cmocka_unit_test(test_escapes_only_what_acts),
        cmocka_unit_test(test_names_in_sentences),
        cmocka_unit_test(test_targets),
        cmocka_unit_test(test_is_read_back),
    };
    cmark_gfm_core_extensions_ensure_registered();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
