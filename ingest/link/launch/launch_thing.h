/*
 * launch_thing.h: what the evaluator of a launch command computes with: Python's objects, one by one.
 *
 * Whatever a thing holds is in a table that is never changed: a change gives it another one, and the trail keeps the
 * earlier, so that what an arm of an undecided test did can be taken back and joined with what the other did.
 */
#ifndef OT_LINK_LAUNCH_THING_H
#define OT_LINK_LAUNCH_THING_H

#include "ingest/link/base/analysis.h"

enum ot_thing_kind {
    OT_THING_UNKNOWN, OT_THING_NONE, OT_THING_TRUTH, OT_THING_INTEGER, OT_THING_REAL, OT_THING_TEXT,
    OT_THING_LIST, OT_THING_TUPLE, OT_THING_SET, OT_THING_DICT,
    OT_THING_SCOPE,    /* the names of a function that runs; base: of what is around it */
    OT_THING_MODULE,   /* file */
    OT_THING_CLASS,    /* file, node; function: a tuple of its bases */
    OT_THING_OBJECT,   /* base: its class; function: of a view, what it shows */
    OT_THING_FUNCTION, /* file, node; base: the names around it */
    OT_THING_METHOD,   /* base: the receiver; function, or text where it is none of the tree's */
    OT_THING_PARTIAL,  /* function; table: what is bound, by position and name */
    OT_THING_OUTSIDE,  /* text: dotted name of something in a library */
    OT_THING_LATER     /* file, text: a name of a module that is looked up when it is read */
};

/* What a definition is marked as, or the names in the body of a class (OT_THING_OF_CLASS); a list to which what is
 * added declares fields of the record (OT_THING_DECLARED); an object whose attributes are fields of the record
 * (OT_THING_PART); a container that the code of a module made, which other code may have changed (OT_THING_AGED). */
enum { OT_THING_STATIC = 1, OT_THING_OF_CLASS = 2, OT_THING_PROPERTY = 4, OT_THING_MODEL = 8, OT_THING_PARSER = 16,
       OT_THING_VIEW = 32, OT_THING_ENUM = 64, OT_THING_PLAIN_ENUM = 128, OT_THING_VAGUE = 256,
       OT_THING_DECLARED = 512, OT_THING_PART = 1024,
       OT_THING_AGED = 2048 };

/* Where a value was stored. */
struct ot_place {
    ot_id file;
    uint32_t line;
};

struct ot_thing_item {
    struct ot_thing *key; /* a text where it is a name; NULL in lists, tuples and sets */
    struct ot_thing *value;
    struct ot_place place;
};

struct ot_thing_table {
    uint32_t count;
    struct ot_thing_item items[];
};

struct ot_thing {
    uint8_t kind;
    uint16_t marks; /* OT_THING_VAGUE: it may hold anything else, too */
    ot_sym text; /* of the model's configuration, the dotted name of its class */
    int64_t number; /* of an integer, a truth */
    double real;
    struct ot_thing_table *table;
    ot_id file;
    uint32_t node;
    struct ot_thing *base, *function;
};

/* A table that a thing had; or that it was made here: who goes another way has never seen it. */
struct ot_trail_entry {
    struct ot_thing *thing;
    struct ot_thing_table *table;
    uint16_t marks;
    bool is_new;
};

struct ot_trail {
    struct ot_trail_entry *entries;
    size_t count, capacity;
};

/* Steps after which nothing is evaluated any more; containers in one another that are looked into: of what is deeper,
 * as of what holds itself, nothing is known. */
enum { OT_LAUNCH_STEPS = 4000000, OT_LAUNCH_NESTED = 100 };

struct ot_library_row;

