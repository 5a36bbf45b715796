/*
 * ast.h: the syntax tree of one Python file, as optrace stores and reads it.
 *
 * A tree is an array of nodes in pre-order. Node 0 is the module. The first
 * child of node n is n + 1 (if n + 1 < nodes[n].end), the next sibling of c is
 * nodes[c].end if that is below nodes[n].end. Children stand in the fixed order given beside each kind below,
 * with an OT_NONE node where an optional child is absent.
 *
 * The pre-order index is the identity of a node within its file; with the file
 * id it is the key of call sites, scopes and guards in the database (ot_key).
 *
 * Must not know: tree-sitter, SQL.
 */
#ifndef OT_AST_H
#define OT_AST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct ot_arena;
struct ot_buf;
struct ot_err;

/* Version of the record format below; a record of another version is refused. */
enum { OT_AST_VERSION = 3 };

enum ot_kind {
    OT_NONE, /* an optional child that is absent */

    /* Structure. */
    OT_MODULE,   /* BLOCK */
    OT_BLOCK,    /* statements */
    OT_LIST_OF,  /* any number of children: decorators, arguments, items, handlers, cases */
    OT_FUNCTION, /* text name; LIST_OF decorators, PARAMS, return annotation, BLOCK.
                    flags OT_ASYNC, OT_GENERATOR */
    OT_CLASS,    /* text name; LIST_OF decorators, LIST_OF arguments (as of a CALL), BLOCK */
    OT_LAMBDA,   /* PARAMS, expression */
    OT_PARAMS,   /* PARAM… */
    OT_PARAM,    /* text name; annotation, default. flags enum ot_param_kind */

    /* Statements. */
    OT_EXPRESSION, /* expression */
    OT_ASSIGN,     /* value, then the targets from left to right (a = b = v: v, a, b) */
    OT_ANNOTATED,  /* target, annotation, value  (x: T, x: T = v) */
    OT_AUGMENTED,  /* text operator without '='; target, value */
    OT_RETURN,     /* value */
    OT_RAISE,      /* exception, cause */
    OT_ASSERT,     /* test, message */
    OT_DELETE,     /* targets */
    OT_PASS,       /* also a bare string (docstring), whose text is not kept */
    OT_BREAK,
    OT_CONTINUE,
    OT_GLOBAL,   /* NAME… */
    OT_NONLOCAL, /* NAME… */
    OT_IF,       /* test, BLOCK, BLOCK or NONE (elif is an IF alone in the else block, with
                    flag OT_ELIF on it) */
    OT_WHILE,    /* test, BLOCK, else BLOCK or NONE */
    OT_FOR,      /* iterable, target, BLOCK, else BLOCK or NONE; flag OT_ASYNC */
    OT_TRY,      /* BLOCK, LIST_OF HANDLER, else BLOCK or NONE, finally BLOCK or NONE */
    OT_HANDLER,  /* text name bound or none; exception type or NONE, BLOCK */
    OT_WITH,     /* LIST_OF WITH_ITEM, BLOCK; flag OT_ASYNC */
    OT_WITH_ITEM,/* expression, target or NONE */
    OT_MATCH,    /* subject, LIST_OF CASE */
    OT_CASE,     /* pattern, guard or NONE, BLOCK */
    OT_IMPORT,      /* IMPORT_NAME…  (import a.b as c, d) */
    OT_IMPORT_FROM, /* text module without its dots, none for "from . import x"; flags = number
                       of leading dots; IMPORT_NAME… */
    OT_IMPORT_NAME, /* text dotted name, or "*"; then a NAME child if there is an alias */

