/*
 * list.c: growing arrays of numbers.
 */
#include "ingest/link/base/list.h"

#include <stdlib.h>

#include "tools/base/mem.h"

void ot_list_add(struct ot_list *list, uint32_t item)
{
    ot_grow(&list->items, &list->capacity, list->count + 1, sizeof(*list->items));
    list->items[list->count++] = item;
}

void ot_list_release(struct ot_list *list)
{
    free(list->items);
    *list = (struct ot_list){0};
}

bool ot_list_has(const struct ot_list *list, uint32_t item)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i] == item)
            return true;
    return false;
}

static int compare(const void *left, const void *right)
{
    uint32_t l = *(const uint32_t *)left, r = *(const uint32_t *)right;
    return l < r ? -1 : l > r;
}

void ot_list_order(struct ot_list *list)
{
    if (list->count)
        qsort(list->items, list->count, sizeof(*list->items), compare);
}

void ot_list_sort(struct ot_list *list)
{
    size_t kept = 0;
    ot_list_order(list);
    for (size_t i = 0; i < list->count; i++)
        if (kept == 0 || list->items[kept - 1] != list->items[i])
            list->items[kept++] = list->items[i];
    list->count = kept;
}

/* Where item stands first in a sorted list, or would stand. */
static size_t find(const struct ot_list *list, uint32_t item)
{
    size_t low = 0, high = list->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (list->items[middle] < item)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool ot_list_sorted_has(const struct ot_list *list, uint32_t item)
{
    size_t at = find(list, item);
    return at < list->count && list->items[at] == item;
}

bool ot_list_sorted_repeats(const struct ot_list *list, uint32_t item)
{
    size_t at = find(list, item);
    return at + 1 < list->count && list->items[at + 1] == item;
}
