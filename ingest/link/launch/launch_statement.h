/*
 * launch_statement.h: statements. Of a test that is not known both arms run.
 */
#ifndef OT_LINK_LAUNCH_STATEMENT_H
#define OT_LINK_LAUNCH_STATEMENT_H

#include "ingest/link/launch/launch_run.h"

/* A block of statements. */
enum ot_launch_end ot_launch_block(struct ot_launch *l, struct ot_thing *scope, uint32_t block);
/* One of two blocks runs, it is not known which; one that is no block does nothing. */
enum ot_launch_end ot_launch_arms(struct ot_launch *l, struct ot_thing *scope, uint32_t first, uint32_t second);
/* Something is raised, of a class where it is known, with a text where there is one. */
enum ot_launch_end ot_launch_raising(struct ot_launch *l, struct ot_thing *exception, struct ot_thing *text,
                                     struct ot_place place);

#endif
