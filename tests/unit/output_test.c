/*
 * output_test.c: an unfinished output file goes, whatever ends the program.
 */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include <dirent.h>

#include "tools/base/err.h"
#include "tools/base/output.h"

static char folder[] = "/tmp/output_test.XXXXXX";

static int make_folder(void **state)
{
    (void)state;
    return mkdtemp(folder) && chdir(folder) == 0 ? 0 : -1;
}

static int remove_folder(void **state)
{
    (void)state;
    unlink("out.md");
    return chdir("/") == 0 && rmdir(folder) == 0 ? 0 : -1;
}

static int count_files(void)
{
    DIR *opened = opendir(".");
    int count = 0;
    for (struct dirent *entry; opened && (entry = readdir(opened));)
        count += entry->d_name[0] != '.';
    closedir(opened);
    return count;
}

/* In a process of its own: begins out.md and is ended by the signal. Returns what ended it. */
static int end_by(int number)
{
    pid_t child = fork();
    if (child == 0) {
        struct ot_output output;
        struct ot_err err = { "", 0 };
        signal(number, SIG_DFL);
        if (ot_output_open(&output, "out.md", &err) < 0 || count_files() == 0)
            _exit(9);
        fputs("half a line", output.file);
        fflush(output.file);
        raise(number);
        _exit(8);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? WTERMSIG(status) : -WEXITSTATUS(status);
}

static void unfinished_goes(void **state)
{
    static const int endings[] = { SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGPIPE };
    (void)state;
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        assert_int_equal(end_by(endings[i]), endings[i]);
        assert_int_equal(count_files(), 0);
    }
}

static void ignored_signal_stays_ignored(void **state)
{
    struct ot_output output;
    struct ot_err err = { "", 0 };
    (void)state;
    signal(SIGHUP, SIG_IGN);
    assert_int_equal(ot_output_open(&output, "out.md", &err), 0);
    raise(SIGHUP);
    fputs("a line\n", output.file);
    assert_int_equal(ot_output_commit(&output, &err), 0);
    assert_int_equal(count_files(), 1);
    signal(SIGHUP, SIG_DFL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(unfinished_goes),
        cmocka_unit_test(ignored_signal_stays_ignored),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
