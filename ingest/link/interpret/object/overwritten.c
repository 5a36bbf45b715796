/*
 * overwritten.c: "self.kind = None" in a constructor declares a field that each step stores before it reads it: under a
 * configuration such a None is not among what the field holds.
 *
 * It is kept as long as each statement that reads the field reads it of self, in a method that has come past a store of
 * it (stored_before.c), and none asks whether it is None. What is sure of that shrinks as calls are found: a field that
 * fails gets its None at quiescence and keeps it.
 */
#include "ingest/link/interpret/object/overwritten.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/node.h"
#include "ingest/link/core/task.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/interpret/object/stored_before.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/mro.h"

struct kept {
    ot_id var;
    ot_sym name;
    bool is_given_back;
};

struct ot_overwritten_state {
    struct kept *items; size_t count, capacity;
    struct ot_map places; /* field → 1 + its place among the items; 0: it is none of these */
    struct ot_stored stored;
    size_t seen; /* how much had been found at the last look */
};

/* The method of a class that syntax node n, "name.attribute", reads or stores an attribute of the object of; NULL if
 * the name is another. */
static const struct ot_code *method_of(struct ot_analysis *a, ot_id file, uint32_t n)
{
    const struct ot_ast *ast = &a->files[file].ast;
    const struct ot_code *code = ot_scan_code(a, ot_program_code(a, file, ot_ast_scope(ast, n)));
    bool is_method = code->kind == OT_FUNCTION && code->param_count && a->codes[code->parent]->kind == OT_CLASS;
    return is_method && ast->nodes[n + 1].kind == OT_NAME && ast->nodes[n + 1].text == code->params[0].name ? code
                                                                                                            : NULL;
}

/* Does what reads the attribute at n ask whether it is there, or deletes it? */
static bool is_asked(const struct ot_ast *ast, uint32_t n)
{
    uint32_t up = ast->nodes[n].parent, with = up;
    switch (ast->nodes[up].kind) {
    case OT_NOT: case OT_AND: case OT_OR: case OT_WHILE: case OT_ASSERT: case OT_DELETE: return true;
    case OT_IF: case OT_TERNARY: return up + 1 == n;
    case OT_COMPARE: with = ast->nodes[n].end; /* fall through */
    case OT_COMPARE_WITH: return ast->nodes[with].flags == OT_IS || ast->nodes[with].flags == OT_IS_NOT;
    default: return false;
    }
}

/* Looks at the methods of one class: true if none asks for None or runs the constructor or fills the object anew, all
 * name the attribute through self; *stores: one that is no constructor stores it whatever comes. */
static bool suits(struct ot_analysis *a, ot_id class_code, ot_sym name, bool *stores)
{
    const struct ot_code *class = ot_scan_code(a, class_code);
    const struct ot_ast *ast = &a->files[class->file].ast;
    ot_sym init = ot_symbol(a, "__init__"), dict = ot_symbol(a, "__dict__");
    for (uint32_t n = class->ast; n < ast->nodes[class->ast].end; n++) {
        ot_sym text = ast->nodes[n].kind == OT_ATTRIBUTE ? ast->nodes[n].text : 0;
        if (text && (text == dict || text == init) && ast->nodes[n + 1].kind == OT_NAME)
            return false;
        if (ast->nodes[n].kind != OT_ATTRIBUTE || ast->nodes[n].text != name)
            continue;
        const struct ot_code *code = method_of(a, class->file, n);
        bool is_target = ot_ast_is_target(ast, n);
        uint32_t s = ast->nodes[n].parent;
        if (!code || (!is_target && is_asked(ast, n)) || ast->nodes[s].kind == OT_AUGMENTED)
            return false;
        *stores = *stores || (is_target && code->name != init && ast->nodes[s].kind == OT_ASSIGN &&
                              ast->nodes[s].parent == code->body && ast->nodes[s + 1].kind != OT_CONST_NONE);
    }
    return true;
}

static bool is_candidate(struct ot_analysis *a, uint32_t class_value, ot_sym name)
{
    static const char *const hooks[] = {"__getattr__", "__getattribute__", "__setattr__"};
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    bool stores = false;
    if (!mro || mro->is_cut || ot_mro_definer(a, class_value, name, 0, NULL))
        return false;
    for (size_t i = 0; i < sizeof(hooks) / sizeof(*hooks); i++)
        if (ot_mro_definer(a, class_value, ot_symbol(a, hooks[i]), 0, NULL))
            return false;
    for (size_t i = 0; i < mro->items.count; i++) {
        uint32_t item = mro->items.items[i];
        if (ot_mro_is_loose(a, item) ||
            (a->values[item].kind == OT_V_CLASS && !suits(a, a->values[item].a, name, &stores)))
            return false;
    }
    return stores;
}

