/*
 * err.c: error messages with a chain of context, and the exit status they ask for.
 * Must not know: who prints them.
 */
#include "tools/base/err.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

int ot_err_set(struct ot_err *err, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(err->message, sizeof err->message, format, arguments);
    va_end(arguments);
    err->kind = OT_ERR_OUTSIDE;
    return -1;
}

int ot_err_internal(struct ot_err *err, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(err->message, sizeof err->message, format, arguments);
    va_end(arguments);
    err->kind = OT_ERR_INTERNAL;
    return -1;
}

int ot_err_wrap(struct ot_err *err, const char *format, ...)
{
    char cause[sizeof err->message];
    memcpy(cause, err->message, sizeof cause);
    va_list arguments;
    va_start(arguments, format);
    int written = vsnprintf(err->message, sizeof err->message, format, arguments);
    va_end(arguments);
    size_t length = written < 0 ? 0 : (size_t)written;
    const char *parts[] = {": ", cause};
    for (size_t i = 0; i < 2; i++)
        for (const char *c = parts[i]; *c && length < sizeof err->message - 1; c++)
            err->message[length++] = *c;
    if (length < sizeof err->message)
        err->message[length] = 0;
    return -1;
}

int ot_err_status(const struct ot_err *err)
{
    return err->kind == OT_ERR_INTERNAL ? OT_EXIT_INTERNAL : OT_EXIT_USAGE;
}
