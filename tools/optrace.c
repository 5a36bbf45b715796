/*
 * optrace.c: the driver, in the manner of git: optrace VERB runs optrace-VERB from beside itself.
 *
 * Reads: nothing. Writes: help. Must not know: what the verbs do.
 */
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/nearest.h"
#include "tools/base/output.h"
#include "tools/base/sibling.h"
#include "tools/base/version.h"
#include "tools/base/visible.h"

static const struct verb {
    const char *name;
    const char *summary;
} verbs[] = {
    { "run", "all of it: ingest, link, report" },
    { "fetch", "unpack a release, a wheel, an sdist or a revision" },
    { "ingest-python", "load a Python source tree" },
    { "ingest-traces", "load a kernel traces document" },
    { "link", "resolve the calls; build op tree, op-kernel map and findings" },
    { "report", "write the op traces document" },
    { "check", "print the findings" },
    { "trace-kernels", "write a kernel traces document from the source alone" },
    { "fix", "print a diff that repairs the kernel traces document" },
    { "diff", "what changed between two versions or configurations" },
    { "history", "many versions side by side" },
    { "launches", "what one step launches, in order" },
    { "explain", "why a kernel runs, or does not; what a code of check means" },
    { "query", "ask a named question, or your own SQL, read-only" },
};

enum { VERB_COUNT = sizeof verbs / sizeof verbs[0] };

static bool is_installed(const char *verb)
{
    struct ot_buf name = OT_BUF_INIT;
    ot_buf_printf(&name, "optrace-%s", verb);
    bool result = ot_sibling_exists(name.data);
    ot_buf_release(&name);
    return result;
}

static void print_help(FILE *file)
{
    fputs("Examples:\n"
          "  optrace run --source sglang/ --traces results/deepseek_kernel_traces.md\n"
          "  optrace query --database results/optrace.db callers name=fp8_scaled_mm\n"
          "  optrace diff old.db new.db\n"
          "\n"
          "Usage: optrace VERB [OPTION...]\n"
          "\n"
          "Verbs:\n", file);
    for (int i = 0; i < VERB_COUNT; i++)
        if (is_installed(verbs[i].name))
            fprintf(file, "  %-14s %s\n", verbs[i].name, verbs[i].summary);
    fputs("\n'optrace help VERB' or 'optrace VERB --help' tells more; 'optrace --version' the\nversions.\n",
          file);
}

static int unknown_verb(const char *verb)
{
    struct ot_nearest nearest = {0};
    ot_visible_say("optrace", "'%s' is not an optrace verb", verb);
    for (int i = 0; i < VERB_COUNT; i++)
        if (is_installed(verbs[i].name))
            ot_nearest_consider(&nearest, verb, verbs[i].name);
    if (nearest.count)
        fprintf(stderr, "The most similar verb is '%s'.\n", nearest.names[0]);
    fputs("See 'optrace --help'.\n", stderr);
    return OT_EXIT_USAGE;
}

/* Becomes the program of the verb. Returns only when that fails. */
static int become(const char *verb, char **argv)
{
    struct ot_buf name = OT_BUF_INIT;
    ot_buf_printf(&name, "optrace-%s", verb);
    int status = OT_EXIT_USAGE;
    if (verb[0] == '\0' || strchr(verb, '/') || !ot_sibling_exists(name.data)) {
        status = unknown_verb(verb);
    } else {
        char *path = ot_sibling_path(name.data);
        argv[0] = path;
        execv(path, argv);
        fprintf(stderr, "optrace: cannot run '%s': %s\n", path, strerror(errno));
        status = OT_EXIT_INTERNAL;
        free(path);
    }
    ot_buf_release(&name);
    return status;
}

int main(int argc, char **argv)
{
    const char *verb = argc > 1 ? argv[1] : NULL;
    bool is_help = verb && (strcmp(verb, "help") == 0 || strcmp(verb, "--help") == 0 || strcmp(verb, "-h") == 0);

    ot_output_start("optrace");
    if (!verb) {
        print_help(stderr);
        return OT_EXIT_USAGE;
    }
    if (is_help && argc > 2 && strcmp(argv[2], "help") != 0)
        return become(argv[2], (char *[]) { argv[0], "--help", NULL });
    if (is_help) {
        print_help(stdout);
        return OT_EXIT_OK;
    }
    if (strcmp(verb, "--version") == 0 || strcmp(verb, "-V") == 0) {
        ot_version_print("optrace", stdout);
        return OT_EXIT_OK;
    }
    if (verb[0] == '-') {
        ot_visible_say("optrace", "unknown option '%s'", verb);
        fputs("Usage: optrace VERB [OPTION...]\n", stderr);
        return OT_EXIT_USAGE;
    }
    return become(verb, argv + 1);
}
