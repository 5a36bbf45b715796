/*
 * list.h: growing arrays of numbers.
 */
#ifndef OT_LINK_LIST_H
#define OT_LINK_LIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A growing array of numbers. */
struct ot_list {
    uint32_t *items;
    size_t count, capacity;
};

/* Release frees the items and leaves the list empty, ready for use; has looks at each item. */
void ot_list_add(struct ot_list *list, uint32_t item);
void ot_list_release(struct ot_list *list);
bool ot_list_has(const struct ot_list *list, uint32_t item);
/* Sorts the items: sort leaves each once, order all of them. */
void ot_list_sort(struct ot_list *list);
void ot_list_order(struct ot_list *list);
/* Has a sorted list the item? Has one that order sorted it twice? */
bool ot_list_sorted_has(const struct ot_list *list, uint32_t item);
bool ot_list_sorted_repeats(const struct ot_list *list, uint32_t item);

#endif