    /* Expressions. */
    OT_NAME,      /* text identifier */
    OT_ATTRIBUTE, /* text attribute name; base. line is that of the attribute name */
    OT_CALL,      /* callee, then arguments: expressions, KEYWORD, STAR, DOUBLE_STAR.
                     line is that of the called name: the last identifier before the "(" */
    OT_KEYWORD,   /* text name; value */
    OT_STAR,        /* *expression, in calls, displays and targets */
    OT_DOUBLE_STAR, /* **expression, in calls and dict displays */
    OT_SUBSCRIPT, /* base, then the indices, one at least: a[i, j] has two */
    OT_SLICE,     /* start, stop, step, each may be NONE */
    OT_STRING,    /* text value, escapes resolved where simple; flag OT_CUT if longer than kept */
    OT_BYTES,
    OT_INTEGER,   /* text as written */
    OT_FLOAT,     /* text as written */
    OT_CONST_NONE,
    OT_TRUE,
    OT_FALSE,
    OT_ELLIPSIS,
    OT_FSTRING,   /* STRING and INTERPOLATION… */
    OT_INTERPOLATION, /* expression, format specifier parts… */
    OT_TUPLE,     /* elements, STAR */
    OT_LIST,      /* elements, STAR */
    OT_SET,       /* elements, STAR */
    OT_DICT,      /* PAIR, DOUBLE_STAR */
    OT_PAIR,      /* key, value */
    OT_LIST_COMP, /* COMP_FOR, then COMP_FOR and COMP_IF as written, the element last */
    OT_SET_COMP,  /* same */
    OT_GENERATOR_EXP, /* same */
    OT_DICT_COMP, /* same, a PAIR last */
    OT_COMP_FOR,  /* iterable, target; flag OT_ASYNC */
    OT_COMP_IF,   /* test */
    OT_TERNARY,   /* test, value if true, value if false */
    OT_AND,       /* left, right */
    OT_OR,        /* left, right */
    OT_NOT,       /* operand */
    OT_COMPARE,   /* operand, then (COMPARE_WITH operand)…, one at least */
    OT_COMPARE_WITH, /* flags enum ot_compare; operand */
    OT_BINARY,    /* text operator; left, right */
    OT_UNARY,     /* text operator; operand */
    OT_YIELD,     /* value */
    OT_YIELD_FROM,/* value */
    OT_AWAIT,     /* operand */
    OT_WALRUS,    /* value, target NAME */
    OT_OTHER,     /* text the grammar's own name: anything else, its named children in order
                     (so that no call in it is lost); also what error recovery left over */
    OT_KIND_COUNT
};

/* Flags of a node; what a flag means depends on the kind. */
enum { OT_ASYNC = 1, OT_GENERATOR = 2, OT_ELIF = 4, OT_CUT = 8, OT_PARENTHESIZED = 16 };

enum ot_param_kind {
    OT_PARAM_PLAIN,
    OT_PARAM_POSITIONAL_ONLY,
    OT_PARAM_KEYWORD_ONLY,
    OT_PARAM_STAR,       /* *args */
    OT_PARAM_DOUBLE_STAR /* **kwargs */
};

enum ot_compare {
    OT_EQ, OT_NE, OT_LT, OT_LE, OT_GT, OT_GE, OT_IN, OT_NOT_IN, OT_IS, OT_IS_NOT
};

struct ot_ast_node {
    uint8_t kind;    /* enum ot_kind */
    uint8_t flags;
    uint16_t depth;  /* distance from the module, saturating */
    uint32_t text;   /* index into ot_ast.strings, 0 = none ("") */
    uint32_t line;   /* 1-based; of the name itself for FUNCTION, CLASS, ATTRIBUTE, CALL */
    uint32_t end;    /* one past the last descendant */
    uint32_t parent; /* index of the parent; 0 for the module itself */
    uint32_t rank;   /* place in evaluation order: post-order over the children as listed */
};

/* A tree. Nodes and strings belong to the arena it was made in. */
struct ot_ast {
    struct ot_ast_node *nodes; /* node_count of them, then OT_AST_SPARE */
    uint32_t node_count;
    const char **strings; /* strings[0] is "" */
    uint32_t string_count;
};

/* Appends the tree as a compact record: version, then packed the string table and the nodes in
 * pre-order with line differences. parent, end, depth and rank are not stored: the
 * child counts are. */
void ot_ast_encode(const struct ot_ast *ast, struct ot_buf *record);

/* Decodes a record into *ast, allocating from arena; strings point into the arena.
 * Returns 0, or -1 with *err set when the record is damaged or of another version. */
int ot_ast_decode(const void *record, size_t size, struct ot_arena *arena,
                  struct ot_ast *ast, struct ot_err *err);

/* Room that nodes must have behind the last one: nodes that belong to no one, of kind OT_NONE,
 * without text, whose end is node_count. A look at the child or the sibling of a node that has
 * none thus finds nothing, at the end of a file, too. */
