/*
 * fail_call.c: makes one call of the operating system fail; loaded before a program (LD_PRELOAD).
 *
 * OT_FAIL_PATH   calls on files whose path starts so are counted: a database and its journal
 * OT_FAIL_KIND   'write' (the default): write, sync, truncate, unlink; 'read'; 'memory' (fail_memory.c)
 * OT_FAIL_AT     the number of the call that fails, from 1; 0: none
 * OT_FAIL_ERRNO  the number of the error
 * OT_FAIL_ON     set: those after it fail too
 * OT_FAIL_COUNT  file that gets the number of calls when the program ends
 *
 * Must not know: who calls.
 */
#include "tests/faults/fail_call.h"

#include <dlfcn.h>
#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_long seen; /* threads ask for memory at the same time */

static long number_of(const char *name)
{
    const char *text = getenv(name);
    return text ? atol(text) : 0;
}

bool ot_fail_next(const char *kind)
{
    const char *wanted = getenv("OT_FAIL_KIND");
    if (strcmp(kind, wanted ? wanted : "write") != 0)
        return false;
    long at = number_of("OT_FAIL_AT"), now = ++seen;
    if (at == 0 || now < at || (now > at && !getenv("OT_FAIL_ON")))
        return false;
    errno = (int)number_of("OT_FAIL_ERRNO");
    return true;
}

/* The same for a call on a file of this path. */
static bool fails(const char *kind, const char *path)
{
    const char *watched = getenv("OT_FAIL_PATH");
    return watched && strncmp(path, watched, strlen(watched)) == 0 && ot_fail_next(kind);
}

static bool fails_on(const char *kind, int file)
{
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0)
        return false;
    path[length] = '\0';
    return fails(kind, path);
}

__attribute__((destructor)) static void tell(void)
{
    const char *path = getenv("OT_FAIL_COUNT");
    FILE *file = path ? fopen(path, "w") : NULL;
    if (!file)
        return;
    fprintf(file, "%ld\n", seen);
    fclose(file);
}

/* REPLACE(result, name, kind, parameters, arguments): the call of the C library, or the fault. */
#define REPLACE(result, name, kind, parameters, arguments)                        \
    result name parameters;                                                       \
    result name parameters                                                        \
    {                                                                             \
        static result(*real) parameters;                                          \
        if (!real) {                                                              \
            void *found = dlsym(RTLD_NEXT, #name);                                \
            memcpy(&real, &found, sizeof real);                                   \
        }                                                                         \
        return fails_on(kind, file) ? -1 : real arguments;                        \
    }

REPLACE(ssize_t, write, "write", (int file, const void *data, size_t size), (file, data, size))
REPLACE(ssize_t, pwrite, "write", (int file, const void *data, size_t size, off_t at), (file, data, size, at))
REPLACE(ssize_t, pwrite64, "write", (int file, const void *data, size_t size, off64_t at), (file, data, size, at))
REPLACE(ssize_t, read, "read", (int file, void *data, size_t size), (file, data, size))
REPLACE(ssize_t, pread, "read", (int file, void *data, size_t size, off_t at), (file, data, size, at))
REPLACE(ssize_t, pread64, "read", (int file, void *data, size_t size, off64_t at), (file, data, size, at))
REPLACE(int, fsync, "write", (int file), (file))
REPLACE(int, fdatasync, "write", (int file), (file))
REPLACE(int, ftruncate, "write", (int file, off_t size), (file, size))
REPLACE(int, ftruncate64, "write", (int file, off64_t size), (file, size))

int unlink(const char *path)
{
    static int (*real)(const char *);
    if (!real) {
        void *found = dlsym(RTLD_NEXT, "unlink");
        memcpy(&real, &found, sizeof real);
    }
    return fails("write", path) ? -1 : real(path);
}
