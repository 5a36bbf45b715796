/*
 * setting_read.h: the rows of a configuration, and the classes of the source that its names mean.
 */
#ifndef OT_LINK_SETTING_READ_H
#define OT_LINK_SETTING_READ_H

#include "ingest/link/base/analysis.h"

struct ot_given;
struct ot_library_row;
struct ot_nearest;

/* The rows of table configuration: pattern is the name, text the JSON, argument the origin. */
struct ot_setting_rows {
    struct ot_library_row *rows;
    size_t count;
};

/* The row of a name; NULL if there is none. */
const struct ot_library_row *ot_setting_find(const struct ot_setting_rows *settings, const char *name);
/* What a row gives, but for its value. */
struct ot_given ot_setting_given_of(const struct ot_library_row *row);
/* Sets *err to what is wrong with a row, where it stands and what comes nearest. Returns -1. */
int ot_setting_refuse(const struct ot_library_row *row, const char *what, const struct ot_nearest *nearest,
                      struct ot_err *err);
/* Offers a name by how far it is from a word. */
void ot_setting_offer(struct ot_nearest *nearest, const char *word, const char *name);
/* Calls each with the code of every class of the source that matches a GLOB over 'module:qualname'. */
void ot_setting_each_class(struct ot_analysis *a, const char *pattern,
                           void (*each)(struct ot_analysis *a, ot_id code, void *context), void *context);
/* The code of a class by its 'module:qualname', 0 if the source has none. */
ot_id ot_setting_find_class(struct ot_analysis *a, const char *dotted);
/* The code of a function of a module by its 'module:name', 0 if the source has none. */
ot_id ot_setting_find_function(struct ot_analysis *a, const char *dotted);

#endif
