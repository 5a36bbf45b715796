/*
 * launch_method.c: methods of texts and containers.
 */
#include "ingest/link/launch/launch_method.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "ingest/link/base/symbol.h"
#include "ingest/link/launch/launch_call.h"
#include "ingest/link/launch/launch_eval.h"
#include "ingest/link/launch/launch_run.h"
#include "ingest/link/launch/launch_target.h"
#include "ingest/link/launch/launch_thing.h"
#include "tools/base/buf.h"

static struct ot_thing *cased(struct ot_launch *l, const char *text, int (*change)(int))
{
    char *copy = ot_arena_strndup(&l->arena, text, strlen(text));
    for (char *at = copy; *at; at++)
        *at = (char)change((unsigned char)*at);
    return ot_launch_text(l, copy);
}

static bool begins(const char *text, const char *part, bool at_end)
{
    size_t length = strlen(text), own = strlen(part);
    return own <= length && memcmp(at_end ? text + length - own : text, part, own) == 0;
}

/* startswith and endswith, of a text or a tuple of them. */
static struct ot_thing *is_at(struct ot_launch *l, const char *text, struct ot_thing *part, bool at_end)
{
    struct ot_thing **elements;
    size_t count;
    if (part->kind == OT_THING_TEXT)
        return ot_launch_truth(l, begins(text, ot_launch_string(l, part), at_end));
    if (!ot_launch_elements(l, part, &elements, &count))
        return l->unknown;
    int truth = 0;
    for (size_t i = 0; i < count && truth != 1; i++)
        truth = elements[i]->kind != OT_THING_TEXT ? -1 : begins(text, ot_launch_string(l, elements[i]), at_end)
                    ? 1 : truth;
    return ot_launch_truth(l, truth);
}

static struct ot_thing *split(struct ot_launch *l, const char *text, const char *by, int64_t most,
                              struct ot_place place)
{
    struct ot_thing *all = ot_launch_container(l, OT_THING_LIST, NULL, 0);
    for (const char *next; *by && most != 0 && (next = strstr(text, by)); text = next + strlen(by), most--)
        ot_launch_put(l, all, NULL, ot_launch_symbol(l, ot_intern_add(&l->a->names, text, (size_t)(next - text))),
                      place);
    ot_launch_put(l, all, NULL, ot_launch_text(l, text), place);
    return all;
}

static struct ot_thing *replaced(struct ot_launch *l, const char *text, const char *what, const char *by)
{
    struct ot_buf buf = OT_BUF_INIT;
    for (const char *next; *what && (next = strstr(text, what)); text = next + strlen(what)) {
        ot_buf_add(&buf, text, (size_t)(next - text));
        ot_buf_add_str(&buf, by);
    }
    ot_buf_add_str(&buf, text);
    struct ot_thing *result = ot_launch_text(l, buf.data);
    ot_buf_release(&buf);
    return result;
}

static struct ot_thing *stripped(struct ot_launch *l, const char *text, const char *what, bool left, bool right)
{
    size_t length = strlen(text);
    while (left && *text && (what ? strchr(what, *text) != NULL : isspace((unsigned char)*text) != 0))
        text++, length--;
    while (right && length && (what ? strchr(what, text[length - 1]) != NULL
                                    : isspace((unsigned char)text[length - 1]) != 0))
        length--;
    return ot_launch_symbol(l, ot_intern_add(&l->a->names, text, length));
}

struct ot_thing *ot_launch_of_text(struct ot_launch *l, struct ot_thing *of, const char *name,
                                   struct ot_passed *passed)
{
    const char *text = ot_launch_string(l, of);
    struct ot_thing *first = ot_launch_passed(l, passed, 0, NULL), *second = ot_launch_passed(l, passed, 1, NULL);
    const char *argument = first && first->kind == OT_THING_TEXT ? ot_launch_string(l, first) : NULL;
    if (!ot_launch_is_plain(text))
        return ot_launch_doubt(l);
    if (strcmp(name, "lower") == 0 || strcmp(name, "casefold") == 0)
        return cased(l, text, tolower);
    if (strcmp(name, "upper") == 0)
        return cased(l, text, toupper);
    if (first && (strcmp(name, "startswith") == 0 || strcmp(name, "endswith") == 0))
        return is_at(l, text, first, *name == 'e');
    if (argument && strcmp(name, "split") == 0)
        return split(l, text, argument, second && second->kind == OT_THING_INTEGER ? second->number : -1,
                     passed->place);
    if (argument && strcmp(name, "replace") == 0 && second && second->kind == OT_THING_TEXT)
        return replaced(l, text, argument, ot_launch_string(l, second));
    if (strcmp(name, "strip") == 0 || strcmp(name, "lstrip") == 0 || strcmp(name, "rstrip") == 0)
        return first && !argument ? l->unknown : stripped(l, text, argument, *name != 'r', *name != 'l');
    if (strcmp(name, "isdigit") == 0)
        return ot_launch_truth(l, *text && !text[strspn(text, "0123456789")]);
    return ot_launch_doubt(l);
}

