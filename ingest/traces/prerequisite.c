/*
 * prerequisite.c: stops ingest-traces and run when there are no kernel traces, or old ones.
 *
 * Reads: the document, SOURCE_DATE_EPOCH, the clock, an answer from the terminal. Writes:
 * messages to stderr. Must not know: SQL, the database (nothing is written before this check).
 */
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "ingest/traces/document.h"
#include "ingest/traces/traces.h"
#include "tools/base/err.h"
#include "tools/base/today.h"
#include "tools/base/visible.h"

static const char question[] =
    "The kernel traces file is missing or outdated. Should I run `do deepseek kernel tracing` first?";

static const char how_to_make_one[] =
    "There is no program yet that writes kernel traces. Write them by hand:\n"
    "  # DeepSeek Kernel Traces\n"
    "  **Generated:** YYYY-MM-DD\n"
    "  ## Summary Table            | Kernel | Source | Category | Primary Call Site |\n"
    "  ## Detailed Call Chains\n"
    "  #### 1.1 kernel **(source)**\n"
    "  [kernel()](path/file.py#L1) **(source)**\n"
    "  └─> [caller()](path/file.py#L2)\n";

/* Asks on a terminal. Nobody is asked where nobody can answer. */
static bool is_tracing_wanted(void)
{
    fprintf(stderr, "%s", question);
    if (!isatty(STDIN_FILENO) || !isatty(STDERR_FILENO)) {
        fputc('\n', stderr);
        return false;
    }
    fputs(" [y/N] ", stderr);
    fflush(stderr);
    char answer[64] = "";
    if (!fgets(answer, sizeof answer, stdin)) {
        fputc('\n', stderr);
        return false;
    }
    answer[strcspn(answer, "\r\n")] = '\0';
    return strcasecmp(answer, "y") == 0 || strcasecmp(answer, "yes") == 0;
}

static int stop(const struct ot_traces_demand *demand, bool is_there, const char *reason)
{
    ot_visible_say(demand->program, "%s: %s", demand->path, reason);
    if (is_tracing_wanted())
        fputs(how_to_make_one, stderr);
    fprintf(stderr, "To go on%s: 'optrace run --traces none' reports from the source alone.\n",
            is_there ? " with the file as it is: --accept-outdated. Without one" : " without one");
    return OT_EXIT_PREREQUISITE;
}

int ot_traces_require(const struct ot_traces_demand *demand, struct ot_traces_document *document,
                      struct ot_err *err)
{
    long now = 0;
    char reason[160];

    if (ot_traces_document_load(document, demand->path, err) != 0 || ot_today_day(&now, err) != 0)
        return OT_EXIT_USAGE;
    if (document->is_missing)
        return stop(demand, false, document->lines || strcmp(demand->path, "-") == 0 || access(demand->path, F_OK) == 0
                                ? "the file is empty" : "no such file");
    if (document->generated[0] == '\0') {
        if (demand->is_outdated_accepted)
            return OT_EXIT_OK;
        return stop(demand, true, "no date can be read: expected a line **Generated:** YYYY-MM-DD");
    }
    long age = now - ot_traces_day(document->generated);
    if (demand->max_age > 0 && age > demand->max_age && !demand->is_outdated_accepted) {
        snprintf(reason, sizeof reason, "generated %s, %ld days ago; at most %ld are accepted (--max-age)",
                 document->generated, age, demand->max_age);
        return stop(demand, true, reason);
    }
    return OT_EXIT_OK;
}
