/*
 * words.c: a condition of the source in few words.
 *
 * Reads: the text of a condition, white space folded. Must not know: where it stands.
 */
#include "report/text/words.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#include "tools/base/buf.h"

enum { LONGEST = 40, CUT = 60 };

/* Operators of comparisons, each with its opposite; one that another begins with stands behind that. */
static const char *const opposites[][2] = {
    { " is not ", " is " }, { " not in ", " in " }, { " is ", " is not " }, { " in ", " not in " },
    { " == ", " != " },     { " != ", " == " },     { " <= ", " > " },      { " >= ", " < " },
    { " < ", " >= " },      { " > ", " <= " },
};
enum { OPPOSITES = sizeof opposites / sizeof opposites[0] };

struct text {
    const char *start;
    size_t length;
};

static bool ends(struct text text, const char *end)
{
    size_t length = strlen(end);
    return text.length > length && memcmp(text.start + text.length - length, end, length) == 0;
}

static struct text without(struct text text, size_t before, size_t behind)
{
    return (struct text){text.start + before, text.length - before - behind};
}

/* Is the whole text in one pair of brackets? */
static bool is_bracketed(struct text text)
{
    int depth = 0;
    if (text.length < 2 || text.start[0] != '(')
        return false;
    for (size_t i = 0; i < text.length; i++) {
        depth += (text.start[i] == '(') - (text.start[i] == ')');
        if (depth == 0)
            return i + 1 == text.length;
    }
    return false;
}

/* Takes "not" and the brackets around a condition away; each "not" turns it. */
static struct text bare(struct text text, bool *is_negated)
{
    for (;;) {
        if (is_bracketed(text)) {
            text = without(text, 1, 1);
        } else if (text.length > 4 && memcmp(text.start, "not ", 4) == 0 &&
                   (is_bracketed(without(text, 4, 0)) || !memchr(text.start + 4, ' ', text.length - 4))) {
            text = without(text, 4, 0);
            *is_negated = !*is_negated;
        } else {
            return text;
        }
    }
}

static bool is_name(struct text text)
{
    for (size_t i = 0; i < text.length; i++)
        if (!isalnum((unsigned char)text.start[i]) && text.start[i] != '_' && text.start[i] != '.')
            return false;
    return text.length > 0;
}

/* The name in 'getattr(x, "name")', or with False or None if there is none; else empty. */
static struct text asked_attribute(struct text text)
{
    static const char *const rests[] = { "\")", "\", False)", "\", None)" };
    size_t start = 8;
    if (text.length < start || memcmp(text.start, "getattr(", start) != 0)
        return (struct text){ text.start, 0 };
    while (start < text.length && is_name(without(text, start, text.length - start - 1)))
        start++;
    for (size_t i = 0; i < sizeof rests / sizeof rests[0]; i++) {
        size_t rest = strlen(rests[i]);
        if (text.length <= start + 3 + rest || memcmp(text.start + start, ", \"", 3) != 0 || !ends(text, rests[i]))
            continue;
        struct text name = without(text, start + 3, rest);
        if (is_name(name))
            return name;
    }
    return (struct text){ text.start, 0 };
}

/* "self.use_nsa" and "mode.is_decode()" by their last part, "envs.FUSED.get()" by what is asked, as is "getattr"; a
 * text without its quotes. */
static struct text last_part(struct text text)
{
    struct text asked = asked_attribute(text);
    if (asked.length)
        return asked;
    if (text.length > 2 && (text.start[0] == '"' || text.start[0] == '\'') &&
        text.start[text.length - 1] == text.start[0])
        return without(text, 1, 1);
    struct text name = ends(text, ".get()") ? without(text, 0, 6) : ends(text, "()") ? without(text, 0, 2) : text;
    if (!is_name(name))
        return text;
    for (size_t i = name.length; i > 0; i--)
        if (name.start[i - 1] == '.')
            return without(name, i, 0);
    return name;
}

/* Is it a text, or a member of an enum, "Mode.DECODE": words that tell what is compared with them? */
static bool is_word(struct text text)
{
    size_t end = text.length, start;
    if (text.length > 2 && (text.start[0] == '"' || text.start[0] == '\''))
        return true;
    while (end > 0 && text.start[end - 1] != '.')
        if (islower((unsigned char)text.start[--end]))
            return false;
    for (start = end ? end - 1 : 0; start > 0 && text.start[start - 1] != '.';)
        start--;
    return end > 1 && end < text.length && is_name(text) && isupper((unsigned char)text.start[start]);
}

/* The right side of the only "left == right", if it is such a word; operator is what stands between. */
static bool compared(struct text text, const char *operator, struct text *right)
{
    size_t length = strlen(operator);
    for (size_t i = 0; i + length < text.length; i++) {
        if (memcmp(text.start + i, operator, length) != 0)
            continue;
        *right = without(text, i + length, 0);
        return !memchr(text.start, ' ', i) && !memchr(right->start, ' ', right->length) && is_word(*right);
    }
    return false;
}

