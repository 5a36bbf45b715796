/*
 * today.h: the day that a program takes for today: that of SOURCE_DATE_EPOCH, else of the clock (UTC).
 */
#ifndef OT_TODAY_H
#define OT_TODAY_H

struct ot_err;

/* Sets *day to the days since 1970-01-01. -1 where SOURCE_DATE_EPOCH is no number of seconds. */
int ot_today_day(long *day, struct ot_err *err);

/* The same as YYYY-MM-DD. */
int ot_today_date(char date[11], struct ot_err *err);

#endif