/* Is the statement that runs "self.name = None" in the constructor of the object? */
static bool is_declared(struct ot_analysis *a, const struct ot_here *here, uint32_t object, ot_sym name)
{
    const struct ot_ast *ast = &here->file->ast;
    const struct ot_code *code = a->codes[a->nodes[here->node].code];
    uint32_t s = ot_here_statement(a, here), target = ast->nodes[s].kind == OT_ASSIGN ? ast->nodes[s + 1].end : 0;
    return target && code->name == ot_symbol(a, "__init__") && a->nodes[here->node].receiver == object &&
           ast->nodes[s + 1].kind == OT_CONST_NONE && ast->nodes[target].end == ast->nodes[s].end &&
           ast->nodes[target].kind == OT_ATTRIBUTE && ast->nodes[target].text == name &&
           method_of(a, code->file, target) != NULL;
}

bool ot_overwritten_keeps(struct ot_analysis *a, const struct ot_here *here, uint32_t object, ot_sym name, size_t base,
                          size_t count)
{
    struct ot_overwritten_state *own = a->own.overwritten;
    if (!ot_given_is_run(a) || a->is_peeking || !here->task || count != 1 || a->stack[base] != OT_NONE_VALUE ||
        !is_declared(a, here, object, name))
        return false;
    ot_id var = ot_var(a, OT_S_FIELD, ot_value_field_owner(a, object), name);
    bool is_new;
    uint32_t *place = ot_map_put(&own->places, (uint64_t)var + 1, 0, &is_new);
    if (!is_new)
        return *place && !own->items[*place - 1].is_given_back;
    if (!is_candidate(a, a->values[object].a, name))
        return false;
    ot_grow(&own->items, &own->capacity, own->count + 1, sizeof(*own->items));
    own->items[own->count++] = (struct kept){.var = var, .name = name};
    *place = (uint32_t)own->count;
    return true;
}

/* May code at n read attributes by their names as texts, and this one? */
static bool reads_texts(const struct ot_analysis *a, const struct ot_ast *ast, uint32_t n, ot_sym name)
{
    static const char *const readers[] = {"getattr", "hasattr", "vars", "attrgetter"};
    if (ast->nodes[n].kind == OT_STRING)
        return ast->nodes[n].text == name;
    uint32_t up = ast->nodes[n].parent, second = ast->nodes[ast->nodes[n].end].end;
    bool is_written = ast->nodes[up].kind == OT_CALL && up + 1 == n && second < ast->nodes[up].end &&
                      ast->nodes[second].kind == OT_STRING;
    for (size_t i = 0; ast->nodes[n].kind == OT_NAME && i < sizeof(readers) / sizeof(*readers); i++)
        if (!is_written && strcmp(ot_text(a, ast->nodes[n].text), readers[i]) == 0)
            return true;
    return false;
}

/* Has a statement that reads the field come past a store of it, wherever it names the attribute, of self alone? One
 * that does not name it asks what it calls, which reads it for itself. */
static bool is_past(struct ot_stored *stored, ot_sym name, ot_id task)
{
    struct ot_analysis *a = stored->a;
    ot_id node = a->regions[a->tasks[task].region].node, file = a->codes[a->nodes[node].code]->file;
    const struct ot_ast *ast = &a->files[file].ast;
    uint32_t s = a->tasks[task].ast;
    for (uint32_t n = s; n < ast->nodes[s].end; n++) {
        if (ast->nodes[n].kind == OT_BLOCK)
            n = ast->nodes[n].end - 1;
        bool is_read = ast->nodes[n].kind == OT_ATTRIBUTE && ast->nodes[n].text == name && !ot_ast_is_target(ast, n);
        if (reads_texts(a, ast, n, name) ||
            (is_read && !(method_of(a, file, n) && ot_stored_before(stored, node, n))))
            return false;
    }
    return true;
}

static bool is_unread(struct ot_stored *stored, const struct kept *kept)
{
    struct ot_analysis *a = stored->a;
    for (uint32_t i = 0; i < a->vars[kept->var].reader_count; i++)
        if (!is_past(stored, kept->name, a->vars[kept->var].readers[i]))
            return false;
    return true;
}

bool ot_overwritten_look(struct ot_analysis *a)
{
    struct ot_overwritten_state *own = a->own.overwritten;
    bool is_any = false;
    if (!own->count || own->seen == a->edge_count + a->task_count)
        return false;
    own->seen = a->edge_count + a->task_count;
    for (size_t i = 0; i < own->count; i++) {
        struct kept *kept = &own->items[i];
        if (kept->is_given_back)
            continue;
        ot_stored_begin(&own->stored, kept->name);
        kept->is_given_back = !is_unread(&own->stored, kept);
        is_any |= kept->is_given_back && ot_var_add(a, NULL, kept->var, OT_NONE_VALUE);
    }
    return is_any;
}

void ot_overwritten_init(struct ot_analysis *a)
{
    a->own.overwritten = ot_calloc(1, sizeof(*a->own.overwritten));
    a->own.overwritten->stored.a = a;
}

void ot_overwritten_release(struct ot_analysis *a)
{
    free(a->own.overwritten->items);
    ot_map_release(&a->own.overwritten->places);
    ot_stored_release(&a->own.overwritten->stored);
    free(a->own.overwritten);
}
