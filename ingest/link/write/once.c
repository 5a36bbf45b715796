/*
 * once.c: arms that run once for each key of a table, since they enter the key themselves:
 *
 *     if COMPILED.get(key) is None:       if key in COMPILED:
 *         COMPILED[key] = True                return COMPILED[key]
 *         warm_up(key)                    COMPILED[key] = warm_up(key)
 *
 * COMPILED is a global that one statement of its module makes, that nothing takes a key out of, and that no other file
 * names; the key is made of locals and constants. Decided by syntax alone.
 *
 * Writes: once_arm.
 */
#include "ingest/link/write/once.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/map.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/node.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"

/* An if that asks for a key, and the arm that runs where the table lacks it. */
struct once {
    ot_id code;
    uint32_t owner, table, key; /* syntax nodes: the if, the name of the table, the key */
    int arm;
    bool asks_value;            /* a key whose value is None counts as lacking */
};

struct found {
    struct once *items;
    size_t count, capacity;
};

/* Are two expressions the same names and constants, or tuples of such? */
static bool is_same(const struct ot_ast *ast, uint32_t left, uint32_t right)
{
    uint32_t size = ast->nodes[left].end - left;
    if (ast->nodes[right].end - right != size)
        return false;
    for (uint32_t i = 0; i < size; i++) {
        uint8_t kind = ast->nodes[left + i].kind;
        bool is_plain = kind == OT_NAME || kind == OT_TUPLE || kind == OT_STRING || kind == OT_INTEGER ||
                        kind == OT_TRUE || kind == OT_FALSE || kind == OT_CONST_NONE;
        if (!is_plain || ast->nodes[left + i].flags & OT_CUT || kind != ast->nodes[right + i].kind ||
            ast->nodes[left + i].text != ast->nodes[right + i].text)
            return false;
    }
    return true;
}

/* The key that "key in TABLE", "key not in TABLE", "TABLE.get(key) is None" or "… is not None" asks for. */
static bool asks(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t n, struct once *once, bool *is_lacking)
{
    uint32_t left = n + 1, with = ast->nodes[n].kind == OT_COMPARE ? ast->nodes[left].end : 0, right = with + 1;
    uint8_t operator = with ? ast->nodes[with].flags : 0;
    if (!with || ast->nodes[with].end != ast->nodes[n].end)
        return false;
    *is_lacking = operator == OT_NOT_IN || operator == OT_IS;
    once->asks_value = operator == OT_IS || operator == OT_IS_NOT;
    if (operator == OT_IN || operator == OT_NOT_IN) {
        once->key = left;
        once->table = right;
        return ast->nodes[right].kind == OT_NAME;
    }
    uint32_t method = left + 1, key = ast->nodes[method].end;
    once->table = method + 1;
    once->key = key;
    return once->asks_value && ast->nodes[right].kind == OT_CONST_NONE && ast->nodes[left].kind == OT_CALL &&
           ast->nodes[method].kind == OT_ATTRIBUTE && strcmp(ot_text(a, ast->nodes[method].text), "get") == 0 &&
           ast->nodes[once->table].kind == OT_NAME && key < ast->nodes[left].end &&
           ast->nodes[key].end == ast->nodes[left].end;
}

/* The same of an operand of "and" in a test whose arm is the first, of "or" in one whose arm is the other. */
static bool finds(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t test, struct once *once)
{
    bool is_lacking;
    while (ast->nodes[test].kind == OT_AND || ast->nodes[test].kind == OT_OR) {
        struct once right = *once;
        if (ast->nodes[test].kind != (once->arm ? OT_OR : OT_AND))
            return false;
        if (asks(a, ast, ast->nodes[test + 1].end, &right, &is_lacking) && is_lacking == (once->arm == 0)) {
            *once = right;
            return true;
        }
        test++;
    }
    return asks(a, ast, test, once, &is_lacking) && is_lacking == (once->arm == 0);
}

/* Is the value that an assignment stores there a key's for good? */
static bool is_kept(const struct ot_ast *ast, uint32_t value, const struct once *once)
{
    uint8_t kind = ast->nodes[value].kind;
    return !once->asks_value || kind == OT_TRUE || kind == OT_FALSE || kind == OT_INTEGER || kind == OT_STRING ||
           kind == OT_TUPLE || kind == OT_LIST || kind == OT_DICT || kind == OT_SET;
}