/* A walk over the blanks of a text that stand in no brackets and no quotes. */
struct walk {
    struct text text;
    size_t at; /* the next place to look at */
    int depth;
    char quote;
};

/* Goes to the next blank; what begins there is told. False at the end. */
static bool next_blank(struct walk *walk, struct text *rest)
{
    for (; walk->at < walk->text.length; walk->at++) {
        char at = walk->text.start[walk->at];
        if (walk->quote || at == '"' || at == '\'') {
            walk->at += walk->quote && at == '\\';
            walk->quote = !walk->quote ? at : at == walk->quote ? 0 : walk->quote;
            continue;
        }
        walk->depth += (strchr("([{", at) != NULL) - (strchr(")]}", at) != NULL);
        if (!walk->depth && at == ' ') {
            *rest = without(walk->text, walk->at++, 0);
            return true;
        }
    }
    return false;
}

static bool begins(struct text text, const char *word)
{
    return text.length > strlen(word) && memcmp(text.start, word, strlen(word)) == 0;
}

/* Does a word begin here that makes more of a text than one comparison, or parts that all hold? */
static bool joins(struct text rest)
{
    return begins(rest, " or ") || begins(rest, " if ") || begins(rest, " else ") || begins(rest, " for ") ||
           begins(rest, " := ");
}

/* What a text is: one comparison, whose operator begins at the place; one thing else; more, or not understood. */
enum shape { ONE, COMPARISON, MORE };

static enum shape shape_of(struct text text, size_t *place, size_t *operator)
{
    enum shape shape = ONE;
    struct walk walk = { .text = text };
    struct text rest;
    if (!text.length || begins(text, "not ") || begins(text, "lambda"))
        return MORE;
    while (next_blank(&walk, &rest)) {
        size_t k = 0;
        if (joins(rest) || begins(rest, " and "))
            return MORE;
        while (k < OPPOSITES && !begins(rest, opposites[k][0]))
            k++;
        if (k == OPPOSITES)
            continue;
        if (shape == COMPARISON)
            return MORE;
        shape = COMPARISON;
        *place = (size_t)(rest.start - text.start);
        *operator = k;
        walk.at += strlen(opposites[k][0]) - 2; /* the blank behind it may be the one before the next */
    }
    return walk.quote || walk.depth ? MORE : shape;
}

void ot_words_turn(struct ot_buf *out, const char *condition)
{
    bool is_negated = false;
    struct text whole = { condition, strlen(condition) }, text = bare(whole, &is_negated);
    size_t place = 0, operator = 0;
    enum shape shape = strncmp(condition, "not ", 4) == 0 ? shape_of(text, &place, &operator) : MORE;
    if (shape == MORE)
        text = whole;
    else if (is_negated && shape == ONE)
        ot_buf_add_str(out, "not ");
    if (is_negated && shape == COMPARISON) {
        ot_buf_add(out, text.start, place);
        ot_buf_add_str(out, opposites[operator][1]);
        text = without(text, place + strlen(opposites[operator][0]), 0);
    }
    ot_buf_add(out, text.start, text.length);
}

void ot_words_turn_line(struct ot_buf *out, const char *line)
{
    static const char start[] = "if not (";
    size_t end = 0;
    int depth = 0;
    if (strncmp(line, start, sizeof start - 1) == 0)
        for (end = 3; line[end] && (depth || line[end] != ':'); end++)
            depth += (strchr("([{", line[end]) != NULL) - (strchr(")]}", line[end]) != NULL);
    if (end && line[end] == ':') {
        struct ot_buf condition = OT_BUF_INIT;
        ot_buf_add(&condition, line + 3, end - 3);
        ot_buf_add_str(out, "if ");
        ot_words_turn(out, condition.data);
        ot_buf_release(&condition);
        line += end;
    }
    ot_buf_add_str(out, line);
}

/* Appends "a and b" as the words of each part, or "a or b" by another joint; false, and nothing, where the text is not
 * such or gets long. With is_cut "…" stands for the parts from the first on that has no room. */
