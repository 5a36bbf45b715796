/*
 * container.h: lists, tuples, sets and dicts.
 */
#ifndef OT_LINK_CONTAINER_H
#define OT_LINK_CONTAINER_H

#include "ingest/link/base/analysis.h"

struct ot_ast;

/* What a display, call or comprehension at ast makes; kind is an enum ot_container. */
uint32_t ot_container_make(struct ot_analysis *a, const struct ot_here *here, uint8_t kind, uint32_t ast);
/* A set of its own, made at ast, of what a frozenset holds. */
uint32_t ot_container_thawed(struct ot_analysis *a, const struct ot_here *here, uint32_t set, uint32_t ast);
/* frozenset(): nothing is ever put into it, so one is enough. */
uint32_t ot_container_empty(struct ot_analysis *a);
/* What is kept as a list, set or dict is none, as a deque, a view of keys or an iterator. Once noted of what a call
 * makes, it is so. */
void ot_container_note_like(struct ot_analysis *a, const struct ot_here *here, uint32_t container);
bool ot_container_is_like(struct ot_analysis *a, const struct ot_here *here, uint32_t container);
/* Puts stack[base .. base + count) under a key, 0 for any. */
void ot_container_put(struct ot_analysis *a, const struct ot_here *here, uint32_t container, uint32_t key,
                      size_t base, size_t count);
/* Pushes what stands under a key, 0 for any. */
void ot_container_get(struct ot_analysis *a, const struct ot_here *here, uint32_t container, uint32_t key);
/* Is a container of a class of which not all attributes are known? */
bool ot_container_is_open(const struct ot_analysis *a, uint32_t container);
/* Pushes all elements. */
void ot_container_all(struct ot_analysis *a, const struct ot_here *here, uint32_t container);
/* The display that a list or tuple is written out as, "[a, b]" or "a, *b", in the file whose syntax is returned; NULL
 * if it was made or copied otherwise. */
const struct ot_ast *ot_container_display(struct ot_analysis *a, uint32_t container, uint32_t *display);
/* Puts the elements of a list or tuple at places first .. end into part, from place 0 on; anywhere, if first is
 * negative: not known. */
void ot_container_part(struct ot_analysis *a, const struct ot_here *here, uint32_t container, uint32_t part, long first,
                       long end);
/* The place that an index, which counts from the end where it is negative, stands for in a list or tuple; -1 where that
 * is not known: all but a tuple that is written out may be of any length. */
long ot_container_place(struct ot_analysis *a, uint32_t container, long index);
/* How many elements a tuple has at least and at most that is written out, "a, b" or "a, *b"; false of everything
 * else. */
bool ot_container_length(struct ot_analysis *a, uint32_t container, uint32_t *least, uint32_t *most);
/* Pushes the keys that value stands for: itself if constant, tuples of constants as one key. Returns false, and pushes
 * nothing, when any key is possible; a tuple to a place of which nothing has come stands for none yet. */
bool ot_container_keys(struct ot_analysis *a, const struct ot_here *here, uint32_t value);

#endif
