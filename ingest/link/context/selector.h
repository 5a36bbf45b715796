/*
 * selector.h: parameters that choose what a function does.
 *
 * Each gives the index of the parameter, -1 if there is none.
 */
#ifndef OT_LINK_SELECTOR_H
#define OT_LINK_SELECTOR_H

#include "ingest/link/context/candidate.h"

/* param(…) or (param if test else other)(…). */
int ot_selector_calls(struct ot_analysis *a, struct ot_candidate *c);
/* library.impl(name, param), in a function that no row of library_function describes. */
int ot_selector_registers(struct ot_analysis *a, struct ot_candidate *c);
/* return param, which is not bound again, in a function without a parameter that is an enum. */
int ot_selector_returns(struct ot_analysis *a, struct ot_candidate *c);
/* return table[param], x = table.get(param) of a table of the module. */
int ot_selector_looks_up(struct ot_analysis *a, struct ot_candidate *c);
/* for key in param: … table[key] …, of a parameter that is not bound again; not under a configuration. */
int ot_selector_looks_through(struct ot_analysis *a, struct ot_candidate *c);
/* os.getenv(param, …), under a configuration. */
int ot_selector_asks_environment(struct ot_analysis *a, struct ot_candidate *c);
/* A parameter that is declared as an enum. */
int ot_selector_is_enum(struct ot_analysis *a, struct ot_candidate *c);
/* return f(param, …), and nothing else in the body. */
int ot_selector_hands_on(struct ot_analysis *a, struct ot_candidate *c);
/* table[param.name] = param. */
int ot_selector_files(struct ot_analysis *a, struct ot_candidate *c);
/* A parameter declared by a protocol, or one that a function which stands in for another hands on. */
int ot_selector_is_object(struct ot_analysis *a, struct ot_candidate *c);
/* The only parameter of a function of a module, which declares it as of one class of the tree; not under a
 * configuration, where calls are told apart anyway. */
int ot_selector_is_asked(struct ot_analysis *a, struct ot_candidate *c);
/* "param.weight = …", "param.register(…)" as a statement, under a configuration. */
int ot_selector_sets_up(struct ot_analysis *a, struct ot_candidate *c);

/* dict(param). */
int ot_selector_copies(struct ot_analysis *a, struct ot_candidate *c);
/* The parameter of a function that the call at n copies so. */
int ot_selector_copied_here(struct ot_analysis *a, ot_id code, uint32_t n);

#endif
