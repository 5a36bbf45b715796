/*
 * program.h: the files of the tree and the code objects in them.
 *
 * Must not know: values, contexts.
 */
#ifndef OT_LINK_PROGRAM_H
#define OT_LINK_PROGRAM_H

#include "ingest/facts/ast.h"
#include "ingest/link/base/analysis.h"

struct ot_file {
    int64_t file_id;      /* source_file.file_id */
    const char *path;     /* source_file.file */
    const char *module;
    bool is_package;
    bool is_loaded;
    bool is_read;         /* its record was decoded: a row of linked_file */
    bool is_indexed;      /* of member.c */
    bool has_types;       /* of configuration.c */
    bool has_stars;       /* stars is known */
    bool has_records;     /* of keeper.c: its classes were looked at */
    bool has_endings;     /* of ending.c: endings is known */
    struct ot_list endings; /* its functions that never come back */
    struct ot_list stars; /* modules that its import statements, wherever they stand, star-import */
    bool is_damaged;      /* its record could not be read */
    bool is_of_stage;     /* of runtime.c: entered by calls of other stages */
    uint8_t loading;      /* of platform.c: a state, and while it is in progress the */
    uint32_t loading_at;  /* place in a.loading */
    struct ot_ast ast;    /* texts are ot_sym after loading */
    ot_id module_node;    /* 0 until the module's code was started */
    bool is_imported_early; /* by the code of a module, not by a function of one */
};

struct ot_param {
    ot_sym name;
    uint8_t kind;        /* enum ot_param_kind */
    uint32_t annotation; /* syntax node, OT_NONE kind if absent */
    uint32_t fallback;   /* syntax node of the default */
    bool is_typed;       /* type is known */
    struct ot_type *type; /* of ot_type_of_param */
};

/* A name that a loop, a comprehension or an assignment binds, in the syntax nodes where nothing else does: first ..
 * end. */
struct ot_loop_name {
    ot_sym name;
    uint32_t target, first, end; /* target: the NAME that is bound */
    bool is_assigned;            /* by an assignment */
    bool is_apart;               /* by a comprehension, outside of which nothing reads what it binds */
    bool is_one_of;              /* by this assignment, or by those that stand beside it for the same nodes */
};

/* A module, class, function or lambda as written. */
struct ot_code {
    ot_id file;
    uint32_t ast;
    uint8_t kind; /* OT_MODULE, OT_CLASS, OT_FUNCTION, OT_LAMBDA */
    bool is_generator;
    bool is_scanned;
    ot_id parent;            /* code around it, 0 for a module */
    ot_sym name;
    uint32_t body;           /* BLOCK, or the expression of a lambda */
    struct ot_list locals;   /* names it binds, sorted */
    struct ot_list inner;    /* those of them that comprehensions alone bind, each for itself, sorted */
    struct ot_list again;    /* function: names that it binds in more than one place, sorted */
    struct ot_list globals;  /* names it declares global, sorted */
    struct ot_list nonlocals; /* names it declares nonlocal, sorted */
    struct ot_list shared;   /* function: names that functions within it declare nonlocal, sorted */
    struct ot_list asked;    /* function: triples: name, first .. end of the test of an if whose arms assign it */
    struct ot_list asked_targets; /* pairs: such a name, a NAME that an assignment binds it at, in their order */
    struct ot_list rebound;  /* function: pairs: a parameter, the first statement that binds it again or 0 */
    struct ot_list whence;   /* function: pairs: a name, the expression that it was got from a parameter by */
    struct ot_list named;    /* function: triples: a name, the test that it holds the outcome of, where that ends */
    struct ot_list proved;   /* function: triples: name, first .. end of the syntax nodes where it is not None */
    struct ot_list own_stores; /* function: pairs: a read of an attribute of self, the store right before it; sorted */
    bool is_proved;          /* that is noted */
    bool is_forward;         /* asked and asked_targets are noted */
    struct ot_list stores;   /* class: attributes that its methods store through self, sorted */
    struct ot_list annotations; /* pairs: name, syntax node of its annotation; a class's with those of self.name */
    struct ot_loop_name *loops; /* function: of names that are bound elsewhere, too; inner ones last */
    uint32_t loop_count;
    struct ot_param *params;
    uint32_t param_count;
    int kept;                /* of identity.c: index of the parameter that selects what a constructor keeps; -1 none,
                                -2 not computed */
    int64_t record;          /* of keeper.c, class: the code of the record that its objects keep, 0 none; -2 as above */
    int8_t is_kept;          /* of kept.c, class: 1 if its objects are told apart; -1 not computed */
    bool is_record;          /* of keeper.c, class: it is one, once its file has_records */
    int keyed;               /* of factory.c: 1 if several parameters together are the key of a table; -2 as above */
    int decides;             /* of decider.c: 1 if each call is a context of its own; -2 as above */
    int8_t of_stage;         /* of enum ot_program_stage; -2 as above */
    int hands_on;            /* of keywords.c: index of the ** parameter that it hands on; -1, -2 as above */
    bool has_switches;       /* of switches.c: it was looked for these */
    uint64_t switches, nones; /* of switches.c */
    const char *label, *dotted; /* of ot_program_label and ot_program_dotted, NULL until asked for */
    uint64_t cost;           /* work done for it */
    bool is_given_up;        /* of budget.c */
    bool is_late;            /* the runtime calls it on a model that was made, of runtime.c */
    bool is_run;             /* a call in reach enters it */
    uint32_t context_count;  /* nodes that a tested argument tells apart */
    bool is_dispatched;      /* others are registered with it, by the class of its first argument */
    bool is_entered;         /* of enter.c: a context manager decorates it */
    int model;               /* row of a.models that describes this function, -1 none, -2 not computed */
};