/* Is the statement "TABLE[key] = value"? */
static bool enters(const struct ot_ast *ast, uint32_t s, const struct once *once)
{
    uint32_t target = ast->nodes[s].kind == OT_ASSIGN ? ast->nodes[s + 1].end : 0, key = target + 2;
    return target && ast->nodes[target].kind == OT_SUBSCRIPT && ast->nodes[target + 1].kind == OT_NAME &&
           ast->nodes[target + 1].text == ast->nodes[once->table].text &&
           ast->nodes[key].end == ast->nodes[target].end && is_same(ast, key, once->key) &&
           is_kept(ast, s + 1, once);
}

/* May a statement leave its block? */
static bool may_leave(const struct ot_ast *ast, uint32_t s)
{
    for (uint32_t n = s; n < ast->nodes[s].end; n = ot_ast_next_own(ast, n)) {
        uint8_t kind = ast->nodes[n].kind;
        if (kind == OT_RETURN || kind == OT_BREAK || kind == OT_CONTINUE || kind == OT_TRY)
            return true;
    }
    return false;
}

/* Is the key made of constants and of locals that nothing binds in the syntax nodes first .. end? */
static bool is_steady(struct ot_analysis *a, const struct once *once, uint32_t first, uint32_t end)
{
    const struct ot_code *code = a->codes[once->code];
    const struct ot_ast *ast = &a->files[code->file].ast;
    for (uint32_t n = once->key; n < ast->nodes[once->key].end; n++)
        if (ast->nodes[n].kind == OT_NAME &&
            (!ot_list_sorted_has(&code->locals, ast->nodes[n].text) ||
             ot_list_sorted_has(&code->shared, ast->nodes[n].text) ||
             ot_scan_binds(a, ast, first, end, ast->nodes[n].text)))
            return false;
    return true;
}

/* Do the statements first .. end of a block enter the key, on each way to their end? */
static bool block_enters(struct ot_analysis *a, const struct once *once, uint32_t first, uint32_t end)
{
    const struct ot_ast *ast = &a->files[a->codes[once->code]->file].ast;
    for (uint32_t s = first; s < end; s = ast->nodes[s].end) {
        if (enters(ast, s, once))
            return is_steady(a, once, first, s);
        if (may_leave(ast, s) || ast->nodes[s].kind == OT_WITH)
            return false;
    }
    return false;
}

/* Is it an if in whose arm a key is asked for that the arm enters? */
static bool is_once(struct ot_analysis *a, ot_id id, uint32_t n, int arm, struct once *once)
{
    const struct ot_code *code = a->codes[id];
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t yes = ast->nodes[n + 1].end, no = ast->nodes[yes].end, block = arm ? no : yes;
    bool has_else = no < ast->nodes[n].end && ast->nodes[no].kind == OT_BLOCK;
    *once = (struct once){.code = id, .owner = n, .arm = arm};
    if (!finds(a, ast, n + 1, once) || (ot_list_sorted_has(&code->locals, ast->nodes[once->table].text) &&
                                        !ot_list_sorted_has(&code->globals, ast->nodes[once->table].text)))
        return false;
    if (arm == 0 || has_else)
        return block_enters(a, once, block + 1, ast->nodes[block].end);
    uint32_t around = ast->nodes[n].parent;
    return ast->nodes[around].kind == OT_BLOCK && ot_ast_leaves(ast, yes) &&
           block_enters(a, once, ast->nodes[n].end, ast->nodes[around].end);
}

/* Is the value a dict or set of Python's own, as it is written? What others keep they may drop. */
static bool is_own_table(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t value)
{
    const char *name = ast->nodes[value].kind == OT_CALL && ast->nodes[value + 1].kind == OT_NAME
                           ? ot_text(a, ast->nodes[value + 1].text) : "";
    return ast->nodes[value].kind == OT_DICT || ast->nodes[value].kind == OT_SET || strcmp(name, "dict") == 0 ||
           strcmp(name, "set") == 0;
}

