/*
 * arguments.h: the command line of a program that this one runs.
 */
#ifndef OT_ARGUMENTS_H
#define OT_ARGUMENTS_H

#include <stddef.h>

/* Values, ended by NULL. Empty: all zero. */
struct ot_arguments {
    char **values;
    size_t count, capacity;
};

/* Appends a copy of value; or "option value" for every value of the list, which is ended by NULL, or NULL. */
void ot_arguments_add(struct ot_arguments *arguments, const char *value);
void ot_arguments_add_all(struct ot_arguments *arguments, const char *option, char *const *values);

/* Clear empties it, release frees it, too. */
void ot_arguments_clear(struct ot_arguments *arguments);
void ot_arguments_release(struct ot_arguments *arguments);

#endif
