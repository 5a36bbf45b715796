/*
 * launch_run.h: the evaluator of a launch command: Python, one statement after the other, on things.
 *
 * Nothing outside the tree is run. What can not be told is the unknown; of a test that is not known both arms run, and
 * what they leave different is unknown.
 */
#ifndef OT_LINK_LAUNCH_RUN_H
#define OT_LINK_LAUNCH_RUN_H

#include "ingest/link/launch/launch_thing.h"

/* How a statement ends. */
enum ot_launch_end { OT_ENDS, OT_ENDS_RETURNING, OT_ENDS_RAISING, OT_ENDS_LOOP, OT_ENDS_ROUND };

/* A way out of a function that was perhaps taken. */
struct ot_way {
    struct ot_trail snapshot; /* since the function began */
    struct ot_thing *result;
};

/* A function that runs. */
struct ot_frame {
    struct ot_frame *caller;
    const struct ot_thing *function; /* NULL: the body of a module */
    size_t mark;            /* of the trail */
    struct ot_thing *result;
    struct ot_way *ways; size_t way_count, way_capacity;
    bool is_broken;         /* a round of a loop perhaps ended early */
};

/* What is passed. A value of key NULL is passed by position. */
struct ot_passed {
    struct ot_thing_item *items; size_t count, capacity;
    bool is_open;           /* more may be passed that is not known */
    struct ot_place place;
};

/* What a row of launch_rule or setting_object says of an object of the source or of a library. */
enum ot_launch_role { OT_LAUNCH_DECLARE = 1, OT_LAUNCH_VIEW, OT_LAUNCH_UNDER, OT_LAUNCH_ARGUMENT, OT_LAUNCH_IS,
                      OT_LAUNCH_RETURNS, OT_LAUNCH_GETENV, OT_LAUNCH_SPEC, OT_LAUNCH_JSON,
                      OT_LAUNCH_MATCH, OT_LAUNCH_MODULE, OT_LAUNCH_ABSTRACT };
struct ot_launch_rule {
    const char *dotted;
    enum ot_launch_role role;
    struct ot_thing *value;
};

#endif