/* Does a mention of the table leave all keys that it has? made: counts the statements of the module that make it. */
static bool is_harmless(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t n, const struct once *once,
                        int *made)
{
    uint32_t up = ast->nodes[n].parent, statement = ast->nodes[up].parent;
    switch (ast->nodes[up].kind) {
    case OT_GLOBAL:
        return true;
    case OT_COMPARE_WITH:
        return ast->nodes[up].flags == OT_IN || ast->nodes[up].flags == OT_NOT_IN;
    case OT_ATTRIBUTE:
        return strcmp(ot_text(a, ast->nodes[up].text), "get") == 0 && ast->nodes[statement].kind == OT_CALL &&
               statement + 1 == up;
    case OT_SUBSCRIPT:
        if (n != up + 1 || ast->nodes[statement].kind == OT_DELETE)
            return false;
        return !ot_ast_is_target(ast, up) ||
               (ast->nodes[statement].kind == OT_ASSIGN && is_kept(ast, statement + 1, once));
    case OT_ASSIGN: case OT_ANNOTATED:
        ++*made;
        uint32_t value = ast->nodes[up].kind == OT_ASSIGN ? up + 1 : ast->nodes[ast->nodes[up + 1].end].end;
        return ot_ast_is_target(ast, n) && value < ast->nodes[up].end && is_own_table(a, ast, value) &&
               ast->nodes[statement].kind == OT_BLOCK &&
               ast->nodes[ast->nodes[statement].parent].kind == OT_MODULE;
    default:
        return false;
    }
}

/* Does no mention of the tables, in any file, take a key out of one? Those of which that is not known are left out. */
static void sift(struct ot_analysis *a, struct found *found)
{
    struct ot_map names = {0};
    bool is_new;
    int *made = ot_calloc(found->count + 1, sizeof(*made));
    for (size_t i = 0; i < found->count; i++) {
        const struct ot_ast *ast = &a->files[a->codes[found->items[i].code]->file].ast;
        ot_map_put(&names, (uint64_t)ast->nodes[found->items[i].table].text + 1, 0, &is_new);
    }
    for (ot_id f = 1; f < a->file_count; f++) {
        const struct ot_ast *ast = &a->files[f].ast;
        for (uint32_t n = 1; ast->nodes && n < ast->nodes[1].end; n++) {
            uint32_t unused;
            if (!ast->nodes[n].text || !ot_map_get(&names, (uint64_t)ast->nodes[n].text + 1, &unused))
                continue;
            for (size_t i = 0; i < found->count; i++) {
                struct once *once = &found->items[i];
                ot_id own = a->codes[once->code]->file;
                if (a->files[own].ast.nodes[once->table].text == ast->nodes[n].text &&
                    (f != own || ast->nodes[n].kind != OT_NAME || !is_harmless(a, ast, n, once, &made[i])))
                    made[i] = 2;
            }
        }
    }
    size_t kept = 0;
    for (size_t i = 0; i < found->count; i++)
        if (made[i] == 1)
            found->items[kept++] = found->items[i];
    found->count = kept;
    ot_map_release(&names);
    free(made);
}

/* Adds the arms of a function. */
static void look(struct ot_analysis *a, ot_id id, struct found *found)
{
    const struct ot_code *code = a->codes[id];
    const struct ot_ast *ast = &a->files[code->file].ast;
    struct once once;
    for (uint32_t n = code->body; n < ast->nodes[code->body].end; n = ot_ast_next_own(ast, n))
        for (int arm = 0; ast->nodes[n].kind == OT_IF && arm < 2; arm++)
            if (is_once(a, id, n, arm, &once)) {
                ot_grow(&found->items, &found->capacity, found->count + 1, sizeof(*found->items));
                found->items[found->count++] = once;
            }
}

int ot_once_write(struct ot_writer *writer, struct ot_err *err)
{
    struct ot_analysis *a = writer->a;
    struct found found = {0};
    for (ot_id id = 1; id < a->code_count; id++)
        if (a->codes[id]->is_run && a->codes[id]->kind == OT_FUNCTION)
            look(a, id, &found);
    sift(a, &found);
    int result = ot_writer_prepare(writer, "INSERT OR IGNORE INTO once_arm (guard_id, holder) VALUES (?1, ?2)", err);
    for (size_t i = 0; i < found.count && result == 0; i++) {
        const struct once *once = &found.items[i];
        const struct ot_file *file = &a->files[a->codes[once->code]->file];
        ot_writer_integer(writer, 1, ot_guard_key(file->file_id, once->owner, once->arm));
        ot_writer_text(writer, 2, ot_text(a, file->ast.nodes[once->table].text));
        result = ot_writer_insert(writer, err);
    }
    free(found.items);
    return result ? -1 : 0;
}
