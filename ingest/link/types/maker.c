/*
 * maker.c: classes of which the source shows that nothing makes an object, or nothing but calls that are followed.
 *
 * "if self.is_unified: pool = UnifiedPool(…)" under a guard that is decided shut is all that makes a UnifiedPool:
 * where a declared type or an isinstance of something unknown suggests one, there is none.
 *
 * An object is made where a name of the class stands as a value, in whatever file. What is said of a function that
 * nothing in reach runs holds where each place that names it, one at least, is one where nothing runs; of a method, if
 * nothing but the tree calls it. Nothing else makes an object of a class whose bases and decorators are known: not what
 * reads annotations or builds records of what it has read, as those of libraries do. A class that is got from a module
 * by a text that is put together, as getattr(module, name)(), is not seen.
 */
#include "ingest/link/types/maker.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/source/mention.h"
#include "ingest/link/source/program.h"
#include "ingest/link/source/scan.h"
#include "ingest/link/types/harmless.h"
#include "ingest/link/types/idle_place.h"
#include "ingest/link/types/shelf.h"
#include "ingest/link/types/static.h"
#include "ingest/link/types/subclass.h"

enum { CLAIMS_AT_MOST = 64, MADE = 6 /* key of OT_S_MADE */ };

/* What is to hold. IDLE: nothing uses a class as a value, or enters a function. CLOSED: but for calls in reach. AROUND:
 * nothing but the tree calls a method of a class. */
enum claim_kind { IDLE = 1, CLOSED, AROUND };

/* MAY_BE: not as far as is known by now, which may change. */
enum verdict { IS_NOT, MAY_BE, IS };

struct ot_maker_state {
    struct ot_map made;   /* class code → 1: it was seen that something may make an object of it */
    struct ot_map plain;  /* (code, kind) → IS or IS_NOT: what is written allows the claim */
    struct ot_map followed; /* class code → 1: each place that could make one of it is a call that is followed */
    struct ot_list idle;  /* class values of which it was said that nothing does */
    struct ot_map told;   /* those, and what was one of them */
};

struct claims {
    struct ot_list items; /* pairs: code, kind */
    struct ot_map seen;   /* (code, kind) */
    size_t makers;        /* places where something would be made or entered */
    bool has_shelves;     /* tables are looked into; one was */
    bool is_shelved;
};

/* Adds what is to hold, once. */
static enum verdict add_claim(struct ot_analysis *a, struct claims *claims, ot_id code, enum claim_kind kind)
{
    if (a->codes[code]->kind != OT_CLASS && a->codes[code]->kind != OT_FUNCTION)
        return IS_NOT;
    if (ot_map_add(&claims->seen, ot_map_pair(code, kind))) {
        ot_list_add(&claims->items, code);
        ot_list_add(&claims->items, kind);
    }
    return claims->items.count <= 2 * CLAIMS_AT_MOST ? IS : IS_NOT;
}

static bool is_dunder(struct ot_analysis *a, ot_id code)
{
    const char *name = ot_text(a, a->codes[code]->name);
    size_t length = strlen(name);
    return length > 4 && strncmp(name, "__", 2) == 0 && strcmp(name + length - 2, "__") == 0;
}

static bool is_method(const struct ot_analysis *a, ot_id code)
{
    return a->codes[a->codes[code]->parent]->kind == OT_CLASS;
}

/* Does what is written allow a claim? */
static bool is_plain(struct ot_analysis *a, ot_id code, enum claim_kind kind)
{
    uint32_t known;
    bool is_new;
    if (ot_map_get(&a->own.maker->plain, ot_map_pair(code, kind), &known))
        return known == IS;
    bool is = kind == AROUND                        ? ot_harmless_around(a, code)
              : a->codes[code]->kind == OT_FUNCTION ? ot_harmless_function(a, code)
              : kind == CLOSED                      ? true
                                                    : ot_harmless_class(a, code);
    ot_map_put(&a->own.maker->plain, ot_map_pair(code, kind), is ? IS : IS_NOT, &is_new);
    return is;
}

/* What is to hold where something stands in code of which nothing in reach runs. What a library may call, or an
 * operator, is a method of objects. */
