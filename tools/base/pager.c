/*
 * pager.c: text that is longer than the terminal, shown by the user's pager.
 *
 * Reads: PAGER, NO_COLOR, TERM, the size of the terminal. Must not know: what is shown.
 */
#include "tools/base/pager.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include "tools/base/buf.h"
#include "tools/base/output.h"

enum { NOT_FOUND = 127 };

static bool measure(struct winsize *size)
{
    return isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, size) == 0;
}

size_t ot_pager_width(size_t otherwise)
{
    struct winsize size;
    return measure(&size) && size.ws_col > 0 ? size.ws_col : otherwise;
}

bool ot_pager_has_colour(void)
{
    const char *no_colour = getenv("NO_COLOR"), *terminal = getenv("TERM");
    return isatty(STDOUT_FILENO) && !(no_colour && *no_colour) && !(terminal && strcmp(terminal, "dumb") == 0);
}

static bool has_room(const char *text, size_t length)
{
    struct winsize size;
    size_t lines = 0;
    if (!measure(&size) || size.ws_row == 0)
        return true;
    for (const char *c = text; c < text + length; c++)
        lines += *c == '\n';
    return lines < size.ws_row;
}

/* What runs in the child: the pager, with colours as they are, and gone where all fits. */
static void run_pager(const char *pager, int input)
{
    dup2(input, STDIN_FILENO);
    close(input);
    setenv("LESS", "FRX", 0);
    execl("/bin/sh", "sh", "-c", pager, (char *)NULL);
    _exit(NOT_FOUND);
}

static void write_all(int file, const char *text, size_t length)
{
    while (length > 0) {
        ssize_t written = write(file, text, length);
        if (written < 0 && errno != EINTR)
            return; /* the reader has seen enough */
        if (written > 0) {
            text += written;
            length -= (size_t)written;
        }
    }
}

bool ot_pager_show(const char *text, size_t length)
{
    const char *pager = getenv("PAGER");
    int ends[2], status = 0;
    if (!pager)
        pager = "less";
    if (pager[strspn(pager, " \t")] == '\0' || strcmp(pager, "cat") == 0 || has_room(text, length) || pipe(ends) != 0)
        return false;
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        close(ends[1]);
        run_pager(pager, ends[0]);
    }
    close(ends[0]);
    if (child > 0) {
        void (*pipe_before)(int) = signal(SIGPIPE, SIG_IGN);
        void (*interrupt_before)(int) = signal(SIGINT, SIG_IGN); /* ^C is the pager's */
        void (*quit_before)(int) = signal(SIGQUIT, SIG_IGN);
        write_all(ends[1], text, length);
        close(ends[1]);
        while (waitpid(child, &status, 0) < 0 && errno == EINTR)
            ;
        signal(SIGPIPE, pipe_before);
        signal(SIGINT, interrupt_before);
        signal(SIGQUIT, quit_before);
        return !(WIFEXITED(status) && WEXITSTATUS(status) == NOT_FOUND);
    }
    close(ends[1]);
    return false;
}

int ot_pager_write(const struct ot_buf *text, const char *path, bool has_no_pager, struct ot_err *err)
{
    struct ot_output out = { NULL, NULL, NULL, 0 };
    if ((!path || strcmp(path, "-") == 0) && !has_no_pager && ot_pager_show(text->data, text->length))
        return 0;
    if (ot_output_open(&out, path, err) < 0)
        return -1;
    ot_output_write(&out, text->data, text->length);
    return ot_output_commit(&out, err);
}
