/*
 * words.h: a condition of the source in few words. Private to report/.
 */
#ifndef OT_WORDS_H
#define OT_WORDS_H

struct ot_buf;

/* Appends what a condition says to people: "no residual" for "residual is None", "use_nsa" for "self.use_nsa",
 * "not FP8" for "not (kind == Kind.FP8)", else its text. Appends nothing where that is long. */
void ot_words_add(struct ot_buf *out, const char *condition);

/* The same, but what is long as it stands, with "…" for what has no room where it is very long. */
void ot_words_add_cut(struct ot_buf *out, const char *condition);

/* Appends a condition without the brackets of what is "not" one thing, and "not" one comparison as the opposite one:
 * "M > 32" for "not (M <= 32)", "use_mla" for "not (not use_mla)". */
void ot_words_turn(struct ot_buf *out, const char *condition);

/* Appends a line for people; where it is "if CONDITION: …", the condition as ot_words_turn does. */
void ot_words_turn_line(struct ot_buf *out, const char *line);

#endif
