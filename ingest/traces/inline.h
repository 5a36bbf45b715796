/*
 * inline.h: what stands on one line of a chain: a link or a name, then notes and marks.
 */
#ifndef OT_TRACES_INLINE_H
#define OT_TRACES_INLINE_H

#include <stdbool.h>
#include <stddef.h>

struct ot_arena;

/* NULL where the line does not say. All strings belong to the arena. */
struct ot_traces_item {
    const char *link_text; /* 'self.attn_mqa()' */
    const char *link_path; /* '../sglang/python/sglang/srt/x.py', without #L… */
    const char *file;      /* the same as far as the text tells: 'sglang/srt/x.py' */
    const char *callee;    /* 'self.attn_mqa' */
    long line;             /* of #L…, 0 if there is none */
    const char *line_problem; /* why a link has none; NULL: it has one, or the line has no link */
    const char *source;    /* first note in brackets, read as the source of a kernel call */
    const char *note;      /* all notes: 'NSA path'; with a source, those after it */
    bool is_op;            /* ← **OP** */
    const char *problem;   /* why it is no item of a chain; the rest is then not to be used */
};

/* Reads text, the part of a line behind the arrow. is_root: the first line of a chain, which
 * must be a link and may name a source. */
void ot_traces_item_parse(const char *text, bool is_root, struct ot_arena *arena,
                          struct ot_traces_item *item);

/* The path of a link as source_file has it: without leading '../', './' and '/', and
 * without what leads to a checkout's 'python/' folder. */
const char *ot_traces_clean_path(const char *path, struct ot_arena *arena);

/* What markdown shows for text: without its escapes. */
const char *ot_traces_plain(const char *text, struct ot_arena *arena);

/* A copy of text without white space and the given characters at both ends. */
const char *ot_traces_strip(const char *text, size_t length, const char *also,
                            struct ot_arena *arena);

#endif