static enum verdict claim_unrun(struct ot_analysis *a, struct claims *claims, ot_id code)
{
    ot_id around = a->codes[code]->parent;
    if (is_method(a, code) && (is_dunder(a, code) || !is_plain(a, around, AROUND)))
        return add_claim(a, claims, around, IDLE);
    return is_dunder(a, code) ? IS_NOT : add_claim(a, claims, code, IDLE);
}

/* What is to hold where a guard in code that runs is shut: nothing runs it that is not followed, with other values. */
static enum verdict claim_shut(struct ot_analysis *a, struct claims *claims, ot_id code)
{
    if (a->codes[code]->kind == OT_MODULE || ot_idle_place_is_entry(a, code))
        return IS;
    if (is_dunder(a, code))
        return is_method(a, code) ? add_claim(a, claims, a->codes[code]->parent, CLOSED) : IS_NOT;
    return add_claim(a, claims, code, CLOSED);
}

/* Is n what a call calls, by a name or of self, and in no lambda? Of which function that is, is known if it runs. */
static bool is_followed(struct ot_analysis *a, ot_id file, uint32_t n)
{
    const struct ot_ast *ast = &a->files[file].ast;
    uint32_t call = ast->nodes[n].parent;
    if (ast->nodes[call].kind != OT_CALL || n != call + 1 || ast->nodes[ot_ast_scope(ast, n)].kind == OT_LAMBDA)
        return false;
    return ast->nodes[n].kind == OT_NAME ||
           (ast->nodes[n + 1].kind == OT_NAME && strcmp(ot_text(a, ast->nodes[n + 1].text), "self") == 0);
}

/* Does n stand in the body of the function, or of a method of the class that no decorator takes? The body of a class
 * runs where it is written, and so do decorators and defaults. */
static bool is_by_itself(struct ot_analysis *a, ot_id claim, uint32_t n)
{
    const struct ot_code *claimed = a->codes[claim];
    const struct ot_ast *ast = &a->files[claimed->file].ast;
    uint32_t end = ast->nodes[claimed->ast].end, outer = 0;
    if (n <= claimed->ast || n >= end)
        return false;
    if (claimed->kind == OT_FUNCTION)
        return n >= ot_scan_code(a, claim)->body;
    for (uint32_t s = ot_ast_scope(ast, n); s != claimed->ast && s; s = ot_ast_scope(ast, s))
        outer = s;
    if (!outer || ast->nodes[outer].kind != OT_FUNCTION)
        return false;
    ot_id method = ot_program_code(a, claimed->file, outer);
    return n >= ot_scan_code(a, method)->body && ot_harmless_function(a, method);
}

/* Does a claim hold where code at a place would make or enter something, if those hold that it adds? */
static enum verdict holds_in(struct ot_analysis *a, struct claims *claims, ot_id file, uint32_t n)
{
    ot_id code;
    switch (ot_idle_place(a, file, n, &code)) {
    case OT_PLACE_UNRUN:
        claims->makers++;
        return claim_unrun(a, claims, code);
    case OT_PLACE_SHUT:
        claims->makers++;
        return claim_shut(a, claims, code);
    default:
        return a->files[file].module_node ? MAY_BE : IS_NOT;
    }
}

/* The same where a table that holds it is read, if it goes into one alone. */
static bool is_on_shelf(struct ot_analysis *a, struct claims *claims, ot_id file, uint32_t n, enum verdict *verdict)
{
    struct ot_list places;
    ot_id home;
    ot_sym name;
    if (!claims->has_shelves || !ot_shelf_of(a, file, n, &home, &name) || !ot_mention_places(a, name, &places))
        return false;
    claims->is_shelved = true;
    *verdict = IS;
    for (size_t i = 0; i < places.count && *verdict != IS_NOT; i += 2) {
        ot_id at = places.items[i];
        enum verdict one = ot_shelf_is_kept(a, home, at, places.items[i + 1])
                               ? IS : holds_in(a, claims, at, places.items[i + 1]);
        *verdict = one < *verdict ? one : *verdict;
    }
    return true;
}

