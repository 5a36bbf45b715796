/*
 * err.h: how a function says what went wrong.
 *
 * A function that can fail returns int, 0 or -1, and takes a struct ot_err * last.
 * Messages are in lower case, the cause first, the subject in quotes. Only main prints.
 */
#ifndef OT_ERR_H
#define OT_ERR_H

/* Exit status of every program. */
enum ot_exit {
    OT_EXIT_OK = 0,
    OT_EXIT_FINDINGS = 1,     /* findings or differences */
    OT_EXIT_USAGE = 2,        /* wrong usage, unreadable input, wrong database */
    OT_EXIT_PREREQUISITE = 3, /* kernel traces missing or outdated */
    OT_EXIT_INTERNAL = 4
};

/* Where the cause lies; it decides the exit status. */
enum ot_err_kind {
    OT_ERR_OUTSIDE, /* in what the program was given: input, database, disk, permissions */
    OT_ERR_INTERNAL /* in the program: a broken invariant, no memory */
};

struct ot_err {
    char message[1024]; /* "" while nothing went wrong */
    enum ot_err_kind kind;
};

/* Sets the message; the cause lies outside. Returns -1, so that "return ot_err_set(err, …)" reads well. */
int ot_err_set(struct ot_err *err, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The same where the cause lies in the program. */
int ot_err_internal(struct ot_err *err, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Puts context before the message: "<context>: <message>". The kind stays. Returns -1. */
int ot_err_wrap(struct ot_err *err, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The exit status that an error asks for: OT_EXIT_USAGE or OT_EXIT_INTERNAL. */
int ot_err_status(const struct ot_err *err);

#endif
