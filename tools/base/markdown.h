/*
 * markdown.h: text that people did not write as markdown, written so that markdown shows it as it is; and back.
 *
 * Only what CommonMark or GitHub's markdown would act on is escaped: an underscore inside a word never is. (An address
 * of mail, a@b.c, can not be: GitHub's markdown makes it a link with the same text.)
 * Line breaks and control characters become visible (tools/base/visible.h).
 */
#ifndef OT_MARKDOWN_H
#define OT_MARKDOWN_H

#include <stdbool.h>
#include <stddef.h>

struct ot_buf;

/* Where text stands; flags. */
enum ot_md_place {
    OT_MD_INLINE = 0,
    OT_MD_LINE_START = 1, /* it is the first of its line */
    OT_MD_LINK = 2,       /* between the square brackets of a link */
    OT_MD_CELL = 4        /* in a cell of a table */
};

/* A blank that is not folded and at which no line is broken: U+00A0. */
#define OT_MD_BLANK "\xC2\xA0"

/* Appends text. */
void ot_md_add_text(struct ot_buf *out, const char *text, int place);

/* Appends text as a code span. */
void ot_md_add_code(struct ot_buf *out, const char *text, int place);

/* Appends a sentence in which names stand in `backticks`: these as code spans, all else as text. */
void ot_md_add_sentence(struct ot_buf *out, const char *text, int place);

/* Appends a path, or the part of an address before it, as target of a link: blanks and whatever would end it or be
 * read as something else become %20 and the like. is_path: '%', '#' and '?' too, which are parts of its name. */
void ot_md_add_target(struct ot_buf *out, const char *text, bool is_path);

/* Appends what markdown shows for text: escapes and entities (of these: amp, lt, gt, quot, nbsp and numbers) are
 * resolved outside of code spans; emphasis, links and the backticks of code spans stay as they are. */
void ot_md_add_plain(struct ot_buf *out, const char *text, size_t length);

/* Appends the path that a target means: %20 is a blank. */
void ot_md_add_path(struct ot_buf *out, const char *target, size_t length);

#endif
