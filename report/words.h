/*
 * words.h: a condition of the source in few words. Private to report/.
 */
#ifndef OT_WORDS_H
#define OT_WORDS_H

struct ot_buf;

/* Appends what a condition says to people: "no residual" for "residual is None", "use_nsa" for "self.use_nsa",
 * "not FP8" for "not (kind == Kind.FP8)", else its text. Appends nothing where that is long. */
void ot_words_add(struct ot_buf *out, const char *condition);

#endif