/* Does a claim hold at one of the places that say its name, if those hold that it adds? */
static enum verdict holds_at(struct ot_analysis *a, struct claims *claims, ot_id claim, enum claim_kind kind,
                             ot_id file, uint32_t n)
{
    const struct ot_ast *ast = &a->files[file].ast;
    const struct ot_code *claimed = a->codes[claim];
    if (ot_harmless_is(a, ast, n, claimed->kind == OT_CLASS))
        return IS;
    if (claimed->file == file && is_by_itself(a, claim, n))
        return IS; /* it names itself: who runs that has entered it, or made one of its objects */
    enum verdict verdict = holds_in(a, claims, file, n), shelved;
    if (verdict == MAY_BE && kind == CLOSED && is_followed(a, file, n))
        return IS; /* a call in reach is followed */
    return verdict == MAY_BE && kind == IDLE && is_on_shelf(a, claims, file, n, &shelved) ? shelved : verdict;
}

/* Does a claim hold, if those hold that it adds? */
static enum verdict holds(struct ot_analysis *a, struct claims *claims, ot_id claim, enum claim_kind kind)
{
    bool is_class = a->codes[claim]->kind == OT_CLASS;
    struct ot_list places, family = {0};
    size_t before = claims->makers;
    enum verdict verdict = is_plain(a, claim, kind) ? IS : IS_NOT;
    if (verdict == IS && kind == IDLE && is_class)
        ot_subclass_family(a, claim, &family);
    for (size_t i = 0; verdict == IS && i < family.count; i++)
        verdict = add_claim(a, claims, family.items[i], IDLE);
    ot_list_release(&family);
    if (verdict != IS || !ot_mention_places(a, a->codes[claim]->name, &places))
        return IS_NOT;
    for (size_t i = 0; i < places.count && verdict != IS_NOT; i += 2) {
        enum verdict one = holds_at(a, claims, claim, kind, places.items[i], places.items[i + 1]);
        verdict = one < verdict ? one : verdict;
    }
    return verdict == IS && kind == IDLE && !is_class && claims->makers == before ? IS_NOT : verdict;
}

static enum verdict look_by(struct ot_analysis *a, ot_id class_code, struct claims *claims)
{
    enum verdict verdict = add_claim(a, claims, class_code, IDLE);
    for (size_t i = 0; i < claims->items.count && verdict == IS; i += 2) /* the nearest decides */
        verdict = holds(a, claims, claims->items.items[i], (enum claim_kind)claims->items.items[i + 1]);
    verdict = verdict == IS && !claims->makers ? IS_NOT : verdict;
    ot_list_release(&claims->items);
    ot_map_release(&claims->seen);
    return verdict;
}

/* Is nothing seen to make an object of the class of that code, and something that would? Where it is not known who
 * reads a table, it may be that what is there is undecided as it is. */
static enum verdict look(struct ot_analysis *a, ot_id class_code)
{
    struct claims claims = {.has_shelves = true}, plain = {0};
    enum verdict verdict = look_by(a, class_code, &claims);
    return verdict == IS || !claims.is_shelved ? verdict : look_by(a, class_code, &plain);
}

bool ot_maker_is_idle(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value)
{
    struct ot_maker_state *own = a->own.maker;
    ot_id code = a->values[class_value].a;
    uint32_t unused;
    size_t base = a->top;
    if (ot_given_is_run(a) || ot_map_get(&own->made, code, &unused))
        return false;
    if (!ot_map_get(&own->told, class_value, &unused)) {
        if (a->is_peeking)
            return false;
        if (look(a, code) == IS_NOT) {
            ot_map_add(&own->made, code);
            return false;
        }
        ot_list_add(&own->idle, class_value);
        ot_map_add(&own->told, class_value);
    }
    if (here)
        ot_var_push(a, here, ot_var(a, OT_S_MADE, class_value, MADE));
    a->top = base;
    return true;
}

/* May code of a class make another of its objects without a name of it, as "type(self)(…)" and "cls(…)" do, or that
 * of a base? */
static bool makes_more(struct ot_analysis *a, ot_id class_code)
{
    static const char *const ways[] = {"cls", "type", "__class__", "__new__"};
    const struct ot_code *code = a->codes[class_code];
    const struct ot_ast *ast = &a->files[code->file].ast;
    uint32_t bases = ast->nodes[code->ast + 1].end;
    if (ast->nodes[bases].end > bases + 1)
        return true;
    for (uint32_t n = code->ast; n < ast->nodes[code->ast].end; n++)
        for (size_t i = 0; i < sizeof(ways) / sizeof(*ways); i++)
            if ((ast->nodes[n].kind == OT_NAME || ast->nodes[n].kind == OT_ATTRIBUTE) &&
                strcmp(ot_text(a, ast->nodes[n].text), ways[i]) == 0)
                return true;
    return false;
}

