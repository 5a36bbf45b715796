/*
 * shape.c: what each kind of node looks like.
 */
#include "ingest/facts/shape.h"

#include "ingest/facts/ast.h"

#define EXACT(kind, n, text) [OT_##kind] = {#kind, n, true, text}
#define LEAST(kind, n, text) [OT_##kind] = {#kind, n, false, text}

const struct ot_shape ot_shapes[] = {
    EXACT(NONE, 0, false),       EXACT(MODULE, 1, false),        LEAST(BLOCK, 0, false),
    LEAST(LIST_OF, 0, false),    EXACT(FUNCTION, 4, true),       EXACT(CLASS, 3, true),
    EXACT(LAMBDA, 2, false),     LEAST(PARAMS, 0, false),        EXACT(PARAM, 2, true),
    EXACT(EXPRESSION, 1, false), LEAST(ASSIGN, 2, false),        EXACT(ANNOTATED, 3, false),
    EXACT(AUGMENTED, 2, true),   EXACT(RETURN, 1, false),        EXACT(RAISE, 2, false),
    EXACT(ASSERT, 2, false),     LEAST(DELETE, 0, false),        EXACT(PASS, 0, false),
    EXACT(BREAK, 0, false),      EXACT(CONTINUE, 0, false),      LEAST(GLOBAL, 0, false),
    LEAST(NONLOCAL, 0, false),   EXACT(IF, 3, false),            EXACT(WHILE, 3, false),
    EXACT(FOR, 4, false),        EXACT(TRY, 4, false),           EXACT(HANDLER, 2, false),
    EXACT(WITH, 2, false),       EXACT(WITH_ITEM, 2, false),     EXACT(MATCH, 2, false),
    EXACT(CASE, 3, false),       LEAST(IMPORT, 0, false),        LEAST(IMPORT_FROM, 0, true),
    LEAST(IMPORT_NAME, 0, true), EXACT(NAME, 0, true),           EXACT(ATTRIBUTE, 1, true),
    LEAST(CALL, 1, false),       EXACT(KEYWORD, 1, true),        EXACT(STAR, 1, false),
    EXACT(DOUBLE_STAR, 1, false), LEAST(SUBSCRIPT, 2, false),    EXACT(SLICE, 3, false),
    EXACT(STRING, 0, true),      EXACT(BYTES, 0, true),          EXACT(INTEGER, 0, true),
    EXACT(FLOAT, 0, true),       EXACT(CONST_NONE, 0, false),    EXACT(TRUE, 0, false),
    EXACT(FALSE, 0, false),      EXACT(ELLIPSIS, 0, false),      LEAST(FSTRING, 0, false),
    LEAST(INTERPOLATION, 1, false), LEAST(TUPLE, 0, false),      LEAST(LIST, 0, false),
    LEAST(SET, 0, false),        LEAST(DICT, 0, false),          EXACT(PAIR, 2, false),
    LEAST(LIST_COMP, 1, false),  LEAST(SET_COMP, 1, false),      LEAST(GENERATOR_EXP, 1, false),
    LEAST(DICT_COMP, 1, false),  EXACT(COMP_FOR, 2, false),      EXACT(COMP_IF, 1, false),
    EXACT(TERNARY, 3, false),    EXACT(AND, 2, false),           EXACT(OR, 2, false),
    EXACT(NOT, 1, false),        LEAST(COMPARE, 2, false),       EXACT(COMPARE_WITH, 1, false),
    EXACT(BINARY, 2, true),      EXACT(UNARY, 1, true),          EXACT(YIELD, 1, false),
    EXACT(YIELD_FROM, 1, false), EXACT(AWAIT, 1, false),         EXACT(WALRUS, 2, false),
    LEAST(OTHER, 0, true)};

_Static_assert(sizeof ot_shapes / sizeof *ot_shapes == OT_KIND_COUNT, "a shape for each kind");

/* Whether child, at position below node, is of a kind that can stand there. Only the places
 * that readers rely on without looking are checked. */
static bool fits(const struct ot_ast *ast, uint32_t node, uint32_t child, uint32_t position)
{
    int kind = ast->nodes[child].kind;
    bool is_block = kind == OT_BLOCK, is_list = kind == OT_LIST_OF;
    switch (ast->nodes[node].kind) {
    case OT_MODULE:
        return is_block;
    case OT_FUNCTION:
        return position == 0 ? is_list : position == 1 ? kind == OT_PARAMS
                                     : position == 3   ? is_block
                                                       : true;
    case OT_CLASS:
        return position == 2 ? is_block : is_list;
    case OT_LAMBDA:
        return position > 0 || kind == OT_PARAMS;
    case OT_COMPARE:
        return position == 0 || kind == OT_COMPARE_WITH;
    case OT_PARAMS:
        return kind == OT_PARAM;
    case OT_IF:
    case OT_WHILE:
        return position == 0 || is_block || (position == 2 && kind == OT_NONE);
    case OT_FOR:
        return position < 2 || is_block || (position == 3 && kind == OT_NONE);
    case OT_TRY:
        return position == 1 ? is_list : is_block || (position > 1 && kind == OT_NONE);
    case OT_HANDLER:
        return position == 0 || is_block;
    case OT_WITH:
        return position == 0 ? is_list : is_block;
    case OT_MATCH:
        return position == 0 || is_list;
    case OT_CASE:
        return position < 2 || is_block;
    case OT_IMPORT:
    case OT_IMPORT_FROM:
        return kind == OT_IMPORT_NAME;
    default:
        return kind != OT_MODULE;
    }
}

uint32_t ot_ast_misshapen(const struct ot_ast *ast)
{
    for (uint32_t n = 0; n < ast->node_count; n++) {
        uint32_t count = 0;
        for (uint32_t c = ot_ast_first(n); c < ast->nodes[n].end; c = ast->nodes[c].end, count++)
            if (!fits(ast, n, c, count))
                return n;
        const struct ot_shape *shape = &ot_shapes[ast->nodes[n].kind];
        uint32_t least = (uint32_t)shape->least;
        if (count < least || (shape->is_exact && count > least))
            return n;
    }
    return UINT32_MAX;
}
