/*
 * region.h: regions: stretches of the code of a node under the same guards.
 */
#ifndef OT_LINK_REGION_H
#define OT_LINK_REGION_H

#include "ingest/link/base/analysis.h"

enum ot_region_kind { OT_R_ROOT, OT_R_ARM, OT_R_KILL, OT_R_REBOUND, OT_R_CASE };
enum { OT_REBOUND_ANY = 2 }; /* some way through an arm of the if rebinds the name; which is known when it has run */

struct ot_region {
    enum ot_region_kind kind;
    uint8_t arm;    /* OT_R_ARM: 0 the test is true, 1 it is false. OT_R_REBOUND: the arm that rebinds, or
                       OT_REBOUND_ANY */
    ot_id node;
    ot_id parent;
    uint32_t test;  /* OT_R_ARM: syntax node of the test, 0 if there is none to refine by; OT_R_CASE: the subject */
    uint32_t owner; /* OT_R_ARM: syntax node of the branching statement or expression; OT_R_CASE: of the case */
    ot_sym killed;  /* OT_R_KILL, OT_R_REBOUND: name assigned here, or attribute */
    uint32_t path;  /* OT_R_REBOUND: where it is written */
    ot_id before;   /* OT_R_REBOUND: the region of the if */
    ot_id arm_above; /* the nearest arm at or above it, 0 if there is none */
    ot_worlds worlds;  /* OT_R_ARM: in which it is open, see world.h; 0 as long as none opened it */
    uint64_t mentions; /* Bloom filter of the names that tests up to the root mention */
};

/* The region of all of a node that is made. */
ot_id ot_region_root(struct ot_analysis *a, ot_id node);
/* The region of an arm of a branching node; of a test if it is refined by one (0: none). */
ot_id ot_region_arm(struct ot_analysis *a, ot_id parent, uint32_t owner, uint8_t arm, uint32_t test);
/* After an if whose arm assigns a name or an attribute of one, which is written at path: the values it had before are
 * those that took the other arm. The if stands in region before. */
ot_id ot_region_rebound(struct ot_analysis *a, ot_id parent, ot_id before, uint32_t owner, uint8_t arm, uint32_t path);
/* The body of a case of a match statement with a subject. */
ot_id ot_region_case(struct ot_analysis *a, ot_id parent, uint32_t owner, uint32_t subject);
/* After a statement that assigns a name of which guards speak. */
ot_id ot_region_kill(struct ot_analysis *a, ot_id parent, ot_sym killed);

/* Makes and frees what the module keeps. */
void ot_region_init(struct ot_analysis *a);
void ot_region_release(struct ot_analysis *a);

#endif
