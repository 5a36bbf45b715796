/*
 * output.c: an output file that is whole or not there.
 */
#include "tools/base/output.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"

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

/* Devices and pipes are written to directly: they cannot be renamed. */
static int is_plain(const char *path)
{
    struct stat info;
    return stat(path, &info) != 0 || S_ISREG(info.st_mode);
}

int ot_output_open(struct ot_output *output, const char *path, struct ot_err *err)
{
    memset(output, 0, sizeof *output);
    if (!path || strcmp(path, "-") == 0) {
        output->file = stdout;
        return 0;
    }
    ot_output_make_folders(path);
    output->path = ot_strdup(path);
    if (is_plain(path)) {
        struct ot_buf name = OT_BUF_INIT;
        ot_buf_printf(&name, "%s.%ld.part", path, (long)getpid());
        output->temporary = ot_strdup(name.data);
        ot_buf_release(&name);
    }
    output->file = fopen(output->temporary ? output->temporary : path, "w");
    if (output->file)
        return 0;
    ot_err_set(err, "cannot write '%s': %s", path, strerror(errno));
    ot_output_abandon(output);
    return -1;
}

int ot_output_commit(struct ot_output *output, struct ot_err *err)
{
    int result = 0;
    const char *name = output->path ? output->path : "standard output";
    FILE *file = output->file;
    output->file = NULL;
    int is_bad = ferror(file);
    is_bad |= (output->path ? fclose(file) : fflush(file)) != 0;
    if (is_bad)
        result = ot_err_set(err, "cannot write '%s': %s", name, strerror(errno));
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
    free(output->temporary);
    free(output->path);
    memset(output, 0, sizeof *output);
}
