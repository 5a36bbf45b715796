/*
 * options.c: the command line of every program.
 */
#include "tools/base/options.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "tools/base/buf.h"
#include "tools/base/err.h"
#include "tools/base/mem.h"
#include "tools/base/output.h"
#include "tools/base/version.h"
#include "tools/base/visible.h"

const char *const ot_options_platforms[] = {"cuda", "hip", "npu", "cpu", "xpu", NULL};
const char *const ot_options_link_styles[] = {"relative", "github", "vscode", "none", NULL};

static struct poptOption none[] = {POPT_TABLEEND};

/* The usage, with what does not fit into 80 columns in further lines; what stands in brackets stays together. */
static void fold_usage(const struct ot_options *options, struct ot_buf *out)
{
    enum { WIDTH = 80, INDENT = 7 }; /* of "Usage: " */
    size_t column = INDENT + strlen(options->program);
    for (const char *at = options->usage; *at;) {
        const char *end = at;
        for (int depth = 0; *end && (depth || *end != ' '); end++)
            depth += (*end == '[' || *end == '(') - (*end == ']' || *end == ')');
        size_t length = (size_t)(end - at);
        bool is_folded = at > options->usage && column + 1 + length > WIDTH;
        ot_buf_printf(out, "%s%.*s", is_folded ? "\n       " : at > options->usage ? " " : "", (int)length, at);
        column = (is_folded ? INDENT : column + 1) + length;
        at = end + strspn(end, " ");
    }
}

static void print_help(struct ot_options *options)
{
    struct ot_buf usage = OT_BUF_INIT;
    fold_usage(options, &usage);
    printf("Examples:\n%s\n%s\n\n", options->examples ? options->examples : "",
           options->summary ? options->summary : "");
    poptSetOtherOptionHelp(options->context, usage.data);
    poptPrintHelp(options->context, stdout, 0);
    ot_buf_release(&usage);
}

/* popt wants argv[0] to be the name to show. */
static void copy_argv(struct ot_options *options, int argc, char **argv)
{
    options->argv_copy = ot_calloc((size_t)argc + 2, sizeof *options->argv_copy);
    options->argv_copy[0] = options->program;
    for (int i = 1; i < argc; i++)
        options->argv_copy[i] = argv[i];
}

/* popt tells of "--steps x" only the "x": the option that stands before it is told too. */
static int say_bad_option(const struct ot_options *options, int argc, char **argv, int code)
{
    const char *bad = poptBadOption(options->context, POPT_BADOPTION_NOALIAS), *option = "";
    for (int i = 2; bad[0] != '-' && i < argc; i++)
        if (strcmp(argv[i], bad) == 0 && argv[i - 1][0] == '-')
            option = argv[i - 1];
    return ot_options_wrong(options, "%s%s%s: %s", option, option[0] ? " " : "", bad, poptStrerror(code));
}

int ot_options_parse(struct ot_options *options, int argc, char **argv, int *status)
{
    int wants_help = 0, wants_version = 0, is_quiet = 0;
    struct poptOption common[] = {
        {"quiet", 'q', POPT_ARG_NONE, &is_quiet, 0, "no progress, no notes", NULL},
        {"help", 'h', POPT_ARG_NONE, &wants_help, 0, "show this help", NULL},
        {"version", 'V', POPT_ARG_NONE, &wants_version, 0, "show versions", NULL},
        POPT_TABLEEND};
    struct poptOption all[] = {
        {NULL, 0, POPT_ARG_INCLUDE_TABLE, options->table ? options->table : none, 0,
         "Options:", NULL},
        {NULL, 0, POPT_ARG_INCLUDE_TABLE, common, 0, "Common options:", NULL},
        POPT_TABLEEND};
    ot_output_start(options->program);
    copy_argv(options, argc, argv);
    options->context = poptGetContext(options->program, argc ? argc : 1, options->argv_copy, all, 0);
    int code;
    do
        code = poptGetNextOpt(options->context);
    while (code >= 0);
    *status = OT_EXIT_OK;
    if (code < -1) {
        *status = say_bad_option(options, argc, argv, code);
    } else if (wants_help) {
        print_help(options);
    } else if (wants_version) {
        ot_version_print(options->program, stdout);
    } else {
        options->is_quiet = is_quiet != 0;
        options->arguments = poptGetArgs(options->context);
        while (options->arguments && options->arguments[options->argument_count])
            options->argument_count++;
        return 0;
    }
    ot_options_release(options);
    return -1;
}

int ot_options_wrong(const struct ot_options *options, const char *format, ...)
{
    char *message;
    va_list arguments;
    va_start(arguments, format);
    int length = vasprintf(&message, format, arguments);
    va_end(arguments);
    if (length >= 0) {
        ot_visible_say(options->program, "%s", message);
        free(message);
    }
    struct ot_buf usage = OT_BUF_INIT;
    fold_usage(options, &usage);
    fprintf(stderr, "Usage: %s %s\n", options->program, usage.data);
    ot_buf_release(&usage);
    return OT_EXIT_USAGE;
}

int ot_options_choose(const struct ot_options *options, const char *option, const char *value,
                      const char *const *words)
{
    struct ot_buf known = OT_BUF_INIT;
    for (size_t i = 0; words[i]; i++) {
        if (!value || strcmp(words[i], value) == 0) {
            ot_buf_release(&known);
            return OT_EXIT_OK;
        }
        ot_buf_printf(&known, "%s%s", i > 0 ? ", " : "", words[i]);
    }
    int status = ot_options_wrong(options, "%s knows no '%s'; there are %s", option, value, known.data);
    ot_buf_release(&known);
    return status;
}

char *ot_options_database(char *given)
{
    const char *named = getenv("OPTRACE_DATABASE");
    return given ? given : ot_strdup(named && *named ? named : "results/optrace.db");
}

void ot_options_release(struct ot_options *options)
{
    if (options->context)
        options->context = poptFreeContext(options->context);
    free(options->argv_copy);
    options->argv_copy = NULL;
    options->arguments = NULL;
}
