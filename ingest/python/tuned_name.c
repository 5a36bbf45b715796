/*
 * tuned_name.c: names of files of tuned configurations, as vLLM's and sglang's tuning programs give them.
 */
#include "ingest/python/tuned_name.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* The number between a word at *text and a comma, where *text is left behind it; -1 if there is none. */
static long number_of(const char **text, const char *word)
{
    size_t length = strlen(word);
    char *end;
    if (strncmp(*text, word, length) != 0 || !isdigit((unsigned char)(*text)[length]))
        return -1;
    errno = 0;
    long number = strtol(*text + length, &end, 10);
    if (errno || *end != ',')
        return -1;
    *text = end + 1;
    return number;
}

bool ot_tuned_name_is(const char *name, long *rows, long *columns)
{
    size_t length = strlen(name);
    if (length < 5 || strcmp(name + length - 5, ".json") != 0)
        return false;
    *rows = number_of(&name, "N=");
    *columns = *rows < 0 ? -1 : number_of(&name, "K=");
    return *columns >= 0;
}
