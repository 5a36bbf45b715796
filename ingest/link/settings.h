/*
 * settings.h: what is known of one run, as a user gives it: names and their values.
 *
 * A file of settings is lines of "NAME = VALUE"; what stands behind a "#" is a comment. VALUE is JSON, or one bare
 * word, which is a text. "open = NAME NAME …" lists names that are not known although the others of their kind are.
 */
#ifndef OT_LINK_SETTINGS_H
#define OT_LINK_SETTINGS_H

#include <sqlite3.h>
#include <stddef.h>

struct ot_err;

struct ot_setting {
    char *name;   /* 'server.tp_size' */
    char *value;  /* JSON; of 'open', names with a blank between */
    char *origin; /* 'decode.conf:12', 'config.json', '--set' */
};

/* In the order in which they were given; no name twice. Starts as {0}. */
struct ot_settings {
    struct ot_setting *items;
    size_t count, capacity;
};

/* Each adds to the settings; of a name that is there the new value takes the place of the old one. db is any open
 * connection: its JSON functions are used. Returns 0, or -1 with *err set: a file that can not be read, a line that is
 * no setting, a name twice in one file or on the command line. */
int ot_settings_file(struct ot_settings *settings, sqlite3 *db, const char *path, struct ot_err *err);
/* 'NAME=VALUE' of the command line. */
int ot_settings_word(struct ot_settings *settings, sqlite3 *db, const char *text, struct ot_err *err);
/* The keys of a model's config.json, as 'model.KEY'. */
int ot_settings_model(struct ot_settings *settings, sqlite3 *db, const char *path, struct ot_err *err);

/* The value of a name, NULL if there is none; settings may be NULL. */
const char *ot_settings_value(const struct ot_settings *settings, const char *name);
/* Where it was given, NULL if it was not. */
const char *ot_settings_origin(const struct ot_settings *settings, const char *name);
/* The text that the value of a name is, the caller's to free; *text is NULL where there is no such value. Returns 0, or
 * -1 with *err set. */
int ot_settings_text(const struct ot_settings *settings, sqlite3 *db, const char *name, char **text,
                     struct ot_err *err);
/* Writes table configuration. */
int ot_settings_write(const struct ot_settings *settings, sqlite3 *db, struct ot_err *err);

/* Frees what was added and leaves it as it starts. */
void ot_settings_release(struct ot_settings *settings);

#endif
