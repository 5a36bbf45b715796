/*
 * ways.h: in which ways a constructor can make a field of its object true.
 */
#ifndef OT_LINK_WAYS_H
#define OT_LINK_WAYS_H

#include "ingest/link/base/analysis.h"

enum { OT_WAYS_OF_FIELD = 8, OT_TESTS_OF_WAY = 4, OT_CLASSES_OF_TEST = 4, OT_WANTS_OF_WAY = 4 };

/* "isinstance(self.field, (A, B))", which was true. */
struct ot_way_test {
    uint32_t test; /* the syntax node of the call */
    ot_sym field;
    uint32_t classes[OT_CLASSES_OF_TEST], class_count; /* class values */
};

/* A parameter of the constructor that was true, too, or equal to a number. */
struct ot_way_want {
    ot_sym param;
    uint32_t number; /* its value; 0: none, it was true */
};

/* Tests that all were true where the field was made true. */
struct ot_way {
    struct ot_way_test tests[OT_TESTS_OF_WAY];
    uint32_t test_count;
    struct ot_way_want wants[OT_WANTS_OF_WAY];
    uint32_t want_count;
};

struct ot_ways {
    struct ot_way items[OT_WAYS_OF_FIELD];
    size_t count;
};

/* The ways, each with a test at least. False: it can be true for other reasons, or the constructor is not plain. */
bool ot_ways_find(struct ot_analysis *a, ot_id init, ot_sym flag, struct ot_ways *ways);

/* The only statement "name = value" of a function that binds a name, which is no parameter; 0: there is none such. */
uint32_t ot_ways_assignment(struct ot_analysis *a, ot_id function, ot_sym name);

#endif