static bool add_joined(struct ot_buf *out, struct text text, const char *joint, bool is_negated, bool is_cut)
{
    size_t joint_length = strlen(joint);
    struct walk walk = { .text = text };
    struct ot_buf part = OT_BUF_INIT, all = OT_BUF_INIT;
    size_t from = 0, parts = 0;
    bool is_fit = true, is_more = true;
    while (is_more && is_fit) {
        struct text rest = { "", 0 };
        while ((is_more = next_blank(&walk, &rest)) && is_fit && !begins(rest, joint))
            is_fit = !joins(rest);
        if (!is_more && !parts)
            return false; /* nothing was kept yet */
        size_t end = is_more ? (size_t)(rest.start - text.start) : text.length, length = all.length;
        ot_buf_clear(&part);
        ot_buf_add(&part, text.start + from, end - from);
        ot_buf_add_str(&all, parts++ ? joint : "");
        size_t start = all.length;
        ot_words_add(&all, part.data);
        if (joint[1] == 'a' && strstr(all.data + start, " or ")) { /* it binds less */
            ot_buf_clear(&part);
            ot_buf_printf(&part, "(%s)", all.data + start);
            all.length = start;
            ot_buf_add_str(&all, part.data);
        }
        bool has_room = all.length > length + (parts > 1 ? joint_length : 0) && all.length <= (is_cut ? CUT : LONGEST);
        if (is_cut && is_fit && !has_room && parts > 1) {
            all.length = length + joint_length;
            ot_buf_add_str(&all, "…");
            while (is_fit && next_blank(&walk, &rest))
                is_fit = begins(rest, joint) || !joins(rest);
            break;
        }
        is_fit = is_fit && has_room;
        from = end + joint_length;
    }
    if (is_fit)
        ot_buf_printf(out, is_negated ? "not (%s)" : "%s", all.data);
    ot_buf_release(&part);
    ot_buf_release(&all);
    return is_fit;
}

static bool add_parts(struct ot_buf *out, struct text text, bool is_negated, bool is_cut)
{
    return add_joined(out, text, " or ", is_negated, is_cut) || add_joined(out, text, " and ", is_negated, is_cut);
}

void ot_words_add(struct ot_buf *out, const char *condition)
{
    bool is_negated = false;
    struct text text = bare((struct text){condition, strlen(condition)}, &is_negated), right;
    const char *no = "not ";
    if (add_parts(out, text, is_negated, false))
        return;
    if (ends(text, " is None") || ends(text, " is not None")) {
        bool is_none = ends(text, " is None");
        struct text left = without(text, 0, is_none ? strlen(" is None") : strlen(" is not None"));
        if (!memchr(left.start, ' ', left.length)) {
            text = left;
            is_negated = is_negated != is_none;
            no = "no ";
        }
    } else if (compared(text, " == ", &right)) {
        text = right;
    } else if (compared(text, " != ", &right)) {
        text = right;
        is_negated = !is_negated;
    }
    text = last_part(text);
    if (text.length > LONGEST || /* or a number: "if 0:" tells nothing of a run */
        (is_name(text) && isdigit((unsigned char)text.start[0])))
        return;
    size_t start = out->length;
    if (is_negated)
        ot_buf_add_str(out, memchr(text.start, ' ', text.length) ? "not (" : no);
    ot_buf_add(out, text.start, text.length);
    if (is_negated && memchr(text.start, ' ', text.length)) {
        ot_buf_add_char(out, ')');
        struct ot_buf turned = OT_BUF_INIT;
        ot_words_turn(&turned, out->data + start);
        out->length = start;
        ot_buf_add_str(out, turned.data);
        ot_buf_release(&turned);
    }
}

/* Closes the quote and the brackets that are open behind a place. */
static void close_brackets(struct ot_buf *out, size_t start)
{
    char open[CUT + 1];
    size_t depth = 0, end = out->length;
    char quote = 0;
    for (size_t i = start; i < end; i++) {
        char at = out->data[i];
        if (quote || at == '"' || at == '\'') {
            i += quote && at == '\\';
            quote = !quote ? at : at == quote ? 0 : quote;
        } else if (strchr("([{", at) && depth < CUT)
            open[depth++] = at == '(' ? ')' : at == '[' ? ']' : '}';
        else if (strchr(")]}", at) && depth)
            depth--;
    }
    if (quote)
        ot_buf_add_char(out, quote);
    while (depth)
        ot_buf_add_char(out, open[--depth]);
}

void ot_words_add_cut(struct ot_buf *out, const char *condition)
{
    bool is_negated = false;
    size_t start = out->length;
    struct text text = bare((struct text){condition, strlen(condition)}, &is_negated);
    ot_words_add(out, condition);
    if (out->length > start || strlen(condition) <= LONGEST || add_parts(out, text, is_negated, true))
        return;
    struct ot_buf whole = OT_BUF_INIT; /* in one pair of brackets at most */
    ot_buf_add_str(&whole, is_negated ? "not (" : "");
    ot_buf_add(&whole, text.start, text.length);
    ot_buf_add_str(&whole, is_negated ? ")" : "");
    ot_words_turn(out, whole.data);
    ot_buf_release(&whole);
    size_t end = start + CUT;
    if (out->length <= end)
        return;
    while (end > start && ((unsigned char)out->data[end] & 0xC0) == 0x80)
        end--; /* no character is parted */
    out->length = end;
    ot_buf_add_str(out, "…");
    close_brackets(out, start);
}
