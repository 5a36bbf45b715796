/*
 * mro.h: the order of the classes that a look-up goes through.
 */
#ifndef OT_LINK_MRO_H
#define OT_LINK_MRO_H

#include "ingest/link/base/analysis.h"

struct ot_mro {
    uint32_t class_value;
    struct ot_list items;  /* class values and external values, the class first */
    bool is_module;        /* derives from a class whose call runs forward */
    bool is_enum, is_open; /* is_open: a base outside the tree or unknown */
    bool is_protocol, is_namedtuple;
    bool is_sequence;      /* its annotated names are its elements */
    bool is_cut;           /* it or one of a base is too long */
    bool is_stored_to;     /* as ot_mro_is_stored_to says of one in the order */
    uint32_t times_set;
    ot_sym call_runs;      /* method that a call of an instance runs */
};

/* The order of a class; NULL while it has none. The pointer holds until the next order is set. */
struct ot_mro *ot_mro_of(struct ot_analysis *a, uint32_t class_value);
/* Computes the order of class_value from its bases (class values and external values). */
void ot_mro_set(struct ot_analysis *a, uint32_t class_value, const struct ot_list *bases);
/* Runs here's task again when the order of class_value or what its classes hold changes. */
void ot_mro_await(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value);
/* A class got an attribute that its body does not bind: wakes who awaits it or a class below it. */
void ot_mro_extended(struct ot_analysis *a, uint32_t class_value);
/* What is not followed: OT_LOOSE_NAMED, under which names values that are known are stored in objects of a class and of
 * those below it; OT_LOOSE_ANY, what is done with one; OT_LOOSE_CLASS, the same of the class itself, too. */
enum { OT_LOOSE_NAMED = 2, OT_LOOSE_ANY = 10, OT_LOOSE_CLASS = 14 };
/* The fields of the objects of a class may hold what no store in reach gave. */
void ot_mro_loosen(struct ot_analysis *a, uint32_t class_value, uint32_t why);
/* An object of a class that no call in reach made. */
uint32_t ot_mro_invent(struct ot_analysis *a, uint32_t class_value);
/* Is it the class of this code, or one below it? */
bool ot_mro_derives(struct ot_analysis *a, uint32_t class_value, ot_id base_code);
/* Class value whose own body or dynamic attributes define name, from position start on; 0 if none. */
uint32_t ot_mro_definer(struct ot_analysis *a, uint32_t class_value, ot_sym name, size_t start, bool *is_open);
/* Has the class a base outside the tree of which it is not known what it adds, or bases that are not known yet? */
bool ot_mro_is_open(struct ot_analysis *a, uint32_t class_value);
/* May an object of the class be false by what a base outside gives it: __len__ of a dict, or one that is not known? */
bool ot_mro_may_be_empty(struct ot_analysis *a, uint32_t class_value);
/* The method name that a call of an instance of value's class runs when it has no __call__, 0. */
ot_sym ot_mro_call_runs(struct ot_analysis *a, uint32_t value);
/* How often orders have changed. */
size_t ot_mro_changes(const struct ot_analysis *a);
/* Was ot_mro_loosen or ot_mro_invent said of the class? */
bool ot_mro_is_loose(const struct ot_analysis *a, uint32_t class_value);
/* May it have objects that no call in reach made, by what was said of it and of those above it? */
bool ot_mro_has_others(struct ot_analysis *a, uint32_t class_value);
/* Was ot_mro_loosen? */
bool ot_mro_is_stored_to(const struct ot_analysis *a, uint32_t class_value);
/* The same, not where what is stored is known. */
bool ot_mro_is_unseen(const struct ot_analysis *a, uint32_t class_value);
/* Was ot_mro_loosen by OT_LOOSE_CLASS? */
bool ot_mro_is_class_loose(const struct ot_analysis *a, uint32_t class_value);

/* Makes and frees what the module keeps. */
void ot_mro_init(struct ot_analysis *a);
void ot_mro_release(struct ot_analysis *a);

#endif
