/*
 * value.h: what a name can stand for, interned.
 */
#ifndef OT_LINK_VALUE_H
#define OT_LINK_VALUE_H

#include "ingest/link/base/analysis.h"

/* Of one byte. */
enum __attribute__((packed)) ot_value_kind {
    OT_V_NONE_ID,  /* id 0, never a value */
    OT_V_UNKNOWN,  /* anything at all; a: 1 for OT_MODEL_TYPE_VALUE, from 2 on see never.h */
    OT_V_SCALAR,   /* a number, text or tensor that selects nothing */
    OT_V_NONE,
    OT_V_TRUE,
    OT_V_FALSE,
    OT_V_PLATFORM_TRUE,  /* decided by the linked platform */
    OT_V_PLATFORM_FALSE,
    OT_V_STRING,    /* a: sym */
    OT_V_INTEGER,   /* a: sym of the text */
    OT_V_CLASS,     /* a: code, b: node around it (0 for a module's) */
    OT_V_INSTANCE,  /* a: class value, b: what it is told apart by: the function whose decoration made it (a tuple
                       of it where another object of the class did), the place where the code of a module made it,
                       the None, enum member or object that its constructor selected by, the call that made it, True
                       where these are too many, 0 for all others; c: 0, of a view OT_VIEW_BITS of what it
                       tells, the number of the same object as a value above them: see view.h */
    OT_V_FUNCTION,  /* a: code, b: node around it, c: context of a decorated function */
    OT_V_BOUND,     /* a: callable value, b: receiver value */
    OT_V_STATIC,    /* a: value */
    OT_V_CLASSMETHOD,
    OT_V_PROPERTY,  /* a: value of the getter, b: 1 if an object may hold a value in its place: a cached one */
    OT_V_MODULE,    /* a: file */
    OT_V_NAMESPACE, /* a: file: the dict of its names, as globals() gives it; b: an object or class, not 0: of that */
    OT_V_EXTERNAL,  /* a: sym of the dotted name; b: 1 if no name of the source, c: sym of its class then;
                       c: sym of the namespace for a method of a torch.library.Library */
    OT_V_EXTERNAL_OBJECT, /* a: sym of the dotted name of its class, c: sym of its namespace, 0: none; b: 0, 1 for the
                             model of a configuration, more for one of its own: see ot_value_is_sentinel */
    OT_V_ENUM,      /* a: class value, b: sym */
    OT_V_CONTAINER, /* a: enum ot_container, b: allocation site (a.sites), c: node */
    OT_V_PARTIAL,   /* a: 1 if it binds as a method does, b: allocation site, c: node; or b: a class value, c: 0 for
                       what apply() of the class is */
    OT_V_TRITON,    /* a: function value; launched by subscript and call; b: sym of its source where a call makes
                       what is launched, 0: triton */
    OT_V_LAUNCH,    /* a: triton value after [grid], or after the call that makes it */
    OT_V_GENERATOR, /* a: node */
    OT_V_FACTORY,   /* a: file, b: syntax node of field(default_factory=…), c: node: what a field starts as */
    OT_V_SUPER,     /* a: class value, b: receiver value */
    OT_V_CONTAINER_METHOD, /* a: container value, b: sym */
    OT_V_PLACE,     /* a: allocation site of an object, b: iteration, c: 1 if it is a frozen record; 2: one made of
                       constants, a: tuple key of those, a name before each that is named; no value of the program */
    OT_V_SYNTAX,    /* a: syntax node, where a code object tells the file; no value of the program */
    OT_V_CALLER,    /* a: allocation site of a call, b: the node it stands in, c: the dict behind its ** if it is one
                       of several: what a context is told apart by; no value of the program */
    OT_V_TUPLE_KEY, /* a: first value, b: rest (tuple key or 0): a tuple of constants as a key, or the sizes of a
                       tensor; c: 1 if one of them is unknown, for anything */
    OT_V_TENSOR     /* a: value of its dtype, b: tuple key of its sizes, 0: not known; see types/extent.h */
};

/* OT_OBJECT_OF: an object whose attributes are kept as the elements of a dict are: types.SimpleNamespace.
 * OT_CHAIN_OF: a list that calls what it holds one after the other: torch.nn.Sequential.
 * OT_VIEW_OF: what a dict is read through, types.MappingProxyType: no dict, but it holds what the dict holds.
 * OT_CELL_OF: what holds one value at a time: contextvars.ContextVar.
 * OT_UNION_OF: a union of classes, "A | B" or Union[A, B], with what it is of at places from 0 on.
 * OT_FUTURE_OF: what a call gives that another thread makes: concurrent.futures.Future. */
enum ot_container { OT_TUPLE_OF, OT_LIST_VALUE, OT_SET_OF, OT_DICT_OF, OT_OBJECT_OF, OT_CHAIN_OF, OT_VIEW_OF,
                    OT_CELL_OF, OT_UNION_OF, OT_FUTURE_OF };

