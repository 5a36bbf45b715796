/*
 * limits.h: how far the analysis goes before it says "unknown", so that it ends on any input.
 *
 * Each of these limits leaves a row of problem with the place where it was reached. No release of sglang comes
 * near one: the most that one of them (0.5.23) uses is beside each. Limits at which values are merged without a word
 * (how many texts one variable keeps apart, and the like) stand in the files of their rules; that of the op tree
 * and of what lies below ops stand in queries/tree (40, 60, 70, 75).
 */
#ifndef OT_LINK_LIMITS_H
#define OT_LINK_LIMITS_H

enum {
    /* Units of work (budget.c) at least, and for each node of the syntax of a file in reach: 33. */
    OT_WORK_BASE = 2000000,
    OT_WORK_PER_NODE = 180,
    /* Units for a context or an edge, which is written to the database and looked at by the queries that follow. */
    OT_WORK_OF_ROW = 200,
    /* One statement, and each of the functions given up, may take this part of all. */
    OT_WORK_SHARE = 16,
    OT_GIVEN_UP_AT_MOST = 8,
    /* Bound methods, static methods, properties and the like of one another: 2. */
    OT_NESTED_AT_MOST = 8,
    /* Values that one variable holds: 358; partials among them: 11. The keys of a dict are not counted. */
    OT_FACTS_AT_MOST = 2048,
    OT_PARTIALS_AT_MOST = 64,
    /* Callables that one call goes through before it comes to functions: partials of partials, objects
       whose __call__ is an object. */
    OT_THROUGH_AT_MOST = 512,
    /* Contexts of one function by a tested argument: 488. */
    OT_CONTEXTS_AT_MOST = 2048,
    /* Sets of keywords, or values of switches, that one function has contexts for: 37. One within another is a function
       for each time that it is made: 253 for all of these. When half of the work is done there are no new ones. */
    OT_KEYED_CONTEXTS_AT_MOST = 48,
    OT_KEYED_CONTEXTS_OF_CODE_AT_MOST = 512,
    /* Classes in the order of one class: 9. */
    OT_ORDER_AT_MOST = 64,
    /* Times that the order of one class changes, since its bases do. */
    OT_ORDERS_AT_MOST = 32
};

#endif
