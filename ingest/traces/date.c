/*
 * date.c: the Generated: and Content hash: lines of a kernel traces document, and days.
 *
 * Reads: one line of text. Writes: nothing. Must not know: files, SQL, the clock.
 */
#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "ingest/traces/document.h"

/* Days before 1 January of year (Gregorian, from year 1), counted from 0001-01-01. */
static long days_before_year(long year)
{
    long y = year - 1;
    return y * 365 + y / 4 - y / 100 + y / 400;
}

long ot_traces_day(const char *date)
{
    static const int days_in_month[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

    for (int i = 0; i < 10; i++) {
        bool is_dash = i == 4 || i == 7;
        if (is_dash ? date[i] != '-' : !isdigit((unsigned char)date[i]))
            return -1;
    }
    long year = (date[0] - '0') * 1000L + (date[1] - '0') * 100 + (date[2] - '0') * 10 + (date[3] - '0');
    int month = (date[5] - '0') * 10 + (date[6] - '0');
    int day = (date[8] - '0') * 10 + (date[9] - '0');
    bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (year < 1970 || month < 1 || month > 12)
        return -1;
    int last = days_in_month[month - 1] + (month == 2 && is_leap ? 1 : 0);
    if (day < 1 || day > last)
        return -1;

    long days = days_before_year(year) - days_before_year(1970);
    for (int m = 1; m < month; m++)
        days += days_in_month[m - 1] + (m == 2 && is_leap ? 1 : 0);
    return days + day - 1;
}

/* What follows "word:" at the start of the line; NULL where it starts otherwise. Bold, italic, quoted or as a list
 * item: all of them are seen. */
static const char *value_of(const char *line, const char *word)
{
    const char *p = line + strspn(line, " \t*_>-");
    if (strncasecmp(p, word, strlen(word)) != 0)
        return NULL;
    p += strlen(word);
    p += strspn(p, "*_ ");
    if (*p != ':')
        return NULL;
    p++;
    return p + strspn(p, "*_ \t`");
}

bool ot_traces_is_date_line(const char *line, char date[11])
{
    const char *p = value_of(line, "Generated");
    if (!p)
        return false;
    date[0] = '\0';
    if (strlen(p) >= 10 && !isdigit((unsigned char)p[10]) && ot_traces_day(p) >= 0) {
        memcpy(date, p, 10);
        date[10] = '\0';
    }
    return true;
}

bool ot_traces_is_hash_line(const char *line, char hash[33])
{
    const char *p = value_of(line, "Content hash");
    if (!p || strspn(p, "0123456789abcdef") != 32)
        return false;
    memcpy(hash, p, 32);
    hash[32] = '\0';
    return true;
}