/* Does what names a class or a function at a place make nothing of it, or call it in code that runs, around? */
static bool is_followed_at(struct ot_analysis *a, ot_id claimed, ot_id file, uint32_t n, ot_id *around)
{
    *around = 0;
    if (ot_harmless_is(a, &a->files[file].ast, n, a->codes[claimed]->kind == OT_CLASS) ||
        (a->codes[claimed]->kind == OT_FUNCTION && a->codes[claimed]->file == file && is_by_itself(a, claimed, n)))
        return true;
    return a->files[file].module_node && is_followed(a, file, n) &&
           ot_idle_place(a, file, n, around) == OT_PLACE_RUNS && !a->codes[*around]->is_given_up;
}

/* Is each place that names a function or class a call in code that runs, or makes nothing of it? */
static bool are_calls_followed(struct ot_analysis *a, ot_id code)
{
    struct ot_list places = {0};
    ot_id around;
    bool are = is_plain(a, code, CLOSED) && ot_mention_places(a, a->codes[code]->name, &places);
    for (size_t i = 0; are && i < places.count; i += 2)
        are = is_followed_at(a, code, places.items[i], places.items[i + 1], &around);
    return are;
}

/* Is a function that runs, or for __init__ its class and each derived from it, called in code that runs alone, so that
 * it is given what is known? Who calls other methods that Python calls by itself is not told by a name. */
static bool is_called_in_reach(struct ot_analysis *a, ot_id code)
{
    struct ot_list family = {0};
    if (!code || a->codes[code]->kind == OT_MODULE || ot_idle_place_is_entry(a, code))
        return true;
    if (!is_dunder(a, code))
        return are_calls_followed(a, code);
    bool is = is_method(a, code) && strcmp(ot_text(a, a->codes[code]->name), "__init__") == 0;
    if (is)
        ot_subclass_family(a, a->codes[code]->parent, &family);
    for (size_t i = 0; is && i < family.count; i++)
        is = are_calls_followed(a, family.items[i]);
    ot_list_release(&family);
    return is;
}

bool ot_maker_is_followed(struct ot_analysis *a, ot_id class_code)
{
    struct ot_list places = {0};
    uint32_t unused;
    ot_id around;
    if (ot_map_get(&a->own.maker->followed, class_code, &unused))
        return true;
    bool is = ot_scan_code(a, class_code)->kind == OT_CLASS && is_plain(a, class_code, IDLE) &&
              !makes_more(a, class_code) && ot_mention_places(a, a->codes[class_code]->name, &places);
    for (size_t i = 0; is && i < places.count; i += 2)
        is = is_followed_at(a, class_code, places.items[i], places.items[i + 1], &around) &&
             is_called_in_reach(a, around);
    if (is)
        ot_map_add(&a->own.maker->followed, class_code);
    return is;
}

bool ot_maker_again(struct ot_analysis *a, bool is_last_resort)
{
    struct ot_maker_state *own = a->own.maker;
    size_t kept = 0, count = own->idle.count;
    for (size_t i = 0; i < count; i++) {
        uint32_t class_value = own->idle.items[i];
        if (look(a, a->values[class_value].a) >= (is_last_resort ? IS : MAY_BE)) {
            own->idle.items[kept++] = class_value;
            continue;
        }
        ot_map_add(&own->made, a->values[class_value].a);
        ot_var_add(a, NULL, ot_var(a, OT_S_MADE, class_value, MADE), OT_TRUE_VALUE);
    }
    own->idle.count = kept;
    return kept < count;
}

void ot_maker_init(struct ot_analysis *a)
{
    a->own.maker = ot_calloc(1, sizeof(*a->own.maker));
}

void ot_maker_release(struct ot_analysis *a)
{
    ot_map_release(&a->own.maker->made);
    ot_map_release(&a->own.maker->plain);
    ot_map_release(&a->own.maker->followed);
    ot_list_release(&a->own.maker->idle);
    ot_map_release(&a->own.maker->told);
    free(a->own.maker);
}
