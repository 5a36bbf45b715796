/*
 * side.h: the code of one version: its functions, with numbers that are equal where the code is.
 *
 * A number (hash) says nothing of lines, comments, docstrings and layout. The trees of most files are read for their
 * numbers alone: one is kept only where a function in it is looked into (ot_compare_side_keep).
 * Must not know: SQL, the other version.
 */
#ifndef OT_COMPARE_SIDE_H
#define OT_COMPARE_SIDE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "ingest/facts/ast.h"
#include "tools/base/mem.h"

struct ot_err;

/* Tests of the if statements around a call in its function, with what they come out as. */
struct ot_compare_guard {
    uint64_t all, nearest; /* 0 where there is none */
};

/* A call expression in the code of a function, a lambda's too, in the order of the text. */
struct ot_compare_call {
    uint32_t node;
    uint64_t callee;    /* what is called as written, without the arguments of calls in it */
    uint64_t arguments; /* in any order of the keywords; with the grid of kernel[grid](…) */
    struct ot_compare_guard guard;
};

/* A module, class or function. */
struct ot_compare_function {
    uint32_t file, node; /* file is an index */
    uint32_t code;       /* its node: a block, the last of its children */
    uint32_t end;        /* behind the last node of it and of its code */
    uint8_t kind;        /* OT_MODULE, OT_CLASS, OT_FUNCTION */
    uint64_t place;      /* file and qualname */
    uint64_t whole;      /* qualname */
    uint64_t last;       /* last part of the qualname */
    uint64_t parent;     /* file and the qualname without its last part */
    uint64_t inside;     /* of a function: parent of the functions in it */
    uint64_t body;       /* of a function: parameters, annotations and body, without name and decorators */
    uint32_t size;       /* syntax nodes of that; 0 for a module or class */
    uint32_t first_statement, statement_count; /* of a function: its part of statements */
    struct ot_compare_call *calls; /* what ot_compare_side_find_calls found */
    uint32_t call_count, call_capacity;
    uint32_t partner;    /* index in the other version + 1, 0: it has none */
    uint8_t likeness;    /* with the partner, in hundredths; 100: equal body; 99 of any other in the same place */
};

struct ot_compare_file {
    int64_t file_id;
    const char *name;
    uint64_t name_hash;
    const void *record;
    size_t size;         /* of record */
    struct ot_ast ast;   /* this and hashes: of a file that is kept, else empty */
    uint64_t *hashes;    /* by node */
};

struct ot_compare_side {
    struct ot_arena arena;
    struct ot_compare_file *files;
    size_t file_count, file_capacity;
    struct ot_compare_function *functions;
    size_t function_count, function_capacity;
    uint64_t *statements; /* hashes of the statements in functions that are long enough to tell functions by */
    size_t statement_count, statement_capacity;
};

/* Init makes it empty; release frees all. */
void ot_compare_side_init(struct ot_compare_side *side);
void ot_compare_side_release(struct ot_compare_side *side);

/* Adds a file with a copy of its syntax record. */
void ot_compare_side_add(struct ot_compare_side *side, int64_t file_id, const char *name, const void *record,
                         size_t size);

/* Fills functions, once all files are there. -1 where a record is damaged. Two sides may be read at one time. */
int ot_compare_side_read(struct ot_compare_side *side, struct ot_err *err);

/* Keeps the tree and hashes of a function's file, until the release; does nothing where they are kept. */
void ot_compare_side_keep(struct ot_compare_side *side, const struct ot_compare_function *function);

/* Fills calls, once, and keeps the file. What the parameters and decorators of a function in it call belongs to the
 * code around it. */
void ot_compare_side_find_calls(struct ot_compare_side *side, struct ot_compare_function *function);

/* Two numbers as one. */
static inline uint64_t ot_compare_mix(uint64_t a, uint64_t b)
{
    a = (a ^ (b + (a << 7))) * UINT64_C(0x9E3779B97F4A7C15);
    return a ^ (a >> 32);
}

#endif
