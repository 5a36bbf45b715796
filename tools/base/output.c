/*
 * output.c: an output file that is whole or not there.
 */
#include "tools/base/output.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"
#include "tools/base/path.h"

static const char *program_name; /* for the message at the end */
static bool is_reported;         /* the caller has said that standard output can not be written */

/* The unfinished file, for whatever signal ends the program. */
static char unfinished[PATH_MAX];
static volatile sig_atomic_t is_unfinished;

static void end_by_signal(int number)
{
    if (is_unfinished)
        unlink(unfinished);
    signal(number, SIG_DFL);
    raise(number);
}

static void remember(const char *path)
{
    static const int endings[] = { SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM };
    if (strlen(path) >= sizeof unfinished)
        return;
    strcpy(unfinished, path);
    is_unfinished = 1;
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
        if (signal(endings[i], end_by_signal) == SIG_IGN)
            signal(endings[i], SIG_IGN);
}

static int print_errno;          /* why an early write to it failed */

/* Flushes standard output. Returns 0, or -1 with errno set (0 where the reason is not known any more). */
static int flush_standard(void)
{
    bool is_bad = ferror(stdout) != 0;
    errno = print_errno;
    return fflush(stdout) != 0 || is_bad ? -1 : 0;
}

static const char *reason(void)
{
    return errno ? strerror(errno) : "write error";
}

int ot_output_print(const void *data, size_t length)
{
    errno = 0;
    if (fwrite(data, 1, length, stdout) == length && fflush(stdout) == 0)
        return 0;
    print_errno = errno;
    return -1;
}

static void finish_standard(void)
{
    if ((flush_standard() == 0 && fclose(stdout) == 0) || is_reported)
        return;
    fprintf(stderr, "%s: cannot write 'standard output': %s\n", program_name, reason());
    _exit(OT_EXIT_USAGE);
}

void ot_output_start(const char *program)
{
    /* What is opened the wrong way round fails when it is used. */
    static const int modes[] = { O_WRONLY, O_RDONLY, O_WRONLY };
    for (int i = 0; i < 3; i++)
        while (fcntl(i, F_GETFD) < 0 && open("/dev/null", modes[i]) >= 0)
            ;
    program_name = program;
    signal(SIGPIPE, SIG_DFL);
    signal(SIGXFSZ, SIG_IGN);
    atexit(finish_standard);
}

void ot_output_make_folders(const char *path)
{
    char *copy = ot_strdup(path);
    for (char *slash = strchr(copy + 1, '/'); *copy && slash; slash = strchr(slash + 1, '/')) {
        *slash = 0;
        mkdir(copy, 0777);
        *slash = '/';
    }
    free(copy);
}

/* Does a path lead to the file that standard output is, "/dev/stdout" of "> file"? To take its place would lose what
 * others have written there. */
static bool is_standard(const char *path)
{
    struct stat info, standard;
    return stat(path, &info) == 0 && S_ISREG(info.st_mode) && fstat(STDOUT_FILENO, &standard) == 0 &&
           info.st_dev == standard.st_dev && info.st_ino == standard.st_ino;
}

static bool is_link(const char *path)
{
    struct stat info;
    return lstat(path, &info) == 0 && S_ISLNK(info.st_mode);
}

/* Gives the new file the owner, the group and the rights of the one that it takes the place of. A group that can not
 * be given is not replaced by another that may read it then. */
static void take_after(int file, const struct stat *old)
{
    struct stat made;
    mode_t mode = old->st_mode & 0777;
    if (fstat(file, &made) != 0)
        return;
    bool has_group = made.st_gid == old->st_gid;
    if (made.st_uid != old->st_uid || !has_group)
        has_group |= fchown(file, old->st_uid, old->st_gid) == 0 || fchown(file, (uid_t)-1, old->st_gid) == 0;
    if (fchmod(file, has_group ? mode : mode & ~(mode_t)070) != 0)
        errno = 0; /* a file system without rights */
}

/* Opens an unfinished file beside output->path. */
static void open_beside(struct ot_output *output, const struct stat *old)
{
    struct ot_buf name = OT_BUF_INIT;
    ot_buf_printf(&name, "%s.%ld.part", output->path, (long)getpid());
    output->temporary = ot_strdup(name.data);
    ot_buf_release(&name);
    remember(output->temporary);
    output->file = ot_mem_look(fopen(output->temporary, "w"));
    if (output->file && old)
        take_after(fileno(output->file), old);
}

int ot_output_open(struct ot_output *output, const char *path, struct ot_err *err)
{
    memset(output, 0, sizeof *output);
    if (!path || strcmp(path, "-") == 0 || is_standard(path)) {
        output->file = stdout;
        return 0;
    }
    struct stat info;
    if (!path[0])
        return ot_err_set(err, "the name of the output is empty");
    output->path = is_link(path) ? ot_path_full(path) : ot_strdup(path); /* a link stays, also one to nothing yet */
    ot_output_make_folders(output->path);
    bool is_there = stat(path, &info) == 0;
    if (is_there && !S_ISREG(info.st_mode))
        output->file = ot_mem_look(fopen(path, "w")); /* devices and pipes can not be renamed */
    else if (is_link(output->path))
        errno = ELOOP;
    else
        open_beside(output, is_there ? &info : NULL);
    if (output->file)
        return 0;
    ot_err_set(err, "cannot write '%s': %s", path, strerror(errno));
    ot_output_abandon(output);
    return -1;
}

int ot_output_write(struct ot_output *output, const void *data, size_t length)
{
    errno = 0;
    if (fwrite(data, 1, length, output->file) == length)
        return 0;
    output->why = errno;
    return -1;
}

int ot_output_commit(struct ot_output *output, struct ot_err *err)
{
    int result = 0;
    const char *name = output->path ? output->path : "standard output";
    FILE *file = output->file;
    output->file = NULL;
    int is_bad = ferror(file);
    errno = 0;
    is_bad |= (output->path ? fclose(file) : fflush(file)) != 0;
    errno = output->why ? output->why : errno;
    is_reported |= is_bad && !output->path;
    if (is_bad)
        result = ot_err_set(err, "cannot write '%s': %s", name, reason());
    else if (output->temporary && rename(output->temporary, output->path) != 0)
        result = ot_err_set(err, "cannot rename into '%s': %s", name, strerror(errno));
    else {
        free(output->temporary);
        output->temporary = NULL;
    }
    ot_output_abandon(output);
    return result;
}

void ot_output_abandon(struct ot_output *output)
{
    if (output->file && output->path)
        fclose(output->file);
    if (output->temporary)
        unlink(output->temporary);
    is_unfinished = 0;
    free(output->temporary);
    free(output->path);
    memset(output, 0, sizeof *output);
}
