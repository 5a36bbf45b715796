/*
 * given.h: what a configuration says of the objects of the source: it takes the place of all that writes them.
 */
#ifndef OT_LINK_GIVEN_H
#define OT_LINK_GIVEN_H

#include "ingest/link/base/analysis.h"

/* A value, the name of the configuration that it comes from, and where that stands: 'decode.conf:4', '--set',
 * 'sglang/srt/server_args.py:212' for the default of a field that is not given. Of what is_one_of, value is a list:
 * it is one of its elements. */
struct ot_given {
    uint32_t value;
    const char *setting, *origin;
    bool is_one_of;
};

/* Is there a configuration? What it names is known, whatever else it leaves open. */
bool ot_given_is_any(const struct ot_analysis *a);
void ot_given_start(struct ot_analysis *a);
/* Does it tell of one run: of all that the server is started with, where the source has that? Only then are values
 * computed that nothing else needs. */
bool ot_given_is_run(const struct ot_analysis *a);
void ot_given_leave_open(struct ot_analysis *a);
/* And of its model, where the source has that? Only then are its sizes and its parts known, and what nobody passes to
 * an entry has its default. */
bool ot_given_is_whole(const struct ot_analysis *a);
void ot_given_leave_model(struct ot_analysis *a);
/* Is a key of the model's configuration given? */
bool ot_given_tells_model(const struct ot_analysis *a);
void ot_given_tell_model(struct ot_analysis *a);

/* A name of a module or class (its code), or what a function returns (name 0), is this value and nothing else. To be
 * said before anything runs. */
void ot_given_fix(struct ot_analysis *a, ot_id code, ot_sym name, const struct ot_given *given);
/* Fills a variable that was just made with what was fixed for it. True if it is fixed: nothing is ever added to it. */
bool ot_given_fill(struct ot_analysis *a, ot_id var);

/* A name of a module gets its values from functions that the runtime calls before it makes a model: what the code of
 * the module binds it to at first, and what functions that are not run may bind it to, does not count. */
void ot_given_replace(struct ot_analysis *a, ot_id module_code, ot_sym name);
/* Was that said of the variable? */
bool ot_given_is_replaced(const struct ot_analysis *a, ot_id var);
/* What was fixed for a name of a module or class, or for what a function returns (name 0); NULL: nothing. The pointer
 * holds until the next is told of. */
const struct ot_given *ot_given_fixed(const struct ot_analysis *a, ot_id code, ot_sym name);

/* What is not known of a parameter of a function is this value: a tensor. */
void ot_given_assume(struct ot_analysis *a, ot_id function, ot_sym parameter, uint32_t value);
/* That value for a variable; 0: nothing is assumed of it. */
uint32_t ot_given_assumed(const struct ot_analysis *a, ot_id var);

/* The field of a family that was told of under a name of the configuration, a default among it; NULL: none. */
const struct ot_given *ot_given_setting(struct ot_analysis *a, const char *name);

/* A family of names: the fields of one record, which objects of several classes may answer for. */
ot_id ot_given_family(struct ot_analysis *a);
/* The value of a field of a family; that of an earlier call is replaced. */
void ot_given_field(struct ot_analysis *a, ot_id family, ot_sym name, const struct ot_given *given);
/* The families that all have. */
enum { OT_GIVEN_ENV = 1, OT_GIVEN_PACKAGES, OT_GIVEN_BATCH, OT_GIVEN_MODEL };
/* Says that the model is known, an object of a class of a library; what is told of family OT_GIVEN_MODEL are its
 * attributes, and there are no others. */
void ot_given_model_start(struct ot_analysis *a, ot_sym class_name);
/* The objects of a class answer for the family; the first family that is told of a class is the one. */
void ot_given_holder(struct ot_analysis *a, ot_id class_code, ot_id family);
/* An attribute of such an object that its class does not bind and the family does not know is the object itself. */
void ot_given_nest(struct ot_analysis *a, ot_id class_code);
bool ot_given_nests(const struct ot_analysis *a, ot_id class_code);
/* An attribute of an object of the class; NULL where no family knows it. */
const struct ot_given *ot_given_attribute(const struct ot_analysis *a, ot_id class_code, ot_sym name);

/* What a name of a library is under the configuration. */
enum ot_given_form {
    OT_GIVEN_CONSTANT = 1, /* the value */
    OT_GIVEN_RESULT,       /* a function that returns the value */
    OT_GIVEN_GETENV,       /* a function that returns a variable of the environment by its name */
    OT_GIVEN_ENVIRON,      /* the mapping of the environment */
    OT_GIVEN_SPEC,         /* a function that returns None for a package that is not there */
    OT_GIVEN_VERSION       /* a function that returns the version of a package */
};
void ot_given_outside(struct ot_analysis *a, ot_sym dotted, enum ot_given_form form, const struct ot_given *given);
/* NULL where the configuration says nothing of the name. */
const struct ot_given *ot_given_of_outside(const struct ot_analysis *a, ot_sym dotted, enum ot_given_form *form);
/* The variable of the environment: a text, or None. */
uint32_t ot_given_environment(const struct ot_analysis *a, ot_sym name);
/* Is a call of what is written as the dotted name, 'os.getenv', one that gives a variable of the environment? */
bool ot_given_reads_environment(struct ot_analysis *a, const char *dotted);
/* A package: its version, True where it is there, None where it is not; 0: not known. The name may be of something in
 * it. */
uint32_t ot_given_package(struct ot_analysis *a, const char *dotted);

/* A text of the configuration that no string of the source is, where it would have to be one. */
void ot_given_strange(struct ot_analysis *a, ot_sym text);
bool ot_given_is_strange(const struct ot_analysis *a, ot_sym text);

/* The object that is the configuration of the model; 0 while none is known. */
uint32_t ot_given_model(const struct ot_analysis *a);
/* An attribute of it: NULL where it has none, or value 0 where it has one that is not known. */
const struct ot_given *ot_given_model_attribute(const struct ot_analysis *a, ot_sym name);
/* The same for code that reads it. */
const struct ot_given *ot_given_model_read(struct ot_analysis *a, ot_sym name);

/* Code reads a variable, asks for a package or for a key of the model: a name of OT_GIVEN_ENV, OT_GIVEN_PACKAGES or
 * OT_GIVEN_MODEL. Whether any does. */
void ot_given_note_read(const struct ot_analysis *a, ot_id family, ot_sym name);
bool ot_given_is_read(const struct ot_analysis *a, ot_id family, ot_sym name);

/* Makes and frees what the module keeps. */
void ot_given_init(struct ot_analysis *a);
void ot_given_release(struct ot_analysis *a);

#endif
