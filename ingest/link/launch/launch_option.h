/*
 * launch_option.h: the options that the source declares, and the words of a command that give them values.
 */
#ifndef OT_LINK_LAUNCH_OPTION_H
#define OT_LINK_LAUNCH_OPTION_H

#include "ingest/link/launch/launch_run.h"

struct ot_err;

enum { OT_LAUNCH_NAMES = 8 };

struct ot_launch_option {
    const char *names[OT_LAUNCH_NAMES]; size_t name_count;
    ot_sym field;               /* of the record */
    struct ot_thing *type, *choices, *action, *nargs, *constant; /* as declared; NULL: not */
    bool is_required;
};

/* A field of the record with its default, and its option where the annotation declares one. */
void ot_launch_field(struct ot_launch *l, ot_id file, uint32_t annotated);
/* Place of what a command gives. */
#define OT_LAUNCH_GIVEN ((struct ot_place){0, 1})

/* A declaration of an option: what parser.add_argument was passed. */
void ot_launch_option_add(struct ot_launch *l, struct ot_passed *passed);

#endif