/* What the evaluator keeps: for one command. */
struct ot_launch {
    struct ot_analysis *a;
    struct ot_arena arena;
    struct ot_trail trail;
    struct ot_map modules;     /* file → index into module_things */
    struct ot_thing **module_things; size_t module_count, module_capacity;
    struct ot_map classes;     /* (file, node) → index of a class made of its definition alone */
    struct ot_map rules;       /* dotted name → index into rules */
    struct ot_launch_rule *rule_items; size_t rule_count, rule_capacity;
    struct ot_map texts;       /* sym → index into text_things */
    struct ot_thing **text_things; size_t text_count, text_capacity;
    struct ot_thing *none, *yes, *no, *unknown;
    struct ot_thing *record, *view, *model, *environment, *packages; /* the last two: dicts */
    struct ot_thing *fixed;    /* fields of the record, of its view if there is one, that nothing changes */
    ot_sym declared;           /* the attribute of the record that lists what was declared */
    int unsure;                /* > 0: what runs may not run */
    int depth;                 /* of calls */
    int nested;                /* containers in one another that are gone through */
    uint64_t steps;
    uint64_t doubts;           /* how often something was met that may raise */
    struct ot_frame *frame;
    struct ot_launch_raise { struct ot_place place; struct ot_thing *exception; bool is_sure; char text[400]; } raised;
    struct ot_launch_option *options; size_t option_count, option_capacity;
    bool is_refused;           /* the source raises on what was given */
    bool is_running;           /* what runs is the runtime, behind code that is not run: see launch_made.h */
    struct ot_thing *made;     /* the object that was made last, NULL: none */
    struct ot_library_row *holders; size_t holder_count; /* rows of setting_class: pattern, role */
    struct ot_map ran;         /* (file, node) of the functions that were entered */
    struct ot_map rebound;     /* (file, name) of names that functions of a module bind; (file, 0): it was read */
    struct ot_map stored;      /* variables of the environment that the source stores, + 1; 0: they were read */
    bool is_cut;               /* a limit was reached: nothing is known any more */
};

/* Things that are what they are. */
struct ot_thing *ot_launch_thing(struct ot_launch *l, enum ot_thing_kind kind);
struct ot_thing *ot_launch_truth(struct ot_launch *l, int truth); /* below 0: unknown */
struct ot_thing *ot_launch_integer(struct ot_launch *l, int64_t number);
struct ot_thing *ot_launch_real(struct ot_launch *l, double real);
struct ot_thing *ot_launch_text(struct ot_launch *l, const char *text);
struct ot_thing *ot_launch_symbol(struct ot_launch *l, ot_sym text);
struct ot_thing *ot_launch_outside(struct ot_launch *l, const char *dotted);
/* A list, tuple, set or dict with these items. */
struct ot_thing *ot_launch_container(struct ot_launch *l, enum ot_thing_kind kind, const struct ot_thing_item *items,
                                     size_t count);
struct ot_thing *ot_launch_method(struct ot_launch *l, struct ot_thing *receiver, struct ot_thing *function,
                                  ot_sym name);

/* The text of a text. */
const char *ot_launch_string(const struct ot_launch *l, const struct ot_thing *thing);
/* Is each character of it a byte? */
bool ot_launch_is_plain(const char *text);
/* Is the thing a list, tuple, set or dict? Does it hold what its table says and no more? */
bool ot_launch_is_container(const struct ot_thing *thing);
bool ot_launch_is_whole(const struct ot_thing *thing);
/* Truth and equality: 1, 0, or below 0 where they are not known, as of what holds itself. */
int ot_launch_truth_of(const struct ot_thing *thing);
int ot_launch_equal(const struct ot_launch *l, const struct ot_thing *a, const struct ot_thing *b);

/* The item of a key; NULL where there is none. */
struct ot_thing_item *ot_launch_find(const struct ot_launch *l, const struct ot_thing *thing,
                                     const struct ot_thing *key);
/* The same for code of the source, which may read a variable of the environment by it. */
struct ot_thing_item *ot_launch_find_read(const struct ot_launch *l, const struct ot_thing *dict,
                                          const struct ot_thing *key);
struct ot_thing_item *ot_launch_find_name(const struct ot_launch *l, const struct ot_thing *thing, ot_sym name);
/* Changes, which the trail keeps. Of a key NULL the value becomes the last. What is fixed stays. */
void ot_launch_put(struct ot_launch *l, struct ot_thing *thing, struct ot_thing *key, struct ot_thing *value,
                   struct ot_place place);
void ot_launch_drop(struct ot_launch *l, struct ot_thing *thing, const struct ot_thing_item *item);
/* It holds what another container holds, if that is one of its kind; else what it holds is not known. */
void ot_launch_become(struct ot_launch *l, struct ot_thing *thing, const struct ot_thing *other);
/* It may hold anything else, too; and what it holds is not known. */
void ot_launch_open_up(struct ot_launch *l, struct ot_thing *thing);
void ot_launch_blur(struct ot_launch *l, struct ot_thing *thing);

#endif