struct ot_value {
    enum ot_value_kind kind;
    uint8_t depth;  /* how deep in contexts (struct ot_node) it was made */
    uint8_t nested; /* how many values stand in one another in it */
    ot_worlds worlds; /* in which it can be, by what it is made of, see world.h */
    uint32_t a, b, c;
};

/* Well-known values. */
enum { OT_UNKNOWN_VALUE = 1, OT_SCALAR_VALUE, OT_NONE_VALUE, OT_TRUE_VALUE, OT_FALSE_VALUE,
       OT_PLATFORM_TRUE_VALUE, OT_PLATFORM_FALSE_VALUE,
       OT_MODEL_TYPE_VALUE /* unknown too, but no model type of others: see configuration.c */ };

/* The value of a kind and what it is made of, made if there is none. */
uint32_t ot_value(struct ot_analysis *a, enum ot_value_kind kind, uint32_t first, uint32_t second, uint32_t third);
/* A tuple key with the elements of another one, more, behind its own; 0 has none. */
uint32_t ot_value_join(struct ot_analysis *a, uint32_t keys, uint32_t more);
/* The allocation site of a syntax node. */
uint32_t ot_value_site(struct ot_analysis *a, ot_id file, uint32_t ast);
/* The allocation site of what the default factory of a field, an OT_V_FACTORY, makes in a call at a site. */
uint32_t ot_value_site_within(struct ot_analysis *a, uint32_t site, uint32_t factory);
/* The syntax node of an allocation site. */
uint32_t ot_value_site_ast(const struct ot_analysis *a, uint32_t site);
uint32_t ot_value_string(struct ot_analysis *a, const char *text);
uint32_t ot_value_integer(struct ot_analysis *a, uint32_t number);
/* The integer that a literal is, however it is written: 0x10, 1_000. Beyond 32 bits: as it is written. */
uint32_t ot_value_literal(struct ot_analysis *a, ot_sym literal);
/* True for values that can be a key: constants, enum members, classes, functions. */
bool ot_value_is_constant(const struct ot_analysis *a, uint32_t value);
/* The class of an instance, enum member or class value. */
uint32_t ot_value_class(const struct ot_analysis *a, uint32_t value);
/* A short text for people: "instance of ColumnParallelLinear". Owned by the arena. */
const char *ot_value_text(struct ot_analysis *a, uint32_t value);

enum { OT_VIEW_BITS = 8, OT_WAYS_AT_MOST = (1 << (OT_VIEW_BITS - 1)) - 1 };

/* The object that a view is of; any other value itself. */
static inline uint32_t ot_value_plain(const struct ot_analysis *a, uint32_t value)
{
    const struct ot_value *v = &a->values[value];
    return v->kind == OT_V_INSTANCE && v->c ? v->c >> OT_VIEW_BITS : value;
}

/* The way that a view is for, from 1; 0: it is none. */
static inline uint32_t ot_value_way(const struct ot_analysis *a, uint32_t value)
{
    const struct ot_value *v = &a->values[value];
    return v->kind == OT_V_INSTANCE ? ((v->c & ((1 << OT_VIEW_BITS) - 1)) + 1) / 2 : 0;
}

/* Is it a view of the object that the way tells of, not one of an object that was made there? */
static inline bool ot_value_is_told(const struct ot_analysis *a, uint32_t value)
{
    return a->values[value].kind == OT_V_INSTANCE && a->values[value].c & 1;
}

/* What an instance shares its attributes with: the instances of its class, or for one that a
 * decoration made, only itself. */
static inline uint32_t ot_value_field_owner(const struct ot_analysis *a, uint32_t instance)
{
    instance = ot_value_plain(a, instance);
    return a->values[instance].b ? instance : a->values[instance].a;
}

/* Is it an object() that the code of a module makes, which equals itself alone? */
static inline bool ot_value_is_sentinel(const struct ot_analysis *a, uint32_t value)
{
    return a->values[value].kind == OT_V_EXTERNAL_OBJECT && a->values[value].b > 1;
}

/* What an object is told apart by, and so is one that it makes of its class: the function whose decoration made it. */
static inline uint32_t ot_value_decorated(const struct ot_analysis *a, uint32_t identity)
{
    return a->values[identity].kind == OT_V_TUPLE_KEY ? a->values[identity].a : identity;
}

/* Is it a dict, or what one is read through? Both have keys. */
static inline bool ot_value_has_keys(const struct ot_analysis *a, uint32_t value)
{
    const struct ot_value *v = &a->values[value];
    return v->kind == OT_V_CONTAINER && (v->a == OT_DICT_OF || v->a == OT_VIEW_OF);
}

/* Is it a frozen record that the code of a module makes, with an identity of its own? */
static inline bool ot_value_is_record(const struct ot_analysis *a, uint32_t value)
{
    const struct ot_value *v = &a->values[value];
    return v->kind == OT_V_INSTANCE && v->b != 0 && a->values[v->b].kind == OT_V_PLACE && a->values[v->b].c == 1;
}

/* Makes and frees what the module keeps. */
void ot_value_init(struct ot_analysis *a);
void ot_value_release(struct ot_analysis *a);

#endif
