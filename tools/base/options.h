/*
 * options.h: the command line of every program, read with libpopt.
 *
 *   static char *database;
 *   static struct poptOption table[] = {
 *       {"database", 'd', POPT_ARG_STRING, &database, 0, "database to write", "DB"},
 *       POPT_TABLEEND
 *   };
 *   struct ot_options options = {
 *       .program = "optrace-link", .usage = "--database DB", .summary = "…",
 *       .examples = "  optrace link --database sglang.db\n", .table = table};
 *   int status;
 *   if (ot_options_parse(&options, argc, argv, &status) < 0)
 *       return status;
 *
 * --help (examples first), --version and --quiet are understood by all.
 */
#ifndef OT_OPTIONS_H
#define OT_OPTIONS_H

#include <popt.h>
#include <stdbool.h>
#include <stddef.h>

struct ot_options {
    const char *program;      /* "optrace-link" */
    const char *usage;        /* what follows the program's name in the usage line */
    const char *summary;      /* one line: what it does */
    const char *examples;     /* lines indented by two blanks, each ended by '\n' */
    struct poptOption *table; /* own options, ended by POPT_TABLEEND; or NULL */

    /* Results. */
    bool is_quiet;
    const char **arguments; /* what is no option, ended by NULL; valid until release */
    size_t argument_count;
    poptContext context;
    const char **argv_copy;
};

/* Parses argv. Returns 0 to carry on, or -1 when the program is to end with *status:
 * 0 after --help or --version, OT_EXIT_USAGE after a wrong option (said on stderr). */
int ot_options_parse(struct ot_options *options, int argc, char **argv, int *status);

/* Says "program: message" and the usage line on stderr. Returns OT_EXIT_USAGE. */
int ot_options_wrong(const struct ot_options *options, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* What --platform and --link-style know, of every program that has them; ended by NULL. */
extern const char *const ot_options_platforms[], *const ot_options_link_styles[];

/* Returns OT_EXIT_OK where value is NULL or one of words (ended by NULL); else says which there are, as
 * ot_options_wrong does. */
int ot_options_choose(const struct ot_options *options, const char *option, const char *value,
                      const char *const *words);

/* The database to read: given, which is handed through, or where it is NULL a copy of the value of OPTRACE_DATABASE,
 * or of 'results/optrace.db', where 'optrace run' puts it. The caller frees it. */
char *ot_options_database(char *given);
#define OT_DATABASE_HELP "database to read (else OPTRACE_DATABASE, results/optrace.db)"

/* Frees what parse allocated; the values of the caller's table are the caller's. */
void ot_options_release(struct ot_options *options);

#endif
