/*
 * sibling.c: the programs that lie beside the running one.
 *
 * Reads: the path of the running program. Writes: nothing. Must not know: what they do.
 */
#include "tools/base/sibling.h"

#include <errno.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"

extern char **environ;

char *ot_sibling_path(const char *name)
{
    char self[4096];
    struct ot_buf path = OT_BUF_INIT;
    ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
    if (length > 0) {
        self[length] = '\0';
        char *slash = strrchr(self, '/');
        ot_buf_add(&path, self, slash ? (size_t)(slash + 1 - self) : 0);
    }
    ot_buf_add_str(&path, name);
    char *result = ot_strdup(path.data);
    ot_buf_release(&path);
    return result;
}

bool ot_sibling_exists(const char *name)
{
    char *path = ot_sibling_path(name);
    bool exists = access(path, X_OK) == 0;
    free(path);
    return exists;
}

int ot_sibling_run(const char *name, char **argv, struct ot_err *err)
{
    pid_t child;
    int status = 0;
    char *path = ot_sibling_path(name);
    argv[0] = path;
    int code = posix_spawn(&child, path, NULL, NULL, argv, environ);
    if (code != 0) {
        ot_err_set(err, "cannot start '%s': %s", path, strerror(code));
        free(path);
        return -1;
    }
    free(path);
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return ot_err_set(err, "cannot wait for '%s': %s", name, strerror(errno));
    if (WIFSIGNALED(status))
        return ot_err_set(err, "'%s' was ended by signal %d", name, WTERMSIG(status));
    return WEXITSTATUS(status);
}
