/*
 * candidate.h: a function that is looked at for the parameter that makes contexts of it.
 */
#ifndef OT_LINK_CANDIDATE_H
#define OT_LINK_CANDIDATE_H

#include "ingest/facts/ast.h"
#include "ingest/link/source/program.h"

/* Which values get a context of their own (context.c): those by which a function is a factory, that are called or
 * handed back, enum members, keys of what is looked up, lists of such keys, records, objects, dicts that are copied,
 * objects that have fields of their own, objects that are handed to a part of them, records that an object keeps. */
enum ot_selects { OT_SELECTS_MADE, OT_SELECTS_CALLED, OT_SELECTS_ENUM, OT_SELECTS_KEY, OT_SELECTS_KEYS,
                  OT_SELECTS_RECORD, OT_SELECTS_OBJECT, OT_SELECTS_COPIED, OT_SELECTS_OWN, OT_SELECTS_HANDED,
                  OT_SELECTS_KEPT };

struct ot_candidate {
    ot_id id;
    const struct ot_code *code;
    const struct ot_ast *ast;
    enum ot_selects selects; /* the row's; a recogniser may set another */
};

#endif
