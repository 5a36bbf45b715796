/*
 * arguments.c: the command line of a program that this one runs.
 *
 * Must not know: which program it is.
 */
#include "tools/base/arguments.h"

#include <stdlib.h>

#include "tools/base/mem.h"

void ot_arguments_add(struct ot_arguments *arguments, const char *value)
{
    ot_grow(&arguments->values, &arguments->capacity, arguments->count + 2, sizeof *arguments->values);
    arguments->values[arguments->count++] = ot_strdup(value);
    arguments->values[arguments->count] = NULL;
}

void ot_arguments_add_all(struct ot_arguments *arguments, const char *option, char *const *values)
{
    for (size_t i = 0; values && values[i]; i++) {
        ot_arguments_add(arguments, option);
        ot_arguments_add(arguments, values[i]);
    }
}

void ot_arguments_clear(struct ot_arguments *arguments)
{
    for (size_t i = 0; i < arguments->count; i++)
        free(arguments->values[i]);
    arguments->count = 0;
}

void ot_arguments_release(struct ot_arguments *arguments)
{
    ot_arguments_clear(arguments);
    free(arguments->values);
    *arguments = (struct ot_arguments){ NULL, 0, 0 };
}
