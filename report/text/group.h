/*
 * group.h: rows of a table in groups: leading columns whose values repeat from row to row are a heading, written once
 * for each group, as a record (record.h); the others below it are an aligned table, its cells wrapped between words, or
 * records. A first cell of the table that is too wide has a line by itself, above the others of its row. Where some
 * leading columns repeat clearly more often than all of them, those are a heading above that of the others.
 */
#ifndef OT_GROUP_H
#define OT_GROUP_H

#include <stdbool.h>
#include <stddef.h>

struct ot_buf;
struct ot_page;
struct ot_table;

/* How rows are grouped. */
struct ot_group {
    size_t leading;  /* columns of the heading; 0: there is none */
    size_t outer;    /* those of them that are one by themselves, above the others; 0: all are one */
    bool is_records; /* what is below it */
};

/* For so many leading columns, the most of them that repeat clearly more often than all of them; 0 where none do. */
size_t ot_group_outer(const struct ot_table *table, size_t leading);

/* Appends the rows; nothing, where a table has no room or groups are not clearly fewer than rows. */
void ot_group_draw(const struct ot_page *page, const struct ot_table *table, const struct ot_group *group,
                   struct ot_buf *out);

#endif