static struct ot_thing *of_dict(struct ot_launch *l, struct ot_thing *dict, const char *name, struct ot_passed *passed)
{
    struct ot_thing *first = ot_launch_passed(l, passed, 0, NULL), *second = ot_launch_passed(l, passed, 1, NULL);
    struct ot_thing_item *item = first ? ot_launch_find_read(l, dict, first) : NULL;
    bool is_sure = ot_launch_is_whole(dict) && first && first->kind != OT_THING_UNKNOWN;
    if (first && (strcmp(name, "get") == 0 || strcmp(name, "setdefault") == 0 || strcmp(name, "pop") == 0)) {
        struct ot_thing *value = item ? item->value : !is_sure ? l->unknown : second ? second : l->none;
        if (*name == 's' && !item)
            ot_launch_put(l, dict, first, value, passed->place);
        if (*name == 'p' && item)
            ot_launch_drop(l, dict, item);
        return value;
    }
    if (strcmp(name, "update") == 0) {
        if (first && first->kind != OT_THING_DICT) {
            ot_launch_blur(l, dict);
            return l->none;
        }
        for (uint32_t i = 0; first && i < first->table->count; i++)
            ot_launch_put(l, dict, first->table->items[i].key, first->table->items[i].value,
                          first->table->items[i].place);
        dict->marks |= first && !ot_launch_is_whole(first) ? OT_THING_VAGUE : 0;
        for (size_t i = 0; i < passed->count; i++)
            if (passed->items[i].key)
                ot_launch_put(l, dict, passed->items[i].key, passed->items[i].value, passed->items[i].place);
        return l->none;
    }
    bool is_items = strcmp(name, "items") == 0, is_values = strcmp(name, "values") == 0;
    if (!is_items && !is_values && strcmp(name, "keys") != 0 && strcmp(name, "copy") != 0)
        return ot_launch_doubt(l);
    struct ot_thing *all = ot_launch_container(l, strcmp(name, "copy") == 0 ? OT_THING_DICT : OT_THING_LIST, NULL, 0);
    all->marks = ot_launch_is_whole(dict) ? 0 : OT_THING_VAGUE;
    for (uint32_t i = 0; i < dict->table->count; i++) {
        const struct ot_thing_item *own = &dict->table->items[i];
        const struct ot_thing_item pair[] = {{NULL, own->key, own->place}, {NULL, own->value, own->place}};
        if (all->kind == OT_THING_DICT)
            ot_launch_put(l, all, own->key, own->value, own->place);
        else
            ot_launch_put(l, all, NULL, is_items ? ot_launch_container(l, OT_THING_TUPLE, pair, 2)
                                        : is_values ? own->value : own->key, own->place);
    }
    return all;
}

struct ot_thing *ot_launch_of_container(struct ot_launch *l, struct ot_thing *container, const char *name,
                                        struct ot_passed *passed)
{
    static const char *const changing[] = {"sort", "remove", "pop", "insert", "reverse", "clear", "discard",
                                           "difference_update", "intersection_update"};
    struct ot_thing *first = ot_launch_passed(l, passed, 0, NULL), **elements;
    size_t count = 0;
    if (container->kind == OT_THING_DICT)
        return of_dict(l, container, name, passed);
    if (first && (strcmp(name, "append") == 0 || strcmp(name, "add") == 0)) {
        if (container->kind != OT_THING_SET || !ot_launch_find(l, container, first))
            ot_launch_put(l, container, NULL, first, passed->place);
        if (container->marks & OT_THING_DECLARED)
            ot_launch_declare(l, first);
        return l->none;
    }
    if (first && (strcmp(name, "extend") == 0 || strcmp(name, "update") == 0)) {
        if (!ot_launch_elements(l, first, &elements, &count)) {
            ot_launch_blur(l, container);
            if (container->marks & OT_THING_DECLARED)
                ot_launch_declare(l, l->unknown);
        }
        for (size_t i = 0; i < count; i++) {
            ot_launch_put(l, container, NULL, elements[i], passed->place);
            if (container->marks & OT_THING_DECLARED)
                ot_launch_declare(l, elements[i]);
        }
        return l->none;
    }
    if (first && strcmp(name, "index") == 0 && ot_launch_is_whole(container))
        for (uint32_t i = 0; i < container->table->count; i++)
            if (ot_launch_equal(l, container->table->items[i].value, first) == 1)
                return ot_launch_integer(l, i);
    for (size_t i = 0; i < sizeof(changing) / sizeof(*changing); i++)
        if (strcmp(name, changing[i]) == 0)
            ot_launch_blur(l, container);
    return ot_launch_doubt(l);
}
