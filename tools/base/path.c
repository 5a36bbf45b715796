/*
 * path.c: where a path leads.
 *
 * Reads: the links on the way. Writes: nothing.
 */
#include "tools/base/path.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "tools/base/buf.h"
#include "tools/base/mem.h"

enum { LINKS_AT_MOST = 40 }; /* as the kernel follows */

static char *full_path(const char *path, int links);

static char *folder_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    char *folder = ot_strdup(slash == path ? "/" : slash ? path : ".");
    if (slash && slash > path)
        folder[slash - path] = '\0';
    return folder;
}

/* Where a link leads that leads to nothing yet; NULL where the path is no link. */
static char *missing_target(const char *path, int links)
{
    char target[PATH_MAX];
    ssize_t length = readlink(path, target, sizeof target - 1);
    if (length < 0 || links == LINKS_AT_MOST)
        return NULL;
    target[length] = '\0';
    char *folder = folder_of(path);
    struct ot_buf joined = OT_BUF_INIT;
    ot_buf_printf(&joined, "%s%s%s", target[0] == '/' ? "" : folder, target[0] == '/' ? "" : "/", target);
    char *end = full_path(joined.data, links + 1);
    ot_buf_release(&joined);
    free(folder);
    return end;
}

static char *full_path(const char *path, int links)
{
    char *whole = ot_mem_look(realpath(path, NULL));
    if (whole || strcmp(path, ".") == 0 || strcmp(path, "/") == 0)
        return whole ? whole : ot_strdup(path);
    char *end = missing_target(path, links);
    if (end)
        return end;
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    char *folder = folder_of(path);
    char *parent = full_path(folder, links);
    free(folder);
    if (name[0] == '\0' || strcmp(name, ".") == 0)
        return parent;
    if (strcmp(name, "..") == 0) {
        char *last = strrchr(parent, '/'); /* none where the folder that one stands in is gone */
        if (last)
            *last = '\0';
        return parent;
    }
    struct ot_buf joined = OT_BUF_INIT;
    ot_buf_printf(&joined, "%s/%s", strcmp(parent, "/") == 0 ? "" : parent, name);
    free(parent);
    return joined.data; /* not empty, so on the heap */
}

char *ot_path_full(const char *path)
{
    return full_path(path, 0);
}