enum { OT_AST_SPARE = 2 };

/* Sets end, parent, depth and rank of every node from child counts: counts[n] is the
 * number of children of node n; fills the spare nodes. Returns 0, or -1 when the counts do not
 * make a tree. */
int ot_ast_finish(struct ot_ast *ast, const uint32_t *counts);

/* First child of node, or ast->nodes[node].end if it has none. Loop:
 *   for (c = ot_ast_first(n); c < nodes[n].end; c = nodes[c].end) */
static inline uint32_t ot_ast_first(uint32_t node) { return node + 1; }

/* The child of node at position (0-based); a spare node (OT_NONE) if it has none there. To be
 * used wherever the kind of node does not promise the child. */
uint32_t ot_ast_child(const struct ot_ast *ast, uint32_t node, uint32_t position);

/* Number of children of node. */
uint32_t ot_ast_child_count(const struct ot_ast *ast, uint32_t node);

/* The text of node, "" if it has none. */
static inline const char *ot_ast_text(const struct ot_ast *ast, uint32_t node)
{
    return ast->strings[ast->nodes[node].text];
}

/* The nearest enclosing FUNCTION, CLASS, LAMBDA or MODULE strictly above node. Decorators,
 * parameter defaults, annotations, bases and class arguments belong to the scope around
 * their definition. */
uint32_t ot_ast_scope(const struct ot_ast *ast, uint32_t node);

/* Appends Python's __qualname__ of a MODULE ("<module>"), CLASS, FUNCTION or LAMBDA node:
 * "A.f.<locals>.<lambda>". */
void ot_ast_qualname(const struct ot_ast *ast, uint32_t scope, struct ot_buf *out);

/* The next node in pre-order that runs in the same scope: what a FUNCTION, CLASS or LAMBDA
 * holds is passed over, its decorators, defaults and bases too. */
uint32_t ot_ast_next_own(const struct ot_ast *ast, uint32_t node);

/* True if the expression is bound where it stands: by an assignment of any form, a for
 * statement or a with item, alone or in a tuple or list. What a comprehension binds is not. */
bool ot_ast_is_target(const struct ot_ast *ast, uint32_t node);
/* True if the expression is compared, alone or as an element of a display. */
bool ot_ast_is_compared(const struct ot_ast *ast, uint32_t node);

/* True if control never reaches the end of a BLOCK: a statement of it always returns, raises,
 * continues or breaks. False for any other kind of node. */
bool ot_ast_leaves(const struct ot_ast *ast, uint32_t block);
/* What the caller knows of an expression: of one that is a statement, that it never comes back; of a test, that it is
 * always true. */
typedef bool ot_ast_says(void *context, uint32_t expression);
/* ot_ast_leaves with that; says may be NULL. */
bool ot_ast_leaves_by(const struct ot_ast *ast, uint32_t block, ot_ast_says *says, void *context);
/* The same where it is sure, whatever a "with" in it ends of what is raised. says may be NULL. */
bool ot_ast_is_left(const struct ot_ast *ast, uint32_t block, ot_ast_says *says, void *context);
/* Does control never come behind a statement, other than an if or a with? */
bool ot_ast_is_last(const struct ot_ast *ast, uint32_t statement, ot_ast_says *says, void *context);
/* Does a for loop look for the first of what it goes through that a test is true of: "for x in y: if test(x):
 * return x", with one such if or several? */
bool ot_ast_is_search(const struct ot_ast *ast, uint32_t loop);
/* May what a for loop does with an element end it: expressions, assignments and ifs, the last of which returns? */
bool ot_ast_is_ended(const struct ot_ast *ast, uint32_t loop);

/* The database key of a node: file_id * 2^24 + node. Files of more than 2^24 nodes are
 * refused by ingest-python. */
#define OT_FILE_ID_LIMIT (INT64_C(1) << 38) /* what ot_guard_key can hold */
static inline int64_t ot_key(int64_t file_id, uint32_t node)
{
    return file_id * (INT64_C(1) << 24) + (int64_t)node;
}

/* The database key of an arm of a branching node: see schema table guard. */
static inline int64_t ot_guard_key(int64_t file_id, uint32_t node, int arm)
{
    return ot_key(file_id, node) * 2 + arm;
}

#endif
