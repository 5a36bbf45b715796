/*
 * err.c: error messages with a chain of context.
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
    if (length < sizeof err->message)
        snprintf(err->message + length, sizeof err->message - length, ": %s", cause);
    return -1;
}
