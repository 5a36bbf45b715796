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

/* Asks on a terminal; whether the answer is yes. Nobody is asked where nobody can answer. */
static bool is_tracing_asked(void)
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

static int stop(const struct ot_traces_demand *demand, bool is_there, const char *reason, bool *is_tracing_wanted)
{
    ot_visible_say(demand->program, "%s: %s", demand->path, reason);
    *is_tracing_wanted = is_tracing_asked() && strcmp(demand->path, "-") != 0;
    if (*is_tracing_wanted)
        return OT_EXIT_OK;
    fprintf(stderr, "To trace first: 'optrace run --trace-kernels'. To go on%s: 'optrace run --traces none' reports "
                    "from the source alone.\n",
            is_there ? " with the file as it is: --accept-outdated. Without one" : " without one");
    return OT_EXIT_PREREQUISITE;
}

/* Does the source have the hash that the document carries? It has where it is not known. */
static int compare_hash(const struct ot_traces_demand *demand, const struct ot_traces_document *document,
                        bool *is_compared, bool *is_same, struct ot_err *err)
{
    char hash[33] = "";
    *is_compared = false;
    *is_same = true;
    if (document->source_hash[0] == '\0' || !demand->source_hash)
        return 0;
    if (demand->source_hash(demand->source, hash, err) < 0)
        return -1;
    *is_compared = hash[0] != '\0';
    *is_same = !*is_compared || strcmp(hash, document->source_hash) == 0;
    return 0;
}

int ot_traces_require(const struct ot_traces_demand *demand, struct ot_traces_document *document,
                      bool *is_tracing_wanted, struct ot_err *err)
{
    long now = 0;
    char reason[160];
    bool is_compared, is_same;

    *is_tracing_wanted = false;
    if (ot_traces_document_load(document, demand->path, err) != 0 || ot_today_day(&now, err) != 0)
        return OT_EXIT_USAGE;
    if (document->missing)
        return stop(demand, false, document->missing, is_tracing_wanted);
    /* It may be tomorrow already where the document was written. */
    document->is_future = document->generated[0] != '\0' && ot_traces_day(document->generated) > now + 1;
    if (demand->is_outdated_accepted)
        return OT_EXIT_OK;
    if (document->generated[0] == '\0')
        return stop(demand, true, "no date can be read: expected a line **Generated:** YYYY-MM-DD", is_tracing_wanted);
    if (compare_hash(demand, document, &is_compared, &is_same, err) < 0)
        return ot_err_status(err);
    if (!is_same)
        return stop(demand, true, "written for another source: its content hash is not that of the source",
                    is_tracing_wanted);
    long age = now - ot_traces_day(document->generated);
    if (!is_compared && demand->max_age > 0 && age > demand->max_age) {
        snprintf(reason, sizeof reason, "generated %s, %ld days ago; at most %ld are accepted (--max-age)",
                 document->generated, age, demand->max_age);
        return stop(demand, true, reason, is_tracing_wanted);
    }
    return OT_EXIT_OK;
}
