/*
 * today.c: the day that a program takes for today.
 *
 * Reads: SOURCE_DATE_EPOCH, the clock. Must not know: what is dated.
 */
#include "tools/base/today.h"

#include <errno.h>
#include <stdlib.h>
#include <time.h>

#include "tools/base/err.h"

enum { DAY = 86400 };

int ot_today_day(long *day, struct ot_err *err)
{
    const char *epoch = getenv("SOURCE_DATE_EPOCH");
    long long seconds = (long long)time(NULL);
    if (epoch && epoch[0] != '\0') {
        char *end;
        errno = 0;
        seconds = strtoll(epoch, &end, 10);
        if (*end != '\0' || errno != 0 || seconds < 0)
            return ot_err_set(err, "SOURCE_DATE_EPOCH is no number of seconds: '%s'", epoch);
    }
    *day = (long)(seconds / DAY);
    return 0;
}

int ot_today_date(char date[11], struct ot_err *err)
{
    struct tm parts;
    long day;
    if (ot_today_day(&day, err) < 0)
        return -1;
    time_t seconds = (time_t)day * DAY;
    if (!gmtime_r(&seconds, &parts) || strftime(date, 11, "%Y-%m-%d", &parts) != 10)
        return ot_err_set(err, "SOURCE_DATE_EPOCH is beyond the year 9999");
    return 0;
}