/* Which stages begin with a function, or with a method of a class? Those that run when the models have run come
 * first. */
enum ot_program_stage { OT_BEGINS_NONE, OT_BEGINS_ANY, OT_BEGINS_LAST };
struct ot_program_begin {
    const char *pattern; /* GLOB over the label */
    enum ot_program_stage stage;
};
enum ot_program_stage ot_program_begins(struct ot_analysis *a, ot_id code);
/* Is code of the models met from another stage, in whose files it is not and which does not begin with it? Nothing of
 * it changes then. */
static inline bool ot_program_is_beside(struct ot_analysis *a, ot_id code)
{
    return a->is_staged && !a->files[a->codes[code]->file].is_of_stage && ot_program_begins(a, code) != OT_BEGINS_LAST;
}
/* From here on what runs is of other stages. The rows must live as long as the analysis. */
void ot_program_stage(struct ot_analysis *a, const struct ot_program_begin *rows, size_t count);

/* Reads the list of files and the library rows. Trees are decoded when first asked for. */
int ot_program_open(struct ot_analysis *a, struct ot_err *err);
/* The file with its tree, or NULL when its record could not be read: then link is about to end. */
struct ot_file *ot_program_file(struct ot_analysis *a, ot_id file);
/* Keeps what a look-up failed with, unless one failed before: link ends with it. */
void ot_program_fail(struct ot_analysis *a, const struct ot_err *err);
/* Whether a key of the database leads to a definition of this kind (OT_NONE: of any) in the file's tree; where it
 * does not, the database is damaged and link about to end. */
bool ot_program_defines(struct ot_analysis *a, ot_id file, uint32_t node, uint8_t kind);
/* After an internal error: sets *err where rows and syntax records do not agree, which explains it. */
void ot_program_blame(struct ot_analysis *a, struct ot_err *err);
/* Does the code of the module have this name? Looks at the record only: the order in which files and names were first
 * met stays what it is without the question. */
bool ot_program_mentions(struct ot_analysis *a, ot_id file, const char *name);
/* The file of a dotted module name, 0 if the tree has none. */
ot_id ot_program_module(struct ot_analysis *a, const char *module, size_t length);
/* The code object that a MODULE, CLASS, FUNCTION or LAMBDA syntax node is. */
ot_id ot_program_code(struct ot_analysis *a, ot_id file, uint32_t ast);
/* "file:qualname" of a code object; owned by the arena. */
const char *ot_program_label(struct ot_analysis *a, ot_id code);
/* "module:qualname", the form that library rows match; owned by the arena. */
const char *ot_program_dotted(struct ot_analysis *a, ot_id code);
/* Absolute dotted name of the module that an import statement in file names. */
const char *ot_program_import_name(struct ot_analysis *a, ot_id file, uint32_t import_from);
/* The name of the package that a module lies in: its own, if it is one; owned by the arena. */
const char *ot_program_package(struct ot_analysis *a, ot_id file);
/* Is it a file that an option names to start with, so that it may be the program that is run? */
bool ot_program_is_entry(struct ot_analysis *a, ot_id file);
/* The file is known by another module name, too. */
void ot_program_rename(struct ot_analysis *a, const char *module, ot_id file);
/* What ot_program_fail kept; NULL if nothing failed. */
const struct ot_err *ot_program_failure(const struct ot_analysis *a);

/* Makes and frees what the module keeps. */
void ot_program_init(struct ot_analysis *a);
void ot_program_release(struct ot_analysis *a);

#endif
