/*
 * word.h: the words that rows of library_function and library_class say what they mean with.
 *
 * library_behaviour and library_meaning explain each.
 */
#ifndef OT_LINK_WORD_H
#define OT_LINK_WORD_H

struct ot_err;

enum ot_behaviour {
    OT_DOES_IDENTITY, OT_DOES_DECORATOR, OT_DOES_ARGUMENT, OT_DOES_PARTIAL, OT_DOES_REFERENCE, OT_DOES_OBJECT,
    OT_DOES_JIT_MODULE, OT_DOES_RESULTS, OT_DOES_SCALAR, OT_DOES_UNKNOWN, OT_DOES_METHOD, OT_DOES_CONTAINER,
    OT_DOES_DEFAULT_DICT, OT_DOES_REPLACE, OT_DOES_ELEMENTS, OT_DOES_EXTREME, OT_DOES_ZIP, OT_DOES_ENUMERATE,
    OT_DOES_MAP, OT_DOES_FILTER, OT_DOES_REDUCE, OT_DOES_NEXT, OT_DOES_ITER, OT_DOES_GETATTR, OT_DOES_SETATTR,
    OT_DOES_VARS, OT_DOES_NAMESPACE, OT_DOES_GLOBALS, OT_DOES_HASATTR, OT_DOES_ISINSTANCE, OT_DOES_ISSUBCLASS,
    OT_DOES_SUPER, OT_DOES_TYPE, OT_DOES_PROPERTY, OT_DOES_STATICMETHOD, OT_DOES_CLASSMETHOD, OT_DOES_IMPORT,
    OT_DOES_RESOLVE, OT_DOES_REGISTER_OP, OT_DOES_CUSTOM_OP, OT_DOES_OP_LIBRARY, OT_DOES_OP_IMPLEMENTATION,
    OT_DOES_TRITON, OT_DOES_DATACLASS, OT_DOES_FIELD, OT_DOES_CHAIN, OT_DOES_NEW, OT_DOES_DISPATCH,
    OT_DOES_DISPATCH_REGISTER, OT_DOES_PLATFORM, OT_DOES_SENTINEL, OT_DOES_CELL, OT_DOES_BIND, OT_DOES_HOOK,
    OT_DOES_ENTER, OT_DOES_CALLBACK, OT_DOES_IMPORT_TOP, OT_DOES_CALL, OT_DOES_LEAVE, OT_DOES_NAMED_TUPLE,
    OT_BEHAVIOUR_COUNT
};

enum ot_meaning {
    OT_MEANS_NOTHING, /* no row names the class */
    OT_MEANS_RUNS, OT_MEANS_APPLIES, OT_MEANS_ENUM, OT_MEANS_ABSTRACT, OT_MEANS_PROTOCOL, OT_MEANS_TUPLE,
    OT_MEANS_PLAIN, OT_MEANS_FIELDS, OT_MEANS_VALUE, OT_MEANS_OVERLOADS, OT_MEANS_MISSING, OT_MEANS_ANY,
    OT_MEANS_UNION, OT_MEANS_INNER, OT_MEANS_TYPE, OT_MEANS_CALLABLE, OT_MEANS_CONTAINER, OT_MEANS_NONE,
    OT_MEANING_COUNT
};

/* The behaviour, or the meaning, of a row as its words say, with an argument that it can have. -1 with *err set where
 * one of them is not known: which row of which table it is, what it says, and what is known. */
int ot_word_behaviour(const char *pattern, const char *word, const char *argument, struct ot_err *err);
int ot_word_meaning(const char *pattern, const char *word, const char *argument, struct ot_err *err);

#endif
