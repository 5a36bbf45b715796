/*
 * type.h: what annotations mean and what they let through.
 */
#ifndef OT_LINK_TYPE_H
#define OT_LINK_TYPE_H

#include "ingest/link/base/analysis.h"

enum { OT_T_ANY = 1, OT_T_SCALAR = 2, OT_T_CALLABLE = 4, OT_T_CONTAINER = 8, OT_T_NONE = 16, OT_T_TYPE = 32,
       OT_T_MODEL = 64 /* the configuration of the model, where one is known */ };

enum { OT_W_INT = 1, OT_W_FLOAT = 2, OT_W_STR = 4, OT_W_BOOL = 8, OT_W_OTHER = 16 };

struct ot_type {
    int flags;
    int words; /* which values it declares: OT_W_… */
    struct ot_list classes;  /* class codes */
    struct ot_list externals; /* dotted names of classes of kernel libraries */
    enum { OT_LEAF_UNKNOWN, OT_LEAF_YES, OT_LEAF_NO } leaf; /* of type.c: is no class derived from the only one? */
    uint32_t known; /* of type.c: what anything at all is; 0: not known yet */
    bool refuses; /* an object of a class beside the declared ones has come, made in reach */
};

/* The type that an annotation means; NULL if there is none. */
struct ot_type *ot_type_of(struct ot_analysis *a, ot_id file, ot_id code, uint32_t annotation);
/* The numbers, texts and truths that an annotation means, OT_W_…, perhaps beside None; 0 if it means any other. */
int ot_type_words(struct ot_analysis *a, ot_id file, ot_id code, uint32_t annotation);
/* The type that parameter index of code is declared with; NULL if there is none. Kept in the parameter. */
struct ot_type *ot_type_of_param(struct ot_analysis *a, const struct ot_code *code, uint32_t index);
/* The type that the first class along the order declares for an attribute; NULL if there is none. */
struct ot_type *ot_type_of_field(struct ot_analysis *a, uint32_t class_value, ot_sym name);
/* The only class that the type declares, from which none is derived; 0 if it declares anything else. */
ot_id ot_type_leaf(struct ot_analysis *a, struct ot_type *type);
/* Replaces or drops from stack[base .. base + count) what the type does not admit. New count. */
size_t ot_type_filter(struct ot_analysis *a, struct ot_type *type, size_t base, size_t count);
/* The same for what a function gives back: what is unknown beside an object of the only class that it declares, from
 * which none is derived, is one, too. */
size_t ot_type_settle(struct ot_analysis *a, struct ot_type *type, size_t base, size_t count);

/* Makes and frees what the module keeps. */
void ot_type_init(struct ot_analysis *a);
void ot_type_release(struct ot_analysis *a);

#endif
