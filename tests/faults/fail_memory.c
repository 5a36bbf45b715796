/*
 * fail_memory.c: makes one call for memory fail, whatever for; loaded with fail_call.c before a program that has no
 * sanitizers, whose memory is their own.
 *
 * dlsym asks for memory itself: the calls of the C library go by its own names for them.
 */
#include "tests/faults/fail_call.h"

#include <stddef.h>
#include <stdlib.h>

extern void *__libc_malloc(size_t size), *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *memory, size_t size);

void *malloc(size_t size)
{
    return ot_fail_next("memory") ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    return ot_fail_next("memory") ? NULL : __libc_calloc(count, size);
}

void *realloc(void *memory, size_t size)
{
    return ot_fail_next("memory") ? NULL : __libc_realloc(memory, size);
}
