/*
 * task.h: tasks: statements in regions, and the queues of those that are to run.
 */
#ifndef OT_LINK_TASK_H
#define OT_LINK_TASK_H

#include "ingest/link/base/analysis.h"

/* Statements that go on after a block, and what goes on after those. */
struct ot_rest {
    uint32_t first, end;
    ot_id region; /* in which they do, whichever way comes there; 0: in that of what comes there */
    const struct ot_rest *next;
};

enum { OT_REST_BOTH = 2, OT_TOLD_APART = 3 };

struct ot_task {
    ot_id region;
    uint32_t ast;
    const struct ot_rest *rest; /* what an arm of the statement starts behind it, when its other arm leaves or may */
    ot_id next; /* the task made before it in the same node */
    ot_worlds told[OT_TOLD_APART]; /* of world.c: the worlds that its last runs were told apart by, first to last */
    uint8_t rest_arm; /* OT_REST_BOTH: each of them starts it */
    uint8_t started; /* arms started, a bit each */
    uint8_t runs; /* of task.c: how often it ran, as far as that is asked */
    bool is_queued;
    bool is_long; /* of task.c: a run of it was much work */
};

/* The task that runs a statement in a region, made and queued if there is none. */
ot_id ot_task(struct ot_analysis *a, ot_id region, uint32_t ast);
/* The task is to run, again if it ran. */
void ot_task_queue(struct ot_analysis *a, ot_id task);
/* Takes the next task: in the order in which they were queued, but for those that ran often and long, which come when
 * no other is queued. 0 if there is none. */
ot_id ot_task_take(struct ot_analysis *a);
/* Notes that a run of the task is over, and what work it was. */
void ot_task_ran(struct ot_analysis *a, ot_id task, uint64_t work);
/* Is any task queued? */
bool ot_task_is_waiting(const struct ot_analysis *a);

/* Makes and frees what the module keeps. */
void ot_task_init(struct ot_analysis *a);
void ot_task_release(struct ot_analysis *a);

#endif
