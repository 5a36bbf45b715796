/*
 * sibling.c: the programs that lie beside the running one.
 *
 * Reads: the path of the running program. Writes: nothing. Must not know: what they do.
 */
#include "tools/base/sibling.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"

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

static const int endings[] = { SIGHUP, SIGINT, SIGQUIT, SIGTERM };
enum { ENDING_COUNT = sizeof endings / sizeof endings[0] };

static volatile sig_atomic_t running; /* process id of the program that runs, 0 for none */
static volatile sig_atomic_t caught;  /* the signal that is to end this program, 0 for none */

static void pass_on(int number)
{
    caught = number;
    if (running > 0)
        kill(running, number);
}

void ot_sibling_guard(void)
{
    for (int i = 0; i < ENDING_COUNT; i++) {
        struct sigaction before, action = { .sa_handler = pass_on };
        sigaction(endings[i], NULL, &before);
        if (before.sa_handler != SIG_IGN)
            sigaction(endings[i], &action, NULL);
    }
}

void ot_sibling_unguard(void)
{
    if (!caught)
        return;
    signal(caught, SIG_DFL);
    raise(caught);
}

/* In the new process: becomes the program, and ends with its parent. */
static void become(const char *path, char **argv, pid_t parent, const sigset_t *mask)
{
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (getppid() != parent)
        _exit(OT_EXIT_INTERNAL);
    for (int i = 0; i < ENDING_COUNT; i++) {
        struct sigaction now;
        sigaction(endings[i], NULL, &now);
        if (now.sa_handler == pass_on)
            signal(endings[i], SIG_DFL);
    }
    sigprocmask(SIG_SETMASK, mask, NULL);
    execv(path, argv);
    fprintf(stderr, "cannot start '%s': %s\n", path, strerror(errno));
    _exit(OT_EXIT_INTERNAL);
}

int ot_sibling_run(const char *name, char **argv, struct ot_err *err)
{
    int status = 0;
    sigset_t all, mask;
    char *path = ot_sibling_path(name);
    pid_t parent = getpid();
    argv[0] = path;
    /* A signal comes before there is a program to pass it to, or after. */
    sigfillset(&all);
    sigprocmask(SIG_SETMASK, &all, &mask);
    fflush(NULL);
    pid_t child = caught ? 0 : fork();
    if (child == 0 && !caught)
        become(path, argv, parent, &mask);
    running = child > 0 ? child : 0;
    int code = errno;
    sigprocmask(SIG_SETMASK, &mask, NULL);
    free(path);
    if (child < 0)
        return ot_err_set(err, "cannot start '%s': %s", name, strerror(code));
    while (child > 0 && waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return ot_err_set(err, "cannot wait for '%s': %s", name, strerror(errno));
    running = 0;
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGPIPE)
        caught = SIGPIPE; /* the reader of both went away */
    if (caught)
        return -1;
    if (WIFSIGNALED(status))
        return ot_err_set(err, "'%s' was ended by signal %d", name, WTERMSIG(status));
    return WEXITSTATUS(status);
}
