/*
 * library.h: what rows say of libraries, by dotted name.
 */
#ifndef OT_LINK_LIBRARY_H
#define OT_LINK_LIBRARY_H

#include "ingest/link/base/analysis.h"
#include "ingest/link/rows/word.h"

/* What a function does. */
struct ot_model {
    const char *pattern;  /* dotted name or GLOB; module:qualname for functions of the tree */
    enum ot_behaviour behaviour;
    const char *argument;
};

/* A row of texts of any table. */
struct ot_library_row {
    const char *pattern, *text, *argument;
};

/* Reads all rows. Returns 0, or -1 with *err set, also where a row says what nobody knows. */
int ot_library_open(struct ot_analysis *a, struct ot_err *err);
/* The rows of a query of three texts, in its order, its texts owned by the arena; *rows is the caller's to free. */
int ot_library_read(struct ot_analysis *a, const char *sql, struct ot_library_row **rows, size_t *count,
                    struct ot_err *err);
/* True if a row names dotted, something below it, or the kernel package it lies in. Other
 * names from outside are not kept as values. */
bool ot_library_is_listed(struct ot_analysis *a, ot_sym dotted);
/* The row of library_function for a dotted name; NULL if there is none. */
const struct ot_model *ot_library_model(struct ot_analysis *a, ot_sym dotted);
/* The name of the method of a class outside the tree that a row of library_function names: of one whose calls run a
 * method, of torch.nn.Module, too. 0 if there is none. */
ot_sym ot_library_method(struct ot_analysis *a, ot_sym class_name, ot_sym name);
/* The same for a function of the tree. */
const struct ot_model *ot_library_function(struct ot_analysis *a, ot_id code);
/* Is it the last part of a name that a row of library_function says to implement an op? */
bool ot_library_registers(const struct ot_analysis *a, ot_sym name);
/* Is it the last part of the name of one that never comes back? And does a member of a module? */
bool ot_library_may_end(const struct ot_analysis *a, ot_sym name);
bool ot_library_ends(struct ot_analysis *a, const char *module, ot_sym name);
/* What library_class says of a class outside the tree. */
enum ot_meaning ot_library_meaning(struct ot_analysis *a, ot_sym dotted);
/* The method that a call of an instance of such a class runs, NULL if a row does not say. */
const char *ot_library_runs(struct ot_analysis *a, ot_sym dotted);
/* The argument of what library_class says, '' if it has none. */
const char *ot_library_argument(struct ot_analysis *a, ot_sym dotted);
/* True if a row of library_class names dotted itself, not by a pattern. */
bool ot_library_is_exact(struct ot_analysis *a, ot_sym dotted);
/* Is it a class of which no row tells what it gives its objects? */
bool ot_library_is_open(struct ot_analysis *a, ot_sym dotted);
/* Is the linked platform in a list, "cuda hip"? */
bool ot_library_has_platform(const struct ot_analysis *a, const char *list);

/* Makes and frees what the module keeps. */
void ot_library_init(struct ot_analysis *a);
void ot_library_release(struct ot_analysis *a);

#endif
